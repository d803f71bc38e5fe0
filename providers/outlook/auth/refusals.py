"""What Microsoft refuses, in one sentence each with the remedy. Pure.

Told by the number (AADSTS) where it is a known one, else by the code of OAuth. Whether a repetition could help is told
by the code of OAuth alone, since Microsoft adds and changes numbers:
https://learn.microsoft.com/entra/identity-platform/reference-error-codes
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from providers.base import AuthRequired, Unavailable
from providers.outlook.auth.registration import GUIDE, SENDING, Registration
from providers.outlook.errors import NO_MAILBOX
from providers.signin import SignInFailed

_NUMBER = re.compile(r"AADSTS(\d{4,8})")
_FOR_WORK_ONLY = re.compile(r"not enabled for consumers", re.IGNORECASE)
_FOR_PERSONAL_ONLY = re.compile(r"'userAudience' configuration", re.IGNORECASE)

FINAL = frozenset(
    {
        "invalid_grant", "interaction_required", "consent_required", "login_required", "invalid_client",
        "unauthorized_client", "access_denied", "invalid_scope", "invalid_request", "invalid_resource",
        "unsupported_grant_type", "invalid_tenant",
    }
)  # fmt: skip
"""What a repetition does not change: a person must act."""

_DECLINED = "You did not allow it: run the command again and press Accept."
_ADMIN = (
    "Your organization lets only an administrator allow this: ask yours to open {admin_page}, then run the command "
    f"again ({GUIDE}, step 7, has the words)."
)
_NOT_ASSIGNED = "Your organization lets in only people whom it assigned to this registration: ask your administrator."
_REDIRECT = (
    "The registration does not have this program's address: add http://localhost under Authentication, Mobile and "
    f"desktop applications ({GUIDE}, step 4)."
)
_NOT_PUBLIC = (
    "The registration takes this program for one with a secret: say Yes to Allow public client flows, and have "
    f"http://localhost under Mobile and desktop applications and not under Web ({GUIDE}, steps 4 and 5)."
)
_UNKNOWN_ID = (
    "Microsoft knows no registration of this client id there: give --client-id with the Application (client) ID, and "
    f"where it is for one company only --authority with its tenant ({GUIDE}, step 3)."
)
_NOT_FOR_PERSONAL = (
    "The registration is not for personal accounts: make one for any organizational directory and personal Microsoft "
    f"accounts ({GUIDE}, step 2), or sign in with an account of work or school."
)
_ONLY_PERSONAL = "The registration is for personal accounts only: run the command with --authority consumers."
_ONLY_WORK = (
    "The registration is for accounts of work or school only: run the command with --authority organizations, or with "
    f"the Directory (tenant) ID of yours ({GUIDE}, step 3)."
)
_NO_TENANT = (
    "Microsoft knows no organization of the authority {authority}: give --authority with common, or with the Directory "
    f"(tenant) ID from the Overview of your registration ({GUIDE}, step 3)."
)
_FOREIGN = (
    "This account does not belong to the organization of the authority {authority}: sign in with one that does, or run "
    "the command with --authority common."
)
_ONE_COMPANY = (
    "The registration is for one company only: run the command with --authority and the Directory (tenant) ID from its "
    f"Overview ({GUIDE}, step 3)."
)
_PROOF = "Your organization asks for a second proof of who you are: run the command again and give it in the browser."
_CONDITION = (
    "Your organization does not let you sign in from this device or in this way (conditional access): leave out "
    "--device-code if you gave it, else ask your administrator."
)
_PERMISSIONS = f"The registration asks for too little: add all permissions to it ({GUIDE}, step 6)."
_SWITCHED_OFF = "The registration is switched off: ask who made it, or make another and give it with --client-id."
_DEAD_ACCOUNT = "This account is locked or switched off: ask your administrator, or sign in with another."
_RUN_OUT = "The password of this account has run out: change it at Microsoft, then run the command again."
_TOO_LATE = "It took too long, or was used already: run the command again, and check the clock of this machine."

BY_NUMBER: Mapping[int, str] = {
    65001: "Nobody has allowed it yet: run the command again and press Accept, or where that is not offered ask your "
    f"administrator to open {{admin_page}} ({GUIDE}, step 7).",
    65004: _DECLINED,
    90094: _ADMIN, 90095: _ADMIN,
    50105: _NOT_ASSIGNED,
    50011: _REDIRECT, 500113: _REDIRECT, 9002326: _REDIRECT, 9002327: _REDIRECT,
    7000218: _NOT_PUBLIC, 700025: _NOT_PUBLIC,
    700016: _UNKNOWN_ID,
    90002: _NO_TENANT, 900023: _NO_TENANT,
    50020: _FOREIGN, 500208: _FOREIGN, 90072: _FOREIGN,
    50194: _ONE_COMPANY,
    90130: _ONLY_WORK,
    9002331: _ONLY_PERSONAL, 9002346: _ONLY_PERSONAL,
    50072: _PROOF, 50074: _PROOF, 50076: _PROOF, 50078: _PROOF, 50079: _PROOF,
    53000: _CONDITION, 53001: _CONDITION, 53002: _CONDITION, 53003: _CONDITION, 530033: _CONDITION, 530035: _CONDITION,
    700003: _CONDITION,
    650056: _PERMISSIONS,
    7000112: _SWITCHED_OFF,
    50053: _DEAD_ACCOUNT, 50057: _DEAD_ACCOUNT,
    50055: _RUN_OUT, 50144: _RUN_OUT,
    54005: _TOO_LATE, 70000: _TOO_LATE, 70008: _TOO_LATE, 70019: _TOO_LATE, 70020: _TOO_LATE,
}  # fmt: skip
"""A sign-in's end, by number."""

BY_CODE: Mapping[str, str] = {
    "access_denied": _DECLINED,
    "authorization_declined": _DECLINED,
    "consent_required": BY_NUMBER[65001],
    "interaction_required": _PROOF,
    "login_required": "Microsoft wants you to sign in anew: run the command again.",
    "unauthorized_client": _UNKNOWN_ID,
    "invalid_client": _NOT_PUBLIC,
    "invalid_grant": _TOO_LATE,
    "expired_token": _TOO_LATE,
    "code_expired": _TOO_LATE,
    "bad_verification_code": _TOO_LATE,
    "invalid_scope": _PERMISSIONS,
    "server_error": "Microsoft's sign-in failed on its side: try again in a few minutes.",
    "temporarily_unavailable": "Microsoft's sign-in is busy: try again in a few minutes.",
}
"""The same by the code of OAuth, where the number says nothing."""

ENDINGS: Mapping[int, str] = {
    70008: "it ran out", 700082: "nobody used it for ninety days", 700084: "it ran out",
    70043: "your organization wants you to sign in every so often",
    50173: "taken back, or the password was changed", 50133: "the password was changed",
    50132: "taken back, or the password was changed", 70000: "taken back, or the password was changed",
}  # fmt: skip
"""Why a kept sign-in is over, by number."""
_ENDED = "Microsoft has ended this sign-in ({why}): run {remedy}."
_ENDED_OTHERWISE = "taken back, password changed, or long unused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """`code` is OAuth's, `number` Microsoft's (0 for none), `said` its description."""

    code: str
    number: int = 0
    said: str = ""


def refusal_of(answer: Mapping[str, Any]) -> Refusal | None:
    """What an answer of msal's, or the query of a redirect, refuses; None for one that does not."""
    code = answer.get("error")
    if not code:
        return None
    said = str(answer.get("error_description") or "")
    listed = answer.get("error_codes")
    found = _NUMBER.search(said)
    number = int(found[1]) if found else 0
    if not number and isinstance(listed, list) and listed and isinstance(listed[0], int):
        number = listed[0]
    return Refusal(code=str(code), number=number, said=said)


def sign_in_refused(refusal: Refusal, registration: Registration) -> SignInFailed:
    """Why a sign-in came to nothing."""
    words = _words(refusal)
    if words is None:
        said = " ".join(f"{refusal.code} {refusal.said}".split())[:200]
        return SignInFailed(f"Microsoft refused the sign-in ({said}): {GUIDE} lists what that can mean.")
    return SignInFailed(_filled(words, registration))


def shown(words: str, registration: Registration) -> SignInFailed | None:
    """What an error that the user copied from Microsoft's page ends the sign-in with, None where it is none."""
    found = _NUMBER.search(words)
    if found is None and not _FOR_WORK_ONLY.search(words) and not _FOR_PERSONAL_ONLY.search(words):
        return None
    return sign_in_refused(Refusal(code="error", number=int(found[1]) if found else 0, said=words), registration)


def refresh_refused(
    refusal: Refusal, registration: Registration, remedy: str, *, sending: bool
) -> AuthRequired | Unavailable:
    """Why a kept sign-in gives no more bearers; `remedy` is the command that signs in again, `sending` whether leave to
    send is among what was asked for."""
    if refusal.code not in FINAL:
        return Unavailable(f"Microsoft's sign-in did not answer as it should ({refusal.code[:60]}).")
    if refusal.number == 65001 and sending:
        return AuthRequired(
            f"Microsoft does not let Afterword send yet ({SENDING}), as auto mode and mails to yourself need: run "
            f"{remedy} and press Accept."
        )
    words = BY_NUMBER.get(refusal.number) if refusal.number not in ENDINGS else None
    if words is None and refusal.code in ("invalid_grant", "login_required"):
        why = ENDINGS.get(refusal.number, _ENDED_OTHERWISE)
        return AuthRequired(_ENDED.format(why=why, remedy=remedy))
    words = words or _words(refusal)
    if words is None:
        return AuthRequired(f"Microsoft does not accept this sign-in any more ({refusal.code[:60]}): run {remedy}.")
    told = _filled(words, registration).replace("run the command", f"run {remedy}").rstrip(".")
    return AuthRequired(f"{told}." if remedy in told else f"{told}; then run {remedy}.")


def no_tenant(registration: Registration) -> SignInFailed:
    return SignInFailed(_filled(_NO_TENANT, registration))


def left_out(missing: list[str]) -> SignInFailed:
    """A consent that does not cover all that was asked for."""
    return SignInFailed(
        f"Microsoft does not let Afterword do all that it needs ({', '.join(missing)} left out): add it to the "
        f"registration ({GUIDE}, step 6), then run the command again and press Accept."
    )


_NOTHING_TO_READ = NO_MAILBOX | {"resourcenotfound"}
"""Right after a sign-in: what is asked for then every mailbox has."""


def graph_refused(status: int, body: bytes, what: str) -> SignInFailed:
    """Why Graph did not show `what` ("your mail") right after a sign-in."""
    code = graph_code(body)
    if code.casefold() in _NOTHING_TO_READ:
        return SignInFailed(
            "This Microsoft account has no mailbox, or one that is not at Microsoft: run the command again and choose "
            "the account that you read your mail with."
        )
    if status in (401, 403):
        return SignInFailed(
            f"Microsoft does not show {what} to Afterword: see that the registration has all permissions ({GUIDE}, "
            "step 6), and where it is an account of work ask your administrator to allow it."
        )
    named = f"{status} {code}".strip()[:80]
    return SignInFailed(f"Microsoft did not show {what} ({named}): try again in a few minutes.")


def graph_code(body: bytes) -> str:
    """The code of an error of Graph's, "" where there is none."""
    try:
        code = json.loads(body)["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return ""
    return code if isinstance(code, str) and code.isprintable() else ""


def _words(refusal: Refusal) -> str | None:
    if _FOR_WORK_ONLY.search(refusal.said):
        return _NOT_FOR_PERSONAL
    if _FOR_PERSONAL_ONLY.search(refusal.said):
        return _ONLY_PERSONAL
    return BY_NUMBER.get(refusal.number) or BY_CODE.get(refusal.code)


def _filled(words: str, registration: Registration) -> str:
    return words.format(admin_page=registration.admin_page, authority=registration.authority)
