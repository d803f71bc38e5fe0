"""The table of step states: total, and with its rules proven over every cell of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from agent.domain import actions, release, steps
from agent.domain.actions import Locate, Send, Withdraw
from agent.domain.course import QUIET, SETTLE, Course
from agent.domain.decide import decide
from agent.domain.events import (
    DraftEdited,
    DraftMade,
    DraftMissing,
    DraftWithdrawn,
    LookedBack,
    NoteRefused,
    NoteSent,
    NoteUnfit,
    OutcomeLost,
    Resumed,
    SendAccepted,
    SendCalledOff,
    SendClaimed,
    Skipped,
    StepEvent,
    UserWrote,
    Woke,
)
from agent.domain.model import ENDED, Cause, Step, StepKind, StepState
from tests.unit.matter import AUTO, DAY, END, HOUR, MINUTE, RULES, Matter, an_interview, found, kinds_of, sent
from tests.unit.step_events import DRAFT, EVENTS, KEY, LATER, a_step

S = StepState
ALL = kinds_of(StepEvent)
USER_WROTE = UserWrote(contact_id="dana", at=END + MINUTE, message_id="<own@example.org>")


def moved(step: Step, event: StepEvent, rules: Any = RULES) -> Step:
    """The step after the table alone, without what time brings."""
    course = Course(an_interview(steps=(step,)), LATER, rules)
    steps.apply(course, event)
    return course.interview.step(KEY)


@pytest.mark.parametrize("event", ALL, ids=lambda event: event.__name__)
def test_every_event_has_a_cell_in_every_state(event):
    assert set(steps.TABLE[event]) == set(StepState)
    assert all(callable(handler) for handler in steps.TABLE[event].values())


def test_the_table_has_no_event_that_does_not_exist_and_the_cases_here_are_all():
    assert set(steps.TABLE) == set(ALL) == set(EVENTS)


@pytest.mark.parametrize("state", StepState)
@pytest.mark.parametrize("event", ALL, ids=lambda event: event.__name__)
def test_every_cell_can_be_entered(state, event):
    for withdrawn in (False, True):
        for missing in (None, END):
            decision = decide(
                an_interview(steps=(a_step(state, withdrawn=withdrawn, missing_since=missing),)),
                EVENTS[event],
                LATER,
                AUTO,
            )
            assert decision.interview.step(KEY).state in StepState


@pytest.mark.parametrize("state", StepState)
def test_evidence_of_sending_wins_over_every_state(state):
    after = moved(a_step(state), EVENTS[NoteSent])
    assert after.state is S.SENT
    assert after.sent_at == (END if state is S.SENT else LATER)
    assert (
        decide(an_interview(steps=(a_step(state),)), EVENTS[NoteSent], LATER, AUTO).interview.step(KEY).state is S.SENT
    )


@pytest.mark.parametrize("event", ALL, ids=lambda event: event.__name__)
def test_nothing_but_evidence_leads_out_of_uncertain(event):
    after = moved(a_step(S.UNCERTAIN), EVENTS[event])
    evidence = {NoteSent: S.SENT, DraftMade: S.HELD, DraftEdited: S.HANDS_OFF}
    assert after.state is evidence.get(event, S.UNCERTAIN)


def test_time_does_not_lead_out_of_uncertain():
    interview = an_interview(steps=(a_step(S.UNCERTAIN),))
    for days in range(60):
        interview = decide(interview, Woke(), END + days * DAY, AUTO).interview
        assert interview.step(KEY).state is S.UNCERTAIN


@pytest.mark.parametrize("event", ALL, ids=lambda event: event.__name__)
@pytest.mark.parametrize("state", sorted(ENDED - {S.CANCELLED}))
def test_what_has_ended_is_never_written_or_sent_again(state, event):
    """A draft that the user brought back or edited is theirs, and only watched."""
    decision = decide(an_interview(steps=(a_step(state),)), EVENTS[event], LATER, AUTO)
    after = decision.interview.step(KEY)
    assert after.state in {state, S.SENT, S.HANDS_OFF}
    assert not any(isinstance(a, actions.Draft | Send) and a.key == KEY for a in decision.actions)
    if state in (S.SENT, S.REJECTED) and event is not NoteSent:
        assert after.state is state


@pytest.mark.parametrize("state", sorted(ENDED - {S.CANCELLED}))
def test_time_revives_nothing_that_has_ended(state):
    interview = an_interview(steps=(a_step(state),))
    for hours in range(0, 1000, 7):
        interview = decide(interview, Woke(), END + hours * HOUR, AUTO).interview
        assert interview.step(KEY).state is state


@pytest.mark.parametrize("state", StepState)
@pytest.mark.parametrize("event", ALL, ids=lambda event: event.__name__)
def test_no_action_without_the_state_that_goes_with_it(state, event):
    """A draft is asked for only of a step that is being written, a sending only of an untouched draft, a withdrawal
    only where it is written down."""
    for withdrawn in (False, True):
        decision = decide(
            an_interview(steps=(a_step(state, withdrawn=withdrawn),), looked_at=LATER), EVENTS[event], LATER, AUTO
        )
        for action in decision.actions:
            if isinstance(action, actions.Look | actions.Tell):
                continue
            after = decision.interview.step(action.key)
            match action:
                case actions.Draft():
                    assert after.state is S.DRAFTING
                case Send():
                    assert after.state is S.DRAFTED
                    due = release.send_due(decision.interview, after, AUTO)
                    assert due is not None
                    assert due <= LATER
                case Withdraw():
                    assert after.withdrawn
                    assert after.draft_ref
                case Locate():
                    assert after.draft_ref or after.state is S.SUBMITTED


def reached(state: StepState) -> Matter:
    """A matter that comes to have its thank-you in this state, by events alone."""
    matter = Matter(rules=AUTO)
    if state is S.WAITING:
        return matter
    if state is S.HELD:
        return matter.asleep_until(END + 30 * HOUR)
    if state is S.CANCELLED:
        return matter.until(END).tell(USER_WROTE)
    if state is S.SKIPPED:
        return matter.tell(Skipped(key=KEY))
    if state is S.DRAFTING:
        matter.interview = decide(matter.interview, Woke(), END, AUTO).interview
        matter.interview = decide(matter.interview, LookedBack(), END, AUTO).interview
        return matter
    matter.until(END)
    sending: list[StepEvent] = [SendClaimed(key=KEY)]
    more: dict[StepState, list[StepEvent]] = {
        S.DRAFTED: [],
        S.SENDING: sending,
        S.SUBMITTED: [*sending, SendAccepted(key=KEY)],
        S.SENT: [*sending, sent(KEY, END)],
        S.HANDS_OFF: [EVENTS[DraftEdited]],
        S.REJECTED: [*sending, EVENTS[NoteRefused]],
        S.UNCERTAIN: [*sending, EVENTS[OutcomeLost]],
    }
    if state is S.DECLINED:
        matter.tell(EVENTS[DraftMissing]).tell(EVENTS[DraftMissing], at=END + SETTLE)
    for event in more.get(state, []):
        matter.tell(event)
    return matter


@pytest.mark.parametrize("state", StepState)
def test_every_state_can_be_reached(state):
    assert reached(state).state(StepKind.THANK_YOU) is state


@pytest.mark.parametrize("state", StepState)
def test_the_user_can_leave_out_a_step_in_any_state_but_one_that_left(state):
    after = reached(state).tell(Skipped(key=KEY)).step(StepKind.THANK_YOU)
    if state in ENDED:
        assert after.state is state
    elif state in (S.SENDING, S.SUBMITTED):
        assert after.state is state, "the call is being made; but should it fail, it is not made again"
        assert after.withdrawn
    else:
        assert after.state is S.SKIPPED


# --- the ways of a draft ------------------------------------------------------------------------------------------


def test_a_vanished_draft_is_declined_only_after_ten_minutes_and_two_looks():
    matter = reached(S.DRAFTED)
    gone = EVENTS[DraftMissing]
    matter.tell(gone, at=END + MINUTE)
    assert matter.state(StepKind.THANK_YOU) is S.DRAFTED
    assert matter.due(StepKind.THANK_YOU) == END + MINUTE + SETTLE
    matter.tell(gone, at=END + 5 * MINUTE)
    assert matter.state(StepKind.THANK_YOU) is S.DRAFTED, "two looks, but not ten minutes"
    matter.tell(gone, at=END + MINUTE + SETTLE)
    assert matter.state(StepKind.THANK_YOU) is S.DECLINED

    once = reached(S.DRAFTED)
    once.tell(gone, at=END + HOUR)
    assert once.state(StepKind.THANK_YOU) is S.DRAFTED, "one look, however late"


def test_a_draft_that_comes_back_is_as_it_was():
    matter = reached(S.DRAFTED).tell(EVENTS[DraftMissing], at=END + MINUTE)
    matter.tell(found(KEY), at=END + 2 * MINUTE)
    step = matter.step(StepKind.THANK_YOU)
    assert (step.state, step.missing_since, step.looks, step.drafted_at) == (S.DRAFTED, None, 0, END)


def test_while_a_draft_is_missed_nothing_is_sent():
    matter = reached(S.DRAFTED).tell(EVENTS[DraftMissing], at=END + 44 * MINUTE)
    assert matter.tell(Woke(), at=END + 46 * MINUTE).sent == []
    claimed = decide(matter.interview, SendClaimed(key=KEY), matter.now, AUTO).interview.step(KEY)
    assert claimed.state is S.DRAFTED


def test_a_deleted_draft_that_is_brought_back_is_the_users():
    matter = reached(S.DECLINED).tell(found(KEY))
    assert matter.state(StepKind.THANK_YOU) is S.HANDS_OFF
    assert matter.until(END + 3 * DAY).sent == []


def test_a_draft_found_while_it_is_to_be_written_anew_is_the_old_one():
    step = a_step(S.DRAFTING)
    assert moved(step, found(KEY, "1")).state is S.DRAFTING
    assert moved(step, DraftMade(key=KEY, **DRAFT)).state is S.DRAFTED


def test_a_draft_made_for_a_step_that_has_ended_meanwhile_is_taken_back():
    for state in (S.SKIPPED, S.CANCELLED):
        course = Course(an_interview(steps=(a_step(state, draft_ref=""),)), LATER, RULES)
        steps.apply(course, EVENTS[DraftMade])
        assert course.actions == [Withdraw(key=KEY)]
        assert course.interview.step(KEY).withdrawn


@pytest.mark.parametrize("state", [S.DRAFTED, S.HANDS_OFF, S.HELD])
def test_a_draft_that_we_are_taking_back_is_not_missed(state):
    """As when the conversation was moved, and the step waits for something else already."""
    gone = EVENTS[DraftMissing]
    course = Course(an_interview(steps=(a_step(state, withdrawn=True),)), LATER, RULES)
    steps.apply(course, gone)
    course.now = LATER + DAY
    steps.apply(course, gone)
    step = course.interview.step(KEY)
    assert (step.state, step.missing_since, step.draft_ref) == (state, None, "")


def test_what_lies_in_the_trash_before_a_first_draft_was_declined_unless_we_took_it_back():
    gone = DraftMissing(key=KEY, evidence="it lies in the trash", thrown_away=True)
    assert moved(a_step(S.DRAFTING, draft_ref=""), gone).state is S.DECLINED
    assert moved(a_step(S.DRAFTING, draft_ref="", withdrawn=True), gone).state is S.DRAFTING


def test_that_a_first_draft_is_nowhere_to_be_seen_while_it_is_being_made_says_nothing():
    assert moved(a_step(S.DRAFTING, draft_ref=""), EVENTS[DraftMissing]).state is S.DRAFTING


@pytest.mark.parametrize("state", [S.DRAFTED, S.HANDS_OFF, S.HELD])
def test_a_draft_that_vanished_and_that_nothing_says_was_deleted_is_put_before_the_user_in_the_end(state):
    gone = DraftMissing(key=KEY, evidence="It is nowhere.", unproven=True)
    course = Course(an_interview(steps=(a_step(state),)), LATER, RULES)
    for minutes in range(0, 60, 10):
        course.now = LATER + minutes * MINUTE
        steps.apply(course, gone)
        assert course.interview.step(KEY).state is state, "it may be listed yet"
    course.now = LATER + HOUR
    steps.apply(course, gone)
    step = course.interview.step(KEY)
    assert (step.state, step.missing_since, step.due_at) == (S.UNCERTAIN, None, None)
    assert "it is nowhere" in step.why
    assert KEY in step.remedy
    steps.apply(course, DraftEdited(key=KEY, **DRAFT))
    assert course.interview.step(KEY).state is S.HANDS_OFF, "shown at last"


@pytest.mark.parametrize("said", [Skipped(key=KEY), Resumed(key=KEY)])
def test_an_edited_draft_that_vanished_unproven_is_never_taken_back(said):
    gone = DraftMissing(key=KEY, evidence="It is nowhere.", unproven=True)
    course = Course(an_interview(steps=(a_step(S.HANDS_OFF),)), LATER, RULES)
    steps.apply(course, gone)
    course.now = LATER + HOUR
    steps.apply(course, gone)
    assert course.interview.step(KEY).state is S.UNCERTAIN
    decision = decide(course.interview, said, course.now, RULES)
    assert (decision.interview.step(KEY).state, decision.interview.step(KEY).withdrawn) == (S.SKIPPED, False)
    assert Withdraw(key=KEY) not in decision.actions


@pytest.mark.parametrize("proven_at", [0, 10, 20])
def test_one_look_that_shows_the_deletion_is_proof(proven_at):
    course = Course(an_interview(steps=(a_step(S.DRAFTED),)), LATER, RULES)
    for minutes in range(0, 30, 10):
        course.now = LATER + minutes * MINUTE
        steps.apply(course, DraftMissing(key=KEY, evidence="gone", unproven=minutes != proven_at))
    assert course.interview.step(KEY).state is S.DECLINED


def test_a_draft_that_could_not_be_written_again_does_not_leave_as_it_was():
    """It says less than is known now, or goes to an address that was corrected."""
    step = moved(a_step(S.DRAFTING, stale=True, personal=True, changed_at=END, drafted_at=END), EVENTS[NoteUnfit])
    interview = an_interview(steps=(step,))
    assert step.state is S.DRAFTED
    assert release.send_due(interview, step, AUTO) is None
    as_written = replace(step, stale=False)
    assert release.send_due(interview, as_written, AUTO) is not None
    assert release.send_due(interview, replace(as_written, to="former@acme.example"), AUTO) is None


def test_our_own_withdrawal_is_not_read_as_declined():
    matter = reached(S.CANCELLED)
    matter.tell(EVENTS[DraftMissing]).tell(EVENTS[DraftMissing], at=END + DAY)
    assert matter.state(StepKind.THANK_YOU) is S.CANCELLED


def test_what_was_handed_over_and_is_seen_nowhere_is_uncertain_in_the_end_and_says_so():
    matter = reached(S.SUBMITTED)
    for _ in range(10):
        matter.tell(EVENTS[DraftMissing], at=matter.now + HOUR)
    step = matter.step(StepKind.THANK_YOU)
    assert step.state is S.UNCERTAIN
    assert KEY in step.remedy


def test_what_was_handed_over_and_still_lies_in_drafts_is_never_sent_again():
    matter = reached(S.SUBMITTED)
    for _ in range(20):
        matter.tell(found(KEY), at=matter.now + HOUR)
        assert matter.state(StepKind.THANK_YOU) in (S.SUBMITTED, S.UNCERTAIN)
        if matter.state(StepKind.THANK_YOU) is S.UNCERTAIN:
            break
    assert matter.state(StepKind.THANK_YOU) is S.UNCERTAIN
    assert matter.sent == []


@pytest.mark.parametrize(
    ("word", "after"),
    [(Skipped(key=KEY), S.SKIPPED), (Skipped(), S.SKIPPED), (USER_WROTE, S.CANCELLED)],
    ids=["skip", "skip all", "wrote"],
)
@pytest.mark.parametrize("back", [EVENTS[SendCalledOff], found(KEY)], ids=["called off", "still a draft"])
def test_a_note_stopped_while_it_was_being_sent_is_not_tried_again(word, after, back):
    matter = reached(S.SENDING).tell(word)
    assert matter.state(StepKind.THANK_YOU) is S.SENDING
    matter.tell(back)
    assert matter.state(StepKind.THANK_YOU) is after
    assert KEY not in matter.drafts
    assert matter.until(END + 2 * DAY).sent == []


def test_a_note_called_off_by_the_server_is_tried_again_when_it_said():
    matter = reached(S.SENDING).tell(SendCalledOff(key=KEY, why="busy", retry_at=END + 3 * HOUR), at=END + HOUR)
    assert matter.until(END + 3 * HOUR - MINUTE).sent == []
    assert matter.until(END + 3 * HOUR).sent == [KEY]


def test_an_edit_of_what_is_being_sent_makes_it_the_users():
    matter = reached(S.SENDING).tell(EVENTS[DraftEdited])
    assert matter.state(StepKind.THANK_YOU) is S.HANDS_OFF
    assert matter.until(END + 2 * DAY).sent == []


def test_a_note_that_cannot_be_written_holds_its_step_and_keeps_an_old_draft():
    held = moved(a_step(S.DRAFTING, draft_ref=""), EVENTS[NoteUnfit])
    assert (held.state, held.cause, held.remedy) == (S.HELD, Cause.UNFIT, "correct it")
    kept = moved(a_step(S.DRAFTING), EVENTS[NoteUnfit])
    assert (kept.state, kept.draft_ref) == (S.DRAFTED, "d:1")


def test_an_unknown_step_is_an_error_and_no_new_step():
    with pytest.raises(KeyError):
        decide(an_interview(), DraftWithdrawn(key="abc.call.nobody.1"), LATER, RULES)


# --- written once more --------------------------------------------------------------------------------------------


def test_the_user_releases_an_uncertain_note_and_it_is_written_under_a_name_of_its_own():
    matter = reached(S.UNCERTAIN)
    matter.tell(Resumed(key=KEY), at=END + HOUR)
    assert matter.state(StepKind.THANK_YOU) is S.SKIPPED
    assert matter.state(StepKind.THANK_YOU, ordinal=2) is S.DRAFTED
    assert matter.until(END + 2 * HOUR).sent == ["abc.thank_you.dana.2"]


def test_an_uncertain_note_that_lies_in_drafts_after_all_is_the_users_to_send():
    matter = reached(S.UNCERTAIN).tell(found(KEY), at=END + HOUR)
    step = matter.step(StepKind.THANK_YOU)
    assert (step.state, step.cause) == (S.HELD, Cause.OUTCOME)
    assert matter.until(END + 5 * HOUR).sent == []
    assert matter.tell(Resumed(key=KEY)).until(END + 6 * HOUR).sent == [KEY]


def test_when_the_uncertain_note_turns_up_among_the_sent_ones_the_second_is_taken_back():
    matter = reached(S.UNCERTAIN).tell(Resumed(key=KEY), at=END + HOUR)
    matter.tell(sent(KEY, END + MINUTE))
    assert matter.state(StepKind.THANK_YOU) is S.SENT
    assert matter.state(StepKind.THANK_YOU, ordinal=2) is S.CANCELLED
    assert matter.until(END + 2 * DAY).sent == []


def test_quiet_is_kept_after_the_last_change_by_anybody():
    matter = Matter(rules=AUTO).until(END)
    matter.tell(SendClaimed(key=KEY), at=END + 45 * MINUTE).tell(found(KEY), at=END + 46 * MINUTE)
    assert matter.until(END + 46 * MINUTE + QUIET - timedelta(seconds=1)).sent == []
    assert matter.until(END + 46 * MINUTE + QUIET).sent == [KEY]
