"""The query language of Gmail's search box, as far as programs use it.

Words are compared as Gmail does: by whole words, without case, an address as the words it is made of. `after:` and
`before:` take a date or seconds since 1970.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime, timedelta

from tests.simulators import letters
from tests.simulators.google.mailbox import Mail

_TOKEN = re.compile(
    r"\s*(-?[a-z0-9_]+:\"[^\"]*\"|-?\"[^\"]*\"|-?[a-z0-9_]+:(?=[({])|-(?=[({])|[(){}]|[^\s(){}]+)", re.IGNORECASE
)
_PLACES = {"inbox": "INBOX", "sent": "SENT", "drafts": "DRAFT", "draft": "DRAFT", "trash": "TRASH", "spam": "SPAM"}
_STATES = {"unread": "UNREAD", "starred": "STARRED", "important": "IMPORTANT", "sent": "SENT", "draft": "DRAFT"}
_SPANS = {"d": 1, "m": 30, "y": 365}
_FIELDS = {
    "from": ("From",), "to": ("To", "Cc", "Bcc"), "cc": ("Cc",), "bcc": ("Bcc",), "subject": ("Subject",),
    "list": ("List-ID",), "deliveredto": ("Delivered-To",),
}  # fmt: skip

Test = Callable[[Mail, Mapping[str, str]], bool]


class Query:
    """A query, read once; `me` are the user's own addresses. `hidden`: it asks for Spam or Trash itself, which are left
    out otherwise."""

    def __init__(self, text: str, now: datetime, me: Collection[str] = ()) -> None:
        self._now, self._me = now, me
        self._tokens = [match[1] for match in _TOKEN.finditer(text)]
        self.hidden = bool(re.search(r"\b(in|is|label):(anywhere|trash|spam)\b", text, re.IGNORECASE))
        self._test = self._all(end="") if self._tokens else _anything

    def matches(self, mail: Mail, labels: Mapping[str, str]) -> bool:
        return self._test(mail, labels)

    def _all(self, end: str) -> Test:
        """Terms up to `end`, all of which must hold; OR binds the two beside it."""
        tests: list[Test] = []
        while self._tokens and self._tokens[0] != end:
            if self._tokens[0] == "OR" and tests:
                self._tokens.pop(0)
                if self._tokens and self._tokens[0] != end:
                    tests[-1] = _either(tests[-1], self._term())
            elif self._tokens[0] in {"AND", ")", "}"}:
                self._tokens.pop(0)
            else:
                tests.append(self._term())
        return lambda mail, labels: all(test(mail, labels) for test in tests)

    def _any(self, end: str) -> Test:
        tests: list[Test] = []
        while self._tokens and self._tokens[0] != end:
            if self._tokens[0] in {"OR", "AND"}:
                self._tokens.pop(0)
            else:
                tests.append(self._term())
        return lambda mail, labels: any(test(mail, labels) for test in tests)

    def _term(self, field: str = "") -> Test:
        if not self._tokens:
            return _anything
        token = self._tokens.pop(0)
        if token.startswith("-") and len(token) > 1:
            self._tokens.insert(0, token[1:])
            return _neither(self._term(field))
        if token == "-":
            return _neither(self._term(field))
        if token in "({":
            end = {"(": ")", "{": "}"}[token]
            if field:
                return self._grouped(field, end)
            test = self._all(end) if token == "(" else self._any(end)
            self._close(end)
            return test
        name, colon, value = token.partition(":")
        if colon and name.isalnum() | ("_" in name) and not token.startswith('"'):
            if not value and self._tokens and self._tokens[0] in {"(", "{"}:
                return self._term(name.lower())
            return self._operator(name.lower(), value.strip('"'))
        return self._operator(field, token.strip('"')) if field else _words(token.strip('"'))

    def _grouped(self, field: str, end: str) -> Test:
        """`from:(a b)` and `from:{a b}`: the operator holds for each word within."""
        tests = []
        either = end == "}"
        while self._tokens and self._tokens[0] != end:
            if self._tokens[0] == "OR":
                self._tokens.pop(0)
                either = True
            else:
                tests.append(self._term(field))
        self._close(end)
        return lambda mail, labels: (any if either else all)(test(mail, labels) for test in tests)

    def _close(self, end: str) -> None:
        if self._tokens and self._tokens[0] == end:
            self._tokens.pop(0)

    def _operator(self, name: str, value: str) -> Test:
        if name in _FIELDS:
            wanted = tuple(self._me) if value.lower() == "me" and name != "subject" else (value,)
            return lambda mail, labels: any(
                _contains(letters.header(mail.raw, field), one) for field in _FIELDS[name] for one in wanted
            )
        match name:
            case "rfc822msgid":
                return lambda mail, labels: mail.rfc_id.strip("<>") == value.strip("<>")
            case "in" | "is" | "label":
                return self._labelled(name, value.lower())
            case "after" | "newer":
                since = self._instant(value)
                return lambda mail, labels: mail.at >= since
            case "before" | "older":
                until = self._instant(value)
                return lambda mail, labels: mail.at < until
            case "newer_than" | "older_than":
                edge = int((self._now - _span(value)).timestamp() * 1000)
                return lambda mail, labels: (mail.at >= edge) == (name == "newer_than")
            case "has" if value == "attachment":
                return lambda mail, labels: bool(_filenames(mail))
            case "filename":
                return lambda mail, labels: any(
                    _contains(one, value) or one.endswith(value) for one in _filenames(mail)
                )
        return _words(f"{name}:{value}")

    @staticmethod
    def _labelled(name: str, value: str) -> Test:
        if value == "anywhere":
            return _anything
        if value == "read":
            return lambda mail, labels: "UNREAD" not in mail.labels
        known = _STATES if name == "is" else _PLACES
        wanted = known.get(value)
        if wanted:
            return lambda mail, labels: wanted in mail.labels
        return lambda mail, labels: any(labels.get(one, one).lower().replace(" ", "-") == value for one in mail.labels)

    @staticmethod
    def _instant(value: str) -> int:
        if re.fullmatch(r"\d{7,}", value):
            return int(value) * 1000
        match = re.fullmatch(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})", value)
        try:
            year, month, day = (int(one) for one in match.groups()) if match else (1970, 1, 1)
            return int(datetime(year, month, day, tzinfo=UTC).timestamp() * 1000)
        except ValueError:
            return 0


def _span(value: str) -> timedelta:
    match = re.fullmatch(r"(\d+)([dmyh])", value)
    if not match:
        return timedelta(0)
    return timedelta(hours=int(match[1])) if match[2] == "h" else timedelta(days=int(match[1]) * _SPANS[match[2]])


def _anything(mail: Mail, labels: Mapping[str, str]) -> bool:
    return True


def _either(one: Test, other: Test) -> Test:
    return lambda mail, labels: one(mail, labels) or other(mail, labels)


def _neither(test: Test) -> Test:
    return lambda mail, labels: not test(mail, labels)


def _words(value: str) -> Test:
    return lambda mail, labels: (
        any(_contains(letters.header(mail.raw, name), value) for name in ("Subject", "From", "To", "Cc"))
        or _contains(letters.body_text(mail.raw), value)
    )


def _split(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _contains(text: str, value: str) -> bool:
    """Whether the words of `value` stand in `text` one after another."""
    words, wanted = _split(text), _split(value)
    return not wanted or any(words[n : n + len(wanted)] == wanted for n in range(len(words) - len(wanted) + 1))


def _filenames(mail: Mail) -> list[str]:
    return [name.casefold() for part in letters.parse(mail.raw).walk() if (name := part.get_filename())]
