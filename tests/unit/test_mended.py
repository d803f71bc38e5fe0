"""What the pure core must hold whatever order the facts come in: each of these once went wrong."""

from dataclasses import replace

from agent.domain.events import Debriefed, Intent
from agent.domain.model import Debrief, Role, StepKind, StepState
from tests.unit.matter import AUTO, DANA, DAY, END, HOUR, LEE, MINUTE, Matter, an_interview, answer

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
