"""A full disk, a clock that goes back, files that vanish while they are read, a database that fails for a while:
the turn may fail, and afterwards everything ends as if nothing had been.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agent.demo.stage import Stage
from agent.domain.model import Closing
from agent.errors import StoreCorrupt, StoreError, StoreLocked, StoreNewer, StoreReadOnly
from agent.ports import Store, Tables
from agent.service.turn import Agent
from providers.base import Address, Attendee, CalendarEvent
from providers.ics import write_event
from tests.crash.life import LIVES, Ground, came_to, open_stage, set_up
from tests.crash.player import Player, act

LIFE = LIVES["short"]()
TURN_THAT_DRAFTS, TURN_THAT_REWRITES, TURN_THAT_SENDS = 1, 3, 4
IN_MEMORY = Path("/dev/shm")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    chosen = Path(tempfile.mkdtemp(dir=IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else tmp_path))
    yield chosen
    shutil.rmtree(chosen)


def played(folder: Path, last: int = len(LIFE)) -> Ground:
    """The short life up to before beat `last`, undisturbed."""
    set_up(folder, {})
    stage = open_stage(folder, LIFE[0].at)
    engine = stage.engine()
    for beat in LIFE[:last]:
        act(folder, beat)
        engine.turn(stage.clock.move_to(beat.at))
    return stage


class TestFullDisk:
    """The limit on the size of a file is the part of a full disk that a test can have without being root: writes fail
    in the middle, of the mailbox and of the database, each in its own way."""

    @pytest.fixture
    def player(self, place: Path) -> Iterator[Player]:
        with contextlib.closing(Player(place / "errors.txt")) as player:
            yield player

    @pytest.mark.parametrize(
        "turn",
        [0, TURN_THAT_DRAFTS, pytest.param(TURN_THAT_REWRITES, marks=pytest.mark.long), TURN_THAT_SENDS],
    )
    def test_whatever_it_stops_in_a_turn_is_made_up_for(self, place: Path, player: Player, turn: int):
        home = place / "undisturbed"
        set_up(home, {})
        _, stood = player.ask(do="record", folder=home, life="short", snapshots=place / "before")
        undisturbed = player.ask(do="tell", folder=home, life="short")
        before = place / "before" / str(turn)
        log = before / "afterword.db-wal"
        written = log.stat().st_size if log.exists() else 0
        failed = 0
        for limit in (1, 600, *(written + pages * 4120 for pages in (1, 2, 3, 5, 8, 12, 17, 23, 30, 40, 60))):
            full = place / "full"
            shutil.copytree(before, full)
            said = player.ask(do="squeeze", folder=full, life="short", turn=turn, limit=limit)
            failed += said != ""
            otherwise = player.ask(do="play", folder=full, life="short", first=turn, last=len(LIFE), undisturbed=stood)
            if otherwise:
                assert player.ask(do="tell", folder=full, life="short") == undisturbed, (limit, said)
            shutil.rmtree(full)
        assert failed


def test_a_clock_that_goes_back_a_day_sends_nothing_twice_and_loses_nothing(place: Path):
    undisturbed = came_to(played(place / "undisturbed"))
    folder = place / "back"
    set_up(folder, {})
    stage = open_stage(folder, LIFE[0].at)
    engine = stage.engine()
    for beat in LIFE:
        act(folder, beat)
        engine.turn(stage.clock.move_to(beat.at))
        engine.turn(stage.clock.move_to(beat.at - timedelta(days=1)))
        engine.turn(stage.clock.move_to(beat.at))
    assert came_to(stage)["delivered"] == undisturbed["delivered"]
    assert came_to(stage)["steps"] == undisturbed["steps"]


def test_files_that_vanish_while_they_are_read_hold_up_nothing(place: Path):
    folder = place / "home"
    stage = played(folder, TURN_THAT_SENDS + 1)
    engine = stage.engine()
    thanks = next(found for found in stage.delivered() if "cy@" in found.to)
    done = threading.Event()

    def come_and_go() -> None:
        passing = folder / "mail" / "new"
        number = 0
        while not done.is_set():
            number += 1
            path = passing / f"1.{number}.passing"
            path.write_bytes(b"Message-ID: <%d@passing.example>\nSubject: hi\n\nhi\n" % number)
            other = folder / "mail" / "cur" / f"1.{number}.passing:2,S"
            path.rename(other)
            other.unlink()

    client = threading.Thread(target=come_and_go)
    client.start()
    try:
        for minute in range(40):
            if minute == 20:
                stage.receive("Cy Okafor <cy@acme.example>", "Re: hello", "Thank you!", answers=thanks.message)
            outcome = engine.turn(stage.clock.move(timedelta(minutes=1)))
            assert not outcome.troubles
    finally:
        done.set()
        client.join()
    with stage.store.reading() as tables:
        interview = tables.interview("pair")
    assert interview is not None
    assert [touch.contact_id for touch in interview.touches if not touch.by_user] == ["cy"]


class FailingNow:
    """The store of the port, whose next `times` writings fail as a database that somebody else holds."""

    def __init__(self, store: Store, times: int) -> None:
        self._store = store
        self.times = times

    @contextmanager
    def writing(self) -> Iterator[Tables]:
        if self.times:
            self.times -= 1
            raise StoreLocked(Path("afterword.db"))
        with self._store.writing() as tables:
            yield tables

    def reading(self) -> AbstractContextManager[Tables]:
        return self._store.reading()


@pytest.mark.parametrize("times", [1, 2, 3, 4])
def test_a_database_that_is_held_for_a_moment_costs_no_message(place: Path, times: int):
    stage = played(place / "home", TURN_THAT_SENDS + 1)
    thanks = next(found for found in stage.delivered() if "dana@" in found.to)
    rejection = "Unfortunately we have decided to move forward with another candidate."
    stage.receive("Dana Whitfield <dana@acme.example>", "Re: hello", rejection, answers=thanks.message)
    engine = stage.engine()
    store = FailingNow(stage.store, times)
    held: Agent = replace(engine, store=store)
    turns = 0
    while store.times:
        turns += 1
        with contextlib.suppress(StoreLocked):
            held.turn(stage.clock.move(timedelta(minutes=1)))
    held.turn(stage.clock.move(timedelta(minutes=1)))
    assert turns == times
    with stage.store.reading() as tables:
        interview = tables.interview("pair")
    assert interview is not None
    assert interview.closing is not None


class FailingOnce(FailingNow):
    """The same, of which only the `nth` writing fails."""

    @contextmanager
    def writing(self) -> Iterator[Tables]:
        self.times -= 1
        if self.times == 0:
            raise StoreLocked(Path("afterword.db"))
        with self._store.writing() as tables:
            yield tables


@pytest.mark.parametrize("nth", [1, 2, 3, 4, 5])
def test_whichever_writing_of_a_turn_fails_nothing_that_came_is_passed_over(place: Path, nth: int):
    stage = played(place / "home", TURN_THAT_SENDS + 1)
    thanks = next(found for found in stage.delivered() if "dana@" in found.to)
    rejection = "Unfortunately we have decided to move forward with another candidate."
    stage.receive("Dana Whitfield <dana@acme.example>", "Re: hello", rejection, answers=thanks.message)
    tomorrow = stage.clock.now() + timedelta(days=1)
    event = CalendarEvent(
        ref="", uid="second@birch.example", starts_at=tomorrow, ends_at=tomorrow + timedelta(minutes=30),
        summary="Interview: Data Engineer at Birch", organizer=Address("eve@birch.example", "Eve Tanaka"),
        attendees=(Attendee(address=Address("ada@example.org", "Ada Park")),),
    )  # fmt: skip
    calendar = place / "home" / "calendar"
    calendar.mkdir(exist_ok=True)
    (calendar / "second.ics").write_bytes(write_event(event))
    store = FailingOnce(stage.store, nth)
    held: Agent = replace(stage.engine(), store=store)
    with pytest.raises(StoreLocked):
        held.turn(stage.clock.move(timedelta(minutes=1)))
    held.turn(stage.clock.move(timedelta(minutes=1)))
    with stage.store.reading() as tables:
        interview = tables.interview("pair")
        found = [interview.company for interview in tables.interviews() if interview.interview_id != "pair"]
    assert interview is not None
    assert interview.closing is Closing.REJECTED
    assert found == ["Birch"]


class TestDatabase:
    """What the program says of a database it cannot use, and that it leaves it as it is."""

    @pytest.fixture
    def stage(self, place: Path) -> Stage:
        stage = played(place / "home", TURN_THAT_DRAFTS + 1)
        stage.store.close()  # type: ignore[attr-defined]
        return stage

    @pytest.mark.parametrize(
        ("damage", "told"),
        [("newer", StoreNewer), ("corrupt", StoreCorrupt), ("held", StoreLocked)],
    )
    def test_a_turn_is_refused_and_after_the_repair_goes_on(self, stage: Stage, damage: str, told: type[StoreError]):
        path = stage.home.database
        whole = path.read_bytes()
        with contextlib.ExitStack() as held:
            connection = held.enter_context(contextlib.closing(sqlite3.connect(path, isolation_level=None)))
            match damage:
                case "newer":
                    connection.execute("pragma user_version = 99")
                case "corrupt":
                    connection.close()
                    path.write_bytes(b"\0" * 100 + whole[100:4096] + os.urandom(len(whole) - 4096))
                case "held":
                    connection.execute("begin immediate")
            found = path.read_bytes()
            with pytest.raises(told):
                open_stage(stage.home.folder, stage.clock.now()).turn()
            assert path.read_bytes() == found
        path.write_bytes(whole)
        again = open_stage(stage.home.folder, stage.clock.now() + timedelta(minutes=5))
        assert not again.turn().troubles
        assert len(again.drafts()) == 2

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
    def test_where_nothing_may_be_written(self, stage: Stage):
        stage.home.database.chmod(0o400)
        with pytest.raises(StoreReadOnly):
            open_stage(stage.home.folder, stage.clock.now()).turn()
        stage.home.database.chmod(0o600)
        assert not open_stage(stage.home.folder, stage.clock.now()).turn().troubles
