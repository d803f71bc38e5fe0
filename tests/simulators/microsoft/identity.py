"""The identity platform: discovery, the token endpoint, device codes, and what a bearer is good for. The pages on which
a person consents are in `pages`.

https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow and .../v2-oauth2-device-code. Refresh
tokens replace themselves with every use, and the old ones stay good.
"""

import base64
import hashlib
import json
import re
import secrets
from collections.abc import Iterable
from typing import Any

from tests.simulators.http import Incoming, Reply, json_reply
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.directory import (
    DOMAIN,
    KNOWN_SCOPES,
    OPENID,
    PERSONAL_TENANT,
    TENANT,
    Directory,
    Refused,
    refusal,
    short,
)
from tests.simulators.microsoft.discovery import HOST, configuration
from tests.simulators.microsoft.errors import no_credentials
from tests.simulators.microsoft.switches import Switches
from tests.simulators.state import State, instant

ACCESS_SECONDS = 3600 + 20 * 60
CODE_SECONDS = 600
DEVICE_SECONDS = 900
IDLE_DAYS = 90
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Identity:
    """All but the pages."""

    def __init__(self, state: State, switches: Switches, directory: Directory, account: Account, *, token: str) -> None:
        self._state, self._switches, self._account, self._token = state, switches, account, token
        self.directory = directory

    def configuration(self, tenant: str) -> Reply:
        """openid-configuration of a tenant."""
        try:
            self.check_tenant(tenant)
        except Refused as refused:
            return self._refusal(refused)
        return configuration(tenant, self.tenant_id(tenant))

    # --- bearers --------------------------------------------------------------------------------------------------

    def scopes(self, authorization: str) -> frozenset[str]:
        """What the bearer may do. Raises `GraphError` 401."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise no_credentials("Access token is empty.")
        if self._token and secrets.compare_digest(token.encode(), self._token.encode()):
            if self._state.fact("token_revoked", False):
                raise no_credentials("Access token has been revoked.")
            return frozenset(KNOWN_SCOPES)
        row = self._state.row("select * from access_tokens where token = ?", token)
        if row is None:
            raise no_credentials("IDX14100: JWT is not well formed, there are no dots (.).")
        if row["until"] <= self._state.now():
            raise no_credentials("Lifetime validation failed, the token is expired.")
        return frozenset(row["scopes"].split())

    def grant(self, scopes: Iterable[str]) -> dict[str, Any]:
        """A grant as if the user had just consented to these: what the token endpoint would answer."""
        return self.issue(" ".join([*scopes, "openid", "profile", "offline_access"]), self.home_tenant, "", {})

    def end_grants(self, number: int) -> None:
        """All refresh tokens are refused from now on, by that number of `directory.ERRORS`."""
        self._state.run("update grants set ended = ?", str(number))

    def revoke(self) -> None:
        """The user takes it all away: refresh tokens, access tokens, consent, the bearer of the start."""
        self.end_grants(50173)
        self.expire_access_tokens()
        self._state.run("delete from consents")
        self._state.note("token_revoked", True)

    def accept_token_again(self) -> None:
        self._state.note("token_revoked", False)

    def expire_access_tokens(self) -> None:
        self._state.run("update access_tokens set until = 0")

    # --- who may sign in where ------------------------------------------------------------------------------------

    @property
    def home_tenant(self) -> str:
        return PERSONAL_TENANT if self._account.personal else TENANT

    @staticmethod
    def tenant_id(tenant: str) -> str:
        return TENANT if tenant.lower() == DOMAIN else tenant.lower()

    def check_tenant(self, tenant: str) -> None:
        """Raises `Refused` for a tenant that there is not."""
        known = {"common", "organizations", "consumers", TENANT, PERSONAL_TENANT, DOMAIN}
        if tenant.lower() not in known:
            raise Refused(90002, tenant)

    def check_client(self, client: str, tenant: str) -> None:
        """Raises `Refused` for a client that may not be used there."""
        if not client:
            raise Refused(900144, "client_id")
        if not _GUID.fullmatch(client) or client.lower() != self.directory.client_id:
            raise Refused(700016, client)
        if self.directory.disabled:
            raise Refused(7000112)
        if self.directory.audience == "single" and self.tenant_id(tenant) != TENANT:
            raise Refused(50194)

    def check_scopes(self, text: str) -> list[str]:
        """The scopes of a request. Raises `Refused`."""
        asked = text.split()
        if not asked:
            raise Refused(900144, "scope")
        for one in asked:
            if one not in OPENID and short(one) not in KNOWN_SCOPES:
                raise Refused(650053 if "." in short(one) else 70011, one)
        if not self.directory.permissions:
            raise Refused(650056)
        return asked

    # --- codes ----------------------------------------------------------------------------------------------------

    def new_code(self, asked: dict[str, str], tenant: str) -> str:
        """A code for a consent that was given on a page; `asked` are the parameters of its address."""
        code = f"1.AX0A{secrets.token_urlsafe(180)}"
        self.consent(asked["scope"].split())
        self._state.run(
            "insert into codes values (?, ?, ?, ?, ?, ?, ?, ?)",
            code, asked["client_id"], asked["redirect_uri"], asked.get("code_challenge", ""), asked["scope"],
            asked.get("nonce", ""), self._state.now(), tenant,
        )  # fmt: skip
        return code

    def consent(self, scopes: Iterable[str]) -> None:
        for one in scopes:
            self._state.run("insert or replace into consents values (?)", short(one))

    def device_of(self, user_code: str) -> dict[str, Any] | None:
        """What a device waits for, by the code its user types; None when there is none, or it has run out."""
        row = self._state.row("select * from devices where user_code = ?", user_code.strip().upper())
        if row is None or row["at"] + DEVICE_SECONDS * 1000 < self._state.now() or row["state"]:
            return None
        return dict(row)

    def decide_device(self, user_code: str, *, accept: bool) -> None:
        """The user has pressed a button."""
        row = self.device_of(user_code)
        if row is None:
            return
        if accept:
            self.consent(row["scopes"].split())
        self._state.run(
            "update devices set state = ? where user_code = ?", "accepted" if accept else "declined", row["user_code"]
        )

    # --- endpoints ------------------------------------------------------------------------------------------------

    def device_code(self, request: Incoming, tenant: str) -> Reply:
        form = request.form
        try:
            self.check_tenant(tenant)
            self.check_client(form.get("client_id", ""), tenant)
            if not self.directory.public_flows:
                raise Refused(7000218)
            scopes = self.check_scopes(form.get("scope", ""))
        except Refused as refused:
            return self._refusal(refused)
        code, user_code = secrets.token_urlsafe(90), "".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(9))
        self._state.run(
            "insert into devices values (?, ?, ?, ?, '', ?)",
            code, user_code, " ".join(scopes), self._state.now(), tenant,
        )  # fmt: skip
        page = "https://www.microsoft.com/link" if self._account.personal else "https://microsoft.com/devicelogin"
        return json_reply(
            {
                "user_code": user_code,
                "device_code": code,
                "verification_uri": page,
                "expires_in": DEVICE_SECONDS,
                "interval": self.directory.device_interval,
                "message": f"To sign in, use a web browser to open the page {page} and enter the code {user_code} to "
                "authenticate.",
            }
        )

    def token(self, request: Incoming, tenant: str) -> Reply:
        form = request.form
        try:
            self.check_tenant(tenant)
            if not form.get("grant_type"):
                raise Refused(900144, "grant_type")
            self.check_client(form.get("client_id", ""), tenant)
            if form.get("client_secret") or form.get("client_assertion"):
                raise Refused(700025)
            if self.directory.refuse_tokens:
                raise Refused(self.directory.refuse_tokens)
            match form["grant_type"]:
                case "authorization_code":
                    return self._exchange(form)
                case "refresh_token":
                    return self._refresh(form, tenant)
                case grant if grant in {_DEVICE_GRANT, "device_code"}:
                    return self._device(form)
            raise Refused(70003, form["grant_type"])
        except Refused as refused:
            return self._refusal(refused)

    def _refusal(self, refused: Refused) -> Reply:
        return refusal(refused, self._state.clock(), self.directory, self._account.email)

    def _exchange(self, form: dict[str, str]) -> Reply:
        row = self._state.row("select * from codes where code = ?", form.get("code", ""))
        if row is None:
            raise Refused(70000)
        if row["at"] < 0:
            raise Refused(54005)
        if row["at"] + CODE_SECONDS * 1000 < self._state.now():
            raise Refused(70008)
        if row["redirect_uri"] != form.get("redirect_uri"):
            raise Refused(500112, form.get("redirect_uri", ""))
        if row["challenge"] and _challenge(form.get("code_verifier", "")) != row["challenge"]:
            raise Refused(501481)
        self._state.run("update codes set at = -1 where code = ?", row["code"])
        return json_reply(self.issue(row["scopes"], row["tenant"], row["nonce"], form))

    def _device(self, form: dict[str, str]) -> Reply:
        if not self.directory.public_flows:
            raise Refused(7000218)
        row = self._state.row("select * from devices where code = ?", form.get("device_code", ""))
        if row is None:
            raise Refused(70000)
        if row["at"] + DEVICE_SECONDS * 1000 < self._state.now() or row["state"] == "redeemed":
            raise Refused(70020)
        if row["state"] == "declined":
            raise Refused(70018)
        if not row["state"]:
            raise Refused(70016)
        self._state.run("update devices set state = 'redeemed' where code = ?", row["code"])
        return json_reply(self.issue(row["scopes"], row["tenant"], "", form))

    def _refresh(self, form: dict[str, str], tenant: str) -> Reply:
        row = self._state.row("select * from grants where refresh_token = ?", form.get("refresh_token", ""))
        if row is None:
            raise Refused(70000)
        if row["ended"]:
            raise Refused(int(row["ended"]), instant(row["at"]).isoformat())
        if row["at"] + IDLE_DAYS * 86_400_000 < self._state.now():
            raise Refused(700082, instant(row["at"]).isoformat())
        asked = self.check_scopes(form.get("scope") or row["scopes"])
        consented = {one["scope"] for one in self._state.rows("select scope from consents")}
        if {short(one) for one in asked} - consented - OPENID:
            raise Refused(65001)
        return json_reply(self.issue(" ".join(asked), tenant, "", form, family=row["family"]))

    def issue(self, scopes: str, tenant: str, nonce: str, form: dict[str, str], *, family: str = "") -> dict[str, Any]:
        """Tokens for these scopes; a refresh token only where offline_access is among them."""
        asked = scopes.split()
        self.consent(asked)
        granted = [one for one in asked if one not in OPENID and short(one) not in self.directory.withheld]
        now = self._state.now()
        family = family or secrets.token_hex(16)
        access = self._jwt({"aud": "00000003-0000-0000-c000-000000000000", "scp": " ".join(map(short, granted))})
        self._state.run(
            "insert into access_tokens values (?, ?, ?, ?)",
            access, family, " ".join(short(one) for one in granted), now + ACCESS_SECONDS * 1000,
        )  # fmt: skip
        answer: dict[str, Any] = {
            "token_type": "Bearer",
            "scope": " ".join([*granted, *(one for one in asked if one in {"openid", "profile", "email"})]),
            "expires_in": ACCESS_SECONDS - 1,
            "ext_expires_in": ACCESS_SECONDS - 1,
            "access_token": access,
        }
        if "offline_access" in asked and not (
            family and self._switches.reuse_refresh_token and form.get("refresh_token")
        ):
            answer["refresh_token"] = f"1.AX0A{secrets.token_urlsafe(700)}"
            self._state.run(
                "insert into grants values (?, ?, ?, ?, '')", answer["refresh_token"], family, " ".join(asked), now
            )
        if "openid" in asked:
            answer["id_token"] = self._id_token(nonce)
        if form.get("client_info"):
            answer["client_info"] = self.client_info
        return answer

    @property
    def client_info(self) -> str:
        """Whose account it is, as msal keeps it."""
        return _base64(json.dumps({"uid": self._object_id, "utid": self.home_tenant}).encode())

    @property
    def _object_id(self) -> str:
        return "00000000-0000-0000-48d3-1887ad31d3a8" if self._account.personal else str(self._account.entry()["id"])

    def _id_token(self, nonce: str) -> str:
        seconds = self._state.now() // 1000
        claims = {
            "aud": self.directory.client_id,
            "iss": f"{HOST}/{self.home_tenant}/v2.0",
            "iat": seconds,
            "nbf": seconds,
            "exp": seconds + 3600,
            "name": self._account.name,
            "oid": self._object_id,
            "preferred_username": self._account.email,
            "sub": "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
            "tid": self.home_tenant,
            "ver": "2.0",
        }
        return self._jwt(claims | ({"nonce": nonce} if nonce else {}))

    @staticmethod
    def _jwt(claims: dict[str, Any]) -> str:
        head = {"typ": "JWT", "alg": "RS256", "kid": "simulated"}
        parts = [_base64(json.dumps(one).encode()) for one in (head, claims)]
        return ".".join([*parts, secrets.token_urlsafe(256)])


def _challenge(verifier: str) -> str:
    return _base64(hashlib.sha256(verifier.encode("ascii", "replace")).digest())


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
