"""The simulator as a test or a person holds it: a server, what the other side and the user do, and what was seen."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from threading import Semaphore
from typing import Any

from tests.simulators import letters
from tests.simulators.http import Incoming, Reply
from tests.simulators.microsoft import composing
from tests.simulators.microsoft.account import Account
from tests.simulators.microsoft.by_hand import Draft, Outlook, draft_of
from tests.simulators.microsoft.calendar import CalendarApi
from tests.simulators.microsoft.delta import FolderDelta, MessageDelta, Tokens
from tests.simulators.microsoft.directory import Directory
from tests.simulators.microsoft.errors import GraphError
from tests.simulators.microsoft.events import EventStore
from tests.simulators.microsoft.faults import faults
from tests.simulators.microsoft.folders import FolderStore
from tests.simulators.microsoft.graph import Graph, Request
from tests.simulators.microsoft.identity import Identity
from tests.simulators.microsoft.invitations import events
from tests.simulators.microsoft.items import ItemStore
from tests.simulators.microsoft.mail import Mail
from tests.simulators.microsoft.me import Me
from tests.simulators.microsoft.pages import Pages
from tests.simulators.microsoft.post import PostOffice
from tests.simulators.microsoft.sign_in import SignIn
from tests.simulators.microsoft.switches import Switches
from tests.simulators.microsoft.tables import TABLES
from tests.simulators.simulator import Simulator


class MicrosoftSimulator(Simulator[Request]):
    """Graph mail and calendar, and the identity platform, of one account: Graph at `url` + "/v1.0", signing in at
    `url` + "/{tenant}/oauth2/v2.0/...". `switches` are those of `Switches`; what is wrong with the account is set on
    `account`."""

    tables, refusal, invitation = TABLES, GraphError, events

    def __init__(
        self,
        home: Path,
        email: str = "ada@example.org",
        *,
        token: str = "",
        port: int = 0,
        clock: Callable[[], datetime] | None = None,
        **switches: Any,
    ) -> None:
        super().__init__(home, email, faults(), token=token, port=port, clock=clock)
        self.switches = Switches(**switches)
        self.account = Account(email)
        self.directory = Directory()

    def _furnish(self) -> None:
        self.store = ItemStore(self.state, FolderStore(self.state, self.switches), self.switches)
        self.events = EventStore(self.state, self.switches, self.account)
        self.post = PostOffice(
            self.state, self.store, self.events, self.switches, self.account, self.home / "delivered"
        )
        self.outlook = Outlook(self.state, self.store, self.post, self.switches, self.account)
        self.tokens = Tokens(self.state, self.switches)
        self.identity = Identity(self.state, self.switches, self.directory, self.account, token=self._token)
        pages = Pages(self.state, self.identity, self.account)
        self._sign_in = SignIn(self.state, self.identity, pages, self.faults, self._record)
        me = Me(self.account, self.url)
        mail = Mail(self.state, self.store, self.post, self.switches, self.account, self.url)
        folder_delta = FolderDelta(self.store, self.tokens, self.url)
        message_delta = MessageDelta(self.state, self.store, self.tokens, self.switches, self.url)
        calendar = CalendarApi(self.events, self.tokens, self.switches, self.url)

        self.graph = Graph(
            state=self.state,
            account=self.account,
            switches=self.switches,
            faults=self.faults,
            scopes=self.identity.scopes,
            answers={
                "me": me.answer,
                "mailboxSettings": me.answer,
                "messages": mail.answer,
                "mailFolders": folder_delta.answer,
                "mailFolders.messages": mail.answer,
                "mailFolders.delta": message_delta.answer,
                "calendars": calendar.answer,
                "calendarView": calendar.answer,
                "events": calendar.answer,
            },
            record=self._record,
        )

    # --- what was seen --------------------------------------------------------------------------------------------

    def delivered(self) -> list[EmailMessage]:
        """The ledger: each delivery to somebody else by itself, in order."""
        return self.post.delivered()

    def drafts(self) -> list[Draft]:
        """What the user sees in Drafts, the oldest first."""
        with self.state.transaction():
            self.post.move_on()
            found = self.store.items(self.store.folders.id_of("drafts"))
        return [draft_of(one) for one in sorted(found, key=lambda one: one.number)]

    def folder(self, name: str) -> list[tuple[str, EmailMessage]]:
        """The messages of a folder by its well-known or display name, the oldest first, each with its immutable id."""
        with self.state.transaction():
            self.post.move_on()
            found = self.store.items(self.store.folders.named(name))
        return [
            (one.immutable, letters.modern(one.raw or composing.letter_of(one)))
            for one in sorted(found, key=lambda one: one.number)
        ]

    # --- the other side -------------------------------------------------------------------------------------------

    def arrive(self, raw: bytes, folder: str = "inbox", *, at: datetime | None = None) -> str:
        """Somebody's message comes, or lies in that folder since `at`; a folder that there is not is made. Returns its
        immutable id."""
        with self.state.transaction():
            return self.post.arrive(raw, self.store.folders.named(folder), at=at).immutable

    def put_event(self, event: dict[str, Any], calendar: str = "") -> str:
        """An event in the form of the API appears in the default calendar or the one of that id, or the one of its id
        or iCalUId changes; with `seriesMasterId` and `originalStart` one occurrence of a series. Returns its id."""
        with self.state.transaction():
            return self.events.put(event, calendar)

    def remove_event(self, event_id: str) -> None:
        """An event, a series or one occurrence is deleted."""
        with self.state.transaction():
            self.events.remove(event_id)

    def move_event(self, event_id: str, calendar: str) -> None:
        """The user drags an event into another calendar."""
        with self.state.transaction():
            self.events.move(event_id, calendar)

    def put_calendar(self, name: str, **more: Any) -> str:
        """A further calendar, with `more` of its properties as the API names them; returns its id."""
        with self.state.transaction():
            return self.events.put_calendar(name, **more)

    def remove_calendar(self, calendar: str) -> None:
        """A calendar is deleted with all that is in it."""
        with self.state.transaction():
            self.events.remove_calendar(calendar)

    def take_in(self) -> None:
        """Besides, what is due lies in Sent Items."""
        with self.state.transaction():
            self.post.move_on()
        super().take_in()

    # --- the user -------------------------------------------------------------------------------------------------

    def edit_draft(
        self, draft_id: str, text: str | None = None, *, subject: str | None = None, to: str | None = None
    ) -> str:
        """The user opens the draft in Outlook, changes it and lets it be saved; returns its immutable id since then."""
        with self.state.transaction():
            return self.outlook.edit(draft_id, text=text, subject=subject, to=to)

    def categorize(self, item_id: str, *categories: str) -> None:
        """The user puts colours on a message."""
        with self.state.transaction():
            self.outlook.categorize(item_id, categories)

    def send_draft_by_hand(self, draft_id: str) -> str:
        """The user presses Send; returns the immutable id of the message in Sent Items."""
        with self.state.transaction():
            return self.outlook.send(draft_id)

    def write(self, raw: bytes) -> str:
        """The user writes and sends a message in Outlook; returns its immutable id."""
        with self.state.transaction():
            return self.outlook.write(raw)

    def delete_draft(self, draft_id: str) -> None:
        """The user deletes the draft: it lies in Deleted Items."""
        with self.state.transaction():
            self.store.delete(self.store.item(draft_id))

    def move(self, item_id: str, folder: str) -> None:
        """The user, or a rule, moves a message. A folder that there is not is made."""
        with self.state.transaction():
            self.store.move(self.store.item(item_id), self.store.folders.named(folder))

    def delete(self, item_id: str) -> None:
        """The user deletes a message for good."""
        with self.state.transaction():
            self.store.purge(self.store.item(item_id))

    # --- what goes wrong ------------------------------------------------------------------------------------------

    def hold(self, operation: str) -> AbstractContextManager[Semaphore]:
        """Requests to that operation wait until the block ends, and count against the four at once; the semaphore has
        one for each that has come."""
        return self.graph.hold(operation)

    def expire_delta(self, kind: str = "410") -> None:
        """Every deltaLink and nextLink handed out is too old, and is refused in that way: one of `delta.EXPIRED`."""
        with self.state.transaction():
            self.tokens.expire(kind)

    @property
    def client_id(self) -> str:
        """The Application (client) ID of the registration that the simulator knows."""
        return self.directory.client_id

    def grant(self, *scopes: str) -> dict[str, Any]:
        """A grant without the pages: what the token endpoint would answer."""
        with self.state.transaction():
            return self.identity.grant(scopes)

    def revoke(self) -> None:
        """The user takes the program's access away; the bearer of the start is refused as well."""
        with self.state.transaction():
            self.identity.revoke()

    def accept_token_again(self) -> None:
        """The bearer of the start is good again after `revoke`."""
        with self.state.transaction():
            self.identity.accept_token_again()

    def end_grants(self, number: int) -> None:
        """Refresh tokens are refused from now on, by that number of `directory.ERRORS`: 700082, 70043, 53003, ..."""
        with self.state.transaction():
            self.identity.end_grants(number)

    def expire_access_tokens(self) -> None:
        """All access tokens handed out have run out; refresh tokens are good."""
        with self.state.transaction():
            self.identity.expire_access_tokens()

    # --- answering ------------------------------------------------------------------------------------------------

    def _answer(self, request: Incoming) -> Reply:
        self.take_in()
        graph = request.path.startswith("/v1.0/")
        return self.graph.answer(request) if graph else self._sign_in.answer(request)

    def _columns(self, request: Request) -> tuple[object, ...]:
        return request.operation, request.status, request.params
