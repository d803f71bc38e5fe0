"""Requests to Microsoft Graph: who we are, how many at once, what is tried again and what is not.

A read that failed in passing is made again, with growing and uneven pauses. A write is made once; only an answer that
says the sign-in has run out (401), which is given before anything is done, lets it be made a second time. No more than
three requests of one mailbox are under way at the same time: Graph refuses the fifth and sometimes the fourth
(https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits).

The parts of the library `requests` that could send a thing twice or elsewhere, retries and redirects, are switched off.
"""

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import (
    ConnectTimeoutError,
    MaxRetryError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from providers.base import NotFound, Unavailable
from providers.outlook import GRAPH
from providers.outlook.errors import (
    Garbled,
    Gone,
    Malformed,
    NotMicrosoft,
    NotSent,
    NotTaken,
    Refusal,
    Silent,
    refusal_of,
    translate,
)
from providers.web.endpoints import checked_endpoint, is_loopback
from providers.web.waits import patiently

VERSION = "/v1.0"
TIMEOUT = timedelta(seconds=30)
"""For each wait for the server: less than what a lost answer is given before anybody looks what became of it."""
AT_ONCE = 3
IMMUTABLE = 'IdType="ImmutableId"'
"""Ids that stay when a message is moved: https://learn.microsoft.com/graph/outlook-immutable-id. On every request."""

_MOST_JSON = 64 * 1024 * 1024
_FAILURES = (Refusal, NotMicrosoft, NotSent, Silent, OSError)
"""What a request can end with when there is no answer of the kind that was asked for."""

Answer = dict[str, Any]
Token = Callable[[], str]
T = TypeVar("T")


class Session:
    """The requests of one account. Several threads may read at the same time; the writes come from one."""

    def __init__(
        self,
        token: Token,
        *,
        clock: Callable[[], datetime],
        endpoint: str = "",
        pause: Callable[[float], None] = time.sleep,
        timeout: timedelta = TIMEOUT,
    ) -> None:
        """As `providers.outlook.open_account`; `pause` waits for that many seconds, `timeout` is for each wait on
        Microsoft. Raises ValueError for an `endpoint` that is neither https nor loopback."""
        self._token = token
        self._clock = clock
        self._host = checked_endpoint(endpoint, "Microsoft") or GRAPH
        self._root = self._host + VERSION
        self._pause = pause
        self._timeout = timeout.total_seconds()
        self._free = threading.BoundedSemaphore(AT_ONCE)
        self._signing_in = threading.Lock()
        self._wire = requests.Session()
        self._wire.trust_env = not is_loopback(self._root)
        for scheme in ("https://", "http://"):
            self._wire.mount(scheme, HTTPAdapter(pool_maxsize=AT_ONCE, max_retries=0))

    @property
    def now(self) -> datetime:
        return self._clock()

    # ------------------------------------------------------------------------------------------------- reads

    def read(self, path: str, *, prefer: Sequence[str] = (), **query: str) -> Answer:
        """The JSON that a GET answers. `path` is below the version ("/me/messages"); a keyword `select` becomes the
        query option `$select`. Raises what `providers.base` says a read raises, among it `Gone` and `NotTaken` of
        `providers.outlook.errors`."""
        return self._patiently("GET", self._url(path, query), prefer, self._json)

    def follow(self, link: str, *, ending: str, prefer: Sequence[str] = ()) -> Answer:
        """The JSON at a link that Microsoft gave (`@odata.nextLink`, `@odata.deltaLink`). Raises `Gone` for one that
        is not below this account's own service, or whose path does not end as asked: no token goes there."""
        if not self.is_own(link, ending):
            raise Gone("The bookmark leads somewhere else.")
        return self._patiently("GET", link, prefer, self._json)

    def content(self, path: str, most: int) -> bytes:
        """The first `most` bytes of what a GET answers. Raises as `read`."""
        return self._patiently("GET", self._url(path, {}), (), bytes, most=most)

    def is_own(self, link: str, ending: str) -> bool:
        """Whether a link is to this service, by scheme, host, port and the beginning and end of its path."""
        try:
            asked, own = urlsplit(link), urlsplit(self._root)
            same = (asked.scheme, asked.hostname, asked.port) == (own.scheme, own.hostname, own.port)
        except ValueError:
            return False
        path = asked.path.casefold().rstrip("/").removesuffix("()").replace("/microsoft.graph.delta", "/delta")
        plain = asked.username is None and "/." not in path and "%2e" not in path
        return same and plain and path.startswith(f"{own.path.casefold()}/") and path.endswith(ending.casefold())

    def gather(self, reads: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
        """The results of many reads, three at a time, by name; of one that finds nothing the `NotFound` it raised.
        Raises what another raises, once all have ended."""
        if len(reads) < 2:
            return {name: _found(make) for name, make in reads.items()}
        with ThreadPoolExecutor(AT_ONCE) as pool:
            under_way = {name: pool.submit(_found, make) for name, make in reads.items()}
        return {name: future.result() for name, future in under_way.items()}

    # ------------------------------------------------------------------------------------------------- writes

    def write(self, method: str, path: str, body: Mapping[str, Any] | None = None, *, if_match: str = "") -> Answer:
        """The answer to a request that changes something, made once; {} when there is none. With `if_match` it is
        refused (`Changed`) when the thing has another etag. Raises what `providers.base` says a write raises."""
        sent = None if body is None else json.dumps(body).encode()
        url = self._url(path, {})
        try:
            content = self._authorized(method, url, (), sent, if_match, _MOST_JSON)
            return self._json(content) if content.strip() else {}
        except _FAILURES as error:
            raise translate(error, writing=True, now=self.now) from error

    def close(self) -> None:
        self._wire.close()

    # ------------------------------------------------------------------------------------------------- inside

    def _url(self, path: str, query: Mapping[str, str]) -> str:
        options = "&".join(f"{_option(name)}={quote(value, safe='')}" for name, value in query.items() if value)
        return f"{self._root}{path}" + (f"?{options}" if options else "")

    def _patiently(
        self, method: str, url: str, prefer: Sequence[str], taken: Callable[[bytes], T], most: int = _MOST_JSON
    ) -> T:
        """What `taken` makes of the answer; an answer it cannot take is a failure like others."""
        try:
            return patiently(
                lambda: taken(self._authorized(method, url, prefer, None, "", most)),
                told=lambda error: translate(error, writing=False, now=self.now),
                failures=_FAILURES,
                hopeless=(NotSent, Silent),
                pause=self._pause,
            )
        except Malformed as error:
            raise NotTaken(str(error)) from error

    def _authorized(
        self, method: str, url: str, prefer: Sequence[str], body: bytes | None, if_match: str, most: int
    ) -> bytes:
        """The answer, asked for a second time with another token when the first was refused as run out."""
        bearer = self._bearer()
        try:
            return self._answer(method, url, prefer, body, if_match, most, bearer)
        except Refusal as refusal:
            if refusal.status != 401:
                raise
            fresh = self._bearer(refused=bearer)
            if fresh == bearer:
                raise
        return self._answer(method, url, prefer, body, if_match, most, fresh)

    def _bearer(self, refused: str = "") -> str:
        """A token that should do, another than `refused` if there is one to be had."""
        with self._signing_in:
            renew = getattr(self._token, "renewed", None)
            try:
                return str(renew(refused)) if refused and renew is not None else self._token()
            except OSError as error:
                raise Unavailable("What is kept of the sign-in cannot be read.") from error

    def _answer(
        self,
        method: str,
        url: str,
        prefer: Sequence[str],
        body: bytes | None,
        if_match: str,
        most: int,
        bearer: str,
    ) -> bytes:
        headers = {"Prefer": ", ".join((IMMUTABLE, *prefer))}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if if_match:
            headers["If-Match"] = if_match
        with self._free:
            try:
                answer = self._wire.request(
                    method,
                    url,
                    data=body,
                    headers=headers,
                    auth=_Bearer(bearer),
                    timeout=self._timeout,
                    allow_redirects=False,
                    stream=True,
                )
                with answer:
                    content = _limited(answer, most)
            except requests.RequestException as error:
                raise _failure(error) from error
        if not 200 <= answer.status_code < 300:
            raise refusal_of(answer.status_code, answer.headers, content)
        return content

    @staticmethod
    def _json(content: bytes) -> Answer:
        try:
            answer = json.loads(content)
        except ValueError as error:
            raise (Garbled if content.lstrip()[:1] == b"{" else NotMicrosoft) from error
        if not isinstance(answer, dict):
            raise NotMicrosoft
        return answer


class _Bearer(requests.auth.AuthBase):
    """The token of one request; the library then looks for no other in a .netrc file."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _option(name: str) -> str:
    """Of OData's own options the name is written with a dollar sign; the window of a calendar view has none."""
    return {"start": "startDateTime", "end": "endDateTime"}.get(name, f"${name}")


def _limited(answer: requests.Response, most: int) -> bytes:
    """The first `most` bytes of the body."""
    chunks, length = [], 0
    for chunk in answer.iter_content(64 * 1024):
        chunks.append(chunk)
        length += len(chunk)
        if length >= most:
            break
    return b"".join(chunks)[:most]


def _failure(error: requests.RequestException) -> Exception:
    """Whether nothing left this machine, nothing came back in time, or something broke in between."""
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return NotSent(str(error))
    if isinstance(error, requests.exceptions.ReadTimeout):
        return Silent(str(error))
    inner = error.args[0] if error.args else None
    reason = inner.reason if isinstance(inner, MaxRetryError) else inner
    if isinstance(reason, ProxyError):
        # Said of any connection by way of a proxy, even of one that broke while the answer was awaited.
        reason = reason.original_error
    unsafe = isinstance(reason, SSLError) and "CERTIFICATE_VERIFY_FAILED" in str(reason)
    no_tunnel = isinstance(reason, OSError) and str(reason).startswith("Tunnel connection failed")
    if unsafe or no_tunnel or isinstance(reason, (NewConnectionError, ConnectTimeoutError)):
        return NotSent(str(error))
    if isinstance(reason, ReadTimeoutError):
        return Silent(str(error))
    return ConnectionError(str(error))  # one that broke later, or not by TLS: what was sent may have arrived


def _found(make: Callable[[], Any]) -> Any:
    try:
        return make()
    except NotFound as error:
        return error
