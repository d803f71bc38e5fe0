"""How the names of people look in the text of an event, and when two of them mean one person."""

import re
from collections.abc import Sequence

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.cues import PARTICLE, TITLE, WORD
from agent.intake.job import HAS_JOB

_ADDRESS = re.compile(r"(?:Herrn?|Hrn?|Frau|Fr|Mr|Mrs|Ms|Mme|Mevr|Dhr|Sra|Monsieur|Madame)\.?")
"""Before a surname; what stands before it is a post: "Gleichstellungsbeauftragte Frau Ott"."""
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.")

_OF_AGENCIES = frozenset({"search", "talent", "people", "recruiting", "careers", "media"})
"""Behind one word: the name of a firm, which one word alone would leave a surname of."""


def is_name(text: str) -> bool:
    """Whether it looks like a person's name, rather than a company's, a post's or a system's."""
    words = [plain(word) for word in re.sub(rf"^{TITLE}\.? |(?<= )[A-ZÀ-Þ]\. ", "", text).split()]
    if len(words) == 1 and words[0] in lists.SYSTEMS:
        return False
    capitals = re.search(r"(?<!\w)[A-Z]{2,5}(?!\w)", text)
    office = len(words) == 1 and HAS_JOB.search(text) and words[0] not in lists.NAMES_AS_WELL
    post = len(words) > 1 and words[-1] in lists.POSTS and words[0] not in lists.GIVEN_NAMES
    return (
        bool(words)
        and not any(word in lists.NO_NAMES | lists.ORGANISATIONS for word in words)
        and all(words)
        and words[0] not in lists.BODIES
        and not capitals
        and not re.search(r"-team\b", text, re.IGNORECASE)
        and not (len(words) > 1 and re.fullmatch(r"\w{3,}erei|(?!val)\w{4,}erie", words[0]))
        and not office
        and not post
    )


def spelt(name: str) -> str:
    """The name with its German title as one writes it, without the degrees behind that."""
    name = re.sub(r"^Fr\.? ", "Frau ", re.sub(r"^(?:Herrn|Hrn?\.?) ", "Herr ", name))
    return re.sub(rf"^(?:Herr|Frau) (?:(?:Dr|Prof)\.? )+(?={WORD} {WORD})", "", name)


def addressed(name: str) -> str:
    """The name from its title on, without the post before that."""
    said = name.split()
    start = next((index for index, word in enumerate(said) if index and _ADDRESS.fullmatch(word)), 0)
    return " ".join(said[start:])


def cut(name: str, barred: Sequence[str]) -> str:
    """The name up to the first word that is no part of one."""
    kept: list[str] = []
    for word in addressed(name).split():
        if kept and plain(word) in lists.ORGANISATIONS:
            return ""
        if (plain(word) in lists.NO_NAMES and not _INITIAL.fullmatch(word)) or plain(word) in barred:
            if len(kept) == 1 and plain(word) in _OF_AGENCIES and plain(kept[0]) not in lists.GIVEN_NAMES:
                return ""
            if [plain(one) for one in kept] in [[other] for other in lists.NAMES_AS_WELL]:
                return ""
            if len(kept) == 1 and HAS_JOB.fullmatch(word) and plain(kept[0]) not in lists.GIVEN_NAMES:
                return ""
            break
        kept.append(word)
    while kept and re.fullmatch(PARTICLE, kept[-1]):
        kept.pop()
    name = " ".join(kept).rstrip(".")
    return "" if re.fullmatch(TITLE, name) else name


def is_barred(name: str, barred: Sequence[str]) -> bool:
    """Whether it is one of those names, which are `plain`, or the beginning or a part of one."""
    said = plain(name)
    return any(
        said == other or (len(said) > 3 and said in other) or (len(other) > 4 and said.startswith(other))
        for other in barred
    )


def same_words(one: str, other: str) -> bool:
    """Whether one of two `plain` names begins with the other."""
    return bool(one) and (one == other or one.startswith(other) or other.startswith(one))


def same_person(name: str, other: str) -> bool:
    """Whether two forms of a name can mean one person: "Leanne" and "Leanne Moss", "Mr Patel" and "Anil Patel"."""
    one = [plain(w) for w in re.sub(rf"^{TITLE}\.? ", "", name).split()]
    two = [plain(w) for w in re.sub(rf"^{TITLE}\.? ", "", other).split()]
    if not one or not two:
        return False
    return one == two or set(one) <= set(two) or set(two) <= set(one)
