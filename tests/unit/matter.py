"""An interview on its way through the pure core, for the tests of it; no test lives here.

`Matter` hands events to `decide` at an instant and answers its actions as a mailbox would in which all goes well: a
look finds nothing new, a draft is made, a note is sent, a withdrawn draft is gone. What a test wants otherwise, it
tells.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from agent.domain import events, plan
from agent.domain.actions import Action, Draft, Locate, Look, Send, Withdraw
from agent.domain.cadence import Duration, Unit, WorkingDays
from agent.domain.course import Rules
from agent.domain.decide import decide
from agent.domain.events import (
    Answered,
    DraftMade,
    DraftMissing,
    DraftWithdrawn,
    Event,
    LookedBack,
    NoteSent,
    Reading,
    SendClaimed,
    Woke,
)
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Contact, Interview, Kind, Role, Step, StepKind, StepState

BERLIN = "Europe/Berlin"
START = datetime(2026, 3, 3, 13, 0, tzinfo=UTC)
"""Tuesday 3 March 2026, 2 pm in Berlin."""
END = START + timedelta(minutes=30)
EARLIER = START - timedelta(days=1)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

DANA = Contact(contact_id="dana", name="Dana Fox", email="dana@acme.example", role=Role.HIRING_MANAGER, led=True)
LEE = Contact(contact_id="lee", name="Lee Wong", email="lee@acme.example", role=Role.INTERVIEWER)
SAM = Contact(contact_id="sam", name="Sam Haddad", email="sam@acme.example", role=Role.INTERVIEWER)
REX = Contact(
    contact_id="rex",
    name="Rex Moor",
    email="rex@acme.example",
    role=Role.RECRUITER,
    first_contact=True,
    took_part=False,
)

RULES = Rules(
    cadence=WorkingDays(country="DE", opens_at=time(9), closes_at=time(17)),
    home_zone=BERLIN,
    follow_up_after=Duration(2, Unit.WORKING_DAY),
    nudge_after=Duration(2, Unit.WORKING_DAY),
    call_after=Duration(10, Unit.DAY),
)
AUTO = replace(RULES, auto=True)


def an_interview(**changes: Any) -> Interview:
    facts: dict[str, Any] = {
        "interview_id": "abc",
        "account": "local",
        "starts_at": START,
        "ends_at": END,
        "zone": BERLIN,
        "known_at": EARLIER,
        "kind": Kind.VIDEO,
        "company": "Acme",
        "domain": "acme.example",
        "role": "Backend Engineer",
        "contacts": (DANA,),
    }
    return Interview(**facts | changes)


def answer(
    intent: Intent | None = Intent.THANKS, who: str | None = "dana", at: datetime | None = None, **more: Any
) -> Answered:
    """A person's answer, or with `kind` something else's; `at` None is filled in by `Matter.tell`."""
    reading = {"kind": MessageKind.HUMAN, "intent": intent} | {
        name: more.pop(name) for name in ("kind", "until", "until_words", "recipients", "reports_on") if name in more
    }
    facts: dict[str, Any] = {
        "contact_id": who,
        "at": at or NOW_OF_THE_MATTER,
        "message_id": f"<{intent}.{who}.{at}@acme.example>",
        "thread_ref": "",
        "reading": Reading(**reading),
        "evidence": "it answers a message of this interview",
    }
    return Answered(**facts | more)


NOW_OF_THE_MATTER = datetime(1970, 1, 1, tzinfo=UTC)


def kinds_of(root: type) -> list[type]:
    """The event classes below `root` (a list of subclasses would also have those that `slots` replaced)."""
    found = {c for c in vars(events).values() if isinstance(c, type) and issubclass(c, root) and c is not root}
    return sorted(found, key=lambda kind: kind.__name__)


class Matter:
    """The interview, the clock and the rules. `drafts`: which notes lie in Drafts, and how often each was written;
    `sent`: the keys of those that the agent sent."""

    def __init__(self, interview: Interview | None = None, rules: Rules = RULES, now: datetime = EARLIER) -> None:
        self.interview = interview or an_interview()
        self.rules = rules
        self.now = now
        self.drafts: dict[str, int] = {}
        self.sent: list[str] = []
        self.looks = 0
        self.tell(Woke())

    def tell(self, event: Event, at: datetime | None = None) -> "Matter":
        """The event happens, at `at` or now, and everything it asks for is done."""
        self.now = at or self.now
        if isinstance(event, Answered) and event.at == NOW_OF_THE_MATTER:
            event = replace(event, at=self.now, message_id=f"<{event.contact_id}.{self.now.isoformat()}@acme.example>")
        waiting = [event]
        while waiting:
            waiting += [e for action in self._decided(waiting.pop(0)) for e in self._done(action)]
        return self

    def _decided(self, event: Event) -> tuple[Action, ...]:
        decision = decide(self.interview, event, self.now, self.rules)
        self.interview = decision.interview
        return decision.actions

    def _done(self, action: Action) -> Iterable[Event]:
        match action:
            case Look():
                self.looks += 1
                yield LookedBack()
            case Draft(key=key):
                self.drafts[key] = self.drafts.get(key, 0) + 1
                yield DraftMade(key=key, draft_ref=f"d:{key}", draft_version=str(self.drafts[key]), thread_ref="")
            case Send(key=key):
                self._decided(SendClaimed(key=key))
                if self.interview.step(key).state is StepState.SENDING:
                    self.sent.append(key)
                    self._decided(sent(key, self.now, by_hand=False))
            case Withdraw(key=key):
                self.drafts.pop(key, None)
                yield DraftWithdrawn(key=key)
            case Locate(key=key) if key in self.drafts:
                yield found(key, self.drafts[key])
            case Locate(key=key):
                yield DraftMissing(key=key, evidence="it is nowhere")

    def until(self, instant: datetime) -> "Matter":
        """Time passes, with a look whenever the interview asked for one."""
        self.tell(Woke())
        while (wake := plan.wake_at(self.interview, self.rules)) is not None and wake <= instant:
            assert wake > self.now, f"asks to be woken at {wake} and does nothing with it"
            self.tell(Woke(), at=wake)
        return self.tell(Woke(), at=max(instant, self.now))

    def asleep_until(self, instant: datetime) -> "Matter":
        """Time passes while the machine is off."""
        return self.tell(Woke(), at=instant)

    def step(self, kind: StepKind, who: str = "dana", ordinal: int = 1) -> Step:
        return self.interview.step(f"abc.{kind.value}.{who}.{ordinal}")

    def state(self, kind: StepKind, who: str = "dana", ordinal: int = 1) -> StepState:
        return self.step(kind, who, ordinal).state

    def due(self, kind: StepKind, who: str = "dana", ordinal: int = 1) -> datetime | None:
        return self.step(kind, who, ordinal).due_at

    def keys(self) -> set[str]:
        return {step.key.removeprefix("abc.") for step in self.interview.steps}

    def send(self, kind: StepKind, who: str = "dana", at: datetime | None = None, ordinal: int = 1) -> "Matter":
        """The user sends the draft of this step."""
        when = at or self.now
        return self.tell(sent(self.step(kind, who, ordinal).key, when), at=when)


def sent(key: str, at: datetime, *, by_hand: bool = True) -> NoteSent:
    return NoteSent(
        key=key, sent_ref=f"s:{key}", message_id=f"<{key}@example.org>", thread_ref="", at=at, by_hand=by_hand
    )


def found(key: str, version: int | str = 1) -> DraftMade:
    return DraftMade(key=key, draft_ref=f"d:{key}", draft_version=str(version), thread_ref="", found=True)


def berlin(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """That time of 2026 on a clock in Berlin."""
    from zoneinfo import ZoneInfo

    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(BERLIN)).astimezone(UTC)
