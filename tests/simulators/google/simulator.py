"""The simulator as a test or a person holds it: a server, what the other side and the user do, and what was seen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from tests.simulators import letters
from tests.simulators.faults import Broken, Instead
from tests.simulators.google.api import Apis, Request, refusal
from tests.simulators.google.by_hand import WebClient
from tests.simulators.google.calendar import CalendarApi
from tests.simulators.google.calendars import CalendarStore
from tests.simulators.google.errors import ApiError
from tests.simulators.google.faults import faults
from tests.simulators.google.gmail import Gmail
from tests.simulators.google.incoming import events
from tests.simulators.google.mailbox import MailStore, checked
from tests.simulators.google.oauth import OAuth, Project
from tests.simulators.google.pages import Consent
from tests.simulators.google.post import PostOffice
from tests.simulators.google.switches import Switches
from tests.simulators.google.tables import TABLES
from tests.simulators.google.units import Budget
from tests.simulators.google.uploads import Uploads
from tests.simulators.http import Incoming, Reply
from tests.simulators.simulator import Simulator
from tests.simulators.state import milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as it lies there, whoever made it."""

    id: str
    message_id: str
    thread_id: str
    labels: tuple[str, ...]
    mail: EmailMessage


class GoogleSimulator(Simulator[Request]):
    """Gmail, Calendar and OAuth of one account. `units_per_minute` is the user's quota by that `table` of units (2025
    or 2026), 0 for none; `switches` are those of `Switches`."""

    tables, refusal, invitation = TABLES, ApiError, events

    def __init__(
        self,
        home: Path,
        email: str = "ada@example.org",
        *,
        token: str = "",
        port: int = 0,
        clock: Callable[[], datetime] | None = None,
        units_per_minute: int = 0,
        table: int = 2026,
        **switches: Any,
    ) -> None:
        super().__init__(home, email, faults(), token=token, port=port, clock=clock)
        self.client_secret = home / "client_secret.json"
        self.switches = Switches(**switches)
        self.project = Project()
        self.meanwhile: Callable[[str, str], None] = lambda method, when: None
        """Done before and after each call to a method of an API: what others do at that very moment."""
        self._budget, self._table = Budget(units_per_minute), table

    def _furnish(self) -> None:
        self.store = MailStore(self.state, self.switches)
        ledger = self.home / "delivered"
        self.post = PostOffice(self.state, self.store, self.switches, ledger, self.email)
        self.web = WebClient(self.state, self.store, self.post, self.switches)
        self.oauth = OAuth(self.state, self.switches, self.project, email=self.email, token=self._token)
        self.calendars = CalendarStore(self.state, self.email)
        self._consent = Consent(self.state, self.oauth, self.project, self.email)
        self._apis = Apis(
            self.state,
            self.oauth,
            self.project,
            Gmail(self.state, self.store, self.post, self.switches, self.email),
            CalendarApi(self.state, self.calendars, self.switches, self.project),
            self.faults,
            self._budget,
            self._table,
            Uploads(self.state),
            self._record,
            self._interpose,
        )
        if self.url:
            self.oauth.write_client_file(self.client_secret, self.url)

    # --- what was seen --------------------------------------------------------------------------------------------

    def delivered(self) -> list[EmailMessage]:
        """The ledger: each delivery to somebody else by itself, in order."""
        return self.post.delivered()

    @property
    def units(self) -> int:
        """Quota units charged since the start of this process."""
        return sum(request.units for request in self.requests)

    def drafts(self) -> list[Draft]:
        """What the user sees in Drafts, the oldest first; drafts in the trash too."""
        with self.state.lock:
            rows = self.state.rows("select * from drafts order by number")
            found = [(row["id"], self.store.mail(row["message_id"])) for row in rows]
        return [
            Draft(
                id=one, message_id=mail.id, thread_id=mail.thread_id, labels=mail.labels, mail=letters.modern(mail.raw)
            )
            for one, mail in found
            if "DRAFT" in mail.labels
        ]

    # --- the other side -------------------------------------------------------------------------------------------

    def arrive(self, raw: bytes, *, label: str = "INBOX", at: datetime | None = None) -> str:
        """Somebody's message comes, or lies under that label ("" for none) since `at`; returns its Gmail id."""
        with self.state.transaction():
            labels = [label, "UNREAD"] if label in {"INBOX", "SPAM"} else [label] if label else []
            if label and label not in self.store.labels():
                self.store.rename_label(label, label)
            letter = checked(raw)
            thread = self.store.thread_by_headers(letter)
            mail = self.store.add(letter, labels, thread_id=thread, at=None if at is None else milliseconds(at))
            return mail.id

    def put_event(self, event: dict[str, Any], calendar: str = "primary") -> str:
        """An event in the form of the API appears, or the one of its id or iCalUID changes; returns its id."""
        with self.state.transaction():
            return self.calendars.put(event, calendar)

    def remove_event(self, event_id: str, calendar: str = "primary") -> None:
        """An event, or one instance of a series, is deleted."""
        with self.state.transaction():
            self.calendars.remove(event_id, calendar)

    def put_calendar(self, entry: dict[str, Any]) -> None:
        """A further calendar in the user's list, in the form of the API, or a change of one that is there."""
        with self.state.transaction():
            self.calendars.put_calendar(entry)

    # --- the user -------------------------------------------------------------------------------------------------

    def edit_draft(
        self, draft_id: str, text: str | None = None, *, subject: str | None = None, to: str | None = None
    ) -> str:
        """The user opens the draft in the web client, changes it and lets it be saved; returns its id from now on."""
        with self.state.transaction():
            return self.web.edit(draft_id, text=text, subject=subject, to=to)

    def send_draft_by_hand(self, draft_id: str) -> str:
        """The user presses Send; returns the id of the message in Sent."""
        with self.state.transaction():
            return self.web.send(draft_id)

    def write(self, raw: bytes, *, thread_id: str = "") -> str:
        """The user writes and sends a message in the web client; returns its id."""
        with self.state.transaction():
            return self.post.send(checked(raw), thread_id=thread_id, by_hand=True).id

    def delete_draft(self, draft_id: str) -> None:
        """The user discards the draft: it is gone for good."""
        with self.state.transaction():
            self.store.remove(self.store.draft(draft_id).id)

    def trash_draft(self, draft_id: str) -> None:
        """The user moves the draft to the trash, where it can still be got by its id."""
        with self.state.transaction():
            self.store.relabel(self.store.draft(draft_id).id, ["TRASH"])

    def label(self, message_id: str, *, add: Iterable[str] = (), take: Iterable[str] = ()) -> None:
        """The user, or a filter, moves a message. A label that there is not is made."""
        with self.state.transaction():
            for one in {*add} - self.store.labels().keys():
                self.store.rename_label(one, one)
            self.store.relabel(message_id, tuple(add), tuple(take))

    def delete(self, message_id: str) -> None:
        """The user deletes a message for good."""
        with self.state.transaction():
            self.store.remove(self.store.mail(message_id).id)

    def set_send_as(
        self, email: str, *, name: str = "", signature: str = "", default: bool | None = None, **fields: Any
    ) -> None:
        """An address the user may send as, or new values for one; `signature` is HTML."""
        entry: dict[str, Any] = {"sendAsEmail": email, "displayName": name, "signature": signature, **fields}
        with self.state.transaction():
            self.post.set_send_as(entry | ({} if default is None else {"isDefault": default}))

    # --- what goes wrong ------------------------------------------------------------------------------------------

    def grant(self, *scopes: str) -> dict[str, Any]:
        """A grant without the pages: the values of an "authorized user" file, with token and refresh token."""
        with self.state.transaction():
            return self.oauth.grant(scopes) | {"token_uri": f"{self.url}/token"}

    def revoke(self) -> None:
        """The user takes the program's access away; the bearer of the start is refused as well."""
        with self.state.transaction():
            self.oauth.revoke_all()

    def accept_token_again(self) -> None:
        """The bearer of the start is good again after `revoke`."""
        with self.state.transaction():
            self.oauth.accept_token_again()

    def expire_access_tokens(self) -> None:
        """All access tokens handed out have run out; refresh tokens are good."""
        with self.state.transaction():
            self.oauth.expire_access_tokens()

    def forget_history(self) -> None:
        """Every historyId known to anybody is too old."""
        with self.state.transaction():
            self.store.forget_history()

    def expire_sync_tokens(self) -> None:
        """Every syncToken handed out is too old."""
        with self.state.transaction():
            self.state.run("delete from sync_tokens")

    # --- answering ------------------------------------------------------------------------------------------------

    def _answer(self, request: Incoming) -> Reply:
        self.take_in()
        match request.path:
            case "/o/oauth2/auth" | "/o/oauth2/v2/auth":
                return self._sign_in("oauth2.auth", request, self._consent.ask)
            case "/o/oauth2/consent":
                return self._sign_in("oauth2.consent", request, self._consent.decide)
            case "/token":
                return self._sign_in("oauth2.token", request, self.oauth.token)
            case "/revoke":
                return self._sign_in("oauth2.revoke", request, self.oauth.revoke)
            case "/tokeninfo":
                return self._sign_in("oauth2.tokeninfo", request, self.oauth.token_info)
        return self._apis.answer(request)

    def _interpose(self, method: str, when: str) -> None:
        self.meanwhile(method, when)

    def _sign_in(self, method: str, request: Incoming, answer: Callable[[Incoming], Reply]) -> Reply:
        reply = Reply(status=0)
        try:
            self.faults.strike(method, "before", self._clock())
            with self.state.transaction():
                reply = answer(request)
            self.faults.strike(method, "after", self._clock())
        except ApiError as error:
            reply = refusal(error)
        except Instead as instead:
            reply = instead.reply
        except Broken as broken:
            raise Broken(broken.how, reply if reply.status else None) from None
        finally:
            self._record(
                Request(method=method, verb=request.verb, path=request.path, params={}, units=0, status=reply.status)
            )
        return reply

    def _columns(self, request: Request) -> tuple[object, ...]:
        return request.method, request.status, request.units, request.params
