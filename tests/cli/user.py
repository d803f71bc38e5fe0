"""Somebody who signs in: a home folder, a keyring of their own, a browser, and the program as a child process."""

import os
import subprocess
import sys
from pathlib import Path

from agent.config import load_settings
from agent.home import Home

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "from agent.cli import main; main()")
VAULT = """
import json, pathlib
from keyring.backend import KeyringBackend

class {name}(KeyringBackend):
    priority = 9
    path = pathlib.Path({path!r})
    def _all(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {{}}
    def get_password(self, service, user):
        return self._all().get(f"{{service}} {{user}}")
    def set_password(self, service, user, value):
        self.path.write_text(json.dumps(self._all() | {{f"{{service}} {{user}}": value}}))
    def delete_password(self, service, user):
        self.path.write_text(json.dumps({{k: v for k, v in self._all().items() if k != f"{{service}} {{user}}"}}))
"""


class User:
    """Somebody with a home folder, a keyring and a browser."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder / "home")
        self.vault = folder / "vault.json"
        self.page = folder / "page.html"
        modules = folder / "modules"
        modules.mkdir()
        (modules / "vault_for_tests.py").write_text(VAULT.format(name="Vault", path=str(self.vault)))
        known = {key: value for key, value in os.environ.items() if not key.startswith("AFTERWORD")}
        self.environment = known | {
            "AFTERWORD_HOME": str(self.home.folder),
            "PYTHONPATH": str(modules),
            "PYTHON_KEYRING_BACKEND": "vault_for_tests.Vault",
            "BROWSER": f"{sys.executable} {ROOT / 'tests/cli/browser.py'} %s",
            "VISIT_PAGE": str(self.page),
            "COLUMNS": "100",
        }

    def run(self, *arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *arguments],
            cwd=ROOT,
            env=self.environment | environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def started(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*PROGRAM, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def said(self, *arguments: str, given: str = "", **environment: str) -> str:
        done = self.run(*arguments, given=given, **environment)
        assert done.returncode == 0, (done.stdout, done.stderr)
        return " ".join(done.stdout.split())

    def refused(self, *arguments: str, code: int, given: str = "", **environment: str) -> str:
        done = self.run(*arguments, given=given, **environment)
        assert (done.returncode, "Traceback" in done.stderr) == (code, False), (done.stdout, done.stderr)
        return done.stderr.strip().splitlines()[-1].removeprefix("afterword: ")

    def kept(self) -> dict[str, bytes]:
        paths = (path for path in self.home.folder.rglob("*.t*") if path.is_file())  # config.toml and token files
        return {path.name: path.read_bytes() for path in paths}

    @property
    def accounts(self) -> list[tuple[str, str, str]]:
        return [(one.name, one.provider, one.email) for one in load_settings(self.home).accounts]
