"""What the author of a message newly wrote, told apart from quotes, forwarded mail, signature and legal notice.

Line by line: every line gets a mark for what it looks like (`lines`), and the rules below work on the string of marks.
They are made so that a sentence in doubt is kept: the reader of `text` loses nothing, and intent and dates are read
from `said`, which leaves out the soft signature (a name, an office, a telephone number) as well.
"""

import re
from dataclasses import dataclass

from agent.reading.almanac import MONTHS, WEEKDAYS
from agent.reading.lines import HEADER_DATED, HEADER_FIRST, HEADER_SURE, ORIGINAL, QUOTED, RULE, lines_of, marks_of
from agent.reading.markup import visible_text

_LEGAL = re.compile(
    r"intended recipient|intended solely|confidentiality notice|(?:is|are|be|contains?"
    r"|may contain) (?:strictly )?(?:confidential|privileged)"
    r"|confidential(?:\.|,| and| information| communication)|legally privileged"
    r"|please consider the environment|scanned for viruses"
    r"|registered (?:in|office|company)|company (?:no|number|registration)|this (?:e-?mail"
    r"|message) and any (?:attachments|files)"
    r"|^\W*disclaimer|geschäftsführ(?:er|erin|ung) ?:|handelsregister|registergericht|amtsgericht\b.{0,40}\bhr[ab]\b"
    r"|\bhrb \d|sitz der gesellschaft|equal opportunity employer|unsubscribe|carbon report",
    re.IGNORECASE,
)
_HUSHED = re.compile(
    r"disclaimer|vertraulich|confidentiel|destinataire|confidencial|destinatario|riservat[oei]|vertrouwelijk",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"\b(?:e-?mails?|messages?|nachricht(?:en)?|anhäng\w*|anhang|courriels?|pièces? jointes?|mensajes?|correos?"
    r"|adjuntos?|mensagem|mensagens|anexos?|messagg\w+|allegat\w+|posta|bericht(?:en)?|bijlagen?|empfänger\w*"
    r"|informationen)\b",
    re.IGNORECASE,
)
"""People say "confidential", too; a notice says it of the message."""
_LIST_FOOT = re.compile(r"mailing list|you (?:received|are receiving) this|subscribed to", re.IGNORECASE)
_GREETINGS_OF_THE_SEASON = re.compile(
    r"\b(?:wish|wünsch|souhait|dese[aj]|augur|wens)\w{0,6}\b.{0,60}\b(?:fest\w*|feier\w*|weihnacht\w*|christmas"
    r"|holidays?|season"
    r"|new year|easter|ostern|fêtes|noël|fiestas|navidad|natal|natale|feestdagen|kerst)\b",
    re.IGNORECASE,
)
"""What a house adds below the name in December, with the days on which it is closed."""
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
_SPEAKS = re.compile(
    r"\s*(?!.*(?:unsubscribe|confidential|you (?:received|are receiving)))"
    r"(?:we|you|i|i'\w+|ich|wir|nous|je|ik|please|let)\b.{12,}[.?!]\s*$",
    re.IGNORECASE,
)
"""A sentence in the first or second person."""
_SENTENCE = re.compile(r"(?!.*(?:https?:|@|unsubscribe))\s*[A-ZÀ-Þ]\w*(?: [^\s|]+){6,18}[.?!]\s*$")
_DASHED = re.compile(r"\s*(?:-{1,2}|[–*•])\s+\S")
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+\S")
_NAME = re.compile(
    r"^\s*[-–—~*/ ]{0,3}(?:(?:Dr|Ing|Mr|Mrs|Ms|Prof"
    r"|Dipl)\.?\s+)?[A-ZÀ-ÞŁŠŽČ][\w'’.-]{0,20}(?:[ -]+(?:[A-ZÀ-ÞŁŠŽČ]|v(?:an|on)|de[rnl]?|da|di|la|le"
    r"|&)[\w'’.-]{0,20}){0,4}\s*[,.]?\s*$"
)


_TITLED = re.compile(
    r"^\s*(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s+)?(?:[A-ZÀ-ÞŁŠŽČ][\w'’.-]{1,20} ){1,3}[A-ZÀ-ÞŁŠŽČ][\w'’.-]{1,20},"
    r" (?:[A-ZÀ-ÞŁŠŽČ][\w'’.&/-]{1,20}|of|and|for|the|&|-|de|du|des|della|für|und|van)"
    r"(?:,? (?:[A-ZÀ-ÞŁŠŽČ][\w'’.&/-]{0,20}|of|and|for|the|&|-|de|du|des|della|für|und|van)){0,6}\s*$"
)
"""A name of two words and more, and behind a comma what its owner is: "Connie Rizzo, PharmD"."""

_FROM_LINE = re.compile(r"[\s*>]*(?:from|von|de|da|van)\s?:[^\n]{0,200}", re.IGNORECASE)
_HEADING = re.compile(
    r"\b(?:interview|technical|deep|dive|round|call|meeting|session|agenda|panel|screening|stage|details|conversation"
    r"|schedule|steps?|assessment|exercise|task|chat|culture|final|onsite|on-site|reminder|location|questions?|update"
    r"|gespräch|termin|entretien|entrevista|colloquio|gesprek)\b",
    re.IGNORECASE,
)
"""Words of a heading ("Technical Deep Dive"), which no name has."""
_DAY_OR_HOUR = "|".join([*WEEKDAYS, r"\d{1,2}[:./]\d\d", *(rf"\d{{1,2}}\.? {month}" for month in MONTHS)])
_DATED = re.compile(rf"\s*(?:(?:when|date|time|wann|quand)\s?:?\s*)?(?:{_DAY_OR_HOUR})\b", re.IGNORECASE)

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


def latest(text: str, html: str, ours: frozenset[str] = frozenset()) -> Latest:
    """The newly written part of a body given as plain text, or as HTML when there is no plain text. `ours` are the
    mailboxes whose own message it may be that returns with nothing written above it."""
    body = text if text.strip() else visible_text(html, marking=True)
    trimmed, quoted = without_quotes(body)
    if not text.strip():
        trimmed = re.sub(r"\n{3,}", "\n\n", re.sub(r"^>$", "", trimmed, flags=re.MULTILINE)).strip("\n")
    if not text.strip() and html:
        quoted = quoted or "gmail_quote" in html or "blockquote" in html.lower()
    if _only_returned(trimmed, ours):
        return Latest(text="", said="", quoted=True)
    said, signature = without_signature(trimmed)
    return Latest(text=trimmed, said=said, quoted=quoted, signature=signature)


def _only_returned(text: str, ours: frozenset[str]) -> bool:
    """Whether a text is a message of our own under its header block."""
    first = _FROM_LINE.match(text)
    return first is not None and any(mailbox and mailbox in first.group().casefold() for mailbox in ours)


def without_quotes(body: str) -> tuple[str, bool]:
    """The body without quoted and forwarded text and without marked signatures, and whether a quote was removed."""
    lines = lines_of(body)
    marks = marks_of(lines)
    kept, quoted = _cut(lines, marks)
    text = "\n".join(kept).strip("\n")
    return (text if text.strip() else ""), quoted


def _cut(lines: list[str], marks: str) -> tuple[list[str], bool]:
    quoted = False
    block = _header_block(lines, marks)
    if block is not None:
        lines, marks, quoted = lines[:block], marks[:block], True
        # Outlook draws a rule above the block.
        while marks and (marks[-1] in "de" or ORIGINAL.match(lines[-1][:80])):
            lines, marks = lines[:-1], marks[:-1]

    delimiter = _first_delimiter(lines, marks)
    if delimiter >= 0 and ("t" in marks[:delimiter] or "b" in marks[:delimiter] or "q" in marks[:delimiter]):
        lines, marks = lines[:delimiter], marks[:delimiter]
    elif delimiter >= 0 and _only_signed(lines[delimiter:], marks[delimiter:]):
        return [], "b" in marks or "q" in marks
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


def _only_signed(lines: list[str], marks: str) -> bool:
    """Whether a delimiter (RFC 3676, section 4.3) above which nothing stands has nothing but a signature below it."""
    end = min((at for at, mark in enumerate(marks) if mark in "bqh"), default=len(marks))
    below = [line for line in lines[1:end] if line.strip()]
    return (
        lines[0].rstrip() == "--"
        and 0 < len(below) <= 8
        and not any(
            _SPEAKS.match(line[:400]) or _SENTENCE.match(line[:400]) or line.rstrip().endswith(("?", "!", "."))
            for line in below
        )
    )


def _first_delimiter(lines: list[str], marks: str) -> int:
    """Where the first delimiter stands, or -1; a rule below which the author goes on writing is none."""
    for at, mark in enumerate(marks):
        if mark != "d":
            continue
        below = [line for line, other in zip(lines[at + 1 :], marks[at + 1 :], strict=True) if other != "e"]
        written = marks[at + 1 :].lstrip("e").startswith("t") and "t" in marks[:at]
        goes_on = (
            _goes_on(below[:40])
            or any(map(_ITEM.match, below[:2]))
            or bool(below and _SENTENCE.match(below[0]) and not _is_legal(below[0]) and not _MAIL.search(below[0]))
            or any(_SPEAKS.match(line[:400]) for line in below[:3])
        )
        if not (written and goes_on and RULE.match(lines[at][:200])):
            return at
    return -1


def _header_block(lines: list[str], marks: str) -> int | None:
    """Where a block of header fields (From, Sent, To, Subject) of an embedded message begins, after some text."""
    for found in re.finditer(r"h[he]{2,}", marks):
        run = found.group()
        if run.count("h") < 3 and not (run.count("h") == 2 and HEADER_FIRST.match(lines[found.start()])):
            continue
        fields = {
            re.split(r"\s?[:\uff1a]", line.strip(" >*"), maxsplit=1)[0].casefold()
            for line in lines[found.start() : found.end()]
            if line.strip()
        }
        block = lines[found.start() : found.end()]
        if len(fields) < 2 or not (
            any(map(HEADER_FIRST.match, block))
            and any(HEADER_SURE.search(line[:400]) for line in block)
            and any(HEADER_DATED.search(line[:400]) for line in block)
        ):
            continue
        above = zip(lines[: found.start()], marks, strict=False)
        if any(mark in "bs" or (mark == "t" and not ORIGINAL.match(line[:80])) for line, mark in above):
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
    lines = [line for line in text.split("\n") if not QUOTED.match(line)]
    end = len(lines)
    for at, line in enumerate(lines):
        rest = [other for other in lines[at + 1 :] if other.strip()]
        if at == 0 and not (_CLOSING.match(line) and all(map(_stands_below, rest))):  # "Ciao," opens a mail as well
            continue
        if not line.strip():
            continue
        if _CLOSING.match(line[:80]) and (at > 0 or rest) and len(rest) <= 14 and not _goes_on(rest):
            end = at
            break
        if (rest and (_HEADING.search(line[:80]) or _DATED.match(rest[0][:80]))) or _listed(lines, at):
            continue
        if _is_name(line) and at >= 1 and len(rest) <= 12 and not _goes_on(rest) and not _greets(lines, at):
            end = at
            break
    said = [line for line in lines[:end] if not (len(line) < 4_000 and _is_legal(line[:600]))]
    while said and (not said[-1].strip() or (len(said) > 1 and _looks_like_contact(said[-1]))):
        said.pop()
    return "\n".join(said).strip(), "\n".join(lines[end:]).strip()


def _listed(lines: list[str], at: int) -> bool:
    """Whether a line is one of several items: a name in a list is no signature."""
    beside = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
    announced = bool(beside[0].rstrip().endswith(":")) if at else False
    return announced or (bool(_DASHED.match(lines[at])) and any(map(_DASHED.match, beside)))


def _stands_below(line: str) -> bool:
    """Whether a line is of those below a closing: a name, how to reach it, a notice."""
    return _is_name(line) or bool(_CONTACT.search(line[:300])) or _is_legal(line[:600])


def _is_legal(line: str) -> bool:
    return bool(_LEGAL.search(line) or (_HUSHED.search(line) and _MAIL.search(line)))


def _goes_on(rest: list[str]) -> bool:
    """True when below a supposed name or closing a sentence goes on that is no contact data or notice."""
    for line in rest:
        if (
            _CONTACT.search(line[:300])
            or _is_legal(line[:600])
            or _LIST_FOOT.search(line[:300])
            or _GREETINGS_OF_THE_SEASON.search(line[:300])
            or _is_name(line)
            or line.lstrip().startswith("*")
        ):
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
    if _TITLED.match(name):
        return name.split()[0].strip(",").casefold() not in {*MONTHS, *WEEKDAYS}
    return bool(_NAME.match(name)) and word not in MONTHS and word not in WEEKDAYS and word not in _ANSWERS


def _greets(lines: list[str], at: int) -> bool:
    """A line with a name only is a greeting ("Ada,") when nothing was said before it."""
    return not any(line.strip() for line in lines[:at])


def _looks_like_contact(line: str) -> bool:
    words = line.split()
    return bool(" | " in line and len(words) < 16 and not line.rstrip().endswith("?"))
