"""The pages on which the user consents, or is told why that cannot be.

There is one user, who is signed in already. As on Google's page every permission has a box of its own and none is
ticked; a visit to `/o/oauth2/auth` shows the page, its form leads back to the program that asked.
"""

import secrets
from html import escape
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.simulators.google.oauth import CLIENT_ID, OAuth, Project
from tests.simulators.http import Incoming, Reply, page
from tests.simulators.state import State

_SHORT = "https://www.googleapis.com/auth/"
KNOWN_SCOPES = {
    "https://mail.google.com/", "openid", "email", "profile",
    *(f"{_SHORT}{one}" for one in (
        "gmail.readonly", "gmail.compose", "gmail.modify", "gmail.metadata", "gmail.send", "gmail.insert",
        "gmail.labels", "gmail.settings.basic", "calendar", "calendar.readonly", "calendar.events",
        "calendar.events.readonly", "calendar.calendarlist", "calendar.calendarlist.readonly",
        "calendar.settings.readonly", "userinfo.email", "userinfo.profile",
    )),
}  # fmt: skip
_PARAMETERS = {
    "access_type", "client_id", "code_challenge", "code_challenge_method", "enable_granular_consent", "hd",
    "include_granted_scopes", "login_hint", "nonce", "prompt", "redirect_uri", "response_type", "scope", "state",
}  # fmt: skip
_UNTESTED = (
    "has not completed the Google verification process. The app is currently being tested, and can only be accessed by "
    "developer-approved testers."
)
_REFUSALS = {
    "access_denied": (403, _UNTESTED),
    "org_internal": (403, "is restricted to users within its organization."),
    "admin_policy_enforced": (400, "is not allowed by the administrator of your organization."),
    "policy_enforced": (400, "is blocked because Advanced Protection is on for this account."),
}
_ALL = "this.form.querySelectorAll('[name=scope]').forEach(box => box.checked = this.checked)"


class Consent:
    """The authorization endpoint."""

    def __init__(self, state: State, oauth: OAuth, project: Project, email: str) -> None:
        self._state, self._oauth, self._project, self._email = state, oauth, project, email
        self._asked: dict[str, dict[str, str]] = {}

    def ask(self, request: Incoming) -> Reply:
        """The page with the form, or the page that says what is wrong."""
        query = dict(request.query)
        if wrong := self._wrong(query):
            return _blocked(*wrong)
        number = secrets.token_urlsafe(12)
        self._asked[number] = query
        boxes = "".join(
            f'<p><label><input type=checkbox name=scope value="{escape(scope)}"> {escape(scope)}</label></p>'
            for scope in query["scope"].split()
        )
        form = (
            "<p>Google hasn't verified this app. Afterword wants access to your Google Account "
            f"<b>{escape(self._email)}</b>.</p><form method=post action=/o/oauth2/consent>"
            f'<input type=hidden name=request value="{number}">'
            f'<p><label><input type=checkbox id=all onclick="{_ALL}"> Select all</label></p>{boxes}'
            "<button id=cancel name=decision value=cancel>Cancel</button> "
            "<button id=continue name=decision value=continue>Continue</button></form>"
        )
        return page("Select what Afterword can access", form)

    def decide(self, request: Incoming) -> Reply:
        """The user has pressed a button."""
        fields = request.form
        asked = self._asked.pop(fields.get("request", ""), None)
        if asked is None:
            return _blocked(400, "invalid_request", "The form is no longer good.")
        ticked = [one for one in asked["scope"].split() if one in _values(request, "scope")]
        answer = {"state": asked["state"]} if "state" in asked else {}
        if fields.get("decision") != "continue" or not ticked:
            answer["error"] = "access_denied"
        else:
            with self._state.transaction():
                answer |= {"code": self._oauth.new_code(asked, ticked), "scope": " ".join(ticked)}
        separator = "&" if urlsplit(asked["redirect_uri"]).query else "?"
        there = f"{asked['redirect_uri']}{separator}{urlencode(answer)}"
        return Reply(status=302, headers=(("Location", there),))

    def _wrong(self, query: dict[str, str]) -> tuple[int, str, str] | None:
        """Status, error and words for a request that gets no form."""
        if query.get("client_id") != CLIENT_ID:
            return 401, "invalid_client", "The OAuth client was not found."
        if self._project.deleted:
            return 401, "deleted_client", "The OAuth client was deleted."
        redirect = query.get("redirect_uri", "")
        if redirect.startswith("urn:ietf:wg:oauth:2.0:oob"):
            return 400, "invalid_request", "The out-of-band (OOB) flow has been blocked in order to keep users secure."
        there = urlsplit(redirect)
        if there.scheme != "http" or there.hostname not in {"127.0.0.1", "localhost", "::1"}:
            return 400, "redirect_uri_mismatch", "The redirect URI in the request does not match the client's."
        if query.get("response_type") != "code":
            return 400, "unsupported_response_type", "Only the code flow is there for this client."
        if query.get("code_challenge_method", "plain") not in {"plain", "S256"}:
            return 400, "invalid_request", "Invalid code_challenge_method."
        if unknown := query.keys() - _PARAMETERS:
            return 400, "invalid_request", f"Parameter not allowed for this message type: {min(unknown)}"
        scopes = query.get("scope", "").split()
        if not scopes or set(scopes) - KNOWN_SCOPES:
            return 400, "invalid_scope", f"Some requested scopes were invalid: {' '.join(set(scopes) - KNOWN_SCOPES)}"
        if self._project.refusal:
            status, words = _REFUSALS[self._project.refusal]
            return status, self._project.refusal, f"Afterword {words}"
        return None


def _values(request: Incoming, name: str) -> list[str]:
    return parse_qs(request.body.decode("utf-8", "replace")).get(name, [])


def _blocked(status: int, error: str, words: str) -> Reply:
    return page("Access blocked", f"<p>{escape(words)}</p><p>Error {status}: {error}</p>", status)
