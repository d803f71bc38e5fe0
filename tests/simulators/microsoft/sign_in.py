"""Requests to the identity platform: which of its parts they mean, the faults in their way, and their record."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.simulators.faults import Broken, Faults, Instead
from tests.simulators.http import Incoming, Reply, json_reply, page
from tests.simulators.microsoft.discovery import instance
from tests.simulators.microsoft.errors import GraphError
from tests.simulators.microsoft.graph import Request
from tests.simulators.microsoft.identity import Identity
from tests.simulators.microsoft.pages import Pages
from tests.simulators.state import State

_TENANT = re.compile(
    r"/([^/]+)/(?:oauth2/v2\.0/(authorize|token|devicecode)|v2\.0/(\.well-known/openid-configuration))"
)
_OPERATIONS = {
    "authorize": "oauth2.authorize", "token": "oauth2.token", "devicecode": "oauth2.devicecode",
    ".well-known/openid-configuration": "oauth2.discovery",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SignIn:
    """Everything that is not Graph."""

    state: State
    identity: Identity
    pages: Pages
    faults: Faults
    record: Callable[[Request], None]

    def answer(self, request: Incoming) -> Reply:
        """Raises `Broken` when the connection is to be broken."""
        operation, answer = self._meant(request)
        reply = Reply(status=0)
        try:
            self.faults.strike(operation, "before", self.state.clock())
            with self.state.transaction():
                reply = answer()
            self.faults.strike(operation, "after", self.state.clock())
        except GraphError as error:
            code = "temporarily_unavailable" if error.status in {429, 503} else "server_error"
            said = {"error": code, "error_description": f"AADSTS90033: {error.message}", "error_codes": [90033]}
            reply = json_reply(said, error.status, error.headers)
        except Instead as instead:
            reply = instead.reply
        except Broken as broken:
            raise Broken(broken.how, reply if reply.status else None) from None
        finally:
            self.record(
                Request(operation=operation, verb=request.verb, path=request.path, params={}, status=reply.status)
            )
        return reply

    def _meant(self, request: Incoming) -> tuple[str, Callable[[], Reply]]:
        identity = self.identity
        match = _TENANT.fullmatch(request.path)
        if request.path.endswith("/discovery/instance"):
            return "oauth2.discovery", instance
        if request.path == "/oauth2/consent":
            return "oauth2.consent", lambda: self.pages.decide(request)
        if request.path in {"/devicelogin", "/link"}:
            return "oauth2.devicelogin", lambda: self.pages.device(request)
        if match is None:
            missing = page("404 - File or directory not found.", "<p>The resource may have been removed.</p>", 404)
            return "oauth2.unknown", lambda: missing
        tenant, what = match[1], match[2] or match[3]
        answers: dict[str, Callable[[], Reply]] = {
            "authorize": lambda: self.pages.authorize(request, tenant),
            "token": lambda: identity.token(request, tenant),
            "devicecode": lambda: identity.device_code(request, tenant),
            ".well-known/openid-configuration": lambda: identity.configuration(tenant),
        }
        return _OPERATIONS[what], answers[what]
