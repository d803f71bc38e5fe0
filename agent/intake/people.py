"""The people of an interview: those invited and those named, without anybody who must not be written to.

Addresses are taken as written, never made up. What somebody's part is stands in `roles`, their numbers in `phones`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.domain.identity import contact_id_of, plain
from agent.domain.model import Contact, Evidence, Role
from agent.intake.addresses import Own, belongs_to, domain_label, plain_name, unfit, unfit_attendee
from agent.intake.cues import NAME
from agent.intake.names import is_name, same_person
from agent.intake.participants import gone_people, named_people
from agent.intake.persons import Company, Person
from agent.intake.phones import give_numbers
from agent.intake.programs import PROGRAM, PROGRAM_TOLD, a_program
from agent.intake.roles import TAKES_PART, give_roles
from agent.intake.text import Text
from providers.base import Address, CalendarEvent, Participation
from providers.ics import one_line

MAX_CONTACTS = 20
EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def invited_people(event: CalendarEvent, own: Own, text: Text) -> Company:
    """Organiser and attendees, each once, those to whom nothing may be written set aside with the reason."""
    company = Company()
    declined = {
        a.address.mailbox for a in event.attendees if a.participation is Participation.DECLINED and a.address.email
    }
    if event.organizer:
        why = unfit(event.organizer, own) or a_program(event.organizer, text)
        if event.organizer.mailbox in declined:
            why = "declined the invitation"
        _sort_in(company, event.organizer, why, organizer=True)
    for attendee in event.attendees:
        why = unfit_attendee(attendee, own) or a_program(attendee.address, text)
        _sort_in(company, attendee.address, why, organizer=False)
    return company


def _sort_in(company: Company, address: Address, why: str, *, organizer: bool) -> None:
    name = plain_name(address.name)
    if why:
        company.passed_over.append((name or one_line(address.email), why))
        if why not in {"your own address", "declined the invitation", "a room"}:
            company.senders.append(address)
        if why in {PROGRAM, PROGRAM_TOLD}:
            company.programs.append(address)
        return
    for person in company.people:
        if address.email and Address(person.email).mailbox == address.mailbox:
            person.name = person.name or name
            return
    company.people.append(Person(name=name, email=address.email, organizer=organizer, invited=not organizer))


def complete(company: Company, text: Text, own: Own, not_names: Sequence[str], *, job: str, agency: bool) -> None:
    """Add those the text names, take out those it says will not be there, and read roles, titles and numbers."""
    gone = gone_people(text)
    for person in list(company.people):
        if any(same_person(person.name, name) for name in gone) and person.name:
            company.people.remove(person)
            company.passed_over.append((person.name, "will not be there"))
    for name in named_people(text, [*not_names, own.name]):
        if not {plain(word) for word in name.split()} & own.words:
            _add_named(company, name)
    _written_addresses(company, text, own)
    if not company.people:
        _beside_an_address(company, text, own, not_names)
    company.people = company.people[:MAX_CONTACTS]
    give_roles(company, _without_the_job(text, job), agency=agency)
    give_numbers(company, text, own)


def _without_the_job(text: Text, job: str) -> Text:
    """The text without the job that is to be filled: who interviews "for Traffic Coordinator" is none."""
    if not job:
        return text
    open_job = re.compile(
        r"(\b(?:for|as|of|to|für|als|pour|comme|para|como|per|come|voor)(?: (?:the|our|an?))? )"
        + re.escape(job)
        + r"(?!\w)",
        re.IGNORECASE,
    )
    return replace(text, title=open_job.sub(r"\1…", text.title), body=open_job.sub(r"\1…", text.body))


def _add_named(company: Company, name: str) -> None:
    for person in company.people:
        if person.name and same_person(person.name, name):
            person.named = True
            if sorted(plain(word) for word in name.split()) == sorted(plain(word) for word in person.name.split()):
                person.name = name
            if not person.email and len(name.split()) > len(person.name.split()):
                person.name = name
            return
        if not person.name and belongs_to(person.email, name):
            person.name, person.named = name, True
            return
    if not any(same_person(other, name) for other, _ in company.passed_over):
        company.people.append(Person(name=name, named=True))


def _written_addresses(company: Company, text: Text, own: Own) -> None:
    """Addresses in the text, given to the person they are written beside or made of; others are nobody's we know."""
    known = {Address(person.email).mailbox for person in company.people if person.email}
    for found in EMAIL.finditer(text.body):
        email = found[0].rstrip(".-'")
        if Address(email).mailbox in known or own.is_address(email):
            continue
        before = text.body[max(0, found.start() - 60) : found.start()].rpartition("\n")[2]
        for person in company.people:
            beside = bool(person.name) and re.search(rf"{re.escape(person.name)}[\s(<,:–-]*(?:at |on |via )?$", before)
            if not person.email and person.name and (beside or belongs_to(email, person.name)):
                if not unfit(Address(email, person.name), own):
                    person.email = email
                    known.add(Address(email).mailbox)
                break


def _beside_an_address(company: Company, text: Text, own: Own, not_names: Sequence[str]) -> None:
    """Who stands before an address made of the name, at the company the event is with: nobody else is known of it.
    The first of `not_names` is that company."""
    for found in EMAIL.finditer(text.body):
        address = Address(found[0].rstrip(".-'"))
        label, employer = plain(domain_label(address.domain)), plain(not_names[0])
        theirs = len(label) > 3 and bool(employer) and (label in employer or employer in label)
        before = re.search(rf"({NAME})[\s(<,:–-]*$", text.body[max(0, found.start() - 60) : found.start()])
        name = before[1] if before else ""
        barred = any(same_person(name, other) for other in (*gone_people(text), own.name, *not_names))
        fit = not (own.is_address(address.email) or own.at_work(address.email))
        fit = fit and not barred and not unfit(Address(address.email, name), own)
        if theirs and fit and is_name(name) and belongs_to(address.email, name):
            company.people.append(Person(name=name, email=address.email, named=True))
            return


# --- contacts ---------------------------------------------------------------------------------------------------------


def contacts_of(company: Company, *, zone: str | None, agency: bool, agency_domain: str) -> tuple[Contact, ...]:
    """The people as contacts. Those who only arrange it did not take part when somebody else interviews."""
    people = company.people
    interviewers = [p for p in people if p.role in TAKES_PART or p.role is Role.UNKNOWN]
    leaders = [p for p in interviewers if p.hosts] or [p for p in interviewers if p.organizer] or interviewers
    seen: dict[str, Contact] = {}
    for person in people:
        if not person.name and not person.email:
            continue
        contact_id = contact_id_of(person.name, person.email)
        arranged_only = person.role in {Role.RECRUITER, Role.COORDINATOR} and bool(interviewers)
        absent = person.role is Role.HIRING_MANAGER and not (person.invited or person.organizer or person.named)
        seen.setdefault(
            contact_id,
            Contact(
                contact_id=contact_id,
                name=person.name,
                email=person.email,
                phone=person.phone,
                title=person.title,
                role=person.role,
                led=(len(leaders) == 1 or person.hosts) and person in leaders,
                took_part=not (arranged_only or absent),
                invited=True,
                agency=agency and (person.role is Role.RECRUITER or Address(person.email).domain == agency_domain),
                zone=zone,
            ),
        )
    return tuple(seen.values())


def passed_over(company: Company) -> list[Evidence]:
    """Who was left out, and why, for the user."""
    return [
        Evidence(source="calendar", fact=f"{name or 'somebody'} is left out: {why}")
        for name, why in company.passed_over
        if why != "your own address"
    ][:MAX_CONTACTS]
