"""What Google refuses, in one sentence each with the remedy: by the code of OAuth (RFC 6749, 4.1.2.1 and 5.2), or by
the reason of an API's error. Pure."""

import json
from typing import Any
from urllib.parse import urlsplit

from providers.base import AuthRequired
from providers.signin import SignInFailed

GUIDE = "`afterword connect gmail --guide`"
PERMISSIONS = "https://myaccount.google.com/permissions"

SIGN_IN = {
    "access_denied": "You did not allow it, or this account is not a test user of a client still in Testing: sign in "
    f"again and allow it, or publish the client first ({GUIDE}, step 6).",
    "admin_policy_enforced": "The administrator of this Google Workspace blocks the client: send them its client id "
    f"and the four scopes that {GUIDE} names; they allow it under Security > Access and data control > API controls.",
    "policy_enforced": "This account is under Advanced Protection, which lets no such client in: use another account.",
    "org_internal": "The client is Internal to one organization and this account is outside it: set its audience to "
    f"External ({GUIDE}, step 4).",
    "redirect_uri_mismatch": f"The client is not of the type Desktop app: make one that is ({GUIDE}, step 7).",
    "invalid_scope": f"The client may not ask for one of the scopes: add all four under Data Access ({GUIDE}, step 5).",
    "invalid_client": "Google does not know this client, or its secret is wrong: download its JSON again, or make "
    f"another ({GUIDE}, step 7), and run the command with --client.",
    "deleted_client": "The client was deleted: restore it in Google's console within 30 days, or make another "
    f"({GUIDE}, step 7), and run the command with --client.",
    "disabled_client": f"The client is disabled: make another ({GUIDE}, step 7), and run the command with --client.",
    "unauthorized_client": "The client may not sign in this way: make one of the type Desktop app "
    f"({GUIDE}, step 7) and run the command with --client.",
    "disallowed_useragent": "Google does not let this kind of browser sign in: use your usual one, with --no-browser.",
    "invalid_grant": "Google did not take the code of this sign-in: run the command again, and check that the clock of "
    "this machine is right.",
    "server_error": "Google's sign-in failed on its side: try again in a few minutes.",
    "temporarily_unavailable": "Google's sign-in is busy: try again in a few minutes.",
}

ENDED = "Google has ended this sign-in (taken back, password changed, or six months unused)"
ENDED_BY_TESTING = (
    "Google has ended this sign-in, as it does after seven days while the client is in Testing: publish it "
    f"({GUIDE}, step 6)"
)

FINAL = frozenset(
    {
        "invalid_grant",
        "invalid_client",
        "deleted_client",
        "disabled_client",
        "unauthorized_client",
        "admin_policy_enforced",
        "policy_enforced",
        "access_denied",
        "invalid_scope",
        "org_internal",
    }
)
"""What a repetition does not change: a person must act."""


def sign_in_refused(code: str, description: str = "") -> SignInFailed:
    """The refusal of a sign-in, from its OAuth error code. `description` is shown only where the code is unknown."""
    if code == "invalid_request" and "oob" in description.lower():
        code = "redirect_uri_mismatch"
    known = SIGN_IN.get(code)
    if known is not None:
        return SignInFailed(known)
    said = " ".join(f"{code} {description}".split())[:200]
    return SignInFailed(f"Google refused the sign-in ({said}): {GUIDE} lists what that can mean.")


def refresh_refused(code: str, remedy: str, *, testing: bool) -> AuthRequired:
    """Why a kept sign-in is of no use any more; `remedy` is the command that signs in again, and `testing` whether it
    was given by a client in Testing."""
    if code == "invalid_grant":
        return AuthRequired(f"{ENDED_BY_TESTING}, then run {remedy}." if testing else f"{ENDED}: run {remedy}.")
    return AuthRequired(f"{SIGN_IN.get(code, f'Google refuses the client ({code}).').rstrip('.')}: then run {remedy}.")


def api_refused(status: int, body: bytes, service: str) -> SignInFailed:
    """Why the API of `service` ("Gmail") did not answer right after a sign-in."""
    error = _error(body)
    reasons = _reasons(error)
    message = str(error.get("message", ""))
    if reasons & {"accessNotConfigured", "SERVICE_DISABLED"}:
        where = _console_page(error) or f"the pages of {GUIDE}, steps 2 and 3"
        return SignInFailed(
            f"The {service} API is not switched on in your Google project: enable it at {where}, wait a minute, and "
            "run the command again."
        )
    if reasons & {"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}:
        return SignInFailed(f"A box for {service} was left unticked: run the command again and tick every one.")
    if reasons & {"domainPolicy"} or "mail service not enabled" in message.lower():
        return SignInFailed(
            f"This Google account has no {service}, or its administrator blocks it: use another account."
        )
    return SignInFailed(f"{service} did not answer as it should ({status}): try again in a few minutes.")


def has_no_calendar(status: int, body: bytes) -> bool:
    """Whether the refusal says that the account never had a Google Calendar."""
    return status == 403 and "notACalendarUser" in _reasons(_error(body))


def _error(body: bytes) -> dict[str, Any]:
    try:
        error = json.loads(body)["error"]
    except (ValueError, KeyError, TypeError):
        return {}
    return error if isinstance(error, dict) else {}


def _reasons(error: dict[str, Any]) -> set[str]:
    listed = [*_dicts(error.get("errors")), *_dicts(error.get("details"))]
    return {str(one.get("reason", "")) for one in listed}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _console_page(error: dict[str, Any]) -> str:
    """The page that the error names, if it is one of Google's console."""
    named = [one.get("metadata", {}).get("activationUrl") for one in _dicts(error.get("details"))]
    named += [word.rstrip(".,") for word in str(error.get("message", "")).split()]
    for address in named:
        if isinstance(address, str) and (urlsplit(address).hostname or "").endswith(".google.com"):
            return address if address.startswith("https://") else ""
    return ""
