"""Three ways for a message to leave: into a folder (nothing leaves), by a sendmail command, by SMTP.

A transport is told sender and recipients; it takes neither from the message. What it raises says what is known:
`Unavailable` and `AuthRequired` nothing was sent, `Rejected` nothing was and never will be, `OutcomeUnknown` it may
have been. Only a transport that can look afterwards answers `delivered`.
"""

import smtplib
import ssl
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Literal, Protocol

from providers.base import AuthRequired, OutcomeUnknown, Rejected, Unavailable
from providers.crashpoints import reach
from providers.local.maildir import sync_directory, unique_name, write_durably

_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message on its way: its bytes with LF line ends, and the envelope."""

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    content: bytes


class Transport(Protocol):
    """Takes a letter to its recipients, all of them or none."""

    def deliver(self, letter: Letter, now: datetime) -> None:
        """Raises `Unavailable`, `AuthRequired`, `Rejected` or `OutcomeUnknown`, as the module says."""

    def delivered(self, message_id: str) -> bool | None:
        """Whether a letter of that Message-ID is known to have been delivered; None when nobody can tell."""


class FolderTransport:
    """Delivers into a Maildir of its own: nothing leaves the machine. A letter's file is named for its Message-ID, so
    that delivering one twice is delivering it once."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def deliver(self, letter: Letter, now: datetime) -> None:
        try:
            self._root.mkdir(mode=0o700, parents=True, exist_ok=True)  # the mode is not that of parents made on the way
            for part in ("tmp", "new", "cur"):
                (self._root / part).mkdir(mode=0o700, exist_ok=True)
            if self.delivered(letter.message_id):
                return
            temporary = write_durably(self._root / "tmp" / unique_name(now), letter.content, now)
            reach("local.folder.written")
            temporary.rename(self._root / "new" / self._name(letter.message_id))
            sync_directory(self._root / "new")
        except OSError as error:
            if self.delivered(letter.message_id):
                return
            raise Unavailable(f"The folder {self._root} cannot be written: {error.strerror}.") from error
        reach("local.folder.delivered")

    def delivered(self, message_id: str) -> bool:
        name = self._name(message_id)
        if (self._root / "new" / name).exists():
            return True
        current = self._root / "cur"
        return current.is_dir() and any(path.name.startswith(name) for path in current.iterdir())

    @staticmethod
    def _name(message_id: str) -> str:
        return f"{blake2b(message_id.encode(), digest_size=16).hexdigest()}.delivered"


class SendmailTransport:
    """Hands the letter to a command such as `msmtp -t` or `sendmail -oi -t` on its standard input.

    A command without `-t` gets the recipients as its last arguments. Exit codes are those of sysexits.h.
    """

    def __init__(self, command: Sequence[str], *, timeout: timedelta = timedelta(minutes=2)) -> None:
        self._command = tuple(command)
        self._timeout = timeout

    def deliver(self, letter: Letter, now: datetime) -> None:  # noqa: ARG002
        command = self._command if "-t" in self._command else (*self._command, "--", *letter.recipients)
        program = command[0]
        reach("local.sendmail.started")
        try:
            ended = subprocess.run(
                command, input=letter.content, capture_output=True, timeout=self._timeout.total_seconds(), check=False
            )
        except FileNotFoundError as error:
            raise Unavailable(f"The command {program} is not installed: install it or change `command`.") from error
        except PermissionError as error:
            raise Unavailable(f"The command {program} may not be run: check its permissions.") from error
        except subprocess.TimeoutExpired as error:
            raise OutcomeUnknown(
                f"{program} did not end within {self._timeout.total_seconds():.0f} seconds."
            ) from error
        except OSError as error:
            raise Unavailable(f"The command {program} could not be started: {error.strerror}.") from error
        reach("local.sendmail.ended")
        _judge_exit(program, ended.returncode)

    def delivered(self, message_id: str) -> None:  # noqa: ARG002
        return None


def _judge_exit(program: str, code: int) -> None:
    """Raise what an exit code of a sendmail command means."""
    if code == 0:
        return
    if code in (65, 67, 68):  # EX_DATAERR, EX_NOUSER, EX_NOHOST
        reason = {65: "the message is not acceptable", 67: "the recipient is unknown", 68: "the host is unknown"}[code]
        raise Rejected(f"{program} refused the message: {reason}.")
    if code == 75:  # EX_TEMPFAIL
        raise Unavailable(f"{program} could not send for now.")
    if code == 77:  # EX_NOPERM
        raise AuthRequired(f"{program} was not let in: check its user name and password.")
    if code in (64, 66, 72, 78, 126, 127):  # EX_USAGE, EX_NOINPUT, EX_OSFILE, EX_CONFIG; a shell that found no command
        raise Unavailable(f"{program} is not set up to send (exit code {code}): try it by hand.")
    how = f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
    raise OutcomeUnknown(f"{program} {how}; whether the message left is not known.")


class SmtpTransport:
    """Submits the letter to an SMTP server (RFC 5321, RFC 6409). `secret` is asked for the password when it is needed.

    Each recipient must be accepted before a byte of the message is sent; the final dot is the only point at which an
    outcome can be unknown, and everything lost after the server asked for the message counts as that. `answer_timeout`
    is for the answer to that dot, for which servers may take long (RFC 5321, section 4.5.3.2.6); `timeout` is for all
    else.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        security: Literal["none", "starttls", "tls"] = "starttls",
        user: str = "",
        secret: Callable[[], str] | None = None,
        timeout: timedelta = timedelta(seconds=60),
        answer_timeout: timedelta = timedelta(minutes=5),
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._host, self._port = host, port
        self._security = security
        self._user, self._secret = user, secret
        self._timeout = timeout.total_seconds()
        self._answer_timeout = answer_timeout.total_seconds()
        self._context = context

    def deliver(self, letter: Letter, now: datetime) -> None:  # noqa: ARG002
        server = self._connect()
        try:
            reach("local.smtp.connected")
            self._announce(server, letter)
            self._submit(server, letter)
            reach("local.smtp.accepted")
            _leave(server)
        finally:
            server.close()

    def delivered(self, message_id: str) -> None:  # noqa: ARG002
        return None

    def _connect(self) -> smtplib.SMTP:
        where = f"{self._host}:{self._port}"
        # EHLO is copied into the Received header: an address literal, as mail clients send, and never the host's name.
        name = "[127.0.0.1]"
        try:
            if self._security == "tls":
                context = self._context or ssl.create_default_context()
                server: smtplib.SMTP = smtplib.SMTP_SSL(
                    self._host, self._port, name, timeout=self._timeout, context=context
                )
            else:
                server = smtplib.SMTP(self._host, self._port, name, timeout=self._timeout)
        except smtplib.SMTPException as error:
            raise Unavailable(f"The mail server {where} did not greet us.") from error
        except OSError as error:
            raise Unavailable(f"The mail server {where} cannot be reached: {error.strerror or error}.") from error
        try:
            if self._security == "starttls":
                server.starttls(context=self._context or ssl.create_default_context())
            if self._user:
                server.login(self._user, self._secret() if self._secret else "")
        except smtplib.SMTPAuthenticationError as error:
            server.close()
            if error.smtp_code < 500:
                raise Unavailable(f"The mail server {where} could not check the password for now.") from error
            raise AuthRequired(f"The mail server {where} refused the user name or password.") from error
        except smtplib.SMTPNotSupportedError as error:
            server.close()
            raise Unavailable(f"The mail server {where} does not offer what `security` and `user` ask for.") from error
        except (smtplib.SMTPException, OSError) as error:
            server.close()
            raise Unavailable(f"The mail server {where} broke off while we signed in.") from error
        return server

    def _announce(self, server: smtplib.SMTP, letter: Letter) -> None:
        """MAIL and RCPT: until here everything can be taken back."""
        try:
            server.ehlo_or_helo_if_needed()
            options = []
            if server.has_extn("size"):
                options.append(f"size={len(letter.content)}")
            if not letter.content.isascii() and server.has_extn("8bitmime"):
                options.append("body=8bitmime")
            _expect(server.mail(letter.sender, options), "the sender")
            for recipient in letter.recipients:
                _expect(server.rcpt(recipient), "a recipient")
        except (smtplib.SMTPException, OSError) as error:
            raise Unavailable(f"The mail server {self._host} broke off before it had the message.") from error

    def _submit(self, server: smtplib.SMTP, letter: Letter) -> None:
        try:
            _expect(server.docmd("DATA"), "the message", good=354)
        except (smtplib.SMTPException, OSError) as error:
            raise Unavailable(f"The mail server {self._host} broke off before it had the message.") from error
        content = letter.content.replace(b"\r\n", b"\n").removesuffix(b"\n").replace(b"\n.", b"\n..")
        if content.startswith(b"."):
            content = b"." + content
        try:
            server.send(content.replace(b"\n", b"\r\n") + b"\r\n.\r\n")
            if server.sock:
                server.sock.settimeout(self._answer_timeout)
            reply = server.getreply()
            _expect(reply, "the message")
        except (smtplib.SMTPException, OSError) as error:
            raise OutcomeUnknown(
                f"The mail server {self._host} broke off before it said whether it took the message."
            ) from error


def _expect(reply: tuple[int, bytes], what: str, good: int = 250) -> None:
    """Raise `Unavailable` for a 4xx and `Rejected` for a 5xx answer (RFC 5321, section 4.2.1)."""
    code, words = reply
    if code == good or (good == 250 and code == 251):
        return
    if code in (530, 535):  # RFC 4954, section 6
        raise AuthRequired("The mail server asks for a user name and password.")
    reason = "".join(c for c in words.decode("utf-8", "replace") if c.isprintable())[:_LONGEST_REASON]
    if 500 <= code < 600:
        raise Rejected(f"The mail server refused {what}: {code} {reason}")
    if 400 <= code < 500:
        raise Unavailable(f"The mail server put off {what}: {code} {reason}")
    raise smtplib.SMTPServerDisconnected(f"unexpected answer {code}")


def _leave(server: smtplib.SMTP) -> None:
    """Say good-bye; the message is accepted, whatever the answer."""
    try:
        server.quit()
    except (smtplib.SMTPException, OSError):
        return
