"""What an event says, as text to be read: title, body without the boilerplate of calendars and video services, place.

Everything from an event is hostile input; it is cleaned and bounded here, once, before any rule reads it.
"""

import re
from dataclasses import dataclass

from providers.base import CalendarEvent
from providers.ics import one_line, plain_text

MAX_BODY = 6_000

_RULES = re.compile(r"^[\s_\-=~*:–—]{8,}$|^-::~|^[-*_=]{3,}$")
_CUT_FROM = re.compile(
    r"^\s*(?:Need to make changes to this event|Powered by Calendly|Need to reschedule\?|Please do not edit this "
    r"section"
    r"|This is an automatically generated|Replies to this address are not monitored|View your interview details"
    r"|Created in Lever|Learn more about Meet|Sent from my|This event was created|Benötigen Sie|Reschedule:|Cancel:"
    r"|(?:Annuler|Reporter|Replanifier|Cancelar|Reprogramar|Remarcar|Stornieren|Absagen|Umbuchen|Verschieben|Annuleren|"
    r"Verzetten|Annulla|Riprogramma)\s*:\s*<?https?:|Fonctionne avec|Bereitgestellt von|Con la tecnología|"
    r"Desarrollado por)",
    re.IGNORECASE,
)
_BRIDGE_HEAD = re.compile(
    r"one[- ]tap mobile|dial by your location|or dial:|or call in|call in \(audio|join by phone|dial[- ]in|dial by "
    r"phone"
    r"|find (?:a|your) local number|more phone numbers|phone conference id|conference id|meeting id|meeting number"
    r"|access code|passcode|\bpin\b\s*:|audio only|reset pin|toll[- ]free|einwahl|telefonkonferenz|besprechungs-id"
    r"|kenncode|numéro de conférence|code d'accès|(?:conference|audio|phone|call) bridge|"
    r"bridge ?(?:number|line|[:#\d+(])|id de reunión|id réunion",
    re.IGNORECASE,
)
_BRIDGE_LINE = re.compile(
    r",,|^\s*[•*·-]?\s*\(?\+?[\d\s().-]{8,}\)?#?\s+(?:[A-Z]{2}\b|United|Germany|France|Deutschland|España|Nederland)"
    r".{0,40}$"
)
_JOIN = re.compile(
    r"is inviting you to a scheduled zoom meeting|^\s*join zoom meeting|microsoft teams meeting\s*$|^\s*join on "
    r"your computer"
    r"|click here to join|download teams|learn more <http|join with google meet|^\s*https?://\S+\s*$|join with video"
    r"|^\s*(?:microsoft teams|zoom|webex|google meet)(?: meeting| besprechung)?\s*$|teams-besprechung|réunion "
    r"microsoft teams"
    r"|meeting options|help \||join the meeting now|teams need help|besprechungsoptionen|weitere infos|hier klicken, um"
    r"|nehmen sie (?:auf|per|über) |oder rufen sie an|cliquez ici pour|rejoign\w+ (?:la réunion|sur votre)|en savoir "
    r"plus|options de (?:la )?réunion|haga clic aquí|unirse (?:a|en|con)|opciones de (?:la )?reunión|clique aqui para"
    r"|participe? (?:da|na) reunião|opções d[ae] reunião|klik hier|deelnemen (?:aan|op|via)|vergaderopties"
    r"|fare clic qui|partecipa (?:alla|con|dal)|opzioni riunione|teams-vergadering|riunione (?:di )?microsoft teams"
    r"|reunión de microsoft teams",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The readable text of an event. `links` is all of it that could hold a web address, boilerplate included."""

    title: str
    body: str
    place: str
    links: str

    @property
    def all(self) -> str:
        return "\n".join(part for part in (self.title, self.body) if part)


def text_of(event: CalendarEvent) -> Text:
    """The text of an event, cleaned; "Re:", "Invitation:" and the marks of a cancelled or updated event are cut off."""
    whole = plain_text(event.description)[: 4 * MAX_BODY]
    raw = re.sub(r"\S{200,}", lambda run: run[0][:200], whole)
    lines = [one_line(line) for line in re.split(r"\r\n|\r|\n", raw)]
    return Text(
        title=_PREFIX.sub("", one_line(event.summary))[:300],
        body=_LINK.sub("", re.sub(r"\n{3,}", "\n\n", "\n".join(_own_lines(lines))))[:MAX_BODY],
        place="\n".join(filter(None, (one_line(part) for part in event.location[:2000].splitlines()))),
        links=f"{event.conference} {event.location} {whole}"[: 4 * MAX_BODY],
    )


_LINK = re.compile(r"<?https?://[^\s<>]+>?")
_PREFIX = re.compile(
    r"^(?:\s*(?:re|fw|fwd|wg|aw|tr|invitation|invite|updated(?: invitation)?|accepted|einladung|zugesagt|"
    r"rescheduled|moved"
    r"|verschoben|reporté|reprogramado|verplaatst|cancell?ed|abgesagt|annulé|cancelad[oa]|geannuleerd|"
    r"annullato)\s*:)+\s*",
    re.IGNORECASE,
)
CANCELLED_TITLE = re.compile(
    r"^\s*\W{0,2}(?:cancell?ed(?: event)?|abgesagt|storniert|annulée?|cancelad[oa]|anulad[oa]|geannuleerd|afgezegd|"
    r"annullat[oa]"
    r"|avlyst|inställt|aflyst|odwołane|peruttu|désistement|supprimée?)\b\W{0,2}\s*[:\-–—\]]",
    re.IGNORECASE,
)


def _own_lines(lines: list[str]) -> list[str]:
    """The lines somebody wrote, without those a calendar or a video service added."""
    kept: list[str] = []
    bridge = False
    for line in lines:
        if _CUT_FROM.search(line):
            break
        if _BRIDGE_HEAD.search(line) and len(line) < 160:
            bridge = True
            continue
        if not line.strip():
            bridge = False
        if _RULES.match(line) or _JOIN.search(line) or _BRIDGE_LINE.search(line) or (bridge and _numeric(line)):
            continue
        kept.append(line)
    return kept


def _numeric(line: str) -> bool:
    return sum(ch.isdigit() for ch in line) > 6


_SHORT = (
    *(
        "Dr",
        "Dra",
        "Mr",
        "Mrs",
        "Ms",
        "Fr",
        "Hr",
        "Sr",
        "Jr",
        "Sra",
        "Ing",
        "Eng",
        "Prof",
        "Insp",
        "Sgt",
        "Capt",
        "Rev",
    ),
    *("mevr", "Mevr", "dhr", "Dhr", "mw", "Mw", "sig", "Sig", "dott", "Dott", "ing"),
    *("Cllr", "Tel", "tel", "prof", "dr", "jun", "sen", "no", "Nr", "[A-Z]"),
)
_NO_END = "".join(rf"(?<!\b{short})" for short in _SHORT)
_BREAK = re.compile(rf"\n+|(?<=[!?;])\s+|{_NO_END}\.\s+")


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, roughly; abbreviations such as "Dr." and initials do not end one."""
    return [piece.strip() for piece in _BREAK.split(text) if piece.strip()]
