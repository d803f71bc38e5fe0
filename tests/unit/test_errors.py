"""The error tree: one root, a sentence each, the exit codes as the docstring draws them."""

import re
from pathlib import Path

import pytest

from agent import errors
from agent.credentials import NoSecret
from agent.errors import (
    AfterwordError,
    AlreadyRunning,
    ConfigError,
    NeedsUser,
    StoreCorrupt,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    TemplateError,
)

DATABASE = Path("/home/ada/afterword.db")


def classes() -> dict[str, type[AfterwordError]]:
    return {
        name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, AfterwordError)
    }


def test_the_docstring_draws_every_error_with_its_exit_code() -> None:
    assert errors.__doc__
    drawn = re.findall(r"^\s*(?:[|` -]*-- )?(\w+)\s{2,}(\d+)(?:\s|$)", errors.__doc__, re.MULTILINE)
    everywhere = classes() | {"NoSecret": NoSecret}
    assert dict(drawn) == {name: str(kind.exit_code) for name, kind in everywhere.items()}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NeedsUser(1), "One thing waits for you"),
        (NeedsUser(3), "3 things wait for you"),
        (AlreadyRunning(Path("/home/ada"), "process 4711"), "process 4711"),
        (StoreReadOnly(DATABASE), "chmod u+w"),
        (StoreLocked(DATABASE), "try again"),
        (StoreFull(DATABASE), "free some"),
        (StoreCorrupt(DATABASE, "malformed"), "backup"),
        (StoreNewer(DATABASE, found=9, known=1), "update Afterword"),
    ],
)
def test_a_message_is_one_line_and_says_what_to_do(error: AfterwordError, words: str) -> None:
    assert words in str(error)
    assert "\n" not in str(error)


def test_a_config_error_names_its_place() -> None:
    assert str(ConfigError("no", source="config.toml", key="user.name")) == "config.toml, user.name: no"
    assert str(ConfigError("no", source="config.toml", line=3)) == "config.toml, line 3: no"
    assert str(ConfigError("no")) == "no"


def test_a_template_error_names_file_and_line() -> None:
    assert str(TemplateError(Path("a.j2"), 4, "no")) == "a.j2, line 4: no"
    assert str(TemplateError(Path("a.j2"), None, "no")) == "a.j2: no"
