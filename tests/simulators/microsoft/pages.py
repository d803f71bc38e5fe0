"""The pages on which the user signs in and consents, or is told why that cannot be; and the one for a device's code.

There is one user, who is signed in already. A visit to `/{tenant}/oauth2/v2.0/authorize` shows what is asked for with
two buttons, Accept and Cancel; its form leads back to the program that asked.
"""

import secrets
from html import escape
from urllib.parse import urlencode, urlsplit

from tests.simulators.http import Incoming, Reply, page
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.directory import ERRORS, NOT_FOR_CONSUMERS, OPENID, TENANT, Refused, short, words
from tests.simulators.microsoft.identity import Identity
from tests.simulators.state import State

TROUBLE = "Sorry, but we’re having trouble signing you in."


class Shown(Exception):
    """A page that ends the sign-in: its title and its words."""

    def __init__(self, title: str, said: str) -> None:
        super().__init__(said)
        self.title, self.said = title, said


class Pages:
    """Everything that is HTML."""

    def __init__(self, state: State, identity: Identity, account: Account) -> None:
        self._state, self._identity, self._account = state, identity, account
        self._asked: dict[str, tuple[dict[str, str], str]] = {}

    # --- in the browser -------------------------------------------------------------------------------------------

    def authorize(self, request: Incoming, tenant: str) -> Reply:
        """The page with the form; the page that says what is wrong; or the way back with an error."""
        asked = dict(request.query)
        directory = self._identity.directory
        try:
            self._check(asked, tenant)
            self._check_account(tenant)
        except Refused as refused:
            return _blocked(TROUBLE, words(refused, directory, self._account.email))
        except Shown as shown:
            return _blocked(shown.title, shown.said)
        try:
            self._identity.check_scopes(asked.get("scope", ""))
            if directory.refuse_pages:
                raise Refused(directory.refuse_pages)
        except Refused as refused:
            return self._back(asked, self._error(refused))
        number = secrets.token_urlsafe(12)
        self._asked[number] = (asked, tenant)
        if directory.needs_admin:
            return _form(
                "Need admin approval",
                "<p><b>Afterword</b> needs permission to access resources in your organization that only an admin can "
                "grant. Please ask an admin to grant permission to this app before you can use it.</p>",
                "/oauth2/consent",
                {"request": number},
                (("cancel", "Return to the application without granting consent"),),
            )
        listed = "".join(f"<li>{escape(short(one))}</li>" for one in asked["scope"].split() if one not in OPENID)
        said = (
            f"<p>{escape(self._account.email)}</p><p><b>Afterword</b> (unverified) would like to:</p><ul>{listed}"
            "<li>Maintain access to data you have given it access to</li></ul>"
        )
        buttons = (("cancel", "Cancel"), ("accept", "Accept"))
        return _form("Permissions requested", said, "/oauth2/consent", {"request": number}, buttons)

    def decide(self, request: Incoming) -> Reply:
        """The user has pressed a button."""
        fields = request.form
        known = self._asked.pop(fields.get("request", ""), None)
        if known is None:
            return _blocked(TROUBLE, words(Refused(16000), self._identity.directory, self._account.email))
        asked, tenant = known
        if fields.get("decision") != "accept":
            refused = Refused(90094 if self._identity.directory.needs_admin else 65004)
            return self._back(asked, self._error(refused))
        info = {"client_info": self._identity.client_info} if asked.get("client_info") else {}
        return self._back(asked, {"code": self._identity.new_code(asked, tenant), "session_state": "s", **info})

    def _check(self, asked: dict[str, str], tenant: str) -> None:
        """Raises `Refused` for what is told on a page, since there is nowhere to go back to."""
        self._identity.check_tenant(tenant)
        self._identity.check_client(asked.get("client_id", ""), tenant)
        redirect = asked.get("redirect_uri", "")
        there = urlsplit(redirect)
        without_port = f"{there.scheme}://{there.hostname}{there.path.rstrip('/')}"
        registered = self._identity.directory.redirects
        loopback = there.hostname == "localhost" and without_port in registered
        if not loopback and redirect.rstrip("/") not in registered:
            raise Refused(50011, redirect)
        if asked.get("response_type") != "code":
            raise Refused(900144, "response_type")
        if asked.get("response_mode", "query") not in {"query", "fragment", "form_post"}:
            raise Refused(90014, "response_mode")
        if asked.get("code_challenge") and asked.get("code_challenge_method") != "S256":
            raise Refused(90014, "code_challenge_method")

    def _check_account(self, tenant: str) -> None:
        """Whether the account may sign in there. Raises `Refused`, `Shown`."""
        directory, personal = self._identity.directory, self._account.personal
        if personal and directory.audience in {"organizations", "single"}:
            raise Shown("We're unable to complete your request", f"unauthorized_client: {NOT_FOR_CONSUMERS}")
        if personal and self._identity.tenant_id(tenant) == TENANT:
            raise Refused(50020)
        if personal and tenant.lower() == "organizations":
            raise Shown("Sign in", "You can't sign in here with a personal account. Use your work or school account.")
        if not personal and (tenant.lower() == "consumers" or directory.audience == "consumers"):
            raise Shown("Sign in", "You can't sign in here with a work or school account. Use a personal account.")

    def _error(self, refused: Refused) -> dict[str, str]:
        description = words(refused, self._identity.directory, self._account.email)
        answer = {"error": ERRORS[refused.number][0], "error_description": description}
        return answer | ({"error_subcode": "cancel"} if refused.number in {65004, 90094} else {})

    def _back(self, asked: dict[str, str], answer: dict[str, str]) -> Reply:
        """To the program that asked, in the way it wanted."""
        answer |= {"state": asked["state"]} if "state" in asked else {}
        redirect = asked["redirect_uri"]
        match asked.get("response_mode", "query"):
            case "form_post":
                fields = "".join(
                    f'<input type=hidden name="{name}" value="{escape(value)}">' for name, value in answer.items()
                )
                send = "<script>document.forms[0].submit()</script>"
                return page("Working...", f'<form method=post action="{escape(redirect)}">{fields}</form>{send}')
            case "fragment":
                return Reply(status=302, headers=(("Location", f"{redirect}#{urlencode(answer)}"),))
        separator = "&" if urlsplit(redirect).query else "?"
        return Reply(status=302, headers=(("Location", f"{redirect}{separator}{urlencode(answer)}"),))

    # --- on another device ----------------------------------------------------------------------------------------

    def device(self, request: Incoming) -> Reply:
        """Where the code is typed, and then consented to."""
        fields = request.form if request.verb == "POST" else dict(request.query)
        code = fields.get("otc", "")
        where = request.path
        if not code:
            return _form(
                "Enter code",
                "<p>Enter the code displayed on your app or device.</p><input id=otc name=otc autocomplete=off>",
                where,
                {},
                (("next", "Next"),),
            )
        waiting = self._identity.device_of(code)
        if waiting is None:
            return _blocked("Enter code", "That code didn't work. Check the code and try again.")
        decision = fields.get("decision", "")
        if decision in {"accept", "cancel"}:
            self._identity.decide_device(code, accept=decision == "accept")
            return page("Afterword", "<p>You have signed in. You may now close this window.</p>")
        try:
            self._check_account(waiting["tenant"])
        except Refused as refused:
            return _blocked(TROUBLE, words(refused, self._identity.directory, self._account.email))
        except Shown as shown:
            return _blocked(shown.title, shown.said)
        said = "<p>Are you trying to sign in to Afterword?</p>"
        buttons = (("cancel", "Cancel"), ("accept", "Continue"))
        return _form("Are you trying to sign in?", said, where, {"otc": code}, buttons)


def _form(title: str, said: str, action: str, hidden: dict[str, str], buttons: tuple[tuple[str, str], ...]) -> Reply:
    fields = "".join(f'<input type=hidden name="{name}" value="{escape(value)}">' for name, value in hidden.items())
    pressed = " ".join(f'<button id="{value}" name=decision value="{value}">{text}</button>' for value, text in buttons)
    return page(title, f'<form method=post action="{action}">{said}{fields}<p>{pressed}</p></form>')


def _blocked(title: str, said: str) -> Reply:
    return page(title, f"<p>{escape(said)}</p>")
