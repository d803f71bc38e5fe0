"""The stage of a story: a home with the real engine, two or three words for what happens often, and a way to put a part
of the test's own between the engine and a provider."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from agent.bootstrap import open_planner, open_store
from agent.clock import MovingClock
from agent.config import load_settings, render_config
from agent.demo.stage import Found, Stage
from agent.domain.events import Debriefed, Event, Woke
from agent.domain.model import Contact, Debrief, Interview, Kind, Role, Step, StepKind, StepState, Topic
from agent.home import Home
from agent.ports import Account, Operation
from agent.service import commands
from agent.service.attention import Attention
from agent.service.overview import overview
from agent.service.planner import Planner
from agent.service.turn import Agent
from providers.base import (
    Address,
    Attendee,
    CalendarEvent,
    ChangePage,
    Conversation,
    Cursor,
    DraftRef,
    Identity,
    Located,
    Mailbox,
    OutgoingMessage,
    SentMessage,
)
from providers.ics import write_event

START = datetime(2026, 3, 3, 13, 0, tzinfo=UTC)
"""Tuesday 3 March 2026, 2 pm in Berlin."""
END = START + timedelta(minutes=30)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
GRACE = 45 * MINUTE

NO_MAIL_TO_ONESELF = {"ask_how_it_went": False, "daily_summary": False}
"""So that a story counts the notes alone; those about mail to oneself ask for it."""

DANA = Contact(contact_id="dana", name="Dana Fox", email="dana@acme.example", role=Role.HIRING_MANAGER, led=True)
LEE = Contact(contact_id="lee", name="Lee Wong", email="lee@acme.example", role=Role.INTERVIEWER)
SAM = Contact(contact_id="sam", name="Sam Haddad", email="sam@acme.example", role=Role.INTERVIEWER)
EVE = Contact(contact_id="eve", name="Eve Tanaka", email="eve@acme.example", role=Role.INTERVIEWER)
REX = Contact(
    contact_id="rex", name="Rex Moor", email="rex@agency.example", role=Role.RECRUITER, first_contact=True,
    took_part=False,
)  # fmt: skip

TOPICS = ("the move to Postgres", "how you run on-call", "code review across offices", "hiring for the platform team")


class Life(Stage):
    """A stage with one interview on it as a rule. `between` is put around each account when the engine is opened."""

    def __init__(self, home: Home, start: datetime, *, accounts: Sequence[str] = ("local",), **user: Any) -> None:
        home.make()
        ada = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin", "country": "DE"}
        settings: dict[str, Any] = ada | NO_MAIL_TO_ONESELF
        named = [
            {"name": name, "provider": "local", "email": "ada@example.org"}
            | ({} if len(accounts) == 1 else {"mail": f"mail-{name}", "calendar": f"calendar-{name}"})
            for name in accounts
        ]
        home.config.write_text(render_config(settings | user, named))
        super().__init__(home, load_settings(home), MovingClock(start))
        self.between: Callable[[Account], Account] = lambda account: account

    def engine(self) -> Agent:
        agent = super().engine()
        return replace(agent, accounts=tuple(self.between(account) for account in agent.accounts))

    def planner(self) -> Planner:
        return open_planner(self.home, self.settings)

    # --- what is taken up and told --------------------------------------------------------------------------------

    def begin(self, *contacts: Contact, **changes: Any) -> Interview:
        """The user records an interview, with Dana where nobody is named."""
        facts: dict[str, Any] = {
            "interview_id": "abc",
            "account": "local",
            "starts_at": START,
            "ends_at": END,
            "zone": "Europe/Berlin",
            "known_at": self.clock.now(),
            "kind": Kind.VIDEO,
            "company": "Acme",
            "domain": "acme.example",
            "role": "Backend Engineer",
            "contacts": contacts or (DANA,),
        }
        interview = Interview(**facts | changes)
        with self.store.writing() as tables:
            return self.planner().begin(tables, interview, Woke(), self.clock.now(), "you told of it")

    def put_in_calendar(
        self, start: datetime = START, *, sequence: int = 0, name: str = "interview", **changes: Any
    ) -> Path:
        """An invitation to an interview with Dana lies in the calendar's folder, new or changed."""
        facts: dict[str, Any] = {
            "ref": "",
            "uid": "interview-1@acme.example",
            "starts_at": start,
            "ends_at": start + (END - START),
            "zone": "Europe/Berlin",
            "sequence": sequence,
            "summary": "Interview: Backend Engineer at Acme",
            "organizer": Address("dana@acme.example", "Dana Fox"),
            "attendees": (Attendee(address=Address("ada@example.org", "Ada Park")),),
        }
        path = self.home.folder / "calendar" / f"{name}.ics"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(write_event(CalendarEvent(**facts | changes)))
        return path

    def tell(self, event: Event, interview_id: str = "abc") -> None:
        """The user says something at a command."""
        with self.store.writing() as tables:
            interview = tables.interview(interview_id)
            assert interview is not None
            self.planner().apply(tables, interview, event, self.clock.now(), "you said so")

    def debrief(self, interview_id: str = "abc", rating: int = 4, more: str = "") -> None:
        """The user tells how it went, with something of each conversation, so that notes may leave by themselves."""
        people = self.interview(interview_id).contacts
        topics = tuple(Topic(text=t, contact_id=c.contact_id) for c, t in zip(people, TOPICS, strict=False))
        told = Debrief(
            rating=rating,
            talked_about=topics,
            learned="each team owns its services from design to on-call",
            thought=more or "the migration I led last year was of the same kind",
        )
        self.tell(Debriefed(debrief=told), interview_id)

    def release(self, key: str) -> Step:
        """`afterword resume KEY`."""
        return commands.release(self.store, self.planner(), [key], self.clock.now())[1]

    # --- time -----------------------------------------------------------------------------------------------------

    def at(self, instant: datetime) -> "Life":
        """The clock shows `instant` and the machine wakes: one turn."""
        self.clock.move_to(instant)
        self.turn()
        return self

    def after(self, span: timedelta) -> "Life":
        return self.at(self.clock.now() + span)

    # --- what became of it ----------------------------------------------------------------------------------------

    def interview(self, interview_id: str = "abc") -> Interview:
        with self.store.reading() as tables:
            interview = tables.interview(interview_id)
        assert interview is not None
        return interview

    def only(self) -> Interview:
        """The one interview there is."""
        with self.store.reading() as tables:
            (interview,) = tables.interviews()
        return interview

    def step(self, kind: StepKind, who: str = "dana", ordinal: int = 1, interview_id: str = "abc") -> Step:
        return self.interview(interview_id).step(f"{interview_id}.{kind.value}.{who}.{ordinal}")

    def state(self, kind: StepKind, who: str = "dana", ordinal: int = 1, interview_id: str = "abc") -> StepState:
        return self.step(kind, who, ordinal, interview_id).state

    def journal(self, interview_id: str | None = "abc") -> list[str]:
        with self.store.reading() as tables:
            return [entry.what for entry in tables.journal(interview_id, 1000)]

    def attention(self) -> tuple[Attention, ...]:
        """What `afterword status` puts before the user."""
        names = [account.name for account in self.settings.accounts]
        with self.store.reading() as tables:
            return overview(
                tables.interviews(),
                [tables.health(name) for name in names],
                tables.journal(None, 1000),
                self.clock.now(),
                self.planner().rules,
            ).attention

    def left(self) -> list[str]:
        """To whom each note went that left, by anybody's hand, in the order of their names."""
        return sorted(found.message["To"].addresses[0].addr_spec for found in self.delivered())

    def left_at(self, message: EmailMessage) -> datetime:
        """When a delivered message left."""
        at: datetime = message["Date"].datetime
        return at

    def unfinished(self) -> list[tuple[Operation, str]]:
        with self.store.reading() as tables:
            rows = [row for a in self.settings.accounts for row in tables.claimed(a.name)]
        return [(row.operation, row.key) for row in rows]

    # --- the other side -------------------------------------------------------------------------------------------

    def answer(self, sender: str, text: str, subject: str = "", **more: Any) -> EmailMessage:
        """A person answers the last note that went to them, in its thread; where none did, they write anew."""
        address = sender.rpartition("<")[2].rstrip(">")
        theirs = [found for found in self.delivered() if address in found.to]
        last = theirs[-1] if theirs else None
        words = subject or (f"Re: {last.subject}" if last else "Our conversation")
        return self.receive(sender, words, text, answers=last.message if last else None, **more)

    # --- restoring ------------------------------------------------------------------------------------------------

    def back_up(self, folder: Path) -> None:
        """A copy of the database as a backup takes it."""
        with (
            closing(sqlite3.connect(self.home.database)) as ours,
            closing(sqlite3.connect(folder / "backup.db")) as copy,
        ):
            ours.backup(copy)

    def restore(self, folder: Path) -> None:
        for leftover in self.home.folder.glob("afterword.db*"):
            leftover.unlink()
        shutil.copy(folder / "backup.db", self.home.database)
        self.store = open_store(self.home)


@dataclass
class Between:
    """A mailbox that hands everything on to the real one. Stories override what shall happen in between."""

    real: Mailbox

    def identity(self) -> Identity:
        return self.real.identity()

    def create_draft(self, message: OutgoingMessage) -> DraftRef:
        return self.real.create_draft(message)

    def update_draft(self, draft: DraftRef, message: OutgoingMessage) -> DraftRef:
        return self.real.update_draft(draft, message)

    def send_draft(self, draft: DraftRef) -> SentMessage | None:
        return self.real.send_draft(draft)

    def discard_draft(self, draft: DraftRef) -> None:
        self.real.discard_draft(draft)

    def locate(self, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None) -> Located:
        return self.real.locate(message, draft, since)

    def changes(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        return self.real.changes(cursor, since)

    def thread(self, thread_ref: str) -> Conversation:
        return self.real.thread(thread_ref)

    def correspondence(self, addresses: Sequence[str], domain: str, since: datetime) -> tuple[Conversation, ...]:
        return self.real.correspondence(addresses, domain, since)


def around(make: Callable[[Mailbox], Mailbox]) -> Callable[[Account], Account]:
    """Put what `make` returns between the engine and every mailbox."""
    return lambda account: replace(account, mailbox=make(account.mailbox))


def note(found: list[Found], address: str) -> Found:
    """The one note to this address."""
    (one,) = [f for f in found if address in f.to]
    return one
