"""Every request goes out once: what arrives at the other end of a socket is counted."""

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from providers.gmail.transport import NoResendHttp, NotSent

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
RESET = b"reset"


class Peer:
    """A server that reads requests one after the other and gives each the next of `answers`: b"" closes the connection,
    RESET breaks it. A connection that ends is followed by the next."""

    def __init__(self, *answers: bytes) -> None:
        self.requests: list[bytes] = []
        self.heads: list[bytes] = []
        self._answers = list(answers)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        with socket.socket() as last:  # wakes the one that waits in accept
            last.connect(self._listener.getsockname())
            self._stopped = True
        self._thread.join(5)
        self._listener.close()

    _stopped = False

    def _serve(self) -> None:
        while not self._stopped:
            connection, _ = self._listener.accept()
            with connection:
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        stream = connection.makefile("rb")
        with stream:
            while line := stream.readline():
                head = line
                while (field := stream.readline()) not in (b"\r\n", b""):
                    head += field
                self.requests.append(line.split()[0])
                self.heads.append(head)
                length = next(
                    (int(f.split(b":")[1]) for f in head.split(b"\r\n") if f.lower().startswith(b"content-length:")), 0
                )
                stream.read(length)
                answer = self._answers.pop(0) if self._answers else ANSWER
                if answer == RESET:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                    return
                if not answer:
                    return
                connection.sendall(answer)
                if b"Connection: close" in answer:
                    return


@contextmanager
def talking(*answers: bytes) -> Iterator[tuple[Peer, NoResendHttp]]:
    peer = Peer(*answers)
    client = NoResendHttp(peer.url)
    try:
        yield peer, client
    finally:
        client.close()
        peer.close()


TRUNCATED = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
GARBAGE = b"what?\r\n\r\n"


@pytest.mark.parametrize("lost", [b"", RESET, TRUNCATED + b"", GARBAGE])
@pytest.mark.parametrize("warm", [False, True])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_a_request_whose_answer_is_lost_went_out_once(lost, warm, method):
    first = [ANSWER] if warm else []
    closing = lost if lost in (b"", RESET) else lost.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1)
    with talking(*first, closing) as (peer, client):
        if warm:
            client.request(peer.url, "GET")
        with pytest.raises((OSError, http.client.HTTPException)) as lost_how:
            client.request(peer.url, method, body=b"hello" if method in ("POST", "PUT") else None)
        assert not isinstance(lost_how.value, NotSent)
        assert peer.requests == [b"GET"] * warm + [method.encode()]


def test_a_connection_closed_while_idle_is_not_written_to():
    closing = ANSWER.replace(b"\r\n\r\n", b"\r\nX: y\r\n\r\n")
    with talking(closing) as (peer, client):
        client.request(peer.url, "GET")
        (connection,) = client.connections.values()
        connection.sock.shutdown(socket.SHUT_RD)  # as the client sees it when the server has closed
        _, content = client.request(peer.url, "POST", body=b"once")
        assert content == b"{}"
        assert peer.requests == [b"GET", b"POST"]


def test_nobody_there_is_told_as_not_sent():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    client = NoResendHttp(f"http://127.0.0.1:{port}/")
    with pytest.raises(NotSent):
        client.request(f"http://127.0.0.1:{port}/", "POST", body=b"x")


def test_a_name_that_does_not_exist_is_told_as_not_sent():
    client = NoResendHttp("http://127.0.0.1:1/")
    with pytest.raises(NotSent):
        client.request("http://no-such-host.invalid/", "POST", body=b"x")


def test_the_bearer_goes_to_its_own_origin_only():
    with talking() as (peer, client), talking() as (other, _):
        client.bearer = "s3cret"
        client.request(peer.url, "GET")
        client.request(other.url, "GET")
        assert b"Bearer s3cret" in peer.heads[0]
        assert b"s3cret" not in other.heads[0]


def test_a_redirect_is_not_followed():
    with talking() as (elsewhere, _):
        moved = b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % elsewhere.url.encode()
        with talking(moved) as (peer, client):
            response, _ = client.request(peer.url, "GET")
            assert response.status == 302
        assert elsewhere.requests == []
