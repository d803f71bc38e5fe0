"""The table of phases, and what calendar, user and mailbox do to an interview as a whole."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain import actions, plan
from agent.domain.course import Rules
from agent.domain.decide import PHASES, decide
from agent.domain.events import (
    Answered,
    Called,
    Debriefed,
    DraftEdited,
    DraftMissing,
    Event,
    EventCalledOff,
    EventSeen,
    InterviewEvent,
    LookedBack,
    NoteRefused,
    OutcomeLost,
    Paused,
    Reading,
    Rescheduled,
    Resumed,
    SendAccepted,
    SendCalledOff,
    SendClaimed,
    Skipped,
    ToldAgain,
    UserWrote,
    Woke,
)
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import ENDED, CallOutcome, Cause, Closing, Debrief, Phase, Role, StepKind, StepState, ThreadLink
from agent.service.attention import needs
from tests.unit.matter import (
    AUTO,
    DANA,
    DAY,
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
    found,
    kinds_of,
    sent,
)

S, K = StepState, StepKind
THANKS, LOOP, FOLLOW_UP, CALL = K.THANK_YOU, K.IN_THE_LOOP, K.FOLLOW_UP, K.CALL
ALL = kinds_of(InterviewEvent)


def seen(start, *, sequence=1, **facts: Any) -> EventSeen:
    return EventSeen(starts_at=start, ends_at=start + 30 * MINUTE, zone="Europe/Berlin", sequence=sequence, **facts)


def wrote(at, who="dana", message="<own@example.org>") -> UserWrote:
    return UserWrote(contact_id=who, at=at, message_id=message)


EVENTS: dict[type, InterviewEvent] = {
    Woke: Woke(),
    EventSeen: seen(START + DAY),
    EventCalledOff: EventCalledOff(why="it was cancelled", sequence=1),
    LookedBack: LookedBack(),
    Answered: answer(Intent.THANKS, at=END + MINUTE),
    UserWrote: wrote(END + MINUTE),
    Debriefed: Debriefed(debrief=Debrief(rating=4)),
    ToldAgain: ToldAgain(role="Staff Engineer", starts_at=START + HOUR, ends_at=END + HOUR),
    Called: Called(key="abc.thank_you.dana.1", outcome=CallOutcome.NO_ANSWER),
    Skipped: Skipped(),
    Paused: Paused(),
    Resumed: Resumed(),
    Rescheduled: Rescheduled(key="abc.thank_you.dana.1", at=END + DAY),
}


def in_phase(phase: Phase) -> Matter:
    matter = Matter()
    if phase is not Phase.SCHEDULED:
        matter.until(END)
    return matter.tell(answer(Intent.REJECTION), at=END + MINUTE) if phase is Phase.CLOSED else matter


@pytest.mark.parametrize("phase", Phase)
def test_every_event_has_a_handler_in_every_phase(phase):
    assert set(PHASES[phase]) == set(ALL) == set(EVENTS)
    assert all(callable(handler) for handler in PHASES[phase].values())


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("event", ALL, ids=lambda event: event.__name__)
def test_every_cell_can_be_entered_and_the_second_time_changes_nothing(phase, event):
    matter = in_phase(phase)
    assert matter.interview.phase is phase
    once = decide(matter.interview, EVENTS[event], END + HOUR, RULES).interview
    twice = decide(once, EVENTS[event], END + HOUR, RULES).interview
    assert twice == once


# --- moved, called off, put on again ------------------------------------------------------------------------------


def test_moved_before_it_began_the_notes_wait_for_the_new_end():
    matter = Matter().tell(seen(START + DAY))
    assert matter.due(THANKS) == END + DAY
    assert matter.until(END + DAY - MINUTE).drafts == {}
    assert matter.until(END + DAY).state(THANKS) is S.DRAFTED


def test_moved_after_the_notes_were_drafted_takes_them_back_until_the_new_end():
    matter = Matter(an_interview(contacts=(DANA, REX)), AUTO).until(END)
    assert len(matter.drafts) == 2
    matter.tell(seen(START + DAY), at=END + MINUTE)
    assert matter.drafts == {}
    assert matter.interview.phase is Phase.SCHEDULED
    assert {s.state for s in matter.interview.steps} == {S.WAITING}
    assert matter.until(END + DAY - MINUTE).sent == []
    matter.until(END + 2 * DAY)
    assert matter.sent == ["abc.thank_you.dana.1", "abc.in_the_loop.rex.1"]


def test_an_edited_draft_stays_the_users_when_the_interview_moves():
    matter = Matter().until(END)
    matter.tell(DraftEdited(key="abc.thank_you.dana.1", draft_ref="d", draft_version="9", thread_ref=""))
    matter.tell(seen(START + DAY), at=END + MINUTE)
    assert matter.state(THANKS) is S.HANDS_OFF
    assert "abc.thank_you.dana.1" in matter.drafts


def test_what_was_stopped_for_a_conversation_that_did_not_take_place_begins_again():
    """Nobody came; the user wrote, they apologised and moved it."""
    matter = Matter().until(END).tell(wrote(END + 5 * MINUTE)).tell(answer(Intent.OTHER), at=END + HOUR)
    assert {s.state for s in matter.interview.steps} == {S.CANCELLED}
    matter.tell(seen(START + DAY), at=END + 2 * HOUR)
    assert {s.state for s in matter.interview.steps} == {S.WAITING}
    matter.until(END + DAY)
    assert matter.state(THANKS) is S.DRAFTED
    assert "its clock starts" in matter.step(FOLLOW_UP).why


def test_one_closed_by_an_answer_and_then_moved_is_still_to_come():
    matter = Matter().until(END).send(THANKS).tell(answer(Intent.NEXT_STEP), at=END + HOUR)
    assert matter.interview.closing is Closing.ANSWERED
    matter.tell(seen(START + 2 * DAY), at=END + 2 * HOUR)
    assert matter.interview.phase is Phase.SCHEDULED
    assert matter.state(THANKS) is S.SENT, "what was sent is sent"
    assert matter.state(FOLLOW_UP) is S.WAITING


@pytest.mark.parametrize("how", [answer(Intent.REJECTION), answer(Intent.OFFER), Skipped()])
def test_one_closed_for_good_is_not_opened_by_a_calendar(how):
    matter = Matter().until(END).tell(how, at=END + MINUTE).tell(seen(START + DAY), at=END + HOUR)
    assert matter.interview.phase is Phase.CLOSED


def test_a_time_corrected_afterwards_rewrites_the_drafts():
    matter = Matter(rules=AUTO).until(END + MINUTE)
    matter.tell(seen(START - HOUR), at=END + 5 * MINUTE)
    assert matter.drafts == {"abc.thank_you.dana.1": 2}
    assert (matter.interview.starts_at, matter.interview.phase) == (START - HOUR, Phase.OVER)


def test_an_older_version_of_the_event_changes_nothing():
    matter = Matter().tell(seen(START + DAY, sequence=3))
    matter.tell(seen(START, sequence=2)).tell(EventCalledOff(why="old news", sequence=2))
    assert (matter.interview.starts_at, matter.interview.phase) == (START + DAY, Phase.SCHEDULED)


def test_called_off_before_the_last_look_there_is_nothing_to_thank_for():
    matter = Matter(rules=AUTO)
    matter.interview = decide(matter.interview, Woke(), END, AUTO).interview
    matter.tell(EventCalledOff(why="it was removed from your calendar"), at=END)
    assert matter.interview.closing is Closing.CANCELLED
    assert matter.until(END + 3 * DAY).drafts == {}


def test_called_off_after_the_last_look_somebody_is_tidying_up():
    matter = Matter().until(END).tell(EventCalledOff(why="it was removed from your calendar"), at=END + DAY)
    assert matter.interview.phase is Phase.OVER
    assert matter.state(THANKS) is S.DRAFTED


def test_put_on_again_it_begins_again():
    matter = Matter().tell(EventCalledOff(why="it was cancelled", sequence=1))
    assert {s.state for s in matter.interview.steps} == {S.CANCELLED}
    assert plan.wake_at(matter.interview, RULES) is None
    matter.tell(seen(START + DAY, sequence=2))
    assert (matter.interview.phase, matter.interview.closing) == (Phase.SCHEDULED, None)
    assert matter.until(END + DAY).state(THANKS) is S.DRAFTED


def test_put_on_again_does_not_bring_back_what_the_user_left_out():
    matter = Matter().tell(Skipped(key="abc.thank_you.dana.1")).tell(EventCalledOff(why="cancelled"))
    matter.tell(seen(START + DAY))
    assert matter.state(THANKS) is S.SKIPPED
    assert matter.state(FOLLOW_UP) is S.WAITING


def test_the_event_fills_in_what_is_not_known_and_overwrites_nothing():
    known = replace(DANA, name="Dana Fox", phone="", role=Role.UNKNOWN)
    matter = Matter(an_interview(contacts=(known,), company="Acme", role=""))
    other = replace(DANA, name="D. Fox", phone="+1 555 0100", role=Role.HIRING_MANAGER)
    matter.tell(seen(START, company="ACME Inc", role="SRE", contacts=(other, LEE)))
    dana = matter.interview.contact("dana")
    assert (dana.name, dana.phone, dana.role) == ("Dana Fox", "+1 555 0100", Role.HIRING_MANAGER)
    assert (matter.interview.company, matter.interview.role) == ("Acme", "SRE")
    assert matter.state(THANKS, "lee") is S.WAITING


# --- the user's own mail ------------------------------------------------------------------------------------------


def test_the_users_own_message_is_the_thank_you_and_its_time_the_anchor():
    matter = Matter(rules=AUTO).until(END).tell(wrote(END + 10 * MINUTE), at=END + 12 * MINUTE)
    assert (matter.state(THANKS), matter.step(THANKS).cause) == (S.CANCELLED, Cause.USER_WROTE)
    assert matter.drafts == {}
    assert matter.due(FOLLOW_UP) == berlin(3, 5, 14, 40)
    assert matter.until(END + 3 * HOUR).sent == []


def test_a_message_before_the_end_is_none():
    matter = Matter().tell(wrote(START - HOUR)).until(END)
    assert matter.state(THANKS) is S.DRAFTED


def test_a_second_message_is_the_follow_up():
    matter = Matter().until(END).tell(wrote(END + MINUTE)).tell(wrote(END + DAY, message="<two@example.org>"))
    assert (matter.state(FOLLOW_UP), matter.step(FOLLOW_UP).cause) == (S.CANCELLED, Cause.USER_WROTE)


def test_a_message_after_our_thank_you_is_the_follow_up():
    matter = Matter().until(END).send(THANKS).tell(wrote(END + DAY), at=END + DAY)
    assert matter.state(FOLLOW_UP) is S.CANCELLED


def test_the_same_message_seen_twice_is_one():
    matter = Matter().until(END).tell(wrote(END + MINUTE)).tell(wrote(END + MINUTE))
    assert matter.state(FOLLOW_UP) is S.WAITING
    assert len(matter.interview.touches) == 1


def test_a_message_to_one_of_the_panel_is_none_to_the_others():
    matter = Matter(an_interview(contacts=(DANA, LEE))).until(END).tell(wrote(END + MINUTE, "lee"))
    assert (matter.state(THANKS, "lee"), matter.state(THANKS)) == (S.CANCELLED, S.DRAFTED)


def test_the_users_own_farewell_takes_the_place_of_ours():
    matter = Matter().until(END).tell(answer(Intent.REJECTION), at=END + DAY)
    assert matter.state(K.CLOSING) is S.DRAFTED
    matter.tell(wrote(END + 2 * DAY))
    assert matter.state(K.CLOSING) is S.CANCELLED


# --- the user's commands ------------------------------------------------------------------------------------------


def test_the_whole_interview_left_out_takes_back_every_draft():
    matter = Matter(an_interview(contacts=(DANA, LEE, REX)), AUTO).until(END).tell(Skipped(why="a no-show"))
    assert (matter.interview.phase, matter.interview.closing) == (Phase.CLOSED, Closing.SKIPPED)
    assert {s.state for s in matter.interview.steps} == {S.SKIPPED}
    assert matter.until(END + 60 * DAY).sent == []
    assert matter.drafts == {}


def test_an_edited_draft_is_left_in_drafts_when_its_step_is_left_out():
    matter = Matter().until(END)
    matter.tell(DraftEdited(key="abc.thank_you.dana.1", draft_ref="d", draft_version="9", thread_ref=""))
    matter.tell(Skipped(key="abc.thank_you.dana.1"))
    assert "abc.thank_you.dana.1" in matter.drafts


def test_the_user_names_somebody_by_an_address_that_is_known():
    told = replace(DANA, contact_id="other", name="Dana Fox-Reed")
    matter = Matter().tell(Debriefed(debrief=Debrief(), contacts=(told,)))
    assert [(c.contact_id, c.name) for c in matter.interview.contacts] == [("dana", "Dana Fox-Reed")]


def test_the_debrief_adds_to_what_was_told_before():
    matter = Matter().tell(Debriefed(debrief=Debrief(rating=4, learned="they use Postgres")))
    matter.tell(Debriefed(debrief=Debrief(thought="an idea")))
    assert matter.interview.debrief == Debrief(rating=4, learned="they use Postgres", thought="an idea")


def test_a_step_that_is_not_of_this_interview_is_an_error():
    for event in (Skipped(key="x"), Resumed(key="x"), Rescheduled(key="x", at=END)):
        with pytest.raises(KeyError):
            decide(an_interview(), event, END, RULES)


# --- properties ---------------------------------------------------------------------------------------------------

PEOPLE = [DANA, LEE, SAM, REX, replace(DANA, contact_id="x", email="", role=Role.UNKNOWN)]
hours = st.integers(-48, 24 * 50)
contacts = st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4).map(tuple)


@st.composite
def histories(draw) -> list[tuple[int, Event]]:
    """What happens to an interview with Dana in it, in its order, each so many hours after the interview's end."""
    keys = st.sampled_from([f"abc.{kind}.dana.1" for kind in ("thank_you", "follow_up", "call")])
    at = {"draft_ref": "d:x", "draft_version": "7", "thread_ref": ""}

    def answers(hour: int) -> st.SearchStrategy[Event]:
        return st.builds(
            lambda who, kind, intent, certain: Answered(
                contact_id=who,
                at=END + hour * HOUR,
                message_id=f"<{hour}.{who}@x>",
                thread_ref="",
                evidence="",
                reading=Reading(kind=kind, intent=intent),
                certain=certain,
            ),
            st.sampled_from(["dana", None]),
            st.sampled_from(MessageKind),
            st.sampled_from([*Intent, None]),
            st.booleans(),
        )

    def steps(hour: int) -> st.SearchStrategy[Event]:
        return keys.flatmap(
            lambda key: st.sampled_from(
                [
                    DraftEdited(key=key, **at),
                    DraftMissing(key=key, evidence=""),
                    OutcomeLost(key=key, evidence=""),
                    NoteRefused(key=key, why="no such user"),
                    SendClaimed(key=key),
                    SendAccepted(key=key),
                    found(key),
                    SendCalledOff(key=key, why="the server is busy", retry_at=END + (hour + 1) * HOUR),
                    sent(key, END + hour * HOUR),
                    Skipped(key=key),
                    Resumed(key=key),
                    Rescheduled(key=key, at=END + (hour + 30) * HOUR),
                ]
            )
        )

    happened = []
    for hour in sorted(draw(st.lists(hours, max_size=8))):
        other = st.sampled_from(
            [
                Woke(),
                Paused(),
                Resumed(),
                LookedBack(),
                LookedBack(contacts=(LEE, REX)),
                seen(END + (hour + 24) * HOUR),
                seen(START),
                EventCalledOff(why="it was cancelled", sequence=1),
                wrote(END + hour * HOUR, message=f"<{hour}@me>"),
                Debriefed(debrief=Debrief(rating=1)),
                Debriefed(debrief=Debrief(rating=5, learned=f"{hour}")),
                *(Called(key="abc.call.dana.1", outcome=outcome) for outcome in CallOutcome),
            ]
        )
        happened.append((hour, draw(st.one_of(other, answers(hour), steps(hour)))))
    return happened


RELEASES = (Resumed, Rescheduled, EventSeen)
"""Words of the user, or of the calendar, after which a note to somebody who has answered is right again."""


@settings(max_examples=120, deadline=None)
@given(histories(), contacts, st.booleans())
def test_whatever_happens(history, people, auto):
    """Waking twice is waking once; each note leaves once; what ended is not revived; nobody is nudged who has answered;
    what waits for the user says why, and what to do; nobody and no thread is forgotten."""
    rules = AUTO if auto else RULES
    link = ThreadLink(contact_id="rex", thread_ref="t", message_id="<m>", references=(), subject="Hello")
    everybody = (DANA, *(c for c in people if c is not DANA))
    matter = Matter(an_interview(contacts=everybody, threads=(link,)), rules, now=END - 50 * HOUR)
    released = False
    for hour, event in history:
        matter.until(max(matter.now, END + hour * HOUR))
        before, left = matter.interview, list(matter.sent)
        released |= isinstance(event, RELEASES)
        answered = any(not t.by_user and t.contact_id == "dana" and t.at >= END for t in before.touches)
        matter.tell(event)
        _nothing_more_by_waking(matter, rules)
        for step in before.steps:
            after = matter.interview.step(step.key)
            wanted_again = step.state is S.SKIPPED and event == Resumed(key=step.key)
            if step.state in ENDED - {S.CANCELLED} and not wanted_again:
                assert after.state in {step.state, S.SENT, S.HANDS_OFF}
        for step in matter.interview.steps:
            assert step.why, step
            assert step.remedy or step.state not in (S.HELD, S.UNCERTAIN, S.REJECTED), step
        matter.until(matter.now + HOUR)
        nudged = [k for k in matter.sent[len(left) :] if k.startswith(("abc.follow_up.dana", "abc.nudge.dana"))]
        assert released or not answered or not nudged
    matter.until(matter.now + 40 * DAY)
    for key in set(matter.sent):
        unsent = sum(isinstance(e, SendCalledOff) and e.key == key for _, e in history)
        assert matter.sent.count(key) <= 1 + unsent
    assert matter.interview.thread_for("rex") == link
    assert {c.contact_id for c in everybody} <= {c.contact_id for c in matter.interview.contacts}


def _nothing_more_by_waking(matter: Matter, rules: Rules) -> None:
    once = decide(matter.interview, Woke(), matter.now, rules)
    assert decide(once.interview, Woke(), matter.now, rules).interview == once.interview
    assert len({s.key for s in once.interview.steps}) == len(once.interview.steps)


def test_no_action_is_asked_for_twice_at_once():
    decision = decide(replace(an_interview(contacts=(DANA, LEE, REX))), Woke(), END, RULES)
    assert decision.actions == (actions.Look(),)


class TestOneEventInTwoAccounts:
    """The same UID stands in the calendars of two accounts of the user's."""

    def matter(self) -> Matter:
        matter = Matter(an_interview(uid="u", event_ref="a"))
        return matter.tell(seen(START, uid="u", account="work", event_ref="b"))

    def gone(self, account: str, **more: Any) -> EventCalledOff:
        why = "it was removed from your calendar"
        facts: dict[str, Any] = {"why": why, "sequence": 1, "uid": "u", "declined": True}
        return EventCalledOff(account=account, **facts | more)

    @pytest.mark.parametrize("first", ["local", "work"])
    def test_it_lives_while_one_has_it(self, first):
        matter = self.matter().tell(self.gone(first)).tell(self.gone(first))
        assert matter.interview.phase is Phase.SCHEDULED
        matter.tell(self.gone("work" if first == "local" else "local"))
        assert (matter.interview.phase, matter.interview.closing) == (Phase.CLOSED, Closing.CANCELLED)

    def test_put_back_it_stands_again(self):
        matter = self.matter().tell(self.gone("local")).tell(seen(START, uid="u", account="local", event_ref="a"))
        assert matter.tell(self.gone("work")).interview.phase is Phase.SCHEDULED

    def test_the_organiser_calls_it_off_for_both(self):
        matter = self.matter().tell(self.gone("work", declined=False, why="it was called off"))
        assert matter.interview.closing is Closing.CANCELLED

    def test_taken_out_of_one_and_then_put_into_the_other_it_lives_by_that(self):
        matter = Matter(an_interview(uid="u", event_ref="a")).tell(self.gone("local", sequence=0))
        matter.tell(seen(START, uid="u", account="work", event_ref="b", sequence=0))
        matter.tell(self.gone("local", sequence=0))  # as the last look before the notes finds it
        assert matter.interview.phase is Phase.SCHEDULED
        assert matter.tell(self.gone("work", sequence=0)).interview.phase is Phase.CLOSED

    def test_of_one_account_alone_it_ends(self):
        matter = Matter(an_interview(uid="u", event_ref="a")).tell(self.gone("local"))
        assert matter.interview.phase is Phase.CLOSED


class TestAZoneNobodyKnows:
    """The hour of its event was read on the user's own clock."""

    SEEN = seen(START, sequence=0, uid="u", account="local", event_ref="a", unread_zone="Mars Time")

    def test_the_users_hour_stands_until_the_event_changes(self):
        matter = Matter(an_interview(uid="u", event_ref="a", unread_zone="Mars Time"))
        matter.tell(ToldAgain(starts_at=START + HOUR, ends_at=END + HOUR)).tell(self.SEEN)
        assert (matter.interview.starts_at, matter.interview.unread_zone) == (START + HOUR, "")
        matter.tell(replace(self.SEEN, sequence=2, starts_at=START + DAY, ends_at=END + DAY))
        assert (matter.interview.starts_at, matter.interview.unread_zone) == (START + DAY, "Mars Time")

    def test_the_users_hour_outlives_a_change_of_anything_but_the_hour(self):
        matter = Matter(an_interview(uid="u", event_ref="a", unread_zone="Mars Time"))
        matter.tell(ToldAgain(starts_at=START + HOUR, ends_at=END + HOUR)).tell(replace(self.SEEN, sequence=1))
        assert (matter.interview.starts_at, matter.interview.unread_zone) == (START + HOUR, "")
        moved = replace(self.SEEN, sequence=1, starts_at=START + DAY, ends_at=END + DAY)  # though it does not say so
        assert matter.tell(moved).interview.starts_at == START + DAY

    def test_the_user_may_say_it_once_more(self):
        matter = Matter(an_interview(uid="u", event_ref="a", unread_zone="Mars Time"))
        matter.tell(ToldAgain(starts_at=START + HOUR, ends_at=END + HOUR))
        matter.tell(ToldAgain(starts_at=START + 2 * HOUR, ends_at=END + 2 * HOUR)).tell(self.SEEN)
        assert matter.interview.starts_at == START + 2 * HOUR

    def test_another_event_that_stands_in_for_it_says_so_too(self):
        matter = Matter(an_interview(uid="u", event_ref="a"))
        matter.tell(seen(START, uid="v", account="local", event_ref="b", unread_zone="Mars Time", contacts=(DANA,)))
        matter.tell(EventCalledOff(why="it was called off", uid="u"))
        assert (matter.interview.phase, matter.interview.unread_zone) == (Phase.SCHEDULED, "Mars Time")

    def test_it_is_pointed_out_until_something_was_sent(self):
        matter = Matter(an_interview(uid="u", event_ref="a", unread_zone="Mars Time"))
        [need] = needs(matter.interview, matter.now, RULES, None)
        assert "'Mars Time', which is not known" in need.what
        assert "--zone" in need.remedy
        assert not [*needs(matter.until(END).send(THANKS).interview, matter.now, RULES, None)]
