"""A line of the table that the questions end in, and how the table is shown."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from providers.base import ProviderError
from tests.live.waits import wait

LONGEST_S = 120.0
STEP_S = 0.5

Ready = Callable[[str], bool]
"""Says what a person is to do at a client of theirs, and whether they did."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`taken` is what the program has been built on."""

    question: str
    taken: str
    found: str


Answers = Iterator[Answer]
NOT_ASKED = "not asked"
T = TypeVar("T")


def every(asked: T, groups: Mapping[str, Callable[[T], Answers]]) -> Answers:
    """The answers of all groups of questions. Where one cannot be gone on with the others still are."""
    for name, group in groups.items():
        try:
            yield from group(asked)
        except ProviderError as error:
            yield Answer(f"the rest about {name}", "", f"{NOT_ASKED}: {error}")


def kept(one: str, other: str) -> str:
    return "kept" if one == other else f"another: {other[:60]}" if other else "gone"


def until(so: Callable[[], bool]) -> str:
    """How long it takes until something shows."""
    began = monotonic()
    while not so():
        if monotonic() - began > LONGEST_S:
            return f"not within {LONGEST_S:.0f} s"
        wait(STEP_S)
    return f"after {monotonic() - began:.1f} s"


def show(answers: list[Answer]) -> None:
    table = Table("question", "taken so far", "here", box=None, pad_edge=False)
    for one in answers:
        table.add_row(one.question, one.taken, one.found)
    Console(width=None if sys.stdout.isatty() else 140).print(table)
