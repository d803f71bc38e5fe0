"""An interview the user tells of, by a command or by mail, as the agent keeps it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from agent.domain.identity import contact_id_of, interview_id_of_record
from agent.domain.model import Contact, Evidence, Interview, Kind, Role
from agent.errors import UsageProblem
from agent.intake import is_free_mail
from agent.told.given import Person
from agent.told.said import Teller
from providers.base import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """What the user said of it. `recruiter` is who should hear how it went."""

    company: str
    role: str
    people: tuple[Person, ...]
    recruiter: Person | None
    starts_at: datetime
    ends_at: datetime
    zone: str
    kind: Kind
    agency_only: bool


def interview_of(told: ByHand, account: str, teller: Teller, *, unscheduled: bool = False) -> Interview:
    """The interview as told, to be written for through `account`; `unscheduled` says that when it began is a guess.
    Raises `UsageProblem` for the user's own address, and for one person given twice."""

    listed = (*told.people, *([told.recruiter] if told.recruiter else []))
    for one in listed:
        if one.email.casefold() in teller.own:
            raise UsageProblem(f"{one.email} is your own address: give the other person's.")
    ids = [contact_id_of(one.name, one.email) for one in listed]
    if len(set(ids)) < len(ids):
        raise UsageProblem("One person was given twice: name each once, a recruiter who took part with ':recruiter'.")
    domains = [Address(one.email).domain for one in told.people if one.email and one.role is not Role.RECRUITER]
    domain = next((name for name in domains if not is_free_mail(name)), "")
    contacts = [
        Contact(
            contact_id=contact_id_of(one.name, one.email),
            name=one.name,
            email=one.email,
            phone=one.phone,
            role=one.role if one.role is not Role.UNKNOWN else Role.INTERVIEWER,
            led=number == 0,
            agency=_is_agency(one, domain) if one.role is Role.RECRUITER else False,
        )
        for number, one in enumerate(told.people)
    ]
    if told.recruiter is not None:
        contacts.append(
            Contact(
                contact_id=ids[-1],
                name=told.recruiter.name,
                email=told.recruiter.email,
                phone=told.recruiter.phone,
                role=Role.RECRUITER,
                took_part=False,
                agency=told.agency_only or _is_agency(told.recruiter, domain),
            )
        )
    if told.agency_only and not any(c.agency for c in contacts):
        raise UsageProblem("--agency-only needs somebody of the agency: give --recruiter 'Name <address>'.")
    first = told.people[0]
    there = told.starts_at.astimezone(ZoneInfo(told.zone))
    return Interview(
        interview_id=interview_id_of_record(first.name or first.email, told.role, told.company, there),
        account=account,
        starts_at=told.starts_at,
        ends_at=told.ends_at,
        zone=told.zone,
        known_at=teller.now,
        kind=told.kind,
        company=told.company,
        domain=domain,
        role=told.role,
        agency_only=told.agency_only,
        by_user=True,
        unscheduled=unscheduled,
        contacts=tuple(contacts),
        evidence=(Evidence(source="user", fact="you told of it"),),
    )


def _is_agency(one: Person, domain: str) -> bool:
    """Whether a recruiter writes from another house than the interviewers."""
    own = Address(one.email).domain
    return bool(one.email and domain) and own != domain and not is_free_mail(own)
