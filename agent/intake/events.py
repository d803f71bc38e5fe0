"""A calendar event or invitation read as an interview: whether it is one, about what, with whom, on what evidence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from agent.domain.events import EventCalledOff, EventSeen
from agent.domain.model import (
    Author,
    Contact,
    Evidence,
    Interview,
    Kind,
    Phase,
    digest,
    interview_id_of_event,
    plain,
)
from agent.intake import lists
from agent.intake.addresses import Own, domain_label, is_free_mail, is_system
from agent.intake.domains import spelt_like, without_legal_form
from agent.intake.employer import Employer, client_of, employer_of
from agent.intake.evidence import judge
from agent.intake.job import role_of
from agent.intake.kind import kind_of
from agent.intake.names import gone_people, named_people, same_person
from agent.intake.people import EMAIL, complete, contacts_of, invited_people, passed_over
from agent.intake.persons import Company
from agent.intake.setting import Setting
from agent.intake.text import CANCELLED_TITLE, Text, text_of
from providers.base import Address, CalendarEvent, Participation

_OF = r"(?:at|of|en|in|bei|von|der|chez|bij|van|presso|di|na|no|da|de|do|del|della)"
SAME_START = timedelta(minutes=5)
"""Two copies of one appointment may differ by this much: a hold begins when the room is free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What an event was read as. `is_interview` says that it is a job interview whatever became of it, `counts` that it
    also takes place. What it is about and with whom is filled in any case: the user may say that it is one."""

    is_interview: bool
    state: str
    """`cancelled`, `declined`, `all_day`, `tentative` or `confirmed`, the first that fits."""
    starts_at: datetime
    ends_at: datetime
    zone: str
    kind: Kind = Kind.UNKNOWN
    company: str = ""
    domain: str = ""
    role: str = ""
    contacts: tuple[Contact, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def counts(self) -> bool:
        return self.is_interview and self.state in {"confirmed", "tentative"}


def read_event(event: CalendarEvent, author: Author, correspondents: Iterable[Address] = ()) -> Finding:
    """Read one event. `correspondents` are people the user has mail with: an invitation from one of them that names a
    job is believed more readily."""
    own = Own(author)
    text = text_of(event)
    company = invited_people(event, own, text)
    label, domain, agency = _domain(event, company, text)
    programs = [a for a in company.senders if _BOOKS.search(a.name) or _BOT.search(a.mailbox)]
    if not label and not agency:
        label, domain = _written_domain(text, own)
    if label and programs:
        label, domain = _of_the_company(text, label, domain, company)
    sender_names = [_sender_name(a.name) for a in company.senders if a not in programs]
    client = client_of(text) if agency else ""
    if client and not any(same_person(client, person.name) for person in company.people):
        sender_names.append(client)
    names = [p.name for p in company.people if p.name]
    named = [name for name in _surely_people(text, [label, *sender_names]) if " " in name]
    role = role_of(text, [*names, *named], own.name)
    head, of, employer_named = role.rpartition(" of ") if label else (role, "", "")
    role = head if of and plain(employer_named).startswith(plain(label)) else role
    head, comma, behind = role.rpartition(", ") if label else (role, "", "")
    role = head if comma and plain(behind).startswith(plain(label)) else role
    known = [
        *names,
        *gone_people(text),
        *_surely_people(text, [role, label, *sender_names]),
        *(n for n in (own.name, role) if n),
    ]
    employer = employer_of(text, label=label, agency=agency, senders=sender_names, not_names=known)
    if label and author.employer and own.at_work(f"x@{domain}"):
        employer = Employer(without_legal_form(author.employer), stated=employer.stated)
    complete(company, text, own, [employer.name, role, *sender_names], job=role, agency=agency)
    if employer.name:
        role = role.removeprefix(f"{employer.name} ")
        role = re.sub(rf"(?:,| {_OF}) {re.escape(employer.name)}\b.*$", "", role)
    verdict = judge(
        text,
        Setting(
            own=own,
            invited_at_work=_at_work(event, own),
            from_others=_from_others(event, own, correspondents),
            people=bool(company.people),
            several=sum(Address(person.email).domain == domain for person in company.people if domain) > 1,
            own_in_title=plain(own.name.split()[-1]) in _words(text.title) if own.name else False,
            own_named=bool(own.words & _words(text.all)),
            recruits=any(_RECRUITS.search(f"{a.name} {a.email.partition('@')[0]}") for a in company.senders),
            role=role,
            company=employer.name,
            at_company=bool(employer.name) and plain(employer.name) in plain(text.place),
            company_stated=employer.stated,
        ),
    )
    state = _state(event, own)
    source = "invitation" if event.method else "calendar"
    evidence = [Evidence(source=source, fact=reason) for reason in verdict.reasons]
    if verdict.is_interview and domain and not agency:
        evidence.append(Evidence(source=source, fact=f"it comes from {domain}, which is not your employer"))
    elif verdict.is_interview and agency:
        evidence.append(Evidence(source=source, fact=f"an agency stands between you and the employer ({domain})"))
    return Finding(
        is_interview=verdict.is_interview,
        state=state,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone or author.zone,
        kind=kind_of(text),
        company=employer.name,
        domain="" if agency else domain,
        role=role,
        contacts=contacts_of(company, zone=event.zone, agency=agency, agency_domain=domain),
        evidence=(*evidence, *passed_over(company)),
    )


def describe(finding: Finding, *, file: str = "") -> dict[str, object]:
    """The finding as `afterword intake --json` prints it; what is not known is None."""
    zone = ZoneInfo(finding.zone)
    known = finding.is_interview
    return {
        "file": file,
        "interview": finding.counts,
        "state": finding.state,
        "kind": finding.kind.value if known and finding.kind is not Kind.UNKNOWN else None,
        "company": (known and finding.company) or None,
        "role": (known and finding.role) or None,
        "starts_at": finding.starts_at.astimezone(zone).isoformat(),
        "ends_at": finding.ends_at.astimezone(zone).isoformat(),
        "contacts": [
            {"name": c.name or None, "email": c.email or None, "phone": c.phone or None, "role": c.role.value}
            for c in (finding.contacts if known else ())
        ],
        "evidence": [e.fact for e in finding.evidence],
    }


# --- the event as a whole ---------------------------------------------------------------------------------------------


def _state(event: CalendarEvent, own: Own) -> str:
    mine = {a.participation for a in event.attendees if own.is_address(a.address.email)}
    if event.method == "cancel" or event.status == "cancelled" or CANCELLED_TITLE.search(event.summary):
        return "cancelled"
    if Participation.DECLINED in mine:
        return "declined"
    if event.all_day:
        return "all_day"
    return "tentative" if event.status == "tentative" or Participation.TENTATIVE in mine else "confirmed"


def _words(text: str) -> set[str]:
    return {plain(word) for word in (*re.split(r"\W+", text), *text.split())}


def _at_work(event: CalendarEvent, own: Own) -> bool:
    everybody = [a.address for a in event.attendees] + ([event.organizer] if event.organizer else [])
    return any(own.at_work(address.email) for address in everybody)


def _from_others(event: CalendarEvent, own: Own, correspondents: Iterable[Address]) -> bool:
    everybody = [a.address for a in event.attendees] + ([event.organizer] if event.organizer else [])
    known = {address.mailbox for address in correspondents}
    return any(address.mailbox in known or not own.is_me(address) for address in everybody)


_RECRUITS = re.compile(
    r"recruit|resourcing|talent|hiring|careers?\b|jobs?\b|karriere|bewerb|recrut|reclut|selecci[oó]n|selezione|werving|"
    r"sollicit|\brrhh\b|\bpersonal\b",
    re.IGNORECASE,
)
_AGENCY_DOMAIN = re.compile(
    r"recruit|talent|staffing|headhunt|personalberat|personalvermittlung|execsearch|-search|search-|careerpartner|"
    r"placement|zeitarbeit|interim|randstad|adecco|manpower|hays|roberthalf|michaelpage|korn-?ferry|jobs?agency"
)
_AGENCY_TEXT = re.compile(
    r"\b(?:(?:our|my) (?:end )?client|client\s*:|client (?:interview|screen|panel)|one of (?:our|"
    r"my) (?:\w+ )?clients|recruitment consultant|"
    r"search consultant|staffing|recruitment "
    r"agency|employment agency|headhunter|executive search|on behalf of our|unser(?:e[nm]?)? (?:kunde[n]?|"
    r"mandant(?:en)?|auftraggeber)|personalberat\w+|personalvermittl\w+"
    r"|(?:notre|mon) client|cabinet de recrutement|chasseuse? de têtes|società di (?:ricerca e )?selezione|"
    r"agência de recrutamento|consultante? en recrutement|"
    r"consultora? de selección|consultor de selección|wervings\w*bureau|personeelsbureau|nuestro cliente|"
    r"nosso cliente|consultora de "
    r"selección|onze (?:klant|opdrachtgever)|opdrachtgever|bureau de recrutement|(?:nostro|mio) cliente|agenzia)\b",
    re.IGNORECASE,
)


def _domain(event: CalendarEvent, company: Company, text: Text) -> tuple[str, str, bool]:
    """The first label and the whole of the domain that invites, and whether it is an agency's."""
    organizer = event.organizer.domain if event.organizer else ""
    domains = [Address(p.email).domain for p in company.people if p.email]
    domains += [a.domain for a in company.senders if a.email]
    usable = [
        domain
        for domain in ([organizer] if organizer in domains else []) + domains
        if domain and not is_free_mail(domain) and not is_system(domain)
    ]
    if not usable:
        return "", "", bool(_AGENCY_TEXT.search(text.all))
    agency_text = bool(_AGENCY_TEXT.search(text.all))
    agencies = [domain for domain in usable if _AGENCY_DOMAIN.search(domain)]
    employers = [domain for domain in usable if domain not in agencies]
    if agency_text and not agencies:
        agencies = [domain for domain in usable if domain == organizer]
        employers = [domain for domain in usable if domain != organizer]
    if agencies and employers:
        return domain_label(employers[0]), employers[0], False
    return domain_label(usable[0]), usable[0], agency_text or bool(agencies)


def _written_domain(text: Text, own: Own) -> tuple[str, str]:
    """The domain of an address in the text by which the text spells the company, where only a system invites."""
    for email in EMAIL.findall(text.body):
        domain = Address(email).domain
        usable = not (own.is_address(email) or is_free_mail(domain) or is_system(domain))
        if usable and spelt_like(f"{text.title}\n{text.place}", domain_label(domain), []):
            return domain_label(domain), domain
    return "", ""


_BOOKS = re.compile(
    r"\b(?:bot|robot|automated|(?:virtual|scheduling|digital|ai) assistant|ai scheduler|scheduler\))\b", re.IGNORECASE
)
_BOT = re.compile(r"(?:^|[._-])bot@")
"""A program that makes appointments, by its name and by its address."""


def _of_the_company(text: Text, label: str, domain: str, company: Company) -> tuple[str, str]:
    """The domain where a program invites: that of somebody invited, or its own when the text names it; else none."""
    named = spelt_like(f"{text.title}\n{text.body}\n{text.place}", label, [])
    return (label, domain) if named or any(Address(p.email).domain == domain for p in company.people) else ("", "")


def _surely_people(text: Text, not_names: Sequence[str]) -> list[str]:
    """Names in the text but those that may be a company: the one word of "Interview with Acme"."""
    asked = r"(?i:interview|round|screen|entretien|entrevista|gespräch) (?i:with|mit|avec|con|com)"
    names = named_people(text, not_names)
    return [name for name in names if " " in name or not re.search(rf"{asked} {re.escape(name)}\b", text.title)]


def _sender_name(name: str) -> str:
    if plain(name) in lists.SYSTEMS:
        return ""
    return re.sub(
        r"\b(?:hiring|recruiting|recruitment|careers?|calendar|jobs|talent(?: acquisition)?|team|scheduling|"
        r"interviews?|hr|people|pessoas|recrutement|recrutamento|reclutamiento|selecci[oó]n|selezione|werving|"
        r"karriere|bewerbermanagement|ressources humaines|recursos humanos|risorse umane|rh|rrhh|notifications?|"
        r"via \w+)\b",
        " ",
        name,
        flags=re.IGNORECASE,
    ).strip()


# --- the interview ----------------------------------------------------------------------------------------------------


def interview_of(finding: Finding, event: CalendarEvent, account: str, now: datetime) -> Interview:
    """The interview an event shows, as it is taken up at `now`. Its id is computed from UID and original start, or from
    the time and the people when the event has no UID."""
    uid = event.uid or digest("no uid", event.starts_at.isoformat(), plain(event.summary), length=20)
    return Interview(
        interview_id=interview_id_of_event(uid, event.original_start),
        account=account,
        starts_at=finding.starts_at,
        ends_at=finding.ends_at,
        zone=finding.zone,
        known_at=now,
        kind=finding.kind,
        company=finding.company,
        domain=finding.domain,
        role=finding.role,
        phase=Phase.SCHEDULED,
        agency_only=False,
        uid=uid,
        original_start=event.original_start,
        sequence=event.sequence,
        event_ref=event.ref,
        contacts=finding.contacts,
        evidence=finding.evidence,
    )


def seen(finding: Finding, event: CalendarEvent) -> EventSeen | EventCalledOff:
    """What an event says of an interview that is known already."""
    why = {
        "cancelled": "the interview was called off in the calendar",
        "declined": "you declined the invitation",
        "all_day": "the calendar shows it as a whole day, without a time",
    }.get(finding.state)
    if why:
        declined = finding.state == "declined"
        return EventCalledOff(
            why=why,
            sequence=event.sequence,
            uid=event.uid,
            original_start=event.original_start,
            declined=declined,
        )
    return EventSeen(
        starts_at=finding.starts_at,
        ends_at=finding.ends_at,
        zone=finding.zone,
        sequence=event.sequence,
        event_ref=event.ref,
        uid=event.uid,
        original_start=event.original_start,
        kind=finding.kind,
        company=finding.company,
        domain=finding.domain,
        role=finding.role,
        contacts=finding.contacts,
        evidence=finding.evidence,
    )


def same_interview(a: Interview, b: Interview) -> bool:
    """Whether two are one conversation, seen in a calendar and an invitation, under another UID or in two accounts: the
    same UID and original start, else the same time with a person, or a company or job, in common. Nobody holds two
    conversations at once: with the same start and a common address, what the titles say does not matter."""
    if a.interview_id == b.interview_id or (a.uid and a.uid == b.uid and a.original_start == b.original_start):
        return True
    if a.uid and a.uid == b.uid:
        return False
    addresses = [{c.address.mailbox for c in one.contacts if c.email} for one in (a, b)]
    if abs(a.starts_at - b.starts_at) <= SAME_START and addresses[0] & addresses[1]:
        return True
    shorter = min(a.ends_at - a.starts_at, b.ends_at - b.starts_at)
    overlap = min(a.ends_at, b.ends_at) - max(a.starts_at, b.starts_at)
    if a.starts_at != b.starts_at and (overlap.total_seconds() <= 0 or overlap < shorter / 2):
        return False
    if _differ(a.company, b.company) and a.domain != b.domain:
        return False
    if _differ(a.role, b.role):
        return False
    people_a = addresses[0] | {plain(c.name) for c in a.contacts if c.name}
    people_b = addresses[1] | {plain(c.name) for c in b.contacts if c.name}
    same_company = bool(a.domain and a.domain == b.domain) or bool(a.company and plain(a.company) == plain(b.company))
    return bool(people_a & people_b) or same_company


def _differ(one: str, other: str) -> bool:
    """Whether both are known and neither contains the other."""
    a, b = plain(one), plain(other)
    return bool(a and b) and a not in b and b not in a
