"""client_secret.json is read, or told apart from what people take for it; refusals have one sentence each."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.cli import guide
from providers.base import ProviderError
from providers.gmail import SCOPES
from providers.gmail.auth import refusals
from providers.gmail.auth.client import Client, is_secure, read_client
from providers.signin import BadClient

INSTALLED: dict[str, Any] = {
    "client_id": "407408718192-abc.apps.googleusercontent.com",
    "project_id": "afterword-407408",
    "auth_uri": "https://accounts.google.com/o/oauth2/auth",
    "token_uri": "https://oauth2.googleapis.com/token",
    "client_secret": "GOCSPX-shh",
    "redirect_uris": ["http://localhost"],
}


def file(**changed: Any) -> str:
    return json.dumps({"installed": {k: v for k, v in (INSTALLED | changed).items() if v is not None}})


def test_what_the_console_gives_out_is_read():
    client = read_client(file())
    assert client == Client(
        client_id=INSTALLED["client_id"],
        client_secret="GOCSPX-shh",
        auth_uri="https://accounts.google.com/o/oauth2/auth",
        token_uri="https://oauth2.googleapis.com/token",
        project_id="afterword-407408",
    )
    assert client.is_googles
    assert client.revoke_uri == "https://oauth2.googleapis.com/revoke"


@pytest.mark.parametrize(
    "text",
    [file(project_id=None), "\ufeff" + file(), f"\n  {file()}\n", file(token_uri="https://www.googleapis.com/oauth2/v4/token")],
)  # fmt: skip
def test_older_ones_and_those_of_windows_are_read_too(text):
    assert read_client(text).client_secret == "GOCSPX-shh"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        ('{"installed": {', "is not JSON"),
        ("client_id=407", "is not JSON"),
        ("<!doctype html><html>", "is not JSON but a web page"),
        ("AIzaSyA-1234567890", "is not JSON but an API key"),
        ("407408718192-abc.apps.googleusercontent.com", "is not JSON but a client id alone"),
        ("[" * 100_000, "nothing that Google gives out"),
        ("[]", "nothing that Google gives out"),
        ("null", "nothing that Google gives out"),
        ("{}", "nothing that Google gives out for a Desktop app"),
        ('{"installed": []}', "nothing that Google gives out for a Desktop app"),
        (json.dumps({"web": INSTALLED}), "is for a web application"),
        (json.dumps({"type": "service_account", "private_key": "-----"}), "key of a service account"),
        (json.dumps({"type": "authorized_user", "refresh_token": "1//0"}), "somebody's sign-in and not a client"),
        (file(client_id=None), "has no client_id"),
        (file(client_secret=""), "has no client_secret"),
        (file(client_secret=5), "has no client_secret"),
        (file(client_secret="a\r\nb"), "has no client_secret"),
        (file(token_uri=None), "has no token_uri"),
        (file(client_id="123"), "client id in the file is none of Google's"),
    ],
)
def test_what_is_no_client_is_told_with_what_to_do(text, told):
    with pytest.raises(BadClient) as caught:
        read_client(text)
    assert told in str(caught.value)
    assert "make a client of the type Desktop app (`afterword connect gmail --guide`, step 7)" in str(caught.value)
    assert str(caught.value).count(". ") == 0, "one sentence"


@pytest.mark.parametrize("field", ["auth_uri", "token_uri"])
@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://oauth2.googleapis.com/token", "neither https nor this machine"),
        ("http://192.168.1.5:8080/token", "neither https nor this machine"),
        ("http://localhost.evil.example/token", "neither https nor this machine"),
        ("http://127.0.0.1@evil.example/token", "neither https nor this machine"),
        ("https://user:pw@oauth2.googleapis.com/token", "neither https nor this machine"),
        ("ftp://oauth2.googleapis.com/token", "neither https nor this machine"),
        ("file:///etc/passwd", "neither https nor this machine"),
        ("//oauth2.googleapis.com/token", "neither https nor this machine"),
        ("https://[bad/token", "neither https nor this machine"),
        ("https://oauth2.googleapis.com:99999/", "neither https nor this machine"),
        (
            "https://oauth2.googleapis.com.evil.example/token",
            "leads to oauth2.googleapis.com.evil.example, which is not",
        ),
        ("https://evil.example/oauth2.googleapis.com", "leads to evil.example, which is not Google"),
    ],
)
def test_a_client_that_leads_elsewhere_is_refused(field, address, told):
    with pytest.raises(BadClient, match="client file") as caught:
        read_client(file(**{field: address}))
    assert told in str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:1", "[::1]:8080"])
def test_this_machine_may_stand_in_for_google(host):
    client = read_client(file(auth_uri=f"http://{host}/o/oauth2/auth", token_uri=f"http://{host}/token", client_id="x"))
    assert not client.is_googles
    assert (client.origin, client.revoke_uri) == (f"http://{host}", f"http://{host}/revoke")


def test_another_place_over_https_only_where_the_user_named_it():
    text = file(auth_uri="https://lab.example/auth", token_uri="https://lab.example/token")
    with pytest.raises(BadClient):
        read_client(text)
    assert read_client(text, trusted="https://lab.example/api").origin == "https://lab.example"
    with pytest.raises(BadClient):
        read_client(text, trusted="https://other.example")


KEYS = st.sampled_from([*INSTALLED, "installed", "web", "type"])
SCALARS = st.none() | st.booleans() | st.text() | st.integers()


@given(st.recursive(SCALARS, lambda parts: st.lists(parts) | st.dictionaries(KEYS, parts)))
def test_whatever_json_it_is_it_is_a_client_or_a_sentence(content):
    told, client = "", None
    try:
        client = read_client(json.dumps(content))
    except BadClient as bad:
        told = str(bad)
    assert bool(told) != bool(client)
    assert "\n" not in told
    assert client is None or (is_secure(client.token_uri) and is_secure(client.auth_uri))


# --------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize("code", sorted({*refusals.SIGN_IN, *refusals.FINAL}))
def test_each_refusal_is_one_sentence_that_says_what_to_do(code):
    for told in (str(refusals.sign_in_refused(code)), str(refusals.refresh_refused(code, "`connect`", testing=False))):
        assert told.endswith(".")
        assert ". " not in told
        assert "\n" not in told
        assert code not in told, "no code where words are known"
    assert "`connect`" in str(refusals.refresh_refused(code, "`connect`", testing=True))


def test_an_unknown_refusal_is_shown_as_it_is_and_kept_short():
    told = str(refusals.sign_in_refused("new_thing", "Something\nlong " + "x" * 1000))
    assert "new_thing Something long xxx" in told
    assert "\n" not in told
    assert len(told) < 400
    assert "`afterword connect gmail --guide`" in told


def test_the_dead_copy_and_paste_flow_is_known_by_its_words():
    assert "Desktop app" in str(
        refusals.sign_in_refused("invalid_request", "The out-of-band (OOB) flow has been blocked")
    )


def test_a_sign_in_that_testing_ended_says_to_publish_first():
    told = str(refusals.refresh_refused("invalid_grant", "`afterword connect gmail`", testing=True))
    assert told.index("publish it") < told.index("then run `afterword connect gmail`")


def api_error(status: int, message: str = "", *, reason: str = "", detail: dict[str, Any] | None = None) -> bytes:
    error: dict[str, Any] = {"code": status, "message": message, "errors": [{"reason": reason}]}
    return json.dumps({"error": error | ({"details": [detail]} if detail else {})}).encode()


STEPS = "the pages of `afterword connect gmail --guide`, steps 2 and 3"
PAGE = "https://console.developers.google.com/apis/api/gmail.googleapis.com/overview?project=407"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (api_error(403, f"Gmail API has not been used. Enable it by visiting {PAGE} then retry.",
                   reason="accessNotConfigured"), f"enable it at {PAGE}, wait"),
        (api_error(403, detail={"reason": "SERVICE_DISABLED", "metadata": {"activationUrl": PAGE}}), PAGE),
        (api_error(403, reason="accessNotConfigured"), STEPS),
        (api_error(403, "see https://evil.example/google.com", reason="accessNotConfigured"), STEPS),
        (api_error(403, "see http://console.google.com/x", reason="accessNotConfigured"), STEPS),
        (api_error(403, reason="insufficientPermissions"), "left unticked"),
        (api_error(403, detail={"reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}), "left unticked"),
        (api_error(400, "Mail service not enabled", reason="failedPrecondition"), "has no Gmail"),
        (api_error(500, reason="backendError"), "(500): try again"),
        (b"<html>", "(403): try again"),
        (b"[]", "(403): try again"),
        (b'{"error": "text"}', "(403): try again"),
        (b'{"error": {"errors": "x", "details": [5]}}', "(403): try again"),
    ],
)  # fmt: skip
def test_an_api_that_refuses_says_what_is_missing(body, told):
    status = 500 if b"500" in body else 403
    error = refusals.api_refused(status, body, "Gmail")
    assert told in str(error)
    assert isinstance(error, ProviderError)


def test_an_account_without_a_calendar_is_told_apart():
    assert refusals.has_no_calendar(403, api_error(403, reason="notACalendarUser"))
    assert not refusals.has_no_calendar(403, api_error(403, reason="accessNotConfigured"))
    assert not refusals.has_no_calendar(200, b"{}")


# --------------------------------------------------------------------------------------------- the guide

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "gmail.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted({*refusals.SIGN_IN, *refusals.FINAL}))
def test_every_refusal_is_in_the_guide(code):
    assert f"`{code}`" in GUIDE


def test_the_guide_and_the_command_lead_the_same_way():
    numbered = re.findall(r"^\*\*(\d)\. .*?<(https://console[^>]+)>", GUIDE, re.MULTILINE | re.DOTALL)
    assert numbered == [(str(number), address) for number, (_, address) in enumerate(guide.GMAIL.steps, start=1)]
    assert [scope for scope in SCOPES if f"`{scope}`" not in GUIDE] == []
    assert guide.GMAIL.listed == {5: SCOPES}


@pytest.mark.parametrize(
    ("code", "heading"),
    [
        ("access_denied", "Publish the app"),
        ("org_internal", "Name the app"),
        ("invalid_scope", "Add the scopes"),
        ("redirect_uri_mismatch", "Make the client"),
        ("invalid_client", "Make the client"),
    ],
)
def test_a_step_that_a_refusal_names_is_the_one_that_helps(code, heading):
    step = re.search(r"step (\d)", refusals.SIGN_IN[code])
    assert step is not None
    assert f"**{step[1]}. {heading}" in GUIDE
