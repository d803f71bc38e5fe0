"""When each note is due, and why: the clock of every kind of step (rows A1, A7, A8 and A9 of the mission).

Each function sets the date of one waiting step, or holds it for what it lacks. Which steps there are is `plan`'s.
"""

from datetime import datetime

from agent.domain.cadence import Duration, Unit
from agent.domain.course import Course
from agent.domain.model import Cause, Contact, Interview, Step, StepKind, StepState
from agent.domain.naming import KIND_WORDS
from agent.places import zone_of

LOWEST_RATING_TO_FOLLOW_UP = 3

APART = Duration(5, Unit.WORKING_DAY)
"""Between the words of one's own to somebody who is silent, and between two calls."""

ORDER = (StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL)


def wait_while_away(course: Course, step: Step) -> None:
    if step.state is not StepState.WAITING or step.fixed or step.due_at is None or step.not_before is None:
        return
    if step.due_at < step.not_before:
        who = course.interview.contact(step.contact_id).name or "they"
        day = f"{step.not_before.astimezone(zone_of(course.zone_of(step))):%-d %B}"
        course.put(step, due_at=step.not_before, cause=Cause.AWAY, why=f"not before {day}, because {who} is away")
    elif step.cause is Cause.AWAY:
        course.put(step, cause=Cause.NONE)


def hold_for_address(course: Course, step: Step, contact: Contact) -> None:
    who = contact.name or "this person"
    what = f"mail to {contact.email} came back" if contact.unreachable else f"no address of {who} is known"
    course.hold(
        step, Cause.NO_ADDRESS, what,
        f"add it with `afterword notes {course.interview.interview_id} --contact '{who} <address>'`, or skip the step",
    )  # fmt: skip


def over_at(interview: Interview) -> datetime:
    """From when notes are owed: the end of the conversation, or when the user told of it afterwards."""
    return max(interview.ends_at, interview.known_at) if interview.by_user else interview.ends_at


def _due_after_interview(course: Course, step: Step) -> None:
    interview = course.interview
    due = over_at(interview)
    if step.ordinal > 1:
        due = max(due, step.due_at or course.now)
    course.put(step, due_at=due, why="written when the interview is over")


def rated_low(interview: Interview) -> bool:
    rating = interview.debrief.rating
    return rating is not None and rating < LOWEST_RATING_TO_FOLLOW_UP


def _thanks_to(interview: Interview, contact_id: str) -> Step | None:
    """The latest thank-you to them; for somebody who was only kept in the loop, that note."""
    mine = [
        s
        for s in interview.steps
        if s.contact_id == contact_id and s.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP)
    ]
    return max(mine, key=lambda s: (s.kind is StepKind.THANK_YOU, s.ordinal), default=None)


def anchor(interview: Interview, contact_id: str) -> tuple[datetime, str] | None:
    """From when the follow-up to them counts, and why; None while the thank-you has neither been sent nor given up."""
    written = [
        t.at for t in interview.touches if t.by_user and t.contact_id == contact_id and t.at >= interview.ends_at
    ]
    thanks = _thanks_to(interview, contact_id)
    if thanks is not None and thanks.sent_at is not None and not thanks.undelivered:
        written.append(thanks.sent_at)
    if written:
        return max(written), "your thank-you was sent"
    if thanks is None or thanks.state in (StepState.DECLINED, StepState.SKIPPED, StepState.CANCELLED):
        return over_at(interview), "the interview ended (no thank-you was sent)"
    return None


def _due_follow_up(course: Course, step: Step) -> None:
    interview, rules = course.interview, course.rules
    start = anchor(interview, step.contact_id)
    zone = course.zone_of(step)
    if start is not None:
        due, put_off = _counted(course, start[0], rules.follow_up_after, zone)
        course.put(step, due_at=due, why=f"{rules.follow_up_after} after {start[1]}{put_off}")
        return
    latest = rules.cadence.next_working_moment(rules.cadence.add(over_at(interview), rules.follow_up_after, zone), zone)
    if not _held_unsent(course, step, latest):
        course.put(step, due_at=latest, why="its clock starts when the thank-you is sent")


def _counted(course: Course, start: datetime, after: Duration, zone: str) -> tuple[datetime, str]:
    """The working moment that is `after` from `start`, and in words what put it off on the way, "" for nothing."""
    cadence = course.rules.cadence
    counted = cadence.add(start, after, zone)
    due = cadence.next_working_moment(counted, zone)
    there = "" if zone == course.rules.home_zone else " there"
    said = []
    if after.unit is Unit.WORKING_DAY:
        off = [f"{day:%a %-d %b}" for day in cadence.holidays_between(start, counted, zone)]
        said = [f"{' and '.join(off)} {'are holidays' if len(off) > 1 else 'is a holiday'}{there}"] if off else []
    if due != counted:
        said.append(f"put off to working hours{there}")
    return due, "".join(f"; {one}" for one in said)


def _held_unsent(course: Course, step: Step, latest: datetime) -> bool:
    """Hold a note that would build on a thank-you which is not sent by `latest`, or did not arrive; True when held."""
    interview = course.interview
    thanks = _thanks_to(interview, step.contact_id)
    who = interview.contact(step.contact_id).name or "them"
    if thanks is None or (not thanks.undelivered and latest > course.now):
        return False
    if thanks.undelivered:
        course.hold(
            step, Cause.UNSENT, f"the thank-you to {who} did not arrive: {thanks.undelivered}",
            f"correct the address with `afterword notes {interview.interview_id} --contact`, or skip the step",
        )  # fmt: skip
    elif thanks.state is StepState.UNCERTAIN:
        why = f"it is not known whether the thank-you to {who} was sent"
        course.hold(step, Cause.UNSENT, why, thanks.remedy)
    else:
        course.hold(
            step, Cause.UNSENT, f"the thank-you to {who} has not been sent, and this note would build on it",
            "send the thank-you from your Drafts, delete it, or skip this step" if thanks.draft_ref
            else f"see to the thank-you first: `afterword resume {thanks.key}` or `afterword skip {thanks.key}`",
        )  # fmt: skip
    return True


def _due_nudge(course: Course, step: Step) -> None:
    interview, rules = course.interview, course.rules
    if interview.promised_at is not None:
        zone = course.zone_of(step)
        due, put_off = _counted(course, interview.promised_at, rules.nudge_after, zone)
        if anchor(interview, step.contact_id) is None and _held_unsent(course, step, due):
            return
        day = f"{interview.promised_at.astimezone(zone_of(zone)):%-d %B}"
        course.put(step, due_at=due, why=f"{rules.nudge_after} after {day}, when they expected to decide{put_off}")


def _due_call(course: Course, step: Step) -> None:
    """A week or two after the last word either way; while a nudge is still to come, not at all."""
    if step.ordinal > 1 and step.due_at is not None:
        return  # its date came with the outcome of the call before
    interview, rules = course.interview, course.rules
    start = anchor(interview, step.contact_id)
    nudge = next((s for s in interview.steps if s.kind is StepKind.NUDGE and s.is_open), None)
    if nudge is not None or start is None:
        reason = "waits for the nudge" if nudge is not None else "waits for the thank-you to be sent"
        course.put(step, due_at=None, why=reason)
        return
    words = [start[0]]
    words += [s.sent_at for s in interview.steps if s.sent_at and s.contact_id == step.contact_id]
    words += [t.at for t in interview.touches if t.contact_id == step.contact_id]
    words += [interview.promised_at] if interview.promised_at is not None else []
    zone = rules.home_zone  # the user is the one who picks up the phone
    due, put_off = _counted(course, max(words), rules.call_after, zone)
    course.put(step, due_at=due, why=f"{rules.call_after} without a word since{put_off}")


def keep_order(course: Course) -> None:
    """Follow-up, nudge and call to one person come in this order and well apart, whatever put one of them off: what
    waits is moved behind what comes before it. A date the user chose stands, so does a call they asked for, and a
    second call keeps its distance from the first, unless they are away then."""
    for known in course.interview.steps:
        step = course.interview.step(known.key)
        movable = step.state is StepState.WAITING and step.due_at is not None
        dated_apart = step.fixed or step.asked_for or (step.ordinal > 1 and step.cause is not Cause.AWAY)
        if not movable or dated_apart or step.kind not in ORDER[1:]:
            continue
        for before in ORDER[: ORDER.index(step.kind)]:
            _move_behind(course, course.interview.step(step.key), before)


def _move_behind(course: Course, step: Step, before: StepKind) -> None:
    cadence = course.rules.cadence
    zone = course.rules.home_zone if step.kind is StepKind.CALL else course.zone_of(step)
    placed = [
        at
        for s in course.interview.steps
        if s.kind is before and s.contact_id == step.contact_id and (at := _placed_at(s)) is not None
    ]
    if not placed or step.due_at is None:
        return
    gaps = (APART, course.rules.call_after) if step.kind is StepKind.CALL else (APART,)
    earliest = min(cadence.next_working_moment(cadence.add(max(placed), gap, zone), zone) for gap in gaps)
    if step.due_at < earliest:
        behind = f"not sooner than {APART} after the {KIND_WORDS[before]}"
        course.put(step, due_at=earliest, why=behind)


def _placed_at(step: Step) -> datetime | None:
    """When a step left, or where it has not, when it was written or will be written or let go; None for one that came
    to nothing."""
    if step.sent_at is not None:
        return step.sent_at
    known = [at for at in (step.first_drafted_at, step.due_at, step.not_before) if at is not None]
    return max(known, default=step.since) if step.is_open else None


DUE = {
    StepKind.THANK_YOU: _due_after_interview,
    StepKind.IN_THE_LOOP: _due_after_interview,
    StepKind.FOLLOW_UP: _due_follow_up,
    StepKind.NUDGE: _due_nudge,
    StepKind.CALL: _due_call,
}
