"""`add`: by hand, with a file, and the short form for a call that nobody had scheduled."""

from datetime import timedelta

import pytest

from tests.cli.driver import DANA, ENDED, Cli, flat, step_of

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
PRODID:-//Example//EN
BEGIN:VEVENT
UID:one@acme.example
DTSTART;TZID=Europe/Berlin:20260305T143000
DTEND;TZID=Europe/Berlin:20260305T151500
SUMMARY:Interview Backend Engineer – Ada Park
LOCATION:https://acme.zoom.us/j/123456
ORGANIZER;CN=Dana Fox:mailto:dana@acme.example
ATTENDEE;CN=Ada Park;PARTSTAT=ACCEPTED:mailto:ada@example.org
ATTENDEE;CN=Dana Fox:mailto:dana@acme.example
DESCRIPTION:Technical interview for the Backend Engineer role at Acme.
END:VEVENT
END:VCALENDAR
"""
COFFEE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:two@friends.example
DTSTART:20260305T120000Z
DTEND:20260305T123000Z
SUMMARY:Coffee chat
ATTENDEE;CN=Tom Ray:mailto:tom@friends.example
END:VEVENT
END:VCALENDAR
"""


def file(cli: Cli, text: str) -> str:
    path = cli.folder.parent / "some.ics"
    path.write_text(text, encoding="utf-8", newline="\r\n")
    return str(path)


def test_just_ended(cli):
    said = cli.said(*ENDED)
    assert "Recorded: Backend Engineer at Acme" in said
    assert "thank-you to Dana Whitfield: at the next turn" in said
    interview = cli.only()
    assert (interview["kind"], interview["phase"], interview["company"]) == ("phone", "over", "Acme")
    assert interview["starts_at"] == "2026-03-03T11:30:00+00:00"
    assert interview["ends_at"] == "2026-03-03T12:00:00+00:00"
    assert interview["contacts"] == [{"name": "Dana Whitfield", "email": "dana@acme.example", "role": "hiring_manager"}]


def test_everything_by_hand(cli):
    cli.said(
        "add",
        "--company",
        "Acme",
        "--role",
        "Backend Engineer",
        "--at",
        "2026-03-05 09:30",
        "--minutes",
        "60",
        "--with",
        "Li Wu <li@acme.example>",
        "--with",
        "Jo Ray <jo@acme.example>:hiring_manager",
        "--kind",
        "video",
        "--zone",
        "America/New_York",
        "--recruiter",
        "Sam Reed <sam@agency.example>",
        "--phone",
        "+1 212 555 0100",
    )
    interview = cli.only()
    assert (interview["phase"], interview["kind"], interview["zone"]) == ("scheduled", "video", "America/New_York")
    assert (interview["starts_at"], interview["ends_at"]) == ("2026-03-05T14:30:00+00:00", "2026-03-05T15:30:00+00:00")
    assert [(c["name"], c["role"]) for c in interview["contacts"]] == [
        ("Li Wu", "interviewer"),
        ("Jo Ray", "hiring_manager"),
        ("Sam Reed", "recruiter"),
    ]
    assert step_of(interview, "in_the_loop")["to"] == "sam@agency.example"
    assert step_of(interview, "follow_up")["to"] == "jo@acme.example"
    assert "+1 212 555 0100" in cli.said("show", interview["id"])


def test_asks_for_what_is_missing(cli):
    people = "nobody <x>\nDana Whitfield <dana@acme.example>\n<y>\nLi Wu\n\n"
    result = cli.run("add", given=f"{people}Acme\n\nnever\nyesterday 14:30\n")
    assert result.exit_code == 0, result.output
    assert "'never' is no date and time" in result.stderr
    assert [c["name"] for c in cli.only()["contacts"]] == ["Dana Whitfield", "Li Wu"]
    missing = f"The address of Li Wu is missing: ask for it, and add it with `afterword notes {cli.only()['id']}"
    assert missing in " ".join(result.stdout.split())
    assert "The address of Dana" not in result.stdout
    assert cli.only()["starts_at"] == "2026-03-02T13:30:00+00:00"


def test_it_says_what_a_turn_is_when_one_is_due(cli):
    assert "A turn is one `afterword run --once`" in cli.said(*ENDED)
    later = ("add", "--with", "Li Wu <li@acme.example>", "--company", "Other", "--at", "fri 10:00")
    assert "A turn is" not in cli.said(*later)


def test_twice_is_once(cli):
    cli.said(*ENDED)
    cli.clock.move(timedelta(minutes=3))
    assert "Known already" in cli.said(*ENDED)
    assert len(cli.json("status")["interviews"]) == 1
    assert len(cli.json("status")["interviews"][0]["steps"]) == 3


def test_what_is_known_already_takes_nobody_in_and_says_so(cli):
    cli.said(*ENDED)
    again = list(ENDED)
    again[again.index("--with") + 1] = "Dana Whitfield <dw@acme.example>"
    said = " ".join(cli.said(*again, "--with", "Li Wu <li@acme.example>").split())
    one = cli.only()["id"]
    assert f"`afterword notes {one} --contact 'Dana Whitfield <dw@acme.example>'` corrects that" in said
    assert "Li Wu was not taken from it" in said
    assert [c["email"] for c in cli.only()["contacts"]] == ["dana@acme.example"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            ("--company", "Beta"),
            "The company is Beta now, and was Acme: if that was another conversation, tell of both",
        ),
        (("--company", "ACME"), "Nothing was recorded twice"),
        (
            ("--phone", "+49 30 12345"),
            "The phone number of Dana Whitfield stays as recorded: `afterword notes ID --conta",
        ),
        (
            ("--with", f"{DANA}:recruiter"),
            "The part of Dana Whitfield stays as recorded: `afterword notes ID --contact",
        ),
        (
            ("--with", "Dana Fox dana@acme.example"),
            "The name of Dana Whitfield stays as recorded: `afterword notes ID --",
        ),
        (
            ("--recruiter", "Sam Reed <sam@a.example>"),
            "--contact 'Sam Reed <sam@a.example>:recruiter'` adds or corrects",
        ),
        (("--agency-only", "--recruiter", "Sam <sam@a.example>"), "`afterword skip ID thank_you NAME`"),
        (("--minutes", "90"), "add it once more with --at instead of --just-ended"),
        (("--zone", "America/New_York"), "add it once more with --at instead of --just-ended"),
        (("--kind", "onsite"), "How it is held was corrected."),
        (
            ("--with", "Li Wu <li@acme.example>"),
            "nothing of it was changed; `afterword show ID` has it.",
        ),
    ],
)
def test_nothing_that_is_told_again_is_dropped_in_silence(cli, more, told):
    cli.said(*ENDED)
    with_dana = ENDED if "--with" not in more else (*ENDED[:2], *ENDED[4:])
    said = flat(cli.said(*with_dana, *more))
    assert told.replace("ID", cli.only()["id"]) in said
    assert len(cli.only()["steps"]) == 3


def test_told_again_in_another_zone_it_is_where_that_clock_is(cli):
    cli.said(*BY_HAND, "--at", "tomorrow 15:00")
    said = flat(cli.said(*BY_HAND, "--at", "tomorrow 9:00", "--zone", "America/New_York"))
    assert "Its time zone is America/New_York now, and was Europe/Berlin." in said
    cli.said(*BY_HAND, "--at", "tomorrow 16:00")
    assert (cli.only()["zone"], cli.only()["starts_at"]) == ("America/New_York", "2026-03-04T15:00:00+00:00")


BY_HAND = ("add", "--company", "Acme", "--with", DANA)


def test_told_again_the_newest_word_stands(cli):
    cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "tomorrow 9:00", "--minutes", "45")
    said = flat(cli.said(*BY_HAND, "--role", "Staff Engineer", "--at", "tomorrow 9:00"))
    assert "The role is Staff Engineer now, and was Backend Engineer." in said
    said = flat(cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "tomorrow 11:00"))
    assert "It was recorded as tomorrow 09:00-09:45" in said
    one = cli.only()
    assert (one["role"], one["starts_at"], one["ends_at"]) == (
        "Backend Engineer",
        "2026-03-04T10:00:00+00:00",
        "2026-03-04T10:45:00+00:00",
    )
    assert "Nothing was recorded twice" in cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "tomorrow 11:00")


def test_a_guessed_hour_is_put_right_by_telling_it_again(cli):
    assert "add it once more with --at" in flat(cli.said(*ENDED))
    cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "today 11:00")
    assert cli.only()["starts_at"] == "2026-03-03T10:00:00+00:00"


def test_of_a_call_that_has_ended_the_end_is_known(cli):
    cli.said(*ENDED)
    cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "today 12:50")
    assert (cli.only()["phase"], cli.only()["ends_at"]) == ("over", "2026-03-03T12:00:00+00:00")


def test_told_again_without_its_role_it_is_no_second_one(cli):
    cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "tomorrow 9:00")
    said = flat(cli.said(*BY_HAND, "--at", "tomorrow 11:00"))
    assert "It was recorded as tomorrow 09:00" in said
    assert (cli.only()["role"], cli.only()["starts_at"]) == ("Backend Engineer", "2026-03-04T10:00:00+00:00")


def test_one_with_others_at_the_same_company_moves_nothing(cli):
    cli.said(*BY_HAND, "--role", "Backend Engineer", "--at", "tomorrow 9:00", "--minutes", "60")
    lee = (
        "add",
        "--company",
        "Acme",
        "--role",
        "Backend",
        "--at",
        "tomorrow 9:40",
        "--with",
        "Lee Wu <lee@acme.example>",
    )
    said = flat(cli.said(*lee))
    assert "It was taken for this conversation, and nothing of it was changed" in said
    assert "Lee Wu was not taken from it" in said
    assert (cli.only()["role"], cli.only()["starts_at"]) == ("Backend Engineer", "2026-03-04T08:00:00+00:00")


def test_another_one_at_the_company_on_that_day_is_named(cli):
    cli.said("add", "--company", "Acme", "--role", "Engineer", "--at", "tomorrow 9", "--with", DANA)
    one = cli.only()["id"]
    lee = ("--company", "acme", "--role", "Engineer", "--with", "Lee Wu <lee@acme.example>:interviewer")
    said = flat(cli.said("add", *lee, "--at", "tomorrow 14"))
    other = next(i["id"] for i in cli.json("status")["interviews"] if i["id"] != one)
    assert f"known at acme for that day: Engineer at Acme [{one}], tomorrow 09:00-09:30, with Dana Whitfield." in said
    assert f"`afterword forget {other}` takes this one out" in said
    assert (
        f"`afterword notes {one} --contact 'Lee Wu <lee@acme.example>:interviewer'` adds who is missing there" in said
    )
    third = flat(cli.said("add", "--company", "Acme", "--role", "Designer", "--at", "tomorrow 17", "--with", DANA))
    assert "Other conversations are known" in third
    assert "If it is one of these" in third
    for elsewhere in (("--company", "Beta", "--at", "tomorrow 19"), ("--company", "Acme", "--at", "next mon 9")):
        assert "known at" not in cli.said("add", "--role", "Cook", *elsewhere, "--with", "Zoe <zoe@z.example>")


def test_the_calendar_keeps_the_time_of_what_is_in_it(cli):
    (cli.folder / "calendar" / "one.ics").write_text(INVITATION.replace("METHOD:REQUEST\n", ""))
    cli.run("run", "--once")
    again = ("add", "--company", "Acme", "--role", "Staff Engineer", "--at", "2026-03-05 14:35")
    said = flat(cli.said(*again, "--with", "Dana Fox <dana@acme.example>"))
    assert "Its time is your calendar's: move the event there" in said
    assert (cli.only()["role"], cli.only()["starts_at"]) == ("Staff Engineer", "2026-03-05T13:30:00+00:00")


def test_a_day_long_past_is_asked_about(cli):
    late = (*BY_HAND, "--at", "2026-02-02 9:00")
    assert "29 days ago, late for a thank-you" in cli.run(*late, given="n\n").output
    assert "--yes" in cli.refused(*late, code=2, given="")
    assert cli.json("status")["interviews"] == []
    assert "Recorded" in cli.said(*late, "--yes")


def test_a_file_of_a_day_long_past_is_history(cli):
    old = INVITATION.replace("20260305", "20260205")
    assert "Left as history" in cli.run("add", "--ics", file(cli, old)).stdout
    assert cli.json("status")["interviews"] == []
    assert "Recorded" in cli.said("add", "--ics", file(cli, old), "--yes")


@pytest.mark.parametrize("flags", [["--company", "Foo"], ["--with", DANA], ["--just-ended"], ["--minutes", "30"]])
def test_a_file_takes_no_flags_that_it_answers_itself(cli, flags):
    assert f"leave {flags[0]} out" in cli.refused("add", "--ics", file(cli, INVITATION), *flags, code=2)
    assert cli.json("status")["interviews"] == []


def test_by_hand_and_by_invitation_is_one(cli):
    cli.said("add", "--ics", file(cli, INVITATION))
    by_hand = ("add", "--company", "Acme", "--role", "Backend Engineer", "--at", "2026-03-05 14:30")
    assert "Known already" in cli.said(*by_hand, "--with", "Dana Fox <dana@acme.example>")
    assert len(cli.json("status")["interviews"]) == 1


def test_a_file_says_on_which_evidence(cli):
    said = cli.said("add", "--ics", file(cli, INVITATION))
    assert 'because the title says "Interview" (invitation)' in said
    interview = cli.only()
    assert (interview["role"], interview["kind"], interview["starts_at"]) == (
        "Backend Engineer",
        "video",
        "2026-03-05T13:30:00+00:00",
    )
    assert "Known already" in cli.said("add", "--ics", file(cli, INVITATION))


def test_a_moved_invitation_moves_the_interview(cli):
    cli.said("add", "--ics", file(cli, INVITATION))
    moved = INVITATION.replace("UID:", "SEQUENCE:1\nUID:").replace("T143000", "T163000").replace("T151500", "T171500")
    cli.said("add", "--ics", file(cli, moved))
    assert cli.only()["starts_at"] == "2026-03-05T15:30:00+00:00"


def test_a_cancelled_invitation_closes_it(cli):
    cli.said("add", "--ics", file(cli, INVITATION))
    cancel = INVITATION.replace("METHOD:REQUEST", "METHOD:CANCEL").replace("UID:", "STATUS:CANCELLED\nSEQUENCE:1\nUID:")
    cli.run("add", "--ics", file(cli, cancel))
    assert cli.only()["closing"] == "cancelled"


def test_what_is_not_recognised_is_taken_at_the_users_word(cli):
    result = cli.run("add", "--ics", file(cli, COFFEE))
    assert result.exit_code == 2
    assert "Not recognised as an interview: Coffee chat" in result.stdout
    assert cli.json("status")["interviews"] == []
    said = cli.said("add", "--ics", file(cli, COFFEE), "--yes")
    assert "because you said that it is an interview (user)" in said
    assert len(cli.json("status")["interviews"]) == 1


@pytest.mark.parametrize(
    "text", ["", "nonsense", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:never\nEND:VEVENT\nEND:VCALENDAR\n"]
)
def test_a_file_that_is_none(cli, text):
    assert "some.ics: " in cli.refused("add", "--ics", file(cli, text), code=8)


def test_a_file_that_is_not_there(cli):
    assert "cannot be read (No such file" in cli.refused("add", "--ics", "nowhere.ics", code=8)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--with", "Me <ADA@example.org>"], "your own address"),
        (["--with", DANA, "--recruiter", "ada@example.org"], "your own address"),
        (["--with", DANA, "--with", DANA], "given twice"),
        (["--with", DANA, "--at", "2036-03-05 09:30"], "too far away"),
        (["--with", DANA, "--at", "tomorrow 9:00", "--just-ended"], "leave --at out"),
        (["--with", DANA, "--zone", "Mars/Olympus"], "no time zone"),
        (["--with", DANA, "--account", "work"], "There is no account 'work'"),
        (["--with", DANA, "--agency-only"], "needs somebody of the agency"),
        (["--with", "Dana\u202e <dana@acme.example>"], "invisible control character"),
    ],
)
def test_refused_without_a_trace(cli, flags, told):
    given = ["add", "--company", "Acme"] + ([] if "--at" in flags else ["--at", "tomorrow 9:00"])
    assert told in cli.refused(*given, *flags, code=2)
    assert cli.json("status")["interviews"] == []


def test_agency_only_writes_to_the_agency_alone(cli):
    cli.said(*ENDED, "--recruiter", "Sam Reed <sam@agency.example>", "--agency-only")
    steps = cli.only()["steps"]
    assert {step["to"] for step in steps if step["state"] != "cancelled"} == {"sam@agency.example"}


def test_a_zone_nobody_knows_is_said_and_put_right(cli):
    odd = INVITATION.replace("Europe/Berlin", "Mars Time")
    cli.said("add", "--ics", file(cli, odd))
    [need] = cli.json("status")["attention"]
    assert "the time zone 'Mars Time', which is not known; Thu 5 Mar 14:30 was taken" in need["what"]
    again = ("add", "--company", "Acme", "--at", "2026-03-05 9:30", "--zone", "America/New_York")
    said = flat(cli.said(*again, "--with", "Dana Fox <dana@acme.example>"))
    assert "It was recorded as Thu 5 Mar 14:30-15:15" in said
    assert cli.json("status")["attention"] == []
    assert cli.only()["starts_at"] == "2026-03-05T14:30:00+00:00"


def test_a_calendar_file_that_was_mended_needs_nobody(cli):
    path = cli.folder / "calendar" / "some.ics"
    path.write_text("BEGIN:VCAL")
    cli.run("run", "--once")
    [need] = cli.json("status")["attention"]
    assert need["what"].startswith("some.ics: ")
    cli.clock.move(timedelta(minutes=5))
    path.write_text(COFFEE)
    cli.run("run", "--once")
    assert cli.json("status")["attention"] == []
    cli.clock.move(timedelta(minutes=5))
    path.write_text("BEGIN:VCALE")
    cli.run("run", "--once")
    assert len(cli.json("status")["attention"]) == 1


def test_an_hour_told_again_says_on_whose_clock_it_was_read(cli: Cli):
    given = ("add", "--company", "Acme", "--with", "Dana Fox <dana@acme.example>", "--at")
    there = ("--zone", "America/New_York")
    assert "10:00-10:30" not in cli.said(*given, "tomorrow 10:00", *there)
    said = flat(cli.said(*given, "tomorrow 11:00"))
    assert "Its hour was read on the clock of Europe/Berlin: for theirs give --zone America/New_York" in said
    assert "Its hour was read" not in flat(cli.said(*given, "tomorrow 11:30", *there))
