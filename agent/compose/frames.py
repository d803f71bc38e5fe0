"""Picking one of the wordings of each sentence, by candidate and recipient, and so that the notes to several
interviewers of one interview do not resemble each other. Pure; the marks come from `sandbox.py`.

The order in which wordings are tried is a hash of who writes, about what and which sentence, so two candidates who
write to one person begin elsewhere. Beside that order count the likeness to the notes already written, and that no
more than half of the sentences begin with "I".
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agent.proofread import body_of, four_grams

_SECTION = re.compile("\x02([^\x1e]*)\x1e([^\x02\x03]*)\x03")
_SELF = re.compile(r"I\b")
_WEIGHT = 3
"""Runs of four words in common that one sentence too many beginning with "I" weighs."""
_ROUNDS = 3
"""How often the choice is gone over; it settles after two."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """`shared` is how many runs of four words it has in common with each of the other notes."""

    text: str
    shared: tuple[int, ...]
    selfish: bool
    counts: bool
    """It is a sentence, not the subject: that is the first that fits, so that colleagues get one each."""


def picked(
    marked: str,
    seed: str,
    place: int,
    siblings: Sequence[str],
    fits: Callable[[str, str], bool],
    *,
    short: bool = False,
) -> str:
    """The text with one wording in each place. `seed` says who writes about what, `place` which of the people
    there this one is: neighbours begin at different wordings. `siblings` are whole texts of notes to others;
    `fits(name, wording)` may refuse a wording as long as another is left. An empty wording is one whose facts are
    missing: it is never picked unless all are empty. `short` leaves the shorter half to choose from."""
    others = [four_grams(body_of(text)) for text in siblings]

    def wordings(name: str, body: str) -> list[_Wording]:
        texts = [text for text in (" ".join(part.split()) for part in body.split("\x1d")) if text] or [""]
        texts = [text for text in texts if fits(name, text)] or texts
        if short and name != "subject":
            brief = sorted(texts, key=len)[: max(2, len(texts) // 2)]
            texts = [text for text in texts if text in brief]
        first = (_number(seed, name) + place) % len(texts)
        return [
            _Wording(
                text=text,
                shared=tuple(0 if name == "subject" else len(four_grams(text) & other) for other in others),
                selfish=name != "subject" and bool(_SELF.match(text)),
                counts=name != "subject" and bool(text),
            )
            for text in texts[first:] + texts[:first]
        ]

    slots = [wordings(found[1], found[2]) for found in _SECTION.finditer(marked)]
    chosen = iter(_chosen(slots))
    return _SECTION.sub(lambda _: next(chosen).text, marked)


def _chosen(slots: Sequence[Sequence[_Wording]]) -> list[_Wording]:
    """The first wording of each, changed one by one where another makes the whole better."""
    best = [slot[0] for slot in slots]
    for _ in range(_ROUNDS):
        before = list(best)
        for index, slot in enumerate(slots):
            best[index] = min(slot, key=lambda w, i=index: _cost([*best[:i], w, *best[i + 1 :]]))  # type: ignore[misc]
        if best == before:
            break
    return best


def _cost(choice: Sequence[_Wording]) -> float:
    """How much of it stands in the other notes; the more in one of them, the worse."""
    selfish = sum(wording.selfish for wording in choice)
    too_many = _WEIGHT * max(0, selfish - sum(wording.counts for wording in choice) // 2)
    shared: list[int] = [sum(counts) + too_many for counts in zip(*(wording.shared for wording in choice), strict=True)]
    if not shared:
        return too_many
    words = sum(len(wording.text.split()) for wording in choice if wording.counts)
    return sum((count / max(1, words)) * (count / max(1, words)) for count in shared)


def _number(*parts: str) -> int:
    return int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest()[:8])
