"""HTML that others keep where we want text: signatures, the descriptions of events, bodies. Pure."""

import re
from html.parser import HTMLParser

_BREAKS = frozenset({"br", "div", "p", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "hr"})
_PARAGRAPHS = frozenset({"p", "ul", "ol", "table", "h1", "h2", "h3", "h4"})
_UNSEEN = frozenset({"style", "script", "head", "title"})
_TAG = re.compile(
    r"</?(?:a|b|i|u|br|p|div|span|ul|ol|li|html|body|table|font|strong|em|h[1-6])\b[^<>]*>", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")


def is_markup(text: str) -> bool:
    return _TAG.search(text) is not None


def plain(markup: str) -> str:
    """The text of HTML: a line for each block, nothing of what is not shown. Links whose text is another keep their
    address behind it."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = [_SPACE.sub(" ", line).strip() for line in "".join(reader.found).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen = 0
        self._link, self._link_start = "", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self.found.append("\n")
        elif tag in _BREAKS:
            self._break(2 if tag in _PARAGRAPHS else 1)
        elif tag == "a":
            self._link, self._link_start = str(dict(attrs).get("href") or ""), len(self.found)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BREAKS and tag != "br":
            self._break(2 if tag in _PARAGRAPHS else 1)
        elif tag == "a" and self._link:
            said = "".join(self.found[self._link_start :]).strip()
            shown = self._link.removeprefix("mailto:").removeprefix("tel:")
            if said and shown.strip("/") not in said and shown.startswith(("http://", "https://")):
                self.found.append(f" <{shown}>")
            self._link = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(_SPACE.sub(" ", data))

    def _break(self, lines: int) -> None:
        """So many line ends at least, and none at the beginning."""
        if not self.found:
            return
        end = "".join(self.found[-3:])
        have = len(end) - len(end.rstrip("\n ")) if end.endswith(("\n", " ")) else 0
        have = end[len(end) - have :].count("\n") if have else 0
        self.found.append("\n" * max(0, lines - have))
