"""Every pattern of the reading compiles: phrases are compiled when a text first needs them, and one that cannot be is
found out here, not in somebody's mail."""

import importlib
import pkgutil

from agent.reading import words
from agent.reading.wording import Phrases


def test_every_phrase_compiles():
    phrases = [
        value
        for module in pkgutil.iter_modules(words.__path__)
        for value in vars(importlib.import_module(f"{words.__name__}.{module.name}")).values()
        if isinstance(value, Phrases)
    ]
    for each in phrases:
        each.compiled()
    assert len(phrases) > 40
