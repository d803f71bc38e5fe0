"""Homes to measure on: the real store, mailbox and calendar, filled with made-up interviews through the planner."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from agent.bootstrap import open_agent, open_planner, open_store
from agent.clock import MovingClock
from agent.config import Settings, load_settings, render_config
from agent.domain.events import UserWrote, Woke
from agent.domain.identity import contact_id_of, interview_id_of_record
from agent.domain.model import Contact, Interview, Kind, Role
from agent.home import Home
from agent.ports import Account, Store
from agent.service.planner import Planner
from agent.service.turn import Agent
from providers.base import Address, Identity
from providers.local import FolderTransport, LocalMailbox

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
"""A Wednesday morning with no public holiday near."""
ZONE = "Europe/Berlin"
_BATCH = 500
_NAMES = ("Dana Fox", "Idris Cole", "Mara Lindqvist", "Tomás Rey", "Priya Nair", "Owen Baker", "Lena Vogt", "Sam Ito")


@dataclass(slots=True)
class Place:
    """A home, what is open in it, and a clock moved by hand."""

    home: Home
    settings: Settings
    clock: MovingClock
    store: Store
    planner: Planner
    open: int = 0

    def agent(self) -> Agent:
        """The real engine. The listing of a local mailbox rests by the moved clock, so that nobody waits for it."""
        agent = open_agent(self.home, self.settings, self.store, self.clock)
        if self.settings.accounts[0].provider != "local":
            return agent
        mailbox = LocalMailbox(
            self.settings.accounts[0].mail,
            Identity(addresses=(Address(self.settings.email, self.settings.name),)),
            FolderTransport(self.home.delivered),
            clock=self.clock.now,
            monotonic=lambda: self.clock.now().timestamp(),
        )
        account = Account(agent.accounts[0].name, mailbox, agent.accounts[0].calendar)
        return replace(agent, accounts=(account,))

    def fill(self, count: int) -> list[Interview]:
        """Have `count` open interviews, of which nothing is due for some hours: half lie ahead, with three
        interviewers and a recruiter each; half are over, thanked for by hand, and wait for their follow-up."""
        made = []
        while self.open < count:
            with self.store.writing() as tables:
                for number in range(self.open, min(self.open + _BATCH, count)):
                    interview = interview_of(number, self.clock.now(), self.settings.accounts[0].name)
                    begun = self.planner.begin(tables, interview, Woke(), interview.known_at, "made up")
                    if begun.ends_at <= self.clock.now():
                        wrote = UserWrote(
                            contact_id=begun.contacts[0].contact_id,
                            at=begun.ends_at + timedelta(minutes=5),
                            message_id=f"<by-hand-{number}@example.org>",
                        )
                        begun = self.planner.apply(tables, begun, wrote, wrote.at, "made up")
                    made.append(begun)
                self.open = min(self.open + _BATCH, count)
        return made


def make_place(
    folder: Path, *, mode: str = "draft", at: datetime = NOW, account: Mapping[str, Any] | None = None
) -> Place:
    """A new home in `folder`, set up as `afterword init` would; `account` says where its mail lies if not there."""
    home = Home(folder)
    home.make()
    user = {"name": "Ada Park", "email": "ada@example.org", "time_zone": ZONE, "country": "DE", "mode": mode}
    accounts = [{"name": "local", "provider": "local"} if account is None else {"name": "mail", **account}]
    home.config.write_text(render_config(user, accounts), encoding="utf-8")
    settings = load_settings(home)
    return Place(home, settings, MovingClock(at), open_store(home), open_planner(home, settings))


def interview_of(number: int, now: datetime, account: str = "local") -> Interview:
    """The made-up interview of that number: an odd one is over, an even one ahead."""
    over = number % 2 == 1
    if over:
        starts = now - timedelta(hours=3 + number % 20, minutes=number % 60)
    else:
        starts = now + timedelta(days=1 + number % 90, minutes=number % 60)
    company = f"Company {number}"
    domain = f"company{number}.example"
    people = tuple(_contacts(number, domain, 1 if over else 3))
    return Interview(
        interview_id=interview_id_of_record(people[0].name, f"Engineer {number}", company, starts),
        account=account,
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
        zone=ZONE,
        known_at=starts - timedelta(days=3),
        kind=(Kind.PHONE, Kind.VIDEO, Kind.ONSITE)[number % 3],
        company=company,
        domain=domain,
        role=f"Engineer {number}",
        uid=f"uid-{number}@{domain}",
        original_start=starts,
        contacts=people,
    )


def _contacts(number: int, domain: str, interviewers: int) -> Iterator[Contact]:
    for place in range(interviewers):
        name = _NAMES[(number + place) % len(_NAMES)]
        email = f"{name.split()[0].lower()}.{place}@{domain}"
        yield Contact(contact_id=contact_id_of(name, email), name=name, email=email, role=Role.INTERVIEWER)
    if interviewers > 1:
        email = f"talent@{domain}"
        yield Contact(
            contact_id=contact_id_of("Robin Hale", email),
            name="Robin Hale",
            email=email,
            role=Role.RECRUITER,
            first_contact=True,
            took_part=False,
        )


def fill_calendar(folder: Path, events: int) -> None:
    """A calendar folder with so many events that are no interviews, a file each, as vdirsyncer keeps them."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number in range(events):
        starts = NOW + timedelta(days=number % 60, hours=1)
        text = "\r\n".join(
            (
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//made up//EN",
                "BEGIN:VEVENT",
                f"UID:lunch-{number}@example.org",
                f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}",
                f"DTSTART:{starts:%Y%m%dT%H%M%SZ}",
                f"DTEND:{starts + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
                "SUMMARY:Lunch",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            )
        )
        (folder / f"lunch-{number}.ics").write_bytes(text.encode())
