"""`skip, pause, resume, reschedule, forget` do what the user says, and say what they did."""

from datetime import timedelta
from pathlib import Path

import pytest

from agent.daemon import the_only_one
from agent.home import Home
from tests.cli.driver import ENDED, Cli, step_of


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


def test_several_are_told_apart_by_name(cli, three):
    told = cli.refused("skip", three, "thank_you", code=2)
    assert f"{thanks(cli, 'key')['raj@acme.example']} (Raj Patel)" in told
    cli.said("skip", three, "thank_you", "raj")
    assert thanks(cli, "state") == {
        "dana@acme.example": "waiting",
        "raj@acme.example": "skipped",
        "li@acme.example": "waiting",
    }
    assert "no such step" in cli.refused("skip", three, "thank_you", "Zoe", code=2)
    cli.said("skip", three, "Li", "Wu")
    assert thanks(cli, "state")["li@acme.example"] == "skipped"
    assert "Dear Raj" in cli.said("preview", three, "thank_you", "Raj")
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
        (["nudge", "tomorrow 9:00"], "no such step"),
        (["call", "2026-03-29 02:30"], "the clocks go forward"),
    ],
)
def test_no_moving(cli, one, given, told):
    before = cli.only()
    assert told in cli.refused("reschedule", one, *given, code=2)
    assert cli.only() == before


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
