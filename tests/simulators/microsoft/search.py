"""What `$search` finds among messages: the words of KQL, as far as programs use it.

https://learn.microsoft.com/graph/search-query-parameter: `from:`, `to:`, `cc:`, `participants:`, `subject:`, `body:`,
`received:`, words and phrases, AND, OR, NOT, parentheses; the whole in double quotes.
"""

import re
from collections.abc import Callable

from tests.simulators.microsoft import bodies, composing
from tests.simulators.microsoft.errors import invalid
from tests.simulators.microsoft.items import Item

Test = Callable[[Item], bool]
_TOKEN = re.compile(r'\s*([()]|[a-z]+(?::|>=|<=|=|>|<)(?:"[^"]*"|[^\s()"]+)|"[^"]*"|[^\s()"]+)', re.IGNORECASE)
_FIELDS = {
    "from": ("from", "sender"), "to": ("toRecipients",), "cc": ("ccRecipients",), "bcc": ("bccRecipients",),
    "recipients": ("toRecipients", "ccRecipients", "bccRecipients"),
    "participants": ("from", "toRecipients", "ccRecipients", "bccRecipients"),
}  # fmt: skip
_PREFIX = ("re:", "fw:")


class Search:
    """A search, read once. Raises `GraphError` for one without its quotes or that cannot be read."""

    def __init__(self, text: str, email: str) -> None:
        whole = text.strip()
        if len(whole) < 2 or not (whole.startswith('"') and whole.endswith('"')):
            raise invalid("BadRequest", f"Syntax error: character ':' is not valid in '{whole}'.")
        inner = whole[1:-1].replace('\\"', '"')
        self._tokens = [match[1] for match in _TOKEN.finditer(inner)]
        self._test = self._either()

    def matches(self, item: Item) -> bool:
        return self._test(item)

    def _either(self) -> Test:
        tests = [self._all()]
        while self._tokens and self._tokens[0] == "OR":
            self._tokens.pop(0)
            tests.append(self._all())
        return lambda item: any(test(item) for test in tests)

    def _all(self) -> Test:
        tests: list[Test] = []
        while self._tokens and self._tokens[0] not in {"OR", ")"}:
            if self._tokens[0] == "AND":
                self._tokens.pop(0)
                continue
            tests.append(self._one())
        return lambda item: all(test(item) for test in tests)

    def _one(self) -> Test:
        token = self._tokens.pop(0)
        if token == "NOT" and self._tokens:
            test = self._one()
            return lambda item: not test(item)
        if token == "(":
            test = self._either()
            if self._tokens:
                self._tokens.pop(0)
            return test
        match = re.fullmatch(r'([a-z]+)(:|>=|<=|=|>|<)"?(.*?)"?', token, re.IGNORECASE)
        return _operator(match[1].lower(), match[2], match[3]) if match else _anywhere(token.strip('"'))


def _operator(name: str, sign: str, value: str) -> Test:
    if fields := _FIELDS.get(name):
        return lambda item: any(_contains(text, value) for text in _people(item, fields))
    match name:
        case "subject":
            return lambda item: _contains(str(item.doc.get("subject") or ""), value)
        case "body":
            return lambda item: _contains(bodies.as_text(item.doc["body"]), value)
        case "received" | "sent":
            field = f"{name}DateTime"
            return lambda item: _dated(str(item.doc[field])[:10], sign, value)
    return _anywhere(f"{name}{sign}{value}")


def _dated(day: str, sign: str, value: str) -> bool:
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?.*", value)
    if not match:
        american = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", value)
        if not american:
            return False
        first, last = f"{american[3]}-{int(american[1]):02d}-{int(american[2]):02d}", ""
    else:
        first, last = match[1], match[2] or ""
    if last:
        return first <= day <= last
    return {">=": day >= first, "<=": day <= first, ">": day > first, "<": day < first}.get(sign, day == first)


def _people(item: Item, fields: tuple[str, ...]) -> list[str]:
    found = []
    for field in fields:
        value = item.doc.get(field) or []
        for one in [value] if isinstance(value, dict) else value:
            entry = one["emailAddress"]
            found.append(f"{entry.get('name') or ''} {entry.get('address') or ''}")
    return found


def _anywhere(value: str) -> Test:
    return lambda item: (
        _contains(str(item.doc.get("subject") or ""), value)
        or _contains(bodies.as_text(item.doc["body"]), value)
        or any(_contains(one, value) for one in composing.addresses(item.doc, "from", "toRecipients", "ccRecipients"))
        or any(_contains(one, value) for one in _people(item, ("from", "toRecipients", "ccRecipients")))
    )


def _contains(text: str, value: str) -> bool:
    """Whether the words of `value` stand in `text` one after another, the last as the beginning of one."""
    words, wanted = _split(text), _split(value)
    if not wanted:
        return True
    *whole, last = wanted
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(whole)] == whole and words[start + len(whole)].startswith(last):
            return True
    return False


def _split(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
