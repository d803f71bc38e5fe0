"""The HTML of a note as Outlook's own editor writes it, above the quote it makes in a reply; and what of the HTML of a
draft counts. Pure.

Exchange rewrites what it is given, and Outlook rewraps what is merely opened: heads, styles, classes, the kind of block
a line is in. None of that is an edit. The words are, their lines, what a link leads to, and how words are set off.
"""

import html
import re
from collections import Counter
from html.parser import HTMLParser

STYLE = (
    "font-family: Aptos, Aptos_EmbeddedFont, Aptos_MSFontService, Calibri, Helvetica, sans-serif; "
    "font-size: 12pt; color: rgb(0, 0, 0);"
)
"""What new Outlook and Outlook on the web write into each line by default."""
_LINE = f'<div class="elementToProof" style="{STYLE}">'
_QUOTE_FOLLOWS = '<div id="appendonsend"></div>'
"""Outlook's own mark between what is written and what is quoted."""

_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
_QUOTE = re.compile(
    r"""<div\b[^<>]*\bid\s*=\s*["']?(?:x_)*(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container)\b"""
    r"""|<hr\b[^<>]*>\s*<div\b[^<>]*\bid\s*=\s*["']?(?:x_)*divRplyFwdMsg\b""",
    re.IGNORECASE,
)
_LONGEST = 1_000_000
_LONGEST_STYLE = 1000
"""In characters: a hostile quote must not keep us busy. What is longer is no note of ours."""
_SPACE = re.compile(r"[\s\xa0\u200b\ufeff]+")
_UNSEEN = frozenset({"head", "style", "script", "title"})
_SAME = {"strong": "b", "em": "i", "ins": "u", "strike": "s", "del": "s", "th": "td"}
_SETS_OFF = frozenset({"b", "i", "u", "s", "sub", "sup", "mark", "li", "ol", "ul", "td", "blockquote", "pre", "code"})
_BLOCKS = frozenset({"div", "p", "br", "tr", "li", "ul", "ol", "table", "blockquote", "hr", "pre", "h1", "h2", "h3"})
_SET_OFF_BY_STYLE = (
    ("b", re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE)),
    ("i", re.compile(r"font-style:\s*(?:italic|oblique)", re.IGNORECASE)),
    ("u", re.compile(r"text-decoration[a-z-]*:[^;]*underline", re.IGNORECASE)),
    ("s", re.compile(r"text-decoration[a-z-]*:[^;]*line-through", re.IGNORECASE)),
)


def page_of(text: str, markup: str) -> str:
    """The body of a new message. `markup` are the lines of the note as bare `<div>`s, "" to make them of `text`."""
    head = '<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>'
    return f'<html>{head}<body dir="ltr">{_lines(text, markup)}</body></html>'


def reply_of(text: str, markup: str, body: str) -> str:
    """The body of a reply: ours in the place of what stands above the quote in `body`."""
    start, _, quote = _split(body)
    mark = "" if quote.lower().startswith('<div id="appendonsend"') else _QUOTE_FOLLOWS
    return f"{start}{_lines(text, markup)}{mark}{quote}"


def written_part(body: str) -> str:
    """What stands above the quote of a reply; of any other message, all of it."""
    return _split(body)[1]


def has_quote(body: str) -> bool:
    return _QUOTE.search(body) is not None


def substance(markup: str) -> str:
    """What counts of some HTML, in a form in which two can be compared: a line for each line that is seen, with what
    sets its words off and where its links lead. Blank lines do not count. What is too long is left as it is."""
    if len(markup) > _LONGEST:
        return markup
    reader = _Reader()
    end = markup.rfind(">") + 1
    reader.feed(markup[:end])
    reader.close()
    reader.handle_data(html.unescape(markup[end:]))  # no tag: the library would look for its end at each "<"
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(reader.found).split("\n"))
    return "\n".join(line for line in lines if line)


def _lines(text: str, markup: str) -> str:
    if markup:
        return markup.replace("<div>", _LINE)
    lines = text.rstrip("\n").split("\n")
    return "".join(f"{_LINE}{html.escape(line, quote=False) or '<br>'}</div>\n" for line in lines)


def _split(body: str) -> tuple[str, str, str]:
    """What comes before the words, the words, and the quote with all that follows; that begins with the end of the body
    where there is none."""
    opened = _BODY.search(body)
    start = opened.end() if opened else 0
    quoted = _QUOTE.search(body, start) or _BODY_END.search(body, start)
    end = quoted.start() if quoted else len(body)
    return body[:start], body[start:end], body[end:]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen = 0
        self._closing: list[tuple[str, str]] = []
        self._open: Counter[str] = Counter()
        self._unended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self.found.append("\n")
        given = {name: value or "" for name, value in attrs}
        name = _SAME.get(tag, tag)
        marks = [name] if name in _SETS_OFF else []
        looks = given.get("style", "")[:_LONGEST_STYLE]
        marks += [mark for mark, style in _SET_OFF_BY_STYLE if mark not in marks and style.search(looks)]
        if tag == "a" and given.get("href", "").startswith(("http:", "https:", "mailto:", "tel:")):
            marks.append(f"a {given['href']}")
        if tag == "img":
            self.found.append(f"<img {given.get('alt', '')}>")
        if tag not in ("br", "hr", "img", "meta", "link", "input", "col", "wbr"):
            self._open[tag] += 1
            self._closing.append((tag, "".join(f"</{mark.partition(' ')[0]}>" for mark in reversed(marks))))
            self.found.extend(f"<{mark}>" for mark in marks)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        while self._open[tag]:
            open_tag, marks = self._closing.pop()
            self._open[open_tag] -= 1
            self.found.append(marks)
            if open_tag == tag:
                break
        if tag in _BLOCKS and tag != "br":
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(_SPACE.sub(" ", data).replace("<", "\\<"))

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: ARG002 - the library's signature
        """As the library's own, which looks for an end that is not there again and again."""
        end = -1 if self._unended else self.rawdata.find("-->", i + 4)
        self._unended = end < 0
        return end if end < 0 else end + 3

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: ARG002 - the library's signature
        """Word's `<![if ...]>`. The library's own fails at those it does not know."""
        end = self.rawdata.find(">", i)
        return end if end < 0 else end + 1
