"""Requests held against the discovery documents that google-api-python-client ships: which method a path means, and
whether its parameters and its body are ones that the method has.

Google refuses what it does not know, so a misspelt parameter must not pass here either.
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import unquote

from googleapiclient.discovery_cache import get_static_doc

from tests.simulators.google.errors import invalid, unknown_name, wrong_value

_KINDS = {"int32": "TYPE_INT32", "uint32": "TYPE_UINT32", "int64": "TYPE_INT64", "uint64": "TYPE_UINT64"}
_RANGES = {
    "int32": (-(2**31), 2**31 - 1),
    "uint32": (0, 2**32 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint64": (0, 2**64 - 1),
}
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a discovery document, with the document's schemas beside it."""

    id: str
    http_method: str
    pattern: re.Pattern[str]
    upload_patterns: tuple[re.Pattern[str], ...]
    literal: int
    parameters: Mapping[str, Any]
    request: str
    scopes: tuple[str, ...]
    schemas: Mapping[str, Any]
    max_upload: int


@dataclass(frozen=True, slots=True)
class Target:
    """What a request line means: the method, the values in its path, and whether it came by an upload path."""

    method: Method
    path: Mapping[str, str]
    upload: bool


@cache
def methods(api: str, version: str) -> tuple[Method, ...]:
    """All methods of one API, those with fewer placeholders in their path first."""
    text = get_static_doc(api, version)
    if text is None:
        raise FileNotFoundError(f"google-api-python-client ships no discovery document for {api} {version}")
    document = json.loads(text)
    found: list[Method] = []
    _collect(document, document, found)
    return tuple(sorted(found, key=lambda one: -one.literal))


def find(http_method: str, path: str) -> Target | None:
    """The method that a request line means; None where no method answers to it."""
    for api, version in (("gmail", "v1"), ("calendar", "v3")):
        for method in methods(api, version):
            if method.http_method != http_method:
                continue
            for upload, pattern in ((False, method.pattern), *((True, one) for one in method.upload_patterns)):
                if match := pattern.fullmatch(path):
                    return Target(method, {name: unquote(text) for name, text in match.groupdict().items()}, upload)
    return None


def known_path(path: str) -> bool:
    """Whether some method answers to that path, with another verb."""
    return any(find(verb, path) for verb in ("GET", "POST", "PUT", "PATCH", "DELETE"))


def check_query(method: Method, query: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The query as typed values, repeated ones as lists. Raises `ApiError`."""
    values: dict[str, Any] = {}
    for name, text in query:
        spec = method.parameters.get(name)
        if spec is None or spec.get("location") != "query":
            raise unknown_name(name)
        value = _parameter(name, spec, text)
        if spec.get("repeated"):
            values.setdefault(name, []).append(value)
        elif name in values:
            raise invalid(f"Invalid value at '{_snake(name)}', Proto field is not repeating, cannot start list.")
        else:
            values[name] = value
    for name, spec in method.parameters.items():
        if spec.get("required") and spec.get("location") == "query" and name not in values:
            raise invalid(f"Required parameter: {name}", reason="required")
    return values


def check_body(method: Method, body: Any) -> dict[str, Any]:
    """The body when it is a request message of the method. Raises `ApiError`."""
    if not method.request:
        if body:
            raise unknown_name(next(iter(body)) if isinstance(body, dict) else "", "request")
        return {}
    if not isinstance(body, dict):
        raise invalid("Invalid JSON payload received. Root element must be a message.", reason="badRequest")
    _message(method.schemas, method.request, body, method.request[:1].lower() + method.request[1:])
    # What is null is not there, except in a patch, from which it takes the field away.
    patch = method.http_method == "PATCH"
    return {name: _without_nulls(value) for name, value in body.items() if patch or value is not None}


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(one) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_without_nulls(one) for one in value if one is not None]
    return value


def _collect(document: Mapping[str, Any], node: Mapping[str, Any], found: list[Method]) -> None:
    base = "/" + document["servicePath"]
    for method in node.get("methods", {}).values():
        protocols = method.get("mediaUpload", {}).get("protocols", {})
        path = method.get("flatPath") or method["path"]
        found.append(
            Method(
                id=method["id"],
                http_method=method["httpMethod"],
                pattern=_pattern(base + path),
                upload_patterns=tuple(_pattern(protocol["path"]) for protocol in protocols.values()),
                literal=-path.count("{"),
                parameters={**document["parameters"], **method.get("parameters", {})},
                request=method.get("request", {}).get("$ref", ""),
                scopes=tuple(method.get("scopes", ())),
                schemas=document["schemas"],
                max_upload=int(method.get("mediaUpload", {}).get("maxSize", 0)),
            )
        )
    for resource in node.get("resources", {}).values():
        _collect(document, resource, found)


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/:]+|[^/]+@[^/]+)", re.escape(path)))


def _parameter(name: str, spec: Mapping[str, Any], text: str) -> Any:
    form = spec.get("format", "")
    if "enum" in spec and text.lower() not in {one.lower() for one in spec["enum"]}:
        raise wrong_value(_snake(name), "TYPE_ENUM", text)
    if spec["type"] == "boolean":
        if text not in {"true", "false", "1", "0", "True", "False"}:
            raise wrong_value(_snake(name), "TYPE_BOOL", text)
        return text in {"true", "1", "True"}
    if spec["type"] == "integer" or form in _RANGES:
        return _number(name, form or "int32", spec, text)
    if form == "date-time":
        return instant(name, text)
    return text


def _number(name: str, form: str, spec: Mapping[str, Any], text: str) -> int:
    low, high = _RANGES[form]
    low, high = int(spec.get("minimum", low)), int(spec.get("maximum", high))
    if not re.fullmatch(r"-?\d{1,20}", text):
        raise wrong_value(_snake(name), _KINDS[form], text)
    if not low <= int(text) <= high:
        raise invalid(f"Invalid value '{text}'. Values must be within the range: [{low}, {high}]")
    return int(text)


def instant(name: str, text: str) -> datetime:
    """An RFC 3339 time; Google refuses one without an offset as it does any other nonsense."""
    try:
        if not _INSTANT.fullmatch(text):
            raise ValueError(text)
        return datetime.fromisoformat(text.upper())
    except ValueError:
        raise invalid(f"Invalid value for: Invalid format: \"{text}\" for '{name}'", reason="badRequest") from None


def _message(schemas: Mapping[str, Any], name: str, body: Mapping[str, Any], place: str) -> None:
    properties = schemas[name].get("properties", {})
    for field, value in body.items():
        if field not in properties:
            raise unknown_name(field, place)
        if value is not None:
            _value(schemas, properties[field], value, f"{place}.{_snake(field)}")


def _value(schemas: Mapping[str, Any], spec: Mapping[str, Any], value: object, place: str) -> None:
    if "$ref" in spec:
        if not isinstance(value, dict):
            raise wrong_value(place, f"type.googleapis.com/google.{spec['$ref']}", value)
        _message(schemas, spec["$ref"], value, place)
    elif spec["type"] == "array" and isinstance(value, list):
        for number, item in enumerate(value):
            _value(schemas, spec["items"], item, f"{place}[{number}]")
    elif spec["type"] == "object" and isinstance(value, dict):
        _object(schemas, spec, value, place)
    elif spec["type"] == "string" and isinstance(value, str):
        _text(spec, value, place)
    elif not _is(spec, value):
        raise wrong_value(place, f"TYPE_{spec['type'].upper()}", value)


def _object(schemas: Mapping[str, Any], spec: Mapping[str, Any], value: Mapping[str, Any], place: str) -> None:
    for name, item in value.items():
        inner = spec.get("properties", {}).get(name, spec.get("additionalProperties"))
        if inner is None:
            raise unknown_name(name, place)
        _value(schemas, inner, item, f"{place}.{name}")


def _is(spec: Mapping[str, Any], value: object) -> bool:
    """Whether a plain value is of the type; numbers of 64 bits come as strings, but may be numbers."""
    match spec["type"]:
        case "any":
            return True
        case "boolean":
            return isinstance(value, bool)
        case "number":
            return isinstance(value, float | int) and not isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "string":
            return spec.get("format") in _RANGES and isinstance(value, int) and not isinstance(value, bool)
    return False


def _text(spec: Mapping[str, Any], value: str, place: str) -> None:
    form = spec.get("format", "")
    if form == "byte":
        try:
            decode(value)
        except ValueError:
            words = f"Invalid value at '{place}' (TYPE_BYTES), Base64 decoding failed for \"{value[:40]}\""
            raise invalid(words, reason="badRequest") from None
    elif form in _RANGES and not re.fullmatch(r"-?\d{1,20}", value):
        raise wrong_value(place, _KINDS[form], value)
    elif form == "date-time":
        instant(place, value)
    elif "enum" in spec and value not in spec["enum"]:
        raise wrong_value(place, "TYPE_ENUM", value)


def decode(text: str) -> bytes:
    """Bytes of a JSON field: base64 with either alphabet, with or without padding. Raises ValueError."""
    plain = text.strip().rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


def encode(content: bytes) -> str:
    """Bytes as Google writes them into JSON: base64url with padding."""
    return base64.urlsafe_b64encode(content).decode()


def _snake(name: str) -> str:
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()
