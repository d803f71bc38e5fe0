"""Who invites: the domain an event comes from, and whether an agency or a program stands between."""

import re
from dataclasses import dataclass

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.addresses import Own, domain_label, is_free_mail, is_system, plain_name
from agent.intake.domains import spelt_like
from agent.intake.job import PHRASE
from agent.intake.people import EMAIL
from agent.intake.persons import Company
from agent.intake.programs import for_another, is_service, spelt_beside
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
    programs = [a for a in company.senders if a in company.programs or _BOOKS.search(a.name) or _BOT.search(a.mailbox)]
    services = [a for a in company.senders if a in programs or is_service(a.domain) or for_another(a)]
    services = [a for a in services if not _is_the_company(text, a, company)]
    domain, agency = _domain(event, company, text, {a.domain for a in services})
    if not domain and not agency:
        domain = _written_domain(text, own)
    names = tuple(
        _sender_name(plain_name(a.name) if for_another(a) else a.name)
        for a in company.senders
        if a not in programs and (a not in services or for_another(a))
    )
    if company.senders and not (domain or agency or company.people or any(names)):
        names = _talk_with(text)
    return Inviter(domain=domain, agency=agency, names=names)


def _talk_with(text: Text) -> tuple[str, ...]:
    """Whom a title has at its end, where only a machine invites: the company, unless the text speaks of them again."""
    found = re.search(rf"(?i:interview|gespräch|entretien|entrevista|colloquio) {_WITH} ({PHRASE})\W*$", text.title)
    name = found[1] if found else ""
    body = _OF_A_COMPANY.sub("…", text.body.replace(name, "¤")) if name else ""
    person = not name or plain(name.split()[0]) in lists.GIVEN_NAMES or name.split()[0] in body or "¤" in body
    return () if person else (name,)


_OF_A_COMPANY = re.compile(
    r"\b(?i:at|for|from|by|of|join(?:ing)?|bei|für|von|chez|pour|en|para|na|no|da|presso|per|bij|voor|van) (?i:the )?¤|"
    r"¤(?= (?:looks? forward|invites|team|uses)\b|['’]s? \w)"
)
"""A name, as "¤", that is spoken of as a company."""


_WITH = r"(?i:with|at|for|mit|bei|avec|chez|con|en|com|na|no|met|bij|presso)"


def _domain(event: CalendarEvent, company: Company, text: Text, services: set[str]) -> tuple[str, bool]:
    """The domain that invites, none of the services that only make appointments, and whether it is an agency's."""
    organizer = event.organizer.domain if event.organizer else ""
    domains = [Address(p.email).domain for p in company.people if p.email]
    domains += [a.domain for a in company.senders if a.email]
    usable = [
        domain
        for domain in ([organizer] if organizer in domains else []) + domains
        if domain and domain not in services and not is_free_mail(domain) and not is_system(domain)
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


def _is_the_company(text: Text, address: Address, company: Company) -> bool:
    """Whether the domain from which a program invites is the company's: somebody of it takes part, or it is named."""
    return bool(spelt_beside(text, address)) or any(Address(p.email).domain == address.domain for p in company.people)


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
