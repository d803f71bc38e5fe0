"""The way in to Microsoft, as `providers.signin` knows it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from providers.outlook import GRAPH
from providers.outlook.auth.application import Application, NoTenant
from providers.outlook.auth.consent import REDIRECT, InBrowser, OnDevice
from providers.outlook.auth.grant import Grant
from providers.outlook.auth.refusals import left_out, no_tenant
from providers.outlook.auth.registration import ANYBODY, Registration, read_registration, scopes
from providers.outlook.auth.whose import whose
from providers.signin import Consent, Earlier, Farewell, Keep, Kept, Signed, SignInFailed
from providers.signin.loopback import Loopback

PERSONAL_PAGE = "https://account.live.com/consent/Manage"
WORK_PAGE = "https://myapps.microsoft.com"


class MicrosoftClient:
    """The registration, through which one may sign in."""

    def __init__(self, registration: Registration) -> None:
        self.registration = registration

    @property
    def settings(self) -> Mapping[str, str]:
        return self.registration.settings

    def consent(self, keep: Keep, *, hint: str, sending: bool, device: bool) -> Consent:
        registration = self.registration
        wanted = scopes(sending=sending)
        try:
            application = Application(registration)
        except NoTenant:
            raise no_tenant(registration) from None

        def finish(application: Application, answer: Mapping[str, Any]) -> str:
            return keep(_signed(application, answer, registration, wanted))

        if device:
            return OnDevice(application, registration, wanted, finish)
        return Loopback(InBrowser(application, registration, wanted, finish, hint), redirect=REDIRECT)


def _signed(
    application: Application, answer: Mapping[str, Any], registration: Registration, wanted: Sequence[str]
) -> Signed:
    """What came of a consent: all that was asked for is allowed, and it lasts."""
    allowed = {scope.rpartition("/")[2].casefold() for scope in str(answer.get("scope", "")).split()}
    missing = [scope for scope in wanted if scope.casefold() not in allowed]
    if allowed and missing:  # left out, it is what was asked for: RFC 6749, 5.1
        raise left_out(missing)
    if not application.refresh_token():
        raise SignInFailed(
            "Microsoft gave no lasting sign-in (no refresh token): run the command again and press Accept when it asks "
            "to maintain access."
        )
    found = whose(str(answer["access_token"]), registration.graph, registration.stand_in)
    claims = answer.get("id_token_claims") or {}
    grant = Grant(
        client_id=registration.client_id,
        authority=registration.authority,
        email=found.email,
        tenant=str(claims.get("tid", "")),
        endpoint=registration.endpoint,
        cache=application.cache.serialize(),
        given_at=_issued_at(claims),
    )
    return Signed(email=found.email, also=found.also, kept=grant.to_text(), has_calendar=found.has_calendar)


def _issued_at(claims: Mapping[str, Any]) -> str:
    """When an id token was issued, by its `iat` (OpenID Connect Core, 2)."""
    issued = claims.get("iat")
    return datetime.fromtimestamp(issued, UTC).isoformat() if isinstance(issued, int) else ""


class MicrosoftDoor:
    def client(
        self, given: Mapping[str, str], own: Earlier | None, others: Sequence[Earlier]
    ) -> MicrosoftClient | None:
        """Of `given`, "client_id", "authority" and "endpoint" are as the settings of the same names."""
        earlier = next((one for one in ([own] if own else others) if one.settings["client_id"]), own)
        before = earlier.settings if earlier else {}
        client_id = given.get("client_id") or before.get("client_id", "")
        if not client_id:
            return None
        return MicrosoftClient(
            read_registration(
                client_id,
                given.get("authority") or before.get("authority") or ANYBODY,
                given.get("endpoint") or before.get("endpoint", ""),
            )
        )

    @property
    def root(self) -> str:
        return GRAPH

    def look(self, kept: str, *, sending: bool) -> Kept:
        grant = Grant.from_text(kept)
        allowed = {scope.rpartition("/")[2].casefold() for scope in grant.allowed}
        missing = tuple(scope for scope in scopes(sending=sending) if scope.casefold() not in allowed)
        given_at = datetime.fromisoformat(grant.given_at) if grant.given_at else None
        return Kept(email=grant.email, given_at=given_at, missing=missing if allowed else ())

    def take_back(self, kept: str | None) -> Farewell:
        """Microsoft has nothing by which a program like this could take it back."""
        try:
            personal = Grant.from_text(kept or "").is_personal
            page = PERSONAL_PAGE if personal else f"{WORK_PAGE} (Manage your application, Revoke consent)"
        except ValueError:
            page = f"{PERSONAL_PAGE} for a personal account, {WORK_PAGE} for one of work"
        return Farewell(
            left=f"Microsoft still lists what you allowed: to take that back as well, open {page}. An agent that runs "
            "may go on reading the mailbox for an hour or so: end it if it is to stop at once."
        )


def door(clock: Callable[[], datetime]) -> MicrosoftDoor:  # noqa: ARG001 - msal reads its own
    return MicrosoftDoor()
