"""How phrases are written down and looked for: the small language of the lexicons, and what is sought in which text.

In a phrase `<word>` stands for alternatives told elsewhere, `~3` for up to three words in between; the rest is a
regular expression. Every gap is limited, so that no text can make a phrase run for long. Phrases behind `ABROAD` are
sought only in texts that hold words of a language other than English: most of the work is saved, and "si" or "se"
mislead nobody.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from agent.reading.openings import LETTERS, alternatives, openings

ABROAD = "<abroad>"
"""Stands in a list of phrases before those of languages other than English."""

_ABROAD_WORDS = re.compile(
    r"(?<![\w.@/])(?:und|nicht|wir|ich|haben|leider|für|mit|das|ist|sind|bitte|danke|dich|dir|ihnen|sie|eine"
    r"|liebe|hallo"
    r"|der|den|dem|zum|zur|wurde|wird|werden|können|kann|noch|aber|oder|vom|nach|uhr|im|auf|stelle|gern"
    r"|vous|nous|votre|pas|les|pour|avec|une|merci|bonjour|salut|désolé|je|sur|des|du|aux|dans|mais|cette|ne|ce|le|et"
    r"|que|para|con|los|hemos|está|gracias|hola|tu|su|el|lo|por|una|ha|se|del|pero|cuando|puedes|te|nos"
    r"|não|uma|você|obrigad[oa]|olá|infelizmente|vaga|foi|os|em|do|da|dos|ao|mais"
    r"|non|che|della|sono|grazie|abbiamo|il|ciao|buongiorno|purtroppo|di|è|gli|nel|alla|ma|ci|mi|ti|questo"
    r"|au|alle|domani|demain|mañana|amanhã|morgen|puoi|hebben|gaan|geen|iemand|andere|cliente|otr[oa]|outr[oa]"
    r"|altr[oa]|perfil|profilo|respuesta|resposta|risposta|candidat[ao]|puesto|seu|sua|mio|posto|abbiamo|tem"
    r"|processo|proceso|agradec\w+|aqui|si|wollen|brauchen|het|een|niet|wij|bent|van|voor|dank|helaas|hoi|beste|dag"
    r"|ik|zijn|de|wordt|werd|naar|ook|maar|deze|dit|jou|uw|ons|heb)"
    r"(?![\w@])|[à-öø-ÿ]",
    re.IGNORECASE,
)


_START = re.compile(r"(?<![\w'])[\w']|n't|'ll|'s ")


@lru_cache(maxsize=4)
def _places(text: str) -> dict[str, list[int]]:
    """Where in `text` words begin with which letters, one to `LETTERS` of them."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower()[:1] for letter in text)
    places: dict[str, list[int]] = {}
    for start in _START.finditer(low):
        at = start.start()
        for length in range(1, LETTERS + 1):
            places.setdefault(low[at : at + length], []).append(at)
    return places


class _Sought:
    """A list of phrases, sorted by the letters they can begin with: of hundreds only the few are tried that can stand
    where a word begins with those letters. Each is compiled when it is first tried."""

    def __init__(self, sources: list[str]) -> None:
        self._sources = tuple(piece for source in sources for piece in alternatives(source))
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._by_letters: dict[str, list[int]] = {}
        self._anywhere: list[int] = []
        for number, source in enumerate(self._sources):
            letters = openings(source)
            if letters is None:
                self._anywhere.append(number)
            for opening in letters or ():
                self._by_letters.setdefault(opening, []).append(number)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The places where a phrase stands, in order; of two that begin at one place the earlier in the list."""
        places = _places(text)
        tried: list[tuple[int, int]] = []
        for letters in self._by_letters.keys() & places.keys():
            tried += [(at, number) for at in places[letters] for number in self._by_letters[letters]]
        loose = [(found.start(), number) for number in self._anywhere for found in self._loose(number).finditer(text)]
        end = 0
        for at, number in sorted(tried + loose):
            if at >= end and (found := self._pattern(number).match(text, at)):
                yield found
                end = max(found.end(), at + 1)

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._compiled:
            self._compiled[number] = re.compile(self._sources[number], re.IGNORECASE)
        return self._compiled[number]

    def _loose(self, number: int) -> re.Pattern[str]:
        if -1 - number not in self._compiled:
            source = rf"(?:(?<![\w'])|(?=n't|'ll|'s ))(?:{self._sources[number]})"
            self._compiled[-1 - number] = re.compile(source, re.IGNORECASE)
        return self._compiled[-1 - number]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Phrases to look for in a text: those for every text and those for texts that are not all English."""

    home: _Sought
    abroad: _Sought | None = None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places of `text` where a phrase stands; the English ones first."""
        yield from self.home.finditer(text)
        if self.abroad is not None and is_foreign(text):
            yield from self.abroad.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first of `finditer`, or None."""
        return next(self.finditer(text), None)


@lru_cache(maxsize=4)
def is_foreign(text: str) -> bool:
    """Whether `text` holds words of the other languages that are read; two, or one in a very short text."""
    wanted = 1 if len(text) < 60 else 2
    return any(number >= wanted for number, _ in enumerate(_ABROAD_WORDS.finditer(text), start=1))


def phrases(*texts: str, words: Mapping[str, str] | None = None) -> Phrases:
    """What is sought for a list of phrases. They are tried where a word begins, or at "n't" and "'ll"."""
    opened = [_open(text, words or {}) if text != ABROAD else ABROAD for text in texts]
    if ABROAD not in opened:
        return Phrases(home=_Sought(opened))
    at = opened.index(ABROAD)
    return Phrases(home=_Sought(opened[:at]), abroad=_Sought(opened[at + 1 :]))


def _open(phrase: str, words: Mapping[str, str]) -> str:
    for _ in range(3):
        phrase = re.sub(r"<([a-zé]+)>", lambda name: words[name.group(1)], phrase)
    return re.sub(r"~(\d)", r"(?: [\\w'-]+){0,\1}?", phrase)
