"""Plain requests to the simulator, for its own tests: no client library stands between."""

from dataclasses import dataclass, field
from typing import Any

import requests

from tests.simulators.google.client import letter
from tests.simulators.microsoft.simulator import MicrosoftSimulator

TOKEN = "bearer-of-the-tests"
KEY = "String {3f2504e0-4f89-11d3-9a0c-0305e82c3301} Name Key"
Json = dict[str, Any]

__all__ = ["KEY", "TOKEN", "Client", "letter"]


@dataclass(slots=True)
class Client:
    """A simulator with the calls the tests make often. `prefer` is sent with every request."""

    simulator: MicrosoftSimulator
    prefer: str = 'IdType="ImmutableId"'
    http: requests.Session = field(default_factory=requests.Session)

    def ask(self, verb: str, path: str, body: Any = None, **headers: str) -> requests.Response:
        """`path` below /v1.0/me, or an absolute address as links have them. Header names with _ for -."""
        address = path if path.startswith("http") else f"{self.simulator.url}/v1.0/me{path}"
        named = {"Authorization": f"Bearer {TOKEN}"} | ({"Prefer": self.prefer} if self.prefer else {})
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.http.request(verb, address, json=body, headers=named, timeout=60)

    def get(self, path: str, **headers: str) -> Any:
        answer = self.ask("GET", path, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refused(self, verb: str, path: str, body: Any = None, **headers: str) -> tuple[int, str]:
        """Status and code of a refusal, which names its request as real ones do."""
        answer = self.ask(verb, path, body, **headers)
        error = answer.json()["error"]
        assert error["innerError"].keys() == {"date", "request-id", "client-request-id"}
        return answer.status_code, error["code"]

    def draft(self, **values: Any) -> Json:
        """A draft to Bob, with the values that are given beside or instead."""
        body: Json = {
            "subject": "Thank you",
            "body": {"contentType": "html", "content": "<p>Thank you for your time.</p>"},
            "toRecipients": [person("bob@firm.example", "Bob Smith")],
        }
        answer = self.ask("POST", "/messages", {name: one for name, one in (body | values).items() if one is not None})
        assert answer.status_code == 201, answer.text
        made: Json = answer.json()
        return made

    def send(self, message_id: str) -> int:
        return self.ask("POST", f"/messages/{message_id}/send").status_code

    def changes(self, link: str = "/mailFolders/inbox/messages/delta", **headers: str) -> tuple[list[Json], str]:
        """A whole round: what it tells, and the link to the next."""
        told: list[Json] = []
        while True:
            page = self.get(link, **headers)
            told += page["value"]
            if "@odata.deltaLink" in page:
                return told, page["@odata.deltaLink"]
            link = page["@odata.nextLink"]


def person(address: str, name: str = "") -> Json:
    return {"emailAddress": {"address": address, "name": name}}
