"""`afterword letter`, from the command to the file."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pypdf
import pytest

from agent.clock import MovingClock, SystemClock
from tests.cli.driver import ENDED, Cli

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def writer(cli: Cli) -> Cli:
    """An interview has ended, and the user's address is known."""
    _know_address(cli)
    cli.said(*ENDED)
    return cli


def _know_address(cli: Cli) -> None:
    config = cli.folder / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace('# address = ""', 'address = "1 Mill Lane\\n10115 Berlin"'), encoding="utf-8")


def test_without_an_address_it_says_what_to_write_where(cli, tmp_path):
    cli.said(*ENDED)
    said = cli.refused("letter", "--out", str(tmp_path / "l.pdf"), code=2)
    assert "under [user] in config.toml" in said
    assert not (tmp_path / "l.pdf").exists()


def test_it_writes_a_letter_for_the_user_alone(writer, tmp_path):
    path = tmp_path / "l.pdf"
    said = writer.said("letter", "--out", str(path))
    assert f"Written: {path}".replace(" ", "") in said.replace("\n", "").replace(" ", "")
    assert "(A4)" in said
    assert "Their street is not known here" in said
    assert path.stat().st_mode & 0o777 == 0o600
    page = pypdf.PdfReader(path).pages[0]
    assert "Dear Dana Whitfield," in page.extract_text()
    assert list(tmp_path.glob(".l.pdf*")) == []


def test_without_a_name_it_lies_in_this_folder(writer, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one = writer.only()["id"]
    assert "US Letter" in writer.said("letter", one, "--paper", "letter", "--contact", "dana")
    [found] = tmp_path.glob("*.pdf")
    assert found.name == f"letter-{one}-dana-whitfield.pdf"
    writer.said("letter", one)
    assert round(float(pypdf.PdfReader(found).pages[0].mediabox.width)) == 595


def test_a_name_from_a_mail_cannot_choose_the_folder(writer, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one = writer.only()["id"]
    writer.said("notes", one, "--contact", "../../X /etc <x@acme.example>:interviewer")
    writer.said("letter", one, "--contact", "x@acme.example")
    assert [path.name for path in tmp_path.glob("*.pdf")] == [f"letter-{one}-x-etc.pdf"]


def test_a_file_of_somebody_else_is_not_replaced(writer, tmp_path):
    for name, content in (("cv.pdf", b"%PDF-1.7 my life"), ("empty.pdf", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        assert "choose another name" in writer.refused("letter", "--out", str(path), code=2)
        assert path.read_bytes() == content
    assert "choose another name" in writer.refused("letter", "--out", str(tmp_path), code=2)
    assert "cannot be written" in writer.refused("letter", "--out", str(tmp_path / "none" / "l.pdf"), code=6)


@pytest.mark.parametrize("name", ["l.txt", "letter", "l.pdf.html"])
def test_a_name_of_another_kind_of_file_is_refused(writer, tmp_path, name):
    told = writer.refused("letter", "--out", str(tmp_path / name), code=2)
    assert told.endswith(f"give --out {(tmp_path / name).with_suffix('.pdf')}.")
    assert list(tmp_path.glob("l*")) == []


def test_somebody_who_is_not_known(writer, tmp_path):
    said = writer.refused("letter", "--contact", "Nobody", "--out", str(tmp_path / "l.pdf"), code=2)
    assert "known are Dana Whitfield" in said


class Forgetting(MovingClock):
    """Somebody else forgets an interview at the moment in which the time is looked at."""

    def __init__(self, cli: Cli, interview_id: str) -> None:
        super().__init__(cli.clock.now())
        self._cli, self._id = cli, interview_id

    def now(self) -> datetime:
        _forget(self._cli, self._id)
        return super().now()


def test_an_interview_that_is_forgotten_while_its_letter_is_made_leaves_none(writer, tmp_path):
    """It is read, then the time; when the file is to be put in its place the interview is gone."""
    one = writer.only()["id"]
    writer.clock = Forgetting(writer, one)
    said = writer.refused("letter", one, "--out", str(tmp_path / "l.pdf"), code=2)
    assert f"There is no interview '{one}'" in said
    assert list(tmp_path.glob("*l.pdf*")) == []


def _forget(cli: Cli, one: str) -> None:
    with cli.store.writing() as tables:
        tables.delete(one)


def test_a_name_that_the_file_system_cannot_take_is_written_without_accents(bare, tmp_path):
    """By a program of its own, for how file names are written is settled when Python starts; and so by the real
    clock."""
    bare.clock = MovingClock(SystemClock().now() - timedelta(hours=1))
    bare.init()
    _know_address(bare)
    bare.said("add", "--just-ended", "--with", "Zoë Müller 田中 <zoe@acme.example>:interviewer", "--company", "Acme")
    one = bare.only()["id"]
    place = {"AFTERWORD_HOME": str(bare.folder), "PYTHONPATH": str(ROOT)}
    ascii_only = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", "from agent.cli import main; main()", "letter", one],
        cwd=tmp_path,
        env=os.environ | place | ascii_only,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert [path.name for path in tmp_path.glob("*.pdf")] == [f"letter-{one}-zoe-muller.pdf"]
