"""The user's answer to the questions, read: what its words say of the conversation (row B10).

Which words answer which question is `layout`'s, and whom they name is `people`'s. What finds no place is kept in
`Debrief.unplaced` and shown to the user; it goes into no note. "Nothing" and its like say nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from agent.compose.wording import NOTHING
from agent.domain.model import Contact, Debrief, Interview, Topic
from agent.errors import UsageProblem
from agent.proofread import breaks_off
from agent.told import coming, people
from agent.told.given import prose
from agent.told.layout import GREETING, fields, sentence
from agent.told.people import EMAIL, PHONE
from agent.told.questions import Field
from agent.told.said import Teller

MOST_UNPLACED = 600
"""Characters; of a novel the beginning tells which it was."""

_OUT_OF = r"(?:\s*(?:/|out of|of|von|sur)\s*(?:5|five|fünf|cinq)\b)"
_RATING = re.compile(r"(?:rating\W+)?([1-5])(?!\d|[.,]\d|\s*/\s*(?!5\b)\d)", re.IGNORECASE)
_RATED = re.compile(
    rf"(?<!\w)(?<!round )(?<!step )(?<!stage )(?<!interview )([1-5]){_OUT_OF}"
    r"(?!\s+(?:round|step|stage|interview|people|person|colleague|of\b))",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?:rating\W+)?([1-5])(?:{_OUT_OF}|\s*(?:stars?|sterne?|étoiles?))?\s*[.!]*$", re.IGNORECASE)
_STARS = re.compile(r"(?:[⭐★🌟]\s*){1,5}")
_WORDS = {
    "terrible": 1, "awful": 1, "horrible": 1, "bad": 2, "badly": 2, "poor": 2, "poorly": 2, "not good": 2, "meh": 2,
    "not great": 2, "not well": 2, "ok": 3, "okay": 3, "so-so": 3, "fine": 3, "mixed": 3, "not bad": 3, "average": 3,
    "good": 4, "well": 4, "great": 5, "excellent": 5, "very well": 5, "fantastic": 5, "amazing": 5, "perfect": 5,
    "schlecht": 2, "nicht gut": 2, "mittel": 3, "geht so": 3, "gut": 4, "super": 5, "toll": 5, "sehr gut": 5,
    "mal": 2, "pas bien": 2, "moyen": 3, "pas mal": 3, "bien": 4, "très bien": 5,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
}  # fmt: skip
_DEGREE = re.compile(
    r"(?:(?:it|that) (?:was|went)|went|was|es war|c'était)\s+|(?:very|really|pretty|quite|rather|fairly|so|ganz|sehr"
    r"|ziemlich|très|assez|plutôt)\s+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:we|i|i've|they|they'll|she|he|the team|the next|next)\b", re.IGNORECASE)
_TRAILING = re.compile(r"[\s…\U0001F000-\U0001FAFF\u2600-\u27bf\ufe0f\u200d]+$")
"""What a telephone adds to a sentence, and a note does not carry."""
_LEAD_IN = re.compile(
    r"(?:i )?(?:just )?(?:forgot|wanted|meant) to (?:say|mention|add|tell)(?: them)? (?:that )?", re.IGNORECASE
)

_ENGLISH = frozenset(["the", "and", "of", "they", "about", "with", "for", "are", "that", "you", "have", "how", "my"])
_FOREIGN = frozenset(
    "und der die das wir über mit ist nicht ich ein eine für auf zu zum zur bei nach vom nächste nächsten nächster "  # noqa: SIM905 - a list of words reads best as words
    "zweite zweites gespräch runde woche uhr montag dienstag mittwoch donnerstag freitag "
    "le la les des du nous avec est pas que pour une au aux dans sur entretien prochain prochaine semaine "
    "lundi mardi mercredi jeudi vendredi el los las con por muy fue mi entrevista de en het een niet wij met voor "
    "van gesprek il che non di abbiamo della colloquio não com uma para foi"
    .split()
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an answer tells of an interview. `contacts` are those added or corrected."""

    debrief: Debrief
    contacts: tuple[Contact, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self.debrief.is_empty and not self.contacts


def read(text: str, html: str, interview: Interview, teller: Teller) -> Told:
    """What this answer tells. Never raises for what somebody wrote."""
    heard = _Heard(interview, teller)
    for one in sorted(
        fields(text, html, teller.name), key=lambda one: one.field is not Field.PERSON
    ):  # topics name people
        if one.doubtful:
            heard.doubts(one.words)
        elif one.field is None:
            heard.sentences(one.words)
        elif not NOTHING.fullmatch(one.words):
            first, *others = clauses(one.words)
            heard.take(one.field, first)
            for known in filter(None, map(sentence, others)):
                heard.take(*known)
    return Told(debrief=heard.debrief(), contacts=tuple(heard.contacts.values()))


def merged(told: Told, known: Interview) -> Told:
    """Topics told a second time join those that are known."""
    topics = tuple(dict.fromkeys((*known.debrief.talked_about, *told.debrief.talked_about)))
    added = topics if told.debrief.talked_about else ()
    return replace(told, debrief=replace(told.debrief, talked_about=added))


@dataclass(slots=True)
class _Heard:
    """What was understood so far."""

    interview: Interview
    teller: Teller
    contacts: dict[str, Contact] = field(default_factory=dict)
    rating: int | None = None
    topics: list[Topic] = field(default_factory=list)
    texts: dict[Field, list[str]] = field(default_factory=dict)
    next_step_at: datetime | None = None
    decide_by: datetime | None = None
    unplaced: list[str] = field(default_factory=list)

    def debrief(self) -> Debrief:
        said_of = {number: " ".join(words) for number, words in self.texts.items()}
        return Debrief(
            rating=self.rating,
            talked_about=tuple(self.topics),
            learned=said_of.get(Field.LEARNED, ""),
            thought=said_of.get(Field.THOUGHT, ""),
            next_step=said_of.get(Field.NEXT_STEP, ""),
            next_step_at=self.next_step_at,
            decide_by=self.decide_by,
            unplaced=" / ".join(self.unplaced)[:MOST_UNPLACED],
        )

    def take(self, number: Field, words: str) -> None:
        """One answer to one question."""
        if number in (Field.TALKED_ABOUT, Field.LEARNED, Field.THOUGHT, Field.NEXT_STEP):
            words = _TRAILING.sub("", words)
        known = sentence(words)
        words = known[1] if known is not None and known[0] is number is not Field.DECIDE_BY else words
        readers: dict[Field, Callable[[str], None]] = {
            Field.RATING: self._rated,
            Field.TALKED_ABOUT: self._talked_about,
            Field.NEXT_STEP: self._next_step,
            Field.DECIDE_BY: self._decide_by,
            Field.PERSON: self._people,
        }
        if number in (Field.TALKED_ABOUT, Field.LEARNED, Field.THOUGHT) and not re.search(r"[^\W\d_]", words):
            self.unplaced.append(_line(words))
            return
        if number not in (Field.RATING, Field.DECIDE_BY, Field.PERSON) and is_foreign(words):
            self.unplaced.append(f"{_line(words)} (the notes are in English)")
            return
        try:
            if number in readers:
                readers[number](words)
            else:
                self.texts.setdefault(number, []).append(_tidy(words))
        except UsageProblem:
            self.unplaced.append(_line(words))

    def doubts(self, words: str) -> None:
        """Words that are shown and read no further; the user's own address below them makes a signature of them."""
        addresses = [one.casefold() for one in EMAIL.findall(words)]
        if not addresses or not self.teller.own.issuperset(addresses):
            self.unplaced.append(_line(words))

    def sentences(self, words: str) -> None:
        """Words that name no question: those whose first words tell what they are about find their place."""
        for one in (clause for whole in re.split(r"(?<=[.!?])\s+", words) for clause in clauses(whole)):
            bare = one.strip().rstrip(".!")
            rated = _ALONE.fullmatch(bare) or (_RATED.search(bare) if len(bare.split()) <= 8 else None)
            known = sentence(one)
            if rated:
                self.rating = int(rated[1])
            elif self.rating is None and (said_so := _said_alone(bare)) is not None:
                self.rating = said_so
            elif known is not None:
                self.take(*known)
            elif EMAIL.search(bare) or PHONE.search(bare):
                self._person_and_more(bare)
            elif (decided := coming.decision_in(bare, self.teller)) is not None:
                self.decide_by = decided
            elif bare and not NOTHING.fullmatch(bare) and not GREETING.fullmatch(bare):
                self.unplaced.append(_line(one))

    def _person_and_more(self, words: str) -> None:
        """ "Her address is dana@acme.example, they will decide by Friday"."""
        parts = words.split(", ")
        more = [known for part in parts if (known := sentence(part)) is not None]
        self.take(Field.PERSON, ", ".join(part for part in parts if sentence(part) is None))
        for known in more:
            self.take(*known)

    def _rated(self, words: str) -> None:
        found = _RATING.match(words) or _RATED.search(words)
        rating = int(found[1]) if found is not None else rating_in_words(words)
        if rating is None:
            raise UsageProblem(f"{words!r} is no rating.")
        self.rating = rating

    def _talked_about(self, words: str) -> None:
        for part in filter(str.strip, words.split(";")):
            try:
                self.topics += people.topics(part.strip().rstrip("."), self.interview, tuple(self.contacts.values()))
            except UsageProblem:
                self.unplaced.append(_line(part))

    def _next_step(self, words: str) -> None:
        found = coming.next_step(_tidy(words), self.teller)
        self.next_step_at, self.decide_by = found.at or self.next_step_at, found.decide_by or self.decide_by
        if last := breaks_off(found.step):
            raise UsageProblem(f"The next step breaks off behind {last!r}.")
        if found.step:
            self.texts.setdefault(Field.NEXT_STEP, []).append(found.step)

    def _decide_by(self, words: str) -> None:
        at = coming.decision_day(words, self.teller)
        if at is None:
            raise UsageProblem(f"{words!r} names no day.")
        self.decide_by = at

    def _people(self, words: str) -> None:
        for one in people.read(words, self.interview, self.teller):
            self.contacts[one.contact_id] = one


def _tidy(words: str) -> str:
    """A sentence as a note can carry it: one mark at its end, and an I that is one. Raises `UsageProblem`."""
    plain = re.sub(r"([!?.])\1+", r"\1", prose(words, "the answer"))
    plain = _LEAD_IN.sub("", plain)
    return re.sub(r"\bi\b(?=['\s])", "I", plain)


def clauses(words: str) -> list[str]:
    """ "event sourcing, and they decide by Friday": a sentence of its own behind a comma is told by itself."""
    found: list[str] = []
    for part in words.split(", "):
        bare = re.sub(r"^and\s+", "", part, flags=re.IGNORECASE)
        if not found or (_CLAUSE.match(bare) and sentence(bare) is not None):
            found.append(bare if found else part)
        else:
            found[-1] += f", {part}"
    return found


def _said_alone(words: str) -> int | None:
    """A rating that is said alone: "Great!", a row of stars; "ok" says that our mail was read."""
    return None if GREETING.fullmatch(words) and not _STARS.match(words) else rating_in_words(words)


def rating_in_words(words: str) -> int | None:
    """The rating that "very good", "four out of five" or a row of stars is."""
    plain = words.replace("\ufe0f", "").strip()
    if _STARS.fullmatch(plain):
        return sum(not sign.isspace() for sign in plain)
    said = re.sub(rf"{_OUT_OF}|\s+(?:stars?|sterne?|étoiles?)\b", "", plain.casefold()).rstrip(" .!_,:;()-–👍🙂😊😀")
    while said not in _WORDS and (degree := _DEGREE.match(said)) is not None:
        said = said[degree.end() :]
    return _WORDS.get(said)


def is_foreign(words: str) -> bool:
    """Whether words are more likely in another language than in English: a note is written in one."""
    listed = re.findall(r"\w+", words.casefold())
    foreign = sum(word in _FOREIGN for word in listed)
    english = sum(word in _ENGLISH for word in listed)
    return foreign > english and (len(listed) > 2 or 1 < foreign == len(listed))


def _line(words: str) -> str:
    """Words as one line, without characters that cannot be seen."""
    shown = "".join(ch if ch.isprintable() else " " for ch in words)
    return " ".join(shown.split())[:MOST_UNPLACED]
