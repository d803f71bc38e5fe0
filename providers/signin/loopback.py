"""A server on this machine to which the browser comes back after a consent (RFC 8252, 7.3).

It listens on 127.0.0.1 on a free port, takes one answer that carries the state of this sign-in, and finishes the
sign-in before it shows the last page, so that the page says how it ended. Whatever else calls there, such as a page
that guesses, changes nothing.
"""

import hmac
import queue
import threading
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import parse_qs

from providers.signin import SignInFailed, pages

IDLE_S = 10
"""A browser opens connections ahead of use; one that stays silent is closed after this long."""


class Asking(Protocol):
    """One consent as its provider asks for it."""

    service: str
    """Whose page the user sees, as messages name it."""
    guide: str
    """Where the user reads what its errors mean."""
    state: str
    """What only this sign-in knows; the answer must carry it."""

    def address(self, redirect: str) -> str:
        """Where the browser is sent, to come back to `redirect`."""

    def finish(self, answer: Mapping[str, str], redirect: str) -> str:
        """Finish with what the browser brought, a code or an error; returns the sentence for the last page. What it
        raises ends the sign-in, and its words are shown."""

    def recognise(self, words: str) -> Exception | None:
        """What an error that the provider's page showed, and the user copied, ends this sign-in with."""


class Loopback:
    """One sign-in under way; a context manager, and the server listens while it is open. `redirect` is the address as
    the provider knows it, with {port} in it."""

    code = ""

    def __init__(self, asking: Asking, *, redirect: str = "http://127.0.0.1:{port}/") -> None:
        self._asking = asking
        self._taken = threading.Lock()
        self._ended: queue.SimpleQueue[Exception | None] = queue.SimpleQueue()
        try:
            self._server = _Server(("127.0.0.1", 0), _Handler)
        except OSError as error:
            raise SignInFailed(
                f"No browser can come back to this machine, which gives no port at 127.0.0.1 ({error.strerror}): look "
                "for what forbids it, a sandbox say."
            ) from None
        self._server.loopback = self
        self.redirect = redirect.format(port=self._server.server_port)
        self.host = self.redirect.split("/")[2]
        try:
            self.address = asking.address(self.redirect)
        except BaseException:
            self._server.server_close()
            raise

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
                f"Nobody finished the sign-in within {minutes} minutes: run the command again; if "
                f"{self._asking.service}'s page showed an error, {self._asking.guide} says what to do about each."
            ) from None
        if ended is not None:
            raise ended

    def paste(self, text: str) -> bool:
        """Take the address that a browser on another machine ended at, or the error it showed; False when it is nothing
        of this sign-in."""
        _, _, end = self.answer(text.strip().partition("?")[2])
        if end is not None:
            end()
            return True
        known = self._asking.recognise(text)
        if known is None or not self._taken.acquire(blocking=False):
            return False
        self._ended.put(known)
        return True

    def answer(self, query: str) -> tuple[int, bytes, Callable[[], None] | None]:
        """Status and page for what the browser came back with, and what is to be called when the page is out."""
        given = {name: values[0] for name, values in parse_qs(query).items()}
        if not hmac.compare_digest(given.get("state", "").encode(), self._asking.state.encode()):
            return 400, pages.foreign(), None
        if not ("code" in given or "error" in given):
            return 400, pages.foreign(), None
        if not self._taken.acquire(blocking=False):
            return 410, pages.over(), None
        try:
            sentence = self._asking.finish(given, self.redirect)
        except Exception as error:  # noqa: BLE001 - raised again by wait()
            return 200, pages.failed(str(error) or type(error).__name__), partial(self._ended.put, error)
        return 200, pages.done(sentence), partial(self._ended.put, None)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    loopback: Loopback

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
        if self.headers.get("Host") != self.server.loopback.host or path != "/":
            status, body = 404, pages.foreign()
        else:
            status, body, end = self.server.loopback.answer(query)
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
