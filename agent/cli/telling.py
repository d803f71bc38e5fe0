"""`notes`: the user tells how a conversation went."""

import shlex
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from agent.cli import editing, form, terminal
from agent.cli.asking import ask
from agent.cli.looking import INTERVIEW, tell_next
from agent.cli.session import Session
from agent.domain.model import Cause, Interview, Step, StepKind, StepState
from agent.domain.naming import ANOTHER_WAY, as_sentence, title_of
from agent.domain.plan import may_take_up
from agent.errors import AfterwordError, UsageProblem
from agent.service.lookup import interview_named
from agent.told import coming, said
from agent.told.given import prose

MOST_TOPICS = 10
"""So many are asked for."""

NOT_IN_DRAFTS_YET = frozenset({StepState.WAITING, StepState.HELD, StepState.DRAFTING})


def notes(
    ctx: typer.Context,
    interview: INTERVIEW = "",
    rating: Annotated[
        int | None, typer.Option(min=1, max=5, metavar="N", help="How it went, 1 to 5; nobody is told the number.")
    ] = None,
    talked_about: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC", help="Something you talked about; 'Dana: TOPIC' says with whom. May be repeated."
        ),
    ] = None,
    learned: Annotated[str, typer.Option(metavar="TEXT", help="What you learned that makes the fit clearer.")] = "",
    thought: Annotated[str, typer.Option(metavar="TEXT", help="Something you would like to add.")] = "",
    next_step: Annotated[
        str, typer.Option(metavar="TEXT", help="What was agreed to come next; a day in it counts.")
    ] = "",
    next_step_at: Annotated[str, typer.Option(metavar="WHEN", help="And when: '2026-03-10 10:00'.")] = "",
    decide_by: Annotated[
        str, typer.Option(metavar="DAY", help="The day by which they decide: '2026-03-13', 'fri'.")
    ] = "",
    contact: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PERSON",
            help="Adds or corrects somebody, with their part behind a colon: "
            "'Dana Fox <dana@acme.example> +49 30 1234:interviewer'. May be repeated.",
        ),
    ] = None,
    salutation: Annotated[
        list[str] | None, typer.Option(metavar="NAME=WORDS", help="How to greet somebody: 'Dana=Dr. Fox'.")
    ] = None,
    ask_: Annotated[bool, typer.Option("--ask", help="Ask question by question; no editor.")] = False,
) -> None:
    """Tell how a conversation went; the notes are made of it.

    Drafts that you have not touched are written again with what you tell. What you told before is replaced by what you
    tell now; a thought, what you learned or talked about, and a next step without a day are taken back by - in their
    place: --thought -, say. After a next step with a day, or a day by
    which they decide, the follow-up is left out. Without options it opens a form in your editor (VISUAL or EDITOR), or
    where there is none, asks. Somebody whose part is unclear gets no note: --contact
    'Pat Low <pat@acme.example>:interviewer' says what it is.

    \b
    Example:
      afterword notes k3f9x2 --rating 4 \\
        --talked-about 'Dana: the move to event sourcing' \\
        --talked-about 'on-call in a small team' \\
        --learned 'the team owns its deployments' \\
        --thought 'the outbox pattern we used would fit the billing service' \\
        --next-step 'a call with the CTO' --next-step-at '2026-03-10 10:00'
    """
    from agent.service import commands

    session: Session = ctx.obj
    typed = said.Said(
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
    command = [] if ask_ or typed != said.NOTHING else editing.editor()
    filled = editing.asked(found, session, command) if command else _by_flags_or_questions(found, typed, session)
    for label in filled.emptied if filled is not None else ():
        terminal.say(f"{label} was emptied and stays as it was: this can be changed, not taken back.")
    if filled is None or filled.is_empty:
        if command:
            editing.throw_away(session.home, found.interview_id)
        terminal.say("Nothing was told, so nothing was changed.")
        return
    try:
        after, rewritten = commands.debrief(
            session.store,
            session.planner,
            found.interview_id,
            filled.debrief,
            filled.people,
            session.now,
            filled.taken_back,
        )
    except AfterwordError:
        if command:
            terminal.complain("Nothing was recorded; the next `afterword notes` opens it again with what you wrote.")
        raise
    if command:
        editing.throw_away(session.home, found.interview_id)
    _tell(session, after, rewritten, filled.taken_back)


def _by_flags_or_questions(interview: Interview, typed: said.Said, session: Session) -> form.Filled:
    if typed == said.NOTHING:
        typed = _asked(interview, session)
    back = said.taken_back(interview, typed)
    people = said.people(interview, typed, session.teller)
    told = said.debrief(interview, typed, people, session.teller)
    return form.Filled(coming.dated(told, session.teller), tuple(people), emptied=(), taken_back=back)


def _asked(interview: Interview, session: Session) -> said.Said:
    """The same by questions, each asked again until its answer can be read; each may be left empty. Of what is broken
    off, the command is shown that records what was answered."""
    given: dict[str, Any] = {}
    back = " - takes back what you told before." if interview.debrief.can_be_taken_back else ""
    terminal.say(f"How was {interview.matter}? Enter leaves a question out.{back}", to_error=True)
    try:
        _put_questions(interview, session.teller, given)
    except (KeyboardInterrupt, UsageProblem):
        terminal.say(to_error=True)
        command = _command(interview, given)
        terminal.complain(f"Nothing was recorded{f'; with what you answered: {command}' if command else '.'}")
        raise
    return said.Said(**given)


def _put_questions(interview: Interview, teller: said.Teller, given: dict[str, Any]) -> None:
    def put(name: str, question: str, check: Callable[[str], object]) -> str:
        flag = f"--{name.replace('_', '-')}"
        answer = ask(question, _if_it_can_be(check), flag=flag, default="")
        if answer:
            given[name] = answer
        return answer

    def words(text: str) -> str:
        return prose(text, "your answer")

    given["rating"] = ask("Rating, 1 to 5; nobody is told the number", said.rating, flag="--rating", default="")
    for number in range(MOST_TOPICS):
        question = "What did you talk about? 'Dana: topic' says with whom" if number == 0 else "And what else?"
        read = _if_it_can_be(lambda text: said.topic(interview, (), text))
        topic = ask(question, read, flag="--talked-about", default="")
        if not topic:
            break
        given["talked_about"] = (*given.get("talked_about", ()), topic)
    put("learned", "What did you learn that makes the fit clearer?", words)
    put("thought", "Something you would like to add?", words)
    if put("next_step", "What was agreed to come next?", words) not in ("", said.BACK):
        put("next_step_at", "When?", lambda text: said.to_come(text, "The next step on", teller))
    put("decide_by", "By which day do they decide?", lambda text: said.to_come(text, "The day of the decision", teller))


def _if_it_can_be(check: Callable[[str], object]) -> Callable[[str], str]:
    """Reads an answer as it was typed, if the check can read it too, or it is none."""

    def read(text: str) -> str:
        if text.strip():
            check(text)
        return text.strip()

    return read


def _command(interview: Interview, given: dict[str, Any]) -> str:
    """The command that tells what was answered; "" when that is nothing."""
    flags = [
        f"--{name.replace('_', '-')} {shlex.quote(str(one))}"
        for name, value in given.items()
        for one in (value if isinstance(value, tuple) else (value,))
        if one
    ]
    return f"afterword notes {interview.interview_id} {' '.join(flags)}" if flags else ""


def _tell(session: Session, interview: Interview, rewritten: Iterable[Step], taken_back: frozenset[str]) -> None:
    """What becomes of it; of the drafts that are written again also what they still want, which may be a word of what
    was just told, put another way. Of those that are to come the latter alone, and once: they may have other wants
    when they are written."""
    terminal.say(terminal.ended(f"Noted for {interview.matter}"))
    again = {step.key for step in rewritten}
    if taken_back:
        names = [label.lower() for label, name in form.FIELDS.items() if name in taken_back]
        sent = any(step.sent_at is not None and step.kind is not StepKind.CALL for step in interview.steps)
        stays = " What was sent stays as it was sent." if sent else ""
        terminal.say(f"Taken back: {', '.join(names)}.{stays}", indent=2, hang=2)
        for step in interview.steps:
            if step.lies_in_drafts and step.key not in again:
                kept = f"- {title_of(interview, step)} stays in your Drafts as it is: look whether the words are in it"
                terminal.say(kept, indent=2, hang=2)
    said: set[str] = set()
    for step in interview.steps:
        if step.key in again:
            terminal.say(f"- {title_of(interview, step)} is written again at the next turn", indent=2, hang=2)
            wants = _wants(session, interview, step)
        elif step.state in NOT_IN_DRAFTS_YET:
            wants = tuple(n for n in _wants(session, interview, step) if ANOTHER_WAY in n and n not in said)
            if wants:
                terminal.say(f"- {title_of(interview, step)} will not have all of it", indent=2, hang=2)
        else:
            continue
        said.update(wants)
        for want in wants:
            terminal.say(as_sentence(want), indent=4, hang=2)
    for step in interview.steps:
        spared = step.state is StepState.CANCELLED and step.since == session.now
        if spared and step.cause in (Cause.WAIT, Cause.AGREED) and may_take_up(interview, step):
            terminal.say(f"- {title_of(interview, step)} is not written: {step.why}", indent=2, hang=2)
            if step.kind is StepKind.FOLLOW_UP:
                terminal.say(f"`afterword resume {step.key}` writes it all the same.", indent=4)
    tell_next(session, interview, indent=2)


def _wants(session: Session, interview: Interview, step: Step) -> tuple[str, ...]:
    from agent.service.rehearsal import preview

    with session.store_to_read.reading() as tables:
        return preview(session.planner, tables, interview, step, session.now).needs
