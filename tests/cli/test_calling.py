"""`call`: what to say, and what came of it."""

from datetime import timedelta

import pytest

from tests.cli.driver import ENDED, Cli, flat, step_of


def test_the_sheet_is_shown_before_the_call(cli: Cli):
    cli.said(*ENDED)
    said = flat(cli.said("call"))
    assert "Three sentences to say" in said
    assert f"Afterwards: `afterword call {cli.only()['id']} --outcome no-answer`" in said


def test_how_to_answer_the_sheets_mail_stands_in_the_mail_alone(cli: Cli):
    cli.said(*ENDED)
    on_screen = flat(cli.said("call"))
    [mailed] = [note["text"] for note in cli.json("preview", "call")["notes"]]
    *_, what_to_leave_out, how_to_answer = mailed.strip().split("\n\n")
    assert how_to_answer.startswith("Afterwards, answer this mail with one line: ")
    assert flat(what_to_leave_out) in on_screen
    assert "this mail" not in on_screen
    assert "--outcome" not in mailed


def test_after_no_answer_the_second_call_is_told_and_no_third(cli: Cli):
    cli.said(*ENDED)
    assert "nobody answered; once more 5 working days after that" in flat(cli.said("call", "--outcome", "no-answer"))
    cli.said("call", "--outcome", "no-answer")  # of the second there is nothing to tell yet
    assert [step["outcome"] for step in cli.only()["steps"] if step["kind"] == "call"] == ["no_answer", None]
    cli.clock.move(timedelta(days=10))
    cli.run("run", "--once")
    assert "once more" not in flat(cli.said("call", "--outcome", "no-answer"))
    assert [step["outcome"] for step in cli.only()["steps"] if step["kind"] == "call"] == ["no_answer", "no_answer"]


def test_a_call_that_was_agreed_by_mistake_is_taken_back(cli: Cli):
    cli.said(*ENDED)
    cli.said("call", "--outcome", "call-back", "--at", "fri 15:00")
    cli.said("run", "--once")
    cli.said("call", "--outcome", "no-answer")
    first, *_ = [step for step in cli.only()["steps"] if step["kind"] == "call"]
    assert first["outcome"] == "no_answer"
    assert step_of(cli.only(), "follow_up")["state"] == "held"
    assert "they expect your call" not in flat(cli.said("status"))


def test_an_agreed_call_that_falls_into_an_interview_is_said_and_stands(cli: Cli):
    cli.said(*ENDED)
    cli.said("add", "--company", "Birch", "--with", "Lee Wong <lee@birch.example>", "--at", "fri 15:00")
    acme = next(one["id"] for one in cli.json("status")["interviews"] if one["company"] != "Birch")
    said = flat(cli.said("call", acme, "--outcome", "call-back", "--at", "fri 15:00"))
    assert "They expect your call when you have an interview:" in said
    status = flat(cli.run("status").stdout)
    assert status.count("they expect your call when you have an interview") == 1
    of_acme = flat(cli.run("status", acme).stdout)
    assert "they expect your call when you have an interview" in of_acme
    assert "Lee Wong" not in of_acme
    assert "they expect your call" not in flat(cli.said("status", "Birch"))


def test_the_day_they_named_is_told_back(cli: Cli):
    cli.said(*ENDED)
    said = flat(cli.said("call", "--outcome", "wait", "--at", "fri"))
    assert "On: Fri 6 Mar" in said
    assert "nudge to Dana Whitfield" in said
    assert step_of(cli.only(), "call")["state"] == "sent"


def drafts(cli: Cli) -> list[str]:
    """The subjects in Drafts, after a turn a minute later."""
    cli.clock.move(timedelta(minutes=1))
    cli.run("run", "--once")
    paths = [path for path in (cli.folder / "mail" / ".Drafts").rglob("*") if path.is_file()]
    texts = [path.read_text() for path in paths if path.parent.name in ("cur", "new")]
    return [line.removeprefix("Subject: ") for text in texts for line in text.splitlines() if line[:8] == "Subject:"]


@pytest.mark.parametrize("outcome", ["rejected", "offer"])
@pytest.mark.parametrize("turn_between", [True, False])
def test_told_wrongly_the_thank_you_comes_back_at_the_users_word(cli: Cli, outcome, turn_between):
    cli.said(*ENDED)
    before = drafts(cli)
    said = flat(cli.said("call", "--outcome", outcome))
    assert "The untouched draft of the thank-you to Dana Whitfield is taken back at the next turn" in said
    if turn_between:
        assert drafts(cli) != before
    cli.said("call", "--outcome", "no-answer")
    assert step_of(cli.only(), "thank_you")["state"] == "held"
    cli.said("resume", cli.only()["id"], "thank_you")
    assert drafts(cli) == before
    cli.said("notes", "--rating", "1")
    for _ in range(4 * 6):
        cli.clock.move(timedelta(hours=4))
        cli.run("run", "--once")
    assert step_of(cli.only(), "follow_up")["why"] == "you rated the conversation too low to follow it up"


def test_a_last_note_that_is_taken_back_does_not_wait(cli: Cli):
    cli.said(*ENDED)
    assert "tell it again: the thank-you" not in flat(cli.said("call", "--outcome", "rejected"))
    cli.said("run", "--once")
    told = flat(cli.said("call", "--outcome", "no-answer"))
    assert "The untouched draft of the last note to Dana Whitfield is taken back at the next turn." in told
    assert "for your word" not in told


def test_what_cannot_be(cli: Cli):
    cli.said("add", "--with", "Li Wu <li@acme.example>", "--company", "Acme", "--at", "tomorrow 10:00")
    assert "has not taken place yet" in cli.refused("call", "--outcome", "talked", code=2)
    cli.said("forget", "--yes")
    cli.said(*ENDED)
    assert "Say when they expect your call" in cli.refused("call", "--outcome", "call-back", code=2)
    assert "has passed" in cli.refused("call", "--outcome", "wait", "--at", "2026-03-01", code=2)
    assert "goes with --outcome" in cli.refused("call", "--at", "fri", code=2)


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (
            ("call", "--outcome", "rejected"),
            "Backend Engineer at Acme is closed, they said no: there is no call to make.",
        ),
        (("call", "--outcome", "talked"), "The call to Dana Whitfield was made (talked), and no other is planned."),
        (("notes", "--rating", "1"), "is not to be made: you rated the conversation too low to follow it up."),
        (("skip", "call"), "`afterword resume {key}` takes it up again."),
    ],
)
def test_where_there_is_no_call_to_make_it_says_so_and_shows_the_sheet_on_request(cli, done, told):
    cli.said(*ENDED)
    cli.said(*done)
    said = flat(cli.said("call"))
    assert told.format(key=step_of(cli.only(), "call")["key"]) in said
    assert "Three sentences to say" not in said
    assert f"`afterword call {cli.only()['id']} --sheet` shows what to say in any case." in said
    assert "Three sentences to say" in flat(cli.said("call", "--sheet"))
    assert "give one of them" in cli.refused("call", "--sheet", "--outcome", "talked", code=2)
