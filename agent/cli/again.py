"""`add` of an interview that is known: what is taken over of what was told again, and a sentence for each thing that is
not. It stays one interview whatever is told of it, for two would be two threads of notes to the same people."""

from collections.abc import Iterator
from dataclasses import replace

import typer

from agent.cli import terminal, wording
from agent.cli.session import Session
from agent.domain.commands import MISREAD_PERHAPS
from agent.domain.events import ToldAgain
from agent.domain.model import Interview, Kind, Phase, Role
from agent.domain.naming import contact_meant
from agent.domain.sightings import in_a_calendar
from agent.told.by_hand import ByHand
from agent.told.given import Person


def taken_over(ctx: typer.Context, told: ByHand, known: Interview | None) -> ToldAgain:
    """What of a known interview was typed, and not only taken for granted."""
    if known is not None and not _is_with_them(told, known):
        return ToldAgain()  # with others at the same company: what is true of theirs says nothing of this one
    when = ToldAgain(
        company=_unless_the_same(told.company, known.company if known is not None else ""),
        role=_unless_the_same(told.role, known.role if known is not None else ""),
        kind=told.kind if typed(ctx, "kind") else Kind.UNKNOWN,
    )
    if known is None or typed(ctx, "just_ended"):
        return when
    length = told.ends_at - told.starts_at if typed(ctx, "minutes") else known.ends_at - known.starts_at
    ends_at = told.starts_at + length
    if known.unscheduled and not typed(ctx, "minutes") and told.starts_at < known.ends_at:
        ends_at = known.ends_at  # of such a one only the beginning was guessed
    zone = told.zone if typed(ctx, "zone") or known.unread_zone else ""
    return replace(when, starts_at=told.starts_at, ends_at=ends_at, zone=zone)


def typed(ctx: typer.Context, option: str) -> bool:
    source = ctx.get_parameter_source(option)
    return source is not None and source.name == "COMMANDLINE"


def _is_with_them(told: ByHand, known: Interview) -> bool:
    return any(contact_meant(known, one.name, one.email) for one in told.people)


def _unless_the_same(words: str, known: str) -> str:
    """ "acme" is typed in a hurry, and is Acme."""
    return "" if words.casefold() == known.casefold() else words


def tell_again(
    ctx: typer.Context, session: Session, told: ByHand, before: Interview, after: Interview, again: ToldAgain
) -> None:
    """Say what was taken over from what was told again, and of the rest how it is changed."""
    said = [*_changed(ctx, session, before, after, again), *_not_taken(ctx, told, after, again)]
    for sentence in said or [f"Nothing was recorded twice; `afterword show {after.interview_id}` has it."]:
        terminal.say(sentence, indent=2, hang=2)


def tell_of_others(session: Session, told: ByHand, new: Interview) -> None:
    """Name what is known at that company for that day, beside the one that was recorded just now: they may be one."""
    from agent.service import commands

    with session.store_to_read.reading() as tables:
        others = commands.beside(tables, new, session.zone)
    if not others:
        return
    shown = [f"{wording.heading(one)}, {wording.setting(one, session.zone, session.now)}" for one in others]
    which = "Another conversation is" if len(others) == 1 else "Other conversations are"
    terminal.say(f"{which} known at {new.company} for that day: {'; '.join(shown)}.", indent=2, hang=2)
    if len(others) > 1:
        also = ", and `afterword notes ID --contact PERSON` adds who is missing there"
    else:
        missing = [p for p in told.people if contact_meant(others[0], p.name, p.email) is None]
        adds = " ".join(f"--contact {wording.quoted(_shown(one))}" for one in missing)
        command = f"`afterword notes {others[0].interview_id} {adds}`"
        also = f", and {command} adds who is missing there" if missing else ""
    same = "the same one" if len(others) == 1 else "one of these"
    terminal.say(f"If it is {same}: `afterword forget {new.interview_id}` takes this one out{also}.", indent=2, hang=2)


def _shown(one: Person) -> str:
    """A person as `--contact` takes them."""
    who = f"{one.name} <{one.email}>".strip() if one.email else one.name
    return f"{who} {one.phone}".strip() + (f":{one.role.value}" if one.role is not Role.UNKNOWN else "")


def _changed(
    ctx: typer.Context, session: Session, before: Interview, after: Interview, again: ToldAgain
) -> Iterator[str]:
    if after.company != before.company:
        was = f", and was {before.company}" if before.company else ""
        one, other = before.company.casefold(), after.company.casefold()
        if was and typed(ctx, "just_ended") and one not in other and other not in one:
            was += ": if that was another conversation, tell of both with --at"
        yield terminal.ended(f"The company is {after.company} now{was}")
    if after.role != before.role:
        yield terminal.ended(f"The role is {after.role} now{f', and was {before.role}' if before.role else ''}")
    if after.kind is not before.kind:
        yield "How it is held was corrected."
    if (after.starts_at, after.ends_at) != (before.starts_at, before.ends_at):
        when = terminal.span(before.starts_at, before.ends_at, session.zone, session.now)
        yield f"It was recorded as {when}."
        if session.zone != after.zone and not typed(ctx, "zone"):
            yield f"Its hour was read on the clock of {session.zone}: for theirs give --zone {after.zone} as well."
    elif again.starts_at is not None and again.starts_at != after.starts_at and in_a_calendar(after):
        yield "Its time is your calendar's: move the event there, and it follows."
    if after.zone != before.zone:
        yield f"Its time zone is {after.zone} now, and was {before.zone}."
    if after.phase is Phase.CLOSED and (again.company or again.role or _moves(again, after)):
        opens = after.closing in MISREAD_PERHAPS
        remedy = f": `afterword resume {after.interview_id}` opens it again, then add it once more" if opens else ""
        yield f"It is closed, so it stays as it was recorded{remedy}."


def _moves(again: ToldAgain, after: Interview) -> bool:
    return again.starts_at is not None and again.starts_at != after.starts_at and not in_a_calendar(after)


def _not_taken(ctx: typer.Context, told: ByHand, known: Interview, again: ToldAgain) -> Iterator[str]:
    if again == ToldAgain() and not _is_with_them(told, known) and known.phase is not Phase.CLOSED:
        yield (
            f"It was taken for this conversation, and nothing of it was changed; `afterword show {known.interview_id}` "
            "has it."
        )
    if again.starts_at is None and typed(ctx, "just_ended") and (typed(ctx, "minutes") or typed(ctx, "zone")):
        yield "When it was stays as recorded: to correct that, add it once more with --at instead of --just-ended."
    if typed(ctx, "account") and ctx.params["account"] != known.account:
        yield f"Its notes are written through the account {known.account}, and stay there."
    if told.agency_only and not known.agency_only:
        yield (
            "That only the agency is written to was not taken: leave out the notes to the others with "
            f"`afterword skip {known.interview_id} thank_you NAME`."
        )
    for one in told.people:
        yield from _of_person(one, known)
    if told.recruiter is not None:
        yield from _of_person(replace(told.recruiter, role=Role.RECRUITER), known)


def _of_person(one: Person, known: Interview) -> Iterator[str]:
    """What of a person was given and is not known so: nobody is written to at an address that came in passing."""
    there = contact_meant(known, one.name, one.email)
    command = f"`afterword notes {known.interview_id} --contact {wording.quoted(_shown(one))}`"
    if there is None:
        yield f"{one.name or one.email} was not taken from it: {command} adds or corrects them."
        return
    new_name = not set(one.name.casefold().split()) <= set(there.name.casefold().split())
    differs = {
        "name": new_name,
        "address": bool(one.email) and one.email.casefold() != there.email.casefold(),
        "phone number": bool(one.phone) and one.phone != there.phone,
        "part": one.role not in (Role.UNKNOWN, there.role),
    }
    found = [what for what, is_new in differs.items() if is_new]
    if found:
        verb = "stays" if len(found) == 1 else "stay"
        yield f"The {' and '.join(found)} of {there.name or there.email} {verb} as recorded: {command} corrects that."
