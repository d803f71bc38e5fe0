"""The folder into which a person drops the other side's mail (files of RFC 5322) and invitations (.ics)."""

from pathlib import Path
from typing import Any, Protocol


class Receiver(Protocol):
    def arrive(self, raw: bytes) -> str: ...


def take_in(folder: Path, receiver: Any) -> None:
    """Each file becomes a message, and is moved to `taken`. A name that begins with a dot or ends in .part is left
    alone until it is renamed, so that nobody reads half a file."""
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.name.startswith(".") or path.suffix == ".part":
            continue
        receiver.arrive(path.read_bytes())
        taken = folder / "taken"
        taken.mkdir(exist_ok=True)
        path.rename(taken / path.name)
