"""The process that speaks to the keyring for `agent.credentials.keyring`: one question on standard input, one answer on
standard output, both JSON. It imports nothing of ours, and knows nothing of accounts or tokens."""

import json
import sys
from typing import Any

PLAIN_MODULES = ("keyrings.alt",)
"""Backends from here keep secrets readable, or guard them with a prompt that a daemon cannot answer."""


def usable(plain: bool) -> tuple[Any, str]:
    """The backend to use, or None and why not: "none", or "plain" where one would do that keeps secrets readable."""
    import keyring
    from keyring.backends import chainer, fail, null

    found = keyring.get_keyring()
    listed = list(found.backends) if isinstance(found, chainer.ChainerBackend) else [found]
    able = [one for one in listed if not isinstance(one, fail.Keyring | null.Keyring)]
    good = [one for one in able if plain or not is_plain(one)]
    if good:
        return good[0], ""
    return None, "plain" if able else "none"


def is_plain(backend: Any) -> bool:
    kind = type(backend)
    return kind.__module__.startswith(PLAIN_MODULES) or "plain" in kind.__name__.lower()


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """{"value": ...}, or {"problem": "none" | "plain" | "locked" | "closed" | "failed", "detail": ...}."""
    from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

    try:
        backend, problem = usable(question["plain"])
        if backend is None:
            return {"problem": problem}
        if question["what"] == "name":
            return {"value": f"{type(backend).__module__}.{type(backend).__name__}"}
        service, user = question["service"], question["user"]
        if question["what"] == "set":
            backend.set_password(service, user, question["value"])
            kept = backend.get_password(service, user) == question["value"]
            return (
                {"value": question["value"]} if kept else {"problem": "failed", "detail": "it forgot what it was told"}
            )
        if question["what"] == "delete":
            try:
                backend.delete_password(service, user)
            except PasswordDeleteError:
                return {"value": None}
        return {"value": backend.get_password(service, user)}
    except KeyringLocked:
        return {"problem": "locked"}
    except InitError:  # it is there, and was never opened: nobody is logged in at a desktop
        return {"problem": "closed"}
    except Exception as error:  # noqa: BLE001 - a backend raises what its bus or its system raises
        return {"problem": "failed", "detail": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
