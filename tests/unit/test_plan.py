"""Which notes an interview needs and when each is due, as tables over days, rules and facts."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent.domain import plan, release
from agent.domain.cadence import Duration, Unit
from agent.domain.course import QUIET
from agent.domain.decide import decide
from agent.domain.events import (
    Debriefed,
    DraftEdited,
    DraftMissing,
    LookedBack,
    Paused,
    Rescheduled,
    Resumed,
    Skipped,
    UserWrote,
    Woke,
)
from agent.domain.model import Cause, Closing, Debrief, Kind, Phase, Role, StepKind, StepState
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
    SAM,
    START,
    Matter,
    an_interview,
    answer,
    berlin,
    sent,
)

S, K = StepState, StepKind
THANKS, LOOP, FOLLOW_UP, NUDGE, CALL = K.THANK_YOU, K.IN_THE_LOOP, K.FOLLOW_UP, K.NUDGE, K.CALL


def ending(at: datetime, **facts) -> Matter:
    """A matter whose interview ends then, half an hour after it began."""
    facts = {"starts_at": at - 30 * MINUTE, "ends_at": at, "known_at": at - DAY} | facts
    rules = facts.pop("rules", RULES)
    return Matter(an_interview(**facts), rules, now=at - DAY)


# --- which notes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "keys"),
    [
        ((DANA,), {"thank_you.dana.1", "follow_up.dana.1", "call.dana.1"}),
        (
            (LEE, DANA, SAM),
            {"thank_you.lee.1", "thank_you.dana.1", "thank_you.sam.1", "follow_up.dana.1", "call.dana.1"},
        ),
        ((DANA, REX), {"thank_you.dana.1", "in_the_loop.rex.1", "follow_up.dana.1", "call.dana.1"}),
        ((replace(REX, took_part=True),), {"thank_you.rex.1", "follow_up.rex.1", "call.rex.1"}),
        ((REX,), {"in_the_loop.rex.1"}),
        ((), set()),
    ],
)
def test_the_people_decide_which_notes_there_are(people, keys):
    matter = Matter(an_interview(contacts=people))
    assert matter.keys() == keys
    assert {s.state for s in matter.interview.steps} <= {S.WAITING}
    before = matter.interview
    assert matter.tell(Woke()).tell(Woke()).interview == before


def test_nothing_is_drafted_or_looked_for_before_the_end():
    matter = Matter().until(END - timedelta(seconds=1))
    assert (matter.drafts, matter.looks, matter.interview.phase) == ({}, 0, Phase.SCHEDULED)


def test_at_the_end_calendar_and_mailbox_are_read_once_more_and_then_the_notes_are_drafted():
    matter = Matter(an_interview(contacts=(DANA, REX)))
    assert plan.wake_at(matter.interview, RULES) == END
    matter.until(END)
    assert matter.looks == 1
    assert set(matter.drafts) == {"abc.thank_you.dana.1", "abc.in_the_loop.rex.1"}
    assert matter.interview.phase is Phase.OVER
    assert matter.step(THANKS).to == "dana@acme.example"


def test_somebody_without_an_address_is_asked_for_and_written_to_once_it_is_known():
    matter = Matter(an_interview(contacts=(replace(DANA, email=""),))).until(END)
    step = matter.step(THANKS)
    assert (step.state, step.cause) == (S.HELD, Cause.NO_ADDRESS)
    assert "Dana Fox" in step.why
    assert "afterword notes abc --contact" in step.remedy
    matter.tell(Debriefed(debrief=Debrief(), contacts=(DANA,)), at=END + HOUR)
    assert matter.state(THANKS) is S.DRAFTED


def test_a_better_person_to_follow_up_turns_up_before_it_is_written_but_not_after():
    early = Matter(an_interview(contacts=(LEE,)))
    early.tell(LookedBack(contacts=(DANA,)))
    assert early.state(FOLLOW_UP, "lee") is S.CANCELLED
    assert early.step(FOLLOW_UP, "lee").cause is Cause.NOT_INVOLVED
    assert early.state(FOLLOW_UP, "dana") is S.WAITING

    late = Matter(an_interview(contacts=(LEE,))).until(END).send(THANKS, "lee").until(END + 3 * DAY)
    assert late.state(FOLLOW_UP, "lee") is S.DRAFTED
    late.tell(LookedBack(contacts=(DANA,)))
    assert not any(s.kind is FOLLOW_UP and s.contact_id == "dana" for s in late.interview.steps)


# --- the thank-you ------------------------------------------------------------------------------------------------

AT_NIGHT = [
    # interview ends        sent by itself
    (berlin(3, 3, 14, 30), berlin(3, 3, 15, 15)),
    (berlin(3, 3, 20, 10), berlin(3, 3, 20, 55)),
    (berlin(3, 3, 20, 30), berlin(3, 4, 7)),  # 21:15 is night
    (berlin(3, 6, 20, 30), berlin(3, 7, 7)),  # a Saturday has a morning too: a thank-you does not wait for Monday
    (berlin(3, 7, 12), berlin(3, 7, 12, 45)),  # a Saturday
    (berlin(4, 6, 12), berlin(4, 6, 12, 45)),  # Easter Monday
    (berlin(3, 28, 20, 30), berlin(3, 29, 7)),  # the night the clocks go forward
    (berlin(10, 24, 20, 30), berlin(10, 25, 7)),  # the night they go back
    (berlin(3, 4, 5), berlin(3, 4, 7)),
]


@pytest.mark.parametrize(("ends", "leaves"), AT_NIGHT)
def test_in_auto_mode_a_thank_you_leaves_after_its_grace_time_but_not_at_night(ends, leaves):
    matter = ending(ends, rules=AUTO).until(ends)
    assert matter.due(THANKS) == leaves
    assert matter.until(leaves - timedelta(seconds=1)).sent == []
    assert matter.until(leaves).sent == ["abc.thank_you.dana.1"]
    assert leaves - ends < DAY


def test_night_is_the_recipients():
    ends = berlin(3, 3, 14, 30)
    there = replace(DANA, zone="Asia/Tokyo")  # half past ten in the evening
    matter = ending(ends, rules=AUTO, contacts=(there,)).until(ends)
    assert matter.due(THANKS) == datetime(2026, 3, 4, 7, tzinfo=ZoneInfo("Asia/Tokyo"))


def test_without_the_recipients_zone_it_is_the_interviews_and_without_that_the_users():
    there = ending(berlin(3, 3, 14, 30), rules=AUTO, zone="Asia/Tokyo").until(berlin(3, 3, 14, 30))
    assert there.due(THANKS) == datetime(2026, 3, 4, 7, tzinfo=ZoneInfo("Asia/Tokyo"))
    here = ending(berlin(3, 3, 14, 30), rules=AUTO, zone="").until(berlin(3, 3, 14, 30))
    assert here.due(THANKS) == berlin(3, 3, 15, 15)


def test_in_draft_mode_nothing_is_ever_sent_but_the_call_sheet_to_oneself():
    matter = Matter(an_interview(contacts=(DANA, LEE, REX))).until(END).send(THANKS).until(END + 40 * DAY)
    assert matter.sent == ["abc.call.dana.1"]


def test_a_rewrite_starts_the_grace_time_anew():
    matter = Matter(rules=AUTO).until(END + 40 * MINUTE)
    matter.tell(Debriefed(debrief=Debrief(learned="they use Postgres")))
    assert matter.drafts == {"abc.thank_you.dana.1": 2}
    assert matter.due(THANKS) == END + 85 * MINUTE
    assert matter.until(END + 84 * MINUTE).sent == []
    assert matter.until(END + 85 * MINUTE).sent == ["abc.thank_you.dana.1"]


def test_a_debrief_that_says_nothing_new_rewrites_nothing():
    matter = Matter(rules=AUTO).tell(Debriefed(debrief=Debrief(rating=4))).until(END)
    matter.tell(Debriefed(debrief=Debrief(rating=4)), at=END + MINUTE)
    assert matter.drafts == {"abc.thank_you.dana.1": 1}


def test_an_edited_draft_is_the_users_whatever_is_told_later():
    matter = Matter(rules=AUTO).until(END)
    matter.tell(DraftEdited(key="abc.thank_you.dana.1", draft_ref="d", draft_version="9", thread_ref=""))
    matter.tell(Debriefed(debrief=Debrief(learned="they use Postgres"))).until(END + 2 * DAY)
    assert matter.state(THANKS) is S.HANDS_OFF
    assert matter.drafts == {"abc.thank_you.dana.1": 1}
    assert matter.sent == []


def test_a_note_with_nothing_personal_in_it_is_not_sent_by_itself():
    matter = Matter(rules=AUTO).until(END)
    matter.interview = matter.interview.with_step(replace(matter.step(THANKS), personal=False))
    assert matter.until(END + 20 * DAY).sent == []
    assert release.needs_detail(matter.step(THANKS))


@pytest.mark.parametrize("rating", [1, 2])
def test_a_low_rating_leaves_the_thank_you_to_the_user_and_stops_the_rest(rating):
    matter = Matter(rules=AUTO).tell(Debriefed(debrief=Debrief(rating=rating))).until(END + 60 * DAY)
    assert matter.sent == []
    assert matter.state(THANKS) is S.DRAFTED
    assert {matter.step(kind).cause for kind in (FOLLOW_UP, CALL)} == {Cause.LOW_RATING}


def test_a_low_rating_takes_back_a_follow_up_that_lies_in_drafts_already():
    matter = Matter().until(END).send(THANKS).until(END + 3 * DAY)
    assert "abc.follow_up.dana.1" in matter.drafts
    matter.tell(Debriefed(debrief=Debrief(rating=2)))
    assert matter.state(FOLLOW_UP) is S.CANCELLED
    assert "abc.follow_up.dana.1" not in matter.drafts


def test_a_rating_taken_back_brings_the_follow_up_back():
    matter = Matter().until(END).send(THANKS)
    due = matter.due(FOLLOW_UP)
    matter.tell(Debriefed(debrief=Debrief(rating=1)))
    assert matter.state(FOLLOW_UP) is S.CANCELLED
    matter.tell(Debriefed(debrief=Debrief(rating=4)))
    assert (matter.state(FOLLOW_UP), matter.due(FOLLOW_UP)) == (S.WAITING, due)
    assert matter.state(CALL) is S.WAITING


def test_the_rating_is_no_rule_for_a_date_the_user_set():
    matter = Matter().until(END).send(THANKS)
    matter.tell(Rescheduled(key="abc.follow_up.dana.1", at=END + 2 * DAY))
    matter.tell(Debriefed(debrief=Debrief(rating=1)))
    assert matter.due(FOLLOW_UP) == END + 2 * DAY


def test_the_user_wrote_while_the_conversation_lasted_so_nothing_leaves_by_itself():
    matter = Matter(rules=AUTO).tell(UserWrote(contact_id="dana", at=END - 5 * MINUTE, message_id="<x>"), at=END)
    matter.until(END + 5 * HOUR)
    assert (matter.state(THANKS), matter.sent) == (S.HELD, [])
    assert "you wrote to Dana Fox" in matter.step(THANKS).why


# --- overdue ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asleep", "state"),
    [(3 * HOUR, S.DRAFTED), (24 * HOUR, S.DRAFTED), (24 * HOUR + MINUTE, S.HELD), (30 * HOUR, S.HELD)],
)
def test_a_thank_you_missed_by_more_than_a_day_is_held_for_the_user(asleep, state):
    matter = Matter(rules=AUTO).asleep_until(END + asleep)
    assert matter.state(THANKS) is state
    if state is S.HELD:
        assert matter.step(THANKS).cause is Cause.OVERDUE
        assert "resume" in matter.step(THANKS).remedy


def test_an_overdue_thank_you_goes_when_the_user_says_so():
    matter = Matter(rules=AUTO).asleep_until(END + 26 * HOUR).tell(Resumed(key="abc.thank_you.dana.1"))
    assert matter.state(THANKS) is S.DRAFTED
    assert matter.until(END + 27 * HOUR).sent == ["abc.thank_you.dana.1"]


def test_one_recorded_after_its_end_counts_from_then():
    late = END + 40 * HOUR
    matter = Matter(an_interview(known_at=late, by_user=True), AUTO, now=late)
    assert matter.state(THANKS) is S.DRAFTED
    assert matter.until(late + 45 * MINUTE).sent == ["abc.thank_you.dana.1"]


def test_one_recorded_long_after_its_end_does_not_leave_by_itself():
    late = END + 8 * DAY
    told = an_interview(known_at=late, by_user=True, contacts=(DANA, REX))
    matter = Matter(told, AUTO, now=late).until(late + DAY)
    assert (matter.state(THANKS), matter.state(LOOP, "rex"), matter.sent) == (S.DRAFTED, S.DRAFTED, [])
    assert "yours to send" in matter.step(THANKS).why


def test_of_one_recorded_long_after_its_end_the_follow_up_is_not_the_first_word_to_leave_by_itself():
    late = END + 60 * DAY
    matter = Matter(an_interview(known_at=late, by_user=True), AUTO, now=late)
    matter.tell(Skipped(key=matter.step(THANKS).key))
    matter.until(late + 8 * DAY)
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause, matter.sent) == (S.DRAFTED, Cause.OVERDUE, [])


def test_a_draft_that_could_not_leave_within_the_day_is_the_users_to_send():
    matter = Matter(rules=AUTO).until(END)
    matter.asleep_until(END + 25 * HOUR).until(END + 9 * DAY)
    step = matter.step(THANKS)
    assert (step.state, step.cause, matter.sent) == (S.DRAFTED, Cause.OVERDUE, [])
    assert "yours to send" in step.why
    assert matter.state(FOLLOW_UP) is S.HELD
    matter.tell(Resumed(key=step.key))
    assert matter.until(END + 9 * DAY + MINUTE).sent == [step.key]


def test_a_follow_up_that_could_not_leave_for_a_day_is_held():
    matter = Matter(rules=AUTO).until(END + HOUR)
    drafted = berlin(3, 5, 15, 15)
    matter.until(drafted)
    assert matter.state(FOLLOW_UP) is S.DRAFTED
    matter.asleep_until(drafted + 45 * MINUTE + DAY + MINUTE)
    step = matter.step(FOLLOW_UP)
    assert (step.state, step.cause) == (S.HELD, Cause.OVERDUE)
    assert matter.sent == ["abc.thank_you.dana.1"]
    matter.tell(Resumed(key=step.key))
    assert matter.until(matter.now + MINUTE).sent == ["abc.thank_you.dana.1", step.key]


def test_a_week_off_holds_each_note_by_itself():
    matter = Matter(an_interview(contacts=(DANA, REX)), AUTO).until(END + HOUR).asleep_until(END + 9 * DAY)
    assert matter.state(THANKS) is S.SENT
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.HELD, Cause.OVERDUE)
    assert matter.state(CALL) is S.WAITING


def test_a_clock_set_back_a_day_changes_nothing_that_is_done_and_sends_nothing_twice():
    matter = Matter(rules=AUTO).until(END + HOUR)
    matter.tell(Woke(), at=END - 23 * HOUR)
    assert (matter.state(THANKS), matter.interview.phase) == (S.SENT, Phase.OVER)
    matter.until(END + 4 * DAY)
    assert matter.sent == ["abc.thank_you.dana.1", "abc.follow_up.dana.1"]


# --- the follow-up ------------------------------------------------------------------------------------------------

FOLLOW_UPS = [
    # thank-you sent         the follow-up is due
    (berlin(3, 3, 15), berlin(3, 5, 15)),
    (berlin(3, 3, 22), berlin(3, 6, 9)),  # past office hours: the next morning
    (berlin(3, 5, 15), berlin(3, 9, 15)),  # Thursday to Monday
    (berlin(3, 6, 15), berlin(3, 10, 15)),  # Friday to Tuesday
    (berlin(3, 7, 11), berlin(3, 10, 11)),  # Saturday to Tuesday
    (berlin(4, 1, 15), berlin(4, 7, 15)),  # over Good Friday and Easter Monday
    (berlin(3, 27, 15), berlin(3, 31, 15)),  # over the change of clocks the wall shows the same
    (berlin(3, 3, 6), berlin(3, 5, 9)),
]


@pytest.mark.parametrize(("thanked", "due"), FOLLOW_UPS)
def test_the_follow_up_counts_from_when_the_thank_you_was_really_sent(thanked, due):
    end = thanked - HOUR
    matter = ending(end).until(end).send(THANKS, at=thanked)
    assert matter.due(FOLLOW_UP) == due
    assert matter.until(due - MINUTE).state(FOLLOW_UP) is S.WAITING
    assert matter.until(due).state(FOLLOW_UP) is S.DRAFTED


def test_a_holiday_counts_where_the_recipient_is():
    """3 July 2026 is no working day in the United States."""
    end = datetime(2026, 7, 1, 18, tzinfo=ZoneInfo("UTC"))
    there = ending(end, zone="America/New_York").until(end).send(THANKS, at=end)
    assert there.due(FOLLOW_UP) == datetime(2026, 7, 6, 14, tzinfo=ZoneInfo("America/New_York"))


def test_a_thank_you_still_in_drafts_holds_the_follow_up_and_says_so():
    matter = Matter().until(berlin(3, 5, 14, 30))
    step = matter.step(FOLLOW_UP)
    assert (step.state, step.cause) == (S.HELD, Cause.UNSENT)
    assert "has not been sent" in step.why
    matter.send(THANKS, at=berlin(3, 6, 10))
    assert (matter.state(FOLLOW_UP), matter.due(FOLLOW_UP)) == (S.WAITING, berlin(3, 10, 10))


@pytest.mark.parametrize("how", ["declined", "skipped"])
def test_without_a_thank_you_it_counts_from_the_end(how):
    matter = Matter().until(END)
    if how == "skipped":
        matter.tell(Skipped(key="abc.thank_you.dana.1"))
    else:
        gone = DraftMissing(key="abc.thank_you.dana.1", evidence="in the trash")
        matter.tell(gone).tell(gone, at=END + 10 * MINUTE)
    assert matter.due(FOLLOW_UP) == berlin(3, 5, 14, 30)
    assert "no thank-you was sent" in matter.step(FOLLOW_UP).why


def test_the_follow_up_of_a_panel_counts_from_the_note_to_its_one_reader():
    matter = Matter(an_interview(contacts=(LEE, SAM, DANA))).until(END)
    matter.send(THANKS, "lee", at=END + HOUR)
    assert matter.due(FOLLOW_UP) == berlin(3, 5, 14, 30)
    assert "its clock starts" in matter.step(FOLLOW_UP).why
    matter.send(THANKS, "dana", at=END + DAY)
    assert matter.due(FOLLOW_UP) == berlin(3, 6, 14, 30)


def test_the_users_date_stands():
    matter = Matter().until(END).tell(Rescheduled(key="abc.follow_up.dana.1", at=berlin(3, 14, 12)))
    matter.send(THANKS, at=END + HOUR)
    assert matter.due(FOLLOW_UP) == berlin(3, 14, 12)
    assert matter.until(berlin(3, 14, 12)).state(FOLLOW_UP) is S.DRAFTED
    assert matter.drafts["abc.follow_up.dana.1"] == 1


def test_the_users_date_is_held_too_when_it_was_missed_by_days():
    matter = Matter().until(END).tell(Rescheduled(key="abc.follow_up.dana.1", at=berlin(3, 9, 12)))
    assert matter.asleep_until(berlin(3, 14, 12)).state(FOLLOW_UP) is S.HELD


def test_a_thank_you_put_off_by_the_user_leaves_on_their_date():
    matter = Matter(rules=AUTO).tell(Rescheduled(key="abc.thank_you.dana.1", at=berlin(3, 6, 10)))
    matter.until(berlin(3, 6, 11))
    assert matter.sent == ["abc.thank_you.dana.1"]


@pytest.mark.parametrize(
    ("at", "leaves"),
    [
        (berlin(3, 5, 15), berlin(3, 5, 15, 45)),
        (berlin(3, 5, 16, 30), berlin(3, 6, 9)),
        (berlin(3, 6, 16, 30), berlin(3, 9, 9)),
    ],
)
def test_in_auto_mode_a_follow_up_leaves_in_office_hours_only(at, leaves):
    matter = Matter(rules=AUTO).until(END)
    matter.send(THANKS, at=END + MINUTE)
    matter.tell(Rescheduled(key="abc.follow_up.dana.1", at=at)).until(leaves - MINUTE)
    assert "abc.follow_up.dana.1" not in matter.sent
    assert "abc.follow_up.dana.1" in matter.until(leaves).sent


# --- nudge and call -----------------------------------------------------------------------------------------------


def test_the_nudge_comes_two_working_days_after_the_day_they_named():
    matter = Matter().until(END).send(THANKS)
    matter.tell(Debriefed(debrief=Debrief(decide_by=berlin(3, 13, 12))))
    assert matter.due(NUDGE) == berlin(3, 17, 12)
    assert matter.due(CALL) is None
    assert "waits for the nudge" in matter.step(CALL).why


def test_the_call_comes_after_ten_days_without_a_word_in_the_users_hours():
    matter = Matter().until(END).send(THANKS, at=END)
    assert matter.due(CALL) == berlin(3, 13, 14, 30)
    matter.until(berlin(3, 5, 14, 30)).send(FOLLOW_UP, at=berlin(3, 5, 20))
    assert matter.due(CALL) == berlin(3, 16, 9)  # the 15th is a Sunday


def test_the_call_waits_for_a_thank_you_that_has_not_been_sent():
    matter = Matter().until(END + 30 * DAY)
    assert (matter.state(CALL), matter.due(CALL)) == (S.WAITING, None)


def test_the_call_sheet_leaves_at_once_and_needs_no_grace_time():
    matter = Matter().until(END).send(THANKS, at=END).until(berlin(3, 13, 14, 30))
    assert matter.sent == ["abc.call.dana.1"]


# --- ordinals -----------------------------------------------------------------------------------------------------


def test_a_corrected_address_gets_the_note_again_as_the_next_of_its_kind():
    matter = Matter().until(END).send(THANKS)
    key = "abc.thank_you.dana.1"
    matter.interview = matter.interview.with_step(replace(matter.step(THANKS), undelivered="mail came back"))
    matter.tell(Debriefed(debrief=Debrief(), contacts=(replace(DANA, email="d.fox@acme.example"),)))
    again = matter.step(THANKS, ordinal=2)
    assert (again.state, again.to) == (S.DRAFTED, "d.fox@acme.example")
    assert matter.step(THANKS).key == key
    assert matter.tell(Woke()).keys() >= {"thank_you.dana.1", "thank_you.dana.2"}
    assert not any(s.ordinal > 2 for s in matter.interview.steps)


def test_a_note_that_did_not_come_back_is_not_made_again_for_a_new_address():
    matter = Matter().until(END).send(THANKS)
    matter.tell(Debriefed(debrief=Debrief(), contacts=(replace(DANA, email="d.fox@acme.example"),)))
    assert matter.keys() == {"thank_you.dana.1", "follow_up.dana.1", "call.dana.1"}


def test_a_draft_follows_a_corrected_address():
    matter = Matter().until(END)
    matter.tell(Debriefed(debrief=Debrief(), contacts=(replace(DANA, email="d.fox@acme.example"),)))
    assert matter.step(THANKS).to == "d.fox@acme.example"
    assert matter.drafts == {"abc.thank_you.dana.1": 2}


def test_a_follow_up_that_came_back_is_written_again_to_the_corrected_address():
    matter = Matter().until(END).send(THANKS).until(berlin(3, 5, 15)).send(FOLLOW_UP)
    matter.interview = matter.interview.with_step(replace(matter.step(FOLLOW_UP), undelivered="mail came back"))
    matter.tell(Debriefed(debrief=Debrief(), contacts=(replace(DANA, email="d.fox@acme.example"),)))
    assert matter.state(FOLLOW_UP, ordinal=2) in (S.WAITING, S.DRAFTED)


# --- the end ------------------------------------------------------------------------------------------------------


def test_when_everything_is_done_the_interview_closes_a_month_later():
    matter = Matter().until(END).send(THANKS).until(berlin(3, 5, 15)).send(FOLLOW_UP).until(berlin(3, 20, 15))
    assert (matter.interview.phase, matter.sent) == (Phase.OVER, ["abc.call.dana.1"])
    matter.until(END + plan.FINISHED_AFTER)
    assert (matter.interview.phase, matter.interview.closing) == (Phase.CLOSED, Closing.FINISHED)
    assert plan.wake_at(matter.interview, RULES) is None


def test_what_waits_for_the_user_keeps_the_interview_open():
    assert Matter().until(END + 90 * DAY).interview.phase is Phase.OVER


def test_paused_nothing_moves_and_after_it_what_is_too_late_is_asked_about():
    matter = Matter(rules=AUTO).tell(Paused())
    assert plan.wake_at(matter.interview, AUTO) is None
    matter.tell(Woke(), at=END + 2 * HOUR)
    assert (matter.drafts, matter.looks) == ({}, 0)
    soon = Matter(matter.interview, AUTO, now=END + 2 * HOUR).tell(Resumed())
    assert soon.state(THANKS) is S.DRAFTED
    late = Matter(matter.interview, AUTO, now=END + 48 * HOUR).tell(Resumed())
    assert late.state(THANKS) is S.HELD


def test_a_paused_draft_is_not_sent():
    matter = Matter(rules=AUTO).until(END).tell(Paused())
    matter.tell(Woke(), at=END + 2 * HOUR)
    assert matter.sent == []


def test_quiet_and_grace_are_shorter_than_the_day():
    assert QUIET < AUTO.thank_you_grace < AUTO.attention_after < AUTO.overdue_after


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("role", Role)
def test_every_kind_of_interview_with_every_role_is_planned_to_its_end(kind, role):
    matter = Matter(an_interview(kind=kind, contacts=(replace(DANA, role=role),)), AUTO).until(END + 60 * DAY)
    assert matter.sent[:1] == ["abc.thank_you.dana.1"] or role is Role.COORDINATOR


def test_longer_settings_are_followed():
    slow = replace(RULES, follow_up_after=Duration(3, Unit.WORKING_DAY), call_after=Duration(14, Unit.DAY))
    matter = Matter(rules=slow).until(END).send(THANKS, at=END)
    assert matter.due(FOLLOW_UP) == berlin(3, 6, 14, 30)
    assert matter.due(CALL) == berlin(3, 17, 14, 30)


def test_an_answer_counts_as_a_word():
    matter = Matter(an_interview(contacts=(DANA, LEE))).until(END).send(THANKS, at=END)
    matter.tell(answer(None, who="lee"), at=END + 2 * DAY)
    assert matter.due(CALL) == berlin(3, 13, 14, 30), "a word of somebody else is none of theirs"


def test_planning_at_once_or_event_by_event_comes_to_the_same():
    whole = decide(an_interview(contacts=(DANA, LEE, REX)), Woke(), EARLIER, RULES).interview
    matter = Matter(an_interview(contacts=(DANA,)))
    matter.tell(LookedBack(contacts=(LEE,))).tell(LookedBack(contacts=(REX,)))
    assert {s.key for s in whole.steps} == {s.key for s in matter.interview.steps}
    assert {(s.key, s.due_at) for s in whole.steps} == {(s.key, s.due_at) for s in matter.interview.steps}


def test_evidence_of_a_sending_before_the_end_is_taken_as_it_is():
    matter = Matter().tell(sent("abc.thank_you.dana.1", START))
    assert matter.until(END).state(THANKS) is S.SENT
