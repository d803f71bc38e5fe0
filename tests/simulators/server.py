"""The socket: requests off it, answers onto it, and connections broken as a fault demands."""

import gzip
import socket
import struct
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.simulators.faults import Broken
from tests.simulators.http import Incoming, Reply

Answer = Callable[[Incoming], Reply]
MOST_BYTES = 160 * 1024 * 1024


class Server(ThreadingHTTPServer):
    """Takes connections on 127.0.0.1, serves them from `begin` until it is closed; then no thread and no connection of
    it is left."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, port: int, answer: Answer, clock: Callable[[], datetime]) -> None:
        self.answer, self.clock = answer, clock
        self.closing = threading.Event()
        self.failures: list[Exception] = []
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__(("127.0.0.1", port), Handler)
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self.closing.set()
        self.shutdown()
        self._thread.join()
        self.hang_up()
        self.server_close()

    def hang_up(self) -> None:
        """Close all connections, as a server does with those that have been idle for long."""
        with self._guard:
            for one in self._open:
                _shut(one)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is no error of ours; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError | ValueError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection, kept open from request to request as Google does."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        body = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), MOST_BYTES))
        headers = {name.lower(): value for name, value in self.headers.items()}
        incoming = Incoming(verb=self.command, target=self.path, headers=headers, body=body)
        try:
            reply = self.server.answer(incoming)
        except Broken as broken:
            self._break(broken)
            return
        except Exception as error:  # noqa: BLE001 - ours, not the client's: kept, and raised when the server closes
            self.server.failures.append(error)
            reply = Reply(status=500, body=f"The simulator itself failed: {error!r}".encode())
        if "gzip" in headers.get("accept-encoding", "") and reply.body:
            compressed = (*reply.headers, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding"))
            reply = Reply(status=reply.status, body=gzip.compress(reply.body, 1), headers=compressed)
        self._write(reply)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815 - names that http.server looks for

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The Date of an answer, by the clock of the simulator."""
        return format_datetime(self.server.clock(), usegmt=True)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name http.server gives it
        """Nothing is said on standard error; requests are recorded."""

    def _write(self, reply: Reply, length: int | None = None) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers:
            self.send_header(name, value)
        if reply.status != 204:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body if length is None else reply.body[:length])

    def _break(self, broken: Broken) -> None:
        self.close_connection = True
        if broken.how == "hang":
            # Until the client gives up: it closes its end, or sends more, or we close.
            self.connection.settimeout(0.05)
            while not self.server.closing.is_set():
                try:
                    if not self.connection.recv(1):
                        break
                except TimeoutError:
                    continue
        elif broken.how == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        elif broken.how == "truncate":
            body = broken.reply.body or b"{}\r\n" * 8
            self._write(Reply(status=broken.reply.status, headers=broken.reply.headers, body=body), len(body) // 2)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
