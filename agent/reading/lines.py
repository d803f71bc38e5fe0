"""What each line of a body looks like: text, quote, attribution, header field, rule, signature of a telephone.

One letter a line, by its own form and that of its neighbours; what is kept of them is decided in `latest`. Lines that a
program folded are put together again first.
"""

import re

LIMIT = 200_000
"""Characters of a body that are looked at."""
_LINES = 4_000
"""Lines that are looked at; ten thousand levels of quotes are not written by anybody."""

_EMPTY = re.compile(r"^[\s\u200b\ufeff\u200e\u200f]*$")
QUOTED = re.compile(r"^ {0,3}(?:[A-Za-z]{0,3}>|[|](?:\s|$))")
_DELIMITER = re.compile(
    r"^\s{0,2}(?:[-\u2010-\u2015]{2,}\s?|[_=*~#+-]{5,}|[—–ᐧ]+)\s*$|^\s*(?:-{3,}|_{3,})\s*(?:$|\S{0,20}\s*$)"
)
RULE = re.compile(r"^\s*[-_=*~#+—–]{3,}\s*$")
"""A line drawn across, which authors also draw between their own paragraphs."""
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
    rf"sent (?:wirelessly )?(?:from|via|with|by|using|through|on)\b[^.!?]{{0,60}}(?:{_DEVICE})"
    r"|sent (?:from|with) (?-i:[A-Z])[\w-]{1,20}(?: (?:for|on) [\w ]{1,15})?\W{0,3}$"
    rf"|(?:please )?(?:excuse|pardon|forgive|sorry for)\b[^.!?]{{0,60}}\bsent (?:from|via) my (?:{_DEVICE})\W{{0,3}}$"
    rf"|(?:enviad[oa]|envoy[ée]e?|inviat[oa]|verzonden|verstuurd|gesendet|sendt|skickat|wysłan[eoay]"
    rf"|lähetetty)\b[^.!?]{{0,60}}(?:{_DEVICE})"
    rf"|(?:\w+ )?from (?:my [^.!?]{{0,25}}(?:{_DEVICE})(?: [\w-]{{1,10}}){{0,1}}\W{{0,3}}$|mobile$)"
    rf"|(?:von|diese nachricht)\b.{{0,60}}(?:{_DEVICE})\b.{{0,30}}(?:gesendet|geschickt|verschickt)\W{{0,3}}$"
    r"|get \[?(?:outlook|gmail)\b|(?:download|obtenir|télécharger|holen sie sich) outlook|yahoo mail: "
    r"|(?:(?:obtener|ottieni|scarica|obter(?: o)?|descargar|hämta|hent) )?outlook (?:for|für|voor|per|para|pour"
    r"|för|til) (?:ios|android|windows)(?: (?:downloaden|herunterladen|ophalen))?\W{0,3}(?:https?:\S+)?$"
    rf"|(?:отправлено|надіслано|odesláno|odoslané|küldve|στάλθηκε|trimis|poslano)\b[^.!?]{{0,60}}(?:{_DEVICE})"
    rf"|(?:[^.!?\s]{{0,20}} ?)?(?:{_DEVICE})\S{{0,8}} ?(?:から送信|에서 보냄|gönderildi)"
    r"|從我的|从我的|發自我的|发自我的|나의 "
    r")(?:[^?]|\?\S){0,120}$",
    re.IGNORECASE,
)

_WROTE = (
    r"(?:wrote|writes|schrieb|schreef|a écrit|écrit|escribió|escreveu|ha scritto|scrisse"
    r"|napisał(?:\(a\)|a)?|skrev|kirjoitti|写道|寫道|書きました|пишет|написал\w?(?:\(\w\))?|schrieb am|wrote on|a scris"
    r"|yazd\w|scrive|geschreven|napsal(?:\(a\)|a)?|napísal(?:\(a\)|a)?|írta|έγραψε|작성|va escriure|kirjutas|đã viết"
    r"|כתב\w{0,3}|je napisa\w{1,3}|rakstīja|rašė|написа|menulis|เขียนว่า)"
)
_DATED = r"(?:\d{1,4}[./-]\d{1,2}|\d{1,2}[:h.]\d{2}|\b\d{4}\b|\d{1,2}\.? \w{3,9}|\w{3,9}\.? \d{1,2})"
_WROTE_WORD = re.compile(_WROTE, re.IGNORECASE)
# fmt: off
_WROTE_PIECES = (
    "wrote", "writes", "schr", "écri", "escri", "escre", "scri", "napisa", "skre", "kirjut", "写道", "寫道",
    "書きました", "пиш", "напис", "yazd", "geschreven", "napsal", "napísal", "írta", "έγραψε", "작성", "kirjoit",
    "đã", "כתב", "rakst", "rašė", "menulis", "เขียน",
)
# fmt: on
"""Pieces of words, one of which stands in each of `_WROTE`."""
_MAILBOX = r"<\s?[^<>\s]{0,120}@[^<>\s]{1,120}\s?>"
_WROTE_IN = (
    # On Monday Ada wrote <ada@example.org>:
    (r"[\s>*-]{0,8}(?:on|am|le|el|em|op|il|den)\b.{0,80}$", rf"\b.{{0,150}}{_MAILBOX}\s*\W?\s*$"),
    # On Monday, Ada wrote:
    (
        r"[\s>*-]{0,8}(?:on|am|le|el|em|op|il|den|dnia|in data|a(?:l)? |w dniu|den|på|vào)\b.{0,220}$",
        r"\s*\*?\s*\W?\s*-{0,5}\s*$",
    ),
    # Ada Park <ada@example.org> wrote:
    (r".{0,208}<[^<>\s]{3,120}@[^<>\s]{1,120}>.{0,60}$", r".{0,60}\W?\s*$"),
    # Ada Park, 10.03.2026 10:00, wrote:
    (rf".{{0,128}}{_DATED}.{{0,160}}$", r"\s*\W\s*-{0,5}\s*$"),
    (r"[\s>*-]{0,8}-{2,}\s*(?:on|am|le)\b.{0,200}$", r"\s*-{2,}\s*$"),
    # Ada wrote on 10 March at 10:00
    (r"[^\n]{2,88}$", r"\s*(?:\.{3}|…|:)?\s*(?:on|am|le)\b.{0,80}\d\d:\d\d.{0,20}$"),
)
"""What stands before and behind the word for writing in a line that says who wrote what follows."""
_INTROS = tuple((re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)) for before, behind in _WROTE_IN)
_WROTE_NAME = (
    re.compile(rf".{{0,68}}{_DATED}.{{0,60}}$", re.IGNORECASE),
    re.compile(r"\b(?! (?:ich|wir|ik|wij|jag|jeg|vi|yo|eu)\b).{1,100}[:\uff1a]\s*$", re.IGNORECASE),
)
"""The same for languages in which the name stands behind that word."""
_NAME_BEHIND = frozenset({"schrieb", "schreef", "skrev", "escribió", "escreveu", "a écrit"})
_BY_PRONOUN = re.compile(
    r"\b(?:I|(?:we|you|he|she|they|ich|wir|je|nous|vous|lui|leur|yo|le|les|te|ti|vi|gli|ci|mi|me|nos))\s*$"
)
"""Who speaks of writing: "on Friday I wrote:"."""
_DATE_AND_MAILBOX = re.compile(
    r"[\s>*-]{0,8}(?:(?:19|20)\d\d[/-]\d\d?[/-]\d\d? .{0,120}<[^<>\s]{3,120}@[^<>\s]{1,120}>:?"
    r"|(?=.{0,60}\b(?:19|20)\d\d(?!\d))(?=.{0,60}\b\d{1,2}[:.h]\d\d)(?:[^\W\d]{2,12}[.,]{0,2} ){0,2}"
    r"(?=\d)(?:[^<>\s]{1,60} ){2,10}(?:<[^<>\s]{1,120}@[^<>\s]{1,120}>"
    r"|\b(?:by|von|par|por|da|door|от) [^<>\s]{1,120}@[^<>\s]{1,120})[:\uff1a])\s*$",
    re.IGNORECASE,
)
"""A day, an hour and a mailbox, and nothing else: "3 March 2026, 14:31, Ada <ada@example.org>:"."""
_BEFORE_QUOTE = re.compile(
    rf"^[\s>*-]{{0,8}}(?:.{{0,160}}(?:{_WROTE})\W{{0,4}}"
    r"|(?!.{0,200}\b(?:you|we|I|ich|wir|sie|vous|nous|usted|você)\b)"
    r".{0,120}\b(?:19|20)\d\d\b.{0,40}\d{1,2}[:.h]\d{2}.{0,160}[:\uff1a]"
    r"|.{0,160}<[^<>\s]{1,120}@[^<>\s]{1,120}>.{0,60}[:\uff1a]"
    r"|(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?[T ]\d\d?:\d\d.{0,80})\s*$",
    re.IGNORECASE,
)
"""Lines that say who wrote what follows when a quote follows, and may be the author's own when none does."""
_INTRO_START = re.compile(
    r"^[\s>*-]{0,8}(?:(?:on|am|le|el|em|op|il|dnia|in data|w dniu|den)\b.{0,60}\d"
    r"|[^<\n]{0,80}<\s?[^<>\s]{0,120}@?[^<>\s]{0,120}>?.{0,30}(?:wrote|schrieb|a écrit|escribió"
    r"|escreveu|ha scritto|schreef)?|-{2,} on )",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"^[\s>]{0,6}(?:[-\u2010-\u2015]{2,}|_{2,}|={2,})\s*(?:original (?:message|appointment)|forwarded (?:message|by)"
    r"|urspr[üu]ngliche(?:r? (?:nachricht|e?-?mail|termin))|weitergeleitete (?:nachricht|mail)"
    r"|original-?nachricht|(?:message|mail) (?:d['’]origine|original|transf[ée]r[ée])|mensaje (?:original"
    r"|reenviado)|mensagem (?:original|encaminhada)"
    r"|messaggio (?:originale|inoltrato)|(?:oorspronkelijk|doorgestuurd) bericht|ursprungligt"
    r"|originalmeddelande|vidarebefordrat|(?:oprindelig|videresendt) (?:meddelelse|besked|mail)"
    r"|(?:opprinnelig|videresendt) melding|alkuperäinen viesti|välitetty viesti|původní zpráva|přeposlaná zpráva"
    r"|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|пересылаемое сообщение|eredeti üzenet"
    r"|reply message|antwort|(?:forwarded|weitergeleitet|transféré|reenviado|inoltrato|doorgestuurd) "
    r"(?:by|von|par|por|da|door) .{0,60}).{0,30}$"
    r"|^[\s>]{0,6}(?:(?:begin )?forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)"
    r"|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])"
    r"|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:re)?encaminhada"
    r"|begin doorgestuurd bericht)\s*:?\s*$"
    r"|^\S.{0,80}-{3}\d{1,2}[./]\d{1,2}[./]\d{2,4} \d{1,2}:\d\d.{0,8}-{3}",
    re.IGNORECASE,
)
_FIRST_FIELDS = (
    r"from|von|de|da|van|fra|från|od|lähettäjä|от|від|差出人|发件人|寄件者|보낸 사람|kimden|feladó|από|saatja|de la"
)
_SUBJECT_FIELDS = (
    r"subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|aihe|předmět|predmet|тема|件名|主题|主旨"
    r"|제목|konu|tárgy|θέμα|teema|subiect"
)
_SENT_FIELDS = (
    r"sent|gesendet|envoy[ée]e?|enviad[oa](?: el| em)?|inviato|verzonden|sendt|skickat|wysłano|lähetetty|odesláno"
    r"|отправлено|надіслано|送信日時|发送时间|寄件日期|보낸 날짜"
    r"|gönderildi|gönderme tarihi|elküldve|στάλθηκε|trimis|saadetud"
)
_OTHER_FIELDS = (
    r"to|cc|bcc|date|reply-to|importance|attachments|when|an|datum|kopie|antwort an|à|copie|para|fecha|data|a|aan|til"
    r"|dato|till|do|dw|dla|vastaanottaja|kopio|päivämäärä|komu|kopie|дата|кому|копия|宛先|日付|收件人|抄送|日期|收件者"
    r"|받는 사람|날짜|참조|kime|tarih|bilgi|címzett|dátum|adressaat|saaja|προς|ημερομηνία|kuupäev|către"
    r"|répondre à|responder a|rispondi a|beantwoorden"
)
_STARS = r"[\s>]{0,4}\*{0,2}"
_HEADER = re.compile(
    rf"^{_STARS}(?:{_FIRST_FIELDS}|{_SUBJECT_FIELDS}|{_SENT_FIELDS}"
    rf"|{_OTHER_FIELDS})\s?\*{{0,2}}\s?[:\uff1a]\*{{0,2}}\s*\S",
    re.IGNORECASE,
)
HEADER_FIRST = re.compile(rf"^{_STARS}(?:{_FIRST_FIELDS})\s?\*{{0,2}}\s?[:\uff1a]", re.IGNORECASE)
HEADER_SURE = re.compile(rf"^{_STARS}(?:{_SUBJECT_FIELDS}|{_SENT_FIELDS})\s?\*{{0,2}}\s?[:\uff1a]|@", re.IGNORECASE)
HEADER_DATED = re.compile(r"@|\b(?:19|20)\d\d\b|\d[./-]\d{1,2}[./-]\d\d")
"""What a list of the author's own (From: Berlin, To: London) has not both of."""
ORIGINAL = re.compile(
    r"^\s*(?:(?:original|forwarded) message|urspr[üu]ngliche nachricht|message d'origine)\s*:?\s*$"
    r"|^\s*-{3,}\s?\S.{2,38}\S\s?-{3,}\s*$",
    re.IGNORECASE,
)
"""A title above a header block."""
_ALL_FIELDS = re.compile(
    rf"^{_STARS}(?=.{{0,300}}(?:^|\s)(?:{_FIRST_FIELDS})\s?:.{{0,160}}@)(?=.{{0,300}}\s(?:{_SUBJECT_FIELDS})\s?:)"
    rf"(?:{_FIRST_FIELDS}|{_SENT_FIELDS}|date|datum|data|fecha)\s?:.{{0,200}}\s(?:to|an|à|para|a|aan)\s?:",
    re.IGNORECASE,
)
"""A header block that lost its line ends."""
_SPLIT_VALUE = re.compile(r"\s*(?:<?[\w.+=-]{1,100}@[\w.-]{1,100}>?|\[mailto:\S{1,100})\]?\s*$")
"""What a header line of a narrow window goes on with: the mailbox."""
_DATED_HEAD = re.compile(
    r"[\s>*-]{0,8}(?!.{0,80}\b(?:you|we|I|ich|wir|sie|vous|nous|usted|você|u)\b)(?!.{0,120}[.!?:;]$)"
    r"(?:(?:on|am|le|el|em|op|il|den|dne|dnia|il giorno) )?(?:[^\W\d]{2,12}[.,]{0,2} ){0,2}"
    r"(?=\d.{0,60}(?:\b(?:19|20)\d\d\b|\d[./]\d)|(?:19|20)\d\d[-./]).{5,110}$",
    re.IGNORECASE,
)
"""The first line of an attribution that was folded behind the date, or in a name behind it."""
_MIDWAY = re.compile(
    r"(?<=[^\s>*_-])[ -]{1,6}(?=(?:On|Am|Le|El|Em|Il|Op) (?:[^\W\d]{2,10}[.,]{0,2} ){0,2}\d.{0,100}\d{1,2}[:.h]\d\d)"
)
"""Where an attribution begins in the line of what was newly written."""


def lines_of(body: str) -> list[str]:
    """The lines of `body` that are looked at, those of an attribution that was folded put together."""
    body = body[:LIMIT].replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    body = re.sub("[\u00a0\u202f]", " ", body).replace("\u2028", "\n")
    raw = [line[:2_000].rstrip() for line in body.split("\n")[:_LINES]]
    return _joined(_unsigned(raw))


def _unsigned(raw: list[str]) -> list[str]:
    """Lines without the armour of a clear-signed message (RFC 9580, section 7)."""
    if "-----BEGIN PGP SIGNED MESSAGE-----" not in raw:
        return raw
    start = raw.index("-----BEGIN PGP SIGNED MESSAGE-----")
    head = next((at for at in range(start, len(raw)) if not raw[at].strip()), start)
    end = raw.index("-----BEGIN PGP SIGNATURE-----") if "-----BEGIN PGP SIGNATURE-----" in raw else len(raw)
    return raw[:start] + [line.removeprefix("- ") for line in raw[head + 1 : end]] if end > head else raw


def _joined(raw: list[str]) -> list[str]:
    """Lines with an attribution that was folded over two to four of them put together again."""
    lines: list[str] = []
    at = 0
    while at < len(raw):
        used, whole = _unfolded(raw, at)
        found = _MIDWAY.search(whole) if used == 1 and _introduces(whole) else None
        lines += [whole[: found.start()], whole[found.end() :]] if found else [whole]
        at += used
    return lines


def _unfolded(raw: list[str], at: int) -> tuple[int, str]:
    """The line at `at`, or the attribution that begins there, and how many lines it takes up."""
    line = raw[at]
    follows = raw[at + 1] if at + 1 < len(raw) else ""
    if "@" in follows and _HEADER.match(line[:400]) and _SPLIT_VALUE.match(follows[:220]):
        return 2, f"{line} {follows.strip()}"
    dated = bool(_DATED_HEAD.match(line[:200]))
    if not line.strip() or not (dated or _INTRO_START.match(line[:200])) or (line.endswith(":") and _introduces(line)):
        return 1, line
    if _introduces(line):
        return (
            (2, f"{line} {follows}")
            if re.search(r"\d\d:\d\d.{0,10}:$", follows[-40:]) and len(follows) < 60
            else (1, line)
        )
    if not any(_hints(part[:400]) for part in raw[at : at + 4]):
        return 1, line
    for more in (2, 3, 4):
        piece = raw[at : at + more]
        whole = " ".join(part.strip() for part in piece).replace("< ", "<")
        if len(piece) < more or not piece[-1].strip() or len(whole) > 400:
            break
        if _introduces(whole) and not any(_begins_anew(part, dated) for part in piece[1:]):
            return more, whole
    return 1, line


def _begins_anew(line: str, dated: bool) -> bool:
    """Whether an attribution begins at this line. One that begins with the mailbox goes on with the name above it; one
    with no day of its own goes on with what is `dated` above it."""
    if line.lstrip().startswith("<") or not _introduces(line) or not _INTRO_START.match(line):
        return False
    return not dated or bool(_DATED_HEAD.match(line[:200]) or re.search(r"\d\d:\d\d", line[:200]))


def _hints(head: str) -> bool:
    """Whether a line may say who wrote what follows."""
    return "@" in head or _says_wrote(head)


def _says_wrote(head: str) -> bool:
    low = head.lower()
    return any(piece in low for piece in _WROTE_PIECES)


def _introduces(line: str) -> bool:
    """Whether the line says who wrote what follows: "On Monday Ada wrote:"."""
    head = line[:400]
    if "@" in head and _DATE_AND_MAILBOX.match(head):
        return True
    if not _says_wrote(head):
        return False
    # Nobody is said to have written more than twice in one line.
    for _, word in zip(range(3), _WROTE_WORD.finditer(head), strict=False):
        before, start, end = head[: word.start()], word.start(), word.end()
        if _BY_PRONOUN.search(before):
            continue
        if any(one.match(before) and other.match(head, end) for one, other in _INTROS):
            return True
        apart = not (start and head[start - 1].isalnum())
        if (
            apart
            and word.group().casefold() in _NAME_BEHIND
            and _WROTE_NAME[1].match(head, end)
            and _WROTE_NAME[0].match(before)
        ):
            return True
    return False


def _mark(line: str) -> str:
    """e empty, d delimiter, s mobile signature, b attribution or forward, h header field, q quoted, t text."""
    head = line[:400]
    if _EMPTY.match(head):
        return "e"
    if _introduces(line) or _ALL_FIELDS.match(head):
        return "b"
    for pattern, mark in (
        (_FORWARD, "b"),
        (_DELIMITER, "d"),
        (_REPLY_LINE, "d"),
        (_MOBILE, "s"),
        (QUOTED, "q"),
        (_HEADER, "h"),
    ):
        if pattern.match(head):
            return mark
    return "t"


def marks_of(lines: list[str]) -> str:
    """A letter for each line, as in `_mark`; an attribution in doubt counts when a quote follows."""
    marks = [_mark(line) for line in lines]
    for at in range(1, len(lines)):
        if marks[at - 1] == "q" and marks[at] == "t" and _goes_on_from(lines[at - 1], lines[at]):
            marks[at] = "q"
    after = "e"
    for at in range(len(lines) - 1, -1, -1):
        if marks[at] == "t" and after == "q" and _BEFORE_QUOTE.match(lines[at][:400]):
            marks[at] = "b"
        after = after if marks[at] == "e" else marks[at]
    return "".join(marks)


def _goes_on_from(quote: str, line: str) -> bool:
    """Whether a line is the rest of the quoted line above it, which a program cut without marking the rest."""
    if re.search(r"\((?:https?:|mailto:)[^\s)]*$", quote):
        return ")" in line
    full = len(quote) + 1 + len(line.partition(" ")[0]) > 76
    return full and line[:1].islower() and quote.rstrip()[-1:] not in ".?!:"
