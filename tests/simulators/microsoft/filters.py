"""The language of `$filter`, as far as Outlook items have it: comparisons, and, or, not, three functions, and `any`
over extended properties and categories.

What Graph cannot do is refused as it refuses: a filter on recipients, a sort order that the filter does not begin with.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.simulators.microsoft.errors import GraphError, invalid, unknown_property
from tests.simulators.microsoft.odata import value_at
from tests.simulators.microsoft.properties import same_property
from tests.simulators.microsoft.types import TYPES

Json = Mapping[str, Any]
Test = Callable[[Json, Mapping[str, str]], bool]
"""Whether a document with these extended properties passes."""

_TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<instant>\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)"
    r"|(?P<number>-?\d+)|(?P<name>[A-Za-z_][\w./]*)|(?P<sign>[():,]))"
)
_UNFILTERABLE = {
    "toRecipients",
    "ccRecipients",
    "bccRecipients",
    "replyTo",
    "body",
    "internetMessageHeaders",
    "attendees",
}
_EXACT = {"id", "conversationId", "parentFolderId", "seriesMasterId"}
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda one, other: bool(one == other),
    "ne": lambda one, other: bool(one != other),
    "gt": lambda one, other: one is not None and bool(one > other),
    "ge": lambda one, other: one is not None and bool(one >= other),
    "lt": lambda one, other: one is not None and bool(one < other),
    "le": lambda one, other: one is not None and bool(one <= other),
}
_FUNCTIONS: dict[str, Callable[[str, str], bool]] = {
    "contains": lambda text, part: part in text,
    "startswith": lambda text, part: text.startswith(part),
    "endswith": lambda text, part: text.endswith(part),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that was read: its test, the properties it names in their order, and whether it asks for extended
    properties, which come out of an index. `must` are equalities without which it cannot hold."""

    test: Test
    named: tuple[str, ...]
    extended: bool
    must: Mapping[str, str]


def read(text: str, kind: str) -> Filter:
    """Raises `GraphError`."""
    parser = _Parser(text, kind)
    test = parser.either()
    if parser.left:
        raise parser.wrong()
    must = {} if parser.branches else parser.equal
    return Filter(test, tuple(parser.named), parser.extended, must)


def check_order(filter_: Filter | None, orderby: Sequence[tuple[str, str]]) -> None:
    """Properties of `$orderby` must come first in `$filter`, in the same order. Raises `GraphError`."""
    if filter_ is None or not orderby:
        return
    wanted = [name for name, _ in orderby]
    if list(dict.fromkeys(filter_.named))[: len(wanted)] != wanted:
        raise invalid("InefficientFilter", "The restriction or sort order is too complex for this operation.")


class _Parser:
    """A descent through the tokens: or, and, not, then one comparison, function or `any`."""

    def __init__(self, text: str, kind: str) -> None:
        self._text, self._kind = text, kind
        self.named: list[str] = []
        self.extended = False
        self.branches = False
        self.equal: dict[str, str] = {}
        self.left: list[tuple[str, str]] = []
        place = 0
        while place < len(text.rstrip()):
            match = _TOKEN.match(text, place)
            if not match:
                raise self.wrong()
            self.left.append((str(match.lastgroup), match[str(match.lastgroup)]))
            place = match.end()

    def wrong(self) -> GraphError:
        return invalid("BadRequest", f"Invalid filter clause: There is a syntax error in '{self._text}'.")

    def either(self) -> Test:
        tests = [self._both()]
        while self._take("name", "or"):
            self.branches = True
            tests.append(self._both())
        return tests[0] if len(tests) == 1 else lambda doc, ids: any(test(doc, ids) for test in tests)

    def _both(self) -> Test:
        tests = [self._one()]
        while self._take("name", "and"):
            tests.append(self._one())
        return tests[0] if len(tests) == 1 else lambda doc, ids: all(test(doc, ids) for test in tests)

    def _one(self) -> Test:
        if self._take("name", "not"):
            self.branches = True
            test = self._one()
            return lambda doc, ids: not test(doc, ids)
        if self._take("sign", "("):
            test = self.either()
            self._expect("sign", ")")
            return test
        _, name = self._expect("name")
        if self._take("sign", "("):
            return self._function(name)
        path = self._path(name)
        if path.endswith("/any"):
            raise self.wrong()
        _, operator = self._expect("name")
        if operator not in _COMPARISONS:
            raise self.wrong()
        wanted = self._value()
        self._check_type(path, wanted)
        if operator == "eq" and isinstance(wanted, str):
            self.equal[path] = wanted
        compare = _COMPARISONS[operator]
        if path in _EXACT:
            return lambda doc, ids: compare(value_at(doc, path), wanted)
        instant = isinstance(wanted, datetime)
        return lambda doc, ids: compare(_comparable(value_at(doc, path), instant=instant), _folded(wanted))

    def _function(self, name: str) -> Test:
        if name.lower() == "singlevalueextendedproperties/any":
            return self._extended()
        if name.lower() == "categories/any":
            return self._categories()
        if "/" in name:
            raise self._unsupported(name.split("/", maxsplit=1)[0])
        if name.lower() not in _FUNCTIONS:
            raise invalid("BadRequest", f"Invalid filter clause: An unknown function with name '{name}' was found.")
        path = self._path(self._expect("name")[1])
        self._expect("sign", ",")
        _, text = self._expect("text")
        self._expect("sign", ")")
        function, part = _FUNCTIONS[name.lower()], _unquoted(text).casefold()
        return lambda doc, ids: function(str(value_at(doc, path) or "").casefold(), part)

    def _extended(self) -> Test:
        """`Any(ep: ep/id eq '...' and ep/value eq '...')`; the value is compared without case."""
        self.extended = True
        self.named.append("singleValueExtendedProperties")
        _, variable = self._expect("name")
        self._expect("sign", ":")
        self._expect("name", f"{variable}/id")
        self._expect("name", "eq")
        wanted = _unquoted(self._expect("text")[1])
        self._expect("name", "and")
        test: Callable[[str], bool]
        _, name = self._expect("name")
        if name in {"contains", "startswith"}:
            self._expect("sign", "(")
            self._expect("name", f"{variable}/value")
            self._expect("sign", ",")
            function, part = _FUNCTIONS[name], _unquoted(self._expect("text")[1]).casefold()
            self._expect("sign", ")")
            test = lambda value: function(value.casefold(), part)  # noqa: E731
        elif name == f"{variable}/value":
            _, operator = self._expect("name")
            text = _unquoted(self._expect("text")[1]).casefold()
            if operator not in {"eq", "ne"}:
                raise self.wrong()
            test = lambda value: (value.casefold() == text) == (operator == "eq")  # noqa: E731
        else:
            raise self.wrong()
        self._expect("sign", ")")
        return lambda doc, ids: any(same_property(one, wanted) and test(value) for one, value in ids.items())

    def _categories(self) -> Test:
        self.named.append("categories")
        _, variable = self._expect("name")
        self._expect("sign", ":")
        self._expect("name", variable)
        self._expect("name", "eq")
        wanted = _unquoted(self._expect("text")[1])
        self._expect("sign", ")")
        return lambda doc, ids: wanted in doc.get("categories", [])

    def _path(self, name: str) -> str:
        first, *rest = name.split("/")
        known = next((one for one in TYPES[self._kind] if one.lower() == first.lower()), "")
        if not known:
            raise unknown_property(first, self._kind)
        if known in _UNFILTERABLE:
            raise self._unsupported(known)
        self.named.append("/".join([known, *rest]))
        return "/".join([known, *rest])

    def _check_type(self, path: str, value: Any) -> None:
        """Raises `GraphError` for a value of another type than the property has."""
        kind = "string" if "/" in path else TYPES[self._kind][path]
        wanted: type = {"boolean": bool, "instant": datetime, "int32": int}.get(kind, str)
        if value is not None and not isinstance(value, wanted):
            raise invalid(
                "BadRequest", "Invalid filter clause: A binary operator with incompatible types was detected."
            )

    @staticmethod
    def _unsupported(name: str) -> GraphError:
        return invalid("ErrorInvalidUrlQueryFilter", f"The query filter contains one or more invalid nodes: {name}.")

    def _value(self) -> Any:
        kind, text = self.left.pop(0) if self.left else ("", "")
        if kind == "text":
            return _unquoted(text)
        if kind == "instant":
            try:
                at = datetime.fromisoformat(text)
            except ValueError:
                raise self.wrong() from None
            if at.tzinfo is None:
                raise self.wrong()
            return at
        if kind == "number":
            return int(text)
        if kind == "name" and text in {"true", "false", "null"}:
            return {"true": True, "false": False, "null": None}[text]
        raise self.wrong()

    def _take(self, kind: str, text: str) -> bool:
        if self.left and self.left[0][0] == kind and self.left[0][1].lower() == text:
            self.left.pop(0)
            return True
        return False

    def _expect(self, kind: str, text: str = "") -> tuple[str, str]:
        if not self.left or self.left[0][0] != kind or (text and self.left[0][1].lower() != text.lower()):
            raise self.wrong()
        return self.left.pop(0)


def _unquoted(text: str) -> str:
    return text[1:-1].replace("''", "'")


def _comparable(value: Any, *, instant: bool) -> Any:
    if instant and isinstance(value, str):
        return datetime.fromisoformat(value)
    if isinstance(value, Mapping):
        return None
    return _folded(value)


def _folded(value: Any) -> Any:
    """Text is compared without case, as Exchange does."""
    return value.casefold() if isinstance(value, str) else value
