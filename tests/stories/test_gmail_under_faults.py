"""One life on Gmail, disturbed at one place at a time: every answer lost, every point on which the sources disagree
turned round. Each note leaves once, and none is missing that nobody is told of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agent.domain.model import StepKind, StepState
from agent.home import Home
from tests.simulators.google import Switches
from tests.stories.gmail_life import GmailLife
from tests.stories.life import DANA, DAY, END, HOUR, LEE, MINUTE, START

EACH_ONCE = ["dana@acme.example", "dana@acme.example", "lee@acme.example"]
"""Two thank-yous, and the follow-up to her who led the conversation."""
BEATS = ("at the beginning", "at the end of the talk", "after the notes", "when the grace time is over", "days later")
WRITES = tuple(f"gmail.users.drafts.{verb}" for verb in ("create", "update", "send", "delete"))
READS = tuple(
    f"gmail.users.{one}"
    for one in (
        "drafts.get",
        "drafts.list",
        "messages.get",
        "messages.list",
        "threads.get",
        "threads.list",
        "history.list",
        "getProfile",
    )
)
Disturbance = Callable[[GmailLife], None]


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[GmailLife]:
    life = GmailLife(Home(tmp_path / "home"), START - DAY, mode="auto")
    yield life
    life.simulator.close()


def live(life: GmailLife, beat: str = "", disturb: Disturbance = lambda life: None) -> None:
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


def quiet(life: GmailLife) -> None:
    """Turns in which nobody does anything, long enough for what was left open to be reconciled."""
    for minutes in (1, 1, 1, 3, 6, 12):
        life.after(minutes * MINUTE)


def test_undisturbed_each_note_leaves_once(ada):
    live(ada)
    assert ada.left() == EACH_ONCE
    assert ada.drafts() == []


@pytest.mark.parametrize("beat", BEATS[2:])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_lost_answer_to_a_sending_changes_nothing_in_the_end(ada, when, beat):
    live(ada, beat, lambda life: life.simulator.fault("gmail.users.drafts.send", "drop", when=when))
    assert ada.left() == EACH_ONCE
    assert ada.unfinished() == []


@pytest.mark.long
@pytest.mark.parametrize("beat", BEATS[1::2])
@pytest.mark.parametrize(("what", "when"), [("drop", "before"), ("drop", "after"), ("429-header", "before")])
@pytest.mark.parametrize("method", [*WRITES, *READS])
def test_any_answer_lost_anywhere_changes_nothing_in_the_end(ada, method, what, when, beat):
    live(ada, beat, lambda life: life.simulator.fault(method, what, when=when, times=1 if method in WRITES else 3))
    assert ada.left() == EACH_ONCE
    assert ada.unfinished() == []


@pytest.mark.long
@pytest.mark.parametrize("when", ["", "before", "after"])
@pytest.mark.parametrize("switch", Switches.disputed())
def test_whoever_is_right_about_gmail_each_note_leaves_once_or_the_user_is_told(ada, switch, when):
    """With the answer to the first sending lost besides."""
    setattr(ada.simulator.switches, switch, not getattr(ada.simulator.switches, switch))

    def disturb(life: GmailLife) -> None:
        if when:
            life.simulator.fault("gmail.users.drafts.send", "drop", when=when)

    live(ada, "when the grace time is over", disturb)
    left = ada.left()
    assert all(left.count(one) <= EACH_ONCE.count(one) for one in left), "nothing twice"
    missing = [one for one in set(EACH_ONCE) if left.count(one) < EACH_ONCE.count(one)]
    told = {attention.key for attention in ada.attention()}
    for person in missing:
        who = person.partition("@")[0]
        kinds = (StepKind.THANK_YOU, StepKind.FOLLOW_UP)
        steps = [step for step in ada.interview().steps if step.contact_id == who and step.kind in kinds]
        unsent = [step for step in steps if step.state is not StepState.SENT]
        assert not unsent or any(step.key in told for step in unsent), (person, [step.state for step in steps])
