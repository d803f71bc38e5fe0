"""The way in to Google, as `providers.signin` knows it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

import requests
from google.auth.transport.requests import Request

from providers.base import Unavailable
from providers.gmail import SCOPES
from providers.gmail.auth.client import Client, read_client
from providers.gmail.auth.consent import Consent
from providers.gmail.auth.grant import Grant, redeem, take_back
from providers.gmail.auth.refusals import GUIDE, PERMISSIONS
from providers.gmail.auth.whose import CALENDAR, whose
from providers.signin import Earlier, Farewell, Keep, Kept, Signed
from providers.web.netrc import as_it_is

_TESTING = (
    f"Your client is still in Testing, so Google ends this sign-in in seven days: publish it ({GUIDE}, step 6), then "
    "run this command again."
)
_BY_HAND = "{why}, so Google still knows of it: take it back at " + PERMISSIONS + "."


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleClient:
    """The client and where it leads: `endpoint` is the root of the APIs, "" for Google's own."""

    client: Client
    endpoint: str
    clock: Callable[[], datetime]

    @property
    def settings(self) -> Mapping[str, str]:
        return {"endpoint": self.endpoint}

    def consent(self, keep: Keep, *, hint: str, sending: bool, device: bool) -> Consent:  # noqa: ARG002 - Google's
        """All scopes are asked for at once, whether mail is to leave by itself or not: drafts and sending are one."""

        def finish(code: str, verifier: str, redirect: str) -> str:
            request = _request()
            grant = redeem(self.client, code, verifier, redirect, request, self.clock)
            found = whose(grant, self.endpoint, request)
            return keep(
                Signed(
                    email=found.email,
                    kept=replace(grant, email=found.email).to_text(),
                    has_calendar=found.has_calendar,
                    warning=_TESTING if grant.testing else "",
                )
            )

        return Consent(self.client, SCOPES, finish, hint=hint)


class GoogleDoor:
    """`clock` tells the instant, aware UTC."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    def client(self, given: Mapping[str, str], own: Earlier | None, others: Sequence[Earlier]) -> GoogleClient | None:
        """Of `given`, "client" is the text of client_secret.json, "endpoint" the root of the APIs."""
        wanted = given.get("endpoint", "")
        if "client" in given:
            before = own.settings["endpoint"] if own else ""
            client = read_client(given["client"], trusted=wanted or before)
            return self._found(client, wanted or _fitting(before, client))
        for earlier in [own] if own else others:
            text = earlier.load()
            try:
                client = Grant.from_text(text).client
            except ValueError:
                continue
            return self._found(client, wanted or earlier.settings["endpoint"])
        return None

    def _found(self, client: Client, endpoint: str) -> GoogleClient:
        return GoogleClient(client=client, endpoint=endpoint, clock=self._clock)

    @property
    def root(self) -> str:
        return CALENDAR

    def look(self, kept: str, *, sending: bool) -> Kept:  # noqa: ARG002 - all scopes are asked for in any case
        grant = Grant.from_text(kept)
        return Kept(
            email=grant.email,
            given_at=grant.given_at,
            ends_at=grant.ends_at,
            missing=grant.missing,
            remedy=f"publish the client ({GUIDE}, step 6), then sign in once more" if grant.testing else "",
        )

    def take_back(self, kept: str | None) -> Farewell:
        """Revoke the grant at Google (RFC 7009)."""
        if kept is None:
            return Farewell(left=_BY_HAND.format(why="What was kept of it could not be read"), failed=True)
        try:
            take_back(Grant.from_text(kept), _request())
        except ValueError:
            return Farewell(left=_BY_HAND.format(why="What was kept of it is of another version"), failed=True)
        except Unavailable as error:
            return Farewell(left=_BY_HAND.format(why=str(error).partition(":")[0].rstrip(".")), failed=True)
        return Farewell()


def _fitting(endpoint: str, client: Client) -> str:
    """An endpoint of before, where a new client's tokens may go to it: nowhere but to those who gave them."""
    if client.is_googles:
        return endpoint if endpoint.startswith("https:") else ""
    return endpoint if urlsplit(endpoint).netloc == urlsplit(client.origin).netloc else client.origin


def door(clock: Callable[[], datetime]) -> GoogleDoor:
    return GoogleDoor(clock)


def _request() -> Request:
    session = requests.Session()
    session.auth = as_it_is
    return Request(session)
