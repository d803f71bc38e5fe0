"""`make model`: fits the reading model to the sentences and mails and writes it into the package.

`python -m tests.training --trial` says instead how phrases and model read the mails of hands it was not fitted to.
"""

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from agent.domain.meaning import Intent, MessageKind
from agent.reading import learned
from agent.reading.intent import by_phrases
from agent.reading.weighing import weighed
from tests.training.fit import fitted
from tests.training.material import LOTS, checksum, left_out, lines, lot, lots, mails

RESULT = Path(learned.__file__).parent / learned.FILE

Read = tuple[str, Intent, Intent]
"""The hand that wrote a mail, what it means, and what it was read as."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.training", description=__doc__)
    parser.add_argument("--trial", action="store_true", help="measure on mails left out, write nothing")
    if parser.parse_args().trial:
        with ProcessPoolExecutor() as pool:
            _say([one for read in pool.map(_tried, range(LOTS)) for one in read])
        return
    every, written = list(lines()), list(mails())
    known = lots(every, written)
    packed = fitted(known, checksum()).packed()
    RESULT.write_bytes(packed)
    print(
        f"{len(every)} lines, {len(written)} mails, {sum(map(len, known))} examples in {len(known)} lots, "
        f"{len(packed)} bytes: {RESULT}"
    )


def _tried(number: int) -> list[Read]:
    """How the mails are read that one lot leaves out, with the model fitted to that lot alone."""
    written = list(mails())
    model = fitted([lot(number, list(lines()), written)], 0)
    found = []
    for mail in left_out(number, written):
        heard, words = by_phrases(mail.text, MessageKind.HUMAN)
        found.append((mail.hand, mail.intent, weighed(mail.text, heard, words, model).intent))
    return found


def _say(read: list[Read]) -> None:
    for hand in (*sorted({hand for hand, _, _ in read}), ""):
        these = [(wanted, got) for who, wanted, got in read if hand in ("", who)]
        right = sum(wanted is got for wanted, got in these)
        refused = Counter((wanted is Intent.REJECTION, got is Intent.REJECTION) for wanted, got in these)
        print(
            f"{hand or 'all hands'}: {right} of {len(these)} mails read right; "
            f"refusals: {refused[True, True]} of {refused[True, True] + refused[True, False]} found, "
            f"{refused[False, True]} of {refused[False, True] + refused[False, False]} invented"
        )


if __name__ == "__main__":
    main()
