"""`notes` records how it went, with flags or by questions, and says which drafts are written again."""

import shlex
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.driver import DANA, ENDED, Cli, flat, step_of


@pytest.fixture
def one(cli: Cli) -> str:
    cli.said(*ENDED)
    return str(cli.only()["id"])


def debrief(cli: Cli, one: str) -> dict[str, Any]:
    return dict(cli.json("show", one)["debrief"])


def test_everything_by_flags(cli, one):
    cli.said(
        "notes",
        one,
        "--rating",
        "4",
        "--talked-about",
        "Dana: the move to event sourcing",
        "--talked-about",
        "on-call: who",
        "--learned",
        "the team owns its deployments",
        "--thought",
        "the outbox pattern would fit",
        "--next-step",
        "a call with the CTO",
        "--next-step-at",
        "2026-03-10 10:00",
        "--decide-by",
        "2026-03-13",
    )
    with cli.store.reading() as tables:
        [interview] = tables.interviews()
    assert debrief(cli, one) == {
        "rating": 4,
        "talked_about": [
            {"text": "the move to event sourcing", "contact_id": interview.contacts[0].contact_id},
            {"text": "on-call: who", "contact_id": None},
        ],
        "learned": "the team owns its deployments",
        "thought": "the outbox pattern would fit",
        "next_step": "a call with the CTO",
        "next_step_at": "2026-03-10T09:00:00+00:00",
        "decide_by": "2026-03-13T11:00:00+00:00",
        "unplaced": "",
    }
    assert step_of(cli.only(), "nudge")["due_at"] > "2026-03-13"


def test_what_was_told_before_stays(cli, one):
    cli.said("notes", one, "--rating", "5", "--learned", "the team owns its deployments")
    cli.said("notes", one, "--rating", "2")
    told = debrief(cli, one)
    assert (told["rating"], told["learned"]) == (2, "the team owns its deployments")
    assert step_of(cli.only(), "follow_up")["state"] == "cancelled"


def test_drafts_are_written_again(cli, one):
    cli.said("run", "--once")
    assert "event sourcing" not in step_of(cli.json("show", one), "thank_you")["text"]
    said = cli.said("notes", one, "--talked-about", "the move to event sourcing")
    assert "thank-you to Dana Whitfield is written again at the next turn" in said
    cli.clock.move(timedelta(minutes=1))
    cli.said("run", "--once")
    assert "event sourcing" in step_of(cli.json("show", one), "thank_you")["text"]


def test_words_are_taken_back(cli, one):
    """With the draft written anew; each by its option, all of them by questions."""
    words = ("--learned", "The team owns its deployments.", "--thought", "I would like to lead the billing work.")
    cli.said("notes", one, "--rating", "4", "--talked-about", "the move to event sourcing", *words)
    cli.said("run", "--once")
    assert "lead the billing work" in step_of(cli.json("show", one), "thank_you")["text"]
    said = flat(cli.said("notes", one, "--thought", "-"))
    assert "Taken back: additional thought. - thank-you to Dana Whitfield is written again" in said
    cli.clock.move(timedelta(minutes=1))
    cli.said("run", "--once")
    note = step_of(cli.json("show", one), "thank_you")["text"]
    assert ("billing" in note, "event sourcing" in note) == (False, True)
    told = debrief(cli, one)
    assert (told["thought"], told["learned"], told["rating"]) == ("", "The team owns its deployments.", 4)
    asked = cli.run("notes", one, "--ask", given="\n-\n\n-\n\n\n\n\n")
    assert "Enter leaves a question out. - takes back what you told before." in flat(asked.output)
    assert "Taken back: talked about, learned." in asked.output
    told = debrief(cli, one)
    assert (told["talked_about"], told["learned"], told["rating"]) == ([], "", 4)
    assert "Nothing was told" in cli.said("notes", one, "--thought", "-")


def test_before_a_note_is_written_it_is_said_once_what_will_not_be_in_it(cli, one):
    said = flat(cli.said("notes", one, "--learned", "Knowing", "--talked-about", "the move to event sourcing"))
    assert "- thank-you to Dana Whitfield will not have all of it Left out: what you learned, for" in said
    assert said.count("Left out") == 1
    assert "Still lacking" not in said
    fit = flat(cli.said("notes", one, "--learned", "the team owns its deployments"))
    assert "Left out" not in fit
    assert "will not have all of it" not in fit


def test_what_cannot_be_used_as_it_stands_is_said_at_once(cli, one):
    cli.said("run", "--once")
    said = " ".join(cli.said("notes", one, "--learned", "Knowing").split())
    assert "thank-you to Dana Whitfield is written again at the next turn Left out: what you learned, for" in said
    cli.clock.move(timedelta(minutes=2))
    cli.said("run", "--once")
    left_out = 'in your Drafts without what you learned ("Knowing"): `afterword preview` says why'
    for look in ("status", "show"):
        assert left_out in " ".join(cli.said(look).split())


def test_the_beginning_of_a_name_does_not_shorten_it(cli, one):
    cli.said("notes", one, "--contact", "Dana:interviewer")
    [contact] = cli.only()["contacts"]
    assert (contact["name"], contact["role"]) == ("Dana Whitfield", "interviewer")


def test_by_questions(cli, one):
    answers = "7\n4\nDana: the move to event sourcing\non-call\n\nthe team owns its deployments\n\n\n\n"
    result = cli.run("notes", one, given=answers)
    assert result.exit_code == 0, result.output
    assert "'7' is no rating" in result.stderr
    told = debrief(cli, one)
    assert told["rating"] == 4
    assert [topic["text"] for topic in told["talked_about"]] == ["the move to event sourcing", "on-call"]
    assert told["learned"] == "the team owns its deployments"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("4\n\n\n\na call\nsometime\ntomorrow 10\n\n", "'sometime' is no date and time"),
        ("4\n\n\n\na call\nyesterday 10\ntomorrow 10\n\n", "has passed: give a day that is still to come"),
        ("4\nBob: the outbox\n\n\n\na call\ntomorrow 10\n\n", "Nobody called Bob is known in this interview"),
    ],
)
def test_one_wrong_answer_is_asked_for_again_alone(cli, one, answers, told):
    result = cli.run("notes", one, "--ask", given=answers)
    assert result.exit_code == 0, result.output
    assert told in result.stderr
    kept = debrief(cli, one)
    assert (kept["rating"], kept["next_step"], kept["next_step_at"]) == (4, "a call", "2026-03-04T09:00:00+00:00")


def test_what_was_answered_before_it_was_broken_off_is_given_back(cli, one):
    result = cli.run("notes", one, "--ask", given="4\nDana: the outbox\n\n")
    command = f"afterword notes {one} --rating 4 --talked-about 'Dana: the outbox'"
    assert f"Nothing was recorded; with what you answered: {command}\n" in result.stderr
    assert (result.exit_code, debrief(cli, one)["rating"]) == (2, None)
    cli.said(*shlex.split(command)[1:])
    assert debrief(cli, one)["rating"] == 4


def test_nothing_told_changes_nothing(cli, one):
    assert "nothing was changed" in cli.said("notes", one, given="\n" * 6)
    assert len(cli.json("journal")["journal"]) == len(cli.json("journal", one)["journal"])


def test_people_are_corrected_and_added(cli, one):
    cli.said("notes", one, "--contact", "Dana <dw@acme.example> +49 30 1234", "--contact", "Li Wu <li@acme.example>")
    contacts = cli.only()["contacts"]
    assert {(c["email"], c["role"]) for c in contacts} == {
        ("dw@acme.example", "hiring_manager"),
        ("li@acme.example", "interviewer"),
    }
    assert "+49 30 1234" in cli.said("show", one)
    assert {step["to"] for step in cli.only()["steps"] if step["kind"] == "thank_you"} == {
        "dw@acme.example",
        "li@acme.example",
    }


def test_a_salutation_is_used(cli, one):
    cli.said("notes", one, "--salutation", "Dana=Dr. Whitfield")
    assert "Dr. Whitfield" in cli.said("preview", one, "thank_you")


def test_an_address_that_was_missing(cli):
    cli.said("add", "--just-ended", "--with", "Dana Whitfield", "--company", "Acme")
    assert cli.run("run", "--once").exit_code == 3
    [attention] = [a for a in cli.json("status")["attention"] if "thank_you" in (a["step"] or "")]
    assert "no address" in attention["what"]
    cli.said("notes", cli.only()["id"], "--contact", DANA)
    cli.said("run", "--once")
    assert step_of(cli.only(), "thank_you")["state"] == "drafted"


def test_a_next_step_told_without_an_hour_is_shown_without_one(cli, one):
    cli.said("notes", one, "--next-step", "a case study", "--next-step-at", "tomorrow")
    shown = cli.said("show", one)
    assert "a case study, tomorrow" in shown
    assert "12:00" not in shown.partition("a case study, tomorrow")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--contact", "Me <ada@example.org>"], "your own address"),
        (["--contact", "Dana <dana@>"], "expected an address"),
        (["--next-step", "a call", "--next-step-at", "sometime"], "no date and time"),
        (["--talked-about", "  "], "A topic is empty"),
        (["--learned", "with \u202e turned"], "invisible control character"),
        (["--salutation", "Zoe=Dr. Zed"], "no salutation"),
        (["--next-step", "-"], "can be changed, not taken back"),
        (["--salutation", "Dana"], "write NAME=WORDS, as in 'Dana=Dr. Fox'"),
        (["--contact", "foo"], "There is no foo in this interview; give an address to add them: --contact 'Foo <"),
        (["--talked-about", "Bob: the outbox"], "Nobody called Bob is known in this interview: leave the name out"),
    ],
)
def test_refused_and_nothing_recorded(cli, one, flags, told):
    cli.said("notes", one, "--next-step", "a call", "--next-step-at", "2026-03-10 10:00")
    before = cli.json("show", one)
    assert told in cli.refused("notes", one, *flags, code=2)
    assert cli.json("show", one) == before


@pytest.mark.parametrize("topic", ["on-call: who", "the way to deploy: trunk or not", "The way we deploy: daily"])
def test_what_is_no_name_is_part_of_the_topic(cli, one, topic):
    cli.said("notes", one, "--talked-about", topic)
    assert debrief(cli, one)["talked_about"] == [{"text": topic, "contact_id": None}]


def test_somebody_added_at_once_may_be_spoken_of(cli, one):
    cli.said("notes", one, "--contact", "Li Wu <li@acme.example>", "--talked-about", "Li Wu: the outbox")
    assert debrief(cli, one)["talked_about"][0]["text"] == "the outbox"


def test_a_rating_outside_is_a_usage_error(cli, one):
    assert cli.run("notes", one, "--rating", "6").exit_code == 2


def test_a_name_with_a_full_stop_gets_no_second_one(cli):
    told = ("--just-ended", "--with", "Dana Whitfield <dana@acme.example>", "--company", "The Hartford Group, Inc.")
    cli.said("add", *told)
    said = [cli.said(*command) for command in (("notes", "--rating", "4"), ("pause",))]
    said.append(cli.said("forget", "--yes"))
    assert all("Inc." in flat(text) and "Inc.." not in flat(text) for text in said), said


def test_the_order_of_the_readme(cli, tmp_path):
    """With one interview known already, `notes` takes the id that `add` prints."""
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert "afterword notes ID --rating 4" in readme
    cli.said("add", "--at", "2026-03-04 10:00", "--with", "Raj Patel <raj@beta.example>", "--company", "Beta")
    printed = cli.said("add", "--just-ended", "--with", "Dana Whitfield <dana@acme.example>", "--company", "Acme")
    found = [one["id"] for one in cli.json("status")["interviews"] if one["id"] in printed]
    assert len(found) == 1
    assert "Noted for" in cli.said("notes", found[0], "--rating", "4")
