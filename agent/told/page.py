"""An answer that came as HTML alone, as lines: quoted text keeps a mark, and the items of a numbered list their number.
The reading of mail leaves quotes out, and here the questions stand in them."""

from html.parser import HTMLParser

MOST = 200_000
"""Characters of HTML that are read."""

_BREAKS = frozenset({"p", "div", "br", "li", "tr", "ul", "ol", "blockquote", "h1", "h2", "h3", "hr", "table", "pre"})
_HIDDEN = frozenset({"style", "script", "head", "title"})


def as_lines(html: str) -> str:
    page = _Page()
    page.feed(html[:MOST])
    page.close()
    return page.text()


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]
        self._quotes = 0
        self._hidden = 0
        self._numbers: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        if tag in _BREAKS:
            self._break()
        if tag == "blockquote":
            self._quotes += 1
        elif tag in ("ol", "ul"):
            start = dict(attrs).get("start") or "1"
            self._numbers.append(int(start) if tag == "ol" and start.isdecimal() else -1)
        elif tag == "li" and self._numbers and self._numbers[-1] >= 0:
            self._lines[-1] += f"{self._numbers[-1]}. "
            self._numbers[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _BREAKS:
            self._break()
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
            self._break()
        elif tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._lines[-1] += " ".join(data.split("\n"))

    def _break(self) -> None:
        if self._lines[-1].strip():
            self._lines[-1] = self._marked(self._lines[-1])
            self._lines.append("")

    def _marked(self, line: str) -> str:
        return f"{'> ' * min(self._quotes, 3)}{' '.join(line.split())}"

    def text(self) -> str:
        self._break()
        return "\n".join(line for line in self._lines if line.strip())
