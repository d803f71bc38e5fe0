"""One request to Graph from its line to its answer: fault, limits, bearer, scopes, options, execution, fault.

Nothing is executed before all checks have passed; what is refused leaves nothing behind.
"""

import json
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.faults import Broken, Faults, Instead
from tests.simulators.http import Incoming, Reply
from tests.simulators.microsoft import odata
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.batch import batch
from tests.simulators.microsoft.calls import Call
from tests.simulators.microsoft.errors import GraphError, access_denied, invalid, no_mailbox
from tests.simulators.microsoft.faults import throttled
from tests.simulators.microsoft.routes import Route, find, known_path
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State

MOST_AT_ONCE = 4
MOST_JSON = 4 * 1024 * 1024
Answer = Callable[[Call], Reply]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request that came, for counting: the operation, what it asked for and what it was answered with (0: nothing).
    `immutable` says that it asked for immutable ids."""

    operation: str
    verb: str
    path: str
    params: dict[str, str]
    status: int
    immutable: bool = False
    prefer: str = ""


@dataclass(slots=True, kw_only=True)
class Graph:
    """What stands in front of the operations."""

    state: State
    account: Account
    switches: Switches
    faults: Faults
    scopes: Callable[[str], frozenset[str]]
    answers: Mapping[str, Answer]
    record: Callable[[Request], None]
    held: dict[str, tuple[threading.Semaphore, threading.Event]] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)
    _at_once: int = 0

    def answer(self, request: Incoming) -> Reply:
        """Raises `Broken` when the connection is to be broken."""
        if request.path == "/v1.0/$batch" and request.verb == "POST":
            return self._batch(request)
        found = find(request.verb, request.path, self.account.email)
        name = found[0].operation if found else "unknown"
        done = Reply(status=0)
        try:
            self._strike(name, "before")
            with self._place(name):
                reply = done = self._execute(request, found)
            self._strike(name, "after", done)
        except GraphError as error:
            reply = self.refusal(error, request)
        except Instead as instead:
            reply = instead.reply
        except Broken:
            self._recorded(name, request, 0)
            raise
        self._recorded(name, request, reply.status)
        return _with_ids(reply, request)

    def _batch(self, request: Incoming) -> Reply:
        try:
            self.scopes(request.headers.get("authorization", ""))
            self._strike("batch", "before")
            reply = batch(request, self.answer)
            self._strike("batch", "after", reply)
        except GraphError as error:
            reply = self.refusal(error, request)
        except Instead as instead:
            reply = instead.reply
        self._recorded("batch", request, reply.status)
        return _with_ids(reply, request)

    @contextmanager
    def hold(self, operation: str) -> Iterator[threading.Semaphore]:
        """Requests to that operation are taken and not answered until the block ends; they count against the limit.
        Each that has come can be acquired once."""
        held = self.held[operation] = (threading.Semaphore(0), threading.Event())
        try:
            yield held[0]
        finally:
            self.held.pop(operation)[1].set()

    @contextmanager
    def _place(self, operation: str) -> Iterator[None]:
        """One of the four places for requests to a mailbox. Raises `GraphError` 429 when all are taken."""
        with self._guard:
            self._at_once += 1
            full = self._at_once > MOST_AT_ONCE
        try:
            if full:
                raise throttled(self.state.clock(), date=self.switches.retry_after_date)
            if held := self.held.get(operation):
                held[0].release()
                held[1].wait(timeout=30)
            yield
        finally:
            with self._guard:
                self._at_once -= 1

    def _execute(self, request: Incoming, found: tuple[Route, Mapping[str, str]] | None) -> Reply:
        with self.state.transaction():
            scopes = self.scopes(request.headers.get("authorization", ""))
            if found is None:
                raise self._nowhere(request)
            route, path = found
            if not scopes & route.scopes:
                raise access_denied()
            mail = route.operation.startswith(("mes", "mailF", "cal", "eve"))
            if mail and not self.account.mailbox:
                raise no_mailbox()
            if route.operation.startswith(("cal", "eve")) and not self.account.calendar:
                raise access_denied()
            prefer = odata.preferences(request.headers.get("prefer", ""))
            query = odata.read(request.query, route.kind, route.options)
            body, mime = _content(request)
            call = Call(
                operation=route.operation,
                path=path,
                query=query,
                prefer=prefer,
                headers=request.headers,
                body=body,
                mime=mime,
                url=request.path,
            )
            known = route.operation if route.operation in self.answers else route.operation.split(".")[0]
            return self.answers[known](call)

    def _nowhere(self, request: Incoming) -> GraphError:
        if known_path(request.path, self.account.email):
            return GraphError(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
        segment = request.path.rstrip("/").rpartition("/")[2]
        return invalid("BadRequest", f"Resource not found for the segment '{segment}'.")

    def refusal(self, error: GraphError, request: Incoming) -> Reply:
        content = error.body(self.state.clock(), _request_id(), request.headers.get("client-request-id", ""))
        kind = (("Content-Type", "application/json"),)
        return Reply(status=error.status, body=content, headers=(*kind, *error.headers))

    def _strike(self, operation: str, when: str, reply: Reply | None = None) -> None:
        try:
            self.faults.strike(operation, when, self.state.clock())
        except Broken as broken:
            raise Broken(broken.how, reply) from None

    def _recorded(self, operation: str, request: Incoming, status: int) -> None:
        prefer = request.headers.get("prefer", "")
        self.record(
            Request(
                operation=operation,
                verb=request.verb,
                path=request.path,
                params=dict(request.query),
                status=status,
                immutable=odata.preferences(prefer).get("idtype", "").lower() == "immutableid",
                prefer=prefer,
            )
        )


def _content(request: Incoming) -> tuple[Any, bytes | None]:
    """The JSON of a request, or the letter it is. Raises `GraphError`."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if len(request.body) > MOST_JSON:
        raise GraphError(413, "RequestEntityTooLarge", "The request entity is too large.")
    if not request.body.strip():
        if request.verb == "PATCH":
            raise invalid("BadRequest", "Empty Payload. JSON content expected.")
        return None, None
    if kind == "text/plain":
        return None, request.body
    if kind != "application/json":
        raise GraphError(
            415, "RequestBodyRead", "A supported MIME type could not be found that matches the content type."
        )
    try:
        return json.loads(request.body), None
    except ValueError:
        raise invalid("BadRequest", "Unable to read JSON request payload. Please ensure it is valid.") from None


def _with_ids(reply: Reply, request: Incoming) -> Reply:
    """Every answer names its request, which is what one tells Microsoft when asking for help."""
    mine = _request_id()
    ids = (("request-id", mine), ("client-request-id", request.headers.get("client-request-id", mine)))
    return Reply(status=reply.status, body=reply.body, headers=(*reply.headers, *ids))


def _request_id() -> str:
    return str(uuid.uuid4())
