"""`skip, pause, resume, reschedule, forget` do what the user says, and say what they did."""

import os
from datetime import timedelta
from email.utils import format_datetime
from mailbox import Maildir
from pathlib import Path

import pytest

from agent.daemon import the_only_one
from agent.home import Home
from tests.cli.driver import ENDED, Cli, flat, step_of


@pytest.fixture
def one(cli: Cli) -> str:
    cli.said(*ENDED)
    return str(cli.only()["id"])


def state(cli: Cli, kind: str) -> str:
    return str(step_of(cli.only(), kind)["state"])


@pytest.mark.parametrize("how", ["kind", "option", "key", "prefix"])
def test_a_step_is_left_out(cli, one, how):
    key = step_of(cli.only(), "follow_up")["key"]
    given = {
        "kind": [one, "follow-up"],
        "option": [one, "--step", "follow_up"],
        "key": [key],
        "prefix": [key[:-6]],
    }[how]
    assert "Left out: follow-up to Dana Whitfield" in cli.said("skip", *given, "--why", "I know the answer")
    assert state(cli, "follow_up") == "skipped"
    assert step_of(cli.only(), "follow_up")["why"] == "I know the answer"


@pytest.fixture
def three(cli: Cli) -> str:
    cli.said(*ENDED, "--with", "Raj Patel <raj@acme.example>", "--with", "Li Wu <li@acme.example>")
    return str(cli.only()["id"])


def thanks(cli: Cli, field: str) -> dict[str, str]:
    return {step["to"]: step[field] for step in cli.only()["steps"] if step["kind"] == "thank_you"}


def test_a_short_name_is_somebody_before_it_is_the_beginning_of_a_kind(cli):
    cli.said(*ENDED, "--with", "Cal Ito <cal@acme.example>")
    cli.said("skip", str(cli.only()["id"]), "Cal")
    assert thanks(cli, "state")["cal@acme.example"] == "skipped"
    assert step_of(cli.only(), "call")["state"] == "waiting"


def test_several_are_told_apart_by_name(cli, three):
    told = cli.refused("skip", three, "thank_you", code=2)
    assert "'thank_you' may be thank_you Dana Whitfield, thank_you Raj Patel or thank_you Li Wu: say which" in told
    cli.said("skip", three, "thank_you", "raj")
    assert thanks(cli, "state") == {
        "dana@acme.example": "waiting",
        "raj@acme.example": "skipped",
        "li@acme.example": "waiting",
    }
    assert "no step 'thank_you zoe'" in cli.refused("skip", three, "thank_you", "Zoe", code=2)
    cli.said("skip", three, "Li", "Wu")
    assert thanks(cli, "state")["li@acme.example"] == "skipped"
    assert "thank-you to Raj Patel\n  You left it out." in cli.said("preview", three, "thank_you", "Raj")
    cli.said("reschedule", three, "thank_you", "Dana", "monday", "9:30")
    assert thanks(cli, "due_at")["dana@acme.example"] == "2026-03-09T08:30:00+00:00"


def test_a_skipped_draft_is_taken_back(cli, one):
    cli.said("run", "--once")
    drafts = cli.folder / "mail" / ".Drafts"
    assert len(files(drafts)) == 1
    assert "taken back" in cli.said("skip", one, "thank_you")
    cli.clock.move(timedelta(minutes=1))
    cli.said("run", "--once")
    assert files(drafts) == []
    assert state(cli, "thank_you") == "skipped"


def test_a_step_left_out_is_taken_up_again(cli, one):
    drafts = cli.folder / "mail" / ".Drafts"
    cli.said("run", "--once")
    said = flat(cli.said("skip", one, "thank_you"))
    assert f"`afterword resume {step_of(cli.only(), 'thank_you')['key']}` writes it again." in said
    assert "takes it up again" in cli.refused("reschedule", one, "thank_you", "tomorrow 9:00", code=2)
    for taken_back in (False, True):
        if taken_back:
            cli.said("skip", one, "thank_you")
            cli.clock.move(timedelta(minutes=1))
            cli.said("run", "--once")
            assert files(drafts) == []
        assert "Released: thank-you to Dana" in flat(cli.said("resume", one, "thank_you"))
        cli.clock.move(timedelta(minutes=1))
        cli.said("run", "--once")
        assert len(files(drafts)) == 1
        assert state(cli, "thank_you") == "drafted"


def test_left_out_and_rated_low_it_is_said_not_to_go_on(cli, one):
    cli.said("skip", one, "follow_up")
    cli.said("notes", one, "--rating", "1")
    said = flat(cli.said("resume", one, "follow_up"))
    assert said.startswith("It does not go on: follow-up to Dana Whitfield: cancelled; you rated")


def test_a_whole_interview_is_asked_for_first(cli, one):
    assert cli.run("skip", one, given="n\n").exit_code == 1
    assert cli.only()["phase"] == "over"
    assert "give --yes" in cli.refused("skip", one, code=2, given="")
    assert cli.run("skip", one, given="y\n").exit_code == 0
    assert (cli.only()["phase"], cli.only()["closing"]) == ("closed", "skipped")
    assert "closed already" in cli.refused("skip", one, "--yes", code=2)


def test_what_has_ended_cannot_be_skipped_again(cli, one):
    cli.said("skip", one, "call")
    assert "has ended already (skipped)" in cli.refused("skip", one, "call", code=2)


def test_a_pause_stops_everything_until_resumed(cli, one):
    assert f"afterword resume {one}" in cli.said("pause", one)
    cli.said("run", "--once")
    assert state(cli, "thank_you") == "waiting"
    assert "Next: nothing until you resume it" in cli.said("status")
    cli.said("resume", one)
    cli.said("run", "--once")
    assert state(cli, "thank_you") == "drafted"
    assert "is not paused" in cli.refused("resume", one, code=2)


def test_the_one_that_is_open_needs_no_id(cli, one):
    cli.said("pause")
    assert cli.only()["paused"]
    cli.said("forget", "--yes")
    assert "No interview is known yet" in cli.refused("pause", code=2)


def test_a_held_step_is_released(cli, one):
    cli.clock.move(timedelta(days=3))
    assert cli.run("run", "--once").exit_code == 3
    assert state(cli, "thank_you") == "held"
    [remedy] = [a["remedy"] for a in cli.json("status")["attention"] if "thank_you" in a["step"]]
    assert f"afterword resume {one}.thank_you" in remedy
    cli.said("resume", one, "thank_you")
    cli.run("run", "--once")
    assert state(cli, "thank_you") == "drafted"
    assert "is not held (drafted)" in cli.refused("resume", one, "thank_you", code=2)


@pytest.mark.parametrize("how", ["kind", "key", "words"])
def test_a_step_is_moved(cli, one, how):
    key = step_of(cli.only(), "follow_up")["key"]
    given = {
        "kind": [one, "follow_up", "2026-03-09 09:30"],
        "key": [key, "2026-03-09 09:30"],
        "words": [one, "fol", "monday", "9:30"],
    }
    assert "Mon 9 Mar 09:30" in cli.said("reschedule", *given[how])
    assert step_of(cli.only(), "follow_up")["due_at"] == "2026-03-09T08:30:00+00:00"
    cli.said("run", "--once")
    assert step_of(cli.only(), "follow_up")["due_at"] == "2026-03-09T08:30:00+00:00"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["follow_up", "yesterday 9:00"], "has passed"),
        (["follow_up", "some day"], "no date and time"),
        (["follow_up"], "When?"),
        (["nudge", "tomorrow 9:00"], "after its id say thank_you, follow_up or call"),
        (["call", "2026-03-29 02:30"], "the clocks go forward"),
    ],
)
def test_no_moving(cli, one, given, told):
    before = cli.only()
    assert told in cli.refused("reschedule", one, *given, code=2)
    assert cli.only() == before


def test_a_draft_that_waits_for_the_user_has_no_date(cli, one):
    cli.said("run", "--once")
    told = cli.refused("reschedule", one, "thank_you", "tomorrow 9:00", code=2)
    assert "lies in your Drafts and does not leave by itself: send it whenever you like" in told
    assert step_of(cli.only(), "thank_you")["due_at"] is None
    assert "leaves" not in cli.said("status")


def test_a_draft_that_is_gone_is_said_to_be_so_and_not_to_leave(auto):
    for path in files(auto.folder / "mail" / ".Drafts"):
        path.unlink()
    auto.clock.move(timedelta(minutes=1))
    auto.run("run", "--once")
    said = auto.said("status")
    assert "the draft is not in Drafts any more" in " ".join(said.split())
    assert "leaves" not in said
    told = auto.refused("reschedule", auto.only()["id"], "thank_you", "tomorrow 9:00", code=2)
    assert "not in Drafts any more" in told


@pytest.fixture
def auto(bare: Cli) -> Cli:
    """In auto mode, with a draft that is to leave."""
    bare.init("--mode", "auto").said(*ENDED)
    bare.said("notes", "--talked-about", "the move to event sourcing")
    bare.said("run", "--once")
    return bare


def test_a_draft_that_leaves_by_itself_leaves_later(auto):
    said = auto.said("reschedule", auto.only()["id"], "thank_you", "tomorrow 9:00")
    assert "in your Drafts, leaves tomorrow 09:00;" in " ".join(said.split())
    assert said.count("in your Drafts") == 1


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2026-03-09 09:30", None),
        ("2026-03-09 23:30", "That is in the night:"),
        ("2026-03-08 10:00", "That is a Sunday:"),
        ("2026-03-08 03:00", "That is a Sunday, in the night:"),
        ("2026-04-03 10:00", "That is a public holiday:"),
    ],
)
def test_a_date_at_an_odd_hour_is_said_to_be_one(cli, one, when, told):
    said = cli.said("reschedule", one, "follow_up", when)
    assert (told or "Moved:") in said
    assert ("the draft waits for you from then on" in said) == (told is not None)
    assert ("your inbox then" in cli.said("reschedule", one, "call", when)) == (told is not None)


def test_a_date_while_they_are_away_is_said_to_be_one(cli, one):
    cli.said("run", "--once")
    assert "away" not in cli.said("reschedule", one, "follow_up", "2026-03-11 09:30")
    cli.clock.move(timedelta(hours=1))
    notice = (
        f"From: dana@acme.example\nTo: ada@example.org\nDate: {format_datetime(cli.clock.now())}\n"
        "Message-ID: <away@acme.example>\nAuto-Submitted: auto-replied\nSubject: Out of office\n\n"
        "I am on holiday and back on 16 March 2026.\n"
    )
    inbox = Maildir(cli.folder / "mail")
    arrived = cli.clock.now().timestamp()
    os.utime(cli.folder / "mail" / "new" / inbox.add(notice.encode()), (arrived, arrived))
    cli.said("run", "--once")
    assert "That is while Dana Whitfield is away:" in cli.said("reschedule", one, "call", "2026-03-11 10:30")


def test_in_auto_mode_it_is_said_when_it_really_leaves(auto):
    one = auto.only()["id"]
    said = auto.said("reschedule", one, "follow_up", "2026-03-08 03:00")
    assert "That is a Sunday, in the night: it leaves Mon 9 Mar 09:00." in said
    said = auto.said("reschedule", one, "thank_you", "tomorrow 3:00")
    assert "That is in the night: it leaves tomorrow 07:00." in said


def test_the_night_is_the_recipients(cli):
    cli.said(*ENDED, "--zone", "America/Los_Angeles")
    said = cli.said("reschedule", cli.only()["id"], "follow_up", "2026-03-09 09:30")
    assert "That is in the night, 01:30 where Dana Whitfield is:" in said


def test_before_its_end_nothing_can_be_written(cli):
    cli.said("add", "--with", "Li Wu <li@acme.example>", "--company", "Acme", "--at", "fri 10:00")
    told = cli.refused("reschedule", cli.only()["id"], "thank_you", "thu 9:00", code=2)
    assert "will not have ended" in told


def test_forgotten_is_gone_for_good(cli, one):
    cli.said("run", "--once")
    assert cli.run("forget", one, given="n\n").exit_code == 1
    assert "1 draft of it stays in your Drafts" in cli.said("forget", one, "--yes")
    assert cli.json("status", "--all")["interviews"] == []
    assert cli.json("journal")["journal"] == []
    assert one not in cli.said("export")
    with cli.store.reading() as tables:
        assert tables.is_forgotten(one)


def test_the_commands_write_while_the_daemon_runs(cli, one):
    """Only a turn takes the lock."""
    with the_only_one(Home(cli.folder)):
        cli.said("pause", one)
        cli.said("notes", one, "--rating", "4")
        assert "already runs" in cli.refused("run", "--once", code=4)
    assert cli.only()["paused"]


def files(folder: Path) -> list[Path]:
    return [path for place in ("cur", "new") for path in (folder / place).glob("*")]
