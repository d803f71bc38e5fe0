"""What is shown on the user's screen: that none of their mailboxes can be read, and nothing else."""

import os
from datetime import timedelta

import pytest

from agent import desktop
from agent.config import load_settings
from agent.daemon import Daemon
from agent.home import Home
from agent.service.turn import UNHEARD
from tests.cli.driver import ENDED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no program that shows a word")


@pytest.fixture
def shown(tmp_path, monkeypatch):
    """What the desktop's program was given, a line for each time: it stands on the path before the real one."""
    monkeypatch.setattr("sys.platform", "linux")
    told = tmp_path / "shown"
    told.touch()
    program = tmp_path / "bin" / "notify-send"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" >> {told}\necho >> {told}\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return lambda: told.read_text(encoding="utf-8").splitlines()


def without_its_mailbox(cli) -> Daemon:
    cli.said(*ENDED)
    home = Home(cli.folder)
    daemon = Daemon(home, load_settings(home), cli.clock)
    daemon._turn()
    cli.folder.joinpath("mail").rename(cli.folder / "elsewhere")
    cli.folder.joinpath("mail").write_text("no folder")
    daemon._agent = None
    return daemon


def play(cli, daemon, hours):
    for _ in range(2 * hours):
        cli.clock.move(timedelta(minutes=30))
        daemon._turn()


def test_a_mailbox_that_stays_away_is_shown_once_a_day(cli, shown):
    daemon = without_its_mailbox(cli)
    play(cli, daemon, UNHEARD // timedelta(hours=1) - 1)
    assert shown() == []
    play(cli, daemon, 3)
    (line,) = shown()
    assert line.endswith("|Afterword needs you|local cannot be read, so no answer is seen and nothing is sent. "
                         "In a terminal, afterword status says what to do.|")  # fmt: skip
    play(cli, daemon, 20)
    assert len(shown()) == 1
    play(cli, daemon, 6)
    assert len(shown()) == 2


def test_trouble_that_is_over_and_comes_again_is_shown_again(cli, shown):
    daemon = without_its_mailbox(cli)
    play(cli, daemon, 8)
    cli.folder.joinpath("mail").unlink()
    cli.folder.joinpath("elsewhere").rename(cli.folder / "mail")
    play(cli, daemon, 1)
    cli.folder.joinpath("mail").rename(cli.folder / "elsewhere")
    play(cli, daemon, 8)
    assert len(shown()) == 2


def test_who_wants_no_summary_is_shown_nothing(cli, shown):
    daemon = without_its_mailbox(cli)
    config = cli.folder / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("[messages]", "[messages]\ndaily_summary = false"), encoding="utf-8")
    assert not load_settings(Home(cli.folder)).daily_summary
    play(cli, daemon, 8)
    assert shown() == []


def test_markup_is_text_on_linux(shown):
    assert desktop.show("Afterword", "<b>&")
    assert shown()[0].endswith("|Afterword|&lt;b&gt;&amp;|")


def test_on_macos_the_words_are_arguments_and_no_script(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    command = desktop._command('say "hi"', "& quit")
    assert command[0] == "osascript"
    assert command[-2:] == ['say "hi"', "& quit"]


def test_without_a_program_nothing_is_shown(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not desktop.show("Afterword", "words")
