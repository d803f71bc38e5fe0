"""The sign-in in a real browser: Chromium without a window, driven by its own driver over loopback (W3C WebDriver), on
the simulated Google's consent page and on ours. Both programs are installed by .ci/run."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from tests.cli.driver import Cli
from tests.real.waiting import until
from tests.simulators.google import GoogleSimulator

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "from agent.cli import main; main()")
missing = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The name under which WebDriver gives out an element."""
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


class Browser:
    """One window."""

    def __init__(self, folder: Path) -> None:
        log = folder / "driver.log"
        home = os.environ | {"HOME": str(folder)}
        with log.open("w") as out:
            self._driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=out, stderr=out, env=home)
        said = until(lambda: re.search(r"successfully on port (\d+)", log.read_text()), "chromedriver", 30)
        self._root = f"http://127.0.0.1:{said[1]}"
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": [*FLAGS, f"--user-data-dir={folder}/profile"]},
            "goog:loggingPrefs": {"browser": "ALL"},
        }
        answer = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{answer['sessionId']}"

    def open(self, address: str) -> None:
        self._ask("POST", f"{self._session}/url", {"url": address})

    def click(self, css: str) -> None:
        found = self._ask("POST", f"{self._session}/element", {"using": "css selector", "value": css})
        self._ask("POST", f"{self._session}/element/{found[ELEMENT]}/click", {})

    @property
    def title(self) -> str:
        return str(self._ask("GET", f"{self._session}/title"))

    @property
    def text(self) -> str:
        found = self._ask("POST", f"{self._session}/element", {"using": "css selector", "value": "body"})
        return str(self._ask("GET", f"{self._session}/element/{found[ELEMENT]}/text"))

    @property
    def complaints(self) -> list[str]:
        """What the browser had to say of our pages: refused styles, scripts, and the like."""
        entries = self._ask("POST", f"{self._session}/se/log", {"type": "browser"})
        return [one["message"] for one in entries if "favicon" not in one["message"]]

    def close(self) -> None:
        try:
            if hasattr(self, "_session"):
                self._ask("DELETE", self._session)
        finally:
            self._driver.terminate()
            self._driver.wait(timeout=10)

    def _ask(self, verb: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._root + path, data=data, method=verb, headers={"Content-Type": "application/json"})
        with urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())["value"]


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
def connecting(tmp_path: Path, google: GoogleSimulator) -> Iterator[subprocess.Popen[str]]:
    """`afterword connect gmail`, waiting for a browser."""
    Cli(tmp_path / "home").init()
    command = (*PROGRAM, "--home", str(tmp_path / "home"), "connect", "gmail", "--no-browser", "--key-in", "file")
    with subprocess.Popen(
        [*command, "--client", str(google.client_secret)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.kill()


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
