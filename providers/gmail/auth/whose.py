"""Whose account it is that was signed in, and whether both services answer: asked right after a sign-in, so that a
service which is switched off is told of while the user is still there."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from google.auth import exceptions

from providers.base import Unavailable
from providers.gmail.auth.grant import Grant
from providers.gmail.auth.refusals import api_refused, has_no_calendar
from providers.signin import SignInFailed

if TYPE_CHECKING:
    from google.auth.transport import Request

GMAIL = "https://gmail.googleapis.com"
CALENDAR = "https://www.googleapis.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    email: str
    has_calendar: bool


def whose(grant: Grant, endpoint: str, request: "Request") -> Whose:
    """The account of the grant. `endpoint` is the root of the API, "" for Google's own. Raises `SignInFailed` when a
    service refuses and `Unavailable` when none answers."""
    status, body = _get(f"{endpoint.rstrip('/') or GMAIL}/gmail/v1/users/me/profile", grant, request)
    if status != 200:
        raise api_refused(status, body, "Gmail")
    try:
        email = json.loads(body)["emailAddress"]
    except (ValueError, KeyError, TypeError):
        email = None
    if not isinstance(email, str) or "@" not in email:
        raise SignInFailed("Gmail did not say whose account this is: try again in a few minutes.")
    root = endpoint.rstrip("/") or CALENDAR
    status, body = _get(f"{root}/calendar/v3/users/me/calendarList?maxResults=1", grant, request)
    if status != 200 and not has_no_calendar(status, body):
        raise api_refused(status, body, "Google Calendar")
    return Whose(email=email, has_calendar=status == 200)


def _get(address: str, grant: Grant, request: "Request") -> tuple[int, bytes]:
    headers = {"Authorization": f"Bearer {grant.access_token}", "Accept": "application/json"}
    try:
        response = request(url=address, method="GET", headers=headers)
    except (exceptions.GoogleAuthError, OSError) as error:
        raise Unavailable("Google cannot be reached: check the network, then try again.") from error
    return response.status, response.data
