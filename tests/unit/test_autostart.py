"""The daemon's description for each system: one service in, text out that says the same, whatever its home is named."""

import ast
import os
import plistlib
import re
import shutil
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from agent.autostart.launchd import Launchd, plist
from agent.autostart.service import Service, name_of, service_of
from agent.autostart.starter import AutostartProblem, Standing, State, Whose, found_at, sealed, whose
from agent.autostart.systemd import lingers, quoted, unit
from agent.autostart.windows import SCHEMA, TaskScheduler, task
from agent.config import parse_settings, render_config
from agent.home import Home, usual_folder

ODD = [
    "/home/ada park/after word",
    "/home/ada/50% of %h",
    "/home/ada/$HOME ${HOME} $(Path)",
    "/home/ada/\"double\" and 'single'",
    "/home/ada/back\\slash \\n",
    "/home/ada/Bewerbungen für 日本 🎓",
    "/home/ada/a=b; c & d | e > f # g",
]


def service(folder: str = "/home/ada/.local/share/afterword", **more: str) -> Service:
    return Service(name="afterword", program=Path("/opt/afterword/bin/afterword"), home=Path(folder), **more)


# --- one description ----------------------------------------------------------------------------------------------


def settings_with(tmp_path: Path, *accounts: dict) -> list:
    user = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin"}
    return list(parse_settings(render_config(user, accounts), Home(tmp_path)).accounts)


def test_only_a_daemon_that_runs_the_users_programs_gets_their_search_path(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "/opt/bin:/usr/bin")
    folder = settings_with(tmp_path, {"name": "local", "provider": "local"})
    program = settings_with(
        tmp_path, {"name": "local", "provider": "local", "transport": "sendmail", "command": ["msmtp", "-t"]}
    )
    assert service_of(Home(tmp_path), folder).search_path == ""
    assert service_of(Home(tmp_path), program).search_path == "/opt/bin:/usr/bin"


def test_the_program_is_the_one_that_was_installed_beside_this_python(tmp_path):
    assert service_of(Home(tmp_path), []).program == Path(sys.executable).with_name("afterword")


def test_each_home_has_a_service_of_its_own(tmp_path):
    assert name_of(Home(usual_folder())) == "afterword"
    one, other = name_of(Home(tmp_path / "one")), name_of(Home(tmp_path / "öther %"))
    assert one != other
    assert all(re.fullmatch(r"afterword-[0-9a-f]{8}", name) for name in (one, other))


# --- whose it is --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [unit(service()), plist(service())])
def test_ours_is_told_from_ours_that_was_changed_and_from_anybody_elses(text, tmp_path):
    assert whose(text) is Whose.OURS
    assert whose(text.replace("run", "run --verbose", 1)) is Whose.CHANGED
    assert whose(f"{text}# added\n") is Whose.CHANGED
    assert whose("[Unit]\nDescription=afterword autostart\n") is Whose.FOREIGN
    path = tmp_path / "x"
    assert found_at(path, text).whose is Whose.NOBODYS
    path.write_text(text)
    assert (found_at(path, text).whose, found_at(path, text).current) == (Whose.OURS, True)
    assert not found_at(path, text + "more").current
    path.write_bytes(b"\xff\x00 no text")
    assert found_at(path, text).whose is Whose.FOREIGN


def test_a_unit_that_the_user_masked_is_not_ours(tmp_path):
    for name, target in (("masked", "/dev/null"), ("dangling", tmp_path / "gone")):
        (tmp_path / name).symlink_to(target)
        assert found_at(tmp_path / name, "text").whose is Whose.FOREIGN


def test_a_folder_in_its_place_is_told_of(tmp_path):
    with pytest.raises(AutostartProblem, match="cannot be read"):
        found_at(tmp_path, "text")


def test_the_seal_stands_where_it_was_asked_for():
    assert sealed("head\nrest\n", opening="#", after="head\n").splitlines()[0] == "head"
    assert sealed("rest\n", opening="#").splitlines()[1] == "rest"


# --- systemd ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("plain", '"plain"'),
        ("with space", '"with space"'),
        ("50% %h", '"50%% %%h"'),
        ('a "quote"', r'"a \"quote\""'),
        ("back\\slash", r'"back\\slash"'),
        ("it's $HOME", '"it\'s $HOME"'),
        ("für 日本", '"für 日本"'),
        ("tab\tline\nend", r'"tab\x09line\x0aend"'),
        ("\u202eright to left", r'"\xe2\x80\xaeright to left"'),
    ],
)
def test_a_word_of_a_unit(word, written):
    assert quoted(word) == written


def test_a_path_that_is_no_text_is_refused_in_words():
    with pytest.raises(AutostartProblem, match="not UTF-8"):
        unit(service(os.fsdecode(b"/home/\xff")))


@pytest.mark.parametrize("folder", ODD)
def test_a_unit_is_one_setting_a_line_whatever_the_home_is_called(folder):
    lines = unit(service(folder)).splitlines()
    assert [line for line in lines if line.startswith("ExecStart=")] == [
        f'ExecStart=":/opt/afterword/bin/afterword" "--home" {quoted(folder)} "run"'
    ]
    assert all(re.fullmatch(r"#.*|\[\w+\]|[A-Z]\w+=.+|", line) for line in lines)


def test_a_program_whose_path_systemd_does_not_take_is_run_by_the_shell():
    odd = Service(name="x", program=Path('/opt/a"b/afterword'), home=Path("/home/x"))
    assert r'ExecStart=":/bin/sh" "-c" "exec \"$0\" \"$@\"" "/opt/a\"b/afterword" "--home"' in unit(odd)


def test_a_daemon_is_fenced_in_unless_it_runs_programs_of_the_users():
    fenced, free = unit(service()), unit(service(search_path="/home/ada/50% bin:/usr/bin"))
    for setting in ("NoNewPrivileges=yes", "SystemCallFilter=@system-service", "MemoryDenyWriteExecute=yes"):
        assert setting in fenced
        assert setting not in free
    assert 'Environment="PATH=/home/ada/50%% bin:/usr/bin"\n' in free
    assert "Environment" not in fenced
    for setting in ("Type=notify", "Restart=on-failure", "WatchdogSec=20min", "UMask=0077", "WantedBy=default.target"):
        assert f"{setting}\n" in fenced
        assert f"{setting}\n" in free


# --- launchd ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", [*ODD, "/Users/ada/<key> & ]]> <!-- -->"])
def test_a_property_list_says_the_home_as_it_is(folder):
    said = plistlib.loads(plist(service(folder)).encode())
    assert said["ProgramArguments"] == ["/opt/afterword/bin/afterword", "--home", folder, "run"]
    assert said["StandardErrorPath"] == f"{folder}/afterword.log"
    assert (said["Label"], said["RunAtLoad"], said["KeepAlive"]) == ("afterword", True, {"SuccessfulExit": False})
    assert "EnvironmentVariables" not in said


def test_a_property_list_has_the_search_path_where_programs_are_run():
    said = plistlib.loads(plist(service(search_path="/opt/homebrew/bin:/usr/bin")).encode())
    assert said["EnvironmentVariables"] == {"PATH": "/opt/homebrew/bin:/usr/bin"}


@pytest.mark.parametrize("folder", ["/Users/ada/a\x01b", os.fsdecode(b"/Users/\xff")])
def test_a_path_without_letters_in_xml_is_refused_in_words(folder):
    with pytest.raises(AutostartProblem, match="rename it"):
        plist(service(folder)).encode()


# --- the Task Scheduler -------------------------------------------------------------------------------------------

N = f"{{{SCHEMA}}}"


@pytest.mark.parametrize("folder", [*ODD, "C:\\Users\\Ada Park\\50%TEMP%\\für 日本 🎓", "\\\\server\\share$\\(x)"])
def test_a_task_says_the_home_as_it_is_and_leaves_the_scheduler_no_variable(folder):
    root = ET.fromstring(task(service(folder), "PC\\Ada").encode("utf-16"))
    [run] = root.findall(f"{N}Actions/{N}Exec")
    arguments = run.findtext(f"{N}Arguments")
    assert arguments is not None
    assert not re.search(r"[%$^&|<>]", arguments)
    found = re.fullmatch(r'-c "([^"]*)"', arguments)
    assert found is not None
    [_, log, given, _, _] = ast.parse(found[1]).body
    assert isinstance(log, ast.Assign)
    assert isinstance(log.value, ast.Call)
    assert isinstance(given, ast.Assign)
    assert ast.literal_eval(log.value.args[0]) == str(Path(folder) / "afterword.log")
    assert ast.literal_eval(given.value) == ["afterword", "--home", folder, "run"]


def test_a_task_starts_at_logon_and_is_never_ended_by_the_battery_or_the_clock():
    root = ET.fromstring(task(service(), "PC\\Ada Ö").encode("utf-16"))
    said = {element.tag.removeprefix(N): element.text for element in root.iter()}
    assert said["UserId"] == "PC\\Ada Ö"
    assert root.find(f"{N}Triggers/{N}LogonTrigger") is not None
    wanted = {
        "LogonType": "InteractiveToken",
        "RunLevel": "LeastPrivilege",
        "MultipleInstancesPolicy": "IgnoreNew",
        "DisallowStartIfOnBatteries": "false",
        "StopIfGoingOnBatteries": "false",
        "ExecutionTimeLimit": "PT0S",
        "Interval": "PT1M",
    }
    assert {key: said[key] for key in wanted} == wanted


def test_a_python_below_a_folder_that_reads_as_a_variable_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/opt/%TEMP%/python.exe")
    with pytest.raises(AutostartProblem, match="takes part of"):
        task(service(), "PC\\Ada")


# --- the managers' own programs, played by a shell ------------------------------------------------------------------

LAUNCHCTL = """#!/bin/sh
echo "$@" >> "{folder}/said"
case $1 in
  bootstrap) [ ! -e "{folder}/refuses" ] || {{ echo 'Bootstrap failed: 5: Input/output error' >&2; exit 5; }}
             touch "{folder}/loaded" ;;
  bootout) [ -e "{folder}/loaded" ] || exit 3; rm "{folder}/loaded" ;;
  print) [ -e "{folder}/loaded" ] || exit 113; cat "{folder}/printed" ;;
esac
"""

SCHTASKS = """#!/bin/sh
echo "$1 $2 $3" >> "{folder}/said"
case $1 in
  /Query) [ -e "{folder}/task" ] || {{ echo 'ERROR: The system cannot find the file specified.' >&2; exit 1; }}
          iconv -f UTF-16 -t UTF-8 "{folder}/task" ;;
  /Create) cp "$5" "{folder}/task" ;;
  /Delete) rm "{folder}/task" ;;
esac
"""


def play(folder: Path, name: str, program: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder / "bin").mkdir()
    script = folder / "bin" / name
    script.write_text(program.format(folder=folder))
    script.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:{os.environ['PATH']}")
    return folder / "said"


def test_an_agent_of_launchd_from_installing_to_removing(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "ada"))
    said = play(tmp_path, "launchctl", LAUNCHCTL, monkeypatch)
    starter = Launchd(service())
    assert starter.found().whose is Whose.NOBODYS
    assert starter.standing() == Standing(state=State.STOPPED, at_login=False)
    starter.install(start=True)
    path = tmp_path / "ada/Library/LaunchAgents/afterword.plist"
    assert (starter.found().place, starter.found().current) == (str(path), True)
    for printed, state in (
        ("\tstate = running\n\tlast exit code = 1\n", State.RUNNING),
        ("\tstate = not running\n\tlast exit code = 5\n", State.FAILED),
        ("\tstate = not running\n\tlast exit code = 0\n", State.STOPPED),
        ("something else\n", State.UNKNOWN),
    ):
        (tmp_path / "printed").write_text(printed)
        assert (starter.standing().state, starter.standing().at_login) == (state, True)
    starter.install(start=True)
    starter.remove()
    assert not path.exists()
    starter.remove()
    domain = f"gui/{os.getuid()}"
    spoken = [line for line in said.read_text().splitlines() if not line.startswith("print")]
    once = [f"bootout {domain}/afterword", f"enable {domain}/afterword", f"bootstrap {domain} {path}"]
    assert spoken == [*once, *once, f"bootout {domain}/afterword", f"bootout {domain}/afterword"]
    (tmp_path / "refuses").touch()
    with pytest.raises(AutostartProblem, match="Input/output error"):
        starter.install(start=True)


@pytest.mark.skipif(shutil.which("iconv") is None, reason="not installed: iconv")
def test_a_task_of_windows_from_installing_to_removing(tmp_path, monkeypatch):
    monkeypatch.setenv("USERDOMAIN", "PC")
    monkeypatch.setenv("USERNAME", "Ada")
    said = play(tmp_path, "schtasks", SCHTASKS, monkeypatch)
    starter = TaskScheduler(service())
    assert starter.found().whose is Whose.NOBODYS
    starter.install(start=True)
    assert (starter.found().whose, starter.found().current) == (Whose.OURS, True)
    assert not TaskScheduler(service("/elsewhere")).found().current
    assert starter.standing() == Standing(state=State.UNKNOWN, at_login=True)
    starter.remove()
    assert starter.found().whose is Whose.NOBODYS
    starter.remove()
    spoken = [line for line in said.read_text().splitlines() if not line.startswith("/Query")]
    assert spoken == [f"{verb} /TN afterword" for verb in ("/Create", "/End", "/Run", "/End", "/Delete")]
    (tmp_path / "task").write_bytes("<Task>somebody's</Task>".encode("utf-16"))
    assert starter.found().whose is Whose.FOREIGN


@pytest.mark.parametrize("make", [Launchd, TaskScheduler])
def test_where_there_is_no_such_manager_it_is_said(make, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AutostartProblem, match="There is no"):
        make(service()).standing()


def test_a_manager_that_may_not_be_run_is_said(monkeypatch, tmp_path):
    (tmp_path / "schtasks").write_text("no program\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AutostartProblem, match=r"`schtasks` cannot be run \(Permission denied\)"):
        TaskScheduler(service()).standing()


def test_a_user_without_a_name_does_not_linger(monkeypatch):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)
    assert not lingers()


# --- systemd's own opinion ----------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="not installed: systemd")
def test_systemd_finds_nothing_to_say_about_our_units(tmp_path):
    units = []
    for number, folder in enumerate(ODD):
        program = tmp_path / folder.lstrip("/") / "afterword"
        program.parent.mkdir(parents=True)
        program.write_text("#!/bin/sh\n")
        program.chmod(stat.S_IRWXU)
        for search_path in ("", "/usr/local/bin:/opt/50% off"):
            name = f"afterword-{number}{'p' if search_path else ''}"
            made = Service(name=name, program=program, home=program.parent, search_path=search_path)
            units.append(tmp_path / f"{name}.service")
            units[-1].write_text(unit(made))
    (tmp_path / "run").mkdir(mode=0o700)
    environment = {"PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(tmp_path / "run"), "HOME": str(tmp_path)}
    checked = subprocess.run(
        ["systemd-analyze", "--user", "--man=no", "verify", *units],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
