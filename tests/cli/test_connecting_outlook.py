"""`connect outlook` and `disconnect` as a user meets them: the program, a browser, and the simulated Microsoft."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.bootstrap import open_agent, open_known_store
from agent.cli import guide
from agent.clock import SystemClock
from agent.config import load_settings
from agent.home import Home
from tests.cli.driver import Cli
from tests.cli.user import ROOT, User
from tests.simulators.microsoft import MicrosoftSimulator, enter_code

ID = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"


class MicrosoftUser(User):
    """Somebody who signs in with Microsoft."""

    def connect(self, microsoft: MicrosoftSimulator, *more: str, **environment: str) -> str:
        arguments = ("--client-id", microsoft.client_id, "--endpoint", microsoft.url)
        return self.said("connect", "outlook", *arguments, *more, **environment)


@pytest.fixture
def user(tmp_path: Path) -> MicrosoftUser:
    somebody = MicrosoftUser(tmp_path)
    somebody.environment["VISIT_DECISION"] = "accept"
    Cli(somebody.home.folder).init()
    return somebody


@pytest.fixture
def microsoft(tmp_path: Path) -> Iterator[MicrosoftSimulator]:
    with MicrosoftSimulator(tmp_path / "microsoft") as simulator:
        simulator.directory.device_interval = 1
        yield simulator


def test_a_newcomer_is_led_signs_in_and_nothing_secret_is_readable(user, microsoft):
    given = f"{microsoft.client_id.upper()}\n"
    done = user.run("connect", "outlook", "--endpoint", microsoft.url, given=given)
    assert done.returncode == 0, done.stderr
    told = " ".join(done.stderr.split())
    assert all(f"{number}. {what}" in told for number, (what, _) in enumerate(guide.OUTLOOK.steps, start=1))
    assert "Connected: ada@example.org, as the account outlook." in done.stdout
    assert "Afterword may now read ada@example.org" in user.page.read_text()
    assert user.accounts == [("outlook", "outlook", "ada@example.org")], "in place of the mailbox nobody used"
    [account] = load_settings(user.home).accounts
    assert (account.client_id, account.authority, account.endpoint) == (microsoft.client_id, "common", microsoft.url)
    assert "One turn" in user.said("run", "--once", "--verbose")
    with microsoft.state.lock:
        secrets = [row["refresh_token"] for row in microsoft.state.rows("select refresh_token from grants")]
        secrets += [row["token"] for row in microsoft.state.rows("select token from access_tokens")]
    assert len(secrets) >= 2
    places = [path.read_bytes() for path in user.home.folder.rglob("*") if path.is_file()]
    places += [user.vault.read_bytes(), user.page.read_bytes(), (done.stdout + done.stderr).encode()]
    assert not [secret for secret in secrets for place in places if secret.encode() in place]
    assert {path.stat().st_mode & 0o777 for path in user.home.tokens.iterdir()} == {0o600}


def test_a_code_is_shown_clearly_and_typed_elsewhere(user, microsoft):
    arguments = ("--client-id", microsoft.client_id, "--endpoint", microsoft.url, "--device-code")
    with user.started("connect", "outlook", *arguments) as program:
        assert program.stdout is not None
        address, code = program.stdout.readline().strip(), program.stdout.readline().strip()
        assert address == f"{microsoft.url}/devicelogin"
        assert "You have signed in" in enter_code(microsoft.url, code)
        said, told = program.communicate(timeout=30)
    assert program.returncode == 0, told
    assert "Connected: ada@example.org" in said
    told = " ".join(told.split())
    assert told.index("Open this address in a browser, on any device:") < told.index("Type this code there")
    assert not user.page.exists(), "no browser was opened"


def test_a_refusal_keeps_nothing_and_the_browser_shows_it_too(user, microsoft):
    before = user.kept()
    arguments = ("connect", "outlook", "--client-id", microsoft.client_id, "--endpoint", microsoft.url)
    told = user.refused(*arguments, code=1, VISIT_DECISION="cancel")
    assert told == "You did not allow it: run the command again and press Accept."
    assert user.kept() == before
    assert told in user.page.read_text()


def test_a_sign_in_that_ended_waits_and_goes_on_in_the_daemon_that_runs(user, microsoft, monkeypatch):
    user.connect(microsoft)
    for name in ("PYTHONPATH", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, user.environment[name])
    clock, settings = SystemClock(), load_settings(user.home)
    agent = open_agent(user.home, settings, open_known_store(user.home), clock)
    assert agent.turn(clock.now()).troubles == ()
    microsoft.revoke()
    before = sum(request.operation == "oauth2.token" for request in microsoft.requests)
    for _ in range(3):
        [trouble] = agent.turn(clock.now()).troubles
        assert "Microsoft has ended this sign-in" in trouble
    after = sum(request.operation == "oauth2.token" for request in microsoft.requests)
    assert after == before + 1, "asked once, not every turn"
    assert user.said("status").count("has ended this sign-in") == 1
    config = user.home.config.read_bytes()
    assert "Connected: ada@example.org" in user.said("connect", "outlook"), "it needs no client id again"
    assert user.home.config.read_bytes() == config
    assert len(json.loads(user.vault.read_text())) == 1, "the key is used again"
    assert agent.turn(clock.now()).troubles == ()


def test_status_loads_nothing_of_microsoft_and_disconnecting_says_where_to_take_it_back(user, microsoft):
    microsoft.account.personal = True
    user.connect(microsoft, "--authority", "consumers")
    heavy = ("msal", "requests", "google", "googleapiclient", "httplib2", "keyring", "cryptography", "jwt")
    code = (
        "import sys\n"
        "try:\n from agent.cli import main; sys.argv = ['afterword', 'status']; main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in sys.modules if name.split('.')[0] in {heavy}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=user.environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    said = user.said("disconnect", "--yes")
    assert "the sign-in of outlook was removed" in said
    assert "Microsoft still lists what you allowed" in said
    assert "open https://account.live.com/consent/Manage." in said
    assert list(user.home.tokens.iterdir()) == []
    assert json.loads(user.vault.read_text()) == {}
    assert load_settings(user.home).accounts[0].client_id == microsoft.client_id, "it is known when connected again"


# --------------------------------------------------------------------------------------------- without a browser


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("outlook", "--client", "x.json"), 2, "--client is for gmail: leave it out."),
        (("gmail", "--device-code"), 2, "--device-code is for outlook: leave it out."),
        (("gmail", "--client-id", ID), 2, "--client-id is for outlook: leave it out."),
        (("gmail", "--authority", "common"), 2, "--authority is for outlook: leave it out."),
        (("outlook", "--client-id", "Xy8Q~abc"), 1, "That looks like a client secret"),
        (("outlook", "--client-id", ID, "--authority", "https://x"), 1, "is no authority"),
        (
            ("outlook", "--client-id", ID, "--endpoint", "http://example.org"),
            5,
            "expected an https address, or http on",
        ),
        (("outlook", "--name", "local"), 2, "choose another --name"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_asked(cli: Cli, arguments, code, told):
    assert told in cli.refused("connect", *arguments, code=code)
    assert not Home(cli.folder).tokens.exists()


def test_nobody_who_answers_is_told_what_to_give(cli: Cli):
    told = cli.refused("connect", "outlook", code=2, given="")
    assert told.endswith("give --client-id with the Application (client) ID of your registration.")


@pytest.mark.parametrize(("provider", "columns"), [("gmail", 80), ("outlook", 50)])
def test_the_guide_is_printed_within_the_terminal(bare: Cli, provider, columns):
    said = bare.said("connect", provider, "--guide", env={"COLUMNS": str(columns)})
    assert f"Connecting {provider.capitalize()}" in said
    assert "What can go wrong" in said
    assert "**" not in said
    assert [line for line in said.splitlines() if len(line) > columns and not re.match(r"afterword |.*://", line)] == []
