"""Multinomial logistic regression in plain Python by stochastic steps that grow shorter, so that anybody can make the
model again without a library.
"""

import math
import random
from array import array
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from agent.domain.meaning import Intent
from agent.reading.learned import BUCKETS, INTENTS, Table, buckets
from tests.training.material import Example

ROUNDS = 14
FIRST_STEP, LAST_STEP = 1.5, 0.03
SHRINK = 3e-6
BIAS_STEP = 0.1
OTHER_WEIGHS = 3.0
"""Meaning nothing is the common case: a doubt falls to it."""


Weights = dict[int, list[float]]


def fitted(lots: list[list[Example]], source: int) -> Table:
    """A model of all `lots`: one is fitted to each and their weights are averaged, so that what hangs on the chance of
    one drawing, or on one hand, weighs little (Breiman, Bagging Predictors, 1996). The same lots in the same order give
    the same model."""
    with ProcessPoolExecutor() as pool:
        every = list(pool.map(_fitted, lots, range(1, len(lots) + 1)))
    many, wide = len(every), len(INTENTS)
    mean: Weights = {}
    for weights, _ in every:
        for row, ones in weights.items():
            known = mean.setdefault(row, [0.0] * wide)
            for number, one in enumerate(ones):
                known[number] += one / many
    bias = [sum(ones) / many for ones in zip(*(bias for _, bias in every), strict=True)]
    return _table(mean, bias, source)


def _fitted(examples: list[Example], seed: int) -> tuple[Weights, list[float]]:
    wide = len(INTENTS)
    rows = [(INTENTS.index(one.intent), sorted(buckets(one.text))) for one in examples]
    counts = Counter(number for number, _ in rows)
    worth = [len(rows) / wide / max(counts[number], 1) for number in range(wide)]
    worth[INTENTS.index(Intent.OTHER)] *= OTHER_WEIGHS
    weights: Weights = {row: [0.0] * wide for _, touched in rows for row in touched}
    bias = [0.0] * wide
    chance = random.Random(seed)
    for turn in range(ROUNDS):
        step = FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (turn / (ROUNDS - 1))
        chance.shuffle(rows)
        for wanted, touched in rows:
            known = [weights[row] for row in touched]
            value = 1.0 / math.sqrt(len(touched))
            sums = map(sum, zip(*known, strict=True))
            heights = [start + value * total for start, total in zip(bias, sums, strict=True)]
            top = max(heights)
            grown = [math.exp(height - top) for height in heights]
            whole = sum(grown)
            for number in range(wide):
                slope = (grown[number] / whole - (number == wanted)) * worth[wanted] * step
                if abs(slope) < 1e-4:
                    continue
                bias[number] -= slope * BIAS_STEP
                slope *= value
                for weight in known:
                    weight[number] -= slope
        kept = (1 - SHRINK * step) ** len(rows)
        weights = {row: [one * kept for one in weight] for row, weight in weights.items()}
    return weights, bias


def _table(weights: Weights, bias: list[float], source: int) -> Table:
    wide = len(INTENTS)
    largest = max(abs(one) for row in weights.values() for one in row)
    scale = 127 / largest
    small = array("b", bytes(BUCKETS * wide))
    for bucket, row in weights.items():
        for number, one in enumerate(row):
            small[bucket * wide + number] = round(one * scale)
    return Table(source=source, scale=scale, bias=tuple(bias), weights=memoryview(small))
