"""Where the home folder is, whose it is, and what is said when it cannot be used."""

import os
import stat
from pathlib import Path

import platformdirs
import pytest

from agent.errors import HomeError
from agent.home import VARIABLE, Home, find_home


def test_the_flag_wins_over_the_variable_over_the_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "variable"))
    assert find_home(tmp_path / "flag") == Home(tmp_path / "flag")
    assert find_home() == Home(tmp_path / "variable")
    monkeypatch.delenv(VARIABLE)
    assert find_home() == Home(platformdirs.user_data_path("afterword", appauthor=False))


def test_a_home_is_absolute_and_knows_the_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert find_home("~/jobs").folder == find_home("jobs").folder == tmp_path / "jobs"


def test_a_new_home_is_the_users_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home")
    home.make()
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    home.make()  # again is no fault


def test_everything_lies_in_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    paths = [home.config, home.database, home.mail, home.calendar, home.delivered, home.templates, home.lock]
    assert [path.name for path in paths] == [
        "config.toml", "afterword.db", "mail", "calendar", "delivered", "templates", "afterword.lock",
    ]  # fmt: skip
    assert {path.parent for path in paths} == {tmp_path}


def test_an_empty_home_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(HomeError, match="afterword setup"):
        Home(tmp_path).check()
    Home(tmp_path).config.touch()
    Home(tmp_path).check()


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "home"):
        with pytest.raises(HomeError, match="another folder with --home"):
            Home(folder).make()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs /proc, where not even root can write")
def test_a_folder_that_cannot_be_made_is_said_kindly() -> None:
    with pytest.raises(HomeError, match="cannot be written"):
        Home(Path("/proc/afterword/home")).make()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere; run as another user")
def test_a_folder_without_the_right_to_write_is_said_kindly(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(HomeError, match="cannot be written"):
        Home(tmp_path).make()
    tmp_path.chmod(0o000)
    with pytest.raises(HomeError, match="cannot be written"):
        Home(tmp_path).check()
    tmp_path.chmod(0o700)
