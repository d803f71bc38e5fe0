"""Mail to oneself: the questions after an interview and their answer, the daily summary, the reminder, the outcome of a
call, and a call nobody had scheduled."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from agent.demo.stage import Found
from agent.domain.events import Debriefed, Skipped
from agent.domain.model import CallOutcome, Closing, Debrief, Interview, Phase, StepKind, StepState
from providers.base import (
    Cursor,
    DraftChanged,
    DraftRef,
    Located,
    OutcomeUnknown,
    OutgoingMessage,
    SentMessage,
    Unavailable,
    Whereabouts,
)
from tests.stories.life import DANA, DAY, END, HOUR, LEE, MINUTE, START, Between, Life, around
from tests.stories.test_what_comes_back import bounce

ME = "ada@example.org"
DOCS = Path(__file__).parents[2] / "docs" / "mail-to-yourself.md"
EXAMPLE = re.search(r"```\n(1 4\n.*?)```", DOCS.read_text(), re.DOTALL)
S = StepState


@pytest.fixture
def asking(a_life: Callable[..., Life]) -> Life:
    """In draft mode, with the questions after an interview."""
    return a_life(ask_how_it_went=True)


def to_me(life: Life, word: str = "") -> list[Found]:
    """What lies in the own inbox from oneself, with this word in the subject."""
    return [f for f in life.inbox() if ME in str(f.message["From"]) and word in f.subject]


def ended(life: Life, *contacts: Any, **changes: Any) -> EmailMessage:
    """An interview has ended, the questions have come; returns them."""
    life.begin(*contacts, **changes)
    life.play_until(END + MINUTE)
    (questions,) = to_me(life, "How was")
    return questions.message


def everything(life: Life) -> list[Interview]:
    with life.store.reading() as tables:
        return list(tables.interviews())


def answer(life: Life, questions: EmailMessage, text: str) -> None:
    """The user answers, from any client: the answer lies in Sent, and in the inbox as any mail to oneself."""
    written = life.write(ME, f"Re: {questions['Subject']}", text, answers=questions)
    life.arrive(written.as_bytes())


def quoted(questions: EmailMessage) -> str:
    body = questions.get_body(("plain",))
    assert body is not None
    return "\n".join(f"> {line}" for line in body.get_content().splitlines())


def test_the_questions_come_once_when_it_has_ended(asking):
    asking.begin()
    asking.play_until(START + 10 * MINUTE)
    assert not to_me(asking)
    asking.play_until(END + MINUTE)
    (questions,) = to_me(asking)
    assert questions.subject == "How was your interview: Backend Engineer at Acme?"
    assert "Your note to Dana Fox will be in your Drafts" in questions.text
    assert "Not known yet: the phone number of Dana Fox." in questions.text
    assert [str(f.message["To"]) for f in asking.delivered() if ME not in f.to] == []
    asking.play_until(END + 3 * DAY)
    assert len(to_me(asking)) == 1


def test_what_is_answered_on_a_phone_is_in_the_note(asking):
    questions = ended(asking)
    before = asking.draft_to("dana@acme.example").text
    answer(
        asking, questions, "1 4\n2 the move to event sourcing, with Dana\n3 your team owns its deployments\n6 Friday\n"
    )
    asking.play_until(END + 5 * MINUTE)
    debrief = asking.interview().debrief
    assert debrief.rating == 4
    assert debrief.decide_by is not None
    assert debrief.decide_by.date().isoformat() == "2026-03-06"
    after = asking.draft_to("dana@acme.example").text
    assert "event sourcing" in after
    assert "event sourcing" not in before
    assert "4" not in after.replace("14:00", "").replace("2:00", "")


@pytest.mark.parametrize(
    "layout",
    [
        "{answer}\n\nOn Tue, 3 Mar 2026 at 14:31, Ada Park <ada@example.org> wrote:\n{quote}",
        "{inline}",
        "On Tue, 3 Mar 2026 at 14:31, Ada Park <ada@example.org> wrote:\n{quote}\n\n{answer}\n",
    ],
    ids=["above the quote", "between the questions", "below the quote"],
)
def test_wherever_the_client_puts_the_answer(asking, layout):
    questions = ended(asking)
    between = {"1. How was it, from 1 to 5?": "5", "2. What did you talk about, and with whom?": "event sourcing"}
    inline = "\n".join(
        f"{line}\n{between[line[2:]]}" if line[2:] in between else line for line in quoted(questions).splitlines()
    )
    answer(asking, questions, layout.format(answer="1. 5\n2. event sourcing", quote=quoted(questions), inline=inline))
    asking.play_until(END + 5 * MINUTE)
    debrief = asking.interview().debrief
    assert (debrief.rating, [t.text for t in debrief.talked_about]) == (5, ["event sourcing"])
    assert not debrief.unplaced


def test_the_example_of_the_docs_leaves_as_a_clean_note(a_life):
    life = a_life(ask_how_it_went=True, mode="auto")
    assert EXAMPLE is not None
    answer(life, ended(life), f"{EXAMPLE[1]}\n\nSent from my iPhone")
    life.play_until(END + 6 * HOUR)
    (left,) = [f for f in life.delivered() if "dana@acme.example" in f.to]
    words = " ".join(left.text.split())
    assert "the move to event sourcing" in words
    assert "your team owns its deployments." in words
    assert "the interview with the CTO on Thursday, March 5, at 10 am." in words
    assert not re.search(r"(?<!March )(?<!at )\b[1-7]\b(?! pm)", words)
    assert "Lee Wong" in life.draft_to("lee@acme.example").text
    assert not life.interview().debrief.unplaced


@pytest.mark.parametrize("mode", ["draft", "auto"])
@pytest.mark.parametrize(("rating", "follows"), [(1, False), (4, True)])
def test_an_answer_after_the_note_was_sent_is_for_what_follows(a_life, mode, rating, follows):
    life = a_life(ask_how_it_went=True, mode=mode)
    questions = ended(life)
    life.send(life.draft_to("dana@acme.example"))
    life.after(5 * MINUTE)
    answer(life, questions, f"1 {rating}\n2 event sourcing\n4 the outbox pattern would fit your billing service")
    life.play_until(END + 3 * DAY)
    assert life.interview().debrief.rating == rating
    assert life.state(StepKind.THANK_YOU) is S.SENT
    if follows:
        written = life.delivered() if mode == "auto" else life.drafts()
        assert "The outbox pattern would fit your billing service." in " ".join(written[-1].text.split())
    else:
        assert life.state(StepKind.FOLLOW_UP) is S.CANCELLED
        assert len([f for f in life.delivered() if "dana@acme.example" in f.to]) == 1


@pytest.mark.parametrize(
    "novel", ["", "word " * 4000, "Das war ein gutes Gespräch und wir haben über die Migration geredet.\n"]
)
def test_an_answer_of_no_use_changes_no_note(asking, novel):
    questions = ended(asking)
    before = asking.draft_to("dana@acme.example").text
    answer(asking, questions, novel)
    asking.play_until(END + 5 * MINUTE)
    assert asking.draft_to("dana@acme.example").text == before
    needs = [a.what for a in asking.attention()]
    assert any("found no place" in what for what in needs) is bool(novel.strip())


def test_answered_twice_the_second_adds(asking):
    questions = ended(asking)
    answer(asking, questions, "2. event sourcing")
    asking.play_until(END + 3 * MINUTE)
    answer(asking, questions, "1. 3\n2. the on-call rota")
    asking.play_until(END + 8 * MINUTE)
    debrief = asking.interview().debrief
    assert debrief.rating == 3
    assert [t.text for t in debrief.talked_about] == ["event sourcing", "the on-call rota"]


def test_a_forged_answer_counts_for_nothing(asking):
    questions = ended(asking)
    before = asking.draft_to("dana@acme.example").text
    asking.receive(
        f"Ada Park <{ME}>", f"Re: {questions['Subject']}", "1. 1\n7. Mal <mal@evil.example>", answers=questions
    )
    asking.receive(f"Ada Park <{ME}>", "Afterword: call with Mal Evil at Evil", "mal@evil.example")
    asking.play_until(END + HOUR)
    assert asking.interview().debrief.is_empty
    assert "evil" not in " ".join(f.to for f in asking.drafts())
    assert asking.draft_to("dana@acme.example").text == before
    assert [i.interview_id for i in everything(asking)] == ["abc"]


def test_an_answer_copied_to_somebody_else_is_no_answer(asking):
    questions = ended(asking)
    asking.write(f"{ME}, dana@acme.example", f"Re: {questions['Subject']}", "1. 2", answers=questions)
    asking.play_until(END + HOUR)
    assert asking.interview().debrief.is_empty


def test_an_edited_draft_is_left_alone(asking):
    questions = ended(asking)
    asking.edit(asking.draft_to("dana@acme.example"), "Dear Dana,\n\nmine.\n")
    asking.play_until(END + 3 * MINUTE)
    answer(asking, questions, "2. event sourcing")
    asking.play_until(END + 10 * MINUTE)
    assert asking.draft_to("dana@acme.example").text.strip().endswith("mine.")


def test_a_missing_address_is_given_in_the_answer(asking):
    questions = ended(asking, replace(DANA, email=""))
    assert "the address and the phone number of Dana Fox" in str(questions.get_body(("plain",)).get_content())  # type: ignore[union-attr]
    answer(asking, questions, "7. dana@acme.example")
    asking.play_until(END + 10 * MINUTE)
    assert "Dana" in asking.draft_to("dana@acme.example").text


def test_a_moved_interview_is_asked_about_again(a_life):
    life = a_life(ask_how_it_went=True, remind_before=True)
    life.put_in_calendar()
    life.play_until(END + MINUTE)
    life.put_in_calendar(START + 2 * DAY, sequence=1)
    life.play_until(END + 2 * DAY + MINUTE)
    assert [f.subject.partition(" ")[0] for f in to_me(life)] == ["Today", "How", "Today", "How"]


def test_questions_that_waited_are_not_asked_once_it_was_moved(asking):
    @dataclass
    class Down(Between):
        def locate(self, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None) -> Located:
            if ME in message.to[0].email:
                raise Unavailable("the server is busy")
            return self.real.locate(message, draft, since)

    asking.put_in_calendar()
    asking.between = around(Down)
    asking.play_until(END + MINUTE)
    asking.put_in_calendar(START + 5 * DAY, sequence=1)
    asking.play_until(END + HOUR)
    asking.between = lambda account: account
    asking.play_until(END + 3 * HOUR)
    assert not to_me(asking)


@pytest.mark.parametrize("answer_of_the_server", [OutcomeUnknown("the line broke"), None], ids=["lost", "accepted"])
def test_while_it_is_not_seen_among_the_sent_it_is_not_sent_again(asking, answer_of_the_server):
    sent: list[DraftRef] = []

    @dataclass
    class Slow(Between):
        def send_draft(self, draft: DraftRef) -> SentMessage | None:
            found = self.real.send_draft(draft)
            sent.append(draft)
            if answer_of_the_server is not None:
                raise answer_of_the_server
            return None if found else found

        def locate(self, message: OutgoingMessage, draft: DraftRef | None, since: Cursor | None = None) -> Located:
            if sent and asking.clock.now() < END + 3 * MINUTE:
                return Located(whereabouts=Whereabouts.ABSENT)
            return self.real.locate(message, draft, since)

    asking.between = around(Slow)
    asking.begin(replace(DANA, email=""))
    asking.play_until(END)
    for _ in range(12):
        asking.after(MINUTE / 2)
    assert len(sent) == 1
    assert len(to_me(asking)) == 1


def test_one_that_was_changed_under_its_hands_goes_at_the_next_try(asking):
    tries: list[DraftRef] = []

    @dataclass
    class Touchy(Between):
        def send_draft(self, draft: DraftRef) -> SentMessage | None:
            tries.append(draft)
            if len(tries) == 1:
                raise DraftChanged("saved anew by the server")
            return self.real.send_draft(draft)

    asking.between = around(Touchy)
    asking.begin(replace(DANA, email=""))
    asking.play_until(END + HOUR)
    assert (len(tries), len(to_me(asking))) == (2, 1)


def test_a_restored_backup_hears_the_answer_all_the_same(asking, tmp_path):
    asking.begin()
    asking.turn()
    asking.back_up(tmp_path)
    asking.play_until(END + MINUTE)
    (questions,) = to_me(asking, "How was")
    answer(asking, questions.message, "1 2")
    asking.play_until(END + 5 * MINUTE)
    asking.restore(tmp_path)
    asking.play_until(END + 20 * MINUTE)
    assert asking.interview().debrief.rating == 2
    assert len(to_me(asking, "How was")) == 2  # the questions, and the answer to them


def test_nobody_asks_after_a_rejection_or_what_was_told(a_life):
    life = a_life(ask_how_it_went=True)
    life.begin()
    life.debrief()
    life.play_until(END + HOUR)
    assert not to_me(life)


def test_the_summary_comes_once_a_day_and_tells_nothing_twice(a_life):
    life = a_life(daily_summary=True)
    life.begin(DANA, LEE)
    life.play_until(END + HOUR)
    (first,) = to_me(life)
    assert first.subject == "2 notes in your Drafts"
    assert "- thank-you to Dana Fox, Backend Engineer at Acme" in first.text
    life.play_until(END + 20 * HOUR)
    assert len(to_me(life)) == 1
    life.play_until(END + 26 * HOUR)
    (_, second) = to_me(life)
    assert "2 things to see to" in second.subject
    life.play_until(END + 29 * HOUR)
    assert len(to_me(life)) == 2


def test_the_summary_names_what_was_left_out_of_a_note(a_life):
    life = a_life(daily_summary=True)
    life.begin(DANA)
    life.play_until(END + MINUTE)
    life.tell(Debriefed(debrief=Debrief(learned="They own their services")))
    life.play_until(END + DAY)
    summary = to_me(life)[-1]
    left_out = 'without what you learned ("They own their services"), which afterword preview explains'
    assert left_out in " ".join(summary.text.split())


def test_what_came_back_is_told_at_once(a_life):
    life = a_life(daily_summary=True)
    life.begin()
    life.play_until(END + HOUR)
    life.send(life.draft_to("dana@acme.example"))
    life.play_until(END + 2 * HOUR)
    life.arrive(bounce("dana@acme.example", life.sent()[-1].message))
    life.play_until(END + 3 * HOUR)
    assert any("did not arrive" in f.text for f in to_me(life)[1:])


def test_the_reminder_comes_on_the_morning_of_it_if_wanted(a_life):
    life = a_life(remind_before=True)
    life.begin(replace(DANA, email=""))
    life.play_until(START - 7 * HOUR)
    (reminder,) = to_me(life)
    assert reminder.subject == "Today at 14:00: Backend Engineer at Acme"
    assert "ask for the address and the phone number of Dana Fox" in reminder.text
    answer(life, reminder.message, "Dana Fox <dana@acme.example> +49 30 1234567")
    life.play_until(END + HOUR)
    assert life.draft_to("dana@acme.example")
    assert life.interview().contact("dana").phone == "+49 30 1234567"
    assert [f.subject for f in to_me(life, "Today")] == [reminder.subject, f"Re: {reminder.subject}"]


def test_the_reminder_asks_for_nothing_that_stands_in_a_signature(a_life):
    life = a_life(remind_before=True)
    life.put_in_calendar()
    life.after(MINUTE)
    life.receive(
        "Dana Fox <dana@acme.example>",
        "Interview Backend Engineer at Acme",
        "Hi Ada,\n\nsee you then.\n\nBest regards,\nDana Fox\nHiring Manager, Acme\nMobile: +49 30 901820\n",
    )
    life.play_until(START - HOUR)
    (reminder,) = to_me(life)
    assert "phone number of" not in reminder.text
    assert "by when they decide" in reminder.text
    assert life.only().contacts[0].phone == "+49 30 901820"


@pytest.mark.parametrize(
    ("before", "subject", "at"),
    [
        (7 * HOUR, "Tomorrow at 07:00", START - 20 * HOUR),
        (timedelta(hours=6, minutes=30), "Tomorrow at 07:30", START - 20 * HOUR),
        (6 * HOUR, "Today at 08:00", START - 7 * HOUR),
    ],
)
def test_before_an_early_interview_the_reminder_comes_in_the_evening(a_life, before, subject, at):
    life = a_life(remind_before=True)
    life.begin(starts_at=START - before, ends_at=END - before)
    life.play_until(START - before)
    (reminder,) = to_me(life)
    assert reminder.subject.startswith(f"{subject}: ")
    assert life.left_at(reminder.message) == at


# --- calls ------------------------------------------------------------------------------------------------------------


def sheet(life: Life) -> EmailMessage:
    """Ten days of silence after the thank-you; returns the call sheet."""
    life.begin()
    life.play_until(END + HOUR)
    life.send(life.draft_to("dana@acme.example"))
    life.play_until(END + 2 * DAY)
    life.tell(Skipped(key="abc.follow_up.dana.1"))
    life.play_until(END + 14 * DAY)
    (found,) = to_me(life, "all")
    return found.message


def test_the_call_sheet_brings_an_entry_for_the_calendar(life):
    found = sheet(life)
    (entry,) = found.iter_attachments()
    assert entry.get_filename() == "call.ics"
    text = entry.get_content() if isinstance(entry.get_content(), str) else entry.get_content().decode()
    assert "SUMMARY:Call Dana Fox" in text
    assert "BEGIN:VALARM" in text
    (life.home.calendar / "call.ics").write_text(text)
    life.play_until(END + 20 * DAY)
    assert [i.interview_id for i in everything(life)] == ["abc"]


def test_nobody_answered_so_once_more_and_no_third_time(life):
    answer(life, sheet(life), "no answer")
    life.play_until(life.clock.now() + HOUR)
    first, second = [s for s in life.interview().steps if s.kind is StepKind.CALL]
    assert first.outcome is CallOutcome.NO_ANSWER
    assert second.due_at is not None
    assert second.due_at >= life.clock.now() + 6 * DAY
    life.play_until(second.due_at + HOUR)
    assert life.interview().step(second.key).state is S.SENT
    answer(life, to_me(life, "all")[-1].message, "voicemail again")
    life.play_until(life.clock.now() + 20 * DAY)
    assert len([s for s in life.interview().steps if s.kind is StepKind.CALL]) == 2


@pytest.mark.parametrize(
    ("words", "phase", "closing"),
    [
        ("No, they took somebody else", Phase.CLOSED, Closing.REJECTED),
        ("They made me an offer!", Phase.CLOSED, Closing.OFFERED),
        ("yes, next round on Friday", Phase.CLOSED, Closing.ANSWERED),
        ("they decide by the end of next week", Phase.OVER, None),
        ("call back on Tuesday at 3 pm", Phase.OVER, None),
    ],
)
def test_what_they_said_counts(life, words, phase, closing):
    answer(life, sheet(life), words)
    life.play_until(life.clock.now() + HOUR)
    interview = life.interview()
    assert (interview.phase, interview.closing) == (phase, closing)
    if "decide" in words:
        assert interview.promised_at is not None
        assert any(s.kind is StepKind.NUDGE and s.is_open for s in interview.steps)
    if "back" in words:
        again = interview.steps[-1]
        assert again.kind is StepKind.CALL
        assert again.agreed_at is not None
        assert f"{again.agreed_at:%A %H:%M}" == "Tuesday 14:00"  # three in Berlin, told in UTC
    if closing is Closing.REJECTED:
        assert "Dana" in life.draft_to("dana@acme.example").text


def test_a_corrected_outcome_takes_back_what_the_first_one_ended(life):
    found = sheet(life)
    answer(life, found, "no")
    life.play_until(life.clock.now() + HOUR)
    assert life.interview().closing is Closing.REJECTED
    answer(life, found, "I was wrong: no answer, only the voicemail")
    life.play_until(life.clock.now() + HOUR)
    assert life.interview().phase is Phase.OVER
    assert not life.drafts()
    assert life.interview().steps[-1].kind is StepKind.CALL


def test_what_the_user_told_of_a_call_is_not_told_back_as_mail(life):
    answer(life, sheet(life), "we talked")
    life.play_until(life.clock.now() + HOUR)
    assert not [a for a in life.attention() if "wrote" in a.what]


def test_an_outcome_that_is_not_understood_is_put_before_the_user(life):
    answer(life, sheet(life), "hm, strange")
    life.play_until(life.clock.now() + HOUR)
    assert any("not understood" in a.what for a in life.attention())


# --- a call nobody had scheduled --------------------------------------------------------------------------------------


def test_a_mail_to_oneself_records_a_call(life):
    life.turn()
    life.write(ME, "Afterword: call with Dana Fox at Acme", "dana@acme.example\nWe talked about event sourcing.")
    life.play_until(life.clock.now() + 5 * MINUTE)
    (interview,) = everything(life)
    assert (interview.company, interview.unscheduled) == ("Acme", True)
    assert "event sourcing" in life.draft_to("dana@acme.example").text
    life.turn()
    assert len(everything(life)) == 1


def test_one_that_does_not_say_with_whom_is_put_before_the_user(life):
    life.turn()
    life.write(ME, "Afterword: great call", "It went well.")
    life.play_until(life.clock.now() + timedelta(minutes=5))
    assert not everything(life)
    assert any("with whom" in a.what for a in life.attention())


def test_a_call_with_somebody_without_a_name_is_put_before_the_user(life):
    life.turn()
    life.write(ME, "Afterword: call at Acme", "dana@acme.example\nWe talked about event sourcing.")
    life.play_until(life.clock.now() + 5 * MINUTE)
    assert not everything(life)
    assert not life.drafts()
    assert any("with whom" in a.what for a in life.attention())
    life.write(ME, "Afterword:", "Dana Fox <dana@acme.example>, Acme, about event sourcing")
    life.play_until(life.clock.now() + 5 * MINUTE)
    assert life.draft_to("dana@acme.example").text.startswith("Dear Dana Fox,")


def test_a_word_below_an_address_does_not_rename_the_role_of_an_invitation(life):
    life.put_in_calendar()
    life.at(END)
    life.write(ME, "Afterword: call with Dana Fox at Acme", "dana@acme.example\nEngineering Manager\n")
    life.after(MINUTE)
    assert life.only().role == "Backend Engineer"
