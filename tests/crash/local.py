"""A life at the embedded mailbox: its letters are put into a folder, or taken by a program, or by a server."""

import asyncio
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.crash.matrix import Far, Provider

SENDMAIL = """#!/bin/sh
# What msmtp or postfix is in life: takes a letter on standard input, and it has left.
letter=$(mktemp "$1/letter.XXXXXX") && cat > "$letter" && mv "$letter" "$letter.eml"
"""


class Folder:
    """The mailbox is a folder of the home, and so is where letters go: there is nothing outside."""

    def leave(self) -> None:
        return

    def close(self) -> None:
        return

    def attend(self, home: Path) -> dict[str, Any]:
        return {}


class Sendmail(Folder):
    """A program that takes letters."""

    def __init__(self, place: Path) -> None:
        self._program = place / "sendmail"
        self._program.write_text(SENDMAIL)
        self._program.chmod(0o700)

    def attend(self, home: Path) -> dict[str, Any]:
        return {"transport": "sendmail", "command": [str(self._program), str(_ledger(home)), "-t"]}


class Smtp(Folder):
    """A server that takes letters, and writes each into the ledger of the life being played."""

    def __init__(self) -> None:
        self._ledger = Path()
        self._taken = 0
        self._server = _Server(self, hostname="127.0.0.1", port=0)
        self._server.start()

    def close(self) -> None:
        self._server.stop()

    def attend(self, home: Path) -> dict[str, Any]:
        self._ledger = _ledger(home)
        where = {"smtp_host": "127.0.0.1", "smtp_port": self._server.port}
        return {"transport": "smtp", "smtp_security": "none", **where}

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self._taken += 1
        content = envelope.content
        assert isinstance(content, bytes)
        (self._ledger / f"{self._taken}.eml").write_bytes(content)
        return "250 taken"


class _Server(Controller):
    """Listens on whatever port is free."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def _ledger(home: Path) -> Path:
    ledger = home / "ledger"
    ledger.mkdir(parents=True, exist_ok=True)
    return ledger


def _far(place: Path, transport: str) -> Far:
    if transport == "sendmail":
        return Sendmail(place)
    return Smtp() if transport == "smtp" else Folder()


PROVIDER = Provider(
    name="local",
    make=_far,
    answered=("local.update.linked", "local.send.claimed", "local.folder.delivered"),
    elsewhere=("local.sendmail.", "local.smtp."),
)
