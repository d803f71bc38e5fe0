"""`make bench`: measures, prints a table, writes build/bench.json. What is measured and how: docs/bench.md."""

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench import corpora, costs, engine, process
from tests.bench.accounts import GMAIL, OUTLOOK
from tests.bench.report import Figure, Report

PARTS: dict[str, Callable[[Report], None]] = {
    "engine": engine.measure,
    "gmail": partial(costs.measure, GMAIL),
    "outlook": partial(costs.measure, OUTLOOK),
    "process": process.measure,
    "corpora": corpora.measure,
}
RESULT = Path(__file__).resolve().parents[2] / "build" / "bench.json"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)}; all without one")
    wanted = parser.parse_args().parts or list(PARTS)
    if unknown := set(wanted) - PARTS.keys():
        parser.error(f"there is no part {min(unknown)}; known are {', '.join(PARTS)}")

    def shown(figure: Figure) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K{figure.measure}: {figure.what}", end="", file=sys.stderr, flush=True)

    report = Report(shown)
    for name in wanted:
        PARTS[name](report)
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)
    report.print()
    report.write(RESULT)
    print(f"\nalso written to {RESULT}")


if __name__ == "__main__":
    main()
