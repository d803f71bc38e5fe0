"""What a text most likely means where the phrases of the lexicons do not decide: a linear model over its words.

The model is a table of small weights, one row for each of a fixed number of buckets, into which words, stems and pairs
of words are hashed. `tests/training` fits it to sentences written for the purpose. It is read once, when it is first
asked. It decides nothing by itself: `intent` says from which likelihood on it is believed, beside which phrase.
"""

import math
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from agent.domain.meaning import Intent

INTENTS = (
    Intent.OTHER,
    Intent.REJECTION,
    Intent.NEXT_STEP,
    Intent.OFFER,
    Intent.WAIT,
    Intent.CALL,
    Intent.QUESTION,
    Intent.THANKS,
)
"""In the order of the weights in a row."""

BUCKETS = 1 << 17
FILE = "learned.bin"
LIMIT = 6_000
"""Characters of a text that are weighed."""

_HEAD = struct.Struct(f"<Id{len(INTENTS)}d")
_ALTOGETHER = 0.45
"""How much the whole counts beside its strongest sentence: what stands around a sentence says what it is about."""
_SENTENCES = 60
_WORDS = 60
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!]")
_BREAK = re.compile(r"(?<=[.!?;])\s+|\n+")
_WRAPPED = re.compile(r"(?<=[^\n]{50})\n(?=\S)")
"""The end of a long line is the mail program's, of a short one the author's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """How likely an intent is, 0 to 1, and the sentence that most says so."""

    likelihood: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The model as it is kept: a bias for each intent, and for each bucket a row of weights to be divided by `scale`.
    `source` is the checksum of the sentences it was fitted to."""

    source: int
    scale: float
    bias: tuple[float, ...]
    weights: memoryview

    def packed(self) -> bytes:
        """The table as a file."""
        return zlib.compress(_HEAD.pack(self.source, self.scale, *self.bias) + self.weights.tobytes(), 9)


def unpacked(raw: bytes) -> Table:
    """The table from a file that `Table.packed` made. Raises ValueError for any other."""
    try:
        plain = zlib.decompress(raw)
    except zlib.error as fault:
        raise ValueError("not a table of weights") from fault
    if len(plain) != _HEAD.size + BUCKETS * len(INTENTS):
        raise ValueError("not a table of weights")
    source, scale, *bias = _HEAD.unpack_from(plain)
    return Table(source=source, scale=scale, bias=tuple(bias), weights=memoryview(plain)[_HEAD.size :].cast("b"))


@lru_cache(maxsize=1)
def table() -> Table:
    """The table that comes with the program."""
    return unpacked(resources.files("agent.reading").joinpath(FILE).read_bytes())


def sentences(text: str) -> list[str]:
    """The sentences of `text`, at most sixty. A line break ends one unless the line was wrapped."""
    whole = _WRAPPED.sub(" ", text[:LIMIT])
    return [one for one in (piece.strip() for piece in _BREAK.split(whole)) if one][:_SENTENCES]


def words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, numbers as "0"; at most sixty."""
    found = _TOKEN.findall(sentence.replace("’", "'").casefold())[:_WORDS]
    return ["0" if word[0].isdigit() else word[:24] for word in found]


def traits(told: Sequence[str]) -> Iterator[str]:
    """What the model looks at: words and their stems, neighbours, and pairs with one word between."""
    stems = [word[:5] for word in told]
    yield from (f"s{stem}" for stem in stems)
    yield from (f"w{word}" for word in told if len(word) > 5)
    bounded = ["<", *stems, ">"]
    yield from (f"b{one} {two}" for one, two in pairwise(bounded))
    yield from (f"g{one} {two}" for one, two in zip(stems, stems[2:], strict=False))


def buckets(sentence: str) -> frozenset[int]:
    """The rows of the table that a sentence touches."""
    return frozenset(zlib.crc32(trait.encode("utf-8", "replace")) % BUCKETS for trait in traits(words(sentence)))


def likely(text: str, model: Table | None = None) -> dict[Intent, Likely]:
    """How likely each intent is: by the sentence of `text`, or the two neighbours, that most state it, and by all of
    them together, which count for `_ALTOGETHER` of it. `model` is the one that comes with the program, unless another
    is being tried."""
    model, wide = model or table(), len(INTENTS)
    best = {intent: Likely(likelihood=0.0, words="") for intent in INTENTS}
    before: tuple[list[int], int, str] | None = None
    whole, many = [0] * wide, 0
    for sentence in sentences(text):
        rows = [model.weights[row * wide : (row + 1) * wide] for row in buckets(sentence)]
        sums = [sum(column) for column in zip(*rows, strict=True)] or [0] * wide
        pieces = [(sums, len(rows), sentence)]
        if before is not None:
            both = [one + two for one, two in zip(before[0], sums, strict=True)]
            pieces.append((both, before[1] + len(rows), f"{before[2]} {sentence}"))
        before = pieces[0]
        whole = [one + two for one, two in zip(whole, sums, strict=True)]
        many += len(rows)
        for total, count, said in pieces:
            for intent, share in zip(INTENTS, _shares(model, total, count), strict=True):
                if share > best[intent].likelihood:
                    best[intent] = Likely(likelihood=share, words=said)
    together = _shares(model, whole, many)
    return {
        intent: replace(best[intent], likelihood=_between(best[intent].likelihood, share))
        for intent, share in zip(INTENTS, together, strict=True)
    }


def odds(likelihood: float) -> float:
    """The logarithm of the odds, kept from the infinite."""
    bounded = min(max(likelihood, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


def _between(sentence: float, whole: float) -> float:
    height = (1 - _ALTOGETHER) * odds(sentence) + _ALTOGETHER * odds(whole)
    return 1 / (1 + math.exp(-height))


def _shares(model: Table, sums: Sequence[int], count: int) -> list[float]:
    """The likelihoods that sums of weights over `count` rows stand for; they add up to one."""
    by = model.scale * math.sqrt(count or 1)
    heights = [bias + total / by for bias, total in zip(model.bias, sums, strict=True)]
    top = max(heights)
    grown = [math.exp(height - top) for height in heights]
    return [one / sum(grown) for one in grown]
