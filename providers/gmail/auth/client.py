"""The user's OAuth client: client_secret.json as Google's console gives it out, read and checked. Pure."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from providers.gmail.auth.refusals import GUIDE
from providers.signin import BadClient
from providers.web.endpoints import LOOPBACK

MAKE_ONE = f"make a client of the type Desktop app ({GUIDE}, step 7) and download its JSON"

GOOGLE_HOSTS = ("accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com")


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """An OAuth client for installed programs. `project_id` is "" when the file does not say."""

    client_id: str
    client_secret: str
    auth_uri: str
    token_uri: str
    project_id: str = ""

    @property
    def is_googles(self) -> bool:
        return urlsplit(self.token_uri).hostname in GOOGLE_HOSTS

    @property
    def revoke_uri(self) -> str:
        """Where a token is taken back: beside the place that gave it."""
        if self.is_googles:
            return "https://oauth2.googleapis.com/revoke"
        return self.token_uri.rpartition("/")[0] + "/revoke"

    @property
    def origin(self) -> str:
        """Scheme, host and port of where tokens come from."""
        parts = urlsplit(self.token_uri)
        return f"{parts.scheme}://{parts.netloc}"


def is_secure(address: str) -> bool:
    """Whether what is sent there stays secret: https, or this machine itself."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    if not parts.hostname or parts.username is not None or parts.password is not None:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def read_client(text: str, *, trusted: str = "") -> Client:
    """The client that the text of client_secret.json describes.

    Its addresses must be Google's, of this machine, or on the host of the address `trusted`. Raises `BadClient`.
    """
    if not text.strip():
        raise BadClient(f"The client file is empty: {MAKE_ONE}.")
    try:
        content = json.loads(text.lstrip("\ufeff"))
    except ValueError:
        raise BadClient(f"The client file is not JSON{_looks_like(text)}: {MAKE_ONE}.") from None
    except RecursionError:
        raise BadClient(f"The client file is nothing that Google gives out: {MAKE_ONE}.") from None
    if not isinstance(content, dict):
        raise BadClient(f"The client file is nothing that Google gives out: {MAKE_ONE}.")
    inner = content.get("installed")
    if not isinstance(inner, dict):
        raise BadClient(f"{_what_it_is(content)}: {MAKE_ONE}.")
    client = Client(
        client_id=_field(inner, "client_id"),
        client_secret=_field(inner, "client_secret"),
        auth_uri=_field(inner, "auth_uri"),
        token_uri=_field(inner, "token_uri"),
        project_id=inner["project_id"] if isinstance(inner.get("project_id"), str) else "",
    )
    for name, address in (("auth_uri", client.auth_uri), ("token_uri", client.token_uri)):
        _check_address(name, address, trusted)
    if client.is_googles and not client.client_id.endswith(".apps.googleusercontent.com"):
        raise BadClient(f"The client id in the file is none of Google's: {MAKE_ONE} again.")
    return client


def _field(inner: dict[str, Any], name: str) -> str:
    value = inner.get(name)
    if not isinstance(value, str) or not value or not value.isprintable():
        raise BadClient(f"The client file has no {name}: {MAKE_ONE} again.")
    return value


def _check_address(name: str, address: str, trusted: str) -> None:
    if not is_secure(address):
        raise BadClient(
            f"{name} in the client file is {address!r}, neither https nor this machine: download the file again, "
            "your sign-in would travel in clear."
        )
    host = urlsplit(address).hostname
    if host not in GOOGLE_HOSTS and host not in LOOPBACK and host != urlsplit(trusted).hostname:
        raise BadClient(
            f"{name} in the client file leads to {host}, which is not Google: download the file from Google's console."
        )


def _what_it_is(content: dict[str, Any]) -> str:
    if "web" in content:
        return "The client file is for a web application, which Google does not let sign in from here"
    if content.get("type") == "service_account":
        return "The file is the key of a service account, which has no mailbox of yours"
    if content.get("type") == "authorized_user" or "refresh_token" in content:
        return "The file holds somebody's sign-in and not a client"
    return "The client file is nothing that Google gives out for a Desktop app"


def _looks_like(text: str) -> str:
    start = text.strip()
    if start.startswith("AIza"):
        return " but an API key, which opens no mailbox"
    if start.endswith(".apps.googleusercontent.com") and len(start.split()) == 1:
        return " but a client id alone"
    return " but a web page" if start.startswith("<") else ""
