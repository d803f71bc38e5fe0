"""A draft that lies unsent is brought to the user once, and a thank-you while its day is not over."""

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from agent.demo.stage import Found
from agent.domain.events import Debriefed, Rescheduled, Skipped
from agent.domain.model import Debrief
from tests.stories.life import DAY, END, HOUR, LEE, MINUTE, Life
from tests.stories.test_to_oneself import to_me

TO_DANA = "thank-you to Dana Fox, Backend Engineer at Acme: it"


def through(life: Life, until: datetime, step: timedelta = 15 * MINUTE) -> None:
    while life.clock.now() < until:
        life.after(step)


def brought_up(life: Life) -> list[timedelta]:
    """How long after the end of the interview the thank-you was brought up, mail by mail."""
    return [parsedate_to_datetime(f.message["Date"]) - END for f in to_me(life) if TO_DANA in flat(f)]


def flat(found: Found) -> str:
    return " ".join(found.text.split())


def only_thanks(life: Life, *, ends_at: datetime = END, asleep: timedelta = MINUTE) -> None:
    """The interview has ended, the thank-you is in Drafts, and nothing else will come of it."""
    life.begin(starts_at=ends_at - 30 * MINUTE, ends_at=ends_at)
    life.at(ends_at + asleep)
    for kind in ("follow_up", "call"):
        life.tell(Skipped(key=f"abc.{kind}.dana.1"))


@pytest.mark.parametrize("ask", [True, False], ids=["asked how it went", "not asked"])
@pytest.mark.parametrize("mode", ["draft", "auto"])
def test_once_and_never_again_however_long_it_lies(a_life: Callable[..., Life], mode, ask):
    """In auto mode it lies there for want of a detail."""
    life = a_life(daily_summary=True, ask_how_it_went=ask, mode=mode)
    only_thanks(life)
    through(life, END + 4 * DAY, HOUR)
    [late] = [at for at in brought_up(life) if at > 20 * HOUR]
    assert late <= 21 * HOUR


def test_a_summary_of_the_same_morning_does_not_put_it_off(a_life):
    """Another draft was told of at nine; the thank-you is twenty hours old at half past ten."""
    life = a_life(daily_summary=True, ask_how_it_went=True)
    before = END - 20 * HOUR
    life.begin(LEE, interview_id="bbb", starts_at=before - HOUR, ends_at=before, company="Bolt", domain="bolt.example")
    life.at(before + MINUTE)
    life.send(life.draft_to("lee@acme.example"))
    life.tell(Rescheduled(key="bbb.follow_up.lee.1", at=END + 18 * HOUR + 30 * MINUTE), "bbb")
    only_thanks(life)
    through(life, END + 60 * HOUR)
    subjects = [f.subject for f in to_me(life) if "How was" not in f.subject]
    assert len(subjects) == 3, "the follow-up to Lee; the thank-you; and, next day, the follow-up for long"
    [late] = brought_up(life)
    assert 20 * HOUR <= late <= 21 * HOUR


@pytest.mark.parametrize(
    ("ended", "told"),
    [
        (
            "2026-03-03T06:30",
            "2026-03-04T02:45",
        ),  # half past seven in Berlin: at eight its day is over, so in the night
        ("2026-03-03T08:00", "2026-03-04T07:00"),  # nine in Berlin: at eight there is an hour left
        ("2026-03-03T23:30", "2026-03-04T19:45"),  # a late one, told in the evening
    ],
)
def test_in_the_night_it_waits_for_the_morning_unless_that_is_too_late(a_life, ended, told):
    life = a_life(daily_summary=True, ask_how_it_went=True)
    ends_at = datetime.fromisoformat(f"{ended}+00:00")
    only_thanks(life, ends_at=ends_at, asleep=timedelta(0))
    through(life, ends_at + 40 * HOUR)
    assert [END + at for at in brought_up(life)] == [datetime.fromisoformat(f"{told}+00:00")]


def test_written_anew_it_has_no_second_day(a_life):
    life = a_life(daily_summary=True)
    only_thanks(life)
    life.at(END + 10 * HOUR)
    life.tell(Debriefed(debrief=Debrief(learned="They use event sourcing.")))
    through(life, END + 4 * DAY, HOUR)
    [late] = [at for at in brought_up(life) if at > 20 * HOUR]
    assert late <= 21 * HOUR


def test_in_drafts_late_it_is_brought_up_while_it_can_still_be_in_time(a_life):
    life = a_life(daily_summary=True)
    only_thanks(life, asleep=15 * HOUR)
    through(life, END + 4 * DAY, HOUR)
    [late] = brought_up(life)
    assert 20 * HOUR <= late <= 21 * HOUR
    assert "a thank-you has its day: until Wed 4 Mar 14:30" in flat(to_me(life)[-1])
