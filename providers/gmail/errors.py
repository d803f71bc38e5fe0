"""From what Google answers, or does not answer, to the errors of `providers.base`: one function, a table in effect.

The same status means different things for a read and a write: a server fault or a lost connection ends a read without
harm, while a write may have been carried out.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from google.auth.exceptions import GoogleAuthError, RefreshError, TransportError
from googleapiclient.errors import HttpError

from providers.base import AuthRequired, NotFound, OutcomeUnknown, ProviderError, RateLimited, Rejected, Unavailable
from providers.gmail.transport import NotSent
from providers.mime.fields import clean
from providers.web.waits import UNTOLD_WAIT, asked_wait, bounded

DAILY_WAIT = timedelta(hours=1)
"""How long to wait where a limit counts by the day and Google does not say."""

_PER_MINUTE = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "concurrentLimitExceeded"})
_PER_DAY = frozenset({"dailyLimitExceeded", "quotaExceeded", "limitExceeded"})
_SCOPES = frozenset({"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientScopes"})
_OFF = frozenset({"accessNotConfigured", "SERVICE_DISABLED"})
_RETRY_AFTER_TEXT = re.compile(r"retry after (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?)", re.IGNORECASE)
_LINK = re.compile(r"https://console\.(?:developers|cloud)\.google\.com/\S+")
_LONGEST_REASON = 200


ASKS_TO_WAIT = "Google asks to wait."
NOT_GOOGLE = "Something other than Google answered, such as the sign-in page of a network."


class NotGoogle(Exception):
    """An answer that is none of the API's."""


class Gone(NotFound):
    """A bookmark of a change feed that is no longer honoured (410)."""


class NoCalendar(AuthRequired):
    """The account has no calendar to read."""


class Malformed(Rejected):
    """A request that Google will not take as it is (400)."""


def translate(error: Exception, *, writing: bool, now: datetime) -> ProviderError:
    """What `error` means for a read, or for a write."""
    if isinstance(error, ProviderError):
        return error
    if isinstance(error, HttpError):
        return _of_answer(error, writing, now)
    if isinstance(error, RefreshError):
        return _of_refusal(error)
    if isinstance(error, TransportError):
        return Unavailable("Google's sign-in cannot be reached.")
    if isinstance(error, GoogleAuthError):
        return AuthRequired("Google does not accept the sign-in: sign in again.")
    if isinstance(error, NotSent):
        return Unavailable("Google cannot be reached.")
    if isinstance(error, NotGoogle):
        return OutcomeUnknown(NOT_GOOGLE) if writing else Unavailable(NOT_GOOGLE)
    if writing:
        return OutcomeUnknown("The connection to Google broke before the answer came.")
    return Unavailable("The connection to Google broke.")


def status_of(error: HttpError) -> int:
    return int(error.resp.status)


def _of_refusal(error: RefreshError) -> ProviderError:
    """A token that could not be refreshed: before the request, so nothing was done."""
    if error.retryable:
        return Unavailable("Google's sign-in does not answer for now.")
    reason = clean(str(error.args[0]) if error.args else "")[:_LONGEST_REASON]
    return AuthRequired(f"Google does not accept the sign-in any more ({reason}): sign in again.")


def _of_answer(error: HttpError, writing: bool, now: datetime) -> ProviderError:
    status, (message, reasons) = status_of(error), _said(error)
    if status == 401:
        return AuthRequired("Google does not accept the sign-in any more: sign in again.")
    if status == 429 or (status == 403 and reasons & (_PER_MINUTE | _PER_DAY)):
        return _rate_limited(error, message, reasons, now)
    if status == 403:
        return _forbidden(message, reasons, writing)
    if status == 404:
        return NotFound("Google knows of no such thing.")
    if status == 410:
        return Gone("Google does not go back that far.")
    if status == 409:
        return Unavailable("Google was changing the same thing at that moment.")
    if status >= 500 or status == 408 or status < 400:
        if writing:
            return OutcomeUnknown(f"Google answered {status}, which leaves open whether it was done.")
        return Unavailable(f"Google has trouble of its own ({status}).")
    if status == 400 and "failedPrecondition" in reasons and "not enabled" in message.casefold():
        return AuthRequired("This Google account has no Gmail: sign in with one that has.")
    told = f"Google refused it: {' '.join((str(status), message)).strip()}."
    if status == 400:
        return Malformed(told)
    return Rejected(told) if writing else Unavailable(told)


def _forbidden(message: str, reasons: frozenset[str], writing: bool) -> ProviderError:
    if reasons & _SCOPES:
        return AuthRequired("Google was not allowed all that is needed: sign in again and tick every box.")
    if reasons & _OFF:
        link = _LINK.search(message)
        where = link[0].rstrip(".") if link else "console.cloud.google.com, under APIs & Services"
        return AuthRequired(
            f"An API is switched off in your Google project: switch it on at {where} and wait a little."
        )
    if "notACalendarUser" in reasons:
        return NoCalendar("This Google account has no calendar: open calendar.google.com with it once.")
    if "domainPolicy" in reasons:
        return AuthRequired("The administrator of this Google account does not allow the access.")
    if writing:
        return Rejected(f"Google does not allow it: {message}.")
    return Unavailable(f"Google does not show it: {message}.")


def _rate_limited(error: HttpError, message: str, reasons: frozenset[str], now: datetime) -> RateLimited:
    """The wait is in the Retry-After header, in the words of the message, or nowhere."""
    wait = asked_wait(str(error.resp.get("retry-after", "")), now)
    if wait is None:
        wait = _in_words(message, now)
    if wait is None:
        wait = DAILY_WAIT if reasons & _PER_DAY else UNTOLD_WAIT
    return RateLimited(ASKS_TO_WAIT, retry_after=bounded(wait))


def _in_words(message: str, now: datetime) -> timedelta | None:
    found = _RETRY_AFTER_TEXT.search(message)
    if not found:
        return None
    try:
        return datetime.fromisoformat(found[1].removesuffix("Z")).replace(tzinfo=UTC) - now
    except ValueError:
        return None


def _said(error: HttpError) -> tuple[str, frozenset[str]]:
    """The message of an error and every reason it names, in either of the forms Google uses."""
    try:
        told: Any = json.loads(error.content)
        inner = told["error"]
        listed = [*inner.get("errors", ()), *inner.get("details", ())]
        reasons = {str(one["reason"]) for one in listed if isinstance(one, dict) and one.get("reason")}
        return clean(str(inner.get("message", "")))[:_LONGEST_REASON].rstrip("."), frozenset(reasons)
    except (ValueError, TypeError, KeyError, AttributeError):
        return "", frozenset()
