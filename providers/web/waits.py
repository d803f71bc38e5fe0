"""How long to wait: as a service asks for it, and between the attempts of a read.

Only reads are made again, and only where the next moment may be better; what a write does about a failure is to be
known to be done or not.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar

from providers.base import ProviderError, RateLimited, Unavailable

READS = 3
"""How often a read is tried before it counts as failed."""
PATIENCE = timedelta(seconds=5)
"""The longest wait a service may ask for that is waited here; for more the caller comes back later."""
UNTOLD_WAIT = timedelta(seconds=60)
"""How long to wait when a service does not say: quotas mostly count by the minute."""
LONGEST_WAIT = timedelta(hours=24)

T = TypeVar("T")


def asked_wait(value: str, now: datetime) -> timedelta | None:
    """What a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or a date), None when it says nothing."""
    if value.strip().isdecimal():
        return timedelta(seconds=min(int(value), 10**9))
    try:
        at = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)) - now


def bounded(wait: timedelta) -> timedelta:
    """At least a second, and no more than a day."""
    return min(max(wait, timedelta(seconds=1)), LONGEST_WAIT)


def patiently(
    make: Callable[[], T],
    *,
    told: Callable[[Exception], ProviderError],
    failures: tuple[type[Exception], ...],
    hopeless: tuple[type[Exception], ...],
    pause: Callable[[float], None],
) -> T:
    """What `make` returns, which is tried up to `READS` times with growing and uneven pauses in between, where the next
    moment may be better. It fails with one of `failures`, which `told` puts into the words of `providers.base`; what
    else it raises is passed on. `hopeless` are those after which nobody is asked again at once: who could not be
    reached, or did not speak for half a minute."""
    attempt = 0
    while True:
        attempt += 1
        try:
            return make()
        except failures as error:
            answer = told(error)
            if attempt == READS or isinstance(error, hopeless) or not _is_passing(answer):
                raise answer from error
        pause(_wait(answer, attempt))


def _is_passing(told: ProviderError) -> bool:
    if isinstance(told, RateLimited):
        return told.retry_after <= PATIENCE
    return isinstance(told, Unavailable)


def _wait(told: ProviderError, attempt: int) -> float:
    if isinstance(told, RateLimited):
        return told.retry_after.total_seconds()
    return float(0.2 * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311 - so that clients do not come at once
