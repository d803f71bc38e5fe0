"""A person at a browser, for tests that have none: reads the consent page, ticks boxes, presses a button."""

import re
from collections.abc import Collection
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit


def consent(address: str, *, leave_out: Collection[str] = (), cancel: bool = False, visit: bool = True) -> str:
    """Visits the address of a sign-in, ticks every box but those of `leave_out`, and continues or cancels.

    Returns the address to which the answer leads, which is also visited unless `visit` is off. Raises
    PermissionError with the words of the page when Google shows no form.
    """
    status, _, content = _fetch("GET", address)
    if status != 200:
        raise PermissionError(unescape(re.sub(r"<[^>]*>", " ", content)))
    scopes = [unescape(one) for one in re.findall(r'name=scope value="([^"]*)"', content)]
    number = re.findall(r'name=request value="([^"]*)"', content)[0]
    fields = [("request", number), ("decision", "cancel" if cancel else "continue")]
    fields += [("scope", scope) for scope in scopes if scope not in leave_out]
    there = urlsplit(address)
    _, location, _ = _fetch("POST", f"{there.scheme}://{there.netloc}/o/oauth2/consent", urlencode(fields))
    if visit:
        _fetch("GET", location)
    return location


def _fetch(verb: str, address: str, form: str = "") -> tuple[int, str, str]:
    there = urlsplit(address)
    connection = HTTPConnection(there.hostname or "", there.port, timeout=60)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        target = f"{there.path or '/'}?{there.query}" if there.query else there.path or "/"
        connection.request(verb, target, form or None, headers)
        response = connection.getresponse()
        return response.status, response.headers.get("Location", ""), response.read().decode("utf-8", "replace")
    finally:
        connection.close()
