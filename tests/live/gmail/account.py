"""The Gmail account of the checks. Everything here talks to Gmail's API with a wider scope than the program ever asks
for: the checks have to play the user and the other side too.
"""

from pathlib import Path
from typing import Any

from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow

from agent.clock import SystemClock
from providers.base import Mailbox
from providers.gmail.mailbox import GmailMailbox
from providers.gmail.reader import ME
from providers.gmail.session import Session
from tests.contract.mailbox import MailboxWorld
from tests.live.account import ARCHIVE, LiveAccount, Named
from tests.live.answers import Answers, Ready
from tests.live.waits import patiently

SCOPE = "https://mail.google.com/"
PAGE = 100


def signed_in(client: Path) -> str:
    """What is to be kept of a sign-in that the browser is opened for."""
    flow = InstalledAppFlow.from_client_secrets_file(str(client), [SCOPE])
    credentials = flow.run_local_server(port=0, host="127.0.0.1", access_type="offline", prompt="consent")
    return str(credentials.to_json())


class GmailAccount(LiveAccount):
    """The account as its user, and the other side, may act on it."""

    settled_s = 3.0
    indexed_s = 0.0

    def __init__(self, named: Named) -> None:
        super().__init__(named)
        self.session = self._session()

    def _session(self) -> Session:
        return Session(self._credentials, clock=SystemClock().now, endpoint=self.named.endpoint)

    def _credentials(self) -> Credentials:
        if self.named.bearer:
            return Credentials(token=self.named.bearer)
        found: Credentials = Credentials.from_authorized_user_file(self.named.token, [SCOPE])
        return found

    def whose(self) -> str:
        return str(self.session.read(self.api.getProfile(userId=ME)).get("emailAddress", ""))

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
        for ref in self.refs(includeSpamTrash=True):
            self.write(self.api.messages().delete(userId=ME, id=ref))

    def tidy(self) -> None:
        if label := self._labels().get(ARCHIVE):
            self.write(self.api.labels().delete(userId=ME, id=label))

    def label(self, name: str) -> str:
        """The id of the user's label of that name, made when there is none."""
        known = self._labels()
        if name not in known:
            known[name] = str(self.write(self.api.labels().create(userId=ME, body={"name": name}))["id"])
        return known[name]

    def _labels(self) -> dict[str, str]:
        found = self.read(self.api.labels().list(userId=ME)).get("labels") or ()
        return {str(one["name"]): str(one["id"]) for one in found}

    def mailbox(self) -> Mailbox:
        return GmailMailbox(self._session(), self.named.email)

    def world(self) -> MailboxWorld:
        from tests.live.gmail.world import GmailLiveWorld

        return GmailLiveWorld(self)

    def unattended(self) -> Answers:
        from tests.live.gmail.questions import unattended

        return unattended(self)

    def attended(self, ready: Ready) -> Answers:
        from tests.live.gmail.questions import attended

        return attended(self, ready)

    def close(self) -> None:
        self.session.close()
