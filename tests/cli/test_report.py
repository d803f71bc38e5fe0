"""`afterword report`, from the command to the file."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from agent.cli.outfile import put
from agent.report.page import MARK
from tests.cli.driver import ENDED, Cli

ROOT = Path(__file__).resolve().parents[2]


def test_it_lies_in_the_home_for_the_user_alone(cli: Cli):
    cli.said(*ENDED)
    said = cli.said("report")
    path = cli.folder / "report.html"
    assert str(path) in said.replace("\n", "")
    assert path.stat().st_mode & 0o777 == 0o600
    text = path.read_text(encoding="utf-8")
    assert text.rstrip().endswith("</html>")
    assert "Backend Engineer at Acme" in text
    assert "Tuesday 3 March 2026, 13:00" in text


def test_it_takes_the_place_of_the_one_before_and_of_nothing_else(cli: Cli, tmp_path):
    path = tmp_path / "r.html"
    cli.said("report", "--out", str(path))
    assert "No interview is ahead" in path.read_text(encoding="utf-8")
    cli.said(*ENDED)
    cli.said("report", "--out", str(path))
    assert "Backend Engineer" in path.read_text(encoding="utf-8")
    assert "It is an HTML page" in cli.refused("report", "--out", str(tmp_path / "r.pdf"), code=2)
    other = tmp_path / "index.html"
    other.write_text("<p>my page</p>", encoding="utf-8")
    assert "choose another name" in cli.refused("report", "--out", str(other), code=2)
    assert other.read_text(encoding="utf-8") == "<p>my page</p>"
    assert "cannot be written" in cli.refused("report", "--out", str(tmp_path / "no" / "r.html"), code=6)


def test_a_link_keeps_pointing_where_it_did(cli: Cli, tmp_path):
    real = tmp_path / "real.html"
    cli.said("report", "--out", str(real))
    (tmp_path / "link.html").symlink_to(real)
    cli.said(*ENDED)
    cli.said("report", "--out", str(tmp_path / "link.html"))
    assert (tmp_path / "link.html").is_symlink()
    assert "Backend Engineer" in real.read_text(encoding="utf-8")
    (tmp_path / "dangling.html").symlink_to(tmp_path / "nowhere")
    assert "choose another name" in cli.refused("report", "--out", str(tmp_path / "dangling.html"), code=2)


def test_two_at_once_leave_one_whole_page_and_nothing_else(cli: Cli):
    cli.said(*ENDED)
    command = (sys.executable, "-c", "from agent.cli import main; main()", "--home", str(cli.folder), "report")
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    for one in both:
        _, complaint = one.communicate(timeout=60)
        assert (one.returncode, complaint) == (0, "")
    assert (cli.folder / "report.html").read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert list(cli.folder.glob(".report*")) == []


def test_many_writers_of_one_name_never_mix(tmp_path):
    path = tmp_path / "r.html"
    pages = [MARK + str(number).encode() * 200_000 for number in range(8)]
    writers = [threading.Thread(target=put, args=(path, page), kwargs={"mark": MARK}) for page in pages]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert path.read_bytes() in pages
    assert [found.name for found in tmp_path.iterdir()] == ["r.html"]


def test_open_shows_it_in_the_browser(cli: Cli, tmp_path, monkeypatch):
    seen = tmp_path / "seen"
    code = f"import sys, pathlib; pathlib.Path({str(seen)!r}).write_text(sys.argv[1])"
    program = tmp_path / "browser"
    program.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    program.chmod(0o700)
    command = (
        sys.executable,
        "-c",
        "from agent.cli import main; main()",
        "--home",
        str(cli.folder),
        "report",
        "--open",
    )
    subprocess.run(command, cwd=ROOT, env=os.environ | {"BROWSER": f"{program} %s"}, check=True, capture_output=True)
    assert seen.read_text(encoding="utf-8") == (cli.folder / "report.html").as_uri()


def test_what_is_forgotten_is_not_remembered_by_an_old_page(cli: Cli):
    cli.said(*ENDED)
    cli.said("report")
    cli.said("forget", cli.only()["id"], "--yes")
    assert not (cli.folder / "report.html").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a browser")
def test_where_there_is_no_browser_it_says_the_address(cli: Cli):
    none = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""}
    said = cli.said("report", "--open", env=none).replace("\n", "")
    assert "No browser could be opened" in said
    assert (cli.folder / "report.html").as_uri() in said
