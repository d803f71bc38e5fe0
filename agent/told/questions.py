"""The questions after an interview, as a mail to oneself that is answered on a phone in a minute (row B10).

The wording of a question is also how its answer is found again, wherever a mail client puts it: in a quote, or without
one. So `QUESTIONS` is both, and each is short enough that no client breaks its line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from agent.compose.wording import cleaned
from agent.domain.model import Contact, Interview, Kind, Step
from agent.domain.naming import name_of


class Field(IntEnum):
    """What an answer is about; the number stands in front of it."""

    RATING = 1
    TALKED_ABOUT = 2
    LEARNED = 3
    THOUGHT = 4
    NEXT_STEP = 5
    DECIDE_BY = 6
    PERSON = 7


QUESTIONS = {
    Field.RATING: "How was it, from 1 to 5?",
    Field.TALKED_ABOUT: "What did you talk about, and with whom?",
    Field.LEARNED: "What did you learn that makes the fit clearer?",
    Field.THOUGHT: "What would you like to add?",
    Field.NEXT_STEP: "What comes next, and when?",
    Field.DECIDE_BY: "By when do they decide?",
    Field.PERSON: "Who is missing: name, address, telephone?",
}

LABELS = {
    Field.RATING: "Rating",
    Field.TALKED_ABOUT: "Talked about",
    Field.LEARNED: "Learned",
    Field.THOUGHT: "Additional thought",
    Field.NEXT_STEP: "Next step",
    Field.DECIDE_BY: "They decide by",
    Field.PERSON: "Person",
}
"""The same fields in the form of `afterword notes`."""

OURS = (
    "will be in your Drafts in a moment",
    "What you answer goes into",
    "Answer this mail from anywhere",
    "Not known yet: ",
    "Before you part, ask ",
    "An answer to this mail is kept",
)
"""What stands in our own paragraphs: no answer, where a client quotes them without a mark."""

HOW_TO_ANSWER = (
    "Answer this mail from anywhere, with a line for each thing you want to say and its number in front, in any order: "
    '"1 4" says that it was good. Leave out what you like. What you talked about, learned and would add is put to them '
    "in your words; your rating is told to nobody."
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to the user themself: a subject, and paragraphs."""

    subject: str
    paragraphs: tuple[str, ...]


def questions(interview: Interview, written: Sequence[Step], *, leaving: bool = False) -> Letter:
    """How did it go? `written` are the steps whose notes are being put into Drafts; `leaving` says that they leave by
    themselves after the grace time."""
    what = "call" if interview.kind is Kind.PHONE else "interview"
    matter = cleaned(interview.matter)
    people = [cleaned(name_of(interview, step)) for step in written]
    notes = (
        f"Your note{'s' if len(people) > 1 else ''} to {_listed(people)} will be in your Drafts in a moment"
        f"{', for you to look at before it leaves' if leaving else ''}. What you answer goes into what you have not "
        "changed by then."
        if people
        else "What you answer goes into the notes that are still to be written."
    )
    missing = list(lacking(interview))
    return Letter(
        subject=f"How was your {what}: {matter}?",
        paragraphs=(
            f"{notes} {HOW_TO_ANSWER}",
            *([f"Not known yet: {'; '.join(missing)}."] if missing else []),
            "\n".join(f"{field.value}. {question}" for field, question in QUESTIONS.items()),
        ),
    )


def reminder(interview: Interview, when: str) -> Letter:
    """On the morning of it, or the evening before: what to ask for at the end. `when` is as the user's clock has it:
    "Today at 14:00"."""
    missing = list(lacking(interview))
    asking = [f"Before you part, ask for {'; and for '.join(missing)}."] if missing else []
    return Letter(
        subject=f"{when}: {cleaned(interview.matter)}",
        paragraphs=(
            *asking,
            "Before you part, ask as well what comes next and by when they decide.",
            "An answer to this mail is kept with the interview: a name, an address, a telephone number, a line each.",
        ),
    )


def lacking(interview: Interview) -> Iterator[str]:
    """What is not known of the people who take part (row A10)."""
    if not interview.contacts:
        yield "the name and the address of whom you talk with"
    for contact in interview.contacts:
        if contact.took_part:
            what = [word for word, there in (("address", contact.email), ("phone number", contact.phone)) if not there]
            if what:
                yield f"the {' and the '.join(what)} of {_who(contact)}"


def _who(contact: Contact) -> str:
    return cleaned(contact.name or contact.email) or "somebody"


def _listed(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} and {unique[-1]}"
