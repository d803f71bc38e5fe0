"""What is refused, what fails on the way, and what requests cost."""

import gzip
import json
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import httplib2
import pytest
from googleapiclient.errors import HttpError

from agent.clock import MovingClock
from tests.simulators.faults import CONNECTION
from tests.simulators.google import GoogleSimulator
from tests.simulators.google.client import TOKEN, Gmail, coded, letter, reason, service
from tests.simulators.google.faults import WHATS

BROKEN = (OSError, HTTPException, httplib2.HttpLib2Error)


def ask(simulator: GoogleSimulator, target: str, body: object = None, *, verb: str = "", token: str = TOKEN):
    """A request as no client library would let one make it; status and JSON of the answer."""
    http = httplib2.Http(timeout=60)
    content = None if body is None else body if isinstance(body, str) else json.dumps(body)
    try:
        response, answer = http.request(
            f"{simulator.url}{target}",
            verb or ("GET" if body is None else "POST"),
            body=content,
            headers={"authorization": f"Bearer {token}", "content-type": "application/json"},
        )
    finally:
        http.close()
    return response.status, json.loads(answer) if answer.startswith(b"{") else answer


class TestTheDiscoveryDocument:
    @pytest.mark.parametrize(
        ("target", "words"),
        [
            ("/gmail/v1/users/me/messages?maxresults=5", 'Unknown name "maxresults"'),
            ("/gmail/v1/users/me/drafts/r1?metadataHeaders=To", 'Unknown name "metadataHeaders"'),
            (
                "/gmail/v1/users/me/messages?maxResults=many",
                r"Invalid value at 'max_results' \(TYPE_UINT32\), \"many\"",
            ),
            ("/gmail/v1/users/me/messages?maxResults=-1", "Invalid value"),
            ("/gmail/v1/users/me/messages?includeSpamTrash=perhaps", "TYPE_BOOL"),
            ("/gmail/v1/users/me/messages/1?format=whole", "TYPE_ENUM"),
            ("/gmail/v1/users/me/messages?q=a&q=b", "not repeating"),
            ("/gmail/v1/users/me/history?startHistoryId=abc", "TYPE_UINT64"),
            ("/calendar/v3/calendars/primary/events?timeMin=2026-03-03T10:00:00", "Invalid format"),
            ("/calendar/v3/calendars/primary/events?timemin=2026-03-03T10:00:00Z", 'Unknown name "timemin"'),
            ("/calendar/v3/calendars/primary/events?maxResults=0", "within the range"),
        ],
    )
    def test_parameters_that_are_none(self, simulator: GoogleSimulator, target: str, words: str):
        status, answer = ask(simulator, target)
        assert status == 400
        assert re.search(words, answer["error"]["message"])

    @pytest.mark.parametrize(
        ("target", "body", "words"),
        [
            ("drafts", {"mesage": {}}, "Unknown name \"mesage\" at 'draft'"),
            ("drafts", {"message": {"raw": "eA==", "subject": "x"}}, "Unknown name \"subject\" at 'draft.message'"),
            ("drafts", {"message": "x"}, "Invalid value at 'draft.message'"),
            ("drafts", {"message": {"raw": "*"}}, "Base64 decoding failed"),
            ("drafts", {"message": {"raw": 5}}, "TYPE_STRING"),
            ("drafts", {"message": {"raw": "eA==", "labelIds": "INBOX"}}, "TYPE_ARRAY"),
            ("drafts", {"message": {"raw": "eA==", "sizeEstimate": "5"}}, "TYPE_INTEGER"),
            ("drafts", [], "Root element must be a message"),
            ("drafts", "{", "Parse error"),
            ("drafts", {}, "'raw' RFC822 payload"),
            ("messages/1/modify", {"addLabels": []}, 'Unknown name "addLabels"'),
            ("messages/1/trash", {"id": "1"}, 'Unknown name "id"'),
        ],
    )
    def test_bodies_that_are_none(self, simulator: GoogleSimulator, target: str, body: object, words: str):
        status, answer = ask(simulator, f"/gmail/v1/users/me/{target}", body)
        assert status == 400
        assert words in answer["error"]["message"]
        assert simulator.drafts() == []

    def test_paths_and_verbs_that_are_none(self, simulator: GoogleSimulator):
        assert ask(simulator, "/gmail/v1/users/me/notes")[0] == 404
        assert ask(simulator, "/gmail/v1/users/me/profile", {})[0] == 405
        status, answer = ask(simulator, "/gmail/v1/users/eve@example.org/profile")
        assert (status, answer["error"]["message"]) == (403, "Delegation denied for ada@example.org")
        assert ask(simulator, "/gmail/v1/users/ada@example.org/profile")[0] == 200

    def test_too_much_for_json(self, simulator: GoogleSimulator):
        status, _ = ask(simulator, "/gmail/v1/users/me/drafts", {"message": {"raw": "A" * (5 * 1024 * 1024)}})
        assert status == 413

    def test_part_of_an_answer(self, gmail: Gmail):
        made = gmail.create()
        answer = gmail.draft(made["id"], fields="message(id,payload/headers/name)")
        assert set(answer) == {"message"}
        assert set(answer["message"]) == {"id", "payload"}
        assert set(answer["message"]["payload"]["headers"][0]) == {"name"}
        with pytest.raises(HttpError) as caught:
            gmail.draft(made["id"], fields="message(id")
        assert caught.value.status_code == 400


class TestFaults:
    @pytest.mark.parametrize("what", CONNECTION)
    @pytest.mark.parametrize(("when", "drafts"), [("before", 0), ("after", 1)])
    def test_connections_break(self, simulator: GoogleSimulator, what: str, when: str, drafts: int):
        # httplib2 sends a dropped POST again by itself, so the fault waits for both.
        simulator.fault("gmail.users.drafts.create", what, when=when, times=2)
        with service(simulator, timeout=0.4) as api, pytest.raises(BROKEN):
            Gmail(simulator, api).create()
        sent = len(simulator.requests)
        assert sent == (2 if what == "drop" else 1)
        assert len(simulator.drafts()) == drafts * sent
        assert simulator.units == 10 * drafts * sent

    @pytest.mark.parametrize("what", [what for what in WHATS if what not in {*CONNECTION, "portal", "401"}])
    @pytest.mark.parametrize(("when", "left"), [("before", 0), ("after", 1)])
    def test_refusals(self, gmail: Gmail, what: str, when: str, left: int):
        draft = gmail.create()["id"]
        gmail.simulator.fault("gmail.users.drafts.send", what, when=when)
        with pytest.raises(HttpError) as caught:
            gmail.send(draft)
        assert str(caught.value.status_code) == what[:3]
        assert len(gmail.simulator.delivered()) == left
        assert gmail.cursor()  # one fault is one refusal, and of that method

    def test_a_bearer_is_refused_in_the_middle(self, simulator: GoogleSimulator):
        simulator.fault("gmail.users.getProfile", "401")
        status, answer = ask(simulator, "/gmail/v1/users/me/profile")
        assert (status, answer["error"]["errors"][0]["reason"]) == (401, "authError")
        assert ask(simulator, "/gmail/v1/users/me/profile")[0] == 200

    def test_shapes_of_too_many_requests(self, gmail: Gmail):
        found = {}
        after = {"429-header": "120", "429-date": "Tue, 03 Mar 2026 14:33:00 GMT"}
        for what in ("429", "429-header", "429-date", "403-quota", "403-user"):
            gmail.simulator.fault("gmail.*", what)
            with pytest.raises(HttpError) as caught:
                gmail.cursor()
            error = json.loads(caught.value.content)["error"]
            found[what] = (error["errors"][0]["domain"], error["errors"][0]["reason"], error["message"])
            assert caught.value.resp.get("retry-after") == after.get(what)
        assert found["429"] == ("global", "rateLimitExceeded", "Resource has been exhausted (e.g. check quota).")
        assert found["403-quota"][:2] == ("usageLimits", "rateLimitExceeded")
        assert found["403-user"] == (
            "usageLimits",
            "userRateLimitExceeded",
            "User-rate limit exceeded.  Retry after 2026-03-03T14:45:00.000Z",
        )

    def test_somebody_elses_page(self, simulator: GoogleSimulator):
        simulator.fault("gmail.*", "portal")
        status, answer = ask(simulator, "/gmail/v1/users/me/profile")
        assert (status, b"Grand Hotel" in answer) == (200, True)

    def test_one_draft_is_sent_once_by_two_at_a_time(self, gmail: Gmail):
        draft = gmail.create()["id"]

        def send(_: int) -> int:
            status: int = ask(gmail.simulator, "/gmail/v1/users/me/drafts/send", {"id": draft})[0]
            return status

        with ThreadPoolExecutor(8) as pool:
            assert sorted(pool.map(send, range(8))) == [200] + [404] * 7
        assert len(gmail.simulator.delivered()) == 1

    def test_faults_that_there_are_not(self, simulator: GoogleSimulator):
        for what, when in (("418", "before"), ("drop", "during")):
            with pytest.raises(ValueError, match="no fault"):
                simulator.fault("gmail.*", what, when=when)

    def test_a_closed_server_refuses_connections(self, simulator: GoogleSimulator):
        port = int(simulator.url.rpartition(":")[2])
        simulator.close()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        simulator.start()
        assert simulator.url.endswith(f":{port}")


class TestTheConnection:
    def test_an_idle_one_is_closed(self, simulator: GoogleSimulator):
        with closing(HTTPConnection(simulator.url.removeprefix("http://"), timeout=60)) as connection:
            for _ in range(2):  # it is kept open between requests
                connection.request("GET", "/gmail/v1/users/me/profile", headers={"Authorization": f"Bearer {TOKEN}"})
                assert connection.getresponse().read()
            assert connection.sock is not None
            simulator.hang_up()
            assert connection.sock.recv(1) == b""

    def test_answers_are_dated_by_the_clock_and_compressed(self, simulator: GoogleSimulator):
        with closing(HTTPConnection(simulator.url.removeprefix("http://"), timeout=60)) as connection:
            wanted = {"Authorization": f"Bearer {TOKEN}", "Accept-Encoding": "gzip"}
            connection.request("GET", "/gmail/v1/users/me/profile", headers=wanted)
            response = connection.getresponse()
            assert response.headers["Date"] == "Tue, 03 Mar 2026 14:30:00 GMT"
            assert json.loads(gzip.decompress(response.read()))["emailAddress"] == "ada@example.org"

    def test_a_fault_of_its_own_is_told_at_the_end(self, simulator: GoogleSimulator):
        with simulator.state.transaction():
            simulator.state.run("drop table history")
        assert ask(simulator, "/gmail/v1/users/me/history?startHistoryId=1000000")[0] == 500
        with pytest.raises(RuntimeError, match="itself failed"):
            simulator.close()


class TestUnits:
    def test_each_method_has_its_price(self, gmail: Gmail):
        draft = gmail.create()["id"]
        gmail.send(draft)
        gmail.history(gmail.cursor())
        with pytest.raises(HttpError):
            gmail.send(draft)
        assert [(one.method.removeprefix("gmail.users."), one.units) for one in gmail.simulator.requests] == [
            ("drafts.create", 10),
            ("drafts.send", 100),
            ("getProfile", 1),
            ("history.list", 2),
            ("drafts.send", 0),
        ]
        assert gmail.simulator.units == 113
        log = (gmail.simulator.home / "requests.tsv").read_text().splitlines()
        assert [line.split("\t")[1:4] for line in log][3] == ["gmail.users.history.list", "200", "2"]

    @pytest.mark.parametrize(("table", "gets"), [(2026, 3), (2025, 12)])
    def test_a_minute_has_so_many(self, tmp_path: Path, clock: MovingClock, table: int, gets: int):
        quota: dict[str, Any] = {"token": TOKEN, "clock": clock.now, "units_per_minute": 60, "table": table}
        with GoogleSimulator(tmp_path, **quota) as simulator, service(simulator) as api:
            gmail = Gmail(simulator, api)
            one = simulator.arrive(letter())
            for _ in range(gets):
                gmail.message(one)
            with pytest.raises(HttpError) as caught:
                gmail.message(one)
            assert reason(caught.value) == (403, "rateLimitExceeded")
            clock.move(timedelta(minutes=1))
            assert gmail.message(one)


class TestBatchesAndUploads:
    def test_each_part_has_its_own_answer(self, gmail: Gmail):
        one = gmail.simulator.arrive(letter())
        gmail.simulator.fault("gmail.users.labels.list", "429")
        answers = {}
        batch = gmail.api.new_batch_http_request(
            lambda number, answer, error: answers.update({number: answer or error})
        )
        batch.add(gmail.users.messages().get(userId="me", id=one, format="minimal"), request_id="there")
        batch.add(gmail.users.messages().get(userId="me", id="abc"), request_id="gone")
        batch.add(gmail.users.labels().list(userId="me"), request_id="busy")
        batch.add(
            gmail.users.drafts().create(userId="me", body={"message": {"raw": coded(letter())}}), request_id="new"
        )
        batch.execute()
        assert answers["there"]["id"] == one
        assert (answers["gone"].status_code, answers["busy"].status_code) == (404, 429)
        assert answers["new"]["message"]["labelIds"] == ["DRAFT"]
        assert [request.units for request in gmail.simulator.requests] == [20, 0, 0, 10]

    def test_a_hundred_parts_and_no_more(self, gmail: Gmail):
        for number, status in ((100, 200), (101, 400)):
            batch = gmail.api.new_batch_http_request()
            for _ in range(number):
                batch.add(gmail.users.getProfile(userId="me"))
            if status == 200:
                batch.execute()
            else:
                with pytest.raises(HttpError) as caught:
                    batch.execute()
                assert caught.value.status_code == 400
        assert len(gmail.simulator.requests) == 100

    def test_a_batch_breaks_before_and_after(self, simulator: GoogleSimulator):
        for when, drafts in (("before", 0), ("after", 1)):
            simulator.fault("gmail.batch", "reset", when=when)
            with service(simulator) as api:
                batch = api.new_batch_http_request()
                body = {"message": {"raw": coded(letter())}}
                batch.add(api.users().drafts().create(userId="me", body=body))
                with pytest.raises(BROKEN):
                    batch.execute()
            assert len(simulator.drafts()) == drafts

    def test_a_letter_may_have_35_mebibytes(self, gmail: Gmail):
        for size, status in ((36_700_160, 200), (36_700_161, 413)):
            http = httplib2.Http(timeout=30)
            headers = {"authorization": f"Bearer {TOKEN}", "content-type": "message/rfc822"}
            raw = b"Subject: Much\r\n\r\n".ljust(size, b"x")
            address = f"{gmail.simulator.url}/upload/gmail/v1/users/me/drafts?uploadType=media"
            response, _ = http.request(address, "POST", raw, headers)
            http.close()
            assert response.status == status

    @pytest.mark.parametrize("resumable", [False, True])
    @pytest.mark.parametrize("size", [100, 7_000_000])
    def test_letters_by_upload(self, gmail: Gmail, resumable: bool, size: int):
        from googleapiclient.http import MediaInMemoryUpload

        raw = letter("x" * 70 + "\n" + ("y" * 70 + "\n") * (size // 72)).replace(b"\n", b"\r\n")
        thread = gmail.simulator.arrive(letter(message_id="<q@x>"))
        media = MediaInMemoryUpload(raw, mimetype="message/rfc822", resumable=resumable, chunksize=5 * 1024 * 1024)
        body = {"message": {"threadId": thread}}
        gmail.simulator.switches.honour_mismatched_thread = True
        made = gmail.users.drafts().create(userId="me", body=body, media_body=media).execute()
        assert made["message"]["threadId"] == thread
        (draft,) = gmail.simulator.drafts()
        stored = gmail.simulator.store.draft(made["id"]).raw
        assert stored.partition(b"\r\n\r\n")[2] == raw.partition(b"\r\n\r\n")[2]
        assert draft.mail["Subject"] == "Thank you"
        assert gmail.simulator.units == 10
