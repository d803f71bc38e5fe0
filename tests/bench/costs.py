"""What a provider costs: requests, and quota units where they are charged, counted by its simulator; and the memory of
a daemon with an idle account. Counts only; how long Google or Microsoft takes is not ours to measure.
"""

from collections import Counter
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from agent.clock import SystemClock
from providers.ics import read_events
from tests.bench.accounts import Cost, Far, cost
from tests.bench.engine import BEAT, invitation, lived
from tests.bench.homes import NOW, Place
from tests.bench.process import idle_daemon
from tests.bench.report import Report
from tests.simulators.google import units

DAY = timedelta(days=1)


def measure(far: Far, report: Report) -> None:
    """Everything of this module."""
    quiet_day(far, report)
    day_with_mails(far, report)
    first_reading(far, report)
    whole_interview(far, report)
    memory(far, report)


def a_day(far: Far, place: Place, simulator: Any, mails: int = 0) -> Cost:
    """What a day of a daemon costs that has taken everything in, while so many messages arrive."""
    agent = place.agent()
    for _ in range(5):
        agent.turn(place.clock.move(BEAT))
    cost(far, simulator)
    turns = DAY // BEAT
    for turn in range(turns):
        if mails and turn % (turns // mails) == 0:
            simulator.arrive(letter(turn), at=place.clock.now())
        agent.turn(place.clock.move(BEAT))
    return cost(far, simulator)


def letter(number: int) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"News {number} <news{number}@list.example>", "Ada Park <ada@example.org>"
    message["Subject"], message["Message-ID"] = f"What is new, number {number}", f"<news-{number}@list.example>"
    message.set_content("The team has moved the review to next week.\n" * 20)
    return bytes(message)


def quiet_day(far: Far, report: Report) -> None:
    """Nothing comes and nothing is due."""
    name = f"{far.name}, a quiet day"
    for interviews in (1, 100):
        with far.opened() as (place, simulator):
            place.fill(interviews)
            spent = a_day(far, place, simulator)
        what = f"{interviews} open interview{'s' if interviews > 1 else ''}"
        for kind, belongs in far.kinds.items():
            report.add(name, f"{kind}, {what}", sum(spent.made.pop(one) for one in list(spent.made) if belongs(one)))
        if spent.units:
            report.add(name, f"... quota units, {what}", spent.units)
    if spent.units:
        report.add(name, "... a minute", spent.units / (24 * 60), target=units.PER_MINUTE[2026])


def day_with_mails(far: Far, report: Report) -> None:
    """Twenty messages come that concern no interview."""
    with far.opened() as (place, simulator):
        spent = a_day(far, place, simulator, mails=20)
    _add(far, report, f"{far.name}, a day with 20 mails", f"requests to {far.whom}", spent)


def first_reading(far: Far, report: Report) -> None:
    """The account is new, and 2,000 messages of the last weeks lie in it; the quota holds."""
    name = f"{far.name}, the first reading"
    with far.opened(**far.quota) as (place, simulator):
        for number in range(2_000):
            simulator.arrive(letter(number), at=place.clock.now() - timedelta(minutes=20) * (2_000 - number))
        agent = place.agent()
        turns, read = 0, 0
        while read < 2_000:
            read += agent.turn(place.clock.move(BEAT)).messages
            turns += 1
        spent = cost(far, simulator)
    _add(far, report, name, f"requests to {far.whom}, 2,000 messages", spent)
    report.add(name, f"... minutes, in {turns} turns", turns * BEAT / timedelta(minutes=1))


def whole_interview(far: Far, report: Report) -> None:
    """One interview with three people, from its invitation to its last note, sent by the agent."""
    name = f"{far.name}, one interview, end to end"
    with far.opened(mode="auto") as (place, simulator):
        zone = ZoneInfo(place.settings.time_zone)
        found = read_events(invitation(place, 0), ref="", home_zone=zone, since=NOW, until=NOW + DAY)
        simulator.put_event(far.entry_of(found[0]))
        agent = place.agent()
        turns = 0
        for _ in lived(place):
            agent.turn(place.clock.now())
            turns += 1
        spent = cost(far, simulator)
        left = len(simulator.delivered())
    beats = spent.made.pop(far.beat, 0)
    spent = Cost(made=spent.made, units=spent.units - units.cost(far.beat) * beats)
    report.add(name, f"notes that left, in {turns} turns over three weeks", left)
    _add(far, report, name, f"requests to {far.whom} beside those of each turn for what changed", spent)
    for operation, times in spent.made.most_common(12):
        report.add(name, f"... {operation}", times)


def memory(far: Far, report: Report) -> None:
    """The daemon by the wall clock, with an account in which nothing happens any more."""
    name = f"memory of the daemon, {far.name}"
    if not Path("/proc/self/smaps_rollup").exists():
        report.add(name, "needs /proc/PID/smaps_rollup, which this system lacks", None, "MB", target=far.memory)
        return
    with far.opened(clock=SystemClock()) as (place, simulator):
        for number in range(200):
            simulator.arrive(letter(number), at=SystemClock().now() - timedelta(hours=number))
        place.fill(20)
        used = idle_daemon(place.home.folder, report, name, far.memory)
        asked = Counter(far.named(one) for one in simulator.requests)
    if used is None:
        return
    what = f"resident, idle after reading {asked[far.read]} messages"
    report.add(name, what, used["Rss"], "MB", target=far.memory)
    report.add(name, "... of which its own", used["Private_Clean"] + used["Private_Dirty"], "MB")


def _add(far: Far, report: Report, name: str, what: str, spent: Cost) -> None:
    report.add(name, what, sum(times for operation, times in spent.made.items() if far.counts(operation)))
    if spent.units:
        report.add(name, "... quota units", spent.units)
