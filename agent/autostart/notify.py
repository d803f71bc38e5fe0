"""What the daemon tells systemd: that it is ready, that it makes progress, that it ends (sd_notify(3)).

One datagram of `NAME=value` lines to the socket that NOTIFY_SOCKET names. Without a service manager nothing is told,
and one that does not listen is no trouble of the daemon's.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

VARIABLE = "NOTIFY_SOCKET"


class Notifier:
    """Speaks to the socket at `address`: a path, or "@" and a name without a file; "" tells nobody."""

    def __init__(self, address: str) -> None:
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._status = ""

    def ready(self) -> None:
        self._tell("READY=1")

    def progress(self) -> None:
        """The watchdog waits as long again."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        self._tell("STOPPING=1", "STATUS=Finishing the step in hand")

    def status(self, words: str) -> None:
        """What `systemctl --user status` shows: one line, told when it is another."""
        line = " ".join(words.split())
        if line != self._status:
            self._status = line
            self._tell(f"STATUS={line}")

    def _tell(self, *lines: str) -> None:
        if not self._address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
            channel.setblocking(False)  # a manager that does not read must not hold up a note
            channel.sendto("\n".join(lines).encode(), self._address)


def notifier(environment: Mapping[str, str] = os.environ) -> Notifier:
    """The one for this process' service manager. Only sockets of this machine are known, not those of a virtual one's
    host."""
    address = environment.get(VARIABLE, "")
    return Notifier(address if address.startswith(("/", "@")) else "")
