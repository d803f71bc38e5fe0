"""Bearers from a sign-in that is kept: what `providers.outlook` is handed as its token.

msal is loaded with the first bearer. Each is used until it is nearly over; then what is kept is looked at anew, since
another process may have signed in or refreshed meanwhile, msal asks Microsoft if it must, and what is new is written
down. Of a sign-in that it refuses Microsoft is asked once an hour, and at once when somebody has signed in: the cause,
an administrator's rule or a consent still to come, may pass without the user.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from providers.base import AuthRequired, RateLimited, TokenStore, Unavailable
from providers.outlook.auth.registration import Registration, scopes
from providers.web.waits import LONGEST_WAIT

if TYPE_CHECKING:
    from providers.outlook.auth.application import Application
    from providers.outlook.auth.grant import Grant

MARGIN = timedelta(minutes=5)
"""A bearer is not used in its last minutes: msal would not give it out either."""


ASKED_AGAIN = timedelta(hours=1)
"""How long what Microsoft refused is taken for refused."""


class KeptTokens:
    """Calling it gives a bearer. Raises `AuthRequired` when a person must sign in, and `Refused` when Microsoft cannot
    be asked, or asked us to wait; nothing was done then. For one thread at a time."""

    def __init__(
        self,
        store: TokenStore,
        endpoint: str,
        *,
        sending: bool,
        remedy: str,
        clock: Callable[[], datetime],
    ) -> None:
        """`endpoint` is that of the settings, `sending` whether mail is to leave by itself, `remedy` the command that
        signs in again. The registration is the one that was signed in with."""
        self._store = store
        self._endpoint = endpoint.rstrip("/")
        self._sending = sending
        self._remedy = remedy
        self._clock = clock
        self._registration: Registration | None = None
        self._application: Application | None = None
        self._bearer = ""
        self._good_until: datetime | None = None
        self._refused: tuple[str, str, datetime] | None = None
        self._told_to_wait: tuple[str, str, datetime] | None = None

    def __call__(self) -> str:
        if self._good_until is None or self._clock() >= self._good_until:
            self._renew(refused="")
        return self._bearer

    def renewed(self, refused: str) -> str:
        """Another bearer in the place of `refused`, which Graph did not take (401) although its time was not over."""
        if self._bearer == refused or not self._bearer:
            self._renew(refused=refused)
        return self._bearer

    def _renew(self, refused: str) -> None:
        self._bearer, self._good_until = "", None
        kept = self._kept()
        fingerprint = kept.fingerprint
        if self._refused is not None:
            refused_one, why, at = self._refused
            if refused_one == fingerprint and timedelta(0) <= self._clock() - at < ASKED_AGAIN:
                raise AuthRequired(why)
        if self._told_to_wait is not None:
            told_one, why, until = self._told_to_wait
            if told_one == fingerprint and timedelta(0) < until - self._clock() <= LONGEST_WAIT:
                raise RateLimited(why, retry_after=until - self._clock())
        try:
            answer = self._silently(kept, force=False)
            if refused and answer.get("access_token") == refused:
                answer = self._silently(kept, force=True)
            bearer = self._checked(answer, self._registered(kept))
        except RateLimited as error:
            self._told_to_wait = (fingerprint, str(error), self._clock() + error.retry_after)
            raise
        except AuthRequired as error:
            self._refused = (fingerprint, str(error), self._clock())
            raise
        assert self._application is not None  # noqa: S101 - _silently() has made it
        cache = self._application.cache
        # Signed in again, or disconnected, while Microsoft was asked: what is kept now is newer than this.
        is_newest = cache.has_state_changed and self._kept().fingerprint == fingerprint
        self._bearer = bearer
        lasts = timedelta(seconds=_seconds(answer.get("expires_in")))
        self._good_until = self._clock() + max(lasts - MARGIN, timedelta(0))
        if is_newest:  # last, since a full disk is to be told and takes no bearer away
            self._store.save(self._with_cache(kept, cache.serialize()))

    def _with_cache(self, kept: "Grant", cache: str) -> str:
        from dataclasses import replace

        return replace(kept, cache=cache).to_text()

    def _kept(self) -> "Grant":
        from providers.outlook.auth.grant import Grant

        try:
            kept = Grant.from_text(self._store.load())
        except ValueError:
            raise AuthRequired(f"What is kept of the sign-in is of another version: run {self._remedy}.") from None
        if kept.endpoint != self._endpoint:
            raise AuthRequired(
                "The endpoint in your settings is not the one that was signed in at, so nothing is sent there: put it "
                f"back, or run {self._remedy}."
            )
        return kept

    def _registered(self, kept: "Grant") -> Registration:
        return Registration(client_id=kept.client_id, authority=kept.authority, endpoint=self._endpoint)

    def _silently(self, kept: "Grant", *, force: bool) -> dict[str, Any]:
        """What msal answers without asking the user, {} when it has nothing to ask with."""
        from providers.outlook.auth.application import Application, NoTenant
        from providers.outlook.auth.refusals import no_tenant

        registration = self._registered(kept)
        if self._application is None or self._registration != registration:
            try:
                self._application, self._registration = Application(registration), registration
            except NoTenant:
                told = str(no_tenant(registration)).rstrip(".")
                raise AuthRequired(f"{told}; then run {self._remedy}.") from None
        application = self._application
        if not force:
            application.cache.deserialize(kept.cache)
        accounts = application.call(application.msal.get_accounts)
        if not accounts:
            return {}
        ask = application.msal.acquire_token_silent_with_error
        wanted = scopes(sending=self._sending)
        return application.call(ask, wanted, accounts[0], force_refresh=force) or {}

    def _checked(self, answer: dict[str, Any], registration: Registration) -> str:
        """The bearer in an answer. Raises `AuthRequired`, `Unavailable`."""
        from providers.outlook.auth.refusals import refresh_refused, refusal_of

        refusal = refusal_of(answer)
        if refusal is not None:
            raise refresh_refused(refusal, registration, self._remedy, sending=self._sending)
        if not answer:
            raise AuthRequired(f"What is kept of the sign-in cannot be used any more: run {self._remedy}.")
        bearer = answer.get("access_token")
        if not isinstance(bearer, str) or not bearer:
            raise Unavailable("Microsoft's sign-in did not answer as it should.")
        return bearer


def _seconds(value: object) -> int:
    try:
        return max(0, min(int(str(value)), 86400))
    except ValueError:
        return 0
