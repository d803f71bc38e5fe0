"""The user's browser: opening a page in it, and taking what the user copies from it into the terminal."""

import os
import sys
import threading
from collections.abc import Callable, Iterator

from agent.cli import terminal
from agent.desktop import has_browser

OPENING_S = 2
"""A browser that was started by this takes as long as the user has it open; after this long it is there."""

LOOK_UP_S = 0.1
"""So often somebody who waits for a line looks whether it is still wanted."""


def take_pasted_lines(take: Callable[[str], bool], over: threading.Event) -> None:
    """Lines of standard input, until one is the address at which the sign-in ended, or it is over in another way."""
    for line in _lines(over):
        if line.strip() and take(line):
            return
        if line.strip():
            terminal.say("That is nothing of this sign-in: copy all of the address.", to_error=True)


def _lines(over: threading.Event) -> Iterator[str]:
    """Lines as they are typed, until it is over: what is typed then is for somebody else. Not by `sys.stdin`, whose
    lock a thread that still reads would hold when the program ends."""
    try:
        descriptor = sys.stdin.fileno()
    except OSError:
        yield from iter(sys.stdin.readline, "")
        return
    read = b""
    while _has_more(descriptor, over) and (more := os.read(descriptor, 65536)):
        *lines, read = (read + more).split(b"\n")
        for line in lines:
            yield line.decode("utf-8", "replace")


def can_wait() -> bool:
    """Whether one can wait for standard input without reading it; Windows has that for sockets only."""
    return sys.platform != "win32"


def _has_more(descriptor: int, over: threading.Event) -> bool:
    import select

    while can_wait() and not over.is_set():
        if select.select([descriptor], [], [], LOOK_UP_S)[0]:
            return True
    return not over.is_set()


def open_in_browser(address: str) -> bool:
    """Open the address in the browser the user has open; False where there is none to see it."""
    if not has_browser():
        return False
    opened: list[bool] = []
    opening = threading.Thread(target=lambda: opened.append(_opened(address)), daemon=True)
    opening.start()
    opening.join(OPENING_S)
    return opened[0] if opened else True


def _opened(address: str) -> bool:
    import webbrowser

    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False
