"""What needs the user: of an interview, of an account, and of what could not be read. Pure.

The values are named tuples: this module loads whenever `status` starts, and a dataclass takes several times as long to
make.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from agent.domain.collisions import collisions, in_words
from agent.domain.course import OUTER_LIMIT, Rules
from agent.domain.due import over_at
from agent.domain.meaning import Intent
from agent.domain.model import IN_DRAFTS, Cause, Closing, Interview, Phase, Step, StepKind, StepState, Touch
from agent.domain.naming import title_of
from agent.domain.plan import ONLY_IF_IT_WENT_WELL, may_take_up, passed_by, wake_at
from agent.domain.release import needs_detail, send_due
from agent.places import moment
from agent.ports import FOR_YOUR_INFORMATION, READ_AGAIN, AccountHealth, JournalEntry

ENDS_SOON = timedelta(days=2)
"""A sign-in that ends within this is the user's matter."""

FAULTS_SHOWN = timedelta(hours=24)
"""For this long something that could not be read is pointed out."""

STUCK_AFTER = timedelta(minutes=10)
"""What is due for longer than this, while the agent runs, does not go as it should."""

ANSWER_SHOWN = timedelta(days=7)
"""For this long an answer that asks for something is pointed out; the user may have telephoned."""

ASKED: dict[str, str] = {
    Intent.OFFER: "and made you an offer",
    Intent.NEXT_STEP: "about the next step",
    Intent.QUESTION: "and asks you something",
    Intent.CALL: "about a call",
    Intent.OTHER: "and what it means for you was not understood",
}

CALL_ASKED_FOR = timedelta(days=10)
"""For this long after a call its outcome is asked for."""

OVER_FOR_GOOD = frozenset({Closing.REJECTED, Closing.SKIPPED, Closing.CANCELLED})
"""What was asked before such an end need not be answered any more."""

ON_ITS_WAY = {
    StepState.DRAFTING: timedelta(minutes=15),
    StepState.SENDING: timedelta(minutes=15),
    StepState.SUBMITTED: timedelta(hours=1),
}
"""What is in one of these states for longer, while its account is heard, does not go as it should."""


class Attention(NamedTuple):
    """Something that needs the user. `interview_id` and `key` are "" when it is of no interview, or no step."""

    interview_id: str
    key: str
    what: str
    remedy: str
    urgent: bool = False
    """It cannot wait for the next day."""
    unsent: bool = False
    """It is that a note lies in Drafts for long: the same matter an hour later."""
    tell_by: datetime | None = None
    """Later than this it is of no use any more."""


class _Need(NamedTuple):
    """What is wrong with a step, and what to do about it."""

    what: str
    remedy: str


def needs(interview: Interview, now: datetime, rules: Rules, heard_at: datetime | None) -> Iterator[Attention]:
    """What of this interview needs the user. `heard_at` is when an account was last read, None for never."""
    for step in interview.steps:
        need = _need(interview, step, now, rules) or _how_was_the_call(interview, step, now)
        if need is not None:
            yield _of_step(interview, step, need, now, rules)
    if interview.debrief.unplaced and not interview.closing:
        yield _of_all(
            interview,
            f"in your answer this found no place: {interview.debrief.unplaced}",
            f"`afterword notes {interview.interview_id}` puts it where it belongs",
        )
    yield from _answers(interview, now, rules.home_zone)
    if interview.phase is not Phase.CLOSED:
        yield from _of_open(interview, now, rules, heard_at)


def _of_step(interview: Interview, step: Step, need: _Need, now: datetime, rules: Rules) -> Attention:
    unsent = _lies_long(interview, step, now, rules)
    return Attention(
        interview_id=interview.interview_id,
        key=step.key,
        what=f"{title_of(interview, step)}, {interview.matter}: {need.what}",
        remedy=need.remedy,
        urgent=bool(step.undelivered) or step.state in (StepState.UNCERTAIN, StepState.REJECTED),
        unsent=unsent,
        tell_by=over_at(interview) + OUTER_LIMIT if unsent and step.kind is StepKind.THANK_YOU else None,
    )


def _of_all(interview: Interview, what: str, remedy: str) -> Attention:
    """Something of the interview as a whole, and of no step of it."""
    return Attention(interview_id=interview.interview_id, key="", what=f"{interview.matter}: {what}", remedy=remedy)


def _of_open(interview: Interview, now: datetime, rules: Rules, heard_at: datetime | None) -> Iterator[Attention]:
    """What needs the user for as long as the interview is not closed."""
    one = interview.interview_id
    if interview.unread_zone and not any(step.state is StepState.SENT for step in interview.steps):
        hour = moment(interview.starts_at, rules.home_zone)
        yield _of_all(
            interview,
            f"its event names the time zone {interview.unread_zone!r}, which is not known; "
            f"{hour} was taken for your own clock's",
            "say when it is, also where that is right: `afterword add` with the same people, --at and --zone",
        )
    if interview.phase is Phase.OVER and not interview.steps:
        yield _of_all(
            interview,
            "it is over, and nobody is known who could be thanked",
            f"`afterword notes {one} --contact 'Name <address>'`, or `afterword skip {one}`",
        )
    wake = wake_at(interview, rules)
    if wake is not None and heard_at is not None and wake < heard_at - STUCK_AFTER and now >= heard_at:
        yield _of_all(
            interview,
            f"something has been due since {moment(wake, rules.home_zone)} and was not done",
            f"`afterword journal {one}` says what went wrong; `afterword skip {one}` leaves it out",
        )


def _answers(interview: Interview, now: datetime, zone: str) -> Iterator[Attention]:
    """What somebody wrote that is for the user to act on, until they have written back or a week has passed."""
    for contact_id in dict.fromkeys(t.contact_id for t in interview.touches):
        theirs = [t for t in interview.touches if t.contact_id == contact_id and not t.by_user]
        asked = [t for t in theirs if t.what in ASKED and t.at >= interview.starts_at and now - t.at <= ANSWER_SHOWN]
        if interview.closing in OVER_FOR_GOOD:
            asked = [t for t in asked if interview.answered_at is not None and t.at > interview.answered_at]
        last = max(asked, key=lambda t: (t.what != Intent.OTHER, t.at), default=None)
        if last is None or _is_settled(interview, last):
            continue
        contact = interview.contact(contact_id) if contact_id else None
        who = (contact.name or contact.email) if contact else f"somebody at {interview.company or 'the company'}"
        stopped = [s.key for s in interview.steps if s.contact_id == contact_id and may_take_up(interview, s)]
        remedy = "answer them in your mail program"
        if last.what == Intent.OTHER:
            again = f"; `afterword resume {stopped[0]}` takes up again what it stopped" if stopped else ""
            remedy = f"read it{again}"
        yield _of_all(interview, f"{who} wrote on {moment(last.at, zone)} {ASKED[last.what]}", remedy)


def _is_settled(interview: Interview, asked: Touch) -> bool:
    """Whether the user has written to them since (of somebody who is no contact: to anybody), or, where it was only not
    understood, has taken up again what it stopped."""
    wrote = [t for t in interview.touches if t.by_user and (not asked.contact_id or t.contact_id == asked.contact_id)]
    if any(t.at > asked.at for t in wrote):
        return True
    to_them = [s for s in interview.steps if s.contact_id == asked.contact_id and s.kind in ONLY_IF_IT_WENT_WELL]
    taken_up = any(s.approved_late and s.since is not None and s.since >= asked.at for s in to_them)
    return asked.what == Intent.OTHER and taken_up


def stuck(interview: Interview, now: datetime, heard_at: datetime | None, zone: str) -> Iterator[Attention]:
    """The notes that are on their way for too long. `heard_at` is when their account was last read: while it cannot be,
    that is what the user is told. What was handed over is asked after in any case."""
    one = interview.interview_id
    for step in interview.steps:
        bound = ON_ITS_WAY.get(step.state)
        until = now if step.state is StepState.SUBMITTED else heard_at
        if bound is None or step.since is None or until is None or until - step.since <= bound:
            continue
        if step.state is StepState.DRAFTING:
            remedy = f"`afterword journal {one}` says what went wrong; `afterword skip {step.key}` leaves it out"
        else:
            remedy = f"look whether it is among your sent mail; `afterword journal {one}` says what went wrong"
        state = {StepState.DRAFTING: "being written", StepState.SENDING: "being sent"}.get(step.state, "handed over")
        yield Attention(
            interview_id=one,
            key=step.key,
            what=f"{title_of(interview, step)}, {interview.matter}: {state} since {moment(step.since, zone)}",
            remedy=remedy,
        )


def _need(interview: Interview, step: Step, now: datetime, rules: Rules) -> _Need | None:
    one = interview.interview_id
    again = any(
        s.kind is step.kind and s.contact_id == step.contact_id and s.ordinal > step.ordinal for s in interview.steps
    )
    if again and (step.undelivered or step.state is StepState.REJECTED):
        return None
    if step.undelivered:
        since = [t for t in interview.touches if t.contact_id == step.contact_id and t.message_id != step.message_id]
        if step.sent_at is not None and any(t.at > step.sent_at for t in since):
            return None  # the user wrote once more, or they answered: it is settled
        correct = f"`afterword notes {one} --contact 'Name <address>'` corrects it"
        return _Need(f"it did not arrive: {step.undelivered}", correct)
    if step.state is StepState.HELD and step.cause is Cause.NO_ADDRESS and interview.phase is Phase.CLOSED:
        return None
    if step.state is StepState.HELD and step.cause is Cause.UNSENT and _comes_first(interview, step):
        return None
    if step.state in (StepState.HELD, StepState.UNCERTAIN, StepState.REJECTED):
        look = f"`afterword show {one}` tells more; `afterword skip {step.key}` leaves it out"
        return _Need(step.why, step.remedy or look)
    if step.state not in IN_DRAFTS or send_due(interview, step, rules) is not None:
        return None
    long = _lies_long(interview, step, now, rules)
    lying = _lying(interview, step, now, rules) if long else ""
    if step.remedy:
        return _Need("; ".join(filter(None, (step.why, lying))), step.remedy)
    if rules.auto and needs_detail(step):
        needed = "needs one detail of the conversation before it may leave"
        option = "--thought" if step.kind is StepKind.FOLLOW_UP else "--talked-about"
        return _Need(f"{lying} and {needed}" if long else f"it {needed}", f"`afterword notes {one} {option} ...`")
    if passed := passed_by(interview, step):
        return _Need(f"{passed}; the draft is yours and still there", "delete it, unless it is right all the same")
    return _Need(lying, "send it, or delete it if it shall not go out") if long else None


def _lies_long(interview: Interview, step: Step, now: datetime, rules: Rules) -> bool:
    """Whether it is time to bring up that the note is still unsent: a thank-you while the day it has is not over, also
    where it came into Drafts late, or was written anew."""
    lies_since = step.first_drafted_at or step.drafted_at
    waits = step.state in IN_DRAFTS and step.cause is not Cause.OVERDUE and not passed_by(interview, step)
    if lies_since is None or not waits or send_due(interview, step, rules) is not None:
        return False
    at = lies_since + rules.attention_after
    last_call = over_at(interview) + rules.attention_after
    if step.kind is StepKind.THANK_YOU and lies_since < last_call:
        at = last_call
    return now > at


def _lying(interview: Interview, step: Step, now: datetime, rules: Rules) -> str:
    """For how long it lies there, or how long it has still."""
    age, ends_at = now - (step.first_drafted_at or step.drafted_at or now), over_at(interview) + OUTER_LIMIT
    if step.kind is StepKind.THANK_YOU and age <= rules.attention_after and now < ends_at:
        return f"it is still in your Drafts, and a thank-you has its day: until {moment(ends_at, rules.home_zone)}"
    hours = int(age / timedelta(hours=1))
    if hours < 48:
        return f"it has been in your Drafts for {hours} hour{'' if hours == 1 else 's'}"
    return f"it has been in your Drafts for {hours // 24} days"


def _how_was_the_call(interview: Interview, step: Step, now: datetime) -> _Need | None:
    """The outcome of a call decides what comes next; asked for a day after its sheet, or after the agreed hour."""
    since = max(filter(None, (step.sent_at, step.agreed_at)), default=None)
    if step.kind is not StepKind.CALL or step.state is not StepState.SENT or step.outcome or since is None:
        return None
    over = interview.phase is Phase.CLOSED or any(
        t.contact_id == step.contact_id and t.at > since for t in interview.touches
    )
    if over or not timedelta(days=1) <= now - since <= CALL_ASKED_FOR:
        return None
    return _Need("how did it go?", f"answer its sheet, or `afterword call {interview.interview_id} --outcome ...`")


def _comes_first(interview: Interview, held: Step) -> bool:
    """Whether the note that the held step builds on is the agent's to write first."""
    to_them = [s for s in interview.steps if s.contact_id == held.contact_id and s.key != held.key]
    before = [s for s in to_them if s.kind in (StepKind.THANK_YOU, StepKind.IN_THE_LOOP)]
    return any(s.state in (StepState.WAITING, StepState.DRAFTING) for s in before)


def crossing(interviews: Iterable[Interview], now: datetime, zone: str) -> Iterator[Attention]:
    """The agreed calls that fall into an interview of the user's."""
    for found in collisions(interviews, now, zone):
        one, step = found.interview, found.step
        yield Attention(
            interview_id=one.interview_id,
            key=step.key,
            what=f"{title_of(one, step)}, {one.matter}: {in_words(found)}",
            remedy=f"agree on another time, then `afterword call {one.interview_id} --outcome call-back --at ...`",
            tell_by=step.agreed_at,
        )


def of_accounts(accounts: Iterable[AccountHealth], now: datetime, zone: str) -> Iterator[Attention]:
    """The accounts that cannot be read until the user does something, or soon will not be. Those in trouble for a while
    pass by here: a network comes and goes."""
    for account in accounts:
        if account.trouble and account.needs_user:
            remedy = "when that is done it goes on by itself; `afterword doctor` looks closer"
            yield Attention(
                interview_id="", key="", what=f"the account {account.account}: {account.trouble}", remedy=remedy
            )
        elif account.signin_ends_at is not None and timedelta(0) < account.signin_ends_at - now <= ENDS_SOON:
            ends = moment(account.signin_ends_at, zone)
            yield Attention(
                interview_id="",
                key="",
                what=f"the account {account.account}: its sign-in ends on {ends}, and with it reading and writing",
                remedy="`afterword doctor` says how to make it last; connecting it again gives another one",
            )


def _is_mended(entry: JournalEntry) -> bool:
    return entry.evidence == FOR_YOUR_INFORMATION and entry.what.endswith(f": {READ_AGAIN}")


def faults(journal: Iterable[JournalEntry], now: datetime) -> Iterator[Attention]:
    """What the journal says of no interview is something that could not be read."""
    entries = [e for e in journal if not e.interview_id and e.at >= now - FAULTS_SHOWN]
    mended = {e.what.removesuffix(READ_AGAIN): e.at for e in sorted(entries, key=lambda e: e.at) if _is_mended(e)}
    faults = [e for e in entries if e.evidence != FOR_YOUR_INFORMATION]
    standing = [e for e in faults if not any(e.what.startswith(p) and e.at <= at for p, at in mended.items())]
    for what in dict.fromkeys(e.what for e in standing):
        yield Attention(
            interview_id="", key="", what=what, remedy="look at it yourself; an interview in it: `afterword add`"
        )
