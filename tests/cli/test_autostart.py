"""`autostart` as a user meets it, with a systemctl that says yes; tests/real/test_systemd.py has the real one."""

import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import Result

from agent.daemon import the_only_one
from agent.home import Home
from tests.cli.driver import Cli

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="another service manager than systemd is at work here")

SYSTEMCTL = """#!/bin/sh
echo "$@" | sed 's/--user --no-pager --no-ask-password //' >> "{folder}/said"
[ ! -e "{folder}/no bus" ] || {{ echo 'Failed to connect to bus' >&2; exit 1; }}
case " $* " in
  *" show "*) cat "{folder}/shown" ;;
  *" restart "*) [ ! -e "{folder}/refuses" ] || {{ echo 'Job for the service failed.' >&2; exit 1; }} ;;
esac
"""
RUNNING = "ActiveState=active\nSubState=running\nUnitFileState=enabled\nStatusText=Read 1 account at 14:03 UTC\n"
FAILING = (
    "ActiveState=activating\nSubState=auto-restart\nUnitFileState=enabled\nResult=exit-code\nExecMainStatus=5\n"
    "StatusText=\n"
)
ABSENT = "ActiveState=inactive\nSubState=dead\nUnitFileState=\nStatusText=\n"


class Desk:
    """A user with a systemd of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cli = Cli(folder / "home with 50%")
        (folder / "bin").mkdir()
        script = folder / "bin" / "systemctl"
        script.write_text(SYSTEMCTL.format(folder=folder))
        script.chmod(stat.S_IRWXU)
        self.shows(ABSENT)

    def shows(self, properties: str) -> None:
        (self.folder / "shown").write_text(properties)

    def run(self, *arguments: str, given: str | None = None, path: str = "", columns: int = 500) -> Result:
        environment = {
            "PATH": path or f"{self.folder / 'bin'}:/usr/bin:/bin",
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "COLUMNS": str(columns),
        }
        return self.cli.run("autostart", *arguments, given=given, env=environment)

    def said(self, *arguments: str, given: str | None = None) -> str:
        result = self.run(*arguments, given=given)
        assert result.exit_code == 0, (result.output, result.exception)
        return " ".join(result.stdout.split())

    @property
    def unit(self) -> Path:
        [path] = (self.folder / "config/systemd/user").glob("afterword-*.service")
        return path

    @property
    def asked(self) -> list[str]:
        said = self.folder / "said"
        return said.read_text().splitlines() if said.exists() else []


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    somebody = Desk(tmp_path)
    somebody.cli.init()
    return somebody


def test_from_nothing_to_installed_and_back(desk):
    assert "afterword autostart install" in desk.said()
    said = desk.said("install")
    assert f"Installed: {desk.unit}." in said
    assert "It runs now." in said
    assert "linger" in said
    name = desk.unit.name
    assert f'"--home" "{str(desk.cli.folder).replace("%", "%%")}" "run"' in desk.unit.read_text()
    assert desk.asked[-5:] == [
        "show-environment", "daemon-reload", f"enable {name}", f"reset-failed {name}", f"restart {name}",
    ]  # fmt: skip
    desk.shows(RUNNING)
    assert "It runs. Read 1 account at 14:03 UTC" in desk.said("status")
    desk.shows(FAILING)
    assert "does not run (it ended with exit-code, exit code 5): `afterword doctor`" in desk.said("status")
    path = desk.unit
    assert "Removed:" in desk.said("remove")
    assert not path.exists()
    assert desk.asked[-2:] == [f"disable --now {name}", "daemon-reload"]
    assert "nothing to remove" in desk.said("remove")


def test_what_somebody_else_put_there_is_written_over_only_when_asked(desk):
    desk.said("install")
    desk.unit.write_text("[Service]\nExecStart=/usr/bin/mine\n")
    assert "none of ours" in desk.said("status")
    refused = desk.run("install", given="")
    assert (refused.exit_code, "--yes" in refused.stderr) == (2, True)
    declined = desk.run("install", given="n\n")
    assert (declined.exit_code, "Nothing was changed." in declined.stdout) == (1, True)
    assert "none of ours: remove it yourself" in desk.run("remove", "--yes").stderr
    assert "/usr/bin/mine" in desk.unit.read_text()
    desk.said("install", "--yes")
    assert "/usr/bin/mine" not in desk.unit.read_text()


def test_what_the_user_changed_in_ours_is_asked_about(desk):
    desk.said("install")
    changed = desk.unit.read_text().replace("[Install]", "Nice=10\n\n[Install]")
    desk.unit.write_text(changed)
    assert "It was changed by hand." in desk.said("status")
    for action in ("install", "remove"):
        assert desk.run(action, given="n\n").exit_code == 1
        assert desk.unit.read_text() == changed
    desk.said("install", given="y\n")
    assert "Nice=10" not in desk.unit.read_text()


def test_installed_again_after_the_settings_have_changed(desk):
    desk.said("install")
    config = desk.cli.folder / "config.toml"
    sendmail = 'transport = "sendmail"\ncommand = ["msmtp", "-t"]\n'
    config.write_text(config.read_text() + sendmail)
    assert "not as it would be written now" in desk.said("status")
    desk.said("install")
    assert "not as it would be" not in desk.said("status")
    config.write_text("broken")
    assert "not as it would be" not in desk.said("status")
    assert "Removed" in desk.said("remove")


def test_a_daemon_that_was_started_by_hand_is_left_to_end_by_hand(desk):
    with the_only_one(Home(desk.cli.folder)):
        said = desk.said("install")
        assert "runs already" in said
        assert "It runs now" not in said
        assert desk.asked[-1] == f"restart --no-block {desk.unit.name}"
        desk.shows(FAILING)
        assert "It does not run, since another does" in desk.said("status")


def test_where_it_cannot_be_told_who_started_the_daemon_nothing_is_promised(desk, monkeypatch):
    monkeypatch.setattr("agent.autostart.here.sys", SimpleNamespace(platform="win32"))
    script = desk.folder / "bin" / "schtasks"
    script.write_text(f"#!/bin/sh\necho $1 >> '{desk.folder}/said'\n[ $1 != /Query ]\n")
    script.chmod(stat.S_IRWXU)
    with the_only_one(Home(desk.cli.folder)):
        said = desk.said("install")
    assert "if by hand, it goes on: end it and run `afterword autostart install` once more" in said
    assert "takes over" not in said
    assert desk.asked[-3:] == ["/Create", "/End", "/Run"], "one that the task had started is started anew"


def test_what_keeps_it_from_being_installed_is_said_in_one_sentence(desk, tmp_path):
    (tmp_path / "no bus").touch()
    refused = desk.run("install")
    assert (refused.exit_code, "loginctl enable-linger" in refused.stderr) == (1, True)
    assert not (tmp_path / "config").exists()
    (tmp_path / "no bus").unlink()
    (tmp_path / "refuses").touch()
    refused = desk.run("install")
    assert (refused.exit_code, "journalctl --user" in refused.stderr) == (1, True)
    refused = desk.run("status", path=str(tmp_path))
    assert (refused.exit_code, "no systemd" in refused.stderr) == (1, True)


def test_before_anything_is_set_up_nothing_is_installed(tmp_path):
    somebody = Desk(tmp_path)
    refused = somebody.run("install")
    assert (refused.exit_code, "afterword init" in refused.stderr or "afterword setup" in refused.stderr) == (6, True)
    assert "Nothing starts Afterword" in somebody.said("status")
