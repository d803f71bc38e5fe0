"""The cursor of an Outlook mailbox: for each watched folder the link that Microsoft gave for what comes next.

The form is ours alone and versioned; what does not read back whole, or was written for another account, is no cursor.
"""

import json
from dataclasses import dataclass, field
from enum import StrEnum

from providers.base import Cursor

_VERSION = "outlook1"
_MOST_DRAFTS = 200


class Round(StrEnum):
    """The first round reads all, the second what came meanwhile, the others what is new."""

    ALL = "all"
    SINCE = "since"
    NEW = "new"


@dataclass(slots=True, kw_only=True)
class Place:
    """A watched folder. `link` asks for the next page, "" to begin; `full` says that this page belongs to a reading of
    all, and `again` that such a reading repeats what was told before."""

    link: str = ""
    full: bool = True
    again: bool = False


@dataclass(slots=True, kw_only=True)
class Bookmark:
    """`places` are the watched folders by their ids, and during a round `queue` are those still to be asked. `drafts`
    are the messages that were in Drafts when last told of: should that feed be forgotten, it still can be said which of
    them are gone."""

    account: str
    round: Round = Round.ALL
    places: dict[str, Place] = field(default_factory=dict)
    queue: list[str] = field(default_factory=list)
    drafts: dict[str, None] = field(default_factory=dict)

    def cursor(self) -> Cursor:
        places = {ref: [place.link, place.full, place.again] for ref, place in self.places.items()}
        fields = [self.account, self.round, places, self.queue, list(self.drafts)[-_MOST_DRAFTS:]]
        return Cursor(f"{_VERSION}:{json.dumps(fields, separators=(',', ':'))}")


def read_bookmark(cursor: str, account: str) -> Bookmark | None:
    """The bookmark written for this account, None for anything else."""
    version, _, rest = cursor.partition(":")
    if version != _VERSION:
        return None
    try:
        whose, told, places, queue, drafts = json.loads(rest)
        found = Bookmark(
            account=whose,
            round=Round(told),
            places={
                str(ref): Place(link=str(link), full=bool(full), again=bool(again))
                for ref, (link, full, again) in places.items()
            },
            queue=[str(ref) for ref in queue],
            drafts={str(ref): None for ref in drafts},
        )
    except (ValueError, TypeError, AttributeError):
        return None
    if whose != account or not found.places or not set(found.queue) <= set(found.places):
        return None
    return found
