"""An agreed call and an interview of the user's at one hour: said, and nothing refused."""

from dataclasses import replace
from datetime import timedelta

import pytest

from agent.domain.collisions import CALL_LASTS, collisions, in_words
from agent.domain.events import Called, Skipped, Woke
from agent.domain.meaning import Intent
from agent.domain.model import CallOutcome, Interview, Phase, StepKind
from agent.ports import AccountHealth
from agent.service.overview import overview
from tests.unit.matter import BERLIN, DANA, DAY, END, HOUR, LEE, MINUTE, RULES, Matter, an_interview, answer, berlin

CALL_KEY = "abc.call.dana.1"
AT = berlin(3, 6, 15)


def agreed(at=AT) -> Matter:
    return Matter().until(END + MINUTE).tell(Called(key=CALL_KEY, outcome=CallOutcome.CALL_BACK, until=at))


def other(starts_at=AT, length=timedelta(minutes=45), **facts) -> Interview:
    of = {"interview_id": "two", "company": "Birch", "role": "Data Engineer", "contacts": ()} | facts
    return an_interview(starts_at=starts_at, ends_at=starts_at + length, **of)


@pytest.mark.parametrize(
    ("another", "crosses"),
    [
        (other(), True),
        (other(AT - 30 * MINUTE), True),
        (other(AT + CALL_LASTS - MINUTE), True),
        (other(AT + CALL_LASTS), False),
        (other(AT - 45 * MINUTE), False),
        (other(AT + DAY), False),
        (other(phase=Phase.CLOSED), False),
    ],
)
def test_what_is_held_at_the_hour_of_an_agreed_call(another, crosses):
    matter = agreed()
    found = [in_words(one) for one in collisions([matter.interview, another], matter.now, BERLIN)]
    expected = ["they expect your call when you have an interview: Data Engineer at Birch"]
    assert found == (expected if crosses else [])
    after = [*collisions([matter.interview, another], AT + MINUTE, BERLIN)]
    assert after == []


def test_a_day_alone_leaves_room_and_a_call_that_was_made_or_taken_back_is_none():
    alone = agreed(AT.date())
    assert not [*collisions([alone.interview, other(berlin(3, 6, 12))], alone.now, BERLIN)]
    made = agreed().until(END + 5 * MINUTE)
    made.tell(Called(key="abc.call.dana.2", outcome=CallOutcome.TALKED))
    assert not [*collisions([made.interview, other()], made.now, BERLIN)]
    back = agreed().until(END + 5 * MINUTE).tell(Called(key=CALL_KEY, outcome=CallOutcome.NO_ANSWER))
    assert not [*collisions([back.interview, other()], back.now, BERLIN)]


@pytest.mark.parametrize(
    "since",
    [Skipped(), answer(Intent.REJECTION), answer(Intent.CALL, until=berlin(3, 9, 15))],
    ids=["skipped", "rejected", "another hour"],
)
def test_a_call_that_nobody_expects_any_more_falls_into_nothing(since):
    matter = agreed().until(END + 5 * MINUTE).tell(since, at=END + HOUR).until(END + 2 * HOUR)
    assert not [*collisions([matter.interview, other()], matter.now, BERLIN)]


def test_the_agreed_call_in_the_calendar_is_no_other_interview():
    matter = agreed()
    assert not [*collisions([matter.interview, other(contacts=(DANA,))], matter.now, BERLIN)]
    assert [*collisions([matter.interview, other(contacts=(LEE,))], matter.now, BERLIN)]


def test_a_day_alone_is_one_on_the_clock_of_whoever_calls():
    far = an_interview(zone="America/New_York")
    matter = Matter(far).until(END + MINUTE)
    matter.tell(Called(key=CALL_KEY, outcome=CallOutcome.CALL_BACK, until=AT.date()))
    assert matter.step(StepKind.CALL, ordinal=2).agreed_at == berlin(3, 6, 12)
    assert not [*collisions([matter.interview, other(berlin(3, 6, 18))], matter.now, BERLIN)]


def test_status_says_it_once_and_the_call_stands():
    matter = agreed().until(END + 5 * MINUTE)
    stood = matter.interview
    seen = overview([matter.interview, other()], [AccountHealth(account="local")], [], matter.now, RULES)
    [one] = [a for a in seen.attention if "when you have an interview" in a.what]
    assert one.what.startswith("call to Dana Fox, Backend Engineer at Acme: they expect your call")
    assert "--outcome call-back --at" in one.remedy
    assert one.tell_by == AT
    assert matter.tell(Woke()).interview == stood
    moved = replace(other(), starts_at=AT + DAY, ends_at=AT + DAY + CALL_LASTS)
    again = overview([matter.interview, moved], [AccountHealth(account="local")], [], matter.now, RULES)
    assert not [a for a in again.attention if "when you have an interview" in a.what]
