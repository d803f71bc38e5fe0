"""What may not leave: twenty rules over a finished note, each a small function that says what it found in words for the
user. Pure; knows the facts of the note, nothing of templates or mailboxes.

A rule is *hard* when the note would embarrass (a wrong name, a placeholder, pay), and *soft* when it is merely not
as good as it could be (a little short, much alike). Names, company and role are masked before the wording is
looked at: "Hallo!" is a company, "Pay Analyst" a role.

Rooms inside: `galley` (a note laid out for reading), `words` (what is looked for), `rules`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.proofread.galley import (
    CLOSINGS,
    LEAVE_OUT,
    MOST_LINES,
    Facts,
    Proof,
    body_of,
    breaks_off,
    four_grams,
    greeting_and_body,
    line_count,
    masked,
    most_sentences,
    sentences,
    subject_fits,
    usual_words,
)
from agent.proofread.rules import HARD, RULES
from agent.proofread.words import APOLOGY, EMOJI, MONTHS, OTHER_OFFERS, PAY, PHRASES, RATING, UNFILLED, WEEKDAYS

__all__ = [
    "CLOSINGS",
    "HARD",
    "LEAVE_OUT",
    "MONTHS",
    "RULES",
    "WEEKDAYS",
    "Facts",
    "Finding",
    "body_of",
    "breaks_off",
    "four_grams",
    "proofread",
    "sentences",
    "subject_fits",
    "too_long",
    "unwelcome",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`rule` is the name of a function in this module; `what` a sentence for the user."""

    rule: str
    what: str
    hard: bool


def proofread(subject: str, text: str, facts: Facts, siblings: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Everything the rules find, in the order of the rules. `siblings` are the notes to the other interviewers."""
    greeting, body = greeting_and_body(text, facts.kind)
    plain = masked(body, facts)
    proof = Proof(
        subject=subject,
        text=text,
        greeting=greeting,
        body=body,
        plain=plain,
        sentences=sentences(plain),
        facts=facts,
        siblings=tuple(siblings),
    )
    return tuple(Finding(rule=rule.__name__, what=what, hard=rule in HARD) for rule in RULES for what in rule(proof))


def unwelcome(words: str, facts: Facts) -> str:
    """What a piece of the user's own text has in it that no note may carry, as the end of a sentence, or ""."""
    plain = masked(words, facts)
    for pattern, what in (
        (PAY, "speaks of pay"),
        (OTHER_OFFERS, "speaks of money or of another offer"),
        (APOLOGY, "apologises"),
        (PHRASES, "has a stock phrase in it"),
        (EMOJI, "has an emoji in it"),
        (RATING, "has a rating in it"),
        (UNFILLED, "is not filled in"),
        (re.compile(r"[?]"), "has a question in it"),
        (re.compile(r"!"), "has an exclamation mark in it"),
    ):
        if found := pattern.search(plain):
            return f'{what} ("{found[0]}")'
    last = next(filter(None, map(breaks_off, sentences(words))), "")
    return f'breaks off behind "{last}"' if last else ""


def too_long(text: str, facts: Facts) -> bool:
    """Whether a note would be better with a fact less: more words, sentences or lines than such a note should have."""
    body = greeting_and_body(text, facts.kind)[1]
    return (
        len(body.split()) > usual_words(facts)[1]
        or line_count(body) > MOST_LINES.get(facts.kind, 99)
        or len(sentences(masked(body, facts))) > most_sentences(facts.kind)
    )
