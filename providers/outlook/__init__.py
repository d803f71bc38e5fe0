"""Outlook as a mailbox and a calendar, personal or at work, on Microsoft Graph by `requests`.

Nothing of the web is imported until an account is opened, so that a command which only looks loads none of it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from providers.outlook.calendar import OutlookCalendar
    from providers.outlook.mailbox import OutlookMailbox

GRAPH = "https://graph.microsoft.com"

SCOPES = ("Mail.ReadWrite", "Mail.Send", "Calendars.Read", "User.Read")
"""What the account must grant, as delegated permissions; nothing more is ever asked for. `Mail.Send` only where the
agent sends: in auto mode, and for notes to oneself."""

CALENDAR_BEAT = timedelta(minutes=3)
"""The calendar is asked no more often than that; what is written is preceded by a look at its event in any case."""
FOLDER_BEAT = timedelta(minutes=10)
"""So often it is looked whether a rule files mail into a folder that is not watched yet."""


def open_account(
    token: Callable[[], str],
    *,
    email: str,
    home_zone: ZoneInfo,
    clock: Callable[[], datetime],
    endpoint: str = "",
    calendar_beat: timedelta = CALENDAR_BEAT,
    folder_beat: timedelta = FOLDER_BEAT,
) -> "tuple[OutlookMailbox, OutlookCalendar]":
    """The mailbox and the calendar of the account `email`. Before first use no request is made, `token` not called.

    `token` gives a bearer that should do, or raises `providers.base.AuthRequired` or `Unavailable`. If it has a method
    `renewed(refused)`, that is called after an answer 401 for another than the one refused. `endpoint` is the root of
    the API, https or loopback, such as "http://127.0.0.1:8080"; "" is Microsoft's own. `clock` tells the instant, aware
    UTC. All-day events run from midnight to midnight in `home_zone`. Raises ValueError for an endpoint that is neither.
    """
    from providers.outlook.calendar import OutlookCalendar
    from providers.outlook.mailbox import OutlookMailbox
    from providers.outlook.session import Session

    session = Session(token, endpoint=endpoint, clock=clock)
    calendar = OutlookCalendar(session, email, home_zone, clock=clock, beat=calendar_beat)
    return OutlookMailbox(session, email, folder_beat=folder_beat), calendar
