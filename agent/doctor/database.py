"""The database: whether it is there, whole, of this version; and everything in it readable."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from agent.doctor.finding import Case, Corner, Finding, counted, sized, told
from agent.errors import HomeError, StoreError
from agent.store.statements import migrations

COMPLAINTS = 3
"""So many of what SQLite finds are shown."""

_DATABASE = Corner("database")


def database(case: Case) -> Iterator[Finding]:
    path = case.home.database
    try:
        case.home.check()
    except HomeError:
        if not path.exists():
            return  # nothing was set up, which is said already
    fault = _fault(path)
    if fault is not None:
        yield fault
        return
    try:
        with case.store().reading() as tables:
            interviews = list(tables.interviews())
    except StoreError as error:
        yield _DATABASE.fault(*told(error, "put back your last backup"))
        return
    size = sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*"))
    what = f"whole, schema {len(migrations())}, {sized(size)}, {counted(len(interviews), 'interview')}"
    yield _DATABASE.ok(what)


def _fault(path: Path) -> Finding | None:
    """What SQLite itself has to say; None for nothing, and for what opening it as our own says better."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            version = int(connection.execute("pragma user_version").fetchone()[0])
            if 0 < version < len(migrations()):
                return _DATABASE.warning(
                    f"it is from an older Afterword (schema {version} of {len(migrations())})",
                    "`afterword run --once` brings it up to date",
                )
            complaints = [row[0] for row in connection.execute(f"pragma integrity_check({COMPLAINTS})")]
            astray = connection.execute("pragma foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error) or "malformed" in str(error):
            return _damaged(path, [str(error)])
        return None
    if complaints != ["ok"]:
        return _damaged(path, complaints)
    return _damaged(path, [f"{counted(len(astray), 'row')} without what they belong to"]) if astray else None


def _damaged(path: Path, complaints: list[str]) -> Finding:
    said = " ".join("; ".join(complaints).split())
    return _DATABASE.fault(f"{path} is damaged ({said})", "move it aside and put back your last backup")
