"""`connect` and `disconnect` as a user meets them: the program, a browser, and the simulated Google."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from agent.bootstrap import open_agent, open_known_store
from agent.cli import guide
from agent.clock import MovingClock, SystemClock
from agent.config import load_settings
from agent.home import Home
from tests.cli.browser import visit
from tests.cli.driver import DANA, Cli
from tests.cli.user import PROGRAM, ROOT, VAULT, User
from tests.simulators.google import GoogleSimulator

IN_CLEAR = json.dumps(
    {
        "installed": {
            "client_id": "x",
            "client_secret": "y",
            "auth_uri": "http://a.example",
            "token_uri": "http://a.example",
        }
    }
)


class GoogleUser(User):
    """Somebody who signs in with Google."""

    def connect(self, google: GoogleSimulator, *more: str, **environment: str) -> str:
        return self.said("connect", "gmail", "--client", str(google.client_secret), *more, **environment)

    def not_connected(self, google: GoogleSimulator, *more: str, **environment: str) -> str:
        """The refusal of a sign-in, of which nothing was kept, and which the browser shows as well."""
        before = self.kept()
        told = self.refused("connect", "gmail", "--client", str(google.client_secret), *more, code=1, **environment)
        assert self.kept() == before
        assert "Not connected" in self.page.read_text()
        return told


@pytest.fixture
def user(tmp_path: Path) -> GoogleUser:
    somebody = GoogleUser(tmp_path)
    Cli(somebody.home.folder).init()
    return somebody


@pytest.fixture
def google(tmp_path: Path) -> Iterator[GoogleSimulator]:
    with GoogleSimulator(tmp_path / "google") as simulator:
        yield simulator


@pytest.fixture
def other_google(tmp_path: Path) -> Iterator[Callable[[str], GoogleSimulator]]:
    """Further Google accounts, each of an address."""
    with ExitStack() as stack:

        def start(email: str) -> GoogleSimulator:
            return stack.enter_context(GoogleSimulator(tmp_path / email, email))

        yield start


# --------------------------------------------------------------------------------------------- signing in


def test_a_newcomer_signs_in_and_the_agent_reads_the_mailbox(user, google):
    done = user.run("connect", "gmail", "--client", str(google.client_secret))
    assert done.returncode == 0, done.stderr
    assert "Connected: ada@example.org, as the account gmail." in done.stdout
    assert "You are signed in" in user.page.read_text()
    assert "Afterword may now read ada@example.org" in user.page.read_text()
    assert user.accounts == [("gmail", "gmail", "ada@example.org")], "in place of the mailbox nobody used"
    assert load_settings(user.home).accounts[0].endpoint == google.url
    assert "One turn" in user.said("run", "--once")
    assert "Account gmail: last read" in user.said("status")


def test_nothing_secret_is_readable_anywhere(user, google):
    done = user.run("connect", "gmail", "--client", str(google.client_secret))
    user.said("run", "--once")
    google.expire_access_tokens()
    user.said("run", "--once", "--verbose")
    secrets = [json.loads(google.client_secret.read_text())["installed"]["client_secret"]]
    with google.state.lock:
        secrets += [row["refresh_token"] for row in google.state.rows("select refresh_token from grants")]
        secrets += [row["token"] for row in google.state.rows("select token from access_tokens")]
    assert len(secrets) >= 3
    places = [path.read_bytes() for path in user.home.folder.rglob("*") if path.is_file()]
    places += [user.vault.read_bytes(), user.page.read_bytes(), (done.stdout + done.stderr).encode()]
    assert not [secret for secret in secrets for place in places if secret.encode() in place]
    assert {path.stat().st_mode & 0o777 for path in user.home.tokens.iterdir()} == {0o600}


def test_a_mailbox_in_use_stays_and_new_notes_go_to_google(user, google):
    user.said("add", "--just-ended", "--with", f"{DANA}:interviewer", "--company", "Acme")
    user.home.config.write_text(user.home.config.read_text() + "# my own words\n")
    before = user.home.config.read_text()
    user.connect(google)
    assert [name for name, *_ in user.accounts] == ["gmail", "local"]
    after = user.home.config.read_text()
    assert after.endswith("# my own words\n")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


def test_a_mailbox_the_user_has_set_up_stays_as_it_is_written(user, google):
    text = user.home.config.read_text().replace('# mail = "mail"', 'mail = "mail"  # by mbsync')
    user.home.config.write_text(text)
    user.connect(google)
    assert [name for name, *_ in user.accounts] == ["gmail", "local"]
    assert text.partition("[[accounts]]")[2] in user.home.config.read_text()


def test_the_address_is_printed_alone_for_a_machine_without_a_browser(user, google):
    with user.started("connect", "gmail", "--client", str(google.client_secret), "--no-browser") as program:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        assert address.startswith(f"{google.url}/o/oauth2/auth?")
        assert "You are signed in" in visit(address)
        said, told = program.communicate(timeout=30)
    assert program.returncode == 0, told
    assert "Connected: ada@example.org" in said
    assert not user.page.exists(), "no browser was opened"


def test_the_last_address_of_a_browser_elsewhere_is_pasted(user, google):
    with user.started("connect", "gmail", "--client", str(google.client_secret), "--no-browser") as program:
        assert program.stdout is not None
        last = visit(program.stdout.readline().strip(), come_back=False)
        said, told = program.communicate(f"what?\n\n{last}\n", timeout=30)
    assert program.returncode == 0, told
    assert "nothing of this sign-in" in " ".join(told.split())
    assert "Connected: ada@example.org" in said


def test_signing_in_again_needs_no_client_and_changes_no_setting(user, google):
    user.connect(google)
    before = user.home.config.read_bytes()
    assert "Connected: ada@example.org" in user.said("connect", "gmail")
    assert user.home.config.read_bytes() == before
    assert len(json.loads(user.vault.read_text())) == 1, "the key is used again"


def test_a_second_mailbox_needs_no_client_of_its_own(user, google):
    user.connect(google)
    told = user.refused("connect", "gmail", "--name", "work", "--email", "w@acme.example", code=1)
    assert "ada@example.org is connected already" in told, "it came as far as Google"


def test_a_keyring_that_is_gone_is_not_taken_for_a_missing_client(user, google):
    user.connect(google)
    nothing = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    assert "This machine has no keyring" in user.refused("connect", "gmail", code=10, **nothing)
    assert "A client is needed" in user.refused("connect", "gmail", "--key-in", "file", code=2, **nothing)
    arguments = ("connect", "gmail", "--client", str(google.client_secret), "--key-in", "file")
    assert "kept in a file" in user.said(*arguments, **nothing)


def test_settings_behind_a_link_stay_there(user, google, tmp_path):
    real = tmp_path / "dotfiles.toml"
    user.home.config.rename(real)
    user.home.config.symlink_to(real)
    user.connect(google)
    assert user.home.config.is_symlink()
    assert 'provider = "gmail"' in real.read_text()


# --------------------------------------------------------------------------------------------- the client file


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "The client file is empty: make a client"),
        ("{", "The client file is not JSON: make a client"),
        ('{"web": {"client_id": "x"}}', "is for a web application"),
        (IN_CLEAR, "neither https nor this machine"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["path", "stdin"])
def test_a_client_that_will_not_do(cli: Cli, tmp_path, content, told, way):
    path = tmp_path / "client_secret.json"
    path.write_text(content)
    given = ("-", content) if way == "stdin" else (str(path), None)
    assert told in cli.refused("connect", "gmail", "--client", given[0], code=1, given=given[1])
    assert not Home(cli.folder).tokens.exists()


def test_a_client_file_that_is_none(cli: Cli, tmp_path):
    assert "is a folder" in cli.refused("connect", "gmail", "--client", str(tmp_path), code=2)
    assert "No such file" in cli.refused("connect", "gmail", "--client", str(tmp_path / "none.json"), code=2)
    (tmp_path / "x.png").write_bytes(b"\x89PNG\xff\xfe")
    assert "is no text" in cli.refused("connect", "gmail", "--client", str(tmp_path / "x.png"), code=2)


def test_without_a_client_the_way_to_one_is_shown_and_nobody_answers(cli: Cli):
    result = cli.run("connect", "gmail", given="")
    told = " ".join(result.stderr.split())
    assert result.exit_code == 2
    assert "https://console.cloud.google.com/projectcreate" in told
    assert "4. Get started" in told
    assert told.index("https://www.googleapis.com/auth/gmail.compose") < told.index("Publish the app")
    assert told.index("Publish the app, before you sign in") < told.index("Create a client of the type Desktop app")
    assert told.endswith("A client is needed: give --client with the path of client_secret.json.")


@pytest.mark.parametrize("form", ["path", "one line", "many lines"])
def test_a_client_is_pasted_or_named(user, google, form):
    content = json.loads(google.client_secret.read_text())
    given = {
        "path": f"'{google.client_secret}'\n",
        "one line": json.dumps(content) + "\n",
        "many lines": json.dumps(content, indent=2) + "\n",
    }[form]
    assert "Connected" in user.said("connect", "gmail", given=given)


def test_somebody_at_a_terminal_is_led_from_page_to_page(user, google, tmp_path):
    opened = tmp_path / "opened"
    browser = tmp_path / "browser.sh"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {opened}\n')
    browser.chmod(0o700)
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [*PROGRAM, "connect", "gmail"],
        cwd=ROOT,
        env=user.environment | {"BROWSER": f"{browser} %s"},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        os.close(theirs)
        os.write(ours, b"\n\ns\n" + str(google.client_secret).encode() + b"\n")
        assert program.stdout is not None
        visit(program.stdout.readline().strip())
        said, told = program.communicate(timeout=30)
    os.close(ours)
    assert program.returncode == 0, told
    assert "Connected: ada@example.org" in said
    told = " ".join(told.split())
    assert all(f"{number}. {what}" in told for number, (what, _) in enumerate(guide.GMAIL.steps, start=1))
    pages = opened.read_text().splitlines()
    assert pages[:2] == [address for _, address in guide.GMAIL.steps[:2]]
    assert [page.partition("?")[0] for page in pages[2:]] == [f"{google.url}/o/oauth2/auth"]


# --------------------------------------------------------------------------------------------- what Google says


def test_a_box_left_unticked(user, google):
    told = user.not_connected(google, VISIT_UNTICK="calendar.events")
    assert told == (
        "A box on Google's page was left unticked (seeing your calendar events): run the command again, tick them all."
    )


def test_a_consent_that_was_cancelled(user, google):
    assert "You did not allow it" in user.not_connected(google, VISIT_DECISION="cancel")


def test_an_api_that_is_not_switched_on(user, google):
    google.project.calendar = False
    told = user.not_connected(google)
    assert "The Google Calendar API is not switched on" in told
    assert "https://console.developers.google.com/" in told


def test_an_account_without_calendar_is_connected_and_told(user, google):
    google.project.signed_up = False
    assert "It has no calendar" in user.connect(google)


def test_a_client_in_testing_is_told_at_once(user, google):
    google.switches.testing = True
    assert "Google ends this sign-in in seven days: publish it" in user.connect(google)
    told = " ".join(user.run("doctor").stdout.split())
    assert "in Testing: your sign-in ends on " in told, "and later, by the day of the week"
    assert "[ok] service (gmail): its mailbox answers" in told
    assert "[ok] clock: right" in told


def test_the_end_of_a_sign_in_is_brought_up_two_days_before_and_a_lasting_one_takes_it_back(user, google):
    google.switches.testing = True
    user.connect(google)
    later = Cli(user.home.folder)
    later.clock = MovingClock(SystemClock().now() + timedelta(days=4))
    assert later.json("status")["attention"] == []
    later.clock.move(timedelta(days=2))
    [found] = later.json("status")["attention"]
    assert found["what"].startswith("the account gmail: its sign-in ends on ")
    google.switches.testing = False
    user.connect(google)
    assert later.json("status")["attention"] == []


# --------------------------------------------------------------------------------------------- which account


def test_the_wrong_account(user, google, other_google):
    user.connect(google)
    told = user.not_connected(other_google("mallory@example.org"), "--name", "gmail")
    assert told.startswith("You signed in as mallory@example.org, and the account gmail is ada@example.org:")
    assert user.accounts == [("gmail", "gmail", "ada@example.org")]


def test_an_address_that_is_none_of_the_users_must_be_named(user, other_google):
    stranger = other_google("ada.park@gmail.com")
    told = user.not_connected(stranger)
    assert told.startswith("You signed in as ada.park@gmail.com, which is none of your addresses (ada@example.org):")
    assert told.endswith("with --email ada.park@gmail.com.")
    assert "as bob@example.org" in user.not_connected(stranger, "--email", "bob@example.org")
    assert "Connected: ada.park@gmail.com" in user.connect(stranger, "--email", "adapark@googlemail.com")


def test_a_second_account(user, google, other_google):
    user.connect(google)
    work = other_google("ada@acme.example")
    arguments = ("connect", "gmail", "--client", str(work.client_secret), "--email", "ada@acme.example")
    assert "give ada@acme.example a name with --name" in user.refused(*arguments, code=2)
    user.connect(work, "--name", "work", "--email", "ada@acme.example")
    assert user.accounts == [("gmail", "gmail", "ada@example.org"), ("work", "gmail", "ada@acme.example")]
    assert "connected already, as the account gmail" in user.not_connected(google, "--name", "third")
    assert "give --name gmail or work" in user.refused("connect", "gmail", code=2)
    assert "Say which account: gmail or work" in user.refused("disconnect", code=2)
    assert "One turn" in user.said("run", "--once")
    assert "the sign-in of work was removed" in user.said("disconnect", "work", "--yes")
    assert "Connected: ada@example.org" in user.said("connect", "gmail", "--name", "gmail")


def test_names_that_mean_something_else(cli: Cli):
    told = cli.refused("connect", "gmail", "--name", "local", code=2)
    assert "local is one of the provider local: choose another --name" in told
    assert "needs no sign-in" in cli.refused("disconnect", "local", code=2)
    assert "no account 'x': known are local" in cli.refused("disconnect", "x", code=2)
    assert "nothing to disconnect" in cli.refused("disconnect", code=2)


def test_before_anything_is_set_up(bare: Cli, tmp_path):
    assert "run `afterword setup`" in bare.refused("connect", "gmail", code=6)
    assert "run `afterword setup`" in bare.refused("disconnect", code=6)


@pytest.mark.parametrize("endpoint", ["http://example.org", "ftp://127.0.0.1", "example.org", "https://u:p@g.example"])
def test_an_endpoint_that_would_carry_mail_in_clear(cli: Cli, google, endpoint):
    told = cli.refused("connect", "gmail", "--client", str(google.client_secret), "--endpoint", endpoint, code=5)
    assert "endpoint: expected an https address, or http on 127.0.0.1" in told
    assert google.requests == []


def test_settings_that_cannot_be_changed_are_told_of_before_the_browser_opens(user, google):
    text = user.home.config.read_text().partition("[[accounts]]")[0]
    user.home.config.write_text('accounts = [{name = "gmail", provider = "gmail"}]\n' + text)
    told = user.refused("connect", "gmail", "--client", str(google.client_secret), "--endpoint", google.url, code=5)
    assert "could not be changed by itself: give it an account with" in told
    assert google.requests == []


# --------------------------------------------------------------------------------------------- keys


def test_without_a_keyring_there_is_a_choice_before_the_browser_opens(user, google):
    nothing = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    arguments = ("connect", "gmail", "--client", str(google.client_secret))
    told = user.refused(*arguments, code=10, **nothing)
    assert "no keyring" in told
    assert "--key-in file" in told
    assert google.requests == []
    said = user.said(*arguments, "--key-in", "file", **nothing)
    assert "kept in a file beside it: whoever can read your files can use it" in said
    assert load_settings(user.home).accounts[0].key_in == "file"
    assert "One turn" in user.said("run", "--once", **nothing)
    assert {path.stat().st_mode & 0o777 for path in user.home.tokens.iterdir()} == {0o600}
    assert "Connected" in user.said("connect", "gmail", **nothing), "it is not asked for again"


def test_a_keyring_that_hides_nothing_only_when_asked_for(user, google, tmp_path):
    folder = tmp_path / "modules" / "keyrings" / "alt"
    folder.mkdir(parents=True)
    (folder / "file.py").write_text(VAULT.format(name="PlaintextKeyring", path=str(user.vault)))
    plain = {"PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring"}
    arguments = ("connect", "gmail", "--client", str(google.client_secret))
    assert "where every program can read them" in user.refused(*arguments, code=10, **plain)
    assert google.requests == []
    assert "a keyring that hides nothing" in user.said(*arguments, "--key-in", "plain-keyring", **plain)


# --------------------------------------------------------------------------------------------- trouble


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param("truncated", marks=pytest.mark.long),
        "copied to another machine",
        pytest.param("removed", marks=pytest.mark.long),
    ],
)
def test_a_token_file_that_is_of_no_use_is_told_once_and_mended(user, google, harm):
    user.connect(google)
    file = user.home.tokens / "gmail.token"
    if harm == "truncated":
        file.write_bytes(file.read_bytes()[:100])
    elif harm == "removed":
        file.unlink()
    else:
        user.vault.unlink()  # the keyring of another machine does not have the key
    done = user.run("run", "--once")
    assert done.returncode == 3
    told = " ".join(user.said("status").split())
    assert told.count("run `afterword connect gmail`") == 1
    assert "A client is needed" in user.refused("connect", "gmail", code=2), "the client was in that file"
    user.connect(google)
    assert "connect gmail" not in user.said("status")
    assert user.run("run", "--once").returncode == 0


def test_a_revoked_grant_waits_and_goes_on_in_the_daemon_that_runs(user, google, monkeypatch):
    user.connect(google)
    for name in ("PYTHONPATH", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, user.environment[name])
    clock, settings = SystemClock(), load_settings(user.home)
    store = open_known_store(user.home)
    agent = open_agent(user.home, settings, store, clock)
    assert agent.turn(clock.now()).troubles == ()
    google.revoke()
    for _ in range(3):
        [trouble] = agent.turn(clock.now()).troubles
        assert "Google has ended this sign-in" in trouble
    assert sum(request.method == "oauth2.token" for request in google.requests) == 2, "asked once, not every turn"
    assert user.said("status").count("has ended this sign-in") == 1
    user.said("connect", "gmail")
    assert "has ended this sign-in" not in user.said("status")
    assert agent.turn(clock.now()).troubles == ()
    assert "Account gmail: last read" in user.said("status")


def test_status_loads_nothing_of_google(user, google):
    user.connect(google)
    code = (
        "import sys\n"
        "try:\n from agent.cli import main; sys.argv = ['afterword', 'status']; main()\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.split('.')[0] in "
        "('google', 'googleapiclient', 'httplib2', 'keyring', 'cryptography', 'requests')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=user.environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


# --------------------------------------------------------------------------------------------- disconnecting


def test_disconnecting_ends_it_at_google_and_here(user, google):
    user.connect(google)
    kept = list(user.home.tokens.iterdir())
    assert "Nobody answers here: give --yes when you are sure." in user.refused("disconnect", code=2)
    assert list(user.home.tokens.iterdir()) == kept != []
    assert "the sign-in of gmail was removed" in user.said("disconnect", "--yes")
    assert list(user.home.tokens.iterdir()) == []
    assert json.loads(user.vault.read_text()) == {}
    with google.state.lock:
        assert [row["revoked"] for row in google.state.rows("select revoked from grants")] == [1]
    assert "nobody is signed in, and `afterword connect gmail` does." in " ".join(user.said("status").split())
    assert "is not connected: there is nothing to remove" in user.refused("disconnect", code=2)
    assert user.run("run", "--once").returncode == 3
    assert "Nobody is signed in: run `afterword connect gmail`" in user.said("status")


def test_disconnecting_while_google_cannot_be_asked_removes_what_is_here(user, google):
    user.connect(google)
    google.fault("oauth2.revoke", "drop")
    told = user.refused("disconnect", "--yes", code=1)
    assert "take it back at https://myaccount.google.com/permissions" in told
    assert list(user.home.tokens.iterdir()) == []


def test_disconnecting_what_cannot_be_read_removes_it(user, google):
    user.connect(google)
    file = user.home.tokens / "gmail.token"
    file.write_bytes(file.read_bytes()[:50])
    assert "could not be read" in user.refused("disconnect", "--yes", code=1)
    assert not file.exists()
