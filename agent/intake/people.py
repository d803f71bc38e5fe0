"""The people of an interview: those invited and those named, without anybody who must not be written to.

Addresses and numbers are taken as written, never made up. Who organised it, who only schedules and who interviews is
read from the words beside each name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from agent.domain.model import Contact, Evidence, Role, contact_id_of, plain
from agent.intake.addresses import Own, belongs_to, plain_name, unfit, unfit_attendee
from agent.intake.names import gone_people, is_name, named_people, same_person
from agent.intake.text import Text, sentences
from providers.base import Address, CalendarEvent, Participation
from providers.ics import one_line

MAX_CONTACTS = 20
_EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(slots=True)
class Person:
    """Somebody of the interview while it is being read."""

    name: str = ""
    email: str = ""
    role: Role = Role.UNKNOWN
    title: str = ""
    phone: str = ""
    organizer: bool = False
    invited: bool = False
    named: bool = False
    """The text says that they take part."""
    hosts: bool = False


@dataclass(slots=True)
class Company:
    """Everybody an event shows, sorted: `people` to write to, `senders` that speak for the company, `passed_over`."""

    people: list[Person] = field(default_factory=list)
    senders: list[Address] = field(default_factory=list)
    passed_over: list[tuple[str, str]] = field(default_factory=list)


def invited_people(event: CalendarEvent, own: Own) -> Company:
    """Organiser and attendees, each once, those to whom nothing may be written set aside with the reason."""
    company = Company()
    declined = {
        a.address.mailbox for a in event.attendees if a.participation is Participation.DECLINED and a.address.email
    }
    if event.organizer:
        why = unfit(event.organizer, own)
        if event.organizer.mailbox in declined:
            why = "declined the invitation"
        _sort_in(company, event.organizer, why, organizer=True)
    for attendee in event.attendees:
        _sort_in(company, attendee.address, unfit_attendee(attendee, own), organizer=False)
    return company


def _sort_in(company: Company, address: Address, why: str, *, organizer: bool) -> None:
    name = plain_name(address.name)
    if why:
        company.passed_over.append((name or one_line(address.email), why))
        if why not in {"your own address", "declined the invitation"}:
            company.senders.append(address)
        return
    for person in company.people:
        if address.email and Address(person.email).mailbox == address.mailbox:
            person.name = person.name or name
            return
    company.people.append(Person(name=name, email=address.email, organizer=organizer, invited=not organizer))


def complete(company: Company, text: Text, own: Own, not_names: Sequence[str], *, agency: bool) -> None:
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
    company.people = company.people[:MAX_CONTACTS]
    _roles(company, text, agency=agency)
    _phones(company, text, own)


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
    for found in _EMAIL.finditer(text.body):
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


# --- who is what ------------------------------------------------------------------------------------------------------

_MANAGER = re.compile(
    r"\b(?:hiring[- ]manager|(?:would|will) be (?:my|your) (?:new )?(?:boss|manager|lead)|(?:your|my) (?:future|"
    r"potential|prospective|new|next|would-be|line) (?:boss|manager|lead)|(?:the )?(?:role|position|job|post) "
    r"reports? (?:in)?to|you(?:['’]d| would| will) (?:be )?report(?:ing)? (?:in)?to"
    r"|reports? (?:directly )?to|reporting to|line manager|(?:you(?:['’]d| would) (?:be )?(?:working|work) for)|"
    r"fachvorgesetzte[rn]?|vorgesetzte[rn]?|künftige[rn]? (?:chef|leiter)\w*|responsable (?:direct|hiérarchique)e?|"
    r"futur(?:e)? (?:manager|responsable|chef)|manager direct|n\+1|futur[oa] (?:jefe|jefa|chefe|gestor\w*)|(?:tu|"
    r"su) jef[ea]"
    r"|gestor(?:a)? dire[ct]t[oa]|(?:tuo|suo|vostro) (?:futuro )?responsabile|(?:sería|será|seria) (?:tu|su|o teu|"
    r"a tua|seu|sua) (?:jef[ea]|"
    r"responsable|chefe|gestor\w*)|serait votre (?:manager|responsable|chef)|wäre (?:ihr|dein)e? (?:chef|vorgesetzt|"
    r"führungskraft)\w*|"
    r"leidinggevende|rapporte(?:ert|ren) aan|wie (?:je|u) (?:gaat |zult )?rapporte(?:ert|"
    r"ren)|(?:an den|an die) "
    r"sie berichten|à qui vous (?:rapporte|reporte)\w+|a quien reportar\w+|a cui riporter\w+|a quem reporta\w+|"
    r"(?:diretto|futuro) (?:superiore|responsabile)|responsabile diretto)\b",
    re.IGNORECASE,
)
RECRUITER = re.compile(
    r"\b(?:(?:in-?house |senior |technical |lead |junior |agency )*recruit(?:er|ers|ing|ment)|talent(?! show)|"
    r"sourc(?:er|ing)|headhunter(?:in)?|search consultant|executive search|staffing|personalberater(?:in)?|"
    r"personalreferent(?:in)?|personalgewinnung|recruteu(?:r|se)|recrutement|acquisition de talents|"
    r"reclutador[ae]?|reclutamiento"
    r"|selección|talento|selezione|seleção|adquisición de talento|recrutador[ae]?|recrutamento|werving|"
    r"selezionat(?:ore|rice)|"
    r"selezione del personale|reclut\w+|arbeidsbemiddelaar)\b",
    re.IGNORECASE,
)
_COORDINATOR = re.compile(
    r"\b(?:coordinat(?:or|ion|ing|rice|eur)|coordinador[a]?|coordenador[a]?|coördinator|koordinat(?:or|orin|ion)|"
    r"logistics|scheduling|arranging|point of contact|contact (?:for|person)|contact\s*:|any (?:questions|problems|"
    r"issues)|questions\s*(?::|to|\?)|ansprechpartner(?:in)?|organis(?:ation|atorisch\w*)|assistenz|assistentin|"
    r"assistant|referente|contactpersoon|pessoa de contato|persona de contacto|getting in|reception)\b",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"\b(?:chairs?|hosts?|hosted by|leads?|led by|run(?:s)? by|runs|leitet|moderates?|will interview|who will "
    r"interview)\b",
    re.IGNORECASE,
)
_I_AM = re.compile(
    r"\b(?:i am|i['’]m|as (?:the )?(?:hiring|your|in-house|a )|my (?:role|name)|this is|here\b|i look after|i run|"
    r"we are hiring|report(?:ing)? (?:in)?to me|ich bin|je suis|soy|sou|ik ben|sono|me with feedback)",
    re.IGNORECASE,
)
_RECRUITER_TALK = re.compile(
    r"\b(?:recruiter|talent|recruiting) (?:call|screen\w*|chat|intro|conversation)\b", re.IGNORECASE
)
_TAKES_PART = (Role.INTERVIEWER, Role.HIRING_MANAGER)


def _roles(company: Company, text: Text, *, agency: bool) -> None:
    people = company.people
    for person in people:
        clauses = list(_clauses(person, people, text))
        if person.organizer:
            clauses += _first_person(text, people)
        said = " ¦ ".join(clauses)
        person.hosts = bool(_HOSTS.search(said))
        if _MANAGER.search(said):
            person.role = Role.HIRING_MANAGER
        elif RECRUITER.search(said) or (agency and person.organizer):
            person.role = Role.RECRUITER
        elif _COORDINATOR.search(said):
            person.role = Role.COORDINATOR
        elif person.named or person.invited:
            person.role = Role.INTERVIEWER
        person.title = _title(person, text)
    if len(people) == 1 and people[0].role is Role.INTERVIEWER and _RECRUITER_TALK.search(text.title):
        people[0].role = Role.RECRUITER
    others = any(p.role in _TAKES_PART for p in people)
    for person in people:
        if person.role is Role.UNKNOWN and person.organizer and not others:
            person.role = Role.INTERVIEWER


def _mentions(person: Person, people: Sequence[Person], sentence: str) -> list[tuple[int, int]]:
    """Where a sentence names the person: in full, or by a first name or title and surname that nobody shares."""
    words = person.name.split()
    if not words:
        return []
    forms = [person.name]
    if len(words) > 1:
        shared = [word for other in people for word in other.name.split()]
        forms += [word for word in (words[0], words[-1]) if len(word) > 2 and shared.count(word) == 1]
        forms.append(f"{words[-1]}, {' '.join(words[:-1])}")
    spans: list[tuple[int, int]] = []
    for form in forms:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w|@)", sentence):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                spans.append(match.span())
    return sorted(spans)


def _clauses(person: Person, people: Sequence[Person], text: Text) -> list[str]:
    """What stands beside the person's name: a label before it, an apposition behind it."""
    clauses = []
    for sentence in sentences(text.all):
        mine = _mentions(person, people, sentence)
        if not mine:
            continue
        others = sorted(span for p in people if p is not person for span in _mentions(p, people, sentence))
        for start, end in mine:
            before = max((e for _, e in others if e <= start), default=0)
            after = min((s for s, _ in others if s >= end), default=len(sentence))
            lead = sentence[before:start]
            label = re.search(r"([^,;:()]{0,60}:?|[^,;()]{0,40})[\s,–-]*$", lead)
            joined = before and re.fullmatch(r"\s*(?:\([^)]*\))?\s*(?:,|and|&|und|et|y|e|en|,\s*and|/|\+)\s*", lead)
            if label and not joined:
                clauses.append(label[0])
            behind = sentence[end:after]
            cut = re.match(r"[^;]{0,90}", behind)
            stop = behind if after == len(sentence) else re.sub(r"(?:,|\band\b|&|\bund\b|\bwith\b)[^,]*$", "", behind)
            clauses.append((cut[0] if cut else behind)[: len(stop)])
    lines = [line.strip() for line in text.body.splitlines()]
    clauses += [below for line, below in pairwise(lines) if line == person.name]
    return clauses


def _first_person(text: Text, people: Sequence[Person]) -> list[str]:
    """What the organiser says of themselves, in sentences that name nobody else."""
    others = [p for p in people if not p.organizer]
    return [
        sentence[:120]
        for sentence in sentences(text.body)
        if _I_AM.search(sentence) and not any(_mentions(p, people, sentence) for p in others)
    ]


def _title(person: Person, text: Text) -> str:
    """The person's title as written beside the name, "" when there is none."""
    if not person.name:
        return ""
    match = re.search(
        rf"(?<!\w){re.escape(person.name)}(?:\s*\(([^()\n]{{3,60}})\)|,\s+([A-Z][^,.;\n()]{{2,50}})|"
        rf"\s+[-–]\s+([A-Z][^,.;\n()]{{2,50}}))",
        text.body,
    )
    title = next((group for group in match.groups() if group), "").strip() if match else ""
    return (
        ""
        if re.search(r"\d|@|https?:|\b(?:he|she|they)/|will |who ", title) or (is_name(title) and "," in title)
        else title
    )


# --- numbers ----------------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"(?<![\w/#.,=+-])(?:\+|\(\+?|00|0|(?=\d))\(?\d[\d\s()./–-]{5,18}\d(?![\w/@-]|[:.]\d)")
_NOT_THEIRS = re.compile(
    r"\b(?:your (?:cell|mobile|phone|number|handy)|(?:call|ring|reach|phone|dial|text)(?:s|ing)? (?:you|ada)|"
    r"(?:call|ring|phone|dial)s? your|candidate(?:['’]s)? (?:phone|number|mobile)|bridge|conference|pin|passcode|"
    r"access code|meeting id|id|ref(?:eren\w+)?|réf\w*|riferimento|kenmerk|kennziffer|aktenzeichen|az|"
    r"req(?:uisition)?|ticket|invoice|dial-?in|reception|front desk|"
    r"security|switchboard|helpdesk|help desk|support|emergency|taxi|fax|your phone|you on"
    r"|(?:ruf(?:e|en|t)? (?:sie|dich)|ihre (?:nummer|handynummer)|unter ihrer|vous appelle\w*|votre (?:numéro|portable|"
    r"téléphone)|te llam\w+|le llam\w+|su (?:número|móvil)|tu (?:número|móvil)|ligarei|ligamos|seu (?:número|"
    r"telemóvel|celular)|bel(?:len)? (?:je|u)|uw nummer|je nummer|la chiam\w+|ti chiam\w+|suo numero|tuo numero|"
    r"zentrale|empfang|accueil|standard))\b",
    re.IGNORECASE,
)
_OF_ME = re.compile(r"\b(?:me|my|mich|moi|mon|mich unter|mij|mi|meu|mio)\b", re.IGNORECASE)


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def is_number(text: str) -> bool:
    """Whether it looks like a telephone number: enough digits, written as one, and no date."""
    count = len(digits(text))
    if re.match(r"\s*(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\s*\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\s*$", text):
        return False
    if re.search(r"\d{1,2}[:.]\d{2}\s*[-–]\s*\d{1,2}[:.]\d{2}", text):
        return False
    marked = text.lstrip().startswith(("+", "(", "0"))
    return 7 <= count <= 15 and (marked or (bool(re.search(r"\d[\s.()-]+\d", text.strip())) and count >= 7))


def same_number(one: str, other: str) -> bool:
    a, b = digits(one), digits(other)
    return bool(a) and bool(b) and a[-9:] == b[-9:]


def numbers_of_theirs(text: str, own_number: str) -> list[str]:
    """The telephone numbers in a text that are neither the user's own nor said to be somebody else's."""
    found = []
    for match in _NUMBER.finditer(text):
        number = match[0].strip(" .-–/")
        before = text[max(0, match.start() - 60) : match.start()]
        if is_number(number) and not same_number(number, own_number) and not _NOT_THEIRS.search(before):
            found.append(number)
    return found


def _phones(company: Company, text: Text, own: Own) -> None:
    """Give each number in the text to the person it is said to reach; numbers of nobody are nobody's."""
    people = company.people
    last: Person | None = None
    for line in [text.title, *text.body.splitlines()]:
        for sentence in sentences(line):
            named = sorted((span, p) for p in people for span in _mentions(p, people, sentence)) if people else []
            previous = 0
            for found in _NUMBER.finditer(sentence):
                number = found[0].strip(" .-–/")
                before = sentence[: found.start()]
                since = max((end for (_, end), _ in named if end <= found.start()), default=0)
                since, previous = max(since, previous), found.end()
                if not is_number(number) or same_number(number, own.phone) or _NOT_THEIRS.search(before[since:][-60:]):
                    continue
                near = [p for (_, end), p in named if end <= found.start()] or [p for _, p in named]
                owner = (
                    near[-1]
                    if near and [p for (_, e), p in named if e <= found.start()]
                    else (near[0] if near else None)
                )
                if _OF_ME.search(before[-30:]) or owner is None:
                    organizer = next((p for p in people if p.organizer), None)
                    owner = (organizer if _OF_ME.search(before[-30:]) else None) or owner or last or organizer
                if owner is None and len(people) == 1:
                    owner = people[0]
                if owner and not owner.phone:
                    owner.phone = number
            if named:
                last = named[-1][1]
    number = text.place.strip()
    match = _NUMBER.search(number)
    candidates = [p for p in people if p.organizer] or people
    if match and len(digits(number)) == len(digits(match[0])) and is_number(match[0]) and len(candidates) == 1:
        ours = same_number(match[0], own.phone) or _NOT_THEIRS.search(text.body)
        if not ours and not candidates[0].phone and not any(same_number(match[0], p.phone) for p in people):
            candidates[0].phone = match[0].strip()


# --- contacts ---------------------------------------------------------------------------------------------------------


def contacts_of(company: Company, *, zone: str | None, agency: bool, agency_domain: str) -> tuple[Contact, ...]:
    """The people as contacts. Those who only arrange it did not take part when somebody else interviews."""
    people = company.people
    interviewers = [p for p in people if p.role in _TAKES_PART or p.role is Role.UNKNOWN]
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
