"""msal's application: made when it is needed, since making it asks Microsoft for the addresses of the authority."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, TypeVar

import msal
import requests

from providers.base import RateLimited, Refused, Unavailable
from providers.outlook.auth.registration import LOGIN, Registration
from providers.outlook.auth.wire import AnotherAnswered, Wire
from providers.web.waits import UNTOLD_WAIT, bounded

T = TypeVar("T")

PORTAL = "Something between here and Microsoft answers in its place: sign in to the network."
UNREACHED = "Microsoft's sign-in cannot be reached: check the network, then try again."


class NoTenant(Exception):
    """The authority is none that Microsoft knows."""


class Strange(Unavailable):
    """An answer that is not as it should be."""


@contextmanager
def reaching() -> Iterator[None]:
    """Turns what msal and requests raise when there is no answer into `Unavailable`, and what asks us to wait into
    `RateLimited`."""
    try:
        yield
    except AnotherAnswered as error:
        raise Unavailable(PORTAL) from error
    except requests.HTTPError as error:
        raise _trouble(error.response) from error
    except OSError as error:
        raise Unavailable(UNREACHED) from error
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
        raise Strange("Microsoft's sign-in did not answer as it should: try again in a few minutes.") from error


def _trouble(answer: requests.Response | None) -> Refused:
    """What 429 or trouble on Microsoft's side means. Its sign-in says how long to wait in seconds, never as a date."""
    if answer is None:
        return Unavailable("Microsoft's sign-in has trouble of its own: try again in a few minutes.")
    seconds = answer.headers.get("Retry-After", "").strip()
    if answer.status_code == 429 or seconds.isdecimal():
        wait = bounded(timedelta(seconds=min(int(seconds), 10**9)) if seconds.isdecimal() else UNTOLD_WAIT)
        return RateLimited("Microsoft's sign-in asks to wait: try again in a few minutes.", retry_after=wait)
    return Unavailable(
        f"Microsoft's sign-in has trouble of its own ({answer.status_code}): try again in a few minutes."
    )


class Application:
    """msal's application for one registration, with the cache that `cache` holds."""

    def __init__(self, registration: Registration) -> None:
        """Raises `NoTenant`, and `Refused` when Microsoft cannot be asked."""
        self.wire = Wire(registration.stand_in)
        self.cache = msal.SerializableTokenCache()
        with reaching():
            try:
                self.msal = msal.PublicClientApplication(
                    registration.client_id,
                    authority=f"{LOGIN}/{registration.authority}",
                    http_client=self.wire,
                    token_cache=self.cache,
                    instance_discovery=False,  # the host is Microsoft's own, and need not be asked after
                )
            except ValueError as error:  # of msal's own: `Wire` lets no other answer through
                raise NoTenant(registration.authority) from error

    def call(self, ask: Callable[..., T], *given: Any, **named: Any) -> T:
        """What msal's method `ask` answers. Raises `Refused`."""
        with reaching():
            return ask(*given, **named)

    def refresh_token(self) -> str:
        """The one in the cache that is used next, "" for none. It is a secret."""
        found = json.loads(self.cache.serialize()).get("RefreshToken", {}).values()
        latest = sorted(found, key=lambda one: int(one.get("last_modification_time", 0)))
        return str(latest[-1].get("secret", "")) if latest else ""
