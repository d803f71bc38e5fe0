"""Refusals in the shapes in which Google sends them."""

import json
from typing import Any

_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


class ApiError(Exception):
    """One refusal: HTTP status, reason and domain as in `error.errors[0]`, and what a program must not parse."""

    def __init__(
        self,
        code: int,
        reason: str,
        message: str,
        *,
        domain: str = "global",
        location: tuple[str, str] | None = None,
        status: str | None = None,
        details: tuple[dict[str, Any], ...] = (),
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(message)
        self.code, self.reason, self.message, self.domain = code, reason, message, domain
        self.location, self.details, self.headers = location, details, headers
        self.status = _STATUS.get(code, "") if status is None else status

    def body(self) -> bytes:
        one: dict[str, Any] = {"message": self.message, "domain": self.domain, "reason": self.reason}
        if self.location:
            one["locationType"], one["location"] = self.location
        error: dict[str, Any] = {"code": self.code, "message": self.message, "errors": [one]}
        if self.status:
            error["status"] = self.status
        if self.details:
            error["details"] = list(self.details)
        return json.dumps({"error": error}, indent=2).encode()


def not_found(message: str = "Requested entity was not found.") -> ApiError:
    return ApiError(404, "notFound", message)


def invalid(message: str, *, reason: str = "invalidArgument") -> ApiError:
    return ApiError(400, reason, message)


def unknown_name(name: str, place: str = "") -> ApiError:
    """A parameter (`place` "") or a field of the body that the request message does not have."""
    if place:
        words = f"Invalid JSON payload received. Unknown name \"{name}\" at '{place}': Cannot find field."
    else:
        words = (
            f'Invalid JSON payload received. Unknown name "{name}": Cannot bind query parameter. '
            f"Field '{name}' could not be found in request message."
        )
    return _bad_request(words, place or name, words)


def wrong_value(place: str, kind: str, value: object) -> ApiError:
    """A parameter or a field whose value is not of its type."""
    words = f"Invalid value at '{place}' ({kind}), {json.dumps(value)}"
    return _bad_request(words, place, words)


def _bad_request(message: str, field: str, description: str) -> ApiError:
    detail = {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        "fieldViolations": [{"field": field, "description": description}],
    }
    return ApiError(400, "badRequest", message, details=(detail,))


def no_credentials() -> ApiError:
    return ApiError(
        401,
        "authError",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
        "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
        location=("header", "Authorization"),
        headers=(("WWW-Authenticate", 'Bearer realm="https://accounts.google.com/", error="invalid_token"'),),
    )


def insufficient_scope(scopes: list[str], method: str) -> ApiError:
    service = "calendar-json.googleapis.com" if method.startswith("calendar") else "gmail.googleapis.com"
    detail = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        "domain": "googleapis.com",
        "metadata": {"method": method, "service": service},
    }
    challenge = f'Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="{" ".join(scopes)}"'
    return ApiError(
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
        details=(detail,),
        headers=(("WWW-Authenticate", challenge),),
    )


def service_disabled(service: str, title: str, project: str) -> ApiError:
    page = f"https://console.developers.google.com/apis/api/{service}/overview?project={project}"
    detail = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "SERVICE_DISABLED",
        "domain": "googleapis.com",
        "metadata": {"service": service, "consumer": f"projects/{project}", "activationUrl": page},
    }
    return ApiError(
        403,
        "accessNotConfigured",
        f"{title} has not been used in project {project} before or it is disabled. Enable it by visiting {page} then "
        "retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and "
        "retry.",
        domain="usageLimits",
        details=(detail,),
    )
