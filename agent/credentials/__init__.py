"""Secrets: passwords in the keyring, and tokens in files that a key in the keyring seals.

`keyring` asks the keyring, in a process of its own with a time limit, since one that waits for somebody to unlock it
never answers a daemon. `keys` keeps the keys, `tokens` the sealed files. What a token says is its provider's business.
"""

from agent.credentials.keyring import KeyringLocked, NoSecret, ask
from agent.credentials.keys import FileKeys, KeyringKeys, Keys
from agent.credentials.tokens import NotConnected, TokenFile, Unsealable

__all__ = [
    "FileKeys",
    "KeyringKeys",
    "KeyringLocked",
    "Keys",
    "NoSecret",
    "NotConnected",
    "TokenFile",
    "Unsealable",
    "password",
]


def password(account: str, username: str) -> str:
    """The password of this account, which the user put there. Raises `NoSecret` with the command that stores it."""
    service = f"afterword:{account}"
    found = ask("get", service, username, plain=True)
    if found is None:
        raise NoSecret(f"No password is kept: run `keyring set {service} {username}`.")
    return found
