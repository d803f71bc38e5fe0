"""Who invites: the domain an event comes from, and whether an agency or a program stands between."""

import re
from dataclasses import dataclass

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.addresses import Own, domain_label, is_free_mail, is_system
from agent.intake.domains import spelt_like
from agent.intake.people import EMAIL
from agent.intake.persons import Company
from agent.intake.text import Text
from providers.base import Address, CalendarEvent

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
_BOOKS = re.compile(
    r"\b(?:bot|robot|automated|(?:virtual|scheduling|digital|ai) assistant|ai scheduler|scheduler\))\b", re.IGNORECASE
)
_BOT = re.compile(r"(?:^|[._-])bot@")
"""A program that makes appointments, by its name and by its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inviter:
    """Who invites, as the addresses of an event show it. `domain` is "" where only a free-mail address or a system
    invites. `names` are those under which a company's shared addresses write."""

    domain: str = ""
    agency: bool = False
    names: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The label of the domain that names its owner."""
        return domain_label(self.domain)


def inviter_of(event: CalendarEvent, company: Company, text: Text, own: Own) -> Inviter:
    domain, agency = _domain(event, company, text)
    programs = [a for a in company.senders if _BOOKS.search(a.name) or _BOT.search(a.mailbox)]
    if not domain and not agency:
        domain = _written_domain(text, own)
    if domain and programs and not _is_the_company(text, domain, company):
        domain = ""
    names = tuple(_sender_name(a.name) for a in company.senders if a not in programs)
    return Inviter(domain=domain, agency=agency, names=names)


def _domain(event: CalendarEvent, company: Company, text: Text) -> tuple[str, bool]:
    """The domain that invites, and whether it is an agency's."""
    organizer = event.organizer.domain if event.organizer else ""
    domains = [Address(p.email).domain for p in company.people if p.email]
    domains += [a.domain for a in company.senders if a.email]
    usable = [
        domain
        for domain in ([organizer] if organizer in domains else []) + domains
        if domain and not is_free_mail(domain) and not is_system(domain)
    ]
    if not usable:
        return "", bool(_AGENCY_TEXT.search(text.all))
    agency_text = bool(_AGENCY_TEXT.search(text.all))
    agencies = [domain for domain in usable if _AGENCY_DOMAIN.search(domain)]
    employers = [domain for domain in usable if domain not in agencies]
    if agency_text and not agencies:
        agencies = [domain for domain in usable if domain == organizer]
        employers = [domain for domain in usable if domain != organizer]
    if agencies and employers:
        return employers[0], False
    return usable[0], agency_text or bool(agencies)


def _written_domain(text: Text, own: Own) -> str:
    """The domain of an address in the text by which the text spells the company, where only a system invites."""
    for email in EMAIL.findall(text.body):
        domain = Address(email).domain
        usable = not (own.is_address(email) or is_free_mail(domain) or is_system(domain))
        if usable and spelt_like(f"{text.title}\n{text.place}", domain_label(domain), []):
            return domain
    return ""


def _is_the_company(text: Text, domain: str, company: Company) -> bool:
    """Whether the domain from which a program invites is the company's: somebody of it takes part, or it is named."""
    named = spelt_like(f"{text.title}\n{text.body}\n{text.place}", domain_label(domain), [])
    return bool(named) or any(Address(p.email).domain == domain for p in company.people)


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
