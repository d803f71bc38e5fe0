"""Steps in the words the user reads: "follow-up to Dana Whitfield"; the same in status, journal and attention; what a
note still lacks. And whom a name means that the user gives."""

import re
from collections.abc import Iterable

from agent.domain.model import Contact, Interview, Step, StepKind, StepState

KIND_WORDS = {
    StepKind.THANK_YOU: "thank-you",
    StepKind.IN_THE_LOOP: "note on how it went",
    StepKind.FOLLOW_UP: "follow-up",
    StepKind.NUDGE: "nudge",
    StepKind.CLOSING: "last note",
    StepKind.CALL: "call",
    StepKind.LETTER: "letter",
}


_STATE_WORDS = {
    StepState.DRAFTING: "being written",
    StepState.SENDING: "being sent",
    StepState.SUBMITTED: "handed over",
    StepState.HANDS_OFF: "edited by you",
    StepState.REJECTED: "refused",
    StepState.UNCERTAIN: "it is not known whether it was sent",
}


def state_words(state: StepState) -> str:
    """A state as the user reads it, wherever it is shown."""
    return _STATE_WORDS.get(state, state.value)


def name_of(interview: Interview, step: Step) -> str:
    """Whom the step is for, as the user knows them."""
    contact = interview.contact(step.contact_id)
    return contact.name or contact.email or "somebody"


def title_of(interview: Interview, step: Step) -> str:
    """ "follow-up to Dana Whitfield"."""
    return f"{KIND_WORDS[step.kind]} to {name_of(interview, step)}"


ANOTHER_WAY = " put another way: "
"""Stands in a want between what the user told and left out of the note, and how it was typed and why not."""

_A_REMARK = re.compile(r"(?:it|its|a) ")


def left_out_of(needs: Iterable[str]) -> str:
    """What of the user's words stands in no note, in short: 'what you learned ("They own it")'; "" for nothing."""
    left = [need.partition(ANOTHER_WAY) for need in needs if ANOTHER_WAY in need]
    quoted = [(what, typed[: typed.find('" ', 1) + 1] or typed) for what, _, typed in left[:2]]
    return " and ".join(f"{what} ({words})" for what, words in quoted)


def as_sentence(need: str) -> str:
    """A want as a sentence: "Still lacking: ...", "Left out: ...", or what was found in the text."""
    if ANOTHER_WAY in need:
        what, _, why = need.partition(ANOTHER_WAY)
        said = f"Left out: {what}, for {why}"
    elif _A_REMARK.match(need):
        said = f"{need[:1].upper()}{need[1:]}"
    else:
        said = f"Still lacking: {need.removeprefix('one detail: ')}"
    return said if said.endswith((".", ".)")) else f"{said}."


def in_short(needs: Iterable[str], *, leaves: bool) -> str:
    """The first want of a note that has nothing of its own to say; `leaves` says that it would leave by itself."""
    first = next((need for need in needs if ANOTHER_WAY not in need), "one detail of the conversation")
    if _A_REMARK.match(first):
        return first
    first = first.removeprefix("one detail: ")
    return f"needs {first} before it goes" if leaves else f"still lacks {first}"


def contact_meant(interview: Interview, name: str, email: str) -> Contact | None:
    """The contact the user speaks of: of that address, that name, or the one whose name has all these words in it."""
    mailbox = email.strip().casefold()
    by_address = [c for c in interview.contacts if mailbox and c.address.mailbox == mailbox]
    words = name.casefold().split()
    by_words = [c for c in interview.contacts if words and set(words) <= set(c.name.casefold().split())]
    by_name = [c for c in by_words if c.name.casefold().split() == words]
    for found in (by_name, by_words, by_address):
        if len(found) == 1:
            return found[0]
    return None
