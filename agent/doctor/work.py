"""Whether the agent is at work: what starts it, whether it runs, when it last read each mailbox, what waits for the
user."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from agent.autostart.here import starter_of
from agent.autostart.starter import AutostartProblem, Standing, Starter, State, Whose
from agent.bootstrap import rules_of
from agent.daemon import who_runs
from agent.doctor.finding import Case, Corner, Finding, Level, counted, told
from agent.errors import StoreError
from agent.places import moment
from agent.ports import AccountHealth
from agent.service.overview import overview

SILENT = timedelta(minutes=10)
"""A daemon that runs reads every mailbox twice a minute."""

LATELY = timedelta(hours=2)
"""A mailbox that was read within this is read by something: `run --once` by cron, if no daemon runs."""

DAILY = timedelta(hours=26)
"""The longest that somebody may mean who has no daemon."""

FAULTS_READ = 200
INSTALL = "`afterword autostart install`"
BY_OTHERS = "have whatever starts your programs at login run `afterword run`"
PROXIES = ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")

_AUTOSTART, _AGENT, _NOTES = Corner("autostart"), Corner("agent"), Corner("notes")


def autostart(case: Case) -> Iterator[Finding]:
    try:
        starter = starter_of(case.home, case.accounts)
        found = starter.found()
        if found.whose is Whose.NOBODYS and not case.home.config.exists():
            return  # nothing was set up yet
        if found.whose is Whose.NOBODYS:
            level = Level.NOTE if _read_within(case, LATELY) else Level.WARNING
            why, remedy = _in_the_way(starter)
            yield _AUTOSTART.found(level, f"nothing starts the agent when you log in{why and ': '}{why}", remedy)
        elif found.whose is Whose.FOREIGN:
            yield _AUTOSTART.note(f"{found.place} is none of ours and was left as it is")
        else:
            standing = starter.standing()
            if found.whose is Whose.OURS and case.settings is not None and not found.current:
                yield _AUTOSTART.warning(f"{found.place} is out of date", INSTALL)
            yield from _started(starter, standing, found.place)
    except AutostartProblem as problem:
        what, remedy = _without(problem)
        yield _AUTOSTART.note(what, remedy)
        return
    if case.connected and found.whose in (Whose.OURS, Whose.CHANGED):
        yield from _proxy()


def _in_the_way(starter: Starter) -> tuple[str, str]:
    """Why the service manager of this system cannot be told to start it, "" where it can; and what to do."""
    try:
        starter.standing()
    except AutostartProblem as problem:
        what, remedy = _without(problem)
        return f"{what[:1].lower()}{what[1:]}", remedy
    return "", INSTALL


def _without(problem: AutostartProblem) -> tuple[str, str]:
    """What is wrong, and what to do; that it can be started in another way is always said."""
    what, remedy = told(problem, BY_OTHERS)
    return what, remedy if "`afterword run`" in remedy else f"{remedy}, or {BY_OTHERS}"


def _can_install(case: Case) -> bool:
    try:
        starter_of(case.home, case.accounts).standing()
    except AutostartProblem:
        return False
    return True


def _started(starter: Starter, standing: Standing, place: str) -> Iterator[Finding]:
    if standing.state is State.FAILED:
        why = f": {standing.told}" if standing.told else ""
        hint = starter.hints()[0].rstrip(".")
        yield _AUTOSTART.fault(f"the service does not stay up{why}", f"mend what is told here; {hint}")
    elif not standing.at_login:
        yield _AUTOSTART.warning(f"{place} is there and not started when you log in", INSTALL)
    else:
        yield _AUTOSTART.ok(place)


def _proxy() -> Iterator[Finding]:
    set_here = next((os.environ[name] for name in PROXIES if os.environ.get(name)), "")
    if set_here:
        host = urlsplit(set_here if "//" in set_here else f"//{set_here}").hostname
        what = f"your terminal goes through the proxy {host}, which a service is not told of"
        yield _AUTOSTART.note(what, "docs/faq.md says how it is")


def running(case: Case) -> Iterator[Finding]:
    if case.settings is None:
        return
    holder = who_runs(case.home)
    if holder:
        yield _AGENT.ok(f"it runs ({holder})")
    elif not _installed(case) and _read_within(case, DAILY):
        level = Level.NOTE if _read_within(case, LATELY) else Level.WARNING
        remedy = INSTALL if _can_install(case) else "`afterword run` stays, and reads them at once"
        yield _AGENT.found(level, "no daemon runs; your mailboxes were read all the same", remedy)
    else:
        remedy = f"`afterword run`{f', or {INSTALL}' if _can_install(case) else ''}"
        yield _AGENT.fault("it does not run: nothing is written or sent", remedy)
    for health in _healths(case):
        yield _heard(case, health, runs=bool(holder))


def _heard(case: Case, health: AccountHealth, *, runs: bool) -> Finding:
    assert case.settings is not None  # noqa: S101 - there is an account
    zone = case.settings.time_zone
    last = f"last read {moment(health.heard_at, zone)}" if health.heard_at is not None else "never read yet"
    level, what, remedy = Level.OK, last, ""
    if until := health.waits(case.now):
        level, what = Level.NOTE, f"{last}; {health.left_alone(moment(until, zone))}"
    elif health.trouble:
        since = moment(health.trouble_since, zone) if health.trouble_since is not None else "a while"
        why, remedy = told(health.trouble, "it is tried again by itself")
        level = Level.FAULT if health.needs_user else Level.WARNING
        what = f"{last}; not since {since}, {why[:1].lower()}{why[1:]}"
    elif health.heard_at is None:
        level = Level.NOTE
    elif health.heard_at > case.now + SILENT:
        level, what = Level.WARNING, f"{last}, which is still to come: the clock was set back"
        remedy = "have the system set the clock"
    elif runs and case.now - health.heard_at > SILENT:
        level, what = Level.FAULT, f"{last}, though the agent runs"
        remedy = f"end it and start it again{f' ({INSTALL} does both)' if _can_install(case) else ''}"
    return Corner("read", health.account).found(level, what, remedy)


def waiting(case: Case) -> Iterator[Finding]:
    """What `afterword status` puts before the user; of the accounts it was told above."""
    if case.settings is None:
        return
    try:
        with case.store().reading() as tables:
            well = [replace(h, trouble="", needs_user=False, signin_ends_at=None) for h in _healths(case)]
            journal = tables.journal(None, FAULTS_READ)
            seen = overview(tables.interviews(), well, journal, case.now, rules_of(case.settings))
    except StoreError:
        return  # said already
    if seen.attention:
        what = f"{counted(len(seen.attention), 'thing needs', 'things need')} you"
        yield _NOTES.warning(what, "`afterword status` says what, and how to go on")
    if seen.waiting:
        yield _NOTES.note(f"{counted(seen.waiting, 'draft waits', 'drafts wait')} in your Drafts")
    if not seen.attention and not seen.waiting:
        yield _NOTES.ok("nothing waits for you")


def _healths(case: Case) -> Sequence[AccountHealth]:
    try:
        with case.store().reading() as tables:
            return [tables.health(account.name) for account in case.accounts]
    except StoreError:
        return ()  # said already


def _installed(case: Case) -> bool:
    """Whether something is to keep the daemon running."""
    try:
        return starter_of(case.home, case.accounts).found().whose in (Whose.OURS, Whose.CHANGED)
    except AutostartProblem:
        return False


def _read_within(case: Case, span: timedelta) -> bool:
    times: list[datetime] = [health.heard_at for health in _healths(case) if health.heard_at is not None]
    return any(case.now - at < span for at in times)
