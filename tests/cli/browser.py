"""A browser for the sign-in, as far as it goes without a screen: it opens the consent page, ticks boxes, presses a
button, and follows where that leads. Also a program for the variable BROWSER: `python browser.py ADDRESS`, which does
what the variables VISIT_* say and leaves the last page in VISIT_PAGE."""

import os
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import Request, urlopen


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.action = ""
        self.hidden: list[tuple[str, str]] = []
        self.boxes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = given["action"]
        elif tag == "input" and given.get("type") == "hidden":
            self.hidden.append((given["name"], given["value"]))
        elif tag == "input" and given.get("type") == "checkbox" and "name" in given:
            self.boxes.append(given["value"])


def visit(address: str, *, untick: str = "", decision: str = "continue", come_back: bool = True) -> str:
    """The last page. Boxes whose name has `untick` in it stay empty; without `come_back` the address that the browser
    would go to at the end is returned instead of the page there."""
    page = _get(Request(address))
    form = _Form()
    form.feed(page)
    if not form.action:
        return page  # refused at once
    ticked = [("scope", box) for box in form.boxes if not untick or untick not in box]
    fields = [*form.hidden, *ticked, ("decision", decision)]
    posted = Request(urljoin(address, form.action), data=urlencode(fields).encode())
    if come_back:
        return _get(posted)
    import http.client
    from urllib.parse import urlsplit

    there = urlsplit(posted.full_url)
    connection = http.client.HTTPConnection(there.netloc, timeout=10)
    connection.request("POST", there.path, posted.data, {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return str(answer.headers["Location"])


def _get(request: Request) -> str:
    try:
        with urlopen(request, timeout=30) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        with error:
            return error.read().decode()


if __name__ == "__main__":
    last = visit(
        sys.argv[1],
        untick=os.environ.get("VISIT_UNTICK", ""),
        decision=os.environ.get("VISIT_DECISION", "continue"),
    )
    if "VISIT_PAGE" in os.environ:
        Path(os.environ["VISIT_PAGE"]).write_text(last, encoding="utf-8")
