"""What a note has said to somebody, the next one to them does not say again: over all facts and all wordings."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from agent.compose.facts import brief
from agent.compose.page import as_text, paragraphs
from agent.domain.model import Author, Contact, Debrief, Interview, Kind, StepKind, Topic
from agent.proofread import sentences
from tests.unit.notes import (
    ADA,
    DANA,
    EVENING,
    LEARNED,
    ROBIN,
    SHIPPED,
    START,
    THOUGHT,
    TOPIC,
    body,
    interview,
    note,
    step,
)

K = StepKind
AGENT = replace(ROBIN, agency=True)
DAY = timedelta(days=1)
NEXT = START + 20 * DAY

THREADS: dict[str, tuple[Contact, tuple[StepKind, ...]]] = {
    "interviewer": (DANA, (K.THANK_YOU, K.FOLLOW_UP, K.NUDGE, K.CLOSING)),
    "recruiter": (ROBIN, (K.IN_THE_LOOP, K.CLOSING)),
    "agency that is thanked alone": (AGENT, (K.IN_THE_LOOP, K.FOLLOW_UP, K.NUDGE, K.CLOSING)),
    "recruiter who held it": (replace(ROBIN, took_part=True), (K.THANK_YOU, K.FOLLOW_UP, K.NUDGE, K.CLOSING)),
}
WRITTEN = {K.FOLLOW_UP: 3, K.NUDGE: 9, K.CLOSING: 10}
"""Days after the conversation."""

FACTS: dict[str, tuple[Any, ...]] = {
    "kind": (Kind.PHONE, Kind.VIDEO, Kind.ONSITE),
    "topic": (None, "theirs", "ours"),
    "learned": ("", LEARNED, "Releases go out daily. Every team does its own."),
    "thought": ("", THOUGHT),
    "next": ("", "second interview", "send the portfolio"),
    "rating": (None, 2, 5),
    "role": ("", "Backend Engineer"),
}
_FRAMES = re.compile("\x02[^\x1e]*\x1e([^\x02\x03]*)\x03")


def interviews(person: Contact, **fixed: Any) -> Iterator[Interview]:
    """One for every combination of facts."""
    names = [name for name in FACTS if name not in fixed]
    for values in itertools.product(*(FACTS[name] for name in names)):
        facts = dict(zip(names, values, strict=True)) | fixed
        whose = {"theirs": person.contact_id, "ours": None}
        told = Debrief(
            rating=facts["rating"],
            talked_about=(Topic(text=TOPIC, contact_id=whose[facts["topic"]]),) if facts["topic"] else (),
            learned=facts["learned"],
            thought=facts["thought"],
            next_step=facts["next"],
            next_step_at=NEXT if facts["next"] == "second interview" else None,
        )
        people = (person,) if person.took_part else (DANA, person)
        of = interview(*people, kind=facts["kind"], role=facts["role"], debrief=told)
        yield replace(of, promised_at=START + 5 * DAY)


def written_at(kind: StepKind) -> datetime:
    return START + WRITTEN[kind] * DAY if kind in WRITTEN else EVENING


def every_wording(kind: StepKind, person: Contact, of: Interview, earlier: list[str]) -> str:
    """The body of the note with all its wordings, one behind the other."""
    facts = brief(step(kind, person), of, ADA, now=written_at(kind), earlier=earlier)
    marked = SHIPPED.of(kind).render(facts.values)
    whole = _FRAMES.sub(lambda found: " ".join(found[1].split("\x1d")), marked)
    parts = [part for part in paragraphs(whole) if not part.startswith("Subject:")]
    return " ".join("\n".join(body(as_text(parts))).split())


def spoken(text: str) -> set[str]:
    """Its sentences of four words or more."""
    return {one.casefold() for one in sentences(text) if len(one.split()) >= 4}


@pytest.mark.parametrize("who", sorted(THREADS))
@pytest.mark.parametrize("kind", FACTS["kind"])
def test_no_wording_of_a_note_has_a_sentence_of_another_to_the_same_person(who, kind):
    person, thread = THREADS[who]
    for of in interviews(person, kind=kind, role="Backend Engineer"):
        said: dict[StepKind, str] = {}
        for one in thread:
            said[one] = every_wording(one, person, of, list(said.values()))
        for first, second in itertools.combinations(thread, 2):
            assert not spoken(said[first]) & spoken(said[second]), (first, second, of.debrief)


@pytest.mark.parametrize("who", ["interviewer", "agency that is thanked alone", "recruiter who held it"])
def test_a_thought_that_was_told_is_no_thought_of_the_follow_up(who):
    """The nudge and the last note name one thing once more, as the guide has it; an addition what it belongs to."""
    person, (first, *_) = THREADS[who]
    for of in interviews(person, kind=Kind.VIDEO, rating=5, role="Backend Engineer"):
        before = every_wording(first, person, of, [])
        after = every_wording(K.FOLLOW_UP, person, of, [before])
        for fact in (TOPIC, LEARNED, "Releases go out daily", THOUGHT.rstrip(".")):
            assert not (fact.casefold() in before.casefold() and fact.casefold() in after.casefold()), fact
        fresh = replace(of, debrief=replace(of.debrief, thought="A dry run on Sunday would settle the order."))
        added = every_wording(K.FOLLOW_UP, person, fresh, [before])
        assert "a dry run on sunday" in added.casefold()
        assert LEARNED not in added or LEARNED not in before


@pytest.mark.parametrize("who", sorted(THREADS))
def test_a_thread_as_it_is_written_says_nothing_twice(who):
    person, thread = THREADS[who]
    author = Author(name="Lea Blum", email="lea@example.org", zone="Europe/Berlin")
    for number, of in enumerate(interviews(person, kind=Kind.ONSITE, topic="theirs", thought="", rating=None)):
        told: list[str] = []
        for one in thread:
            at = replace(of, interview_id=f"i{number}")
            done = note(one, person, at, author, now=written_at(one), earlier=told)
            now_said = spoken(" ".join(body(done.text)))
            assert not any(now_said & spoken(" ".join(body(text))) for text in told), (one, of.debrief)
            told.append(done.text)


def test_of_two_wordings_the_one_that_was_not_said_before_is_taken():
    of = interview(debrief=Debrief())
    first = note(K.NUDGE, of=of, now=written_at(K.NUDGE)).text
    again = note(K.NUDGE, of=of, now=written_at(K.NUDGE), earlier=[first]).text
    assert first != again
    assert not spoken(" ".join(body(first))) & spoken(" ".join(body(again)))
