"""msal's application: made when it is needed, since making it asks Microsoft for the addresses of the authority."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msal
import requests

from providers.base import Unavailable
from providers.outlook.auth.registration import LOGIN, Registration
from providers.outlook.auth.wire import NotMicrosoft, Wire

T = TypeVar("T")

PORTAL = "Something between here and Microsoft answers in its place: sign in to the network."
UNREACHED = "Microsoft's sign-in cannot be reached: check the network, then try again."


class NoTenant(Exception):
    """The authority is none that Microsoft knows."""


class Strange(Unavailable):
    """An answer that is not as it should be."""


@contextmanager
def reaching() -> Iterator[None]:
    """Turns what msal and requests raise when there is no answer into `Unavailable`."""
    try:
        yield
    except NotMicrosoft as error:
        raise Unavailable(PORTAL) from error
    except requests.HTTPError as error:
        status = error.response.status_code if error.response is not None else "no status"
        raise Unavailable(
            f"Microsoft's sign-in has trouble of its own ({status}): try again in a few minutes."
        ) from error
    except OSError as error:
        raise Unavailable(UNREACHED) from error
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
        raise Strange("Microsoft's sign-in did not answer as it should: try again in a few minutes.") from error


class Application:
    """msal's application for one registration, with the cache that `cache` holds."""

    def __init__(self, registration: Registration) -> None:
        """Raises `NoTenant`, and `Unavailable` when Microsoft cannot be asked."""
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
        """What msal's method `ask` answers. Raises `Unavailable`."""
        with reaching():
            return ask(*given, **named)

    def refresh_token(self) -> str:
        """The one in the cache that is used next, "" for none. It is a secret."""
        found = json.loads(self.cache.serialize()).get("RefreshToken", {}).values()
        latest = sorted(found, key=lambda one: int(one.get("last_modification_time", 0)))
        return str(latest[-1].get("secret", "")) if latest else ""
