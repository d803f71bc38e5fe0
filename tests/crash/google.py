"""A life at Gmail: the simulator of Google serves from the process of the test and survives each kill; the player has
the hands of the user and of the other side on the same state. What the engine and Google say passes a socket.
"""

import hashlib
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from agent.bootstrap import token_file
from agent.clock import MovingClock
from agent.config import Settings, load_settings
from agent.home import Home
from providers.gmail import SCOPES
from providers.gmail.auth.client import Client
from providers.gmail.auth.grant import Grant
from tests.crash.life import USER, Ground, set_up, untimed
from tests.simulators.google import GoogleSimulator
from tests.simulators.letters import body_text, header
from tests.stories.gmail_life import AtGmail

TOKEN = "bearer-of-the-lives"
FOREVER = datetime(2099, 1, 1, tzinfo=UTC)
_CHANCE = re.compile(r"(?P<draft>r-?\d{19} [0-9a-f]{32}) \d+|CA\+[0-9a-f]{20}@mail\.gmail\.com|\b[0-9a-f]{16}\b")
"""A draft's version up to where it lies in the history, a Message-ID of Google's, the id of a message or thread."""


class ToldClock(MovingClock):
    """A moving clock that another process can read off a file."""

    def __init__(self, start: datetime, told: Path) -> None:
        super().__init__(start)
        self._told = told
        self.move_to(start)

    def move(self, by: timedelta) -> datetime:
        return self.move_to(self.now() + by)

    def move_to(self, instant: datetime) -> datetime:
        self._told.write_text(instant.isoformat())
        return super().move_to(instant)


class GoogleGround(AtGmail, Ground):
    """The stage of one life, with an engine that goes the whole way from config.toml and token file to the socket."""

    def __init__(self, home: Home, settings: Settings, clock: MovingClock) -> None:
        place = home.folder / "google"
        super().__init__(home, settings, ToldClock(clock.now(), place / "now"))
        self.simulator = GoogleSimulator(place, USER["email"], token=TOKEN, clock=self.clock.now).open()

    def neutral(self, text: str) -> str:
        """Google counts: what was written once more than in another life has another id. Here each is called by what
        it is the id of, a thread by its first message."""
        names: dict[str, str] = {}
        for row in self.simulator.state.rows("select id, rfc_id, raw from messages"):
            to = header(row["raw"], "To")
            said = "\n".join((to, header(row["raw"], "Subject"), untimed(to, body_text(row["raw"]))))
            names[row["id"]] = names[row["rfc_id"].strip("<>")] = hashlib.sha256(said.encode()).hexdigest()[:12]
        return _CHANCE.sub(
            lambda found: found["draft"].split(" ")[1] if found["draft"] else names.get(found[0], "?"), text
        )

    def letters(self) -> list[bytes]:
        query = (
            "select raw, group_concat(label) as labels from messages left join message_labels on message_id = id"
            " where gone_at is null group by id"
        )
        lying = [f"{row['labels']} {row['raw'].decode('latin-1')}" for row in self.simulator.state.rows(query)]
        left = [found.message.as_string() for found in self.delivered()]
        return [self.neutral(letter).encode() for part in (lying, left) for letter in sorted(part)]


class Google:
    """A `tests.crash.matrix.Far`. `switches` are those of the simulator."""

    def __init__(self, **switches: Any) -> None:
        self._switches = switches
        self._simulator: GoogleSimulator | None = None

    def leave(self) -> None:
        if self._simulator is not None:
            self._simulator.close()
        self._simulator = None

    def attend(self, home: Path) -> dict[str, Any]:
        self.leave()
        place = home / "google"
        told = place / "now"

        def now() -> datetime:
            return datetime.fromisoformat(told.read_text()) if told.exists() else datetime(2026, 3, 1, tzinfo=UTC)

        self._simulator = GoogleSimulator(place, USER["email"], token=TOKEN, clock=now, **self._switches).start()
        self._simulator.set_send_as(USER["email"], name=USER["name"])
        account = account_at(self._simulator.url)
        set_up(home, account)
        sign_in(Home(home), self._simulator.url)
        return account


def account_at(url: str) -> dict[str, Any]:
    """The settings of an account at this Google."""
    return {"provider": "gmail", "email": USER["email"], "endpoint": url, "key_in": "file"}


def sign_in(home: Home, url: str) -> None:
    """Have what `afterword connect gmail` leaves behind, with a token that does not run out."""
    (account,) = load_settings(home).accounts
    client = Client(
        client_id="made-up", client_secret="made-up", auth_uri=f"{url}/o/oauth2/auth", token_uri=f"{url}/token"
    )
    grant = Grant(
        client=client,
        email=account.email,
        refresh_token="made-up",
        access_token=TOKEN,
        expires_at=FOREVER,
        scopes=SCOPES,
    )
    token_file(account, home).save(grant.to_text())
