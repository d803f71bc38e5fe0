"""What the pure core must hold whatever order the facts come in: each of these once went wrong."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from agent.domain.actions import Draft
from agent.domain.course import Course
from agent.domain.decide import decide
from agent.domain.events import (
    Debriefed,
    DraftMissing,
    EventCalledOff,
    EventSeen,
    NoteUnfit,
    Rescheduled,
    Resumed,
    UserWrote,
    Woke,
)
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Contact, Debrief, Phase, Role, StepKind, StepState
from agent.intake import same_interview
from agent.ports import AccountHealth
from agent.service.overview import overview
from tests.unit.matter import AUTO, DANA, DAY, END, HOUR, LEE, MINUTE, START, Matter, an_interview, answer, found

OVER = END + MINUTE
FOLLOW_UP, NUDGE, CALL, THANK_YOU = StepKind.FOLLOW_UP, StepKind.NUDGE, StepKind.CALL, StepKind.THANK_YOU


# --- nobody is asked for an answer that they gave -----------------------------------------------------------------


def test_who_takes_the_place_of_the_one_followed_up_and_has_answered_is_not_followed_up() -> None:
    led = replace(DANA, role=Role.INTERVIEWER)
    matter = Matter(an_interview(contacts=(led, LEE))).until(OVER).tell(answer(who="lee"))
    matter.tell(Debriefed(debrief=Debrief(), contacts=(replace(LEE, role=Role.HIRING_MANAGER),)))
    assert matter.state(FOLLOW_UP, "lee") is StepState.CANCELLED
    assert "Lee Wong wrote" in matter.step(FOLLOW_UP, "lee").why


def test_a_date_told_after_their_answer_plans_no_nudge() -> None:
    for intent in (Intent.NEXT_STEP, Intent.QUESTION, Intent.CALL):
        for who in ("dana", None):
            matter = Matter().until(OVER).tell(answer(intent, who))
            matter.tell(Debriefed(debrief=Debrief(decide_by=END + 3 * DAY)))
            assert not [s.key for s in matter.interview.steps if s.kind is NUDGE and s.is_open], intent


def test_a_better_rating_after_a_next_step_revives_nothing() -> None:
    matter = Matter().until(OVER).tell(Debriefed(debrief=Debrief(rating=2))).tell(answer(Intent.NEXT_STEP))
    matter.tell(Debriefed(debrief=Debrief(rating=5)))
    assert matter.state(FOLLOW_UP) is StepState.CANCELLED
    assert matter.state(CALL) is StepState.CANCELLED


def test_who_asked_for_time_until_a_day_is_nudged_after_it() -> None:
    matter = Matter(rules=AUTO).until(OVER).tell(answer(Intent.WAIT, until=(END + 3 * DAY).date()))
    assert matter.state(NUDGE) is StepState.WAITING
    assert matter.state(FOLLOW_UP) is StepState.CANCELLED
    later = Matter(rules=AUTO).until(OVER).tell(answer(Intent.QUESTION), at=END + HOUR)
    later.tell(answer(Intent.WAIT, until=(END + 3 * DAY).date()), at=END + 2 * HOUR)
    assert later.state(NUDGE) is StepState.WAITING


# --- another event about the same conversation --------------------------------------------------------------------

RITA = Contact(contact_id="rita", name="Rita Moor", email="rita@acme.example", role=Role.RECRUITER, invited=True)


def kept() -> Matter:
    dana = replace(DANA, invited=True)
    return Matter(an_interview(uid="one", event_ref="e:1", sequence=1, role="", contacts=(dana,)))


def again(**changes: Any) -> EventSeen:
    facts: dict[str, Any] = {"starts_at": START, "ends_at": END, "zone": "Europe/Berlin", "sequence": 1, "uid": "one"}
    return EventSeen(**facts | changes)


def test_another_event_adds_and_neither_moves_nor_removes() -> None:
    foreign = again(uid="hold", sequence=7, event_ref="e:2", role="Engineer", contacts=(RITA,), starts_at=START - HOUR)
    interview = kept().tell(foreign).interview
    assert (interview.starts_at, interview.sequence, interview.event_ref) == (START, 1, "e:1")
    assert interview.role == "Engineer"
    assert [(c.contact_id, c.took_part, c.invited) for c in interview.contacts] == [
        ("dana", True, True),
        ("rita", True, False),
    ]
    assert kept().tell(foreign).state(THANK_YOU) is StepState.WAITING


def test_another_account_s_name_of_the_event_is_not_taken_over() -> None:
    assert kept().tell(again(account="other", event_ref="e:9")).interview.event_ref == "e:1"
    assert kept().tell(again(account="local", event_ref="e:9")).interview.event_ref == "e:9"


def test_another_event_that_is_called_off_calls_nothing_off() -> None:
    assert kept().tell(EventCalledOff(why="it is gone", sequence=9, uid="hold")).interview.phase is Phase.SCHEDULED
    assert kept().tell(EventCalledOff(why="it is gone", sequence=9, uid="one")).interview.phase is Phase.CLOSED


def test_another_event_does_not_put_a_cancelled_interview_on_again() -> None:
    matter = kept().tell(EventCalledOff(why="it is gone", sequence=2, uid="one"))
    assert matter.tell(again(uid="hold", sequence=9)).interview.phase is Phase.CLOSED


# --- a date survives the rewriting of the draft -------------------------------------------------------------------


def test_the_date_the_user_chose_survives_a_rewrite_and_a_draft_that_was_missed() -> None:
    matter = Matter(rules=AUTO).until(OVER)
    key, chosen = matter.step(THANK_YOU).key, END + 18 * HOUR
    matter.tell(Rescheduled(key=key, at=chosen))
    matter.tell(Debriefed(debrief=Debrief(learned="queues")))
    assert matter.drafts[key] == 2
    matter.tell(DraftMissing(key=key, evidence="it is nowhere")).tell(found(key, 2), at=matter.now + MINUTE)
    matter.until(chosen - MINUTE)
    assert matter.sent == []
    assert matter.until(chosen + HOUR).sent == [key]


def test_that_they_are_away_survives_a_rewrite() -> None:
    matter = Matter(rules=AUTO).until(OVER).send(THANK_YOU)
    while matter.state(FOLLOW_UP) is not StepState.DRAFTED:
        matter.until(matter.now + 30 * MINUTE)
    back = matter.now + 10 * DAY
    matter.tell(answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=back))
    matter.tell(Debriefed(debrief=Debrief(learned="queues")))
    matter.until(back)
    assert matter.sent == []
    assert matter.until(back + 5 * DAY).sent == [matter.step(FOLLOW_UP).key]


# --- no draft leaves that tells less than is known, or to an address that was corrected -----------------------------

CORRECTED = replace(DANA, email="d.fox@acme.example")


def held() -> Matter:
    matter = Matter(rules=AUTO).until(OVER).tell(answer())
    assert (matter.state(THANK_YOU), matter.drafts) == (StepState.HELD, {matter.step(THANK_YOU).key: 1})
    return matter


def test_a_held_draft_is_written_again_to_the_corrected_address_when_it_is_released() -> None:
    matter = held().tell(Debriefed(debrief=Debrief(), contacts=(CORRECTED,)))
    key = matter.step(THANK_YOU).key
    assert (matter.state(THANK_YOU), matter.drafts[key]) == (StepState.HELD, 1)
    matter.tell(Resumed(key=key))
    assert (matter.state(THANK_YOU), matter.drafts[key]) == (StepState.DRAFTED, 2)
    assert matter.step(THANK_YOU).to == CORRECTED.email
    assert matter.until(END + 3 * HOUR).sent == [key]


def test_a_held_draft_is_written_again_with_what_was_told_when_it_is_released() -> None:
    matter = held().tell(Debriefed(debrief=Debrief(learned="queues")))
    key = matter.step(THANK_YOU).key
    assert matter.tell(Resumed(key=key)).drafts[key] == 2
    assert not matter.step(THANK_YOU).stale
    assert held().tell(Resumed(key=key)).drafts[key] == 1


def test_a_note_that_is_being_written_is_written_with_what_was_told_meanwhile() -> None:
    matter = Matter().until(OVER)
    step = replace(matter.step(THANK_YOU), state=StepState.DRAFTING, draft_ref="", drafted_at=None)
    told = Debriefed(debrief=Debrief(learned="queues"), contacts=(CORRECTED,))
    decision = decide(matter.interview.with_step(step), told, OVER, AUTO)
    assert Draft(key=step.key) in decision.actions
    assert decision.interview.step(step.key).to == CORRECTED.email


def test_a_draft_that_could_not_be_written_again_is_not_sent_by_itself() -> None:
    matter = Matter(rules=AUTO).until(OVER)
    step = matter.step(THANK_YOU)
    told = Debriefed(debrief=Debrief(), contacts=(CORRECTED,))
    interview = decide(matter.interview, told, OVER, AUTO).interview
    unfit = NoteUnfit(key=step.key, what="a word that must not leave", remedy="correct it")
    matter.interview = decide(interview, unfit, OVER, AUTO).interview
    assert matter.state(THANK_YOU) is StepState.DRAFTED
    assert matter.until(END + DAY).sent == []


def test_a_draft_to_another_address_than_the_contact_s_is_not_sent_by_itself() -> None:
    matter = Matter(rules=AUTO).until(OVER)
    matter.interview = replace(matter.interview, contacts=(CORRECTED,))
    assert matter.until(END + DAY).sent == []


# --- what was called off ------------------------------------------------------------------------------------------


def test_a_copy_from_before_the_cancellation_does_not_put_it_on_again() -> None:
    matter = kept().tell(EventCalledOff(why="it was cancelled", sequence=2, uid="one"))
    for old in (again(sequence=1), again(sequence=2), again(sequence=1, starts_at=START + DAY, ends_at=END + DAY)):
        assert matter.tell(old).interview.phase is Phase.CLOSED
    assert matter.tell(again(sequence=3)).interview.phase is Phase.SCHEDULED


def test_one_that_was_cancelled_and_is_shown_at_another_time_is_on_again() -> None:
    matter = kept().tell(EventCalledOff(why="it was cancelled", sequence=2, uid="one"))
    matter.tell(again(sequence=2, starts_at=START + DAY, ends_at=END + DAY))
    assert (matter.interview.phase, matter.interview.starts_at) == (Phase.SCHEDULED, START + DAY)


# --- one conversation in two invitations --------------------------------------------------------------------------


def test_the_same_person_at_the_same_time_is_one_conversation_whatever_the_titles_say() -> None:
    one = an_interview(uid="one", role="Backend Engineer", company="Acme")
    other: dict[str, Any] = {"interview_id": "def", "uid": "two", "role": "Software Developer", "company": "Brill"}
    assert same_interview(one, an_interview(**other))
    assert same_interview(one, an_interview(**other, starts_at=START + 5 * MINUTE))
    assert not same_interview(one, an_interview(**other, starts_at=START + 6 * MINUTE))
    assert not same_interview(one, an_interview(**other, contacts=(replace(DANA, email="dana@brill.example"),)))


# --- what hangs ---------------------------------------------------------------------------------------------------


def shown(state: StepState, waited: timedelta, heard: timedelta | None) -> list[str]:
    """The steps pointed out when one is in `state` for `waited`; `heard` is how long ago its account was."""
    matter = Matter().until(OVER)
    step, now = matter.step(THANK_YOU), OVER + waited
    course = Course(matter.interview, OVER, AUTO)
    course.put(step, state=state)
    account = AccountHealth(account="local", heard_at=None if heard is None else now - heard)
    other = AccountHealth(account="other", heard_at=now)
    return [a.key for a in overview([course.interview], [account, other], [], now, AUTO).attention if a.remedy]


def test_a_note_that_is_on_its_way_for_too_long_is_shown() -> None:
    key, long, never = "abc.thank_you.dana.1", 20 * MINUTE, None
    for state in (StepState.DRAFTING, StepState.SENDING):
        assert shown(state, long, 0 * MINUTE) == [key]
        assert shown(state, 10 * MINUTE, 0 * MINUTE) == []
        assert shown(state, 5 * HOUR, 5 * HOUR) == shown(state, 5 * HOUR, never) == []
    assert shown(StepState.SUBMITTED, long, 0 * MINUTE) == []
    assert shown(StepState.SUBMITTED, 2 * HOUR, never) == [key]
    assert shown(StepState.SENT, 2 * HOUR, 0 * MINUTE) == []


def test_the_time_in_a_state_is_counted_from_its_beginning() -> None:
    course = Course(an_interview(), OVER, AUTO)
    step = course.put(Matter().step(THANK_YOU), state=StepState.DRAFTING)
    course.now = OVER + HOUR
    assert course.put(step, why="being written again").since == OVER
    assert course.put(step, state=StepState.DRAFTED).since == OVER + HOUR


def test_an_unknown_contact_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        an_interview().contact("nobody")


# --- what is counted once, and who is not part of it any more -----------------------------------------------------


def test_two_messages_without_a_name_are_two() -> None:
    matter = Matter().until(OVER)
    for minute in (1, 2, 2):
        matter.tell(UserWrote(contact_id="dana", at=OVER + minute * MINUTE, message_id=""))
        matter.tell(replace(answer(who="dana", at=OVER + minute * MINUTE + HOUR), message_id=""))
    assert [t.by_user for t in matter.interview.touches] == [True, False, True, False]


def test_a_note_to_be_sent_anew_is_not_written_to_somebody_who_took_no_part() -> None:
    dana, lee = replace(DANA, invited=True), replace(LEE, invited=True)
    matter = Matter(an_interview(contacts=(dana, lee))).until(OVER)
    again_to_lee = replace(
        matter.step(THANK_YOU, "lee"), key="abc.thank_you.lee.2", ordinal=2, state=StepState.HELD, draft_ref=""
    )
    matter.interview = matter.interview.with_step(again_to_lee)
    assert matter.tell(Woke()).state(THANK_YOU, "lee", 2) is StepState.HELD
    matter.tell(again(uid="", contacts=(dana,)))
    assert matter.state(THANK_YOU, "lee", 2) is StepState.CANCELLED
