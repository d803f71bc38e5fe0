"""Waiting for a service on the net, whose clock is its own. Nowhere else in the tests does anybody wait."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from providers.base import RateLimited

_LONGEST_WAIT_S = 90.0
_PATIENT = 8

T = TypeVar("T")


def wait(seconds: float) -> None:
    """Leave the service its time."""
    threading.Event().wait(seconds)


def patiently(make: Callable[[], T]) -> T:
    """What `make` returns, waiting as long as the service asks for."""
    for _ in range(_PATIENT):
        try:
            return make()
        except RateLimited as refused:
            wait(min(refused.retry_after / timedelta(seconds=1), _LONGEST_WAIT_S))
    return make()
