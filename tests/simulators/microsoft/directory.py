"""The directory: the app registration, what the organization allows, and the errors of its sign-in.

Shapes and numbers: https://learn.microsoft.com/entra/identity-platform/reference-error-codes and
https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
"""

import uuid
from dataclasses import dataclass, field
from datetime import datetime

from tests.simulators.http import Reply, json_reply

CLIENT_ID = "6731de76-14a6-49ae-97bc-6eba6914391e"
TENANT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a"
PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad"
DOMAIN = "example.onmicrosoft.com"
OPENID = {"openid", "profile", "email", "offline_access"}
GRAPH = "https://graph.microsoft.com/"
KNOWN_SCOPES = {
    "Calendars.Read", "Calendars.Read.Shared", "Calendars.ReadWrite", "Contacts.Read", "Mail.Read", "Mail.ReadBasic",
    "Mail.ReadWrite", "Mail.Send", "MailboxSettings.Read", "MailboxSettings.ReadWrite", "People.Read", "User.Read",
    "User.Read.All", "User.ReadWrite",
}  # fmt: skip
ERRORS: dict[int, tuple[str, str, str]] = {
    16000: ("interaction_required", ("Either multiple user identities are available for the current request or "
            "selected account is not supported for the scenario."), ""),
    50011: ("invalid_request", ("The redirect URI '{}' specified in the request does not match the redirect URIs "
            "configured for the application '{client}'."), ""),
    50020: ("invalid_grant", ("User account '{user}' from identity provider 'live.com' does not exist in tenant "
            "'Example' and cannot access the application '{client}' in that tenant."), ""),
    50076: ("invalid_grant", ("Due to a configuration change made by your administrator, or because you moved to a "
            "new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'."),
            "basic_action"),
    50173: ("invalid_grant", ("The provided grant has expired due to it being revoked, a fresh auth token is needed. "
            "The user might have changed or reset their password."), "bad_token"),
    50194: ("invalid_request", ("Application '{client}' is not configured as a multi-tenant application. Usage of the "
            "/common endpoint is not supported for such apps created after '10/15/2018'."), ""),
    500112: ("invalid_request", ("The reply address '{}' does not match the reply address provided when requesting "
             "Authorization code."), ""),
    501481: ("invalid_grant", ("The Code_Verifier does not match the code_challenge supplied in the authorization "
             "request."), ""),
    53003: ("invalid_grant", ("Access has been blocked by Conditional Access policies. The access policy does not "
            "allow token issuance."), "message_only"),
    54005: ("invalid_grant", ("OAuth2 Authorization code was already redeemed, please retry with a new valid code or "
            "use an existing refresh token."), ""),
    65001: ("invalid_grant", ("The user or administrator has not consented to use the application with ID '{client}' "
            "named 'Afterword'. Send an interactive authorization request for this user and resource."),
            "consent_required"),
    65004: ("access_denied", "User declined to consent to access the app.", ""),
    650053: ("invalid_client", ("The application 'Afterword' asked for scope '{}' that doesn't exist on the resource "
             "'00000003-0000-0000-c000-000000000000'. Contact the app vendor."), ""),
    650056: ("invalid_client", ("Misconfigured application. This could be due to one of the following: the client has "
             "not listed any permissions for 'Microsoft Graph' in the requested permissions."), ""),
    70000: ("invalid_grant", "Provided grant is invalid or malformed.", "bad_token"),
    700003: ("invalid_grant", "Device object was not found in the tenant directory.", ""),
    70002: ("invalid_client", "Error validating credentials.", ""),
    700016: ("unauthorized_client", ("Application with identifier '{}' was not found in the directory 'Example'. This "
             "can happen if the application has not been installed by the administrator of the tenant or consented to "
             "by any user in the tenant."), ""),
    70003: ("unsupported_grant_type", "The app requested an unsupported grant type '{}'.", ""),
    70008: ("invalid_grant", ("The provided authorization code or refresh token has expired due to inactivity. Send a "
            "new interactive authorization request for this user and resource."), ""),
    70011: ("invalid_scope", ("The provided value for the input parameter 'scope' is not valid. The scope '{}' is not "
            "valid."), ""),
    70016: ("authorization_pending", "OAuth 2.0 device flow error. Authorization is pending. Continue polling.", ""),
    70020: ("expired_token", ("The provided value for the input parameter 'device_code' is not valid. This device code "
            "has expired."), ""),
    70018: ("authorization_declined", ("Invalid verification code due to User typing in wrong user code for device "
            "code flow."), ""),
    7000112: ("unauthorized_client", "Application '{client}'(Afterword) is disabled.", ""),
    7000218: ("invalid_client", ("The request body must contain the following parameter: 'client_assertion' or "
              "'client_secret'."), ""),
    700025: ("invalid_client", ("Client is public so neither 'client_assertion' nor 'client_secret' should be "
             "presented."), ""),
    70043: ("invalid_grant", ("The refresh token has expired or is invalid due to sign-in frequency checks by "
            "conditional access."), "token_expired"),
    700082: ("invalid_grant", ("The refresh token has expired due to inactivity. The token was issued on {} and was "
             "inactive for 90.00:00:00."), ""),
    90002: ("invalid_tenant", ("Tenant '{}' not found. Check to make sure you have the correct tenant ID and are "
            "signing into the correct cloud."), ""),
    900144: ("invalid_request", "The request body must contain the following parameter: '{}'.", ""),
    90014: ("invalid_request", "The required field '{}' is missing from the credential.", ""),
    90094: ("access_denied", ("An administrator of Example has set a policy that prevents you from granting Afterword "
            "the permissions it is requesting. Contact an administrator."), ""),
}  # fmt: skip
"""Code of OAuth, words, and suberror of each number; "{}" is what the request got wrong."""
_UNAUTHORIZED = {7000218, 700025, 70002, 700016, 7000112}
NOT_FOR_CONSUMERS = "The client does not exist or is not enabled for consumers."


@dataclass(slots=True)
class Directory:
    """The registration and the organization; set by a test while the simulator runs."""

    client_id: str = CLIENT_ID
    audience: str = "both"
    """Who may sign in: both, organizations, consumers, or single (one organization)."""
    public_flows: bool = True
    """"Allow public client flows" is on, without which there is no device code."""
    redirects: tuple[str, ...] = ("http://localhost",)
    """Registered for mobile and desktop applications; any port stands behind http://localhost."""
    permissions: bool = True
    """The registration lists permissions of Graph."""
    disabled: bool = False
    """The registration was switched off."""
    needs_admin: bool = False
    """Only an administrator may consent."""
    refuse_pages: int = 0
    """A number of `ERRORS` with which signing in on the page ends, 0 for none."""
    refuse_tokens: int = 0
    """A number of `ERRORS` with which the token endpoint refuses everything, 0 for none."""
    device_interval: int = 5
    """Seconds between two questions of a device."""
    withheld: set[str] = field(default_factory=set)
    """Scopes that are left out of what is granted, as though they had been taken off the registration."""


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """An error of the identity platform, by its number; `what` is what the request got wrong."""

    number: int
    what: str = ""


def refusal(refused: Refused, now: datetime, directory: Directory, user: str, status: int = 0) -> Reply:
    """The error as the token endpoint says it."""
    code, _, suberror = ERRORS[refused.number]
    trace, correlation = str(uuid.uuid4()), str(uuid.uuid4())
    stamp = now.strftime("%Y-%m-%d %H:%M:%SZ")
    body = {
        "error": code,
        "error_description": f"{words(refused, directory, user)} Trace ID: {trace} Correlation ID: {correlation} "
        f"Timestamp: {stamp}",
        "error_codes": [refused.number],
        "timestamp": stamp,
        "trace_id": trace,
        "correlation_id": correlation,
        "error_uri": f"https://login.microsoftonline.com/error?code={refused.number}",
    }
    if suberror:
        body["suberror"] = suberror
    if refused.number == 53003:
        body["claims"] = '{"access_token":{"capolids":{"essential":true,"values":["5e8b0b0e"]}}}'
    return json_reply(body, status or (401 if refused.number in _UNAUTHORIZED else 400))


def words(refused: Refused, directory: Directory, user: str) -> str:
    """The sentence of an error with its number."""
    text = ERRORS[refused.number][1].replace("{}", refused.what)
    return f"AADSTS{refused.number}: {text.replace('{client}', directory.client_id).replace('{user}', user)}"


def short(scope: str) -> str:
    """A scope without the resource in front of it."""
    return scope.removeprefix(GRAPH)
