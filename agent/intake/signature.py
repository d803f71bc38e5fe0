"""What stands below a mail's closing: the sender's telephone number, title and name. Nothing in doubt is taken."""

import re
from dataclasses import dataclass

from agent.intake.cues import NAME, SIGN_OFF
from agent.intake.names import is_name
from agent.intake.phones import is_number, numbers_of_theirs
from agent.reading.latest import without_quotes, without_signature
from providers.ics import one_line

_LABELLED = re.compile(
    r"(?:^|[|•·,;(]|\s)(?:t|m|p|d|tel|tel\.? ?no|telefon|telephone|phone|mobile|mob|mobil|cell|direct|direct dial|"
    r"office|handy|téléphone"
    r"|tél|portable|móvil|teléfono|telefone|telemóvel|celular|telefoon|cellulare)\.?\s*[.:/]?\s*"
    r"(\(?\+?\(?\d[\d\s().\-/]{6,}\d)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\s*(?:[|•·☎📞📱-]\s*)?((?:\+|\(?0|\(\d{3}\)|\d{3}[-. ]\d{3})[\d\s().\-/]{5,}\d|"
    r"\d{3}[-. ]\d{3}[-. ]\d{4})\s*(?:$|[|•·,])"
)
_FAX = re.compile(r"\b(?:fax|telefax|f)\b\s*[.:]", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:recruit\w*|talent|sourc\w+|head of|director|manager|lead|leader|engineer|analyst|scientist|architect|"
    r"developer|coordinator|partner"
    r"|president|vp|chief|c[teofi]o|officer|consultant|specialist|designer|founder|professor|principal|associate|"
    r"assistant|advisor|headhunter"
    r"|leiter(?:in)?|personal\w+|referent(?:in)?|geschäftsführer(?:in)?|responsable|chargée?|directeur|directrice|"
    r"jefe|jefa|gerente|recrut\w+"
    r"|reclut\w+|manag\w+|teamleider|adviseur|responsabile|direttore|direttrice|hr|people)\b",
    re.IGNORECASE,
)
_LINES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a signature gives, each "" when it does not."""

    phone: str = ""
    title: str = ""
    name: str = ""


def signature_of(text: str) -> Signature:
    """The signature of a plain text body: below "-- " or below the closing, never from quoted text. A number counts
    when it is labelled as a telephone or stands alone in its line."""
    lines = [one_line(line) for line in _below(text[:200_000]).splitlines() if SIGN_OFF.sub("", line.strip())][:_LINES]
    phone = title = name = ""
    for line in lines:
        if (
            not name
            and (match := re.fullmatch(rf"\W*({NAME})(?:\s*[,|–—-].*|\s*\(.*\))?\W*", line))
            and is_name(match[1])
        ):
            name = match[1]
        if not phone and not _FAX.search(line):
            pieces = [_LABELLED.search(line), *(_ALONE.match(piece) for piece in re.split(r"[|•·]", line))]
            found = next((match for match in pieces if match and is_number(match[1])), None)
            phone = " ".join(found[1].split()) if found else ""
    for line in lines:
        rest = line.removeprefix(name).strip(" ,|–—-*_()") if name else line
        first = re.split(r"\s*[|•·–—@]\s*|,\s+(?=[A-Z])|\s+at\s+|\s-\s", rest)[0].strip()
        if (
            first
            and len(first) < 60
            and _TITLE.search(first)
            and not re.search(r"\d|@|https?:|[.!?]$", first)
            and first[0].isupper()
        ):
            title = first
            break
    return Signature(phone=phone, title=title, name=name)


def number_to_call(text: str, own_number: str) -> str:
    """The number under which the writer of this text wants to be called, "" when none or several are given."""
    found = numbers_of_theirs(one_line(text[:20_000]), own_number)
    return found[0] if len(found) == 1 else ""


def _below(text: str) -> str:
    """The lines of the signature: after the delimiter of RFC 3676, section 4.3, else after closing or name."""
    marked = re.split(r"^-- ?$", text, maxsplit=1, flags=re.MULTILINE)
    if len(marked) == 2 and not re.search(r"^\s*>", marked[0], re.MULTILINE):
        return re.split(
            r"^\s*>|^.{0,200}(?:wrote|schrieb|écrit|escribió|escreveu|schreef|scritto)\s*:\s*$",
            marked[1],
            maxsplit=1,
            flags=re.MULTILINE,
        )[0]
    return without_signature(without_quotes(text)[0])[1]
