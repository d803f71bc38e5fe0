"""Whether an unmarked message is in the voice of a system: it reports on a file, in fields, and nobody greets or signs.

Portals nobody has heard of send mail without a header's mark from addresses that tell nothing. What they have in
common is what they leave out: the answer to a message, a greeting, a closing, a sender with a name.
"""

import re
import unicodedata

from agent.reading.latest import Latest
from agent.reading.notice import GREETING
from providers.base import IncomingMessage

_CLOSING = re.compile(
    r"^\W{0,3}(?:(?:with |mit |con |com |med )?(?:\w+ ){0,2}(?:regards|wishes|grüße?n?|gruß|salutations|saludos?"
    r"|cumprimentos|saluti|groeten?)|sincerely|yours|cheers|thanks|best|cordialement|bien à vous|abraços?|vg|lg|mfg"
    r"|grtz"
    r"|un saludo|cordialmente|abrazos?)\W{0,3}$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"^[^\W\d_][^:\n.!?]{1,28}:[ \t]+\S", re.MULTILINE)
"""A line of a form: "When: Thursday", "Requisition: 3391"."""
_FILE = (
    r"(?:your|the|this|ihre?|deine?|votre|su|tu|a sua|o seu|la sua|il suo|la tua|il tuo|uw|je)"
    r" (?:[\w-]{1,20} ){0,3}?(?:application|file|candidacy|profile|submission|record|interview|assessment|appointment"
    r"|booking|letter|bewerbung|unterlagen|termin|\w{0,12}gespräch|akte|dossier|candidature|entretien|candidatura"
    r"|solicitud|entrevista|proceso|inscrição|domanda|colloquio|pratica|sollicitatie|gesprek|afspraak)\b"
)
_RECORD = re.compile(
    r"(?:^|\b(?:update|status|change|news|aktuell\w*|mise à jour|actualización|atualização|aggiornamento)\W{1,3})"
    r"(?:your |ihre |votre |su |sua |uw )?(?:application|applicant|candidate|candidacy|file|case|record|reference|ref"
    r"|requisition|vacancy|job|bewerbung|vorgang|aktenzeichen|candidature|dossier|offre|candidatura|solicitud|expediente"
    r"|processo|pratica|domanda|sollicitatie|vacature|kenmerk)"
    r"(?: (?:no|nr|number|id|reference|ref|nummer|numéro|número|numero)\b\.?| n[°º.o]{1,2})?\s?[:#]?\s?"
    r"(?=[\w/-]*\d{2})[\w/-]{3,24}",
    re.IGNORECASE | re.MULTILINE,
)
"""A heading that names a file by its number: "Application 20-4417"."""
_REPORTS = re.compile(
    rf"\b{_FILE}[^.!?\n]{{0,60}}\b(?:has|have|is|are|was|were|befinde[nt]|wurden?|ist|sind|wechselt|est|a été|passe"
    rf"|está|ha|fue|foi|passou|è"
    r"|wordt|staat|heeft)\b"
    r"|\b(?:nothing|no (?:further )?action|aktion|aucune action|ninguna acción|nenhuma ação|nessuna azione"
    r"|geen actie)\b"
    r"[^.!?\n]{0,30}\b(?:required|needed|expected|erforderlich|nötig|attendue|requise|requerida|necessária|richiesta"
    r"|vereist|nodig)\b|you (?:need not|(?:do not|don't) (?:need|have) to) (?:do|take)|sie müssen nichts|u hoeft niets"
    r"|\b(?:has|have) (?:sent|requested|asked)\b[^.!?\n]{0,40}\b(?:you|for \w+ references)\b"
    r"|\b(?:no|an?|the) (?:[\w-]+ )?(?:outcome|decision|result|change|update|entry|note)s? (?:has|have|was|were|is"
    r"|are) (?:been )?(?:recorded|entered|posted|registered|logged|published)\b"
    r"|\basks you to\b|\ba (?:new )?(?:task|message|document|form) is (?:waiting|ready)"
    r"|\b(?:dashboard|task list|candidate (?:area|space|account)|espace (?:candidat|personnel)|área (?:personal"
    r"|reservada)"
    r"|area (?:personale|riservata)|bewerberkonto)\b"
    r"|\b(?:change of|new|your|neuer|nouveau|nuevo|novo|nuovo|nieuwe) (?:stage|status|statut|estado|stato)\b"
    r"|\b(?:stage|step|phase|étape|etapa|schritt|fase) \d+ (?:of|von|de|sur|di|van) \d+\b|nothing for you to do\b"
    r"|\b(?:status|stage) change\b|\b(?:change|delete|stop receiving|pause) (?:or \w+ )?(?:this|these) (?:alert"
    r"|survey)s?"
    r"|^(?:reminder|booked|confirmed|scheduled)\s?:"
    r"|(?:inbox|mailbox) is (?:unattended|not monitored)|stop receiving",
    re.IGNORECASE | re.MULTILINE,
)
_SPEAKS = re.compile(
    r"\bI\b(?! \w+i\b)|\b(?i:my|me|ich|mir|mich|meine?[mnrs]?|je|j'\w+|mon|moi|yo|eu|meu|minha|mio|mia|ik|mij|mijn)\b"
)
"""One person speaks."""
_HOUSE_SPEAKS = re.compile(
    r"\b(?:we|us|our|wir|uns|unser\w*|nous|notre|nos|nosotros|nuestr\w+|nós|noss\w+|noi|nostr\w+|ci|wij|we|ons|onze)\b"
    r"|\b\w+(?:amos|emos|imos|iamo)\b|\?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"^\s*(?:re|aw|antw|sv|rif|res|r|ref|odp|fwd?|wg|tr|rv)\s?(?:\[\d+\])?\s?:", re.IGNORECASE)


_OFFICE = re.compile(
    r"\b(?:system|\w*portal|team|hub|desk|\w*services?|\w*büro|\w*stelle|\w*abteilung|\w*dienst|servicio"
    r"|serviço|servizio|oficina|bureau|ufficio|espace|departamento|office|cent(?:re|er)|notifications?)\b"
    r"|&",
    re.IGNORECASE,
)
"""In a sender's name: it is no person's."""


def of_system(message: IncomingMessage, latest: Latest) -> int:
    """How much, from 0 to 5, a message that answers nothing is a system's by its form: 3 is enough for one."""
    text = latest.text[:6_000].replace("’", "'")
    if message.in_reply_to or latest.quoted or _ANSWERS.match(message.subject):
        return 0
    if somebody_speaks(text) or _has_a_name(message, text):
        return 0
    reports = _REPORTS.search(text) or _REPORTS.search(message.subject)
    told = 2 * bool(reports or _RECORD.match(message.subject) or _RECORD.match(text.strip())) + 2 * (
        len(_FIELD.findall(text)) >= 2
    )
    if not told and _is_a_house(message) and not _HOUSE_SPEAKS.search(text):
        return 3
    return told and told + 1


def somebody_speaks(text: str) -> bool:
    """Whether one person speaks in `text`: greets, closes or says "I"."""
    return bool(GREETING.match(text) or _CLOSING.search(text) or _SPEAKS.search(text))


def _has_a_name(message: IncomingMessage, text: str) -> bool:
    """Whether the sender is called by a name that its address has and its domain has not, or signs with it."""
    if message.sender is None:
        return True
    if _OFFICE.search(message.sender.name):
        return False
    local, _, domain = _plain(message.sender.email).partition("@")
    names = [word for word in re.findall(r"[^\W\d_]+", _plain(message.sender.name)) if len(word) > 1]
    own = [word for word in names if word not in domain]
    if any(word in local for word in own if len(word) > 2) or local == "".join(word[0] for word in names):
        return True
    tail = set(re.findall(r"[^\W\d_]+", _plain(text[-60:].rpartition("\n")[2])))
    return bool(names) and not tail.isdisjoint(own)


def _is_a_house(message: IncomingMessage) -> bool:
    """Whether the sender is called as its domain is, and its address otherwise."""
    if message.sender is None:
        return False
    local, _, domain = _plain(message.sender.email).partition("@")
    name = re.sub(r"\W", "", _plain(message.sender.name))
    return len(name) > 3 and name != local and name in re.sub(r"\W", "", domain)


def _plain(text: str) -> str:
    """Small letters without accents."""
    return "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))
