"""Whatever the facts are, a shipped template gives a note that may leave: over generated people, firms and jottings."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.compose import compose
from agent.domain.model import Author, Debrief, Kind, Register, Role, StepKind, Topic
from agent.proofread import body_of, four_grams
from tests.unit.notes import SHIPPED, START, interview, person, step

NAMES = st.sampled_from(
    [
        "Dana Fox", "Kim", "María José Ruiz Ortega", "王小明", "Guðrún Jónsdóttir", "Prof. Dr. Ngozi Okafor-Müller",
        "Will May", "Benefits Sorry", "O'Brien, Pat", "x@y.example", "", "Anneke van der Ven", "Mark Friday",
        "Acme Recruiting", "I. M. Pei",
    ]
)  # fmt: skip
AUTHORS = st.sampled_from(["Ada Park", "Ben Osei", "May Will", "Nguyễn Văn An", "Chloé D'Arc"])
FIRMS = st.sampled_from(
    ["Acme", "Hallo!", "Acme Inc.", "3M", "Box", "Benefits GmbH", "Ernst & Young", "", "die GmbH & Co. KG"]
)
ROLES = st.sampled_from(
    [
        "", "Nurse", "Senior Backend Engineer (m/f/d)", "Pay Analyst", "Head of People & Culture", "Sr. Dev",
        "Principal Software Engineer for Distributed Storage Systems and Services",
    ]
)  # fmt: skip
PHRASES = st.text(max_size=60) | st.sampled_from(
    [
        "the move to Postgres", "how you plan releases", "Kubernetes", "night shifts", "your salary bands",
        "they use Go", "IT security", "[internal]", "A, B, C", "the 4/5 rule", "X" * 90,
    ]
)  # fmt: skip
SENTENCES = st.text(max_size=120) | st.sampled_from(
    [
        "the team ships every week", "Each ward keeps its own rota.", "weekly releases", "I am sorry.", "",
        "You pair on everything; that is rare!", "Any chance of a raise?",
    ]
)  # fmt: skip
STEPS = st.text(max_size=40) | st.sampled_from(
    ["second interview", "send the portfolio", "they call me", "", "call on Friday", "Probetag", "TBD", "null"]
)
OFFSETS = st.integers(min_value=-60, max_value=60 * 24 * 20)


@st.composite
def cases(draw):
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    zones = st.sampled_from([None, "America/New_York", "Asia/Kolkata", "nowhere/at all"])
    roles = st.sampled_from(list(Role))
    people = [
        person(name, f"p{i}@acme.example", zone=draw(zones), role=draw(roles), took_part=draw(st.booleans()),
               agency=draw(st.booleans()), led=draw(st.booleans()))
        for i, name in enumerate(names)
    ]  # fmt: skip
    whose = st.sampled_from([None, *(p.contact_id for p in people)])
    topics = draw(st.lists(st.builds(Topic, text=PHRASES, contact_id=whose), max_size=3))
    at = draw(st.none() | OFFSETS.map(lambda minutes: START + timedelta(minutes=minutes)))
    told = Debrief(
        rating=draw(st.none() | st.integers(1, 5)),
        talked_about=tuple(topics),
        learned=draw(SENTENCES),
        thought=draw(SENTENCES),
        next_step=draw(STEPS),
        next_step_at=at,
    )
    of = interview(
        *people,
        company=draw(FIRMS),
        role=draw(ROLES),
        kind=draw(st.sampled_from(list(Kind))),
        debrief=told,
        promised_at=draw(st.none() | OFFSETS.map(lambda minutes: START + timedelta(minutes=minutes))),
    )
    author = Author(
        name=draw(AUTHORS),
        email="me@example.org",
        phone=draw(st.sampled_from(["", "+1 555 0100"])),
        register=draw(st.sampled_from(list(Register))),
        zone=draw(st.sampled_from(["Europe/Berlin", "America/Chicago"])),
    )
    now = START + timedelta(minutes=draw(OFFSETS))
    return of, author, now


@settings(max_examples=150, deadline=None)
@given(case=cases(), kind=st.sampled_from(list(StepKind)), mode=st.sampled_from(["draft", "auto"]))
def test_every_note_may_leave(case, kind, mode):
    of, author, now = case
    for contact in of.contacts:
        done = compose(step(kind, contact), of, author, SHIPPED, now=now, mode=mode)
        assert done.subject == " ".join(done.subject.split())
        assert unicodedata.is_normalized("NFC", done.text)
        assert all(ord(ch) >= 32 or ch == "\n" for ch in done.text)
        assert not any(
            ch in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for ch in done.subject + done.text
        )
        assert len(set(done.needs)) == len(done.needs)


@settings(max_examples=60, deadline=None)
@given(
    kind=st.sampled_from([Kind.VIDEO, Kind.ONSITE, Kind.UNKNOWN]),
    author=AUTHORS,
    register=st.sampled_from(list(Register)),
    number=st.integers(0, 10**6),
)
def test_three_interviewers_get_three_notes(kind, author, register, number):
    people = [person(name, role=Role.INTERVIEWER) for name in ("Dana Fox", "Lee Wong", "Samir Haddad")]
    topics = ("the move to Postgres", "how you run on-call", "pairing with the data team")
    told = Debrief(
        rating=4,
        talked_about=tuple(Topic(text=t, contact_id=p.contact_id) for t, p in zip(topics, people, strict=True)),
        learned="each team owns its services",
        next_step_at=datetime(2026, 5, 12, 8, tzinfo=UTC),
    )
    of = replace(interview(*people, kind=kind, debrief=told), interview_id=f"i{number}")
    writer = Author(name=author, email=f"{number}@example.org", register=register, zone="Europe/Berlin")
    texts: list[str] = []
    for contact in people:
        now = START + timedelta(hours=2)
        texts.append(
            compose(step(StepKind.THANK_YOU, contact), of, writer, SHIPPED, now=now, mode="auto", siblings=texts).text
        )
    grams = [four_grams(body_of(text)) for text in texts]
    for i, mine in enumerate(grams):
        for j, other in enumerate(grams):
            assert i == j or len(mine & other) / len(mine) <= 0.20
