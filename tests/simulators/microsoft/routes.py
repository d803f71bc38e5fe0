"""Which operation a request line means, which scopes it takes, and which options it may have.

Paths are those of https://learn.microsoft.com/graph/api: keys as segments or in parentheses, `me` or the user's name,
segments in any case, bound functions with or without their namespace.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

_READ = frozenset({"Mail.Read", "Mail.ReadWrite"})
_WRITE = frozenset({"Mail.ReadWrite"})
_SEND = frozenset({"Mail.Send"})
_CALENDAR = frozenset({"Calendars.Read", "Calendars.ReadWrite"})
_USER = frozenset({"User.Read", "User.ReadWrite", "User.Read.All"})
_SETTINGS = frozenset({"MailboxSettings.Read", "MailboxSettings.ReadWrite"})
_ONE = ("$select", "$expand")
_LIST = ("$select", "$expand", "$filter", "$orderby", "$top", "$skip", "$search", "$count")
_DELTA = ("$select", "$expand", "$filter", "$orderby", "$top", "$skip", "$search", "$deltatoken", "$skiptoken")
_VIEW = ("$select", "$expand", "$filter", "$orderby", "$top", "$skip", "$count")


@dataclass(frozen=True, slots=True)
class Route:
    """One operation: its name, as faults and records have it."""

    operation: str
    verb: str
    pattern: re.Pattern[str]
    scopes: frozenset[str]
    kind: str
    options: tuple[str, ...]


def _route(
    operation: str, line: str, scopes: frozenset[str], kind: str = "message", options: tuple[str, ...] = ()
) -> Route:
    verb, path = line.split()
    pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", re.sub(r"\$", r"\\$", path))
    return Route(operation, verb, re.compile(pattern, re.IGNORECASE), scopes, kind, options)


_MESSAGE = "messages/{id}"
_IN_FOLDER = "mailFolders/{folder}/messages/{id}"
_BOUND = {
    "send": _SEND, "createReply": _WRITE, "createReplyAll": _WRITE, "move": _WRITE, "copy": _WRITE,
    "permanentDelete": _WRITE,
}  # fmt: skip
ROUTES: tuple[Route, ...] = (
    _route("me.get", "GET me", _USER, "user", _ONE),
    _route("mailboxSettings.get", "GET me/mailboxSettings", _SETTINGS, "user", _ONE),
    _route("messages.list", "GET me/messages", _READ, "message", _LIST),
    _route("messages.create", "POST me/messages", _WRITE),
    _route("mailFolders.messages", "GET me/mailFolders/{folder}/messages", _READ, "message", _LIST),
    _route("messages.create", "POST me/mailFolders/{folder}/messages", _WRITE),
    _route("mailFolders.delta", "GET me/mailFolders/{folder}/messages/delta", _READ, "message", _DELTA),
    _route("mailFolders.tree", "GET me/mailFolders/delta", _READ, "mailFolder", _DELTA),
    _route("mailFolders.list", "GET me/mailFolders", _READ, "mailFolder", _LIST),
    _route("mailFolders.create", "POST me/mailFolders", _WRITE, "mailFolder"),
    _route("mailFolders.get", "GET me/mailFolders/{folder}", _READ, "mailFolder", _ONE),
    _route("mailFolders.delete", "DELETE me/mailFolders/{folder}", _WRITE, "mailFolder"),
    _route("mailFolders.childFolders", "GET me/mailFolders/{folder}/childFolders", _READ, "mailFolder", _LIST),
    _route("mailFolders.create", "POST me/mailFolders/{folder}/childFolders", _WRITE, "mailFolder"),
    *(
        route
        for path in (_MESSAGE, _IN_FOLDER)
        for route in (
            _route("messages.get", f"GET me/{path}", _READ, "message", _ONE),
            _route("messages.update", f"PATCH me/{path}", _WRITE),
            _route("messages.delete", f"DELETE me/{path}", _WRITE),
            _route("messages.value", f"GET me/{path}/$value", _READ),
            _route("messages.attachments.list", f"GET me/{path}/attachments", _READ, "attachment", _LIST),
            _route("messages.attachments.create", f"POST me/{path}/attachments", _WRITE, "attachment"),
            _route("messages.attachments.get", f"GET me/{path}/attachments/{{attachment}}", _READ, "attachment", _ONE),
            _route("messages.attachments.delete", f"DELETE me/{path}/attachments/{{attachment}}", _WRITE),
            _route("messages.attachments.value", f"GET me/{path}/attachments/{{attachment}}/$value", _READ),
            *(_route(f"messages.{name}", f"POST me/{path}/{name}", scopes) for name, scopes in _BOUND.items()),
        )
    ),
    _route("calendars.list", "GET me/calendars", _CALENDAR, "calendar", _LIST),
    _route("calendars.get", "GET me/calendar", _CALENDAR, "calendar", _ONE),
    _route("calendars.get", "GET me/calendars/{calendar}", _CALENDAR, "calendar", _ONE),
    _route("calendarView.delta", "GET me/calendarView/delta", _CALENDAR, "event", _DELTA),
    _route("calendarView.delta", "GET me/calendars/{calendar}/calendarView/delta", _CALENDAR, "event", _DELTA),
    _route("calendarView.list", "GET me/calendarView", _CALENDAR, "event", _VIEW),
    _route("calendarView.list", "GET me/calendar/calendarView", _CALENDAR, "event", _VIEW),
    _route("calendarView.list", "GET me/calendars/{calendar}/calendarView", _CALENDAR, "event", _VIEW),
    _route("events.list", "GET me/events", _CALENDAR, "event", _VIEW),
    _route("events.list", "GET me/calendars/{calendar}/events", _CALENDAR, "event", _VIEW),
    _route("events.get", "GET me/events/{event}", _CALENDAR, "event", _ONE),
    _route("events.get", "GET me/calendars/{calendar}/events/{event}", _CALENDAR, "event", _ONE),
    _route("events.instances", "GET me/events/{event}/instances", _CALENDAR, "event", _VIEW),
)
OPERATIONS = tuple(sorted({route.operation for route in ROUTES} | {"batch"}))
"""The names of all operations of the API; those of the identity platform begin with oauth2."""


def find(verb: str, path: str, email: str) -> tuple[Route, Mapping[str, str]] | None:
    """The operation that a request line means, with the values in its path; None where there is none."""
    plain = normal(path, email)
    for route in ROUTES:
        if route.verb == verb and (match := route.pattern.fullmatch(plain)):
            return route, {name: unquote(text) for name, text in match.groupdict().items()}
    return None


def known_path(path: str, email: str) -> bool:
    """Whether some operation answers to that path, with another verb."""
    return any(route.pattern.fullmatch(normal(path, email)) for route in ROUTES)


def normal(path: str, email: str) -> str:
    """The path without the version, keys as segments, `me` for the user."""
    plain = re.sub(r"^/v1\.0/", "", path)
    plain = re.sub(r"(?i)\((?:%27|')(.*?)(?:%27|')\)", r"/\1", plain)
    plain = re.sub(r"(?i)/microsoft\.graph\.", "/", plain).rstrip("/").removesuffix("()")
    match = re.match(r"(?i)users/([^/]+)(/|$)", plain)
    if match and unquote(match[1]).casefold() == email.casefold():
        return "me" + plain[match.end(1) :]
    return plain
