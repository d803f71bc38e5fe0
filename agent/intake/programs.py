"""Programs that make appointments: told from people by what the text says of them, by their names and mailboxes.

Services of this kind are many and new ones come every week, so few are known by name. A person with a given name, a
surname and a mailbox made of them is believed to be one, unless the text says otherwise.
"""

import re

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.addresses import belongs_to, domain_label, plain_name
from agent.intake.domains import spelt_like
from agent.intake.text import Text
from providers.base import Address

PROGRAM = "a program"
PROGRAM_TOLD = "a program, as the text says"

_MADE = r"(?:automat\w+|automátic[oa]|virtu[ae]l\w*|digital\w*|numérique|ai|ki|ia)"
_TASK = r"(?:booking|scheduling|calendar|appointments?|interview|meeting|diary)"
_THING = r"(?:ass?istent\w*|assistant\w*|asistente|agent\w*|scheduler|helper|system|service|tool|software|platform)"
_FOR = r"(?:de|di|d['’]|para|per|pour|la|les|le|prise|prises|gli|i|as)"
_TIMES = r"(?:planif\w+|rendez-vous|citas|reservas|agend\w+|marcaç\w+|prenotazion\w+|appuntament\w+)"
_PROGRAM = (
    rf"(?:{_MADE}[ -](?:{_TASK} )?{_THING}|{_TASK} {_THING}|(?:assistante?|asistente|assistente) {_MADE}|"
    rf"(?:assistante?|asistente|assistente) (?:{_FOR} ?){{1,3}}{_TIMES}|"
    rf"(?:{_MADE}[ -]|{_TASK} |\w+)?-?(?:ro)?bot|roboter|(?:computer )?program|software|computer|"
    r"(?:termin|buchungs?|planungs?|kalender|plannings?|afspraken|agenda)-?(?:assistent\w*|bot|system|systeem|dienst)|"
    r"(?:ai|ki|ia)(?= (?:that|which|who|behind|die|qui|que|che)\b|[.,;!)]))(?! team| lead| manager| engineer)\b"
)
_NO_MORE = (
    r"(?!-\w|(?:'s)? (?!(?:that|which|who|and|or|for|from|of|at|by|in|on|to|with|used|will|is|can|has|sent|books?|made|"
    r"here|behind|die|der|das|von|für|bei|und|qui|que|de|du|des|pour|da|do|del|della|che|di|e|et|y|van|voor|en|para|por|per)"
    r"\b)\w)"
)
"""What a job goes on with: "a software" is none, "our software architect" is somebody."""
_MAYBE = re.compile(rf"\b{_PROGRAM}|\b(?:AI|KI|IA)\b", re.IGNORECASE)
_SMALL = (
    r"(?:is|ist|est|es|é|è|the|an?|our|your|\w+['’]s|unser\w*|ein\w*|une?|una|um|uma|notre|votre|el|la|l['’]|tu|su|il|"
    r"o|nuestr[oa]|noss[oa]|nostr[oa]|een|onze|de|just|only)"
)


def a_program(address: Address, text: Text) -> str:
    """Why nothing is written to one who is a program by its name, its mailbox or what the text says; "" for people."""
    name = plain_name(address.name)
    if for_another(address):
        return "a scheduling or applicant-tracking system"
    if _named_as_one(address) or _NO_ANSWER.search(address.mailbox):
        return PROGRAM
    if not name:
        return ""
    whole = " " in name and belongs_to(address.email, name)
    if _MAYBE.search(text.body):
        least = 1 if whole else 0
        said = (
            rf"(?<!\w){re.escape(name)}(?: is| here)?,? ?(?:[-–] )?(?i:(?:{_SMALL} ?){{{least},4}}{_PROGRAM}{_NO_MORE})"
        )
        called = rf"(?i:{_PROGRAM}),? {re.escape(name)}(?!\w)"
        if re.search(said, text.body) or (not whole and re.search(called, text.body)):
            return PROGRAM_TOLD
    if " " in name or spelt_beside(text, address):
        return ""
    if plain(name) not in lists.GIVEN_NAMES and _sent_by(text, name):
        return PROGRAM_TOLD
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text.all):
        return ""
    return PROGRAM if is_service(address.domain) or _like_its_domain(address, name) or _books(text, address) else ""


_NAME_OF_ONE = re.compile(
    r"(?:^|[\s'’-])(?:(?i:assistant|bot|robot|scheduler|autoscheduler|software|mailer|portal))$|"
    r"^\S+ (?:AI|KI|IA)$|[a-z]Bot$|^(?i:(?!(?:tal|abb?|cab|tur|sab|rib|gob|cob|lamb|jab|jo)bot$)[a-z-]{3,}bot)$|"
    r"^(?i:ne pas r[ée]pondre|no responder|não responda|nicht antworten|niet beantwoorden|non rispondere)",
)


_NO_ANSWER = re.compile(
    r"^(?:ne-?pas-?repondre|n[oã]o-?responda?r?|no-?responder?|nicht-?antworten|antwort-?nicht|keine-?antwort|niet-?"
    r"(?:be)?antwoorden|geen-?antwoord|non-?rispond(?:ere|a)|unattended|unmonitored|assistant|ats|invites?)@"
)


def _named_as_one(address: Address) -> bool:
    """Whether a display name is a program's, as far as the mailbox does not show somebody of that surname."""
    name = plain_name(address.name)
    found = _NAME_OF_ONE.search(name)
    if not found:
        return False
    surname = plain(name.split()[-1])
    given = plain(name.split()[0]) if " " in name else ""
    if given in lists.GIVEN_NAMES and surname in {"mailer", "portal"}:
        return False
    local = plain(address.mailbox.partition("@")[0])
    return not (given and given in local and surname in local)


_SERVICE = re.compile(
    r"slot|book(?!s|bind|shop|keep|end)|schedul|calend|appoint|^(?:get|go|my|use|try)?meet|interview|hir(?:e|ing)|hr-|termin|"
    r"agend|planif|bot$|^cal(?=agent|bot|book|sync)|rdv|pickatime|timeslot|reserv"
)


def is_service(domain: str) -> bool:
    """Whether a domain is named after making appointments, or after hiring; a company's own can be as well."""
    return bool(_SERVICE.search(domain_label(domain)))


def for_another(address: Address) -> bool:
    """Whether a service writes for a company or somebody, who answer elsewhere: "Acme via Hirely", an address made for
    one answer."""
    by = re.search(r"\bvia (\w{4,})", address.name, re.IGNORECASE)
    named = bool(by) and plain(by[1]) in plain(domain_label(address.domain)) if by else False
    return named or bool(_MADE_UP.search(address.mailbox))


_MADE_UP = re.compile(
    r"^[a-z]*[+_.-](?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{6,}@|^(?:reply|replies|invites?|event)\+|@(?:reply|inbound)\."
)
"""A mailbox that a machine made for one message."""


def _like_its_domain(address: Address, name: str) -> bool:
    """Whether a single name that is nobody's begins as its domain does: Slotty of slotware, Bookly of getbookly."""
    label, said = plain(domain_label(address.domain)), plain(name)
    if len(said) < 4 or said in lists.GIVEN_NAMES:
        return False
    return said in label or label.startswith(said[:4])


_LINK = r"https?://[^\s<>]{0,60}"


def _books(text: Text, address: Address) -> bool:
    """Whether one takes, moves or gives up the appointment at the domain that invites."""
    links = re.findall(rf"{_LINK}{re.escape(address.domain)}[^\s<>]{{0,200}}", text.links)
    return any(re.search(r"resched|cancel|book|slot|manage|appoint|termin|rdv|cita", link) for link in links)


_SENT = (
    r"sent|created|generated|issued|delivered|powered|automatically|verschickt|versandt|gesendet|erstellt|envoyée?|"
    r"générée?|créée?|enviad[oa]|generad[oa]|cread[oa]|gerad[oa]|criad[oa]|inviat[oa]|generat[oa]|creat[oa]|verzonden|"
    r"verstuurd|aangemaakt|gebucht|geboekt"
)
_BY = r"(?:by|via|through|with|using|von|durch|über|mit|par|por|pel[oa]|da|tramite|con|com|door|met)"


def _sent_by(text: Text, name: str) -> bool:
    """Whether the text says that one of this name sent it: nobody speaks so of a colleague."""
    by = rf"{_BY} {re.escape(name)}(?!\w)"
    return bool(re.search(rf"(?i:\b(?:{_SENT}) {by})|(?i:{by} (?:{_SENT})\b)", text.body))


def spelt_beside(text: Text, address: Address) -> str:
    """The company of the address as the text spells it, otherwise than as what made the appointment."""
    name = plain_name(address.name)
    by = rf"(?i:\b{_BY}) (?:the )?[A-ZÀ-Þ][\w-]*(?=[.,;)\n]|$| {_SENT})"
    body = re.sub(rf"(?i:\b(?:arranged|scheduled|booked|made|set up|{_SENT})) {by}", "…", text.body)
    whole = f"{text.title}\n{body}\n{text.place}"
    found = spelt_like(whole, domain_label(address.domain), [])
    return "" if plain(found) == plain(name) and " " not in name else found
