"""What the user types, read and checked: people and words (when something is: `moments`). What cannot be read raises
`UsageProblem` with the form it should have."""

import re
from dataclasses import dataclass
from typing import Any

from agent import values
from agent.domain.model import Role
from agent.errors import UsageProblem

_PERSON = re.compile(r"(?P<name>[^<>]*?)\s*(?:<(?P<email>[^<>]*)>)?\s*(?P<phone>[+(]?\d[\d\s()/.-]{4,}\d)?\s*")
_BARE = re.compile(r"""[\s,;(\["']*(?:mailto:)?(?P<email>[^\s,;()\[\]"]*@[^\s,;()\[\]"']*)[\s,;)\]"']*""")
"""An address without angle brackets, and what parts it from a name."""
_MODEL = "'Dana Whitfield <dana@acme.example>'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as typed; what was not given is ""."""

    name: str = ""
    email: str = ""
    phone: str = ""
    role: Role = Role.UNKNOWN


def person(text: str) -> Person:
    """A person typed as "Dana Fox <dana@acme.example> +49 30 1234:hiring_manager"; one of name and address is
    enough. Raises `UsageProblem`."""
    body, role = _role(text.strip())
    found = _PERSON.fullmatch(_bracketed(body))
    if not found or "@" in found["name"] or not (found["email"] or any(sign.isalpha() for sign in found["name"])):
        raise UsageProblem(f"{text!r} is no person: write {_MODEL}.")
    name = checked(values.LINE, found["name"].strip(" \"'"), text)
    email = checked(values.EMAIL_ELSEWHERE, found["email"].strip(), text) if found["email"] is not None else ""
    return Person(name=name, email=email, phone=" ".join((found["phone"] or "").split()), role=role)


def _bracketed(text: str) -> str:
    """The text with its one address in angle brackets, behind the name."""
    bare = _BARE.search(text)
    if bare is None or "<" in text or text.count("@") > 1:
        return text
    before, behind = text[: bare.start()], text[bare.end() :]
    name, rest = (before, behind) if before.strip() or not behind[:1].isalpha() else (behind, "")
    return f"{name} <{bare['email']}> {rest}".strip()


def _role(text: str) -> tuple[str, Role]:
    """What stands before a role behind a colon, and the role."""
    body, colon, word = text.rpartition(":")
    wanted = word.strip().casefold().replace("-", "_").replace(" ", "_")
    if not colon:
        return text, Role.UNKNOWN
    if wanted in set(Role):
        return body.strip(), Role(wanted)
    known = ", ".join(role.value for role in Role if role is not Role.UNKNOWN)
    raise UsageProblem(f"{word.strip()!r} is no role: write one of {known} behind the colon.")


def checked(sort: values.Sort, text: str, whole: str = "") -> Any:
    """The text as a value of that sort, as a setting would be. Raises `UsageProblem`."""
    text, whole = typed(text), typed(whole)
    try:
        return sort.read(text)
    except values.WrongValue as error:
        sentence = error.sentence(sort, text)
        told = sentence if text in sentence else f"{whole or text!r}: {sentence}"
        raise UsageProblem(told if told.endswith((".", "?")) else f"{told}.") from None


def typed(text: str) -> str:
    """What was typed, also where the system says that it knows ASCII only and the terminal sends UTF-8.

    Raises `UsageProblem` for bytes that are no UTF-8.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        raise UsageProblem(f"{text!a} is not in UTF-8: set your terminal to UTF-8 and type it again.") from None


def prose(text: str, flag: str) -> str:
    """A sentence or two of the user's: one line, without characters that cannot be seen."""
    return str(checked(values.LINE, " ".join(text.split()), flag))
