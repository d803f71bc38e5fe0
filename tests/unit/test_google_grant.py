"""Tokens of a sign-in: redeemed, kept, refreshed, and told of when Google ends them. Against the simulated Google."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from google.auth.transport.requests import Request

from agent.credentials import FileKeys, TokenFile
from providers.base import AuthRequired, Unavailable
from providers.gmail import SCOPES
from providers.gmail.auth.client import read_client
from providers.gmail.auth.consent import Consent
from providers.gmail.auth.grant import Grant, KeptCredentials, redeem, take_back
from providers.gmail.auth.whose import Whose, whose
from providers.signin import SignInFailed
from tests.cli.browser import visit
from tests.simulators.google import GoogleSimulator

REMEDY = "`afterword connect gmail`"


@pytest.fixture
def google(tmp_path: Path) -> Iterator[GoogleSimulator]:
    with GoogleSimulator(tmp_path / "google") as simulator:
        yield simulator


@pytest.fixture
def request_() -> Iterator[Request]:
    with requests.Session() as session:
        yield Request(session)


def sign_in(google: GoogleSimulator, request_, *, scopes=SCOPES, **visiting) -> Grant:
    """The grant that a visit to the consent page gives. Raises what a sign-in raises."""
    client = read_client(google.client_secret.read_text())
    got: list[Grant] = []

    def finish(code: str, verifier: str, redirect: str) -> str:
        got.append(redeem(client, code, verifier, redirect, request_, google.state.clock))
        return ""

    with Consent(client, scopes, finish) as consent:
        visit(consent.address, **visiting)
        consent.wait(timedelta(seconds=60))
    return got[0]


class Kept:
    """A store in a sealed file, as the agent has it, that says `AuthRequired`."""

    def __init__(self, folder: Path, grant: Grant | None) -> None:
        self.file = TokenFile(folder / "gmail.token", "gmail", FileKeys(folder / "keys"), remedy=REMEDY)
        if grant:
            self.file.save(grant.to_text())

    def load(self) -> str:
        return self.file.load()

    def save(self, token: str) -> None:
        self.file.save(token)

    @property
    def grant(self) -> Grant:
        return Grant.from_text(self.load())


def tokens_asked(google: GoogleSimulator) -> int:
    return sum(request.method == "oauth2.token" for request in google.requests)


# --------------------------------------------------------------------------------------------- redeeming


def test_a_consent_gives_a_grant_that_lasts(google, request_):
    grant = sign_in(google, request_)
    assert set(grant.scopes) == set(SCOPES)
    assert grant.refresh_token
    assert not grant.testing
    assert timedelta(minutes=50) < grant.expires_at - google.state.clock() <= timedelta(hours=1)
    assert Grant.from_text(grant.to_text()) == grant


def test_testing_is_noticed_at_once(google, request_):
    google.switches.testing = True
    assert sign_in(google, request_).testing


@pytest.mark.parametrize(
    ("untick", "told"),
    [
        ("gmail.readonly", "reading your mail"),
        ("gmail.compose", "writing and sending drafts"),
        ("calendar.events", "seeing your calendar events"),
        ("calendarlist", "seeing the list of your calendars"),
    ],
)
def test_a_box_left_unticked_is_named(google, request_, untick, told):
    with pytest.raises(SignInFailed, match=rf"left unticked \({told}\): run the command again"):
        sign_in(google, request_, untick=untick)


def test_a_cancelled_consent(google, request_):
    with pytest.raises(SignInFailed, match="You did not allow it"):
        sign_in(google, request_, decision="cancel")


def test_a_deleted_client_and_a_wrong_secret(google, request_):
    client = read_client(google.client_secret.read_text())
    google.project.deleted = True
    with pytest.raises(SignInFailed, match=r"was deleted: restore it .* with --client"):
        redeem(client, "4/x", "v", "http://127.0.0.1:1/", request_, google.state.clock)
    google.project.deleted = False
    client = read_client(google.client_secret.read_text().replace("GOCSPX", "OTHER"))
    with pytest.raises(SignInFailed, match="its secret is wrong"):
        redeem(client, "4/x", "v", "http://127.0.0.1:1/", request_, google.state.clock)


def test_a_code_of_another_sign_in_is_of_no_use(google, request_):
    client = read_client(google.client_secret.read_text())
    with Consent(client, SCOPES, lambda *_: "") as consent:
        stolen = parse_qs(urlsplit(visit(consent.address, come_back=False)).query)["code"][0]
    with pytest.raises(SignInFailed, match="did not take the code"):
        redeem(client, stolen, "another-verifier", consent.redirect, request_, google.state.clock)


def test_a_second_consent_that_was_not_asked_for_anew_shows_no_refresh_token(google, request_):
    sign_in(google, request_)
    client = read_client(google.client_secret.read_text())
    with Consent(client, SCOPES, lambda *_: "") as consent:
        address = consent.address.replace("prompt=consent", "prompt=none")
        code = parse_qs(urlsplit(visit(address, come_back=False)).query)["code"][0]
        verifier = vars(consent._asking)["_verifier"]
    with pytest.raises(SignInFailed, match=r"no lasting sign-in .*myaccount.google.com/permissions"):
        redeem(client, code, verifier, consent.redirect, request_, google.state.clock)


@pytest.mark.parametrize(
    ("what", "told"), [("drop", "cannot be reached"), ("500", "try again"), ("portal", "try again")]
)
def test_google_in_trouble(google, request_, what, told):
    google.fault("oauth2.token", what, times=9)
    with pytest.raises((SignInFailed, Unavailable), match=told):
        sign_in(google, request_)


# --------------------------------------------------------------------------------------------- whose


def test_whose_account_it_is(google, request_):
    assert whose(sign_in(google, request_), google.url, request_) == Whose(email="ada@example.org", has_calendar=True)


def test_an_account_without_calendar_is_one(google, request_):
    google.project.signed_up = False
    assert not whose(sign_in(google, request_), google.url + "/", request_).has_calendar


@pytest.mark.parametrize(
    ("api", "told"), [("gmail", "The Gmail API is not"), ("calendar", "The Google Calendar API is not")]
)
def test_an_api_that_is_not_enabled(google, request_, api, told):
    setattr(google.project, api, False)
    grant = sign_in(google, request_)
    with pytest.raises(SignInFailed, match=f"{told} switched on in your Google project: enable it at https://console"):
        whose(grant, google.url, request_)


# --------------------------------------------------------------------------------------------- kept


def test_nothing_is_read_before_it_is_needed(tmp_path):
    credentials = KeptCredentials(Kept(tmp_path, None), REMEDY)
    assert not credentials.valid


def test_a_kept_token_is_used_while_it_is_good(google, request_, tmp_path):
    credentials = KeptCredentials(Kept(tmp_path, sign_in(google, request_)), REMEDY)
    before = tokens_asked(google)
    credentials.refresh(request_)
    assert credentials.valid
    assert set(credentials.granted_scopes) == set(SCOPES)
    assert tokens_asked(google) == before


def test_a_refreshed_token_is_written_down_for_the_next_process(google, request_, tmp_path):
    kept = Kept(tmp_path, sign_in(google, request_))
    first = kept.grant.access_token
    credentials = KeptCredentials(kept, REMEDY)
    credentials.refresh(request_)
    google.expire_access_tokens()
    credentials.refresh(request_)
    assert credentials.token == kept.grant.access_token != first
    assert kept.grant.email == ""
    before = tokens_asked(google)
    KeptCredentials(kept, REMEDY).refresh(request_)
    assert tokens_asked(google) == before


def test_what_another_process_refreshed_is_taken_without_asking(google, request_, tmp_path):
    kept = Kept(tmp_path, sign_in(google, request_))
    daemon, command = KeptCredentials(kept, REMEDY), KeptCredentials(kept, REMEDY)
    daemon.refresh(request_)
    command.refresh(request_)
    google.expire_access_tokens()
    command.refresh(request_)
    before = tokens_asked(google)
    daemon.refresh(request_)
    assert (daemon.token, tokens_asked(google)) == (command.token, before)


def test_a_revoked_grant_is_told_once_asked_once_and_mended_by_signing_in(google, request_, tmp_path):
    kept = Kept(tmp_path, sign_in(google, request_))
    credentials = KeptCredentials(kept, REMEDY)
    credentials.refresh(request_)
    google.revoke()
    before = tokens_asked(google)
    for _ in range(3):
        with pytest.raises(AuthRequired, match=r"has ended this sign-in .*: run `afterword connect gmail`"):
            credentials.refresh(request_)
    assert tokens_asked(google) == before + 1
    kept.save(sign_in(google, request_).to_text())
    credentials.refresh(request_)
    assert credentials.token == kept.grant.access_token


def test_seven_days_of_testing(google, request_, tmp_path):
    google.switches.testing = True
    credentials = KeptCredentials(Kept(tmp_path, sign_in(google, request_)), REMEDY)
    google.revoke()
    credentials.refresh(request_)
    with pytest.raises(AuthRequired, match=r"while the client is in Testing: publish it .* then run"):
        credentials.refresh(request_)


def test_signing_in_again_while_google_is_asked_is_not_overwritten(google, request_, tmp_path):
    kept = Kept(tmp_path, sign_in(google, request_))
    credentials = KeptCredentials(kept, REMEDY)
    credentials.refresh(request_)
    newer = sign_in(google, request_)

    class Asking(Request):
        def __call__(self, *given, **named):
            kept.save(newer.to_text())  # the command signs in while the daemon waits
            return super().__call__(*given, **named)

    credentials.refresh(Asking(request_.session))
    assert kept.grant == newer


@pytest.mark.parametrize("what", ["drop", "reset", "500", "503", "portal"])
def test_google_out_of_reach_asks_nothing_of_the_user(google, request_, tmp_path, what):
    kept = Kept(tmp_path, sign_in(google, request_))
    credentials = KeptCredentials(kept, REMEDY)
    credentials.refresh(request_)
    before = kept.grant
    google.fault("oauth2.token", what, times=9)
    with pytest.raises(Unavailable):
        credentials.refresh(request_)
    google.faults.clear()
    assert kept.grant == before
    credentials.refresh(request_)
    assert credentials.valid


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"version": 2}', '{"version": 1}', '{"version": 1, "client": 5}', "x"]
)
def test_what_another_version_kept_is_not_guessed_at(google, request_, tmp_path, text):
    kept = Kept(tmp_path, None)
    kept.save(text)
    with pytest.raises(AuthRequired, match="of another version: run `afterword connect gmail`"):
        KeptCredentials(kept, REMEDY).refresh(request_)


def test_a_clock_that_is_wrong_by_a_day_signs_nobody_out(google, request_, tmp_path):
    grant = sign_in(google, request_)
    for days in (-1, 1):
        shifted = json.loads(grant.to_text()) | {"expires_at": (grant.expires_at + timedelta(days=days)).isoformat()}
        kept = Kept(tmp_path, None)
        kept.save(json.dumps(shifted))
        credentials = KeptCredentials(kept, REMEDY)
        credentials.refresh(request_)  # taken for good
        google.expire_access_tokens()  # and refused by Google
        credentials.refresh(request_)
        assert credentials.valid


# --------------------------------------------------------------------------------------------- taken back


def test_taking_back_ends_it_at_google(google, request_, tmp_path):
    grant = sign_in(google, request_)
    assert take_back(grant, request_)
    credentials = KeptCredentials(Kept(tmp_path, grant), REMEDY)
    credentials.refresh(request_)
    with pytest.raises(AuthRequired):
        credentials.refresh(request_)
    assert not take_back(grant, request_), "twice is no fault"


def test_taking_back_while_google_is_out_of_reach(google, request_):
    grant = sign_in(google, request_)
    google.fault("oauth2.revoke", "500")
    with pytest.raises(Unavailable):
        take_back(grant, request_)
