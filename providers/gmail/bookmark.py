"""The cursor of a Gmail mailbox: how far its history was told, or how far a first reading has come.

The form is ours alone and versioned; what does not read back whole, or was written for another account, is no cursor.
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum

from providers.base import Cursor

_VERSION = "gmail1"
_MOST_DRAFTS = 200


class Reading(StrEnum):
    """What is being read: to begin with all mail, what lies in the trash, and the history since; from then on the
    history alone."""

    MAIL = "mail"
    TRASH = "trash"
    SINCE = "since"
    HISTORY = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """`history_id` is the last change that was told, and during a first reading the state before it began. `token`
    asks for the next page of what is being read. `told` are the messages of the page before, which a list that has
    grown meanwhile may show again. `drafts` are the messages that were in Drafts when last told of: should the history
    be forgotten, it still can be said which of them are gone."""

    account: str
    reading: Reading
    history_id: str
    token: str = ""
    told: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()

    def with_drafts(self, drafts: dict[str, None]) -> "Bookmark":
        return replace(self, drafts=tuple(drafts)[-_MOST_DRAFTS:])

    def cursor(self) -> Cursor:
        fields = [self.account, self.reading, self.history_id, self.token, self.told, self.drafts]
        return Cursor(f"{_VERSION}:{json.dumps(fields, separators=(',', ':'))}")


def read_bookmark(cursor: str, account: str) -> Bookmark | None:
    """The bookmark written for this account, None for anything else."""
    version, _, rest = cursor.partition(":")
    if version != _VERSION:
        return None
    try:
        whose, reading, history_id, token, told, drafts = json.loads(rest)
        found = Bookmark(
            account=whose,
            reading=Reading(reading),
            history_id=history_id,
            token=token,
            told=tuple(told),
            drafts=tuple(drafts),
        )
    except (ValueError, TypeError):
        return None
    texts = (found.history_id, found.token, *found.told, *found.drafts)
    if whose != account or not all(isinstance(one, str) for one in texts) or not found.history_id.isdecimal():
        return None
    return found
