"""The real client library pointed at the simulator, for the simulator's own tests."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage, Message
from typing import Any

import httplib2
from google_auth_httplib2 import AuthorizedHttp
from googleapiclient.discovery import build_from_document
from googleapiclient.discovery_cache import get_static_doc
from googleapiclient.errors import HttpError

from google.oauth2.credentials import Credentials
from tests.simulators.google import GoogleSimulator

TOKEN = "bearer-of-the-tests"
READONLY = "https://www.googleapis.com/auth/gmail.readonly"
COMPOSE = "https://www.googleapis.com/auth/gmail.compose"
METADATA = "https://www.googleapis.com/auth/gmail.metadata"
EVENTS = "https://www.googleapis.com/auth/calendar.events.readonly"
CALENDARS = "https://www.googleapis.com/auth/calendar.calendarlist.readonly"


@contextmanager
def service(
    simulator: GoogleSimulator, api: str = "gmail", *, credentials: Credentials | None = None, timeout: float = 60
) -> Iterator[Any]:
    """The client of "gmail" or "calendar", with the bearer of the tests where no credentials are given."""
    document = json.loads(get_static_doc(api, {"gmail": "v1", "calendar": "v3"}[api]))
    document["rootUrl"] = f"{simulator.url}/"
    document.pop("mtlsRootUrl", None)
    plain = httplib2.Http(timeout=timeout)
    plain.redirect_codes = plain.redirect_codes - {308}  # an upload goes on, as the library's own transport has it
    http = AuthorizedHttp(credentials or Credentials(token=TOKEN), plain)
    with build_from_document(document, http=http) as built:
        yield built


@dataclass(frozen=True, slots=True)
class Gmail:
    """A simulator with a client of its Gmail, and the calls the tests make often."""

    simulator: GoogleSimulator
    api: Any

    @property
    def users(self) -> Any:
        return self.api.users()

    def create(self, raw: bytes | None = None, **message: Any) -> Any:
        body = {"message": {"raw": coded(raw or letter()), **message}}
        return self.users.drafts().create(userId="me", body=body).execute()

    def update(self, draft_id: str, raw: bytes, **message: Any) -> Any:
        body = {"message": {"raw": coded(raw), **message}}
        return self.users.drafts().update(userId="me", id=draft_id, body=body).execute()

    def send(self, draft_id: str) -> Any:
        return self.users.drafts().send(userId="me", body={"id": draft_id}).execute()

    def draft(self, draft_id: str, **query: Any) -> Any:
        return self.users.drafts().get(userId="me", id=draft_id, **query).execute()

    def message(self, message_id: str, **query: Any) -> Any:
        return self.users.messages().get(userId="me", id=message_id, **query).execute()

    def found(self, q: str = "", **query: Any) -> list[str]:
        answer = self.users.messages().list(userId="me", **({"q": q} if q else {}), **query).execute()
        return [one["id"] for one in answer.get("messages", [])]

    def cursor(self) -> int:
        return int(self.users.getProfile(userId="me").execute()["historyId"])

    def history(self, since: int, **query: Any) -> Any:
        return self.users.history().list(userId="me", startHistoryId=since, **query).execute()

    def happened(self, since: int, **query: Any) -> list[tuple[str, str]]:
        """What happened, and to which message."""
        return [
            (kind, entry["message"]["id"])
            for record in self.history(since, **query).get("history", [])
            for kind in ("messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved")
            for entry in record.get(kind, [])
        ]


def letter(
    text: str = "Thank you for your time.",
    *,
    subject: str = "Thank you",
    to: str = "Bob Smith <bob@firm.example>",
    sender: str = "ada@example.org",
    message_id: str = "<n0te1@example.org>",
    **headers: str,
) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = sender, subject
    if to:
        mail["To"] = to
    if message_id:
        mail["Message-ID"] = message_id
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def coded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()


def headers(message: Any) -> Message:
    """The header fields, found whatever their case."""
    found = Message()
    for one in message["payload"]["headers"]:
        found[one["name"]] = one["value"]
    return found


def reason(error: HttpError) -> tuple[int, str]:
    """Status and reason of a refusal."""
    first = json.loads(error.content)["error"]["errors"][0]
    return error.status_code, first["reason"]
