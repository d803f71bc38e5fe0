"""From the change feed of an account's calendar to events: interviews that appear, move and are called off.

Invitations that come by mail pass through here too, so that one conversation is one interview wherever it is seen.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent import intake
from agent.domain.events import EventCalledOff, EventSeen, Woke
from agent.domain.model import Author, Debrief, Interview, Phase
from agent.errors import AfterwordError
from agent.places import moment, zone_of
from agent.ports import FOR_YOUR_INFORMATION, READ_AGAIN, Account, JournalEntry, Store, Tables
from agent.service.planner import Planner
from agent.service.reminder import OURS
from providers.base import CalendarEvent, ProviderError
from providers.crashpoints import reach

log = logging.getLogger(__name__)

BACK = timedelta(days=14)
AHEAD = timedelta(days=120)
PAGES_A_TURN = 40
CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """Reads one account's calendar."""

    store: Store
    planner: Planner
    account: Account
    author: Author

    def poll(self, now: datetime) -> int:
        """Take in what changed in the calendar; returns how many events were looked at. Raises what
        `Calendar.changes` raises."""
        taken = 0
        for _ in range(PAGES_A_TURN):
            with self.store.reading() as tables:
                cursor = tables.cursor(self.account.name, CALENDAR)
            page = self.account.calendar.changes(cursor, now - BACK, now + AHEAD)
            if page.cursor == cursor and not page.events:
                break
            reach("calendar.read")
            with self.store.writing() as tables:
                for event in page.events:
                    taken += 1
                    self._take_entry(tables, event, now)
                for ref in page.removed:
                    self.removed(tables, ref, now)
                for what in page.broken:
                    tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence="calendar"))
                    log.warning("calendar entry not readable", extra={"account": self.account.name})
                for place in page.mended:
                    tables.note(
                        JournalEntry(
                            at=now,
                            interview_id="",
                            key="",
                            what=f"{place}: {READ_AGAIN}",
                            evidence=FOR_YOUR_INFORMATION,
                        )
                    )
                self._tell_once(tables, page.absent, now)
                tables.set_cursor(self.account.name, CALENDAR, page.cursor)
            reach("calendar.recorded")
            if not page.has_more:
                break
        return taken

    def _tell_once(self, tables: Tables, what: str, now: datetime) -> None:
        """An account may well have no calendar: that is said when it is first seen, and asks nothing of the user. With
        `what` "" there is one again."""
        fact = f"no calendar:{self.account.name}"
        if (tables.fact(fact) or "") == what:
            return
        tables.set_fact(fact, what)
        if what:
            words = f"the account {self.account.name}: {what}"
            tables.note(JournalEntry(at=now, interview_id="", key="", what=words, evidence=FOR_YOUR_INFORMATION))
            log.warning("no calendar", extra={"account": self.account.name})

    def _take_entry(self, tables: Tables, event: CalendarEvent, now: datetime) -> None:
        """An entry that cannot be made sense of does not stop the calendar; the user is told to look."""
        try:
            self.take_event(tables, event, now, source="calendar")
        except (AfterwordError, ProviderError):
            raise
        except Exception as fault:
            log.exception("calendar entry left out", extra={"account": self.account.name})
            at = moment(event.starts_at, self.planner.rules.home_zone)
            what = f"a calendar entry of {at} could not be understood"
            tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=type(fault).__name__))

    def take_event(self, tables: Tables, event: CalendarEvent, now: datetime, *, source: str) -> None:
        """An event or an invitation: an interview known already, a new one, or none."""
        if event.uid.endswith(OURS):
            return
        finding = intake.read_event(event, self.author)
        known = self.known(tables, event, finding, now)
        self._part_ways(tables, event, known, now)
        if known is not None:
            news = intake.seen(finding, event)
            news = replace(news, account=self.account.name)
            if isinstance(news, EventSeen):
                news = replace(news, unread_zone=event.unread_zone)
            after = self.planner.apply(tables, known, news, now, f"{source}: {event.summary[:80]}")
            if after.starts_at != known.starts_at:
                self._join(tables, after, now)
            return
        if not finding.counts or event.method == "cancel":
            return
        interview = replace(intake.interview_of(finding, event, self.account.name, now), unread_zone=event.unread_zone)
        since = tables.fact(f"since:{self.account.name}")
        if is_history(event, since, self.planner.rules.home_zone):
            self._leave_as_history(tables, interview, now)
            return
        if not tables.is_forgotten(interview.interview_id):
            evidence = "; ".join(e.fact for e in finding.evidence)
            self.planner.begin(tables, interview, Woke(), now, evidence)

    def known(self, tables: Tables, event: CalendarEvent, finding: intake.Finding, now: datetime) -> Interview | None:
        """The interview this event shows, if the agent has it: by the calendar's identity, else by person, role and
        day."""
        new = intake.interview_of(finding, event, self.account.name, now)
        found = tables.interview(new.interview_id)
        if found is not None:
            return found
        ids = tables.by_uid(event.uid) if event.uid else []
        for other in filter(None, map(tables.interview, ids)):
            if any(copy.is_of(event.uid, event.original_start) for copy in other.copies):
                if event.method == "cancel" or intake.same_interview(other, new):
                    return other
            elif not event.recurring or other.original_start == event.original_start:
                return other
        if not finding.is_interview:
            return None
        day = timedelta(hours=24)
        for interview_id in tables.by_day(event.starts_at - day, event.starts_at + day):
            interview = tables.interview(interview_id)
            if interview is not None and intake.same_interview(interview, new):
                return interview
        return None

    def _part_ways(self, tables: Tables, event: CalendarEvent, known: Interview | None, now: datetime) -> None:
        """Another event about one conversation that was moved away from it is a conversation of its own."""
        for interview_id in tables.by_uid(event.uid) if event.uid else ():
            interview = tables.interview(interview_id)
            if interview is None or (known is not None and interview_id == known.interview_id):
                continue
            if any(c.is_of(event.uid, event.original_start) and not c.called_off for c in interview.copies):
                gone = EventCalledOff(
                    why="it was moved", uid=event.uid, original_start=event.original_start, sequence=event.sequence
                )
                self.planner.apply(tables, interview, gone, now, "calendar")

    def _join(self, tables: Tables, moved: Interview, now: datetime) -> None:
        """One conversation invited to under two UIDs, both of which are moved, one before the other, is one again."""
        day = timedelta(hours=24)
        for interview_id in tables.by_day(moved.starts_at - day, moved.starts_at + day):
            other = tables.interview(interview_id)
            if other is None or other.interview_id == moved.interview_id or not intake.same_interview(other, moved):
                continue
            older, younger = sorted((moved, other), key=lambda one: one.known_at)
            untouched = younger.phase is Phase.SCHEDULED and younger.debrief == Debrief() and bool(younger.uid)
            if untouched and not younger.by_user and older.phase is not Phase.CLOSED:
                tables.delete(younger.interview_id, forget=False)
                words = (
                    f"the invitation for {moment(younger.starts_at, self.planner.rules.home_zone)} is to this one too"
                )
                tables.note(JournalEntry(at=now, interview_id=older.interview_id, key="", what=words))
                self.planner.apply(tables, older, _event_of(younger), now, "two events about one conversation")
                return

    def _leave_as_history(self, tables: Tables, interview: Interview, now: datetime) -> None:
        mark = f"history|{interview.interview_id}"
        if not tables.is_seen(self.account.name, mark):
            tables.mark_seen(self.account.name, mark, now)
            what = (
                f"{interview.matter} ended before the day this account was set up: no notes;"
                " `afterword add --ics` takes it up"
            )
            tables.note(JournalEntry(at=now, interview_id=interview.interview_id, key="", what=what))

    def removed(self, tables: Tables, ref: str, now: datetime) -> None:
        """An entry is gone: it says nothing of an interview that the user recorded."""
        for interview_id in tables.by_event_ref(self.account.name, ref):
            interview = tables.interview(interview_id)
            if interview is None or interview.by_user:
                continue
            copy = next((c for c in interview.copies if (c.account, c.event_ref) == (self.account.name, ref)), None)
            gone = EventCalledOff(
                why="it was removed from your calendar",
                uid=copy.uid if copy is not None else interview.uid,
                original_start=copy.original_start if copy is not None else None,
                sequence=copy.sequence if copy is not None else interview.sequence,
                declined=True,
                account=self.account.name,
            )
            self.planner.apply(tables, interview, gone, now, "calendar")


def is_history(event: CalendarEvent, since: str | None, zone: str) -> bool:
    """Whether it ended before the day of `since`, as the clock of `zone` shows it, on which the account was set up: on
    that day the user may have come straight from the conversation."""
    if since is None:
        return False
    there = zone_of(zone)
    return event.ends_at.astimezone(there).date() < datetime.fromisoformat(since).astimezone(there).date()


def _event_of(interview: Interview) -> EventSeen:
    """The event an interview is kept by, as another interview sees it."""
    return EventSeen(
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        zone=interview.zone,
        unread_zone=interview.unread_zone,
        sequence=interview.sequence,
        event_ref=interview.event_ref,
        account=interview.account,
        uid=interview.uid,
        original_start=interview.original_start,
        contacts=interview.contacts,
    )
