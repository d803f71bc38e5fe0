"""The command line as the tests drive it: a home of its own, a clock that is moved by hand, and what was said."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from agent.bootstrap import open_store
from agent.cli import build
from agent.clock import MovingClock
from agent.home import Home
from agent.ports import Store

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
"""A Tuesday; one o'clock in Berlin."""

ADA = ("--name", "Ada Park", "--email", "ada@example.org", "--time-zone", "Europe/Berlin")
DANA = "Dana Whitfield <dana@acme.example>"
ENDED = ("add", "--just-ended", "--with", f"{DANA}:hiring_manager", "--company", "Acme", "--role", "Backend Engineer")


class Cli:
    """`afterword` in this process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = MovingClock(NOON)
        self._runner = CliRunner()

    def run(self, *arguments: str, given: str | None = None, env: dict[str, str] | None = None) -> Result:
        environment = {"AFTERWORD_HOME": str(self.folder), "COLUMNS": "80", "NO_COLOR": "1"} | (env or {})
        return self._runner.invoke(build(self.clock), list(arguments), input=given, env=environment)

    def said(self, *arguments: str, given: str | None = None, env: dict[str, str] | None = None) -> str:
        """What it printed; it must have succeeded."""
        result = self.run(*arguments, given=given, env=env)
        assert result.exit_code == 0, (result.output, result.exception)
        return result.stdout

    def refused(self, *arguments: str, code: int, given: str | None = None) -> str:
        """The one sentence it refused with."""
        result = self.run(*arguments, given=given)
        assert result.exit_code == code, (result.output, result.exception)
        assert "Traceback" not in result.output
        return result.stderr.strip().splitlines()[-1]

    def json(self, *arguments: str) -> Any:
        return json.loads(self.said(*arguments, "--json"))

    def init(self, *more: str) -> "Cli":
        self.said("init", *ADA, *more)
        return self

    def only(self) -> dict[str, Any]:
        """The one interview there is, as `status --json` shows it."""
        [interview] = self.json("status")["interviews"]
        return dict(interview)

    @property
    def store(self) -> Store:
        return open_store(Home(self.folder))


def step_of(interview: dict[str, Any], kind: str) -> dict[str, Any]:
    [found] = [step for step in interview["steps"] if step["kind"] == kind]
    return dict(found)


def flat(text: str) -> str:
    """What was printed, whatever the terminal's width."""
    return " ".join(text.split())
