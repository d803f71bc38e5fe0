"""Somebody of an interview while it is being read, and where a sentence names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.domain.identity import plain
from agent.domain.model import Role
from agent.intake import lists
from providers.base import Address


@dataclass(slots=True)
class Person:
    """Somebody of the interview while it is being read."""

    name: str = ""
    email: str = ""
    role: Role = Role.UNKNOWN
    title: str = ""
    phone: str = ""
    organizer: bool = False
    invited: bool = False
    named: bool = False
    """The text says that they take part."""
    hosts: bool = False


@dataclass(slots=True)
class Company:
    """Everybody an event shows, sorted: `people` to write to, `senders` that speak for the company, `programs` among
    them, `passed_over`."""

    people: list[Person] = field(default_factory=list)
    senders: list[Address] = field(default_factory=list)
    programs: list[Address] = field(default_factory=list)
    passed_over: list[tuple[str, str]] = field(default_factory=list)


def _of_a_firm(before: str, after: str) -> bool:
    """Whether a surname is part of a company's name there: "Labor Wiesner", "Wiesner Logistics"."""
    beside = [*before.split()[-1:], *after.split()[:1]]
    return any(plain(word) in lists.ORGANISATIONS | lists.BODIES for word in beside)


def mentions(person: Person, people: Sequence[Person], sentence: str) -> list[tuple[int, int]]:
    """Where a sentence names the person: in full, or by a first name or title and surname that nobody shares."""
    words = person.name.split()
    if not words:
        return []
    forms = [person.name]
    if len(words) > 1:
        shared = [word for other in people for word in other.name.split()]
        forms += [word for word in (words[0], words[-1]) if len(word) > 2 and shared.count(word) == 1]
        forms.append(f"{words[-1]}, {' '.join(words[:-1])}")
    spans: list[tuple[int, int]] = []
    for form in forms:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w|@)", sentence):
            if form == words[-1] and _of_a_firm(sentence[: match.start()], sentence[match.end() :]):
                continue
            if not any(start < match.end() and match.start() < end for start, end in spans):
                spans.append(match.span())
    return sorted(spans)
