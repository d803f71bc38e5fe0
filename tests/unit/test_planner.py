"""From events to state, outbox rows and journal lines: the planner on a real database with the shipped templates."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agent.compose import Templates
from agent.domain.events import Answered, Debriefed, LookedBack, Reading, Rescheduled, Woke
from agent.domain.identity import message_id_of
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Author, Cause, Debrief, Interview, StepKind, StepState, ThreadLink, Topic
from agent.ports import Operation, OutboxRow, Store
from agent.resources import templates_dir
from agent.service.planner import Planner
from agent.store import SqliteStore
from providers.base import OutgoingMessage
from tests.unit.matter import BERLIN, DANA, DAY, EARLIER, END, HOUR, LEE, MINUTE, REX, RULES, an_interview, found, sent

ADA = Author(name="Ada Park", email="ada@example.org", zone=BERLIN)
THANKS = "abc.thank_you.dana.1"
FOLLOW_UP = "abc.follow_up.dana.1"
DEBRIEF = Debrief(
    rating=4,
    talked_about=(Topic(text="the move to Postgres", contact_id="dana"), Topic(text="on-call", contact_id="lee")),
    learned="each team owns its services from design to on-call",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "afterword.db")
    yield store
    store.close()


@pytest.fixture
def planner() -> Planner:
    return Planner(RULES, ADA, Templates(templates_dir()))


def begun(store: Store, planner: Planner, *contacts, **changes) -> Interview:
    with store.writing() as tables:
        return planner.begin(tables, an_interview(contacts=contacts or (DANA,), **changes), Woke(), EARLIER, "told")


def tell(store: Store, planner: Planner, event, now=END) -> Interview:
    with store.writing() as tables:
        interview = tables.interview("abc")
        assert interview is not None
        return planner.apply(tables, interview, event, now, "told")


def rows(store: Store, now=END + 60 * DAY) -> list[OutboxRow]:
    """Every promise that is not kept yet."""
    with store.reading() as tables:
        return tables.pending("local", now, 100)


def keep(store: Store) -> None:
    """All promises are kept."""
    while pending := rows(store):
        with store.writing() as tables:
            for row in pending:
                tables.finish(row.row_id)


def journal(store: Store) -> list[str]:
    with store.reading() as tables:
        return [entry.what for entry in tables.journal("abc", 1000)]


def written(store: Store, key: str) -> OutgoingMessage:
    with store.reading() as tables:
        message = tables.message_of(key)
    assert message is not None
    return message


def drafted(store: Store, planner: Planner, *contacts, **changes) -> Interview:
    """The interview is over and its thank-yous are promised."""
    begun(store, planner, *contacts, **changes)
    tell(store, planner, Woke())
    return tell(store, planner, LookedBack())


def thanked(store: Store, planner: Planner, **changes) -> Interview:
    """Dana's thank-you was drafted and sent by the user."""
    drafted(store, planner, **changes)
    tell(store, planner, replace(found(THANKS), found=False))
    return tell(store, planner, replace(sent(THANKS, END + HOUR), message_id=written(store, THANKS).message_id))


def test_a_new_interview_is_saved_with_its_wake_and_its_first_lines(store, planner):
    interview = begun(store, planner)
    with store.reading() as tables:
        assert tables.interview("abc") == interview
        assert tables.next_wake() == END
        assert tables.due(END - MINUTE, 9) == []
        assert tables.due(END, 9) == ["abc"]
    lines = journal(store)
    assert lines[0].startswith("took up Backend Engineer at Acme")
    assert "thank-you to Dana Fox: planned" in lines
    assert rows(store) == []


def test_at_the_end_a_look_is_promised_before_anything_is_written(store, planner):
    begun(store, planner)
    tell(store, planner, Woke())
    assert [(row.operation, row.key) for row in rows(store)] == [(Operation.LOOK, "")]
    tell(store, planner, Woke())
    assert len(rows(store)) == 1, "waking twice is looking once"


def test_the_note_is_frozen_when_it_is_promised(store, planner):
    interview = drafted(store, planner)
    (row,) = [row for row in rows(store) if row.operation is Operation.DRAFT]
    message = row.message
    assert message is not None
    assert (row.key, message.key) == (THANKS, THANKS)
    assert message.message_id == message_id_of(THANKS, "example.org") == interview.step(THANKS).message_id
    assert [address.email for address in message.to] == ["dana@acme.example"]
    assert message.sender.email == "ada@example.org"
    assert "March 3" in message.text
    assert interview.step(THANKS).subject == message.subject
    assert interview.step(THANKS).needs, "without a debrief it needs a detail"
    assert not interview.step(THANKS).personal
    with store.reading() as tables:
        assert tables.step_by_message_id(message.message_id) == ("abc", THANKS)


def test_the_same_note_on_another_machine_has_the_same_message_id(store, planner, tmp_path):
    drafted(store, planner)
    other = SqliteStore(tmp_path / "other.db")
    drafted(other, planner, account="local")
    assert written(store, THANKS) == written(other, THANKS)
    other.close()


def test_each_of_a_panel_gets_a_message_of_their_own(store, planner):
    drafted(store, planner, DANA, LEE, REX)
    made = [row.message for row in rows(store) if row.message is not None]
    assert sorted(message.to[0].email for message in made) == [
        "dana@acme.example",
        "lee@acme.example",
        "rex@acme.example",
    ]
    assert all(len(message.to) == 1 for message in made)
    assert len({message.message_id for message in made}) == 3
    assert len({message.text for message in made}) == 3


def test_a_rewrite_takes_the_place_of_the_promise_that_was_not_kept(store, planner):
    drafted(store, planner)
    tell(store, planner, replace(found(THANKS), found=False))
    keep(store)
    tell(store, planner, Debriefed(debrief=DEBRIEF))
    tell(store, planner, Debriefed(debrief=Debrief(thought="the migration I led was of the same kind")))
    promised = [row for row in rows(store) if row.operation is Operation.DRAFT]
    assert len(promised) == 1
    interview = tell(store, planner, Woke())
    assert interview.step(THANKS).state is StepState.DRAFTING
    assert interview.step(THANKS).personal
    assert promised[0].message is not None
    assert "the move to Postgres" in promised[0].message.text
    assert "rating" not in promised[0].message.text


def test_an_event_that_changes_nothing_writes_nothing(store, planner):
    begun(store, planner)
    before = journal(store)
    with store.writing() as tables:
        interview = tables.interview("abc")
        planner.apply(tables, interview, Woke(), EARLIER + HOUR, "nothing")
        assert tables.interview("abc") == interview
    assert journal(store) == before


def test_what_fails_leaves_nothing_behind(store, planner):
    before = begun(store, planner)
    lines = journal(store)

    def fail() -> None:
        with store.writing() as tables:
            planner.apply(tables, before, Woke(), END)
            planner.apply(tables, before, Rescheduled(key="abc.call.nobody.1", at=END), END)

    with pytest.raises(KeyError):
        fail()
    with store.reading() as tables:
        assert tables.interview("abc") == before
    assert (journal(store), rows(store)) == (lines, [])


def test_the_follow_up_answers_the_thank_you(store, planner):
    thanked(store, planner)
    tell(store, planner, Woke(), END + 3 * DAY)
    tell(store, planner, LookedBack(), END + 3 * DAY)
    follow_up, thanks = written(store, FOLLOW_UP), written(store, THANKS)
    assert follow_up.in_reply_to == thanks.message_id
    assert follow_up.references == (thanks.message_id,)
    assert follow_up.subject == f"Re: {thanks.subject}"


def test_the_follow_up_answers_their_conversation_where_the_thank_you_did(store, planner):
    link = ThreadLink(
        contact_id="dana", thread_ref="t", message_id="<two@acme>", references=("<one@acme>",), subject="The role"
    )
    begun(store, planner, threads=(link,))
    tell(store, planner, Woke())
    tell(store, planner, LookedBack())
    thanks = written(store, THANKS)
    assert (thanks.in_reply_to, thanks.references) == ("<two@acme>", ("<one@acme>", "<two@acme>"))
    assert (thanks.thread_ref, thanks.subject) == ("t", "Re: The role")


def test_the_call_sheet_goes_to_oneself_and_answers_nothing(store, planner):
    thanked(store, planner)
    key = "abc.call.dana.1"
    tell(store, planner, Woke(), END + 20 * HOUR)
    tell(store, planner, Rescheduled(key=key, at=END + DAY))
    tell(store, planner, Woke(), END + DAY)
    tell(store, planner, LookedBack(), END + DAY)
    sheet = written(store, key)
    assert [address.email for address in sheet.to] == ["ada@example.org"]
    assert (sheet.in_reply_to, sheet.references, sheet.thread_ref) == ("", (), "")


def test_a_broken_template_holds_its_step_only_and_names_the_file(store, tmp_path):
    own = tmp_path / "templates"
    own.mkdir()
    for path in templates_dir().glob("thank_you*"):
        (own / path.name).write_text("{# variables: none #}\nSubject: Thank you for it\n\n{% if %}", encoding="utf-8")
    planner = Planner(RULES, ADA, Templates(templates_dir(), own))
    interview = drafted(store, planner, DANA, REX)
    step = interview.step(THANKS)
    assert (step.state, step.cause) == (StepState.HELD, Cause.UNFIT)
    assert "thank_you" in step.why
    assert "resume" in step.remedy
    assert interview.step("abc.in_the_loop.rex.1").state is StepState.DRAFTING
    assert [row.key for row in rows(store) if row.operation is Operation.DRAFT] == ["abc.in_the_loop.rex.1"]


def test_a_note_that_may_not_leave_holds_its_step_and_says_why(store, planner):
    nameless = replace(DANA, name="Smith, Bob <ceo@x.com>")
    interview = drafted(store, planner, nameless)
    step = interview.step(THANKS)
    if step.state is StepState.HELD:
        assert step.remedy
    else:
        message = written(store, THANKS)
        assert [a.email for a in message.to] == ["dana@acme.example"]


def test_a_name_in_a_header_has_nothing_in_it_that_breaks_one(store, planner):
    drafted(store, planner, replace(DANA, name="Dana\r\nBcc: all@acme.example"))
    with store.reading() as tables:
        message = tables.message_of(THANKS)
    if message is not None:
        assert "\n" not in message.to[0].name
        assert "\r" not in message.to[0].name


def test_the_journal_says_what_moved_and_why_and_on_what_evidence(store, planner):
    thanked(store, planner)
    answered = Answered(
        contact_id="dana",
        at=END + DAY,
        message_id="<re@acme>",
        thread_ref="",
        reading=Reading(kind=MessageKind.HUMAN, intent=Intent.THANKS),
        evidence="it answers your thank-you",
    )
    tell(store, planner, answered, END + DAY)
    with store.reading() as tables:
        entries = tables.journal("abc", 1000)
    stopped = [e for e in entries if e.key == FOLLOW_UP and "cancelled" in e.what]
    assert [(e.at, e.evidence) for e in stopped] == [(END + DAY, "told")]
    assert "Dana Fox answered" in stopped[0].what
    assert any("thank-you to Dana Fox: sent" in e.what for e in entries)


@pytest.mark.parametrize("kind", [StepKind.THANK_YOU, StepKind.IN_THE_LOOP])
def test_the_rating_never_gets_into_a_note(store, planner, kind):
    begun(store, planner, DANA, REX)
    tell(store, planner, Debriefed(debrief=replace(DEBRIEF, rating=5)))
    tell(store, planner, Woke())
    tell(store, planner, LookedBack())
    who = "dana" if kind is StepKind.THANK_YOU else "rex"
    text = written(store, f"abc.{kind.value}.{who}.1").text
    assert "5" not in text
    assert "rating" not in text.casefold()
