"""The form of `notes` in the user's editor. What they wrote there is never lost: until it is recorded it lies in a
folder of its own, and is opened again, with what was told meanwhile.
"""

import contextlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.cli import form
from agent.cli.session import Session
from agent.domain.model import Interview
from agent.errors import UsageProblem
from agent.home import Home

NOT_RECORDED = "You wrote this before, and it is not recorded yet. Saved, it is; emptied, it is thrown away."
WRITTEN, KNOWN = "notes.txt", "known.txt"
"""The form as it was written, and beside it as it was given."""
_KEPT = "notes-"
"""How the folders begin, each with the id of its interview, in which a form lies."""


def editor() -> list[str]:
    """The user's editor as a command; empty when there is none, or no terminal to run it in."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return []
    return shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")


def asked(interview: Interview, session: Session, command: Sequence[str]) -> form.Filled | None:
    """What the user tells in the editor, None when they saved it unchanged or empty. What they wrote before, and was
    not recorded, is opened again. It is kept until `throw_away`, for which it is to be recorded first.

    Raises `UsageProblem` when the editor fails, or when what is wrong was saved once more; the file is named then.
    """
    given = form.blank(interview, session)
    before = _kept(session.home, interview.interview_id)
    prefix = f"{_KEPT}{interview.interview_id}-"
    folder = before or Path(tempfile.mkdtemp(prefix=prefix, dir=session.home.folder))  # 0700, also for editors' copies
    path = folder / WRITTEN
    shown = _taken_up(folder, given, interview, session) if before is not None else given
    while True:
        path.write_text(shown, encoding="utf-8")
        (folder / KNOWN).write_text(given, encoding="utf-8")
        written_at = path.stat().st_mtime_ns
        try:
            with _interrupts_left_to_it():
                failed = subprocess.run([*command, str(path)], check=False).returncode
        except OSError as error:
            if before is None:
                shutil.rmtree(folder)
            raise UsageProblem(
                f"The editor {command[0]!r} could not be started ({error.strerror}): set EDITOR, or give --ask."
            ) from None
        body = form.bare(_text(path))
        if not form.lines(body)[0] or body.strip() == given.strip():
            shutil.rmtree(folder)
            return None
        kept = f"what you wrote is in {path}, and the next `afterword notes` opens it again"
        if before is not None and path.stat().st_mtime_ns == written_at:
            raise UsageProblem(f"Nothing was saved and nothing recorded; {kept}.")
        if failed:
            raise UsageProblem(f"The editor ended with {failed}, so nothing was recorded; {kept}.")
        filled, wrong = form.read(body, interview, session)
        if not wrong:
            return filled
        again = form.complaining(body, wrong)
        if again == shown:
            told = f"{kept[0].upper()}{kept[1:]}"
            raise UsageProblem(f"Nothing was recorded, for line {wrong[0].number}: {wrong[0].what} {told}.")
        shown = again


def throw_away(home: Home, interview_id: str) -> None:
    """Remove what was written of an interview: it is recorded, or not wanted."""
    while (folder := _kept(home, interview_id)) is not None:
        shutil.rmtree(folder)


def _kept(home: Home, interview_id: str) -> Path | None:
    """The folder with what was written of this interview and not recorded, the latest."""
    found = [path for path in home.folder.glob(f"{_KEPT}{interview_id}-*/{WRITTEN}") if path.is_file()]
    return max(found, key=lambda path: path.stat().st_mtime_ns).parent if found else None


def _taken_up(folder: Path, given: str, interview: Interview, session: Session) -> str:
    """What was written before, with what is wrong in it or the word that it is not recorded."""
    known_then = _text(folder / KNOWN) or given
    body = carried_over(form.bare(_text(folder / WRITTEN)), known_then, given)
    _, wrong = form.read(body, interview, session)
    return form.complaining(body, wrong) if wrong else f"{form.WRONG} {NOT_RECORDED}\n{body}"


def carried_over(body: str, known_then: str, known_now: str) -> str:
    """The form as it would be given now with what the user changed in the one they were given then: of what was told
    meanwhile nothing is taken back but what they changed themself."""
    if known_then == known_now:
        return body
    found, wrong = form.lines(body)
    then = [(line.label, line.words) for line in form.lines(known_then)[0]]
    wanted = [(line.label, line.words) for line in found]
    text = known_now
    for label, words in (one for one in then if one not in wanted):
        text = text.replace(f"\n{label}: {words}\n", f"\n{label}:\n", 1)
    once = {label.casefold() for label in form.ONCE}
    filled: set[str] = set()
    for label, words in (one for one in wanted if one not in then):
        is_first = label.casefold() in once - filled
        filled.add(label.casefold())
        there = re.compile(rf"^{re.escape(label)}:{'.*' if is_first else ''}$", re.MULTILINE | re.IGNORECASE)
        line = f"{label}: {words}"
        text, done = there.subn(lambda _, line=line: line, text, count=1)  # type: ignore[misc]
        text += "" if done else f"{line}\n"
    stray = [body.split("\n")[one.number - 1] for one in wrong]
    return text + "".join(f"{line}\n" for line in stray)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


@contextlib.contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Ctrl-C in the editor is the editor's."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)  # ignored, the editor would ignore it as well
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
