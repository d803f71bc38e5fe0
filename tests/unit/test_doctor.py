"""What `doctor` finds: each thing that can be broken is, and is told with what to do; the rest is still looked at."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from agent.bootstrap import author_of, open_account, open_known_store, token_file
from agent.clock import Clock, MovingClock, SystemClock
from agent.config import load_settings, render_config
from agent.daemon import the_only_one
from agent.doctor import Finding, Level, database, examine, notes, place, services, signins, work, worst
from agent.doctor.finding import Case
from agent.errors import AfterwordError
from agent.home import Home
from agent.ports import AccountHealth
from agent.setup.survey import look_through
from providers.gmail import SCOPES
from providers.gmail.auth.client import read_client
from providers.gmail.auth.grant import Grant
from tests.cli.driver import ENDED, NOON, Cli
from tests.cli.test_autostart import ABSENT, FAILING, RUNNING, Desk
from tests.simulators.google import GoogleSimulator
from tests.simulators.microsoft import MicrosoftSimulator

USER = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin"}
LOCAL = {"name": "local", "provider": "local"}

Found = list[Finding]
Look = Callable[[Case], Iterator[Finding]]


def look(home: Path | Home, clock: Clock | None = None, *, network: bool = False, only: Look | None = None) -> Found:
    """What the doctor finds, or with `only` what one look of it does."""
    at = home if isinstance(home, Home) else Home(home)
    clock = clock or MovingClock(NOON)
    if only is None:
        found = list(examine(at, clock, network=network))
    else:
        try:
            settings = load_settings(at)
        except AfterwordError:
            settings = None
        found = list(only(Case(home=at, clock=clock, now=clock.now(), settings=settings, network=network)))
    for finding in found:
        assert finding.what
        assert not finding.what.endswith(".")
        assert finding.remedy or finding.level < Level.WARNING, finding
    return found


def of(found: Found, check: str, account: str = "") -> Finding:
    """The one finding of a check; of several the worst."""
    theirs = [one for one in found if one.check == check and account in ("", one.account)]
    assert theirs, (check, [one.check for one in found])
    return max(theirs, key=lambda one: one.level)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Somebody who starts the agent by hand."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Cli(tmp_path / "home").init()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that was set up and read once."""
    folder = tmp_path_factory.mktemp("made") / "home"
    Cli(folder).init().said("run", "--once")
    return folder


@pytest.fixture
def home(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Home(shutil.copytree(made, tmp_path / "home"))


def damage(home: Home, sql: str) -> None:
    with closing(sqlite3.connect(home.database)) as connection:
        connection.execute(sql)
        connection.commit()


# --- the whole ----------------------------------------------------------------------------------------------------


def test_a_home_in_order(home):
    with the_only_one(home):
        found = look(home)
    assert worst(found) <= Level.NOTE, found
    assert {"program", "home", "settings", "mailbox", "database", "templates", "autostart", "agent", "read"} <= {
        one.check for one in found
    }


def test_before_anything_is_set_up(tmp_path):
    found = look(tmp_path / "nothing")
    assert of(found, "home").remedy.startswith("run `afterword")
    assert [one.check for one in found if one.level >= Level.WARNING] == ["home"]
    assert not (tmp_path / "nothing").exists()


def test_nothing_is_changed(home):
    def content() -> dict[str, bytes]:
        paths = (path for path in home.folder.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal")))
        return {str(path): path.read_bytes() for path in paths}

    before = content()
    look(home)
    assert content() == before


def test_a_broken_config_and_a_broken_database_hide_nothing_else(home):
    home.config.write_text(home.config.read_text() + 'password = "hunter2"\n')
    home.database.write_bytes(b"no database at all, but long enough to be taken for one" * 100)
    found = look(home)
    assert "nothing secret belongs in this file" in of(found, "settings").what
    assert "is damaged" in of(found, "database").what
    assert of(found, "templates").level is Level.OK
    assert "hunter2" not in str(found)


# --- home and settings --------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize(
    ("path", "mode", "level", "remedy"),
    [
        (".", 0o755, Level.WARNING, "chmod 700"),
        ("afterword.db", 0o640, Level.FAULT, "chmod 600"),
        ("tokens", 0o755, Level.FAULT, "chmod 700"),
        ("tokens/gmail.token", 0o644, Level.FAULT, "chmod 600"),
        ("config.toml", 0o606, Level.FAULT, "chmod 600"),
    ],
)
def test_what_others_may_look_into(home, path, mode, level, remedy):
    home.tokens.mkdir(mode=0o700)
    (home.tokens / "gmail.token").touch(mode=0o600)
    (home.folder / path).chmod(mode)
    found = of(look(home, only=place.home), "home")
    assert found.level is level
    assert remedy in found.remedy
    assert f"(rights {mode:o})" in found.what


@pytest.mark.skipif(shutil.which("git") is None, reason="not installed: git")
def test_a_home_that_git_would_push_until_it_is_told_not_to(home):
    above = home.folder.parent
    subprocess.run(["git", "init", "--quiet", above], check=True)
    assert "which git keeps" in of(look(home, only=place.home), "home").what
    (above / ".gitignore").write_text(f"{home.folder.name}/\n")
    assert of(look(home, only=place.home), "home").level is Level.OK


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[user\n", "line 1"),
        ('[user]\nname = "Ada"\n', "is missing"),
        (render_config(USER | {"country": "DE", "region": "ZZ"}, [LOCAL]), "region"),
        ("\udcff", "UTF-8"),
    ],
)
def test_settings_that_cannot_be_used(home, text, told):
    home.config.write_bytes(text.encode("utf-8", "surrogateescape"))
    found = of(look(home, only=place.settings), "settings")
    assert (found.level, told in found.what) == (Level.FAULT, True), found


def test_an_embedded_mailbox_whose_disk_is_gone_and_whose_program_is_not_there(home):
    sendmail = LOCAL | {"transport": "sendmail", "command": ["no-such-program", "-t"], "mail": "/media/gone/mail"}
    home.config.write_text(render_config(USER, [sendmail]))
    theirs = [one.what for one in look(home, only=place.local_accounts)]
    assert [what.split()[1] for what in theirs] == ["mail", "program"]
    assert "/media/gone/mail" in theirs[0]
    assert not Path("/media/gone").exists()


# --- the database -------------------------------------------------------------------------------------------------


def test_a_database_that_is_gone_is_not_made_anew(home):
    for path in home.folder.glob("afterword.db*"):
        path.unlink()
    assert "is gone" in of(look(home, only=database.database), "database").what
    assert not home.database.exists()


@pytest.mark.parametrize(
    ("sql", "level", "told"),
    [
        ("pragma user_version = 99", Level.FAULT, "newer Afterword"),
        ("insert into threads values ('t', 'gone')", Level.FAULT, "without what they belong to"),
        ("update interviews set body = '{}'", Level.FAULT, "cannot be read"),
    ],
)  # fmt: skip
def test_a_database_that_is_not_as_it_should_be(cli, sql, level, told):
    cli.said(*ENDED)
    damage(Home(cli.folder), sql)
    found = of(look(cli.folder, only=database.database), "database")
    assert (found.level, told in found.what) == (level, True), found


def test_a_damaged_page(cli):
    cli.said(*ENDED)
    home = Home(cli.folder)
    damage(home, "pragma wal_checkpoint(truncate)")
    content = bytearray(home.database.read_bytes())
    content[4096 * 5 : 4096 * 6] = b"\xa5" * 4096
    home.database.write_bytes(content)
    assert "is damaged" in of(look(home, only=database.database), "database").what


# --- templates ----------------------------------------------------------------------------------------------------


def test_a_template_of_the_users_that_does_not_render(home):
    home.templates.mkdir(exist_ok=True)
    (home.templates / "thank_you.txt.j2").write_text("Dear {{ nobody.at.all }},\n{% if %}")
    found = of(look(home, only=notes.templates), "templates")
    assert (found.level, "thank_you.txt.j2" in found.what) == (Level.FAULT, True)
    assert "rename it" in found.remedy


def test_a_template_that_makes_a_note_which_may_not_leave(home):
    home.templates.mkdir(exist_ok=True)
    (home.templates / "follow_up.txt.j2").write_text("Dear [NAME],\n\nI am just checking in on TODO.\n")
    found = of(look(home, only=notes.templates), "templates")
    assert (found.level, found.what.startswith("follow up: ")) == (Level.WARNING, True), found


# --- the agent at work --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("health", "level", "told"),
    [
        ({}, Level.NOTE, "never read yet"),
        ({"heard_at": 0}, Level.OK, "last read"),
        ({"heard_at": -30}, Level.FAULT, "though the agent runs"),
        ({"heard_at": 60}, Level.WARNING, "clock was set back"),
        ({"heard_at": 0, "trouble": "The network is down.", "trouble_since": 0}, Level.WARNING, "the network is down"),
        ({"heard_at": 0, "trouble": "Google asks to wait.", "trouble_since": 0, "waits_until": 15}, Level.NOTE,
         "Google asks to wait, so it is left alone until"),
        ({"trouble": "Google has ended this sign-in: run `x`.", "trouble_since": 0, "needs_user": True}, Level.FAULT,
         "google has ended this sign-in"),
    ],
)  # fmt: skip
def test_when_each_mailbox_was_last_read(cli, health, level, told):
    instants = {key: value for key, value in health.items() if key.endswith(("at", "since", "until"))}
    at = {key: NOON + timedelta(minutes=value) for key, value in instants.items()}
    with cli.store.writing() as tables:
        tables.set_health(AccountHealth(account="local", **(health | at)))
    home = Home(cli.folder)
    with the_only_one(home):
        found = of(look(home, only=work.running), "read")
        assert (found.level, told in found.what) == (level, True), found
        assert "it runs" in of(look(home, only=work.running), "agent").what


def test_an_agent_that_does_not_run(home):
    assert of(look(home, only=work.running), "agent").level is Level.NOTE, "something reads: cron, say"
    half_a_day = MovingClock(NOON + timedelta(hours=12))
    assert of(look(home, half_a_day, only=work.running), "agent").level is Level.WARNING
    found = look(home, MovingClock(NOON + timedelta(days=3)))
    assert (of(found, "agent").level, of(found, "autostart").level) == (Level.FAULT, Level.WARNING)


def test_what_waits_for_the_user(cli):
    cli.said(*ENDED)
    cli.said("run", "--once")
    assert of(look(cli.folder, only=work.waiting), "notes").what == "1 draft waits in your Drafts"
    cli.clock.move(timedelta(hours=21))
    cli.run("run", "--once")
    found = of(look(cli.folder, cli.clock, only=work.waiting), "notes")
    assert (found.level, "`afterword status`" in found.remedy) == (Level.WARNING, True)


# --- sign-ins -----------------------------------------------------------------------------------------------------

GMAIL = {"name": "gmail", "provider": "gmail", "email": "ada@example.org", "key_in": "file"}
NEVER = "https://nobody.invalid"
TENANT = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
SECRETS = ("1//refresh", "ya29.access", "GOCSPX-secret")


def grant(**changes: Any) -> Grant:
    installed = {
        "client_id": "1.apps.googleusercontent.com",
        "client_secret": SECRETS[2],
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
    }
    facts: dict[str, Any] = {
        "client": read_client(json.dumps({"installed": installed})),
        "email": "ada@example.org",
        "refresh_token": SECRETS[0],
        "access_token": SECRETS[1],
        "expires_at": NOON + timedelta(hours=1),
        "scopes": SCOPES,
        "given_at": NOON - timedelta(days=1),
    }
    return Grant(**facts | changes)


def sign_in(home: Home, kept: Grant, **account: str) -> None:
    home.config.write_text(render_config(USER, [GMAIL | account]))
    [gmail] = load_settings(home).accounts
    token_file(gmail, home).save(kept.to_text())


@pytest.mark.parametrize(
    ("kept", "level", "told"),
    [
        (grant(), Level.OK, "signed in as ada@example.org since 2 Mar 2026, with all it needs"),
        (grant(given_at=None), Level.OK, "signed in as ada@example.org, with all it needs"),
        (grant(testing=True), Level.NOTE, "in Testing: your sign-in ends on Monday, 9 Mar 2026"),
        (grant(testing=True, given_at=NOON - timedelta(days=5)), Level.WARNING, "ends on Thursday, 5 Mar 2026"),
        (grant(testing=True, given_at=NOON - timedelta(days=8)), Level.FAULT, "ended on 2 Mar 2026"),
        (grant(scopes=SCOPES[1:]), Level.FAULT, "did not allow all it needs (reading your mail)"),
        (grant(email="bo@example.org"), Level.WARNING, "signed in as bo@example.org"),
        (grant(email="a.d.a@googlemail.com"), Level.WARNING, "signed in as a.d.a@googlemail.com"),
    ],
)
def test_what_is_kept_of_a_sign_in(home, kept, level, told):
    sign_in(home, kept)
    found = look(home, only=signins.signins)
    theirs = [one for one in found if "key lies" not in one.what]
    assert any(one.level is level and told in one.what for one in theirs), theirs
    assert max(one.level for one in theirs) is level
    assert "a file beside it" in str(found)
    assert not any(secret in str(found) for secret in SECRETS)


def test_a_grant_of_before_its_day_was_kept_is_read_all_the_same():
    older = json.loads(grant().to_text())
    del older["given_at"]
    assert Grant.from_text(json.dumps(older)) == grant(given_at=None)


def test_a_client_that_was_not_used_for_five_months(home):
    sign_in(home, grant())
    with Cli(home.folder).store.writing() as tables:
        tables.set_health(AccountHealth(account="gmail", heard_at=NOON - timedelta(days=151)))
    assert "deletes a client" in of(look(home, only=signins.signins), "sign-in").what


def test_sign_ins_that_are_not_there_or_cannot_be_opened(home):
    home.config.write_text(render_config(USER, [GMAIL]))
    found = of(look(home, only=signins.signins), "sign-in", "gmail")
    assert (found.level, found.remedy) == (Level.FAULT, "run `afterword connect gmail`")
    sign_in(home, grant())
    [key] = home.tokens.glob("*.key")
    key.unlink()
    found = of(look(home, only=signins.signins), "sign-in", "gmail")
    assert "a home folder was copied" in found.what
    assert found.remedy == "run `afterword connect gmail`"
    (home.tokens / "gmail.token").write_text("{")
    assert "cannot be opened" in of(look(home, only=signins.signins), "sign-in").what


def test_a_machine_without_a_keyring(home, monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    home.config.write_text(render_config(USER, [GMAIL | {"key_in": "keyring"}]))
    found = of(look(home, only=signins.keyring), "keyring")
    assert (found.level, "no keyring" in found.what) == (Level.FAULT, True)


# --- with the network ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def google(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GoogleSimulator]:
    with GoogleSimulator(tmp_path_factory.mktemp("google")) as simulator:
        yield simulator


def at_google(home: Home, google: GoogleSimulator, **changes: Any) -> None:
    now = SystemClock().now()
    given = google.grant(*SCOPES)
    kept = grant(
        client=read_client(google.client_secret.read_text()),
        access_token=given["token"],
        refresh_token=given["refresh_token"],
        expires_at=now + timedelta(hours=1),
        given_at=now,
    )
    sign_in(home, replace(kept, **changes), endpoint=google.url)


def test_google_answers_and_agrees_about_the_time(home, google):
    at_google(home, google)
    found = look(home, SystemClock(), network=True)
    theirs = [one for one in found if one.check in ("service", "clock", "sign-in")]
    assert [one.level for one in theirs if one.level > Level.NOTE] == []
    assert [one.what for one in theirs if one.check == "service"] == ["its mailbox answers", "its calendar answers"]
    assert of(found, "clock").what == "right, by 127.0.0.1"


def test_a_calendar_that_is_not_there_is_not_said_to_answer_nor_to_be_empty(home, google, monkeypatch):
    at_google(home, google)
    monkeypatch.setattr(google.project, "signed_up", False)
    found = look(home, SystemClock(), network=True, only=services.services)
    told = [(one.level, one.what, one.remedy) for one in found if "calendar" in one.what]
    assert told == [
        (Level.WARNING, "This Google account has no calendar", "open calendar.google.com with it once"),
    ]  # fmt: skip
    settings, clock = load_settings(home), SystemClock()
    account = open_account(settings.accounts[0], home, settings, clock)
    survey = look_through(open_known_store(home), author_of(settings), account, clock.now())
    assert survey.broken == ("This Google account has no calendar: open calendar.google.com with it once.",)


@pytest.mark.parametrize(
    ("off", "told"),
    [
        (timedelta(minutes=7), "7 minutes ahead of"),
        (timedelta(hours=-3), "behind"),
        (timedelta(days=400), "days ahead of"),
        (timedelta(seconds=50), "right"),
    ],
)
def test_a_clock_that_is_wrong(home, google, off, told):
    at_google(home, google)
    found = of(look(home, MovingClock(SystemClock().now() + off), network=True, only=services.clock), "clock")
    assert told in found.what
    assert found.level is (Level.OK if told == "right" else Level.FAULT)


def test_a_service_that_was_switched_off_is_told_from_a_sign_in_that_ended(home, google):
    at_google(home, google)
    google.project.gmail = False
    switched_off = of(look(home, SystemClock(), network=True, only=services.services), "service")
    assert switched_off.level is Level.FAULT
    google.project.gmail = True
    at_google(home, google, access_token="old", refresh_token="old")
    ended = of(look(home, SystemClock(), network=True, only=services.services), "service")
    assert (ended.level, "connect gmail" in ended.remedy) == (Level.FAULT, True)
    assert switched_off.what != ended.what


def test_who_cannot_get_in_is_told_once(home, google):
    at_google(home, google)
    (home.tokens / "gmail.token").unlink()
    found = look(home, SystemClock(), network=True)
    assert of(found, "sign-in").level is Level.FAULT
    assert [one for one in found if one.check == "service"] == []


# --- a sign-in that is missing ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def microsoft(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MicrosoftSimulator]:
    with MicrosoftSimulator(tmp_path_factory.mktemp("microsoft"), "ada@example.org").start() as simulator:
        yield simulator


def not_signed_in(home: Home, simulator: MicrosoftSimulator, **account: str) -> Found:
    outlook = {"name": "outlook", "provider": "outlook", "email": "ada@example.org", "key_in": "file"}
    known = {"client_id": simulator.client_id, "endpoint": simulator.url}
    home.config.write_text(render_config(USER, [outlook | known | account]))
    return [one for one in look(home, SystemClock(), network=True) if one.check == "way in"]


def test_a_sign_in_that_could_be_given_now(home, microsoft, monkeypatch):
    monkeypatch.setenv("BROWSER", "true")
    [found] = not_signed_in(home, microsoft)
    assert (found.level, found.what) == (Level.OK, "the way is open for `afterword connect outlook`")
    assert {request.operation for request in microsoft.requests} == {"oauth2.discovery"}


@pytest.mark.parametrize(
    ("account", "told"),
    [
        ({"authority": "acme.example"}, "knows no organization of the authority acme.example"),
        ({"client_id": TENANT, "authority": TENANT}, "Client id and authority are the same id"),
        ({"client_id": ""}, "no client of yours is known yet"),
    ],
)
def test_a_sign_in_that_could_not_be_given(home, microsoft, account, told):
    found = not_signed_in(home, microsoft, **account)
    assert any(told in one.what for one in found), found


def test_without_a_browser_it_says_how_to_do_without(home, microsoft, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    assert "no browser opens here" in not_signed_in(home, microsoft)[-1].what


def test_without_a_network_the_rest_is_looked_at(home, google):
    at_google(home, google)
    home.config.write_text(home.config.read_text().replace(google.url, "http://127.0.0.1:1"))
    found = look(home, SystemClock(), network=True)
    assert of(found, "service").level is Level.FAULT
    assert of(found, "clock").level is Level.NOTE
    assert of(found, "database").level is Level.OK


def test_a_mail_server_that_does_not_answer(home):
    smtp = LOCAL | {"transport": "smtp", "smtp_host": "127.0.0.1", "smtp_port": 1, "smtp_security": "none"}
    home.config.write_text(render_config(USER, [smtp]))
    found = of(look(home, network=True, only=services.services), "service")
    assert (found.level, "127.0.0.1:1" in found.what) == (Level.FAULT, True)


# --- what starts it -----------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="another service manager than systemd is at work here")
def test_what_starts_the_agent(tmp_path, monkeypatch):
    (tmp_path / "desk").mkdir()
    desk = Desk(tmp_path / "desk")
    desk.cli.init()
    desk.said("install")
    home = Home(desk.cli.folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "desk/config"))
    monkeypatch.setenv("PATH", f"{tmp_path / 'desk/bin'}:{os.environ['PATH']}")

    def found() -> Finding:
        return of(look(home, only=work.autostart), "autostart")

    desk.shows(RUNNING)
    assert (found().level, found().what) == (Level.OK, str(desk.unit))
    assert of(look(home, only=work.running), "agent").level is Level.FAULT, "it is to run, and does not"
    desk.shows(FAILING)
    assert (found().level, "exit code 5" in found().what, "journalctl" in found().remedy) == (Level.FAULT, True, True)
    desk.shows(ABSENT)
    assert (found().level, "not started when you log in" in found().what) == (Level.WARNING, True)
    desk.shows(RUNNING)
    home.config.write_text(render_config(USER, [LOCAL | {"transport": "sendmail", "command": ["true"]}]))
    assert (found().level, "out of date" in found().what) == (Level.WARNING, True)
    home.config.write_text(render_config(USER, [GMAIL]))
    monkeypatch.setenv("HTTPS_PROXY", "http://ada:hunter2@proxy.example:3128")
    proxy = look(home, only=work.autostart)[-1]
    assert ("proxy.example" in proxy.what, "hunter2" in str(proxy)) == (True, False)
    desk.unit.write_text("[Unit]\n")
    assert (found().level, "none of ours" in found().what) == (Level.NOTE, True)
    desk.unit.unlink()
    assert (found().level, found().remedy) == (Level.WARNING, work.INSTALL)
    assert of(look(home, only=work.running), "agent").remedy == f"`afterword run`, or {work.INSTALL}"


@pytest.mark.skipif(sys.platform != "linux", reason="another service manager than systemd is at work here")
@pytest.mark.parametrize(
    ("without", "told", "remedy"),
    [
        ("bus", "no systemd of your own answers here", "loginctl enable-linger"),
        ("program", "this system has no systemd", "have whatever starts your programs at login run"),
    ],
)
def test_what_cannot_be_installed_is_not_advised(tmp_path, monkeypatch, without, told, remedy):
    desk = Desk(tmp_path)
    desk.cli.init()
    (tmp_path / "no bus").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}" if without == "bus" else str(tmp_path))
    found = look(Home(desk.cli.folder))
    starts = of(found, "autostart")
    assert (starts.level, told in starts.what, remedy in starts.remedy) == (Level.WARNING, True, True), starts
    assert "`afterword run`" in starts.remedy
    assert of(found, "agent").remedy == "`afterword run`"
    assert not any("autostart install" in one.remedy for one in found)
    status = desk.run("status", path="" if without == "bus" else str(tmp_path)).stdout
    assert (told in status.casefold(), "autostart install" in status) == (True, False)
