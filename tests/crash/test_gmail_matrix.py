"""The matrix on Gmail: the whole engine killed at each of its boundaries, while Google lives on in another process.

A few cases are in every run; all of them, and each point on which the sources about Gmail disagree, in the long ones.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from providers.crashpoints import NAMES
from tests.crash.google import Google
from tests.crash.matrix import Far, Shelf, difference, holds, shelf
from tests.simulators.google import Switches

AFTER_A_CRASH = {name for name in NAMES if name.startswith("recover")}
IN_A_LIFE = {name for name in NAMES if not name.startswith(("local.", "outlook."))} - AFTER_A_CRASH
CLAIMED = (
    "draft.claimed", "gmail.draft.created", "gmail.draft.updated", "draft.made", "withdraw.claimed",
    "gmail.draft.removed", "send.claimed", "gmail.send.dated", "gmail.send.verified", "gmail.send.accepted",
    "send.made",
)  # fmt: skip
"""Killed there, the next turn finds a row whose answer was lost."""
SAMPLE = ("gmail.draft.updated", "gmail.send.dated", "gmail.send.accepted")
WRITING = tuple(name for name in NAMES if name.startswith(("gmail.", "send.", "draft.")))


@pytest.fixture(scope="module")
def matrices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """By life and the switch that is turned round, "" for none."""

    def make(_place: Path, switch: str) -> Far:
        return Google(**({switch: not getattr(Switches(), switch)} if switch else {}))

    with shelf(make, tmp_path_factory.getbasetemp()) as matrices:
        yield matrices


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
    matrix = matrices["whole", ""]
    cases = list(matrix.cases(name))
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
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
def test_whoever_is_right_about_gmail_nothing_leaves_twice_or_is_lost_in_silence(matrices, switch):
    matrix = matrices["short", switch]
    cases = [case for name in WRITING for case in matrix.cases(name)]
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end is not None
        holds(matrix, end, difference(matrix.end, end, turn, crash))
