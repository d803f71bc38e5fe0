"""What shall be done, in the imperative. `decide` returns these; the planner turns each into an outbox row in the same
transaction, and the dispatcher carries the row out. An action names what to do and to which step, never how."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Read calendar and mailbox once more for this interview before anything is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Write the step's note and put it into Drafts, or put its new text in place of our untouched draft."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Send the step's untouched draft, after the last look."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Take the step's untouched draft back."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Locate:
    """Find out what became of the step's note, not before `at` if it is given."""

    key: str
    at: datetime | None = None


class Notice(StrEnum):
    """A message to the user themself about one interview."""

    QUESTIONS = "questions"
    """How did it go?"""
    REMINDER = "reminder"
    """What to ask for at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Put a message into the user's own inbox."""

    notice: Notice


Action = Look | Draft | Send | Withdraw | Locate | Tell
