"""Who we are to Google, and what happens when it does not believe it any more; and where requests may go."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from google.oauth2.credentials import Credentials

from providers.base import AuthRequired, Unavailable, Whereabouts
from providers.gmail import SCOPES, open_account
from tests.contract.mailbox import LONG_AGO, NOW
from tests.simulators.google import GoogleSimulator
from tests.unit.gmail_account import Account, account


def granted(simulator: GoogleSimulator, *scopes: str) -> Credentials:
    values = simulator.grant(*(scopes or SCOPES))
    return Credentials(
        token=values["token"],
        refresh_token=values["refresh_token"],
        token_uri=values["token_uri"],
        client_id=values["client_id"],
        client_secret=values["client_secret"],
    )


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path, granted) as opened:
        yield opened


def token_requests(ada: Account) -> int:
    return sum(one.method == "oauth2.token" for one in ada.simulator.requests)


def test_a_token_that_runs_out_in_the_middle_is_refreshed_and_nothing_done_twice(ada):
    note = ada.note()
    ada.mailbox.identity()
    ada.simulator.expire_access_tokens()
    draft = ada.mailbox.create_draft(note)
    assert token_requests(ada) == 1
    assert len(ada.in_drafts()) == 1
    mailbox = ada.mailbox
    mailbox.locate(note, draft)
    ada.simulator.fault("gmail.users.drafts.send", "401")
    assert mailbox.send_draft(draft) is not None
    assert len(ada.asked("drafts.send")) == 2
    assert len(ada.delivered()) == 1


def test_a_parts_refusal_in_a_batch_is_asked_again_with_a_fresh_token(ada):
    for number in range(3):
        ada.drafted(message_id=f"<n{number}@example.org>")
    ada.simulator.fault("gmail.users.messages.get", "401")
    found = ada.open().locate(ada.note(message_id="<n0@example.org>"), None)
    assert found.whereabouts is Whereabouts.DRAFT


def test_access_taken_back_wants_a_sign_in_and_works_again_after_it(ada):
    ada.mailbox.identity()
    ada.simulator.revoke()
    for _ in range(2):
        with pytest.raises(AuthRequired):
            ada.mailbox.changes(None, LONG_AGO)
    assert ada.open().changes(None, LONG_AGO).reset


@pytest.mark.parametrize("what", ["drop", "reset", "portal"])
def test_a_sign_in_that_does_not_answer_is_no_refusal_of_it(ada, what):
    _, draft = ada.drafted()
    ada.simulator.expire_access_tokens()
    ada.simulator.fault("oauth2.token", what, times=9)
    with pytest.raises(Unavailable):
        ada.mailbox.send_draft(draft)
    ada.simulator.faults.clear()
    assert ada.mailbox.send_draft(draft) is not None
    assert len(ada.delivered()) == 1


def test_a_box_left_unticked_wants_a_sign_in(tmp_path):
    with account(tmp_path, lambda simulator: granted(simulator, SCOPES[0])) as ada:
        ada.mailbox.identity()
        with pytest.raises(AuthRequired, match="tick every box"):
            ada.mailbox.create_draft(ada.note())
        with pytest.raises(AuthRequired, match="tick every box"):
            ada.calendar().changes(None, NOW, NOW + timedelta(days=1))
        assert ada.in_drafts() == []


def test_an_account_nobody_signed_in_is_asked_for_each_time_until_somebody_did(tmp_path):
    signed_in: list[bool] = []

    def load(simulator: GoogleSimulator) -> Credentials:
        if not signed_in:
            raise AuthRequired("not connected")
        return granted(simulator)

    with account(tmp_path, load) as ada:
        with pytest.raises(AuthRequired, match="not connected"):
            ada.mailbox.identity()
        signed_in.append(True)
        assert ada.mailbox.identity().addresses


def test_a_sign_in_that_cannot_be_read_says_nothing_of_the_write(tmp_path):
    def load(simulator: GoogleSimulator) -> Credentials:
        raise PermissionError(13, "Permission denied")

    with account(tmp_path, load) as ada, pytest.raises(Unavailable, match="Permission denied"):
        ada.mailbox.create_draft(ada.note())


@pytest.mark.parametrize(
    "endpoint", ["http://example.org", "ftp://127.0.0.1", "http://127.0.0.1.example.org/", "example.org"]
)
def test_an_endpoint_is_https_or_loopback(endpoint):
    with pytest.raises(ValueError, match="https or loopback"):
        opened(endpoint)


@pytest.mark.parametrize(
    "endpoint", ["", "https://mail.example.org", "http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"]
)
def test_opening_an_account_asks_nobody_anything(endpoint):
    assert opened(endpoint)


def opened(endpoint: str) -> object:
    def load() -> Credentials:
        raise AssertionError("loaded")

    return open_account(
        load,
        email="ada@example.org",
        home_zone=ZoneInfo("UTC"),
        clock=lambda: datetime(2026, 3, 3, tzinfo=UTC),
        endpoint=endpoint,
    )


def test_naming_the_provider_loads_nothing_of_google():
    program = "import sys, providers.gmail; print(any(name.startswith(('google', 'httplib2')) for name in sys.modules))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"
