"""Changing one account in the text of a config.toml, as a person would with an editor: whatever else is written there,
comments too, stays as it is. Pure.

The text is changed by lines, and the outcome is read again: unless it says exactly what was wanted, nothing is changed.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from agent.errors import ConfigError

_ACCOUNT = re.compile(r"\s*\[\[\s*accounts\s*\]\]\s*(#.*)?")
_TABLE = re.compile(r"\s*\[{1,2}[^\[\]]+\]{1,2}\s*(#.*)?")
_WHICH = re.compile(r"\s*(?:name|provider|email)\s*=\s*[\"'].*")
_VALUE = r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^#\s\"'\[{]+"


def with_account(text: str, name: str, wanted: Mapping[str, str], block: str, *, first: bool = False) -> str:
    """The text in which the account `name` has the settings `wanted`.

    An account that is not there is added as `block`, which says the same, at the end or, with `first`, before the
    others. Raises `ConfigError` when the text is written in a way that cannot be changed like this; the message says
    what to write.
    """
    lines = text.splitlines(keepends=True)
    document = tomllib.loads(text)
    accounts = [dict(one) for one in document.get("accounts", [])]
    number = next((n for n, one in enumerate(accounts) if one.get("name") == name), None)
    if number is None:
        accounts.insert(0 if first else len(accounts), {"name": name, **wanted})
        changed = _added(lines, block, first=first)
    else:
        accounts[number] |= wanted
        changed = _set(lines, number, wanted)
    result = "".join(changed)
    if not _says(result, document | {"accounts": accounts}):
        content = ", ".join(f"{key} = {_toml(value)}" for key, value in {"name": name, **wanted}.items())
        raise ConfigError(f"this file could not be changed by itself: give it an account with {content}")
    return result


def _says(text: str, wanted: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _added(lines: list[str], block: str, *, first: bool) -> list[str]:
    starts = [at for at, line in enumerate(lines) if _ACCOUNT.fullmatch(line.rstrip("\r\n"))]
    if first and starts:
        return [*lines[: starts[0]], block, "\n", *lines[starts[0] :]]
    if lines and not lines[-1].endswith("\n"):
        lines = [*lines[:-1], lines[-1] + "\n"]
    return [*lines, "\n", block]


def _set(lines: list[str], number: int, wanted: Mapping[str, str]) -> list[str]:
    starts = [at for at, line in enumerate(lines) if _ACCOUNT.fullmatch(line.rstrip("\r\n"))]
    if number >= len(starts):
        return lines  # written in another way: the caller sees that nothing was changed
    head = starts[number]
    later = (at for at in range(head + 1, len(lines)) if _TABLE.fullmatch(lines[at].rstrip("\r\n")))
    end = next(later, len(lines))
    block = lines[head:end]
    for key, value in wanted.items():
        block = _with_line(block, key, f"{key} = {_toml(value)}")
    return [*lines[:head], *block, *lines[end:]]


def _with_line(block: list[str], key: str, line: str) -> list[str]:
    """The block with the setting in the place of the one of its key, else of the comment that shows its default, else
    below what says which account it is."""
    written = re.compile(rf"(\s*){key}\s*=\s*(?:{_VALUE})(\s*(?:#.*)?)")
    shown = re.compile(rf"(\s*)#\s*{key}\s*=.*?()")
    for pattern in (written, shown):
        for at, present in enumerate(block):
            found = pattern.fullmatch(present.rstrip("\r\n"))
            if found:
                ending = present[len(present.rstrip("\r\n")) :]
                return [*block[:at], f"{found[1]}{line}{found[2]}{ending}", *block[at + 1 :]]
    at = max(at for at, present in enumerate(block) if at == 0 or _WHICH.fullmatch(present.rstrip("\r\n")))
    ending = "" if block[at].endswith("\n") else "\n"
    return [*block[:at], block[at] + ending, f"{line}\n", *block[at + 1 :]]


def _toml(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
