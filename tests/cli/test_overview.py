"""The overview: what needs the user, and what comes next, from values alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from agent.domain.cadence import Duration, WorkingDays
from agent.domain.course import Rules
from agent.domain.model import Cause, Closing, Contact, Interview, Phase, Role, Step, StepKind, StepState
from agent.ports import AccountHealth, JournalEntry
from agent.service.overview import Overview, next_of, overview

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
ENDED = NOW - timedelta(hours=23)
RULES = Rules(
    cadence=WorkingDays(),
    home_zone="Europe/Berlin",
    follow_up_after=Duration.parse("2 working days"),
    nudge_after=Duration.parse("2 working days"),
    call_after=Duration.parse("10 days"),
)
DANA = Contact(contact_id="dana", name="Dana Fox", email="dana@acme.example", role=Role.INTERVIEWER)
THANKS = Step(key="i.thank_you.dana.1", kind=StepKind.THANK_YOU, contact_id="dana", why="because")
ONE = Interview(
    interview_id="i",
    account="local",
    starts_at=ENDED - timedelta(hours=1),
    ends_at=ENDED,
    zone="Europe/Berlin",
    known_at=ENDED,
    company="Acme",
    role="Engineer",
    phase=Phase.OVER,
    contacts=(DANA,),
    steps=(THANKS,),
)
SENT = replace(THANKS, state=StepState.SENT, sent_at=NOW)
WELL = AccountHealth(account="local", heard_at=NOW)


def seen(
    *steps: Step,
    interview: Interview = ONE,
    health: AccountHealth = WELL,
    journal: tuple[JournalEntry, ...] = (),
    rules: Rules = RULES,
) -> Overview:
    return overview([replace(interview, steps=steps)], [health], journal, NOW, rules)


def drafted(hours: int, state: StepState = StepState.DRAFTED) -> Step:
    at = NOW - timedelta(hours=hours)
    return replace(THANKS, state=state, drafted_at=at, changed_at=at, draft_ref="d")


@pytest.mark.parametrize(
    "step",
    [
        replace(THANKS, state=StepState.HELD, cause=Cause.OVERDUE, why="too late", remedy="resume it"),
        replace(THANKS, state=StepState.UNCERTAIN, why="it may have been sent", remedy="look in Sent"),
        replace(THANKS, state=StepState.REJECTED, why="no such user", remedy="correct the address"),
        replace(THANKS, state=StepState.REJECTED, why="no such user"),
        replace(THANKS, state=StepState.SENT, sent_at=NOW, undelivered="mailbox unknown"),
        drafted(21),
        drafted(19),  # its day is nearly over
        drafted(21, StepState.HANDS_OFF),
        replace(drafted(1), why="not rewritten", remedy="correct it"),
    ],
)  # fmt: skip
def test_what_needs_the_user_comes_with_a_remedy(step):
    [need] = seen(step).attention
    assert (need.interview_id, need.key) == ("i", step.key)
    assert need.what.startswith("thank-you to Dana Fox, Engineer at Acme: ")
    assert need.remedy


@pytest.mark.parametrize(
    "step",
    [
        replace(THANKS, state=StepState.WAITING, due_at=NOW + timedelta(hours=1)),
        replace(drafted(19), kind=StepKind.FOLLOW_UP),
        replace(THANKS, state=StepState.SENT, sent_at=NOW),
        replace(THANKS, state=StepState.SKIPPED),
        replace(THANKS, state=StepState.DECLINED),
    ],
)
def test_what_does_not(step):
    assert seen(step).attention == ()


def test_in_auto_mode_a_draft_waits_for_its_grace_or_for_one_detail():
    auto = replace(RULES, auto=True, thank_you_grace=timedelta(hours=30))
    assert seen(drafted(21), rules=auto).attention == ()
    [need] = seen(replace(drafted(1), personal=False), rules=auto).attention
    assert "needs one detail" in need.what


def test_a_follow_up_held_behind_a_note_of_ours_is_the_agents_move():
    held = Step(
        key="i.follow_up.dana.1", kind=StepKind.FOLLOW_UP, contact_id="dana", state=StepState.HELD, cause=Cause.UNSENT
    )
    waiting = replace(THANKS, due_at=NOW)
    assert seen(waiting, held).attention == ()
    assert [need.key for need in seen(drafted(1), held).attention] == [held.key]


def test_an_account_in_trouble_needs_the_user_when_it_is_their_move():
    health = AccountHealth(account="local", heard_at=NOW, trouble="the folder is gone", trouble_since=NOW)
    assert seen(SENT, health=health).attention == ()
    [need] = seen(SENT, health=replace(health, needs_user=True)).attention
    assert need.what == "the account local: the folder is gone"
    assert need.remedy.startswith("when that is done it goes on by itself")


def test_what_could_not_be_read_is_shown_once_and_for_a_day():
    def line(hours: int) -> JournalEntry:
        return JournalEntry(
            at=NOW - timedelta(hours=hours), interview_id="", key="", what="a message could not be read"
        )

    assert len(seen(SENT, journal=(line(1), line(2))).attention) == 1
    assert seen(SENT, journal=(line(25),)).attention == ()


def test_what_stays_undone_though_the_agent_runs():
    stuck = replace(THANKS, due_at=NOW - timedelta(hours=2))
    [need] = seen(stuck).attention
    assert "was not done" in need.what
    asleep = AccountHealth(account="local", heard_at=NOW - timedelta(hours=3))
    assert seen(stuck, health=asleep).attention == ()


def test_nobody_to_thank():
    [need] = overview([replace(ONE, contacts=(), steps=())], [WELL], [], NOW, RULES).attention
    assert "--contact" in need.remedy


def test_of_closed_ones_the_recent():
    closed = replace(ONE, phase=Phase.CLOSED, closing=Closing.REJECTED, why="they said no", steps=())
    old = replace(closed, ends_at=NOW - timedelta(days=15))
    answered = replace(old, steps=(replace(THANKS, state=StepState.SENT, sent_at=NOW - timedelta(days=3)),))
    shown = overview([closed, old, answered], [], [], NOW, RULES).standings
    assert [standing.interview for standing in shown] == [closed, answered]
    assert len(overview([closed, old], [], [], NOW, RULES, everything=True).standings) == 2
    assert shown[0].next.what == "nothing more (rejected)"


@pytest.mark.parametrize(
    ("interview", "what"),
    [
        (ONE, "thank-you to Dana Fox: waiting"),
        (replace(ONE, paused=True), "nothing until you resume it"),
        (replace(ONE, contacts=(), steps=()), "nothing"),
        (replace(ONE, phase=Phase.SCHEDULED, contacts=(), steps=()), "it ends"),
        (replace(ONE, steps=(replace(THANKS, state=StepState.SENT, sent_at=NOW),)), "nothing more"),
        (replace(ONE, steps=(drafted(1),)), "thank-you to Dana Fox"),
        (replace(ONE, steps=(replace(THANKS, state=StepState.DRAFTING),)), "thank-you to Dana Fox"),
    ],
)
def test_what_comes_next(interview, what):
    assert next_of(interview, RULES).what == what


def test_the_soonest_comes_first():
    call = Step(key="i.call.dana.1", kind=StepKind.CALL, contact_id="dana", due_at=NOW + timedelta(days=9))
    follow_up = Step(
        key="i.follow_up.dana.1", kind=StepKind.FOLLOW_UP, contact_id="dana", due_at=NOW + timedelta(days=1)
    )
    following = next_of(replace(ONE, steps=(call, follow_up)), RULES)
    assert (following.key, following.at) == (follow_up.key, follow_up.due_at)
