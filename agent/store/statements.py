"""Reads the SQL that lies beside this file: the named statements and the numbered migrations. Runs none of it."""

import re
import sqlite3
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_BLOCK = re.compile(r"^-- name: (?P<name>\w+)\n-- (?P<what>.+)\n(?P<sql>(?:(?!--).*\n)+)", re.MULTILINE)
_MIGRATION = re.compile(r"(?P<number>\d{4})_\w+\.sql")


@cache
def statements() -> dict[str, str]:
    """The statements of `queries.sql` by name. Raises ValueError when a block has no description or no statement, or
    when a name is there twice."""
    text = (_HERE / "queries.sql").read_text(encoding="utf-8")
    found = {block["name"]: block["sql"].strip() for block in _BLOCK.finditer(text)}
    if len(found) != text.count("-- name: ") - text.count("`-- name: "):
        raise ValueError("queries.sql has a block that is incomplete, or two of the same name")
    return found


@cache
def migrations() -> tuple[tuple[str, ...], ...]:
    """The statements of each migration: the first leads from version 0 to 1, and so on without a gap."""
    files = sorted((_HERE / "migrations").glob("*.sql"))
    for number, path in enumerate(files, start=1):
        match = _MIGRATION.fullmatch(path.name)
        if match is None or int(match["number"]) != number:
            raise ValueError(f"{path.name} is not migration number {number}")
    return tuple(_split(path.read_text(encoding="utf-8")) for path in files)


def _split(script: str) -> tuple[str, ...]:
    """The single statements of a script (`executescript` would commit the transaction we are in)."""
    parts: list[str] = []
    lines: list[str] = []
    for line in script.splitlines():
        if not lines and (not line.strip() or line.startswith("--")):
            continue
        lines.append(line)
        if sqlite3.complete_statement("\n".join(lines)):
            parts.append("\n".join(lines))
            lines = []
    return tuple(parts)
