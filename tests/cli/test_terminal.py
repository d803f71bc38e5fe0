"""What reaches the screen is clean, fits, and says times as people do."""

import os
import pty
import subprocess
import sys
import threading
import unicodedata
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.cli import terminal
from tests.cli.test_program import PROGRAM, ROOT

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"


@given(st.text(max_size=300))
def test_nothing_that_moves_a_terminal_is_left(text):
    for character in terminal.clean(text):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs"}
        assert unicodedata.bidirectional(character) not in {
            "LRE",
            "RLE",
            "PDF",
            "LRO",
            "RLO",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }
    assert "\n" not in terminal.line(text)


@given(st.text(max_size=300), st.integers(0, 8))
def test_saying_never_fails_and_fits_where_words_do(text, indent):
    assert terminal.line(terminal.line(text)) == terminal.line(text)


def test_letters_of_two_columns_are_counted_as_two(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "30")
    terminal.say("山田太郎 Backend Engineer at 株式会社")
    terminal.table([("山田", "one two three four five six seven"), ("Li", "eight")])
    assert capsys.readouterr().out.splitlines() == [
        "山田太郎 Backend Engineer at",
        "株式会社",
        "  山田: one two three four",
        "    five six seven",
        "  Li: eight",
    ]
    monkeypatch.setenv("COLUMNS", "40")
    terminal.table([("山田", "one two three four five six seven"), ("Li", "eight")])
    assert capsys.readouterr().out.splitlines() == [
        "  山田  one two three four five six",
        "        seven",
        "  Li    eight",
    ]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (timedelta(hours=1), "today 14:00"),
        (timedelta(hours=11), "tomorrow 00:00"),
        (timedelta(hours=-14), "yesterday 23:00"),
        (timedelta(days=2), "Thu 5 Mar 13:00"),
        (timedelta(days=27), "Mon 30 Mar 14:00"),
        (timedelta(days=365), "Wed 3 Mar 2027 13:00"),
    ],
)
def test_moments(after, said):
    assert terminal.moment(NOW + after, BERLIN, NOW) == said


def test_what_is_due_in_the_past_is_due_now():
    assert terminal.due(NOW - timedelta(days=1), BERLIN, NOW) == "at the next turn"
    assert terminal.due(NOW + timedelta(hours=1), BERLIN, NOW) == "today 14:00"


def test_spans():
    assert terminal.span(NOW, NOW + timedelta(minutes=45), BERLIN, NOW) == "today 13:00-13:45"
    assert terminal.span(NOW, NOW + timedelta(hours=12), BERLIN, NOW) == "today 13:00-tomorrow 01:00"


def test_two_columns_become_one_where_it_is_narrow(monkeypatch, capsys):
    rows = [("talked about", "the move to event sourcing and what it cost"), ("learned", ""), ("rating", "4")]
    monkeypatch.setenv("COLUMNS", "80")
    terminal.table(rows)
    wide = capsys.readouterr().out
    assert wide == "  talked about  the move to event sourcing and what it cost\n  rating        4\n"
    monkeypatch.setenv("COLUMNS", "32")
    terminal.table(rows)
    narrow = capsys.readouterr().out
    assert max(map(len, narrow.splitlines())) <= 32
    assert "  rating: 4\n" in narrow


def test_a_note_keeps_its_paragraphs(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "40")
    terminal.quote("Dear Dana,\n\nthank you for the conversation about event sourcing.\n")
    assert capsys.readouterr().out == (
        "    Dear Dana,\n\n    thank you for the conversation about\n    event sourcing.\n"
    )


def test_nobody_who_does_not_watch_is_told_to_be_patient(capsys):
    threads = threading.active_count()
    with terminal.patience("Reading ...", after_s=0):
        assert threading.active_count() == threads
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no pty and no FIFO there")
def test_whoever_watches_is_told_what_takes_so_long(cli, tmp_path):
    slow = tmp_path / "slow.ics"
    os.mkfifo(slow)
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*PROGRAM, "add", "--ics", str(slow)],
        cwd=ROOT,
        env=os.environ | {"AFTERWORD_HOME": str(cli.folder), "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    while b"..." not in said:
        said += os.read(ours, 4096)
    slow.write_text("no calendar")
    assert running.wait(30) == 8
    os.close(ours)
    assert "".join(said.decode().split()) == f"Reading{slow}..."
