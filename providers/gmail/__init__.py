"""Gmail and Google Calendar as a mailbox and a calendar, on google-api-python-client.

Nothing of Google is imported until an account is opened, so that a command which only looks loads none of it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

    from providers.gmail.calendar import GoogleCalendar
    from providers.gmail.mailbox import GmailMailbox

SCOPES = (
    "https://www.googleapis.com/auth/gmail.readonly",
    "https://www.googleapis.com/auth/gmail.compose",
    "https://www.googleapis.com/auth/calendar.events.readonly",
    "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
)
"""What the account must grant; nothing more is ever asked for."""

CALENDAR_BEAT = timedelta(minutes=3)
"""The calendar is asked no more often than that; what is written is preceded by a look at its event in any case."""


def open_account(
    load: "Callable[[], Credentials]",
    *,
    email: str,
    home_zone: ZoneInfo,
    clock: Callable[[], datetime],
    endpoint: str = "",
    calendar_beat: timedelta = CALENDAR_BEAT,
) -> "tuple[GmailMailbox, GoogleCalendar]":
    """The mailbox and the calendar of the account `email`. No request is made, and `load` not called, before first use.

    `load` gives the account's credentials, or raises `providers.base.AuthRequired` when there are none. Their own
    `refresh` is called when they run out and after each refusal: it is the place to keep what is new, and to take up
    what another process has signed in meanwhile. It may raise errors of `providers.base`. `endpoint` is the root of
    both APIs, https or loopback, such as "http://127.0.0.1:8080"; "" is Google's own. `clock` tells the instant, aware
    UTC. All-day events run from midnight to midnight in `home_zone`. Raises ValueError for an endpoint that is neither.
    """
    from providers.gmail.calendar import GoogleCalendar
    from providers.gmail.mailbox import GmailMailbox
    from providers.gmail.session import Session

    session = Session(load, endpoint=endpoint, clock=clock)
    return GmailMailbox(session, email), GoogleCalendar(session, home_zone, clock=clock, beat=calendar_beat)
