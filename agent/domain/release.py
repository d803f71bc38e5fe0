"""When a draft leaves by itself, and when it does not: auto mode, the grace time, and what stands in the way."""

from datetime import datetime

from agent.domain.actions import Send
from agent.domain.course import LONG_PAST, OUTER_LIMIT, QUIET, Course, Rules
from agent.domain.due import LOWEST_RATING_TO_FOLLOW_UP
from agent.domain.model import Cause, Interview, Step, StepKind, StepState, Touch
from agent.domain.naming import left_out_of
from agent.places import moment


def send_due(interview: Interview, step: Step, rules: Rules) -> datetime | None:
    """When the agent itself will send this untouched draft; None when only the user may."""
    if step.state is not StepState.DRAFTED or step.missing_since or step.drafted_at is None or step.changed_at is None:
        return None
    quiet = step.changed_at + QUIET
    if step.kind is StepKind.CALL:
        return max(step.changed_at, step.due_at or step.changed_at, step.not_before or step.changed_at)
    if not rules.auto or step.kind is StepKind.CLOSING or step.yours:
        return None
    if not step.personal or step.cause is Cause.OVERDUE:
        return None
    if crossed(interview, step) is not None or outdated(interview, step):
        return None
    rating = interview.debrief.rating
    thanks = step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP)
    if thanks and rating is not None and rating < LOWEST_RATING_TO_FOLLOW_UP:
        return None
    contact = interview.contact(step.contact_id)
    zone = contact.zone or interview.zone or rules.home_zone
    asked = max(step.due_at or step.drafted_at, step.not_before or step.drafted_at)
    wanted = max(step.drafted_at + rules.thank_you_grace, quiet, asked)
    if step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP):
        return max(quiet, rules.cadence.out_of_night(wanted, zone))
    return rules.cadence.next_working_moment(wanted, zone)


def waits_for_user(interview: Interview, step: Step, rules: Rules) -> bool:
    """Whether it lies in Drafts until the user does something with it."""
    return step.lies_in_drafts and (interview.paused or send_due(interview, step, rules) is None)


def outdated(interview: Interview, step: Step) -> bool:
    """Whether the draft is to another address, or tells less, than what is known now."""
    if step.kind in (StepKind.CALL, StepKind.LETTER):
        return False
    to = interview.contact(step.contact_id).address.mailbox
    return step.stale or (bool(step.to) and step.to.strip().casefold() != to)


def crossed(interview: Interview, step: Step) -> Touch | None:
    """What passed between the user and this person since the conversation began: a note of thanks that leaves by itself
    would cross with their answer, or with the user's own thanks."""
    if step.kind not in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP) or step.approved_late:
        return None
    return next((t for t in interview.touches if t.contact_id == step.contact_id and t.at >= interview.starts_at), None)


def release(course: Course, step: Step) -> None:
    """In auto mode send the untouched draft when its grace time is over; say why where the user must."""
    interview, rules, now = course.interview, course.rules, course.now
    due = send_due(interview, step, rules)
    letter = crossed(interview, step) if rules.auto else None
    if letter is not None:
        who = interview.contact(step.contact_id).name or "they"
        what = f"you wrote to {who}" if letter.by_user else f"{who} wrote"
        course.hold(
            step, Cause.ANSWERED, f"{what} on {letter.at:%-d %B}, before it was sent",
            f"send the draft yourself or delete it; `afterword resume {step.key}` lets it leave all the same",
        )  # fmt: skip
    elif due is None:
        if rules.auto and step.due_at is not None:
            course.put(step, due_at=None)
    elif due > now:
        if step.due_at != due:
            without = f" without {left}" if (left := left_out_of(step.needs)) else ""
            course.put(
                step, due_at=due, why=f"in your Drafts{without}; sent when the grace time is over, unless you touch it"
            )
    elif not _too_late(course, step, due):
        course.act(Send(key=step.key))
    elif step.kind is StepKind.THANK_YOU or _first_word_late(course.interview, step):
        why = "more than a day has passed since the interview, so it is yours to send"
        remedy = f"send it from your Drafts, delete it, or let `afterword resume {step.key}` send it"
        course.put(step, due_at=None, cause=Cause.OVERDUE, why=why, remedy=remedy)
    else:
        course.hold(
            step, Cause.OVERDUE,
            f"it was to leave on {moment(due, rules.home_zone)} and could not; that is too late to go unasked",
            f"send it from your Drafts or delete it; `afterword resume {step.key}` sends it",
        )  # fmt: skip


def _too_late(course: Course, step: Step, due: datetime) -> bool:
    """Whether a draft that is due to leave has missed its time. A thank-you knows no later one than a day."""
    interview, now = course.interview, course.now
    if step.kind is StepKind.CALL or step.approved_late:
        return False
    if _first_word_late(interview, step) and not step.fixed:
        return True
    if step.kind is StepKind.THANK_YOU and not step.fixed:
        return now > max(interview.ends_at, interview.known_at) + OUTER_LIMIT
    return now - due > course.rules.overdue_after


def _first_word_late(interview: Interview, step: Step) -> bool:
    """Whether the user told of it so late that the first words to this person leave by their hand alone: a thank-you,
    and where they deleted that, whatever comes next."""
    if interview.known_at <= interview.ends_at + LONG_PAST:
        return False
    theirs = [s for s in interview.steps if s.contact_id == step.contact_id and s.kind is not StepKind.CALL]
    written = any(
        t.by_user and t.contact_id == step.contact_id and t.at >= interview.ends_at for t in interview.touches
    )
    is_thanks = step.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP)
    return is_thanks or not (written or any(s.state is StepState.SENT for s in theirs))


def needs_detail(step: Step) -> bool:
    return step.state is StepState.DRAFTED and not step.personal


def lacks_detail(interview: Interview) -> bool:
    """Whether a draft waits for something that the user could tell; not for words that they told and that found no
    place in it, nor for what a letter wants."""
    drafts = [step for step in interview.steps if step.kind is not StepKind.LETTER and step.missing_since is None]
    return any(needs_detail(step) and not left_out_of(step.needs) for step in drafts)
