"""From an interview to its story: every moment of it, past and to come, and whose it is. Pure."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from agent.domain.course import Rules
from agent.domain.meaning import Intent
from agent.domain.model import ENDED, Closing, Contact, Interview, Kind, Phase, Role, Step, StepKind, StepState, Touch
from agent.domain.naming import state_words, title_of
from agent.domain.recipients import hosts
from agent.report import words
from agent.report.values import Lane, Mark, Moment, Story
from agent.service.attention import Attention
from agent.service.overview import Standing, due_of, last_change

_HELD = {Kind.PHONE: "by phone", Kind.VIDEO: "by video", Kind.ONSITE: "on site"}
_PARTS = {
    Role.HIRING_MANAGER: "hiring manager",
    Role.RECRUITER: "recruiter",
    Role.COORDINATOR: "coordinator",
    Role.INTERVIEWER: "interviewer",
    Role.UNKNOWN: "",
}
_ENDS = {
    Closing.ANSWERED: ("They answered", "good"),
    Closing.REJECTED: ("They said no", "quiet"),
    Closing.OFFERED: ("An offer", "good"),
    Closing.FINISHED: ("Finished", "quiet"),
    Closing.CANCELLED: ("Called off", "quiet"),
    Closing.SKIPPED: ("Left out", "quiet"),
}
_MEANT: dict[str, str] = {
    Intent.REJECTION: "it goes no further",
    Intent.NEXT_STEP: "the next step",
    Intent.OFFER: "an offer",
    Intent.WAIT: "they need time",
    Intent.CALL: "about a call",
    Intent.QUESTION: "a question",
    Intent.THANKS: "thanks",
    Intent.OTHER: "not understood",
}
_TROUBLE = frozenset({StepState.HELD, StepState.UNCERTAIN, StepState.REJECTED})
_UNDER_WAY = frozenset({StepState.DRAFTING, StepState.SENDING, StepState.SUBMITTED})


def story_of(standing: Standing, attention: list[Attention], rules: Rules, zone: str, now: datetime) -> Story:
    """The story of this interview. `attention` is what of it needs the user."""
    interview, following = standing.interview, standing.next
    moments = sorted(_moments(interview, rules, now), key=lambda m: (m.at is None, m.at or now))
    state, tone = _state(interview, attention)
    over = interview.phase is Phase.CLOSED and not any(step.is_open for step in interview.steps)
    return Story(
        interview_id=interview.interview_id,
        title=words.capital(interview.matter),
        state=state,
        tone=tone,
        setting=_setting(interview, zone, now),
        why=standing.why if interview.phase is Phase.CLOSED or interview.paused else "",
        next="" if over else following.what,
        next_why="" if over else following.why,
        next_at=None if over else following.at,
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        is_open=interview.phase is not Phase.CLOSED,
        is_coming=interview.phase is Phase.SCHEDULED,
        lanes=tuple(_lanes(interview, moments)),
        moments=tuple(_gathered(moments)),
    )


def _state(interview: Interview, attention: list[Attention]) -> tuple[str, str]:
    if attention:
        return "Needs you", "alert"
    if interview.closing is not None:
        return _ENDS[interview.closing]
    if interview.paused:
        return "Paused", "quiet"
    return ("Coming up", "live") if interview.phase is Phase.SCHEDULED else ("Under way", "live")


def _setting(interview: Interview, zone: str, now: datetime) -> str:
    parts = [words.span(interview.starts_at, interview.ends_at, zone, now)]
    parts += [_HELD[interview.kind]] if interview.kind in _HELD else []
    people = [c.name or c.email for c in hosts(interview) if c.name or c.email]
    parts += [f"with {words.listed(people)}"] if people else []
    return ", ".join(parts)


# ---------------------------------------------------------------------------------------------------- moments


def _moments(interview: Interview, rules: Rules, now: datetime) -> Iterator[Moment]:
    seen = interview.evidence[0].fact if interview.evidence else ""
    if interview.known_at < interview.starts_at:
        yield Moment(at=interview.known_at, mark=Mark.FOUND, what="Afterword learned of it", why=seen)
    called_off = interview.closing is Closing.CANCELLED
    yield Moment(
        at=interview.starts_at,
        until=interview.ends_at,
        mark=Mark.STOPPED if called_off else Mark.INTERVIEW,
        what="The conversation, called off" if called_off else "The conversation",
    )
    sent = {step.message_id for step in interview.steps if step.sent_at is not None and step.message_id}
    for touch in interview.touches:
        if touch.message_id not in sent:
            yield _touched(interview, touch)
    for step in interview.steps:
        yield _of_step(interview, step, rules, now)
    if interview.promised_at is not None and interview.phase is not Phase.CLOSED:
        why = f"“{interview.promised_words}”" if interview.promised_words else ""
        yield Moment(at=interview.promised_at, mark=Mark.EXPECTED, what="They mean to decide by then", why=why)
    ahead = interview.debrief.next_step_at
    if ahead is not None and ahead > now:
        yield Moment(at=ahead, mark=Mark.EXPECTED, what=interview.debrief.next_step or "The next step", why="")
    if interview.phase is Phase.CLOSED and interview.closing is not None:
        at = interview.answered_at or last_change(interview)
        what = f"Closed: {_ENDS[interview.closing][0][:1].lower()}{_ENDS[interview.closing][0][1:]}"
        yield Moment(at=max(at, interview.known_at), mark=Mark.CLOSED, what=what)


def _touched(interview: Interview, touch: Touch) -> Moment:
    known = {contact.contact_id: contact for contact in interview.contacts}
    contact = known.get(touch.contact_id)
    who = (contact.name or contact.email) if contact is not None else f"somebody at {interview.company or 'theirs'}"
    if touch.by_user:
        return Moment(at=touch.at, mark=Mark.WROTE, what=f"You wrote to {who} by hand", contact_id=touch.contact_id)
    meant = _MEANT.get(touch.what, "")
    spoke = "wrote" if touch.message_id else "spoke with you by telephone"
    what = f"{words.capital(who)} {spoke}{f': {meant}' if meant else ''}"
    return Moment(at=touch.at, mark=Mark.HEARD, what=what, contact_id=touch.contact_id)


def _of_step(interview: Interview, step: Step, rules: Rules, now: datetime) -> Moment:
    title = title_of(interview, step)
    name = words.capital(title)
    at, mark, what, why = step.due_at, Mark.PLANNED, name, step.why
    if step.undelivered:
        at, mark, what, why = step.sent_at, Mark.TROUBLE, f"{name}: did not arrive", step.undelivered
    elif step.state is StepState.SENT:
        by = "sent by you" if step.by_hand else "sent"
        if step.kind is StepKind.CALL:
            told = step.outcome.value.replace("_", " ") if step.outcome is not None else ""
            by = f"you called: {told}" if told else "put into your inbox"
        at, mark, what, why = step.sent_at, Mark.SENT, f"{name}: {by}", ""
    elif step.state in _TROUBLE:
        at, mark, what = step.since, Mark.TROUBLE, f"{name}: {state_words(step.state)}"
    elif step.state in ENDED:
        at, mark, what = step.since, Mark.STOPPED, f"{name}: {state_words(step.state)}"
    elif step.state in (StepState.DRAFTED, StepState.HANDS_OFF):
        edited = ", edited by you" if step.state is StepState.HANDS_OFF else ""
        at = step.drafted_at or step.since
        leaves = due_of(interview, step, rules)
        where = "gone from Drafts" if step.missing_since is not None else "in your Drafts"
        mark, what = Mark.DRAFT, f"{name}: {where}{edited}"
        why = why.removeprefix("in your Drafts; ").removeprefix("in your Drafts: ")
        at = leaves if leaves is not None and leaves > now else at
    elif step.state in _UNDER_WAY:
        at, what = step.since, f"{name}: {state_words(step.state)}"
    elif step.due_at is not None and step.due_at < now:
        why = why or "at the next turn"
    return Moment(at=at, mark=mark, what=what, why=why, contact_id=step.contact_id)


def _gathered(moments: list[Moment]) -> Iterator[Moment]:
    """What stopped at one moment for one reason is one line."""

    def alike(moment: Moment) -> tuple[object, ...]:
        return (moment.at, moment.why) if moment.mark is Mark.STOPPED and moment.contact_id else (id(moment),)

    for _, group in groupby(moments, key=alike):
        found = list(group)
        if len(found) == 1:
            yield found[0]
            continue
        titles = [moment.what.rpartition(": ")[0] for moment in found]
        named = words.listed([titles[0], *(title[:1].lower() + title[1:] for title in titles[1:])])
        ended = found[0].what.rpartition(": ")[2]
        yield Moment(at=found[0].at, mark=Mark.STOPPED, what=f"{named}: {ended}", why=found[0].why)


# ---------------------------------------------------------------------------------------------------- people


def _lanes(interview: Interview, moments: list[Moment]) -> Iterator[Lane]:
    """One for each person something passed with or is to, and one for messages of nobody who is known."""
    for contact in interview.contacts:
        theirs = tuple(m for m in moments if m.contact_id == contact.contact_id and m.at is not None)
        if theirs:
            name = contact.name or contact.email or "somebody"
            yield Lane(contact_id=contact.contact_id, name=name, part=_part(contact), moments=theirs)
    known = {contact.contact_id for contact in interview.contacts}
    others = tuple(m for m in moments if m.mark is Mark.HEARD and m.contact_id not in known)
    if others:
        yield Lane(contact_id="", name=interview.company or "Others", part="", moments=others)


def _part(contact: Contact) -> str:
    part = _PARTS[contact.role]
    return contact.title if contact.title and not part else part
