"""The documents say what the program says."""

import json
import re
import shlex
from pathlib import Path

import pytest

from agent.cli import COMMANDS
from tests.cli.driver import ENDED, Cli
from tests.cli.pages import PAGE, help_of, page

NAMES = [name for commands in COMMANDS.values() for name in commands]
SHAPES = PAGE.with_name("json.md")


def test_the_page_of_commands_is_what_the_program_prints():
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.cli.pages writes it anew"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_an_example_and_its_first_line_in_the_list(name):
    said = help_of(name)
    assert re.search(rf"Example:\n +afterword {name}\b", said)
    about = next(about for commands in COMMANDS.values() for known, (_, about) in commands.items() if known == name)
    assert about in " ".join(said.split())
    assert all(len(line) <= 80 for line in said.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_understood(name):
    """Each example's words are taken by the command line, whatever becomes of them."""
    text = help_of(name).replace("\\\n", " ")
    examples = [line.split("|")[0] for line in re.findall(rf"^ +(afterword {name}\b.*)$", text, re.MULTILINE)]
    assert examples
    for example in examples:
        result = Cli(Path("/nonexistent/home")).run(*shlex.split(example)[1:], "--help")
        assert result.exit_code == 0, (example, result.output)


def keys(value: object, path: str = "") -> set[str]:
    if isinstance(value, dict):
        return {f"{path}.{key}".lstrip(".") for key in value} | {
            found for key, inner in value.items() for found in keys(inner, f"{path}.{key}".lstrip("."))
        }
    if isinstance(value, list):
        return {found for inner in value for found in keys(inner, f"{path}[]")}
    return set()


def documented(command: str) -> set[str]:
    section = SHAPES.read_text(encoding="utf-8").partition(f"## {command}\n")[2].partition("\n## ")[0]
    [block] = re.findall(r"```json\n(.*?)```", section, re.DOTALL)
    return keys(json.loads(block))


@pytest.mark.parametrize("command", ["status", "show", "preview", "rehearse", "journal"])
def test_the_documented_shape_is_the_one_printed(cli, command):
    cli.said(*ENDED)
    one = cli.only()["id"]
    told = (
        "--rating",
        "4",
        "--talked-about",
        "the move to event sourcing",
        "--learned",
        "the team owns its deployments",
    )
    cli.said("notes", one, *told)
    cli.said("add", "--just-ended", "--with", "Li Wu", "--company", "B")
    cli.run("run", "--once")
    given = {"status": [], "journal": []}.get(command, [one])
    assert keys(cli.json(command, *given)) == documented(command)
