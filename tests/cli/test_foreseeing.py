"""`preview` and `rehearse` show what would be written, and when, and change nothing."""

from datetime import datetime, timedelta

import pytest

from tests.cli.driver import DANA, ENDED, Cli, flat, step_of
from tests.cli.test_adding import INVITATION, file


@pytest.fixture
def one(cli: Cli) -> str:
    cli.said(*ENDED, "--recruiter", "Sam Reed <sam@agency.example>")
    return str(cli.only()["id"])


def everything(cli: Cli) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(cli.folder.rglob("*")) if p.is_file() and p.suffix != ".db-shm"}


def test_preview_is_what_is_written(cli, one):
    cli.said("notes", one, "--talked-about", "the move to event sourcing", "--learned", "the team owns its deployments")
    [note] = cli.json("preview", one, "thank_you")["notes"]
    assert note["problem"] == ""
    cli.said("run", "--once")
    assert step_of(cli.json("show", one), "thank_you")["text"] == note["text"]
    assert step_of(cli.json("show", one), "thank_you")["subject"] == note["subject"]


def test_of_a_draft_that_exists_preview_shows_what_lies_there(cli):
    cli.said(*ENDED, "--with", "Bo Ek <bo@acme.example>")
    one = str(cli.only()["id"])
    cli.said("run", "--once")
    for step in cli.json("show", one)["steps"]:
        if step["state"] == "drafted":
            [note] = cli.json("preview", step["key"])["notes"]
            assert (note["subject"], note["text"]) == (step["subject"], step["text"])
    assert "thank-you to Bo Ek, as it lies in your Drafts" in cli.said("preview", one)


@pytest.mark.parametrize(
    ("edited", "told"),
    [
        (True, "The draft in your Drafts is yours as you edited it, and is left alone."),
        (False, "Nothing is written: you deleted the draft ("),
    ],
)
def test_of_a_draft_the_user_edited_or_deleted_no_other_text_is_shown(cli, edited, told):
    cli.said(*ENDED)
    cli.said("run", "--once")
    key = step_of(cli.only(), "thank_you")["key"]
    [draft] = [path for path in (cli.folder / "mail" / ".Drafts").glob("*/*") if path.is_file()]
    if edited:
        draft.write_bytes(draft.read_bytes() + b"\nP.S. And the view!\n")
    else:
        draft.unlink()
    for _ in range(3):
        cli.clock.move(timedelta(minutes=11))
        cli.run("run", "--once")
    said = flat(cli.said("preview", key))
    assert told in said
    assert "as it would be written now" not in said
    assert "Subject:" not in said
    [note] = cli.json("preview", key)["notes"]
    assert (note["text"], note["problem"][: len(told)]) == ("", told)


@pytest.mark.parametrize(
    ("done", "kind", "told"),
    [
        (("skip", "follow_up"), "follow_up", "You left it out. `afterword resume {key}` takes it up again."),
        (("skip", "call", "--why", "they called me."), "call", "You left it out: they called me. `afterword resume"),
        (("notes", "--rating", "1"), "follow_up", "It was stopped: you rated the conversation too low"),
        (("call", "--outcome", "offer"), "thank_you", "It was stopped: "),
        (("call", "--outcome", "talked"), "call", "Nothing more is written: you called: talked."),
    ],
)
def test_of_a_note_that_was_left_out_or_stopped_no_text_is_shown(cli, done, kind, told):
    cli.said(*ENDED)
    cli.said(*done)
    key = step_of(cli.only(), kind)["key"]
    said = flat(cli.said("preview", key))
    assert told.format(key=key) in said
    assert "as it would be written now" not in said
    assert "Subject:" not in said
    [note] = cli.json("preview", key)["notes"]
    assert (note["text"], note["subject"]) == ("", "")
    assert told.format(key=key) in note["problem"]


def test_preview_says_what_is_missing(cli, one):
    said = cli.said("preview", one)
    assert "thank-you to Dana Whitfield, as it would be written now" in said
    assert "Still lacking: one detail of the conversation with Dana Whitfield" in said
    [note] = cli.json("preview", one, "thank_you")["notes"]
    assert note["needs"]
    assert not note["personal"]


def test_a_broken_template_is_named(cli, one):
    (cli.folder / "templates" / "thank_you.txt.j2").write_text("Subject: x\n\nDear {{ nobody }},\n", encoding="utf-8")
    assert "thank_you.txt.j2" in cli.said("preview", one, "thank_you")
    [note] = cli.json("preview", one, "thank_you")["notes"]
    assert note["problem"]
    assert note["text"] == ""


def test_the_whole_way_is_rehearsed_and_nothing_changes(cli, one):
    before = everything(cli)
    [rehearsal] = cli.json("rehearse", one)["rehearsals"]
    assert everything(cli) == before
    notes = rehearsal["notes"]
    assert [note["kind"] for note in notes] == ["thank_you", "in_the_loop", "follow_up", "call"]
    dates = [datetime.fromisoformat(note["due_at"]) for note in notes]
    assert dates == sorted(dates)
    assert dates[0] == cli.clock.now()
    assert all(note["text"] and note["subject"] and note["why"] for note in notes)
    assert rehearsal["interview"]["steps"][0]["state"] == "sent"
    said = cli.said("rehearse", one)
    assert "Why then: 2 working days after your thank-you was sent" in said


def test_what_puts_a_date_off_is_said(cli):
    """Good Friday and Easter Monday of 2026 lie between; at ten in the evening nobody works."""
    cli.said("add", "--company", "Acme", "--at", "2026-04-02 22:00", "--with", DANA, "--zone", "Europe/Paris")
    said = " ".join(cli.said("rehearse").split())
    assert (
        "Thu 9 Apr 09:00 follow-up to Dana Whitfield Why then: 2 working days after your thank-you was sent; "
        "Fri 3 Apr and Mon 6 Apr are holidays there; put off to working hours there" in said
    )


def test_right_after_notes_the_whole_way_is_rehearsed(cli, one):
    cli.said("run", "--once")
    cli.said("notes", one, "--rating", "4", "--talked-about", "the move to event sourcing")
    assert {"drafting", "held"} & {step["state"] for step in cli.only()["steps"]}
    [rehearsal] = cli.json("rehearse", one)["rehearsals"]
    assert [note["kind"] for note in rehearsal["notes"]] == ["thank_you", "in_the_loop", "follow_up", "call"]
    assert "event sourcing" in rehearsal["notes"][0]["text"]
    assert "Not written" not in cli.said("rehearse", one)


def test_what_was_rehearsed_happens(cli, one):
    [rehearsal] = cli.json("rehearse", one)["rehearsals"]
    cli.said("run", "--once")
    shown = cli.json("show", one)
    for kind in ("thank_you", "in_the_loop"):
        [note] = [note for note in rehearsal["notes"] if note["kind"] == kind]
        assert step_of(shown, kind)["text"] == note["text"]


def test_preview_and_rehearsal_show_the_same_note_and_it_is_the_one_that_is_written(cli):
    cli.said(*ENDED, "--with", "Bo Ek <bo@acme.example>")
    cli.said("notes", "--talked-about", "the move to event sourcing", "--learned", "the team owns its deployments")
    [rehearsal] = cli.json("rehearse")["rehearsals"]
    shown = {note["key"]: (note["subject"], note["text"]) for note in rehearsal["notes"]}
    assert {note["key"]: (note["subject"], note["text"]) for note in cli.json("preview")["notes"]} == shown
    said = flat(cli.said("preview"))
    assert said.count("as it would be written now") == 2
    assert "follow-up to Dana Whitfield, as it would be written when it is due Subject: Re: " in said
    cli.said("run", "--once")
    mail = cli.folder / "mail"
    (mail / ".Sent" / "cur").mkdir(parents=True, exist_ok=True)
    for draft in [path for path in (mail / ".Drafts").glob("*/*") if path.is_file()]:
        draft.rename(mail / ".Sent" / "cur" / f"{draft.name.partition(':')[0]}:2,S")
    for _ in range(3):
        cli.clock.move(timedelta(days=1))
        cli.run("run", "--once")
    assert "as it was written; it was sent" in flat(cli.said("preview", "thank_you", "Dana"))
    follow_up = step_of(cli.json("show"), "follow_up")
    assert follow_up["state"] == "drafted"
    assert (follow_up["subject"], follow_up["text"]) == shown[follow_up["key"]]


def test_of_the_call_sheet_the_command_that_shows_it_stands_among_the_notes(cli, one):
    for command in ("preview", "rehearse"):
        said = flat(cli.said(command, one))
        assert f"What to say in the call, for your eyes alone: `afterword call {one}` shows it." in said
        assert "Three sentences to say" not in said
        assert "Still lacking: the phone number of Dana Whitfield." in said
    unrecorded = flat(cli.said("rehearse", "--ics", file(cli, INVITATION)))
    assert "What to say in the call, for your eyes alone." in unrecorded
    assert "afterword call" not in unrecorded


def test_of_each_note_it_says_what_is_not_in_it(cli):
    cli.said("add", "--just-ended", "--with", DANA, "--with", "Li Wu <li@acme.example>", "--company", "Acme")
    topics = [word for topic in ("the on-call", "the kitchen", "the trains") for word in ("--talked-about", topic)]
    cli.said("notes", *topics, "--learned", "The team owns its releases.", "--thought", "The outbox would fit.")
    cli.said("run", "--once")
    left_out = {
        (note["kind"], note["to"]): [words.partition(", ")[2] for words in note["left_out"]]
        for note in cli.json("preview")["notes"]
    }
    assert left_out["thank_you", "dana@acme.example"] == ["for this note names two"]
    assert left_out["thank_you", "li@acme.example"] == ["kept for the note to Dana Whitfield"] * 5
    assert left_out["follow_up", "dana@acme.example"][:2] == ["for this note names one"] * 2
    shown = flat(cli.said("preview", "thank_you", "Li"))
    assert "Left out: what you learned, kept for the note to Dana Whitfield." in shown


def test_in_auto_mode_it_says_when_it_leaves(bare):
    bare.init("--mode", "auto")
    bare.said(*ENDED)
    one = bare.only()["id"]
    bare.said(
        "notes", one, "--talked-about", "the move to event sourcing", "--learned", "the team owns its deployments"
    )
    [rehearsal] = bare.json("rehearse", one)["rehearsals"]
    thanks = rehearsal["notes"][0]
    assert not thanks["by_user"]
    left = datetime.fromisoformat(thanks["leaves_at"]) - datetime.fromisoformat(thanks["due_at"])
    assert left == timedelta(minutes=45)


def test_a_file_is_rehearsed_without_being_recorded(cli):
    path = file(cli, INVITATION)
    [rehearsal] = cli.json("rehearse", "--ics", path)["rehearsals"]
    assert [note["kind"] for note in rehearsal["notes"]] == ["thank_you", "follow_up", "call"]
    assert rehearsal["notes"][0]["due_at"] == "2026-03-05T14:15:00+00:00"
    assert cli.json("status")["interviews"] == []


def test_rehearse_what(cli, one):
    assert cli.said("rehearse") == cli.said("rehearse", one)
    assert "Rehearse which of the two?" in cli.refused("rehearse", one, "--ics", "x.ics", code=2)


def test_what_was_skipped_is_not_rehearsed(cli, one):
    cli.said("skip", one, "follow_up")
    [rehearsal] = cli.json("rehearse", one)["rehearsals"]
    assert "follow_up" not in [note["kind"] for note in rehearsal["notes"]]


def test_nothing_to_preview(cli, one):
    cli.said("skip", one, "--yes")
    assert "has no note to come" in cli.refused("preview", one, code=2)


def test_what_cannot_be_rehearsed_says_why_and_what_to_do(cli):
    cli.said("add", "--with", "Dana Whitfield", "--company", "Acme", "--at", "tomorrow 10:00")
    said = " ".join(cli.said("rehearse").split())
    assert (
        "Not written: thank-you to Dana Whitfield: held; no address of Dana Whitfield is known -> add it with" in said
    )
    assert "Nothing would be written" not in said
    cli.said("skip", cli.only()["id"], "--yes")
    assert "Nothing would be written: the interview is closed, you left it out." in cli.said("rehearse")
