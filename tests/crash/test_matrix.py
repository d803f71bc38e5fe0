"""Killed at each of its boundaries, in each turn that passes one, a life comes to the same end as undisturbed.

Every crash point is taken at every passage of it; how, says `tests.crash.matrix`. What is asserted is read from the
ledger of delivered mail and from the mailbox, not from what the engine believes. To play one case by hand:
`Matrix.killed_at` as below, then look into the folder.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from providers.crashpoints import NAMES
from tests.crash.life import EDITED, uncertain
from tests.crash.matrix import Far, Folder, Sendmail, Shelf, Smtp, difference, shelf

AFTER_A_CRASH = {name for name in NAMES if name.startswith("recover")}
OF_ONE_TRANSPORT = {
    name for name in NAMES if name.startswith(("local.folder.", "local.sendmail.", "local.smtp.", "gmail.", "outlook."))
}
SENDING = {name for name in NAMES if name.startswith(("send.", "local.send."))} - {"local.send.copied"}
IN_A_LIFE = set(NAMES) - AFTER_A_CRASH - OF_ONE_TRANSPORT

CLAIMED = (
    "draft.claimed", "draft.made", "local.update.linked", "withdraw.claimed", "withdraw.made",
    "send.claimed", "send.made", "local.send.claimed", "local.folder.delivered",
)  # fmt: skip
"""Killed there, the next turn finds a row whose answer was lost."""


@pytest.fixture(scope="module")
def matrices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """By life and transport."""
    servers = []

    def make(place: Path, transport: str) -> Far:
        if transport == "folder":
            return Folder()
        if transport == "sendmail":
            return Sendmail(place)
        servers.append(Smtp())
        return servers[-1]

    with shelf(make, tmp_path_factory.getbasetemp()) as matrices:
        yield matrices
    for one in servers:
        one.server.stop()


def test_the_whole_life_passes_every_point_and_ends_well(matrices):
    matrix = matrices["whole", "folder"]
    passed = set().union(*matrix.passed)
    assert passed == IN_A_LIFE | {name for name in NAMES if name.startswith("local.folder.")}
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


@pytest.mark.parametrize("name", sorted(IN_A_LIFE | {n for n in NAMES if n.startswith("local.folder.")}))
def test_a_life_killed_at_this_point_ends_as_if_undisturbed(matrices, name):
    matrix = matrices["whole", "folder"]
    cases = list(matrix.cases(name))
    assert cases
    for turn, crash in cases:
        end = matrix.killed_at(turn, crash)
        assert end == matrix.end, difference(matrix.end, end, turn, crash)


IN_SHORT = frozenset({"recover.postponed", "recover_send.recorded"})
"""The others take as long as all that follows them; they are played by `make test-long`."""


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=() if n in IN_SHORT else pytest.mark.long) for n in sorted(AFTER_A_CRASH)],
)
def test_a_life_killed_again_while_it_recovers_ends_as_if_undisturbed(matrices, name):
    matrix = matrices["whole", "folder"]
    killed = 0
    for first in CLAIMED:
        for turn, crash in matrix.cases(first):
            end = matrix.killed_at(turn, crash, f"{name}:1")
            if end is not None:
                killed += 1
                assert end == matrix.end, difference(matrix.end, end, turn, crash, name)
    assert killed


@pytest.mark.parametrize("transport", ["sendmail", "smtp"])
@pytest.mark.parametrize("name", sorted(SENDING | {n for n in OF_ONE_TRANSPORT if ".folder." not in n}))
def test_where_nobody_can_look_a_lost_answer_is_at_most_uncertain(matrices, transport, name):
    if name in OF_ONE_TRANSPORT and transport not in name:
        pytest.skip("a point of the other transport")
    matrix = matrices["short", transport]
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
