"""The parts of a letter, and how they are found in the text that its template makes. Pure.

The text is one of a note: paragraphs parted by blank lines, with a head before the greeting. A template of the user's
may have another head; no line of it is lost.
"""

import re
from dataclasses import dataclass

from agent.domain.model import StepKind
from agent.proofread.galley import greeting_and_body

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A letter, part by part. `heading` is what it is about, "" for none; `signed` is what stands below the room for
    the signature, the name first. Any part may be empty."""

    sender: Lines
    date: str
    recipient: Lines
    heading: str
    greeting: str
    body: Lines
    closing: str
    signed: Lines


def sheet_of(text: str, today: str) -> Sheet:
    """The parts of the letter whose text this is; `today` is the date as the letter has it."""
    parts = [part for part in re.split(r"\n\s*\n", text.strip("\n")) if part.strip()]
    greeting, body = greeting_and_body(text, StepKind.LETTER)
    at = parts.index(greeting)
    until, lines = at + 1, body.count("\n") + 1 if body else 0
    while lines > 0 and until < len(parts):
        lines -= parts[until].count("\n") + 1
        until += 1
    sender, date, recipient, heading = _head(parts[:at], today)
    ending = [line for part in parts[until:] for line in part.split("\n")]
    return Sheet(
        sender=tuple(map(_set, sender)),
        date=_set(date),
        recipient=tuple(map(_set, recipient)),
        heading=_set(heading),
        greeting=_set(greeting),
        body=tuple(map(_set, parts[at + 1 : until])),
        closing=_set(ending[0]) if ending else "",
        signed=tuple(map(_set, ending[1:])),
    )


def _head(parts: list[str], today: str) -> tuple[list[str], str, list[str], str]:
    """Sender, date, recipient and heading: the date parts the addresses, the last single line is the heading."""
    dated = parts.index(today) if today in parts else None
    before, after = (parts[:dated], parts[dated + 1 :]) if dated is not None else (parts[:1], parts[1:])
    heading = after.pop() if len(after) > 1 and "\n" not in after[-1] else ""
    return (
        [line for part in before for line in part.split("\n")],
        today if dated is not None else "",
        [line for part in after for line in part.split("\n")],
        heading,
    )


def _set(text: str) -> str:
    """The text with the quotation marks, apostrophes and spaces of print."""
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r'(?<![\w.,;:?!)])"(?=\w)', "“", text)
    text = re.sub(r'(?<=[\w.,;:?!)])"', "”", text)
    return re.sub(r"(?<=\d) (?=(?:am|pm)\b)", "\N{NO-BREAK SPACE}", text)
