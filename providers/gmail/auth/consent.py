"""The user's consent: an address for the browser, and a loopback server to which it comes back (RFC 8252, 7.3).

The server listens on 127.0.0.1 on a free port, takes one answer that carries the state of this sign-in, and finishes
the sign-in before it shows the last page, so that the page says how it ended. Whatever else calls there, such as a
page that guesses, changes nothing.
"""

import base64
import hashlib
import hmac
import queue
import secrets
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlencode

from providers.gmail.auth import pages
from providers.gmail.auth.client import Client
from providers.gmail.auth.refusals import SignInFailed, sign_in_refused

IDLE_S = 10
"""A browser opens connections ahead of use; one that stays silent is closed after this long."""

Finish = Callable[[str, str, str], str]
"""Called with the code, the PKCE verifier and the redirect address; returns the sentence for the last page. What it
raises ends the sign-in, and its words are shown."""


class Consent:
    """One sign-in under way; a context manager, and the server listens while it is open."""

    def __init__(self, client: Client, scopes: Sequence[str], finish: Finish, *, hint: str = "") -> None:
        self._state = secrets.token_urlsafe(32)
        self._verifier = secrets.token_urlsafe(64)  # 86 characters; RFC 7636, 4.1 asks for 43 to 128
        self._finish = finish
        self._taken = threading.Lock()
        self._ended: queue.SimpleQueue[Exception | None] = queue.SimpleQueue()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.consent = self
        self.redirect = f"http://127.0.0.1:{self._server.server_port}/"
        self.address = f"{client.auth_uri}{'&' if '?' in client.auth_uri else '?'}{self._query(client, scopes, hint)}"

    def _query(self, client: Client, scopes: Sequence[str], hint: str) -> str:
        digest = hashlib.sha256(self._verifier.encode("ascii")).digest()
        asked = {
            "response_type": "code",
            "client_id": client.client_id,
            "redirect_uri": self.redirect,
            "scope": " ".join(scopes),
            "state": self._state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii"),
            "code_challenge_method": "S256",
            "access_type": "offline",
            "prompt": "consent",  # without it a second consent gives no refresh token
        }
        return urlencode(asked | ({"login_hint": hint} if hint else {}))

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *raised: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait(self, limit: timedelta) -> None:
        """Until the sign-in is finished. Raises `SignInFailed` after `limit`, and whatever ended it."""
        try:
            ended = self._ended.get(timeout=limit.total_seconds())
        except queue.Empty:
            minutes = round(limit.total_seconds() / 60)
            raise SignInFailed(
                f"Nobody finished the sign-in within {minutes} minutes: run the command again; if Google's page showed "
                "an error, docs/gmail.md says what to do about each."
            ) from None
        if ended is not None:
            raise ended

    def paste(self, address: str) -> bool:
        """Take the address that a browser on another machine ended at; False when it is none of this sign-in."""
        _, _, end = self._answer(address.strip().partition("?")[2])
        if end is None:
            return False
        end()
        return True

    def _answer(self, query: str) -> tuple[int, bytes, Callable[[], None] | None]:
        """Status and page for what the browser came back with, and what is to be called when the page is out."""
        given = {name: values[0] for name, values in parse_qs(query).items()}
        if not hmac.compare_digest(given.get("state", "").encode(), self._state.encode()):
            return 400, pages.foreign(), None
        if not ("code" in given or "error" in given):
            return 400, pages.foreign(), None
        if not self._taken.acquire(blocking=False):
            return 410, pages.over(), None
        try:
            if "error" in given:
                raise sign_in_refused(given["error"], given.get("error_description", ""))
            sentence = self._finish(given["code"], self._verifier, self.redirect)
        except Exception as error:  # noqa: BLE001 - raised again by wait()
            return 200, pages.failed(str(error) or type(error).__name__), partial(self._ended.put, error)
        return 200, pages.done(sentence), partial(self._ended.put, None)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    consent: Consent

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = IDLE_S
    server_version = "Afterword"
    sys_version = ""

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        end: Callable[[], None] | None = None
        # a page that had its own name lead here would be the one asking
        if self.headers.get("Host") != f"127.0.0.1:{self.server.server_port}" or path != "/":
            status, body = 404, pages.foreign()
        else:
            status, body, end = self.server.consent._answer(query)  # noqa: SLF001 - two halves of one thing
        try:
            self.send_response(status)
            for name, value in pages.HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()
        finally:
            if end is not None:
                end()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the signature of the library
        """The address has the code in it: it is not for a log."""
