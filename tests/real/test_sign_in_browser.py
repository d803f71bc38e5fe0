"""The sign-in in a real browser: Chromium without a window, driven by its own driver over loopback (W3C WebDriver), on
the consent pages of the simulated Google and the simulated Microsoft, and on ours. Both programs are installed by
.ci/run."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.driver import Cli
from tests.real.browser import MISSING, Browser
from tests.real.waiting import until
from tests.simulators.google import GoogleSimulator
from tests.simulators.microsoft import MicrosoftSimulator

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "from agent.cli import main; main()")
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    folder = tmp_path / "browser"
    folder.mkdir()
    opened = Browser(folder)
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture
def google(tmp_path: Path) -> Iterator[GoogleSimulator]:
    with GoogleSimulator(tmp_path / "google") as simulator:
        yield simulator


@pytest.fixture
def microsoft(tmp_path: Path) -> Iterator[MicrosoftSimulator]:
    with MicrosoftSimulator(tmp_path / "microsoft") as simulator:
        yield simulator


@contextmanager
def running(home: Path, *command: str) -> Iterator[subprocess.Popen[str]]:
    """`afterword connect`, waiting for a browser."""
    Cli(home).init()
    with subprocess.Popen(
        [*PROGRAM, "--home", str(home), "connect", *command, "--no-browser", "--key-in", "file"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.kill()


@pytest.fixture
def connecting(tmp_path: Path, google: GoogleSimulator) -> Iterator[subprocess.Popen[str]]:
    with running(tmp_path / "home", "gmail", "--client", str(google.client_secret)) as program:
        yield program


@pytest.fixture
def connecting_outlook(tmp_path: Path, microsoft: MicrosoftSimulator) -> Iterator[subprocess.Popen[str]]:
    client = ("--client-id", microsoft.client_id, "--endpoint", microsoft.url)
    with running(tmp_path / "home", "outlook", *client) as program:
        yield program


def address_of(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_the_user_ticks_every_box_and_is_told_that_it_is_done(
    browser: Browser, connecting: subprocess.Popen[str]
) -> None:
    browser.open(address_of(connecting))
    browser.click("#all")
    browser.click("#continue")
    until(lambda: browser.title == "Afterword: You are signed in", "the last page")
    assert browser.text.splitlines() == [
        "You are signed in",
        "Afterword may now read ada@example.org and put its drafts there.",
        "You can close this window; the rest is in the terminal.",
    ]
    assert browser.complaints == []
    said, told = connecting.communicate(timeout=30)
    assert connecting.returncode == 0, told
    assert "Connected: ada@example.org" in said


def test_the_user_forgets_the_boxes_and_is_told_what_to_do(browser: Browser, connecting: subprocess.Popen[str]) -> None:
    browser.open(address_of(connecting))
    browser.click("[name=scope]")
    browser.click("#continue")
    until(lambda: browser.title == "Afterword: Not connected", "the last page")
    assert "A box on Google's page was left unticked" in browser.text
    assert browser.complaints == []
    _, told = connecting.communicate(timeout=30)
    assert connecting.returncode == 1
    assert "tick them all" in told


def test_the_user_cancels(browser: Browser, connecting: subprocess.Popen[str]) -> None:
    browser.open(address_of(connecting))
    browser.click("#cancel")
    until(lambda: browser.title == "Afterword: Not connected", "the last page")
    assert "You did not allow it" in browser.text
    connecting.communicate(timeout=30)
    assert connecting.returncode == 1


def test_the_user_accepts_on_microsofts_page(browser: Browser, connecting_outlook: subprocess.Popen[str]) -> None:
    browser.open(address_of(connecting_outlook))
    assert "Mail.ReadWrite" in browser.text
    browser.click("#accept")
    until(lambda: browser.title == "Afterword: You are signed in", "the last page")
    assert browser.text.splitlines()[1] == "Afterword may now read ada@example.org and put its drafts there."
    assert browser.complaints == []
    said, told = connecting_outlook.communicate(timeout=30)
    assert connecting_outlook.returncode == 0, told
    assert "Connected: ada@example.org" in said


@pytest.mark.long
def test_the_user_declines_on_microsofts_page(browser: Browser, connecting_outlook: subprocess.Popen[str]) -> None:
    browser.open(address_of(connecting_outlook))
    browser.click("#cancel")
    until(lambda: browser.title == "Afterword: Not connected", "the last page")
    assert "press Accept" in browser.text
    connecting_outlook.communicate(timeout=30)
    assert connecting_outlook.returncode == 1
