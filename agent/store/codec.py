"""Values to JSON and back: frozen dataclasses of text, numbers, truths, instants, enums, bytes, tuples and each other.

One pair of functions is built for each type from its annotations and kept. A field that has its default is left out
when written and gets its default when missing; a field that is unknown is passed over. So what was written before a
field came, or after, is read alike. What cannot be read raises ValueError, TypeError, KeyError or AttributeError.
"""

import base64
import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any, NewType, TypeVar

T = TypeVar("T")

_Conversion = Callable[[Any], Any]
_PLAIN = frozenset({str, int, bool, float})


def dumps(value: object) -> str:
    """The dataclass `value` as JSON in ASCII; equal values give equal text."""
    write, _ = _fields(type(value))
    return json.dumps(write(value), separators=(",", ":"))


def loads(kind: type[T], text: str) -> T:
    """The value of dataclass `kind` that `text` was made from."""
    _, read = _fields(kind)
    value: T = read(json.loads(text))
    return value


def loads_all(kind: type[T], texts: Iterable[str]) -> tuple[T, ...]:
    """The values of dataclass `kind` that the `texts` were made from; faster than one by one."""
    _, read = _fields(kind)
    return tuple([read(data) for data in json.loads(f"[{','.join(texts)}]")])


def instant_text(at: datetime) -> str:
    """An instant as UTC text of fixed width, which sorts as time does. Raises ValueError without a time zone."""
    if at.tzinfo is not UTC:
        if at.utcoffset() is None:
            raise ValueError(f"an instant needs a time zone: {at!r}")
        at = at.astimezone(UTC)
    return at.isoformat(timespec="microseconds")


def _pair(kind: Any) -> tuple[_Conversion | None, _Conversion | None]:
    """How to write and read a value of this type; None where it goes through as it is."""
    if isinstance(kind, NewType):
        return _pair(kind.__supertype__)
    if kind in _PLAIN:
        return None, None
    if kind is datetime:
        return instant_text, datetime.fromisoformat
    if kind is bytes:
        return lambda raw: base64.b64encode(raw).decode(), base64.b64decode
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        return (None if issubclass(kind, str) else lambda member: member.value), members.__getitem__
    if dataclasses.is_dataclass(kind):
        return _fields(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType) and len(arguments) == 2 and type(None) in arguments:
        return _optional_pair(next(part for part in arguments if part is not type(None)))
    if origin is tuple:
        return _tuple_pair(arguments)
    raise TypeError(f"no way to store a {kind}")


def _optional_pair(inner: Any) -> tuple[_Conversion | None, _Conversion | None]:
    write, read = _pair(inner)
    return (
        write and (lambda value: None if value is None else write(value)),
        read and (lambda value: None if value is None else read(value)),
    )


def _tuple_pair(parts: tuple[Any, ...]) -> tuple[_Conversion, _Conversion]:
    if len(parts) == 2 and parts[1] is Ellipsis:
        write, read = _pair(parts[0])
        return (
            (lambda items: [write(item) for item in items]) if write else list,
            (lambda items: tuple([read(item) for item in items])) if read else tuple,
        )
    pairs = [_pair(part) for part in parts]
    return (
        lambda items: [w(item) if w else item for (w, _), item in zip(pairs, items, strict=True)],
        lambda items: tuple(r(item) if r else item for (_, r), item in zip(pairs, items, strict=True)),
    )


def _worked_out(kind: Any) -> tuple[_Conversion, _Conversion]:
    """How to write and read a dataclass."""
    hints = typing.get_type_hints(kind)
    fields = [field for field in dataclasses.fields(kind) if field.init]
    writers = [(field.name, _default(field), _pair(hints[field.name])[0]) for field in fields]
    known = frozenset(field.name for field in fields)
    readers = [(name, convert) for name in known if (convert := _pair(hints[name])[1]) is not None]

    def write(value: Any) -> dict[str, Any]:
        written = {}
        for name, default, convert in writers:
            part = getattr(value, name)
            if part is not default and part != default:
                written[name] = convert(part) if convert else part
        return written

    def read(data: dict[str, Any]) -> Any:
        for name, convert in readers:
            if name in data:
                data[name] = convert(data[name])
        if not known.issuperset(data):
            data = {name: part for name, part in data.items() if name in known}
        return kind(**data)

    return write, read


_fields: Callable[[Any], tuple[_Conversion, _Conversion]] = cache(_worked_out)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default
