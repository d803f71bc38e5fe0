"""A life at Outlook."""

import hashlib
from dataclasses import replace
from typing import Any

from agent.demo.stage import Stage
from agent.service.turn import Agent
from providers.crashpoints import NAMES
from tests.contract.outlook_world import connect
from tests.crash.life import USER, untimed
from tests.crash.matrix import Provider
from tests.crash.served import Served, ServedGround
from tests.simulators.microsoft import MicrosoftSimulator, Switches
from tests.stories.outlook_life import FOLDERS, AtOutlook

CLIENT = "00000000-0000-4000-8000-000000000001"


class MicrosoftGround(AtOutlook, ServedGround):
    """The stage of one life, with an engine whose mailbox is at the other end of a socket. How it is signed in is not
    part of this life: it has a bearer that does not run out."""

    kind = MicrosoftSimulator

    def engine(self) -> Agent:
        agent = Stage.engine(self)
        (account,) = agent.accounts
        mailbox, calendar = connect(self.settings.accounts[0].endpoint, clock=self.clock.now)
        return replace(agent, accounts=(replace(account, mailbox=mailbox, calendar=calendar),))

    def neutral(self, text: str) -> str:
        """Exchange counts, as Google does. Each id is called by what it is the id of, a conversation by its first
        message."""
        names: dict[str, str] = {}
        for name in FOLDERS:
            for found in self.folder(name):
                said = "\n".join((found.to, found.subject, untimed(found.to, found.text)))
                names[found.key] = hashlib.sha256(said.encode()).hexdigest()[:12]
        for row in self.simulator.state.rows("select immutable, conversation from messages order by number"):
            names.setdefault(row["conversation"], names.get(row["immutable"], "?"))
        for one, name in names.items():
            text = text.replace(one, name)
        return text

    def letters(self) -> list[bytes]:
        lying = [
            f"{name}\n{found.to}\n{found.subject}\n{untimed(found.to, found.text)}"
            for name in FOLDERS
            for found in self.folder(name)
        ]
        left = [f"{found.to}\n{found.subject}\n{untimed(found.to, found.text)}" for found in self.delivered()]
        return [letter.encode() for part in (lying, left) for letter in sorted(part)]


class Microsoft(Served):
    """Outlook beside a life."""

    kind = MicrosoftSimulator

    def account(self, url: str) -> dict[str, Any]:
        return {"provider": "outlook", "email": USER["email"], "endpoint": url, "client_id": CLIENT, "key_in": "file"}


UNKNOWABLE = frozenset({"outlook.send.marked"})
"""Killed after a draft was marked as handed over and before it was, nobody can know that it did not leave."""
PROVIDER = Provider(
    name="outlook",
    make=lambda _, switch: Microsoft(**Switches.turned(*filter(None, [switch]))),
    answered=tuple(name for name in NAMES if name.startswith("outlook.") and name not in UNKNOWABLE),
    sample=("outlook.draft.created", "outlook.reply.begun", "outlook.draft.updated", "outlook.send.accepted"),
    unknowable=UNKNOWABLE,
    switches=Switches.disputed(),
)
