"""The connection that msal is given: nothing of it goes elsewhere, and what is no answer of Microsoft's is none."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from providers.outlook.auth.wire import AnotherAnswered, Wire

TOKEN = "https://login.microsoftonline.com/common/oauth2/v2.0/token"


@contextmanager
def answering(status: int, body: bytes, **headers: str) -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that answers so to everything, and the paths it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *said: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            serving.join()


def test_what_stands_in_for_microsoft_is_asked_in_its_place_and_no_proxy_between(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with answering(200, b"{}") as (url, asked), Wire(url) as wire:
        assert wire.post(TOKEN, data={"a": "b"}).json() == {}
    assert asked == ["/common/oauth2/v2.0/token"]


def test_no_password_of_a_netrc_file_is_sent_to_microsoft(monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("default login ada password of-somewhere-else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with answering(200, b"{}") as (url, _), Wire() as wire:
        assert wire.post(url, data={}).request.headers.get("Authorization") is None
        bearing = wire.post(url, data={}, headers={"Authorization": "Bearer of-ours"})
        assert bearing.request.headers["Authorization"] == "Bearer of-ours"


def test_without_it_an_address_stays_as_it_is():
    assert Wire().led(TOKEN) == TOKEN


@pytest.mark.parametrize("status", [302, 307, 308])
def test_a_redirect_takes_a_refresh_token_nowhere(status):
    with answering(200, b"{}") as (elsewhere, asked_there):
        with answering(status, b"", Location=elsewhere) as (url, asked), Wire(url) as wire:
            with pytest.raises(AnotherAnswered):
                wire.post(TOKEN, data={"refresh_token": "secret"})
            assert len(asked) == 1
        assert asked_there == []


@pytest.mark.parametrize(
    ("status", "body", "raised"),
    [
        (200, b"<html>", AnotherAnswered),
        (200, b"[]", AnotherAnswered),
        (200, b"", AnotherAnswered),
        (400, b"<html>", AnotherAnswered),
        (429, b"{}", requests.HTTPError),
        (503, b"<html>", requests.HTTPError),
    ],
)
def test_what_says_nothing_of_who_signs_in_is_no_answer(status, body, raised):
    with answering(status, body) as (url, _), Wire(url) as wire, pytest.raises(raised):
        wire.post(TOKEN, data={})


def test_a_refusal_is_an_answer():
    with answering(401, b'{"error": "invalid_client"}') as (url, _), Wire(url) as wire:
        assert wire.post(TOKEN, data={}).json() == {"error": "invalid_client"}
