"""`make model`: fits the reading model to the sentences and writes it into the package.

`python -m tests.training --trial` fits it to nine tenths of the lines and says how it reads the other tenth.
"""

import argparse
from collections import Counter
from pathlib import Path

from agent.domain.meaning import Intent
from agent.reading import learned
from tests.training.fit import fitted, held_apart
from tests.training.material import Example, checksum, examples, lines, lots

RESULT = Path(learned.__file__).parent / learned.FILE


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.training", description=__doc__)
    parser.add_argument("--trial", action="store_true", help="measure on a tenth of the lines, write nothing")
    every = list(lines())
    if parser.parse_args().trial:
        apart = [line for line in every if held_apart(line.text)]
        model = fitted(lots([line for line in every if not held_apart(line.text)]), 0)
        _say(model, examples(apart))
        return
    known = lots(every)
    packed = fitted(known, checksum()).packed()
    RESULT.write_bytes(packed)
    print(f"{len(every)} lines, {sum(map(len, known))} examples in {len(known)} lots, {len(packed)} bytes: {RESULT}")


def _say(model: learned.Table, unseen: list[Example]) -> None:
    read = [
        (one.intent, max(learned.likely(one.text, model).items(), key=lambda it: it[1].likelihood)) for one in unseen
    ]
    right = sum(wanted is got for wanted, (got, _) in read)
    print(f"{right} of {len(read)} sentences of unseen lines read right")
    for bar in (0.5, 0.7, 0.8, 0.9):
        sure = Counter(
            (wanted is Intent.REJECTION)
            for wanted, (got, how) in read
            if got is Intent.REJECTION and how.likelihood >= bar
        )
        whole = sum(wanted is Intent.REJECTION for wanted, _ in read)
        print(f"refusals at {bar}: {sure[True]} of {whole} found, {sure[False]} of {len(read) - whole} invented")


if __name__ == "__main__":
    main()
