"""The user's consent: the address of Google's page, with PKCE (RFC 7636) and a state, and what comes back from it."""

import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from providers.gmail.auth.client import Client
from providers.gmail.auth.refusals import GUIDE, sign_in_refused
from providers.signin.loopback import Loopback

Finish = Callable[[str, str, str], str]
"""Called with the code, the PKCE verifier and the redirect address; returns the sentence for the last page. What it
raises ends the sign-in, and its words are shown."""


class Consent(Loopback):
    """One sign-in under way; a context manager."""

    def __init__(self, client: Client, scopes: Sequence[str], finish: Finish, *, hint: str = "") -> None:
        super().__init__(_Asking(client, scopes, finish, hint))


class _Asking:
    service = "Google"
    guide = GUIDE

    def __init__(self, client: Client, scopes: Sequence[str], finish: Finish, hint: str) -> None:
        self._client, self._scopes, self._finish, self._hint = client, scopes, finish, hint
        self.state = secrets.token_urlsafe(32)
        self._verifier = secrets.token_urlsafe(64)  # 86 characters; RFC 7636, 4.1 asks for 43 to 128

    def address(self, redirect: str) -> str:
        digest = hashlib.sha256(self._verifier.encode("ascii")).digest()
        asked = {
            "response_type": "code",
            "client_id": self._client.client_id,
            "redirect_uri": redirect,
            "scope": " ".join(self._scopes),
            "state": self.state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii"),
            "code_challenge_method": "S256",
            "access_type": "offline",
            "prompt": "consent",  # without it a second consent gives no refresh token
        }
        query = urlencode(asked | ({"login_hint": self._hint} if self._hint else {}))
        return f"{self._client.auth_uri}{'&' if '?' in self._client.auth_uri else '?'}{query}"

    def finish(self, answer: Mapping[str, str], redirect: str) -> str:
        if "error" in answer:
            raise sign_in_refused(answer["error"], answer.get("error_description", ""))
        return self._finish(answer["code"], self._verifier, redirect)

    def recognise(self, words: str) -> Exception | None:  # noqa: ARG002 - Google's pages show no code of their own
        return None
