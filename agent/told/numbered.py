"""A number in front of words: the answer to that question, or a count of something ("3 more rounds", "2 weeks until
they decide"). Where it may be either, it is neither: a note is made of no guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.reading.almanac import MONTHS
from agent.told.questions import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A line with a number in front. `marked` says that a dot, a bracket or the like stands behind it, `counts` that it
    counts what is named behind it, `may_count` that it might."""

    field: Field
    words: str
    marked: bool
    counts: bool
    may_count: bool
    usual: bool = False
    """Whether what it may count is what people count of an interview: rounds, people."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the answers that stand in a line. `doubtful` says that another may be part of it."""

    words: str
    doubtful: bool = False


_ORNAMENT = re.compile(r"[\ufe0f\u20e3\u200b\u200e\u200f\ufeff\u2060]")
"""What makes a keycap of a number, and what cannot be seen."""
ITEM = "• "
_KEYCAP = re.compile(r"^([1-7])\ufe0f?\u20e3\s*")
_BULLET = re.compile(r"^(?:[•·▪◦*+–—-]\s+)+(?=\S)")
_BOLD = re.compile(r"^[*_]+(\(?[1-7][.):]?)[*_]+")
_WORD_BEFORE = re.compile(
    r"^(?:#|[qa](?=\d)|(?:no\.|nr\.?|question|answer|point|frage|antwort|punkt)\s*)\s*(?=[1-7](?![\d/]))", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\(?(?P<number>[1-7])(?P<mark>\)[.:]?|\s*[.:,=](?!\d)|\s*\)|\s*[-–—](?=\s)|(?=\s|$))\s*(?P<words>.*)$"
)
_CLOSE = re.compile(r"1\s*[.:,=/-]\s*([1-5])\s*[.!]*$")
"""A rating without a space: "1.4", which may be one and four tenths, and "1:4", which may not."""

_TIME = (
    r"(?:seconds|minutes|mins|hours|hrs|days|weeks|months|years|wochen|tage|stunden|minuten|monate|jahre|semaines|jours"
    r"|heures|mois|ans|percent|euros?|dollars)"
)
_OTHERS = (
    r"(?:rounds|interviews|steps|stages|calls|people|persons|colleagues|engineers|developers|managers|interviewers"
    r"|candidates|teams)"
)
_COUNTS = re.compile(
    rf"(?:(?:more|further|other|additional)\s+(?:{_TIME}|{_OTHERS})\b"
    rf"|{_OTHERS}\s+(?:left|to go|to come|(?:will )?follow|remain)\b"
    r"|(?:of|or|to|and|out of)\s+(?:\d|a half|them|us|those|my|their|the\b)|[ap]\.?m\b|o'clock|uhr\b"
    r"|(?:stars?|sterne?|étoiles?)\b|/\s*\d|%|€|\$)",
    re.IGNORECASE,
)
_TIME_OF = re.compile(rf"{_TIME}\b(?P<of>\s+of\b)?", re.IGNORECASE)
_MANY = re.compile(
    r"(?:[a-zà-ÿ]+\s+)?(?!(?:this|his|its|as|us|is|was|has|does|always|perhaps|access|business|process|success|devops"
    r"|kubernetes|across|various|less|focus|status)\b)(?:[a-zà-ÿ]{2,}s|people|women|men|staff|folks)\b"
)
"""A plural in small letters (a name is not counted), at once or behind one more word: what a number may count."""
_NO_COUNT = re.compile(
    r"(?:the|an?|their|your|our|my|his|her|its|they|you|we|i|he|she|it|that|this|there|how|what|why|when|who|nothing|no"
    r"|yes|by|on|in|about|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""No number counts what begins so."""
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"\b(?:the|an?|of|and|or|has|have|had|are|is|with|their|your|our|my|every|each|than|next|on|to|for|from|by|at|in"
    r"|about|all|some)$",
    re.IGNORECASE,
)
_WRAPPED = range(60, 81)
"""Characters of a line behind which a mail client may have broken it."""

_RATED = re.compile(r"[1-5](?:\s*(?:/\s*5|(?:out )?of 5))?(?![\d.,/]\d)")
_MARKED_RUN = re.compile(r"(?<=\s)\(?([2-7])[.):]\s+(?=\S)")
_RUN = re.compile(r"(?P<parted>[,;.]|\s[/–-])?\s+(?P<number>[2-7])(?=\s+\S)")


def plain(line: str) -> str:
    """A line without bullet, bold or a word in front of its number ("• 1 4", "*1.* 4", "Q1: 4", "#1 4"), which is a
    mark as much as a dot behind it. An item of a list without numbers begins with `ITEM`."""
    keyed = _ORNAMENT.sub("", _KEYCAP.sub(r"\1. ", line.strip())).strip()
    bare = _BOLD.sub(r"\1", _BULLET.sub("", keyed))
    if _BULLET.match(keyed) and not _NUMBERED.match(_WORD_BEFORE.sub("", bare)):
        return f"{ITEM}{bare}"
    before = _WORD_BEFORE.match(bare)
    if before is None:
        return bare
    number, rest = bare[before.end()], bare[before.end() + 1 :]
    return f"{number}{rest}" if re.match(r"\s*[.:,=)–-]", rest) else f"{number}.{rest}"


def numbered(line: str, *, listed: bool = True) -> Numbered | None:
    """What the number in front of a line says. `listed` is whether other lines have one: then "1.4" is no decimal."""
    close = _CLOSE.match(line)
    if close is not None and (listed or line.replace(" ", "")[1] in ":="):
        return Numbered(field=Field.RATING, words=close[1], marked=True, counts=False, may_count=False)
    found = _NUMBERED.match(line)
    if found is None:
        return None
    field, marked = Field(int(found["number"])), bool(found["mark"].strip())
    words = _BULLET.sub("", found["words"].strip())
    if marked:
        return Numbered(field=field, words=words, marked=True, counts=False, may_count=False)
    time = _TIME_OF.match(words)
    spans = time is not None and not (time["of"] and field is Field.TALKED_ABOUT)
    counts = bool(_COUNTS.match(words)) or spans
    usual = bool(re.match(rf"{_OTHERS}\b", words))
    may = counts or bool(_MONTH.match(words) or (_MANY.match(words) and not _NO_COUNT.match(words)))
    return Numbered(field=field, words=words, marked=False, counts=counts, may_count=may, usual=usual)


def goes_on(before: str, answered: Field | None, found: Numbered) -> bool:
    """Whether a line that begins with a number may be the rest of the sentence above it, which a client broke there.
    The number that follows the one `answered` above it, or a capital, says that it begins anew."""
    if found.marked or not found.may_count or not before:
        return False
    anew = found.words[:1].isupper() or (answered is not None and found.field == answered + 1)
    broken = len(before) in _WRAPPED and not anew and not re.search(r"[.!?:;]$", before)
    return broken or is_unfinished(before)


def is_unfinished(words: str) -> bool:
    """Whether the last word of a line asks for another."""
    return _UNFINISHED.search(words) is not None


def parts(line: str) -> Iterator[Part]:
    """The answers that stand in one line: "1. 4 2. event sourcing", "1 4, 2 on-call, 3 they ship daily"."""
    first = numbered(line)
    if first is None:
        yield Part(line)
    elif first.marked:
        yield from _cut(line, [one for one in _MARKED_RUN.finditer(line) if not _MONTH.match(line, one.end())], first)
    else:
        yield from _run(line, first)


def _cut(line: str, marks: list[re.Match[str]], first: Numbered) -> Iterator[Part]:
    """A line in pieces, each with a greater number in front than the one before."""
    start, last = 0, int(first.field)
    for mark in marks:
        if int(mark[1]) > last:
            yield Part(line[start : mark.start()].strip(" ,;/"))
            start, last = mark.start(), int(mark[1])
    yield Part(line[start:].strip())


def _run(line: str, first: Numbered) -> Iterator[Part]:
    """Numbers without a mark part a line behind a rating, and behind a comma where they cannot count anything; one that
    might be either makes its answer doubtful."""
    start, last, begun = 0, int(first.field), False
    rated = _RATED.match(first.words) if first.field is Field.RATING else None
    behind = len(line) - len(first.words) + rated.end() if rated else 0
    doubtful = False
    for mark in _RUN.finditer(line, behind):
        number, rest = int(mark["number"]), numbered(line[mark.start("number") :])
        if number <= last or rest is None or rest.counts:
            continue
        follows = rated is not None and mark.start() == behind
        sure = follows or (mark["parted"] is not None and (begun or bool(_NO_COUNT.match(rest.words))))
        if sure and not (begun and rest.may_count):
            yield Part(line[start : mark.start()].strip(), doubtful)
            start, last, begun, doubtful = mark.start("number"), number, begun or follows, False
        elif begun and number == last + 1:
            doubtful = True
    yield Part(line[start:].strip(), doubtful)
