"""One scripted life: what others and the user do, at which instants, and what it has come to at its end.

A life is a list of beats. At each the clock is moved, somebody may act (the other side, the user at a mail client or at
a command), and then the engine takes one turn. Nothing here knows of crashes: `player` cuts lives short.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Any

from agent.bootstrap import open_planner
from agent.clock import MovingClock
from agent.config import Settings, load_settings, render_config
from agent.demo.stage import Found, Stage
from agent.domain.events import Debriefed, Woke
from agent.domain.model import Contact, Debrief, Interview, Kind, Role, Step, StepState, Topic
from agent.home import Home

Act = Callable[[Stage], None]

ACCOUNT = "ada"
EDITED = "Dear Bo,\n\nI would rather say this in my own words: thank you.\n\nAda\n"
USER = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin", "mode": "auto"}


@dataclass(frozen=True, slots=True)
class Beat:
    """An instant, and what somebody does then, before the engine's turn."""

    at: datetime
    act: Act | None = None


class Ground(Stage):
    """A stage of which can be told how everything lies on it."""

    def neutral(self, text: str) -> str:
        """The text with another name for each id that a mailbox gives by chance or by counting."""
        return text

    def letters(self) -> list[bytes]:
        """All that lies in the mailbox and has left, each with where it lies, so far as it decides anything."""
        mail = self.home.mail
        found = []
        for place in (mail, mail / ".Drafts", mail / ".Sent", self.home.delivered):
            letters = [path.read_bytes() for part in ("new", "cur") for path in (place / part).glob("*")]
            found += [b"folder", *sorted(letters)]
        return found


def set_up(folder: Path, account: dict[str, Any]) -> None:
    """A new home for this life. `account` says where its mail lies, and how it leaves."""
    home = Home(folder)
    home.make()
    home.config.write_text(render_config(USER, [{"name": ACCOUNT, "provider": "local", **account}]))


def open_stage(folder: Path, at: datetime) -> Ground:
    home = Home(folder)
    settings = load_settings(home)
    return _ground(settings.accounts[0].provider)(home, settings, MovingClock(at))


def _ground(provider: str) -> Callable[[Home, Settings, MovingClock], Ground]:
    if provider == "gmail":
        from tests.crash.google import GoogleGround

        return GoogleGround
    if provider == "outlook":
        from tests.crash.microsoft import MicrosoftGround

        return MicrosoftGround
    return Ground


def whole() -> list[Beat]:
    """Two interviews: Acme with three interviewers and a recruiter, and a phone call that nobody ever answers."""
    return [
        Beat(_on(2, 9), _found_by_a_recruiter),
        Beat(_on(2, 9, 5), lambda stage: _begin(stage, ACME, CALL)),
        Beat(_on(3, 13, 46)),
        Beat(_on(3, 13, 48)),  # what was asked of the user, and interrupted, is asked before they tell
        Beat(_on(3, 13, 50), lambda stage: _tell(stage, "acme")),
        Beat(_on(3, 13, 55), lambda stage: stage.edit(stage.draft_to("bo@"), EDITED)),
        Beat(_on(3, 14, 0), _write_by_hand),
        Beat(_on(3, 14, 10)),
        Beat(_on(3, 14, 40)),  # the grace time is over: two thank-yous leave
        *_quiet(_on(3, 14, 40)),
        Beat(_on(3, 15, 12), lambda stage: stage.send(stage.draft_to("bo@"))),
        Beat(_on(3, 15, 31)),
        Beat(_on(3, 15, 32)),
        Beat(_on(3, 15, 33), lambda stage: _tell(stage, "call")),
        Beat(_on(3, 16, 25)),
        *_quiet(_on(3, 16, 25)),
        Beat(_on(4, 10), lambda stage: _answer(stage, "cy@acme.example", "Thank you for the kind words, Ada!")),
        Beat(_on(5, 9), lambda stage: _add(stage, "acme", "call")),
        Beat(_on(5, 15)),
        Beat(_on(5, 15, 50)),  # the follow-up to Dana leaves
        *_quiet(_on(5, 15, 50)),
        Beat(_on(6, 8, 20)),
        Beat(_on(6, 9, 20)),  # the one to Eve
        *_quiet(_on(6, 9, 20)),
        Beat(_on(9, 10), lambda stage: _answer(stage, "dana@acme.example", REJECTION)),
        Beat(_on(9, 10, 5), lambda stage: stage.remove(stage.draft_to("dana@"))),
        *_quiet(_on(9, 10, 5)),
        Beat(_on(16, 11)),  # nobody answered the call: a reminder to oneself
        *_quiet(_on(16, 11)),
        Beat(_on(30, 11)),
    ]


def short() -> list[Beat]:
    """One interview with two people, two thank-yous, one follow-up."""
    return [
        Beat(_on(2, 9, 5), lambda stage: _begin(stage, PAIR)),
        Beat(_on(3, 13, 46)),
        Beat(_on(3, 13, 48)),  # what was asked of the user, and interrupted, is asked before they tell
        Beat(_on(3, 13, 50), lambda stage: _tell(stage, "pair")),
        Beat(_on(3, 14, 40)),
        *_quiet(_on(3, 14, 40)),
        Beat(_on(5, 9), lambda stage: _add(stage, "pair")),
        Beat(_on(5, 15)),
        Beat(_on(5, 15, 50)),
        *_quiet(_on(5, 15, 50)),
        Beat(_on(9, 10)),
        Beat(_on(9, 10, 5)),  # what was told to oneself is looked for where it cannot be seen at once,
        Beat(_on(9, 10, 10)),  # and that again where it was interrupted
    ]


LIVES: dict[str, Callable[[], list[Beat]]] = {"whole": whole, "short": short}


def came_to(stage: Ground) -> dict[str, Any]:
    """Where everything lies at the end, as plain data."""

    def seen(found: Found) -> list[str]:
        message_id = stage.neutral(str(found.message["Message-ID"]))
        return [message_id, found.to, found.subject, untimed(found.to, found.text)]

    with stage.store.reading() as tables:
        interviews = list(tables.interviews())
    return {
        "delivered": sorted(map(seen, ledger(stage))),
        "drafts": sorted(map(seen, stage.drafts())),
        "sent": sorted(map(seen, stage.sent())),
        "inbox": sorted(map(seen, stage.inbox())),
        "phases": {i.interview_id: [i.phase.value, i.closing] for i in interviews},
        "steps": {
            s.key: {
                "state": s.state.value,
                "message_id": stage.neutral(s.message_id),
                "remedy": s.remedy,
                "to": s.to,
                "due": s.due_at is not None,
            }
            for i in interviews
            for s in i.steps
        },
        "unfinished": _unfinished(stage),
    }  # fmt: skip


def stands(stage: Ground) -> str:
    """All that decides how the life goes on, in one word: two lives that stand alike come to the same end."""
    with stage.store.reading() as tables:
        interviews = [replace(i, steps=tuple(map(_without_refs, i.steps))) for i in tables.interviews()]
    whole = hashlib.sha256(stage.neutral(repr((interviews, _unfinished(stage)))).encode())
    whole.update(b"".join(stage.letters()))
    for folder in (stage.home.mail / "afterword" / "sending", stage.home.folder / "ledger"):
        whole.update(b"".join(sorted(path.read_bytes() for path in folder.glob("*"))))
    return whole.hexdigest()


def untimed(to: str, text: str) -> str:
    """What the user is told says since when; to a life that was interrupted something happens some minutes later."""
    return re.sub(r"\b\d\d?:\d\d\b", "hh:mm", text) if USER["email"] in to else text


def _without_refs(step: Step) -> Step:
    """Files are named by chance; and how a note was found again is told in other words than how it was made."""
    return replace(step, draft_ref="there" if step.draft_ref else "", sent_ref="", why="")


def ledger(stage: Stage) -> list[Found]:
    """What really left: in the Maildir of the folder transport, or what the program or server of another wrote down."""
    found = stage.delivered()
    for path in sorted((stage.home.folder / "ledger").glob("*.eml")):
        found.append(Found("ledger", path.name, _parsed(path.read_bytes())))
    return found


def _parsed(raw: bytes) -> EmailMessage:
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)


def _unfinished(stage: Stage) -> list[str]:
    with stage.store.reading() as tables:
        rows = [*tables.claimed(ACCOUNT), *tables.pending(ACCOUNT, datetime.max.replace(tzinfo=UTC), 100)]
    return [f"{row.operation.value} {row.key} {row.state.value}" for row in rows]


# --- what is played -----------------------------------------------------------------------------------------------


def _on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def _quiet(after: datetime) -> list[Beat]:
    """Turns in which nobody does anything, long enough for everything left open to be reconciled."""
    return [Beat(after + timedelta(minutes=minutes)) for minutes in (1, 2, 3, 6, 12, 17, 21)]


def _person(name: str, role: Role, place: str = "acme.example", *, led: bool = False) -> Contact:
    first, _ = name.casefold().split()
    return Contact(contact_id=first, name=name, email=f"{first}@{place}", role=role, led=led)


def _interview(name: str, starts_at: datetime, kind: Kind, company: str, *contacts: Contact) -> Interview:
    return Interview(
        interview_id=name,
        account=ACCOUNT,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=45 if kind is Kind.VIDEO else 30),
        zone="Europe/Berlin",
        known_at=_on(2, 9),
        kind=kind,
        company=company,
        role="Backend Engineer",
        by_user=True,
        contacts=contacts,
    )


DANA = _person("Dana Whitfield", Role.INTERVIEWER, led=True)
BO = _person("Bo Lindqvist", Role.INTERVIEWER)
CY = _person("Cy Okafor", Role.INTERVIEWER)
REX = replace(_person("Rex Moor", Role.RECRUITER, "agency.example"), took_part=False, first_contact=True)
EVE = _person("Eve Tanaka", Role.HIRING_MANAGER, "birch.example", led=True)
ACME = _interview("acme", _on(3, 13), Kind.VIDEO, "Acme", DANA, BO, CY, REX)
CALL = _interview("call", _on(3, 15), Kind.PHONE, "Birch", EVE)
PAIR = _interview("pair", _on(3, 13), Kind.VIDEO, "Acme", DANA, CY)
REJECTION = (
    "Dear Ada,\n\nThank you for your time. Unfortunately we have decided to move forward with another candidate for"
    " the Backend Engineer role. We wish you all the best.\n\nDana\n"
)


def _found_by_a_recruiter(stage: Stage) -> None:
    text = "Hello Ada,\n\nAcme looks for a Backend Engineer; shall I introduce you?\n\nRex\n"
    stage.receive("Rex Moor <rex@agency.example>", "Backend Engineer at Acme", text)


def _begin(stage: Stage, *interviews: Interview) -> None:
    planner = open_planner(stage.home, stage.settings)
    with stage.store.writing() as tables:
        for interview in interviews:
            planner.begin(tables, interview, Woke(), stage.clock.now(), "you added it")


def _tell(stage: Stage, interview_id: str) -> None:
    """`afterword notes`: it fills the drafts that nobody has touched."""
    planner = open_planner(stage.home, stage.settings)
    with stage.store.writing() as tables:
        interview = tables.interview(interview_id)
        assert interview is not None
        things = ("releases", "on-call", "reviews", "hiring")
        topics = [
            Topic(text=f"how you run {thing} with care", contact_id=contact.contact_id)
            for contact, thing in zip(interview.contacts, things, strict=False)
        ]
        debrief = Debrief(
            rating=4,
            talked_about=tuple(topics),
            learned="the team owns its services from the first line to the pager",
            thought="the migration I led last year was of the same kind",
        )
        planner.apply(tables, interview, Debriefed(debrief=debrief), stage.clock.now(), "you told it")


def _add(stage: Stage, *interviews: str) -> None:
    """Something new to say, without which a follow-up does not leave by itself."""
    planner = open_planner(stage.home, stage.settings)
    with stage.store.writing() as tables:
        for interview_id in interviews:
            interview = tables.interview(interview_id)
            assert interview is not None
            more = Debriefed(debrief=Debrief(thought="the rollout I described could be done in half the steps"))
            planner.apply(tables, interview, more, stage.clock.now(), "you told more")


def _write_by_hand(stage: Stage) -> None:
    first = next(found for found in stage.inbox() if "rex@" in str(found.message["From"]))
    stage.write("Rex Moor <rex@agency.example>", "Re: Backend Engineer at Acme", "It went well!", answers=first.message)


def _answer(stage: Stage, sender: str, text: str) -> None:
    letters = [found for found in ledger(stage) if sender in found.to]
    last = max(letters, key=lambda found: str(found.message["Date"]), default=None)
    subject = f"Re: {last.subject}" if last else "Our conversation"
    stage.receive(sender, subject, text, answers=last.message if last else None)


def uncertain(step: dict[str, Any]) -> bool:
    """Whether the user is told of this step and what to do about it."""
    return bool(step["state"] in (StepState.UNCERTAIN, StepState.HELD) and step["remedy"])
