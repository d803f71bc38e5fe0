"""Whether a text is a note set up for everybody: an absence, a departure, an acknowledgement without a header's mark.

A note turns the reader elsewhere, says that nobody reads, thanks for a message it has not seen. A letter speaks of the
matter between two people, and whatever does so makes a note doubtful.
"""

import re
from dataclasses import dataclass

from agent.domain.meaning import Intent
from agent.reading.refusal import refused
from agent.reading.words import notices


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """How much the words are those of a note, and whether one of them is such as no letter has."""

    automatic: int = 0
    impersonal: bool = False


_AUTO_SUBJECT = re.compile(
    r"^\s*(?:auto(?:matic)?[- ]?(?:reply|response|antwort)|auto\s?:|autoreply"
    r"|out[- ]of[- ](?:the[- ])?office|OOO\b|OOF\b|automatische (?:antwort|reactie|beantwoording)"
    r"|automatisch antwoord|abwesenheit\w*|réponse automatique|absence du bureau|message d'absence"
    r"|respuesta automática|fuera de la oficina|resposta automática|fora do escritório"
    r"|risposta automatica|fuori (?:ufficio|sede)|afwezig\w*|autosvar|automatický|automaattinen|i(?:'m"
    r"| am) (?:away|out)|on (?:leave|vacation|holiday|sabbatical))\b",
    re.IGNORECASE,
)
_ONLY_AWAY = re.compile(
    r"^\W*(?:out[- ]of[- ](?:the[- ])?office|ooo|abwesenheits?\w*|fuera de la oficina|fuori ufficio|afwezig\w*)\W*$",
    re.IGNORECASE,
)
_SHORT_AWAY_SUBJECT = re.compile(
    r"^\s*(?:away|absence|absent|abwesend|ausente|ausencia|ausência|assente|assenza|afwezig|vacation"
    r"|holiday|urlaub|vacances|vacaciones|férias|ferie|vakantie|leave|(?:annual|parental|maternity"
    r"|sick) leave|closed|office closed|betriebs(?:ferien|ruhe|urlaub)|winterpause|fermeture|cierre|chiusura"
    r"|sluiting|encerramento|not (?:here|in)|back (?:on|soon)|auto)\b",
    re.IGNORECASE,
)
_FORWARD_SUBJECT = re.compile(r"^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|fs)\s?:", re.IGNORECASE)
GREETING = re.compile(
    r"^\W{0,3}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|hallo|guten (?:tag"
    r"|morgen|abend)|lieber?|sehr geehrte?r?|moin|servus|bonjour|bonsoir|salut|chère?|hola|buenos"
    r"|buenas|estimad[oa]|querid[oa]|olá|ola|bom dia|boa tarde|car[oa]|prezad[oa]|ciao|buongiorno"
    r"|buonasera|gentile|egregi[oa]|beste|hoi|dag|goedemiddag|goedemorgen|geachte)\b",
    re.IGNORECASE,
)
_TICKET_SUBJECT = re.compile(
    r"\[.{0,20}#?\d{3,}\]|ticket|request received|received your|eingangsbestätigung|eingang ihrer"
    r"|accusé de réception|acuse de recibo|ontvangstbevestiging|conferma di ricezione"
    r"|^(?:thank you|thanks) for (?:contacting|writing|getting in touch|your (?:e-?mail|message|enquiry|inquiry))"
    r"|^(?:vielen )?dank für (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail)|^merci (?:de (?:nous )?avoir|pour"
    r" votre (?:message"
    r"|courriel))|^gracias por (?:contactar|escribir|su mensaje|tu mensaje)|^grazie per (?:averci|il (?:suo|tuo)"
    r" messaggio)"
    r"|^obrigad[oa] (?:por nos|pelo seu|pela sua mensagem)|^bedankt voor (?:uw|je) (?:bericht|e-?mail|mail)"
    r"|confirmação de receção|ihre anfrage|case \d|we have your|\bauto\b",
    re.IGNORECASE,
)
"""The subject of a ticket or of an acknowledgement."""
_THANKS_FOR_WRITING = re.compile(
    r"^\W{0,3}(?:(?:hello|hi|hallo|bonjour|hola|olá|ciao|dear (?:sender|all|colleague|sir|madam)\w*"
    r"|guten tag|sehr geehrte damen und herren|buongiorno|beste"
    r"|geachte)\b.{0,30}\n?\s*)?(?:(?:many )?thank(?:s| you)(?: very much)? for (?:your|contacting"
    r"|getting|reaching|the) |vielen dank für (?:ihre|deine)|merci (?:de|pour) votre"
    r"|gracias por (?:su|tu|contactar)|obrigad[oa] (?:pela|pelo)|grazie per|bedankt voor|dank (?:u"
    r"|je) voor)",
    re.IGNORECASE,
)
"""The opening of notes set up for everybody."""
_ELSEWHERE = re.compile(
    r"(?:in|for|if) (?:urgent|it is urgent|anything urgent|your (?:request|matter) is urgent"
    r"|an? (?:emergency|urgent))|urgent (?:matter|case|request|queries|enquir|issue)|dringend\w*"
    r"|en cas d'urgence|urgen(?:t|ce|te|cia|ze|za)\w*|spoed|(?:has|have|is|are|will|was)(?: not"
    r"|n't) (?:be |been |being )?(?:automatically )?(?:forwarded|read|monitored|redirected)"
    r"|nicht weitergeleitet|vertretung|remplaç|contact(?:o|er|ar|eer|tare)?\s?:|please (?:contact"
    r"|write to|e-?mail|reach|direct|redirect|send)|(?:reenvíe|dirija|diríjase|escriba|schreiben sie|écrivez"
    r"|adressez|scriva|escreva|contacte|mail)\b[^.]{0,40}@|(?:contact|write to|wenden sie sich|contacter"
    r"|contacte|contattare|contact opnemen)[^.]{0,40}@",
    re.IGNORECASE,
)
"""Whom to turn to meanwhile."""
_HOUSE_CLOSED = re.compile(
    r"\b(?:our|the|unser\w*|das|die|notre|nos|l'|le|la|nuestr\w+|el|noss\w+|a|o|nostr\w+|ons|onze|het|de)\s?"
    r"(?!position|role|job|vacanc|stelle|poste|puesto|plaza|vaga|posto|functie|vacature)(?:[\w-]{2,24} ){1,2}?"
    r"(?:(?:is|are|will be|stays|remains|takes|ist|sind|bleibt|hat|macht|est|sera|reste|está|estará|permanece\w*"
    r"|resta|rimane|è"
    r"|sarà|blijft|gaat|zijn)\b(?:[^.!?\n]|\d\.){0,40})?(?:closed|shut|geschlossen|pause|ferien|urlaub|fermé|cerrad"
    r"|encerrad|fechad"
    r"|chius|gesloten|dicht\b|on (?:a )?break)",
    re.IGNORECASE,
)
"""A whole house is closed, which is told to everybody."""
_FOR_NOW = re.compile(
    r"currently|presently|at the moment|limited access|derzeit|momentan|zurzeit|actuellement"
    r"|actualmente|atualmente|attualmente|momenteel|no longer|nicht mehr|has left",
    re.IGNORECASE,
)
_SAYS_AUTOMATIC = re.compile(
    r"\b(?:ik ben|ich bin|je suis|soy|sou|sono)\b[^.!?\n]{0,30}\b\w*(?:robot|bot|assistente? virtual\w*"
    r"|assistant virtuel)\b|"
    r"\bi(?:'m| am)\b[^.!?\n]{0,60}\b(?:bot|\w*bot|\w*robot|chatbot|virtual assistant|digital assistant|robot)\b|"
    r"\bauto(?:mated|matic|-?)[ -]?(?:reply|response|message|note|notice|notification|answer|e-?mail|acknowledg"
    r"|confirmation|receipt|greeting)"
    r"|\b(?:this|which|it|the following)(?: \w+)?(?: is|'s| was) (?:an? )?(?:fully |entirely )?(?:automated|automatic\b"
    r"|automatically|computer[- ]generated|machine[- ]generated|system[- ]generated)"
    r"|\b(?:generated|sent|issued|produced|created|written) automatically\b|\bautomatically (?:generated|sent|issued)\b"
    r"|\b(?:comes?|sent|written|generated|created) (?:from|by) (?:our|the|a) (?:system|machine|computer|robot|script)"
    r"|(?:unserem|vom|durch das|durch unser) system\b|généré\w* par|par (?:notre|le) système|(?:pelo|do nosso) sistema"
    r"|(?:por|de) (?:nuestro|el) sistema|del sistema\b|dal (?:nostro )?sistema|door (?:ons|het) systeem"
    r"|automatisch|automatique|automátic|automatic[oa]",
    re.IGNORECASE,
)
_IS_A_ROBOT = re.compile(
    r"\b(?:ik ben|ich bin|je suis|soy|sou|sono|i(?:'m| am)) (?!not\b|no\b|geen\b|kein|pas\b)[^.!?\n]{0,60}\b\w{0,12}"
    r"(?:robot|chatbot|bot|assistente? (?:virtual|digital)\w*|assistant (?:virtuel|numérique)|asistente (?:virtual"
    r"|digital)"
    r"|(?:virtual|digital|automated|ai) (?:assistant|helper|agent|receptionist)|digitale[rn]? (?:assistent\w*"
    r"|assistant))\b",
    re.IGNORECASE,
)
"""The writer says that it is a machine."""
_NOT_FORWARDED = re.compile(
    r"\b(?:message|e-?mail|mail|nachricht)\b.{0,30}\b(?:not|nicht)\b.{0,20}(?:forwarded|weitergeleitet"
    r"|read|gelesen)",
    re.IGNORECASE,
)
_BACK_ALREADY = re.compile(
    r"\b(?:when|once|as soon as) (?:i'm|i am|i get|i return) (?:back|home)[^.]{0,40}(?:let you know"
    r"|decide|answer|look|speak|discuss|have)|i(?:'m| am) back\b(?! (?:on|at|in|from|by|online|next|tomorrow|around"
    r"|\w+day))|(?:now back|back now|back again)\b"
    r"|just (?:back|got back|returned)"
    r"|was (?:away|out|on)",
    re.IGNORECASE,
)


def weigh(
    said: str,
    subject: str,
    intent: Intent | None,
    *,
    by_subject_only: bool,
    answers: bool,
    in_reply: bool,
    doubt: int,
) -> Noted:
    """How much an unmarked text of `intent` is a note set up for everybody; what only a person writes counts against
    it. `answers`: the subject is that of an answer; `in_reply`: the header names a message of ours;
    `doubt`: how much its form speaks against a note, for which a text of no known words must be plainer."""
    text = re.sub(r"\s+", " ", said.replace("’", "'")).strip()
    if intent is None and doubt <= 1 and _IS_A_ROBOT.search(text) and not _NO_MACHINE.search(text):
        return Noted(automatic=4, impersonal=True)
    if intent is None:
        return Noted(automatic=_FAINT if doubt < _FAINT and _sounds_like_one(text) else 0)
    absent = intent in {Intent.AWAY, Intent.LEFT_COMPANY}
    count = len(text.split())
    denied = bool(_NO_MACHINE.search(text))
    desk = 0 if absent else len({one.group().casefold() for one in notices.DESK.finditer(text)})
    thanked = bool(_THANKS_FOR_WRITING.search(text))
    told = notices.UNREAD.search(text) or notices.LATER.search(text)
    letter = _personal(text) + bool(absent and not told and notices.COMING.search(text)) + denied
    machine = not denied and (_SAYS_AUTOMATIC.search(text) or _IS_A_ROBOT.search(text))
    of_notes = (
        (2 if absent or desk else 1, thanked),
        (2, notices.EVERYBODY.search(text)),
        (2, absent and (_ELSEWHERE.search(text) or notices.ELSEWHERE.search(text))),
        (2, absent and notices.UNREAD.search(text)),
        (3, not denied and _SAYS_AUTOMATIC.search(text)),
        (2, not denied and _IS_A_ROBOT.search(text)),
        (2, absent and (_HOUSE_CLOSED.search(text) or notices.HOUSE.search(text))),
        (1, intent is Intent.LEFT_COMPANY and _NOT_FORWARDED.search(text)),
        (min(desk + 1, 4), desk),
    )
    impersonal = sum(points for points, sign in of_notes if sign)
    by_subject = _by_subject(subject, intent, answers=answers)
    signs = (
        (1, absent and _FOR_NOW.search(text)),
        (1, notices.LATER.search(text) is not None),
        (1, not absent and notices.PROMISED.search(text)),
        (1, _DATED.search(text)),
        (1, absent and count <= 30 and not GREETING.match(text)),
        (1, not letter),
        (1, in_reply and not answers),
        (1, intent is Intent.LEFT_COMPANY),
        (-3, by_subject_only and not _ONLY_AWAY.match(subject) and count > 4),
        (-3, _FORWARD_SUBJECT.match(subject)),
        (-2 * letter, letter),
    )
    if not absent and not by_subject and impersonal <= thanked and not notices.PROMISED.search(text):
        return Noted()
    return Noted(
        automatic=by_subject + impersonal + sum(points for points, sign in signs if sign),
        impersonal=bool(by_subject or (impersonal > (thanked and not absent) and (machine or not letter))),
    )


def _personal(text: str) -> int:
    """In how many ways a text speaks as one person to another."""
    return (
        bool(notices.ARRANGES.search(text))
        + bool(notices.MATTER.search(text))
        + bool(_BACK_ALREADY.search(text))
        + bool("?" in _MEANWHILE.sub("", text))
    )


_SHORT = 1_500
_FAINT = 3


def _sounds_like_one(text: str) -> bool:
    """Whether a short text that names no absence and no receipt still has a mark of a note and none of a letter."""
    if len(text) > _SHORT or _personal(text) or refused(text):
        return False
    marks = (notices.UNREAD, notices.EVERYBODY, notices.DESK, notices.HOUSE)
    return any(mark.search(text) for mark in marks) or _dated_beside(text)


def _dated_beside(text: str) -> bool:
    """Whether a text names a day and whom to turn to meanwhile, and not whom to turn to on that day."""
    elsewhere = notices.ELSEWHERE.search(text)
    if elsewhere is None:
        return False
    behind = re.split(r"[.!?;]\s", text[elsewhere.end() :], maxsplit=1)
    return any(_DATED.search(piece) for piece in (text[: elsewhere.start()], *behind[1:]))


_NO_MACHINE = re.compile(
    r"\b(?:not|no|n't|kein|keine|pas|ningún|não|non|geen) (?:an? |une? |un )?(?:auto\w*|\w*robot|\w*bot)\b"
    r"|\b(?:got|had|received|ignore|sorry for|forgot) (?:\w+ ){0,3}(?:auto\w*|out[- ]of[- ]office)",
    re.IGNORECASE,
)
"""Somebody says that no machine writes, or speaks of what a machine wrote."""
_MEANWHILE = re.compile(
    r"\b(?:urgent\w*|spoed|dringend|questions?|fragen|emergency|eilt es|urgente|urgence) ?\?",
    re.IGNORECASE,
)
"""Questions that a note asks itself."""
_DATED = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\w+tag\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|lunes|martes"
    r"|miércoles|jueves|viernes|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|maandag"
    r"|dinsdag|woensdag|donderdag|vrijdag|tomorrow|morgen|demain|mañana|amanhã|domani)\b",
    re.IGNORECASE,
)


def _by_subject(subject: str, intent: Intent, *, answers: bool) -> int:
    if _AUTO_SUBJECT.match(subject) and not answers:
        return 4
    if _SHORT_AWAY_SUBJECT.match(subject):
        return 3
    return 4 if intent is Intent.ACK and _TICKET_SUBJECT.search(subject) else 0
