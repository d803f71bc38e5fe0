"""The matrix on Outlook: the whole engine killed at each of its boundaries, while Microsoft lives on in another
process.

One boundary ends otherwise than undisturbed: killed after a draft was marked as handed over and before it was, nobody
can know that it did not leave, and the user is told. All of it is long; what the provider itself does when it is killed
is in every run, in `tests/unit/test_outlook_crash.py`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from providers.crashpoints import NAMES
from tests.crash.matrix import Far, Shelf, difference, holds, shelf
from tests.crash.microsoft import Microsoft
from tests.simulators.microsoft import Switches

AFTER_A_CRASH = {name for name in NAMES if name.startswith("recover")}
IN_A_LIFE = {name for name in NAMES if not name.startswith(("local.", "gmail."))} - AFTER_A_CRASH
UNKNOWABLE = {"outlook.send.marked"}
CLAIMED = (
    "draft.claimed", "outlook.reply.begun", "outlook.draft.created", "outlook.draft.updated", "draft.made",
    "withdraw.claimed", "outlook.draft.released", "outlook.draft.removed", "send.claimed", "outlook.send.verified",
    "outlook.send.accepted", "send.made",
)  # fmt: skip
"""Killed there, the next turn finds a row whose answer was lost."""
SAMPLE = ("outlook.reply.begun", "outlook.draft.updated", "outlook.send.accepted")
WRITING = tuple(name for name in NAMES if name.startswith(("outlook.", "send.", "draft.")))


@pytest.fixture(scope="module")
def matrices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """By life and the switch that is turned round, "" for none."""

    def make(_place: Path, switch: str) -> Far:
        return Microsoft(**({switch: not getattr(Switches(), switch)} if switch else {}))

    with shelf(make, tmp_path_factory.getbasetemp()) as matrices:
        yield matrices


@pytest.mark.long
def test_killed_round_its_writes_a_short_life_ends_as_if_undisturbed(matrices):
    matrix = matrices["short", ""]
    assert {step["state"] for step in matrix.end["steps"].values()} == {"sent", "waiting"}
    for name in SAMPLE:
        turn, crash = next(iter(matrix.cases(name)))
        end = matrix.killed_at(turn, crash)
        assert end == matrix.end, difference(matrix.end, end, turn, crash)


@pytest.mark.long
def test_the_whole_life_passes_every_point_and_ends_well(matrices):
    matrix = matrices["whole", ""]
    assert set().union(*matrix.passed) == IN_A_LIFE
    assert Counter(to.partition("<")[2] for _, to, _, _ in matrix.end["delivered"]) == {
        "dana@acme.example>": 2,
        "bo@acme.example>": 1,
        "cy@acme.example>": 1,
        "eve@birch.example>": 2,
    }
    assert not matrix.end["drafts"]
    assert not matrix.end["unfinished"]


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(IN_A_LIFE))
def test_a_life_killed_at_this_point_ends_as_if_undisturbed(matrices, name):
    matrix = matrices["short" if name in UNKNOWABLE else "whole", ""]
    cases = list(matrix.cases(name))
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end is not None
        if name in UNKNOWABLE:
            holds(matrix, end, difference(matrix.end, end, turn, crash))
        else:
            assert end == matrix.end, difference(matrix.end, end, turn, crash)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(AFTER_A_CRASH))
def test_a_life_killed_again_while_it_recovers_ends_as_if_undisturbed(matrices, name):
    matrix = matrices["whole", ""]
    killed = 0
    for first in CLAIMED:
        for turn, crash in matrix.cases(first):
            end = matrix.killed_at(turn, crash, f"{name}:1")
            if end is not None:
                killed += 1
                assert end == matrix.end, difference(matrix.end, end, turn, crash, name)
    assert killed


@pytest.mark.long
@pytest.mark.parametrize("switch", Switches.disputed())
def test_whoever_is_right_about_graph_nothing_leaves_twice_or_is_lost_in_silence(matrices, switch):
    matrix = matrices["short", switch]
    cases = [case for name in WRITING for case in matrix.cases(name)]
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end is not None
        holds(matrix, end, difference(matrix.end, end, turn, crash))
