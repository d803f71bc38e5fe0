"""Killed at each of its boundaries, in each turn that passes one, a life comes to the same end as undisturbed.

Every crash point is taken at every passage of it: the home as it lay before that turn is copied, a process plays the
turn and is ended by SIGKILL at the point, another begins with the same turn and plays on to the end. What is asserted
is read from the ledger of delivered mail and from the mailbox, not from what the engine believes. To play one case by
hand: `Player.is_killed(do="play", ...)` as below, then look into the folder.
"""

import asyncio
import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from providers.crashpoints import NAMES
from tests.crash.life import EDITED, LIVES, set_up, uncertain
from tests.crash.player import Player

AFTER_A_CRASH = {name for name in NAMES if name.startswith("recover")}
OF_ONE_TRANSPORT = {
    name for name in NAMES if name.startswith(("local.folder.", "local.sendmail.", "local.smtp.", "gmail."))
}
SENDING = {name for name in NAMES if name.startswith(("send.", "local.send."))} - {"local.send.copied"}
IN_A_LIFE = set(NAMES) - AFTER_A_CRASH - OF_ONE_TRANSPORT

CLAIMED = (
    "draft.claimed", "draft.made", "local.update.linked", "withdraw.claimed", "withdraw.made",
    "send.claimed", "send.made", "local.send.claimed", "local.folder.delivered",
)  # fmt: skip
"""Killed there, the next turn finds a row whose answer was lost."""

SENDMAIL = """#!/bin/sh
# What msmtp or postfix is in life: takes a letter on standard input, and it has left.
letter=$(mktemp "$1/letter.XXXXXX") && cat > "$letter" && mv "$letter" "$letter.eml"
"""


class Postbox:
    """An SMTP server's handler that writes each letter into the ledger of the life being played."""

    def __init__(self) -> None:
        self.ledger = Path()
        self.taken = 0

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.taken += 1
        content = envelope.content
        assert isinstance(content, bytes)
        (self.ledger / f"{self.taken}.eml").write_bytes(content)
        return "250 taken"


class Server(Controller):
    """Listens on whatever port is free."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


class Matrix:
    """One life on one transport: how it ends undisturbed, and what it comes to when it is killed."""

    def __init__(self, life: str, transport: str, place: Path) -> None:
        place.mkdir()
        self.life = life
        self._place = place
        self._player = Player(place / "errors.txt")
        self._postbox = Postbox()
        self._server = Server(self._postbox, hostname="127.0.0.1", port=0) if transport == "smtp" else None
        if self._server is not None:
            self._server.start()
        self._transport = transport
        self.beats = len(LIVES[life]())
        home = place / "undisturbed"
        set_up(home, self._account(home))
        self.passed: list[dict[str, int]]
        self.passed, self._stood = self._ask("record", home, snapshots=place / "before")
        self.end = self._ask("tell", home)

    def close(self) -> None:
        self._player.close()
        if self._server is not None:
            self._server.stop()

    def cases(self, name: str) -> Iterator[tuple[int, str]]:
        """(turn, `name:n`) of each passage."""
        for turn, points in enumerate(self.passed):
            for passage in range(1, points.get(name, 0) + 1):
                yield turn, f"{name}:{passage}"

    def killed_at(self, turn: int, *crashes: str) -> dict[str, Any] | None:
        """What the life comes to that is killed in that turn at the first of these points, when it begins again at the
        next, and so on; None when a later one was not passed."""
        home = self._place / "home"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._place / "before" / str(turn), home)
        set_up(home, self._account(home))
        for number, crash in enumerate(crashes):
            dead = self._player.is_killed(
                do="play", folder=home, life=self.life, first=turn, last=turn + 1, crash_at=crash
            )
            if not dead:
                assert number > 0, f"{crash} was not reached in turn {turn}"
                return None
        otherwise = self._ask("play", home, first=turn, last=self.beats, undisturbed=self._stood)
        end: dict[str, Any] = self._ask("tell", home) if otherwise else self.end
        return end

    def _ask(self, what: str, home: Path, **more: Any) -> Any:
        return self._player.ask(do=what, folder=home, life=self.life, **more)

    def _account(self, home: Path) -> dict[str, Any]:
        ledger = home / "ledger"
        if self._transport == "folder":
            return {}
        ledger.mkdir(parents=True, exist_ok=True)
        if self._server is None:
            program = self._place / "sendmail"
            program.write_text(SENDMAIL)
            program.chmod(0o700)
            return {"transport": "sendmail", "command": [str(program), str(ledger), "-t"]}
        self._postbox.ledger = ledger
        return {"transport": "smtp", "smtp_host": "127.0.0.1", "smtp_port": self._server.port, "smtp_security": "none"}


@pytest.fixture(scope="module")
def matrices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, str], Matrix]]:
    """Each is made when it is first asked for."""

    class Shelf(dict[tuple[str, str], Matrix]):
        def __missing__(self, key: tuple[str, str]) -> Matrix:
            life, transport = key
            self[key] = Matrix(life, transport, place / f"{life}-{transport}")
            return self[key]

    in_memory = Path("/dev/shm")  # what SIGKILL leaves behind is the same there, and nothing waits for a disk
    place = Path(tempfile.mkdtemp(dir=in_memory if os.access(in_memory, os.W_OK) else tmp_path_factory.getbasetemp()))
    shelf = Shelf()
    yield shelf
    for matrix in shelf.values():
        matrix.close()
    shutil.rmtree(place)


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


@pytest.mark.parametrize("name", sorted(AFTER_A_CRASH))
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


def difference(undisturbed: dict[str, Any], end: dict[str, Any] | None, turn: int, *crashes: str) -> str:
    """What to read when a case fails."""
    lines = [f"killed in turn {turn} at {crashes}"]
    for what, value in (end or {}).items():
        ours, theirs = (
            [json.dumps(entry) for entry in (part.items() if isinstance(part, dict) else part)]
            for part in (undisturbed[what], value)
        )
        lines += [f"{what}: missing {entry}" for entry in ours if ours.count(entry) > theirs.count(entry)]
        lines += [f"{what}: too much {entry}" for entry in theirs if theirs.count(entry) > ours.count(entry)]
    return "\n".join(lines)
