"""From an event to new state, outbox rows and journal lines, inside the caller's one transaction.

The planner is the only place where `decide` is called and where what it answers becomes rows. A note is composed and
frozen here, when it is promised; a note that cannot be written comes back as an event and holds its step.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from agent.compose import BrokenTemplate, Note, Templates, Unfit, compose
from agent.compose.wording import cleaned
from agent.domain import plan
from agent.domain.actions import Action, Draft, Locate, Look, Send, Tell, Withdraw
from agent.domain.course import Rules
from agent.domain.decide import decide
from agent.domain.events import Answered, Event, NoteUnfit, Reading
from agent.domain.identity import message_id_of, plain
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Author, Interview, Phase, Step, StepKind, ThreadLink
from agent.domain.naming import title_of
from agent.places import moment
from agent.ports import JournalEntry, Operation, Tables
from agent.service import notices
from agent.service.reminder import call_reminder
from providers.base import Address, OutgoingMessage

OPERATIONS: dict[type[Action], Operation] = {
    Look: Operation.LOOK,
    Draft: Operation.DRAFT,
    Send: Operation.SEND,
    Withdraw: Operation.WITHDRAW,
    Locate: Operation.LOCATE,
}


@dataclass(frozen=True, slots=True)
class Planner:
    """The rules, the user and the templates, by which events become promises."""

    rules: Rules
    author: Author
    templates: Templates

    def apply(self, tables: Tables, interview: Interview, event: Event, now: datetime, evidence: str = "") -> Interview:
        """Decide on `event`, save the interview, promise its actions and write the journal; returns it as it is now."""
        before = interview
        events: list[Event] = [event]
        while events:
            decision = decide(interview, events.pop(0), now, self.rules)
            interview = decision.interview
            for action in decision.actions:
                interview, unfit = self._promise(tables, interview, action, now)
                events += unfit
        if interview != before or tables.interview(interview.interview_id) is None:
            tables.save(interview, plan.wake_at(interview, self.rules))
            for entry in changes(before, interview, now, evidence, self.rules.home_zone):
                tables.note(entry)
        return interview

    def begin(self, tables: Tables, interview: Interview, event: Event, now: datetime, evidence: str) -> Interview:
        """Take up a new interview."""
        words = f"took up {interview.matter}, {moment(interview.starts_at, self.rules.home_zone)}"
        tables.note(JournalEntry(at=now, interview_id=interview.interview_id, key="", what=words, evidence=evidence))
        interview = self.apply(tables, interview, event, now, evidence)
        self._end_rounds_before(tables, interview, now)
        return interview

    def _end_rounds_before(self, tables: Tables, interview: Interview, now: datetime) -> None:
        """Another conversation about the same role is the answer to the one before: nothing more is asked there."""
        addresses = [c.email for c in interview.contacts if c.email]
        ids = dict.fromkeys(found for address in addresses for found in tables.by_address(address))
        for before in filter(None, map(tables.interview, ids)):
            same = (plain(before.company), plain(before.role)) == (plain(interview.company), plain(interview.role))
            if not same or not interview.role or before.phase is not Phase.OVER or before.ends_at > interview.starts_at:
                continue
            arranged = Answered(
                contact_id=None,
                at=now,
                message_id="",
                thread_ref="",
                reading=Reading(kind=MessageKind.CALENDAR, intent=Intent.NEXT_STEP),
                evidence=f"another conversation is arranged for {moment(interview.starts_at, self.rules.home_zone)}",
            )
            self.apply(tables, before, arranged, now, "calendar")

    def _promise(
        self, tables: Tables, interview: Interview, action: Action, now: datetime
    ) -> tuple[Interview, list[Event]]:
        if isinstance(action, Tell):
            notices.promise(tables, self.author, interview, action, now, auto=self.rules.auto)
            return interview, []
        key = "" if isinstance(action, Look) else action.key
        message = None
        if isinstance(action, Draft):
            try:
                interview, message = self._write(tables, interview, interview.step(key), now)
            except BrokenTemplate as broken:
                remedy = f"correct it, or remove it to use the one Afterword ships, then `afterword resume {key}`"
                return interview, [NoteUnfit(key=key, what=str(broken), remedy=remedy)]
            except Unfit as unfit:
                remedy = f"`afterword notes {interview.interview_id}` to correct it, then `afterword resume {key}`"
                return interview, [NoteUnfit(key=key, what=str(unfit), remedy=remedy)]
        tables.promise(
            account=interview.account,
            interview_id=interview.interview_id,
            key=key,
            operation=OPERATIONS[type(action)],
            message=message,
            not_before=action.at if isinstance(action, Locate) else None,
        )
        return interview, []

    def _write(
        self, tables: Tables, interview: Interview, step: Step, now: datetime
    ) -> tuple[Interview, OutgoingMessage]:
        others = [s.key for s in interview.steps if s.kind is step.kind and s.contact_id != step.contact_id]
        siblings, earlier = _texts(tables, others), _texts(tables, sent_before(interview, step))
        thanks = tables.message_of(self.thanks_before(interview, step))
        signing = self.signing(tables, interview)
        try:
            message, step = signing.note(interview, step, now, siblings, thanks, earlier)
        except Unfit:
            if signing is self:
                raise
            # It may be the signature that is at fault, and no note shall stay unwritten for that.
            message, step = self.note(interview, step, now, siblings, thanks, earlier)
        tables.remember_message_id(message.message_id, interview.interview_id, step.key)
        return interview.with_step(step), message

    def signing(self, tables: Tables, interview: Interview) -> "Planner":
        """This planner with the signature that the mailbox of the interview keeps, where the settings name none."""
        kept = "" if self.author.signature else tables.fact(signature_of(interview.account))
        return replace(self, author=replace(self.author, signature=kept)) if kept else self

    def note(
        self,
        interview: Interview,
        step: Step,
        now: datetime,
        siblings: Sequence[str] = (),
        thanks: OutgoingMessage | None = None,
        earlier: Sequence[str] = (),
    ) -> tuple[OutgoingMessage, Step]:
        """The step's note as it would leave at `now`, and the step with what is known of it. `siblings` are the texts
        of the other notes of its kind, `thanks` the thank-you it follows, `earlier` the texts of all that was sent to
        this person before. Raises `BrokenTemplate` and `Unfit`."""
        note, link = self.page(interview, step, now, siblings, thanks, earlier)
        to_self = step.kind in (StepKind.CALL, StepKind.LETTER)
        recipient = self.author.address if to_self else interview.contact(step.contact_id).address
        answering = link if not to_self else None
        message = OutgoingMessage(
            key=step.key,
            message_id=message_id_of(step.key, self.author.address.domain),
            date=now,
            sender=self.author.address,
            to=(Address(recipient.email, cleaned(recipient.name)),),
            subject=note.subject,
            text=note.text,
            html=note.html,
            in_reply_to=answering.message_id if answering else "",
            references=(*answering.references, answering.message_id) if answering else (),
            thread_ref=answering.thread_ref if answering else "",
            attachments=(call_reminder(interview, step, self.rules, now),) if step.kind is StepKind.CALL else (),
        )
        step = replace(
            step, subject=note.subject, message_id=message.message_id, personal=note.personal, needs=note.needs
        )
        return message, step

    def page(
        self,
        interview: Interview,
        step: Step,
        now: datetime,
        siblings: Sequence[str] = (),
        thanks: OutgoingMessage | None = None,
        earlier: Sequence[str] = (),
    ) -> tuple[Note, ThreadLink | None]:
        """The words of `note`, with what the user could add to them, and the message they answer. Raises the same."""
        link = self._parent(interview, step, thanks)
        if link is not None:
            rest = tuple(t for t in interview.threads if t.contact_id != step.contact_id)
            interview = replace(interview, threads=(*rest, link))
        mode = "auto" if self.rules.auto else "draft"
        note = compose(
            step, interview, self.author, self.templates, now=now, mode=mode, siblings=siblings, earlier=earlier
        )
        return note, link

    def thanks_before(self, interview: Interview, step: Step) -> str:
        """The key of the thank-you that a later note to the same person follows, "" for none."""
        if step.kind not in (StepKind.FOLLOW_UP, StepKind.NUDGE):
            return ""
        sent = [
            s
            for s in interview.steps
            if s.contact_id == step.contact_id and s.sent_at is not None and not s.undelivered and s.key != step.key
            if s.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP, StepKind.FOLLOW_UP)
        ]
        return max(sent, key=lambda s: s.sent_at or interview.ends_at).key if sent else ""

    def _parent(self, interview: Interview, step: Step, thanks: OutgoingMessage | None) -> ThreadLink | None:
        """The message this note answers: in the thread of the thank-you where there is one, else in the conversation
        this contact already has with the user."""
        known = interview.thread_for(step.contact_id)
        if thanks is None:
            return known
        sent = interview.step(thanks.key)
        if known is not None and (known.thread_ref == sent.thread_ref or known.message_id == sent.message_id):
            return known
        return ThreadLink(
            contact_id=step.contact_id,
            thread_ref=sent.thread_ref,
            message_id=sent.message_id or thanks.message_id,
            references=thanks.references,
            subject=thanks.subject,
        )


def signature_of(account: str) -> str:
    """The name of the fact in which the signature of a mailbox is kept."""
    return f"signature:{account}"


def sent_before(interview: Interview, step: Step) -> list[str]:
    """The keys of the notes that went to this person before."""
    return [
        s.key
        for s in interview.steps
        if s.contact_id == step.contact_id
        and s.sent_at is not None
        and not s.undelivered
        and s.key != step.key
        and s.kind is not StepKind.CALL
    ]


def _texts(tables: Tables, keys: Sequence[str]) -> list[str]:
    return [message.text for key in keys if (message := tables.message_of(key)) is not None]


def changes(before: Interview, after: Interview, now: datetime, evidence: str, zone: str) -> list[JournalEntry]:
    """What the journal says of the way from one state of an interview to the next: a line a step that moved, instants
    in `zone`."""
    lines: list[tuple[str, str]] = []
    if (before.starts_at, before.ends_at) != (after.starts_at, after.ends_at):
        lines.append(("", f"moved to {moment(after.starts_at, zone)}"))
    if before.paused != after.paused:
        lines.append(("", "paused" if after.paused else "resumed"))
    if before.debrief != after.debrief:
        lines.append(("", "you told how it went"))
    if before.phase is not after.phase:
        closing = f" ({after.closing.value})" if after.closing is not None else ""
        lines.append(("", f"{after.phase.value}{closing}" + (f": {after.why}" if after.closing else "")))
    old = {step.key: step for step in before.steps}
    for step in after.steps:
        lines += [(step.key, f"{title_of(after, step)}: {what}") for what in _moves(old.get(step.key), step, zone)]
    one = after.interview_id
    return [JournalEntry(at=now, interview_id=one, key=key, what=what, evidence=evidence) for key, what in lines]


def _moves(before: Step | None, after: Step, zone: str) -> list[str]:
    state = f"{after.state.value.replace('_', ' ')}; {after.why}"
    if before is None:
        return ["planned"] if after.is_open else ["planned", state]
    if (before.state, before.cause) != (after.state, after.cause):
        return [state]
    if before.due_at != after.due_at and after.due_at is not None:
        return [f"due {moment(after.due_at, zone)}, {after.why}"]
    if before.missing_since != after.missing_since or before.undelivered != after.undelivered:
        return [after.why]
    return []
