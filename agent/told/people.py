"""Whom an answer names: people with an address or a number, and with whom something was talked about."""

import re

from agent.domain.model import Contact, Interview, Topic
from agent.domain.naming import contact_meant
from agent.errors import UsageProblem
from agent.intake import same_number
from agent.told import said
from agent.told.given import prose
from agent.told.mentioned import mentioned
from agent.told.said import Teller

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+|\(|\b0)\d[\d\s()/.-]{5,18}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b")

_ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+")
"""An address however it ends: its digits are no telephone number."""
_EACH = re.compile(
    rf"(?:\s*\band\b)?((?:(?!\band\b).)*?{EMAIL.pattern}>?(?:[\s,:(]*(?:tel|phone)?[\s.:]*{PHONE.pattern})?|.+$)"
)
"""Everybody of several: what stands before an address, it, and a number behind it."""
_FILLER = re.compile(
    r"\b(?:his|her|their|the|number|phone|telephone|tel|mobile|cell|address|e-?mail|mail|is|and|at|of|'s|it's)\b|'s\b",
    re.IGNORECASE,
)


def read(words: str, interview: Interview, teller: Teller) -> list[Contact]:
    """Everybody an answer adds or corrects. Raises `UsageProblem` when it names nobody."""
    words = re.sub(r"^[1-7]\s+", "", words)
    parts = [part for part in re.split(r";|\n", words) if part.strip()]
    each = [one for part in parts for one in (_EACH.findall(part) if len(EMAIL.findall(part)) > 1 else [part])]
    return [_person(part.strip(" ,."), interview, teller) for part in each if part.strip(" ,.")]


def _person(words: str, interview: Interview, teller: Teller) -> Contact:
    """An address or a number alone is that of the one person whose is missing."""
    email, phone = EMAIL.search(words), PHONE.search(_ADDRESS.sub(" ", words))
    if phone is not None and same_number(phone[0], teller.phone):
        raise UsageProblem("It is the user's own number.")
    if email is None and phone is None:
        return said.contact(interview, words, teller)
    name = _FILLER.sub(" ", words.replace(phone[0] if phone else "\0", " ").replace(email[0] if email else "\0", " "))
    name = " ".join(re.sub(r"[<>()\[\],;:]+", " ", name).split()).strip(" -–'\".")
    present = [c for c in interview.contacts if c.took_part and c.name]
    named = [c for c in present if _is_named(c.name, name or (email[0].partition("@")[0] if email else ""))]
    if not name and not named:
        named = [c for c in present if (email and not c.email) or (not email and not c.phone)]
    who = named[0].name if len(named) == 1 else name
    if not who:
        raise UsageProblem("It does not say whose it is.")
    address = f" <{email[0]}>" if email else ""
    return said.contact(interview, f"{who}{address}{f' {phone[0]}' if phone else ''}", teller)


def _is_named(name: str, words: str) -> bool:
    parts = {part for part in name.casefold().split() if len(part) > 1}
    return bool(parts & set(re.findall(r"[^\W\d_]+", words.casefold())))


def topics(words: str, interview: Interview, added: tuple[Contact, ...]) -> list[Topic]:
    """ "the migration, with Dana" and "Dana: the migration" are Dana's topics; several may stand in a line, and a topic
    may be of two people. Raises `UsageProblem`."""
    everybody = (*interview.contacts, *added)
    names = sorted({n for c in everybody if c.name for n in (c.name, c.name.split()[0])}, key=len, reverse=True)
    if not names:
        return [said.topic(interview, added, words)]
    one = "|".join(re.escape(name) for name in names)
    words = re.sub(rf"\s*\((?:with\s+|w/\s*)?({one})\)", r", with \1", words, flags=re.IGNORECASE)
    words = re.sub(rf"^with\s+({one})\s*(?::|[-–—](?=\s))", r"\1:", words, flags=re.IGNORECASE)
    words = re.sub(rf"(^|[,;]\s+)({one})\s+[-–—]\s+", r"\1\2: ", words, flags=re.IGNORECASE)
    words = re.sub(rf"\bw/\s*(?={one})", "with ", words, flags=re.IGNORECASE)
    if re.match(rf"(?:{one})\s*:", words, re.IGNORECASE):
        parts = re.split(rf"[,.]?\s+(?=(?:{one})\s*:)", words, flags=re.IGNORECASE)
        return [said.topic(interview, added, part.strip()) for part in parts]
    with_whom = re.compile(
        rf",?\s+with\s+((?:{one})(?:\s*(?:,|and|&)\s*(?:{one}))*)\b(?:\s*\([^)]*\)|\s+from\s+\w+)?(?=\s*(?:,|$))",
        re.IGNORECASE,
    )
    found: list[Topic] = []
    start = 0
    for match in with_whom.finditer(words):
        text = prose(words[start : match.start()].strip(" ,"), "the answer")
        start = match.end()
        for name in re.findall(one, match[1], re.IGNORECASE):
            contact = contact_meant(interview, name, "") or _among(added, name)
            if contact is not None and text and mentioned(text, interview, added, of=contact):
                raise UsageProblem(f"{text!r} names somebody else.")
            if contact is not None and text:
                found.append(Topic(text=text, contact_id=contact.contact_id))
    rest = words[start:].strip(" ,")
    return [*found, said.topic(interview, added, rest)] if rest else found


def _among(added: tuple[Contact, ...], name: str) -> Contact | None:
    return next((c for c in added if set(name.casefold().split()) <= set(c.name.casefold().split())), None)
