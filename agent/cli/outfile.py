"""Where the file goes that a command makes for people: for the user alone, as a whole or not at all, and never over a
file of somebody else's making."""

import os
import tempfile
from pathlib import Path

from agent.errors import HomeError, UsageProblem

READ_FOR_MARK = 256 * 1024
"""Bytes at both ends of a file in which its mark is looked for."""


def check_ending(path: Path | None, what: str, *endings: str) -> None:
    """Refuse a name that says it is another kind of file. Raises `UsageProblem`."""
    if path is None or path.suffix.casefold() in endings or path.is_dir() or not path.name:
        return
    raise UsageProblem(f"It is {what}, and {path} would not say so: give --out {path.with_suffix(endings[0])}.")


def put(path: Path, content: bytes, *, mark: bytes) -> None:
    """Write the file. What is there already is replaced only when it has the `mark` by which such files are known.

    Raises `UsageProblem` for another file or a folder of that name, `HomeError` when it cannot be written.
    """
    try:
        if path.is_symlink() or path.exists():
            if not path.is_file() or not _marked(path, mark):
                raise UsageProblem(f"{path} is there already, and is no such file of Afterword's: choose another name.")
            path = path.resolve()
        _write(path, content)
    except OSError as error:
        raise HomeError(
            path, f"{path} cannot be written ({error.strerror}): choose another place with --out."
        ) from None


def _write(path: Path, content: bytes) -> None:
    """Under a name that nobody could foresee, for the folder may be one that others write to; two at once do not
    meet, and the last to end stands."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", dir=path.parent)  # 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _marked(path: Path, mark: bytes) -> bool:
    with path.open("rb") as file:
        if mark in file.read(READ_FOR_MARK):
            return True
        file.seek(max(0, path.stat().st_size - READ_FOR_MARK))
        return mark in file.read(READ_FOR_MARK)
