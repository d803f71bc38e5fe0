"""A calendar event or invitation read: whether it is an interview, about what, with whom, on what evidence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from agent.domain.identity import plain
from agent.domain.model import Author, Contact, Evidence, Kind
from agent.intake.addresses import Own
from agent.intake.domains import without_legal_form
from agent.intake.employer import Employer, client_of, employer_of
from agent.intake.evidence import Verdict, judge
from agent.intake.inviter import Inviter, inviter_of
from agent.intake.job import role_of
from agent.intake.kind import kind_of
from agent.intake.names import same_person
from agent.intake.participants import gone_people, named_people
from agent.intake.people import complete, contacts_of, invited_people, passed_over
from agent.intake.persons import Company
from agent.intake.setting import Setting
from agent.intake.text import CANCELLED_TITLE, Text, text_of
from providers.base import Address, CalendarEvent, Participation

_OF = r"(?:at|of|en|in|bei|von|der|chez|bij|van|presso|di|na|no|da|de|do|del|della)"


_RECRUITS = re.compile(
    r"recruit|resourcing|talent|hiring|careers?\b|jobs?\b|karriere|bewerb|recrut|reclut|selecci[oó]n|selezione|werving|"
    r"sollicit|\brrhh\b|\bpersonal\b",
    re.IGNORECASE,
)


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
    inviter = inviter_of(event, company, text, own)
    agency, senders = inviter.agency, [*inviter.names, *_client(text, inviter, company)]
    role = _role(text, own, company, inviter, senders)
    employer = _employer(text, own, company, inviter, senders, role)
    if inviter.label and author.employer and own.at_work(f"x@{inviter.domain}"):
        employer = Employer(without_legal_form(author.employer), stated=employer.stated)
    complete(company, text, own, [employer.name, role, *senders], job=role, agency=agency)
    role = _without_employer(role, employer.name)
    setting = Setting(
        own=own,
        invited_at_work=_at_work(event, own),
        from_others=_from_others(event, own, correspondents),
        people=bool(company.people),
        several=sum(Address(p.email).domain == inviter.domain for p in company.people if inviter.domain) > 1,
        own_in_title=plain(own.name.split()[-1]) in _words(text.title) if own.name else False,
        own_named=bool(own.words & _words(text.all)),
        recruits=any(_RECRUITS.search(f"{a.name} {a.email.partition('@')[0]}") for a in company.senders),
        role=role,
        company=employer.name,
        at_company=bool(employer.name) and plain(employer.name) in plain(text.place),
        company_stated=employer.stated,
    )
    verdict = judge(text, setting)
    return Finding(
        is_interview=verdict.is_interview,
        state=_state(event, own),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone or author.zone,
        kind=kind_of(text),
        company=employer.name,
        domain="" if agency else inviter.domain,
        role=role,
        contacts=contacts_of(company, zone=event.zone, agency=agency, agency_domain=inviter.domain),
        evidence=(*_evidence(event, verdict, inviter, own), *passed_over(company)),
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


# --- what it is about -------------------------------------------------------------------------------------------------


def _client(text: Text, inviter: Inviter, company: Company) -> list[str]:
    """The employer that an agency names, unless it is somebody who takes part; none or one."""
    client = client_of(text) if inviter.agency else ""
    known = any(same_person(client, person.name) for person in company.people)
    return [client] if client and not known else []


def _role(text: Text, own: Own, company: Company, inviter: Inviter, senders: Sequence[str]) -> str:
    """The job, without the company that invites behind it."""
    invited = [p.name for p in company.people if p.name]
    named = [name for name in _surely_people(text, [inviter.label, *senders]) if " " in name]
    role = role_of(text, [*invited, *named], own.name)
    role = role.removesuffix(f", {own.name.split()[0]}") if own.name else role
    for joint in (" of ", ", "):
        head, found, behind = role.rpartition(joint)
        if found and inviter.label and plain(behind).startswith(plain(inviter.label)):
            role = head
    return role


def _employer(text: Text, own: Own, company: Company, inviter: Inviter, senders: Sequence[str], role: str) -> Employer:
    known = [
        *(p.name for p in company.people if p.name),
        *gone_people(text),
        *_surely_people(text, [role, inviter.label, *senders]),
        *(n for n in (own.name, role) if n),
    ]
    return employer_of(text, label=inviter.label, agency=inviter.agency, senders=senders, not_names=known)


def _without_employer(role: str, employer: str) -> str:
    """Of "Acme Backend Engineer at Acme" the job alone."""
    if not employer:
        return role
    return re.sub(rf"(?:,| {_OF}) {re.escape(employer)}\b.*$", "", role.removeprefix(f"{employer} "))


def _evidence(event: CalendarEvent, verdict: Verdict, inviter: Inviter, own: Own) -> list[Evidence]:
    facts = list(verdict.reasons)
    if verdict.is_interview and inviter.agency:
        facts.append(f"an agency stands between you and the employer ({inviter.domain})")
    elif verdict.is_interview and own.at_work(f"x@{inviter.domain}"):
        facts.append(f"it comes from {inviter.domain}, your employer")
    elif verdict.is_interview and inviter.domain:
        facts.append(f"it comes from {inviter.domain}, which is not your employer")
    return [Evidence(source="invitation" if event.method else "calendar", fact=fact) for fact in facts]


def _surely_people(text: Text, not_names: Sequence[str]) -> list[str]:
    """Names in the text but those that may be a company: the one word of "Interview with Acme"."""
    asked = r"(?i:interview|round|screen|entretien|entrevista|gespräch) (?i:with|mit|avec|con|com)"
    names = named_people(text, not_names)
    return [name for name in names if " " in name or not re.search(rf"{asked} {re.escape(name)}\b", text.title)]
