"""A registration as people type it: what it is when it is none, and what is kept of a sign-in through it."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent import values
from agent.cli import guide
from providers.outlook import SCOPES
from providers.outlook.auth.door import MicrosoftDoor
from providers.outlook.auth.grant import PERSONAL_TENANT, Grant
from providers.outlook.auth.registration import Registration, read_registration, scopes
from providers.signin import BadClient, Earlier

ID = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
TENANT = "11112222-3333-4444-5555-666677778888"
GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "outlook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("client_id", "authority", "read"),
    [
        (ID, "common", (ID, "common")),
        (f" {ID.upper()}\n", "Consumers", (ID, "consumers")),
        (f'"{ID}"', TENANT, (ID, TENANT)),
        (f"{{{ID}}}", "acme.onmicrosoft.com", (ID, "acme.onmicrosoft.com")),
    ],
)
def test_a_registration_is_read_as_it_is_copied(client_id, authority, read):
    found = read_registration(client_id, authority, "")
    assert (found.client_id, found.authority) == read
    assert values.GUID_OR_NONE.read(found.client_id) == found.client_id
    assert values.TENANT.read(found.authority) == found.authority


@pytest.mark.parametrize(
    ("client_id", "authority", "told"),
    [
        ("", "common", "'' is no client id"),
        ("afterword", "common", "'afterword' is no client id"),
        ("ada@acme.example", "common", "is an address and no client id"),
        ("Xy8Q~abcDEFghiJKLmnoPQRstuVWXyz0123456_-", "common", "looks like a client secret"),
        ("407408718192-abc.apps.googleusercontent.com", "common", "is a client id of Google's"),
        ("\x1b[31m" + ID, "common", "That is no client id"),
        (ID, ID, "are the same id"),
        (ID, "everybody", "'everybody' is no authority"),
        (ID, "https://login.microsoftonline.com/common", "is no authority"),
        (ID, "../common", "is no authority"),
        (ID, "acme.example/x?y", "is no authority"),
    ],
)
def test_what_is_no_registration_is_told_with_what_to_do(client_id, authority, told):
    with pytest.raises(BadClient) as caught:
        read_registration(client_id, authority, "")
    assert told in str(caught.value)
    assert re.search(r"\(`afterword connect outlook --guide`, step \d\)\.$", str(caught.value))
    assert ". " not in str(caught.value), "one sentence"
    assert "\x1b" not in str(caught.value)


@given(st.text(), st.text())
def test_whatever_is_typed_it_is_a_registration_or_a_sentence(client_id, authority):
    told, found = "", None
    try:
        found = read_registration(client_id, authority, "")
    except BadClient as bad:
        told = str(bad)
    assert bool(told) != bool(found)
    assert "\n" not in told
    assert found is None or f"{found.client_id}{found.authority}".isascii()


def test_only_this_machine_stands_in_for_the_sign_in():
    there = "http://127.0.0.1:8080"
    assert Registration(client_id=ID, authority="common", endpoint=there).stand_in == there
    assert Registration(client_id=ID, authority="common", endpoint="https://graph.example").stand_in == ""
    assert Registration(client_id=ID, authority="common").graph == "https://graph.microsoft.com"


def test_leave_to_send_is_asked_for_only_where_something_is_sent():
    assert scopes(sending=True) == list(SCOPES)
    assert sorted(set(SCOPES) - set(scopes(sending=False))) == ["Mail.Send"]


def test_the_page_for_an_administrator_is_that_of_their_organization():
    anybody = Registration(client_id=ID, authority="common").admin_page
    assert anybody == f"https://login.microsoftonline.com/organizations/adminconsent?client_id={ID}"
    assert f"/{TENANT}/adminconsent" in Registration(client_id=ID, authority=TENANT).admin_page


# --------------------------------------------------------------------------------------------- which one is used

NONE = {"client_id": "", "authority": "common", "endpoint": ""}
OWN = {"client_id": ID, "authority": "consumers", "endpoint": "http://127.0.0.1:1"}


def earlier(settings):
    return Earlier(settings=settings, load=lambda: pytest.fail("the keyring is not needed for it"))


@pytest.mark.parametrize(
    ("given_", "own", "others", "found"),
    [
        ({}, None, [], None),
        ({}, NONE, [OWN], None),
        ({"authority": "common"}, None, [], None),
        ({"client_id": ID}, None, [], (ID, "common", "")),
        ({}, OWN, [], (ID, "consumers", "http://127.0.0.1:1")),
        ({}, None, [NONE, OWN], (ID, "consumers", "http://127.0.0.1:1")),
        ({"authority": TENANT}, OWN, [], (ID, TENANT, "http://127.0.0.1:1")),
        ({"client_id": TENANT}, OWN, [], (TENANT, "consumers", "http://127.0.0.1:1")),
        ({"client_id": ID, "endpoint": "https://g.example/"}, NONE, [], (ID, "common", "https://g.example")),
    ],
)
def test_options_count_more_than_the_settings_and_these_more_than_another_accounts(given_, own, others, found):
    client = MicrosoftDoor().client(given_, earlier(own) if own else None, [earlier(one) for one in others])
    assert (tuple(client.settings.values()) if client else None) == found


# --------------------------------------------------------------------------------------------- what is kept


def cache(*refresh_tokens):
    listed = {str(number): {"secret": one} for number, one in enumerate(refresh_tokens)}
    return json.dumps({"RefreshToken": listed, "AccessToken": {}})


def grant(text, **changed):
    known = {"client_id": ID, "authority": "common", "email": "a@b.example", "tenant": TENANT, "endpoint": ""}
    return Grant(**(known | {"cache": text} | changed))


def test_what_is_kept_comes_back():
    kept = grant(cache("secret"))
    assert Grant.from_text(kept.to_text()) == kept
    assert grant(cache(), tenant=PERSONAL_TENANT).is_personal


def test_a_sign_in_is_told_from_the_next_without_its_secret():
    one, other = grant(cache("first")).fingerprint, grant(cache("second")).fingerprint
    assert one != other
    assert "first" not in one


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "x",
        '{"version": 2}',
        '{"version": 1, "client_id": 5}',
        grant("x").to_text(),
        grant("[]").to_text(),
        grant('{"RefreshToken": 1}').to_text(),
    ],
)
def test_what_another_version_kept_is_not_guessed_at(text):
    with pytest.raises(ValueError, match=r".*"):
        Grant.from_text(text)


@pytest.mark.parametrize(
    ("kept", "page"),
    [
        (grant(cache(), tenant=PERSONAL_TENANT).to_text(), "https://account.live.com/consent/Manage."),
        (grant(cache()).to_text(), "https://myapps.microsoft.com (Manage your application, Revoke consent)."),
        ("x", "https://account.live.com/consent/Manage for a personal account, https://myapps.microsoft.com for one"),
        (None, "https://account.live.com/consent/Manage for a personal account"),
    ],
)
def test_where_to_take_it_back_depends_on_the_account(kept, page):
    farewell = MicrosoftDoor().take_back(kept)
    assert page in farewell.left
    assert not farewell.failed


# --------------------------------------------------------------------------------------------- the guide


def test_the_guide_and_the_command_lead_the_same_way():
    numbered = re.findall(r"^\*\*(\d)\. ", GUIDE, re.MULTILINE)
    assert numbered == [str(number) for number in range(1, len(guide.OUTLOOK.steps) + 2)], "and then to sign in"
    assert [page for _, page in guide.OUTLOOK.steps if page and f"<{page}>" not in GUIDE] == []
    listed = {line for lines in guide.OUTLOOK.listed.values() for line in lines}
    assert listed == {"http://localhost", *SCOPES}
    assert [line for line in listed if f"`{line}`" not in GUIDE] == []
