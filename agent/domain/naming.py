"""Steps in the words the user reads: "follow-up to Dana Whitfield"; the same in status, journal and attention. And
whom a name means that the user gives."""

from agent.domain.model import Contact, Interview, Step, StepKind

KIND_WORDS = {
    StepKind.THANK_YOU: "thank-you",
    StepKind.IN_THE_LOOP: "note on how it went",
    StepKind.FOLLOW_UP: "follow-up",
    StepKind.NUDGE: "nudge",
    StepKind.CLOSING: "last note",
    StepKind.CALL: "call",
    StepKind.LETTER: "letter",
}


def name_of(interview: Interview, step: Step) -> str:
    """Whom the step is for, as the user knows them."""
    contact = interview.contact(step.contact_id)
    return contact.name or contact.email or "somebody"


def title_of(interview: Interview, step: Step) -> str:
    """ "follow-up to Dana Whitfield"."""
    return f"{KIND_WORDS[step.kind]} to {name_of(interview, step)}"


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
