"""Whom a topic names in its words. What was talked about with one person is told to nobody else, and a name that
nobody knows is told to nobody."""

import re
from collections.abc import Iterable, Iterator

from agent.domain.identity import plain
from agent.domain.model import Contact, Interview
from agent.intake import lists
from agent.intake.cues import PARTICLE, SURNAMED, TITLE, WORD
from agent.intake.names import is_name

_JOINED = r"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*|\+\s*|/\s*)"
_FULL = rf"{WORD}(?: (?:{PARTICLE} ){{0,2}}{WORD}){{0,2}}"
_WITH = re.compile(rf"(?:(\w+)[\s,(]+)?(?:\b[Ww]ith\s+|\b[Ww]/\s*)({_FULL}(?:{_JOINED}{_FULL})*)")
_WORKS = re.compile(
    r"\w+ing|work|works|worked|experience|issues?|problems?|integrat\w+|trouble|deal|dealt|start\w*|done|did|do",
    re.IGNORECASE,
)
"""What is done with a thing as much as with a person: "working with Google Cloud"."""
_NAMED = re.compile(rf"(?<![\w.@])({WORD})(?: (?:{PARTICLE} ){{0,2}}{WORD})*")
_PERSONAL = re.compile(
    r"(?:\b(?:with|by|from|for|of|and|to|than|like|how|what|why|where|when|that|which)|&|w/)\s*$", re.IGNORECASE
)
"""In front of a given name that is no word."""


def mentioned(text: str, interview: Interview, added: Iterable[Contact], *, of: Contact | None) -> list[str]:
    """The names in a topic which keep it out of a note: those nobody here has, and where it does not say whose it is
    (`of` is None) those of the people of the interview."""
    everybody = [one for one in (*interview.contacts, *added) if one.name]
    theirs = {name for one in everybody for name in (one.name, one.name.split()[0], one.name.split()[-1])}
    longest_first = sorted((name for name in theirs if len(name) > 1), key=lambda name: (-len(name), name))
    here = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if longest_first else None
    found = dict.fromkeys(here.findall(text) if here and of is None and len(everybody) > 1 else [])
    known = [_words(one.name) for one in everybody]
    found |= dict.fromkeys(
        one for one in _strangers(text, interview.company) if not any(_words(one) <= words for words in known)
    )
    return list(found)


def _strangers(text: str, company: str) -> Iterator[str]:
    for with_whom in _WITH.finditer(text):
        names = re.split(_JOINED, with_whom[2])
        several = [one for one in names if _is_given(one)]
        for name in names:
            full = len(name.split()) > 1 and not (with_whom[1] and _WORKS.fullmatch(with_whom[1]))
            if (name in several or several or full) and is_name(name) and not _is_of(name, company):
                yield name
    for named in _NAMED.finditer(text):
        whole, given = named[0], _is_given(named[1])
        owns = re.match(r"['’]s\b", text[named.end() :]) is not None or re.search(r"['’]s$", whole) is not None
        alone = " " not in whole
        if given and is_name(whole) and (not alone or owns or _PERSONAL.search(text[: named.start()])):
            yield re.sub(r"['’]s$", "", whole)
    yield from (found[0] for found in SURNAMED.finditer(text))


def _is_of(name: str, company: str) -> bool:
    return bool(company) and bool(_words(name) & _words(company))


def _is_given(name: str) -> bool:
    return plain(re.sub(r"['’]s$", "", name.split(maxsplit=1)[0])) in lists.GIVEN_NAMES


def _words(name: str) -> set[str]:
    bare = re.sub(rf"^(?:{TITLE}\.? )+|['’]s$", "", name)
    return {plain(word.rstrip(".")) for word in bare.split()}
