"""The user's own screen: whether a browser opens there, and a word for what no mail can tell them, that none of their
mailboxes can be read.

The desktop's own program shows it: notify-send (freedesktop.org's Desktop Notifications) or, on macOS, osascript.
Windows has none; there, and where nobody is logged in, `status` and `doctor` tell it alone.
"""

import html
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta

from agent.ports import Store

TOLD = "screen:told"
AGAIN_AFTER = timedelta(days=1)
PATIENCE = timedelta(seconds=10)


def tell_of_silence(store: Store, accounts: Sequence[str], now: datetime) -> bool:
    """Show that none of these accounts can be read before the user does something, once a day for as long as it lasts.
    While one of them can be read the daily summary tells it. Returns whether it was shown."""
    with store.reading() as tables:
        healths = [tables.health(name) for name in accounts]
        told = tables.fact(TOLD)
    if not all(health.needs_user for health in healths):
        return False
    begun = max(health.trouble_since or now for health in healths)
    if told is not None and begun <= datetime.fromisoformat(told) and now - datetime.fromisoformat(told) < AGAIN_AFTER:
        return False
    with store.writing() as tables:
        tables.set_fact(TOLD, now.isoformat())
    what = f"{' and '.join(accounts)} cannot be read, so no answer is seen and nothing is sent."
    return show("Afterword needs you", f"{what} In a terminal, afterword status says what to do.")


def show(title: str, words: str) -> bool:
    """Whether the desktop took it."""
    command = _command(title, words)
    program = shutil.which(command[0])
    if program is None:
        return False
    try:
        done = subprocess.run(
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE.total_seconds(),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def has_browser() -> bool:
    """Whether there is a browser here that the user sees."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))):
        return False  # a browser in the terminal would take it over, and Google refuses those
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _command(title: str, words: str) -> list[str]:
    """The texts are arguments of their own, so that nothing in them is a program's text or, on Linux, markup."""
    if sys.platform == "darwin":
        script = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")
        return ["osascript", *(part for line in script for part in ("-e", line)), title, words]
    return ["notify-send", "--app-name=Afterword", "--urgency=critical", "--", title, html.escape(words, quote=False)]
