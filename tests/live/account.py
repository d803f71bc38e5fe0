"""The real account that the person running the checks has set up, named in environment variables; see
docs/live-checks.md. Everything here talks to Gmail's API with a wider scope than the program ever asks for: the checks
have to play the user and the other side too.
"""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from google.oauth2.credentials import Credentials

from agent.clock import SystemClock
from providers.base import RateLimited
from providers.gmail.reader import ME
from providers.gmail.session import Session

SCOPE = "https://mail.google.com/"
PAGE = 100
_LONGEST_WAIT_S = 90.0
_PATIENT = 8

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the environment says. `other` gets what is sent."""

    email: str
    other: str
    endpoint: str
    bearer: str
    token: str

    def credentials(self) -> Credentials:
        if self.bearer:
            return Credentials(token=self.bearer)
        found: Credentials = Credentials.from_authorized_user_file(self.token, [SCOPE])
        return found


def named() -> Named:
    """Skips, saying what is missing."""
    given = {
        name: os.environ.get(f"AFTERWORD_LIVE_{name}", "")
        for name in ("GMAIL", "OTHER", "EMPTIED", "ENDPOINT", "BEARER", "TOKEN")
    }
    if not given["GMAIL"] or not given["OTHER"] or not (given["TOKEN"] or given["BEARER"]):
        pytest.skip("AFTERWORD_LIVE_GMAIL, _OTHER and _TOKEN name no account: docs/live-checks.md says how")
    if given["EMPTIED"].casefold() != given["GMAIL"].casefold():
        pytest.skip("the checks empty the mailbox: set AFTERWORD_LIVE_EMPTIED to its address to say that they may")
    return Named(
        email=given["GMAIL"],
        other=given["OTHER"],
        endpoint=given["ENDPOINT"],
        bearer=given["BEARER"],
        token=given["TOKEN"],
    )


class LiveAccount:
    """The account as its user, and the other side, may act on it."""

    def __init__(self, named: Named) -> None:
        self.named = named
        self.session = Session(named.credentials, clock=SystemClock().now, endpoint=named.endpoint)
        profile = self.session.read(self.session.gmail.getProfile(userId=ME))
        if str(profile.get("emailAddress", "")).casefold() != named.email.casefold():
            pytest.fail(f"the token is for {profile.get('emailAddress')}, not for {named.email}: nothing was done")

    @property
    def api(self) -> Any:
        return self.session.gmail

    def read(self, request: Any) -> dict[str, Any]:
        return patiently(lambda: self.session.read(request))

    def write(self, request: Any) -> dict[str, Any]:
        return patiently(lambda: self.session.write(request))

    def refs(self, **asked: Any) -> list[str]:
        """The ids of all messages that a list shows."""
        found: list[str] = []
        request = self.api.messages().list(userId=ME, maxResults=PAGE, **asked)
        while request is not None:
            answer = self.read(request)
            found += [str(one["id"]) for one in answer.get("messages") or ()]
            request = self.api.messages().list_next(request, answer)
        return found

    def empty(self) -> None:
        """Delete every message for good."""
        for ref in self.refs(includeSpamTrash=True):
            self.write(self.api.messages().delete(userId=ME, id=ref))

    def label(self, name: str) -> str:
        """The id of the user's label of that name, made when there is none."""
        found = self.read(self.api.labels().list(userId=ME)).get("labels") or ()
        known = {str(one["name"]): str(one["id"]) for one in found}
        if name not in known:
            known[name] = str(self.write(self.api.labels().create(userId=ME, body={"name": name}))["id"])
        return known[name]

    def close(self) -> None:
        self.session.close()


def wait(seconds: float) -> None:
    """Leave the service its time. The one place in the tests that does: it is somebody else's clock."""
    threading.Event().wait(seconds)


def patiently(make: Callable[[], T]) -> T:
    """What `make` returns, waiting as long as Google asks for."""
    for _ in range(_PATIENT):
        try:
            return make()
        except RateLimited as refused:
            wait(min(refused.retry_after / timedelta(seconds=1), _LONGEST_WAIT_S))
    return make()
