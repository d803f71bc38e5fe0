"""The figures: one line each, as a table for people and as JSON for comparing runs. No figure passes or fails."""

import json
import os
import platform
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure. `value` is None when it could not be measured, and `what` then says why. `target` is the most it
    should be, None where none is set. Units: `ms`, `s`, `MB` (of 10^6 bytes), `x` (a ratio), `of N (x %)` (a share),
    "" for a count."""

    measure: str
    what: str
    value: float | None
    unit: str = ""
    target: float | None = None

    @property
    def shown(self) -> str:
        if self.value is None:
            return "-"
        number = f"{self.value:,.0f}" if self.value == int(self.value) or self.value >= 1000 else f"{self.value:.3g}"
        return f"{number} {self.unit}".strip()

    @property
    def verdict(self) -> str:
        if self.target is None:
            return ""
        met = self.value is not None and self.value <= self.target
        return f"{self.target:g} {self.unit}".strip() + ("" if met else "  MISSED" if self.value is not None else "  ?")


@dataclass(slots=True)
class Report:
    """Takes the figures down as they come; `shown` is told of each."""

    shown: Callable[[Figure], None] = lambda _: None
    figures: list[Figure] = field(default_factory=list)

    def add(self, measure: str, what: str, value: float | None, unit: str = "", *, target: float | None = None) -> None:
        figure = Figure(measure=measure, what=what, value=value, unit=unit, target=target)
        self.figures.append(figure)
        self.shown(figure)

    def print(self) -> None:
        table = Table(title="Afterword: what it costs", title_justify="left", pad_edge=False, box=None)
        table.add_column("measure", style="bold")
        table.add_column("what", overflow="fold")
        table.add_column("figure", justify="right", no_wrap=True)
        table.add_column("at most", no_wrap=True)
        last = ""
        for figure in self.figures:
            table.add_row("" if figure.measure == last else figure.measure, figure.what, figure.shown, figure.verdict)
            last = figure.measure
        Console(width=None if sys.stdout.isatty() else 120).print(table)

    def write(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        on = {
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
            "system": platform.system(),
            "machine": platform.machine(),
            "cpus": os.cpu_count(),
        }
        text = json.dumps({"on": on, "figures": [asdict(figure) for figure in self.figures]}, indent=2)
        path.write_text(text + "\n", encoding="utf-8")
