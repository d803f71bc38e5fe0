"""`init` makes a complete home for one user alone, from flags, and never overwrites."""

import stat
from pathlib import Path

import pytest

from agent.config import load_settings
from agent.home import Home
from tests.cli.driver import ADA, NOON, Cli


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_asks_nothing_and_makes_everything(bare):
    said = bare.said("init", "--provider", "local", *ADA)
    home = Home(bare.folder)
    settings = load_settings(home)
    assert (settings.name, settings.email, settings.time_zone) == ("Ada Park", "ada@example.org", "Europe/Berlin")
    assert [(a.name, a.provider, a.transport) for a in settings.accounts] == [("local", "local", "folder")]
    assert all(path.is_dir() for path in (home.mail, home.calendar, home.delivered, home.templates))
    assert rights(home.folder) == 0o700
    assert rights(home.config) == rights(home.database) == 0o600
    assert "afterword run" in said


def test_what_ended_before_is_history(cli):
    with cli.store.reading() as tables:
        assert tables.fact("since:local") == NOON.isoformat()


def test_every_flag_becomes_a_setting(bare):
    bare.init(
        "--alias",
        "ada.park@example.org",
        "--alias",
        "ap@example.com",
        "--phone",
        "+49 30 1234",
        "--employer",
        "Initech",
        "--work-email",
        "ada@initech.example",
        "--country",
        "germany",
        "--mode",
        "auto",
    )
    settings = load_settings(Home(bare.folder))
    assert settings.aliases == ("ada.park@example.org", "ap@example.com")
    assert (settings.phone, settings.employer, settings.work_email) == ("+49 30 1234", "Initech", "ada@initech.example")
    assert (settings.country, settings.mode) == ("DE", "auto")


@pytest.mark.parametrize(
    ("more", "env", "register", "told"),
    [
        ((), {}, "uk", "British, as in 3 March"),
        (("--time-zone", "America/Chicago"), {}, "us", "American, as in March 3"),
        (("--time-zone", "America/Chicago", "--country", "DE"), {}, "uk", "British"),
        (("--time-zone", "UTC"), {"LC_ALL": "en_GB.UTF-8"}, "uk", "British"),
        (("--time-zone", "UTC"), {"LC_ALL": "C", "LC_TIME": "C", "LANG": "C"}, "us", "American"),
    ],
)
def test_dates_are_written_as_they_are_where_the_user_is(bare, more, env, register, told):
    assert f"Dates in your notes: {told}" in bare.said("init", *ADA, *more, env=env)
    assert load_settings(Home(bare.folder)).register == register


def test_what_is_missing_is_named(bare):
    told = bare.refused("init", "--time-zone", "Europe/Berlin", code=2)
    assert "give --name and --email, or be asked by `afterword setup`" in told
    assert not bare.folder.exists()


@pytest.mark.parametrize(
    ("flag", "value", "told"),
    [
        ("--email", "nobody", "user.email: expected an address"),
        ("--time-zone", "Europe/Berln", "did you mean Europe/Berlin?"),
        ("--country", "Germny", "did you mean DE (Germany)?"),
        ("--alias", "x y@z", "user.aliases: expected a list of addresses"),
        ("--name", "Ada\x1b[2J", "invisible control character"),
        ("--provider", "gmial", "accounts[1].provider: expected local"),
    ],
)
def test_a_wrong_value_makes_nothing(bare, flag, value, told):
    assert told in bare.refused("init", *ADA, flag, value, code=5)
    assert not bare.folder.exists()


@pytest.mark.parametrize("flag", ["--email", "--alias", "--work-email"])
def test_an_address_that_no_mail_would_find_is_a_slip(bare, flag):
    told = bare.refused("init", *ADA, flag, "ada@exmaple", code=2)
    assert "got 'ada@exmaple'; there is no dot behind the @" in told
    assert not bare.folder.exists()


def test_a_mailbox_of_this_machine_is_none(bare):
    bare.said("init", *ADA, "--email", "ada@localhost")


def test_the_same_again_changes_nothing(cli):
    before = {path: path.read_bytes() for path in cli.folder.iterdir() if path.is_file()}
    assert "nothing was changed" in cli.said("init", *ADA)
    assert {path: path.read_bytes() for path in before} == before


def test_settings_without_a_way_of_dates_keep_the_one_they_had(cli):
    config = Home(cli.folder).config
    config.write_text(config.read_text().replace('\nregister = "uk"\n', "\n"))
    before = config.read_bytes()
    assert "nothing was changed" in cli.said("init", *ADA)
    cli.said("setup", "--yes", "--no-autostart")
    assert config.read_bytes() == before
    assert load_settings(Home(cli.folder)).register == "us"


def test_something_else_is_refused_and_left_as_it_is(cli):
    before = Home(cli.folder).config.read_bytes()
    told = cli.refused("init", *ADA, "--name", "Ada Berg", code=2)
    assert "is left as it is" in told
    assert "is left as it is" in cli.refused("init", code=2)
    assert Home(cli.folder).config.read_bytes() == before


def test_what_was_lost_is_made_again(cli):
    Home(cli.folder).calendar.rmdir()
    said = cli.said("init", *ADA)
    assert "calendar/" in said
    assert "config.toml" not in said
    assert Home(cli.folder).calendar.is_dir()


def test_home_beats_the_variable(bare, tmp_path):
    bare.said("--home", str(tmp_path / "other"), "init", *ADA)
    assert (tmp_path / "other" / "config.toml").is_file()
    assert not bare.folder.exists()


def test_a_file_in_the_way(bare, tmp_path):
    bare.folder.write_text("a file")
    assert "a file" in bare.refused("init", *ADA, code=6)


def test_every_other_command_wants_a_home(bare: Cli):
    for command in (["status"], ["add", "--just-ended"], ["show", "x"], ["run", "--once"], ["journal"], ["export"]):
        assert "run `afterword setup`" in bare.refused(*command, code=6)
    assert not bare.folder.exists()


def test_a_name_typed_where_the_system_knows_ascii_only(bare):
    escaped = "Zoë Łukasz".encode().decode("ascii", "surrogateescape")
    bare.said("init", "--name", escaped, "--email", "zoe@example.org", "--time-zone", "Europe/Berlin")
    assert "Zoë Łukasz" in (bare.folder / "config.toml").read_text(encoding="utf-8")
    told = bare.refused("init", "--name", "Zo\udceb", "--email", "z@example.org", "--time-zone", "UTC", code=2)
    assert "not in UTF-8" in told


def test_a_database_that_is_gone_is_missed_and_made_anew(cli):
    for path in cli.folder.glob("afterword.db*"):
        path.unlink()
    for command in (["status"], ["run", "--once"], ["run"]):
        assert "is gone: put it back from a backup" in cli.refused(*command, code=7)
        assert not (cli.folder / "afterword.db").exists()
    cli.said("init")
    cli.said("run", "--once")
    assert cli.json("status")["interviews"] == []
