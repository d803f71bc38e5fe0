"""The loopback server of a sign-in takes one answer, its own, and says on the last page how it ended."""

import base64
import hashlib
import http.client
import socket
import threading
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from providers.gmail.auth.client import Client
from providers.gmail.auth.consent import Consent
from providers.signin import SignInFailed

CLIENT = Client(
    client_id="id",
    client_secret="s",
    auth_uri="https://accounts.google.com/o/oauth2/auth",
    token_uri="https://t.example",
)
SCOPES = ("https://www.googleapis.com/auth/gmail.readonly", "b")
SOON = timedelta(seconds=60)


class Finished:
    """What the code is exchanged for, noted."""

    def __init__(self, problem: Exception | None = None) -> None:
        self.calls: list[tuple[str, str, str]] = []
        self.problem = problem

    def __call__(self, code: str, verifier: str, redirect: str) -> str:
        self.calls.append((code, verifier, redirect))
        if self.problem:
            raise self.problem
        return "All <is> well."


def get(
    consent: Consent, query: dict[str, str], *, path: str = "/", host: str = "", verb: str = "GET"
) -> tuple[int, str]:
    there = urlsplit(consent.redirect).netloc
    connection = http.client.HTTPConnection(there, timeout=60)
    connection.request(verb, f"{path}?{urlencode(query)}", headers={"Host": host or there})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    if answer.status != 501:
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    return answer.status, text


def asked(consent: Consent) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(consent.address).query).items()}


def test_what_google_is_asked_for():
    with Consent(CLIENT, SCOPES, Finished(), hint="ada@gmail.com") as consent:
        query = asked(consent)
    assert consent.address.startswith("https://accounts.google.com/o/oauth2/auth?")
    assert query.pop("redirect_uri") == consent.redirect
    assert urlsplit(consent.redirect).hostname == "127.0.0.1"
    assert len(query.pop("state")) >= 40
    assert len(query.pop("code_challenge")) == 43
    assert query == {
        "response_type": "code",
        "client_id": "id",
        "scope": " ".join(SCOPES),
        "code_challenge_method": "S256",
        "access_type": "offline",
        "prompt": "consent",
        "login_hint": "ada@gmail.com",
    }


def test_no_two_sign_ins_share_anything():
    with Consent(CLIENT, SCOPES, Finished()) as one, Consent(CLIENT, SCOPES, Finished()) as other:
        first, second = asked(one), asked(other)
    assert all(first[name] != second[name] for name in ("state", "code_challenge", "redirect_uri"))


def test_the_code_is_finished_with_its_verifier_and_then_the_page_says_so():
    finish = Finished()
    with Consent(CLIENT, SCOPES, finish) as consent:
        query = asked(consent)
        status, page = get(consent, {"state": query["state"], "code": "4/x"})
        consent.wait(SOON)
    [(code, verifier, redirect)] = finish.calls
    assert (code, redirect) == ("4/x", consent.redirect)
    digest = hashlib.sha256(verifier.encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == query["code_challenge"]
    assert status == 200
    assert "You are signed in" in page
    assert "All &lt;is&gt; well." in page
    assert "<script" not in page
    assert "4/x" not in page


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"code": "4/stolen"},
        {"code": "4/stolen", "state": ""},
        {"code": "4/stolen", "state": "guess"},
        {"code": "4/stolen", "state": "ünicode\U0001f600"},
        {"error": "access_denied"},
        {"error": "access_denied", "state": "guess"},
    ],
)
def test_what_does_not_have_the_state_changes_nothing(query):
    finish = Finished()
    with Consent(CLIENT, SCOPES, finish) as consent:
        status, page = get(consent, query)
        assert (status, "Not this sign-in" in page) == (400, True)
        assert finish.calls == []
        get(consent, {"state": asked(consent)["state"], "code": "4/own"})
        consent.wait(SOON)
    assert [call[0] for call in finish.calls] == ["4/own"]


def test_other_paths_names_and_verbs_are_not_answered():
    finish = Finished()
    with Consent(CLIENT, SCOPES, finish) as consent:
        good = {"state": asked(consent)["state"], "code": "4/x"}
        assert get(consent, good, path="/favicon.ico")[0] == 404
        assert get(consent, good, host="evil.example")[0] == 404
        assert get(consent, good, host="localhost")[0] == 404
        assert get(consent, good, verb="POST")[0] == 501
        assert get(consent, {"state": asked(consent)["state"]})[0] == 400
    assert finish.calls == []


def test_a_second_answer_is_told_that_it_is_over():
    finish = Finished()
    with Consent(CLIENT, SCOPES, finish) as consent:
        state = asked(consent)["state"]
        get(consent, {"state": state, "code": "first"})
        status, page = get(consent, {"state": state, "code": "second"})
        consent.wait(SOON)
    assert (status, "Already done" in page) == (410, True)
    assert [call[0] for call in finish.calls] == ["first"]


def test_of_many_answers_at_once_one_is_taken():
    finish = Finished()
    with Consent(CLIENT, SCOPES, finish) as consent:
        state = asked(consent)["state"]
        callers = [
            threading.Thread(target=get, args=(consent, {"state": state, "code": str(number)})) for number in range(8)
        ]
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()
        consent.wait(SOON)
    assert len(finish.calls) == 1


def test_a_refusal_is_on_the_page_and_in_the_terminal():
    with Consent(CLIENT, SCOPES, Finished()) as consent:
        status, page = get(consent, {"state": asked(consent)["state"], "error": "admin_policy_enforced"})
        with pytest.raises(SignInFailed, match="administrator of this Google Workspace blocks") as caught:
            consent.wait(SOON)
    assert status == 200
    assert "Not connected" in page
    assert str(caught.value).partition(":")[0] in page


def test_what_goes_wrong_after_the_consent_is_on_the_page_too():
    finish = Finished(SignInFailed("A box was <left> unticked: tick it."))
    with Consent(CLIENT, SCOPES, finish) as consent:
        _, page = get(consent, {"state": asked(consent)["state"], "code": "x"})
        with pytest.raises(SignInFailed, match="unticked"):
            consent.wait(SOON)
    assert "A box was &lt;left&gt; unticked: tick it." in page
    assert "You are signed in" not in page


def test_nobody_comes_back():
    with Consent(CLIENT, SCOPES, Finished()) as consent, pytest.raises(SignInFailed, match="Nobody finished"):
        consent.wait(timedelta(milliseconds=50))
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", urlsplit(consent.redirect).port or 0), timeout=60)


def test_connections_that_a_browser_opens_ahead_hold_nothing_up():
    with Consent(CLIENT, SCOPES, Finished()) as consent:
        there = ("127.0.0.1", urlsplit(consent.redirect).port or 0)
        idle = [socket.create_connection(there, timeout=60) for _ in range(5)]
        assert get(consent, {"state": asked(consent)["state"], "code": "x"})[0] == 200
        consent.wait(SOON)
        for one in idle:
            one.close()


def test_the_address_of_a_browser_elsewhere_can_be_pasted():
    finish = Finished()
    with Consent(CLIENT, SCOPES, finish) as consent:
        state = asked(consent)["state"]
        assert not consent.paste("hello")
        assert not consent.paste("http://[")
        assert not consent.paste(consent.redirect + "?code=x&state=other")
        assert consent.paste(f"  {consent.redirect}?{urlencode({'state': state, 'code': '4/y', 'scope': 'a b'})}\n")
        consent.wait(SOON)
    assert [call[0] for call in finish.calls] == ["4/y"]
