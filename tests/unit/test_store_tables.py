"""What `agent.ports.Tables` promises, method by method, on a real file."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agent.domain.identity import interview_id_of_event
from agent.domain.model import Contact, Evidence, Interview, Phase, Step, StepKind, StepState, ThreadLink, Touch
from agent.errors import StoreCorrupt
from agent.ports import AccountHealth, JournalEntry, Operation, RowState, Store
from agent.store import SqliteStore, tables
from agent.store.statements import statements
from agent.store.tables import SqliteTables
from providers.base import Address, Cursor, OutgoingMessage

AT = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def interview(name: str = "one", **changes: object) -> Interview:
    plain = Interview(
        interview_id=name,
        account="local",
        starts_at=AT,
        ends_at=AT + HOUR,
        zone="Europe/Berlin",
        known_at=AT - HOUR,
        evidence=(Evidence(source="calendar", fact="the title says so"),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def step(key: str = "one.thank_you.bob.1", **changes: object) -> Step:
    return replace(Step(key=key, kind=StepKind.THANK_YOU, contact_id="bob"), **changes)  # type: ignore[arg-type]


def message(key: str, text: str) -> OutgoingMessage:
    sender = Address("ada@example.org", "Ada")
    return OutgoingMessage(
        key=key, message_id="<m@example.org>", date=AT, sender=sender, to=(sender,), subject="Thanks", text=text
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore(tmp_path / "afterword.db")
    yield made
    made.close()


@pytest.fixture
def it(store: SqliteStore) -> Iterator[SqliteTables]:
    with store.writing() as opened:
        yield opened


def test_it_is_the_store_the_services_ask_for(store: SqliteStore) -> None:
    asked_for: Store = store
    with asked_for.reading() as opened:
        assert opened.interview("nobody") is None


class TestInterviews:
    def test_saving_replaces_all_of_it(self, it: SqliteTables) -> None:
        bob, eve = Contact(contact_id="bob", email="bob@acme.com"), Contact(contact_id="eve", email="eve@acme.com")
        full = interview(contacts=(bob, eve), steps=(step(), step("one.call.bob.1")))
        it.save(full, AT)
        assert it.interview("one") == full
        less = replace(full, contacts=(eve,), steps=(step("one.call.bob.1", looks=1),), company="Acme")
        it.save(less, None)
        assert it.interview("one") == less
        assert it.next_wake() is None

    def test_saving_what_is_already_there_writes_nothing(self, it: SqliteTables) -> None:
        full = interview(contacts=(Contact(contact_id="bob", email="bob@acme.com"),), steps=(step(message_id="<a@b>"),))
        it.save(full, AT)
        assert it._connection is not None
        before = it._connection.total_changes
        it.save(full, AT)
        assert it._connection.total_changes == before
        it.save(full.with_step(step(message_id="<a@b>", looks=1)), AT)
        assert it._connection.total_changes == before + 1

    def test_all_of_them_come_the_soonest_first(self, it: SqliteTables) -> None:
        for number in range(1203, 0, -1):
            it.save(interview(f"i{number}", starts_at=AT + number * HOUR), None)
        assert [i.interview_id for i in it.interviews()] == [f"i{number}" for number in range(1, 1204)]

    def test_closed_ones_can_be_left_out(self, it: SqliteTables) -> None:
        for phase in Phase:
            it.save(interview(phase.value, phase=phase), None)
        assert {i.phase for i in it.interviews(closed=False)} == {Phase.SCHEDULED, Phase.OVER}
        assert len(list(it.interviews())) == 3

    def test_they_can_be_changed_while_they_are_gone_through(self, it: SqliteTables) -> None:
        for number in range(3):
            it.save(interview(f"i{number}"), None)
        for found in it.interviews():
            it.save(replace(found, company="Acme"), None)
        assert [i.company for i in it.interviews()] == ["Acme"] * 3

    def test_those_due_come_the_longest_waiting_first(self, it: SqliteTables) -> None:
        for name, wake_at in [("b", AT), ("a", AT - HOUR), ("later", AT + timedelta(microseconds=1)), ("never", None)]:
            it.save(interview(name), wake_at)
        assert it.due(AT, 10) == ["a", "b"]
        assert it.due(AT, 1) == ["a"]
        assert it.next_wake() == AT - HOUR

    def test_a_forgotten_one_leaves_nothing_but_a_fingerprint(self, it: SqliteTables) -> None:
        known_as = interview_id_of_event("uid-1", AT)
        bob = Contact(contact_id="bob", name="Robert Tables", email="bob@acme.com")
        it.save(interview(uid="uid-1", original_start=AT, contacts=(bob,), steps=(step(thread_ref="t"),)), AT)
        it.save(interview("two"), AT)
        it.remember_message_id("<x@acme.com>", "one", "")
        it.promise(account="local", interview_id="one", key="", operation=Operation.LOOK, message=None)
        it.note(JournalEntry(at=AT, interview_id="one", key="", what="found"))
        it.delete("one")
        assert it.interview("one") is None
        assert it.is_forgotten("one")
        assert it.is_forgotten(known_as)
        assert not it.is_forgotten("two")
        assert it.by_address("bob@acme.com") == it.by_uid("uid-1") == it.by_thread("local", "t") == []
        assert it.step_by_message_id("<x@acme.com>") is None
        assert it.pending("local", AT, 10) == []
        assert it.journal(None, 10) == []
        assert it.due(AT, 10) == ["two"]
        assert it._connection is not None
        left = "\n".join(it._connection.iterdump())
        assert "Robert" not in left
        assert "acme" not in left

    def test_one_that_cannot_be_read_is_named(self, it: SqliteTables) -> None:
        it.save(interview(), None)
        assert it._connection is not None
        it._connection.execute("update interviews set body = replace(body, 'Berlin', '\"')")
        with pytest.raises(StoreCorrupt, match="interview one cannot be read"):
            it.interview("one")


class TestRecognition:
    def test_by_calendar_identity(self, it: SqliteTables) -> None:
        it.save(interview("a", uid="u", event_ref="e"), None)
        it.save(interview("b", uid="u", event_ref="e", account="other"), None)
        it.save(interview("by hand"), None)
        assert it.by_uid("u") == ["a", "b"]
        assert it.by_event_ref("local", "e") == ["a"]
        assert it.by_uid("") == it.by_event_ref("local", "") == []

    def test_by_day(self, it: SqliteTables) -> None:
        for hours in range(4):
            it.save(interview(f"i{hours}", starts_at=AT + hours * HOUR), None)
        assert it.by_day(AT + HOUR, AT + 3 * HOUR) == ["i1", "i2"]

    def test_by_thread_of_a_link_or_a_step(self, it: SqliteTables) -> None:
        link = ThreadLink(contact_id="bob", thread_ref="t1", message_id="<m@acme.com>", references=(), subject="Hi")
        it.save(interview(threads=(link,), steps=(step(thread_ref="t2"),)), None)
        it.save(interview("two", account="other", threads=(link,)), None)
        assert it.by_thread("local", "t1") == it.by_thread("local", "t2") == ["one"]
        assert it.by_thread("other", "t1") == ["two"]
        assert it.by_thread("other", "t2") == []
        it.save(interview(steps=(step(thread_ref="t2"),)), None)
        assert it.by_thread("local", "t1") == []

    def test_by_address_as_addresses_are_compared(self, it: SqliteTables) -> None:
        it.save(interview(contacts=(Contact(contact_id="b", email=" Bob@Acme.com"), Contact(contact_id="c"))), None)
        assert it.by_address("bob@ACME.com ") == ["one"]
        assert it.by_address("") == []
        it.save(interview(contacts=(Contact(contact_id="b", email="robert@acme.com"),)), None)
        assert it.by_address("bob@acme.com") == []
        assert it.by_address("robert@acme.com") == ["one"]

    def test_by_domain(self, it: SqliteTables) -> None:
        it.save(interview(domain="acme.com"), None)
        it.save(interview("two"), None)
        assert it.by_domain("Acme.com") == ["one"]
        assert it.by_domain("cme.com") == it.by_domain("") == []

    def test_a_step_is_known_by_every_message_id_it_ever_had(self, it: SqliteTables) -> None:
        it.save(interview(steps=(step(message_id="<ours@example.org>"),)), None)
        it.save(interview(steps=(step(message_id="<theirs@provider>"),), company="Acme"), AT)
        it.remember_message_id(" <third@provider>\r\n", "one", step().key)
        for known in ("<ours@example.org>", "<theirs@provider>", "<third@provider>", "\t<third@provider> "):
            assert it.step_by_message_id(known) == ("one", step().key)
        assert it.step_by_message_id("<Ours@example.org>") is None
        assert it.step_by_message_id("") is None

    def test_the_message_of_a_touch_is_the_interviews(self, it: SqliteTables) -> None:
        touches = tuple(
            Touch(contact_id="bob", at=AT, message_id=i, by_user=False) for i in ("<a@acme.com>", "<note@me>")
        )
        it.save(interview(steps=(step(message_id="<note@me>"),), touches=touches), None)
        assert it.step_by_message_id("<a@acme.com>") == ("one", "")
        assert it.step_by_message_id("<note@me>") == ("one", step().key)

    def test_a_draft_is_known_by_its_ref_in_its_account(self, it: SqliteTables) -> None:
        it.save(interview(steps=(step(draft_ref="d1"), step("one.call.bob.1"))), None)
        assert it.step_by_draft("local", "d1") == ("one", step().key)
        assert it.step_by_draft("other", "d1") is None
        assert it.step_by_draft("local", "") is None

    def test_the_last_note_to_somebody(self, it: SqliteTables) -> None:
        bob = Contact(contact_id="bob", email="bob@acme.com")
        it.save(interview(contacts=(bob,), steps=(step(state=StepState.SENT, sent_at=AT),)), None)
        later = step("two.1", state=StepState.SENT, sent_at=AT + HOUR, to="Bob@Acme.com")
        call = step("two.2", kind=StepKind.CALL, state=StepState.SENT, sent_at=AT + 9 * HOUR)
        unsent = step("two.3", state=StepState.SENDING, sent_at=AT + 9 * HOUR)
        it.save(interview("two", contacts=(bob,), steps=(later, call, unsent)), None)
        assert it.last_note_to("BOB@acme.com") == AT + HOUR
        it.delete("two")
        assert it.last_note_to("bob@acme.com") == AT
        assert it.last_note_to("eve@acme.com") is None
        assert it.last_note_to("") is None

    def test_a_corrected_address_has_had_no_note(self, it: SqliteTables) -> None:
        sent = step(state=StepState.SENT, sent_at=AT, to="bbo@acme.com")
        it.save(interview(contacts=(Contact(contact_id="bob", email="bob@acme.com"),), steps=(sent,)), None)
        assert it.last_note_to("bob@acme.com") is None
        assert it.last_note_to("bbo@acme.com") == AT

    def test_names_that_are_no_unicode_are_found_again(self, it: SqliteTables) -> None:
        it.save(interview(uid="u\udc80", event_ref="caf\udce9.ics", threads=()), None)
        it.mark_seen("local", "new/1\udce9", AT)
        assert it.by_uid("u\udc80") == it.by_event_ref("local", "caf\udce9.ics") == ["one"]
        assert it.is_seen("local", "new/1\udce9")
        assert not it.is_seen("local", "new/1\udce8")


class TestOutbox:
    def promise(
        self, it: SqliteTables, operation: Operation, text: str = "", *, key: str = "k", who: str = "one"
    ) -> None:
        note = message(key, text) if text else None
        it.promise(account="local", interview_id=who, key=key, operation=operation, message=note)

    def waiting(self, it: SqliteTables, now: datetime = AT) -> list[tuple[str, Operation]]:
        return [(row.key, row.operation) for row in it.pending("local", now, 100)]

    def test_a_promise_is_kept_in_three_moves(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "Dear Bob")
        (row,) = it.pending("local", AT, 10)
        assert (row.account, row.interview_id, row.key, row.operation) == ("local", "one", "k", Operation.DRAFT)
        assert (row.state, row.attempts, row.message) == (RowState.PENDING, 0, message("k", "Dear Bob"))
        assert it.claim(row.row_id, AT)
        assert not it.claim(row.row_id, AT)
        assert it.pending("local", AT, 10) == []
        (claimed,) = it.claimed("local")
        assert claimed == replace(row, state=RowState.CLAIMED, attempts=1, claimed_at=AT)
        it.finish(row.row_id)
        assert it.claimed("local") == []
        done = it.row(row.row_id)
        assert done is not None
        assert done.state is RowState.DONE
        assert not it.claim(row.row_id, AT)

    def test_they_come_in_their_order_and_of_one_account(self, it: SqliteTables) -> None:
        for key in "cab":
            self.promise(it, Operation.DRAFT, key, key=key)
        it.promise(account="other", interview_id="one", key="d", operation=Operation.SEND, message=None)
        assert [key for key, _ in self.waiting(it)] == ["c", "a", "b"]
        assert len(it.pending("local", AT, 2)) == 2
        assert [row.key for row in it.pending("other", AT, 9)] == ["d"]

    def test_one_of_a_key_waits_for_the_other(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "Dear Bob")
        self.promise(it, Operation.SEND)
        self.promise(it, Operation.DRAFT, "Dear Eve", key="other")
        assert self.waiting(it) == [("k", Operation.DRAFT), ("other", Operation.DRAFT)]
        first = it.pending("local", AT, 1)[0].row_id
        it.claim(first, AT)
        assert self.waiting(it) == [("other", Operation.DRAFT)]
        it.postpone(first, AT + HOUR, "busy")
        assert self.waiting(it) == [("other", Operation.DRAFT)]
        it.finish(first)
        assert self.waiting(it) == [("k", Operation.SEND), ("other", Operation.DRAFT)]

    def test_looks_of_two_interviews_do_not_wait_for_each_other(self, it: SqliteTables) -> None:
        self.promise(it, Operation.LOOK, key="", who="one")
        self.promise(it, Operation.LOOK, key="", who="two")
        assert [row.interview_id for row in it.pending("local", AT, 9)] == ["one", "two"]

    def test_what_is_still_pending_is_replaced_and_goes_to_the_end(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "first")
        self.promise(it, Operation.WITHDRAW)
        self.promise(it, Operation.DRAFT, "second")
        assert self.waiting(it) == [("k", Operation.WITHDRAW)]
        it.finish(it.pending("local", AT, 9)[0].row_id)
        (row,) = it.pending("local", AT, 9)
        assert row.message == message("k", "second")

    def test_what_replaces_a_refused_one_waits_as_long(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "first")
        row = it.pending("local", AT, 9)[0]
        it.claim(row.row_id, AT)
        it.postpone(row.row_id, AT + HOUR, "too many requests")
        assert it.next_attempt() == AT + HOUR
        self.promise(it, Operation.DRAFT, "second")
        assert self.waiting(it, AT + HOUR - timedelta(microseconds=1)) == []
        (later,) = it.pending("local", AT + HOUR, 9)
        assert (later.attempts, later.error, later.claimed_at) == (1, "too many requests", None)
        assert later.message == message("k", "second")

    @pytest.mark.parametrize("operation", [Operation.SEND, Operation.LOOK])
    def test_a_send_or_look_in_hand_is_not_promised_again(self, it: SqliteTables, operation: Operation) -> None:
        self.promise(it, operation)
        row = it.pending("local", AT, 9)[0]
        it.claim(row.row_id, AT)
        self.promise(it, operation)
        it.finish(row.row_id)
        assert self.waiting(it) == []
        self.promise(it, operation)
        assert self.waiting(it) == [("k", operation)]

    def test_a_draft_in_hand_is_followed_by_the_next(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "first")
        row = it.pending("local", AT, 9)[0]
        it.claim(row.row_id, AT)
        self.promise(it, Operation.DRAFT, "second")
        assert self.waiting(it) == []
        assert it.message_of("k") == message("k", "first")
        it.finish(row.row_id)
        assert [row.message for row in it.pending("local", AT, 9)] == [message("k", "second")]

    def test_the_message_of_a_key(self, it: SqliteTables) -> None:
        assert it.message_of("k") is None
        self.promise(it, Operation.DRAFT, "first")
        assert it.message_of("k") == message("k", "first")
        for text in ("first", "second"):
            self.promise(it, Operation.DRAFT, text)
            row = it.pending("local", AT, 9)[0]
            it.claim(row.row_id, AT)
            it.finish(row.row_id)
        self.promise(it, Operation.SEND)
        self.promise(it, Operation.DRAFT, "third")
        assert it.message_of("k") == message("k", "second")

    def test_a_dropped_one_is_gone_and_its_number_is_not_given_again(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "first")
        row_id = it.pending("local", AT, 9)[0].row_id
        it.drop(row_id)
        assert it.row(row_id) is None
        self.promise(it, Operation.DRAFT, "second")
        assert it.pending("local", AT, 9)[0].row_id > row_id

    def test_nothing_held_back_has_no_next_attempt(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "first")
        assert it.next_attempt() is None

    def test_a_note_that_cannot_be_read_is_told(self, it: SqliteTables) -> None:
        self.promise(it, Operation.DRAFT, "first")
        assert it._connection is not None
        it._connection.execute("update outbox set message = '[]'")
        with pytest.raises(StoreCorrupt, match="a note in the outbox"):
            it.pending("local", AT, 9)


class TestTheRest:
    def test_cursors(self, it: SqliteTables) -> None:
        assert it.cursor("local", "mail") is None
        it.set_cursor("local", "mail", Cursor("1"))
        it.set_cursor("local", "mail", Cursor("2"))
        it.set_cursor("local", "calendar", Cursor(""))
        assert (it.cursor("local", "mail"), it.cursor("local", "calendar")) == ("2", "")

    def test_seen(self, it: SqliteTables) -> None:
        assert not it.is_seen("local", "f")
        it.mark_seen("local", "f", AT)
        it.mark_seen("local", "f", AT + HOUR)
        assert it.is_seen("local", "f")
        assert not it.is_seen("other", "f")

    def test_health(self, it: SqliteTables) -> None:
        assert it.health("local") == AccountHealth(account="local")
        ill = AccountHealth(account="local", heard_at=AT, trouble="no network", trouble_since=AT, needs_user=True)
        it.set_health(ill)
        assert it.health("local") == ill
        assert it.health("local").needs_user is True
        it.set_health(AccountHealth(account="local", heard_at=AT))
        assert it.health("local").trouble == ""

    def test_the_journal_is_read_from_its_end(self, it: SqliteTables) -> None:
        entries = [
            JournalEntry(at=AT - n * HOUR, interview_id="ab"[n % 2], key="k", what=f"w{n}", evidence="\u202eseen\x00")
            for n in range(6)
        ]
        for entry in entries:
            it.note(entry)
        assert it.journal(None, 4) == entries[2:]
        assert it.journal("b", 2) == [entries[3], entries[5]]
        assert it.journal("c", 2) == []

    def test_facts(self, it: SqliteTables) -> None:
        assert it.fact("set up") is None
        it.drop_fact("nothing")
        it.set_fact("set up", "yesterday")
        it.set_fact("set up", "today")
        assert it.fact("set up") == "today"
        it.drop_fact("set up")
        assert it.fact("set up") is None

    def test_notices_go_with_their_interview_and_the_old_summaries(self, it: SqliteTables) -> None:
        it.save(interview(), AT)
        kept = {"notice:<b>": "onemore.asked.1", "sending:onemore.asked.1": "now", "notice:<d>": "summary.20260302x"}
        gone = {"notice:<a>": "one.asked.1", "sending:one.asked.1": "now", "notice:<c>": "summary.20260101x"}
        for name, value in (kept | gone).items():
            it.set_fact(name, value)
        it.delete("one")
        it.drop_notices("summary.", "summary.20260301")
        assert {name for name in kept | gone if it.fact(name)} == set(kept)


def test_a_reader_cannot_write_and_nobody_can_after_the_end(store: SqliteStore) -> None:
    with store.reading() as reading, pytest.raises(RuntimeError, match="only reads"):
        reading.set_fact("a", "b")
    with pytest.raises(RuntimeError, match="has ended"):
        reading.fact("a")


def test_every_statement_is_used_and_every_use_is_a_statement() -> None:
    used = set(
        re.findall(r"_(?:read|value|ids|write)\(\s*\"(\w+)\"", Path(tables.__file__).read_text(encoding="utf-8"))
    )
    assert used == set(statements())


SCANS = {
    "interview_ids": "lists all there are",
    "journal": "reads from the end and stops",
    "delete_told": "is for the one command that forgets",
}


@pytest.mark.parametrize("name", sorted(statements()))
def test_every_look_up_is_an_index_hit(it: SqliteTables, name: str) -> None:
    assert it._connection is not None
    sql = statements()[name]
    values = dict.fromkeys(re.findall(r"(?<=:)[a-z_]+", sql), 1)
    plan = [row[3] for row in it._connection.execute("explain query plan " + sql, values)]
    # What sqlite_master, a list of ids or a subquery's result is read with is no table of ours.
    ours = [line for line in plan if not re.search(r"SCAN (json_each|\(subquery|\w+ VIRTUAL|CONSTANT)", line)]
    scans = [line for line in ours if line.startswith("SCAN ") and "COVERING INDEX" not in line]
    assert bool(scans) == (name in SCANS), plan


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("due", "interviews_wake"),
        ("next_wake", "interviews_wake"),
        ("by_uid", "events_uid"),
        ("by_event_ref", "events_ref"),
        ("by_day", "interviews_start"),
        ("by_domain", "interviews_domain"),
        ("by_address", "contacts_mailbox"),
        ("step_by_draft", "steps_draft"),
        ("last_note_to", "steps_sent_to"),
        ("pending", "outbox_open"),
        ("pending", "outbox_queue"),
        ("claimed", "outbox_open"),
        ("claimed_twin", "outbox_queue"),
        ("next_attempt", "outbox_later"),
        ("message_of", "outbox_message"),
        ("journal_of", "journal_interview"),
    ],
)
def test_the_index_made_for_it_is_used(it: SqliteTables, name: str, index: str) -> None:
    assert it._connection is not None
    sql = statements()[name]
    values = dict.fromkeys(re.findall(r"(?<=:)[a-z_]+", sql), 1)
    plan = " / ".join(row[3] for row in it._connection.execute("explain query plan " + sql, values))
    assert f"INDEX {index} " in plan + " ", plan
    assert "SCAN" not in plan.replace("SCAN (subquery", "") or name in ("next_wake", "next_attempt"), plan


def test_nothing_due_over_many_is_answered_without_looking_at_them(it: SqliteTables) -> None:
    """Counted in steps of SQLite's machine, which do not depend on the speed of this one."""
    assert it._connection is not None

    def steps_of(number: int) -> int:
        for n in range(number):
            it.save(interview(f"i{n}"), AT + HOUR)
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        assert it._connection is not None
        it._connection.set_progress_handler(count, 1)
        try:
            assert it.due(AT, 100) == []
        finally:
            it._connection.set_progress_handler(None, 0)
        return counted

    assert steps_of(10) == steps_of(500) < 100


def break_off(store: SqliteStore) -> None:
    with store.writing() as opened:
        opened.delete("one")
        raise KeyError


def remember_for_nobody(store: SqliteStore) -> None:
    with store.writing() as opened:
        opened.set_fact("a", "b")
        opened.remember_message_id("<m@x>", "an interview that nobody saved", "")


def test_a_transaction_that_fails_is_taken_back_whole(store: SqliteStore) -> None:
    with store.writing() as opened:
        opened.save(interview(), AT)
    with pytest.raises(sqlite3.IntegrityError):
        remember_for_nobody(store)
    with pytest.raises(KeyError):
        break_off(store)
    with store.reading() as opened:
        assert opened.fact("a") is None
        assert opened.interview("one") == interview()
