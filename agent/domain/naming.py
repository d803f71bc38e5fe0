"""Steps in the words the user reads: "follow-up to Dana Whitfield"; the same in status, journal and attention."""

from agent.domain.model import Interview, Step, StepKind

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
