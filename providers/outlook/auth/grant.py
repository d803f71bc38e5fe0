"""What is kept of a sign-in: msal's cache with the registration it belongs to, as one text. Pure."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad"
"""The tenant of every personal Microsoft account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """`cache` is what msal's `SerializableTokenCache` serializes to; `email` is the address of the mailbox, which is
    not always the name that was signed in with; `tenant` where the account lives; `endpoint` the place
    that it is for, "" for Microsoft; `given_at` when the user consented, an ISO 8601 instant, "" where that is not
    known."""

    client_id: str
    authority: str
    email: str
    tenant: str
    endpoint: str
    cache: str
    given_at: str = ""

    @property
    def is_personal(self) -> bool:
        return self.tenant == PERSONAL_TENANT

    @property
    def fingerprint(self) -> str:
        """What tells one sign-in from the next, without being its secret: of the refresh tokens."""
        found: Any = json.loads(self.cache).get("RefreshToken", {})
        secrets = sorted(str(one.get("secret", "")) for one in found.values())
        return hashlib.sha256("\n".join(secrets).encode()).hexdigest()

    @property
    def allowed(self) -> frozenset[str]:
        """The scopes that any token of it was given for."""
        kinds = ("RefreshToken", "AccessToken")
        return frozenset(scope for kind in kinds for one in self._cached(kind) for scope in _words(one.get("target")))

    def _cached(self, kind: str) -> list[dict[str, Any]]:
        found: Any = json.loads(self.cache).get(kind, {})
        return [one for one in found.values() if isinstance(one, dict)]

    def to_text(self) -> str:
        return json.dumps(asdict(self) | {"version": 1})

    @classmethod
    def from_text(cls, text: str) -> "Grant":
        """Raises ValueError when the text is no grant that this version knows."""
        try:
            content = json.loads(text)
            if content.pop("version") != 1 or not all(isinstance(value, str) for value in content.values()):
                raise ValueError("written by another version")
            grant = cls(**content)
            _ = grant.fingerprint
            if grant.given_at:
                datetime.fromisoformat(grant.given_at)
            return grant
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(str(error)) from None


def _words(value: object) -> list[str]:
    return value.split() if isinstance(value, str) else []
