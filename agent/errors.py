"""Every error that ends a command, with its exit code. Errors of a mailbox live in `providers/base.py`.

An error carries its facts as attributes and says one sentence, with the next step, as its message; the
command line prints that message and exits with `exit_code`, and knows nothing more about it::

    AfterwordError              1   anything that has no code of its own
    |-- UsageProblem            2   the command was asked for something that cannot be (also typer's own code)
    |-- NeedsUser               3   a turn was completed, and something waits for the user
    |-- AlreadyRunning          4   another process holds this home folder
    |-- ConfigError             5   config.toml, a flag or a value that has no place in it
    |-- UnknownPlace            5   a time zone, country or region that is none
    |-- HomeError               6   the home folder cannot be found, made or written
    |-- StoreError              7   the database cannot be used
    |   |-- StoreReadOnly       7
    |   |-- StoreLocked         7
    |   |-- StoreFull           7   the disk is full
    |   |-- StoreCorrupt        7
    |   `-- StoreNewer          7   written by a newer version; it is never overwritten
    |-- CalendarFileError       8   a .ics file that cannot be read
    |-- TemplateError           9   a note's template that cannot be used
    `-- NoSecret               10   a password or key that cannot be had (agent.credentials)

0 is success. 130 is an interrupt (128 + SIGINT), which is no error of ours.
"""

from pathlib import Path
from typing import ClassVar


class AfterwordError(Exception):
    """The root. `str(error)` is one sentence for the user that ends with what to do next."""

    exit_code: ClassVar[int] = 1


class UsageProblem(AfterwordError):
    """What was asked cannot be done as asked: no such interview, two that match, a date that is none."""

    exit_code = 2


class NeedsUser(AfterwordError):
    """A turn was completed and `count` things wait for the user. Raised by `run --once` after the turn."""

    exit_code = 3

    def __init__(self, count: int) -> None:
        self.count = count
        things = "One thing waits" if count == 1 else f"{count} things wait"
        super().__init__(f"{things} for you: `afterword status` says what and how to go on.")


class AlreadyRunning(AfterwordError):
    """Another process holds the lock of `home`; `holder` says who, as far as the lock tells."""

    exit_code = 4

    def __init__(self, home: Path, holder: str) -> None:
        self.home = home
        self.holder = holder
        super().__init__(
            f"Afterword already runs for {home} ({holder}): stop that one first, or choose another folder with --home."
        )


class ConfigError(AfterwordError):
    """A setting is wrong. As far as known: `source` the file or flag, `key` dotted, `line` counted from 1."""

    exit_code = 5

    def __init__(
        self, problem: str, *, source: str | None = None, key: str | None = None, line: int | None = None
    ) -> None:
        self.problem = problem
        self.source = source
        self.key = key
        self.line = line
        place = ", ".join(part for part in (source, line and f"line {line}", key) if part)
        super().__init__(f"{place}: {problem}" if place else problem)


class UnknownPlace(AfterwordError):
    """`given` is no `sort` ("time zone", "country", "region of DE"); `nearest` are names it may stand for."""

    exit_code = 5

    def __init__(self, sort: str, given: str, nearest: tuple[str, ...], hint: str) -> None:
        self.sort = sort
        self.given = given
        self.nearest = nearest
        meant = f"did you mean {' or '.join(nearest)}?" if nearest else hint
        super().__init__(f"{given!r} is no {sort} that is known here: {meant}")


class HomeError(AfterwordError):
    """The home folder `home` cannot be found, made or written."""

    exit_code = 6

    def __init__(self, home: Path, problem: str) -> None:
        self.home = home
        super().__init__(problem)


class StoreError(AfterwordError):
    """The database at `database` cannot be used. Nothing in it was changed."""

    exit_code = 7

    def __init__(self, database: Path, problem: str) -> None:
        self.database = database
        super().__init__(problem)


class StoreReadOnly(StoreError):
    def __init__(self, database: Path) -> None:
        super().__init__(
            database,
            f"{database} is read-only: make it and its folder writable for you (chmod u+w), then try again.",
        )


class StoreLocked(StoreError):
    def __init__(self, database: Path) -> None:
        super().__init__(database, f"{database} is in use by another program: wait until that is done, then try again.")


class StoreFull(StoreError):
    def __init__(self, database: Path) -> None:
        super().__init__(
            database,
            f"No room left on the disk of {database}: free some; what was not yet done is done then.",
        )


class StoreCorrupt(StoreError):
    """`detail` is what SQLite said."""

    def __init__(self, database: Path, detail: str) -> None:
        self.detail = detail
        super().__init__(
            database,
            f"{database} is damaged ({detail}): move it aside and put back your last backup; "
            "Afterword leaves it as it is.",
        )


class StoreNewer(StoreError):
    """`found` and `known` are schema versions."""

    def __init__(self, database: Path, *, found: int, known: int) -> None:
        self.found = found
        self.known = known
        super().__init__(
            database,
            f"{database} was written by a newer Afterword (schema {found}, this one knows {known}): "
            "update Afterword; the database is left as it is.",
        )


class CalendarFileError(AfterwordError):
    """The .ics file `path` that the user named cannot be read."""

    exit_code = 8

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}")


class TemplateError(AfterwordError):
    """The template `path` cannot be used; `line` counts from 1, None when the fault is not in one line."""

    exit_code = 9

    def __init__(self, path: Path, line: int | None, problem: str) -> None:
        self.path = path
        self.line = line
        self.problem = problem
        super().__init__(f"{path}, line {line}: {problem}" if line else f"{path}: {problem}")
