"""What the user takes back: the outcome of a call, a step they left out, an answer that was misread; and how a rating
given before or after stands to it."""

from dataclasses import replace
from typing import Any

import pytest

from agent.domain.events import Called, Debriefed, DraftEdited, OutcomeLost, Rescheduled, Resumed, Skipped
from agent.domain.meaning import Intent
from agent.domain.model import CallOutcome, Cause, Closing, Debrief, Phase, StepKind, StepState
from agent.domain.undoing import stand_of
from tests.unit.matter import AUTO, DANA, DAY, END, HOUR, LEE, MINUTE, REX, RULES, Matter, an_interview, answer, sent
from tests.unit.test_decide import wrote

S, K = StepState, StepKind
THANKS, LOOP, FOLLOW_UP, CALL, CLOSING = K.THANK_YOU, K.IN_THE_LOOP, K.FOLLOW_UP, K.CALL, K.CLOSING
SAID = [outcome for outcome in CallOutcome if outcome is not CallOutcome.NO_ANSWER]
ENDS_IT = (CallOutcome.REJECTED, CallOutcome.OFFER)


def told(outcome: CallOutcome, until: Any = None, ordinal: int = 1) -> Called:
    return Called(key=f"abc.call.dana.{ordinal}", outcome=outcome, until=until)


def rated(rating: int) -> Debriefed:
    return Debriefed(debrief=Debrief(rating=rating))


def key(kind: StepKind, who: str = "dana") -> str:
    return f"abc.{kind.value}.{who}.1"


def corrected(matter: Matter, outcome: CallOutcome) -> Matter:
    """The outcome of the call is told, and ten minutes later that there was none."""
    matter.tell(told(outcome, matter.now + 3 * DAY))
    return matter.tell(told(CallOutcome.NO_ANSWER), at=matter.now + 10 * MINUTE)


# --- the outcome of a call ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", SAID)
@pytest.mark.parametrize("rules", [RULES, AUTO], ids=["draft", "auto"])
def test_corrected_the_matter_stands_where_it_stood_and_what_was_stopped_waits_for_the_user(outcome, rules):
    matter = Matter(an_interview(contacts=(DANA, LEE, REX)), rules).until(END + MINUTE)
    before, stood = matter.interview, stand_of(matter.interview)
    matter.tell(told(outcome, matter.now + 3 * DAY))
    stopped = [s.key for s in before.steps if matter.interview.step(s.key).state is S.CANCELLED]
    matter.tell(told(CallOutcome.NO_ANSWER), at=matter.now + 10 * MINUTE)
    assert stand_of(matter.interview) == stood
    assert matter.interview.touches == ()
    for step in (matter.interview.step(one) for one in stopped):
        assert (step.state, step.why) == (S.HELD, "it was stopped, and you corrected what came of the call")
        assert f"`afterword resume {step.key}`" in step.remedy
    open_calls = [s for s in matter.interview.steps if s.kind is CALL and s.is_open and s.key not in stopped]
    assert [s.why for s in open_calls] == ["nobody answered; once more 5 working days after that"]
    matter.until(END + 20 * DAY)
    assert not set(stopped) & {*matter.sent, *matter.drafts}


def test_what_was_stopped_goes_on_at_the_users_word():
    matter = corrected(Matter(rules=AUTO).until(END + MINUTE), CallOutcome.REJECTED)
    matter.tell(Resumed(key=key(THANKS))).tell(Resumed(key=key(FOLLOW_UP))).until(END + 20 * DAY)
    assert matter.sent[:2] == [key(THANKS), key(FOLLOW_UP)]


@pytest.mark.parametrize("outcome", ENDS_IT)
@pytest.mark.parametrize("first", ["rated", "released"])
def test_a_rating_after_the_correction_decides(outcome, first):
    matter = corrected(Matter(rules=AUTO).until(END + MINUTE), outcome)
    words = [rated(1), Resumed(key=key(FOLLOW_UP))]
    for word in words if first == "rated" else words[::-1]:
        matter.tell(word)
    matter.until(END + 20 * DAY)
    assert matter.step(FOLLOW_UP).cause is Cause.LOW_RATING
    assert key(FOLLOW_UP) not in matter.sent + list(matter.drafts)


@pytest.mark.parametrize("outcome", ENDS_IT)
@pytest.mark.parametrize("when", ["before it was told", "before it was corrected"])
def test_a_rating_before_the_correction_decides(outcome, when):
    matter = Matter(rules=AUTO).until(END + MINUTE)
    if when == "before it was told":
        matter.tell(rated(1))
    matter.tell(told(outcome))
    if when == "before it was corrected":
        matter.tell(rated(1))
    matter.tell(told(CallOutcome.NO_ANSWER), at=END + HOUR).until(END + 20 * DAY)
    assert matter.step(FOLLOW_UP).cause is Cause.LOW_RATING
    assert matter.sent == []


def test_a_draft_the_user_had_edited_stays_theirs_throughout():
    matter = Matter().until(END + MINUTE)
    matter.tell(DraftEdited(key=key(THANKS), draft_ref="d", draft_version="9", thread_ref=""))
    before = matter.step(THANKS)
    corrected(matter, CallOutcome.REJECTED)
    assert matter.step(THANKS) == before


@pytest.mark.parametrize("who", ["dana", "lee", None])
@pytest.mark.parametrize("intent", [Intent.OFFER, Intent.REJECTION, Intent.NEXT_STEP, Intent.QUESTION])
def test_what_has_come_since_ends_it_as_well_so_that_all_stays(intent, who):
    matter = Matter(an_interview(contacts=(DANA, LEE)), AUTO).until(END + MINUTE).tell(told(CallOutcome.REJECTED))
    matter.tell(answer(intent, who=who, at=END + HOUR), at=END + HOUR)
    phase = matter.interview.phase
    matter.tell(told(CallOutcome.NO_ANSWER), at=END + 2 * HOUR).until(END + 20 * DAY)
    assert (phase, matter.interview.phase) == (Phase.CLOSED, Phase.CLOSED)
    assert matter.step(CALL).outcome is CallOutcome.NO_ANSWER
    assert key(FOLLOW_UP) not in [*matter.sent, *matter.drafts]


def test_a_letter_of_the_users_own_that_is_seen_later_is_not_followed_by_ours():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(told(CallOutcome.OFFER), at=END + HOUR)
    matter.tell(wrote(END + HOUR - MINUTE), at=END + 2 * HOUR)
    matter.tell(told(CallOutcome.NO_ANSWER), at=END + 3 * HOUR).until(END + 20 * DAY)
    assert matter.sent == []


def test_a_day_that_was_taken_back_is_not_asked_after():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(told(CallOutcome.WAIT, END + 3 * DAY)).until(END + 6 * DAY)
    nudges = [s for s in matter.interview.steps if s.kind is K.NUDGE and s.is_open]
    assert nudges
    matter.tell(told(CallOutcome.NO_ANSWER)).until(END + 20 * DAY)
    assert not {s.key for s in nudges} & {*matter.sent, *matter.drafts}


def test_a_last_note_that_the_user_sent_ends_it():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(told(CallOutcome.REJECTED)).send(CLOSING)
    matter.tell(told(CallOutcome.NO_ANSWER), at=matter.now + HOUR).until(END + 20 * DAY)
    assert matter.interview.phase is Phase.CLOSED
    assert matter.state(CLOSING) is S.SENT
    assert key(FOLLOW_UP) not in [*matter.sent, *matter.drafts]


def test_a_refusal_by_mail_stands_when_the_one_by_telephone_is_taken_back():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(told(CallOutcome.REJECTED))
    matter.tell(answer(Intent.REJECTION, at=END + HOUR), at=END + HOUR)
    matter.tell(told(CallOutcome.NO_ANSWER), at=END + 2 * HOUR).until(END + 20 * DAY)
    assert key(FOLLOW_UP) not in matter.sent + list(matter.drafts)


def test_a_refusal_after_the_correction_gets_its_last_note():
    matter = corrected(Matter().until(END + MINUTE), CallOutcome.REJECTED)
    assert matter.state(CLOSING) is S.CANCELLED
    matter.tell(answer(Intent.REJECTION, at=END + DAY), at=END + DAY)
    assert matter.interview.closing is Closing.REJECTED
    assert matter.state(CLOSING, ordinal=2) is S.DRAFTED


def test_told_wrongly_twice_nothing_of_either_stays():
    matter = Matter().until(END + MINUTE)
    matter.tell(told(CallOutcome.REJECTED)).tell(told(CallOutcome.OFFER), at=END + HOUR)
    assert matter.interview.closing is Closing.OFFERED
    matter.tell(told(CallOutcome.NO_ANSWER), at=END + 2 * HOUR)
    assert (matter.interview.phase, matter.interview.touches) == (Phase.OVER, ())
    assert (matter.state(THANKS), matter.state(FOLLOW_UP)) == (S.HELD, S.HELD)


def test_an_end_by_telephone_is_taken_up_again_like_one_by_mail():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(told(CallOutcome.REJECTED)).tell(Resumed(), at=END + HOUR)
    assert (matter.interview.phase, matter.state(THANKS)) == (Phase.OVER, S.DRAFTED)
    matter.tell(rated(1)).until(END + 20 * DAY)
    assert matter.state(FOLLOW_UP) is S.CANCELLED


# --- an answer that was misread -----------------------------------------------------------------------------------


def test_rated_low_nothing_is_followed_up_when_the_interview_is_resumed():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(answer(Intent.REJECTION, at=END + HOUR), at=END + HOUR)
    matter.tell(rated(1)).tell(Resumed())
    assert matter.state(THANKS) is S.DRAFTED
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.CANCELLED, Cause.LOW_RATING)
    matter.tell(rated(4))
    assert matter.state(FOLLOW_UP) is S.WAITING, "taken up again, and rated well after all"


@pytest.mark.parametrize("what", [None, key(FOLLOW_UP)], ids=["interview", "step"])
def test_rated_low_after_it_was_released_it_is_not_followed_up(what):
    matter = Matter(rules=AUTO).until(END + MINUTE)
    intent = Intent.REJECTION if what is None else Intent.THANKS
    matter.tell(answer(intent, at=END + HOUR), at=END + HOUR).tell(Resumed(key=what))
    assert matter.state(FOLLOW_UP) is S.WAITING
    matter.tell(rated(2)).until(END + 20 * DAY)
    assert key(FOLLOW_UP) not in matter.sent


def test_an_overdue_follow_up_that_was_released_and_then_rated_low_does_not_leave():
    matter = Matter(rules=AUTO).until(END + MINUTE).send(THANKS).asleep_until(END + 9 * DAY)
    assert matter.step(FOLLOW_UP).cause is Cause.OVERDUE
    matter.tell(Resumed(key=key(FOLLOW_UP)))
    assert matter.state(FOLLOW_UP) is S.DRAFTED
    matter.tell(rated(1)).until(END + 20 * DAY)
    assert (matter.state(FOLLOW_UP), key(FOLLOW_UP) in matter.drafts) == (S.CANCELLED, False)


def test_a_date_the_user_chose_stands_above_a_rating():
    matter = Matter().until(END + MINUTE).tell(Rescheduled(key=key(FOLLOW_UP), at=END + DAY)).tell(rated(1))
    assert matter.state(FOLLOW_UP) is S.WAITING


def test_a_date_the_user_chose_comes_when_an_answer_was_misread():
    matter = Matter().until(END + MINUTE).tell(Rescheduled(key=key(FOLLOW_UP), at=END + 5 * DAY))
    matter.tell(answer(Intent.REJECTION, at=END + HOUR), at=END + HOUR).tell(Resumed())
    assert matter.due(FOLLOW_UP) == END + 5 * DAY


# --- a step that was left out -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [THANKS, FOLLOW_UP, CALL])
def test_a_step_left_out_by_mistake_is_where_it_was(kind):
    matter = Matter().until(END + MINUTE)
    before, drafts = matter.step(kind), set(matter.drafts)
    matter.tell(Skipped(key=key(kind))).tell(Resumed(key=key(kind)), at=END + HOUR)
    assert (matter.state(kind), matter.due(kind), set(matter.drafts)) == (before.state, before.due_at, drafts)
    assert not matter.step(kind).approved_late


def test_taken_up_again_it_leaves_by_the_users_hand_alone():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(Skipped(key=key(THANKS))).tell(Resumed(key=key(THANKS)))
    matter.until(END + 20 * DAY)
    assert (matter.state(THANKS), matter.sent) == (S.DRAFTED, [])


def test_who_was_thanked_by_hand_is_not_thanked_again_when_the_interview_is_taken_up():
    matter = Matter(rules=AUTO).until(END + MINUTE).tell(answer(Intent.REJECTION, at=END + HOUR), at=END + HOUR)
    matter.tell(wrote(END + 2 * HOUR), at=END + 2 * HOUR).tell(Resumed(), at=END + 3 * HOUR).until(END + 20 * DAY)
    assert key(THANKS) not in matter.sent + list(matter.drafts)


def test_taken_up_late_it_is_written_all_the_same():
    matter = Matter().until(END + MINUTE).tell(Skipped(key=key(THANKS))).asleep_until(END + 5 * DAY)
    matter.tell(Resumed(key=key(THANKS)))
    assert list(matter.drafts)[:1] == [key(THANKS)]


def test_taken_up_again_an_answer_and_a_low_rating_stop_it_still():
    for news, cause in ((answer(Intent.THANKS, at=END + HOUR), Cause.ANSWERED), (rated(1), Cause.LOW_RATING)):
        matter = Matter(rules=AUTO).until(END + MINUTE).tell(Skipped(key=key(FOLLOW_UP))).tell(news, at=END + HOUR)
        matter.tell(Resumed(key=key(FOLLOW_UP)), at=END + 9 * DAY)
        assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.CANCELLED, cause)
        assert key(FOLLOW_UP) not in matter.until(END + 20 * DAY).sent


def test_an_edited_draft_is_where_the_user_left_it():
    matter = Matter().until(END + MINUTE)
    matter.tell(DraftEdited(key=key(THANKS), draft_ref=f"d:{key(THANKS)}", draft_version="9", thread_ref=""))
    matter.tell(Skipped(key=key(THANKS))).tell(Resumed(key=key(THANKS)))
    assert matter.state(THANKS) is S.HANDS_OFF
    assert matter.drafts == {key(THANKS): 1}, "nothing was written over it"


def test_a_note_that_may_have_left_is_never_written_again():
    matter = Matter().until(END + MINUTE).tell(OutcomeLost(key=key(THANKS), evidence="no answer"))
    matter.tell(Skipped(key=key(THANKS))).tell(Resumed(key=key(THANKS)))
    assert matter.state(THANKS) is S.SKIPPED


def test_a_last_note_left_out_is_taken_up_again():
    matter = Matter().until(END + MINUTE).tell(answer(Intent.REJECTION, at=END + HOUR), at=END + HOUR)
    matter.tell(Skipped(key=key(CLOSING)))
    assert matter.drafts == {}
    matter.tell(Resumed(key=key(CLOSING)))
    assert list(matter.drafts) == [key(CLOSING)]


def test_a_whole_interview_left_out_stays_so():
    matter = Matter().until(END + MINUTE).tell(Skipped()).tell(Resumed(key=key(THANKS))).tell(Resumed())
    assert {s.state for s in matter.interview.steps} == {S.SKIPPED}


# --- a call-back that was agreed by mistake -----------------------------------------------------------------------


def agreed(matter: Matter) -> list[str]:
    """The calls that they are still said to expect, with the hour."""
    return [
        f"{s.key} {s.agreed_at:%d %H:%M}"
        for s in matter.interview.steps
        if s.agreed_at is not None and s.outcome is None and (s.is_open or s.state is S.SENT)
    ]


@pytest.mark.parametrize("laid_out", [True, False], ids=["its sheet has left", "its sheet waits"])
def test_a_call_back_that_is_taken_back_is_expected_no_more(laid_out):
    matter = Matter().until(END + MINUTE).tell(told(CallOutcome.CALL_BACK, END + 3 * DAY))
    if laid_out:
        matter.until(matter.now + 5 * MINUTE)
        assert matter.state(CALL, ordinal=2) is S.SENT
    matter.tell(told(CallOutcome.NO_ANSWER))
    assert matter.state(CALL, ordinal=2) is S.CANCELLED
    assert matter.step(CALL, ordinal=2).why == "you corrected what came of the call"
    assert agreed(matter) == []
    matter.tell(sent(f"{key(CALL)[:-1]}2", matter.now))  # the feed shows the sheet late
    assert matter.state(CALL, ordinal=2) is S.CANCELLED


def test_the_same_outcome_with_another_hour_takes_the_place_of_the_first():
    first, second = END + 3 * DAY, END + 4 * DAY
    matter = Matter().until(END + MINUTE).tell(told(CallOutcome.CALL_BACK, first)).until(END + HOUR)
    assert len(agreed(matter)) == 1
    matter.tell(told(CallOutcome.CALL_BACK, second)).until(END + 2 * HOUR)
    assert agreed(matter) == [f"abc.call.dana.3 {second:%d %H:%M}"]
    before = matter.interview
    assert matter.tell(told(CallOutcome.CALL_BACK, second)).interview == before
    waiting = Matter().until(END + MINUTE).tell(told(CallOutcome.WAIT, first.date()))
    waiting.tell(told(CallOutcome.WAIT, second.date()))
    assert waiting.interview.promised_at is not None
    assert waiting.interview.promised_at.date() == second.date()


def test_corrected_often_a_call_back_is_still_laid_out():
    matter = Matter().until(END + MINUTE)
    for day in range(3, 9):
        matter.tell(told(CallOutcome.CALL_BACK, END + day * DAY)).until(matter.now + 10 * MINUTE)
    assert [line.split()[1] for line in agreed(matter)] == [f"{END + 8 * DAY:%d}"]


def test_a_sheet_that_is_leaving_when_its_call_is_taken_back_brings_it_not_back():
    matter = Matter().until(END + MINUTE).tell(told(CallOutcome.CALL_BACK, END + 3 * DAY)).until(END + 5 * MINUTE)
    leaving = replace(matter.step(CALL, ordinal=2), state=S.SENDING, sent_at=None)
    matter.interview = matter.interview.with_step(leaving)
    matter.tell(told(CallOutcome.NO_ANSWER)).tell(sent(leaving.key, matter.now, by_hand=False))
    assert matter.state(CALL, ordinal=2) is S.CANCELLED
    assert agreed(matter) == []


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
@pytest.mark.parametrize("outcome", [CallOutcome.CALL_BACK, CallOutcome.WAIT])
@pytest.mark.parametrize("days", [3, 200], ids=["soon", "too far to count"])
def test_the_same_outcome_with_the_same_day_is_told_once(zone, outcome, days):
    day = (END + days * DAY).date()
    matter = Matter(an_interview(zone=zone)).until(END + MINUTE).tell(told(outcome, day)).until(END + HOUR)
    before = matter.interview
    assert matter.tell(told(outcome, day)).interview == before


def test_an_hour_told_behind_a_call_back_without_one_is_taken():
    matter = Matter().until(END + MINUTE).tell(told(CallOutcome.CALL_BACK)).until(END + HOUR)
    matter.tell(told(CallOutcome.CALL_BACK, END + 3 * DAY)).until(END + 2 * HOUR)
    assert agreed(matter) == [f"abc.call.dana.3 {END + 3 * DAY:%d %H:%M}"]
