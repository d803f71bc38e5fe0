"""Refusals in the shape in which Microsoft Graph sends them (https://learn.microsoft.com/graph/errors)."""

import json
from datetime import datetime

_CHALLENGE = (
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", '
    'client_id="00000003-0000-0000-c000-000000000000"'
)


class GraphError(Exception):
    """One refusal: HTTP status, the code of `error.code`, and words that a program must not parse."""

    def __init__(self, status: int, code: str, message: str, *, headers: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.headers = status, code, message, headers

    def body(self, now: datetime, request_id: str, client_request_id: str) -> bytes:
        inner = {
            "date": now.strftime("%Y-%m-%dT%H:%M:%S"),
            "request-id": request_id,
            "client-request-id": client_request_id or request_id,
        }
        return json.dumps({"error": {"code": self.code, "message": self.message, "innerError": inner}}).encode()


def not_found() -> GraphError:
    return GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def malformed_id() -> GraphError:
    return GraphError(400, "ErrorInvalidIdMalformed", "Id is malformed.")


def invalid(code: str, message: str) -> GraphError:
    return GraphError(400, code, message)


def unknown_property(name: str, kind: str) -> GraphError:
    """A property of `$select`, `$filter` or `$orderby` that the type does not have."""
    return GraphError(
        400,
        "RequestBroker--ParseUri",
        f"Could not find a property named '{name}' on type 'microsoft.graph.{kind}'.",
    )


def conflict() -> GraphError:
    """The item has changed since the client read it."""
    return GraphError(
        412,
        "ErrorIrresolvableConflict",
        "The send or update operation could not be performed because the change key passed in the request does not "
        "match the current change key for the item.",
    )


def access_denied() -> GraphError:
    return GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")


def no_credentials(message: str) -> GraphError:
    return GraphError(
        401,
        "InvalidAuthenticationToken",
        message,
        headers=(("WWW-Authenticate", _CHALLENGE),),
    )


def over_quota() -> GraphError:
    return GraphError(507, "ErrorQuotaExceeded", "Mailbox has exceeded maximum mailbox size.")


def no_mailbox() -> GraphError:
    return GraphError(
        404,
        "MailboxNotEnabledForRESTAPI",
        "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
    )
