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
    r"|wollen|brauchen|het|een|niet|wij|bent|van|voor|dank|helaas|hoi|beste|dag"
    r"|ik|zijn|de|wordt|werd|naar|ook|maar|deze|dit|jou|uw|ons|heb)"
    r"(?![\w@])|[à-öø-ÿ]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Phrases to look for in a text, as one pattern for every text and one for texts that are not all English."""

    home: re.Pattern[str]
    abroad: re.Pattern[str] | None = None

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
        return Phrases(home=_joined(opened))
    at = opened.index(ABROAD)
    return Phrases(home=_joined(opened[:at]), abroad=_joined(opened[at + 1 :]))


def _joined(opened: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w'])|(?=n't|'ll|'s ))(?:{'|'.join(opened)})", re.IGNORECASE)


def _open(phrase: str, words: Mapping[str, str]) -> str:
    for _ in range(3):
        phrase = re.sub(r"<([a-zé]+)>", lambda name: words[name.group(1)], phrase)
    return re.sub(r"~(\d)", r"(?: [\\w'-]+){0,\1}?", phrase)
