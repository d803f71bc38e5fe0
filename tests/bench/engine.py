"""What the engine costs: an idle turn, planning, reading mail, and one interview from end to end."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from agent.domain.events import Debriefed, Woke
from agent.domain.identity import interview_id_of_record
from agent.domain.model import Debrief, Topic
from agent.service.turn import Agent
from tests.bench.homes import NOW, Place, fill_calendar, interview_of, make_place
from tests.bench.meter import Counts, counted, counting, watching
from tests.bench.post import fill_mailbox
from tests.bench.report import Report

FEW, MANY = 1_000, 10_000
BEAT = timedelta(seconds=30)
_NAP = timedelta(hours=6)


def measure(report: Report) -> None:
    """Everything of this module."""
    with watching():
        _fresh(idle_turns, report)
        _fresh(calendar_size, report)
        _fresh(planning, report)
        _fresh(reading, report)
        _fresh(whole_story, report)


def _fresh(part: Callable[[Path, Report], None], report: Report) -> None:
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        part(Path(folder), report)


def _timed(work: Callable[[], object], times: int) -> float:
    """The median of `times` runs, in milliseconds: the lowest of five such medians, as least disturbed."""

    def once() -> float:
        began = time.perf_counter()
        work()
        return (time.perf_counter() - began) * 1000

    return min(statistics.median([once() for _ in range(times)]) for _ in range(5))


def settled(place: Place) -> Agent:
    """An engine that has taken everything in and has nothing to do."""
    agent = counted(place.agent())
    for _ in range(40):
        place.clock.move(BEAT)
        outcome = agent.turn(place.clock.now())
        if not (outcome.messages or outcome.events or outcome.rows or outcome.woken):
            break
    for _ in range(4):
        place.clock.move(BEAT)
        agent.turn(place.clock.now())
    return agent


def idle_minute(place: Place, agent: Agent) -> Counts:
    """What the two turns of an idle minute cost: one of them writes down that the account was heard from."""
    with counting(agent) as counts:
        for _ in range(2):
            place.clock.move(BEAT)
            agent.turn(place.clock.now())
    return counts


def idle_turns(folder: Path, report: Report) -> None:
    """A turn with nothing due, beside 1,000 messages and 100 events of a calendar."""
    name = "idle turn"
    place = make_place(folder)
    fill_mailbox(place.home.mail, 1_000, NOW)
    fill_calendar(place.home.calendar, 100)
    took: dict[int, float] = {}
    counts: dict[int, Counts] = {}
    for size in (1, FEW, MANY):
        place.clock.move_to(NOW)
        place.fill(size)
        agent = settled(place)

        def turn(agent: Agent = agent) -> None:
            place.clock.move(BEAT)
            agent.turn(place.clock.now())

        took[size] = _timed(turn, 10)
        counts[size] = idle_minute(place, agent)
    for size, found in counts.items():
        open_ = f"{size:,} open interview{'s' if size > 1 else ''}"
        report.add(name, f"SQL statements of two turns, {open_}", found.statements)
        report.add(name, f"... of them transactions that write, {open_}", found.commits)
    report.add(name, f"what {MANY:,} open interviews cost, beside {FEW:,}", took[MANY] / took[FEW], "x", target=2)
    report.add(name, f"a turn over {MANY:,} open interviews", took[MANY], "ms", target=50)
    report.add(name, f"a turn over {FEW:,} open interviews", took[FEW], "ms")
    name, one = "idle poll (C3)", counts[1]
    for size in (1, FEW):
        found = counts[size]
        what = f"of two turns, {size:,} open interview{'s' if size > 1 else ''}"
        listed = found.files["scandir"] + found.files["open"]
        report.add(name, f"provider calls {what}", found.provider.total(), target=one.provider.total())
        report.add(name, f"... file stats {what}", found.stats, target=one.stats)
        report.add(name, f"... folders listed and files opened {what}", listed)


def calendar_size(folder: Path, report: Report) -> None:
    """What a calendar of many files costs an idle turn: each is looked at, because an editor may write it in place."""
    place = make_place(folder)
    for files in (100, 2_000):
        fill_calendar(place.home.calendar, files)
        agent = settled(place)
        took = _timed(lambda agent=agent: agent.turn(place.clock.now()), 10)  # type: ignore[misc]
        report.add("idle poll (C3)", f"a turn over a calendar of {files:,} files", took, "ms")


def planning(folder: Path, report: Report) -> None:
    """Taking up an interview with three interviewers, and one that is over already."""
    place = make_place(folder)
    number = iter(range(0, 100_000, 2))
    name = "planning"

    def begin(*, over: bool) -> None:
        interview = interview_of(next(number), NOW)
        now = interview.ends_at if over else NOW
        with place.store.writing() as tables:
            place.planner.begin(tables, interview, Woke(), now, "made up")

    begin(over=False)
    ahead = _timed(lambda: begin(over=False), 50)
    ended = _timed(lambda: begin(over=True), 50)
    report.add(name, "an interview with three interviewers, its transaction included", ahead, "ms", target=10)
    report.add(name, "... that is over already, so that the first look is promised", ended, "ms", target=10)
    with watching(), counting() as counts:
        begin(over=False)
    report.add(name, "SQL statements", counts.statements)


def reading(folder: Path, report: Report) -> None:
    """2,000 unseen messages into the state of 50 open interviews."""
    place = make_place(folder)
    interviews = place.fill(50)
    size = fill_mailbox(place.home.mail, 2_000, NOW, interviews)
    agent = counted(place.agent())
    feed = agent.mail(agent.accounts[0])
    began = time.perf_counter()
    taken, _ = feed.poll(NOW)
    took = time.perf_counter() - began
    name = "reading mail"
    report.add(name, f"{taken:,} unseen messages, {size / 1e6:.1f} MB, 50 open interviews", took, "s", target=10)
    report.add(name, "... a message", took / max(taken, 1) * 1000, "ms")
    with place.store.reading() as tables:
        answered = sum(bool(i.touches) and any(not t.by_user for t in i.touches) for i in tables.interviews())
    report.add(name, "interviews that were answered by one of them", answered)


def whole_story(folder: Path, report: Report) -> None:
    """One interview with three people, from its invitation to its last note, sent by the agent."""
    name = "one interview, end to end"
    place = make_place(folder, mode="auto")
    place.home.calendar.mkdir(mode=0o700, parents=True, exist_ok=True)
    (place.home.calendar / "interview.ics").write_bytes(invitation(place, 0).encode())
    agent = counted(place.agent())
    total = Counts()
    turns = 0
    for _ in lived(place):
        with counting(agent) as counts:
            agent.turn(place.clock.now())
        turns += 1
        total.sql += counts.sql
        total.files += counts.files
        total.provider += counts.provider
    sent = total.provider["mailbox.send_draft"]
    if not sent:
        report.add(name, "no note was sent", None)
        return
    report.add(name, f"notes sent (calls to the user among them), in {turns} turns over three weeks", sent)
    report.add(name, "SQL statements a note", total.statements / sent)
    report.add(name, "transactions that write a note", total.commits / sent)
    report.add(name, "waits for the disk (fsync) of the mailbox a note", total.files["fsync"] / sent)
    busy = total.provider.total() - 2 * turns
    report.add(name, "provider calls a note, beside the two of each turn", busy / sent)
    for call, times_made in sorted(total.provider.items()):
        report.add(name, f"... {call}", times_made)


def lived(place: Place) -> Iterator[None]:
    """The three weeks round the interview of `invitation`: a pause for each turn there is something to do at, or six
    hours after the one before. When it is over the user tells of it."""
    starts = NOW + timedelta(hours=2)
    told = False
    while place.clock.now() < starts + timedelta(days=21):
        if place.clock.now() >= starts + timedelta(hours=1) and not told:
            told = _tell(place)
        yield
        with place.store.reading() as tables:
            times = [at for at in (tables.next_wake(), tables.next_attempt()) if at is not None]
        now = place.clock.now()
        place.clock.move_to(min(max(min(times, default=now + _NAP), now + BEAT), now + _NAP))


def _tell(place: Place) -> bool:
    """The user tells how it went, so that the notes have something of the conversation in them."""
    with place.store.writing() as tables:
        for interview in tables.interviews():
            talked = zip(
                interview.contacts, ("the move to event sourcing", "how you run reviews", "the data team"), strict=False
            )
            debrief = Debrief(
                rating=4,
                talked_about=tuple(Topic(text=text, contact_id=contact.contact_id) for contact, text in talked),
                learned="the platform team is being built up this year",
                thought="the migration could start with the billing service",
            )
            place.planner.apply(tables, interview, Debriefed(debrief=debrief), place.clock.now(), "made up")
    return True


def invitation(place: Place, number: int) -> str:
    interview = interview_of(number, NOW)
    starts = NOW + timedelta(hours=2)
    people = [
        f"ATTENDEE;CN={contact.name};PARTSTAT=ACCEPTED:mailto:{contact.email}" for contact in interview.contacts[:3]
    ]
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//made up//EN",
        "BEGIN:VEVENT",
        f"UID:{interview_id_of_record('', interview.role, interview.company, starts)}@{interview.domain}",
        f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{starts:%Y%m%dT%H%M%SZ}",
        f"DTEND:{starts + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
        f"SUMMARY:Interview with {interview.company}: Senior Engineer",
        "DESCRIPTION:Your interview for the position of Senior Engineer",
        f"ORGANIZER;CN=Robin Hale:mailto:talent@{interview.domain}",
        *people,
        f"ATTENDEE;CN={place.settings.name};PARTSTAT=ACCEPTED:mailto:{place.settings.email}",
        "LOCATION:https://meet.example/abc",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines)
