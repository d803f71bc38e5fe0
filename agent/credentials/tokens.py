"""A token file: what a provider needs to come in without the user, sealed with AES-GCM and written atomically.

The file is JSON: a version, the account, the id of its key, a nonce and the sealed text; account and key id are sealed
in with it, so that the file of one account is not taken for another's. Without the key, which is not in the home
folder, it is of no use: not on another machine either.
"""

import base64
import json
import os
import secrets
from pathlib import Path

from agent.credentials.keyring import NoSecret
from agent.credentials.keys import Keys, new_key
from agent.home import write_private

VERSION = 1
NONCE_SIZE = 12


class NotConnected(NoSecret):
    """Nobody has signed in for this account yet, or it was disconnected."""


class Unsealable(NoSecret):
    """The file is damaged, or its key is not on this machine."""


class TokenFile:
    """The token of one account. `remedy` is the command that makes a new one, as messages name it."""

    def __init__(self, path: Path, account: str, keys: Keys, *, remedy: str) -> None:
        self.path = path
        self._account = account
        self._keys = keys
        self._remedy = remedy
        self._key: tuple[str, bytes] | None = None

    def load(self) -> str:
        """The token. Raises `NotConnected` when there is none, `Unsealable` when it cannot be opened, and what the
        keyring raises."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        key_id, nonce, sealed = self._parts()
        key = self._key_of(key_id)
        if key is None:
            raise Unsealable(
                f"The key of {self.path} is not on this machine (a home folder was copied?): run {self._remedy}."
            )
        try:
            return AESGCM(key).decrypt(nonce, sealed, self._sealed_in(key_id)).decode("utf-8")
        except InvalidTag:
            self._key = None
            raise self._damaged() from None

    def save(self, token: str) -> None:
        """Keep `token` in place of what is there, under the same key if that is at hand. What was there stays when
        writing fails. Raises `NoSecret` when key or file cannot be kept."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if self._key is None:
            self.prepare()
        assert self._key is not None  # noqa: S101 - prepare() has set it
        key_id, key = self._key
        nonce = os.urandom(NONCE_SIZE)
        sealed = AESGCM(key).encrypt(nonce, token.encode("utf-8"), self._sealed_in(key_id))
        content = {
            "version": VERSION,
            "account": self._account,
            "key_id": key_id,
            "nonce": base64.b64encode(nonce).decode("ascii"),
            "sealed": base64.b64encode(sealed).decode("ascii"),
        }
        try:
            self.path.parent.mkdir(mode=0o700, exist_ok=True)
            write_private(self.path, json.dumps(content, indent=1).encode("ascii") + b"\n")
        except OSError as error:
            raise NoSecret(f"{self.path} cannot be written ({error.strerror}): make room and rights for it.") from None

    def prepare(self) -> None:
        """Have a key ready, the one in use or a new one, so that what `save` needs is known to work. Raises `NoSecret`
        as the keyring does."""
        try:
            key_id = self._parts()[0]
        except NoSecret:
            key_id = ""
        known = self._key_of(key_id) if key_id else None
        if known is None:
            key_id, known = secrets.token_hex(8), new_key()
            self._keys.keep(key_id, known)
        self._key = (key_id, known)

    def remove(self) -> None:
        """Remove the file, then its key. Neither there is success. Raises `NoSecret` when the keyring does not answer;
        the file is gone then already, and a key without a file opens nothing."""
        try:
            key_id = self._parts()[0]
        except NoSecret:
            key_id = self._key[0] if self._key else ""
        self._key = None
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise NoSecret(f"{self.path} cannot be removed ({error.strerror}).") from None
        if key_id:
            self._keys.remove(key_id)

    def _parts(self) -> tuple[str, bytes, bytes]:
        """Key id, nonce and sealed text as the file has them."""
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            raise NotConnected(f"Nobody is signed in: run {self._remedy}.") from None
        except OSError as error:
            raise NoSecret(f"{self.path} cannot be read ({error.strerror}): make it readable for you.") from None
        try:
            content = json.loads(raw)
            version, key_id = content["version"], content["key_id"]
            nonce, sealed = (base64.b64decode(content[part], validate=True) for part in ("nonce", "sealed"))
        except (ValueError, TypeError, KeyError, RecursionError):
            raise self._damaged() from None
        if version != VERSION or not isinstance(key_id, str) or not key_id.isalnum() or len(nonce) != NONCE_SIZE:
            raise self._damaged()
        return key_id, nonce, sealed

    def _key_of(self, key_id: str) -> bytes | None:
        if self._key is None or self._key[0] != key_id:
            key = self._keys.get(key_id)
            if key is None:
                return None
            self._key = (key_id, key)
        return self._key[1]

    def _sealed_in(self, key_id: str) -> bytes:
        return f"afterword token {VERSION} {self._account} {key_id}".encode()

    def _damaged(self) -> Unsealable:
        return Unsealable(
            f"{self.path} cannot be opened (cut short, changed, or another account's): run {self._remedy}."
        )
