"""Killed at each of its boundaries, in each turn that passes one, a life comes to the same end as undisturbed, wherever
its mail lies.

Every crash point is taken at every passage of it; how, says `tests.crash.matrix`. What is asserted is read from the
ledger of delivered mail and from the mailbox, not from what the engine believes. To play one case by hand:
`Matrix.killed_at` as below, then look into the folder.

Where the mailbox is at the other end of a socket a few cases are in every run, and all of them, with each point on
which the sources disagree, in the long ones; what such a provider itself does when it is killed is in every run, in
`tests/unit/test_gmail_crash.py` and `test_outlook_crash.py`.
"""

from collections import Counter
from collections.abc import Iterator

import pytest

from providers.crashpoints import NAMES
from tests.crash import google, local, microsoft
from tests.crash.life import EDITED, uncertain
from tests.crash.matrix import AFTER_A_CRASH, Provider, Shelf, difference, holds, shelf

LOCAL = local.PROVIDER
FAR = (google.PROVIDER, microsoft.PROVIDER)
"""At the other end of a socket."""
EVERYWHERE = (LOCAL, *FAR)
SENDING = {name for name in NAMES if name.startswith(("send.", "local.send."))} - {"local.send.copied"}
OF_ONE_TRANSPORT = {"sendmail": "local.sendmail.", "smtp": "local.smtp."}
ROUND_ITS_SENDING = [
    pytest.param(transport, name, marks=() if transport == "smtp" or name.startswith(own) else pytest.mark.long)
    for transport, own in OF_ONE_TRANSPORT.items()
    for name in sorted(SENDING | {name for name in NAMES if name.startswith(own)})
]
"""The points of all are in every run with one transport: the engine cannot tell one from the other."""
IN_SHORT = {"recover.postponed", "recover_send.recorded"}
"""The others take as long as all that follows them; they are played by `make test-long`."""


def case(provider: Provider, *more: str, short: bool) -> object:
    marks = () if short else pytest.mark.long
    return pytest.param(provider, *more, id="-".join((provider.name, *more)), marks=marks)


@pytest.fixture(scope="module")
def matrices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    with shelf(tmp_path_factory.getbasetemp()) as matrices:
        yield matrices


@pytest.mark.parametrize("provider", [case(one, short=one is LOCAL) for one in EVERYWHERE])
def test_the_whole_life_passes_every_point_and_ends_well(matrices, provider):
    matrix = matrices["whole", provider, ""]
    assert sorted(set().union(*matrix.passed)) == provider.points
    end = matrix.end
    states = {key: step["state"] for key, step in end["steps"].items()}
    assert states == {
        "acme.thank_you.dana.1": "sent",
        "acme.thank_you.bo.1": "sent",
        "acme.thank_you.cy.1": "sent",
        "acme.in_the_loop.rex.1": "cancelled",
        "acme.follow_up.dana.1": "sent",
        "acme.call.dana.1": "cancelled",
        "acme.closing.dana.1": "declined",
        "call.thank_you.eve.1": "sent",
        "call.follow_up.eve.1": "sent",
        "call.call.eve.1": "sent",
    }
    assert Counter(to.partition("<")[2] for _, to, _, _ in end["delivered"]) == {
        "dana@acme.example>": 2,
        "bo@acme.example>": 1,
        "cy@acme.example>": 1,
        "eve@birch.example>": 2,
    }
    assert not end["drafts"]
    assert not end["unfinished"]
    by_hand = next(text for _, to, _, text in end["delivered"] if "bo@" in to)
    assert by_hand.split() == EDITED.split()
    told = [text for _, to, _, text in end["delivered"] if "bo@" not in to]
    assert all("Dear" in text for text in told)
    assert any("releases" in text for text in told)


@pytest.mark.parametrize("provider", [case(one, short=one is FAR[0]) for one in FAR])
def test_killed_round_its_writes_a_short_life_ends_as_if_undisturbed(matrices, provider):
    matrix = matrices["short", provider, ""]
    assert {step["state"] for step in matrix.end["steps"].values()} == {"sent", "waiting"}
    for name in provider.sample:
        turn, crash = matrix.case_of_a_note(name)
        end = matrix.killed_at(turn, crash)
        assert end == matrix.end, difference(matrix.end, end, turn, crash)


@pytest.mark.parametrize(
    ("provider", "name"), [case(one, name, short=one is LOCAL) for one in EVERYWHERE for name in one.points]
)
def test_a_life_killed_at_this_point_ends_as_if_undisturbed(matrices, provider, name):
    """Or the user is told, where nobody can know."""
    matrix = matrices["short" if name in provider.unknowable else "whole", provider, ""]
    cases = list(matrix.cases(name))
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end is not None
        if name in provider.unknowable:
            holds(matrix, end, difference(matrix.end, end, turn, crash))
        else:
            assert end == matrix.end, difference(matrix.end, end, turn, crash)


@pytest.mark.parametrize(
    ("provider", "name"),
    [case(one, name, short=one is LOCAL and name in IN_SHORT) for one in EVERYWHERE for name in sorted(AFTER_A_CRASH)],
)
def test_a_life_killed_again_while_it_recovers_ends_as_if_undisturbed(matrices, provider, name):
    matrix = matrices["whole", provider, ""]
    killed = 0
    for first in provider.claimed:
        for turn, crash in matrix.cases(first):
            end = matrix.killed_at(turn, crash, f"{name}:1")
            if end is not None:
                killed += 1
                assert end == matrix.end, difference(matrix.end, end, turn, crash, name)
    assert killed


@pytest.mark.parametrize(
    ("provider", "switch"), [case(one, switch, short=False) for one in FAR for switch in one.switches]
)
def test_whoever_is_right_nothing_leaves_twice_or_is_lost_in_silence(matrices, provider, switch):
    matrix = matrices["short", provider, switch]
    cases = [case for name in provider.writing for case in matrix.cases(name)]
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end is not None
        holds(matrix, end, difference(matrix.end, end, turn, crash))


@pytest.mark.parametrize(("transport", "name"), ROUND_ITS_SENDING)
def test_where_nobody_can_look_a_lost_answer_is_at_most_uncertain(matrices, transport, name):
    matrix = matrices["short", LOCAL, transport]
    cases = list(matrix.cases(name))
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end is not None
        where = difference(matrix.end, end, turn, crash)
        ids = Counter(letter[0] for letter in end["delivered"])
        assert max(ids.values(), default=0) <= 1, where
        assert not end["unfinished"], where
        for key, undisturbed in matrix.end["steps"].items():
            step = end["steps"][key]
            if undisturbed["message_id"] in {letter[0] for letter in matrix.end["delivered"]}:
                assert undisturbed["message_id"] in ids or uncertain(step), where
            assert step["state"] == undisturbed["state"] or uncertain(step), where
