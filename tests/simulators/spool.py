"""The folder into which a person drops the other side's mail (files of RFC 5322) and invitations (.ics)."""

from collections.abc import Iterator
from pathlib import Path


def waiting(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """The files there, each moved to `taken` when the caller comes back for the next. A name that begins with a dot or
    ends in .part is left alone until it is renamed, so that nobody reads half a file."""
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.name.startswith(".") or path.suffix == ".part":
            continue
        yield path, path.read_bytes()
        taken = folder / "taken"
        taken.mkdir(exist_ok=True)
        path.rename(taken / path.name)
