"""A mailbox in which anything may happen at any moment, round the real engine on a real home.

`Meddled` stands between the engine and the real local mailbox: before or after any call somebody else may act, the call
may be refused, its answer may be lost, or the process may end there. `World` keeps beside it what a fair observer
knows: who answered when, what the user touched, what was delivered by whom.
"""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from agent.bootstrap import open_agent, open_planner
from agent.clock import MovingClock
from agent.config import Settings, load_settings, render_config
from agent.demo.stage import Found, Stage
from agent.domain.identity import message_id_of
from agent.domain.model import Interview, Step, StepKind, StepState
from agent.home import Home
from agent.ports import Account
from agent.service.planner import Planner
from agent.service.turn import Agent
from providers.base import (
    CalendarEvent,
    ChangePage,
    Conversation,
    Cursor,
    DraftRef,
    Identity,
    Located,
    Mailbox,
    OutcomeUnknown,
    OutgoingMessage,
    SentMessage,
    Unavailable,
)
from providers.ics import write_event

BEGINNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
USER = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin"}
FINAL = frozenset({StepState.SENT, StepState.DECLINED, StepState.SKIPPED})

T = TypeVar("T")
When = Literal["before", "after"]
Fault = Literal["refused", "never made", "answer lost", "killed before", "killed after"]


class Killed(BaseException):
    """The process ends here. Nothing of the engine catches it."""


@dataclass(slots=True)
class Interjection:
    """What happens at the next call of `verb`."""

    verb: str
    when: When
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody wrote. `number` puts it in order with what the engine looked at."""

    number: int
    sender: str
    intent: str
    in_thread: bool
    at: datetime


class Meddled:
    """A `providers.base.Mailbox` that passes everything on, and lets the world happen in between."""

    def __init__(self, mailbox: Mailbox, world: "World") -> None:
        self._mailbox = mailbox
        self._world = world

    def identity(self) -> Identity:
        return self._mailbox.identity()

    def create_draft(self, message: OutgoingMessage) -> DraftRef:
        return self._call("create_draft", lambda: self._mailbox.create_draft(message))

    def update_draft(self, draft: DraftRef, message: OutgoingMessage) -> DraftRef:
        return self._call("update_draft", lambda: self._mailbox.update_draft(draft, message))

    def send_draft(self, draft: DraftRef) -> SentMessage | None:
        def send() -> SentMessage | None:
            with self._world.watching():
                return self._mailbox.send_draft(draft)

        return self._call("send_draft", send)

    def discard_draft(self, draft: DraftRef) -> None:
        return self._call("discard_draft", lambda: self._mailbox.discard_draft(draft))

    def locate(self, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None) -> Located:
        return self._call("locate", lambda: self._mailbox.locate(message, draft, since), is_read=True)

    def changes(self, cursor: Cursor | None, since: datetime) -> ChangePage:
        def read() -> ChangePage:
            self._world.read_up_to = len(self._world.answers)
            self._world.fresh = True
            return self._mailbox.changes(cursor, since)

        return self._call("changes", read, is_read=True)

    def thread(self, thread_ref: str) -> Conversation:
        def read() -> Conversation:
            self._world.thread_read_up_to = len(self._world.answers)
            return self._mailbox.thread(thread_ref)

        return self._call("thread", read, is_read=True)

    def correspondence(self, addresses: Sequence[str], domain: str, since: datetime) -> tuple[Conversation, ...]:
        return self._call(
            "correspondence", lambda: self._mailbox.correspondence(addresses, domain, since), is_read=True
        )

    def _call(self, verb: str, real: Callable[[], T], *, is_read: bool = False) -> T:
        self._world.interject(verb, "before")
        if verb in ("create_draft", "update_draft", "discard_draft", "correspondence"):
            self._world.fresh = False
        fault = self._world.take_fault(verb, is_read=is_read)
        if fault == "killed before":
            raise Killed
        if fault == "refused":
            raise Unavailable("The network is down.")
        if fault == "never made":
            raise OutcomeUnknown("The line broke before the answer.")
        answer = real()
        if fault == "killed after":
            raise Killed
        if fault == "answer lost":
            raise OutcomeUnknown("The line broke before the answer.")
        self._world.interject(verb, "after")
        return answer


@cache
def _planner(mode: str) -> Planner:
    """One for all worlds of a mode, so that the templates are compiled once."""
    from agent.config import parse_settings

    home = Home(Path("/nowhere"))
    text = render_config({**USER, "mode": mode}, [{"name": "local", "provider": "local"}])
    return open_planner(home, parse_settings(text, home))


class World:
    """A home, its clock, its engines, and what an observer knows."""

    stages: type[Stage] = Stage

    def __init__(self, folder: Path, mode: str) -> None:
        home = Home(folder / "home")
        home.make()
        home.config.write_text(render_config({**USER, "mode": mode}, [{"name": "local", "provider": "local"}]))
        self.settings: Settings = load_settings(home)
        self.clock = MovingClock(BEGINNING)
        self.stage = self.stages(home, self.settings, self.clock)
        self.planner = _planner(mode)
        self._folder = folder
        self.answers: list[Answer] = []
        self.read_up_to = self.thread_read_up_to = 0
        self.fresh = False
        """Whether nothing but reading was done since the feed was last drained."""
        self.events: list[CalendarEvent] = []
        """What stands in the calendar, one a file."""
        self.edited: dict[str, str] = {}
        """Message-ID -> the user's words, as long as that draft lies in Drafts."""
        self.known_ids: dict[str, str] = {}
        """Message-ID -> step key; a restored backup may know fewer steps, and a client may give ids of its own."""
        self.released: set[str] = set()
        """Steps the user let go on although something spoke against them."""
        self.finals: dict[str, StepState] = {}
        self.calm = False
        """Whether the latest turn was undisturbed: nobody acted within it, no call failed, it was not cut short."""
        self._interjections: list[Interjection] = []
        self._faults: list[tuple[str, Fault]] = []
        self.engines = [self.engine(), self.engine()]
        self.problems: list[str] = []

    def engine(self) -> Agent:
        agent = open_agent(self.stage.home, self.settings, self.stage.store, self.clock)
        account = self.placed(agent.accounts[0])
        return replace(
            agent, planner=self.planner, accounts=(replace(account, mailbox=Meddled(account.mailbox, self)),)
        )

    def placed(self, account: Account) -> Account:
        """The account where this world has it."""
        return account

    # --- what happens within a turn -------------------------------------------------------------------------------

    def will(self, verb: str, when: When, act: Callable[[], object]) -> None:
        self._interjections.append(Interjection(verb, when, act))

    def will_fail(self, verb: str, fault: Fault) -> None:
        self._faults.append((verb, fault))

    def interject(self, verb: str, when: When) -> None:
        due = [one for one in self._interjections if (one.verb, one.when) == (verb, when)]
        self._interjections = [one for one in self._interjections if one not in due]
        for one in due:
            self.calm = False
            one.act()

    def take_fault(self, verb: str, *, is_read: bool) -> Fault | None:
        for number, (wanted, fault) in enumerate(self._faults):
            if wanted == verb and not (is_read and fault in ("never made", "answer lost")):
                del self._faults[number]
                self.calm = False
                return fault
        return None

    def turn(self, which: int = 0) -> None:
        """A turn of one of the two engines, which is begun anew when it is killed."""
        self.calm = True
        try:
            outcome = self.engines[which].turn(self.clock.now())
            self.calm = self.calm and not outcome.troubles
        except Killed:
            self.engines[which] = self.engine()
        self._interjections, self._faults = [], []

    # --- what an observer sees ------------------------------------------------------------------------------------

    @contextmanager
    def watching(self) -> Iterator[None]:
        """What leaves within the block was sent by the agent."""
        before = {found.key for found in self.by_agent()}
        try:
            yield
        finally:
            self.judge([found for found in self.by_agent() if found.key not in before])
            self.fresh = False

    def interviews(self) -> list[Interview]:
        with self.stage.store.reading() as tables:
            return list(tables.interviews())

    def steps(self) -> Iterator[tuple[Interview, Step]]:
        for interview in self.interviews():
            for step in interview.steps:
                yield interview, step

    def by_agent(self) -> list[Found]:
        """Deliveries of the agent: the folder transport names its files for the Message-ID."""
        return [found for found in self.stage.delivered() if found.key.endswith(".delivered")]

    def key_of(self, message: EmailMessage) -> str:
        """The step a message is the note of, "" for none."""
        self.known_ids |= {message_id_of(step.key, "example.org"): step.key for _, step in self.steps()}
        return self.known_ids.get(str(message["Message-ID"]), "")

    def deliveries(self) -> Counter[str]:
        """How often each step's note was delivered, by whoever."""
        keys = map(self.key_of, (found.message for found in self.stage.delivered()))
        return Counter(key for key in keys if key)

    def judge(self, new: list[Found]) -> None:
        """Was this sent to somebody who had answered? What came after the feed was drained for this very send counts
        only where the thread was read after it: that is the window of one call which cannot be closed."""
        everything = len(self.answers)
        up_to = (self.read_up_to, self.thread_read_up_to) if self.fresh else (everything, everything)
        by_key = {step.key: (interview, step) for interview, step in self.steps()}
        for found in new:
            key = self.key_of(found.message)
            if key not in by_key:
                self.problems.append(f"a message of no step was sent: {found.subject}")
                continue
            interview, step = by_key[key]
            if step.kind not in (StepKind.FOLLOW_UP, StepKind.NUDGE) or key in self.released:
                continue
            seen = [
                answer
                for answer in self.answers
                if answer.sender in found.to
                and answer.at >= interview.starts_at
                and answer.number < (max(up_to) if answer.in_thread else up_to[0])
            ]
            expected = step.kind is StepKind.NUDGE and seen and seen[-1].intent == "wait"
            if seen and not expected:
                self.problems.append(f"{key} was sent although {seen[-1]} lay in the mailbox")

    # --- the user and the others ----------------------------------------------------------------------------------

    def edit(self, draft: Found, words: str, *, new_id: bool) -> None:
        key = self.key_of(draft.message)
        self.edited.pop(str(draft.message["Message-ID"]), None)
        if new_id:
            del draft.message["Message-ID"]
            draft.message["Message-ID"] = f"<client.{len(self.known_ids)}@example.org>"
            self.known_ids[str(draft.message["Message-ID"])] = key
        self.stage.edit(draft, words)
        self.edited[str(draft.message["Message-ID"])] = words

    def delete(self, draft: Found) -> None:
        self.edited.pop(str(draft.message["Message-ID"]), None)
        self.stage.remove(draft)

    def send(self, draft: Found) -> None:
        self.edited.pop(str(draft.message["Message-ID"]), None)
        self.stage.send(draft)

    def answer(self, sender: str, intent: str, text: str, *, to: EmailMessage | None) -> None:
        subject = f"Re: {to['Subject']}" if to is not None else "Our conversation"
        self.stage.receive(sender, subject, text, answers=to)
        self.answers.append(Answer(len(self.answers), sender, intent, to is not None, self.clock.now()))

    def letters_to(self, address: str) -> list[EmailMessage]:
        return [found.message for found in self.stage.delivered() if address in found.to]

    def write_event(self, event: CalendarEvent) -> None:
        """Put an event into the calendar, or in the place of the one of its UID."""
        self.events = [one for one in self.events if one.uid != event.uid] + [event]
        self.stage.home.calendar.mkdir(exist_ok=True)
        path = self.stage.home.calendar / f"{event.uid}.ics"
        path.write_bytes(write_event(event))

    # --- backups --------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        with (
            closing(sqlite3.connect(self.stage.home.database)) as live,
            closing(sqlite3.connect(self._folder / "backup.db")) as copy,
        ):
            live.backup(copy)

    def restore(self) -> bool:
        """The database as it was at the last backup; the mailbox has gone on. False without a backup."""
        backup = self._folder / "backup.db"
        if not backup.exists():
            return False
        with closing(sqlite3.connect(backup)) as copy, closing(sqlite3.connect(self.stage.home.database)) as live:
            copy.backup(live)
        self.finals.clear()
        self.engines = [self.engine(), self.engine()]
        return True

    def close(self) -> None:
        shutil.rmtree(self._folder)


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)
