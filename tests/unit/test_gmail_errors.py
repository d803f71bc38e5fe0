"""What Google's answers mean, as a table: whose move it is, for a read and for a write."""

import http.client
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httplib2
import pytest
from google.auth.exceptions import RefreshError, TransportError
from googleapiclient.errors import HttpError

from providers.base import (
    AuthRequired,
    NotFound,
    OutcomeUnknown,
    ProviderError,
    RateLimited,
    Refused,
    Rejected,
    Unavailable,
)
from providers.gmail.errors import DAILY_WAIT, Gone, Malformed, NotGoogle, translate
from providers.gmail.transport import NotSent
from providers.web.waits import LONGEST_WAIT, UNTOLD_WAIT

NOW = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)


def answer(status: int, reason: str = "", message: str = "", **headers: str) -> HttpError:
    told: dict[str, Any] = {"error": {"code": status, "message": message, "errors": [{"reason": reason}]}}
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpError(httplib2.Response({"status": str(status), **fields}), json.dumps(told).encode())


def detailed(status: int, reason: str) -> HttpError:
    told = {"error": {"code": status, "message": "No.", "details": [{"@type": "ErrorInfo", "reason": reason}]}}
    return HttpError(httplib2.Response({"status": str(status)}), json.dumps(told).encode())


TABLE: tuple[tuple[Exception, type[ProviderError], type[ProviderError]], ...] = (
    (answer(400, "invalidArgument", "Recipient address required"), Malformed, Malformed),
    (answer(400, "failedPrecondition", "Mail service not enabled"), AuthRequired, AuthRequired),
    (answer(401, "authError"), AuthRequired, AuthRequired),
    (answer(403, "rateLimitExceeded", "Quota exceeded for quota metric 'Queries'"), RateLimited, RateLimited),
    (answer(403, "userRateLimitExceeded"), RateLimited, RateLimited),
    (answer(403, "dailyLimitExceeded"), RateLimited, RateLimited),
    (answer(403, "insufficientPermissions", "Insufficient Permission"), AuthRequired, AuthRequired),
    (detailed(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"), AuthRequired, AuthRequired),
    (answer(403, "accessNotConfigured"), AuthRequired, AuthRequired),
    (detailed(403, "SERVICE_DISABLED"), AuthRequired, AuthRequired),
    (answer(403, "domainPolicy"), AuthRequired, AuthRequired),
    (answer(403, "forbidden", "Delegation denied"), Unavailable, Rejected),
    (answer(404, "notFound"), NotFound, NotFound),
    (answer(409, "aborted"), Unavailable, Unavailable),
    (answer(410, "deleted"), Gone, Gone),
    (answer(413, "uploadTooLarge"), Unavailable, Rejected),
    (answer(429, "rateLimitExceeded"), RateLimited, RateLimited),
    (answer(302), Unavailable, OutcomeUnknown),
    (answer(408), Unavailable, OutcomeUnknown),
    (answer(500, "backendError"), Unavailable, OutcomeUnknown),
    (answer(502), Unavailable, OutcomeUnknown),
    (answer(503), Unavailable, OutcomeUnknown),
    (answer(504), Unavailable, OutcomeUnknown),
    (NotGoogle(), Unavailable, OutcomeUnknown),
    (NotSent("refused"), Unavailable, Unavailable),
    (ConnectionResetError(), Unavailable, OutcomeUnknown),
    (TimeoutError(), Unavailable, OutcomeUnknown),
    (http.client.RemoteDisconnected(""), Unavailable, OutcomeUnknown),
    (http.client.IncompleteRead(b""), Unavailable, OutcomeUnknown),
    (httplib2.FailedToDecompressContent("", httplib2.Response({}), b""), Unavailable, OutcomeUnknown),
    (RefreshError("invalid_grant: Token has been revoked.", retryable=False), AuthRequired, AuthRequired),
    (RefreshError("internal_failure", retryable=True), Unavailable, Unavailable),
    (TransportError(), Unavailable, Unavailable),
)


@pytest.mark.parametrize(("error", "read", "write"), TABLE)
def test_the_same_answer_means_different_things_for_a_read_and_a_write(error, read, write):
    assert type(translate(error, writing=False, now=NOW)) is read
    assert type(translate(error, writing=True, now=NOW)) is write


@pytest.mark.parametrize("status", [400, 403, 404, 500])
@pytest.mark.parametrize("body", [b"", b"<html>no</html>", b'"text"', b"[]", b'{"error": "invalid"}', b"\xff"])
def test_an_answer_in_no_known_form_is_judged_by_its_status(status, body):
    error = HttpError(httplib2.Response({"status": str(status)}), body)
    assert isinstance(translate(error, writing=True, now=NOW), (Rejected, NotFound, OutcomeUnknown))
    read = translate(error, writing=False, now=NOW)
    assert isinstance(read, (Refused, NotFound, Malformed))


@pytest.mark.parametrize(
    ("error", "wait"),
    [
        (answer(429, "rateLimitExceeded", retry_after="120"), timedelta(seconds=120)),
        (answer(429, "rateLimitExceeded", retry_after="Tue, 03 Mar 2026 14:33:00 GMT"), timedelta(minutes=3)),
        (answer(429, "rateLimitExceeded", retry_after="soon"), UNTOLD_WAIT),
        (answer(429, "rateLimitExceeded", retry_after="0"), timedelta(seconds=1)),
        (answer(429, "rateLimitExceeded", retry_after="9" * 30), LONGEST_WAIT),
        (
            answer(403, "userRateLimitExceeded", "User-rate limit exceeded.  Retry after 2026-03-03T14:45:00.000Z"),
            timedelta(minutes=15),
        ),
        (
            answer(429, "rateLimitExceeded", "User-rate limit exceeded.  Retry after 2026-03-03T14:20:00Z (Mail)"),
            timedelta(seconds=1),
        ),
        (answer(429, "rateLimitExceeded", "Retry after 2026-99-99T99:99:99Z"), UNTOLD_WAIT),
        (answer(403, "rateLimitExceeded", "Quota exceeded for quota metric 'Queries'"), UNTOLD_WAIT),
        (answer(403, "dailyLimitExceeded"), DAILY_WAIT),
    ],
)
def test_the_wait_is_the_one_google_asks_for(error, wait):
    told = translate(error, writing=True, now=NOW)
    assert isinstance(told, RateLimited)
    assert told.retry_after == wait


def test_an_api_that_is_off_is_named_with_the_page_that_switches_it_on():
    page = "https://console.developers.google.com/apis/api/gmail.googleapis.com/overview?project=407"
    told = translate(
        answer(403, "accessNotConfigured", f"Enable it by visiting {page} then retry."), writing=False, now=NOW
    )
    assert page in str(told)


def test_nothing_hostile_of_an_answer_reaches_the_user():
    told = translate(answer(400, "invalid", "no\r\n\x1b[2J\u202e" + "x" * 1000), writing=True, now=NOW)
    assert str(told).isprintable()
    assert len(str(told)) < 300
