"""Requests to Google: who we are, one request at a time, what is tried again and what is not.

A read that failed in passing is made again, with growing and uneven pauses. A write is made once; only an answer that
says the sign-in has run out (401), which is given before anything is done, lets it be made a second time. Where Google
asks to wait, nothing is asked of it before.
"""

import json
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

import google_auth_httplib2
from google.auth.exceptions import GoogleAuthError
from googleapiclient.discovery import build_from_document
from googleapiclient.discovery_cache import get_static_doc
from googleapiclient.errors import BatchError, HttpError

from providers.base import AuthRequired, NotFound, ProviderError, RateLimited, Unavailable
from providers.gmail.errors import ASKS_TO_WAIT, NOT_GOOGLE, NoCalendar, NotGoogle, status_of, translate
from providers.gmail.transport import FAILURES, TIMEOUT, NoResendHttp, NotSent
from providers.web.endpoints import checked_endpoint
from providers.web.waits import patiently

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

PARTS = 20
"""Requests in one batch: Google takes 100, and runs so many at the same time that it then refuses some."""

Request = Any
"""A `googleapiclient.http.HttpRequest`, which has no types."""
Answer = dict[str, Any]

T = TypeVar("T")

_GOOGLE = ("https://gmail.googleapis.com/", "https://www.googleapis.com/")


class Session:
    """The requests of one account, made one after the other from one thread at a time."""

    def __init__(
        self,
        load: "Callable[[], Credentials]",
        *,
        clock: Callable[[], datetime],
        endpoint: str = "",
        pause: Callable[[float], None] = time.sleep,
        timeout: timedelta = TIMEOUT,
    ) -> None:
        """As `providers.gmail.open_account`; `pause` waits for that many seconds, `timeout` is for each wait on
        Google. Raises ValueError for an `endpoint` that is neither https nor loopback."""
        self._load = load
        self._clock = clock
        root = checked_endpoint(endpoint, "Google")
        self._root = f"{root}/" if root else ""
        self._pause = pause
        self._credentials: Credentials | None = None
        self._must_refresh = False
        self._closed: tuple[datetime, datetime] | None = None
        origins = (self._root,) if self._root else _GOOGLE
        self._http = NoResendHttp(*origins, timeout=timeout)
        self._sign_in_http = NoResendHttp(*origins, timeout=timeout)

    @cached_property
    def gmail(self) -> Any:
        """The methods of a mailbox: `users()` of the Gmail API."""
        return self._gmail.users()

    @cached_property
    def calendar(self) -> Any:
        """The Calendar API."""
        return self._service("calendar", "v3")

    @property
    def now(self) -> datetime:
        return self._clock()

    def read(self, request: Request) -> Answer:
        """The answer to a request that changes nothing. Raises what `providers.base` says a read raises, and
        `providers.gmail.errors.Gone` and `Malformed`."""
        self._may_ask()
        return self._patiently(lambda: self._answer(request))

    def write(self, request: Request) -> Answer:
        """The answer to a request that changes something, made once. Raises `OutcomeUnknown` besides."""
        self._may_ask()
        try:
            return self._authorized(lambda: self._answer(request))
        except (HttpError, NotGoogle, *FAILURES) as error:
            raise self._refused(error, writing=True) from error

    def read_all(self, requests: Mapping[str, Request]) -> dict[str, Answer | ProviderError]:
        """The answers to many reads of a mailbox, each by itself: one that is not to be had (`NotFound`) takes nothing
        from the others. What a batch leaves open is asked for alone. Raises as `read` when that fails too."""
        self._may_ask()
        answers: dict[str, Answer | ProviderError] = {}
        names = list(requests)
        for start in range(0, len(names), PARTS):
            group = {name: requests[name] for name in names[start : start + PARTS]}
            answers |= self._patiently(partial(self._batch, group)) if len(group) > 1 else {}
            for name, request in group.items():
                if isinstance(answers.get(name, _OPEN), (RateLimited, Unavailable, AuthRequired)):
                    try:
                        answers[name] = self.read(request)
                    except NotFound as error:
                        answers[name] = error
        return answers

    def close(self) -> None:
        self._http.close()
        self._sign_in_http.close()

    # ------------------------------------------------------------------------------------------------- inside

    def _answer(self, request: Request) -> Answer:
        """What the method answers, {} when it answers nothing. Raises `NotGoogle` for anything but JSON, and what the
        transport raises."""
        try:
            answer = request.execute(http=self._http, num_retries=0)
            if isinstance(answer, (str, bytes)):  # of a method that is to answer nothing
                answer = json.loads(answer or "{}")
        except ValueError as error:
            raise NotGoogle from error
        if not isinstance(answer, dict):
            raise NotGoogle
        return answer

    def _batch(self, requests: Mapping[str, Request]) -> dict[str, Answer | ProviderError]:
        answers: dict[str, Answer | ProviderError] = {}

        def take(name: str, answer: Answer, error: Exception | None) -> None:
            answers[name] = self._told(error, writing=False) if error else answer

        batch = self._gmail.new_batch_http_request(callback=take)
        for name, request in requests.items():
            batch.add(request, request_id=name)
        try:
            batch.execute(http=self._http)
        except (BatchError, KeyError, ValueError):  # what the library raises when parts of the answer are missing
            return answers
        return answers

    def _patiently(self, make: Callable[[], T]) -> T:
        return patiently(
            lambda: self._authorized(make),
            told=lambda error: self._refused(error, writing=False),
            failures=(HttpError, NotGoogle, *FAILURES),
            hopeless=(NotSent, TimeoutError),
            pause=self._pause,
        )

    def _may_ask(self) -> None:
        """Raises `RateLimited` before the instant that Google asked to wait for."""
        if self._closed is None:
            return
        since, until = self._closed
        if since <= self.now < until:  # before it, the clock was set back
            raise RateLimited(ASKS_TO_WAIT, retry_after=until - self.now)

    def _authorized(self, make: Callable[[], T]) -> T:
        """What `make` returns, made a second time with a fresh token when the first was refused as run out."""
        self._sign_in()
        try:
            return make()
        except HttpError as error:
            if status_of(error) != 401:
                raise
        self._must_refresh = True
        self._sign_in()
        return make()

    def _sign_in(self) -> None:
        """Have a token that should do."""
        if self._credentials is None:
            try:
                self._credentials = self._load()
            except OSError as error:
                raise Unavailable(f"What is kept of the sign-in cannot be read: {error.strerror}.") from error
        credentials = self._credentials
        if self._must_refresh or not credentials.valid:
            try:
                credentials.refresh(google_auth_httplib2.Request(self._sign_in_http))  # type: ignore[no-untyped-call]
            except (GoogleAuthError, *FAILURES) as error:
                raise self._told(error, writing=False) from error
            except (TypeError, ValueError) as error:  # the library stumbles over an answer that is not Google's
                raise Unavailable(NOT_GOOGLE) from error
            self._must_refresh = False
        self._http.bearer = str(credentials.token)

    def _refused(self, error: Exception, *, writing: bool) -> ProviderError:
        told = self._told(error, writing=writing)
        if isinstance(told, RateLimited):
            self._closed = (self.now, self.now + told.retry_after)
        return told

    def _told(self, error: Exception, *, writing: bool) -> ProviderError:
        told = translate(error, writing=writing, now=self.now)
        if isinstance(told, AuthRequired) and not isinstance(told, NoCalendar):
            self._must_refresh = True  # somebody may sign in meanwhile, and what is known is of no use
        return told

    @cached_property
    def _gmail(self) -> Any:
        return self._service("gmail", "v1")

    def _service(self, name: str, version: str) -> Any:
        """The client made from the document that comes with the library: plain calls, uploads and batches all go to the
        root it names, which options of the library would not see to."""
        document = json.loads(get_static_doc(name, version))
        document.pop("mtlsRootUrl", None)
        if self._root:
            document["rootUrl"] = self._root
            document["baseUrl"] = self._root + document["servicePath"]
        return build_from_document(document, http=self._http)


_OPEN = Unavailable("not answered")
