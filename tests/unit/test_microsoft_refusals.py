"""What Microsoft refuses is one sentence each, with what to do; and each is in the guide."""

import json
import re
from pathlib import Path

import pytest

from providers.base import AuthRequired, Unavailable
from providers.outlook.auth import refusals
from providers.outlook.auth.refusals import Refusal, graph_refused, refresh_refused, refusal_of, shown, sign_in_refused
from providers.outlook.auth.registration import Registration
from providers.outlook.errors import NO_MAILBOX

WORK = Registration(client_id="0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", authority="acme.example")
REMEDY = "`afterword connect outlook`"
GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "outlook.md").read_text(encoding="utf-8")
NUMBERS = sorted({*refusals.BY_NUMBER, *refusals.ENDINGS})
CODES = sorted(refusals.BY_CODE)
EACH = [Refusal(code="invalid_grant", number=number) for number in NUMBERS] + [Refusal(code=code) for code in CODES]


def refused(refusal, *, sending=False):
    return refresh_refused(refusal, WORK, REMEDY, sending=sending)


@pytest.mark.parametrize("refusal", EACH, ids=lambda one: str(one.number or one.code))
def test_each_refusal_is_one_sentence_that_says_what_to_do(refusal):
    for told in (str(sign_in_refused(refusal, WORK)), str(refused(refusal))):
        assert told.endswith(".")
        assert ". " not in told
        assert "\n" not in told
        assert "{" not in told
    assert str(refusal.number or refusal.code) not in str(sign_in_refused(refusal, WORK)), "words are known"


@pytest.mark.parametrize("refusal", EACH, ids=lambda one: str(one.number or one.code))
def test_a_sign_in_that_is_over_names_the_command_and_one_that_is_not_asks_nothing(refusal):
    error = refused(refusal)
    assert isinstance(error, AuthRequired if refusal.code in refusals.FINAL else Unavailable)
    assert (REMEDY in str(error)) == isinstance(error, AuthRequired)
    assert "run the command" not in str(error), "in the daemon there is none that runs"


@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_is_in_the_guide(number):
    assert f"`AADSTS{number}`" in GUIDE


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_in_the_guide(code):
    assert f"`{code}`" in GUIDE


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        (50011, "Say where the browser may come back"),
        (7000218, "Say where the browser may come back"),
        (700016, "Copy the ids"),
        (90002, "Copy the ids"),
        (650056, "Add the permissions"),
        (90094, "At work, have them allowed"),
    ],
)
def test_a_step_that_a_refusal_names_is_the_one_that_helps(number, heading):
    step = re.search(r"steps? (\d)", refusals.BY_NUMBER[number])
    assert step is not None
    assert f"**{step[1]}. {heading}" in GUIDE


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ({"access_token": "x"}, None),
        ({"error": ""}, None),
        ({"error": "access_denied", "error_description": "AADSTS65004: The user declined."}, ("access_denied", 65004)),
        ({"error": "invalid_grant", "error_codes": [700082], "error_description": "x"}, ("invalid_grant", 700082)),
        ({"error": "invalid_grant", "error_codes": ["x"], "error_description": None}, ("invalid_grant", 0)),
        ({"error": "invalid_grant", "error_codes": 5}, ("invalid_grant", 0)),
    ],
)
def test_a_refusal_is_read_from_a_redirect_and_from_an_answer(answer, read):
    found = refusal_of(answer)
    assert (found and (found.code, found.number)) == read


def test_an_unknown_refusal_is_shown_as_it_is_and_kept_short():
    told = str(sign_in_refused(Refusal(code="new_thing", number=123456, said="Some\nthing\r\n" + "x" * 1000), WORK))
    assert "new_thing Some thing xxx" in told
    assert "\n" not in told
    assert len(told) < 400
    assert "`afterword connect outlook --guide` lists what that can mean" in told


def test_a_registration_that_is_not_for_personal_accounts_is_known_by_its_words():
    said = "The client does not exist or is not enabled for consumers. If you are the application developer, ..."
    told = str(sign_in_refused(Refusal(code="unauthorized_client", said=said), WORK))
    assert "not for personal accounts" in told


def test_who_must_ask_an_administrator_is_given_the_page():
    page = f"https://login.microsoftonline.com/acme.example/adminconsent?client_id={WORK.client_id}"
    assert page in str(sign_in_refused(Refusal(code="access_denied", number=90094), WORK))
    assert page in str(refused(Refusal(code="invalid_grant", number=65001)))


def test_mode_auto_switched_on_later_says_that_leave_to_send_is_missing():
    told = str(refused(Refusal(code="invalid_grant", number=65001), sending=True))
    assert "does not let Afterword send yet (Mail.Send)" in told
    assert told.endswith(f"run {REMEDY} and press Accept.")


@pytest.mark.parametrize(
    ("number", "why"),
    [(700082, "nobody used it for ninety days"), (50173, "the password was changed"), (0, "long unused")],
)
def test_a_sign_in_that_has_ended_says_why(number, why):
    told = str(refused(Refusal(code="invalid_grant", number=number)))
    assert "Microsoft has ended this sign-in" in told
    assert why in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("AADSTS50011: The redirect URI 'http://localhost:1' specified in the request", "does not have this program's"),
        ("  Sorry, but we're having trouble signing you in. AADSTS700016: Application", "knows no registration"),
        ("unauthorized_client: The client does not exist or is not enabled for consumers.", "not for personal"),
        ("The request is not valid for the application's 'userAudience' configuration.", "--authority consumers"),
        ("AADSTS999999: something new", "AADSTS999999: something new"),
    ],
)
def test_an_error_on_microsofts_page_can_be_pasted(words, told):
    assert told in str(shown(words, WORK))


def test_what_is_no_error_of_microsofts_is_none():
    assert shown("http://localhost:1/?code=x", WORK) is None


@pytest.mark.parametrize(
    ("status", "code", "told"),
    [
        (404, "MailboxNotEnabledForRESTAPI", "has no mailbox, or one that is not at Microsoft"),
        *((404, code, "has no mailbox") for code in sorted(NO_MAILBOX)),
        (403, "ErrorAccessDenied", "does not show your calendar to Afterword: see that the registration has all"),
        (401, "InvalidAuthenticationToken", "does not show your calendar"),
        (400, "Odd\x1bThing", "(400): try again"),
        (400, "BadRequest", "(400 BadRequest): try again"),
    ],
)
def test_what_graph_does_not_show_says_what_to_do(status, code, told):
    error = graph_refused(status, json.dumps({"error": {"code": code, "message": "m"}}).encode(), "your calendar")
    assert told in str(error)
    assert ". " not in str(error)


@pytest.mark.parametrize("body", [b"", b"[]", b'{"error": "text"}', b'{"error": {"code": 5}}', b"\xff"])
def test_an_answer_of_any_form_is_told(body):
    assert str(graph_refused(403, body, "your mail")).startswith("Microsoft does not show your mail")
