"""What Gmail costs: requests and quota units by Google's table of 2026, counted by the simulator; and the memory of a
daemon with an idle account. Counts only; how long Google takes is not ours to measure.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from agent.clock import Clock, MovingClock, SystemClock
from providers.ics import read_events
from tests.bench.engine import BEAT, invitation, lived
from tests.bench.homes import NOW, Place, make_place
from tests.bench.process import idle_daemon
from tests.bench.report import Report
from tests.contract.gmail_world import entry_of
from tests.crash.google import account_at, sign_in
from tests.crash.served import TOKEN
from tests.simulators.google import GoogleSimulator

DAY = timedelta(days=1)
PER_MINUTE = 6_000
"""The units a user may spend in a minute, for a client made since May 2026."""


def measure(report: Report) -> None:
    """Everything of this module."""
    quiet_day(report)
    day_with_mails(report)
    first_reading(report)
    whole_interview(report)
    memory(report)


@contextmanager
def at_google(
    *, mode: str = "draft", clock: Clock | None = None, units_per_minute: int = 0
) -> Iterator[tuple[Place, GoogleSimulator]]:
    """A home whose account is at a Google of our own; both go by the same clock, a moved one without another."""
    clock = clock or MovingClock(NOW)
    limit: dict[str, Any] = {"token": TOKEN, "units_per_minute": units_per_minute}
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        home = Path(folder) / "home"
        with GoogleSimulator(Path(folder) / "google", "ada@example.org", clock=clock.now, **limit) as google:
            google.set_send_as("ada@example.org", name="Ada Park")
            place = make_place(home, mode=mode, at=clock.now(), account=account_at(google.url))
            if isinstance(clock, MovingClock):
                place.clock = clock
            sign_in(place.home, google.url)
            yield place, google


def cost(google: GoogleSimulator) -> tuple[Counter[str], int]:
    """The requests since the last time by method, and their units."""
    made = Counter(one.method for one in google.requests)
    units = google.units
    google.requests.clear()
    return made, units


def a_day(place: Place, google: GoogleSimulator, mails: int = 0) -> tuple[Counter[str], int]:
    """What a day of a daemon costs that has taken everything in, while so many messages arrive."""
    agent = place.agent()
    for _ in range(5):
        agent.turn(place.clock.move(BEAT))
    cost(google)
    turns = DAY // BEAT
    for turn in range(turns):
        if mails and turn % (turns // mails) == 0:
            google.arrive(letter(turn), at=place.clock.now())
        agent.turn(place.clock.move(BEAT))
    return cost(google)


def letter(number: int) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"News {number} <news{number}@list.example>", "Ada Park <ada@example.org>"
    message["Subject"], message["Message-ID"] = f"What is new, number {number}", f"<news-{number}@list.example>"
    message.set_content("The team has moved the review to next week.\n" * 20)
    return bytes(message)


def quiet_day(report: Report) -> None:
    """Nothing comes and nothing is due."""
    name = "Gmail, a quiet day"
    for interviews in (1, 100):
        with at_google() as (place, google):
            place.fill(interviews)
            made, units = a_day(place, google)
        what = f"{interviews} open interview{'s' if interviews > 1 else ''}"
        report.add(name, f"requests to Gmail, {what}", sum(n for m, n in made.items() if m.startswith("gmail")))
        report.add(name, f"... to the calendar, {what}", sum(n for m, n in made.items() if m.startswith("calendar")))
        report.add(name, f"... quota units, {what}", units)
    report.add(name, "... a minute, of 6,000", units / (24 * 60), target=PER_MINUTE)


def day_with_mails(report: Report) -> None:
    """Twenty messages come that concern no interview."""
    name = "Gmail, a day with 20 mails"
    with at_google() as (place, google):
        made, units = a_day(place, google, mails=20)
    report.add(name, "requests to Gmail", sum(n for method, n in made.items() if method.startswith("gmail")))
    report.add(name, "... quota units", units)


def first_reading(report: Report) -> None:
    """The account is new, and 2,000 messages of the last weeks lie in it; the quota holds."""
    name = "Gmail, the first reading"
    with at_google(units_per_minute=PER_MINUTE) as (place, google):
        for number in range(2_000):
            google.arrive(letter(number), at=place.clock.now() - timedelta(minutes=20) * (2_000 - number))
        agent = place.agent()
        turns, read = 0, 0
        while read < 2_000:
            read += agent.turn(place.clock.move(BEAT)).messages
            turns += 1
        _, units = cost(google)
    report.add(name, "quota units, 2,000 messages", units)
    report.add(name, "... minutes within 6,000 units a minute", turns * BEAT / timedelta(minutes=1))


def whole_interview(report: Report) -> None:
    """One interview with three people, from its invitation to its last note, sent by the agent."""
    name = "Gmail, one interview, end to end"
    with at_google(mode="auto") as (place, google):
        zone = ZoneInfo(place.settings.time_zone)
        found = read_events(invitation(place, 0), ref="", home_zone=zone, since=NOW, until=NOW + DAY)
        google.put_event(entry_of(found[0]))
        agent = place.agent()
        turns = 0
        for _ in lived(place):
            agent.turn(place.clock.now())
            turns += 1
        made, units = cost(google)
        left = len(google.delivered())
    beats = made.pop("gmail.users.history.list", 0)
    calendar = sum(made.pop(method) for method in list(made) if method.startswith("calendar"))
    report.add(name, f"notes that left, in {turns} turns over three weeks", left)
    report.add(name, "quota units", units)
    report.add(name, "... beside the history of each turn", units - 2 * beats)
    report.add(name, "requests to the calendar", calendar)
    report.add(name, "requests to Gmail beside the history", made.total())
    for method, times in made.most_common():
        report.add(name, f"... {method.removeprefix('gmail.users.')}", times)


def memory(report: Report) -> None:
    """The daemon by the wall clock, with an account in which nothing happens any more."""
    name = "memory of the daemon, Gmail"
    if not Path("/proc/self/smaps_rollup").exists():
        report.add(name, "needs /proc/PID/smaps_rollup, which this system lacks", None, "MB", target=110)
        return
    with at_google(clock=SystemClock()) as (place, google):
        for number in range(200):
            google.arrive(letter(number), at=SystemClock().now() - timedelta(hours=number))
        place.fill(20)
        used = idle_daemon(place.home.folder, report, name, 110)
        asked = Counter(one.method for one in google.requests)
    if used is None:
        return
    read = asked["gmail.users.messages.get"]
    report.add(name, f"resident, idle after reading {read} messages", used["Rss"], "MB", target=110)
    report.add(name, "... of which its own", used["Private_Clean"] + used["Private_Dirty"], "MB")
