"""The user and their settings, as the API shows them."""

from tests.simulators.http import Reply
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.calls import Call, entity

_DEFAULT = (
    "id", "businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation",
    "preferredLanguage", "surname", "userPrincipalName",
)  # fmt: skip


class Me:
    """Answers for `/me` and its mailbox settings."""

    def __init__(self, account: Account, url: str) -> None:
        self._account, self._url = account, url

    def answer(self, call: Call) -> Reply:
        root = f"{self._url}/v1.0/$metadata"
        if call.operation == "mailboxSettings.get":
            return entity(f"{root}#users('me')/mailboxSettings", {"timeZone": self._account.zone})
        entry = self._account.entry()
        shown = {name: entry[name] for name in call.query.select or _DEFAULT if name in entry}
        return entity(f"{root}#users/$entity", shown)
