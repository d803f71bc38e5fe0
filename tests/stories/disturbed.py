"""One life that may be disturbed at one place at a time: two conversation partners, notes on both, and nobody who
answers. Wherever the mailbox lies, each note leaves once, and none is missing that nobody is told of."""

from collections.abc import Callable
from typing import Any

from agent.domain.model import StepKind, StepState
from tests.stories.life import DANA, DAY, END, HOUR, LEE, MINUTE, Life

EACH_ONCE = ["dana@acme.example", "dana@acme.example", "lee@acme.example"]
"""Two thank-yous, and the follow-up to her who led the conversation."""
BEATS = ("at the beginning", "at the end of the talk", "after the notes", "when the grace time is over", "days later")
Disturbance = Callable[[Any], None]


def live(life: Life, beat: str = "", disturb: Disturbance = lambda life: None) -> None:
    """A conversation with two people, notes on it, and nobody who answers. `disturb` is done at that beat."""

    def come_to(name: str) -> None:
        if name == beat:
            disturb(life)

    come_to("at the beginning")
    life.begin(DANA, LEE)
    life.turn()
    come_to("at the end of the talk")
    life.at(END)
    for _ in range(3):
        life.after(MINUTE)
    come_to("after the notes")
    life.debrief()
    for _ in range(3):
        life.after(2 * MINUTE)
    come_to("when the grace time is over")
    life.play_until(END + HOUR)
    quiet(life)
    life.play_until(END + DAY)
    come_to("days later")
    life.debrief(more="the rollout I described could be done in half the steps")
    for days in (3, 4, 5):
        life.play_until(END + days * DAY)
        quiet(life)


def quiet(life: Life) -> None:
    """Turns in which nobody does anything, long enough for what was left open to be reconciled."""
    for minutes in (1, 1, 1, 3, 6, 12):
        life.after(minutes * MINUTE)


def nothing_lost_in_silence(life: Life) -> None:
    """What did not leave is put before the user."""
    left = life.left()
    assert all(left.count(one) <= EACH_ONCE.count(one) for one in left), "nothing twice"
    missing = [one for one in set(EACH_ONCE) if left.count(one) < EACH_ONCE.count(one)]
    told = {attention.key for attention in life.attention()}
    for person in missing:
        who = person.partition("@")[0]
        kinds = (StepKind.THANK_YOU, StepKind.FOLLOW_UP)
        steps = [step for step in life.interview().steps if step.contact_id == who and step.kind in kinds]
        unsent = [step for step in steps if step.state is not StepState.SENT]
        assert not unsent or any(step.key in told for step in unsent), (person, [step.state for step in steps])
