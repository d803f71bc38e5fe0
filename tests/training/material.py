"""What the reading model is fitted to, all of it made up for the purpose: single lines in `sentences`, and whole mails
in `mails`.

A file of lines holds sentences below headings that name an intent (`# rejection`). `{one|two}` stands for
alternatives, of which some are drawn. A file of mails is by one hand: paragraphs of a sentence a line, each behind the
letter of what it means (`LETTERS`). What means nothing for the candidate, or sounds like a refusal and is none, is
`other`.
"""

import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from agent.domain.meaning import Intent
from agent.reading.learned import INTENTS

LINES = Path(__file__).parent / "sentences"
MAILS = Path(__file__).parent / "mails"
LETTERS = {
    "f": Intent.OFFER,
    "r": Intent.REJECTION,
    "c": Intent.CALL,
    "n": Intent.NEXT_STEP,
    "q": Intent.QUESTION,
    "w": Intent.WAIT,
    "t": Intent.THANKS,
    "o": Intent.OTHER,
}
"""In the order in which one of several says what the whole means."""
RANKED = tuple(LETTERS.values())

JOINTS = (", but ", " and ", " - ", ", ", ": ", ". ", " however ")

NOISE = 4
"""For so many sentences one of words that say nothing together."""
LOTS = 5
"""How often the lines are drawn from, each time beside the mails of all hands but every fifth."""
_JOINED = 0.35
"""The share of lines that are drawn once more behind words that state nothing."""
_STRANGE_NEIGHBOUR = 0.25
"""The share of sentences of mails that stand once more beside one of another mail that states nothing."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail of one hand (the name of its file), sentence by sentence."""

    hand: str
    said: tuple[Example, ...]

    @property
    def intent(self) -> Intent:
        """What it means as a whole."""
        return _strongest(*(one.intent for one in self.said))

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.said)


def lines() -> Iterator[Line]:
    """Every line of every file. Raises ValueError for a heading that names no intent the model knows."""
    for path in sorted(LINES.glob("*.txt")):
        intent = Intent.OTHER
        for text in path.read_text(encoding="utf-8").splitlines():
            if text.startswith("# "):
                intent = Intent(text[2:].strip())
                if intent not in INTENTS:
                    raise ValueError(f"{path.name}: {intent}")
            elif text.strip():
                yield Line(language=path.stem.split("_")[0], intent=intent, text=text.strip())


def mails() -> Iterator[Mail]:
    """Every mail of every hand. Raises ValueError for a line that begins with no letter."""
    for path in sorted(MAILS.glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").strip().split("\n\n"):
            said = []
            for line in paragraph.splitlines():
                letter, _, text = line.partition(" ")
                if letter not in LETTERS:
                    raise ValueError(f"{path.name}: {line}")
                said.append(Example(intent=LETTERS[letter], text=text.strip()))
            yield Mail(hand=path.stem, said=tuple(said))


def checksum() -> int:
    """What the files hold, as a number that a model keeps of the sentences it was fitted to."""
    paths = [*sorted(LINES.glob("*.txt")), *sorted(MAILS.glob("*.txt"))]
    return zlib.crc32(b"\0".join(path.read_bytes() for path in paths))


def left_out(number: int, written: list[Mail]) -> list[Mail]:
    """The mails that lot `number`, counted from 0, does without: all of every fifth hand."""
    apart = set(sorted({one.hand for one in written})[number::LOTS])
    return [one for one in written if one.hand in apart]


def lot(number: int, chosen: list[Line], written: list[Mail]) -> list[Example]:
    """What one model is fitted to: the lines as they are drawn this time, and the mails that are not left out."""
    chance = random.Random(number + 1)
    apart = {one.hand for one in left_out(number, written)}
    known = [*_drawn(chosen, chance), *_neighbours([one for one in written if one.hand not in apart], chance)]
    return known + _noise(known, chance)


def lots(chosen: list[Line], written: list[Mail]) -> list[list[Example]]:
    """What each of the models is fitted to."""
    return [lot(number, chosen, written) for number in range(LOTS)]


def _drawn(chosen: list[Line], chance: random.Random) -> list[Example]:
    """The sentences of the lines, and some of them once more behind words that state nothing."""
    drawn = [(line.language, Example(intent=line.intent, text=one)) for line in chosen for one in line.drawn(chance)]
    idle = defaultdict(list)
    for language, one in drawn:
        if one.intent is Intent.OTHER:
            idle[language].append(one.text)
    joined = []
    for language, one in drawn:
        if idle[language] and chance.random() < _JOINED:
            before = chance.choice(idle[language]).rstrip(".!,: ")
            text = f"{before}{chance.choice(JOINTS)}{one.text[:1].lower()}{one.text[1:]}"
            joined.append(Example(intent=one.intent, text=text))
    return [one for _, one in drawn] + joined


def _neighbours(written: list[Mail], chance: random.Random) -> list[Example]:
    """The sentences of mails, each alone, with its neighbour, and some beside one of another mail by the same hand."""
    idle: dict[str, list[str]] = defaultdict(list)
    for mail in written:
        idle[mail.hand] += [one.text for one in mail.said if one.intent is Intent.OTHER]
    found: list[Example] = []
    for mail in written:
        found += mail.said
        for one, two in pairwise(mail.said):
            found.append(Example(intent=_strongest(one.intent, two.intent), text=f"{one.text} {two.text}"))
        for one in mail.said:
            if idle[mail.hand] and chance.random() < _STRANGE_NEIGHBOUR:
                found.append(Example(intent=one.intent, text=f"{chance.choice(idle[mail.hand])} {one.text}"))
    return found


def _strongest(*stated: Intent) -> Intent:
    return min(stated, key=RANKED.index)


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
