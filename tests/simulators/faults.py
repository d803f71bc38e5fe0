"""What goes wrong on the way: asked for by method, before or after the request is carried out, so and so many times.

The first four break the connection; the others are answers, which each simulator has in its own shapes.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase

from tests.simulators.http import Reply

CONNECTION = ("drop", "reset", "hang", "truncate")
"""Closed without an answer; closed by RST; no answer ever; an answer that ends in its middle."""


class Broken(Exception):
    """The connection is to be broken; `reply` is the answer of which a truncated one shows the beginning."""

    def __init__(self, how: str, reply: Reply | None = None) -> None:
        super().__init__(how)
        self.how = how
        self.reply = reply or Reply(status=200, headers=(("Content-Type", "application/json; charset=UTF-8"),))


class Instead(Exception):
    """A page of HTML comes instead of the answer."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


@dataclass(slots=True)
class Fault:
    pattern: str
    what: str
    when: str
    left: int


class Faults:
    """The faults that are still to come, the oldest first. `answers` make an error for the moment they are asked in,
    `pages` come as they are."""

    def __init__(self, answers: Mapping[str, Callable[[datetime], Exception]], pages: Mapping[str, Reply]) -> None:
        self._answers, self._pages = answers, pages
        self.whats = (*CONNECTION, *pages, *answers)
        self._waiting: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, method: str, what: str, *, when: str = "before", times: int = 1) -> None:
        """`method` is the name of one, or a pattern of such. Raises ValueError for the unknown."""
        if what not in self.whats or when not in {"before", "after"}:
            raise ValueError(f"no fault {what!r} {when!r}; there are {', '.join(self.whats)}, before and after")
        with self._lock:
            self._waiting.append(Fault(method, what, when, times))

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    def strike(self, method: str, when: str, now: datetime) -> None:
        """Raises `Broken`, `Instead` or the error of an answer when a fault of that method is due."""
        with self._lock:
            due = next((one for one in self._waiting if one.when == when and fnmatchcase(method, one.pattern)), None)
            if due is None:
                return
            due.left -= 1
            if due.left <= 0:
                self._waiting.remove(due)
        if due.what in CONNECTION:
            raise Broken(due.what)
        if due.what in self._pages:
            raise Instead(self._pages[due.what])
        raise self._answers[due.what](now)
