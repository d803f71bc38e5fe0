"""Which words of an answer belong to which question: with a number in front, with the words of the form of `afterword
notes`, below the question itself, or as a sentence that says itself what it is about."""

import itertools
import re
from dataclasses import dataclass

from agent.told.closings import ends, without_closing
from agent.told.numbered import ITEM, Numbered, goes_on, is_unfinished, numbered, parts
from agent.told.people import EMAIL, PHONE
from agent.told.questions import LABELS, Field
from agent.told.written import MOST, Group, groups

__all__ = ["MOST", "Piece", "fields", "sentence"]

WORDS = {label.casefold(): field for field, label in LABELS.items()} | {
    "topic": Field.TALKED_ABOUT,
    "topics": Field.TALKED_ABOUT,
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

_BARE = re.compile(r"[1-5](?:\s*(?:/\s*5|(?:out )?of (?:5|five)))?\s*[.!]*$", re.IGNORECASE)
GREETING = re.compile(
    r"(?:(?i:hi|hello|hey|dear|hallo|bonjour)\b\W*(?:[^\W\d_][\w'-]+)?|(?:Afterword|[A-Z][\w'-]+)(?=,)"
    r"|(?i:ok|okay|thanks|thank you|thx|danke|merci|done|yes|will do))?\W*"
)
"""Words that greet, or say that our mail was read."""
_ONE_LINE = frozenset({Field.RATING, Field.DECIDE_BY, Field.PERSON})
_DETAIL = re.compile(r"\b(?:tel|phone|mobile|cell|e-?mail|mail|address|number|m|t)\b", re.IGNORECASE)
_SHORT = 60
"""Characters: a longer line may have been broken by a client, in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and the question they answer, None where they say of none. What is `doubtful` may be parts of two answers
    and is read no further."""

    field: Field | None
    words: str
    doubtful: bool = False


def fields(text: str, html: str, own: str = "") -> list[Piece]:
    """The answers, in the order in which they stand. `own` is the user's name."""
    pieces: list[Piece] = []
    for group in groups(text, html):
        if group.doubtful:
            pieces.append(Piece(None, " ".join(group.lines), doubtful=True))
            continue
        layout = _Layout(group, {one.field for one in pieces if one.field is not None}, own)
        for line in group.lines:
            layout.read(line)
        known = {one.field for one in pieces} if group.again else set()
        pieces += [one for one in layout.finished() if one.field is None or one.field not in known]
    return pieces


def sentence(words: str) -> tuple[Field, str] | None:
    """What a sentence is about, as its first words tell, and the rest of it."""
    bare = words.strip().rstrip(".!")
    forms = ((field, form.match(bare.casefold())) for field, form in _SENTENCES)
    return next(((field, bare[found.start(1) :].strip(" ,:")) for field, found in forms if found), None)


class _Layout:
    """Goes through the lines of a group. `answered` are the questions that those before it answer."""

    def __init__(self, group: Group, answered: set[Field], own: str) -> None:
        self._below = group.below
        self._own_name = own
        found = [one for line in group.lines if (one := numbered(line)) is not None]
        self._surely = len(found) > 1
        bare = sum(not one.words for one in found)
        self._listed = bare > 1 or any(line.startswith(ITEM) for line in group.lines)  # then none alone is a rating
        self._answered = answered
        self._found: list[Piece] = []
        self._first = True
        self._over = False
        self._current = group.below
        self._words: list[str] = []

    def read(self, line: str) -> None:
        if not line:
            if self._below is None:
                self._end()
        elif self._over:  # what stands below the closing is a signature
            if numbered(line) is not None or _labelled(line) is not None or sentence(line) is not None:
                self._found.append(Piece(None, line, doubtful=True))
        elif (self._below or not self._first) and ends(line, self._own_name):
            self._end()
            self._over = True
        elif self._below is not None:
            self._under(line, self._below)
        else:
            for part in parts(line):
                if part.doubtful:
                    self._end()
                    self._found.append(Piece(None, part.words, doubtful=True))
                else:
                    self._own(part.words)
        self._first = self._first and not (line and not GREETING.fullmatch(line))

    def finished(self) -> list[Piece]:
        self._end()
        return self._found

    def _under(self, line: str, below: Field) -> None:
        """A line below a question: only its own number counts."""
        found = numbered(line)
        own = _labelled(line)
        if found is not None and found.field is below and found.words and not found.counts:
            rates = below is not Field.RATING or _BARE.match(found.words)  # "1, it was bad" is a rating
            own = (below, found.words) if rates else own
        if own is not None:
            self._begin(*own)
        else:
            self._more(line, below)

    def _own(self, line: str) -> None:
        """A line that stands below no question, or a part of one."""
        if line.startswith(ITEM) and self._current is None:
            line = line.removeprefix(ITEM)
        found = numbered(line, listed=self._surely)
        if found is not None and self._words and goes_on(self._words[-1], self._current, found):
            self._found.append(Piece(None, " ".join((*self._words, line)), doubtful=True))
            self._words, self._current = [], None
        elif found is not None and self._is_a_count(found):
            self._end()
            self._found.append(Piece(None, line))
        elif found is not None and not (self._first and self._is_a_rating(found, line)):
            self._begin(found.field, found.words)
        elif (labelled := _labelled(line)) is not None:
            self._begin(*labelled)
        elif self._current is None or sentence(line) is not None:
            self._end()
            self._found.append(Piece(None, line))
        else:
            self._more(line, None)

    def _is_a_count(self, found: Numbered) -> bool:
        """A number that may count is one where the others are no list, or where its question is answered already."""
        alone = not self._surely and not self._first
        again = found.usual and found.field in self._answered
        return found.counts or (not found.marked and found.may_count and (alone or again))

    def _is_a_rating(self, found: Numbered, line: str) -> bool:
        """ "4" alone is a rating where an answer begins."""
        return not found.words and not found.marked and not self._listed and _BARE.match(line) is not None

    def _more(self, line: str, below: Field | None) -> None:
        """A further line of an answer."""
        several = self._current not in _ONE_LINE or not self._words
        if several or (self._current is Field.PERSON and _is_detail(line, " ".join(self._words))):
            self._words.append(line)
        else:
            field = self._current if self._current is Field.PERSON else None
            self._end()
            self._found.append(Piece(field, line.removeprefix(ITEM)))
            self._current = below

    def _begin(self, field: Field, words: str) -> None:
        self._end()
        self._current = field
        self._answered = self._answered | {field}
        self._words = [words] if words else []

    def _end(self) -> None:
        if self._words:
            said = without_closing(_joined(self._words, self._current), self._own_name)
            self._found.append(Piece(self._current, said))
        self._words = []
        self._current = None


def _joined(lines: list[str], field: Field | None) -> str:
    """The lines of an answer as one. A new line that begins a sentence of its own gets a mark before it."""
    whole = lines[0].removeprefix(ITEM)
    between = {Field.TALKED_ABOUT: "; ", Field.LEARNED: ". ", Field.THOUGHT: ". "}.get(field or Field.RATING, " ")
    for before, line in itertools.pairwise(lines):
        begun = len(before) < _SHORT and line[0].isupper() and not is_unfinished(before)
        anew = before[-1].isalnum() and (begun or line.startswith(ITEM))
        whole += f"{between if anew else ' '}{line.removeprefix(ITEM)}"
    return whole


def _is_detail(line: str, before: str) -> bool:
    """Whether a line is only an address or a number that the person named before it has not got yet."""
    for form in (EMAIL, PHONE):
        found = form.search(line)
        if found is not None and not form.search(before):
            return not re.sub(r"\W+", "", _DETAIL.sub("", line.replace(found[0], "")))
    return False


def _labelled(line: str) -> tuple[Field, str] | None:
    label, colon, words = line.partition(":")
    found = WORDS.get(" ".join(label.split()).casefold()) if colon else None
    return (found, words.strip()) if found is not None and words.strip() else None
