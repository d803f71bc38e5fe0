"""One call of an operation, as the parts that answer get it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.http import Reply, json_reply
from tests.simulators.microsoft.odata import Query

Json = dict[str, Any]
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What was asked for: the operation's name, the values in its path, its options, preferences, and its body, which
    is JSON or a letter (`mime`)."""

    operation: str
    path: Mapping[str, str]
    query: Query
    prefer: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any = None
    mime: bytes | None = None
    url: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def page_size(self) -> int:
        """What `$top` or `Prefer: odata.maxpagesize` asks for, 0 for neither."""
        asked = self.prefer.get("odata.maxpagesize", "")
        return self.query.top or (int(asked) if asked.isdigit() else 0)


def entity(
    context: str, value: Mapping[str, Any], status: int = 200, headers: tuple[tuple[str, str], ...] = ()
) -> Reply:
    """One thing, with the context that says what it is."""
    return json_reply({"@odata.context": context, **value}, status, headers)


def nothing(status: int, headers: Headers = ()) -> Reply:
    return Reply(status=status, headers=headers)
