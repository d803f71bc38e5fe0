"""What Outlook costs: requests, counted by the simulator; and the memory of a daemon with an idle account. Counts only;
how long Microsoft takes is not ours to measure.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from agent.bootstrap import token_file
from agent.clock import Clock, MovingClock, SystemClock
from providers.ics import read_events
from providers.outlook.auth.door import MicrosoftClient
from providers.outlook.auth.registration import Registration
from providers.signin import Signed
from tests.bench.engine import BEAT, invitation, lived
from tests.bench.gmail import DAY, letter
from tests.bench.homes import NOW, Place, make_place
from tests.bench.process import idle_daemon
from tests.bench.report import Report
from tests.contract.outlook_world import entry_of
from tests.simulators.microsoft import MicrosoftSimulator, consent

SOON = timedelta(seconds=60)


def measure(report: Report) -> None:
    """Everything of this module."""
    quiet_day(report)
    day_with_mails(report)
    first_reading(report)
    whole_interview(report)
    memory(report)


@contextmanager
def at_microsoft(*, mode: str = "draft", clock: Clock | None = None) -> Iterator[tuple[Place, MicrosoftSimulator]]:
    """A home whose account is at a Microsoft of our own, signed in; both go by the same clock, a moved one without
    another."""
    clock = clock or MovingClock(NOW)
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        home = Path(folder) / "home"
        with MicrosoftSimulator(Path(folder) / "microsoft", "ada@example.org", clock=clock.now) as microsoft:
            account = {
                "provider": "outlook",
                "email": "ada@example.org",
                "endpoint": microsoft.url,
                "client_id": microsoft.client_id,
                "key_in": "file",
            }
            place = make_place(home, mode=mode, at=clock.now(), account=account)
            if isinstance(clock, MovingClock):
                place.clock = clock
            sign_in(place, microsoft)
            yield place, microsoft


def sign_in(place: Place, microsoft: MicrosoftSimulator) -> None:
    """What `afterword connect outlook` leaves behind."""
    (account,) = place.settings.accounts
    known = Registration(client_id=account.client_id, authority=account.authority, endpoint=account.endpoint)
    got: list[Signed] = []

    def take(signed: Signed) -> str:
        got.append(signed)
        return ""

    with MicrosoftClient(known).consent(take, hint="", sending=True, device=False) as waiting:
        consent(waiting.address)
        waiting.wait(SOON)
    token_file(account, place.home).save(got[0].kept)
    microsoft.requests.clear()


def cost(microsoft: MicrosoftSimulator) -> Counter[str]:
    """The requests since the last time by operation."""
    made = Counter(one.operation for one in microsoft.requests)
    microsoft.requests.clear()
    return made


def a_day(place: Place, microsoft: MicrosoftSimulator, mails: int = 0) -> Counter[str]:
    """What a day of a daemon costs that has taken everything in, while so many messages arrive."""
    agent = place.agent()
    for _ in range(5):
        agent.turn(place.clock.move(BEAT))
    cost(microsoft)
    turns = DAY // BEAT
    for turn in range(turns):
        if mails and turn % (turns // mails) == 0:
            microsoft.arrive(letter(turn), at=place.clock.now())
        agent.turn(place.clock.move(BEAT))
    return cost(microsoft)


def quiet_day(report: Report) -> None:
    """Nothing comes and nothing is due."""
    name = "Outlook, a quiet day"
    for interviews in (1, 100):
        with at_microsoft() as (place, microsoft):
            place.fill(interviews)
            made = a_day(place, microsoft)
        what = f"{interviews} open interview{'s' if interviews > 1 else ''}"
        report.add(name, f"requests for what changed in three folders, {what}", made.pop("mailFolders.delta"))
        calendar = sum(made.pop(one) for one in list(made) if one.startswith(("calendar", "events")))
        report.add(name, f"... for folders that rules fill, {what}", made.pop("messages.list"))
        report.add(name, f"... to the calendar, {what}", calendar)
        report.add(name, f"... to sign in, {what}", sum(made.pop(one) for one in list(made) if "oauth2" in one))
        report.add(name, f"... others, {what}", made.total())


def day_with_mails(report: Report) -> None:
    """Twenty messages come that concern no interview."""
    with at_microsoft() as (place, microsoft):
        made = a_day(place, microsoft, mails=20)
    report.add("Outlook, a day with 20 mails", "requests to Microsoft", made.total())


def first_reading(report: Report) -> None:
    """The account is new, and 2,000 messages of the last weeks lie in it."""
    name = "Outlook, the first reading"
    with at_microsoft() as (place, microsoft):
        for number in range(2_000):
            microsoft.arrive(letter(number), at=place.clock.now() - timedelta(minutes=20) * (2_000 - number))
        agent = place.agent()
        turns, read = 0, 0
        while read < 2_000:
            read += agent.turn(place.clock.move(BEAT)).messages
            turns += 1
        made = cost(microsoft)
    report.add(name, "requests, 2,000 messages", made.total())
    report.add(name, "... turns", turns)


def whole_interview(report: Report) -> None:
    """One interview with three people, from its invitation to its last note, sent by the agent."""
    name = "Outlook, one interview, end to end"
    with at_microsoft(mode="auto") as (place, microsoft):
        zone = ZoneInfo(place.settings.time_zone)
        found = read_events(invitation(place, 0), ref="", home_zone=zone, since=NOW, until=NOW + DAY)
        microsoft.put_event(entry_of(found[0]))
        agent = place.agent()
        turns = 0
        for _ in lived(place):
            agent.turn(place.clock.now())
            turns += 1
        made = cost(microsoft)
        left = len(microsoft.delivered())
    made.pop("mailFolders.delta", 0)
    report.add(name, f"notes that left, in {turns} turns over three weeks", left)
    report.add(name, "requests beside those for what changed", made.total())
    for operation, times in made.most_common(8):
        report.add(name, f"... {operation}", times)


def memory(report: Report) -> None:
    """The daemon by the wall clock, with an account in which nothing happens any more."""
    name = "memory of the daemon, Outlook"
    if not Path("/proc/self/smaps_rollup").exists():
        report.add(name, "needs /proc/PID/smaps_rollup, which this system lacks", None, "MB", target=90)
        return
    with at_microsoft(clock=SystemClock()) as (place, microsoft):
        for number in range(200):
            microsoft.arrive(letter(number), at=SystemClock().now() - timedelta(hours=number))
        place.fill(20)
        used = idle_daemon(place.home.folder, report, name, 90)
        asked = Counter(one.operation for one in microsoft.requests)
    if used is None:
        return
    read = asked["messages.value"]
    report.add(name, f"resident, idle after reading {read} messages", used["Rss"], "MB", target=90)
    report.add(name, "... of which its own", used["Private_Clean"] + used["Private_Dirty"], "MB")
