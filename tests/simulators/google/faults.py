"""The answers that go wrong, in the shapes in which Google has been seen to send them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.simulators.faults import CONNECTION, Faults
from tests.simulators.google.errors import ApiError
from tests.simulators.http import page

_QUOTA = (
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service "
    "'gmail.googleapis.com' for consumer 'project_number:407408718192'."
)
_ANSWERS: dict[str, Callable[[datetime], ApiError]] = {
    "400": lambda now: ApiError(400, "failedPrecondition", "Precondition check failed.", status="FAILED_PRECONDITION"),
    "401": lambda now: ApiError(401, "authError", "Invalid Credentials", location=("header", "Authorization")),
    "403-user": lambda now: ApiError(
        403,
        "userRateLimitExceeded",
        f"User-rate limit exceeded.  Retry after {_stamp(now + timedelta(minutes=15))}",
        domain="usageLimits",
    ),
    "403-quota": lambda now: ApiError(403, "rateLimitExceeded", _QUOTA, domain="usageLimits"),
    "403-daily": lambda now: ApiError(403, "dailyLimitExceeded", "Daily Limit Exceeded", domain="usageLimits"),
    "403-policy": lambda now: ApiError(403, "domainPolicy", "The domain administrators have disabled Gmail apps."),
    "404": lambda now: ApiError(404, "notFound", "Requested entity was not found."),
    "410": lambda now: ApiError(410, "deleted", "Resource has been deleted", status=""),
    "429": lambda now: ApiError(429, "rateLimitExceeded", "Resource has been exhausted (e.g. check quota)."),
    "429-header": lambda now: ApiError(
        429, "rateLimitExceeded", "Resource has been exhausted (e.g. check quota).", headers=(("Retry-After", "120"),)
    ),
    "429-date": lambda now: ApiError(
        429,
        "rateLimitExceeded",
        "Resource has been exhausted (e.g. check quota).",
        headers=(("Retry-After", format_datetime(now + timedelta(minutes=3), usegmt=True)),),
    ),
    "429-user": lambda now: ApiError(
        429,
        "rateLimitExceeded",
        f"User-rate limit exceeded.  Retry after {_stamp(now + timedelta(minutes=15))}",
    ),
    "429-concurrent": lambda now: ApiError(429, "rateLimitExceeded", "Too many concurrent requests for user."),
    "429-sending": lambda now: ApiError(429, "rateLimitExceeded", "User-rate limit exceeded (Mail sending)"),
    "500": lambda now: ApiError(500, "backendError", "Backend Error"),
    "503": lambda now: ApiError(503, "backendError", "The service is currently unavailable."),
    "503-header": lambda now: ApiError(
        503, "backendError", "The service is currently unavailable.", headers=(("Retry-After", "30"),)
    ),
    "504": lambda now: ApiError(504, "deadlineExceeded", "Deadline expired before operation could complete."),
}
WHATS = (*CONNECTION, "portal", "502", *_ANSWERS)
"""All there are. 502 is a page of HTML, and so is `portal`, with status 200, as a hotel's network puts in the way."""

_PAGES = {
    "portal": page("Welcome to the Grand Hotel", "<p>Please accept our terms.</p>"),
    "502": page("Error 502 (Server Error)!!1", "<p>The server encountered a temporary error.</p>", 502),
}


def faults() -> Faults:
    """None yet; of Google's kinds."""
    return Faults(_ANSWERS, _PAGES)


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
