"""The simulator as a program of its own, its home, and what lies in it."""

import signal
import subprocess
import sys
from pathlib import Path

import httplib2
import pytest

from tests.simulators.google import GoogleSimulator
from tests.simulators.google.client import TOKEN, Gmail, coded, letter, service

ROOT = Path(__file__).parents[2]


class Program:
    """`python -m tests.simulators.google` on a home."""

    def __init__(self, home: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "tests.simulators.google", "--home", str(home), "--token", TOKEN, *arguments]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline()
        self.url = self.line.partition(" at ")[2].partition(";")[0]

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        self.process.communicate(timeout=60)
        return self.process.returncode


class TestTheProgram:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
    def test_it_remembers_everything(self, tmp_path: Path, number: signal.Signals):
        program = Program(tmp_path / "google", "--email", "eve@example.org")
        try:
            with service(program) as api:  # type: ignore[arg-type]  # it has the url, which is all that is asked of it
                users = api.users()
                body = {"raw": coded(letter(sender="bob@firm.example", to="eve@example.org")), "labelIds": ["INBOX"]}
                arrived = users.messages().insert(userId="me", body=body).execute()
                draft = users.drafts().create(userId="me", body={"message": {"raw": coded(letter())}}).execute()
                users.drafts().send(userId="me", body={"id": draft["id"]}).execute()
                cursor = users.getProfile(userId="me").execute()
        finally:
            status = program.stop(number)
        assert status == (0 if number is signal.SIGTERM else -9)
        assert len(list((tmp_path / "google" / "delivered" / "new").iterdir())) == 1
        again = Program(tmp_path / "google", "--email", "eve@example.org")
        try:
            assert again.url == program.url
            with service(again) as api:  # type: ignore[arg-type]
                assert api.users().messages().get(userId="me", id=arrived["id"]).execute()["labelIds"] == ["INBOX"]
                assert api.users().getProfile(userId="me").execute() == cursor
                since = cursor["historyId"]
                assert "history" not in api.users().history().list(userId="me", startHistoryId=since).execute()
        finally:
            again.stop()

    def test_a_port_that_is_taken(self, tmp_path: Path, simulator: GoogleSimulator):
        program = Program(tmp_path / "other", "--port", simulator.url.rpartition(":")[2])
        _, said = program.process.communicate(timeout=60)
        assert program.process.returncode == 1
        assert "cannot serve on port" in said

    def test_a_switch_is_turned(self, tmp_path: Path):
        program = Program(tmp_path / "google", "--switch", "second_send_400")
        try:
            http = httplib2.Http(timeout=60)
            body, headers = '{"id": "r1"}', {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
            response, _ = http.request(f"{program.url}/gmail/v1/users/me/drafts/send", "POST", body, headers)
            http.close()
            assert response.status == 400
        finally:
            program.stop()


class TestTheFolderOfWhatArrives:
    def test_mail_and_invitations_are_taken(self, gmail: Gmail):
        folder = gmail.simulator.home / "incoming"
        (folder / "1.eml").write_bytes(letter(sender="bob@firm.example", to="ada@example.org"))
        (folder / "2.eml.part").write_bytes(b"From: half")
        (folder / "3.ics").write_bytes(
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1@firm.example\r\nSEQUENCE:2\r\n"
            b"DTSTART:20260305T100000Z\r\nDTEND:20260305T110000Z\r\nSUMMARY:Interview\r\n"
            b"ORGANIZER;CN=Rita:mailto:rita@agency.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org\r\n"
            b"END:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        (folder / "4.eml").write_bytes(b"")
        (folder / "5.ics").write_bytes(b"nothing")
        (one,) = gmail.found("from:bob")
        assert set(gmail.message(one)["labelIds"]) == {"INBOX", "UNREAD"}
        with service(gmail.simulator, "calendar") as api:
            (event,) = api.events().list(calendarId="primary").execute()["items"]
        assert (event["iCalUID"], event["sequence"], event["attendees"][0]["responseStatus"]) == (
            "u1@firm.example",
            2,
            "accepted",
        )
        assert [path.name for path in folder.iterdir() if path.is_file()] == ["2.eml.part"]
        assert len(gmail.found()) == 1


class TestTheUser:
    def test_what_the_user_writes_leaves(self, gmail: Gmail):
        one = gmail.simulator.write(letter("By hand"))
        assert gmail.message(one)["labelIds"] == ["SENT"]
        (delivery,) = gmail.simulator.delivered()
        assert delivery.get_content().strip() == "By hand"

    def test_addresses_and_signatures(self, gmail: Gmail):
        gmail.simulator.set_send_as("ada@example.org", name="Ada Park", signature="<b>Ada</b>")
        gmail.simulator.set_send_as("ada@work.example", name="Ada", default=True)
        found = gmail.users.settings().sendAs().list(userId="me").execute()["sendAs"]
        assert [(one["sendAsEmail"], one["isDefault"], one["signature"]) for one in found] == [
            ("ada@example.org", False, "<b>Ada</b>"),
            ("ada@work.example", True, ""),
        ]
        assert found[0]["isPrimary"]
