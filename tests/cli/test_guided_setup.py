"""`setup`: asked or by flags, left at every question and taken up again, with a look at the calendar whose corrections
the daemon keeps to."""

import json
import os
import pwd
import re
import sys
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from agent.bootstrap import open_store
from agent.clock import SystemClock
from agent.config import load_settings
from agent.home import Home
from agent.setup.answers import FACT
from tests.cli.driver import NOON, Cli, flat
from tests.cli.screen import HUNG_UP, Screen
from tests.cli.user import User
from tests.simulators.google import GoogleSimulator
from tests.simulators.microsoft import MicrosoftSimulator

BY_FLAGS = (
    *("--email", "ada@example.org", "--provider", "local", "--name", "Ada Park", "--time-zone", "Europe/Berlin"),
    *("--country", "DE-BY", "--hours", "Mon-Thu 8:30-16", "--mode", "auto"),
    *("--employer", "Initech", "--work-email", "ada@initech.example"),
    *("--postal-address", "1 Mill Lane, 10115 Berlin"),
)
TYPED = (
    ("Your address", "ada@example.org"),
    ("gmail, outlook or local", "local"),
    ("Your name", "Ada Park"),
    ("Time zone", "Europe/Berlin"),
    ("Country, or none [DE]", "DE-BY"),
    ("Days and hours [Mon-Fri 09:00-17:00]", "Mon-Thu 8:30-16"),
    ("Company, or none [none]", "Initech"),
    ("Work address, or none [none]", "ada@initech.example"),
    ("Street, place, or none [none]", r"1 Mill Lane\n10115 Berlin"),
    ("draft or auto [draft]", "auto"),
    ("Change", ""),
    ("Numbers", ""),
    ("yes or no", "no"),
)


def event(uid: str, starts_at: datetime, title: str, text: str = "", *, part: str = "ACCEPTED", more: str = "") -> str:
    return "\r\n".join(
        line
        for line in (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Example//EN",
            "BEGIN:VEVENT",
            f"UID:{uid}",
            f"DTSTART:{starts_at:%Y%m%dT%H%M%SZ}",
            f"DTEND:{starts_at + timedelta(minutes=45):%Y%m%dT%H%M%SZ}",
            f"SUMMARY:{title}",
            f"DESCRIPTION:{text}",
            more,
            "ORGANIZER;CN=Li Wu:mailto:li@acme.example",
            f"ATTENDEE;CN=Ada Park;PARTSTAT={part}:mailto:ada@example.org",
            "ATTENDEE;CN=Li Wu:mailto:li@acme.example",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
        if line
    )


AT_ACME = "Interview for the role at Acme."
ACME = event("acme", NOON + timedelta(days=2), "Interview Backend Engineer – Ada Park", AT_ACME)
COFFEE = event("coffee", NOON + timedelta(days=3), "Coffee with Li")
CONSULATE = event("visa", NOON + timedelta(days=4), "Visa interview", "At the consulate.")
LAST_MONTH = event("old", NOON - timedelta(days=30), "Final interview, Platform Engineer", AT_ACME)
DECLINED = event("no", NOON + timedelta(days=5), "Interview Data Engineer – Ada Park", AT_ACME, part="DECLINED")
STANDUP = event("standup", NOON - timedelta(days=5), "Standup", more="RRULE:FREQ=DAILY;COUNT=20")


def calendar(bare: Cli, *events: str) -> Cli:
    folder = bare.folder / "calendar"
    folder.mkdir(parents=True, exist_ok=True)
    bare.folder.chmod(0o700)
    for number, text in enumerate(events):
        (folder / f"{number}.ics").write_text(text, encoding="utf-8", newline="")
    return bare


@pytest.fixture
def busy(bare: Cli) -> Cli:
    return calendar(bare, ACME, COFFEE, CONSULATE, LAST_MONTH, DECLINED, STANDUP)


def unasked(cli: Cli, *more: str) -> str:
    return " ".join(cli.said("setup", *BY_FLAGS, "--yes", "--no-autostart", *more).split())


# --------------------------------------------------------------------------------------------- the answers


def test_every_answer_has_a_flag(bare):
    unasked(bare, "--alias", "ap@example.com", "--phone", "+49 30 1234")
    one = load_settings(Home(bare.folder))
    assert (one.name, one.email, one.time_zone, one.signature) == ("Ada Park", "ada@example.org", "Europe/Berlin", "")
    assert (one.country, one.region, one.mode, one.aliases) == ("DE", "BY", "auto", ("ap@example.com",))
    assert (one.employer, one.work_email, one.phone) == ("Initech", "ada@initech.example", "+49 30 1234")
    assert one.address == "1 Mill Lane\n10115 Berlin"
    assert (one.work_days, one.opens_at, one.closes_at) == (frozenset(range(4)), time(8, 30), time(16))
    text = Home(bare.folder).config.read_text()
    assert "# How this account is called in what you read." in text
    assert '# follow_up_after = "2 working days"' in text


def test_what_is_typed_says_the_same_as_flags(bare, busy):
    typed = busy.run("setup", given="".join(f"{text}\n" for _, text in TYPED), env={"TZ": "Europe/Berlin"})
    assert typed.exit_code == 0, typed.output
    other = Cli(bare.folder.parent / "other")
    unasked(other)
    assert Home(bare.folder).config.read_text() == Home(other.folder).config.read_text()


def test_left_at_every_question_and_taken_up_again(busy, desk):
    """One answer a run: each goes on where the one before was left."""
    words = ""
    for number, (question, text) in enumerate(TYPED):
        result = busy.run("setup", given=f"{text}\n", env=desk | {"TZ": "Europe/Berlin"})
        told = " ".join(result.stderr.split())
        asked = told.partition(question)[0]
        assert question in told, told
        assert not any(earlier in asked for earlier, _ in TYPED[:number]), "nothing is asked twice"
        if question == "Change":
            assert "Is that right?" in told
        words = told
        if number < len(TYPED) - 1:
            assert result.exit_code == 2
            assert "What you said is kept: `afterword setup` goes on from here." in told
            assert "Nobody answers here: give --" in told
    assert result.exit_code == 0, words
    assert load_settings(Home(busy.folder)).mode == "auto"
    with busy.store.reading() as tables:
        assert tables.fact(FACT) == "", "nothing has to be remembered any more"


def test_flags_given_once_need_not_be_given_again(bare):
    told = bare.run("setup", "--name", "Ada Park", "--phone", "+49 30 1234", "--yes")
    assert (told.exit_code, "What you said is kept" in told.stderr, "give --email" in told.stderr) == (2, True, True)
    bare.said("setup", "--email", "ada@example.org", "--provider", "local", "--yes", "--no-autostart")
    one = load_settings(Home(bare.folder))
    assert (one.name, one.phone) == ("Ada Park", "+49 30 1234")


@pytest.mark.parametrize(("zone", "holidays"), [("Europe/Berlin", "DE"), ("UTC", "none: no public holidays are known")])
def test_what_is_assumed_is_said(bare, zone, holidays):
    given = ("--email", "ada@example.org", "--provider", "local", "--name", "Ada Park")
    told = bare.said("setup", *given, "--yes", "--no-autostart", env={"TZ": zone})
    assert re.search(rf"^  time zone +{zone}$", told, re.MULTILINE), told
    assert re.search(rf"^  holidays +{holidays}$", told, re.MULTILINE), told


@pytest.mark.parametrize(
    ("given", "env", "dates"),
    [
        ((), {"TZ": "Europe/Berlin"}, "uk: British, as in 3 March"),
        ((), {"TZ": "America/Chicago"}, "us: American, as in March 3"),
        (("--country", "none"), {"TZ": "Europe/Berlin"}, "uk: British"),
        (("--country", "US"), {"TZ": "Europe/Berlin"}, "us: American"),
        (("--register", "us"), {"TZ": "Europe/Berlin"}, "us: American"),
        ((), {"TZ": "UTC", "LC_ALL": "en_GB.UTF-8"}, "uk: British"),
        ((), {"TZ": "UTC", "LC_ALL": "C", "LC_TIME": "C", "LANG": "C"}, "us: American"),
    ],
)
def test_dates_are_as_they_are_written_there(bare, given, env, dates):
    user = ("--email", "ada@example.org", "--provider", "local", "--name", "Ada Park")
    told = bare.said("setup", *user, *given, "--yes", "--no-autostart", env=env)
    assert re.search(rf"^  dates +{dates}", told, re.MULTILINE), told
    assert load_settings(Home(bare.folder)).register == dates[:2]


def test_dates_go_with_a_country_that_is_changed_and_can_be_changed_themselves(bare):
    changes = ("holidays", "US", "dates", "uk", "")
    given = [*(text for _, text in TYPED[:10]), *changes, "no"]
    result = bare.run("setup", given="".join(f"{text}\n" for text in given), env={"TZ": "Europe/Berlin"})
    assert result.exit_code == 0, result.output
    shown = re.findall(r"^  dates +(..)", result.stdout, re.MULTILINE)
    assert shown == ["uk", "us", "uk"]
    assert load_settings(Home(bare.folder)).register == "uk"


def test_before_the_first_answer_nothing_is_made(bare):
    told = bare.run("setup", given="")
    assert told.exit_code == 2
    assert "Nothing was changed. afterword: Nobody answers here: give --email." in " ".join(told.stderr.split())
    assert not bare.folder.exists()


@pytest.mark.parametrize(
    ("given", "flag"),
    [
        ((), "--email"),
        (("--email", "ada@example.org"), "--provider"),
        (("--email", "ada@gmail.com"), "--client"),
        (("--email", "ada@outlook.com"), "--client-id"),
        (("--email", "ada@gmail.com", "--sign-in-later"), "--name"),
        (("--email", "ada@example.org", "--provider", "local"), "--name"),
    ],
)
def test_what_cannot_be_guessed_is_named_by_its_flag(bare, monkeypatch, given, flag):
    nobody = pwd.struct_passwd(("ada", "x", 0, 0, "ada", "/", "/bin/sh"))
    monkeypatch.setattr(pwd, "getpwuid", lambda _user: nobody)
    told = bare.refused("setup", *given, "--yes", code=2)
    assert told.startswith(f"afterword: Something is missing: give {flag}")


@pytest.mark.parametrize(
    ("flag", "value", "told"),
    [
        ("--email", "nobody", "expected an address"),
        ("--provider", "gmial", "did you mean gmail?"),
        ("--time-zone", "Europe/Berln", "did you mean Europe/Berlin?"),
        ("--country", "Germny", "did you mean DE (Germany)?"),
        ("--country", "DE-XX", "'XX' is no region of DE"),
        ("--hours", "9-17", 'write days and hours as in "Mon-Fri 9-17"'),
        ("--hours", "Mon-Fri 17-9", "Working hours end after they begin"),
        ("--hours", "Mun-Fri 9-17", "'mun' is no day of the week"),
        ("--hours", "Mon-Fri 9-27", "expected a time of day"),
        ("--mode", "semi", "expected draft or auto"),
        ("--name", "Ada\x1b[2J", "invisible control character"),
        ("--work-email", "x y", "expected an address"),
        ("--alias", "x y", "expected an address"),
    ],
)
def test_a_wrong_flag_writes_no_settings(bare, flag, value, told):
    assert told in bare.refused("setup", *BY_FLAGS, flag, value, "--yes", "--no-autostart", code=2)
    assert not Home(bare.folder).config.exists()


def test_flags_of_another_mailbox_or_without_one(bare):
    given = ("--email", "ada@outlook.com", "--name", "Ada Park", "--yes", "--no-autostart")
    told = bare.refused("setup", *given, "--client", "x", code=2)
    assert told.endswith("--client is for gmail: leave it out.")
    told = bare.refused("setup", *given, "--sign-in-later", "--is", "lunch", code=2)
    assert told.endswith("No calendar could be read, so --is and --is-not mean nothing yet: sign in first.")
    said = bare.said("setup", "--yes", "--sign-in-later", "--no-autostart")
    assert "afterword setup   sign in, and look through your calendar" in said
    assert "Your calendar" not in said


def test_a_question_explains_itself_and_is_asked_until_it_is_answered(bare):
    given = ("?", "nobody", "ada@exmaple", "ada@example.org", "?", "hotmail", "local")
    told = " ".join(bare.run("setup", given="".join(f"{text}\n" for text in given)).stderr.split())
    assert told.count("Your address") == 4
    assert "there is no dot behind the @" in told
    assert "The one that your applications have on them" in told
    assert "expected an address such as ada@example.org, got 'nobody'" in told
    assert "local (a folder on this machine, to try it without an account)" in told
    assert told.count("gmail, outlook or local:") == 3


def test_an_answer_is_changed_before_it_is_written(bare):
    changes = ("nonsense", "na", "Ada Berg", "employer", "none", "h", "holidays", "none", "", "no")
    given = [*(text for _, text in TYPED[:10]), *changes]
    result = bare.run("setup", given="".join(f"{text}\n" for text in given), env={"TZ": "Europe/Berlin"})
    assert result.exit_code == 0, result.output
    one = load_settings(Home(bare.folder))
    assert (one.name, one.employer, one.work_email, one.country) == ("Ada Berg", "", "", "")
    assert "'nonsense' is none of: address, mailbox, name" in " ".join(result.stderr.split())
    assert "'h' is none of" in " ".join(result.stderr.split()), "holidays or hours"


def test_another_mailbox_is_chosen_instead_of_signing_in(bare):
    given = (
        "ada@gmail.com",
        "",
        "?",
        "/no/such/file",
        "other",
        "ada@example.org",
        "local",
        "Ada Park",
        *[""] * 7,
        "no",
    )
    result = bare.run("setup", given="".join(f"{text}\n" for text in given), env={"TZ": "Europe/Berlin"})
    assert result.exit_code == 0, result.output
    told = " ".join(result.stderr.split())
    assert "if you have one, type the path of its client_secret.json instead" in told
    assert "'/no/such/file' is none of now, later, other, and no file." in told
    one = load_settings(Home(bare.folder))
    assert (one.email, [account.provider for account in one.accounts]) == ("ada@example.org", ["local"])


def test_run_again_it_goes_by_the_settings_that_are_there(bare):
    unasked(bare)
    before = Home(bare.folder).config.read_bytes()
    assert "Your calendar" in unasked(bare), "the same flags again"
    told = bare.refused("setup", "--name", "Ada Berg", "--mode", "auto", "--yes", code=2)
    assert told.endswith("says otherwise: change it there, and leave --name out.")
    assert "What you said is kept" not in bare.run("setup", "--name", "Ada Berg", "--yes").stderr
    in_the_look = bare.run("setup", "--is", "Nothing of that title", "--yes", "--no-autostart").stderr
    assert "Your settings stay as they are." in in_the_look
    assert Home(bare.folder).config.read_bytes() == before


def test_a_home_of_init_is_gone_on_with(cli):
    before = Home(cli.folder).config.read_bytes()
    assert "The first note" in cli.said("setup", "--yes", "--no-autostart")
    assert Home(cli.folder).config.read_bytes() == before


# --------------------------------------------------------------------------------------------- the calendar


def test_the_calendar_is_shown_with_reasons(busy):
    said = unasked(busy)
    assert '1. Thu 5 Mar 13:00-13:45 "Interview Backend Engineer – Ada Park"' in said
    assert 'because the text says "Interview for the role"' in said
    over = said.partition("Interviews, but over before you set this up: nothing is written for them.")[2]
    assert over.strip().startswith('2. Sun 1 Feb 13:00-13:45 "Final interview, Platform Engineer"')
    others = said.partition("Not taken for interviews:")[2]
    assert "because you declined it" in others
    assert "because it is something else than a job interview" in others
    assert "2 others are nothing like an interview." in others
    assert "The first note, Backend Engineer at Acme Thu 5 Mar 13:45 thank-you to Li Wu" in said
    assert "then: follow-up to Li Wu, Tue 10 Mar" in said


def test_corrections_are_remembered_by_the_next_turn(busy):
    said = unasked(busy, "--is-not", "Backend", "--is", "coffee", "--is", "2026-02-01")
    assert "No interview: Thu 5 Mar" in said
    assert 'An interview: Fri 6 Mar 13:00-13:45 "Coffee with Li"' in said
    assert "The first note, Acme" in said
    for _ in range(2):
        busy.run("run", "--once")
        ids = {one["id"]: one["starts_at"][:10] for one in busy.json("status")["interviews"]}
        assert sorted(ids.values()) == ["2026-02-01", "2026-03-06"]
        busy.clock.move(timedelta(minutes=20))
    again = " ".join(busy.said("setup", "--yes", "--no-autostart").split())
    assert again.count("because you said so") == 3
    assert "Interviews, but over" not in again


def test_without_a_correction_history_stays_history(busy):
    unasked(busy)
    busy.run("run", "--once")
    assert [one["starts_at"][:10] for one in busy.json("status")["interviews"]] == ["2026-03-05"]


def test_an_entry_is_switched_by_its_number_and_back(busy):
    unasked(busy)
    given = "?\n1 2\n99\nall\n1\n\n"
    result = busy.run("setup", "--no-autostart", given=given)
    told = " ".join(result.stderr.split())
    assert result.exit_code == 0, result.output
    assert "an interview becomes none" in told
    assert "'99' is no number from 1 to 6" in told
    said = " ".join(result.stdout.split())
    changes = ("No interview: Thu 5 Mar", "An interview: Sun 1 Feb", "An interview: Thu 5 Mar")
    assert [said.count(change) for change in changes] == [1, 1, 1]
    assert 'The others: 5. Thu 26 Feb 13:00-13:45 "Standup", and 19 more of them 6. Fri 6 Mar' in said
    busy.run("run", "--once")
    assert sorted(one["starts_at"][:10] for one in busy.json("status")["interviews"]) == ["2026-02-01", "2026-03-05"]


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--is", "lunch"), "There is no event 'lunch' in the calendar"),
        (("--is", "interview"), "and more: give its date too"),
        (("--is", "Data Engineer"), "cannot be taken up, since you declined it"),
    ],
)
def test_a_correction_that_means_nothing(busy, flags, told):
    unasked(busy)
    assert told in busy.refused("setup", *flags, "--yes", "--no-autostart", code=2)
    busy.run("run", "--once")
    assert len(busy.json("status")["interviews"]) == 1


def test_an_interview_with_drafts_is_no_longer_one(busy):
    unasked(busy, "--is", "2026-02-01")
    busy.run("run", "--once")
    said = unasked(busy, "--is-not", "2026-02-01")
    assert "1 draft of it stays in your Drafts" in said
    busy.run("run", "--once")
    assert [one["starts_at"][:10] for one in busy.json("status")["interviews"]] == ["2026-03-05"]


@pytest.fixture
def told(busy: Cli) -> Cli:
    """The interview is over, and the user has told how it went."""
    unasked(busy)
    busy.clock.move(timedelta(days=3))
    busy.run("run", "--once")
    busy.said("notes", "--rating", "4", "--talked-about", "the billing service")
    return busy


def test_what_was_told_is_not_forgotten_unasked(told):
    result = told.run("setup", "--no-autostart", given="1\n\n\n")
    assert result.exit_code == 0, result.output
    assert "Then Afterword forgets what you told of it. Is Backend Engineer at Acme no interview?" in flat(
        result.stderr
    )
    assert "It stays an interview: " in flat(result.stdout)
    assert "billing service" in told.said("show")
    result = told.run("setup", "--no-autostart", given="1\ny\n\n")
    assert "No interview: " in result.stdout
    assert told.json("status")["interviews"] == []


def test_what_was_told_is_forgotten_by_a_flag_only_with_yes(told):
    assert "Nobody answers here: give --yes" in told.refused(
        "setup", "--is-not", "Backend", "--no-autostart", code=2, given=""
    )
    assert "billing service" in told.said("show")
    assert "No interview: " in unasked(told, "--is-not", "Backend")
    assert told.json("status")["interviews"] == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (["skip", "thank_you", "--yes"], "what you left out or deleted"),
        (["skip", "--yes"], "what you left out or deleted"),
        (["pause"], "that you paused it"),
    ],
)
def test_a_no_of_the_users_is_not_forgotten_unasked(busy, said, kept):
    unasked(busy)
    busy.clock.move(timedelta(days=3))
    busy.run("run", "--once")
    [one] = [one for one in busy.json("status")["interviews"] if one["starts_at"][:10] == "2026-03-05"]
    keys = [step["key"] for step in one["steps"] if step["kind"] in said]
    busy.said(said[0], *(keys or [one["id"]]), *said[len(keys) + 1 :])
    result = busy.run("setup", "--no-autostart", given="1\nn\n\n")
    assert f"Then Afterword forgets {kept}." in flat(result.stderr)
    assert "It stays an interview: " in flat(result.stdout)


def test_a_person_the_user_has_corrected_is_not_forgotten_unasked(busy):
    unasked(busy)
    busy.said("run", "--once")
    busy.said("notes", "--contact", "Li Wu-Reed <li@acme.example>")
    result = busy.run("setup", "--no-autostart", given="1\nn\n\n")
    assert "forgets details of its people" in flat(result.stderr)
    assert "Li Wu-Reed" in busy.said("show")


def test_what_a_calendar_says_does_nothing_to_the_terminal(bare):
    title = "Interview \x1b[2J\u202eBackend Engineer \u2013 Ada Park"
    calendar(bare, event("x", NOON + timedelta(days=2), title, AT_ACME))
    said = bare.said("setup", *BY_FLAGS, "--yes", "--no-autostart")
    assert '"Interview [2JBackend Engineer' in " ".join(said.split())
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_one_conversation_in_two_entries_is_one(bare):
    calendar(bare, ACME, ACME.replace("UID:acme", "UID:other"))
    assert unasked(bare).count('"Interview Backend Engineer') == 1
    assert "No interview: Thu 5 Mar" in unasked(bare, "--is-not", "backend")
    bare.run("run", "--once")
    assert bare.json("status")["interviews"] == []


def test_a_calendar_file_that_cannot_be_read_is_named(bare):
    assert "! 0.ics: The calendar file is empty." in unasked(calendar(bare, ""))


# --------------------------------------------------------------------------------------------- the start by itself


@pytest.fixture
def desk(tmp_path: Path) -> dict[str, str]:
    """A session with a systemd of its own, as far as asking it goes; without the file "bus" it does not answer."""
    script = tmp_path / "bin" / "systemctl"
    script.parent.mkdir()
    refusal = "{ echo 'Failed to connect to bus' >&2; exit 1; }"
    script.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n[ -e {tmp_path}/bus ] || {refusal}\n')
    script.chmod(0o700)
    (tmp_path / "bus").touch()
    return {"PATH": f"{script.parent}:/usr/bin:/bin", "XDG_CONFIG_HOME": str(tmp_path / "config"), "COLUMNS": "200"}


@pytest.mark.skipif(sys.platform != "linux", reason="another service manager than systemd is at work here")
def test_it_is_started_at_login_when_that_is_wanted(cli, desk, tmp_path):
    result = cli.run("setup", given="?\nyes\n", env=desk)
    assert result.exit_code == 0, result.output
    assert "The system that starts your other programs starts this one as well" in " ".join(result.stderr.split())
    assert "Installed:" in result.stdout
    assert "afterword run" not in result.stdout
    assert "restart afterword-" in (tmp_path / "asked").read_text()
    again = cli.run("setup", given="", env=desk)
    assert again.exit_code == 0, "what is installed is not asked about"
    assert "Afterword starts by itself when you log in" in again.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="another service manager than systemd is at work here")
def test_where_nothing_can_start_it_the_command_is_told(cli, desk, tmp_path):
    (tmp_path / "bus").unlink()
    result = cli.run("setup", "--yes", env=desk)
    assert (result.exit_code, "No systemd of your own answers here" in result.stderr) == (0, True)
    assert "afterword run     stay, and take care of it" in result.stdout
    at_questions = cli.run("setup", given="", env=desk)
    assert at_questions.exit_code == 0, "nothing is asked"
    assert "Nothing here can start it when you log in" in at_questions.stdout
    asked_for = cli.run("setup", "--yes", "--autostart", env=desk)
    assert (asked_for.exit_code, "No systemd of your own answers here" in asked_for.stderr) == (1, True)


# --------------------------------------------------------------------------------------------- at a terminal


@pytest.fixture
def person(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody with nothing set up, and no desktop."""
    known = {key: value for key, value in os.environ.items() if not key.startswith(("AFTERWORD", "XDG"))}
    return known | {"AFTERWORD_HOME": str(tmp_path / "home"), "HOME": str(tmp_path), "TZ": "Europe/Berlin"}


def test_ctrl_c_and_a_closed_window_lose_nothing(person):
    with Screen(["setup"], person) as screen:
        screen.answer("Your address:", "ada@example.org")
        screen.until("gmail, outlook or local:")
        screen.interrupt()
        screen.until("Left. What you said is kept: `afterword setup` goes on from here.")
        assert screen.end() == 130
    with Screen(["setup"], person, columns=50) as screen:
        assert "Going on where you were: ada@example.org." in screen.until("gmail, outlook or local:")
        screen.type("local")
        screen.until("Your name")
        screen.close()
        assert screen.end() == HUNG_UP
    home = Home(Path(person["AFTERWORD_HOME"]))
    with open_store(home).reading() as tables:
        assert '"provider": "local"' in str(tables.fact(FACT))
    assert not home.config.exists()


@pytest.mark.long
@pytest.mark.parametrize("left", range(len(TYPED)), ids=[question for question, _ in TYPED])
def test_ctrl_c_at_each_question(person, desk, left):
    person |= {name: desk[name] for name in ("PATH", "XDG_CONFIG_HOME")}
    calendar(Cli(Path(person["AFTERWORD_HOME"])), event("soon", SystemClock().now() + timedelta(days=2), "Chat"))
    questions: tuple[tuple[str, str], ...] = TYPED
    for leaving in (True, False):
        with Screen(["setup"], person) as screen:
            for number, (question, text) in enumerate(questions):
                screen.until(question)
                if leaving and number == left:
                    screen.interrupt()
                    break
                screen.type(text)
            assert screen.end() == (130 if leaving else 0), screen.seen
        questions = TYPED[left:]
    assert load_settings(Home(Path(person["AFTERWORD_HOME"]))).mode == "auto"


# --------------------------------------------------------------------------------------------- Gmail and Outlook


@pytest.fixture
def google(tmp_path: Path) -> Iterator[GoogleSimulator]:
    with GoogleSimulator(tmp_path / "google", "ada@gmail.com") as simulator:
        simulator.set_send_as("ada@gmail.com", name="Ada Park", signature="<div>Ada Park<br>+49 30 1234</div>")
        simulator.set_send_as("ada@park.example", name="Ada Park", verificationStatus="accepted")
        yield simulator


def put_interview(google: GoogleSimulator, ends_at: datetime) -> None:
    google.put_event(
        {
            "iCalUID": "acme@acme.example",
            "summary": "Interview Backend Engineer – Ada Park",
            "description": "Interview for the Backend Engineer role at Acme.",
            "start": {"dateTime": (ends_at - timedelta(minutes=45)).isoformat()},
            "end": {"dateTime": ends_at.isoformat()},
            "organizer": {"email": "li@acme.example", "displayName": "Li Wu"},
            "attendees": [
                {"email": "ada@gmail.com", "self": True, "responseStatus": "accepted"},
                {"email": "li@acme.example", "displayName": "Li Wu", "responseStatus": "accepted"},
            ],
        }
    )


def noon_somewhere(now: datetime) -> str:
    """A time zone in which it is about noon: an interview that has just ended is one of today there."""
    hours = 12 - now.hour
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


def test_gmail_from_nothing_to_the_first_draft(tmp_path, google):
    """Two commands without a question; the name and the signature are the mailbox's."""
    now = SystemClock().now()
    put_interview(google, now - timedelta(minutes=5))
    user = User(tmp_path)
    said = user.said(
        *("setup", "--email", "ada@gmail.com", "--client", str(google.client_secret)),
        *("--time-zone", noon_somewhere(now), "--yes", "--no-autostart"),
    )
    assert "Connected: ada@gmail.com, as the account gmail." in said
    assert "Also you: ada@park.example." in said
    assert "Backend Engineer at Acme, with Li Wu" in said
    settings = load_settings(user.home)
    assert (settings.name, settings.signature) == ("Ada Park", "Ada Park\n+49 30 1234")
    assert settings.aliases == ("ada@park.example",)
    assert [(one.name, one.provider, one.endpoint) for one in settings.accounts] == [("gmail", "gmail", google.url)]
    assert not (user.home.folder / "setup.toml").exists()
    assert user.run("run", "--once").returncode == 0
    [draft] = google.drafts()
    assert "li@acme.example" in str(draft.mail["To"])
    assert "+49 30 1234" in draft.mail.get_body(("plain",)).get_content()


def test_ctrl_c_at_the_questions_that_gmail_adds(tmp_path, google):
    """At the sign-in and at the signature, each taken up again where it was left; signed in once is signed in."""
    user = User(tmp_path)
    environment = user.environment | {"HOME": str(tmp_path)}
    sign_in, signature = "now, later or other [now]:", "yes, no, or another one [yes]:"
    runs = (
        (("gmail, outlook or local [gmail]:", ""), (sign_in, None)),
        ((sign_in, str(google.client_secret)), ("Your name [Ada Park]:", ""), (signature, None)),
        ((signature, "no"), ("Time zone", None)),
    )
    for questions in runs:
        with Screen(["setup", "--email", "ada@gmail.com"], environment) as screen:
            for question, text in questions:
                screen.until(question)
                screen.interrupt() if text is None else screen.type(text)
            screen.until("Left. What you said is kept: `afterword setup` goes on from here.")
            assert screen.end() == 130
    with open_store(user.home).reading() as tables:
        kept = json.loads(str(tables.fact(FACT)))
    assert (kept["name"], kept["signature"], kept["account"]["provider"]) == ("Ada Park", "", "gmail")


def test_a_sign_in_that_fails_leads_back_to_the_question(tmp_path, google):
    google.project.calendar = False
    user = User(tmp_path)
    with Screen(["setup", "--email", "ada@gmail.com"], user.environment | {"HOME": str(tmp_path)}) as screen:
        screen.answer("gmail, outlook or local [gmail]:", "")
        screen.answer("now, later or other [now]:", str(google.client_secret))
        told = screen.until("now, later or other [now]:")
        assert "The Google Calendar API is not switched on" in told
        google.project.calendar = True
        screen.type(str(google.client_secret))
        screen.until("Connected: ada@gmail.com")
        screen.answer("Your name [Ada Park]:", "")
        assert "Ada Park +49 30 1234" in screen.answer("yes, no, or another one [yes]:", "")
        screen.until("Time zone")
        screen.interrupt()
        assert screen.end() == 130
    told = user.refused("setup", code=2)
    assert told.startswith("Nobody answers here: give --time-zone"), "it is signed in, and knows the name"


def test_outlook_without_a_question(tmp_path):
    user = User(tmp_path)
    user.environment["VISIT_DECISION"] = "accept"
    with MicrosoftSimulator(tmp_path / "microsoft") as microsoft:
        said = user.said(
            *("setup", "--email", "ada@example.org", "--provider", "outlook", "--name", "Ada Park", "--yes"),
            *("--client-id", microsoft.client_id, "--endpoint", microsoft.url, "--no-autostart"),
        )
        assert "Connected: ada@example.org, as the account outlook." in said
        assert "Your calendar has nothing" in said
        [account] = load_settings(user.home).accounts
        assert (account.provider, account.client_id, account.endpoint) == (
            "outlook",
            microsoft.client_id,
            microsoft.url,
        )


def test_an_answer_that_has_to_be_given_is_asked_for_again(bare):
    typed = bare.run("setup", given="\nada@example.org\nlocal\n\n---\n", env={"TZ": "Europe/Berlin"}).stderr
    assert typed.count("This one has to be answered.") == 2
    assert "'---' is no name" in typed
