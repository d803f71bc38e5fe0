"""The simulated identity platform, spoken to without msal: pages, codes, devices, tokens, and its errors."""

import base64
import hashlib
import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
import requests

from agent.clock import MovingClock
from tests.simulators.microsoft import MicrosoftSimulator, consent, enter_code
from tests.simulators.microsoft.client import Client
from tests.simulators.microsoft.directory import ERRORS, PERSONAL_TENANT, TENANT

SCOPES = "https://graph.microsoft.com/Mail.ReadWrite User.Read offline_access openid profile"
VERIFIER = "v" * 50
BACK = "http://localhost:51234"


def address(simulator: MicrosoftSimulator, tenant: str = "common", **changed: str) -> str:
    digest = hashlib.sha256(VERIFIER.encode()).digest()
    asked = {
        "client_id": simulator.client_id,
        "response_type": "code",
        "redirect_uri": BACK,
        "scope": SCOPES,
        "state": "s&t=1",
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "nonce": "n1",
        **changed,
    }
    return f"{simulator.url}/{tenant}/oauth2/v2.0/authorize?{urlencode({k: v for k, v in asked.items() if v})}"


def answer_of(location: str) -> dict[str, str]:
    there = urlsplit(location)
    return dict(parse_qsl(there.query or there.fragment))


def token(simulator: MicrosoftSimulator, tenant: str = "common", **form: str) -> requests.Response:
    whole = {"client_id": simulator.client_id, **form}
    return requests.post(f"{simulator.url}/{tenant}/oauth2/v2.0/token", data=whole, timeout=10)


def exchange(simulator: MicrosoftSimulator, code: str, **changed: str) -> requests.Response:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK, "code_verifier": VERIFIER}
    return token(simulator, **(form | changed))


def refresh(simulator: MicrosoftSimulator, refresh_token: str, **changed: str) -> requests.Response:
    return token(simulator, **({"grant_type": "refresh_token", "refresh_token": refresh_token} | changed))


def number(answer: requests.Response) -> tuple[int, int, str]:
    """Status, AADSTS number and code of a refusal, whose shape is the documented one."""
    body = answer.json()
    assert body.keys() - {"suberror", "claims"} == {
        "error", "error_description", "error_codes", "timestamp", "trace_id", "correlation_id", "error_uri",
    }  # fmt: skip
    (code,) = body["error_codes"]
    assert body["error_description"].startswith(f"AADSTS{code}: ")
    return answer.status_code, code, body["error"]


def claims(jwt: str) -> Any:
    part = jwt.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def test_what_is_where(microsoft: MicrosoftSimulator) -> None:
    for tenant, issuer in (("common", "{tenantid}"), ("consumers", PERSONAL_TENANT), (TENANT, TENANT)):
        told = requests.get(f"{microsoft.url}/{tenant}/v2.0/.well-known/openid-configuration", timeout=10).json()
        assert told["issuer"] == f"https://login.microsoftonline.com/{issuer}/v2.0"
        assert told["token_endpoint"] == f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
    unknown = requests.get(f"{microsoft.url}/nowhere.example/v2.0/.well-known/openid-configuration", timeout=10)
    assert number(unknown) == (400, 90002, "invalid_tenant")
    instance = requests.get(f"{microsoft.url}/common/discovery/instance?api-version=1.1", timeout=10).json()
    assert "login.microsoftonline.com" in instance["metadata"][0]["aliases"]
    assert requests.get(f"{microsoft.url}/wings", timeout=10).status_code == 404


def test_a_code_is_exchanged_for_tokens_once(microsoft: MicrosoftSimulator, graph: Client) -> None:
    back = consent(address(microsoft), visit=False)
    answer = answer_of(back)
    assert (back.split("?")[0], answer["state"]) == (BACK, "s&t=1")
    told = exchange(microsoft, answer["code"], client_info="1").json()
    assert (told["token_type"], "offline_access" in told["scope"]) == ("Bearer", False)
    assert told["scope"].split()[:2] == ["https://graph.microsoft.com/Mail.ReadWrite", "User.Read"]
    assert claims(told["id_token"])["nonce"] == "n1"
    assert claims(told["id_token"])["preferred_username"] == "ada@example.org"
    assert graph.ask("GET", "", Authorization=f"Bearer {told['access_token']}").status_code == 200
    assert number(exchange(microsoft, answer["code"])) == (400, 54005, "invalid_grant")


@pytest.mark.parametrize(
    ("changed", "status", "code"),
    [
        ({"code_verifier": "w" * 50}, 400, 501481), ({"code_verifier": ""}, 400, 501481),
        ({"redirect_uri": "http://localhost:1"}, 400, 500112), ({"code": "made-up"}, 400, 70000),
        ({"client_id": "11111111-1111-1111-1111-111111111111"}, 401, 700016), ({"client_id": ""}, 400, 900144),
        ({"client_secret": "s"}, 401, 700025), ({"grant_type": "password"}, 400, 70003),
        ({"grant_type": ""}, 400, 900144),
    ],
)  # fmt: skip
def test_a_code_needs_all_that_belongs_to_it(
    microsoft: MicrosoftSimulator, changed: dict[str, str], status: int, code: int
) -> None:
    given = answer_of(consent(address(microsoft), visit=False))["code"]
    refused = exchange(microsoft, **({"code": given} | changed))
    assert number(refused)[:2] == (status, code)


def test_a_code_runs_out(microsoft: MicrosoftSimulator, clock: MovingClock) -> None:
    code = answer_of(consent(address(microsoft), visit=False))["code"]
    clock.move(timedelta(minutes=11))
    assert number(exchange(microsoft, code)) == (400, 70008, "invalid_grant")


def test_refresh_tokens_rotate_and_old_ones_stay_good(microsoft: MicrosoftSimulator, clock: MovingClock) -> None:
    told = exchange(microsoft, answer_of(consent(address(microsoft), visit=False))["code"]).json()
    first = refresh(microsoft, told["refresh_token"], scope=SCOPES).json()
    second = refresh(microsoft, told["refresh_token"], scope=SCOPES).json()
    assert len({told["refresh_token"], first["refresh_token"], second["refresh_token"]}) == 3
    clock.move(timedelta(days=89))
    third = refresh(microsoft, second["refresh_token"]).json()
    clock.move(timedelta(days=2))
    dead = refresh(microsoft, told["refresh_token"])
    assert number(dead) == (400, 700082, "invalid_grant")
    assert refresh(microsoft, third["refresh_token"]).status_code == 200
    microsoft.switches.reuse_refresh_token = True
    assert "refresh_token" not in refresh(microsoft, third["refresh_token"]).json()
    assert number(refresh(microsoft, "made-up")) == (400, 70000, "invalid_grant")


def test_what_was_not_consented_to_is_not_given(microsoft: MicrosoftSimulator) -> None:
    told = microsoft.grant("Mail.ReadWrite")
    more = refresh(microsoft, told["refresh_token"], scope="Mail.Send offline_access")
    assert (number(more), more.json()["suberror"]) == ((400, 65001, "invalid_grant"), "consent_required")
    microsoft.directory.withheld = {"Mail.ReadWrite"}
    assert refresh(microsoft, told["refresh_token"]).json()["scope"] == "openid profile"
    without = answer_of(consent(address(microsoft, scope="User.Read openid"), visit=False))["code"]
    assert "refresh_token" not in exchange(microsoft, without).json()  # offline_access was not asked for


@pytest.mark.parametrize("ended", [700082, 70043, 50173, 53003, 50076, 65001])
def test_grants_end_in_several_ways(microsoft: MicrosoftSimulator, ended: int) -> None:
    told = microsoft.grant("Mail.ReadWrite")
    microsoft.end_grants(ended)
    refused = refresh(microsoft, told["refresh_token"])
    assert number(refused) == (400, ended, ERRORS[ended][0])
    assert refused.json().get("suberror", "") == ERRORS[ended][2]
    assert ("claims" in refused.json()) == (ended == 53003)


# --- pages ------------------------------------------------------------------------------------------------------------


def test_refusals_on_the_way_back(microsoft: MicrosoftSimulator) -> None:
    declined = answer_of(consent(address(microsoft), cancel=True, visit=False))
    assert (declined["error"], declined["error_description"][:11]) == ("access_denied", "AADSTS65004")
    unknown = answer_of(consent(address(microsoft, scope="Mail.Wings"), visit=False))
    assert (unknown["error"], unknown["error_description"][:12]) == ("invalid_client", "AADSTS650053")
    microsoft.directory.needs_admin = True
    blocked = answer_of(consent(address(microsoft), cancel=True, visit=False))
    assert (blocked["error"], blocked["error_description"][:11]) == ("access_denied", "AADSTS90094")
    microsoft.directory.needs_admin, microsoft.directory.refuse_pages = False, 53003
    assert answer_of(consent(address(microsoft), visit=False))["error_description"][:11] == "AADSTS53003"
    microsoft.directory.refuse_pages, microsoft.directory.permissions = 0, False
    assert "AADSTS650056" in answer_of(consent(address(microsoft), visit=False))["error_description"]


@pytest.mark.parametrize(
    ("changed", "tenant", "said"),
    [
        ({"client_id": "11111111-1111-1111-1111-111111111111"}, "common", "AADSTS700016"),
        ({"client_id": "no-guid"}, "common", "AADSTS700016"), ({}, "nowhere.example", "AADSTS90002"),
        ({"redirect_uri": "https://elsewhere.example"}, "common", "AADSTS50011"),
        ({"redirect_uri": "http://127.0.0.1:51234"}, "common", "AADSTS50011"),
        ({"redirect_uri": "http://localhost:51234/path"}, "common", "AADSTS50011"),
        ({"response_type": "token"}, "common", "AADSTS900144"),
        ({"code_challenge_method": "plain"}, "common", "AADSTS90014"),
        ({}, "consumers", "work or school account"),
    ],
)  # fmt: skip
def test_what_is_told_on_a_page_since_there_is_no_way_back(
    microsoft: MicrosoftSimulator, changed: dict[str, str], tenant: str, said: str
) -> None:
    with pytest.raises(PermissionError, match=said):
        consent(address(microsoft, tenant, **changed), visit=False)


@pytest.mark.parametrize(
    ("audience", "personal", "tenant", "said"),
    [
        ("organizations", True, "common", "not enabled for consumers"), ("both", True, TENANT, "AADSTS50020"),
        ("both", True, "organizations", "personal account"), ("single", False, "common", "AADSTS50194"),
        ("consumers", False, "common", "work or school account"),
    ],
)  # fmt: skip
def test_accounts_and_registrations_that_do_not_fit(
    microsoft: MicrosoftSimulator, audience: str, personal: bool, tenant: str, said: str
) -> None:
    microsoft.directory.audience, microsoft.account.personal = audience, personal
    with pytest.raises(PermissionError, match=said):
        consent(address(microsoft, tenant), visit=False)


def test_accounts_and_registrations_that_fit(microsoft: MicrosoftSimulator) -> None:
    microsoft.directory.audience = "single"
    assert "code" in answer_of(consent(address(microsoft, TENANT), visit=False))
    microsoft.directory.audience, microsoft.account.personal = "both", True
    code = answer_of(consent(address(microsoft, "consumers"), visit=False))["code"]
    assert claims(exchange(microsoft, code).json()["id_token"])["tid"] == PERSONAL_TENANT


@pytest.mark.parametrize("mode", ["query", "fragment", "form_post"])
def test_the_answer_comes_back_as_asked(microsoft: MicrosoftSimulator, mode: str) -> None:
    answer = answer_of(consent(address(microsoft, response_mode=mode), visit=False))
    assert exchange(microsoft, answer["code"]).status_code == 200
    assert answer["state"] == "s&t=1"


def test_the_pages_escape_what_they_are_given(microsoft: MicrosoftSimulator) -> None:
    microsoft.account.email = "<script>@example.org"
    text = requests.get(address(microsoft), timeout=10).text
    assert ("<script>@" in text, "&lt;script&gt;@" in text) == (False, True)
    assert requests.post(f"{microsoft.url}/oauth2/consent", data={"request": "x"}, timeout=10).status_code == 200


# --- devices ----------------------------------------------------------------------------------------------------------


def device(simulator: MicrosoftSimulator, **changed: str) -> requests.Response:
    form = {"client_id": simulator.client_id, "scope": SCOPES} | changed
    return requests.post(f"{simulator.url}/common/oauth2/v2.0/devicecode", data=form, timeout=10)


def poll(simulator: MicrosoftSimulator, code: str) -> requests.Response:
    return token(simulator, grant_type="urn:ietf:params:oauth:grant-type:device_code", device_code=code)


def test_a_device_waits_for_its_user(microsoft: MicrosoftSimulator) -> None:
    told = device(microsoft).json()
    assert (told["interval"], told["verification_uri"]) == (5, "https://microsoft.com/devicelogin")
    assert told["user_code"] in told["message"]
    assert number(poll(microsoft, told["device_code"])) == (400, 70016, "authorization_pending")
    assert "didn't work" in enter_code(microsoft.url, "WRONG")
    assert "signed in" in enter_code(microsoft.url, told["user_code"].lower())
    assert poll(microsoft, told["device_code"]).json()["refresh_token"]
    assert number(poll(microsoft, told["device_code"]))[2] == "expired_token"
    declined = device(microsoft).json()
    enter_code(microsoft.url, declined["user_code"], cancel=True)
    assert number(poll(microsoft, declined["device_code"]))[2] == "authorization_declined"


def test_a_device_code_runs_out_and_may_be_switched_off(microsoft: MicrosoftSimulator, clock: MovingClock) -> None:
    told = device(microsoft).json()
    clock.move(timedelta(minutes=16))
    assert number(poll(microsoft, told["device_code"]))[2] == "expired_token"
    assert number(device(microsoft, scope="Mail.Wings"))[1] == 650053
    microsoft.directory.public_flows = False
    assert number(device(microsoft)) == (401, 7000218, "invalid_client")
    microsoft.directory.disabled = True
    assert number(device(microsoft))[1] == 7000112


def test_the_platform_has_bad_days(microsoft: MicrosoftSimulator) -> None:
    told = microsoft.grant("Mail.Read")
    microsoft.fault("oauth2.token", "503-header")
    busy = refresh(microsoft, told["refresh_token"])
    assert (busy.status_code, busy.json()["error"], busy.headers["Retry-After"]) == (
        503, "temporarily_unavailable", "30",
    )  # fmt: skip
    microsoft.fault("oauth2.token", "drop", "after")
    with pytest.raises(requests.ConnectionError):
        refresh(microsoft, told["refresh_token"])
    microsoft.fault("oauth2.discovery", "portal")
    page = requests.get(f"{microsoft.url}/common/v2.0/.well-known/openid-configuration", timeout=10)
    assert "Grand Hotel" in page.text
    microsoft.directory.refuse_tokens = 53003
    assert number(refresh(microsoft, told["refresh_token"]))[1] == 53003
    assert [one.operation for one in microsoft.requests][-1] == "oauth2.token"
