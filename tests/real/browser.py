"""Chromium without a window, driven by its own driver over loopback (W3C WebDriver); no test lives here."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.real.waiting import until

MISSING = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
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
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
]


class Browser:
    """One window."""

    def __init__(self, folder: Path) -> None:
        log = folder / "driver.log"
        home = os.environ | {"HOME": str(folder)}
        with log.open("w") as out:
            self._driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=out, stderr=out, env=home)
        said = until(lambda: re.search(r"successfully on port (\d+)", log.read_text()), "chromedriver")
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

    def look(self, width: int, *, dark: bool, paper: bool = False) -> None:
        """A window of that width in pixels (a phone's below 500), for a user who likes it dark, or as it is printed."""
        self._devtools(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500
        )
        liked = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self._devtools("Emulation.setEmulatedMedia", media="print" if paper else "screen", features=liked)

    def run(self, script: str, *given: Any) -> Any:
        """What the script returns; a promise is waited for. It runs whatever the page's own policy forbids."""
        return self._ask("POST", f"{self._session}/execute/sync", {"script": script, "args": list(given)})

    def _devtools(self, command: str, **given: Any) -> Any:
        return self._ask("POST", f"{self._session}/goog/cdp/execute", {"cmd": command, "params": given})

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
            self._driver.wait(timeout=60)

    def _ask(self, verb: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._root + path, data=data, method=verb, headers={"Content-Type": "application/json"})
        with urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())["value"]
