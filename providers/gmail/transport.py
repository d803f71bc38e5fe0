"""The one connection to Google, on which nothing is ever sent twice by itself.

httplib2 sends a request again, a POST too, when the server closes the connection without an answer, whatever its number
of retries. Here each request goes out once; whether it may be made again is decided above, where it is known what it
does. Overrides a private method of httplib2 and is tested against the pinned release by counting what arrives.
"""

import http.client
import selectors
import socket
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httplib2

from providers.web.endpoints import is_loopback

TIMEOUT = timedelta(seconds=30)
"""For each wait for the server: less than what a lost answer is given before anybody looks what became of it."""


class NotSent(OSError):
    """No connection could be made: not a byte of the request left this machine."""


class NoResendHttp(httplib2.Http):  # type: ignore[misc]  # httplib2 has no types
    """One connection a host, one attempt a request, no redirects. `bearer` goes to the hosts of `origins` only.

    Raises `NotSent` where nothing left, and OSError or http.client.HTTPException where something may have.
    """

    def __init__(self, *origins: str, timeout: timedelta = TIMEOUT) -> None:
        direct = bool(origins) and all(map(is_loopback, origins))
        proxy = None if direct else httplib2.proxy_info_from_environment
        super().__init__(timeout=timeout.total_seconds(), proxy_info=proxy)
        self.follow_redirects = False
        self.bearer = ""
        self._origins = frozenset(_origin(origin) for origin in origins)

    def request(
        self, uri: str, method: str = "GET", body: Any = None, headers: dict[str, str] | None = None, **how: Any
    ) -> Any:
        """As `httplib2.Http.request`."""
        headers = dict(headers or {})
        if self.bearer and _origin(uri) in self._origins:
            headers["authorization"] = f"Bearer {self.bearer}"
        return super().request(uri, method, body, headers, **how)

    def _conn_request(self, conn: Any, request_uri: str, method: str, body: Any, headers: Any) -> tuple[Any, bytes]:
        if conn.sock is not None and _is_closed(conn.sock):
            conn.close()
        if conn.sock is None:
            try:
                conn.connect()
            except (OSError, httplib2.HttpLib2Error) as error:
                conn.close()
                raise NotSent(str(error)) from error
        try:
            conn.request(method, request_uri, body, headers)
            answer = conn.getresponse()
            content = answer.read()
        except BaseException:
            conn.close()
            raise
        response = httplib2.Response(answer)
        return response, httplib2._decompressContent(response, content, self.limit_kwargs)  # noqa: SLF001

    def __del__(self) -> None:
        self.close()


FAILURES = (OSError, http.client.HTTPException, httplib2.HttpLib2Error)
"""What a request can end with when there is no answer to it."""


def _origin(uri: str) -> tuple[str, str]:
    parts = urlsplit(uri)
    return parts.scheme, parts.netloc


def _is_closed(sock: socket.socket) -> bool:
    """Whether the other side has closed an idle connection, or said something nobody asked for: what is written to it
    now may be lost without our knowing, so it is not used for anything any more."""
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_READ)
        return bool(selector.select(timeout=0))
