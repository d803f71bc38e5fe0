"""A look through a calendar before anything is done about it: which events are taken for interviews and why, and the
user's word on that, remembered.

What is none by the user's word leaves a fingerprint, as a forgotten interview does; what is one is recorded as theirs.
The calendar is read without the feed's bookmark, so that the first turn reads it as if nobody had looked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from agent import intake
from agent.domain.model import Author, Closing, Interview, StepState
from agent.errors import UsageProblem
from agent.places import zone_of
from agent.ports import Account, Store, Tables
from agent.service import commands
from agent.service.calendar import AHEAD, is_history
from agent.service.planner import Planner
from providers.base import CalendarEvent

BACK = timedelta(days=60)
PAGES = 200
"""More pages than this belong to no one person's calendar of half a year."""


class Taken(StrEnum):
    """What an event is taken for, in the order in which they are shown."""

    INTERVIEW = "interview"
    HISTORY = "history"
    """An interview that ended before the day on which the account was set up: nothing is written for it."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """An event and what it is taken for. `interview` is what it is or would be; `known` says that the agent has it,
    `said` that this is by the user's word. `recurs` counts further events of the same title that are none either,
    `copies` are other events about the same conversation."""

    event: CalendarEvent
    finding: intake.Finding
    interview: Interview
    account: str
    taken: Taken
    known: bool
    said: bool
    recurs: int = 0
    copies: tuple["Find", ...] = ()

    @property
    def why(self) -> tuple[str, ...]:
        """The evidence, the deciding first."""
        if self.said:
            return ("you said so",)
        held = {
            "cancelled": "it is called off",
            "declined": "you declined it",
            "all_day": "it is a whole day, without a time",
        }
        state = held.get(self.finding.state, "") if self.finding.is_interview else ""
        return (state,) if state else tuple(one.fact for one in self.finding.evidence)

    @property
    def is_near(self) -> bool:
        """Whether one could take it for an interview: something speaks for it, or had to be held against it."""
        return self.taken is not Taken.NONE or self.said or NOTHING not in self.why


NOTHING = "nothing in it speaks of a job interview"
"""What intake says of most events there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """`finds` in the order of their time, `broken` what could not be read, a sentence each: an event, or the calendar
    itself."""

    finds: tuple[Find, ...]
    broken: tuple[str, ...]
    events: int


def look_through(store: Store, author: Author, account: Account, now: datetime) -> Survey:
    """Read the calendar from 60 days ago to as far ahead as the agent looks. Raises what `Calendar.changes` raises."""
    events: dict[str, CalendarEvent] = {}
    broken: list[str] = []
    cursor = None
    for _ in range(PAGES):
        page = account.calendar.changes(cursor, now - BACK, now + AHEAD)
        events |= {event.ref: event for event in page.events}
        broken += [*page.broken, *filter(None, [page.absent])]
        cursor = page.cursor
        if not page.has_more:
            break
    inside = [e for e in events.values() if now - BACK <= e.ends_at and e.starts_at <= now + AHEAD]
    inside.sort(key=lambda event: (event.starts_at, event.summary))
    with store.reading() as tables:
        finds = [_judged(tables, author, account.name, event, now) for event in inside]
    return Survey(finds=tuple(each_once(finds)), broken=tuple(broken), events=len(inside))


def _judged(tables: Tables, author: Author, account: str, event: CalendarEvent, now: datetime) -> Find:
    finding = intake.read_event(event, author)
    interview = intake.interview_of(finding, event, account, now)
    known = tables.interview(interview.interview_id)
    if known is None and finding.counts:
        known = commands.already_known(tables, interview)
    forgotten = known is None and tables.is_forgotten(interview.interview_id)
    since = tables.fact(f"since:{account}")
    if known is not None:
        taken = Taken.INTERVIEW
    elif forgotten or not finding.counts:
        taken = Taken.NONE
    elif is_history(event, since, author.zone):
        taken = Taken.HISTORY
    else:
        taken = Taken.INTERVIEW
    return Find(
        event=event,
        finding=finding,
        interview=known or interview,
        account=account,
        taken=taken,
        known=known is not None,
        said=forgotten or (known is not None and known.by_user),
    )


def each_once(finds: Iterable[Find]) -> list[Find]:
    """One of two copies of a conversation, and one of each title that recurs and is none."""
    kept: list[Find] = []
    titles: dict[str, int] = {}
    for find in finds:
        if find.taken is not Taken.NONE:
            same = next((at for at, other in enumerate(kept) if _are_one(other, find)), None)
            if same is None:
                kept.append(find)
            else:
                kept[same] = replace(kept[same], copies=(*kept[same].copies, find))
            continue
        title = find.event.summary.strip().casefold()
        if find.event.recurring and title in titles:
            at = titles[title]
            kept[at] = replace(kept[at], recurs=kept[at].recurs + 1 + find.recurs)
            continue
        titles[title] = len(kept)
        kept.append(find)
    return kept


def _are_one(one: Find, other: Find) -> bool:
    return one.taken is not Taken.NONE and intake.same_interview(one.interview, other.interview)


def meant(finds: Sequence[Find], given: str, zone: str) -> Find:
    """The find that is meant by its number in the list, or by a part of its title or of its date and time ("2026-03-05
    14:30"). Raises `UsageProblem` when that is none, or several."""
    words = given.strip().casefold()
    if words.isdigit() and 1 <= int(words) <= len(finds):
        return finds[int(words) - 1]
    there = zone_of(zone)
    named = {f"{find.event.starts_at.astimezone(there):%Y-%m-%d %H:%M} {find.event.summary}": find for find in finds}
    found = [name for name in named if words and words in name.casefold()]
    if len(found) == 1:
        return named[found[0]]
    if not found:
        raise UsageProblem(
            f"There is no event {given.strip()!r} in the calendar: give a part of its title, or its date."
        )
    listed = ", ".join(repr(name) for name in found[:3])
    raise UsageProblem(
        f"{given.strip()!r} could be {listed}{' and more' if len(found) > 3 else ''}: give its date too."
    )


_REFUSED = frozenset({StepState.DECLINED, StepState.SKIPPED})
"""A note that the user wanted not: picked again, it would be drafted anew."""


def kept_of(find: Find) -> tuple[str, ...]:
    """What is known of it beyond what its event says, in words, and would be lost if it were none."""
    kept: dict[str, None] = {}
    for one in (find, *find.copies):
        known = one.interview
        if not one.known:
            continue
        if not known.debrief.is_empty:
            kept["what you told of it"] = None
        if any(step.sent_at or step.outcome for step in known.steps):
            kept["what was sent, and what came of calls"] = None
        if known.touches:
            kept["what you wrote to each other"] = None
        if known.closing is Closing.SKIPPED or any(step.state in _REFUSED for step in known.steps):
            kept["what you left out or deleted"] = None
        if known.paused:
            kept["that you paused it"] = None
        if any(step.state is StepState.HANDS_OFF or step.fixed for step in known.steps):
            kept["what you changed of its notes"] = None
        fresh = intake.interview_of(one.finding, one.event, one.account, known.known_at)
        if not _details(known) <= _details(fresh):
            kept["details of its people"] = None
        if known.by_user and not known.uid:
            kept["that you recorded it by hand"] = None
    return tuple(kept)


def _details(interview: Interview) -> set[tuple[str, ...]]:
    return {(c.contact_id, c.name, c.email, c.phone, c.title, c.salutation) for c in interview.contacts}


def say_none(store: Store, find: Find) -> Find:
    """Remember that it is no interview of the user's; what the agent has of it is removed."""
    ids = {
        interview_id
        for one in (find, *find.copies)
        for interview_id in (one.interview.interview_id, _id_in_calendar(one))  # what is kept, and what would be
    }
    with store.writing() as tables:
        for interview_id in sorted(ids):
            tables.delete(interview_id)
    return replace(find, taken=Taken.NONE, known=False, said=True)


def _id_in_calendar(find: Find) -> str:
    return intake.interview_of(find.finding, find.event, find.account, find.interview.known_at).interview_id


def say_one(store: Store, planner: Planner, find: Find, now: datetime) -> Find:
    """Record it as an interview by the user's word. Raises `UsageProblem` for an event that does not take place."""
    state = find.finding.state
    if state not in {"confirmed", "tentative"}:
        why = {"declined": "you declined it", "all_day": "it has no time of day"}.get(state, "it is called off")
        raise UsageProblem(
            f"{find.event.summary or 'That event'} cannot be taken up, since {why}: use `afterword add`."
        )
    found, _, _ = commands.record_event(store, planner, find.event, find.account, now, confirmed=True)
    if found is None:
        raise UsageProblem(f"{find.event.summary or 'That event'} cannot be taken up: use `afterword add`.")
    return replace(find, interview=found, taken=Taken.INTERVIEW, known=True, said=True)
