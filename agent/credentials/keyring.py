"""Asking the keyring, with a time limit. Nothing of the keyring library is loaded into this process."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Literal

from agent.errors import AfterwordError

PATIENCE = timedelta(seconds=20)
"""How long the keyring may take; somebody who is asked to unlock it needs longer, and says so with `patience`."""

PROGRAM = Path(__file__).with_name("asked.py")

_UNANSWERED = (
    "The keyring waits for a password at a prompt that nobody answers: unlock it (log in at the desktop, or open your "
    "system's password program), then try again."
)
_LOCKED = "The keyring is locked: unlock it (log in at the desktop, or open your system's password program)."
_CLOSED = (
    "There is a keyring, and nobody is logged in to open it: log in at the desktop, or on a machine without one say "
    "--key-in file to keep the key in a file that only your user can read."
)
_NONE = (
    "This machine has no keyring to keep a key in: install one and log in again (on Linux gnome-keyring or KWallet), "
    "or say --key-in file to keep the key in a file that only your user can read."
)
_PLAIN = (
    "The only keyring here keeps secrets where every program can read them: install another (on Linux gnome-keyring or "
    "KWallet), or say --key-in plain-keyring to use it all the same."
)


class NoSecret(AfterwordError):
    """A secret is not there, or the keyring that has it does not answer."""

    exit_code = 10


class NoKeyring(NoSecret):
    """There is no keyring that may be used."""


class KeyringLocked(NoSecret):
    """The keyring is locked, or waits for somebody who does not answer."""


def ask(
    what: Literal["get", "set", "delete", "name"],
    service: str,
    user: str,
    value: str = "",
    *,
    plain: bool = False,
    patience: timedelta = PATIENCE,
) -> str | None:
    """The secret under `service` and `user` after it was got, set or deleted; None when there is none. "name" is the
    backend's own, and unlocks nothing. With `plain` a backend that keeps secrets readable will do as well.

    Raises `NoKeyring` when there is no backend that may be used, `KeyringLocked` when it wants to be unlocked or does
    not answer within `patience`, and `NoSecret` when it fails.
    """
    question = {"what": what, "service": service, "user": user, "value": value, "plain": plain}
    try:
        # -P: a module of the folder the user happens to be in must not be taken for the keyring's
        ended = subprocess.run(
            [sys.executable, "-P", str(PROGRAM)],
            input=json.dumps(question),
            capture_output=True,
            text=True,
            timeout=patience.total_seconds(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise KeyringLocked(_UNANSWERED) from None
    try:
        answer = json.loads(ended.stdout)
    except ValueError:
        raise NoSecret(f"The keyring program broke off (exit code {ended.returncode}): try again.") from None
    match answer.get("problem"):
        case None:
            return answer["value"]  # type: ignore[no-any-return]
        case "none":
            raise NoKeyring(_NONE)
        case "plain":
            raise NoKeyring(_PLAIN)
        case "locked":
            raise KeyringLocked(_LOCKED)
        case "closed":
            raise KeyringLocked(_CLOSED)
    detail = " ".join(str(answer.get("detail", "")).split())
    raise NoSecret(f"The keyring failed ({detail}): unlock or restart it, then try again.")
