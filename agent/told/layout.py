"""Which words of an answer belong to which question, wherever they stand: above the quoted questions, between them or
behind them, with a number in front or the words of the form of `afterword notes`."""

import re

from agent.reading.latest import latest
from agent.reading.markup import visible_text
from agent.told.questions import OURS, QUESTIONS, Field

MOST = 20_000
"""Characters of an answer that are read."""

LABELS = {
    "rating": Field.RATING,
    "talked about": Field.TALKED_ABOUT,
    "topic": Field.TALKED_ABOUT,
    "learned": Field.LEARNED,
    "learnt": Field.LEARNED,
    "additional thought": Field.THOUGHT,
    "thought": Field.THOUGHT,
    "next step": Field.NEXT_STEP,
    "next": Field.NEXT_STEP,
    "they decide by": Field.DECIDE_BY,
    "decide by": Field.DECIDE_BY,
    "person": Field.PERSON,
    "contact": Field.PERSON,
}
"""The words in front of a colon, as the form of `afterword notes` has them and as people shorten them."""

_QUOTED = re.compile(r"^\s*(?:[>|]\s*)+")
_NUMBERED = re.compile(r"\(?(?P<number>[1-7])(?P<mark>\s*[.):=]|\s+[-–—](?=\s))?(?P<gap>\s*)(?P<words>\S.*)$")
_GOOD = re.compile(r"[1-5]\s*(?:/\s*5)?\s*[.!]*$")
_OF_A_CLIENT = re.compile(r"(?:sent|gesendet|von meinem|envoyé|enviado|get outlook|--)", re.IGNORECASE)


def fields(text: str, html: str) -> list[tuple[Field | None, str]]:
    """The answers with the question each belongs to, None for a line that says of none."""
    body = (text if text.strip() else visible_text(html, marking=True))[:MOST].replace("\r\n", "\n")
    layout = _Layout(body)
    for line in body.split("\n"):
        layout.read(line)
    return layout.finished()


class _Layout:
    """Goes through an answer line by line."""

    def __init__(self, body: str) -> None:
        self._new = {_recognised(line) for line in latest(body, "").said.splitlines()}
        self._surely = sum(_NUMBERED.match(line.strip()) is not None for line in map(str.strip, self._new)) > 1
        self._found: list[tuple[Field | None, str]] = []
        self._below: Field | None = None  # the question these lines stand below
        self._current: Field | None = None
        self._words: list[str] = []

    def read(self, line: str) -> None:
        bare = _QUOTED.sub("", line).strip()
        if (question := _question(bare)) is not None:
            self._begin(question[0], question[1], below=question[0])
        elif not bare:
            if self._below is None:
                self._end()
        elif self._is_another(line, bare):
            self._end()
        elif (own := self._numbered(bare) or _labelled(bare)) is not None:
            self._begin(*own, below=self._below)
        elif self._below is not None and _OF_A_CLIENT.match(bare):
            self._end()
        elif self._current is not None:
            self._words.append(bare)
        else:
            self._found.append((None, bare))

    def _is_another(self, line: str, bare: str) -> bool:
        """Whether the user did not write it now: a quote, a signature, or our own words."""
        old = self._below is None and _recognised(line) not in self._new
        return old or _QUOTED.match(line) is not None or any(words in bare for words in OURS)

    def finished(self) -> list[tuple[Field | None, str]]:
        self._end()
        return self._found

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
        """A line with a number in front: with a mark behind it, among others of its kind, or "1 4"."""
        found = _NUMBERED.match(line)
        if found is None or _GOOD.match(line) or not (found["mark"] or found["gap"]):
            return None
        field = Field(int(found["number"]))
        if found["mark"] or self._surely or (field is Field.RATING and _GOOD.match(found["words"])):
            return field, found["words"].strip()
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
    found = LABELS.get(_spaced(label).casefold()) if colon else None
    return (found, words.strip()) if found is not None and words.strip() else None


def _recognised(line: str) -> str:
    """A line by its beginning: of a very long one the reading of mail keeps no more."""
    return _spaced(line)[:1000]


def _spaced(line: str) -> str:
    return " ".join(line.split())
