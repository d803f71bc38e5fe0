"""What goes wrong on the way: asked for by method, before or after the request is carried out, so and so many times.

The first four break the connection; the others are answers, in the shapes in which Google has been seen to send them.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from fnmatch import fnmatchcase

from tests.simulators.google.errors import ApiError
from tests.simulators.google.http import Reply, page

CONNECTION = ("drop", "reset", "hang", "truncate")
"""Closed without an answer; closed by RST; no answer ever; an answer that ends in its middle."""
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


class Broken(Exception):
    """The connection is to be broken; `reply` is the answer of which a truncated one shows the beginning."""

    def __init__(self, how: str, reply: Reply | None = None) -> None:
        super().__init__(how)
        self.how = how
        self.reply = reply or Reply(status=200, headers=(("Content-Type", "application/json; charset=UTF-8"),))


class Instead(Exception):
    """A page of HTML comes instead of the answer."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


_PAGES = {
    "portal": page("Welcome to the Grand Hotel", "<p>Please accept our terms.</p>"),
    "502": page("Error 502 (Server Error)!!1", "<p>The server encountered a temporary error.</p>", 502),
}


@dataclass(slots=True)
class Fault:
    pattern: str
    what: str
    when: str
    left: int


class Faults:
    """The faults that are still to come, the oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, method: str, what: str, *, when: str = "before", times: int = 1) -> None:
        """`method` is an id as "gmail.users.drafts.send", or a pattern of such. Raises ValueError for the unknown."""
        if what not in WHATS or when not in {"before", "after"}:
            raise ValueError(f"no fault {what!r} {when!r}; there are {', '.join(WHATS)}, before and after")
        with self._lock:
            self._waiting.append(Fault(method, what, when, times))

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    def strike(self, method: str, when: str, now: datetime) -> None:
        """Raises `Broken`, `Instead` or `ApiError` when a fault of that method is due."""
        with self._lock:
            due = next((one for one in self._waiting if one.when == when and fnmatchcase(method, one.pattern)), None)
            if due is None:
                return
            due.left -= 1
            if due.left <= 0:
                self._waiting.remove(due)
        if due.what in CONNECTION:
            raise Broken(due.what)
        if due.what in _PAGES:
            raise Instead(_PAGES[due.what])
        raise _ANSWERS[due.what](now)


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
