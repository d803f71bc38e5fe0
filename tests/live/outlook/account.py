"""The Outlook account of the checks, by the permissions that the program asks for itself: they let the checks play the
user and the other side too.
"""

import json
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msal

from agent.clock import SystemClock
from providers.base import AuthRequired, Mailbox, NotFound, ProviderError
from providers.outlook import SCOPES
from providers.outlook.errors import Refusal
from providers.outlook.mailbox import OutlookMailbox
from providers.outlook.reader import ME
from providers.outlook.session import Session
from tests.contract.mailbox import MailboxWorld
from tests.live.account import ARCHIVE, LiveAccount, Named
from tests.live.answers import Answers, Ready
from tests.live.waits import patiently

LOGIN = "https://login.microsoftonline.com/"
SHOWN_MOST = 80
NO_BEAT = timedelta(0)


def signed_in(client: str, authority: str = "common") -> str:
    """What is to be kept of a sign-in that the browser is opened for. Raises `AuthRequired`."""
    cache = msal.SerializableTokenCache()
    app = msal.PublicClientApplication(client, authority=LOGIN + authority, token_cache=cache)
    _token_of(app.acquire_token_interactive(list(SCOPES), prompt="select_account"))
    return _text(client, authority, cache)


def _text(client: str, authority: str, cache: msal.SerializableTokenCache) -> str:
    return json.dumps({"client": client, "authority": authority, "cache": cache.serialize()})


def _token_of(answer: dict[str, Any] | None) -> str:
    if not answer or "access_token" not in answer:
        raise AuthRequired(str((answer or {}).get("error_description") or "There is no sign-in: sign in again."))
    return str(answer["access_token"])


class _Kept:
    """The bearer of a sign-in that is kept in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        kept = json.loads(file.read_text())
        self._client, self._authority = str(kept["client"]), str(kept["authority"])
        self._cache = msal.SerializableTokenCache()
        self._cache.deserialize(kept["cache"])
        self._app = msal.PublicClientApplication(
            self._client, authority=LOGIN + self._authority, token_cache=self._cache
        )

    def __call__(self) -> str:
        (account,) = self._app.get_accounts()
        found = _token_of(self._app.acquire_token_silent_with_error(list(SCOPES), account))
        if self._cache.has_state_changed:
            self._file.write_text(_text(self._client, self._authority, self._cache))
        return found


class OutlookAccount(LiveAccount):
    """The account as its user, and the other side, may act on it."""

    settled_s = 8.0
    indexed_s = 20.0

    def __init__(self, named: Named) -> None:
        super().__init__(named)
        self._token = (lambda: named.bearer) if named.bearer else _Kept(Path(named.token).expanduser())
        self.session = self._session()

    def _session(self) -> Session:
        return Session(self._token, clock=SystemClock().now, endpoint=self.named.endpoint)

    def whose(self) -> str:
        me = self.session.read(ME)
        return str(me.get("mail") or me.get("userPrincipalName") or "")

    # --- requests, as patient as it takes

    def read(self, path: str, **query: str) -> dict[str, Any]:
        """`path` is below /me."""
        return patiently(lambda: self.session.read(ME + path, **query))

    def entries(self, path: str, **query: str) -> list[dict[str, Any]]:
        """All of a list."""
        answer = self.read(path, top="100", **query)
        found = list(answer["value"])
        while link := str(answer.get("@odata.nextLink") or ""):
            answer = patiently(partial(self.session.follow, link, ending=path))
            found += answer["value"]
        return found

    def write(self, method: str, path: str, body: dict[str, Any] | None = None, **more: str) -> dict[str, Any]:
        return patiently(lambda: self.session.write(method, ME + path, body, **more))

    def source(self, ref: str) -> bytes:
        """The letter that a message is."""
        return patiently(lambda: self.session.content(f"{ME}/messages/{ref}/$value", 10_000_000))

    def status(self, method: str, path: str, body: dict[str, Any] | None = None, if_match: str = "") -> str:
        """How Graph answers a request that may be refused: "taken", or status and code."""
        sent = None if body is None else json.dumps(body).encode()
        url = path if path.startswith("http") else self.session._url(ME + path, {})
        try:
            self.session._authorized(method, url, (), sent, if_match, 1_000_000)
        except Refusal as refusal:
            return f"{refusal.status} {refusal.code}"[:SHOWN_MOST]
        return "taken"

    # --- the mailbox as a whole

    def empty(self) -> None:
        for one in self.entries("/messages", select="id"):
            self.remove(str(one["id"]))

    def remove(self, ref: str) -> None:
        """Delete a message for good, where that is offered; else from Deleted Items as well."""
        try:
            self.write("POST", f"/messages/{ref}/permanentDelete")
        except NotFound:
            return
        except ProviderError:
            for _ in range(2):
                self.status("DELETE", f"/messages/{ref}")

    def tidy(self) -> None:
        if folder := self._folder(ARCHIVE):
            self.write("DELETE", f"/mailFolders/{folder}")
            thrown = self.entries("/mailFolders/deleteditems/childFolders", select="id,displayName")
            for one in thrown:
                if one["displayName"] == ARCHIVE:
                    self.write("DELETE", f"/mailFolders/{one['id']}")

    def folder(self, name: str) -> str:
        """The id of the user's folder of that name, made when there is none."""
        return self._folder(name) or str(self.write("POST", "/mailFolders", {"displayName": name})["id"])

    def _folder(self, name: str) -> str:
        found = self.entries("/mailFolders", select="id,displayName")
        return next((str(one["id"]) for one in found if one["displayName"] == name), "")

    # --- what the suite plays

    def mailbox(self) -> Mailbox:
        return OutlookMailbox(self._session(), self.named.email, folder_beat=NO_BEAT)

    def world(self) -> MailboxWorld:
        from tests.live.outlook.world import OutlookLiveWorld

        return OutlookLiveWorld(self)

    def unattended(self) -> Answers:
        from tests.live.outlook.questions import unattended

        return unattended(self)

    def attended(self, ready: Ready) -> Answers:
        from tests.live.outlook.questions import attended

        return attended(self, ready)

    def close(self) -> None:
        self.session.close()
