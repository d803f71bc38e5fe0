"""docs/commands.md as the program says it. `python -m tests.cli.pages` writes it anew."""

from pathlib import Path

from typer.testing import CliRunner

from agent.cli import COMMANDS, build
from agent.clock import SystemClock

PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
HEAD = """# Commands

What `afterword --help` and each command's `--help` say. This page is made by `python -m tests.cli.pages`, and a test
fails when it is not what the program prints. The JSON of `--json` is in [json.md](json.md).
"""


def help_of(*command: str) -> str:
    result = CliRunner().invoke(
        build(SystemClock()), [*command, "--help"], prog_name="afterword", env={"COLUMNS": "80"}
    )
    assert result.exit_code == 0, result.output
    return result.stdout.rstrip()


def page() -> str:
    parts = [HEAD, f"```text\n{help_of()}\n```"]
    for heading, commands in COMMANDS.items():
        parts.append(f"\n## {heading}")
        parts += [f"\n### afterword {name}\n\n```text\n{help_of(name)}\n```" for name in commands]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
