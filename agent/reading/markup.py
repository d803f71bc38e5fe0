"""The text of an HTML body, with its quoted parts left out. Nothing is rendered, fetched or interpreted.

A small linear scanner stands here instead of a parser: it never recurses and looks at each character once, so neither
a deeply nested nor an endless document can hold it up, and it knows the marks by which mail programs set off a quote.
"""

import html
import re
from dataclasses import dataclass, field

from agent.reading.lines import HEADER_FIRST

LIMIT = 200_000
"""Characters of markup looked at; what lies behind is styling or a quote in any mail a person wrote."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BREAKS = _names(
    "address article blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li"
    " main nav ol p pre section table tbody tfoot thead tr ul"
)
_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_UNSEEN = _names("head style script title template noscript svg select")
_RAW = frozenset({"style", "script"})

_QUOTE = re.compile(
    r"""gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|tutanota_quote"""
    r"""|divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|reply-intro|ms-outlook-mobile-reference-message"""
    r"""|type=["']?cite""",
    re.IGNORECASE,
)
_CONTAINER = re.compile(r"gmail_quote|protonmail_quote", re.IGNORECASE)
"""What holds the attribution and the quote, and between the pieces of a quote the answers."""
_BELOW = re.compile(r"divRplyFwdMsg|appendonsend|mail-editor-reference-message-container", re.IGNORECASE)
"""What Outlook writes above the message that is answered; nothing new stands below."""
_INDENT = re.compile(r"margin:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px", re.IGNORECASE)
"""How programs indent a paragraph."""
_FORWARDED = re.compile(r"\s*-{5,}")
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")
_SEPARATOR = re.compile(r"border-top:\s*(?:solid\s*#?\w+\s+1\.0pt|#?\w+ 1\.0pt solid|1\.0pt solid)", re.IGNORECASE)
_SIGNATURE = re.compile(r"gmail_signature|moz-signature|ms-outlook-mobile-signature|x_signature", re.IGNORECASE)
_HIDDEN = re.compile(r"display:\s*none|max-height:\s*0|visibility:\s*hidden|font-size:\s*0", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\u00a0\u200b-\u200d\u2060\ufeff\u034f\u00ad]+")
_TAG = re.compile(r"/?([A-Za-z][\w:-]{0,30})")


@dataclass(slots=True)
class _Scan:
    out: list[str] = field(default_factory=list)
    stack: list[tuple[str, bool]] = field(default_factory=list)
    """Open elements that matter, and whether each hides what it holds."""
    marking: bool = False
    hidden: int = 0
    ended: bool = False
    container: int = -1
    """Depth of the open container of a quote, or -1."""
    before_quote: str = ""
    """The hidden words at its beginning."""

    def text(self, piece: str) -> None:
        if not self.hidden and piece:
            self.out.append(_SPACES.sub(" ", html.unescape(piece)))
        elif self.container >= 0 and len(self.before_quote) < 100:
            self.before_quote += piece[:100]

    def open(self, name: str, attributes: str) -> None:
        if name in _BREAKS and not self.hidden:
            self.out.append("\n\n" if name == "p" else "\n")
        if name in {"td", "th"} and not self.hidden:
            self.out.append(" ")
        if name in _VOID or attributes.endswith("/"):
            return
        if _BELOW.search(attributes):
            self.ended = True
        quotes = bool(_QUOTE.search(attributes)) or (name == "blockquote" and not _INDENT.search(attributes))
        hides = name in _UNSEEN or bool(_SIGNATURE.search(attributes) or _HIDDEN.search(attributes))
        if len(self.stack) < 2000:
            if quotes and not self.hidden:
                if self.marking and name == "blockquote":
                    self.out.append("\n>\n")
                if name == "div" and _CONTAINER.search(attributes):
                    self.container, self.before_quote = len(self.stack), ""
            self.stack.append((name, quotes or hides))
            self.hidden += quotes or hides

    def close(self, name: str) -> None:
        if name in _BREAKS and not self.hidden:
            self.out.append("\n")
        for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 40), -1):
            if self.stack[depth][0] == name:
                self.hidden -= sum(hides for _, hides in self.stack[depth:])
                del self.stack[depth:]
                if depth <= self.container:
                    self.container = -1
                elif name == "blockquote" and self.container >= 0 and self.hidden == 1:
                    self._open_container()
                return

    def _open_container(self) -> None:
        """Below the quote in its container the author may answer, unless it holds a message that is passed on."""
        if not _FORWARDED.match(_ANY_TAG.sub("", self.before_quote)) and self.stack[self.container][1]:
            self.stack[self.container] = (self.stack[self.container][0], False)
            self.hidden -= 1
            if self.marking:
                self.out.append("\n>\n")
            self.container = -1


def visible_text(markup: str, *, marking: bool = False) -> str:
    """What a reader would take for newly written: the text without quotes, marked signatures and hidden parts.
    With `marking`, a line `>` stands for each quote."""
    markup = markup[:LIMIT]
    scan = _Scan(marking=marking)
    position, length = 0, len(markup)
    lower = markup.lower()
    while position < length and not scan.ended:
        start = markup.find("<", position)
        if start < 0:
            scan.text(markup[position:])
            break
        scan.text(markup[position:start])
        if markup.startswith("<!--", start):
            end = markup.find("-->", start + 4)
            if end < 0:
                break
            position = end + 3
            continue
        end = markup.find(">", start + 1)
        if end < 0:
            scan.text(markup[start:])
            break
        tag = _TAG.match(markup, start + 1)
        if tag is None:
            if markup[start + 1] not in "!?/":
                scan.text("<")
                position = start + 1
            else:
                position = end + 1
            continue
        name = tag.group(1).lower()
        position = end + 1
        if markup[start + 1] == "/":
            scan.close(name)
            continue
        scan.open(name, markup[tag.end() : end])
        if (
            name == "div"
            and _SEPARATOR.search(markup, tag.end(), end)
            and _begins_header(markup[position : position + 1_500])
        ):
            break
        if name in _RAW:
            close = lower.find(f"</{name}", position)
            position = length if close < 0 else close
    text = "".join(scan.out)
    lines = [line.strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _begins_header(markup: str) -> bool:
    return bool(HEADER_FIRST.match(html.unescape(_ANY_TAG.sub("", markup)).strip()[:100]))
