"""config.toml: what is read, what is said of what is wrong, and what is written."""

import re
import subprocess
import sys
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.config import (
    ACCOUNT_SETTINGS,
    USER_SETTINGS,
    Settings,
    example_config,
    load_settings,
    parse_settings,
    render_config,
)
from agent.domain.cadence import Duration, Unit, WorkingDays
from agent.errors import ConfigError, HomeError
from agent.home import Home

ROOT = Path(__file__).resolve().parents[2]
HOME = Home(Path("/home/ada/afterword"))

USER = '[user]\nname = "Ada Park"\nemail = "ada@example.org"\ntime_zone = "Europe/Berlin"\n'
ACCOUNT = '[[accounts]]\nname = "local"\n'
REST = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin"}


def parse(text: str) -> Settings:
    return parse_settings(text, HOME)


def problem(text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        parse(text)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("config.toml, ")
    return caught.value


# --------------------------------------------------------------------------------------------- read


def test_three_lines_and_an_account_are_enough() -> None:
    settings = parse(USER + ACCOUNT)
    assert (settings.name, settings.email, settings.time_zone) == ("Ada Park", "ada@example.org", "Europe/Berlin")
    assert (settings.mode, settings.register, settings.agency_only) == ("draft", "us", False)
    assert settings.working_days == WorkingDays(country="DE")
    assert (settings.night_from, settings.night_until) == (time(21), time(7))
    assert settings.thank_you_grace == timedelta(minutes=45)
    assert settings.attention_after == timedelta(hours=20)
    assert settings.overdue_after == timedelta(hours=24)
    assert settings.follow_up_after == Duration(2, Unit.WORKING_DAY)
    assert settings.nudge_after == Duration(2, Unit.WORKING_DAY)
    assert settings.call_after == Duration(10, Unit.DAY)
    (account,) = settings.accounts
    assert (account.name, account.provider, account.email) == ("local", "local", "ada@example.org")
    assert (account.transport, account.command) == ("folder", ())
    assert (account.mail, account.calendar) == (HOME.mail, HOME.calendar)


def test_every_setting_can_be_given() -> None:
    settings = parse(
        """
        [user]
        name = " Ada Park "
        email = "ada@example.org"
        aliases = ["ada.park@example.net", "Ada@Example.com"]
        phone = "+49 30 1234"
        employer = "Globex"
        work_email = "a.park@globex.example"
        time_zone = "Europe/Berlin"
        country = "Germany"
        region = "BY"
        [notes]
        mode = "auto"
        agency_only = true
        register = "uk"
        closing = "Kind regards"
        signature = "Ada Park\\r\\n+49 30 1234\\n"
        [hours]
        work_days = ["Sunday", "mon"]
        opens_at = "8:30"
        closes_at = 18:00:00
        [cadence]
        thank_you_grace = "1 hour"
        follow_up_after = "1 day"
        [[accounts]]
        name = "work.2"
        provider = "local"
        email = "other@example.org"
        transport = "smtp"
        smtp_host = "mail.example.org"
        smtp_security = "tls"
        smtp_username = "ada"
        mail = "/var/mail/ada"
        calendar = "dates"
        [[accounts]]
        name = "second"
        transport = "sendmail"
        command = ["msmtp", "-t"]
        """
    )
    assert settings.name == "Ada Park"
    assert settings.signature == "Ada Park\n+49 30 1234"
    assert settings.working_days == WorkingDays(
        country="DE", region="BY", days=frozenset({6, 0}), opens_at=time(8, 30), closes_at=time(18)
    )
    assert settings.thank_you_grace == timedelta(hours=1)
    first, second = settings.accounts
    assert (first.smtp_host, first.smtp_port, first.smtp_security) == ("mail.example.org", 465, "tls")
    assert (first.mail, first.calendar) == (Path("/var/mail/ada"), HOME.folder / "dates")
    assert second.command == ("msmtp", "-t")
    assert settings.own_addresses == {
        "ada@example.org", "ada.park@example.net", "ada@example.com", "a.park@globex.example", "other@example.org",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "written", "country"),
    [("Europe/Berlin", "", "DE"), ("Europe/Berlin", 'country = ""', ""), ("Europe/Berlin", 'country = "CH"', "CH"),
     ("UTC", "", "")],
)  # fmt: skip
def test_a_country_left_out_is_that_of_the_time_zone(zone: str, written: str, country: str) -> None:
    assert parse(USER.replace("Europe/Berlin", zone) + written + "\n" + ACCOUNT).country == country


@pytest.mark.parametrize(("security", "port"), [("tls", 465), ("starttls", 587), ("none", 25)])
def test_the_port_is_the_usual_one_for_the_security(security: str, port: int) -> None:
    text = f'{USER}{ACCOUNT}transport = "smtp"\nsmtp_host = "mx"\nsmtp_security = "{security}"\n'
    assert parse(text).accounts[0].smtp_port == port
    assert parse(text + "smtp_port = 2525\n").accounts[0].smtp_port == 2525


# --------------------------------------------------------------------------------------------- wrong


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (USER + 'nmae = "x"\n' + ACCOUNT, "user.nmae", "did you mean name?"),
        (USER + 'Phone = "1"\n' + ACCOUNT, "user.Phone", "did you mean phone?"),
        (USER + "[cadance]\n" + ACCOUNT, "cadance", "did you mean cadence?"),
        (USER + "[[acounts]]\n" + ACCOUNT, "acounts", "did you mean accounts?"),
        (USER + 'mode = "auto"\n' + ACCOUNT, "user.mode", r"belongs under \[notes\]"),
        ('mode = "auto"\n' + USER + ACCOUNT, "mode", r"belongs under \[notes\]"),
        ('mood = "auto"\n' + USER + ACCOUNT, "mood", r"did you mean mode, under \[notes\]\?"),
        (USER + 'xyzzy = "x"\n' + ACCOUNT, "user.xyzzy", "known here are name, email,"),
        (USER + ACCOUNT + 'transprot = "smtp"\n', r"accounts[1].transprot", "did you mean transport?"),
        (USER + ACCOUNT + 'smtp_password = "hunter2"\n', "accounts[1].smtp_password", "keyring"),
        (USER + 'api_token = "x"\n' + ACCOUNT, "user.api_token", "nothing secret"),
        (USER + '"na\\nme" = 1\n' + ACCOUNT, r"user.'na\nme'", "no such setting"),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest(text: str, key: str, words: str) -> None:
    error = problem(text)
    assert error.key == key
    assert re.search(words.replace("?", r"\?") if "\\" not in words else words, error.problem)


def test_a_secret_is_not_repeated() -> None:
    assert "hunter2" not in str(problem(USER + ACCOUNT + 'smtp_password = "hunter2"\n'))


@pytest.mark.parametrize(
    ("table", "line", "expected"),
    [
        ("user", "phone = 12", "expected one line of text, got 12; text stands in quotes"),
        ("user", 'work_email = "ada"', "expected an address such as ada@example.org, or \"\", got 'ada'"),
        ("user", 'work_email = "Ada <ada@x.org>"', "expected an address"),
        ("user", 'aliases = "ada@x.org"', "expected a list of addresses"),
        ("user", 'aliases = ["ada@x.org", "x"]', "expected a list of addresses"),
        ("user", 'employer = "a\\r\\nBcc: x"', "invisible control character"),
        ("user", 'employer = "a\\u202eb"', "invisible control character"),
        ("user", 'country = "Germny"', "did you mean DE (Germany)?"),
        ("user", 'country = "XX"', "two letters"),
        ("notes", 'mode = "automatic"', "expected draft or auto, got 'automatic'; did you mean auto?"),
        ("notes", "mode = true", "expected draft or auto, got True"),
        ("notes", 'agency_only = "yes"', "expected true or false, got 'yes'; without quotes"),
        ("notes", 'signature = "a\\u0000"', "invisible control character"),
        ("hours", 'opens_at = "25:00"', "expected a time of day such as \"09:00\", got '25:00'"),
        ("hours", 'opens_at = "nine"', "expected a time of day"),
        ("hours", 'opens_at = "18:00"', "end after they begin, not from 18:00 to 17:00"),
        ("hours", "work_days = []", "expected a list of days"),
        ("hours", 'work_days = ["Mon", "Tomorrow"]', "expected a list of days"),
        ("hours", 'work_days = "Mon"', "expected a list of days"),
        ("cadence", 'call_after = "2 weeks"', "expected a duration such as 45 minutes"),
        ("cadence", "call_after = 10", "expected a duration"),
        ("cadence", 'thank_you_grace = "1 day"', "expected a duration in minutes or hours"),
    ],
)
def test_a_wrong_value_says_what_was_expected(table: str, line: str, expected: str) -> None:
    text = f"{USER}{line}\n{ACCOUNT}" if table == "user" else f"{USER}[{table}]\n{line}\n{ACCOUNT}"
    error = problem(text)
    assert error.key in {f"{table}.{line.partition(' ')[0]}", table}
    assert expected in str(error)


@pytest.mark.parametrize(
    ("lines", "key", "expected"),
    [
        ('transport = "sendmail"', "command", "needs one"),
        ('transport = "smtp"', "smtp_host", "needs a server"),
        ("smtp_port = 70000", "smtp_port", "65535"),
        ("smtp_port = true", "smtp_port", "65535"),
        ('provider = "gmial"', "provider", "expected local"),
        ('provider = "outlook"\nclient_id = "afterword"', "client_id", "Overview in Microsoft's portal has it"),
        ('provider = "outlook"\nauthority = "https://x"', "authority", "common, consumers, organizations, or a tenant"),
        ('provider = "outlook"\nclient_secret = "x"', "client_secret", "nothing secret belongs in this file"),
        ('provider = "outlook"\nmail = "mail"', "mail", "is for the provider local; take it out"),
        ('provider = "gmail"\nclient_id = ""', "client_id", "is for the provider outlook; take it out"),
        ('key_in = "file"', "key_in", "is for the provider gmail or outlook; take it out"),
        ('mail = ""', "mail", "path of a folder"),
        ('command = ["msmtp", ""]', "command", "list of words"),
        ('smtp_host = "mx.example.org"\nsmtp_username = "ada"\nsmtp_security = "none"', "smtp_security", "in clear"),
    ],
)
def test_what_does_not_fit_in_an_account(lines: str, key: str, expected: str) -> None:
    error = problem(USER + ACCOUNT + lines + "\n")
    assert error.key == f"accounts[1].{key}"
    assert expected in str(error)


def test_two_accounts_are_kept_apart() -> None:
    assert "two accounts are called 'local'" in str(problem(USER + ACCOUNT + ACCOUNT))
    error = problem(USER + ACCOUNT + '[[accounts]]\nname = "other"\n')
    assert error.key == "accounts[2].mail"
    assert "give each its own" in str(error)


@pytest.mark.parametrize("name", ["", "two words", "a/b", "x" * 33, "..", "-x"])
def test_an_account_has_a_plain_name(name: str) -> None:
    assert problem(f'{USER}[[accounts]]\nname = "{name}"\n').key == "accounts[1].name"


@pytest.mark.parametrize("left_out", ["name", "email", "time_zone"])
def test_what_must_be_there_is_asked_for(left_out: str) -> None:
    text = "".join(line for line in USER.splitlines(keepends=True) if not line.startswith(left_out))
    error = problem(text + ACCOUNT)
    assert error.key == f"user.{left_out}"
    assert "is missing" in str(error)


@pytest.mark.parametrize("text", [USER, USER + '[accounts]\nname = "x"\n', "accounts = 3\n" + USER])
def test_one_account_at_least(text: str) -> None:
    assert problem(text).key == "accounts"


def test_a_table_is_a_table() -> None:
    assert problem("notes = 3\n" + USER + ACCOUNT).key == "notes"


def test_an_unknown_time_zone_is_answered_with_the_nearest() -> None:
    error = problem(USER.replace("Berlin", "Berln") + ACCOUNT)
    assert error.key == "user.time_zone"
    assert "did you mean Europe/Berlin?" in str(error)


def test_a_region_needs_a_country() -> None:
    assert problem(USER + 'country = ""\nregion = "BY"\n' + ACCOUNT).key == "user.region"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[user]\nname = Ada\n", 2),
        ("[user\n", 1),
        ('[user]\nname = "Ada"\nname = "Bea"\n', 3),
        ('[user]\n\nname = "Ada', 3),
        ("[user]\n[user]\n", 2),
        ('[user]\nname = """Ada\n\n', 4),
    ],
)
def test_a_fault_of_syntax_has_its_line(text: str, line: int) -> None:
    error = problem(text)
    assert error.line == line
    assert f"config.toml, line {line}: is not TOML: " in str(error)


def test_a_long_value_is_cut_short() -> None:
    assert len(str(problem(USER + f'work_email = "{"x" * 5000}"\n' + ACCOUNT))) < 300


@given(st.text())
def test_any_text_is_settings_or_a_config_error(text: str) -> None:
    said = ""
    try:
        parse(text)
    except ConfigError as error:
        said = str(error)
    assert said.isprintable()


# --------------------------------------------------------------------------------------------- the file


def test_the_file_is_read_from_the_home_folder(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with pytest.raises(HomeError, match="afterword setup"):
        load_settings(home)
    home.config.write_bytes(b"\xef\xbb\xbf" + (USER + ACCOUNT).replace("\n", "\r\n").encode())  # as Notepad saves it
    settings = load_settings(home)
    assert settings.name == "Ada Park"
    assert settings.source == str(home.config)
    assert settings.accounts[0].mail == home.mail


def test_a_file_that_is_no_text_has_its_line(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.config.write_bytes(b'[user]\nname = "J\xf6rg"\n')
    with pytest.raises(ConfigError) as caught:
        load_settings(home)
    assert caught.value.line == 2
    assert str(home.config) in str(caught.value)


# --------------------------------------------------------------------------------------------- written


def test_the_example_file_is_what_the_settings_say() -> None:
    command = "python -c 'from agent.config import *; print(example_config(), end=\"\")' > config.example.toml"
    assert (ROOT / "config.example.toml").read_text(encoding="utf-8") == example_config(), command


def test_the_defaults_it_shows_are_those_that_hold() -> None:
    shown = re.sub(r"^# (\w+ = )", r"\1", example_config(), flags=re.MULTILINE)
    assert "# " in shown  # descriptions stay
    assert shown.count("\n# thank_you_grace") == 0
    assert parse(shown) == parse(example_config())


def test_every_setting_is_in_it_and_most_are_explained() -> None:
    text = example_config()
    for setting in (*USER_SETTINGS, *ACCOUNT_SETTINGS):
        assert re.search(rf"^(# )?{setting.key} = ", text, re.MULTILINE), setting.key
    assert len({setting.key for setting in USER_SETTINGS}) == len(USER_SETTINGS)


def test_what_is_given_is_read_back() -> None:
    text = render_config(
        REST
        | {"aliases": ("a@x.org",), "mode": "auto", "signature": 'Ada "the" \\ Park\nsecond\tline'.replace("\t", " ")},
        [{"name": "one", "provider": "local"}, {"name": "two", "mail": "mail2", "command": ["msmtp", "-t"]}],
    )
    settings = parse(text)
    assert settings.aliases == ("a@x.org",)
    assert settings.mode == "auto"
    assert settings.signature == 'Ada "the" \\ Park\nsecond line'
    assert [account.name for account in settings.accounts] == ["one", "two"]
    assert settings.accounts[1].command == ("msmtp", "-t")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"emial": "x"}, "did you mean email"),
        ({"email": "x"}, "user.email: expected an address"),
        ({"time_zone": "Berlin"}, "Europe/Berlin"),
        ({"name": ""}, "not empty"),
        ({"name": "Ada\nBcc: x@y.org"}, "invisible"),
    ],
)
def test_what_could_not_be_read_is_not_written(changed: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        render_config(REST | changed, [{"name": "local"}])


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_any_name_is_read_back_as_it_was(name: str) -> None:
    assert parse(render_config(REST | {"name": name}, [{"name": "local"}])).name == name.strip()


def test_reading_settings_loads_no_holidays() -> None:
    code = (
        "import sys; from agent.config import *; from pathlib import Path; "
        "parse_settings(example_config(), Home(Path('/'))); print('holidays' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
