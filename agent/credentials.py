"""Secrets, kept with keyring and nowhere else: one service name an account."""

from agent.errors import AfterwordError


class NoSecret(AfterwordError):
    """The keyring has no password for this account, or there is no keyring."""

    exit_code = 10


def _service(account: str) -> str:
    return f"afterword:{account}"


def password(account: str, username: str) -> str:
    """The password of this account. Raises `NoSecret` with the command that stores it."""
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_password(_service(account), username)
    except KeyringError as error:
        raise NoSecret(f"the keyring does not answer ({error}): unlock it, or use the transport sendmail") from error
    if found is None:
        raise NoSecret(f"no password is kept: run `keyring set {_service(account)} {username}`")
    return found
