"""The sentences the reading model is fitted to: read from `sentences`, their alternatives filled in, and varied.

A file holds sentences below headings that name an intent (`# rejection`). `{one|two}` stands for alternatives, of
which some are drawn. All of it was made up for the purpose. What stands under `# other` means nothing for the
candidate, or sounds like a refusal and is none.
"""

import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agent.domain.meaning import Intent
from agent.reading.learned import INTENTS

FOLDER = Path(__file__).parent / "sentences"
JOINTS = (", but ", " and ", " - ", ", ", ": ", ". ", " however ")

NOISE = 4
"""For so many sentences one of words that say nothing together."""
LOTS = 6
"""How often the lines are drawn from."""

_CHOICE = re.compile(r"\{([^{}]*)\}")
_DRAWS = (1, 16, 16, 32, 64, 80)
"""How many sentences are drawn from a line at most, by the number of its choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a file: the language it is in, the intent it states, and the sentence with its alternatives."""

    language: str
    intent: Intent
    text: str

    def drawn(self, chance: random.Random) -> list[str]:
        """Some of the sentences the line stands for, each once."""
        choices = [one.split("|") for one in _CHOICE.findall(self.text)]
        widest = max((len(one) for one in choices), default=0)
        most = min(_DRAWS[min(len(choices), len(_DRAWS) - 1)], 1 + widest * 4)
        made = {_CHOICE.sub(lambda one: chance.choice(one[1].split("|")), self.text) for _ in range(most)}
        return sorted(re.sub(r" ([.,!?])", r"\1", one) for one in made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence and what it states."""

    intent: Intent
    text: str


def lines() -> Iterator[Line]:
    """Every line of every file. Raises ValueError for a heading that names no intent the model knows."""
    for path in sorted(FOLDER.glob("*.txt")):
        intent = Intent.OTHER
        for text in path.read_text(encoding="utf-8").splitlines():
            if text.startswith("# "):
                intent = Intent(text[2:].strip())
                if intent not in INTENTS:
                    raise ValueError(f"{path.name}: {intent}")
            elif text.strip():
                yield Line(language=path.stem.split("_")[0], intent=intent, text=text.strip())


def checksum() -> int:
    """What the files hold, as a number that a model keeps of the sentences it was fitted to."""
    return zlib.crc32(b"\0".join(path.read_bytes() for path in sorted(FOLDER.glob("*.txt"))))


def examples(chosen: list[Line], seed: int = 1) -> list[Example]:
    """The sentences of the lines, and about a third of them once more behind words that state nothing."""
    chance = random.Random(seed)
    drawn = [(line.language, Example(intent=line.intent, text=one)) for line in chosen for one in line.drawn(chance)]
    idle = defaultdict(list)
    for language, one in drawn:
        if one.intent is Intent.OTHER:
            idle[language].append(one.text)
    joined = []
    for language, one in drawn:
        if idle[language] and chance.random() < 0.35:
            before = chance.choice(idle[language]).rstrip(".!,: ")
            text = f"{before}{chance.choice(JOINTS)}{one.text[:1].lower()}{one.text[1:]}"
            joined.append(Example(intent=one.intent, text=text))
    known = [one for _, one in drawn] + joined
    return known + _noise(known, chance)


def lots(chosen: list[Line]) -> list[list[Example]]:
    """The sentences of the lines, drawn several times."""
    return [examples(chosen, seed) for seed in range(1, LOTS + 1)]


def _noise(known: list[Example], chance: random.Random) -> list[Example]:
    """Words without a sentence: known ones in any order, and such as nobody knows. Without them the model would take
    a single word, or none that it knows, for a meaning."""
    every = [word for one in known for word in one.text.split()]
    made = []
    for _ in range(len(known) // NOISE):
        many = chance.randint(2, 14)
        unknown = chance.choice((0.0, 0.0, 0.3, 0.6, 1.0))
        picked = [_strange(chance) if chance.random() < unknown else chance.choice(every) for _ in range(many)]
        made.append(Example(intent=Intent.OTHER, text=" ".join(picked)))
    return made


def _strange(chance: random.Random) -> str:
    return "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(chance.randint(2, 9)))
