"""The answers that go wrong, in the shapes in which Graph and the identity platform have been seen to send them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.simulators.faults import CONNECTION, Faults
from tests.simulators.http import page
from tests.simulators.microsoft.errors import GraphError, over_quota

CONCURRENCY = "Application is over its MailboxConcurrency limit."


def throttled(now: datetime, *, seconds: int = 10, date: bool = False) -> GraphError:
    """Too much at once; Retry-After in seconds or as a date (RFC 9110, section 10.2.3)."""
    late = format_datetime(now + timedelta(seconds=seconds), usegmt=True) if date else str(seconds)
    return GraphError(429, "ApplicationThrottled", CONCURRENCY, headers=(("Retry-After", late),))


_ANSWERS: dict[str, Callable[[datetime], GraphError]] = {
    "400": lambda now: GraphError(400, "ErrorInvalidRequest", "The request is invalid."),
    "401": lambda now: GraphError(401, "InvalidAuthenticationToken", "Lifetime validation failed."),
    "403": lambda now: GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again."),
    "404": lambda now: GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store."),
    "409": lambda now: GraphError(409, "ErrorConcurrentItemChange", "The item was changed meanwhile."),
    "410": lambda now: GraphError(410, "SyncStateNotFound", "The sync state generation is not found."),
    "412": lambda now: GraphError(412, "ErrorIrresolvableConflict", "The change key is not the current one."),
    "429": lambda now: throttled(now, seconds=120),
    "429-date": lambda now: throttled(now, seconds=180, date=True),
    "429-bare": lambda now: GraphError(429, "TooManyRequests", "Too many requests."),
    "500": lambda now: GraphError(500, "ErrorInternalServerError", "An internal server error occurred."),
    "503": lambda now: GraphError(503, "ServiceUnavailable", "The service is unavailable."),
    "503-header": lambda now: GraphError(
        503, "ErrorServerBusy", "The server cannot service this request right now.", headers=(("Retry-After", "30"),)
    ),
    "504": lambda now: GraphError(504, "UnknownError", ""),
    "507": lambda now: over_quota(),
}
_PAGES = {
    "portal": page("Welcome to the Grand Hotel", "<p>Please accept our terms.</p>"),
    "502": page("502 - Web server received an invalid response", "<p>There is a problem.</p>", 502),
    "504-page": page("504 Gateway Time-out", "<p>nginx</p>", 504),
}
WHATS = (*CONNECTION, *_PAGES, *_ANSWERS)
"""All there are. `portal` is a page with status 200, as a hotel's network puts in the way."""


def faults() -> Faults:
    """None yet; of Microsoft's kinds."""
    return Faults(_ANSWERS, _PAGES)
