"""A letter for print: the follow-up to one person of an interview, as a PDF of one page.

`letter_to` writes it from what is known, through the same templates and proofreading as every note; `press.printed`
sets it. Rooms inside: `sheet` (the parts of a letter), `paper` (which size), `press` (the PDF). Nothing here reads the
store.
"""

from dataclasses import dataclass
from datetime import datetime

from agent.compose import Templates, Unfit, compose
from agent.compose.moment import date_words
from agent.domain.course import Rules
from agent.domain.identity import step_key
from agent.domain.model import Author, Closing, Contact, Interview, Step, StepKind
from agent.domain.recipients import follow_up_person
from agent.errors import UsageProblem
from agent.letter.paper import Paper, paper_of
from agent.letter.sheet import Sheet, sheet_of
from agent.places import zone_of

__all__ = ["Letter", "Paper", "Sheet", "letter_to", "paper_of", "reader_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter ready for the press. `needs` is what the user could add, each a phrase."""

    title: str
    sheet: Sheet
    needs: tuple[str, ...]


def reader_of(interview: Interview, rules: Rules) -> Contact:
    """To whom a letter goes when nobody is named: who gets the follow-up, else the first who took part. Raises
    `UsageProblem` when there is nobody."""
    found = follow_up_person(interview, rules) or next((c for c in interview.contacts if c.took_part), None)
    if found is None:
        raise UsageProblem(
            f"Nobody is known who took part in {interview.matter}: `afterword notes {interview.interview_id} "
            "--contact 'Name <address>'` names them."
        )
    return found


def letter_to(contact: Contact, interview: Interview, author: Author, templates: Templates, now: datetime) -> Letter:
    """The letter to this person of the interview. Raises `UsageProblem` where none is right, or where what it would say
    may not leave, and `BrokenTemplate`."""
    _check(interview, author, now)
    if not contact.took_part:
        raise UsageProblem(
            f"{contact.name or contact.email} took no part in the conversation, for which the letter thanks: name "
            "somebody who did, with --contact."
        )
    key = step_key(interview.interview_id, StepKind.LETTER, contact.contact_id, 1)
    step = Step(key=key, kind=StepKind.LETTER, contact_id=contact.contact_id)
    try:
        note = compose(step, interview, author, templates, now=now, mode="draft")
    except Unfit as unfit:
        remedy = f"correct it with `afterword notes {interview.interview_id}`, or mend your letter.txt.j2"
        raise UsageProblem(f"The letter cannot be printed as it is: {unfit}; {remedy}.") from None
    today = date_words(now.astimezone(zone_of(author.zone)).date(), author.register)
    title = " ".join(filter(None, ("Letter", f"to {contact.name}" if contact.name else "", f"of {today}")))
    return Letter(title=title, sheet=sheet_of(note.text, today), needs=note.needs)


def _check(interview: Interview, author: Author, now: datetime) -> None:
    one = interview.interview_id
    if not author.postal_address.strip():
        raise UsageProblem(
            'Your postal address is not known: write it under [user] in config.toml, as address = "1 Mill Lane\\n10115 '
            'Berlin" where \\n begins a new line, and try again.'
        )
    if interview.closing is Closing.REJECTED:
        raise UsageProblem(
            f"They said no to {interview.matter}, and a letter speaks of going on: what is right now is the last note, "
            f"which `afterword show {one}` has."
        )
    if interview.closing is Closing.CANCELLED:
        raise UsageProblem(f"{interview.matter} was called off: there is no conversation to write about.")
    if interview.ends_at > now:
        raise UsageProblem(f"{interview.matter} has not ended yet: the letter can be printed after it.")
