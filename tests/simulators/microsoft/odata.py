"""The query options of a request ($select, $filter, $expand, ...), checked as strictly as Graph does.

https://learn.microsoft.com/graph/query-parameters
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.microsoft.errors import GraphError, invalid, unknown_property
from tests.simulators.microsoft.types import NAVIGATION, TYPES

OPTIONS = ("$select", "$filter", "$expand", "$top", "$skip", "$orderby", "$search", "$count", "$format")
TOKENS = ("$skiptoken", "$deltatoken")
MOST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The options of one request. `top` None where none was given; `orderby` as pairs of property and direction.
    `properties` are the ids of the extended properties to be shown. `others` are parameters without a dollar sign, in
    lower case."""

    select: tuple[str, ...] = ()
    filter: str = ""
    top: int | None = None
    skip: int = 0
    orderby: tuple[tuple[str, str], ...] = ()
    search: str = ""
    count: bool = False
    properties: tuple[str, ...] = ()
    expand: tuple[str, ...] = ()
    token: str = ""
    token_kind: str = ""
    others: Mapping[str, str] = field(default_factory=dict)
    raw: tuple[tuple[str, str], ...] = ()


def read(query: Sequence[tuple[str, str]], kind: str, allowed: Collection[str]) -> Query:
    """The options of a request for things of type `kind`. Raises `GraphError`."""
    given: dict[str, str] = {}
    others: dict[str, str] = {}
    for name, text in query:
        if not name.startswith("$"):
            others[name.lower()] = text
            continue
        lower = name.lower()
        if lower in given:
            raise invalid("BadRequest", f"Query option '{name}' was specified more than once, but it must be once.")
        if lower not in OPTIONS and lower not in TOKENS:
            raise invalid("BadRequest", f"The query parameter '{name}' is not supported.")
        if lower not in allowed and lower != "$format":
            raise invalid("ErrorInvalidUrlQuery", f"The following parameters are not supported here: '{name}'.")
        given[lower] = text
    _check_together(given)
    expand, properties = _expanded(given.get("$expand", ""), kind)
    token = next((one for one in TOKENS if one in given), "")
    return Query(
        select=_selected(given.get("$select", ""), kind),
        filter=given.get("$filter", ""),
        top=_number("$top", given, least=1, most=MOST),
        skip=_number("$skip", given, least=0, most=2**31) or 0,
        orderby=_ordered(given.get("$orderby", ""), kind),
        search=given.get("$search", ""),
        count=given.get("$count", "false").lower() == "true",
        properties=properties,
        expand=expand,
        token=given.get(token, ""),
        token_kind=token.removeprefix("$").removesuffix("token"),
        others=others,
        raw=tuple(query),
    )


def _check_together(given: Mapping[str, str]) -> None:
    if "$search" not in given:
        return
    if "$filter" in given:
        raise invalid("SearchWithFilter", "The query parameter '$filter' is not supported with '$search'.")
    if "$orderby" in given:
        raise invalid("SearchWithOrderBy", "The query parameter '$orderBy' is not supported with '$search'.")
    if "$skip" in given:
        raise invalid("ErrorInvalidUrlQuery", "The query parameter '$skip' is not supported with '$search'.")


def _selected(text: str, kind: str) -> tuple[str, ...]:
    names = tuple(one.strip() for one in text.split(",") if one.strip())
    found = []
    for name in names:
        match = _property(name, kind) or next((one for one in NAVIGATION.get(kind, {}) if one == name), "")
        if not match:
            raise unknown_property(name, kind)
        found.append(match)
    return tuple(found)


def _property(name: str, kind: str) -> str:
    return next((one for one in TYPES[kind] if one.lower() == name.lower()), "")


def _ordered(text: str, kind: str) -> tuple[tuple[str, str], ...]:
    found = []
    for one in (part.strip() for part in text.split(",") if part.strip()):
        name, _, direction = one.partition(" ")
        first = _property(name.split("/")[0], kind)
        if not first:
            raise unknown_property(name, kind)
        if direction.strip().lower() not in {"", "asc", "desc"}:
            raise invalid("RequestBroker--ParseUri", f"Syntax error at position {len(name)} in '{one}'.")
        found.append(("/".join([first, *name.split("/")[1:]]), direction.strip().lower() or "asc"))
    return tuple(found)


def _number(name: str, given: Mapping[str, str], *, least: int, most: int) -> int | None:
    if name not in given:
        return None
    text = given[name]
    if not re.fullmatch(r"-?\d{1,10}", text) or int(text) < least:
        raise invalid("RequestBroker--ParseUri", f"Invalid value '{text}' for {name} query option found.")
    if int(text) > most:
        raise invalid("ErrorInvalidUrlQuery", f"The limit of '{most}' for {name} query has been exceeded.")
    return int(text)


def _expanded(text: str, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The navigation properties to show, and the ids of extended properties among them."""
    names, properties = [], []
    for one in split_outside(text, ","):
        match = re.fullmatch(r"\s*([\w.]+(?:/\w+)?)\s*(?:\((.*)\))?\s*", one, re.DOTALL)
        if not match:
            raise invalid("RequestBroker--ParseUri", f"Parsing OData Select and Expand failed: {one}")
        name, inner = match[1], match[2] or ""
        if name not in NAVIGATION.get(kind, {}):
            raise invalid(
                "RequestBroker--ParseUri",
                f"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type "
                f"'microsoft.graph.{kind}'.",
            )
        if name.endswith("ExtendedProperties"):
            properties += _property_ids(name, inner)
        names.append(name)
    return tuple(names), tuple(properties)


def _property_ids(name: str, inner: str) -> list[str]:
    """The ids that the filter within an $expand of extended properties names; without one Graph refuses."""
    match = re.fullmatch(r"\s*\$filter\s*=\s*(.+)", inner, re.DOTALL)
    ids = re.split(r"\s+or\s+", match[1].strip()) if match else []
    found = [re.fullmatch(r"\(?\s*\w*/?id\s+eq\s+'((?:[^']|'')*)'\s*\)?", one.strip()) for one in ids]
    if not found or not all(found):
        raise invalid(
            "ErrorInvalidUrlQueryFilter",
            f"The expand of {name} needs a filter on the id of the extended properties.",
        )
    return [one[1].replace("''", "'") for one in found if one]


def split_outside(text: str, separator: str) -> list[str]:
    """The parts between separators that stand outside of quotes and parentheses."""
    parts, depth, quoted, start = [], 0, False, 0
    for number, character in enumerate(text):
        if character == "'":
            quoted = not quoted
        elif not quoted:
            depth += {"(": 1, ")": -1}.get(character, 0)
            if character == separator and depth == 0:
                parts.append(text[start:number])
                start = number + 1
    parts.append(text[start:])
    if depth or quoted:
        raise GraphError(400, "RequestBroker--ParseUri", f"Unterminated literal or parenthesis in '{text}'.")
    return [one for one in parts if one.strip()]


def preferences(header: str) -> dict[str, str]:
    """The preferences of a request, names in lower case, values without their quotes (RFC 7240)."""
    found = {}
    for one in re.findall(r"""([\w.-]+)(?:\s*=\s*("[^"]*"|[^\s,;]+))?""", header):
        found[one[0].lower()] = one[1].strip('"')
    return found


def value_at(doc: Mapping[str, Any], path: str) -> Any:
    """What lies at a path such as `from/emailAddress/address`; None where nothing does."""
    value: Any = doc
    for name in path.split("/"):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
