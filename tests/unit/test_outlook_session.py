"""Requests to Graph: how many at once, what is tried again, who we are, and where a token goes."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from providers.base import AuthRequired, NotFound, OutcomeUnknown, RateLimited, Unavailable
from providers.outlook import open_account
from providers.outlook.errors import Gone
from providers.outlook.session import Session
from tests.contract.mailbox import LONG_AGO, NOW, letter
from tests.contract.outlook_world import TOKEN
from tests.unit.outlook_account import SOON, Account, account

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Account]:
    with account(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("what", ["drop", "truncate", "503", "504-page"])
def test_a_read_that_failed_in_passing_is_made_again_with_uneven_pauses(ada, what):
    ada.fault("me.get", what, times=2)
    ada.mailbox.identity()
    assert len(ada.asked("me.get")) == 3
    assert 0 < ada.pauses[0] < ada.pauses[1] * 4


@pytest.mark.parametrize("what", ["drop", "500"])
def test_a_read_that_goes_on_failing_ends(ada, what):
    ada.fault("me.get", what, times=9)
    with pytest.raises(Unavailable):
        ada.mailbox.identity()
    assert len(ada.asked("me.get")) == 3


@pytest.mark.parametrize("what", ["hang", "429"])
def test_who_does_not_speak_or_asks_for_a_long_wait_is_not_asked_again_at_once(ada, what):
    ada.fault("me.get", what)
    with pytest.raises((Unavailable, RateLimited)):
        ada.mailbox.identity()
    assert len(ada.asked("me.get")) == 1
    assert ada.pauses == []


@pytest.mark.parametrize(
    ("what", "when"),
    [
        ("drop", "before"),
        ("reset", "after"),
        ("hang", "after"),
        ("truncate", "after"),
        ("500", "after"),
        ("503-header", "before"),
        ("portal", "before"),
    ],
)
def test_a_write_whose_answer_is_lost_is_made_once(ada, what, when):
    ada.fault("messages.create", what, when=when)
    with pytest.raises(OutcomeUnknown):
        ada.mailbox.create_draft(ada.note())
    assert len(ada.asked("messages.create")) == 1
    found = ada.open().locate(ada.note(), None)
    assert bool(found.draft) is (when == "after")


def test_nobody_there_is_certainly_not_done():
    session = Session(lambda: TOKEN, clock=lambda: NOW, endpoint="http://127.0.0.1:9", pause=_never, timeout=SOON)
    with pytest.raises(Unavailable):
        session.write("POST", "/me/messages", {})
    with pytest.raises(Unavailable):
        session.read("/me")


@contextmanager
def proxy(answer: bytes) -> Iterator[str]:
    """A proxy that reads one request, says `answer` and hangs up; yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            caller, _ = door.accept()
            with caller:
                asked = b""
                while b"\r\n\r\n" not in asked:
                    asked += caller.recv(65536)
                caller.sendall(answer)

        serving = threading.Thread(target=serve)
        serving.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        serving.join(10)


@pytest.mark.parametrize(
    ("endpoint", "answer", "told"),
    [
        ("http://127.0.0.1:9", b"", OutcomeUnknown),  # it may have been passed on before the proxy went
        ("http://127.0.0.1:9", b"Tunnel connection failed\r\n\r\n", OutcomeUnknown),
        ("https://graph.example", b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", Unavailable),
    ],
)
def test_by_way_of_a_proxy_only_what_never_left_counts_as_not_done(endpoint, answer, told):
    with proxy(answer) as address:
        session = Session(lambda: TOKEN, clock=lambda: NOW, endpoint=endpoint, pause=_never, timeout=SOON)
        session._wire.trust_env = False
        session._wire.proxies = {"http": address, "https": address}
        with pytest.raises(told):
            session.write("POST", "/me/messages/x/send")


def test_a_proxy_that_is_not_there_leaves_nothing_done():
    session = Session(lambda: TOKEN, clock=lambda: NOW, endpoint="http://127.0.0.1:9", pause=_never, timeout=SOON)
    session._wire.proxies = {"http": "http://127.0.0.1:9"}
    with pytest.raises(Unavailable):
        session.write("POST", "/me/messages/x/send")


def test_a_page_that_is_not_microsofts_is_trouble_in_passing(ada):
    ada.fault("me.get", "portal", times=9)
    with pytest.raises(Unavailable, match="other than Microsoft"):
        ada.mailbox.identity()
    assert len(ada.asked("me.get")) == 3


def test_behind_an_endpoint_with_a_path_links_are_below_that_path():
    session = Session(_no_token, clock=lambda: NOW, endpoint="https://gw.example/Graph", pause=_never)
    assert session.is_own("https://gw.example/Graph/v1.0/me/mailFolders/I/messages/delta?x=1", "/messages/delta")
    assert not session.is_own("https://gw.example/v1.0/me/mailFolders/I/messages/delta?x=1", "/messages/delta")


def _never(_seconds: float) -> None:
    raise AssertionError("there is nobody to wait for")


def test_an_idle_connection_that_was_closed_is_not_written_to(ada):
    ada.mailbox.identity()
    ada.simulator.hang_up()
    ada.drafted()
    assert len(ada.in_drafts()) == 1


def test_no_more_than_three_requests_are_under_way(ada):
    """A fourth of a mailbox may be refused, a fifth is."""
    for number in range(40):
        ada.deliver(letter("bob@firm.example", f"<m{number}@firm.example>"))
    reading = threading.Thread(target=ada.open().changes, args=(None, LONG_AGO))
    with ada.simulator.hold("messages.value"):
        reading.start()
        reading.join(0.5)
        assert reading.is_alive()
        assert ada.session().read("/me")["displayName"] == "Ada Park"  # there is a fourth place
    reading.join(30)
    assert {one.status for one in ada.asked("messages.value")} == {200}
    assert len(ada.asked("messages.value")) >= 40


def test_every_request_asks_for_ids_that_stay(ada):
    ada.deliver(letter("rita@agency.example", "<p1@agency.example>"))
    _, draft = ada.drafted(in_reply_to="<p1@agency.example>", references=("<p1@agency.example>",))
    ada.mailbox.send_draft(draft)
    ada.all_changes(None)
    ada.mailbox.correspondence(["rita@agency.example"], "", LONG_AGO)
    ada.calendar().changes(None, LONG_AGO, NOW)
    assert all(one.immutable for one in ada.asked())


# --- who we are ---------------------------------------------------------------------------------------------------


class Bearers:
    """Tokens as a sign-in gives them: the first has run out before its time."""

    def __init__(self, *tokens: str) -> None:
        self._tokens = list(tokens)
        self.refused: list[str] = []

    def __call__(self) -> str:
        return self._tokens[0]

    def renewed(self, refused: str) -> str:
        self.refused.append(refused)
        if len(self._tokens) > 1:
            self._tokens.pop(0)
        return self._tokens[0]


def test_a_token_that_is_refused_is_renewed_once_and_nothing_done_twice(ada):
    bearers = Bearers("old", TOKEN)
    session = Session(bearers, clock=ada.clock.now, endpoint=ada.simulator.url, pause=_never, timeout=SOON)
    assert session.read("/me")["displayName"] == "Ada Park"
    assert bearers.refused == ["old"]


def test_where_there_is_no_other_token_the_user_must_sign_in(ada):
    bearers = Bearers("old")
    session = Session(bearers, clock=ada.clock.now, endpoint=ada.simulator.url, pause=_never, timeout=SOON)
    for ask in (lambda: session.read("/me"), lambda: session.write("POST", "/me/messages", {})):
        with pytest.raises(AuthRequired, match="connect the account again"):
            ask()
    assert ada.in_drafts() == []


def test_a_sign_in_that_cannot_be_read_is_trouble_in_passing(ada):
    def unreadable() -> str:
        raise PermissionError(13, "Permission denied")

    session = Session(unreadable, clock=ada.clock.now, endpoint=ada.simulator.url, pause=lambda _: None)
    with pytest.raises(Unavailable):
        session.read("/me")
    assert ada.asked() == []


# --- where a token goes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "endpoint", ["http://graph.microsoft.com", "ftp://127.0.0.1", "graph.microsoft.com", "http://"]
)
def test_an_endpoint_is_https_or_this_machine(endpoint):
    with pytest.raises(ValueError, match="https or loopback"):
        open_account(lambda: "", email="a@b.example", home_zone=ZoneInfo("UTC"), clock=lambda: NOW, endpoint=endpoint)


DELTA = "https://graph.microsoft.com/v1.0/me/mailFolders('AQMk=')/messages/delta"


@pytest.mark.parametrize(
    ("link", "own"),
    [
        (f"{DELTA}?$deltatoken=x", True),
        (f"{DELTA}()?$deltatoken=x", True),
        ("https://graph.microsoft.com/v1.0/me/mailFolders/AQMk/messages/microsoft.graph.delta()?$skiptoken=x", True),
        ("https://GRAPH.microsoft.com/v1.0/me/mailFolders/AQMk/messages/delta?$skiptoken=x", True),
        ("http://graph.microsoft.com/v1.0/me/mailFolders/AQMk/messages/delta", False),
        ("https://graph.microsoft.com.evil.example/v1.0/me/mailFolders/AQMk/messages/delta", False),
        ("https://graph.microsoft.com@evil.example/v1.0/me/mailFolders/AQMk/messages/delta", False),
        ("https://user:x@graph.microsoft.com/v1.0/me/mailFolders/AQMk/messages/delta", False),
        ("https://graph.microsoft.com:444/v1.0/me/mailFolders/AQMk/messages/delta", False),
        ("https://graph.microsoft.com:x/v1.0/messages/delta", False),
        ("https://graph.microsoft.com/beta/me/mailFolders/AQMk/messages/delta", False),
        ("https://graph.microsoft.com/v1.0/../beta/messages/delta", False),
        ("https://graph.microsoft.com/v1.0/%2e%2e/beta/messages/delta", False),
        ("https://graph.microsoft.com/v1.0/me/messages", False),
        ("//graph.microsoft.com/v1.0/messages/delta", False),
        ("", False),
    ],
)
def test_only_microsofts_own_links_are_followed(link, own):
    session = Session(_no_token, clock=lambda: NOW, pause=_never)
    assert session.is_own(link, "/messages/delta") is own
    if not own:
        with pytest.raises(Gone):
            session.follow(link, ending="/messages/delta")


def _no_token() -> str:
    raise AssertionError("a token was asked for")


@pytest.mark.parametrize("ref", ["", "../me", "a/b", "a?x", "a'b", "ä", "x" * 2000])
def test_nothing_becomes_part_of_an_address_that_is_no_id(ada, ref):
    with pytest.raises(NotFound):
        ada.mailbox._reader.item(ref)
    assert ada.calendar().event(ref + "/x") is None
    assert ada.asked() == []


def test_a_proxy_that_is_set_is_not_asked_for_what_is_on_this_machine(ada, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert ada.open().identity().addresses


def test_a_netrc_file_takes_nothing_from_the_token(ada, monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("default login eve password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    session = ada.session()
    session._wire.trust_env = True  # as for Microsoft's own hosts
    assert session.read("/me")["displayName"] == "Ada Park"


def test_nothing_of_the_web_is_loaded_before_an_account_is_opened():
    code = (
        "import sys, providers.outlook; print(sorted({'requests', 'urllib3', 'msal', 'icalendar'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


def test_waits_are_bounded_by_what_a_lost_answer_is_given():
    assert Session(_no_token, clock=lambda: NOW)._timeout <= timedelta(seconds=30).total_seconds()
