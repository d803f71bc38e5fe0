"""What the author of a message newly wrote, told apart from quotes, forwarded mail, signature and legal notice.

Line by line: every line gets a mark for what it looks like, and the rules below work on the string of marks. They are
made so that a sentence in doubt is kept: the reader of `text` loses nothing, and intent and dates are read from `said`,
which leaves out the soft signature (a name, an office, a telephone number) as well.
"""

import re
from dataclasses import dataclass

from agent.reading.almanac import MONTHS, WEEKDAYS
from agent.reading.markup import visible_text

LIMIT = 200_000
"""Characters of a body that are looked at."""
_LINES = 4_000
"""Lines that are looked at; ten thousand levels of quotes are not written by anybody."""

_EMPTY = re.compile(r"^[\s\u200b\ufeff\u200e\u200f]*$")
_QUOTED = re.compile(r"^ {0,3}(?:[A-Za-z]{0,3}>|[|](?:\s|$))")
_DELIMITER = re.compile(r"^\s{0,2}(?:--+\s?|[_=*~-]{5,}|—+)\s*$|^\s*(?:-{3,}|_{3,})\s*(?:$|\S{0,20}\s*$)")
_REPLY_LINE = re.compile(
    r"^[-#* ]{0,6}(?:reply above this line|please type your reply above|write above this line)", re.IGNORECASE
)

_DEVICE = (
    r"i ?phone|i ?pad|i ?pod|android|blackberry|galaxy|samsung|htc|nokia|huawei|xiaomi|pixel|mobil\w*"
    r"|handy|smartphone|phone"
    r"|cell|device|tablet|outlook|windows|airmail|mailbox|yahoo|gmail|proton ?mail|spark|k-9"
    r"|thunderbird|blue ?mail|ti-85|alcatel\w*"
    r"|hey|superhuman|tutanota|gmx|web\.de|telefoon|m[oó]vil|celular|téléphone|cellulare|mail\b"
)
_MOBILE = re.compile(
    r"^\s*[<(\[*_]{0,3}(?:"
    rf"(?:sent|enviado|envoy[ée]e?|inviato|verzonden|verstuurd|gesendet|sendt|skickat|wysłane"
    rf"|lähetetty)\b[^.!?]{{0,60}}(?:{_DEVICE})"
    rf"|(?:\w+ )?from (?:my [^.!?]{{0,25}}(?:{_DEVICE})|mobile$)"
    rf"|(?:von|diese nachricht)\b.{{0,60}}(?:{_DEVICE})\b.{{0,30}}(?:gesendet|geschickt|verschickt)"
    rf"|get \[?(?:outlook|gmail)\b|obtenir outlook|télécharger outlook|holen sie sich outlook"
    rf"|outlook für|outlook per"
    rf"|obtener outlook|scarica outlook|download outlook|obter o outlook"
    r"|從我的|从我的|發自我的|发自我的"
    r").{0,120}$",
    re.IGNORECASE,
)

_WROTE = (
    r"(?:wrote|writes|schrieb|schreef|a écrit|écrit|escribió|escreveu|ha scritto|scrisse"
    r"|napisał(?:\(a\)|a)?|skrev|kirjoitti|写道|書きました|пишет|написал\S{0,3}|schrieb am|wrote on|a scris"
    r"|yazd\w|scrive|geschreven)"
)
_DATED = r"(?:\d{1,4}[./-]\d{1,2}|\d{1,2}[:h.]\d{2}|\b\d{4}\b|\d{1,2}\.? \w{3,9}|\w{3,9}\.? \d{1,2})"
_INTRO = re.compile(
    r"^[\s>*-]{0,8}(?:"
    rf"(?:on|am|le|el|em|op|il|den)\b.{{0,80}}(?:{_WROTE})\b.{{0,150}}<[^<>\s]{{0,120}}@[^<>\s]{{1,120}}\s?>\s*\W?\s*$|"
    rf"(?:on|am|le|el|em|op|il|den|dnia|in data|a(?:l)? |w dniu|den|på"
    rf"|vào)\b.{{0,220}}(?:{_WROTE})\s*\*?\s*\W?\s*-{{0,5}}\s*$"
    rf"|.{{0,200}}<[^<>\s]{{3,120}}@[^<>\s]{{1,120}}>.{{0,60}}(?:{_WROTE}).{{0,60}}\W?\s*$"
    rf"|.{{0,120}}{_DATED}.{{0,160}}(?:{_WROTE})\s*\W\s*-{{0,5}}\s*$"
    rf"|-{{2,}}\s*(?:on|am|le)\b.{{0,200}}(?:{_WROTE})\s*-{{2,}}\s*$"
    r"|(?:19|20)\d\d[/-]\d\d?[/-]\d\d? .{0,120}<[^<>\s]{3,120}@[^<>\s]{1,120}>:?\s*$"
    rf"|[^\n]{{2,80}}\b(?:{_WROTE})\s*(?:\.{{3}}|…|:)?\s*(?:on|am|le)\b.{{0,80}}\d\d:\d\d.{{0,20}}$"
    rf"|[^\n,;.!?]{{2,60}} (?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)\s?:\s*$"
    r")",
    re.IGNORECASE,
)
_WROTE_HINT = re.compile(rf"{_WROTE}|@", re.IGNORECASE)
_INTRO_START = re.compile(
    r"^[\s>*-]{0,8}(?:(?:on|am|le|el|em|op|il|dnia|in data|w dniu|den)\b.{0,60}\d"
    r"|[^<\n]{0,80}<\s?[^<>\s]{0,120}@?[^<>\s]{0,120}>?.{0,30}(?:wrote|schrieb|a écrit|escribió"
    r"|escreveu|ha scritto|schreef)?|-{2,} on )",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"^[\s>]{0,6}(?:-{2,}|_{2,}|={2,})\s*(?:original (?:message|appointment)|forwarded (?:message|by)"
    r"|urspr[üu]ngliche nachricht|weitergeleitete nachricht"
    r"|original-?nachricht|message (?:d'origine|original|transf[ée]r[ée])|mensaje (?:original"
    r"|reenviado)|mensagem (?:original|encaminhada)"
    r"|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt"
    r"|reply message|antwort).{0,30}$"
    r"|^[\s>]{0,6}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)"
    r"|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])"
    r"|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:re)?encaminhada"
    r"|begin doorgestuurd bericht)\s*:?\s*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^[\s>]{0,4}\*{0,2}(?:from|to|cc|sent|date|subject|reply-to|importance|attachments|when|"
    r"von|an|gesendet|datum|betreff|kopie|"
    r"de|à|objet|envoy[ée]|date|copie|"
    r"para|enviado(?: el| em)?|asunto|fecha|assunto|data|"
    r"da|a|inviato|oggetto|"
    r"van|aan|verzonden|onderwerp|"
    r"fra|til|emne|från|till|ämne|skickat|od|do|temat|wysłano)\s?\*{0,2}\s?:\*{0,2}\s*\S",
    re.IGNORECASE,
)
_HEADER_FIRST = re.compile(r"^[\s>]{0,4}\*{0,2}(?:from|von|de|da|van|fra|från|od)\s?\*{0,2}\s?:", re.IGNORECASE)

_LEGAL = re.compile(
    r"intended recipient|intended solely|confidentiality notice|(?:is|are|be|contains?"
    r"|may contain) (?:strictly )?(?:confidential|privileged)"
    r"|confidential(?:\.|,| and| information| communication)|legally privileged"
    r"|please consider the environment|scanned for viruses"
    r"|registered (?:in|office|company)|company (?:no|number|registration)|this (?:e-?mail"
    r"|message) and any (?:attachments|files)"
    r"|disclaimer|vertraulich|geschäftsführer|handelsregister|amtsgericht|hrb \d|sitz der gesellschaft"
    r"|confidentiel|destinataire|confidencial|destinatario|riservat[oe]|vertrouwelijk"
    r"|equal opportunity employer|unsubscribe|carbon report",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\s*(?:(?:all|with|my|very|many|warm|kind|best|sincere)\s+){0,3}(?:regards|rgds|best|wishes"
    r"|thanks(?: again| and .{0,20}| & .{0,20}|,? ?all)?|thank you|thx|cheers|sincerely(?: yours)?"
    r"|yours(?: \w+)?|warmly|cordially|respectfully|take care|talk soon|kr|br|rgds|ciao|x"
    r"|xx)\s*[,.!–-]*\s*$"
    r"|^\s*(?:mit )?(?:(?:freundliche[nr]?|beste[nr]?|viele|herzliche[nr]?|liebe[nr]?|schöne[nr]?"
    r"|mit) ){1,3}(?:grüße[n]?|grüssen?|gruß|gruss).{0,20}$|^\s*(?:vg|lg|mfg|gruß|grüße)\s*,?\s*$"
    r"|^\s*(?:bien |très )?(?:cordialement|sincèrement|amicalement|à bientôt|bien à vous"
    r"|salutations.{0,20})[ ,.!]*$"
    r"|^\s*(?:(?:un )?(?:cordial )?saludos?.{0,15}|atentamente|un abrazo|abra[çz]os?|atenciosamente"
    r"|cumprimentos|att\.?|cordiali saluti|saluti|distinti saluti|a presto"
    r"|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg"
    r"|hartelijke groet(?:en)?)[ ,.!]*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\+?\d[\d ()./-]{7,}\d|\s\|\s|\bwww\.|https?://\S+\s*$|^\s*(?:tel|phone|mobile?|fax|m|t|p|e|mob"
    r"|office|direct)\s?[.:]\s*\S|\S@\S+\.\w",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^\s*[-–—~*/ ]{0,3}(?:(?:Dr|Ing|Mr|Mrs|Ms|Prof"
    r"|Dipl)\.?\s+)?[A-ZÀ-ÞŁŠŽČ][\w'’.-]{0,20}(?:[ -]+(?:[A-ZÀ-ÞŁŠŽČ]|v(?:an|on)|de[rnl]?|da|di|la|le"
    r"|&)[\w'’.-]{0,20}){0,4}\s*[,.]?\s*$"
)


_ANSWERS = frozenset(
    {"yes", "no", "sure", "ok", "okay", "done", "thanks", "great", "perfect", "noted", "agreed", "tomorrow"}
)
"""Words that stand alone on a line as an answer, not as a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """`text` is the new text without quotes, forwarded mail and marked signature. `said` is `text` without what follows
    the author's name as well: the words that may be read for a meaning. `quoted` says that a quote was taken off, and
    `signature` is what was taken off below `said`."""

    text: str
    said: str
    quoted: bool = False
    signature: str = ""


def latest(text: str, html: str) -> Latest:
    """The newly written part of a body given as plain text, or as HTML when there is no plain text."""
    body = text if text.strip() else visible_text(html)
    trimmed, quoted = without_quotes(body)
    if not text.strip() and html:
        quoted = quoted or "gmail_quote" in html or "blockquote" in html.lower()
    said, signature = without_signature(trimmed)
    return Latest(text=trimmed, said=said, quoted=quoted, signature=signature)


def without_quotes(body: str) -> tuple[str, bool]:
    """The body without quoted and forwarded text and without marked signatures, and whether a quote was removed."""
    lines = _lines(body)
    marks = _marks(lines)
    kept, quoted = _cut(lines, marks)
    text = "\n".join(kept).strip("\n")
    return (text if text.strip() else ""), quoted


def _lines(body: str) -> list[str]:
    body = body[:LIMIT].replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    body = body.replace("\u00a0", " ").replace("\u2028", "\n")
    raw = [line[:2_000].rstrip() for line in body.split("\n")[:_LINES]]
    return _joined(raw)


def _joined(raw: list[str]) -> list[str]:
    """Lines with an attribution that was folded over two to four of them put together again."""
    lines: list[str] = []
    at = 0
    while at < len(raw):
        used, whole = _unfolded(raw, at)
        lines.append(whole)
        at += used
    return lines


def _unfolded(raw: list[str], at: int) -> tuple[int, str]:
    """The line at `at`, or the attribution that begins there, and how many lines it takes up."""
    line = raw[at]
    if not line.strip() or not _INTRO_START.match(line[:200]) or (line.endswith(":") and _introduces(line)):
        return 1, line
    if _introduces(line):
        follows = raw[at + 1] if at + 1 < len(raw) else ""
        return (
            (2, f"{line} {follows}")
            if re.search(r"\d\d:\d\d.{0,10}:$", follows[-40:]) and len(follows) < 60
            else (1, line)
        )
    if not any(_WROTE_HINT.search(part[:400]) for part in raw[at + 1 : at + 4]):
        return 1, line
    for more in (2, 3, 4):
        piece = raw[at : at + more]
        whole = " ".join(part.strip() for part in piece)
        if len(piece) < more or not piece[-1].strip() or len(whole) > 400:
            break
        if _introduces(whole) and not any(_introduces(part) and _INTRO_START.match(part) for part in piece[1:]):
            return more, whole
    return 1, line


def _introduces(line: str) -> bool:
    """Whether the line says who wrote what follows: "On Monday Ada wrote:"."""
    return bool(_WROTE_HINT.search(line[:400]) and _INTRO.match(line[:400]))


def _mark(line: str) -> str:
    """e empty, d delimiter, s mobile signature, b attribution or forward, h header field, q quoted, t text."""
    head = line[:400]
    if _EMPTY.match(head):
        return "e"
    if _introduces(line):
        return "b"
    for pattern, mark in (
        (_FORWARD, "b"),
        (_DELIMITER, "d"),
        (_REPLY_LINE, "d"),
        (_MOBILE, "s"),
        (_QUOTED, "q"),
        (_HEADER, "h"),
    ):
        if pattern.match(head):
            return mark
    return "t"


def _marks(lines: list[str]) -> str:
    return "".join(map(_mark, lines))


def _cut(lines: list[str], marks: str) -> tuple[list[str], bool]:
    quoted = False
    block = _header_block(lines, marks)
    if block is not None:
        lines, marks, quoted = lines[:block], marks[:block], True
        # Outlook draws a rule above the block.
        while marks and marks[-1] in "de":
            lines, marks = lines[:-1], marks[:-1]

    delimiter = marks.find("d")
    if delimiter >= 0 and ("t" in marks[:delimiter] or "b" in marks[:delimiter] or "q" in marks[:delimiter]):
        lines, marks = lines[:delimiter], marks[:delimiter]
    elif delimiter >= 0:
        lines, marks = lines[delimiter + 1 :], marks[delimiter + 1 :]
    keep = [at for at, mark in enumerate(marks) if mark != "s"]
    lines, marks = [lines[at] for at in keep], "".join(marks[at] for at in keep)

    intro = marks.find("b")
    if intro >= 0:
        lines, marks = _around_quote(lines, marks, intro)
        quoted = True
    if "t" in marks and marks.rstrip("e").endswith("q"):
        end = len(marks.rstrip("eq"))
        if "t" in marks[:end]:
            lines, marks, quoted = lines[:end], marks[:end], True
    return lines, quoted


def _header_block(lines: list[str], marks: str) -> int | None:
    """Where a block of header fields (From, Sent, To, Subject) of an embedded message begins, after some text."""
    for found in re.finditer(r"h[he]{2,}", marks):
        run = found.group()
        if run.count("h") < 3 and not (run.count("h") == 2 and _HEADER_FIRST.match(lines[found.start()])):
            continue
        fields = {
            re.split(r"\s?:", line.strip(" >*"), maxsplit=1)[0].casefold()
            for line in lines[found.start() : found.end()]
            if line.strip()
        }
        if len(fields) < 2:
            continue
        before = marks[: found.start()]
        if "t" in before or "b" in before or "s" in before:
            return found.start()
    return None


def _around_quote(lines: list[str], marks: str, intro: int) -> tuple[list[str], str]:
    before, after = marks[:intro], marks[intro + 1 :]
    has_quote = "q" in after
    if "t" in before and not ("q" in before and before.rstrip("e").endswith("q")):
        tail = after.lstrip("eqbh") if has_quote else ""
        if not has_quote or "t" not in tail:
            return lines[:intro], before
        # Text between or below the quotes: answered in line. The attributions go, the quote stays for the sense.
        pairs = [(line, mark) for line, mark in zip(lines, marks, strict=True) if mark != "b"]
        return [line for line, _ in pairs], "".join(mark for _, mark in pairs)
    # The answer stands below the quote.
    if has_quote:
        last = max(at for at, mark in enumerate(after) if mark in "qbh")
        if "t" in after[last + 1 :]:
            inner = after[: last + 1]
            if "t" not in inner:
                return lines[intro + 1 + last + 1 :], after[last + 1 :]
            pairs = [(line, mark) for line, mark in zip(lines, marks, strict=True) if mark != "b"]
            return [line for line, _ in pairs], "".join(mark for _, mark in pairs)
        return lines[:intro], before
    return lines[intro + 1 :], after


def without_signature(text: str) -> tuple[str, str]:
    """`text` without quoted lines, closing, name, contact lines and legal notices; and what stood below them."""
    lines = [line for line in text.split("\n") if not _QUOTED.match(line)]
    end = len(lines)
    for at, line in enumerate(lines):
        rest = [other for other in lines[at + 1 :] if other.strip()]
        if at == 0 and not _CLOSING.match(line):
            continue
        if not line.strip():
            continue
        if _CLOSING.match(line[:80]) and (at > 0 or rest) and len(rest) <= 14 and not _goes_on(rest):
            end = at
            break
        if _is_name(line) and at >= 1 and len(rest) <= 12 and not _goes_on(rest) and not _greets(lines, at):
            end = at
            break
    said = [line for line in lines[:end] if not (len(line) < 4_000 and _LEGAL.search(line[:600]))]
    while said and (not said[-1].strip() or (len(said) > 1 and _looks_like_contact(said[-1]))):
        said.pop()
    return "\n".join(said).strip(), "\n".join(lines[end:]).strip()


def _goes_on(rest: list[str]) -> bool:
    """True when below a supposed name or closing a sentence goes on that is no contact data or notice."""
    for line in rest:
        if _CONTACT.search(line[:300]) or _LEGAL.search(line[:600]) or _is_name(line) or line.lstrip().startswith("*"):
            continue
        if re.match(r"\s*(?:p\.?\s?s\b|ps[:.])", line, re.IGNORECASE):
            return True
        if (
            len(line.split()) >= 7
            and re.search(r"[a-zà-ÿ]{2,}[.?!]", line)
            and re.search(r"\b(?:I|we|you|your|ich|wir|Sie|Ihnen|je|nous|vous|yo|nosotros|eu|ik|wij|u|io|noi)\b", line)
        ):
            return True
    return False


def _is_name(line: str) -> bool:
    """Whether a line is a name, alone or before an office ("Dana Cole | Partner"), and not an answer ("June")."""
    name = line.partition(" | ")[0][:80]
    word = name.strip(" ,.").casefold()
    return bool(_NAME.match(name)) and word not in MONTHS and word not in WEEKDAYS and word not in _ANSWERS


def _greets(lines: list[str], at: int) -> bool:
    """A line with a name only is a greeting ("Ada,") when nothing was said before it."""
    return not any(line.strip() for line in lines[:at])


def _looks_like_contact(line: str) -> bool:
    words = line.split()
    return bool(" | " in line and len(words) < 16 and not line.rstrip().endswith("?"))
