"""What every simulated provider is, whatever it simulates: a home that keeps its state, a server on a loopback port,
the faults that are still to come, and the requests that came. A provider says what it is made of and how it answers.
"""

import contextlib
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Generic, Self, TypeVar

from agent.clock import SystemClock
from tests.simulators.faults import Faults
from tests.simulators.http import Incoming, Reply
from tests.simulators.server import Server
from tests.simulators.spool import waiting
from tests.simulators.state import State

Seen = TypeVar("Seen")


class Turnable:
    """Switches, each of which can be turned round by itself: a point on which the sources disagree."""

    __slots__ = ()

    @classmethod
    def disputed(cls) -> tuple[str, ...]:
        """The names of all that can be turned round."""
        return tuple(name for name, default in cls._defaults().items() if isinstance(default, bool))

    @classmethod
    def turned(cls, *names: str) -> dict[str, Any]:
        """These the other way than by default."""
        return {name: not cls._defaults()[name] for name in names}

    @classmethod
    def _defaults(cls) -> dict[str, Any]:
        return {field.name: field.default for field in fields(cls)}  # type: ignore[arg-type]  # those below are


class Simulator(ABC, Generic[Seen]):
    """One account at a provider, on one loopback port while the `with` block lasts; `Seen` is a request that came.

    All it knows lies in `home`, and is there again when a simulator is started on it. With `port` 0 it takes the port
    it had there before, or any. `token` is a bearer it accepts for everything beside those it issues. Without a
    `clock` its time is the machine's.
    """

    tables: ClassVar[str]
    refusal: ClassVar[type[Exception]]
    invitation: ClassVar[Callable[[bytes], Iterable[dict[str, Any]]]]
    """A calendar file to events in the form of the API."""

    def __init__(
        self,
        home: Path,
        email: str,
        faults: Faults,
        *,
        token: str = "",
        port: int = 0,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self.home, self.email = home, email
        self.url = ""
        self.faults = faults
        self.requests: list[Seen] = []
        self._port, self._token = port, token
        self._clock = clock or SystemClock().now
        self._server: Server | None = None

    @abstractmethod
    def _furnish(self) -> None:
        """Make the parts, now that `state` is there, and `url` when it is going to be served."""

    @abstractmethod
    def _answer(self, request: Incoming) -> Reply:
        """What comes back over the socket."""

    @abstractmethod
    def _columns(self, request: Seen) -> tuple[object, ...]:
        """What is written down of a request, its parameters the last."""

    @abstractmethod
    def arrive(self, raw: bytes) -> str:
        """Somebody's message comes; returns its id."""

    @abstractmethod
    def put_event(self, event: dict[str, Any]) -> str:
        """An event in the form of the API appears, or the one of its id changes; returns its id."""

    # --- the server -----------------------------------------------------------------------------------------------

    def open(self) -> Self:
        """What it knows, without a server: for the hands of the user and of the other side in another process than the
        one that serves. To be closed."""
        self._remember()
        self._furnish()
        return self

    def start(self) -> Self:
        """Raises OSError when the port is taken."""
        self._remember()
        self._server = self._bound()
        port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{port}"
        with self.state.transaction():
            self.state.note("port", port)
        self._furnish()
        self._server.begin()
        return self

    def close(self) -> None:
        """The port is free, the connections are closed; what was known is on disk. Raises RuntimeError when a request
        met a fault of the simulator's own: what was tested then was not the provider."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        self.state.close()
        if server is not None and server.failures:
            raise RuntimeError("the simulator itself failed") from server.failures[0]

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _remember(self) -> None:
        (self.home / "incoming").mkdir(parents=True, exist_ok=True)
        self.state = State(self.home / "state.db", self._clock, self.tables)

    def _bound(self) -> Server:
        before = self._port or int(self.state.fact("port", 0))
        try:
            return Server(before, self._answer, self._clock)
        except OSError:
            if self._port or not before:
                self.state.close()
                raise
            return Server(0, self._answer, self._clock)

    # --- what comes, what goes wrong, what was seen ----------------------------------------------------------------

    def take_in(self) -> None:
        """What lies in `incoming` arrives; this also happens before each request is answered. A file that is no letter
        and no calendar is taken and forgotten."""
        with self.state.lock:
            for path, content in waiting(self.home / "incoming"):
                with contextlib.suppress(self.refusal, ValueError, KeyError):
                    if path.suffix != ".ics":
                        self.arrive(content)
                        continue
                    for event in type(self).invitation(content):
                        self.put_event(event)

    def fault(self, method: str, what: str, when: str = "before", times: int = 1) -> None:
        """The next `times` requests to `method` (its name, or a pattern of such) meet `what`, one of the provider's
        `faults.WHATS`, before or after they are carried out. Raises ValueError for what there is not."""
        self.faults.add(method, what, when=when, times=times)

    def hang_up(self) -> None:
        """The provider closes the connections that are open and idle."""
        if self._server is not None:
            self._server.hang_up()

    def _record(self, request: Seen) -> None:
        """Beside the list, a line in `requests.tsv`, for whoever counts from another process."""
        self.requests.append(request)
        at = self._clock().isoformat(timespec="milliseconds")
        *columns, params = self._columns(request)
        line = "\t".join([at, *map(str, columns), json.dumps(params, ensure_ascii=False)])
        with (self.home / "requests.tsv").open("a", encoding="utf-8") as log:
            log.write(f"{line}\n")
