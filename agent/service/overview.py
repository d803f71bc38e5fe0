"""What the user sees at a glance: for each interview what happens next, when and why; and what needs them.

Pure: interviews, the health of the accounts, the latest journal lines, an instant and the rules in; values out, which
the command line, its JSON and the report share. Nothing here is for one of them alone. The values are named tuples:
this module loads whenever `status` starts, and a dataclass takes several times as long to make.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from agent.domain.course import Rules
from agent.domain.model import IN_DRAFTS, Interview, Phase, Step, StepState
from agent.domain.naming import state_words, title_of
from agent.domain.plan import done_because
from agent.domain.recipients import thanked
from agent.domain.release import send_due, waits_for_user
from agent.ports import AccountHealth, JournalEntry
from agent.service.attention import Attention, crossing, faults, needs, of_accounts, stuck

RECENTLY = timedelta(days=14)
"""For this long a closed interview is still shown."""


class Next(NamedTuple):
    """What happens next of an interview: a phrase, when (None: when something else happens), and why; `key` is the step
    it is about, "" for none."""

    what: str
    at: datetime | None
    why: str
    key: str = ""


class Standing(NamedTuple):
    """An interview with what happens next of it, and why it is where it is."""

    interview: Interview
    next: Next
    why: str


class Overview(NamedTuple):
    """`waiting` counts the drafts that lie in Drafts until the user does something with them."""

    standings: tuple[Standing, ...]
    attention: tuple[Attention, ...]
    accounts: tuple[AccountHealth, ...]
    waiting: int


def overview(
    interviews: Iterable[Interview],
    accounts: Sequence[AccountHealth],
    journal: Sequence[JournalEntry],
    now: datetime,
    rules: Rules,
    *,
    everything: bool = False,
    only: str = "",
) -> Overview:
    """All of it, or of the interviews the one whose id is `only`. Of the closed ones those of the last days and those
    with a draft that waits, or with `everything` all; what needs the user is found in the others as well."""
    standings, attention, waiting = [], list(of_accounts(accounts, now, rules.home_zone)), 0
    heard = {a.account: a.heard_at for a in accounts}
    heard_at = max((a.heard_at for a in accounts if a.heard_at is not None), default=None)
    known = tuple(interviews)
    for interview in (one for one in known if only in ("", one.interview_id)):
        attention += needs(interview, now, rules, heard_at)
        attention += stuck(interview, now, heard.get(interview.account), rules.home_zone)
        drafts = sum(waits_for_user(interview, step, rules) for step in interview.steps)
        waiting += drafts
        if drafts or interview.phase is not Phase.CLOSED or everything or last_change(interview) >= now - RECENTLY:
            standings.append(Standing(interview=interview, next=next_of(interview, rules), why=why_of(interview)))
    attention += (one for one in crossing(known, now, rules.home_zone) if only in ("", one.interview_id))
    attention += faults(journal, now)
    return Overview(standings=tuple(standings), attention=tuple(attention), accounts=tuple(accounts), waiting=waiting)


def last_change(interview: Interview) -> datetime:
    """The latest instant that is known of the interview: for a closed one, roughly when it was closed."""
    return max(
        (interview.ends_at, *(t.at for t in interview.touches), *(s.sent_at for s in interview.steps if s.sent_at))
    )


def why_of(interview: Interview) -> str:
    """Why the interview is in its phase, in a sentence without a full stop."""
    if interview.phase is Phase.SCHEDULED and not interview.why:
        return "it has not ended yet"
    if interview.phase is Phase.OVER and not interview.why:
        return "the conversation has ended"
    return interview.why


def next_of(interview: Interview, rules: Rules) -> Next:
    """What happens next. What the user has to do comes before what the agent will do."""
    if interview.phase is Phase.CLOSED:
        open_steps = [s for s in interview.steps if s.is_open]
        if not open_steps:
            closing = interview.closing.value if interview.closing is not None else "closed"
            return Next(what=f"nothing more ({closing})", at=None, why=interview.why)
    if interview.paused:
        return Next(what="nothing until you resume it", at=None, why=interview.why or "you paused it")
    if not interview.steps and not thanked(interview, rules):
        why = "nobody is known yet who could be thanked: ask for names and addresses at the end"
        return Next(what="it ends" if interview.phase is Phase.SCHEDULED else "nothing", at=interview.ends_at, why=why)
    written = next((s for s in interview.steps if s.state is StepState.DRAFTING), None)
    if written is not None:
        return Next(what=title_of(interview, written), at=None, why=written.why, key=written.key)
    waiting = [s for s in interview.steps if s.state in IN_DRAFTS and send_due(interview, s, rules) is None]
    if waiting:
        first = next((s for s in waiting if s.lies_in_drafts), waiting[0])
        return Next(what=title_of(interview, first), at=None, why=first.why, key=first.key)
    dated = [(at, s) for s in interview.steps if s.is_open and (at := due_of(interview, s, rules)) is not None]
    if dated:
        at, step = min(dated, key=lambda pair: pair[0])
        return Next(what=title_of(interview, step), at=at, why=step.why, key=step.key)
    still = next((s for s in interview.steps if s.is_open), None)
    if still is not None:
        what = f"{title_of(interview, still)}: {state_words(still.state)}"
        return Next(what=what, at=None, why=still.why, key=still.key)
    return Next(what="nothing more", at=None, why=done_because(interview))


def due_of(interview: Interview, step: Step, rules: Rules) -> datetime | None:
    """When the step is written, or sent by the agent; None when only an event can move it."""
    return send_due(interview, step, rules) or step.due_at
