"""One request to an API from its line to its answer: fault, bearer, scopes, discovery check, quota, execution, fault.

This order is Google's as far as it can be told: what is refused costs no units, and nothing is executed before all
checks have passed.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.simulators.faults import Broken, Faults, Instead
from tests.simulators.google.batch import batch
from tests.simulators.google.calendar import CalendarApi
from tests.simulators.google.discovery import Method, Target, check_body, check_query, find, known_path
from tests.simulators.google.errors import ApiError, insufficient_scope, invalid, service_disabled
from tests.simulators.google.gmail import Call, Gmail
from tests.simulators.google.masks import masked
from tests.simulators.google.oauth import OAuth, Project
from tests.simulators.google.post import PROJECT_NUMBER
from tests.simulators.google.units import Budget, cost
from tests.simulators.google.uploads import UPLOAD_HEADER, Uploads, letter_of
from tests.simulators.http import Incoming, Reply, json_reply, page
from tests.simulators.state import State

MOST_JSON = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request that came, for counting: the method's id, what it asked for and what it was answered with."""

    method: str
    verb: str
    path: str
    params: dict[str, Any]
    units: int
    status: int


@dataclass(frozen=True, slots=True)
class Apis:
    """Gmail and Calendar with what stands in front of them."""

    state: State
    oauth: OAuth
    project: Project
    gmail: Gmail
    calendar: CalendarApi
    faults: Faults
    budget: Budget
    table: int
    uploads: Uploads
    record: Callable[[Request], None]
    meanwhile: Callable[[str, str], None]
    """Told each method, before and after it is carried out."""

    def answer(self, request: Incoming) -> Reply:
        """Raises `Broken` when the connection is to be broken."""
        if request.path in {"/batch", "/batch/gmail/v1", "/batch/calendar/v3"} and request.verb == "POST":
            return self._batch(request)
        if "/upload/" in request.path and "upload_id" in dict(request.query):
            return self._resumed(request)
        target = find(request.verb, request.path)
        if target is None:
            status = 405 if known_path(request.path) else 404
            return page(
                f"Error {status}", f"<p>The requested URL {request.path} was not found on this server.</p>", status
            )
        return self.call(request, target)

    def call(self, request: Incoming, target: Target) -> Reply:
        """One call to one method, alone or as a part of a batch."""
        method = target.method
        done = Reply(status=0)
        self.meanwhile(method.id, "before")
        try:
            self._strike(method.id, "before")
            reply = done = self._execute(request, target)
            self.meanwhile(method.id, "after")
            self._strike(method.id, "after", done)
        except ApiError as error:
            reply = refusal(error)
        except Instead as instead:
            reply = instead.reply
        except Broken:
            self._recorded(request, method, 0, done)
            raise
        self._recorded(request, method, reply.status, done)
        return reply

    def _strike(self, method: str, when: str, reply: Reply | None = None) -> None:
        try:
            self.faults.strike(method, when, self.state.clock())
        except Broken as broken:
            raise Broken(broken.how, reply) from None

    def _recorded(self, request: Incoming, method: Method, status: int, done: Reply) -> None:
        """`status` is what the caller got, 0 for nothing; what was `done` costs, heard of or not."""
        begun = any(name == UPLOAD_HEADER for name, _ in done.headers)  # an upload costs when it is complete
        units = cost(method.id, self.table) if 200 <= done.status < 300 and not begun else 0
        params: dict[str, Any] = {}
        for name, value in request.query:
            params[name] = [*params[name], value] if name in params else [value]
        shown = {name: values[0] if len(values) == 1 else values for name, values in params.items()}
        self.record(
            Request(method=method.id, verb=request.verb, path=request.path, params=shown, units=units, status=status)
        )

    def _execute(self, request: Incoming, target: Target) -> Reply:
        method = target.method
        with self.state.transaction():
            scopes = self.oauth.scopes(request.headers.get("authorization", ""))
            self._enabled(method.id)
            if not scopes & set(method.scopes):
                raise insufficient_scope(list(method.scopes), method.id)
            query = check_query(method, request.query)
            if target.upload and query.get("uploadType") == "resumable":
                return self.uploads.begin(request, method)
            body, media = self._content(request, target)
            return self._answered(method, target.path, query, body, media, scopes)

    def _answered(
        self, method: Method, path: Any, query: dict[str, Any], body: Any, media: bytes | None, scopes: frozenset[str]
    ) -> Reply:
        checked = check_body(method, body)
        if not self.budget.take(cost(method.id, self.table), self.state.now()):
            raise ApiError(
                403,
                "rateLimitExceeded",
                "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service "
                f"'gmail.googleapis.com' for consumer 'project_number:{PROJECT_NUMBER}'.",
                domain="usageLimits",
            )
        call = Call(method=method.id, path=path, query=query, body=checked, media=media, scopes=scopes)
        api = self.gmail if method.id.startswith("gmail") else self.calendar
        return json_reply(masked(api.answer(call), query.get("fields", "")))

    def _enabled(self, method: str) -> None:
        if method.startswith("gmail") and not self.project.gmail:
            raise service_disabled("gmail.googleapis.com", "Gmail API", PROJECT_NUMBER)
        if method.startswith("calendar") and not self.project.calendar:
            raise service_disabled("calendar-json.googleapis.com", "Google Calendar API", PROJECT_NUMBER)

    def _content(self, request: Incoming, target: Target) -> tuple[Any, bytes | None]:
        """The JSON of a request, and the letter uploaded beside it."""
        if target.upload:
            if len(request.body) > target.method.max_upload:
                raise ApiError(413, "uploadTooLarge", "Request Entity Too Large", status="")
            return letter_of(request)
        if len(request.body) > MOST_JSON:
            raise ApiError(413, "requestTooLarge", "Request payload size exceeds the limit: 5242880 bytes.", status="")
        return read_json(request.body), None

    def _resumed(self, request: Incoming) -> Reply:
        try:
            with self.state.transaction():
                scopes = self.oauth.scopes(request.headers.get("authorization", ""))
                done = self.uploads.go_on(request)
                if isinstance(done, Reply):
                    return done
                target = find(done.verb, done.path)
                assert target is not None
                reply = self._answered(target.method, target.path, {}, done.body, done.content, scopes)
                self._recorded(request, target.method, reply.status, reply)
                return reply
        except ApiError as error:
            return refusal(error)

    def _batch(self, request: Incoming) -> Reply:
        calendar = request.path.endswith("calendar/v3")
        try:
            self._strike("calendar.batch" if calendar else "gmail.batch", "before")
            reply = batch(request, self._part, most=1000 if calendar else 100)
            self._strike("calendar.batch" if calendar else "gmail.batch", "after", reply)
        except ApiError as error:
            return refusal(error)
        except Instead as instead:
            return instead.reply
        return reply

    def _part(self, request: Incoming) -> Reply:
        target = find(request.verb, request.path)
        if target is None or target.upload:
            return refusal(ApiError(404, "notFound", "Not Found"))
        return self.call(request, target)


def refusal(error: ApiError) -> Reply:
    kind = (("Content-Type", "application/json; charset=UTF-8"),)
    return Reply(status=error.code, body=error.body(), headers=(*kind, *error.headers))


def read_json(content: bytes) -> Any:
    """The JSON of a body, {} for none. Raises `ApiError`."""
    if not content.strip():
        return {}
    try:
        return json.loads(content)
    except ValueError:
        raise invalid("Invalid JSON payload received. Parse error.", reason="parseError") from None
