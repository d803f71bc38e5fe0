"""Homes whose mail lies at a provider, and what a measurement has to know of each."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from agent.bootstrap import token_file
from agent.clock import Clock, MovingClock
from providers.base import CalendarEvent
from providers.outlook.auth.door import MicrosoftClient
from providers.outlook.auth.registration import Registration
from providers.signin import Signed
from tests.bench.homes import NOW, Place, make_place
from tests.contract import gmail_world, outlook_world
from tests.crash.google import account_at, sign_in
from tests.crash.served import TOKEN
from tests.simulators.google import GoogleSimulator
from tests.simulators.google.units import PER_MINUTE
from tests.simulators.microsoft import MicrosoftSimulator, consent
from tests.simulators.simulator import Simulator

SOON = timedelta(seconds=60)


@contextmanager
def at_google(
    *, mode: str = "draft", clock: Clock | None = None, units_per_minute: int = 0
) -> Iterator[tuple[Place, GoogleSimulator]]:
    """A home whose account is at a Google of our own; both go by the same clock, a moved one without another."""
    clock = clock or MovingClock(NOW)
    limit: dict[str, Any] = {"token": TOKEN, "units_per_minute": units_per_minute}
    with (
        tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder,
        GoogleSimulator(Path(folder) / "google", "ada@example.org", clock=clock.now, **limit) as google,
    ):
        google.set_send_as("ada@example.org", name="Ada Park")
        place = _place(Path(folder) / "home", mode, clock, account_at(google.url))
        sign_in(place.home, google.url)
        yield place, google


@contextmanager
def at_microsoft(*, mode: str = "draft", clock: Clock | None = None) -> Iterator[tuple[Place, MicrosoftSimulator]]:
    """The same at a Microsoft of our own, signed in as the user does."""
    clock = clock or MovingClock(NOW)
    with (
        tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder,
        MicrosoftSimulator(Path(folder) / "microsoft", "ada@example.org", clock=clock.now) as microsoft,
    ):
        account = {
            "provider": "outlook",
            "email": "ada@example.org",
            "endpoint": microsoft.url,
            "client_id": microsoft.client_id,
            "key_in": "file",
        }
        place = _place(Path(folder) / "home", mode, clock, account)
        _sign_in(place)
        microsoft.requests.clear()
        yield place, microsoft


def _place(home: Path, mode: str, clock: Clock, account: Mapping[str, Any]) -> Place:
    place = make_place(home, mode=mode, at=clock.now(), account=account)
    if isinstance(clock, MovingClock):
        place.clock = clock
    return place


def _sign_in(place: Place) -> None:
    """What `afterword connect outlook` leaves behind."""
    (account,) = place.settings.accounts
    known = Registration(client_id=account.client_id, authority=account.authority, endpoint=account.endpoint)
    got: list[Signed] = []

    def take(signed: Signed) -> str:
        got.append(signed)
        return ""

    with MicrosoftClient(known).consent(take, hint="", sending=True, device=False) as waiting:
        consent(waiting.address)
        waiting.wait(SOON)
    token_file(account, place.home).save(got[0].kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Far:
    """A provider to be measured. A request is told apart by the name of its operation."""

    name: str
    whom: str
    """Whose requests are counted by `counts`."""
    opened: Callable[..., AbstractContextManager[tuple[Place, Any]]]
    quota: Mapping[str, Any]
    """What `opened` takes to keep its user's quota."""
    named: Callable[[Any], str]
    """A request -> its operation."""
    entry_of: Callable[[CalendarEvent], dict[str, Any]]
    """An event in the form of its API."""
    counts: Callable[[str], bool]
    beat: str
    """The operation of every turn."""
    read: str
    """The operation that reads a message."""
    kinds: Mapping[str, Callable[[str], bool]]
    """What a quiet day is made of; the first that fits counts."""
    memory: int
    """The most that its idle daemon should take, in MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Requests by operation, and what they count against the user's quota, 0 where none is charged."""

    made: Counter[str]
    units: int


def cost(far: Far, simulator: Simulator[Any]) -> Cost:
    """What there was since the last time."""
    made = Counter(far.named(one) for one in simulator.requests)
    units = sum(getattr(one, "units", 0) for one in simulator.requests)
    simulator.requests.clear()
    return Cost(made=made, units=units)


GMAIL = Far(
    name="Gmail",
    whom="Gmail",
    opened=at_google,
    quota={"units_per_minute": PER_MINUTE[2026]},
    named=lambda request: str(request.method),
    entry_of=gmail_world.entry_of,
    counts=lambda operation: operation.startswith("gmail"),
    beat="gmail.users.history.list",
    read="gmail.users.messages.get",
    kinds={
        "requests to Gmail": lambda operation: operation.startswith("gmail"),
        "... to the calendar": lambda operation: operation.startswith("calendar"),
    },
    memory=110,
)
OUTLOOK = Far(
    name="Outlook",
    whom="Microsoft",
    opened=at_microsoft,
    quota={},
    named=lambda request: str(request.operation),
    entry_of=outlook_world.entry_of,
    counts=lambda operation: True,
    beat="mailFolders.delta",
    read="messages.value",
    kinds={
        "requests for what changed in three folders": lambda operation: operation == "mailFolders.delta",
        "... for folders that rules fill": lambda operation: operation == "messages.list",
        "... to the calendar": lambda operation: operation.startswith(("calendar", "events")),
        "... to sign in": lambda operation: "oauth2" in operation,
        "... others": lambda operation: True,
    },
    memory=90,
)
