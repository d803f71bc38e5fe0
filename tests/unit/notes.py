"""Facts of invented interviews for the tests of notes; no test lives here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from agent.compose import Note, Templates, compose
from agent.domain.identity import contact_id_of
from agent.domain.model import Author, Contact, Debrief, Interview, Kind, Role, Step, StepKind, ThreadLink, Topic
from agent.resources import templates_dir

SHIPPED = Templates(templates_dir())
START = datetime(2026, 5, 5, 12, 30, tzinfo=UTC)
"""Tuesday 5 May 2026, 2:30 pm in Berlin."""
EVENING = START + timedelta(hours=2)
ADA = Author(name="Ada Park", email="ada@example.org", phone="+49 30 1234567", zone="Europe/Berlin")


def person(name: str, email: str = "someone@acme.example", **facts: Any) -> Contact:
    return Contact(contact_id=contact_id_of(name, email), name=name, email=email, **facts)


DANA = person("Dana Fox", "dana@acme.example", role=Role.HIRING_MANAGER, phone="+1 555 0100", title="Head of Platform")
LEE = person("Lee Wong", "lee@acme.example", role=Role.INTERVIEWER)
SAMIR = person("Samir Haddad", "samir@acme.example", role=Role.INTERVIEWER)
ROBIN = person("Robin Ames", "robin@acme.example", role=Role.RECRUITER, took_part=False, first_contact=True)

TOPIC = "the move to Postgres"
LEARNED = "each team owns its services from design to on-call"
THOUGHT = "Reading from both databases for a week would show differences before the switch."


def debrief(**facts: Any) -> Debrief:
    known: dict[str, Any] = {
        "rating": 5,
        "talked_about": (Topic(text=TOPIC, contact_id=DANA.contact_id),),
        "learned": LEARNED,
        "thought": THOUGHT,
        "next_step": "second interview",
        "next_step_at": datetime(2026, 5, 12, 8, tzinfo=UTC),
    } | facts
    return Debrief(**known)


def interview(*contacts: Contact, **facts: Any) -> Interview:
    known: dict[str, Any] = {
        "interview_id": "interview1",
        "account": "home",
        "starts_at": START,
        "ends_at": START + timedelta(hours=1),
        "zone": "Europe/Berlin",
        "known_at": START - timedelta(days=3),
        "kind": Kind.ONSITE,
        "company": "Acme",
        "role": "Backend Engineer",
        "contacts": contacts or (DANA, ROBIN),
        "debrief": debrief(),
        "promised_at": datetime(2026, 5, 15, 10, tzinfo=UTC),
    } | facts
    return Interview(**known)


def step(kind: StepKind, contact: Contact) -> Step:
    return Step(key=f"interview1.{kind.value}.{contact.contact_id}.1", kind=kind, contact_id=contact.contact_id)


def note(
    kind: StepKind,
    contact: Contact = DANA,
    of: Interview | None = None,
    author: Author = ADA,
    now: datetime = EVENING,
    templates: Templates = SHIPPED,
    mode: str = "draft",
    **more: Any,
) -> Note:
    of = of or interview()
    return compose(step(kind, contact), of, author, templates, now=now, mode=mode, **more)


def with_thread(of: Interview, contact: Contact, subject: str) -> Interview:
    link = ThreadLink(
        contact_id=contact.contact_id, thread_ref="t", message_id="<m@acme.example>", references=(), subject=subject
    )
    return replace(of, threads=(*of.threads, link))


def body(text: str) -> list[str]:
    """The paragraphs between greeting and closing."""
    return text.strip().split("\n\n")[1:-1]
