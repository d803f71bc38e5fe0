"""The keys that seal token files: random, 32 bytes, each under an id of its own.

A key is the only thing that goes into the keyring: 44 characters, where Windows Credential Manager has room for 1280
and a token may be longer. A new sealing has a new id, so that two home folders never overwrite each other's key.
"""

import base64
import os
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from agent.credentials.keyring import PATIENCE, NoSecret, ask
from agent.home import write_private

SIZE = 32


class Keys(Protocol):
    """Where keys are kept. Each raises `NoSecret` when that place cannot be used."""

    def get(self, key_id: str) -> bytes | None:
        """The key of this id, None when there is none here."""
        ...

    def keep(self, key_id: str, key: bytes) -> None: ...

    def remove(self, key_id: str) -> None:
        """Forget the key; none of that id is success."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyringKeys:
    """In the keyring. `plain` allows one that keeps secrets readable."""

    plain: bool = False
    patience: timedelta = PATIENCE

    def get(self, key_id: str) -> bytes | None:
        found = ask("get", _service(key_id), key_id, plain=self.plain, patience=self.patience)
        return None if found is None else _decoded(found)

    def keep(self, key_id: str, key: bytes) -> None:
        text = base64.b64encode(key).decode("ascii")
        ask("set", _service(key_id), key_id, text, plain=self.plain, patience=self.patience)

    def remove(self, key_id: str) -> None:
        ask("delete", _service(key_id), key_id, plain=self.plain, patience=self.patience)


@dataclass(frozen=True, slots=True)
class FileKeys:
    """In files of `folder` that only the user can read: for a machine without a keyring, when the user chose that."""

    folder: Path

    def get(self, key_id: str) -> bytes | None:
        try:
            return _decoded(self._path(key_id).read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise NoSecret(f"{self._path(key_id)} cannot be read ({error}): make it readable for you.") from None

    def keep(self, key_id: str, key: bytes) -> None:
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            write_private(self._path(key_id), base64.b64encode(key))
        except OSError as error:
            raise NoSecret(f"{self._path(key_id)} cannot be written ({error.strerror}).") from None

    def remove(self, key_id: str) -> None:
        self._path(key_id).unlink(missing_ok=True)

    def _path(self, key_id: str) -> Path:
        return self.folder / f"{key_id}.key"


def new_key() -> bytes:
    return os.urandom(SIZE)


def _service(key_id: str) -> str:
    """Of its own for each key: Windows renames an entry when a second one has the same service."""
    return f"afterword:key:{key_id}"


def _decoded(text: str) -> bytes | None:
    """None for what is no key: it opens nothing, as if there were none."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except ValueError:
        return None
    return key if len(key) == SIZE else None
