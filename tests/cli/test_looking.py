"""`status`, `show` and `journal` say what is, in the documented shape, and let nothing of a mail reach the terminal."""

import os
import re
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from agent.domain.model import Phase, StepKind, StepState
from agent.ports import AccountHealth, JournalEntry
from tests.cli.driver import DANA, ENDED, NOON, Cli, flat, step_of

INTERVIEW = {"id", "account", "company", "role", "kind", "starts_at", "ends_at", "phase", "why", "contacts", "steps"}
STEP = {"key", "kind", "to", "state", "due_at", "sent_at", "message_id", "why"}


def test_what_a_line_rests_on_stands_in_brackets_without_a_capital(cli):
    cli.said(*ENDED)
    with cli.store.writing() as tables:
        for what, evidence in (("one", "Its header says so."), ("two", "Dana of Acme, Inc.")):
            tables.note(JournalEntry(at=NOON, interview_id="", key="", what=what, evidence=evidence))
    said = cli.said("journal")
    assert "one (its header says so)" in said
    assert "two (Dana of Acme, Inc.)" in said


@pytest.mark.parametrize(
    ("what", "evidence", "shown"),
    [
        ("thank-you to Dana: skipped; you left it out", "you said so", "you left it out"),
        ("you told how it went", "you told it", "you told how it went"),
        ("took up Cook at Acme", "you told of it", "took up Cook at Acme (you told of it)"),
        ("closed, because the text says no", "The text says no.; its thread is theirs", "no (its thread is theirs)"),
        ("not before Thursday, because Dana is away", "Dana is away", "because Dana is away"),
    ],
)
def test_what_a_line_says_itself_is_not_said_again(cli, what, evidence, shown):
    cli.said(*ENDED)
    with cli.store.writing() as tables:
        tables.note(JournalEntry(at=NOON, interview_id="", key="", what=what, evidence=evidence))
    [line] = [line for line in cli.said("journal", env={"COLUMNS": "200"}).splitlines() if what in line]
    assert line.endswith(shown)
    assert cli.json("journal")["journal"][-1]["evidence"] == evidence


def many(cli):
    for company in ("Acme", "Beta", "Gamma", "Delta"):
        person = f"Dana {company} <dana@{company.casefold()}.example>"
        cli.said("add", "--at", "today 11:00", "--with", person, "--company", company, "--role", "Backend Engineer")
    cli.said("run", "--once")
    cli.said("add", "--at", "tomorrow 9", "--with", "Li Wu", "--company", "Theta")
    cli.said("skip", "Delta", "--yes")


def test_of_many_each_is_a_line_and_what_waits_for_the_user_comes_first(cli):
    many(cli)
    lines = cli.said("status").splitlines()
    ids = {one["company"]: one["id"] for one in cli.json("status")["interviews"]}
    assert lines[0] == "In your Drafts:"
    ready = {
        f"  Backend Engineer at {name} [{ids[name]}]: thank-you to Dana {name}" for name in ("Acme", "Beta", "Gamma")
    }
    assert set(lines[1:4]) == ready
    assert lines[5:7] == ["To come:", f"  Theta [{ids['Theta']}]: thank-you to Li Wu: an address is missing"]
    assert f"  Backend Engineer at Delta [{ids['Delta']}]: closed, you left it out" in lines
    assert max(map(len, cli.said("status", env={"COLUMNS": "50"}).splitlines())) <= 50


def test_the_command_that_gives_a_draft_its_detail_is_named_once(cli):
    cli.said(*ENDED, "--with", "Bo Ek <bo@acme.example>")
    one = cli.only()["id"]
    command = f"`afterword notes {one}"
    hint = f"A detail of the conversation is lacking: {command}` adds it."
    assert hint in flat(cli.said("run", "--once"))
    status = flat(cli.said("status"))
    assert (status.count(hint), status.count(command)) == (1, 1)


def test_of_several_interviews_each_is_named_whose_draft_lacks_something(cli):
    many(cli)
    ids = {known["id"] for known in cli.json("status")["interviews"] if known["company"] not in ("Delta", "Theta")}
    for command in (("run", "--once"), ("status",)):
        told = flat(cli.run(*command, env={"COLUMNS": "50"}).stdout)
        _, _, named = told.partition("Details of the conversations are lacking: `afterword notes ID` adds them, for ")
        assert set(named.partition(".")[0].replace(" or ", ", ").split(", ")) == ids


def test_of_a_draft_that_lacks_nothing_no_command_is_named(cli):
    cli.said(*ENDED)
    cli.said("notes", "--talked-about", "the move to event sourcing", "--learned", "the team owns its deployments")
    assert "is lacking" not in cli.said("run", "--once") + cli.said("status")


def test_where_it_needs_the_user_the_command_is_not_named_again(bare):
    bare.init("--mode", "auto")
    bare.said(*ENDED)
    told = flat(bare.run("run", "--once").stdout)
    assert f"`afterword notes {bare.only()['id']} --talked-about ...`" in told
    assert "is lacking" not in told


def test_one_of_many_is_shown_with_every_step(cli):
    many(cli)
    said = flat(cli.said("status", "acme"))
    assert "- follow-up to Dana Acme: " in said
    assert "Beta" not in said
    assert [one["company"] for one in cli.json("status", "acme")["interviews"]] == ["Acme"]
    assert "There is no interview 'nowhere'" in cli.refused("status", "nowhere", code=2)


def test_a_step_without_an_address_says_so_and_how_to_give_one(cli):
    cli.said("add", "--at", "tomorrow 9", "--with", "Li Wu", "--company", "Theta")
    said = flat(cli.said("status"))
    assert "Next: thank-you to Li Wu: an address is missing; with one, tomorrow 09:30" in said
    assert f"`afterword notes {cli.only()['id']} --contact 'Li Wu <address>'`" in said


def test_an_empty_home_says_what_to_do(cli):
    said = cli.said("status")
    assert "afterword add" in said
    assert "afterword run --once" in said
    assert cli.json("status")["interviews"] == cli.json("status")["attention"] == []


def test_the_promised_shape(cli):
    cli.said(*ENDED)
    cli.said("run", "--once")
    whole = cli.json("status")
    assert {"interviews", "attention"} <= set(whole)
    [interview] = whole["interviews"]
    assert set(interview) >= INTERVIEW
    assert interview["phase"] in set(Phase)
    assert all(set(contact) == {"name", "email", "role"} for contact in interview["contacts"])
    for step in interview["steps"]:
        assert set(step) >= STEP
        assert step["kind"] in set(StepKind)
        assert step["state"] in set(StepState)
        assert step["due_at"] is None or datetime.fromisoformat(step["due_at"]).utcoffset() is not None
        assert step["why"]
    thanks = step_of(interview, "thank_you")
    assert (thanks["state"], thanks["to"], thanks["sent_at"]) == ("drafted", "dana@acme.example", None)
    assert re.fullmatch(r"<[a-z2-7]+@example\.org>", thanks["message_id"])
    follow_up = step_of(interview, "follow_up")
    assert follow_up["message_id"] is None
    assert datetime.fromisoformat(follow_up["due_at"]) > cli.clock.now()


def test_what_happens_next_when_and_why(cli):
    cli.said("add", "--with", DANA, "--company", "Acme", "--at", "tomorrow 14:30")
    assert "Next: thank-you to Dana Whitfield: tomorrow 15:00; written when the interview is over" in flat(
        cli.said("status")
    )
    [interview] = cli.json("status")["interviews"]
    assert interview["next"]["at"] == "2026-03-04T14:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We have decided to move forward with another candidate.", "Acme [{id}]: closed, they said no"),
        ("We are pleased to offer you the position of Backend Engineer.", "Acme [{id}]: closed, they made an offer"),
    ],
)
def test_the_heading_says_how_it_ended(cli, text, told):
    cli.said(*ENDED)
    cli.run("run", "--once")
    one = cli.only()["id"]
    assert "closed" not in cli.said("status")
    cli.clock.move(timedelta(hours=2))
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = DANA, "ada@example.org", "Backend Engineer at Acme"
    message["Date"], message["Message-ID"] = format_datetime(cli.clock.now()), "<1@acme.example>"
    message.set_content(f"Dear Ada,\n\nthank you for your time. {text}\n\nAll the best\nDana Whitfield\n")
    arrived = cli.folder / "mail" / "new" / "1.example"
    arrived.write_bytes(message.as_bytes())
    os.utime(arrived, (cli.clock.now().timestamp(),) * 2)
    cli.run("run", "--once")
    said = flat(cli.said("status", "--all"))
    assert told.format(id=one) in said
    assert flat(cli.said("show", one)).startswith(f"Backend Engineer at {told.format(id=one)}")


def test_a_draft_that_lies_too_long_is_pointed_out(cli):
    cli.said(*ENDED)
    assert cli.run("run", "--once").exit_code == 0
    cli.clock.move(timedelta(hours=21))
    result = cli.run("run", "--once")
    assert result.exit_code == 3
    assert "it has been in your Drafts for 21 hours" in flat(result.stdout)
    assert "`afterword status`" in result.stderr
    [attention] = cli.json("status")["attention"]
    assert attention["interview"] == cli.only()["id"]
    assert attention["step"] == step_of(cli.only(), "thank_you")["key"]
    assert attention["remedy"]


def test_nobody_to_thank_needs_the_user(cli):
    cli.said(
        "add", "--with", "Sam Reed <sam@agency.example>:coordinator", "--company", "Acme", "--at", "yesterday 9:00"
    )
    result = cli.run("run", "--once")
    assert result.exit_code == 3
    assert "nobody is known who could be thanked" in flat(result.stdout)


def test_closed_ones_go_after_two_weeks_but_not_with_all(cli):
    cli.said(*ENDED)
    cli.said("skip", cli.only()["id"], "--yes")
    assert cli.only()["closing"] == "skipped"
    cli.clock.move(timedelta(days=15))
    assert cli.json("status")["interviews"] == []
    assert len(cli.json("status", "--all")["interviews"]) == 1


def test_show_has_everything(cli):
    cli.said(*ENDED, "--recruiter", "Sam Reed <sam@agency.example>")
    one = cli.only()["id"]
    cli.said("notes", one, "--rating", "4", "--talked-about", "Dana: the move to event sourcing")
    cli.said("run", "--once")
    said = flat(cli.said("show", one))
    for words in (
        "Dana Whitfield <dana@acme.example>, hiring manager",
        "Sam Reed <sam@agency.example>, recruiter",
        "4 of 5",
        "Dana Whitfield: the move to event sourcing",
        "you told of it (user)",
        "Subject: ",
        "Journal",
        "took up",
    ):
        assert words in said
    shown = cli.json("show", one)
    assert "event sourcing" in step_of(shown, "thank_you")["text"]
    assert shown["debrief"]["rating"] == 4
    assert shown["journal"]
    assert shown["evidence"] == [{"source": "user", "fact": "you told of it"}]


def test_ids_may_be_abbreviated_as_far_as_they_are_one(cli):
    cli.said(*ENDED)
    one = cli.only()["id"]
    assert cli.json("show", one[:3])["id"] == one
    assert "There is no interview 'zzzzz'" in cli.refused("show", "zzzzz", code=2)
    for number in range(35):  # more than there are letters and digits an id begins with
        who = f"Li{number} <li@b{number}.example>"
        cli.said("add", "--with", who, "--company", f"B{number}", "--at", f"2026-03-{2 + number % 20:02} 9:00")
    ids = [interview["id"] for interview in cli.json("status")["interviews"]]
    shared = next(first[0] for first in ids if sum(other[0] == first[0] for other in ids) > 1)
    assert "more letters of it" in cli.refused("show", shared, code=2)


def test_a_company_stands_for_its_interview(cli):
    for company, day in (("Acme Labs", "03"), ("Birch", "04"), ("Birch Bank", "05"), ("Birch", "06")):
        cli.said(
            "add", "--with", "Li <li@b.example>", "--company", company, "--role", day, "--at", f"2026-03-{day} 9:00"
        )
    by_role = {one["role"]: one["id"] for one in cli.json("status")["interviews"]}
    assert cli.json("show", "ACME")["id"] == by_role["03"]
    assert cli.json("show", "birch bank")["id"] == by_role["05"]
    refused = cli.refused("show", "birch", code=2)
    assert by_role["04"] in refused
    assert by_role["06"] in refused
    assert by_role["05"] not in refused
    cli.said("forget", by_role["06"], "--yes")
    assert cli.json("show", "birch")["id"] == by_role["04"]


def test_a_name_that_is_also_the_beginning_of_an_id_is_asked_about(cli):
    cli.said(*ENDED)
    one = cli.only()["id"]
    cli.said("add", "--with", "Li <li@b.example>", "--company", one[:2].upper(), "--at", "2026-03-04 9:00")
    assert f"may be {one} " in cli.refused("forget", one[:2], "--yes", code=2)
    assert len(cli.json("status")["interviews"]) == 2


def test_the_journal_is_the_latest_oldest_first(cli):
    assert "Nothing has happened yet" in cli.said("journal")
    cli.said(*ENDED)
    cli.clock.move(timedelta(minutes=5))
    cli.said("pause", cli.only()["id"])
    lines = cli.json("journal", "--limit", "2")["journal"]
    assert len(lines) == 2
    assert lines[-1]["what"] == "paused"
    assert lines[-1]["at"] == "2026-03-03T12:05:00+00:00"
    assert cli.json("journal", cli.only()["id"])["journal"][0]["evidence"] == "you told of it"


def test_nothing_of_a_mail_reaches_the_terminal(cli):
    """A subject and names with escape sequences and turned writing, as they come with an invitation."""
    evil = "Interview Backend Engineer\\, \x1b]0;owned\x07\x1b[31m\u202egnp.exe Ada Park"
    (cli.folder / "calendar" / "evil.ics").write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:evil@acme.example\r\nDTSTART:20260304T120000Z\r\n"
        f"DTEND:20260304T123000Z\r\nSUMMARY:{evil}\r\nDESCRIPTION:Interview for the Backend Engineer role\r\n"
        "ORGANIZER;CN=Dana \x1b[2JFox:mailto:dana@acme.example\r\n"
        "ATTENDEE;CN=Dana \x1b[2JFox:mailto:dana@acme.example\r\n"
        "ATTENDEE;CN=Ada Park:mailto:ada@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    cli.said("run", "--once")
    one = cli.only()["id"]
    for command in (["status"], ["status", "--json"], ["show", one], ["journal"], ["preview", one], ["rehearse", one]):
        printed = cli.run(*command).stdout
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", printed), command


@pytest.mark.parametrize("columns", ["20", "40", "80", "200"])
def test_lines_fit_the_terminal(cli: Cli, columns):
    cli.said(*ENDED)
    cli.said("run", "--once")
    printed = cli.said("status", env={"COLUMNS": columns})
    assert max(map(len, printed.splitlines())) <= max(30, min(100, int(columns)))


@pytest.mark.parametrize(
    ("health", "told"),
    [
        ({"heard_at": -30}, "Account local: last read today 12:30."),
        ({"heard_at": -90}, "Account local: last read today 11:30, and not since: `afterword doctor` says why."),
        (
            {"heard_at": -90, "trouble": "Offline.", "trouble_since": -60},
            "last read today 11:30; it cannot be read since today 12:00 (Offline); it is tried again by itself.",
        ),
        (
            {"trouble": "Sign in again.", "trouble_since": -60, "needs_user": True},
            "Account local: not read yet; it cannot be read since today 12:00.",
        ),
        (
            {"heard_at": -1, "trouble": "Google asks to wait.", "trouble_since": 0, "waits_until": 15},
            "Account local: last read today 12:59; Google asks to wait, so it is left alone until today 13:15.",
        ),
        (
            {"heard_at": -30, "trouble": "Google asks to wait.", "trouble_since": -20, "waits_until": -5},
            "last read today 12:30; it cannot be read since today 12:40 (Google asks to wait); it is tried again",
        ),
    ],
)
def test_when_the_mailbox_was_last_heard_from(cli, health, told):
    at = {key: NOON + timedelta(minutes=value) for key, value in health.items() if isinstance(value, int)}
    at.pop("needs_user", None)
    with cli.store.writing() as tables:
        tables.set_health(AccountHealth(account="local", **(health | at)))
    assert told in flat(cli.said("status"))
