"""A life at Gmail."""

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from agent.bootstrap import token_file
from agent.config import load_settings
from agent.home import Home
from providers.crashpoints import NAMES
from providers.gmail import SCOPES
from providers.gmail.auth.client import Client
from providers.gmail.auth.grant import Grant
from tests.crash.life import USER, untimed
from tests.crash.matrix import Provider
from tests.crash.served import TOKEN, Served, ServedGround
from tests.simulators.google import GoogleSimulator, Switches
from tests.simulators.letters import body_text, header
from tests.stories.gmail_life import AtGmail

FOREVER = datetime(2099, 1, 1, tzinfo=UTC)
_CHANCE = re.compile(r"(?P<draft>r-?\d{19} [0-9a-f]{32}) \d+|CA\+[0-9a-f]{20}@mail\.gmail\.com|\b[0-9a-f]{16}\b")
"""A draft's version up to where it lies in the history, a Message-ID of Google's, the id of a message or thread."""


class GoogleGround(AtGmail, ServedGround):
    """The stage of one life, with an engine that goes the whole way from config.toml and token file to the socket."""

    kind = GoogleSimulator

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


class Google(Served):
    """Gmail beside a life."""

    kind = GoogleSimulator

    def account(self, url: str) -> dict[str, Any]:
        return account_at(url)

    def furnish(self, home: Path, simulator: GoogleSimulator) -> None:
        simulator.set_send_as(USER["email"], name=USER["name"])
        sign_in(Home(home), simulator.url)


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


PROVIDER = Provider(
    name="gmail",
    make=lambda _, switch: Google(**Switches.turned(*filter(None, [switch]))),
    answered=tuple(name for name in NAMES if name.startswith("gmail.")),
    sample=("gmail.draft.created", "gmail.draft.updated", "gmail.send.dated", "gmail.send.accepted"),
    switches=Switches.disputed(),
)
