"""Who or what wrote a message: a person, an automatic reply, a mail or calendar system, a hiring system.

Marks in the header come first and content decides against them, because both lie: people answer with a leftover
"Automatic reply:" in the subject, and holiday notes arrive without a mark. Between a person and a machine nothing is
assumed: when the signs contradict each other the kind is UNSURE and the user is asked.
"""

import re
from dataclasses import dataclass

from agent.domain.meaning import Intent, MessageKind
from agent.reading import notice, portal
from agent.reading.addressed import called
from agent.reading.intent import automatic_intent, stated_automatically
from agent.reading.latest import Latest
from agent.reading.refusal import refused
from agent.reading.words.automatic import AWAY_SUBJECT
from agent.reading.words.manners import RECEIVED
from providers.base import IncomingMessage

LIMIT = 6_000
"""Characters of a text that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A kind, with the sentence that says why."""

    kind: MessageKind
    evidence: str


_NO_REPLY = re.compile(
    r"no[._-]?(?:reply|answer)|do[._-]?not[._-]?reply|donotreply|nicht[._-]?antworten|ne[._-]?pas[._-]?repondre"
    r"|no[._-]?responder|nao[._-]?responda|non[._-]?rispondere|automated|unmonitored|noreply",
    re.IGNORECASE,
)
_SYSTEM_LOCAL = re.compile(
    r"^(?:pruefung\w*|invitacion\w*|convites?|inviti|uitnodiging\w*|einladung\w*|prueba|tests?|testing|assessments?"
    r"|challenges?|screening|noreply|notifications?|notify|alerts?|system|portal|mailer|updates?|calendar|scheduling"
    r"|scheduler|bot"
    r"|robot|ats|workday|interviews?|booking|bookings|reminder|reminders|esign|signature|docusign|dse"
    r"|invites?|invitations?|messages?|mail|email|automail|events?|feedback|survey"
    r"|candidates?|status|results?|progress|decisions?|tracker)(?:[._+-].*)?$",
    re.IGNORECASE,
)
_DESK_LOCAL = re.compile(
    r"^(?:jobs?|careers?|recruit\w*|talent|hr|people|hiring|hello|hi|info|support|help|helpdesk|service"
    r"|desk|team|office|contact|admin|applications?|bewerbung\w*|karriere|personal|rh|recrutement"
    r"|seleccion|recursoshumanos|vacatures|werving|candidatures?)(?:[._+-].*)?$",
    re.IGNORECASE,
)
_SYSTEM_DOMAIN = re.compile(
    r"(?:greenhouse|lever|ashbyhq|ashby|workday|myworkday|workable\w*|smartrecruiters|icims|jobvite"
    r"|taleo|bamboohr|breezy|recruitee|teamtailor\w*|personio|successfactors|jazz(?:hr)?|pinpointhq"
    r"|join|softgarden|rexx-systems|calendly|goodtime|cronofy|doodle|hellosign|docusign|adobesign"
    r"|dropboxsign|pandadoc|codility|hackerrank|codesignal|testgorilla|hirevue|linkedin|indeed"
    r"|glassdoor|stepstone|xing|monster|ziprecruiter|wellfound|otta|welcometothejungle|paradox"
    r"|modernhire|spark-?hire|avature|phenom\w*|eightfold|dover|gem|rippling|zoho\w*|freshteam|manatal"
    r"|comeet|homerun|bullhorn\w*|workcloud|talent\w*mail|\w*-?mail(?:er|s)?\.(?:jobs|careers)"
    r"|hire\.\w+|ats\.\w+|docu\w+|\w+sign)(?:-?(?:mail|mails|mailer|app|hq|email|notify|cloud))?\.[a-z.]+$",
    re.IGNORECASE,
)
_SYSTEM_HOST = re.compile(
    r"\b(?:talent|hire|hiring|recruit\w*|apply|applicant|candidate|jobs?|career\w*|workcloud|schedul\w*"
    r"|meet\w*|book\w*|sign\w*|ats|portal|survey|notif\w*|assess\w*|interview\w*|mailer|bounce"
    r"|track)\w*(?:-\w+)?\.",
    re.IGNORECASE,
)
_ROLE_NAME = re.compile(
    r"\b(?:team|hiring|\w*portal|\w*zentrum|\w*center|careers?|recruit(?:ing|ment)|notifications?|portal|jobs?"
    r"|support|desk|talent"
    r"|system|no-?reply|alerts?|interviews|scheduling|candidate|applicants?|cent(?:re|er)|people ops|assessments?"
    r"|screening|verification"
    r"|background|checks|human resources|hr"
    r"|personalabteilung|service|workday|app|bot|assistant|calendar)\b",
    re.IGNORECASE,
)
_MACHINE_TEXT = re.compile(
    r"(?:do not|don't|please do not|cannot|can't|not) (?:\w+ )?(?:reply|respond|answer) to this"
    r"|(?:has |have )(?:asked|invited|requested) you to (?:take|complete|sit|start|record|fill|book|sign|upload)"
    r"|(?:hat|haben) (?:sie|dich) (?:zu|eingeladen)|vous (?:invite|propose) à (?:passer|réaliser|compléter)|te"
    r" (?:invita|propone)"
    r" (?:a )?(?:hacer|realizar)|convida-[ao] a|ti invita a|nodigt (?:je|u) uit|(?:it )?takes (?:around|about|roughly"
    r"|\d+)[^.\n]{0,12}"
    r" minutes|whenever you(?:'re| are) ready"
    r"|replies (?:to this|are|will|sent|go)[^.]{0,40}(?:not|un)|(?:has |have )?sent you [^.\n]{0,60}(?:to"
    r" (?:review|sign)|document)|review document|this envelope|career(?:s)? site by|(?:manage|delete|update"
    r"|erase) (?:or \w+ )?your (?:data|profile|details)|add to (?:google |your )?calendar|privacy (?:notice"
    r"|policy)|this correspondence"
    r"|click (?:here|below|the (?:button|link))|klicken sie|cliquez (?:ici|sur)|haz clic|haga clic|clique aqui"
    r"|clicca qui|klik hier|se désabonner|darse de baja|cancelar (?:la )?suscripción|disiscriv\w+|uitschrijven"
    r"|abbestellen"
    r"|(?:this is an |this )?(?:automated|automatic(?:ally)?|system)[ -](?:generated|message|e-?mail"
    r"|notification|sent)|unsubscribe|manage (?:your )?(?:preferences|notifications)"
    r"|replies? to this (?:e-?mail|message|address)[^.]{0,40}(?:not|un)|view (?:this "
    r"|it )?in (?:your )?browser|(?:log|sign) ?in to (?:your|the) (?:account|portal|profile|dashboard"
    r"|candidate)|powered by|sent (?:via|by|through|on behalf)|candidate (?:portal|home|profile)"
    r"|you(?:'re| are) receiving this|bitte antworten sie nicht|automatisch (?:erstellt|generiert"
    r"|versendet|erzeugt)|ne pas répondre|message automatique|no (?:responda|responder) a este"
    r"|mensaje automático|não responda|mensagem automática|non rispondere|messaggio automatico"
    r"|niet (?:te )?(?:beantwoorden|op deze)|automatisch (?:gegenereerd|verzonden|bericht)",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"role=[\"']?presentation|display:\s*none;\s*max-height|width=[\"']?600|max-width:\s*600|<center"
    r"|mso-table",
    re.IGNORECASE,
)
_MAILER_MARKS = (
    "List-Unsubscribe",
    "Feedback-ID",
    "X-SG-EID",
    "X-Mailgun-Sid",
    "X-SES-Outgoing",
    "X-PM-Message-Id",
    "X-Mandrill-User",
    "X-MC-User",
    "X-Campaign",
    "X-Entity-Ref-ID",
)
_CLIENT = re.compile(
    r"apple mail|iphone mail|ipad mail|thunderbird|outlook|mutt|k-9|evolution|em client|android|airmail"
    r"|spark|microsoft macoutlook|gmail|roundcube|zimbra|lotus|mozilla",
    re.IGNORECASE,
)
ANSWER_SUBJECT = re.compile(r"^\s*(?:re|aw|antw|sv|rif|res|r|ref|odp)\s?(?:\[\d+\])?\s?:", re.IGNORECASE)
_RECEIPT_SUBJECT = re.compile(
    r"^\s*(?:read|receipt|gelesen|lu|leído|leido|lida|letto|letta|gelezen|read receipt|return receipt|not read"
    r"|deleted|nicht gelesen|ungelesen gelöscht|lecture|lecture confirmée|confirmation de lecture"
    r"|lesebestätigung|empfangsbestätigung|leesbevestiging|confirmación de lectura"
    r"|confirmação de leitura|conferma di lettura|disposition notification|notification de lecture"
    r"|delivered|zugestellt|opened|geöffnet|ouvert|abierto|aberto|aperto|geopend)\s?(?:[:(]|$|:)",
    re.IGNORECASE,
)
_READ_SUBJECT = re.compile(r"\s*(?:read|gelesen|lu|leído|lida|letto|gelezen)\s?:", re.IGNORECASE)
_RECEIPT_TEXT = re.compile(
    r"(?:your|the) (?:message|mail|e-?mail)[\s\S]{0,300}? ?\b(?:was|has been|is) (?:\w+ )?(?:read"
    r"|opened|displayed|deleted without|seen)(?: on| at| by|\.|,| without|$| \d)|was (?:deleted"
    r"|closed) without being read|(?:this is a )?(?:return|read|delivery) receipt (?:for|confirms"
    r"|acknowledges|only)|message was displayed|ihre nachricht[\s\S]{0,160}?wurde[^\n]{0,60}(?:gelesen"
    r"|gelöscht|geöffnet)|votre message[\s\S]{0,160}?a été (?:lu|supprimé|ouvert)|(?:su"
    r"|tu) mensaje[\s\S]{0,160}?(?:ha sido|fue|se ha) (?:leído|eliminado|abierto)|(?:sua"
    r"|a sua) mensagem[\s\S]{0,160}?foi (?:lida|eliminada|aberta)|(?:il suo|il tuo"
    r"|il) messaggio[\s\S]{0,160}?è stato (?:letto|eliminato|aperto)|(?:uw"
    r"|je) bericht[\s\S]{0,160}?(?:is|werd) [^\n]{0,60}(?:gelezen|verwijderd|geopend)"
    r"|has been read by the recipient|el mensaje[^\n]{0,160}?(?:ha sido|fue|se ha) (?:leído|eliminado|abierto)"
    r"|^(?!i\b|we\b)[^\n]{0,100}\b(?:opened|displayed|viewed|read|hat (?:ihre|deine)|a ouvert (?:votre|ton)|a lu"
    r" (?:votre"
    r"|ton)|(?:ha abierto|abrió|ha leído) (?:su|tu)|(?:abriu|leu) (?:a )?(?:sua|tua)|ha (?:aperto|letto) (?:il"
    r" )?(?:suo|tuo)"
    r"|heeft (?:uw|je)) (?:(?:your|the) )?(?:message|mail|e-?mail|nachricht|courriel|mensaje|correo|mensagem|messaggio"
    r"|bericht)\b[^\n]{0,80}\d[\d:./h]*(?: uhr)?(?: (?:gelesen|geöffnet|geopend|gelezen))?\s?\.?\s*$"
    r"|has been read by the recipient|^\W{0,3}confirmation of (?:reading|delivery)\b|was (?:opened|read) by the"
    r" recipient"
    r"|(?:è stato|ha sido|fue|foi|a été|wurde|is|werd)\b[^.\n]{0,60}\b(?:visualizzat|mostrad|visualizad|exibid|affiché"
    r"|angezeigt|weergegeven)\w*"
    r"|^\W{0,3}(?:this|dies|ceci|este|esto|esta|questa?|dit|c'est)\b[^.\n]{0,30}\b(?:accusé de (?:lecture|réception)"
    r"|confirmation de lecture|lesebestätigung|leesbevestiging|(?:recibo|confirmação|aviso|acuse"
    r"|confirmación) de lec?i?tura"
    r"|(?:conferma|ricevuta) di (?:lettura|ritorno))",
    re.IGNORECASE,
)


_FAILURE_CODE = re.compile(r"(?<![\d.])5\.[0-7]\.\d{1,2}(?!\.?\d)")
"""The code of a message that was not delivered (RFC 3463)."""
_OF_A_MESSAGE = re.compile(
    r"message|mail|quer(?:y|ies)|quir|request|question|ticket|note|nachricht|anfrage|anliegen|schreiben|courriel"
    r"|demande"
    r"|mensaje|correo|consulta|mensagem|pedido|messaggio|richiesta|bericht|vraag|thank|dank|merci|gracias|obrigad"
    r"|grazie",
    re.IGNORECASE,
)
"""What an acknowledgement acknowledges."""


def automatic_mark(message: IncomingMessage) -> str:
    """The header that says a program answered, as a sentence, or "" (RFC 3834, section 5, and what came before it)."""
    submitted = message.header("Auto-Submitted").partition(";")[0].strip().casefold()
    if submitted and submitted != "no":
        return f"Its header says that a program sent it (Auto-Submitted: {submitted[:30]})."
    for name in (
        "X-Autoreply",
        "X-Autorespond",
        "X-Autoresponder",
        "X-Auto-Reply",
        "X-AutoReply-From",
        "X-Mail-Autoreply",
        "X-FC-MachineGenerated",
    ):
        value = message.header(name).strip().casefold()
        if value and value not in {"no", "false", "0"}:
            return f"Its header says that a program sent it ({name})."
    if message.header("Precedence").strip().casefold() in {"auto_reply", "auto-reply", "autoreply"}:
        return "Its header says that a program sent it (Precedence)."
    if message.header("X-MS-Exchange-Inbox-Rules-Loop"):
        return "A rule in the sender's mailbox sent it."
    return ""


def receipt(message: IncomingMessage, text: str) -> str:
    """Why the message is a receipt for having read something, or ""."""
    top = message.header("Content-Type").casefold()
    if "disposition-notification" in top or any(
        part.media_type == "message/disposition-notification" for part in message.parts
    ):
        return "It is a receipt that a message was opened (RFC 8098)."
    short = text.strip()
    if (
        len(short) < 700
        and "?" not in short
        and not _FAILURE_CODE.search(short)
        and (_RECEIPT_SUBJECT.match(message.subject) or len(short) < 260)
        and _RECEIPT_TEXT.search(short)
    ):
        return "It says that a message was opened."
    if not short and _READ_SUBJECT.match(message.subject):
        return "It says that a message was opened."
    return ""


def author(message: IncomingMessage, latest: Latest) -> Sign:
    """Person, automatic reply, hiring system, or unsure, for a message that is no report, receipt or invitation."""
    if "feedback-report" in message.header("Content-Type").casefold():
        return Sign(kind=MessageKind.NOTIFICATION, evidence="It is a report of a complaint (RFC 5965).")
    said, subject = (latest.said or latest.text)[:LIMIT], message.subject[:300]
    mark = automatic_mark(message)
    in_text, words = stated_automatically(said)
    intent = in_text
    if in_text is None:
        intent, words = automatic_intent("", subject)
    system, why_system = _system(message, latest)
    person, why_person = _person(message, latest)
    answers = bool(ANSWER_SUBJECT.match(subject))
    doubt = _doubt(message, latest, answers=answers)
    noted = notice.weigh(
        said,
        subject,
        intent,
        by_subject_only=in_text is None,
        answers=answers,
        in_reply=bool(message.in_reply_to),
        doubt=doubt,
    )

    if mark:
        if (
            system >= 3
            and (intent not in {Intent.AWAY, Intent.LEFT_COMPANY} or _decided(message, said, subject))
            and not (message.in_reply_to and intent is Intent.ACK)
        ):
            return Sign(kind=MessageKind.NOTIFICATION, evidence=why_system)
        if AWAY_SUBJECT.search(subject) or intent is not None or message.in_reply_to or person < 3:
            generated = message.header("Auto-Submitted").strip().casefold().startswith("auto-generated")
            if not message.in_reply_to and intent is None and (system >= 1 or generated):
                return Sign(kind=MessageKind.NOTIFICATION, evidence=why_system)
            return Sign(kind=MessageKind.AUTO_REPLY, evidence=mark)
        return Sign(kind=MessageKind.UNSURE, evidence=f"{mark} Yet it reads as if a person wrote it.")
    if system >= 3 and (RECEIVED.search(said) or _decided(message, said, subject)):
        return Sign(kind=MessageKind.NOTIFICATION, evidence=why_system)
    if system >= 3 and intent is Intent.ACK and not message.in_reply_to and not _OF_A_MESSAGE.search(said):
        return Sign(kind=MessageKind.NOTIFICATION, evidence=why_system)
    if noted.automatic >= 4 and noted.automatic - doubt >= 3 and noted.impersonal:
        return Sign(kind=MessageKind.AUTO_REPLY, evidence=f"It reads as an automatic reply: “{words[:80]}”.")
    if system >= 3 and system > person:
        return Sign(kind=MessageKind.NOTIFICATION, evidence=why_system)
    if noted.automatic >= 3 and noted.automatic - doubt >= 1:
        shown = f" (“{words[:80]}”)" if words else ""
        return Sign(kind=MessageKind.UNSURE, evidence=f"It may be an automatic reply{shown} and may be a person's.")
    return Sign(kind=MessageKind.HUMAN, evidence=why_person or "Nothing in it shows that a program wrote it.")


def _decided(message: IncomingMessage, said: str, subject: str) -> bool:
    """Whether a program's message that answers nothing tells of an application: words of an absence in it, a title
    like "holiday cover" or the opening hours of an office, are of something else."""
    return not message.in_reply_to and not AWAY_SUBJECT.search(subject) and bool(RECEIVED.search(said) or refused(said))


def _system(message: IncomingMessage, latest: Latest) -> tuple[int, str]:
    sender = message.sender
    email, name = (sender.email, sender.name) if sender else ("", "")
    local, domain = email.partition("@")[0], email.rpartition("@")[2]
    points, why = 0, ""
    if _NO_REPLY.search(local) or _NO_REPLY.search(name):
        points, why = 6, f"It comes from {email}, an address nobody reads."
    if _SYSTEM_DOMAIN.search(domain):
        points += 4
        why = why or f"It comes from {domain}, a system for applications or appointments."
    if re.search(r"\bvia\b", name, re.IGNORECASE):
        points += 4
        why = why or f"It was sent through a system ({name})."
    if _SYSTEM_LOCAL.match(local):
        points += 2
    elif _DESK_LOCAL.match(local):
        points += 1
    points += bool(_ROLE_NAME.search(name)) + bool(_SYSTEM_HOST.search(domain))
    points += bool(name) and re.sub(r"\W", "", name).casefold() == domain.partition(".")[0].replace("-", "")
    points += 2 * any(message.header(mark) for mark in _MAILER_MARKS)
    points += 2 * bool(_TEMPLATE.search(message.html[:20_000]))
    points += message.header("Precedence").strip().casefold() in {"bulk", "list", "junk"}
    if points < 6:
        points += portal.of_system(message, latest)
    if 1 <= points < 6:
        # Alone the words of a template prove nothing, and they are not looked for.
        points += 2 * bool(_MACHINE_TEXT.search((latest.text or "")[:6_000]))
    return points, why or "It is made like the mail of a hiring system, not like a person's."


def _person(message: IncomingMessage, latest: Latest) -> tuple[int, str]:
    points = 0
    why = ""
    if message.in_reply_to and ANSWER_SUBJECT.match(message.subject):
        points += 2
        why = "It answers your message."
    elif message.in_reply_to:
        points += 1
    if latest.quoted:
        points += 2
        why = "It answers your message and quotes it."
    if _CLIENT.search(message.header("X-Mailer")) or _CLIENT.search(message.header("User-Agent")):
        points += 2
        why = why or "It was written in a mail program."
    elif message.header("Thread-Index") and not message.header("Auto-Submitted"):
        points += 1
    sender = message.sender
    first = re.split(r"[\s,]+", sender.name.strip())[0] if sender and sender.name else ""
    tail = (latest.text or "").strip().split("\n")[-12:]
    if (
        len(first) > 1
        and not _ROLE_NAME.search(sender.name if sender else "")
        and any(first.casefold() in line.casefold() for line in tail[-8:])
    ):
        points += 1
    if _addressed(message, latest):
        points += 2
        why = why or "It addresses you by name."
    return points, why


def _doubt(message: IncomingMessage, latest: Latest, *, answers: bool) -> int:
    """How much the form of a message speaks against a note set up for everybody, which quotes nobody, has no mail
    program and calls nobody by name."""
    client = _CLIENT.search(message.header("X-Mailer")) or _CLIENT.search(message.header("User-Agent"))
    return (
        3 * bool(latest.quoted)
        + 2 * bool(client)
        + 3 * (_addressed(message, latest) or bool(called(latest.text)))
        + bool(message.in_reply_to and answers)
    )


def _addressed(message: IncomingMessage, latest: Latest) -> bool:
    """Whether the text calls the recipient by name, as notes set up for everybody cannot."""
    opening = latest.text.strip()[:120]
    if any(address.name and address.name.casefold() in opening.casefold() for address in message.to[:20]):
        # Nobody greets by first and last name but a template.
        return False
    names = {
        word
        for address in message.to
        for word in re.split(r"[\s.,_@-]+", f"{address.name} {address.email.partition('@')[0]}")
        if len(word) > 1
    }
    return any(re.search(rf"\b{re.escape(name)}\b", opening, re.IGNORECASE) for name in list(names)[:20])
