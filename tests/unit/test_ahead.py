"""What the user tells of what lies ahead, and what it does to the steps that would ask for it."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from agent.domain import ahead
from agent.domain.events import Called, Debriefed, DraftEdited, EventSeen, Rescheduled, Resumed
from agent.domain.meaning import Intent
from agent.domain.model import CallOutcome, Cause, Debrief, StepKind, StepState
from agent.told import coming
from agent.told.said import Teller
from tests.unit.matter import AUTO, BERLIN, DANA, DAY, END, HOUR, MINUTE, REX, Matter, an_interview, answer, berlin

S, K = StepState, StepKind
THANKS, FOLLOW_UP, NUDGE, CALL = K.THANK_YOU, K.FOLLOW_UP, K.NUDGE, K.CALL
FRIDAY, LATER = berlin(3, 13, 12), berlin(3, 20, 12)
FOLLOW_UP_KEY = "abc.follow_up.dana.1"


def told(**facts: Any) -> Debriefed:
    return Debriefed(debrief=Debrief(**facts))


def thanked(rules=AUTO) -> Matter:
    return Matter(rules=rules).until(END).send(THANKS, at=END)


# --- a day of decision --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["before the interview", "after it", "with the follow-up in Drafts"])
def test_a_day_told_by_the_user_does_what_one_read_from_mail_does(when):
    matter = Matter() if when == "before the interview" else thanked(rules=Matter().rules)
    if when == "with the follow-up in Drafts":
        matter.until(berlin(3, 5, 15))
        assert matter.state(FOLLOW_UP) is S.DRAFTED
    by_mail = Matter(matter.interview, matter.rules, now=matter.now)
    matter.tell(told(decide_by=FRIDAY))
    if when != "before the interview":  # nobody is answered before they have met
        by_mail.tell(answer(Intent.WAIT, until=FRIDAY))
        assert by_mail.due(NUDGE) == matter.due(NUDGE)
        assert by_mail.step(FOLLOW_UP).cause is matter.step(FOLLOW_UP).cause is Cause.WAIT
    matter.until(END + MINUTE)
    assert matter.state(FOLLOW_UP) is S.CANCELLED
    assert FOLLOW_UP_KEY not in matter.drafts
    assert matter.due(NUDGE) == berlin(3, 17, 12)
    assert "13 March" in matter.step(FOLLOW_UP).why


def test_a_day_named_later_by_mail_is_not_undone_by_another_word_of_the_users():
    matter = thanked().tell(told(decide_by=FRIDAY))
    matter.tell(answer(Intent.WAIT, until=LATER.date())).tell(told(learned="The team owns its services."))
    assert matter.interview.promised_at == LATER
    assert matter.due(NUDGE) == berlin(3, 24, 12)


def test_a_nudge_that_names_the_day_before_is_taken_back():
    matter = Matter().until(END).send(THANKS, at=END).tell(told(decide_by=FRIDAY)).until(berlin(3, 17, 13))
    assert matter.state(NUDGE) is S.DRAFTED
    matter.tell(told(decide_by=LATER))
    assert (matter.state(NUDGE), matter.due(NUDGE), matter.drafts.keys() & {"abc.nudge.dana.1"}) == (
        S.WAITING, berlin(3, 24, 12), set(),
    )  # fmt: skip


@pytest.mark.parametrize("word", [told(decide_by=LATER), answer(Intent.WAIT, until=LATER)], ids=["told", "by mail"])
def test_a_nudge_that_is_just_being_written_waits_for_the_newer_day(word):
    matter = Matter(rules=AUTO).until(END).send(THANKS, at=END).tell(told(decide_by=FRIDAY)).until(berlin(3, 17, 11))
    being_written = replace(matter.step(NUDGE), state=S.DRAFTING, due_at=None)
    matter.interview = matter.interview.with_step(being_written)
    matter.tell(word, at=berlin(3, 17, 12))
    assert (matter.state(NUDGE), matter.due(NUDGE)) == (S.WAITING, berlin(3, 24, 12))


def test_a_note_that_tells_the_recruiter_of_the_day_is_written_again_with_a_newer_one():
    matter = Matter(an_interview(contacts=(DANA, REX))).tell(told(decide_by=FRIDAY)).until(END + HOUR)
    assert matter.drafts["abc.in_the_loop.rex.1"] == 1
    matter.tell(answer(Intent.WAIT, until=LATER))
    assert (matter.drafts["abc.in_the_loop.rex.1"], matter.drafts["abc.thank_you.dana.1"]) == (2, 1)
    matter.tell(answer(Intent.WAIT, until=LATER), at=END + 2 * HOUR)
    assert matter.drafts["abc.in_the_loop.rex.1"] == 2


@pytest.mark.parametrize(
    "word", [Resumed(key=FOLLOW_UP_KEY), Rescheduled(key=FOLLOW_UP_KEY, at=berlin(3, 6, 10))], ids=["resumed", "moved"]
)
@pytest.mark.parametrize("fact", [{"decide_by": FRIDAY}, {"next_step": "a call", "next_step_at": FRIDAY}])
def test_the_users_word_on_the_step_stands_above_it(word, fact):
    matter = thanked()
    if isinstance(word, Rescheduled):
        matter.tell(word).tell(told(**fact))
    else:
        matter.tell(told(**fact)).tell(word)
    assert matter.state(FOLLOW_UP) is S.WAITING
    assert FOLLOW_UP_KEY in matter.until(berlin(3, 6, 12)).sent


def test_what_the_user_edited_stays_theirs():
    matter = thanked(rules=Matter().rules).until(berlin(3, 5, 15))
    matter.tell(DraftEdited(key=FOLLOW_UP_KEY, draft_ref="d2", draft_version="2", thread_ref=""))
    assert matter.tell(told(decide_by=FRIDAY)).state(FOLLOW_UP) is S.HANDS_OFF


def test_the_outcome_of_a_call_that_names_a_day_counts_the_same():
    matter = thanked().tell(Called(key="abc.call.dana.1", outcome=CallOutcome.WAIT, until=FRIDAY.date()))
    assert matter.step(FOLLOW_UP).cause is Cause.WAIT
    assert matter.due(NUDGE) == berlin(3, 17, 12)


def test_a_conversation_that_is_moved_behind_the_day_settles_it():
    matter = Matter().tell(told(decide_by=berlin(3, 6, 12)))
    start = berlin(3, 11, 14)
    seen = EventSeen(starts_at=start, ends_at=start + HOUR / 2, zone=BERLIN, sequence=1)
    matter.tell(seen).until(start + DAY)
    assert matter.state(FOLLOW_UP) is S.WAITING
    assert ahead.decision_day(matter.interview) is None


# --- an appointment -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "stopped"),
    [
        ({"next_step": "second interview", "next_step_at": FRIDAY}, {FOLLOW_UP, CALL}),
        ({"next_step_at": FRIDAY}, {FOLLOW_UP, CALL}),
        ({"next_step": "second interview"}, set()),
        ({"next_step": "send the portfolio", "next_step_at": FRIDAY}, set()),
        ({"next_step_at": FRIDAY, "decide_by": LATER}, {FOLLOW_UP, CALL}),
        ({"next_step_at": LATER, "decide_by": FRIDAY}, {FOLLOW_UP, NUDGE, CALL}),
    ],
)
def test_nothing_is_asked_before_an_appointment(facts, stopped):
    matter = thanked().tell(told(**facts))
    assert {s.kind for s in matter.interview.steps if s.state is S.CANCELLED} == stopped
    assert {s.cause for s in matter.interview.steps if s.kind in stopped} <= {Cause.AGREED}
    silent = matter.until(END + 9 * DAY).sent
    assert (FOLLOW_UP_KEY in silent) is (FOLLOW_UP not in stopped)


def test_an_appointment_that_turns_out_to_be_the_users_own_to_do_stops_nothing():
    matter = thanked().tell(told(next_step="second interview", next_step_at=FRIDAY))
    matter.tell(told(next_step="send the portfolio"))
    assert (matter.state(FOLLOW_UP), matter.due(FOLLOW_UP)) == (S.WAITING, berlin(3, 5, 14, 30))


def test_a_newly_told_day_takes_back_the_word_that_let_the_follow_up_go():
    matter = thanked().tell(told(decide_by=FRIDAY)).tell(Resumed(key=FOLLOW_UP_KEY))
    assert matter.tell(told(rating=4)).state(FOLLOW_UP) is S.WAITING
    assert matter.tell(told(decide_by=LATER)).step(FOLLOW_UP).cause is Cause.WAIT


@pytest.mark.parametrize(
    "again",
    [
        {"decide_by": FRIDAY},
        {"next_step": "send the portfolio", "next_step_at": LATER},
    ],
    ids=["the same day", "something of their own to do"],
)
def test_what_is_no_new_day_of_theirs_leaves_the_follow_up_that_was_let_go(again):
    matter = thanked().tell(told(decide_by=FRIDAY)).tell(Resumed(key=FOLLOW_UP_KEY))
    assert matter.tell(told(**again)).state(FOLLOW_UP) is S.WAITING


def test_an_appointment_told_again_leaves_the_follow_up_that_was_let_go():
    matter = thanked().tell(told(next_step_at=FRIDAY)).tell(Resumed(key=FOLLOW_UP_KEY))
    assert matter.tell(told(next_step_at=FRIDAY)).state(FOLLOW_UP) is S.WAITING
    assert matter.tell(told(next_step_at=LATER)).step(FOLLOW_UP).cause is Cause.AGREED


def test_a_call_waits_for_a_nudge_that_comes_back_with_it():
    matter = thanked().tell(told(decide_by=FRIDAY, rating=2)).tell(told(rating=4))
    assert (matter.due(NUDGE), matter.due(CALL)) == (berlin(3, 17, 12), None)


# --- in words -----------------------------------------------------------------------------------------------------

TELLER = Teller(now=datetime(2026, 3, 3, 14, tzinfo=UTC), zone=BERLIN, own=frozenset())


@pytest.mark.parametrize(
    ("words", "step", "at", "decide_by"),
    [
        ("they decide on Friday", "", "", "03-06 12"),
        ("They will get back to me by the 20th", "", "", "03-20 12"),
        ("they said they would decide by the end of next week", "", "", "03-13 12"),
        ("decision next week", "", "", "03-13 12"),
        ("Their answer is due by 20 March.", "", "", "03-20 12"),
        ("hear from them in two weeks", "", "", "03-17 12"),
        ("wait for their decision, by Friday", "", "", "03-06 12"),
        ("second interview on Tuesday at 10", "second interview", "03-10 10", ""),
        ("next round in two weeks", "next round", "03-17 12", ""),
        ("feedback call on Friday", "feedback call", "03-06 12", ""),
        ("hearing aid demo on Friday", "hearing aid demo", "03-06 12", ""),
        ("on Thursday at 3 pm", "", "03-05 15", ""),
        ("send the portfolio by Friday", "send the portfolio by Friday", "", ""),
        ("she decides on Friday", "", "", "03-06 12"),
        ("Dana Fox decides on Friday", "", "", "03-06 12"),
        ("the hiring manager is going to decide on Friday", "", "", "03-06 12"),
        ("the team answers every ticket within two days", "the team answers every ticket within two days", "", ""),
        ("HR will get back to me by Friday", "", "", "03-06 12"),
        ("they'll call me on Friday", "", "", "03-06 12"),
        ("they call me on Friday at 3 pm", "they call me", "03-06 15", ""),
        ("results of the coding test on Friday", "", "", "03-06 12"),
        ("final decision: Friday", "", "", "03-06 12"),
        ("I should hear something by Friday", "", "", "03-06 12"),
        ("an offer by Friday", "", "", "03-06 12"),
        ("the decision on the 12th", "", "", "03-12 12"),
        ("decision on Friday", "", "", "03-06 12"),
        ("the team gets back to customers within a day", "the team gets back to customers within a day", "", ""),
        ("they decide next week; second interview on 20 March", "second interview", "03-20 12", "03-13 12"),
        ("second interview on 12 March, they decide by 20 March", "second interview", "03-12 12", "03-20 12"),
        ("they decide on Friday, 13 March", "", "", "03-13 12"),
        ("take-home assignment by Friday", "take-home assignment by Friday", "", ""),
        ("references by Friday", "references by Friday", "", ""),
        ("second interview by Friday", "second interview by Friday", "", ""),
        ("they finish interviews on Friday", "they finish interviews on Friday", "", ""),
        ("call Dana on Friday", "call Dana on Friday", "", ""),
        ("call with Dana on Friday", "call with Dana", "03-06 12", ""),
        ("contract on Friday", "contract on Friday", "", ""),
        ("meet the CTO on Friday", "meet the CTO", "03-06 12", ""),
        ("second interview next week", "second interview next week", "", ""),
        ("next interview between 9 and 12 March", "next interview between 9 and 12 March", "", ""),
        ("a call with the CTO", "a call with the CTO", "", ""),
        ("an answer to my questions", "an answer to my questions", "", ""),
        (
            "the team decides whether there is a second round",
            "the team decides whether there is a second round",
            "",
            "",
        ),
    ],
)
def test_words_tell_a_step_its_date_or_a_decision(words, step, at, decide_by):
    def on(moment: datetime | None) -> str:
        return f"{moment:%m-%d %H}" if moment else ""

    found = coming.next_step(words, TELLER)
    assert (found.step, on(found.at), on(found.decide_by)) == (step, at, decide_by)
    dated = coming.dated(Debrief(next_step=words), TELLER)
    assert (dated.next_step, on(dated.next_step_at), on(dated.decide_by)) == (step, at, decide_by)


def test_a_date_given_apart_leaves_the_words_as_they_are():
    typed = Debrief(next_step="second interview on Tuesday", next_step_at=FRIDAY)
    assert coming.dated(typed, TELLER) == typed


@pytest.mark.parametrize("words", ["decision", "They decide.", "feedback", "hear from them", "their answer"])
def test_the_date_of_a_decision_is_no_appointment_in_fields_either(words):
    found = coming.dated(Debrief(next_step=words, next_step_at=FRIDAY), TELLER)
    assert (found.next_step, found.next_step_at, found.decide_by) == ("", None, FRIDAY)


def test_what_is_handed_in_by_a_day_spares_no_step():
    matter = thanked().tell(told(next_step="take-home assignment", next_step_at=FRIDAY))
    assert matter.state(FOLLOW_UP) is S.WAITING
    assert (matter.state(CALL), matter.step(CALL).cause) == (S.WAITING, Cause.NONE)


def test_an_interview_of_which_nothing_was_told_spares_no_step():
    assert ahead.needless(an_interview(), Matter().step(FOLLOW_UP), BERLIN) is None
