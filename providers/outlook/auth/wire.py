"""The connection that msal is given: one attempt a request, a time limit, no redirects, and JSON or nothing.

msal wants addresses with https. Where something on this machine stands in for Microsoft, requests are led there by the
`http_client` that msal documents for such ends, and not one of them leaves this machine.
"""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests

from providers.web.netrc import as_it_is

TIMEOUT = timedelta(seconds=30)


class AnotherAnswered(requests.RequestException):
    """Something that is no answer of Microsoft's: the sign-in page of a network, say."""


class Wire(requests.Session):
    """`stand_in` is the address, on this machine, of what answers in Microsoft's place; "" for nothing."""

    def __init__(self, stand_in: str = "") -> None:
        super().__init__()
        self._stand_in = stand_in
        self.trust_env = not stand_in  # a proxy is for what leaves this machine
        self.auth = as_it_is

    def led(self, address: str) -> str:
        """The address as it is to be asked."""
        if not self._stand_in:
            return address
        there, asked = urlsplit(self._stand_in), urlsplit(address)
        return urlunsplit((there.scheme, there.netloc, asked.path, asked.query, asked.fragment))

    def request(self, method: Any, url: Any, *given: Any, **named: Any) -> requests.Response:
        """As `requests.Session.request`. Raises `AnotherAnswered`, and `requests.HTTPError` for trouble on Microsoft's
        side and for too many requests, which say nothing of whoever signs in."""
        named |= {"timeout": TIMEOUT.total_seconds(), "allow_redirects": False}
        answer = super().request(method, self.led(str(url)), *given, **named)
        if answer.status_code == 429 or answer.status_code >= 500:
            answer.raise_for_status()
        try:
            told = answer.json()
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise AnotherAnswered("an answer that is none of Microsoft's", response=answer)
        return answer
