"""Anybody does anything at any moment, and what the agent promises holds after every single step.

The rules are what people, programs and machines do to the agent; the invariants are those of the mission: nothing
twice, nothing to somebody who has answered, nothing of the user's touched, nothing lost in silence.
"""

import os
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from agent.domain.model import (
    CallOutcome,
    Contact,
    Debrief,
    Interview,
    Kind,
    Phase,
    Role,
    Step,
    StepKind,
    StepState,
    Topic,
)
from agent.errors import UsageProblem
from agent.ports import Operation, RowState
from agent.service import commands
from providers.base import Address, Attendee, CalendarEvent
from tests.property.world import FINAL, USER, World, minutes

VERBS = st.sampled_from(
    ["create_draft", "update_draft", "send_draft", "discard_draft", "locate", "changes", "thread", "correspondence"]
)
WRITES = st.sampled_from(["create_draft", "update_draft", "send_draft", "discard_draft"])
WHEN = st.sampled_from(["before", "after"])
ANSWERS = {
    "thanks": "Thank you, Ada, it was good to talk to you.",
    "rejection": "Unfortunately we have decided to move forward with another candidate. All the best.",
    "wait": "We are still talking to others and will decide by Friday, 13 March 2026.",
    "next step": "We would like to invite you to a second interview next week. When would suit you?",
    "question": "Could you send me your references?",
}
IN_MEMORY = Path("/dev/shm")


class Life(RuleBasedStateMachine):
    """One user's weeks."""

    worlds: type[World] = World

    @initialize(mode=st.sampled_from(["auto", "auto", "draft"]), told=st.booleans())
    def begin(self, mode: str, told: bool) -> None:
        folder = tempfile.mkdtemp(dir=IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None)
        self.world = self.worlds(Path(folder), mode)
        self.count = 0
        self.interview(hours=-1, kind=Kind.VIDEO, panel=2, recruiter=True, told=told)

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.close()

    # --- interviews -----------------------------------------------------------------------------------------------

    @precondition(lambda self: self.count < 3)
    @rule(
        hours=st.integers(-3, 30),
        kind=st.sampled_from([Kind.PHONE, Kind.VIDEO, Kind.ONSITE]),
        panel=st.integers(1, 2),
        recruiter=st.booleans(),
        told=st.booleans(),
    )
    def interview(self, hours: int, kind: Kind, panel: int, recruiter: bool, told: bool) -> None:
        self.count += 1
        place = f"acme{self.count}.example"
        people = [
            Contact(
                contact_id=name, name=f"{name.title()} Whitfield", email=f"{name}@{place}", role=role, led=role is first
            )
            for name, role in (("dana", Role.HIRING_MANAGER), ("bo", Role.INTERVIEWER))[:panel]
            for first in [Role.HIRING_MANAGER]
        ]
        if recruiter:
            people.append(
                Contact(
                    contact_id="rex",
                    name="Rex Moor",
                    email=f"rex@agency{self.count}.example",
                    role=Role.RECRUITER,
                    took_part=False,
                )
            )
        starts_at = self.world.clock.now() + timedelta(hours=hours)
        interview = Interview(
            interview_id=f"i{self.count}",
            account="local",
            starts_at=starts_at,
            ends_at=starts_at + minutes(45),
            zone="Europe/Berlin",
            known_at=self.world.clock.now(),
            kind=kind,
            company=f"Acme{self.count}",
            role=f"Engineer {self.count}",
            by_user=True,
            contacts=tuple(people),
        )
        world = self.world
        commands.record(world.stage.store, world.planner, interview, world.clock.now(), "you added it")
        if told:
            self._tell(interview.interview_id, 4)

    @precondition(lambda self: len(self.world.events) < 2)
    @rule(hours=st.integers(-1, 30))
    def an_event_is_put_into_the_calendar(self, hours: int) -> None:
        number = len(self.world.events) + 1
        starts_at = self.world.clock.now() + timedelta(hours=hours)
        dana = Address(f"dana@birch{number}.example", "Dana Whitfield")
        self.world.write_event(
            CalendarEvent(
                ref="",
                uid=f"uid{number}@birch{number}.example",
                starts_at=starts_at,
                ends_at=starts_at + minutes(45),
                zone="Europe/Berlin",
                summary=f"Interview Ada Park - Backend Engineer (Birch {number})",
                description=f"Interview for the role of Backend Engineer at Birch {number} with Dana Whitfield.",
                organizer=dana,
                attendees=(Attendee(address=Address(USER["email"], USER["name"])), Attendee(address=dana)),
            )
        )

    @precondition(lambda self: self.world.events)
    @rule(pick=st.integers(0, 1), hours=st.sampled_from([-30, -2, 2, 50]))
    def the_event_is_moved(self, pick: int, hours: int) -> None:
        event = self.world.events[pick % len(self.world.events)]
        starts_at = event.starts_at + timedelta(hours=hours)
        moved = replace(event, starts_at=starts_at, ends_at=starts_at + minutes(45), sequence=event.sequence + 1)
        self.world.write_event(moved)

    @precondition(lambda self: self.world.events)
    @rule(pick=st.integers(0, 1), status=st.sampled_from(["cancelled", "confirmed"]))
    def the_event_is_called_off_or_put_on_again(self, pick: int, status: str) -> None:
        event = self.world.events[pick % len(self.world.events)]
        self.world.write_event(replace(event, status=status, sequence=event.sequence + 1))

    # --- time and turns -------------------------------------------------------------------------------------------

    @rule(by=st.sampled_from([1, 3, 11, 46, 100, 300, 600]))
    def minutes_pass(self, by: int) -> None:
        self.world.clock.move(minutes(by))

    @rule(days=st.sampled_from([1, 2, 3, 7, -1]))
    def days_pass(self, days: int) -> None:
        self.world.clock.move(timedelta(days=days))

    @rule(which=st.integers(0, 1))
    def turn(self, which: int) -> None:
        self._turn(which)

    @rule(hours=st.sampled_from([1, 6, 30, 80]))
    def the_daemon_runs(self, hours: int) -> None:
        until = self.world.clock.now() + timedelta(hours=hours)
        for _ in range(25):
            self._turn(0)
            with self.world.stage.store.reading() as tables:
                wanted = [at for at in (tables.next_wake(), tables.next_attempt()) if at is not None]
            soonest = min([*wanted, until])
            self.world.clock.move_to(max(soonest, self.world.clock.now() + minutes(1)))
            if self.world.clock.now() >= until:
                break

    # --- calls that fail, and people who act within a turn --------------------------------------------------------

    @rule(
        verb=WRITES,
        fault=st.sampled_from(["refused", "never made", "answer lost", "killed before", "killed after"]),
        which=st.integers(0, 1),
    )
    def a_call_fails(self, verb: str, fault: str, which: int) -> None:
        self.world.will_fail(verb, fault)  # type: ignore[arg-type]
        self._turn(which)

    @rule(verb=VERBS, fault=st.sampled_from(["refused", "killed before", "killed after"]), which=st.integers(0, 1))
    def a_reading_fails(self, verb: str, fault: str, which: int) -> None:
        self.world.will_fail(verb, fault)  # type: ignore[arg-type]
        self._turn(which)

    @rule(
        verb=VERBS,
        when=WHEN,
        what=st.sampled_from(["edit", "delete", "send", "answer", "write", "tell", "skip", "other engine", "pause"]),
        pick=st.integers(0, 5),
        new_id=st.booleans(),
    )
    def somebody_acts_within_a_turn(self, verb: str, when: str, what: str, pick: int, new_id: bool) -> None:
        def act() -> None:
            match what:
                case "edit":
                    self.user_edits(pick, new_id)
                case "delete":
                    self.user_deletes(pick)
                case "send":
                    self.user_sends(pick)
                case "answer":
                    self.somebody_answers(pick, "thanks", in_thread=new_id)
                case "write":
                    self.user_writes(pick)
                case "tell":
                    self.user_tells(pick, 4)
                case "skip":
                    self.user_skips(pick, whole=new_id)
                case "pause":
                    self.user_pauses(pick)
                case "other engine":
                    self.world.engines[1].turn(self.world.clock.now())

        self.world.will(verb, when, act)  # type: ignore[arg-type]
        self._turn(0)

    # --- the user in the mail client ------------------------------------------------------------------------------

    @rule(pick=st.integers(0, 5), new_id=st.booleans())
    def user_edits(self, pick: int, new_id: bool) -> None:
        drafts = self.world.stage.drafts()
        if drafts:
            self.count_edits = getattr(self, "count_edits", 0) + 1
            draft = drafts[pick % len(drafts)]
            words = f"{draft.text.rstrip()}\n\nP.S. number {self.count_edits}\n"
            self.world.edit(draft, words, new_id=new_id)

    @rule(pick=st.integers(0, 5))
    def user_deletes(self, pick: int) -> None:
        drafts = self.world.stage.drafts()
        if drafts:
            self.world.delete(drafts[pick % len(drafts)])

    @rule(pick=st.integers(0, 5))
    def user_sends(self, pick: int) -> None:
        drafts = self.world.stage.drafts()
        if drafts:
            self.world.send(drafts[pick % len(drafts)])

    @rule(pick=st.integers(0, 5))
    def user_writes(self, pick: int) -> None:
        people = self._people()
        if people:
            self.world.stage.write(people[pick % len(people)], "A word by hand", "Thank you again for today. Ada")

    # --- the other side -------------------------------------------------------------------------------------------

    @rule(pick=st.integers(0, 5), intent=st.sampled_from(sorted(ANSWERS)), in_thread=st.booleans())
    def somebody_answers(self, pick: int, intent: str, in_thread: bool) -> None:
        people = self._people()
        if people:
            sender = people[pick % len(people)]
            letters = self.world.letters_to(sender) if in_thread else []
            self.world.answer(sender, intent, ANSWERS[intent], to=letters[-1] if letters else None)

    @rule(pick=st.integers(0, 5))
    def a_machine_answers(self, pick: int) -> None:
        people = self._people()
        letters = self.world.letters_to(people[pick % len(people)]) if people else []
        if letters:
            self.world.stage.receive(
                people[pick % len(people)], f"Automatic reply: {letters[-1]['Subject']}",
                "I am out of the office until 16 March 2026.", answers=letters[-1],
                headers=[("Auto-Submitted", "auto-replied")],
            )  # fmt: skip

    @rule(pick=st.integers(0, 5))
    def a_note_comes_back(self, pick: int) -> None:
        people = self._people()
        letters = self.world.letters_to(people[pick % len(people)]) if people else []
        if letters:
            address = people[pick % len(people)]
            report = (
                f"From: MAILER-DAEMON@mx.example\r\nTo: ada@example.org\r\nSubject: Undelivered Mail\r\n"
                f"Message-ID: <bounce{pick}.{len(letters)}@mx.example>\r\nAuto-Submitted: auto-replied\r\n"
                f"MIME-Version: 1.0\r\n"
                f"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                f"--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
                f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
                f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                f"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {letters[-1]['Message-ID']}\r\n\r\n--b--\r\n"
            )
            self.world.stage.arrive(report.encode())

    # --- the user's commands --------------------------------------------------------------------------------------

    @rule(pick=st.integers(0, 5), rating=st.sampled_from([2, 4, 5]))
    def user_tells(self, pick: int, rating: int) -> None:
        interviews = self.world.interviews()
        if interviews:
            self._tell(interviews[pick % len(interviews)].interview_id, rating)

    @rule(pick=st.integers(0, 12), whole=st.booleans())
    def user_skips(self, pick: int, whole: bool) -> None:
        steps = list(self.world.steps())
        if steps:
            interview, step = steps[pick % len(steps)]
            store, planner, now = self.world.stage.store, self.world.planner, self.world.clock.now()
            self._command(
                lambda: (
                    commands.skip_all(store, planner, interview.interview_id, now)
                    if whole
                    else commands.skip(store, planner, [step.key], now)
                )
            )

    @rule(pick=st.integers(0, 5))
    def user_pauses(self, pick: int) -> None:
        self._steer(pick, commands.pause)

    @rule(pick=st.integers(0, 5))
    def user_resumes(self, pick: int) -> None:
        self._steer(pick, commands.resume)

    @rule(pick=st.integers(0, 12))
    def user_releases(self, pick: int) -> None:
        stopped = (StepState.HELD, StepState.UNCERTAIN, StepState.SKIPPED)
        steps = [s for _, s in self.world.steps() if s.state in stopped]
        if steps:
            step = steps[pick % len(steps)]
            if step.state is StepState.SKIPPED:
                self.world.finals.pop(step.key, None)
            else:
                self.world.released.add(step.key)
            store, planner, now = self.world.stage.store, self.world.planner, self.world.clock.now()
            self._command(lambda: commands.release(store, planner, [step.key], now))

    @rule(pick=st.integers(0, 5), outcome=st.sampled_from(CallOutcome))
    def user_tells_of_a_call(self, pick: int, outcome: CallOutcome) -> None:
        """Told a second time, it is a correction."""
        interviews = self.world.interviews()
        if interviews:
            one = interviews[pick % len(interviews)].interview_id
            store, planner, now = self.world.stage.store, self.world.planner, self.world.clock.now()
            until = now + timedelta(days=3)
            self._command(lambda: commands.called(store, planner, one, outcome, until, now))

    @rule(pick=st.integers(0, 12), hours=st.sampled_from([1, 30, 100]))
    def user_reschedules(self, pick: int, hours: int) -> None:
        steps = [s for _, s in self.world.steps()]
        if steps:
            step = steps[pick % len(steps)]
            if step.state is StepState.HELD:
                self.world.released.add(step.key)
            store, planner, now = self.world.stage.store, self.world.planner, self.world.clock.now()
            self._command(lambda: commands.reschedule(store, planner, [step.key], now + timedelta(hours=hours), now))

    # --- backups --------------------------------------------------------------------------------------------------

    @rule()
    def a_backup_is_made(self) -> None:
        self.world.back_up()

    @rule()
    def the_backup_is_restored(self) -> None:
        self.world.restore()

    # --- what always holds ----------------------------------------------------------------------------------------

    @invariant()
    def nothing_twice(self) -> None:
        if hasattr(self, "world"):
            twice = {key: times for key, times in self.world.deliveries().items() if times > 1}
            assert not twice

    @invariant()
    def nothing_to_whom_has_answered(self) -> None:
        if hasattr(self, "world"):
            assert not self.world.problems, self.world.problems

    @invariant()
    def nobody_else_is_written_to(self) -> None:
        if hasattr(self, "world"):
            allowed = {USER["email"], *self._people()}
            for found in [*self.world.by_agent(), *self.world.stage.drafts()]:
                assert {address.addr_spec for address in found.message["To"].addresses} <= allowed
                assert found.message["Cc"] is None
                assert found.message["Bcc"] is None

    @invariant()
    def what_the_user_wrote_is_untouched(self) -> None:
        if hasattr(self, "world"):
            drafts = [found.text for found in self.world.stage.drafts()]
            for words in self.world.edited.values():
                assert drafts.count(words) == 1, f"{words!r} is in Drafts {drafts.count(words)} times"
            assert not [found for found in self.world.by_agent() if "P.S. number" in found.text]

    @invariant()
    def what_has_ended_stays_so(self) -> None:
        if not hasattr(self, "world"):
            return
        lying = {self.world.key_of(found.message) for found in self.world.stage.drafts()}
        for _, step in self.world.steps():
            before = self.world.finals.get(step.key)
            if before is not None and step.state is not before:
                by_the_user = step.state is StepState.HANDS_OFF and step.key in lying
                assert step.state is StepState.SENT or by_the_user, f"{step.key}: {before} -> {step.state}, {step.why}"
            if step.state in FINAL:
                self.world.finals[step.key] = step.state
            else:
                self.world.finals.pop(step.key, None)

    @invariant()
    def nothing_is_lost_in_silence(self) -> None:
        """Each open step has its time and will be woken for it, or a promise on disk, or waits for a named event, or
        is shown to the user with a remedy."""
        if not hasattr(self, "world"):
            return
        now, forever = self.world.clock.now(), timedelta(days=999)
        with self.world.stage.store.reading() as tables:
            rows = [*tables.claimed("local"), *tables.pending("local", now + forever, 99)]
            woken = {step.key: i.interview_id in tables.due(step.due_at, 99) for i, step in self._open() if step.due_at}
        promised = {(row.key, row.operation): row.state for row in rows}
        for interview, step in self._open():
            match step.state:
                case StepState.WAITING if step.due_at is None:
                    known = step.kind is StepKind.CALL and "waits for" in step.why
                case StepState.WAITING:
                    known = woken[step.key] or interview.phase is Phase.SCHEDULED
                case StepState.DRAFTING:
                    known = (step.key, Operation.DRAFT) in promised or (step.key, Operation.LOCATE) in promised
                case StepState.SENDING:
                    known = promised.get((step.key, Operation.SEND)) is RowState.CLAIMED
                case StepState.SUBMITTED:
                    known = woken[step.key]
                case StepState.DRAFTED | StepState.HANDS_OFF:
                    known = bool(step.draft_ref and step.why)
                case _:
                    known = bool(step.why and step.remedy)
            assert known, f"nothing will move {step}"

    def _turn(self, which: int) -> None:
        """A turn; when it was undisturbed, everything due has been done, and each draft is where it is believed."""
        self.world.turn(which)
        if not self.world.calm:
            return
        now = self.world.clock.now()
        with self.world.stage.store.reading() as tables:
            rows = [*tables.claimed("local"), *tables.pending("local", now + timedelta(days=999), 99)]
        promised = {row.key for row in rows}
        lying = {self.world.key_of(found.message) for found in self.world.stage.drafts()}
        for interview, step in self._open():
            if step.state is StepState.WAITING and interview.phase is not Phase.SCHEDULED:
                assert step.due_at is None or step.due_at > now or rows, f"overdue: {step}"
            if step.state in (StepState.DRAFTED, StepState.HANDS_OFF) and step.missing_since is None:
                assert step.key in lying | promised, f"believed to be in Drafts: {step}"

    def _open(self) -> list[tuple[Interview, Step]]:
        return [(i, step) for i, step in self.world.steps() if step.is_open and not i.paused]

    # --- parts ----------------------------------------------------------------------------------------------------

    def _people(self) -> list[str]:
        self.known = getattr(self, "known", set()) | {c.email for i in self.world.interviews() for c in i.contacts}
        return sorted(self.known)

    def _tell(self, interview_id: str, rating: int) -> None:
        world = self.world
        self.told = getattr(self, "told", 0) + 1
        told = Debrief(
            rating=rating,
            talked_about=(Topic(text=f"how the team runs release {self.told}"),),
            learned="the team owns its services from the first line to the pager",
            thought=f"migration {self.told} was of the same kind",
        )
        self._command(
            lambda: commands.debrief(world.stage.store, world.planner, interview_id, told, (), world.clock.now())
        )

    def _steer(self, pick: int, command: object) -> None:
        interviews, world = self.world.interviews(), self.world
        if interviews:
            interview_id = interviews[pick % len(interviews)].interview_id
            self._command(lambda: command(world.stage.store, world.planner, interview_id, world.clock.now()))  # type: ignore[operator]

    def _command(self, act: object) -> None:
        try:
            act()  # type: ignore[operator]
        except UsageProblem:
            return


BRIEF = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
    print_blob=True,
)


def test_briefly() -> None:
    run_state_machine_as_test(Life, settings=BRIEF)


@pytest.mark.long
def test_for_hours() -> None:
    run_state_machine_as_test(
        Life, settings=settings(BRIEF, max_examples=3000, stateful_step_count=60, derandomize=False)
    )
