"""One life on Gmail, disturbed at one place at a time: every answer lost, every point on which the sources disagree
turned round. Each note leaves once, and none is missing that nobody is told of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.home import Home
from tests.simulators.google import Switches
from tests.stories.disturbed import BEATS, EACH_ONCE, live, nothing_lost_in_silence
from tests.stories.gmail_life import GmailLife
from tests.stories.life import DAY, START

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


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[GmailLife]:
    life = GmailLife(Home(tmp_path / "home"), START - DAY, mode="auto")
    yield life
    life.simulator.close()


def test_undisturbed_each_note_leaves_once(ada):
    live(ada)
    assert ada.left() == EACH_ONCE
    assert ada.drafts() == []


@pytest.mark.parametrize("beat", [BEATS[2], *(pytest.param(one, marks=pytest.mark.long) for one in BEATS[3:])])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_lost_answer_to_a_sending_changes_nothing_in_the_end(ada, when, beat):
    live(ada, beat, lambda life: life.simulator.fault("gmail.users.drafts.send", "drop", when=when))
    assert ada.left() == EACH_ONCE
    assert ada.unfinished() == []


@pytest.mark.long
@pytest.mark.parametrize("beat", BEATS[1::2])
@pytest.mark.parametrize(
    ("what", "when"), [("drop", "before"), ("drop", "after"), ("429-header", "before"), ("429-header", "after")]
)
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
    nothing_lost_in_silence(ada)
