"""The user's answer to the questions, read: what its words say of the conversation (row B10).

Which words answer which question is `layout`'s. What finds no place is kept in `Debrief.unplaced` and shown to the
user; it goes into no note.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from agent.domain.events import Intent
from agent.domain.model import Contact, Debrief, Interview, Topic
from agent.domain.naming import contact_meant
from agent.errors import UsageProblem
from agent.places import zone_of
from agent.reading.dates import find
from agent.reading.until import until
from agent.reading.written import Written
from agent.told import said
from agent.told.given import prose
from agent.told.layout import fields
from agent.told.questions import Field
from agent.told.said import Teller

MOST_UNPLACED = 600
"""Characters; of a novel the beginning tells which it was."""

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+|\(|\b0)\d[\d\s()/.-]{5,18}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b")

_RATING = re.compile(r"(?:rating\W+)?([1-5])\s*(?:/\s*5|(?:out )?of (?:5|five))?\s*[.!]*$", re.IGNORECASE)
_RATED = re.compile(r"\b([1-5])\s*(?:/\s*5|out of (?:5|five))\b", re.IGNORECASE)
_WE = r"(?:(?:we|i)\s+)?(?:mostly |mainly |also )?"
_SENTENCES = (
    (Field.TALKED_ABOUT, re.compile(_WE + r"(?:talked|spoke|chatted) (?:a lot )?(?:about|of) (.+)")),
    (Field.TALKED_ABOUT, re.compile(_WE + r"(?:discussed|went over|covered) (.+)")),
    (Field.LEARNED, re.compile(r"i(?:'ve| have)? (?:also )?learn(?:ed|t) (?:that )?(.+)")),
    (
        Field.DECIDE_BY,
        re.compile(
            r"(?:they|she|he|the team)(?:'ll| will| want to| should)? "
            r"(?:decide|let me know|get back|come back|tell me)(.*)"
        ),
    ),
    (Field.NEXT_STEP, re.compile(r"(?:the )?next (?:step|round|interview|conversation)(?: is| will be|:)? (.+)")),
)
"""What people write instead of a number. Lower case is compared; the words are taken as they were written."""

_ENGLISH = frozenset("the and of to a in we they about with for on is are was it that i you have how my their".split())  # noqa: SIM905 - a list of words reads best as words
_FOREIGN = frozenset(
    "und der die das wir über mit ist nicht ich ein eine für auf war le les des nous avec est pas que pour une el los "  # noqa: SIM905
    "las con por muy fue het een niet wij met voor van il che non di abbiamo della não com uma para foi".split()
)


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
    for number, words in sorted(fields(text, html), key=lambda one: one[0] is not Field.PERSON):  # topics name people
        if number is None:
            heard.sentences(words)
        else:
            heard.take(number, words)
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
        readers: dict[Field, Callable[[str], None]] = {
            Field.RATING: self._rated,
            Field.TALKED_ABOUT: self._talked_about,
            Field.NEXT_STEP: self._next_step,
            Field.DECIDE_BY: self._decide_by,
            Field.PERSON: self._people,
        }
        if number not in (Field.RATING, Field.DECIDE_BY, Field.PERSON) and is_foreign(words):
            self.unplaced.append(f"{_line(words)} (the notes are in English)")
            return
        try:
            if number in readers:
                readers[number](words)
            else:
                self.texts.setdefault(number, []).append(prose(words, "the answer"))
        except UsageProblem:
            self.unplaced.append(_line(words))

    def sentences(self, words: str) -> None:
        """Words that name no question: those whose first words tell what they are about find their place."""
        for sentence in re.split(r"(?<=[.!?])\s+", words):
            bare = sentence.strip().rstrip(".!")
            rated = _RATING.fullmatch(bare) or (_RATED.search(bare) if len(bare.split()) <= 8 else None)
            forms = ((number, form.match(bare.casefold())) for number, form in _SENTENCES)
            known = next(((number, bare[m.start(1) :]) for number, m in forms if m), None)
            if rated:
                self.rating = int(rated[1])
            elif known is not None:
                self.take(known[0], known[1].strip(" ,:"))
            elif EMAIL.search(bare) or PHONE.search(bare):
                self.take(Field.PERSON, bare)
            elif len(bare.split()) > 2:
                self.unplaced.append(_line(sentence))

    def _rated(self, words: str) -> None:
        found = _RATING.match(words) or _RATED.search(words)
        if found is None:
            raise UsageProblem(f"{words!r} is no rating.")
        self.rating = int(found[1])

    def _talked_about(self, words: str) -> None:
        for part in filter(str.strip, words.split(";")):
            self.topics.append(self._topic(part.strip().rstrip(".")))

    def _topic(self, words: str) -> Topic:
        """ "the migration, with Dana" and "Dana: the migration" are Dana's topics. Raises `UsageProblem`."""
        added = tuple(self.contacts.values())
        behind = re.search(r",?\s+with\s+([^,;]{2,60})$", words)
        if behind is not None:
            named = set(behind[1].casefold().split())
            people = [contact_meant(self.interview, behind[1].strip(), ""), *added]
            meant = next((c for c in people if c is not None and named <= set(c.name.casefold().split())), None)
            if meant is None and (known := people[0]) is not None:
                meant = known
            if meant is not None:
                return Topic(text=prose(words[: behind.start()], "the answer"), contact_id=meant.contact_id)
        return said.topic(self.interview, added, words)

    def _next_step(self, words: str) -> None:
        """ "an interview with the team on Thursday at 10": without its date, where enough is left."""
        step = prose(words, "the answer")
        self.next_step_at = moment(words, Intent.NEXT_STEP, self.teller) or self.next_step_at
        found = find(step, self._today.date(), month_first=is_month_first(self.teller))
        if found:
            head = re.sub(r"[\s,;–-]+(?:on|at|by|for|this|next)?$", "", step[: found[0].start].rstrip())
            head = re.sub(r"\s+(?:on|at|by|for|this|next)$", "", head)
            step = head if len(head.split()) > 1 else step
        self.texts.setdefault(Field.NEXT_STEP, []).append(step)

    def _decide_by(self, words: str) -> None:
        at = moment(f"We will decide by {words}", Intent.WAIT, self.teller)
        if at is None:
            raise UsageProblem(f"{words!r} names no day.")
        self.decide_by = at

    def _people(self, words: str) -> None:
        for part in filter(str.strip, words.split(";")):
            one = self._person(part.strip())
            self.contacts[one.contact_id] = one

    def _person(self, words: str) -> Contact:
        """Somebody with an address, a number or both; an address or a number alone is that of the one person whose is
        missing. Raises `UsageProblem`."""
        email, phone = EMAIL.search(words), PHONE.search(words)
        present = [c for c in self.interview.contacts if c.took_part and c.name]
        bare = re.sub(r"[\W\d_]+", "", PHONE.sub("", EMAIL.sub("", words)))
        named = [c for c in present if _is_named(c.name, words)]
        if not named and not bare:
            named = [c for c in present if (email and not c.email) or (not email and not c.phone)]
        if len(named) == 1 and (email or phone):
            address = f" <{email[0]}>" if email else ""
            number = f" {phone[0]}" if phone else ""
            return said.contact(self.interview, f"{named[0].name}{address}{number}", self.teller)
        return said.contact(self.interview, words, self.teller)

    @property
    def _today(self) -> datetime:
        return self.teller.now.astimezone(zone_of(self.teller.zone))


def moment(words: str, intent: Intent, teller: Teller) -> datetime | None:
    """The date in an answer, by the conventions of mail; the noon of a day without an hour."""
    there = teller.now.astimezone(zone_of(teller.zone))
    at = until(intent, words, Written(local=there, month_first=is_month_first(teller))).at
    if at is None:
        return None
    if not isinstance(at, datetime):
        at = datetime.combine(at, said.NOON, zone_of(teller.zone))
    return at if at > teller.now - timedelta(days=1) else None


def is_month_first(teller: Teller) -> bool:
    """Whether 3/4 is the fourth of March where the user lives, as far as their clock tells."""
    return teller.zone.startswith("America/")


def is_foreign(words: str) -> bool:
    """Whether words are more likely in another language than in English: a note is written in one."""
    listed = re.findall(r"\w+", words.casefold())
    foreign = sum(word in _FOREIGN for word in listed)
    return foreign > 1 and foreign > sum(word in _ENGLISH for word in listed)


def _is_named(name: str, words: str) -> bool:
    parts = {part for part in name.casefold().split() if len(part) > 1}
    return bool(parts & set(re.findall(r"\w+", EMAIL.sub(" ", words).casefold())))


def _line(words: str) -> str:
    """Words as one line, without characters that cannot be seen."""
    shown = "".join(ch if ch.isprintable() else " " for ch in words)
    return " ".join(shown.split())[:MOST_UNPLACED]
