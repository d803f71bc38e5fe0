"""The account: whose it is, what it may do, and what is wrong with it. Set by a test while the simulator runs."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Account:
    """One user. `refusal` of the identity platform is one of `identity.REFUSALS`, or ""."""

    email: str
    name: str = "Ada Park"
    aliases: list[str] = field(default_factory=list)
    personal: bool = False
    """A personal account (outlook.com) instead of one of an organization."""
    mailbox: bool = True
    """There is a mailbox."""
    calendar: bool = True
    """The calendar may be read; without it Exchange refuses whatever the token says."""
    full: bool = False
    """The mailbox is full: nothing can be made or sent."""
    unknown_recipients: set[str] = field(default_factory=set)
    """Addresses to which nothing can be delivered, beside all under .invalid."""
    refusal: str = ""
    zone: str = "UTC"
    """The time zone of the mailbox, by its Windows name."""

    def own(self, address: str) -> bool:
        return address.casefold() in {self.email.casefold(), *(one.casefold() for one in self.aliases)}

    def unknown(self, address: str) -> bool:
        return address.casefold().endswith(".invalid") or address.casefold() in {
            one.casefold() for one in self.unknown_recipients
        }

    def recipient(self) -> Json:
        return {"emailAddress": {"name": self.name, "address": self.email}}

    def entry(self) -> Json:
        """The user in the form of the API, with what a `$select` may name beside it."""
        first, _, last = self.name.partition(" ")
        aliases = [f"SMTP:{self.email}", *(f"smtp:{one}" for one in self.aliases)]
        of_work = {"otherMails": [], "proxyAddresses": aliases, "userType": "Member", "accountEnabled": True}
        return ({} if self.personal else of_work) | {
            "businessPhones": [],
            "displayName": self.name,
            "givenName": first,
            "jobTitle": None,
            "mail": None if self.personal else self.email,
            "mobilePhone": None,
            "officeLocation": None,
            "preferredLanguage": None,
            "surname": last,
            "userPrincipalName": self.email,
            "id": "87d349ed-44d7-43e1-9a83-5f2406dee5bd" if not self.personal else "48d31887ad31d3a8",
        }
