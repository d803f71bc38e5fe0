"""One life on Outlook, disturbed at one place at a time: every answer lost, every point on which the sources disagree
turned round. Each note leaves once, or the user is told.

Unlike Gmail's, a draft handed over whose answer was lost shows nothing for a while, and handing it over again may
deliver it again: what the mailbox never shows as sent is the user's to decide.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.model import StepKind, StepState
from agent.home import Home
from tests.simulators.microsoft import Switches
from tests.stories.disturbed import BEATS, EACH_ONCE, live, nothing_lost_in_silence
from tests.stories.life import DAY, START
from tests.stories.outlook_life import OutlookLife

WRITES = tuple(f"messages.{verb}" for verb in ("create", "createReply", "update", "send", "delete"))
READS = (
    "messages.get",
    "messages.list",
    "messages.value",
    "mailFolders.get",
    "mailFolders.messages",
    "mailFolders.delta",
)
WRONG = (
    ("drop", "before"),
    ("drop", "after"),
    ("504", "after"),
    ("429", "before"),
    ("429-date", "before"),
    ("412", "before"),
)


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[OutlookLife]:
    life = OutlookLife(Home(tmp_path / "home"), START - DAY, mode="auto")
    yield life
    life.simulator.close()


@pytest.mark.long
@pytest.mark.parametrize("delay", [0, 8])
def test_undisturbed_each_note_leaves_once(ada, delay):
    """However long Exchange takes to move what it sent."""
    ada.simulator.switches.send_delay = timedelta(minutes=delay)
    live(ada)
    assert ada.left() == EACH_ONCE
    assert (ada.drafts(), ada.unfinished()) == ([], [])


@pytest.mark.long
@pytest.mark.parametrize("what", ["504", "drop"])
def test_what_left_although_the_answer_was_lost_is_found_and_leaves_no_second_time(ada, what):
    ada.simulator.switches.send_delay = timedelta(minutes=4)
    live(ada, BEATS[3], lambda life: life.simulator.fault("messages.send", what, when="after"))
    assert ada.left() == EACH_ONCE
    assert ada.unfinished() == []
    assert ada.state(StepKind.THANK_YOU) is StepState.SENT


@pytest.mark.long
def test_what_may_have_left_and_did_not_is_put_before_the_user(ada):
    live(ada, BEATS[3], lambda life: life.simulator.fault("messages.send", "drop", when="before"))
    assert len(ada.left()) < len(EACH_ONCE)
    nothing_lost_in_silence(ada)
    assert ada.unfinished() == []


@pytest.mark.long
@pytest.mark.parametrize("beat", BEATS[1::2])
@pytest.mark.parametrize(("what", "when"), WRONG)
@pytest.mark.parametrize("operation", [*WRITES, *READS])
def test_any_answer_lost_anywhere_loses_and_doubles_nothing(ada, operation, what, when, beat):
    times = 1 if operation in WRITES else 3
    live(ada, beat, lambda life: life.simulator.fault(operation, what, when=when, times=times))
    nothing_lost_in_silence(ada)
    assert ada.unfinished() == []
    if operation != "messages.send" or when == "after":
        assert ada.left() == EACH_ONCE


@pytest.mark.long
@pytest.mark.parametrize("when", ["", "before", "after"])
@pytest.mark.parametrize("switch", Switches.disputed())
def test_whoever_is_right_about_graph_each_note_leaves_once_or_the_user_is_told(ada, switch, when):
    """With the answer to the first sending lost besides."""
    setattr(ada.simulator.switches, switch, not getattr(ada.simulator.switches, switch))

    def disturb(life: OutlookLife) -> None:
        if when:
            life.simulator.fault("messages.send", "drop", when=when)

    live(ada, BEATS[3], disturb)
    nothing_lost_in_silence(ada)
