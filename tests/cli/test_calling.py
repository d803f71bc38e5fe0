"""`call`: what to say, and what came of it."""

from tests.cli.driver import ENDED, Cli, flat, step_of


def test_the_sheet_is_shown_before_the_call(cli: Cli):
    cli.said(*ENDED)
    said = flat(cli.said("call"))
    assert "Three sentences to say" in said
    assert "answer this mail with one line" in said


def test_after_no_answer_the_second_call_is_told_and_no_third(cli: Cli):
    cli.said(*ENDED)
    assert "nobody answered; once more 5 working days after that" in flat(cli.said("call", "--outcome", "no-answer"))
    assert "once more" not in flat(cli.said("call", "--outcome", "no-answer"))
    assert sum(step["kind"] == "call" for step in cli.only()["steps"]) == 2


def test_the_day_they_named_is_told_back(cli: Cli):
    cli.said(*ENDED)
    said = flat(cli.said("call", "--outcome", "wait", "--at", "fri"))
    assert "On: Fri 6 Mar" in said
    assert "nudge to Dana Whitfield" in said
    assert step_of(cli.only(), "call")["state"] == "sent"


def test_what_cannot_be(cli: Cli):
    cli.said("add", "--with", "Li Wu <li@acme.example>", "--company", "Acme", "--at", "tomorrow 10:00")
    assert "has not taken place yet" in cli.refused("call", "--outcome", "talked", code=2)
    cli.said("forget", "--yes")
    cli.said(*ENDED)
    assert "Say when they expect your call" in cli.refused("call", "--outcome", "call-back", code=2)
    assert "has passed" in cli.refused("call", "--outcome", "wait", "--at", "2026-03-01", code=2)
    assert "goes with --outcome" in cli.refused("call", "--at", "fri", code=2)
