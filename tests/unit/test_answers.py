"""What reaches the user and what it stops, moves or asks: a table over kinds, intents and dates."""

from dataclasses import replace
from datetime import date

import pytest

from agent.domain.events import Called, Debriefed, FailedRecipient, Resumed
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import CallOutcome, Cause, Closing, Debrief, Phase, StepKind, StepState, ThreadLink
from tests.unit.matter import (
    AUTO,
    DANA,
    DAY,
    EARLIER,
    END,
    HOUR,
    LEE,
    MINUTE,
    REX,
    RULES,
    START,
    Matter,
    an_interview,
    answer,
    berlin,
)

S, K = StepState, StepKind
THANKS, LOOP, FOLLOW_UP, NUDGE, CALL, CLOSING = (
    K.THANK_YOU,
    K.IN_THE_LOOP,
    K.FOLLOW_UP,
    K.NUDGE,
    K.CALL,
    K.CLOSING,
)


def thanked(rules=RULES, people=(DANA, LEE, REX)) -> Matter:
    """The conversation is over and Dana's thank-you was sent; the others' lie in Drafts."""
    return Matter(an_interview(contacts=people), rules).until(END).send(THANKS, at=END)


def standing(matter: Matter) -> dict[str, str]:
    return {s.key.removeprefix("abc."): s.state.value for s in matter.interview.steps}


BEFORE = {
    "thank_you.dana.1": "sent",
    "thank_you.lee.1": "drafted",
    "in_the_loop.rex.1": "drafted",
    "follow_up.dana.1": "waiting",
    "call.dana.1": "waiting",
}
STOPPED = {"follow_up.dana.1": "cancelled", "call.dana.1": "cancelled"}
ALL_GONE = STOPPED | {"thank_you.lee.1": "cancelled", "in_the_loop.rex.1": "cancelled"}
ASKED = {"follow_up.dana.1": "held", "call.dana.1": "held"}

PERSON, NOTICE = MessageKind.HUMAN, MessageKind.NOTIFICATION
ANSWERS = [
    # who      from               intent            what changes             phase
    ("dana", PERSON, Intent.THANKS, STOPPED, Phase.OVER),
    ("dana", PERSON, Intent.OTHER, STOPPED, Phase.OVER),
    ("dana", PERSON, None, STOPPED, Phase.OVER),
    ("dana", PERSON, Intent.QUESTION, STOPPED, Phase.OVER),
    ("dana", PERSON, Intent.CALL, STOPPED | {"call.dana.2": "sent"}, Phase.OVER),
    ("dana", PERSON, Intent.NEXT_STEP, STOPPED, Phase.OVER),
    ("dana", PERSON, Intent.WAIT, {"follow_up.dana.1": "cancelled"}, Phase.OVER),
    ("dana", PERSON, Intent.REJECTION, ALL_GONE | {"closing.dana.1": "drafted"}, Phase.CLOSED),
    ("dana", PERSON, Intent.OFFER, ALL_GONE, Phase.CLOSED),
    # one of the panel answers: the follow-up to another stays
    ("lee", PERSON, Intent.THANKS, {}, Phase.OVER),
    ("lee", PERSON, Intent.OTHER, {}, Phase.OVER),
    ("lee", PERSON, Intent.NEXT_STEP, STOPPED, Phase.OVER),
    ("lee", PERSON, Intent.QUESTION, STOPPED, Phase.OVER),
    ("rex", PERSON, Intent.THANKS, {}, Phase.OVER),
    ("rex", PERSON, Intent.WAIT, {"follow_up.dana.1": "cancelled"}, Phase.OVER),
    ("rex", PERSON, Intent.REJECTION, ALL_GONE | {"closing.rex.1": "drafted"}, Phase.CLOSED),
    ("rex", PERSON, Intent.OFFER, ALL_GONE, Phase.CLOSED),
    # a colleague, or another address of somebody
    (None, PERSON, Intent.THANKS, ASKED, Phase.OVER),
    (None, PERSON, Intent.OTHER, ASKED, Phase.OVER),
    (None, PERSON, Intent.NEXT_STEP, STOPPED, Phase.OVER),
    (None, PERSON, Intent.REJECTION, ALL_GONE | {"closing.rex.1": "drafted"}, Phase.CLOSED),
    # a system of theirs
    (None, NOTICE, Intent.REJECTION, ALL_GONE | {"closing.rex.1": "drafted"}, Phase.CLOSED),
    (None, NOTICE, Intent.NEXT_STEP, STOPPED, Phase.OVER),
    (None, NOTICE, Intent.OFFER, ALL_GONE, Phase.CLOSED),
    (None, NOTICE, Intent.ACK, {}, Phase.OVER),
    (None, NOTICE, None, {}, Phase.OVER),
    # machines
    ("dana", MessageKind.CALENDAR, None, {}, Phase.OVER),
    ("dana", MessageKind.RECEIPT, None, {}, Phase.OVER),
    ("dana", MessageKind.DELAY, None, {}, Phase.OVER),
    ("dana", MessageKind.AUTO_REPLY, Intent.ACK, {}, Phase.OVER),
    ("dana", MessageKind.AUTO_REPLY, Intent.LEFT_COMPANY, ASKED, Phase.OVER),
    ("lee", MessageKind.AUTO_REPLY, Intent.LEFT_COMPANY, {}, Phase.OVER),
    # person or machine?
    ("dana", MessageKind.UNSURE, None, ASKED, Phase.OVER),
    (None, MessageKind.UNSURE, None, ASKED, Phase.OVER),
]


@pytest.mark.parametrize(("who", "kind", "intent", "changed", "phase"), ANSWERS)
def test_what_an_answer_stops(who, kind, intent, changed, phase):
    matter = thanked()
    assert standing(matter) == BEFORE
    matter.tell(answer(intent, who, kind=kind), at=END + DAY)
    assert standing(matter) == BEFORE | changed
    assert matter.interview.phase is phase


@pytest.mark.parametrize(("who", "kind", "intent", "changed", "phase"), ANSWERS)
def test_the_same_answer_twice_is_the_same_answer(who, kind, intent, changed, phase):
    matter = thanked().tell(answer(intent, who, kind=kind), at=END + DAY)
    once = matter.interview
    matter.tell(answer(intent, who, kind=kind), at=END + DAY)
    assert standing(matter) == BEFORE | changed
    assert matter.interview.touches == once.touches


def to_others(matter):
    """What left for anybody but the user, whose call sheets are mail to themselves."""
    return [key for key in matter.sent if ".call." not in key]


@pytest.mark.parametrize("intent", [*Intent, None])
@pytest.mark.parametrize("kind", MessageKind)
def test_nothing_that_arrives_makes_the_agent_send(kind, intent):
    for who in ("dana", None):
        matter = thanked(AUTO).tell(answer(intent, who, kind=kind), at=END + MINUTE)
        assert to_others(matter) == []


@pytest.mark.parametrize(
    "intent", [Intent.THANKS, Intent.OTHER, Intent.QUESTION, Intent.CALL, Intent.NEXT_STEP, Intent.WAIT, None]
)
def test_an_answer_keeps_a_thank_you_to_them_from_leaving_by_itself(intent):
    matter = Matter(rules=AUTO).until(END).tell(answer(intent), at=END + 10 * MINUTE)
    step = matter.step(THANKS)
    assert (step.state, step.cause) == (S.HELD, Cause.ANSWERED)
    assert to_others(matter.until(END + 2 * DAY)) == []
    assert step.key in matter.drafts


def test_an_answer_that_was_there_before_the_draft_keeps_it_from_leaving_too():
    matter = Matter(rules=AUTO).tell(answer(Intent.THANKS), at=END + HOUR).until(END + 2 * DAY)
    assert (matter.state(THANKS), matter.sent) == (S.HELD, [])
    matter.tell(Resumed(key="abc.thank_you.dana.1"))
    assert matter.until(matter.now + MINUTE).sent == ["abc.thank_you.dana.1"]


@pytest.mark.parametrize("intent", [Intent.THANKS, Intent.NEXT_STEP])
def test_in_draft_mode_a_thank_you_stays_for_the_user_to_send(intent):
    matter = Matter().until(END).tell(answer(intent), at=END + 10 * MINUTE)
    assert matter.state(THANKS) is S.DRAFTED


@pytest.mark.parametrize("intent", [Intent.REJECTION, Intent.OFFER, Intent.NEXT_STEP, Intent.THANKS, Intent.WAIT])
def test_a_follow_up_that_lies_in_drafts_is_taken_back_when_they_have_answered(intent):
    matter = thanked().until(berlin(3, 5, 15))
    assert "abc.follow_up.dana.1" in matter.drafts
    matter.tell(answer(intent))
    assert matter.state(FOLLOW_UP) is S.CANCELLED
    assert "abc.follow_up.dana.1" not in matter.drafts


def test_what_was_held_for_an_answer_is_released_by_the_user():
    matter = thanked().tell(answer(Intent.OTHER, None), at=END + DAY)
    matter.tell(Resumed(key="abc.follow_up.dana.1"))
    assert matter.state(FOLLOW_UP) is S.WAITING
    assert matter.until(END + 3 * DAY).state(FOLLOW_UP) is S.DRAFTED
    assert matter.state(CALL) is S.HELD


# --- before and while ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("intent", [*(i for i in Intent if i is not Intent.REJECTION), None])
def test_mail_before_the_conversation_changes_nothing(intent):
    matter = Matter()
    before = matter.interview
    matter.tell(answer(intent), at=START - HOUR)
    assert matter.interview == before


def test_a_rejection_before_the_conversation_holds_what_would_thank_for_it():
    matter = Matter(an_interview(contacts=(DANA, REX))).tell(answer(Intent.REJECTION, "rex"), at=START - HOUR)
    assert {s.state for s in matter.interview.steps} == {S.HELD}
    assert matter.until(END + 3 * DAY).drafts == {}
    assert matter.tell(Resumed(key="abc.thank_you.dana.1")).state(THANKS) is S.DRAFTED


def test_a_rejection_from_before_the_agent_knew_of_the_interview_is_an_older_story():
    matter = Matter().tell(answer(Intent.REJECTION, "dana", at=EARLIER - 30 * DAY))
    assert {s.state for s in matter.interview.steps} == {S.WAITING}


def test_a_line_on_the_way_to_the_conversation_is_no_answer_to_it():
    """ "Here is the new link", five minutes in: the user says whether that was an answer."""
    matter = Matter().tell(answer(Intent.OTHER), at=START + 5 * MINUTE)
    assert matter.state(FOLLOW_UP) is S.HELD
    assert matter.interview.touches == ()


def test_what_they_write_before_the_planned_end_may_be_final():
    matter = Matter().tell(answer(Intent.REJECTION), at=END - 5 * MINUTE)
    assert matter.interview.closing is Closing.REJECTED


# --- rejection ----------------------------------------------------------------------------------------------------


def test_after_a_rejection_there_is_one_last_draft_and_it_is_never_sent_by_itself():
    matter = thanked(AUTO).tell(answer(Intent.REJECTION), at=END + DAY).until(END + 90 * DAY)
    assert matter.interview.closing is Closing.REJECTED
    assert matter.state(CLOSING) is S.DRAFTED
    assert set(matter.drafts) == {"abc.closing.dana.1"} | ({"abc.thank_you.dana.1"} & set(matter.drafts))
    assert not [key for key in matter.sent if "closing" in key or "follow" in key or "call" in key]


def test_a_second_rejection_brings_no_second_note():
    matter = thanked().tell(answer(Intent.REJECTION), at=END + DAY)
    matter.tell(answer(Intent.REJECTION, "rex"), at=END + 2 * DAY)
    matter.tell(answer(Intent.REJECTION, None, kind=NOTICE), at=END + 3 * DAY)
    assert [s.key for s in matter.interview.steps if s.kind is CLOSING] == ["abc.closing.dana.1"]


def test_a_rejection_after_the_end_of_the_story_still_gets_its_note():
    matter = thanked(people=(DANA,)).tell(answer(Intent.NEXT_STEP), at=END + DAY)
    assert (matter.interview.phase, matter.interview.closing) == (Phase.CLOSED, Closing.ANSWERED)
    matter.tell(answer(Intent.REJECTION), at=END + 9 * DAY)
    assert matter.interview.closing is Closing.REJECTED
    assert matter.state(CLOSING) is S.DRAFTED


def test_a_rejection_by_a_system_with_nobody_known_leaves_no_note():
    matter = Matter(an_interview(contacts=(replace(DANA, email=""),))).until(END)
    matter.tell(answer(Intent.REJECTION, None, kind=NOTICE), at=END + DAY)
    assert matter.interview.closing is Closing.REJECTED
    assert not any(s.kind is CLOSING for s in matter.interview.steps)


def test_next_step_closes_once_the_thank_you_is_out():
    matter = Matter().until(END).tell(answer(Intent.NEXT_STEP), at=END + HOUR)
    assert matter.interview.phase is Phase.OVER
    assert matter.state(THANKS) is S.DRAFTED
    assert matter.send(THANKS).state(FOLLOW_UP) is S.CANCELLED


# --- waiting ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "nudge"),
    [
        (date(2026, 3, 6), berlin(3, 10, 12)),  # a Friday
        (date(2026, 4, 2), berlin(4, 8, 12)),  # over Easter
        (berlin(3, 9, 17), berlin(3, 12, 9)),
        (None, None),
        (date(2026, 9, 1), None),  # farther than any mail may move
        (date(2025, 3, 6), None),
    ],
)
def test_a_day_they_name_brings_a_nudge_after_it_and_a_vague_one_none(until, nudge):
    matter = thanked().tell(answer(Intent.WAIT, until=until, until_words="by then"), at=END + HOUR)
    assert matter.state(FOLLOW_UP) is S.CANCELLED
    if nudge is None:
        assert not any(s.kind is NUDGE for s in matter.interview.steps)
        assert matter.interview.promised_at is None
        assert matter.due(CALL) is not None
    else:
        assert matter.due(NUDGE) == nudge
        assert matter.due(CALL) is None


def test_another_day_moves_the_nudge_and_takes_back_one_that_is_written():
    matter = thanked().tell(answer(Intent.WAIT, until=date(2026, 3, 6)), at=END + HOUR)
    matter.until(berlin(3, 10, 12))
    assert matter.state(NUDGE) is S.DRAFTED
    matter.tell(answer(Intent.WAIT, until=date(2026, 3, 13)), at=berlin(3, 10, 13))
    assert (matter.state(NUDGE), matter.due(NUDGE)) == (S.WAITING, berlin(3, 17, 12))
    assert "abc.nudge.dana.1" not in matter.drafts
    matter.until(berlin(3, 17, 12))
    assert matter.state(NUDGE) is S.DRAFTED


def test_the_nudge_is_stopped_by_an_answer_and_the_call_too():
    matter = thanked().tell(answer(Intent.WAIT, until=date(2026, 3, 6)), at=END + HOUR)
    matter.tell(answer(Intent.OTHER), at=END + 2 * DAY)
    assert {matter.state(NUDGE), matter.state(CALL)} == {S.CANCELLED}


def test_a_word_of_thanks_before_the_day_they_named_stops_no_nudge():
    matter = thanked().tell(answer(Intent.WAIT, until=date(2026, 3, 6)), at=END + HOUR)
    matter.tell(answer(Intent.THANKS), at=END + 2 * DAY)
    assert matter.state(NUDGE) is S.WAITING


# --- away ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "due"),
    [
        (date(2026, 3, 9), berlin(3, 10, 12)),
        (date(2026, 3, 13), berlin(3, 16, 12)),  # a Friday: the Monday after
        (berlin(3, 9, 8), berlin(3, 10, 9)),
        (date(2026, 3, 4), berlin(3, 5, 14, 30)),  # back before it is due anyway
        (date(2026, 2, 20), berlin(3, 5, 14, 30)),  # an old notice
        (date(2025, 1, 1), berlin(3, 12, 15, 30)),  # misread: as if they had named none
        (None, berlin(3, 12, 15, 30)),  # seven working days after the notice
    ],
)
def test_somebody_away_is_written_to_a_working_day_after_they_are_back(until, due):
    matter = thanked().tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=until), at=END + HOUR)
    assert (matter.state(FOLLOW_UP), matter.due(FOLLOW_UP)) == (S.WAITING, due)
    matter.until(due - MINUTE)
    assert matter.state(FOLLOW_UP) is S.WAITING
    assert matter.until(due).state(FOLLOW_UP) is S.DRAFTED


@pytest.mark.parametrize("until", [date(2026, 4, 10), date(2026, 12, 1), date(2031, 1, 1)])
def test_somebody_away_for_more_than_a_month_is_the_users_to_decide(until):
    matter = thanked().tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=until), at=END + HOUR)
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.HELD, Cause.AWAY)


def test_a_follow_up_in_drafts_waits_in_auto_mode_for_their_return():
    matter = thanked(AUTO).until(berlin(3, 5, 14, 40))
    assert matter.state(FOLLOW_UP) is S.DRAFTED
    matter.tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=date(2026, 3, 9)))
    assert "abc.follow_up.dana.1" not in matter.until(berlin(3, 10, 11, 59)).sent
    assert "abc.follow_up.dana.1" in matter.until(berlin(3, 10, 12)).sent


def test_their_being_away_does_not_make_up_for_a_thank_you_that_was_never_sent():
    matter = Matter().until(END)
    matter.tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=date(2026, 3, 9)), at=END + HOUR)
    matter.until(berlin(3, 12, 12))
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.HELD, Cause.UNSENT)


def test_a_call_that_nobody_answered_is_not_tried_again_while_they_are_away():
    matter = thanked().tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=date(2026, 3, 20)), at=END + HOUR)
    matter.tell(Called(key=matter.step(CALL).key, outcome=CallOutcome.NO_ANSWER))
    again = matter.step(CALL, ordinal=2)
    assert (matter.due(FOLLOW_UP), again.not_before) == (berlin(3, 23, 12), berlin(3, 23, 12))
    assert again.due_at == berlin(3, 30, 12)  # five working days behind the follow-up


def test_a_notice_that_came_before_the_thank_you_was_written_does_not_put_it_off():
    matter = Matter()
    matter.tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=date(2026, 3, 20)), at=END - MINUTE)
    assert matter.until(END + MINUTE).state(THANKS) is S.DRAFTED


def test_being_away_moves_the_call_too_and_nothing_of_anybody_else():
    matter = thanked(people=(DANA, LEE)).tell(
        answer(Intent.AWAY, "lee", kind=MessageKind.AUTO_REPLY, until=date(2026, 3, 20)), at=END + HOUR
    )
    assert matter.due(FOLLOW_UP) == berlin(3, 5, 14, 30)
    matter.tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=date(2026, 3, 20)), at=END + HOUR)
    assert matter.due(FOLLOW_UP) == berlin(3, 23, 12)
    assert matter.due(CALL) == berlin(3, 30, 12)  # and a week behind the follow-up, whatever put that off


# --- bounces ------------------------------------------------------------------------------------------------------


def bounce(address="dana@acme.example", *, permanent=True, reports_on=(), status="5.1.1"):
    failed = (FailedRecipient(address=address, permanent=permanent, status=status),) if address else ()
    return answer(None, None, kind=MessageKind.BOUNCE, recipients=failed, reports_on=reports_on)


def test_a_note_that_came_back_holds_the_follow_up_that_would_cite_it():
    matter = thanked().tell(bounce(), at=END + HOUR)
    assert matter.interview.contact("dana").unreachable
    assert "5.1.1" in matter.step(THANKS).undelivered
    assert "--contact" in matter.step(THANKS).remedy
    assert matter.state(FOLLOW_UP) is S.HELD
    assert matter.until(END + 9 * DAY).state(FOLLOW_UP) is S.HELD


def test_a_full_mailbox_is_no_dead_address():
    matter = thanked().tell(bounce(permanent=False, status="5.2.2"), at=END + HOUR)
    assert not matter.interview.contact("dana").unreachable
    assert matter.step(THANKS).undelivered
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.HELD, Cause.UNSENT)


def test_a_bounce_that_comes_late_takes_back_the_follow_up_in_drafts():
    matter = thanked(AUTO).until(berlin(3, 5, 14, 40))
    assert matter.state(FOLLOW_UP) is S.DRAFTED
    matter.tell(bounce(permanent=False))
    assert "abc.follow_up.dana.1" not in matter.drafts
    assert matter.state(FOLLOW_UP) is S.HELD
    assert not [key for key in matter.until(END + 9 * DAY).sent if "follow" in key]


def test_a_bounce_for_somebody_else_concerns_nobody():
    matter = thanked()
    before = matter.interview
    matter.tell(bounce("someone@elsewhere.example"), at=END + HOUR)
    assert matter.interview == before


def test_a_bounce_without_an_address_is_for_whom_the_note_went_to():
    matter = thanked().tell(bounce("", reports_on=("<abc.thank_you.dana.1@example.org>",)), at=END + HOUR)
    assert matter.step(THANKS).undelivered
    assert not matter.interview.contact("dana").unreachable


def test_after_the_address_was_corrected_the_thank_you_goes_again_and_the_follow_up_counts_from_it():
    matter = thanked().tell(bounce(), at=END + HOUR)
    matter.tell(Debriefed(debrief=Debrief(), contacts=(replace(DANA, email="d.fox@acme.example"),)))
    assert matter.state(THANKS, ordinal=2) is S.DRAFTED
    assert matter.step(THANKS, ordinal=2).to == "d.fox@acme.example"
    matter.send(THANKS, at=END + DAY, ordinal=2)
    assert (matter.state(FOLLOW_UP), matter.due(FOLLOW_UP)) == (S.WAITING, berlin(3, 6, 14, 30))


def test_a_dead_address_is_never_written_to_again():
    matter = Matter(an_interview(contacts=(DANA,)), AUTO).until(END).tell(bounce(), at=END + MINUTE)
    assert matter.until(END + 3 * DAY).sent == []
    assert (matter.state(THANKS), matter.step(THANKS).cause) == (S.HELD, Cause.NO_ADDRESS)


# --- doubt --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("intent", [Intent.REJECTION, Intent.THANKS, Intent.OFFER, None])
@pytest.mark.parametrize("kind", [PERSON, NOTICE, MessageKind.UNSURE])
def test_where_two_roles_are_possible_the_user_is_asked(kind, intent):
    matter = thanked().tell(answer(intent, "rex", kind=kind, certain=False), at=END + HOUR)
    assert standing(matter) == BEFORE | ASKED | {"in_the_loop.rex.1": "held"}
    assert matter.interview.phase is Phase.OVER
    assert all("another role" in matter.step(kind).why for kind in (FOLLOW_UP, CALL))


def test_an_answer_is_the_message_that_a_later_note_to_them_answers():
    link = ThreadLink(contact_id="dana", thread_ref="t", message_id="<re@acme>", references=(), subject="Re: us")
    matter = thanked().tell(answer(Intent.THANKS, link=link), at=END + HOUR)
    assert matter.interview.thread_for("dana") == link


def test_an_answer_ends_no_thank_you_to_others():
    matter = thanked(AUTO).tell(answer(Intent.THANKS), at=END + 5 * MINUTE).until(END + DAY)
    assert matter.sent == ["abc.thank_you.lee.1", "abc.in_the_loop.rex.1"]


def test_a_call_nobody_answered_takes_no_agreed_call_away():
    matter = Matter().until(END + HOUR).send(THANKS)
    matter.tell(answer(Intent.CALL, until=date(2026, 3, 10))).until(matter.now + HOUR)
    matter.tell(Called(key=matter.step(CALL).key, outcome=CallOutcome.NO_ANSWER))
    assert matter.state(CALL, ordinal=2) is StepState.SENT
    assert matter.step(CALL, ordinal=2).agreed_at == berlin(3, 10, 12)
