"""Submission to a real SMTP server that accepts, refuses, puts off, stalls, or drops the line at each point."""

import asyncio
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from providers.base import AuthRequired, NotFound, OutcomeUnknown, Rejected, Unavailable, Whereabouts
from providers.local import SmtpTransport
from providers.local.transport import Letter
from tests.contract.local_world import LocalWorld
from tests.contract.mailbox import NOW

LETTER = Letter(
    message_id="<a@b>",
    sender="ada@example.org",
    recipients=("bob@firm.example",),
    content=b"From: ada@example.org\nSubject: x\n\n.dot\n..\nlast\n",
)


class Server:
    """What the server does at each command: an answer, or a function that gives one."""

    def __init__(self, **answers: str | Callable[[Any], str]) -> None:
        self.answers = answers
        self.taken: list[tuple[str, list[str], bytes]] = []
        self.names: list[str] = []

    async def _answer(self, command: str, server: SMTP) -> str:
        answer = self.answers.get(command, "")
        if answer == "drop":
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
            return "421 gone"
        if answer == "stall":
            await asyncio.sleep(60)
        return str(answer)

    async def handle_EHLO(self, server: SMTP, session, envelope, hostname, responses):  # noqa: N802
        self.names.append(hostname)
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server: SMTP, session, envelope, address, options):  # noqa: N802
        envelope.mail_from = address
        return await self._answer("MAIL", server) or "250 OK"

    async def handle_RCPT(self, server: SMTP, session, envelope, address, options):  # noqa: N802
        answer = await self._answer("RCPT", server)
        if not answer:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server: SMTP, session, envelope):  # noqa: N802
        answer = await self._answer("DATA", server)
        if answer in ("", "421 gone"):
            self.taken.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return answer or "250 OK"


@contextmanager
def listening(server: Server, **options: Any) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def transport(port: int, **options: Any) -> SmtpTransport:
    options = {"security": "none", "timeout": timedelta(seconds=60), **options}
    return SmtpTransport("127.0.0.1", port, **options)


def test_the_letter_arrives_whole_by_its_envelope_and_without_the_hosts_name():
    server = Server()
    with listening(server) as port:
        transport(port).deliver(LETTER, NOW)
    ((sender, recipients, content),) = server.taken
    assert (sender, recipients) == ("ada@example.org", ["bob@firm.example"])
    assert content == LETTER.content.replace(b"\n", b"\r\n")
    assert server.names == ["[127.0.0.1]"]


@pytest.mark.parametrize(
    ("answers", "error", "taken"),
    [
        ({"MAIL": "451 later"}, Unavailable, 0),
        ({"MAIL": "552 too large"}, Rejected, 0),
        ({"RCPT": "450 greylisted"}, Unavailable, 0),
        ({"RCPT": "550 no such user"}, Rejected, 0),
        ({"RCPT": "530 sign in first"}, AuthRequired, 0),
        ({"RCPT": "drop"}, Unavailable, 0),
        ({"DATA": "451 try again"}, Unavailable, 0),
        ({"DATA": "554 spam"}, Rejected, 0),
        ({"DATA": "drop"}, OutcomeUnknown, 1),
    ],
    ids=str,
)
def test_what_each_answer_is_taken_for(answers: dict[str, str], error: type[Exception], taken: int):
    server = Server(**answers)
    with listening(server) as port, pytest.raises(error) as caught:
        transport(port).deliver(LETTER, NOW)
    assert caught.type is error
    assert len(server.taken) == taken


@pytest.mark.parametrize(
    ("where", "waiting", "error"), [("RCPT", "timeout", Unavailable), ("DATA", "answer_timeout", OutcomeUnknown)]
)
def test_who_does_not_answer_is_not_waited_for(where: str, waiting: str, error: type[Exception]):
    server = Server(**{where: "stall"})
    with listening(server) as port, pytest.raises(error) as caught:
        transport(port, **{waiting: timedelta(milliseconds=300)}).deliver(LETTER, NOW)
    assert caught.type is error
    assert server.taken == []


def test_one_refused_recipient_stops_it_for_all():
    server = Server()

    async def refuse(server, session, envelope, address, options):
        if address.startswith("eve"):
            return "550 no"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    server.handle_RCPT = refuse  # type: ignore[method-assign]
    two = Letter(
        message_id="<a@b>", sender="a@b.example", recipients=("bob@x.example", "eve@x.example"), content=b"x\n"
    )
    with listening(server) as port, pytest.raises(Rejected):
        transport(port).deliver(two, NOW)
    assert server.taken == []


def test_nobody_listening_is_unavailable():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(Unavailable, match="cannot be reached"):
        transport(port).deliver(LETTER, NOW)


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    try:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
             "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    return key, certificate


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize(("password", "good"), [("right", True), ("wrong", False)])
def test_the_secret_is_asked_for_and_goes_by_tls_only(
    certificate: tuple[Path, Path], security: str, password: str, good: bool
):
    key, chain = certificate
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(chain, key)

    def check(server, session, envelope, mechanism, data):
        assert isinstance(data, LoginPassword)
        return AuthResult(success=data.login == b"ada" and data.password == b"right", handled=False)

    server = Server()
    how: dict[str, Any] = {"tls_context": context, "auth_required": True}
    if security == "tls":
        how = {"ssl_context": context, "auth_require_tls": False}
    client = {"security": security, "user": "ada", "secret": lambda: password}
    trust = ssl.create_default_context(cafile=str(chain))
    with listening(server, authenticator=check, **how) as port:
        if good:
            transport(port, context=trust, **client).deliver(LETTER, NOW)
        else:
            with pytest.raises(AuthRequired, match="user name or password"):
                transport(port, context=trust, **client).deliver(LETTER, NOW)
        with pytest.raises(Unavailable):  # a certificate nobody vouches for
            transport(port, **client).deliver(LETTER, NOW)
    assert len(server.taken) == int(good)


def test_a_server_without_tls_gets_nothing_when_tls_is_asked_for():
    server = Server()
    with listening(server) as port, pytest.raises(Unavailable, match="does not offer"):
        transport(port, security="starttls").deliver(LETTER, NOW)
    assert server.taken == []


def test_a_lost_answer_is_shown_as_uncertain_and_never_sent_again(tmp_path: Path):
    server = Server(DATA="drop")
    with listening(server) as port:
        world = LocalWorld(tmp_path, transport=transport(port))
        draft = world.mailbox.create_draft(world.note())
        with pytest.raises(OutcomeUnknown):
            world.mailbox.send_draft(draft)
        assert world.mailbox.locate(world.note(), draft).whereabouts is Whereabouts.UNCERTAIN
        with pytest.raises(NotFound):
            world.mailbox.send_draft(draft)
    assert len(server.taken) == 1


def test_a_note_sent_by_smtp_lies_in_sent_as_it_went_out(tmp_path: Path):
    server = Server()
    with listening(server) as port:
        world = LocalWorld(tmp_path, transport=transport(port))
        world.mailbox.send_draft(world.mailbox.create_draft(world.note()))
    (path,) = world.files(".Sent")
    assert [content for _, _, content in server.taken] == [path.read_bytes().replace(b"\n", b"\r\n")]
