"""What starts programs on this machine."""

import sys
from collections.abc import Iterable

from agent.autostart.service import service_of
from agent.autostart.starter import Starter
from agent.config import AccountSettings
from agent.home import Home


def starter_of(home: Home, accounts: Iterable[AccountSettings]) -> Starter:
    """What starts the daemon of this home here. Raises `AutostartProblem` when the program was not installed."""
    service = service_of(home, accounts)
    if sys.platform == "darwin":
        from agent.autostart.launchd import Launchd

        return Launchd(service)
    if sys.platform == "win32":
        from agent.autostart.windows import TaskScheduler

        return TaskScheduler(service)
    from agent.autostart.systemd import Systemd

    return Systemd(service)
