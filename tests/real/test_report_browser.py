"""The report in a real Chromium, at the width of a phone and of a desk, light and dark: axe-core (npm) finds nothing
that would keep anybody from reading it, nothing is cut off, nothing is fetched. Both programs come by .ci/run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.ports import AccountHealth
from agent.report import report_of
from agent.report.page import rendered
from tests.real.browser import MISSING, Browser
from tests.unit.many_interviews import NOW, forty
from tests.unit.matter import RULES

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not there: npm install --no-save axe-core"),
]

CHECK = """
const found = await axe.run(document, {resultTypes: ["violations"]});
return found.violations.map(v => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map(n => n.html).join(" | "));
"""
CUT_OFF = """
const edge = document.documentElement.clientWidth + 1;
return [...document.querySelectorAll("main *")]
  .filter(e => !e.closest(".scroll") && e.getBoundingClientRect().right > edge && e.getBoundingClientRect().width > 0)
  .map(e => e.outerHTML.slice(0, 120));
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("browser"))
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of a report of everything and of one of nothing."""
    folder = tmp_path_factory.mktemp("reports")
    health = [AccountHealth(account="gmail", heard_at=NOW), AccountHealth(account="local")]
    reports = {
        "full": report_of(forty(), health, [], NOW, RULES, name="Ada Park"),
        "empty": report_of([], health[1:], [], NOW, RULES, name=""),
    }
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(rendered(report), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in reports}


@pytest.mark.parametrize(
    ("name", "width", "dark"),
    [
        ("full", 390, False),
        ("full", 1280, True),
        ("empty", 390, True),
        pytest.param("full", 390, True, marks=pytest.mark.long),
        pytest.param("full", 1280, False, marks=pytest.mark.long),
        pytest.param("empty", 1280, False, marks=pytest.mark.long),
    ],
)
def test_nothing_keeps_anybody_from_reading_it(browser: Browser, pages: dict[str, str], name, width, dark):
    browser.look(width, dark=dark)
    browser.open(pages[name])
    browser.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert browser.run(f"{AXE.read_text(encoding='utf-8')}\nreturn (async () => {{ {CHECK} }})();") == []
    assert browser.run(CUT_OFF) == []
    assert browser.complaints == []
    assert browser.run("return performance.getEntriesByType('resource').map(one => one.name)") == []


def test_on_paper_the_closed_ones_are_open_and_all_is_dark_on_light(browser: Browser, pages: dict[str, str]):
    browser.look(800, dark=False, paper=True)
    browser.open(pages["full"])
    heights = browser.run(
        "return [...document.querySelectorAll('details .moments')].map(e => e.getBoundingClientRect().height)"
    )
    assert heights
    assert all(height > 20 for height in heights)
    assert browser.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_hostile_name_is_text_and_runs_nothing(browser: Browser, pages: dict[str, str]):
    browser.look(1280, dark=False)
    browser.open(pages["full"])
    assert "<b>Zephyr</b> & Co" in browser.run("return document.body.textContent")
    assert browser.run("return document.querySelectorAll('h3 b, h3 script').length") == 0
