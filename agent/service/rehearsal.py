"""What would be written: one note as it would be now, and a whole interview played forward on a clock of its own.

Everything goes through the same `decide` and the same `compose` as in earnest; no mailbox is read or written, and
nothing is kept. Where the user has to send a draft, the rehearsal takes it that they do so at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from agent.compose import BrokenTemplate, Unfit
from agent.domain import plan, release
from agent.domain.actions import Action, Draft, Look, Send, Withdraw
from agent.domain.decide import decide
from agent.domain.events import (
    DraftMade,
    DraftWithdrawn,
    Event,
    LookedBack,
    NoteSent,
    NoteUnfit,
    Resumed,
    SendClaimed,
    Woke,
)
from agent.domain.model import Interview, Phase, Step, StepKind, StepState
from agent.domain.steps import EDITED_WHY
from agent.ports import Tables
from agent.service.planner import Planner, sent_before
from providers.base import OutgoingMessage

FARTHEST = timedelta(days=400)
MOST_TURNS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A note as it would be: its text, or the `problem` why there is none. `due_at` is when it would be written and
    `why` then; `leaves_at` when it would leave, None when it does not. `needs` is what the user could add,
    `untold` what of their words is not in it, and why; `by_user` says that the user sends it. `lying`: it is a draft
    that exists, or was sent, as it was last written, and no new text is due. `left_alone`: why nothing more is written,
    where the user edited or deleted the draft or left the note out, or it was stopped; the text is not what they have
    then."""

    step: Step
    due_at: datetime | None = None
    why: str = ""
    subject: str = ""
    text: str = ""
    problem: str = ""
    needs: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    personal: bool = True
    leaves_at: datetime | None = None
    by_user: bool = False
    lying: bool = False
    left_alone: str = ""
    later: bool = False
    """It is the text of a day to come, not of now."""


def preview(planner: Planner, tables: Tables, interview: Interview, step: Step, now: datetime) -> Written:
    """The step's note: as it lies in Drafts, else as it would be written at `now`."""
    messages = {one.key: note for one in interview.steps if (note := tables.message_of(one.key)) is not None}
    written, _ = _write(planner.signing(tables, interview), interview, step, now, messages)
    draft = messages.get(step.key) if step.draft_ref and not step.stale else None
    if draft is not None and step.state is not StepState.DRAFTING:
        written = replace(written, subject=draft.subject, text=draft.text, problem="", lying=True)
    sent = step.state is StepState.SENT and not written.lying
    left_alone = f"Nothing more is written: {step.why}." if sent else _left_alone(interview, step)
    return replace(written, due_at=step.due_at, why=step.why, leaves_at=step.sent_at, left_alone=left_alone)


def foreseen(
    planner: Planner, tables: Tables, interview: Interview, steps: Sequence[Step], now: datetime
) -> tuple[Written, ...]:
    """Each step's note: as it lies in Drafts, else as the rehearsal writes it on its day, in the thread and beside the
    notes that there will be then; one that no rehearsal comes to, as it would be written at `now`."""
    messages = {one.key: note for one in interview.steps if (note := tables.message_of(one.key)) is not None}
    played, _ = rehearse(planner.signing(tables, interview), interview, messages, now)
    to_come = {note.step.key: note for note in played}

    def of(step: Step) -> Written:
        standing = preview(planner, tables, interview, step, now)
        ahead = to_come.get(step.key) if step.is_open and not (standing.lying or standing.left_alone) else None
        if ahead is None or ahead.due_at is None:
            return standing
        return replace(
            ahead, step=step, due_at=step.due_at, why=step.why, leaves_at=None, by_user=False, later=ahead.due_at > now
        )

    return tuple(of(step) for step in steps)


def _left_alone(interview: Interview, step: Step) -> str:
    if step.state is StepState.DECLINED or (step.state is StepState.HANDS_OFF and step.missing_since is not None):
        return f"Nothing is written: {step.why}."
    if step.state is StepState.HANDS_OFF:
        left = "you edited it" if step.why == EDITED_WHY else "it is"
        return f"The draft in your Drafts is yours as {left}, and is left alone."
    if step.state not in (StepState.SKIPPED, StepState.CANCELLED):
        return ""
    reason = step.why.removesuffix(".")
    if step.state is StepState.CANCELLED:
        what = f"It was stopped: {reason}."
    else:
        what = f"You left it out{'' if reason == 'you left it out' else f': {reason}'}."
    again = plan.may_take_up(interview, step) or plan.may_be_wanted_again(interview, step)
    return f"{what} `afterword resume {step.key}` takes it up again." if again else what


def rehearse(
    planner: Planner, interview: Interview, messages: Mapping[str, OutgoingMessage], now: datetime
) -> tuple[tuple[Written, ...], Interview]:
    """Every note to come of the interview, in the order in which they would be written, and the interview as it would
    be in the end. `messages` are the notes that exist already, by step key."""
    stage = _Stage(planner, interview, now, dict(messages))
    stage.run()
    return tuple(stage.written), stage.interview


def _write(
    planner: Planner, interview: Interview, step: Step, now: datetime, messages: Mapping[str, OutgoingMessage]
) -> tuple[Written, OutgoingMessage | None]:
    siblings: Sequence[str] = [
        messages[one.key].text
        for one in interview.steps
        if one.kind is step.kind and one.contact_id != step.contact_id and one.key in messages
    ]
    thanks = messages.get(planner.thanks_before(interview, step))
    earlier = [messages[key].text for key in sent_before(interview, step) if key in messages]
    try:
        page, _ = planner.page(interview, step, now, siblings, thanks, earlier)
        message, step = planner.note(interview, step, now, siblings, thanks, earlier)
    except (BrokenTemplate, Unfit) as problem:
        return Written(step=step, problem=str(problem)), None
    words = Written(
        step=step,
        subject=message.subject,
        text=message.text,
        needs=page.needs,
        untold=page.untold,
        personal=page.personal,
    )
    return words, message


@dataclass(slots=True)
class _Stage:
    """One interview on its way through a time that is only imagined."""

    planner: Planner
    interview: Interview
    now: datetime
    messages: dict[str, OutgoingMessage]
    written: list[Written] = field(default_factory=list)
    reasons: dict[str, tuple[datetime | None, str]] = field(default_factory=dict)

    def run(self) -> None:
        end = self.now + FARTHEST
        if self.interview.paused:
            self.play(Resumed())
        self.play(Woke())
        for step in self.interview.steps:
            if self.interview.step(step.key).state is StepState.DRAFTING:  # promised, and not yet put into Drafts
                self._draft(step.key)
            self._user_sends(step.key)
        for _ in range(MOST_TURNS):
            wake = plan.wake_at(self.interview, self.planner.rules)
            if wake is None or wake > end or self.interview.phase is Phase.CLOSED:
                return
            self.now = max(self.now, wake)
            before = self.interview
            self.play(Woke())
            if self.interview == before and wake <= self.now:
                return

    def play(self, event: Event) -> None:
        decision = decide(self.interview, event, self.now, self.planner.rules)
        self.interview = decision.interview
        for step in self.interview.steps:
            if step.state is StepState.WAITING:
                self.reasons[step.key] = (step.due_at, step.why)
        for action in decision.actions:
            self._carry_out(action)

    def _carry_out(self, action: Action) -> None:
        match action:
            case Look():
                self.play(LookedBack())
            case Draft(key=key):
                self._draft(key)
            case Send(key=key):
                self.play(SendClaimed(key=key))
                self._sent(key, by_user=False)
            case Withdraw(key=key):
                self.play(DraftWithdrawn(key=key))
            case _:  # Locate: there is no mailbox here in which something could be
                pass

    def _draft(self, key: str) -> None:
        step = self.interview.step(key)
        note, message = _write(self.planner, self.interview, step, self.now, self.messages)
        due_at, why = self.reasons.get(key, (self.now, step.why))
        self.written.append(replace(note, due_at=max(due_at or self.now, self.now), why=why))
        if message is None:
            self.play(NoteUnfit(key=key, what=note.problem, remedy=""))
            return
        self.messages[key] = message
        self.interview = self.interview.with_step(note.step)
        self.play(DraftMade(key=key, draft_ref="rehearsed", draft_version="1", thread_ref=message.thread_ref))
        self._user_sends(key)

    def _user_sends(self, key: str) -> None:
        """A draft that waits for the user leaves at once."""
        step = self.interview.step(key)
        handed_over = step.state in (StepState.SENDING, StepState.SUBMITTED, StepState.HANDS_OFF)
        waits = step.state is StepState.DRAFTED and release.send_due(self.interview, step, self.planner.rules) is None
        if step.kind is not StepKind.LETTER and (waits or handed_over):
            self._sent(key, by_user=True)

    def _sent(self, key: str, *, by_user: bool) -> None:
        step = self.interview.step(key)
        self.written = [
            replace(note, leaves_at=self.now, by_user=by_user) if note.step.key == key else note
            for note in self.written
        ]
        self.play(
            NoteSent(
                key=key,
                sent_ref="rehearsed",
                message_id=step.message_id,
                thread_ref=step.thread_ref,
                at=self.now,
                by_hand=by_user,
            )
        )
