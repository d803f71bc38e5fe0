"""What a report says, as values: made by `report_of`, shown by `page`. Instants are aware UTC; words are for people."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from agent.domain.model import StepKind
from agent.ports import AccountHealth
from agent.service.attention import Attention


class Mark(StrEnum):
    """What sort of moment it is; each has a shape of its own in the picture."""

    FOUND = "found"
    INTERVIEW = "interview"
    SENT = "sent"
    WROTE = "wrote"
    HEARD = "heard"
    DRAFT = "draft"
    PLANNED = "planned"
    EXPECTED = "expected"
    STOPPED = "stopped"
    TROUBLE = "trouble"
    CLOSED = "closed"


MARK_WORDS = {
    Mark.INTERVIEW: "the conversation",
    Mark.SENT: "sent",
    Mark.WROTE: "you wrote by hand",
    Mark.HEARD: "they wrote",
    Mark.DRAFT: "in your Drafts",
    Mark.PLANNED: "planned",
    Mark.EXPECTED: "expected",
    Mark.STOPPED: "stopped, left out",
    Mark.TROUBLE: "needs you",
}
"""The legend, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened or is to come. `at` is None for what has no date; `contact_id` is "" for what concerns
    the interview as a whole. `why` is a phrase without a full stop, or "". `until` is set for what lasts."""

    at: datetime | None
    mark: Mark
    what: str
    why: str = ""
    contact_id: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What passed between the user and one person, and what is to."""

    contact_id: str
    name: str
    part: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One interview: its moments in order, those without a date last; the people who have any, each with theirs."""

    interview_id: str
    title: str
    state: str
    tone: str
    """`alert`, `good`, `live` or `quiet`."""
    setting: str
    why: str
    next: str
    next_why: str
    next_at: datetime | None
    starts_at: datetime
    ends_at: datetime
    is_open: bool
    is_coming: bool
    lanes: tuple[Lane, ...]
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a day. `at` None stands for today without an hour; `timed` False where the hour is not known."""

    at: datetime | None
    timed: bool = True
    mark: Mark
    what: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the week ahead, on the user's calendar. `works` says whether it is a working day there."""

    day: date
    works: bool
    entries: tuple[Entry, ...]

    @property
    def count(self) -> int:
        return len(self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """How notes of one kind were answered: how many were sent, how many of them answered after how long (shortest
    first), and how many still may be."""

    kind: StepKind
    sent: int
    waits: tuple[timedelta, ...]
    pending: int

    @property
    def answered(self) -> int:
        return len(self.waits)

    @property
    def median(self) -> timedelta | None:
        middle = len(self.waits) // 2
        if not self.waits:
            return None
        return self.waits[middle] if len(self.waits) % 2 else (self.waits[middle - 1] + self.waits[middle]) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything a report says of one home at `now`; `zone` is the user's IANA zone. `waiting` counts the drafts that
    lie in Drafts until the user does something with them."""

    now: datetime
    zone: str
    name: str
    attention: tuple[Attention, ...]
    week: tuple[Day, ...]
    stories: tuple[Story, ...]
    responses: tuple[Response, ...]
    accounts: tuple[AccountHealth, ...]
    waiting: int
