"""What Microsoft's answers mean, as a table: whose move it is, for a read and for a write."""

import json
from datetime import UTC, datetime, timedelta

import pytest

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
from providers.outlook.errors import (
    SENDING_WAIT,
    Changed,
    Faulty,
    Gone,
    Malformed,
    NotAllowed,
    NotMicrosoft,
    NotSent,
    Refusal,
    Silent,
    refusal_of,
    translate,
)
from providers.web.waits import LONGEST_WAIT, UNTOLD_WAIT

NOW = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)


def answer(status: int, code: str = "", message: str = "", **headers: str) -> Refusal:
    told = {"error": {"code": code, "message": message, "innerError": {"date": "2026-03-03T14:30:00"}}}
    return refusal_of(
        status, {name.replace("_", "-"): value for name, value in headers.items()}, json.dumps(told).encode()
    )


TABLE: tuple[tuple[Exception, type[ProviderError], type[ProviderError]], ...] = (
    (answer(400, "ErrorInvalidRequest"), Malformed, Malformed),
    (answer(400, "ErrorInvalidRecipients", "At least one recipient isn't valid."), Malformed, Malformed),
    (answer(400, "ErrorInvalidIdMalformed"), NotFound, NotFound),
    (answer(400, "syncStateNotFound"), Gone, Gone),
    (answer(400, "resyncRequired"), Gone, Gone),
    (answer(400, "SyncStateInvalid"), Gone, Gone),
    (answer(401, "InvalidAuthenticationToken"), AuthRequired, AuthRequired),
    (answer(401, "MailboxNotEnabledForRESTAPI"), AuthRequired, AuthRequired),
    (answer(403, "ErrorAccessDenied"), NotAllowed, NotAllowed),
    (answer(403, "ErrorSendAsDenied"), NotAllowed, Rejected),
    (answer(403, "ErrorMessageSubmissionBlocked"), NotAllowed, Rejected),
    (answer(403, "ErrorQuotaExceeded"), Unavailable, Unavailable),
    (answer(404, "ErrorItemNotFound"), NotFound, NotFound),
    (answer(404, "MailboxNotEnabledForRESTAPI"), AuthRequired, AuthRequired),
    (answer(404), NotFound, NotFound),
    (answer(405), Unavailable, Rejected),
    (answer(409, "ErrorConcurrentItemChange"), Changed, Changed),
    (answer(410, "SyncStateNotFound"), Gone, Gone),
    (answer(412, "ErrorIrresolvableConflict"), Changed, Changed),
    (answer(413, "RequestEntityTooLarge"), Rejected, Rejected),
    (answer(429, "ApplicationThrottled"), RateLimited, RateLimited),
    (answer(429, "ErrorExceededMessageLimit"), RateLimited, RateLimited),
    (answer(302), Unavailable, OutcomeUnknown),
    (answer(408), Unavailable, OutcomeUnknown),
    (answer(500, "ErrorInternalServerError"), Faulty, OutcomeUnknown),
    (answer(500, "ErrorIrresolvableConflict"), Faulty, OutcomeUnknown),
    (answer(502), Faulty, OutcomeUnknown),
    (answer(503, "ServiceUnavailable"), Faulty, OutcomeUnknown),
    (answer(503, "ErrorServerBusy", Retry_After="30"), RateLimited, OutcomeUnknown),
    (answer(504, "UnknownError"), Faulty, OutcomeUnknown),
    (answer(507, "ErrorQuotaExceeded"), Unavailable, Unavailable),
    (NotMicrosoft(), Unavailable, OutcomeUnknown),
    (NotSent("refused"), Unavailable, Unavailable),
    (Silent("30 s"), Unavailable, OutcomeUnknown),
    (ConnectionResetError(), Unavailable, OutcomeUnknown),
)


@pytest.mark.parametrize(("error", "read", "write"), TABLE)
def test_the_same_answer_means_different_things_for_a_read_and_a_write(error, read, write):
    assert type(translate(error, writing=False, now=NOW)) is read
    assert type(translate(error, writing=True, now=NOW)) is write


@pytest.mark.parametrize(("error", "read", "write"), TABLE)
def test_what_is_said_is_one_sentence_without_what_the_mail_says(error, read, write):
    for writing in (False, True):
        words = str(translate(error, writing=writing, now=NOW))
        assert words.endswith(".")
        assert "\n" not in words


def test_only_what_was_certainly_not_done_may_be_done_again():
    for error, _, write in TABLE:
        told = translate(error, writing=True, now=NOW)
        certain = isinstance(told, (Refused, Rejected, AuthRequired, NotFound))
        assert certain is not issubclass(write, OutcomeUnknown)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("Tue, 03 Mar 2026 14:33:00 GMT", timedelta(minutes=3)),
        ("Tue, 03 Mar 2026 14:00:00 GMT", timedelta(seconds=1)),
        ("0", timedelta(seconds=1)),
        ("99999999999999999999", LONGEST_WAIT),
        ("soon", UNTOLD_WAIT),
        ("", UNTOLD_WAIT),
    ],
)
def test_how_long_to_wait_is_told_in_seconds_or_as_a_date(header, wait):
    told = translate(answer(429, "TooManyRequests", Retry_After=header), writing=True, now=NOW)
    assert isinstance(told, RateLimited)
    assert told.retry_after == wait


def test_the_limit_of_what_may_be_sent_counts_by_the_day():
    told = translate(answer(429, "ErrorExceededMessageLimit"), writing=True, now=NOW)
    assert isinstance(told, RateLimited)
    assert told.retry_after == SENDING_WAIT


@pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b'{"error": "x"}', b'{"error": null}', b"\xff"])
def test_an_error_without_a_body_of_graphs_own_is_known_by_its_status(content):
    refusal = refusal_of(429, {}, content)
    assert (refusal.status, refusal.code) == (429, "")


def test_a_message_brings_no_control_characters_along():
    told = translate(answer(400, "ErrorInvalidRecipients", "No\r\n\x1b[2Jsuch\u202e one"), writing=True, now=NOW)
    assert str(told) == "Microsoft refused it: No [2Jsuch one."
