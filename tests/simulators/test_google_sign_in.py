"""Signing in through the real library, and what becomes of grants."""

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httplib2
import pytest
from google.auth.exceptions import RefreshError
from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.errors import HttpError

from agent.clock import MovingClock
from tests.simulators.google import GoogleSimulator, consent
from tests.simulators.google.client import CALENDARS, COMPOSE, EVENTS, READONLY, Gmail, reason, service

SCOPES = [READONLY, COMPOSE, EVENTS, CALENDARS]


@pytest.fixture(autouse=True)
def plain_http(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library refuses token addresses without TLS unless it is told."""
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("OAUTHLIB_RELAX_TOKEN_SCOPE", "1")


@pytest.fixture
def flow(simulator: GoogleSimulator) -> Iterator[InstalledAppFlow]:
    made = InstalledAppFlow.from_client_secrets_file(str(simulator.client_secret), SCOPES)
    made.redirect_uri = "http://127.0.0.1:1/"
    yield made
    made.oauth2session.close()


def signed_in(flow: InstalledAppFlow, *, leave_out: Any = (), **query: str) -> Credentials:
    """Credentials after a consent."""
    address, _ = flow.authorization_url(access_type="offline", **query)
    there = consent(address, leave_out=leave_out, visit=False)
    flow.fetch_token(authorization_response=there)
    credentials: Credentials = flow.credentials
    return credentials


class TestConsent:
    def test_the_whole_way_with_a_browser_and_a_loopback_server(
        self, simulator: GoogleSimulator, flow: InstalledAppFlow
    ):
        opened: list[str] = []

        class Browser:
            def open(self, address: str, **how: Any) -> bool:
                opened.append(address)
                threading.Thread(target=consent, args=(address,)).start()
                return True

        import webbrowser

        webbrowser.register("of-the-tests", None, Browser())  # type: ignore[arg-type]
        credentials = flow.run_local_server(
            host="127.0.0.1", port=0, browser="of-the-tests", timeout_seconds=60, authorization_prompt_message=None
        )
        assert "code_challenge_method=S256" in opened[0]
        assert set(credentials.granted_scopes) == set(SCOPES)
        with service(simulator, credentials=credentials) as api:
            assert Gmail(simulator, api).cursor()
        with service(simulator, "calendar", credentials=credentials) as api:
            assert api.events().list(calendarId="primary").execute()["items"] == []

    def test_boxes_left_out_are_not_granted(self, simulator: GoogleSimulator, flow: InstalledAppFlow):
        credentials = signed_in(flow, leave_out=[COMPOSE, EVENTS])
        assert set(credentials.granted_scopes) == {READONLY, CALENDARS}
        with service(simulator, credentials=credentials) as api, pytest.raises(HttpError) as caught:
            Gmail(simulator, api).create()
        assert reason(caught.value) == (403, "insufficientPermissions")
        assert "insufficient_scope" in caught.value.resp["www-authenticate"]
        assert simulator.drafts() == []

    def test_cancelled(self, flow: InstalledAppFlow):
        address, state = flow.authorization_url()
        assert consent(address, cancel=True, visit=False) == f"http://127.0.0.1:1/?state={state}&error=access_denied"
        address, state = flow.authorization_url()
        assert "error=access_denied" in consent(address, leave_out=SCOPES, visit=False)

    def test_a_refresh_token_comes_once_unless_consent_is_asked_for(self, flow: InstalledAppFlow):
        assert signed_in(flow).refresh_token
        assert signed_in(flow).refresh_token is None
        assert signed_in(flow, prompt="consent").refresh_token

    def test_without_offline_access_there_is_none(self, flow: InstalledAppFlow):
        address, _ = flow.authorization_url(access_type="online", prompt="consent")
        flow.fetch_token(authorization_response=consent(address, visit=False))
        assert flow.credentials.refresh_token is None

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"client_id": "somebody"}, "Error 401: invalid_client"),
            ({"redirect_uri": "https://app.example/back"}, "Error 400: redirect_uri_mismatch"),
            ({"redirect_uri": "urn:ietf:wg:oauth:2.0:oob"}, "Error 400: invalid_request"),
            ({"scope": "https://www.googleapis.com/auth/gmail.everything"}, "Error 400: invalid_scope"),
            ({"scopes": "all"}, "Parameter not allowed for this message type: scopes"),
            ({"response_type": "token"}, "Error 400: unsupported_response_type"),
        ],
    )
    def test_requests_that_get_no_form(self, flow: InstalledAppFlow, change: dict[str, str], words: str):
        from urllib.parse import parse_qsl, urlencode

        address, _ = flow.authorization_url()
        endpoint, _, query = address.partition("?")
        with pytest.raises(PermissionError, match=words):
            consent(f"{endpoint}?{urlencode({**dict(parse_qsl(query)), **change})}")

    @pytest.mark.parametrize("refusal", ["access_denied", "org_internal", "admin_policy_enforced", "policy_enforced"])
    def test_accounts_that_may_not(self, simulator: GoogleSimulator, flow: InstalledAppFlow, refusal: str):
        simulator.project.refusal = refusal
        with pytest.raises(PermissionError, match=f"Error 40.: {refusal}"):
            consent(flow.authorization_url()[0])


class TestCodes:
    @pytest.fixture
    def form(self, simulator: GoogleSimulator, flow: InstalledAppFlow) -> dict[str, str]:
        """The form that would fetch a token."""
        address, _ = flow.authorization_url(access_type="offline")
        there = consent(address, visit=False)
        client = json.loads(simulator.client_secret.read_text())["installed"]
        return {
            "grant_type": "authorization_code",
            "code": there.partition("code=")[2].partition("&")[0].replace("%2F", "/"),
            "redirect_uri": "http://127.0.0.1:1/",
            "code_verifier": flow.code_verifier,
            "client_id": client["client_id"],
            "client_secret": client["client_secret"],
        }

    def test_a_code_is_good_once(self, simulator: GoogleSimulator, form: dict[str, str]):
        assert fetch(simulator, form)[0] == 200
        assert fetch(simulator, form) == (400, "invalid_grant")

    def test_a_code_is_good_for_ten_minutes(self, simulator: GoogleSimulator, form: dict[str, str], clock: MovingClock):
        clock.move(timedelta(minutes=10, seconds=1))
        assert fetch(simulator, form) == (400, "invalid_grant")

    @pytest.mark.parametrize(
        ("change", "status", "error"),
        [
            ({"code_verifier": "x" * 43}, 400, "invalid_grant"),
            ({"code_verifier": ""}, 400, "invalid_grant"),
            ({"redirect_uri": "http://127.0.0.1:2/"}, 400, "redirect_uri_mismatch"),
            ({"client_id": "x"}, 401, "invalid_client"),
            ({"client_secret": "x"}, 401, "invalid_client"),
            ({"client_secret": ""}, 400, "invalid_request"),
            ({"grant_type": "password"}, 400, "unsupported_grant_type"),
            ({"code": "4/x"}, 400, "invalid_grant"),
        ],
    )
    def test_what_does_not_fit(
        self, simulator: GoogleSimulator, form: dict[str, str], change: dict[str, str], status: int, error: str
    ):
        assert fetch(simulator, form | change) == (status, error)

    def test_a_deleted_client(self, simulator: GoogleSimulator, form: dict[str, str]):
        simulator.project.deleted = True
        assert fetch(simulator, form) == (401, "deleted_client")


def fetch(simulator: GoogleSimulator, form: dict[str, str], path: str = "/token") -> tuple[int, str]:
    """Status and error of a form that is sent there."""
    from urllib.parse import urlencode

    http = httplib2.Http(timeout=60)
    headers = {"content-type": "application/x-www-form-urlencoded"}
    response, content = http.request(f"{simulator.url}{path}", "POST", urlencode(form), headers)
    http.close()
    return response.status, json.loads(content).get("error", "")


class TestGrants:
    @pytest.fixture
    def credentials(self, simulator: GoogleSimulator) -> Credentials:
        return Credentials(**simulator.grant(*SCOPES))

    def ask(self, simulator: GoogleSimulator, credentials: Credentials) -> int:
        with service(simulator, credentials=credentials) as api:
            return Gmail(simulator, api).cursor()

    def test_an_access_token_ends_and_is_refreshed(
        self, simulator: GoogleSimulator, credentials: Credentials, clock: MovingClock
    ):
        first = credentials.token
        assert self.ask(simulator, credentials)
        clock.move(timedelta(hours=1))
        assert self.ask(simulator, credentials)
        assert credentials.token != first
        simulator.expire_access_tokens()
        assert self.ask(simulator, credentials)
        methods = [(one.method, one.status) for one in simulator.requests]
        assert methods.count(("gmail.users.getProfile", 401)) == 2
        assert methods.count(("oauth2.token", 200)) == 2

    def test_a_revoked_grant(self, simulator: GoogleSimulator, credentials: Credentials):
        simulator.revoke()
        with pytest.raises(RefreshError, match="invalid_grant") as caught:
            self.ask(simulator, credentials)
        assert not caught.value.retryable

    def test_revoked_by_the_program(self, simulator: GoogleSimulator, credentials: Credentials):
        assert credentials.refresh_token is not None
        assert fetch(simulator, {"token": credentials.refresh_token}, "/revoke") == (200, "")
        assert fetch(simulator, {"token": credentials.refresh_token}, "/revoke") == (400, "invalid_token")
        with pytest.raises(RefreshError):
            self.ask(simulator, credentials)

    def test_testing_ends_after_seven_days(
        self, simulator: GoogleSimulator, flow: InstalledAppFlow, clock: MovingClock
    ):
        simulator.switches.testing = True
        credentials = signed_in(flow)
        assert flow.oauth2session.token["refresh_token_expires_in"] == 604_800
        clock.move(timedelta(days=6))
        credentials.refresh(Request())
        clock.move(timedelta(days=1))
        with pytest.raises(RefreshError, match="expired or revoked"):
            credentials.refresh(Request())

    def test_a_server_error_may_be_tried_again(self, simulator: GoogleSimulator, credentials: Credentials):
        simulator.fault("oauth2.token", "503")
        credentials.refresh(Request())  # the library does so by itself
        assert [one.status for one in simulator.requests] == [503, 200]

    def test_the_bearer_of_the_start(self, gmail: Gmail):
        assert gmail.cursor()
        gmail.simulator.revoke()
        with pytest.raises(RefreshError):
            gmail.cursor()
        gmail.simulator.accept_token_again()
        assert gmail.cursor()

    def test_apis_that_are_not_enabled(self, simulator: GoogleSimulator):
        simulator.project.gmail = simulator.project.signed_up = False
        with service(simulator) as api, pytest.raises(HttpError, match="has not been used in project") as caught:
            Gmail(simulator, api).cursor()
        assert reason(caught.value) == (403, "accessNotConfigured")
        with service(simulator, "calendar") as api:
            with pytest.raises(HttpError) as caught:
                api.calendarList().list().execute()
            assert reason(caught.value) == (403, "notACalendarUser")
            simulator.project.calendar = False
            with pytest.raises(HttpError) as caught:
                api.calendarList().list().execute()
            assert reason(caught.value) == (403, "accessNotConfigured")
