"""What must not grow with the number of interviews or messages, as counts: never a time."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.events import Debriefed, Woke
from agent.domain.model import Cause, Debrief, StepKind, StepState, Topic
from providers.gmail import CALENDAR_BEAT
from tests.bench.accounts import GMAIL, Cost, at_google, cost
from tests.bench.engine import BEAT, idle_minute, settled
from tests.bench.homes import NOW, Place, fill_calendar, interview_of, make_place
from tests.bench.meter import Counts, counted, counting, watching
from tests.bench.post import fill_mailbox


@pytest.fixture(autouse=True)
def watched() -> Iterator[None]:
    with watching():
        yield


def idle(place: Place, interviews: int) -> Counts:
    place.clock.move_to(NOW)
    place.fill(interviews)
    return idle_minute(place, settled(place))


def test_an_idle_minute_costs_the_same_whatever_is_open(tmp_path: Path):
    place = make_place(tmp_path)
    fill_mailbox(place.home.mail, 30, NOW)
    fill_calendar(place.home.calendar, 5)
    few, many = idle(place, 10), idle(place, 150)
    assert many.sql == few.sql
    assert many.files == few.files
    assert many.provider == few.provider == {"calendar.changes": 2, "mailbox.changes": 2}
    assert few.commits == 1


@pytest.mark.parametrize("interviews", [1, 40])
def test_an_idle_minute_at_gmail_is_one_request_a_turn_whatever_is_open(interviews: int):
    with at_google() as (place, google):
        place.fill(interviews)
        agent = place.agent()
        for _ in range(3):
            agent.turn(place.clock.move(CALENDAR_BEAT))  # what is asked of oneself goes out and comes in
        cost(GMAIL, google)
        for _ in range(2):
            agent.turn(place.clock.move(BEAT))
        assert cost(GMAIL, google) == Cost(made=Counter({"gmail.users.history.list": 2}), units=4)


def test_taking_up_an_interview_costs_the_same_whatever_is_open(tmp_path: Path):
    place = make_place(tmp_path)

    def begin(number: int) -> Counts:
        with counting() as counts, place.store.writing() as tables:
            place.planner.begin(tables, interview_of(number, NOW), Woke(), NOW, "made up")
        return counts

    place.fill(1)
    first = begin(1_000)
    place.fill(200)
    assert begin(1_002).sql == first.sql


def test_a_page_of_answers_lists_the_mailbox_no_more_often_for_its_length(tmp_path: Path):
    def listed(messages: int) -> int:
        place = make_place(tmp_path / str(messages))
        fill_mailbox(place.home.mail, messages, NOW, place.fill(10))
        agent = counted(place.agent())
        with counting(agent) as counts:
            assert agent.mail(agent.accounts[0]).poll(NOW) == (messages, True)
        assert counts.provider == {"mailbox.changes": 1}
        return counts.files["scandir"]

    assert listed(90) == listed(30)


def test_a_thank_you_too_late_to_send_wakes_nobody(tmp_path: Path):
    place = make_place(tmp_path, mode="auto")
    interview = interview_of(1, NOW)
    place.clock.move_to(interview.ends_at)
    with place.store.writing() as tables:
        begun = place.planner.begin(tables, interview, Woke(), interview.known_at, "made up")
        told = Debriefed(debrief=Debrief(rating=4, talked_about=(Topic(text="the move to event sourcing"),)))
        place.planner.apply(tables, begun, told, interview.ends_at, "made up")
    agent = place.agent()
    agent.turn(place.clock.now())
    place.clock.move(timedelta(hours=30))  # the machine slept through the hour at which it was to be sent
    agent.turn(place.clock.now())
    with place.store.reading() as tables:
        saved = tables.interview(interview.interview_id)
    assert saved is not None
    assert [(s.state, s.cause) for s in saved.steps if s.kind is StepKind.THANK_YOU] == [
        (StepState.DRAFTED, Cause.OVERDUE)
    ]
    place.clock.move(BEAT)
    assert agent.turn(place.clock.now()).woken == 0
