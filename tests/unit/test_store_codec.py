"""What is stored comes back as it was, whatever a hostile invitation put into it."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.model import Contact, Debrief, Interview, Kind, Role, Step, StepKind, StepState
from agent.store import SqliteStore
from agent.store.codec import dumps, instant_text, loads
from providers.base import Address, Attachment, OutgoingMessage

AT = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
STEP = Step(key="a.thank_you.b.1", kind=StepKind.THANK_YOU, contact_id="b")

# Lone surrogates and NUL come out of broken mail and of file names; bidi controls out of unkind invitations.
TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\r\n\u202a\u202e\u2066\u2069\udc80\ud800\"\\'")), max_size=30
)
INSTANT = st.datetimes(
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(hours=-9))]),
    min_value=datetime(1, 1, 3),  # noqa: DTZ001 - hypothesis wants naive bounds
    max_value=datetime(9999, 12, 29),  # noqa: DTZ001
)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(datetime, INSTANT)
# From the type, for `builds` would leave every field that has a default at that.
INTERVIEWS = st.from_type(Interview).map(lambda interview: replace(interview, interview_id="abcdefgh"))


@settings(max_examples=60, deadline=None)
@given(interview=INTERVIEWS)
def test_an_interview_comes_back_from_its_text_as_it_was(interview: Interview) -> None:
    text = dumps(interview)
    assert text.isascii()
    assert loads(Interview, text) == interview


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    return SqliteStore(tmp_path_factory.mktemp("codec") / "afterword.db")


@settings(max_examples=60, deadline=None)
@given(interview=INTERVIEWS, wake_at=st.none() | INSTANT)
def test_an_interview_comes_back_from_the_database_as_it_was(
    store: SqliteStore, interview: Interview, wake_at: datetime | None
) -> None:
    with store.writing() as tables:
        tables.save(interview, wake_at)
    with store.reading() as tables:
        assert tables.interview("abcdefgh") == interview
        assert tables.next_wake() == wake_at


@settings(max_examples=60, deadline=None)
@given(message=st.from_type(OutgoingMessage))
def test_a_note_comes_back_as_it_was(message: OutgoingMessage) -> None:
    assert loads(OutgoingMessage, dumps(message)) == message


def test_the_bytes_of_an_attachment_come_back() -> None:
    letter = Attachment(filename="letter.pdf", media_type="application/pdf", content=bytes(range(256)))
    message = OutgoingMessage(
        key="k",
        message_id="<m@example.org>",
        date=AT,
        sender=Address("ada@example.org", "Ada"),
        to=(),
        subject="",
        text="",
        attachments=(letter,),
    )
    assert loads(OutgoingMessage, dumps(message)).attachments == (letter,)


def test_types_come_back_and_not_only_equal_values() -> None:
    contact = loads(Contact, dumps(Contact(contact_id="c", role=Role.RECRUITER, led=True)))
    assert type(contact.role) is Role
    assert contact.led is True
    debrief = loads(Debrief, dumps(Debrief(next_step_at=AT)))
    assert debrief.next_step_at is not None
    assert debrief.next_step_at.tzinfo is UTC


def test_a_field_that_came_later_has_its_default() -> None:
    text = json.dumps({"key": STEP.key, "kind": "thank_you", "contact_id": "b"})
    assert loads(Step, text) == STEP


def test_a_field_that_is_gone_is_passed_over() -> None:
    text = json.dumps({**json.loads(dumps(STEP)), "of_another_version": {"deep": [1]}})
    assert loads(Step, text) == STEP


def test_only_what_differs_from_the_default_is_written() -> None:
    assert json.loads(dumps(replace(STEP, state=StepState.HELD))) == {
        "key": STEP.key,
        "kind": "thank_you",
        "contact_id": "b",
        "state": "held",
    }


@pytest.mark.parametrize(
    "text",
    [
        '{"contact_id": "b", "kind": "thank_you"}',
        '{"key": "k", "contact_id": "b", "kind": "serenade"}',
        '{"key": "k", "contact_id": "b", "kind": "call", "due_at": "soon"}',
        "{",
    ],
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        loads(Step, text)


def test_what_nobody_taught_it_is_refused_at_once() -> None:
    @dataclass(frozen=True)
    class Odd:
        where: Path

    with pytest.raises(TypeError, match="no way to store"):
        dumps(Odd(Path("x")))


def test_pairs_of_different_types_and_enums_that_are_no_text() -> None:
    @dataclass(frozen=True)
    class Pair:
        both: tuple[str, datetime]
        kinds: tuple[Kind, ...] = ()

    pair = Pair(("a", AT), (Kind.PHONE, Kind.VIDEO))
    assert loads(Pair, dumps(pair)) == pair


@given(instants=st.lists(INSTANT, max_size=8))
def test_instants_sort_as_text_as_they_do_in_time(instants: list[datetime]) -> None:
    assert sorted(map(instant_text, instants)) == [instant_text(at) for at in sorted(instants)]
    assert [datetime.fromisoformat(instant_text(at)) for at in instants] == instants


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        instant_text(AT.replace(tzinfo=None))
