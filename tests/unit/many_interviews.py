"""Forty invented interviews in every state, played on the pure core, for the tests of what shows them; no test lives
here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from agent.domain.events import Paused, Skipped
from agent.domain.identity import contact_id_of
from agent.domain.meaning import Intent
from agent.domain.model import Contact, Evidence, Interview, Kind, Role, StepKind
from tests.unit.matter import AUTO, RULES, Matter, an_interview, answer, sent

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
"""A Wednesday; eleven o'clock in Berlin."""

COMPANIES = (
    "Acme", "Larkspur Systems", "Brightwater", "Ödland & Söhne", "Société Générale de Signaux", "Kobalt", "Tidewater",
    "Northwind Traders", "株式会社みらい", "Fjord Analytics", "Obsidian Health", "Quillfeather Publishing", "Sable",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "The Very Long Company Name of Hamburg-Altona for Maritime Logistics and Insurance", "Hallo!", "Vellum", "Wick",
    "Yarrow", "<b>Zephyr</b> & Co",
)  # fmt: skip
JOBS = ("Backend Engineer", "Data Analyst", "Head of Platform", "Site Reliability Engineer", "Product Manager", "")
PEOPLE = (
    "Dana Whitfield", "Jonas Kettler", "Raj Patel", "Zoë Łukasiewicz", "محمد الأحمد", "Юлия Ёлкина", "田中 健一",
    "Lee Wong", "Siobhán Ní Bhriain", "Maximiliane von Hohenstein-Wartenburg",
)  # fmt: skip


def people(number: int) -> tuple[Contact, ...]:
    """One to four people, a recruiter among them now and then."""
    domain = f"c{number}.example"
    found = []
    for place in range(1 + number % 4):
        name = PEOPLE[(number * 3 + place) % len(PEOPLE)]
        role = Role.HIRING_MANAGER if place == 0 else Role.RECRUITER if place == 2 else Role.INTERVIEWER
        found.append(
            Contact(
                contact_id=contact_id_of(name, ""),
                name=name,
                email=f"p{place}@{domain}",
                role=role,
                led=place == 0,
                first_contact=role is Role.RECRUITER,
                took_part=role is not Role.RECRUITER,
            )
        )
    return tuple(found)


def one(number: int) -> Interview:
    """The interview of this number, as it stands at `NOW`."""
    long_ago = (-9, -2, 0, 1, 2, 3, 4, 6, 9, 13, 17, 22, 30, 41)[number % 14]
    starts = NOW.replace(hour=9 + number % 6, minute=(number % 4) * 15) - timedelta(days=long_ago)
    who = people(number)
    interview = an_interview(
        interview_id=f"i{number:07}",
        starts_at=starts,
        ends_at=starts + timedelta(minutes=30 + 15 * (number % 3)),
        known_at=starts - timedelta(days=5 + number % 4),
        kind=tuple(Kind)[number % 4],
        company=COMPANIES[number % len(COMPANIES)],
        role=JOBS[number % len(JOBS)],
        contacts=who,
        evidence=(Evidence(source="calendar", fact='the title says "Interview"'),),
    )
    matter = Matter(interview, AUTO if number % 3 == 1 else RULES, now=starts - timedelta(days=2))
    play(matter, number, who[0].contact_id)
    matter.until(NOW)
    return matter.interview


def play(matter: Matter, number: int, who: str) -> None:
    """What happens to it, as far as it has happened."""
    interview = matter.interview

    def later(hours: float) -> datetime:
        return interview.ends_at + timedelta(hours=hours)

    scenes: tuple[tuple[float, Callable[[], object]], ...] = (
        (1.0 + number % 5, lambda: send_all(matter, StepKind.THANK_YOU) if number % 7 else None),
        (2.0 + number % 5, lambda: send_all(matter, StepKind.IN_THE_LOOP)),
        (5.0 + 7 * (number % 6), lambda: matter.tell(answer(Intent.THANKS, who)) if number % 5 == 1 else None),
        (80, lambda: send_all(matter, StepKind.FOLLOW_UP)),
        (100, lambda: matter.tell(answer(Intent.WAIT, who, until_words="by Friday")) if number % 5 == 2 else None),
        (120, lambda: matter.tell(answer(Intent.REJECTION, who)) if number % 5 == 3 else None),
        (140 + 9 * number, lambda: matter.tell(answer(Intent.OFFER, who)) if number % 10 == 4 else None),
        (150, lambda: matter.tell(answer(Intent.NEXT_STEP, who)) if number % 10 == 9 else None),
        (30, lambda: matter.tell(Paused()) if number % 13 == 8 else None),
        (2, lambda: matter.tell(Skipped(why="nobody came")) if number % 13 == 12 else None),
    )
    for hours, scene in sorted(scenes, key=lambda pair: pair[0]):
        if later(hours) < NOW:
            matter.until(later(hours))
            scene()


def send_all(matter: Matter, kind: StepKind) -> None:
    """The user sends what lies in Drafts of this kind."""
    for step in matter.interview.steps:
        if step.kind is kind and step.draft_ref and step.sent_at is None and step.is_open:
            matter.tell(sent(step.key, matter.now))


@cache
def forty() -> tuple[Interview, ...]:
    """All of them; one has learned that a note of it did not arrive."""
    found = [one(number) for number in range(40)]
    return tuple(_bounced(interview) if number == 7 else interview for number, interview in enumerate(found))


def _bounced(interview: Interview) -> Interview:
    steps = [step for step in interview.steps if step.sent_at is not None][:1]
    for step in steps:
        interview = interview.with_step(replace(step, undelivered="550 5.1.1 no such user here"))
    return interview
