"""Looking the whole installation over: each corner by itself, so that one that is broken hides no other.

`examine` runs the looks, each in a module of its kind: `place` (home folder, settings, embedded mailboxes), `database`,
`signins` (keyring and what is kept), `way_in` (whether a missing sign-in could be given), `services` (providers and
clock, by the network), `work` (autostart, daemon, last reading, what waits), `notes` (templates). Nothing is changed
but a token that had run out.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace

from agent.clock import Clock
from agent.config import Settings, load_settings
from agent.doctor.finding import Case, Finding, Level
from agent.errors import AfterwordError
from agent.home import Home

__all__ = ["Finding", "Level", "examine", "worst"]


def examine(home: Home, clock: Clock, *, network: bool = True) -> Iterator[Finding]:
    """Everything that is found, corner by corner, as it is found. Without `network` no provider is asked. Raises
    nothing: a look that fails is a finding."""
    case = Case(home=home, clock=clock, now=clock.now(), settings=_settings(home), network=network)
    for look in _looks():
        try:
            for finding in look(case):
                if finding.check == "sign-in" and finding.level is Level.FAULT:
                    case = replace(case, barred=case.barred | {finding.account})
                yield finding
        except Exception as fault:
            if os.environ.get("AFTERWORD_DEBUG") == "1":
                raise
            yield Finding(
                check=look.__name__,
                level=Level.FAULT,
                what=f"this look failed itself ({type(fault).__name__}), which is a fault of Afterword's",
                remedy="AFTERWORD_DEBUG=1 shows where; please report it",
            )


def worst(findings: list[Finding]) -> Level:
    return max((finding.level for finding in findings), default=Level.OK)


def _settings(home: Home) -> Settings | None:
    try:
        return load_settings(home)
    except AfterwordError:
        return None


def _looks() -> tuple[Callable[[Case], Iterator[Finding]], ...]:
    from agent.doctor.database import database
    from agent.doctor.notes import templates
    from agent.doctor.place import home, local_accounts, program, settings
    from agent.doctor.services import clock, services
    from agent.doctor.signins import keyring, signins
    from agent.doctor.way_in import way_in
    from agent.doctor.work import autostart, running, waiting

    return (
        program,
        home,
        settings,
        local_accounts,
        database,
        templates,
        keyring,
        signins,
        way_in,
        services,
        clock,
        autostart,
        running,
        waiting,
    )
