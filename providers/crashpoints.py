"""Named places at which the crash tests kill the process; in ordinary life nothing happens there.

`AFTERWORD_CRASH_AT=name` kills at the first passage of that point, `name:3` at the third. The process ends as by a
power cut: no handler runs, nothing is flushed. All names are listed here, and a test compares them with the code.
"""

import os
import signal

NAMES = (
    # the engine, round each of its calls
    "recover_draft.located",
    "recover_send.located",
    "look.read",
    "look.recorded",
    "draft.claimed",
    "draft.made",
    "draft.recorded",
    "withdraw.claimed",
    "withdraw.made",
    "withdraw.recorded",
    "send.looked",
    "send.claimed",
    "send.made",
    "send.recorded",
    # the local provider, within them
    "local.maildir.written",
    "local.draft.filed",
    "local.update.linked",
    "local.update.replaced",
    "local.discard.removed",
    "local.send.verified",
    "local.send.claimed",
    "local.send.handed",
    "local.folder.written",
    "local.folder.delivered",
    "local.sendmail.started",
    "local.sendmail.ended",
    "local.smtp.connected",
    "local.smtp.accepted",
    "local.send.delivered",
    "local.send.accepted",
    "local.send.copied",
    "local.send.filed",
    "local.send.finished",
)
"""All points, roughly in the order in which a message passes them."""

_passages: dict[str, int] = {}


def reach(name: str) -> None:
    """Pass the point `name`: kill this process if `AFTERWORD_CRASH_AT` asks for it."""
    wanted = os.environ.get("AFTERWORD_CRASH_AT")
    if not wanted:
        return
    point, _, passage = wanted.partition(":")
    if point != name:
        return
    _passages[name] = _passages.get(name, 0) + 1
    if _passages[name] == int(passage or 1):
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
