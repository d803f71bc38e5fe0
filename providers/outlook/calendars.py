"""Which calendars of an account are read: its default one, and those beside it that the user made.

Graph does not tell which calendars the user has switched on. Other people's have another owner; birthdays, holidays and
what is subscribed to by its address can be edited by nobody.

https://learn.microsoft.com/graph/api/user-list-calendars
"""

from collections.abc import Mapping
from typing import Any

from providers.base import NotFound
from providers.outlook.errors import NotTaken
from providers.outlook.parse import address_of
from providers.outlook.reader import ME
from providers.outlook.session import Session

DEFAULT = ME
"""The path of the calendar an account has by default, below which its view lies."""
MOST_CALENDARS = 5
"""In all; each costs a request in every round."""
_SELECT = "id,name,owner,canEdit,isDefaultCalendar"
_PAGE = "100"


def own_calendars(session: Session, account: str) -> tuple[list[str], str]:
    """The paths of the calendars to read, the default one first, and a sentence for the user where there are more than
    are read, else "". Raises what `Session.read` raises."""
    try:
        answer = session.read(f"{ME}/calendars", select=_SELECT, top=_PAGE)
    except (NotFound, NotTaken):  # the default one may be there all the same
        return [DEFAULT], ""
    entries = [one for one in answer.get("value") or () if isinstance(one, Mapping)]
    # A personal account with an address of another house owns its calendars under one of Microsoft's.
    mine = {account.casefold()} | {_owner(one) for one in entries if one.get("isDefaultCalendar") is True}
    refs = [
        str(one.get("id") or "")
        for one in entries
        if one.get("isDefaultCalendar") is not True and one.get("canEdit") is not False and _owner(one) in mine | {""}
    ]
    paths = [DEFAULT, *(f"{ME}/calendars/{ref}" for ref in refs if is_id(ref))]
    words = f"Of the {len(paths)} calendars of this account the first {MOST_CALENDARS} are read."
    return paths[:MOST_CALENDARS], words if len(paths) > MOST_CALENDARS else ""


def is_id(ref: str) -> bool:
    """Whether this can be the id of a calendar or an event, before it becomes part of a path."""
    return ref.isascii() and bool(ref) and not set(ref) & set("/?#%'\" \\")


def _owner(entry: Mapping[str, Any]) -> str:
    owner = address_of({"emailAddress": entry.get("owner")})
    return owner.mailbox if owner else ""
