"""Signing in: codes, tokens, and what they are good for. The pages are in `pages`."""

import base64
import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.simulators.google.errors import no_credentials
from tests.simulators.google.switches import Switches
from tests.simulators.http import Incoming, Reply, json_reply
from tests.simulators.state import State

ACCESS_SECONDS = 3599
CODE_MILLISECONDS = 600_000
WEEK_SECONDS = 604_800
ALL_SCOPES = (
    "https://mail.google.com/",
    "https://www.googleapis.com/auth/calendar",
    "https://www.googleapis.com/auth/gmail.settings.basic",
)
CLIENT_ID = f"407408718192-{'a1b2c3d4' * 4}.apps.googleusercontent.com"
CLIENT_SECRET = "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dy"


@dataclass(slots=True)
class Project:
    """The Google Cloud project of the client, and the account's standing; set by a test while the simulator runs."""

    refusal: str = ""
    """Why the consent page is refused: access_denied, org_internal, admin_policy_enforced, policy_enforced, or ""."""
    deleted: bool = False
    """The client was deleted."""
    gmail: bool = True
    """The Gmail API is enabled."""
    calendar: bool = True
    """The Calendar API is enabled."""
    signed_up: bool = True
    """The account has a calendar."""


class OAuth:
    """The token endpoint and the judgement of bearers."""

    def __init__(self, state: State, switches: Switches, project: Project, *, email: str, token: str) -> None:
        self._state, self._switches, self._project, self._email, self._token = state, switches, project, email, token
        with state.transaction():
            state.note("client_secret", CLIENT_SECRET)

    def write_client_file(self, path: Path, url: str) -> None:
        """The file that the console lets one download, for a Desktop app, pointing here."""
        client = {
            "client_id": CLIENT_ID,
            "project_id": "afterword-407408",
            "auth_uri": f"{url}/o/oauth2/auth",
            "token_uri": f"{url}/token",
            "auth_provider_x509_cert_url": f"{url}/oauth2/v1/certs",
            "client_secret": CLIENT_SECRET,
            "redirect_uris": ["http://localhost"],
        }
        path.write_text(json.dumps({"installed": client}, indent=2))

    # --- bearers --------------------------------------------------------------------------------------------------

    def scopes(self, authorization: str) -> frozenset[str]:
        """What the bearer may do. Raises `ApiError` 401."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise no_credentials()
        if self._token and secrets.compare_digest(token, self._token) and not self._state.fact("token_revoked", False):
            return frozenset(ALL_SCOPES)
        row = self._state.row("select * from access_tokens where token = ?", token)
        if row is None or row["until"] <= self._state.now() or self._dead(row["refresh_token"]):
            raise no_credentials()
        return frozenset(row["scopes"].split())

    def grant(self, scopes: Iterable[str]) -> dict[str, Any]:
        """A grant as if the user had just consented to these; the values of an "authorized user" file."""
        answer = self._issue(" ".join(scopes), shown=True)
        return {
            "token": answer["access_token"],
            "refresh_token": answer["refresh_token"],
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "scopes": list(scopes),
        }

    def revoke_all(self) -> None:
        self._state.run("update grants set revoked = 1")
        self._state.note("token_revoked", True)

    def accept_token_again(self) -> None:
        self._state.note("token_revoked", False)

    def expire_access_tokens(self) -> None:
        self._state.run("delete from access_tokens")

    def _dead(self, refresh_token: str) -> bool:
        row = self._state.row("select * from grants where refresh_token = ?", refresh_token)
        return row is None or bool(row["revoked"]) or (row["until"] is not None and row["until"] <= self._state.now())

    # --- codes ----------------------------------------------------------------------------------------------------

    def new_code(self, request: dict[str, str], scopes: list[str]) -> str:
        """A code for a consent that was given; `request` are the parameters of the address that asked for it."""
        code = f"4/0A{secrets.token_urlsafe(24)}"
        offline = request.get("access_type") == "offline"
        # Only the first consent shows a refresh token; later ones when the user was asked again on purpose.
        known = self._state.row("select 1 from grants where shown and not revoked")
        again = "consent" in request.get("prompt", "").split() or known is None
        self._state.run(
            "insert into codes values (?, ?, ?, ?, ?, ?, ?, ?)",
            code,
            request["client_id"],
            request["redirect_uri"],
            request.get("code_challenge", ""),
            request.get("code_challenge_method", "plain"),
            " ".join(scopes),
            int(offline and again),
            self._state.now(),
        )
        return code

    # --- endpoints ------------------------------------------------------------------------------------------------

    def token(self, request: Incoming) -> Reply:
        form = request.form
        if refusal := self._refused_client(form, request.headers.get("authorization", "")):
            return refusal
        match form.get("grant_type"):
            case "authorization_code":
                return self._exchange(form)
            case "refresh_token":
                return self._refresh(form)
        return _refusal(400, "unsupported_grant_type", f"Invalid grant_type: {form.get('grant_type', '')}")

    def revoke(self, request: Incoming) -> Reply:
        token = request.form.get("token") or dict(request.query).get("token", "")
        row = self._state.row("select refresh_token from access_tokens where token = ?", token)
        changed = self._state.run(
            "update grants set revoked = 1 where refresh_token = ? and not revoked",
            row["refresh_token"] if row else token,
        )
        if not changed:
            return _refusal(400, "invalid_token", "Token expired or revoked")
        return json_reply({})

    def token_info(self, request: Incoming) -> Reply:
        token = dict(request.query).get("access_token", "")
        row = self._state.row("select * from access_tokens where token = ?", token)
        if row is None or row["until"] <= self._state.now() or self._dead(row["refresh_token"]):
            return _refusal(400, "invalid_token", "Invalid Value")
        left = (row["until"] - self._state.now()) // 1000
        return json_reply({"azp": CLIENT_ID, "aud": CLIENT_ID, "scope": row["scopes"], "expires_in": str(left)})

    def _refused_client(self, form: dict[str, str], authorization: str) -> Reply | None:
        client, secret = form.get("client_id", ""), form.get("client_secret", "")
        if authorization.lower().startswith("basic "):
            client, _, secret = base64.b64decode(authorization[6:]).decode("utf-8", "replace").partition(":")
        if client != CLIENT_ID:
            return _refusal(401, "invalid_client", "The OAuth client was not found.")
        if self._project.deleted:
            return _refusal(401, "deleted_client", "The OAuth client was deleted.")
        if not secret:
            return _refusal(400, "invalid_request", "client_secret is missing.")
        if secret != CLIENT_SECRET:
            return _refusal(401, "invalid_client", "Unauthorized")
        return None

    def _exchange(self, form: dict[str, str]) -> Reply:
        row = self._state.row("select * from codes where code = ?", form.get("code", ""))
        if row is None or row["at"] + CODE_MILLISECONDS < self._state.now():
            return _refusal(400, "invalid_grant", "Malformed auth code.")
        if row["redirect_uri"] != form.get("redirect_uri"):
            return _refusal(400, "redirect_uri_mismatch", "Bad Request")
        if row["challenge"]:
            verifier = form.get("code_verifier", "")
            if not verifier:
                return _refusal(400, "invalid_grant", "Missing code verifier.")
            if _challenge(verifier, row["challenge_method"]) != row["challenge"]:
                return _refusal(400, "invalid_grant", "Invalid code verifier.")
        self._state.run("delete from codes where code = ?", row["code"])
        return json_reply(self._issue(row["scopes"], shown=bool(row["offline"])))

    def _refresh(self, form: dict[str, str]) -> Reply:
        token = form.get("refresh_token", "")
        row = self._state.row("select * from grants where refresh_token = ? and shown", token)
        if row is None:
            return _refusal(400, "invalid_grant", "Bad Request")
        if self._dead(token):
            return _refusal(400, "invalid_grant", "Token has been expired or revoked.")
        narrower = form.get("scope", "").split()
        if not set(narrower) <= set(row["scopes"].split()):
            return _refusal(400, "invalid_scope", "Some requested scopes were not granted.")
        answer = self._access(token, row["scopes"])
        return json_reply(answer | self._time_left(row["until"]))

    def _issue(self, scopes: str, *, shown: bool) -> dict[str, Any]:
        refresh = f"1//0{secrets.token_urlsafe(40)}"
        now = self._state.now()
        until = now + WEEK_SECONDS * 1000 if self._switches.testing else None
        self._state.run("insert into grants values (?, ?, ?, ?, 0, ?)", refresh, scopes, now, until, int(shown))
        answer = self._access(refresh, scopes)
        return answer | ({"refresh_token": refresh} | self._time_left(until) if shown else {})

    def _access(self, refresh: str, scopes: str) -> dict[str, Any]:
        token = f"ya29.a0{secrets.token_urlsafe(120)}"
        until = self._state.now() + ACCESS_SECONDS * 1000
        self._state.run("insert into access_tokens values (?, ?, ?, ?)", token, refresh, scopes, until)
        return {"access_token": token, "expires_in": ACCESS_SECONDS, "scope": scopes, "token_type": "Bearer"}

    def _time_left(self, until: int | None) -> dict[str, int]:
        return {} if until is None else {"refresh_token_expires_in": (until - self._state.now()) // 1000}


def _challenge(verifier: str, method: str) -> str:
    if method != "S256":
        return verifier
    digest = hashlib.sha256(verifier.encode("ascii", "replace")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _refusal(status: int, error: str, description: str) -> Reply:
    return json_reply({"error": error, "error_description": description}, status)
