"""Started by the Windows Task Scheduler, as a task of the user at logon: the Task Scheduler schema, schtasks.exe.

The task runs Python without a window, which has no streams either: the log goes into a file in the home folder. The
scheduler puts variables in place of `%NAME%` and `$(NAME)` in what it runs and knows no way to write those plainly, so
the arguments are Python's own text, in which every such character is written by its number.
"""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from agent.autostart.service import ABOUT, Service
from agent.autostart.starter import AutostartProblem, Found, Standing, State, Whose, asked, last_line

SCHEMA = "http://schemas.microsoft.com/windows/2004/02/mit/task"
MARK = "Made by `afterword autostart install`."

_PLAIN = re.compile(r"[A-Za-z0-9 _./:@,;=+~#()-]")
_NO_SCHEDULER = "There is no schtasks here: `afterword autostart` speaks to the Task Scheduler on Windows only."
_CODE = (
    "import sys; sys.stdout = sys.stderr = open({log}, 'a', 1, 'utf-8'); sys.argv = {arguments}; "
    "from agent.cli import main; main()"
)


def task(service: Service, user: str) -> str:
    """The text of the task for `user`, as DOMAIN\\name."""
    root = ET.Element("Task", {"version": "1.2", "xmlns": SCHEMA})
    about = ET.SubElement(root, "RegistrationInfo")
    ET.SubElement(about, "Description").text = f"{ABOUT}. {MARK}"
    trigger = ET.SubElement(ET.SubElement(root, "Triggers"), "LogonTrigger")
    ET.SubElement(trigger, "Enabled").text = "true"
    ET.SubElement(trigger, "UserId").text = user
    principal = ET.SubElement(ET.SubElement(root, "Principals"), "Principal", {"id": "Author"})
    for name, value in (("UserId", user), ("LogonType", "InteractiveToken"), ("RunLevel", "LeastPrivilege")):
        ET.SubElement(principal, name).text = value
    settings = ET.SubElement(root, "Settings")
    for name, value in (
        ("MultipleInstancesPolicy", "IgnoreNew"),
        ("DisallowStartIfOnBatteries", "false"),
        ("StopIfGoingOnBatteries", "false"),
        ("StartWhenAvailable", "true"),
        ("ExecutionTimeLimit", "PT0S"),
    ):
        ET.SubElement(settings, name).text = value
    again = ET.SubElement(settings, "RestartOnFailure")
    ET.SubElement(again, "Interval").text = "PT1M"
    ET.SubElement(again, "Count").text = "255"
    actions = ET.SubElement(root, "Actions", {"Context": "Author"})
    run = ET.SubElement(actions, "Exec")
    ET.SubElement(run, "Command").text = _without_variables(str(_windowless()))
    ET.SubElement(run, "Arguments").text = subprocess.list2cmdline(["-c", code(service)])
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-16"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def code(service: Service) -> str:
    """What Python is to run, without a character that Task Scheduler, its command line or XML might take for theirs."""
    words = ", ".join(map(literal, ("afterword", *service.arguments)))
    return _CODE.format(log=literal(str(service.log)), arguments=f"[{words}]")


def literal(text: str) -> str:
    """The text as a Python literal of letters, digits and what means nothing anywhere."""
    return "'" + "".join(ch if _PLAIN.fullmatch(ch) else _by_number(ch) for ch in text) + "'"


def _by_number(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\U{number:08x}"


class TaskScheduler:
    """The Task Scheduler of the user; see `agent.autostart.starter.Starter`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._user = "\\".join(filter(None, (os.environ.get("USERDOMAIN"), os.environ.get("USERNAME"))))

    def found(self) -> Found:
        """The scheduler words a task anew when it takes it, so that only the mark in it is looked for, and the code."""
        ended = self._ask("/Query", "/TN", self._service.name, "/XML")
        place = f"the scheduled task {self._service.name}"
        if ended.returncode:
            return Found(place=place, whose=Whose.NOBODYS)
        if MARK not in ended.stdout:
            return Found(place=place, whose=Whose.FOREIGN)
        return Found(place=place, whose=Whose.OURS, current=_plainly(code(self._service)) in _plainly(ended.stdout))

    def install(self, *, start: bool) -> None:
        text = task(self._service, self._user)
        descriptor, path = tempfile.mkstemp(suffix=".xml")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(text.encode("utf-16"))
            ended = self._ask("/Create", "/TN", self._service.name, "/XML", path, "/F")
        finally:
            Path(path).unlink(missing_ok=True)
        if ended.returncode:
            raise AutostartProblem(f"The Task Scheduler did not take the task: {last_line(ended)}.")
        if start:
            self._ask("/End", "/TN", self._service.name)
            self._ask("/Run", "/TN", self._service.name)

    def remove(self) -> None:
        if self.found().whose is not Whose.NOBODYS:
            self._ask("/End", "/TN", self._service.name)
            ended = self._ask("/Delete", "/TN", self._service.name, "/F")
            if ended.returncode:
                raise AutostartProblem(f"The Task Scheduler did not remove the task: {last_line(ended)}.")

    def standing(self) -> Standing:
        """What schtasks shows of a task is in the language of the system, and not read: the lock of the home folder
        tells whether the daemon runs."""
        return Standing(state=State.UNKNOWN, at_login=self.found().whose is not Whose.NOBODYS)

    def hints(self) -> tuple[str, ...]:
        return (
            f"What it logs goes into {self._service.log}.",
            "It starts when you log in and ends when you log out.",
        )

    def _ask(self, *words: str) -> subprocess.CompletedProcess[str]:
        return asked(("schtasks", *words), missing=_NO_SCHEDULER)


def _windowless() -> Path:
    """The Python that opens no window."""
    return Path(sys.executable).with_name("pythonw.exe")


def _without_variables(path: str) -> str:
    """A path in which the scheduler finds no variable. Raises `AutostartProblem` where there is one."""
    if re.search(r"%[^%]*%|\$\(", path):
        raise AutostartProblem(
            f"The Task Scheduler takes part of {path} for a variable: install Afterword where no % or $ is in the way."
        )
    return path


def _plainly(text: str) -> str:
    return re.sub(r"&(quot|apos|amp);|[\"'&\s]", "", text)
