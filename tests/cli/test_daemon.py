"""When the daemon rings: in time, and never so often that it does nothing else. And which database it keeps to."""

from datetime import UTC, datetime, timedelta

import pytest

from agent.config import load_settings
from agent.daemon import BEAT, SOON, Daemon, bell
from agent.errors import StoreError
from agent.home import Home
from tests.cli.driver import ENDED, NOON

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
MOMENT = timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("due_in", "hurried", "rings_in", "then"),
    [
        (None, 3, None, 0),
        (BEAT, 3, None, 0),
        (timedelta(seconds=12), 0, timedelta(seconds=12), 0),
        (timedelta(seconds=12), 3, timedelta(seconds=12), 0),
        (timedelta(seconds=12), 4, timedelta(seconds=16), 5),
        (MOMENT, 0, SOON, 1),
        (-MOMENT, 0, SOON, 1),
        (timedelta(days=-3), 1, 2 * SOON, 2),
        (timedelta(days=-3), 5, None, 5),
    ],
)
def test_when_it_rings(due_in, hurried, rings_in, then):
    due_at = None if due_in is None else NOW + due_in
    rings_at = None if rings_in is None else NOW + rings_in
    assert bell(due_at, NOW, hurried) == (rings_at, then)


@pytest.mark.parametrize("put_off_by", [timedelta(days=-1), timedelta(0), MOMENT, timedelta(seconds=1)])
def test_what_is_due_again_and_again_does_not_spin(put_off_by):
    now, hurried, rings = NOW, 0, 0
    while now < NOW + timedelta(minutes=10):
        at, hurried = bell(now + put_off_by, now, hurried)
        now = at if at is not None else now + BEAT
        rings += 1
    assert rings <= 600 / BEAT.total_seconds() + 6


def test_settings_that_were_changed_are_read_at_the_next_turn_and_wrong_ones_only_once(cli, caplog):
    cli.said(*ENDED)
    home = Home(cli.folder)
    daemon = Daemon(home, load_settings(home), cli.clock)
    daemon._turn()
    text = home.config.read_text(encoding="utf-8")
    first = daemon._agent
    daemon._turn()
    assert daemon._agent is first
    home.config.write_text("[user\n", encoding="utf-8")
    daemon._turn()
    daemon._turn()
    assert [record.message for record in caplog.records].count("settings not read again") == 1
    account = '\n[[accounts]]\nname = "second"\nprovider = "local"\nmail = "mail2"\ncalendar = "calendar2"\n'
    home.config.write_text(text + account, encoding="utf-8")
    daemon._turn()
    assert daemon._agent is not None
    assert [one.name for one in daemon._agent.accounts] == ["local", "second"]


def test_a_database_that_goes_while_it_runs_is_missed_and_the_one_put_back_is_used(cli):
    cli.said(*ENDED)
    home = Home(cli.folder)
    daemon = Daemon(home, load_settings(home), cli.clock)
    assert daemon._turn().rows
    cli.said("pause", cli.only()["id"])
    kept = home.database.read_bytes()
    for path in cli.folder.glob("afterword.db*"):
        path.rename(path.with_name(f"old-{path.name}"))
    with pytest.raises(StoreError, match="is gone"):
        daemon._turn()
    assert not home.database.exists()
    home.database.write_bytes(kept)
    cli.clock.move(timedelta(minutes=1))
    daemon._turn()
    with cli.store.reading() as tables:
        assert tables.health("local").heard_at == NOON + timedelta(minutes=1)
