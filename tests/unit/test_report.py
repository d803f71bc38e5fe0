"""The report as a value: stories, the week ahead, response figures, and where things lie in the picture."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from agent.domain.events import Called, EventCalledOff, Paused, UserWrote
from agent.domain.meaning import Intent
from agent.domain.model import CallOutcome, Contact, Evidence, Interview, Phase, Step, StepKind, StepState, Touch
from agent.ports import AccountHealth
from agent.report import Report, report_of, words
from agent.report.figures import responses
from agent.report.picture import LABEL_WIDTH, Picture, picture_of, wait_place
from agent.report.values import Mark, Story
from agent.report.week import week_of
from agent.service.overview import overview
from tests.unit.many_interviews import NOW, forty
from tests.unit.matter import (
    AUTO,
    BERLIN,
    DANA,
    DAY,
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

THANK_YOU, FOLLOW_UP, CALL = StepKind.THANK_YOU, StepKind.FOLLOW_UP, StepKind.CALL


def reported(*interviews: Interview, now: datetime, rules=RULES) -> Report:
    return report_of(list(interviews), [AccountHealth(account="local")], [], now, rules, name="Ada Park")


def story(matter: Matter) -> Story:
    [found] = reported(matter.interview, now=matter.now, rules=matter.rules).stories
    return found


def told(of: Story) -> list[str]:
    return [moment.what for moment in of.moments]


class TestStory:
    def test_before_it_everything_is_to_come(self):
        found = story(Matter(an_interview(contacts=(DANA, REX))))
        assert (found.state, found.is_coming) == ("Coming up", True)
        assert found.setting == "Tue 3 Mar, 14:00–14:30, by video, with Dana Fox"
        assert found.next == "thank-you to Dana Fox"
        assert [m.mark for m in found.moments] == [Mark.FOUND, Mark.INTERVIEW, *[Mark.PLANNED] * 4]
        assert found.moments[-1].at is None
        assert found.moments[-1].what == "Call to Dana Fox"

    def test_who_answered_and_why_the_rest_stopped(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU)
        matter.tell(answer(Intent.THANKS), at=END + 2 * DAY)
        found = story(matter)
        assert told(found)[-3:] == [
            "Thank-you to Dana Fox: sent by you",
            "Dana Fox wrote: thanks",
            "Follow-up to Dana Fox and call to Dana Fox: cancelled",
        ]
        assert found.moments[-1].why == "Dana Fox answered on 5 March"

    def test_an_end_says_why(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU)
        matter.tell(answer(Intent.REJECTION), at=END + 2 * DAY)
        found = story(matter)
        assert (found.state, found.tone, found.is_open) == ("They said no", "quiet", False)
        assert "Dana Fox wrote: it goes no further" in told(found)
        assert told(found)[-2:] == ["Last note to Dana Fox: in your Drafts", "Closed: they said no"]
        assert found.why.startswith("Dana Fox wrote on 5 March")

    def test_what_was_called_off_did_not_take_place(self):
        found = story(Matter().tell(EventCalledOff(why="the event was cancelled")))
        assert found.state == "Called off"
        assert "The conversation, called off" in told(found)
        assert Mark.INTERVIEW not in {m.mark for m in found.moments}

    def test_a_message_by_hand_is_told_once(self):
        matter = Matter().until(END + MINUTE)
        matter.tell(UserWrote(contact_id="dana", at=matter.now, message_id="<mine@x>"))
        assert told(story(matter)).count("You wrote to Dana Fox by hand") == 1
        by_agent = Matter(rules=AUTO).until(END + HOUR).send(THANK_YOU)
        note = by_agent.step(THANK_YOU)
        touch = Touch(contact_id="dana", at=END + HOUR, message_id=note.message_id, by_user=True)
        by_agent.interview = replace(by_agent.interview, touches=(touch,))
        assert not [what for what in told(story(by_agent)) if "by hand" in what]

    def test_an_edited_draft_is_the_users(self):
        matter = Matter().until(END + HOUR)
        step = replace(matter.step(THANK_YOU), state=StepState.HANDS_OFF)
        matter.interview = matter.interview.with_step(step)
        assert "Thank-you to Dana Fox: in your Drafts, edited by you" in told(story(matter))
        matter.interview = matter.interview.with_step(replace(step, missing_since=END + HOUR))
        assert "Thank-you to Dana Fox: gone from Drafts, edited by you" in told(story(matter))

    @pytest.mark.parametrize(
        ("changes", "what", "why"),
        [
            ({"undelivered": "no such user"}, "Thank-you to Dana Fox: did not arrive", "no such user"),
            (
                {"state": StepState.UNCERTAIN, "why": "it may be out"},
                "Thank-you to Dana Fox: it is not known whether it was sent",
                "it may be out",
            ),
            ({"state": StepState.HELD, "why": "no address"}, "Thank-you to Dana Fox: held", "no address"),
        ],
    )
    def test_trouble_is_shown_as_such(self, changes, what, why):
        matter = Matter().until(END + HOUR).send(THANK_YOU)
        matter.interview = matter.interview.with_step(replace(matter.step(THANK_YOU), **changes))
        found = story(matter)
        [moment] = [m for m in found.moments if m.mark is Mark.TROUBLE]
        assert (moment.what, moment.why) == (what, why)
        assert (found.state, found.tone) == ("Needs you", "alert")

    def test_each_person_has_a_lane_and_a_stranger_at_the_company_too(self):
        matter = Matter(an_interview(contacts=(DANA, LEE, REX))).until(END + HOUR).send(THANK_YOU)
        stranger = Touch(contact_id="", at=END + DAY, message_id="<s@acme>", by_user=False, what="other")
        matter.interview = replace(matter.interview, touches=(stranger,))
        found = story(matter)
        assert [(lane.name, lane.part) for lane in found.lanes] == [
            ("Dana Fox", "hiring manager"),
            ("Lee Wong", "interviewer"),
            ("Rex Moor", "recruiter"),
            ("Acme", ""),
        ]
        assert "Somebody at Acme wrote: not understood" in told(found)

    def test_the_evidence_for_it_is_named(self):
        of = an_interview(evidence=(Evidence(source="calendar", fact='the title says "Interview"'),))
        assert story(Matter(of)).moments[0].why == 'the title says "Interview"'

    def test_open_ones_first_and_of_those_to_come_the_next(self):
        found = reported(*forty(), now=NOW).stories
        groups = [0 if s.is_coming else 1 if s.is_open else 2 for s in found]
        assert groups == sorted(groups)
        coming = [s.starts_at for s in found if s.is_coming]
        assert coming == sorted(coming)
        closed = [s.starts_at for s in found if not s.is_open]
        assert closed == sorted(closed, reverse=True)


class TestWeek:
    def test_seven_days_from_today_with_what_is_due(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU)
        week = week_of([matter.interview], RULES, BERLIN, matter.now)
        assert [(d.day.isoformat(), d.works) for d in week][:6] == [
            ("2026-03-03", True),
            ("2026-03-04", True),
            ("2026-03-05", True),
            ("2026-03-06", True),
            ("2026-03-07", False),
            ("2026-03-08", False),
        ]
        [entry] = week[2].entries
        assert (entry.what, entry.of) == ("Follow-up to Dana Fox", "Backend Engineer at Acme")
        assert sum(day.count for day in week) == 1

    def test_a_holiday_is_no_working_day(self):
        days = week_of([], RULES, BERLIN, berlin(4, 1, 9))
        assert [d.day.day for d in days if not d.works] == [3, 4, 5, 6]

    def test_the_interview_and_what_follows_it_at_once(self):
        week = week_of([Matter().interview], RULES, BERLIN, START - DAY)
        assert [e.what for e in week[1].entries] == ["Interview", "Thank-you to Dana Fox"]

    def test_drafts_that_wait_are_one_line_of_today(self):
        matter = Matter(an_interview(contacts=(DANA, LEE))).until(END + MINUTE)
        [entry] = reported(matter.interview, now=matter.now).week[0].entries
        assert (entry.what, entry.at) == ("2 drafts wait in your Drafts", None)

    def test_drafts_are_counted_once_for_all(self):
        """In `status`, in the heading of the report and in its week."""
        matter = Matter(an_interview(contacts=(DANA, LEE))).until(END + MINUTE)
        here, gone = (step for step in matter.interview.steps if step.lies_in_drafts)
        half = matter.interview.with_step(replace(gone, missing_since=matter.now))
        closed = replace(half, phase=Phase.CLOSED, why="they said no")
        late = matter.now + 30 * DAY
        auto = replace(matter.rules, auto=True)
        leaves = replace(here, personal=True)
        for interview, rules, now, count in (
            (matter.interview, RULES, matter.now, 2),
            (half, RULES, matter.now, 1),
            (closed, RULES, late, 1),
            (half.with_step(leaves), auto, matter.now, 0),
            (replace(half.with_step(leaves), paused=True), auto, matter.now, 1),
        ):
            status = overview([interview], [AccountHealth(account="local")], [], now, rules)
            report = reported(interview, now=now, rules=rules)
            days = [e.what for day in report.week for e in day.entries if e.what.endswith("in your Drafts")]
            lines = {0: [], 1: ["1 draft waits in your Drafts"], 2: ["2 drafts wait in your Drafts"]}[count]
            assert (status.waiting, report.waiting, days) == (count, count, lines)
            assert [standing.interview for standing in status.standings] == [interview], "what is counted is shown"

    def test_in_auto_mode_a_draft_stands_at_the_hour_it_leaves(self):
        matter = Matter(rules=AUTO).until(END + MINUTE)
        [entry, *_] = week_of([matter.interview], AUTO, BERLIN, matter.now)[0].entries
        assert entry.what == "Thank-you to Dana Fox leaves"
        assert entry.at is not None
        assert entry.at > matter.now

    def test_what_is_paused_plans_nothing(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU).tell(Paused())
        assert sum(day.count for day in week_of([matter.interview], RULES, BERLIN, matter.now)) == 0

    def test_a_day_they_named_has_no_hour_and_overdue_is_today(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU)
        late = replace(matter.step(FOLLOW_UP), due_at=END)
        promised = replace(matter.interview.with_step(late), promised_at=berlin(3, 6, 12))
        week = week_of([promised], RULES, BERLIN, matter.now)
        assert [(e.what, e.at) for e in week[0].entries] == [("Follow-up to Dana Fox", None)]
        assert [(e.what, e.timed) for e in week[3].entries] == [("They mean to decide by then", False)]

    def test_an_agreed_call_stands_at_its_hour_until_it_is_made(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU)
        call = matter.step(CALL).key
        at = matter.now + 2 * DAY
        matter.tell(Called(key=call, outcome=CallOutcome.CALL_BACK, until=at))
        week = week_of([matter.interview], RULES, BERLIN, matter.now)
        assert [(e.what, e.at) for e in week[2].entries] == [("Call to Dana Fox, as agreed", at)]
        matter.tell(Called(key=matter.step(CALL, ordinal=2).key, outcome=CallOutcome.TALKED))
        week = week_of([matter.interview], RULES, BERLIN, matter.now)
        assert not [e for day in week for e in day.entries if e.mark is Mark.EXPECTED]


def sent_note(kind: StepKind, after: timedelta, who: str = "dana", **more) -> Step:
    key = f"abc.{kind.value}.{who}.1"
    return Step(key=key, kind=kind, contact_id=who, state=StepState.SENT, sent_at=END + after, **more)


def heard(after: timedelta, who: str = "dana", *, by_user: bool = False) -> Touch:
    return Touch(contact_id=who, at=END + after, message_id=f"<{after}{who}>", by_user=by_user, what="thanks")


class TestFigures:
    def test_an_answer_counts_for_the_last_note_before_it(self):
        of = an_interview(
            phase=Phase.OVER,
            steps=(sent_note(THANK_YOU, HOUR), sent_note(FOLLOW_UP, 3 * DAY)),
            touches=(heard(4 * DAY), heard(5 * DAY)),
        )
        thanks, follow_up = responses([of])
        assert (thanks.sent, thanks.answered, thanks.pending) == (1, 0, 1)
        assert (follow_up.sent, follow_up.waits, follow_up.pending) == (1, (DAY,), 0)

    def test_only_that_persons_and_only_later(self):
        of = an_interview(
            phase=Phase.CLOSED,
            steps=(sent_note(THANK_YOU, HOUR),),
            touches=(heard(MINUTE), heard(DAY, "lee"), heard(DAY, by_user=True)),
        )
        [thanks] = responses([of])
        assert (thanks.answered, thanks.pending, thanks.median) == (0, 0, None)

    def test_what_did_not_arrive_and_what_was_never_sent_do_not_count(self):
        lost = sent_note(THANK_YOU, HOUR, undelivered="no such user")
        draft = Step(key="abc.follow_up.dana.1", kind=FOLLOW_UP, contact_id="dana", state=StepState.DRAFTED)
        call = sent_note(CALL, DAY)
        assert responses([an_interview(steps=(lost, draft, call), touches=(heard(2 * DAY),))]) == ()

    def test_the_median(self):
        def one(wait: timedelta) -> Interview:
            return an_interview(steps=(sent_note(THANK_YOU, HOUR),), touches=(heard(HOUR + wait),))

        [odd] = responses([one(DAY), one(HOUR), one(5 * DAY)])
        assert (odd.median, odd.waits) == (DAY, (HOUR, DAY, 5 * DAY))
        [even] = responses([one(DAY), one(3 * DAY)])
        assert even.median == 2 * DAY

    def test_a_longer_wait_lies_further_right(self):
        waits = [timedelta(0), MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY, 400 * DAY]
        places = [wait_place(wait) for wait in waits]
        assert places == sorted(places)
        assert 0 < places[0] < places[2] < places[3] < places[4] < places[5] == places[6] < 100


def picture(of: Story, now: datetime) -> Picture:
    found = picture_of(of, BERLIN, now)
    assert found is not None
    return found


class TestPicture:
    def test_time_runs_to_the_right_and_nothing_covers_anything(self):
        for of in reported(*forty(), now=NOW).stories:
            drawn = picture(of, NOW)
            for lane, spots in drawn.lanes:
                assert {s.moment.at for s in spots} == {m.at for m in lane.moments}
                in_time = sorted(spots, key=lambda s: (s.moment.at or NOW, s.beside))
                places = [(s.x, s.beside) for s in in_time]
                assert places == sorted(places)
                assert len(set(places)) == len(places)
                assert all(0 < s.x < 100 for s in spots)
                for spot in spots:
                    at = spot.moment.at or NOW
                    assert drawn.now is None or (spot.x < drawn.now) is (at < NOW)
                    assert (spot.x < drawn.conversation) is (at < of.starts_at)

    def test_the_dates_below_do_not_run_together(self):
        for of in reported(*forty(), now=NOW).stories:
            drawn = picture(of, NOW)
            places = [label.x for label in drawn.labels]
            assert all(after - before >= LABEL_WIDTH for before, after in pairwise(places))
            assert [label.text for label in drawn.labels].count("today") == (drawn.now is not None)

    def test_today_leaves_the_picture_of_what_is_long_over(self):
        matter = Matter().until(END + HOUR).send(THANK_YOU).tell(answer(Intent.REJECTION), at=END + DAY)
        done = replace(matter.interview, steps=tuple(s for s in matter.interview.steps if not s.is_open))
        for days, shown in ((5, True), (40, False)):
            now = END + days * DAY
            [of] = reported(done, now=now).stories
            assert (picture(of, now).now is not None) is shown

    def test_without_people_there_is_none(self):
        [of] = reported(an_interview(contacts=()), now=START).stories
        assert picture_of(of, BERLIN, START) is None

    def test_one_moment_alone_lies_in_the_middle(self):
        call = Step(key="abc.call.dana.1", kind=CALL, contact_id="dana", due_at=START)
        [of] = reported(an_interview(steps=(call,)), now=START).stories
        [(_, (spot,))] = picture(of, START).lanes
        assert (spot.x, spot.beside) == (50.0, 0.0)


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(0), "1 minute"),
        (40 * MINUTE, "40 minutes"),
        (61 * MINUTE, "1 hour"),
        (35 * HOUR, "35 hours"),
        (36 * HOUR, "2 days"),
        (12 * DAY, "12 days"),
    ],
)
def test_a_span_of_time_in_words(time, said):
    assert words.lasting(time) == said


def test_days_and_hours_are_those_of_the_users_clock():
    at = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert words.moment(at, BERLIN, at) == "Fri 1 Jan, 00:30"
    assert words.moment(at, "UTC", at + DAY) == "Thu 31 Dec 2026, 23:30"
    assert words.span(at, at + HOUR, "UTC", at) == "Thu 31 Dec, 23:30–Fri 1 Jan 2027, 00:30"


def test_it_is_made_of_what_it_is_given_and_nothing_else():
    interviews = forty()
    assert reported(*interviews, now=NOW) == reported(*interviews, now=NOW)
    assert reported(now=NOW).stories == ()


def test_every_person_without_a_name_is_somebody():
    nobody = Contact(contact_id="x", email="", role=DANA.role)
    matter = Matter(an_interview(contacts=(nobody,))).until(END + HOUR)
    assert "somebody" in " ".join(told(story(matter)))
