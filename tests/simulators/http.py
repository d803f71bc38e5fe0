"""One HTTP request and its answer, as values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A request; the names of `headers` are in lower case."""

    verb: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def form(self) -> dict[str, str]:
        """The fields of a form that was sent."""
        return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


def json_reply(value: Any, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Reply:
    """A JSON answer; None is an empty 204."""
    if value is None:
        return Reply(status=204)
    content = json.dumps(value, indent=2, ensure_ascii=False).encode()
    return Reply(status=status, body=content, headers=(("Content-Type", "application/json; charset=UTF-8"), *headers))


def page(title: str, content: str, status: int = 200) -> Reply:
    """A page of HTML; `content` is HTML already."""
    text = f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><h1>{title}</h1>{content}</html>"
    return Reply(status=status, body=text.encode(), headers=(("Content-Type", "text/html; charset=utf-8"),))
