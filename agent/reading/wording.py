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

_ABROAD_TEXT = """
    und nicht wir ich haben leider mit das ist sind bitte danke dich dir ihnen sie eine liebe hallo der dem zum zur
    wurde wird werden kann noch aber oder vom nach uhr im auf stelle gern habe hatte einen einem einer ein mein
    meine meinem deine dein deiner ihre ihren ihrer unser unsere unserer unserem uns euch es bei beim als wie wann
    weil dass doch schon mehr sehr nur auch dann bis ab vor jetzt heute gestern kein keine keinen nichts nix nein
    wenn falls bist seid sein muss gibt geht kommt machen gerne vielen herzlich sehen wollen brauchen niemand jemand
    frau herr bewerbung durch ohne gegen diese dieser dieses unter zwischen weiter vous nous votre notre pas pour
    avec une merci bonjour salut je des aux dans mais cette ne ce le et est sont suis avez avons ont elle ils qui
    quoi cela leur leurs moi toi tes mon chez sans bien aussi alors donc parce quand comme avoir fait faire sera
    entretien poste madame monsieur bonne cordialement quelqu autre autres rien jamais encore que para con los hemos
    gracias hola su el lo por una se del pero cuando puedes te nos son soy eres fue tengo tiene tienes contigo
    conmigo usted ustedes muy sobre esta este esto eso ese porque como donde quien hay vamos quiere quieres quedaste
    tras desde hasta equipo empresa jefe jefa buenas buenos nada nadie alguien otro otra puesto plaza entrevista
    saludos estimada unos las mi mis sus uma vc obrigado obrigada infelizmente vaga foi os em da dos ao aos sua seu
    seus suas com um estou estamos temos tem tens isso isto esse essa muito muita quando quem eu ele ela eles pelo
    pela pelos pelas sem ainda depois antes bom boa dia tarde gente outro outra lugar teu tua teus vou vai vais fica
    ficou segue non che della sono grazie abbiamo ciao buongiorno purtroppo di gli nel alla ma ci questo questa
    siamo hai ho sei fatto suo tuo nostro nostra lei lui noi voi dal dalla allo dello nei nella sul sulla anche
    ancora quindi dove chi cosa niente nessuno qualcuno colloquio posizione candidatura gentile saluti buona buone
    bene quel quella altri altre nn het een niet wij bent voor dank helaas hoi beste dag ik zijn de wordt werd naar
    ook maar deze dit jou jij uw ons heb hebt heeft hebben gaan gaat geen iemand andere ander morgen nog wel dus dat
    er op bij uit aan wat waar nee graag hartelijk groet groeten zou zal kan kun kunt moet moeten mag worden
    geworden jullie haar mijn onze jouw tot zonder tegen na zich toch ff alles gesprek functie baan au alle domani
    demain puoi cliente otr altro altra perfil profilo respuesta resposta risposta candidato candidata mio posto
    processo proceso agradecemos aqui siete oggi ecco hanno capo entro prima scusa prego perfetto chiamami allegato
    riesco mandami capita sciopero periodo anbei ihr neue siehe bedankt dankjewel gisteren ontvangen laten schikt
    sollicitatie vacature uiterlijk lamentablemente pasas vacante perfecto kannst willkommen
    montag dienstag mittwoch donnerstag
    freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes jueves viernes domingo
    segunda quarta quinta sexta sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag passa
    vieni venga komm passe passez queda falta cumprimentos quest dottor ufficio essere lavoro appena cerca
"""
"""Words of the languages other than English that are no English words. Words with an accent need no list."""
_ABROAD_WORDS = frozenset(_ABROAD_TEXT.split())
_ABROAD_ENDS = ("ción", "ções", "zione", "amos", "iamo", "lich", "keit", "heit", "ungen")
_FOREIGN = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?![\w@-])")


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
        self._anywhere: list[int] = []
        by_letters: dict[str, list[int]] = {}
        for number, source in enumerate(self._sources):
            letters = openings(source)
            if letters is None:
                self._anywhere.append(number)
            for opening in letters or ():
                by_letters.setdefault(opening, []).append(number)
        self._by_letters = {letters: tuple(numbers) for letters, numbers in by_letters.items()}

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

    def compiled(self) -> None:
        """Compiles every phrase, which otherwise happens when a text first needs it. Raises re.error for a bad one."""
        for number in range(len(self._sources)):
            self._pattern(number)

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

    home: tuple[_Sought, ...]
    abroad: tuple[_Sought, ...] = ()

    def compiled(self) -> None:
        """Compiles every phrase of every language. Raises re.error for one that is no regular expression."""
        for sought in (*self.home, *self.abroad):
            sought.compiled()

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places of `text` where a phrase stands; the English ones first."""
        for sought in self.home:
            yield from sought.finditer(text)
        if self.abroad and is_foreign(text):
            for sought in self.abroad:
                yield from sought.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first of `finditer`, or None."""
        return next(self.finditer(text), None)

    def __or__(self, more: "Phrases") -> "Phrases":
        """These and those of another list."""
        return Phrases(home=self.home + more.home, abroad=self.abroad + more.abroad)


@lru_cache(maxsize=4)
def is_foreign(text: str) -> bool:
    """Whether `text` holds words of the other languages that are read; two, or one in a short text."""
    wanted = 1 if len(text) < 90 else 2
    found = 0
    for word in _FOREIGN.finditer(text.lower()):
        if word.group() in _ABROAD_WORDS or not word.group().isascii() or word.group().endswith(_ABROAD_ENDS):
            found += 1
            if found >= wanted:
                return True
    return False


def phrases(*texts: str, words: Mapping[str, str] | None = None) -> Phrases:
    """What is sought for a list of phrases. They are tried where a word begins, or at "n't" and "'ll"."""
    opened = [_open(text, words or {}) if text != ABROAD else ABROAD for text in texts]
    if ABROAD not in opened:
        return Phrases(home=(_Sought(opened),))
    at = opened.index(ABROAD)
    return Phrases(home=(_Sought(opened[:at]),), abroad=(_Sought(opened[at + 1 :]),))


def _open(phrase: str, words: Mapping[str, str]) -> str:
    for _ in range(3):
        phrase = re.sub(r"<([a-zé]+)>", lambda name: words[name.group(1)], phrase)
    return re.sub(r"~(\d)", r"(?: [\\w'-]+){0,\1}?", phrase)
