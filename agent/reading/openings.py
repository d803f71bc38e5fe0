"""With which letters the texts can begin that a phrase matches, read off the phrase. Soundness before sharpness.

A phrase is a regular expression of the plain kind that the lexicons hold: words, groups, alternatives, gaps. Where a
piece is not understood the letters before it are the answer, and with none of them the phrase can begin with anything.
"""

import re
import sys

LETTERS = 4
"""How many letters are told at most."""
_MOST = 4_000
"""Openings of one phrase, above which no further letters are read."""

_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:|<?[=!])|(?!\?))")
_COUNT = re.compile(r"(\?|\*|\+|\{(\d*)(,?)(\d*)\})[?+]?")
_SET = re.compile(r"\[(\^?)((?:[^\]\\]|\\.)+)\]")

_DIGITS = list("0123456789")
"""What a digit may be: told at the beginning only, as behind other letters it would make ten of each opening."""

_Told = frozenset[tuple[str, bool]]
"""Openings, each with whether more letters may be told of it."""


def openings(phrase: str) -> frozenset[str] | None:
    """The first letters, in lower case, of whatever `phrase` matches where a word begins; None: it may be any."""
    told = _of_alternatives(phrase, frozenset({("", True)}))
    letters = frozenset(sys.intern(letters.lower()) for letters, _ in told)
    return letters if all(one and (one[0].isalnum() or one[0] in "_'") for one in letters) else None


def alternatives(phrase: str) -> list[str]:
    """`phrase` split at the bars that stand in no group."""
    pieces, depth, begin, at = [], 0, 0, 0
    while at < len(phrase):
        letter = phrase[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at += len(_set(phrase, at)) - 1
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and not depth:
            pieces.append(phrase[begin:at])
            begin = at + 1
        at += 1
    return [*pieces, phrase[begin:]]


def _of_alternatives(phrase: str, before: _Told) -> _Told:
    told: set[tuple[str, bool]] = set()
    for piece in alternatives(phrase):
        told |= _of_sequence(piece, before)
    return frozenset(told)


def _of_sequence(phrase: str, told: _Told) -> _Told:
    at = 0
    while at < len(phrase) and any(more for _, more in told):
        at, piece, width = _piece(phrase, at)
        count = _COUNT.match(phrase, at)
        least, most = _bounds(count)
        at = count.end() if count else at
        if not width:
            continue
        longer = _longer(told, piece)
        if most != 1:
            longer = frozenset((letters, False) for letters, _ in longer)
        told = longer if least else longer | told
    return told


def _piece(phrase: str, at: int) -> tuple[int, str | list[str] | None, bool]:
    """Where the piece that begins at `at` ends; what it may be: a group's inside, letters, or None for anything; and
    whether it takes up room at all."""
    letter = phrase[at]
    if letter == "(":
        end = _closing(phrase, at)
        head = _GROUP.match(phrase, at)
        if head is None:
            return end, None, True
        around = head.group()[-1] in "=!"
        return end, phrase[head.end() : end - 1], not around
    if letter == "\\":
        following = phrase[at + 1]
        if following in "bB":
            return at + 2, [], False
        if following == "d":
            return at + 2, _DIGITS, True
        return at + 2, (None if following.isalnum() else [following]), True
    if letter == "[":
        whole = _set(phrase, at)
        inside = _SET.fullmatch(whole)
        plain = inside is not None and not inside[1] and not re.search(r"[\\-]", inside[2]) and len(inside[2]) <= 12
        return at + len(whole), list(inside[2]) if plain and inside is not None else None, True
    if letter in "^$":
        return at + 1, [], False
    return at + 1, (None if letter == "." else [letter]), True


def _longer(told: _Told, piece: str | list[str] | None) -> _Told:
    if len(told) > _MOST:
        return frozenset((letters, False) for letters, _ in told)
    done = {one for one in told if not one[1]}
    going = frozenset(told - done)
    if piece is None:
        return frozenset(done | {(letters, False) for letters, _ in going})
    if isinstance(piece, str):
        return frozenset(done | _of_alternatives(piece, going))
    if piece is _DIGITS:
        begun = {(letters, False) for letters, _ in going if letters}
        return frozenset(done | begun | {(one, False) for one in piece if len(begun) < len(going)})
    return frozenset(done | {(letters + one, len(letters) + 1 < LETTERS) for letters, _ in going for one in piece})


def _bounds(count: re.Match[str] | None) -> tuple[int, int]:
    """How often a piece stands at least and at most; 2 means several."""
    if count is None:
        return 1, 1
    match count.group(1)[0]:
        case "?":
            return 0, 1
        case "*":
            return 0, 2
        case "+":
            return 1, 2
    least = int(count.group(2) or 0)
    most = int(count.group(4)) if count.group(4) else (2 if count.group(3) else least)
    return min(least, 1), min(most, 2)


def _closing(phrase: str, at: int) -> int:
    depth = 0
    while at < len(phrase):
        letter = phrase[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at += len(_set(phrase, at)) - 1
        elif letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
            if not depth:
                return at + 1
        at += 1
    raise ValueError(f"unbalanced: {phrase}")


def _set(phrase: str, at: int) -> str:
    found = _SET.match(phrase, at)
    if found is None:
        raise ValueError(f"unbalanced: {phrase}")
    return found.group()
