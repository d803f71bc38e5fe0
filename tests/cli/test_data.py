"""`export` leaves nothing out; `intake` and `read` say what files are."""

import json
import stat

import pytest

from tests.cli.driver import ENDED
from tests.cli.test_adding import COFFEE, INVITATION, file

REJECTION = b"""From: Dana Fox <dana@acme.example>
To: ada@example.org
Subject: Re: thank you
Date: Mon, 2 Mar 2026 10:00:00 +0100
Message-ID: <x@acme.example>

Dear Ada,

unfortunately we have decided to move forward with other candidates.

Dana
"""


def test_export_has_everything(cli, tmp_path):
    cli.said(*ENDED)
    one = cli.only()["id"]
    cli.said("notes", one, "--rating", "4", "--learned", "the team owns its deployments")
    cli.said("run", "--once")
    path = tmp_path / "all.json"
    cli.said("export", str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    whole = json.loads(path.read_text())
    [interview] = whole["interviews"]
    assert interview["interview_id"] == one
    assert interview["debrief"]["learned"] == "the team owns its deployments"
    assert any("the team owns its deployments" in note["text"] for note in whole["notes"].values())
    assert whole["journal"]
    assert json.loads(cli.said("export"))["interviews"] == whole["interviews"]


def test_export_overwrites_nothing(cli, tmp_path):
    path = tmp_path / "all.json"
    path.write_text("mine")
    assert "is there already" in cli.refused("export", str(path), code=2)
    assert path.read_text() == "mine"
    assert "cannot be written" in cli.refused("export", str(tmp_path / "no" / "all.json"), code=6)


def test_intake_says_which_and_why(cli):
    path = file(cli, INVITATION)
    assert 'the title says "Interview"' in cli.said("intake", path)
    found = json.loads(cli.said("intake", "--json", path))
    assert (found["file"], found["interview"], found["company"]) == (path, True, "Acme")
    coffee = json.loads(cli.said("intake", "--json", file(cli, COFFEE)))
    assert not coffee["interview"]
    assert coffee["evidence"]
    assert cli.json("status")["interviews"] == []


def test_intake_goes_on_after_a_broken_file(cli, tmp_path):
    broken = tmp_path / "broken.ics"
    broken.write_text("nothing")
    result = cli.run("intake", "--json", str(broken), file(cli, INVITATION))
    assert result.exit_code == 8
    assert "broken.ics: This is not a calendar file." in result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["interview"] for one in found] == [False, True]


def test_read_needs_no_home(bare, tmp_path):
    path = tmp_path / "reply.eml"
    path.write_bytes(REJECTION)
    assert "human, rejection" in " ".join(bare.said("read", str(path)).split())
    found = json.loads(bare.said("read", "--json", str(path)))
    assert (found["file"], found["kind"], found["intent"]) == (str(path), "human", "rejection")
    assert not bare.folder.exists()


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"From: x\n" * 1000, bytes(range(256)) * 40])
def test_read_never_breaks(bare, tmp_path, raw):
    path = tmp_path / "odd.eml"
    path.write_bytes(raw)
    assert json.loads(bare.said("read", "--json", str(path)))["kind"]


@pytest.mark.parametrize(
    ("raw", "mail"),
    [
        (b"%PDF-1.4\n1 0 obj", False),
        (bytes(range(256)) * 40, False),
        (b"", False),
        (b"name,age\nfrom: me\n", False),
        (b"Hello: there\n\nFrom: x\n", False),
        (b"From MAILER Mon Mar  2\nSubject: Hi\n\nHi", True),
        (b"\r\nReceived: by x\r\nTo: a@b.example\r\n\r\nHi", True),
        (b"To: a@b.example\n\n\0binary", True),
    ],
)
def test_what_is_no_mail_is_called_so(bare, tmp_path, raw, mail):
    path = tmp_path / "some.file"
    path.write_bytes(raw)
    result = bare.run("read", str(path))
    assert (result.exit_code, "not a mail. Save the message" in result.stderr) == ((0, False) if mail else (2, True))
    assert bool(result.stdout) is mail


def test_read_says_which_it_could_not_open(bare, tmp_path):
    path = tmp_path / "reply.eml"
    path.write_bytes(REJECTION)
    result = bare.run("read", "--json", str(tmp_path / "none.eml"), str(path))
    assert result.exit_code == 2
    assert "none.eml: it cannot be read" in result.stderr
    assert json.loads(result.stdout)["intent"] == "rejection"
