"""Which words of an answer belong to which question, wherever they stand: above the quoted questions, between them or
behind them, with a number in front, with the words of the form of `afterword notes`, or as a sentence that says itself
what it is about."""

import re

from agent.reading.latest import latest
from agent.told.page import as_lines
from agent.told.questions import LABELS, OURS, QUESTIONS, Field

MOST = 20_000
"""Characters of an answer that are read."""

WORDS = {label.casefold(): field for field, label in LABELS.items()} | {
    "topic": Field.TALKED_ABOUT,
    "learnt": Field.LEARNED,
    "thought": Field.THOUGHT,
    "next": Field.NEXT_STEP,
    "decide by": Field.DECIDE_BY,
    "contact": Field.PERSON,
}
"""The words in front of a colon, as the form of `afterword notes` has them and as people shorten them."""

_WE = r"(?:(?:we|i)\s+)?(?:mostly |mainly |also )?"
_SENTENCES = (
    (Field.TALKED_ABOUT, re.compile(_WE + r"(?:talked|spoke|chatted) (?:a lot )?(?:about|of) (.+)")),
    (Field.TALKED_ABOUT, re.compile(_WE + r"(?:discussed|went over|covered) (.+)")),
    (Field.LEARNED, re.compile(r"i(?:'ve| have)? (?:also )?learn(?:ed|t) (?:that )?(.+)")),
    (
        Field.DECIDE_BY,
        re.compile(
            r"(?:they|she|he|the team)(?:'ll| will| want to| should)? "
            r"(?:decide|let me know|get back to me|get back|come back|tell me)"
            r"(.*\d.*| (?:by|on|in|within|before|until) .+)"
        ),
    ),
    (Field.NEXT_STEP, re.compile(r"(?:the )?next (?:step|round|interview|conversation)(?: is| will be|:)? (.+)")),
)
"""What people write instead of a number. Lower case is compared; the words are taken as they were written."""

_QUOTED = re.compile(r"^\s*(?:[>|]\s*)+")
_NUMBERED = re.compile(
    r"\(?(?P<number>[1-7])(?P<mark>\)|\s*[.:,=](?!\d)|\s*\)|\s+[-–—](?=\s)|(?=\s|$))\s*(?P<words>.*)$"
)
_COUNTED = re.compile(
    r"(?:more|rounds?|interviews?|people|persons|colleagues|weeks?|days?|hours?|minutes?|months?|years?|of|out|or|to|and"
    r"|[ap]\.?m)\b|/",
    re.IGNORECASE,
)
"""What stands behind a number that counts something."""
_BARE = re.compile(r"[1-5](?:\s*(?:/\s*5|(?:out )?of (?:5|five)))?\s*[.!]*$", re.IGNORECASE)
_OF_A_CLIENT = re.compile(r"(?:sent|gesendet|von meinem|envoyé|enviado|get outlook|--)", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:best|kind regards|regards|cheers|thanks|thank you|many thanks|sincerely|yours|lg|vg|viele grüße)"
    r"(?:[,!. ]+[^\W\d_][\w'.-]*){0,3}[,!.]*$",
    re.IGNORECASE,
)
_ONE_LINE = frozenset({Field.RATING, Field.DECIDE_BY, Field.PERSON})


def fields(text: str, html: str) -> list[tuple[Field | None, str]]:
    """The answers with the question each belongs to, None for words that say of none."""
    body = (text if text.strip() else as_lines(html))[:MOST].replace("\r\n", "\n").replace("’", "'")
    layout = _Layout(body)
    for line in body.split("\n"):
        layout.read(line)
    return layout.finished()


def sentence(words: str) -> tuple[Field, str] | None:
    """What a sentence is about, as its first words tell, and the rest of it."""
    bare = words.strip().rstrip(".!")
    forms = ((field, form.match(bare.casefold())) for field, form in _SENTENCES)
    return next(((field, bare[found.start(1) :].strip(" ,:")) for field, found in forms if found), None)


class _Layout:
    """Goes through an answer line by line."""

    def __init__(self, body: str) -> None:
        self._new = {_recognised(line) for line in latest(body, "").said.splitlines() if line.strip()}
        numbers = [found for line in self._new if (found := _NUMBERED.match(line))]
        self._surely = len(numbers) > 1
        self._listed = sum(not found["words"] for found in numbers) > 1  # numbers left standing: none is a rating
        self._found: list[tuple[Field | None, str]] = []
        self._first = True
        self._over = False
        self._below: Field | None = None  # the question these lines stand below
        self._current: Field | None = None
        self._words: list[str] = []

    def read(self, line: str) -> None:
        bare = _QUOTED.sub("", line).strip()
        if (question := _question(bare)) is not None:
            self._over = False
            self._begin(question[0], question[1], below=question[0])
        elif not bare:
            if self._below is None:
                self._end()
        elif self._is_another(line, bare):
            self._end()
        elif self._over or (self._below is None and not self._first and _CLOSING.match(bare)):
            self._end()
            self._over = True  # what stands below the closing is a signature
        else:
            self._own(bare)
            self._first = False

    def _own(self, bare: str) -> None:
        """A line the user wrote now."""
        if (own := self._numbered(bare) or _labelled(bare)) is not None:
            self._begin(*own, below=self._below)
        elif self._below is not None and _OF_A_CLIENT.match(bare):
            self._end()
        elif self._current is None or (self._below is None and sentence(bare) is not None):
            self._end()
            self._found.append((None, bare))
        elif self._current in _ONE_LINE and self._words:
            field, below = self._current, self._below
            self._end()
            self._found.append((field if field is Field.PERSON else None, bare))
            self._below = below
        else:
            self._words.append(bare)

    def finished(self) -> list[tuple[Field | None, str]]:
        self._end()
        return self._found

    def _is_another(self, line: str, bare: str) -> bool:
        """Whether the user did not write it now: a quote, a signature, or our own words."""
        old = self._below is None and _recognised(line) not in self._new
        return old or _QUOTED.match(line) is not None or any(words in bare for words in OURS)

    def _begin(self, field: Field, words: str, *, below: Field | None) -> None:
        self._end()
        self._current, self._below = field, below
        if words:
            self._words.append(words)

    def _end(self) -> None:
        if self._words:
            self._found.append((self._current, " ".join(self._words)))
        self._words = []
        self._current = self._below = None

    def _numbered(self, line: str) -> tuple[Field, str] | None:
        """A line with a number in front: with a mark behind it, among others of its kind, or the first one. Below a
        question only its own number counts; a number that counts something is none."""
        found = _NUMBERED.match(line)
        if found is None or (not found["mark"].strip() and _COUNTED.match(found["words"])):
            return None
        field, words = Field(int(found["number"])), found["words"].strip()
        if self._below is not None:
            return (field, words) if field is self._below and words and field is not Field.RATING else None
        if not words and not found["mark"].strip():  # "4" alone is a rating where an answer begins
            rates = self._first and not self._listed and _BARE.match(line)
            return None if rates else (field, "")
        if found["mark"].strip() or self._surely or self._first:
            return field, words
        return None


def _question(line: str) -> tuple[Field, str] | None:
    """The question that this line is, as we asked it, and what stands behind it."""
    words = _spaced(line)
    for field, question in QUESTIONS.items():
        for form in (f"{field.value}. {question}", f"{field.value} {question}", question):
            if words.casefold().startswith(form.casefold()):
                return field, words[len(form) :].strip(" :-–")
    return None


def _labelled(line: str) -> tuple[Field, str] | None:
    label, colon, words = line.partition(":")
    found = WORDS.get(_spaced(label).casefold()) if colon else None
    return (found, words.strip()) if found is not None and words.strip() else None


def _recognised(line: str) -> str:
    """A line by its beginning: of a very long one the reading of mail keeps no more."""
    return _spaced(line)[:1000]


def _spaced(line: str) -> str:
    return " ".join(line.split())
