"""The story the demo plays, scene by scene.

Ada Park, who lives in Berlin, talks with Larkspur Systems on the Thursday before Easter 2026; an agency found her. Only
the clock and the other people are played; the engine, the mailbox, the calendar and a real kill of a real process are
what they are in life. The folder is left to look at.
"""

import os
import shlex
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from agent.clock import MovingClock
from agent.config import load_settings, render_config
from agent.demo.stage import Found, Stage
from agent.domain.events import Debriefed
from agent.domain.model import Debrief, Interview, Role, Step, StepKind, StepState
from agent.errors import HomeError
from agent.home import Home
from providers.base import Address, Attendee, CalendarEvent
from providers.ics import write_event

BERLIN = ZoneInfo("Europe/Berlin")
DANA = "Dana Whitfield <dana.whitfield@larkspur.example>"
JONAS = "Jonas Kettler <jonas.kettler@larkspur.example>"
ROSA_AT = "rosa.lind@brightpath.example"
ROSA = f"Rosa Lind <{ROSA_AT}>"
STARTS = datetime(2026, 4, 2, 14, 0, tzinfo=BERLIN)
ENDS = datetime(2026, 4, 2, 15, 0, tzinfo=BERLIN)
WIDTH = 79

Say = Callable[[str], None]


ANSWER = (
    "1 4",
    "2 Dana: the move of the billing service to events",
    "2 Jonas: how the team reviews code in pairs",
    "3 I learned that the team ships every day and owns what it ships.",
    "4 At Tidewater I moved an invoicing service to events without a pause in billing.",
)
"""What Ada answers to the questions after her interview."""


def play(folder: Path, say: Say, program: str) -> None:
    """Play the story in a new home at `folder`; `program` is how the user calls this one. Raises `HomeError` when the
    folder is not empty."""
    Play(folder, say, program).run()


class Play:
    """The story on its way: the stage, and where it prints."""

    def __init__(self, folder: Path, say: Say, program: str) -> None:
        if folder.exists() and any(folder.iterdir()):
            raise HomeError(
                folder, f"{folder} is not empty, and the demo plays in a folder of its own: name a new one with --home."
            )
        home = Home(folder.absolute())
        home.make()
        user = {
            "name": "Ada Park",
            "email": "ada@example.org",
            "phone": "+49 30 5550142",
            "time_zone": "Europe/Berlin",
            "country": "DE",
            "mode": "auto",
            "register": "uk",
        }
        account = {"name": "local", "provider": "local", "email": "ada@example.org"}
        home.config.write_text(render_config(user, [account]), encoding="utf-8")
        self.clock = MovingClock(datetime(2026, 3, 24, 9, 0, tzinfo=BERLIN))
        self.stage = Stage(home, load_settings(home), self.clock)
        self._say = say
        self._program = program

    def run(self) -> None:
        say = self._say
        say("One interview, from its end to its last note, in auto mode.")
        self._first_contact()
        self._invitation()
        self._interview_ends()
        self._debrief()
        self._user_sends_and_deletes()
        self._killed_in_the_middle_of_a_send()
        self._holiday_and_out_of_office()
        self._follow_up()
        self._decision_by_friday()
        self._rejection()
        self._the_ledger()

    # --- scenes ---------------------------------------------------------------------------------------------------

    def _first_contact(self) -> None:
        self.first = self.stage.receive(
            ROSA,
            "Backend Engineer at Larkspur Systems",
            "Hello Ada,\n\nI recruit for Larkspur Systems, who look for a Backend Engineer in Berlin. "
            "May I introduce you?\n\nBest regards\nRosa Lind\nSenior Recruiter, Brightpath Talent\n+49 40 5550177\n",
        )
        self._happens("Rosa Lind, a recruiter, writes to Ada.")
        self.clock.move(timedelta(hours=3))
        self.answer = self.stage.write(
            ROSA,
            "Re: Backend Engineer at Larkspur Systems",
            "Hello Rosa,\n\nyes, please do.\n\nAda\n",
            answers=self.first,
        )
        self._happens("Ada answers her by hand.")
        self.stage.turn()

    def _invitation(self) -> None:
        self.clock.move_to(datetime(2026, 3, 26, 11, 20, tzinfo=BERLIN))
        self.stage.receive(
            ROSA,
            "Invitation: Interview Ada Park - Backend Engineer (Larkspur Systems)",
            "Dear Ada, the invitation for your interview is attached.\n",
            invitation=write_event(_invited()),
        )
        self._happens("An invitation arrives by mail: Thursday 2 April, 14:00, by video, with Dana and Jonas.")
        self.stage.turn()
        interview = self._interview()
        self._agent(f"takes it for an interview: {interview.matter} ({interview.kind.value})")
        self._detail(f"because {'; '.join(evidence.fact for evidence in interview.evidence)}")
        for contact in interview.contacts:
            part = "" if contact.role is Role.UNKNOWN else f", {contact.role.value.replace('_', ' ')}"
            invites = ", who invites" if contact.email == ROSA_AT else ""
            self._detail(f"{contact.name} <{contact.email}>{part}{invites}")

    def _interview_ends(self) -> None:
        self.stage.play_until(ENDS)
        self._happens("The interview ends.")
        self.clock.move(timedelta(seconds=20))
        self.stage.turn()
        for draft in self.stage.drafts():
            self._agent(f"puts a draft to {draft.to} into Drafts: {draft.subject!r}")

    def _debrief(self) -> None:
        (questions,) = [found for found in self.stage.inbox() if found.subject.startswith("How was")]
        self._agent(f"asks Ada by a mail to herself: {questions.subject!r}")
        self.clock.move(timedelta(minutes=8))
        self._happens("Ada answers it on her phone:")
        self._quoted(ANSWER)
        me = self.stage.settings.email
        self.stage.write(me, f"Re: {questions.subject}", "\n".join(ANSWER), answers=questions.message)
        self.stage.turn()
        self._agent("writes the untouched drafts again with it; the grace time starts anew:")
        for draft in self.stage.drafts():
            self._note(draft)

    def _user_sends_and_deletes(self) -> None:
        self.clock.move(timedelta(minutes=10))
        draft = self.stage.draft_to("dana.whitfield")
        self.stage.edit(
            draft, draft.text.replace("Kind regards", "Give my regards to the team as well.\n\nKind regards")
        )
        self.stage.turn()
        self._happens("Ada opens the draft to Dana in her mail client and changes a sentence.")
        self._agent(f"keeps its hands off: {self._why(StepKind.THANK_YOU, 'Dana Whitfield')}")
        self.clock.move(timedelta(minutes=4))
        self.stage.send(self.stage.draft_to("dana.whitfield"))
        self.stage.turn()
        self._happens("Ada sends it.")
        state = self._state(StepKind.THANK_YOU, "Dana Whitfield")
        self._agent(f"sees it in Sent ({state}); the follow-up is due {self._due(StepKind.FOLLOW_UP)}")
        self.clock.move(timedelta(minutes=2))
        self.stage.remove(self.stage.draft_to("rosa.lind"))
        self._happens("Ada deletes the draft to Rosa: she will phone her.")
        self.stage.turn()
        self.clock.move(timedelta(minutes=11))
        self.stage.turn()
        self.clock.move(timedelta(minutes=11))
        self.stage.turn()
        self._agent(f"looked twice, ten minutes apart: {self._why(StepKind.IN_THE_LOOP, 'Rosa Lind')}")

    def _killed_in_the_middle_of_a_send(self) -> None:
        due = self._due_at(StepKind.THANK_YOU, "Jonas Kettler")
        self.clock.move_to(max(due, self.clock.now() + timedelta(seconds=30)))
        self._happens("The grace time of the note to Jonas is over: the agent begins to send it.")
        killed = self._turn_in_a_child(crash_at="local.send.delivered")
        self._detail(f"The process is killed in the middle of it (signal {-killed.returncode}).")
        state = self._state(StepKind.THANK_YOU, "Jonas Kettler")
        self._detail(f"On disk the step says: {state}; delivered to Jonas so far: {self._delivered_to('jonas')}")
        self.clock.move(timedelta(minutes=2))
        self.stage.turn()
        self._happens("The machine is started again.")
        state = self._state(StepKind.THANK_YOU, "Jonas Kettler")
        self._agent(
            f"looks where the note is, sends nothing twice: {state}; delivered to Jonas: {self._delivered_to('jonas')}"
        )

    def _holiday_and_out_of_office(self) -> None:
        self.stage.play_until(datetime(2026, 4, 2, 18, 5, tzinfo=BERLIN))
        thanks = self.stage.sent()
        to_dana = next(m.message for m in thanks if "dana" in m.to)
        self.stage.receive(
            DANA,
            "Automatic reply: Larkspur interview",
            "I am out of the office and back on Thursday 9 April 2026.\n",
            answers=to_dana,
            headers=[("Auto-Submitted", "auto-replied")],
        )
        before = self._due(StepKind.FOLLOW_UP)
        self.stage.turn()
        self._happens("Good Friday and Easter Monday are holidays, and Dana's mailbox says: back on Thursday 9 April.")
        self._agent(f"moves the follow-up from {before} to {self._due(StepKind.FOLLOW_UP)}:")
        self._detail(self._why(StepKind.FOLLOW_UP, "Dana Whitfield"))

    def _follow_up(self) -> None:
        due = self._due_at(StepKind.FOLLOW_UP, "Dana Whitfield")
        self.stage.play_until(due + timedelta(minutes=1))
        self._happens("The follow-up is due. A thought is told once, so this one waits for something new:")
        self._note(self.stage.draft_to("dana.whitfield"))
        self._detail(self._why(StepKind.FOLLOW_UP, "Dana Whitfield"))
        self.clock.move(timedelta(minutes=20))
        self._happens("Ada tells it (afterword notes --thought ...).")
        self._tell(Debrief(thought="Reading about your invoices, I would start with the one event all bills share."))
        self._note(self.stage.draft_to("dana.whitfield"))
        self.stage.play_until(self.clock.now() + timedelta(hours=1))
        state = self._state(StepKind.FOLLOW_UP, "Dana Whitfield")
        self._agent(f"sends it when its grace time is over ({state}), in the same thread")

    def _decision_by_friday(self) -> None:
        self.stage.play_until(datetime(2026, 4, 14, 10, 12, tzinfo=BERLIN))
        last = [m.message for m in self.stage.sent() if "dana" in m.to][-1]
        self.stage.receive(
            DANA, f"Re: {_bare(last)}", "Hi Ada,\n\nthank you. We will decide by Friday.\n\nDana\n", answers=last
        )
        self.stage.turn()
        self._happens('Dana answers: "We will decide by Friday."')
        self._agent(f"plans a nudge for {self._due(StepKind.NUDGE)}: {self._why(StepKind.NUDGE, 'Dana Whitfield')}")

    def _rejection(self) -> None:
        self.stage.play_until(datetime(2026, 4, 17, 16, 40, tzinfo=BERLIN))
        self.stage.receive(
            DANA,
            "Larkspur Systems: Backend Engineer",
            "Dear Ada,\n\nthank you for your time. We have decided to move forward with another candidate.\n\n"
            "All the best\nDana Whitfield\n",
        )
        self.stage.turn()
        self._happens("On Friday Dana writes that it is another candidate.")
        interview = self._interview()
        self._agent(f"closes the interview ({interview.closing}) and stops everything planned for it:")
        for step in interview.steps:
            if step.state is StepState.CANCELLED:
                self._detail(f"{_words(step.kind)} to {interview.contact(step.contact_id).name}: {step.why}")
        self._agent("puts one last note into Drafts, and never sends that one by itself:")
        self.stage.play_until(datetime(2026, 4, 17, 17, 0, tzinfo=BERLIN))
        for draft in self.stage.drafts():
            self._note(draft)

    def _the_ledger(self) -> None:
        self.stage.play_until(datetime(2026, 5, 20, 9, 0, tzinfo=BERLIN))
        folder = self.stage.home.folder
        at_home = f"{self._program} --home {shlex.quote(str(folder))}"
        self._say("")
        self._say("What left the machine, in all:")
        for found in sorted(self.stage.delivered(), key=_sent_at):
            self._say(f"  {_told(_sent_at(found))}  {found.to}")
            self._say(f"{' ' * 20}{found.subject}")
        self._say("")
        self._say(f"Everything is in {folder} to look at:")
        self._say(f"  {at_home} status --all")
        self._say(f"  {at_home} journal")
        self._say(f"  ls {shlex.quote(str(folder / 'mail'))} {shlex.quote(str(folder / 'delivered' / 'new'))}")
        self._detail(
            "The story plays in spring 2026: the last note has been in Ada's Drafts since, and status says so."
        )

    def _tell(self, debrief: Debrief) -> None:
        planner = self.stage.engine().planner
        with self.stage.store.writing() as tables:
            planner.apply(tables, self._interview(), Debriefed(debrief=debrief), self.clock.now(), "afterword notes")
        self.stage.turn()

    # --- telling --------------------------------------------------------------------------------------------------

    def _happens(self, what: str) -> None:
        self._say("")
        self._say(textwrap.fill(f"{_told(self.clock.now())}  {what}", WIDTH, subsequent_indent=" " * 8))

    def _agent(self, what: str) -> None:
        self._say(textwrap.fill(f"Afterword {what}", WIDTH, initial_indent=" " * 5 + "-> ", subsequent_indent=" " * 8))

    def _detail(self, what: str) -> None:
        self._say(textwrap.fill(what, WIDTH, initial_indent=" " * 8, subsequent_indent=" " * 10))

    def _note(self, found: Found) -> None:
        self._say("")
        self._say(f"        | To: {found.to}")
        self._say(f"        | Subject: {found.subject}")
        self._say("        |")
        self._quoted(found.text.rstrip().splitlines())

    def _quoted(self, lines: Sequence[str]) -> None:
        for line in lines:
            for part in textwrap.wrap(line, WIDTH - 10) or [""]:
                self._say(f"        | {part}".rstrip())

    # --- looking --------------------------------------------------------------------------------------------------

    def _interview(self) -> Interview:
        with self.stage.store.reading() as tables:
            return next(tables.interviews())

    def _contact(self, name: str) -> str:
        return next(c.contact_id for c in self._interview().contacts if c.name == name)

    def _due_at(self, kind: StepKind, name: str) -> datetime:
        return self._step(kind, name).due_at or self.clock.now()

    def _step(self, kind: StepKind, name: str) -> Step:
        interview = self._interview()
        contact_id = self._contact(name)
        return next(s for s in interview.steps if s.kind is kind and s.contact_id == contact_id)

    def _state(self, kind: StepKind, name: str) -> str:
        return str(self._step(kind, name).state).replace("_", " ")

    def _why(self, kind: StepKind, name: str) -> str:
        return str(self._step(kind, name).why)

    def _due(self, kind: StepKind) -> str:
        step = next(s for s in self._interview().steps if s.kind is kind)
        return _told(step.due_at) if step.due_at else "nothing yet"

    def _delivered_to(self, who: str) -> int:
        return sum(who in found.to for found in self.stage.delivered())

    def _turn_in_a_child(self, crash_at: str) -> subprocess.CompletedProcess[bytes]:
        """One turn in a process of its own, which kills itself at the named point, as a power cut would."""
        command = [sys.executable, "-m", "agent.demo.turn", str(self.stage.home.folder), self.clock.now().isoformat()]
        done = subprocess.run(command, env={**os.environ, "AFTERWORD_CRASH_AT": crash_at}, check=False)
        if hasattr(signal, "SIGKILL") and done.returncode != -signal.SIGKILL:
            raise RuntimeError(f"the turn was to be killed at {crash_at} and ended with {done.returncode}")
        return done


def _told(at: datetime) -> str:
    """An instant on Ada's clock."""
    return f"{at.astimezone(BERLIN):%a %-d %b %H:%M}"


def _sent_at(found: Found) -> datetime:
    return parsedate_to_datetime(str(found.message["Date"]))


def _words(kind: StepKind) -> str:
    return kind.value.replace("_", " ")


def _bare(message: EmailMessage) -> str:
    return str(message["Subject"]).removeprefix("Re: ")


def _invited() -> CalendarEvent:
    return CalendarEvent(
        ref="",
        uid="larkspur-backend-2026-04-02@brightpath.example",
        starts_at=STARTS,
        ends_at=ENDS,
        zone="Europe/Berlin",
        method="request",
        summary="Interview Ada Park - Backend Engineer (Larkspur Systems)",
        description="Interview for the role of Backend Engineer at Larkspur Systems.\n"
        "You will talk with Dana Whitfield (hiring manager) and Jonas Kettler (senior engineer).\n"
        "Join: https://meet.google.com/abc-defg-hij",
        conference="https://meet.google.com/abc-defg-hij",
        organizer=Address(ROSA_AT, "Rosa Lind"),
        attendees=(
            Attendee(address=Address("ada@example.org", "Ada Park")),
            Attendee(address=Address("dana.whitfield@larkspur.example", "Dana Whitfield")),
            Attendee(address=Address("jonas.kettler@larkspur.example", "Jonas Kettler")),
        ),
    )
