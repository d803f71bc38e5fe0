"""Named places at which the crash tests kill the process; in ordinary life nothing happens there.

`AFTERWORD_CRASH_AT=name` kills at the first passage of that point, `name:3` at the third. The process ends as by a
power cut: no handler runs, nothing is flushed. All names are listed here, and a test compares them with the code.
"""

import os
import signal

NAMES = (
    # the engine, round each of its calls and commits
    "recover.postponed",
    "recover_draft.located",
    "recover_draft.recorded",
    "recover_send.located",
    "recover_send.recorded",
    "calendar.read",
    "calendar.recorded",
    "mail.read",
    "mail.gathered",
    "mail.recorded",
    "tick.recorded",
    "look.read",
    "look.recorded",
    "draft.looked",
    "draft.claimed",
    "draft.made",
    "draft.recorded",
    "withdraw.claimed",
    "withdraw.made",
    "withdraw.recorded",
    "locate.found",
    "locate.recorded",
    "tell.looked",
    "tell.claimed",
    "tell.drafted",
    "tell.sent",
    "tell.recorded",
    "send.drained",
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
    # Gmail, within them
    "gmail.draft.created",
    "gmail.draft.updated",
    "gmail.draft.removed",
    "gmail.send.dated",
    "gmail.send.verified",
    "gmail.send.accepted",
    # Outlook, within them
    "outlook.reply.begun",
    "outlook.draft.created",
    "outlook.draft.updated",
    "outlook.draft.released",
    "outlook.draft.removed",
    "outlook.send.verified",
    "outlook.send.marked",
    "outlook.send.accepted",
)
"""All points, roughly in the order in which a message passes them."""

passages: dict[str, int] = {}
"""How often each point was passed, counted while `AFTERWORD_CRASH_AT` is set, to whatever."""


def reach(name: str) -> None:
    """Pass the point `name`: kill this process if `AFTERWORD_CRASH_AT` asks for it."""
    wanted = os.environ.get("AFTERWORD_CRASH_AT")
    if not wanted:
        return
    passages[name] = passages.get(name, 0) + 1
    point, _, passage = wanted.partition(":")
    if point == name and passages[name] == int(passage or 1):
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
