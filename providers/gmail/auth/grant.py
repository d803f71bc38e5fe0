"""What a sign-in gave: the tokens with the client they belong to, kept as one text, and kept fresh.

`redeem` makes a `Grant` of the code that the browser brought, `KeptCredentials` is what Google's library is handed: it
reads the grant when it is first needed, refreshes it, and writes down each refreshed one.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from google.auth import exceptions
from google.oauth2.credentials import Credentials

from providers.base import AuthRequired, TokenStore, Unavailable
from providers.gmail import SCOPES
from providers.gmail.auth.client import Client
from providers.gmail.auth.refusals import FINAL, refresh_refused, sign_in_refused
from providers.signin import SignInFailed

if TYPE_CHECKING:
    from google.auth.transport import Request

TESTING_LASTS = timedelta(days=7)
TESTING_ENDS_AFTER = timedelta(days=8)
"""A refresh token of a client in Testing lives for seven days; one of a published client for years."""

_BOXES = {
    SCOPES[0]: "reading your mail",
    SCOPES[1]: "writing and sending drafts",
    SCOPES[2]: "seeing your calendar events",
    SCOPES[3]: "seeing the list of your calendars",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Tokens of one account. `expires_at` is when the access token does, aware UTC; `testing` says that Google ends the
    whole grant after seven days because the client was in Testing when it was given; `given_at` is when that was, None
    for one of before this was kept."""

    client: Client
    email: str
    refresh_token: str
    access_token: str
    expires_at: datetime
    scopes: tuple[str, ...]
    testing: bool = False
    given_at: datetime | None = None

    @property
    def ends_at(self) -> datetime | None:
        """When Google ends it whatever is done; None for not at all, or when that is not known."""
        return self.given_at + TESTING_LASTS if self.testing and self.given_at is not None else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What the user did not allow, in words."""
        return tuple(_BOXES[scope] for scope in SCOPES if scope not in self.scopes)

    def to_text(self) -> str:
        given_at = self.given_at.isoformat() if self.given_at is not None else None
        content = asdict(self) | {"expires_at": self.expires_at.isoformat(), "given_at": given_at, "version": 1}
        return json.dumps(content)

    @classmethod
    def from_text(cls, text: str) -> "Grant":
        """Raises ValueError when the text is no grant that this version knows."""
        try:
            content = json.loads(text)
            if content.pop("version") != 1:
                raise ValueError("written by another version")
            content["client"] = Client(**content["client"])
            content["expires_at"] = datetime.fromisoformat(content["expires_at"])
            content["scopes"] = tuple(content["scopes"])
            if content.get("given_at") is not None:
                content["given_at"] = datetime.fromisoformat(content["given_at"])
            return cls(**content)
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(str(error)) from None


def redeem(
    client: Client, code: str, verifier: str, redirect: str, request: "Request", clock: Callable[[], datetime]
) -> Grant:
    """The grant for the code of a consent (RFC 6749, 4.1.3; RFC 7636, 4.5), with no `email` yet.

    Raises `SignInFailed` when Google refuses it, when a scope was left out, or when there is no refresh token.
    """
    asked_at = clock()
    status, answer = _post(
        request,
        client.token_uri,
        {
            "grant_type": "authorization_code",
            "code": code,
            "code_verifier": verifier,
            "redirect_uri": redirect,
            "client_id": client.client_id,
            "client_secret": client.client_secret,
        },
    )
    if isinstance(answer.get("error"), str):
        raise sign_in_refused(answer["error"], str(answer.get("error_description", "")))
    if status != 200 or not isinstance(answer.get("access_token"), str):
        raise SignInFailed(f"Google's sign-in did not answer as it should ({status}): try again in a few minutes.")
    scopes = tuple(str(answer.get("scope", "")).split()) or SCOPES  # left out, it is what was asked for: RFC 6749, 5.1
    missing = [_BOXES[scope] for scope in SCOPES if scope not in scopes]
    if missing:
        raise SignInFailed(
            f"A box on Google's page was left unticked ({', '.join(missing)}): run the command again, tick them all."
        )
    refresh_token = answer.get("refresh_token")
    if not isinstance(refresh_token, str) or not refresh_token:
        raise SignInFailed(
            "Google gave no lasting sign-in (no refresh token): remove Afterword's client at "
            "https://myaccount.google.com/permissions and run the command again."
        )
    ends_after = _seconds(answer.get("refresh_token_expires_in"))
    return Grant(
        client=client,
        email="",
        refresh_token=refresh_token,
        access_token=answer["access_token"],
        expires_at=asked_at + (_seconds(answer.get("expires_in")) or timedelta(hours=1)),
        scopes=scopes,
        testing=ends_after is not None and ends_after < TESTING_ENDS_AFTER,
        given_at=asked_at,
    )


def take_back(grant: Grant, request: "Request") -> bool:
    """Revoke the grant at Google (RFC 7009); False when it was of no use any more. Raises `Unavailable`."""
    status, answer = _post(request, grant.client.revoke_uri, {"token": grant.refresh_token})
    if status == 200:
        return True
    if status == 400 and answer.get("error") in {"invalid_token", "invalid_grant"}:
        return False
    raise Unavailable(f"Google did not take the sign-in back ({status}).")


class KeptCredentials(Credentials):
    """Credentials for Google's library that live in a `TokenStore`; nothing is read before the first `refresh`.

    `refresh` raises our own errors: `AuthRequired` when a person must sign in (it asks Google once and not again until
    somebody did), `Unavailable` when Google cannot be asked; nothing was done then. Another process may sign in or
    refresh meanwhile: what is kept is looked at before Google is asked.
    """

    def __init__(self, store: TokenStore, remedy: str) -> None:
        super().__init__(None)  # type: ignore[no-untyped-call]
        self._store = store
        self._remedy = remedy
        self._refused: tuple[str, AuthRequired] | None = None

    def refresh(self, request: "Request") -> None:
        """A valid access token, from the store or from Google."""
        kept = self._kept()
        known = self.token
        self._adopt(kept)
        if self.token != known and self.valid:
            return
        if self._refused is not None and self._refused[0] == kept.refresh_token:
            raise self._refused[1]
        self._ask(kept, request)
        until_refused = datetime.max.replace(tzinfo=UTC)  # where Google does not say
        fresh = replace(
            kept,
            access_token=str(self.token),
            refresh_token=str(self.refresh_token),
            expires_at=self.expiry.replace(tzinfo=UTC) if self.expiry else until_refused,
        )
        # Signed in again, or disconnected, while Google was asked: what is kept now is newer than this.
        if self._kept().refresh_token == kept.refresh_token:
            self._store.save(fresh.to_text())

    def _kept(self) -> Grant:
        try:
            return Grant.from_text(self._store.load())
        except ValueError:
            raise AuthRequired(f"What is kept of the sign-in is of another version: run {self._remedy}.") from None

    def _adopt(self, grant: Grant) -> None:
        self.token = grant.access_token
        self.expiry = grant.expires_at.astimezone(UTC).replace(tzinfo=None)  # the library's own form
        self._refresh_token = grant.refresh_token
        self._token_uri = grant.client.token_uri
        self._client_id = grant.client.client_id
        self._client_secret = grant.client.client_secret
        self._granted_scopes = grant.scopes

    def _ask(self, kept: Grant, request: "Request") -> None:
        try:
            super().refresh(request)  # type: ignore[no-untyped-call]
        except exceptions.RefreshError as error:
            code = _error_code(error)
            if code not in FINAL:
                raise Unavailable(
                    f"Google's sign-in did not answer as it should ({code or 'no reason given'})."
                ) from error
            refusal = refresh_refused(code, self._remedy, testing=kept.testing)
            self._refused = (kept.refresh_token, refusal)
            raise refusal from error
        except (exceptions.GoogleAuthError, OSError) as error:
            raise Unavailable("Google's sign-in cannot be reached.") from error
        except (TypeError, ValueError, AttributeError) as error:  # on a page in its place, a hotel's say
            raise Unavailable(
                "Something between here and Google answers in its place: sign in to the network."
            ) from error


def _post(request: "Request", address: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
    """Status and JSON of the answer, {} where it is none. Raises `Unavailable` when there was no answer."""
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        response = request(url=address, method="POST", body=urlencode(form).encode("ascii"), headers=headers)
    except (exceptions.GoogleAuthError, OSError) as error:
        raise Unavailable("Google's sign-in cannot be reached: check the network, then try again.") from error
    try:
        answer = json.loads(response.data)
    except ValueError:
        answer = {}
    return response.status, answer if isinstance(answer, dict) else {}


def _error_code(error: exceptions.RefreshError) -> str:
    """The OAuth code of a refusal, "" for an answer that is none of OAuth's: a captive portal, say."""
    answer = error.args[1] if len(error.args) > 1 else None
    code = answer.get("error") if isinstance(answer, dict) else None
    return code if isinstance(code, str) else ""


def _seconds(value: object) -> timedelta | None:
    try:
        return timedelta(seconds=int(str(value)))
    except (ValueError, OverflowError):
        return None
