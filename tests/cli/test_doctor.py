"""`doctor` as a user and a monitor meet it: words, JSON, exit codes, and nothing secret."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from agent.daemon import the_only_one
from agent.home import Home
from tests.cli.driver import ENDED, Cli, flat
from tests.cli.test_pages import keys

ROOT = Path(__file__).resolve().parents[2]
SHAPES = ROOT / "docs" / "json.md"


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Cli(tmp_path / "home").init()


def test_a_home_in_order(cli):
    cli.said("run", "--once")
    with the_only_one(Home(cli.folder)):
        said = flat(cli.said("doctor", "--offline"))
    assert "[ok] home:" in said
    assert "[ok] database: whole" in said
    assert said.endswith("All is well.")


@pytest.mark.parametrize(("mode", "code", "mark"), [(0o755, 3, "[look]"), (0o700, 0, "[ok]")])
def test_what_wants_a_look_ends_with_three(cli, mode, code, mark):
    cli.run("run", "--once")
    cli.folder.chmod(mode)
    result = cli.run("doctor", "--offline")
    assert result.exit_code == code
    assert f"{mark} home:" in result.stdout


def test_what_does_not_work_ends_with_one_and_says_what_to_do(cli):
    config = cli.folder / "config.toml"
    config.write_text(config.read_text() + 'secret_token = "hunter2"\n')
    result = cli.run("doctor", "--offline")
    assert result.exit_code == 1
    assert "[FAULT] settings:" in result.stdout
    assert "-> correct it there" in flat(result.stdout)
    assert "hunter2" not in result.output
    assert "Traceback" not in result.output


def test_a_look_that_fails_itself_is_told_of_and_the_rest_goes_on(cli):
    cli.said(*ENDED)
    with cli.store.writing() as tables:
        tables._write("note", at="no instant at all", interview_id="", key="", what="x", evidence="")
    result = cli.run("doctor", "--offline")
    assert result.exit_code == 1
    assert "[FAULT] waiting: this look failed itself (ValueError)" in flat(result.stdout)
    assert "[ok] home:" in result.stdout


@pytest.mark.parametrize("columns", [30, 80])
def test_it_fits_the_terminal(cli, columns):
    result = cli.run("doctor", "--offline", env={"COLUMNS": str(columns)})
    long = [line for line in result.stdout.splitlines() if len(line) > columns and len(line.split()) > 2]
    assert long == []


def test_the_documented_shape_is_the_one_printed(cli):
    result = cli.run("doctor", "--offline", "--json")
    said = json.loads(result.stdout)
    section = SHAPES.read_text(encoding="utf-8").partition("## doctor\n")[2].partition("\n## ")[0]
    documented = json.loads(section.partition("```json\n")[2].partition("```")[0])
    assert keys(said) == keys(documented)
    levels = {one["level"] for one in said["findings"]}
    assert levels <= {"ok", "note", "warning", "fault"}
    assert said["level"] in levels
    assert (result.exit_code, said["level"]) == (1, "fault"), "nothing runs"


def test_it_works_by_itself_when_nothing_was_ever_set_up(tmp_path):
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "from agent.cli import main; main()",
            "--home",
            tmp_path / "none",
            "doctor",
            "--offline",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "Nothing is set up" in ended.stdout
    assert "All is well" not in ended.stdout
