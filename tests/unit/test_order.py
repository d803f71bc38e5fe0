"""Follow-up, nudge and call to one person keep their order and their distance, whatever moves one of them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.cadence import Duration, Unit
from agent.domain.due import APART, ORDER
from agent.domain.events import Debriefed, DraftEdited, Event, Rescheduled, Resumed, Skipped, UserWrote, Woke
from agent.domain.meaning import Intent, MessageKind
from agent.domain.model import Debrief, Interview, StepKind, StepState
from tests.unit.matter import AUTO, BERLIN, DAY, END, HOUR, MINUTE, RULES, Matter, answer, berlin, sent

S, K = StepState, StepKind
FOLLOW_UP, NUDGE, CALL = ORDER


def away(until: datetime | None = None) -> Event:
    day = until.date() if until is not None else None
    return answer(Intent.AWAY, kind=MessageKind.AUTO_REPLY, until=day)


def out_of_order(interview: Interview, rules=RULES) -> list[str]:
    """Which waiting steps come too soon after one before them, or before it. A date the user chose stands."""
    found = []
    for later in (s for s in interview.steps if s.state is S.WAITING and s.due_at and s.kind in ORDER):
        if later.fixed or later.asked_for:
            continue
        for kind in ORDER[: ORDER.index(later.kind)]:
            for earlier in (s for s in interview.steps if s.kind is kind and s.contact_id == later.contact_id):
                at = earlier.sent_at or (earlier.is_open and (earlier.first_drafted_at or earlier.due_at))
                gaps = (APART, rules.call_after) if later.kind is CALL else (APART,)
                if at and later.due_at < min(rules.cadence.add(at, gap, BERLIN) for gap in gaps):
                    found.append(f"{later.kind} {later.due_at} with {kind} {at}")
    return found


@pytest.mark.parametrize("rules", [RULES, AUTO], ids=["draft", "auto"])
@pytest.mark.parametrize("days", [9, 13, 20, 28])
def test_after_an_absence_the_call_is_not_due_with_the_follow_up(rules, days):
    matter = Matter(rules=rules).until(END).send(K.THANK_YOU, at=END).tell(away(END + days * DAY))
    follow_up, call = matter.due(FOLLOW_UP), matter.due(CALL)
    assert follow_up is not None
    assert call is not None
    assert call >= rules.cadence.add(follow_up, APART, BERLIN)
    assert matter.step(CALL).why.startswith("not sooner than 5 working days after the follow-up")
    matter.until(follow_up + MINUTE)
    assert matter.state(FOLLOW_UP) in (S.DRAFTED, S.SENT)
    assert (matter.due(CALL) or END) >= call


def test_after_an_absence_the_nudge_is_not_due_with_a_follow_up_that_the_user_wants_all_the_same():
    matter = Matter().until(END).send(K.THANK_YOU, at=END).tell(Debriefed(debrief=Debrief(decide_by=berlin(3, 6, 12))))
    matter.tell(Resumed(key="abc.follow_up.dana.1")).tell(away(berlin(3, 13, 12)))
    assert matter.due(FOLLOW_UP) == berlin(3, 16, 12)
    assert matter.due(NUDGE) == berlin(3, 23, 12)
    assert matter.due(CALL) is None
    matter.until(berlin(3, 16, 13)).send(FOLLOW_UP, at=berlin(3, 17, 10))
    assert matter.due(NUDGE) == berlin(3, 24, 10)


def test_the_distance_is_no_greater_than_the_wait_the_user_set_for_the_call():
    rules = replace(RULES, call_after=Duration(3, Unit.DAY))
    matter = Matter(rules=rules).until(END).send(K.THANK_YOU, at=END)
    assert matter.due(CALL) == berlin(3, 9, 9)  # three days after the follow-up of the 5th, a Sunday


def test_a_date_the_user_chose_stands():
    matter = Matter().until(END).send(K.THANK_YOU, at=END)
    matter.tell(Rescheduled(key="abc.call.dana.1", at=berlin(3, 5, 10)))
    assert matter.due(CALL) == berlin(3, 5, 10)
    other = Matter().until(END).send(K.THANK_YOU, at=END)
    other.tell(Rescheduled(key="abc.follow_up.dana.1", at=berlin(3, 19, 10)))
    assert other.due(CALL) == berlin(3, 26, 10)


def test_a_follow_up_that_is_held_puts_the_call_off_no_more_with_every_look():
    matter = Matter().until(END).send(K.THANK_YOU, at=END)
    people = tuple(replace(c, unreachable=True) for c in matter.interview.contacts)
    matter.interview = replace(matter.interview, contacts=people)
    due = matter.until(END + HOUR).due(CALL)
    assert matter.state(FOLLOW_UP) is S.HELD
    for day in range(1, 9):
        assert matter.until(END + day * DAY).due(CALL) == due
    assert due is not None
    assert matter.until(due + HOUR).state(CALL) is S.SENT


MOVES = st.one_of(
    st.integers(1, 40).map(lambda days: ("away", timedelta(days=days))),
    st.integers(0, 25).map(lambda days: ("decide", timedelta(days=days))),
    st.integers(1, 20 * 24).map(lambda hours: ("pass", timedelta(hours=hours))),
    st.integers(1, 30).map(lambda days: ("move the follow-up", timedelta(days=days))),
    st.sampled_from(
        [
            ("undated absence", HOUR),
            ("resume the follow-up", HOUR),
            ("resume the nudge", HOUR),
            ("resume the call", HOUR),
            ("skip the follow-up", HOUR),
            ("send the follow-up", HOUR),
            ("edit the follow-up", HOUR),
            ("wait", 5 * DAY),
            ("thanks", HOUR),
            ("write", HOUR),
            ("rate 2", HOUR),
            ("rate 4", HOUR),
        ]
    ),
)


IN_DRAFTS = (S.DRAFTED, S.HANDS_OFF)


def done(matter: Matter, what: str, length: timedelta) -> None:
    """One move; one that is not possible now is none."""
    verb, last, then = what.split(maxsplit=1)[0], what.rsplit(maxsplit=1)[-1].replace("-", "_"), matter.now + length
    of = {"call": CALL, "nudge": NUDGE}.get(last, FOLLOW_UP)
    step = next((s for s in matter.interview.steps if s.kind is of), None)
    moves: dict[str, Event] = {
        "away": away(then),
        "undated": away(),
        "decide": Debriefed(debrief=Debrief(decide_by=then)),
        "wait": answer(Intent.WAIT, until=then),
        "thanks": answer(Intent.THANKS),
        "write": UserWrote(contact_id="dana", at=matter.now, message_id=f"<{matter.now}>"),
        "rate": Debriefed(debrief=Debrief(rating=int(last) if last.isdigit() else None)),
        "pass": Woke(),
    }
    if step is not None:
        moves |= {"resume": Resumed(key=step.key), "skip": Skipped(key=step.key)}
        moves |= {"move": Rescheduled(key=step.key, at=then)} if step.state in (S.WAITING, S.HELD) else {}
        moves |= {"send": sent(step.key, matter.now)} if step.state in IN_DRAFTS else {}
        moves |= {"edit": DraftEdited(key=step.key, draft_ref="mine", draft_version="9", thread_ref="")}
    if verb == "edit" and (step is None or step.state is not S.DRAFTED):
        return
    matter.tell(moves.get(verb, Woke()))
    if verb == "pass":
        matter.until(then)


@settings(max_examples=100, deadline=None)
@given(st.booleans(), st.lists(MOVES, max_size=7))
def test_the_order_and_the_distance_hold_after_every_move(auto, moves):
    matter = Matter(rules=AUTO if auto else RULES).until(END).send(K.THANK_YOU, at=END)
    for what, length in moves:
        done(matter, what, length)
        assert out_of_order(matter.interview, matter.rules) == [], what
        steady = matter.interview
        assert matter.tell(Debriefed(debrief=Debrief())).interview == steady  # and no second look moves it on
