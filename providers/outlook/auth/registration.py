"""The user's app registration: its client id, and who may sign in with it. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from providers.outlook import GRAPH, SCOPES
from providers.signin import BadClient
from providers.web.endpoints import is_loopback

LOGIN = "https://login.microsoftonline.com"
GUIDE = "`afterword connect outlook --guide`"

ANYBODY, PERSONAL, WORK = "common", "consumers", "organizations"

SENDING = "Mail.Send"
"""Asked for only where mail is to leave by itself."""

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """`authority` is common, consumers, organizations or a tenant; `endpoint` another place that answers as Graph does,
    "" for Graph. One on this machine stands in for the sign-in as well."""

    client_id: str
    authority: str
    endpoint: str = ""

    @property
    def stand_in(self) -> str:
        """What answers in the place of Microsoft's sign-in, "" for nothing: only this machine may."""
        return self.endpoint if self.endpoint and is_loopback(self.endpoint) else ""

    @property
    def graph(self) -> str:
        return (self.endpoint or GRAPH).rstrip("/")

    @property
    def admin_page(self) -> str:
        """Where an administrator allows it for everybody of an organization:
        https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent"""
        tenant = WORK if self.authority in (ANYBODY, PERSONAL) else self.authority
        return f"{LOGIN}/{tenant}/adminconsent?client_id={self.client_id}"

    @property
    def settings(self) -> Mapping[str, str]:
        return {"client_id": self.client_id, "authority": self.authority, "endpoint": self.endpoint}


def scopes(*, sending: bool) -> list[str]:
    return [scope for scope in SCOPES if sending or scope != SENDING]


def read_registration(client_id: str, authority: str, endpoint: str) -> Registration:
    """A registration as it was typed. Raises `BadClient`, which says what it is instead."""
    name = client_id.strip().strip("'\"{}").lower()
    who = authority.strip().lower()
    if not _GUID.fullmatch(name):
        raise BadClient(
            f"{_what_it_is(client_id.strip())}: give the Application (client) ID from the Overview of your "
            f"registration ({GUIDE}, step 3)."
        )
    if name == who:
        raise BadClient(
            "Client id and authority are the same id: give the Application (client) ID for the one and the Directory "
            f"(tenant) ID for the other ({GUIDE}, step 3)."
        )
    if who not in (ANYBODY, PERSONAL, WORK) and not _GUID.fullmatch(who) and not _DOMAIN.fullmatch(who):
        raise BadClient(
            f"{authority.strip()[:60]!r} is no authority: give common, consumers, organizations, or the Directory "
            f"(tenant) ID of one company ({GUIDE}, step 3)."
        )
    return Registration(client_id=name, authority=who, endpoint=endpoint.rstrip("/"))


def _what_it_is(given: str) -> str:
    if not given.isprintable():
        return "That is no client id"
    if "@" in given:
        return "That is an address and no client id"
    if given.endswith(".apps.googleusercontent.com"):
        return "That is a client id of Google's"
    if "~" in given:
        return "That looks like a client secret, which is not needed and should be deleted"
    return f"{given[:60]!r} is no client id"
