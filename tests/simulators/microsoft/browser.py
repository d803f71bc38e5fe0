"""A person at a browser, for tests that have none: reads the page, presses a button."""

import re
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit


def consent(address: str, *, cancel: bool = False, visit: bool = True) -> str:
    """Visits the address of a sign-in and accepts or cancels; returns the address to which the answer leads, which is
    also visited unless `visit` is off.

    A sign-in that ends before anybody is asked leads back at once. An answer that is to be posted (`form_post`) is
    returned, and visited, as though it stood in the address. Raises PermissionError with the words of the page when
    Microsoft shows no form.
    """
    status, location, content = _fetch("GET", address)
    if status == 200:
        number = re.search(r'name="request" value="([^"]*)"', content)
        if number is None and "Working..." not in content:
            raise PermissionError(unescape(re.sub(r"<[^>]*>", " ", content)))
        if number is not None:
            there = urlsplit(address)
            fields = {"request": number[1], "decision": "cancel" if cancel else "accept"}
            root = f"{there.scheme}://{there.netloc}"
            status, location, content = _fetch("POST", f"{root}/oauth2/consent", urlencode(fields))
    if status == 200:
        return _posted(content, visit=visit)
    if visit:
        _fetch("GET", location)
    return location


def enter_code(root: str, user_code: str, *, cancel: bool = False) -> str:
    """Types a device's code on the page for it and continues or cancels; returns the words of the last page."""
    _, _, content = _fetch("POST", f"{root}/devicelogin", urlencode({"otc": user_code}))
    if 'name="otc"' in content:
        fields = {"otc": user_code, "decision": "cancel" if cancel else "accept"}
        _, _, content = _fetch("POST", f"{root}/devicelogin", urlencode(fields))
    return unescape(re.sub(r"<[^>]*>", " ", content))


def _posted(content: str, *, visit: bool) -> str:
    action = unescape(re.findall(r'action="([^"]*)"', content)[0])
    fields = {name: unescape(value) for name, value in re.findall(r'name="([^"]*)" value="([^"]*)"', content)}
    if visit:
        _fetch("POST", action, urlencode(fields))
    return f"{action}?{urlencode(fields)}"


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
