"""`notes`: the user tells how a conversation went."""

from dataclasses import dataclass, replace
from datetime import time
from typing import Annotated

import typer

from agent.cli import terminal, wording
from agent.cli.asking import ask
from agent.cli.given import instant, person, prose
from agent.cli.looking import INTERVIEW
from agent.cli.session import Session
from agent.domain.model import Contact, Debrief, Interview, Role, Topic, contact_id_of
from agent.errors import UsageProblem
from agent.service.lookup import contact_meant, interview_named
from agent.service.overview import next_of, title_of

NOON = time(12)
"""The time of a day that is named without one, as for a date in a mail."""

LONGEST_NAME = 3
"""Words; what is longer before a colon is part of a topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What the user said, as typed."""

    rating: int | None
    talked_about: tuple[str, ...]
    learned: str
    thought: str
    next_step: str
    next_step_at: str
    decide_by: str
    contacts: tuple[str, ...]
    salutations: tuple[str, ...]


def notes(
    ctx: typer.Context,
    interview: INTERVIEW = "",
    rating: Annotated[
        int | None, typer.Option(min=1, max=5, metavar="N", help="How it went, 1 to 5; nobody is told.")
    ] = None,
    talked_about: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC", help="Something you talked about; 'Dana: TOPIC' says with whom. May be repeated."
        ),
    ] = None,
    learned: Annotated[str, typer.Option(metavar="TEXT", help="What you learned that makes the fit clearer.")] = "",
    thought: Annotated[str, typer.Option(metavar="TEXT", help="Something you would like to add.")] = "",
    next_step: Annotated[str, typer.Option(metavar="TEXT", help="What was agreed to come next.")] = "",
    next_step_at: Annotated[str, typer.Option(metavar="WHEN", help="And when: '2026-03-10 10:00'.")] = "",
    decide_by: Annotated[
        str, typer.Option(metavar="DAY", help="The day by which they decide: '2026-03-13', 'fri'.")
    ] = "",
    contact: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PERSON",
            help="Adds or corrects somebody: 'Dana Fox <dana@acme.example> +49 30 1234:recruiter'. May be repeated.",
        ),
    ] = None,
    salutation: Annotated[
        list[str] | None, typer.Option(metavar="NAME=WORDS", help="How to greet somebody: 'Dana=Dr. Fox'.")
    ] = None,
) -> None:
    """Tell how a conversation went; the notes are made of it.

    Drafts that you have not touched are written again with what you tell. Without options it asks.

    \b
    Example:
      afterword notes k3f9x2 --rating 4 \\
        --talked-about 'Dana: the move to event sourcing' --talked-about 'on-call in a small team' \\
        --learned 'the team owns its deployments' \\
        --thought 'the outbox pattern we used would fit the billing service' \\
        --next-step 'a call with the CTO' --next-step-at '2026-03-10 10:00'
    """
    from agent.service import commands

    session: Session = ctx.obj
    said = _Said(
        rating=rating,
        talked_about=tuple(talked_about or ()),
        learned=learned,
        thought=thought,
        next_step=next_step,
        next_step_at=next_step_at,
        decide_by=decide_by,
        contacts=tuple(contact or ()),
        salutations=tuple(salutation or ()),
    )
    with session.store_to_read.reading() as tables:
        found = interview_named(tables, interview)
    if said == _NOTHING:
        said = _asked(found)
    if said == _NOTHING:
        terminal.say("Nothing was told, so nothing was changed.")
        return
    people = _people(found, said, session)
    told = _debrief(found, said, people, session)
    after, rewritten = commands.debrief(session.store, session.planner, found.interview_id, told, people, session.now)
    _tell(session, after, [title_of(after, step) for step in rewritten])


_NOTHING = _Said(
    rating=None, talked_about=(), learned="", thought="", next_step="", next_step_at="", decide_by="", contacts=(),
    salutations=(),
)  # fmt: skip


def _asked(interview: Interview) -> _Said:
    """The same by questions; each may be left empty."""
    terminal.say(f"How was {interview.matter}? Enter leaves a question out.", to_error=True)
    rating = ask("Rating, 1 to 5; nobody is told", _rating, flag="--rating", default="")
    topics = []
    for number in range(10):
        question = "What did you talk about? 'Dana: topic' says with whom" if number == 0 else "And what else?"
        topic = ask(question, str.strip, flag="--talked-about", default="")
        if not topic:
            break
        topics.append(topic)
    return _Said(
        rating=rating,
        talked_about=tuple(topics),
        learned=ask("What did you learn that makes the fit clearer?", str.strip, flag="--learned", default=""),
        thought=ask("Something you would like to add?", str.strip, flag="--thought", default=""),
        next_step=(step := ask("What was agreed to come next?", str.strip, flag="--next-step", default="")),
        next_step_at=ask("When?", str.strip, flag="--next-step-at", default="") if step else "",
        decide_by=ask("By which day do they decide?", str.strip, flag="--decide-by", default=""),
        contacts=(),
        salutations=(),
    )


def _rating(text: str) -> int | None:
    if not text.strip():
        return None
    if text.strip() not in {"1", "2", "3", "4", "5"}:
        raise UsageProblem(f"{text!r} is no rating: give 1, 2, 3, 4 or 5.")
    return int(text)


def _people(interview: Interview, said: _Said, session: Session) -> list[Contact]:
    """The people that are added or corrected. Raises `UsageProblem` for the user's own address."""
    people: dict[str, Contact] = {}
    for text in said.contacts:
        one = person(text)
        if one.email.casefold() in session.settings.own_addresses:
            raise UsageProblem(f"{one.email} is your own address: give the other person's.")
        known = contact_meant(interview, one.name, one.email)
        if known is None and not one.email:
            who = one.name.title() if one.name.islower() else one.name
            raise UsageProblem(
                f"There is no {one.name} in this interview; give an address to add them: --contact '{who} <address>'."
            )
        contact_id = known.contact_id if known else contact_id_of(one.name, one.email)
        role = one.role if one.role is not Role.UNKNOWN or known else Role.INTERVIEWER
        took_part = known.took_part if known else role is not Role.RECRUITER
        people[contact_id] = Contact(
            contact_id=contact_id, name=one.name, email=one.email, phone=one.phone, role=role, took_part=took_part
        )
    for text in said.salutations:
        who, equals, words = text.partition("=")
        known = contact_meant(interview, who.strip(), "")
        if known is None and equals:
            known = next((c for c in people.values() if who.strip().casefold() in c.name.casefold()), None)
        if not equals and len(interview.contacts) == 1:
            known, words = interview.contacts[0], text
        if known is None or not words.strip():
            raise UsageProblem(f"{text!r} is no salutation of somebody known here: write 'Dana=Dr. Fox'.")
        before = people.get(known.contact_id, Contact(contact_id=known.contact_id))
        people[known.contact_id] = replace(before, salutation=prose(words, "--salutation"))
    return list(people.values())


def _debrief(interview: Interview, said: _Said, people: list[Contact], session: Session) -> Debrief:
    zone, now = session.zone, session.now
    return Debrief(
        rating=said.rating,
        talked_about=tuple(_topic(interview, people, text) for text in said.talked_about),
        learned=prose(said.learned, "--learned"),
        thought=prose(said.thought, "--thought"),
        next_step=prose(said.next_step, "--next-step"),
        next_step_at=instant(said.next_step_at, zone, now, at=NOON) if said.next_step_at else None,
        decide_by=instant(said.decide_by, zone, now, at=NOON) if said.decide_by else None,
    )


def _topic(interview: Interview, people: list[Contact], text: str) -> Topic:
    """ "Dana: the migration" is Dana's topic; of what is clearly no name the colon is part of the topic. Raises
    `UsageProblem` for a name that is nobody's here."""
    who, colon, rest = text.partition(":")
    known = contact_meant(interview, who, "") if colon and rest.strip() else None
    if known is None and colon and rest.strip():
        known = next((c for c in people if c.name and who.strip().casefold() == c.name.casefold()), None)
    if known is None and colon and rest.strip() and _may_be_a_name(who):
        raise UsageProblem(
            f"Nobody called {who.strip()} is known in this interview: leave the name out, or add them with "
            f"--contact '{who.strip()} <address>'."
        )
    words = prose(rest if known else text, "--talked-about")
    if not words:
        raise UsageProblem("A topic is empty: say what you talked about.")
    return Topic(text=words, contact_id=known.contact_id if known else None)


def _may_be_a_name(who: str) -> bool:
    """Whether it looks like one: "Bob" and "Bob van Dyke" do, "on-call" and "The way to deploy" do not."""
    words = who.split()
    return 0 < len(words) <= LONGEST_NAME and words[0][0].isupper() and words[-1][0].isupper()


def _tell(session: Session, interview: Interview, rewritten: list[str]) -> None:
    terminal.say(f"Noted for {interview.matter}.")
    for title in rewritten:
        terminal.say(f"- {title} is written again at the next turn", indent=2, hang=2)
    following = next_of(interview, session.rules)
    terminal.say(f"Next: {wording.coming(following, session.zone, session.now)}", indent=2, hang=6)
