"""Which lines of an answer by mail the user wrote now, and below which of our questions: above the quoted questions,
between them or behind them, with the quote marked or not."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agent.reading.latest import latest
from agent.reading.lines import lines_of, marks_of
from agent.told.closings import CLOSING
from agent.told.numbered import is_unfinished, numbered, plain
from agent.told.page import as_lines
from agent.told.questions import HOW_TO_ANSWER, OURS, QUESTIONS, Field

MOST = 20_000
"""Characters of an answer that are read."""

_QUOTED = re.compile(r"^\s*(?:[>|]\s*)+")
_WROTE_ON = re.compile(r"\s*(?:on|am|le|el|il|op|den)\b.{0,80}\d", re.IGNORECASE)
"""The first half of "On Tue, 3 Mar 2026 at 14:31, Ada Park <ada@example.org> wrote:" in two lines."""
_SHORTEST_PIECE = 16
"""Characters of a line by which a piece of our own words is known."""
_NARROWEST = 45
"""Characters to which a client breaks lines at the least."""
_FLOWED = re.compile(r"[^\s>|].{58,} $")
"""A line that its client broke (RFC 3676, section 4.2: a space at its end says so)."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that stand together, below a question or, with None, below none; an empty one parts two paragraphs.
    `again` says that they stand in an older message, below what was written now, `doubtful` that they look like the
    user's signature and give an address."""

    below: Field | None
    lines: list[str] = field(default_factory=list)
    again: bool = False
    doubtful: bool = False


def groups(text: str, html: str) -> list[Group]:
    """What the user wrote now, in order."""
    body = (_unbroken(text, html) if text.strip() else as_lines(html))[:MOST].replace("\r\n", "\n").replace("’", "'")
    lines = body.replace("\u2028", "\n").split("\n")
    ours = [at for at, line in enumerate(lines) if _is_ours(line) or (at > 0 and _is_rest_of(lines[at - 1], line))]
    if not ours:
        return _freely(lines)
    head = _freely(lines[: ours[0]])
    between = list(_between(lines[ours[0] : ours[-1] + 1], older=bool(head and _of_a_header(lines[: ours[0]]))))
    behind = _freely(lines[ours[-1] + 1 :])
    last = question(_bare(lines[ours[-1]]))
    in_line = any(one.below is not None and any(one.lines) for one in between)
    if last is not None and (in_line or last[0] is not max(Field)):  # else it stands below the whole of our mail
        behind = [one if one.doubtful else _placed(Group(last[0], one.lines)) for one in behind]
    return [one for one in (*head, *between, *behind) if any(one.lines)]


def question(line: str) -> tuple[Field, str] | None:
    """The question that this line is, as we asked it, and what stands behind it."""
    words = _spaced(line)
    for number, asked in QUESTIONS.items():
        for form in (f"{number.value}. {asked}", f"{number.value} {asked}", asked):
            if words.casefold().startswith(form.casefold()):
                return number, words[len(form) :].strip(" :-–")
    return None


def _freely(lines: list[str]) -> list[Group]:
    """What is new in lines among which no question of ours stands."""
    written = latest("\n".join(lines), "")
    new = {_recognised(line) for line in written.said.splitlines() if line.strip()}
    new -= {_recognised(line) for line in _of_a_header(lines)}
    below = [line.strip() for line in written.signature.splitlines() if line.strip()]
    if below and is_unfinished(written.said):
        new.add(_recognised(below.pop(0)))  # the end of a sentence, not a name
    kept = [plain(line) if _recognised(line) in new else "" for line in lines]
    found = [Group(None, kept)] if any(kept) else []
    if below and "@" in written.signature and not CLOSING.match(below[0]):
        found.append(Group(None, below, doubtful=True))
    return found


def _between(lines: list[str], *, older: bool) -> Iterator[Group]:
    """What stands below each question. Below the heading of a quote it may be of an `older` answer."""
    others = _of_a_header(lines)
    group = Group(None, again=older)
    for before, line in itertools.pairwise(("", *lines)):
        asked = question(_bare(line))
        ours = asked is not None or _is_ours(line) or _is_rest_of(before, line)
        if ours or line in others or _QUOTED.match(line):
            if any(group.lines) or asked is not None:
                yield _placed(group)
                group = Group(None, again=older)
            older = older or line in others
        else:
            group.lines.append(plain(line))
        if asked is not None:
            group = Group(asked[0], [asked[1]] if asked[1] else [], again=older)
    yield _placed(group)


def _placed(group: Group) -> Group:
    """A list of numbered answers below one of the questions answers all of them."""
    said = [line for line in group.lines if line]
    found = [one for line in said if (one := numbered(line)) is not None]
    is_list = len({one.field for one in found}) > 1 and bool(said) and numbered(said[0]) is not None
    return Group(None, group.lines, again=group.again) if is_list else group


def _is_ours(line: str) -> bool:
    bare = _bare(line)
    piece = len(bare) >= _SHORTEST_PIECE and bare in HOW_TO_ANSWER
    return question(bare) is not None or piece or any(words in bare for words in OURS)


def _is_rest_of(before: str, line: str) -> bool:
    """Whether a line is the end of one of our paragraphs, which a client broke."""
    broken = len(before) > _NARROWEST and not before.rstrip().endswith(".")
    return broken and bool(line.strip()) and question(_bare(before)) is None and _is_ours(before)


def _of_a_header(lines: list[str]) -> frozenset[str]:
    """Lines that say who wrote what follows, or that part it off, as they are."""
    whole = lines_of("\n".join(lines))
    marks = "".join(marks_of([line]) for line in whole)
    named = "bdh" if marks.count("h") > 1 else "bd"
    found = {line for line, mark in zip(whole, marks, strict=True) if mark in named}
    found |= {
        before
        for before, line, mark in zip(whole, whole[1:], marks[1:], strict=False)
        if mark == "b" and _WROTE_ON.match(before)
    }
    return frozenset(line for line in lines if line.strip() and any(line.rstrip() in one for one in found))


def _unbroken(text: str, html: str) -> str:
    """A text with the lines put together again that its client broke: those that are one in its HTML, or that say so
    themselves."""
    whole = "\n".join(_spaced(line) for line in as_lines(html).split("\n")) if html else ""
    lines: list[str] = []
    for line in text[:MOST].replace("\r\n", "\n").split("\n"):
        before = lines[-1] if lines else ""
        apart = not before.strip() or not line.strip() or _QUOTED.match(before) or _QUOTED.match(line)
        if not apart and (_FLOWED.match(before) or f"{_spaced(before)} {_spaced(line)}" in whole):
            lines[-1] = f"{before.rstrip()} {line.lstrip() if line.strip() else ''}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _bare(line: str) -> str:
    return _spaced(_QUOTED.sub("", line))


def _recognised(line: str) -> str:
    """A line by its beginning: of a very long one the reading of mail keeps no more."""
    return _spaced(line)[:1000]


def _spaced(line: str) -> str:
    return " ".join(line.split())
