"""The user's consent: on Microsoft's page, from which the browser comes back to this machine, or by a code typed on
another device (RFC 8628). msal makes the addresses, PKCE, state and nonce, and redeems what comes back.

The answer comes back in the address (`response_mode` query) and not in a form, so that the address of a browser on
another machine can be copied here; without the verifier, which never leaves this process, the code in it opens nothing.
"""

import time
import warnings
from collections.abc import Callable, Mapping
from datetime import timedelta
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from providers.outlook.auth.application import Application
from providers.outlook.auth.refusals import Refusal, refusal_of, shown, sign_in_refused
from providers.outlook.auth.registration import GUIDE, Registration
from providers.signin import SignInFailed
from providers.web.endpoints import is_loopback

Finish = Callable[[Application, Mapping[str, Any]], str]
"""Called with msal's answer, which is no refusal; returns the sentence for the last page."""

REDIRECT = "http://localhost:{port}"
"""Microsoft lets any port stand behind the registered http://localhost, and nothing else differ."""


class InBrowser:
    """One consent on Microsoft's page."""

    service = "Microsoft"
    guide = GUIDE

    def __init__(
        self, application: Application, registration: Registration, scopes: list[str], finish: Finish, hint: str
    ) -> None:
        self._application, self._registration = application, registration
        self._scopes, self._finish, self._hint = scopes, finish, hint
        self._flow: dict[str, Any] = {}
        self.state = ""

    def address(self, redirect: str) -> str:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="response_mode='form_post'", category=UserWarning)
            self._flow = self._application.call(
                self._application.msal.initiate_auth_code_flow,
                self._scopes,
                redirect_uri=redirect,
                login_hint=self._hint or None,
                prompt="select_account",  # who has several must be able to choose
            )
        self.state = str(self._flow["state"])
        return self._application.wire.led(str(self._flow["auth_uri"]))

    def finish(self, answer: Mapping[str, str], redirect: str) -> str:  # noqa: ARG002 - the flow knows it
        refusal = refusal_of(answer)
        if refusal is None:
            redeem = self._application.msal.acquire_token_by_auth_code_flow
            answer = self._application.call(redeem, self._flow, dict(answer))
            refusal = refusal_of(answer)
        if refusal is not None:
            raise sign_in_refused(refusal, self._registration)
        return self._finish(self._application, answer)

    def recognise(self, words: str) -> SignInFailed | None:
        return shown(words, self._registration)


class OnDevice:
    """One consent by a code; a context manager, and whoever waits asks Microsoft every few seconds."""

    def __init__(self, application: Application, registration: Registration, scopes: list[str], finish: Finish) -> None:
        """Raises `SignInFailed`, `Refused`."""
        self._application, self._registration, self._finish = application, registration, finish
        self._flow = application.call(application.msal.initiate_device_flow, scopes)
        refusal = refusal_of(self._flow)
        if refusal is not None:
            raise sign_in_refused(refusal, registration)
        self.address = application.wire.led(_page(self._flow))
        self.code = str(self._flow.get("user_code", ""))
        if not self.code:
            raise sign_in_refused(Refusal(code="server_error"), registration)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Nothing listens."""

    def paste(self, text: str) -> bool:  # noqa: ARG002 - the code is typed elsewhere
        return False

    def wait(self, limit: timedelta) -> None:
        """Until the sign-in is finished. Raises `SignInFailed` after `limit`, and whatever ended it."""
        until = time.monotonic() + limit.total_seconds()
        answer = self._application.call(
            self._application.msal.acquire_token_by_device_flow,
            self._flow,
            exit_condition=lambda _flow: time.monotonic() >= until,
        )
        refusal = refusal_of(answer)
        if refusal is not None and refusal.code in ("authorization_pending", "slow_down"):
            minutes = round(limit.total_seconds() / 60)
            raise SignInFailed(f"Nobody typed the code within {minutes} minutes: run the command again.")
        if refusal is not None:
            raise sign_in_refused(refusal, self._registration)
        self._finish(self._application, answer)


def _page(flow: Mapping[str, Any]) -> str:
    """Where the code is to be typed; another address than one of https is not shown to anybody."""
    page = str(flow.get("verification_uri", ""))
    if urlsplit(page).scheme != "https" and not is_loopback(page):
        raise SignInFailed("Microsoft did not say where to type the code: sign in without --device-code.")
    return page
