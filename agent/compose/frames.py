"""Picking one of the wordings of each sentence, by candidate and recipient, and so that the notes to several
interviewers of one interview do not resemble each other. Pure; the marks come from `sandbox.py`.

The order in which wordings are tried is a hash of who writes, to whom and which sentence, so two candidates who
write to one person begin elsewhere. Beside that order only the likeness to the notes already written counts.
"""

import hashlib
import re
from collections.abc import Callable, Sequence

from agent.proofread import body_of, four_grams

_SELF = re.compile(r"I\b")
_WEIGHT = 3
"""Runs of four words in common that one more sentence beginning with "I" weighs, when half of them do."""
_SECTION = re.compile("\x02([^\x1e]*)\x1e([^\x02\x03]*)\x03")


def picked(marked: str, seed: str, place: int, siblings: Sequence[str], fits: Callable[[str, str], bool]) -> str:
    """The text with one wording in each place. `seed` says who writes about what, `place` which of the people
    there this one is: neighbours begin at different wordings. `siblings` are whole texts of notes to others;
    `fits(name, wording)` may refuse a wording as long as another is left. An empty wording is one whose facts are
    missing: it is never picked unless all are empty."""
    others = [four_grams(body_of(text)) for text in siblings]
    shared = [0] * len(others)
    begins: list[bool] = []  # of the sentences so far, which begin with "I"

    def pick(match: re.Match[str]) -> str:
        name = match[1]
        wordings = [w for w in (" ".join(part.split()) for part in match[2].split("\x1d")) if w]
        wordings = [w for w in wordings if fits(name, w)] or wordings
        if not wordings:
            return ""
        first = (_number(seed, name) + place) % len(wordings)
        order = wordings[first:] + wordings[:first]
        likeness = [_likeness(wording, others, shared) for wording in order]

        def cost(index: int) -> tuple[int, int, int]:
            selfish = bool(_SELF.match(order[index])) and (sum(begins) + 1) * 2 > len(begins) + 1
            alike = likeness[index]
            return max(alike, default=0) + _WEIGHT * selfish, sum(alike), index

        best = min(range(len(order)), key=cost)
        shared[:] = likeness[best]
        if name != "subject":
            begins.append(bool(_SELF.match(order[best])))
        return order[best]

    return _SECTION.sub(pick, marked)


def _likeness(wording: str, others: Sequence[frozenset[tuple[str, ...]]], shared: Sequence[int]) -> list[int]:
    grams = four_grams(wording)
    return [before + len(grams & other) for before, other in zip(shared, others, strict=True)]


def _number(*parts: str) -> int:
    return int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest()[:8])
