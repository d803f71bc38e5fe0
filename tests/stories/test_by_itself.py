"""Auto mode: what leaves by itself, when, and what keeps it from leaving. Rows A1, A8, B4 and C2."""

from email import policy
from mailbox import Maildir, MaildirMessage

import pytest

from agent.domain.events import Paused, Rescheduled, Skipped
from agent.domain.model import Cause, Kind, Phase, StepKind, StepState
from providers.base import Unavailable
from tests.stories.life import DANA, DAY, END, GRACE, HOUR, LEE, MINUTE, REX, START, Between, around, note

S, K = StepState, StepKind


def test_the_draft_is_there_within_the_minute_and_leaves_after_the_grace_time(auto):
    auto.begin()
    auto.at(END)
    assert len(auto.drafts()) == 1
    auto.after(MINUTE).debrief()
    auto.play_until(END + 45 * MINUTE)
    assert auto.left() == [], "telling how it went rewrote the note, and the grace time began anew"
    auto.play_until(END + MINUTE + GRACE + MINUTE)
    assert auto.left() == ["dana@acme.example"]
    assert auto.drafts() == []
    assert auto.state(K.THANK_YOU) is S.SENT
    assert "sent by itself" not in note(auto.delivered(), "dana@").text


def test_what_left_carries_the_last_words_and_lies_in_sent(auto):
    auto.begin()
    auto.at(END).after(MINUTE).debrief()
    auto.play_until(END + 2 * HOUR)
    (delivered,) = auto.delivered()
    assert "the move to Postgres" in delivered.text
    assert [f.message["Message-ID"] for f in auto.sent()] == [delivered.message["Message-ID"]]


def test_a_debrief_between_two_polls_is_not_lost(auto):
    """The draft is first shown by the change feed after it was told to be written anew."""
    auto.begin()
    auto.at(END)
    auto.clock.move(5 * MINUTE / 60)
    auto.debrief()
    auto.turn()
    assert "the move to Postgres" in note(auto.drafts(), "dana@").text
    auto.play_until(END + 2 * HOUR)
    assert "the move to Postgres" in note(auto.delivered(), "dana@").text


def test_nothing_leaves_at_night_and_everything_within_the_day(auto):
    evening = START.replace(hour=19, minute=5)
    auto.begin(starts_at=evening - 30 * MINUTE, ends_at=evening)
    auto.at(evening).after(20 * MINUTE).debrief()
    auto.turn()
    auto.play_until(evening.replace(hour=23))
    assert auto.left() == []
    auto.play_until(evening + 12 * HOUR)
    (delivered,) = auto.delivered()
    at = auto.left_at(delivered.message)
    assert at.astimezone(evening.tzinfo) == (evening + DAY).replace(hour=6, minute=0), "seven o'clock in Berlin"
    assert at - evening < DAY


def test_a_note_without_anything_personal_stays_a_draft_and_says_so(auto):
    auto.begin()
    auto.play_until(END + DAY - HOUR)
    assert auto.left() == []
    assert len(auto.drafts()) == 1
    assert any("one detail" in a.what for a in auto.attention())


@pytest.mark.parametrize("rating", [1, 2])
def test_after_a_conversation_that_went_badly_nothing_leaves_by_itself(auto, rating):
    auto.begin()
    auto.at(END).debrief(rating=rating)
    auto.play_until(END + 20 * DAY)
    assert auto.left() == []
    assert auto.state(K.THANK_YOU) is S.DRAFTED
    assert auto.step(K.FOLLOW_UP).cause is Cause.LOW_RATING
    assert all("badly" not in d.text and str(rating) + " of 5" not in d.text for d in auto.drafts())


def test_an_edit_in_the_grace_time_makes_it_the_users(auto):
    auto.begin()
    auto.at(END).debrief()
    auto.turn()
    auto.clock.move(10 * MINUTE)
    auto.edit(auto.draft_to("dana@"), "Dear Dana,\n\nin my own words.\n\nAda\n")
    auto.play_until(END + 6 * DAY)
    assert auto.left() == []
    assert auto.state(K.THANK_YOU) is S.HANDS_OFF
    assert "in my own words" in auto.draft_to("dana@").text


def test_an_edit_that_no_feed_has_shown_yet_stops_the_sending(auto):
    """The user saves in the very minute in which the note would leave."""
    auto.begin()
    auto.at(END).debrief()
    auto.turn()
    auto.clock.move(GRACE)
    auto.edit(auto.draft_to("dana@"), "Dear Dana,\n\nin my own words.\n\nAda\n")
    auto.turn()
    assert auto.left() == []
    assert auto.state(K.THANK_YOU) is S.HANDS_OFF


def test_a_debrief_never_overwrites_what_the_user_wrote(auto):
    auto.begin()
    auto.at(END)
    auto.clock.move(5 * MINUTE)
    auto.edit(auto.draft_to("dana@"), "Dear Dana,\n\nin my own words.\n\nAda\n")
    auto.debrief()  # before the agent has seen the edit
    auto.turn()
    auto.play_until(END + 3 * HOUR)
    assert "in my own words" in auto.draft_to("dana@").text
    assert len(auto.drafts()) == 1
    assert auto.state(K.THANK_YOU) is S.HANDS_OFF


def test_deleting_the_draft_stops_it(auto):
    auto.begin()
    auto.at(END).debrief()
    auto.turn()
    auto.clock.move(GRACE - MINUTE)
    auto.remove(auto.draft_to("dana@"))
    auto.play_until(END + 3 * HOUR)
    assert auto.left() == []
    assert auto.state(K.THANK_YOU) is S.DECLINED
    auto.play_until(END + 2 * DAY - HOUR)
    assert auto.drafts() == []


def test_a_deletion_that_no_feed_has_shown_yet_stops_the_sending(auto):
    auto.begin()
    auto.at(END).debrief()
    auto.turn()
    auto.clock.move(GRACE)
    auto.remove(auto.draft_to("dana@"))
    auto.play_until(END + 3 * HOUR)
    assert auto.left() == []
    assert auto.state(K.THANK_YOU) is S.DECLINED


def test_an_answer_that_arrives_before_it_leaves_keeps_it_back(auto):
    auto.begin()
    auto.at(END).debrief()
    auto.turn()
    auto.clock.move(GRACE)
    auto.receive("Dana Fox <dana@acme.example>", "Our conversation", "Thank you for today, Ada!\n\nDana\n")
    auto.turn()
    auto.play_until(END + 5 * HOUR)
    assert auto.left() == []
    assert (auto.state(K.THANK_YOU), auto.step(K.THANK_YOU).cause) == (S.HELD, Cause.ANSWERED)


def _follow_up_about_to_leave(auto):
    """The thank-you has left, the follow-up lies in Drafts and its grace time is nearly over."""
    auto.begin()
    auto.at(END).debrief()
    auto.turn()
    auto.play_until(END + HOUR)
    assert auto.left() == ["dana@acme.example"]
    auto.play_until(START + 2 * DAY + 2 * HOUR)
    assert auto.state(K.FOLLOW_UP) is S.DRAFTED
    auto.debrief(more="the rollout I described could be done in half the steps")
    auto.turn()
    return note(auto.delivered(), "dana@")


def test_a_follow_up_leaves_in_the_thread_of_the_thank_you(auto):
    thanks = _follow_up_about_to_leave(auto)
    auto.play_until(auto.clock.now() + HOUR)
    assert auto.left() == ["dana@acme.example"] * 2
    (follow_up,) = [f for f in auto.delivered() if f.message["In-Reply-To"]]
    assert follow_up.message["In-Reply-To"] == thanks.message["Message-ID"]
    assert len([line for line in follow_up.text.splitlines() if line.strip()]) < 10


def test_an_answer_in_the_last_second_stops_the_follow_up(auto):
    thanks = _follow_up_about_to_leave(auto)

    read: list[str] = []

    class AnswerWithinTheLook(Between):
        """The answer is delivered after the feed was drained, when the conversation is read."""

        def thread(self, thread_ref):
            if not read:
                auto.receive(
                    "Dana Fox <dana@acme.example>", f"Re: {thanks.subject}", "Thanks!\n", answers=thanks.message
                )
            read.append(thread_ref)
            return self.real.thread(thread_ref)

    auto.between = around(AnswerWithinTheLook)
    auto.play_until(auto.clock.now() + 3 * HOUR)
    assert read
    assert auto.left() == ["dana@acme.example"]
    assert (auto.state(K.FOLLOW_UP), auto.step(K.FOLLOW_UP).cause) == (S.CANCELLED, Cause.ANSWERED)
    assert auto.drafts() == []


def _two_accounts(a_life):
    """Of the accounts `work` and `home` the second is about to send a thank-you; returns the life, and how to put
    something between the engine and the mailbox of one of them."""
    life = a_life(accounts=("work", "home"), mode="auto")
    life.begin(account="home")
    life.at(END).debrief()
    life.after(MINUTE)
    assert life.state(K.THANK_YOU) is S.DRAFTED

    def put_between(name, make):
        life.between = lambda account: around(make)(account) if account.name == name else account

    return life, put_between


def test_an_answer_to_another_account_in_the_last_second_keeps_it_back(a_life):
    life, put_between = _two_accounts(a_life)
    letter = life._written("Dana Fox <dana@acme.example>", "ada@example.org", "Tuesday", "Good to meet you!\n", None)
    other = Maildir(life.home.folder / "mail-work", create=False)

    class AnswersTheOther(Between):
        """What is delivered to `work` after that was read in this turn."""

        def changes(self, cursor, since):
            if not len(other):
                arrived = MaildirMessage(letter.as_bytes(policy=policy.SMTP))
                arrived.set_date(life.clock.now().timestamp())
                other.add(arrived)
            return self.real.changes(cursor, since)

    put_between("home", AnswersTheOther)
    life.after(HOUR)
    assert (life.state(K.THANK_YOU), life.step(K.THANK_YOU).cause) == (S.HELD, Cause.ANSWERED)


def test_it_waits_while_another_account_cannot_be_read_for_the_last_look(a_life):
    life, put_between = _two_accounts(a_life)
    read: list[str] = []

    class GoesDown(Between):
        """The network is lost between the first reading of a turn and the last look."""

        def changes(self, cursor, since):
            read.append(cursor)
            if len(read) > 1:
                raise Unavailable("The network is down.")
            return self.real.changes(cursor, since)

    put_between("work", GoesDown)
    life.after(HOUR)
    assert len(read) == 2
    assert life.state(K.THANK_YOU) is S.DRAFTED
    life.between = lambda account: account
    life.after(3 * MINUTE)
    assert life.state(K.THANK_YOU) is S.SENT


def test_a_pause_in_the_last_second_stops_it(auto):
    _follow_up_about_to_leave(auto)

    class PauseWithinTheLook(Between):
        def thread(self, thread_ref):
            auto.tell(Paused())
            return self.real.thread(thread_ref)

    auto.between = around(PauseWithinTheLook)
    auto.play_until(auto.clock.now() + 3 * HOUR)
    assert auto.interview().paused
    assert auto.left() == ["dana@acme.example"]
    assert auto.state(K.FOLLOW_UP) is S.DRAFTED


def test_another_date_in_the_last_second_stands(auto):
    _follow_up_about_to_leave(auto)
    chosen = auto.clock.now() + DAY
    key = auto.step(K.FOLLOW_UP).key

    class PutOffWithinTheLook(Between):
        def thread(self, thread_ref):
            if auto.clock.now() < chosen:
                auto.tell(Rescheduled(key=key, at=chosen))
            return self.real.thread(thread_ref)

    auto.between = around(PutOffWithinTheLook)
    auto.play_until(chosen - MINUTE)
    assert auto.left() == ["dana@acme.example"]
    auto.play_until(chosen + MINUTE)
    assert auto.left() == ["dana@acme.example"] * 2


def test_an_answer_from_another_address_in_the_thread_stops_it_too(auto):
    thanks = _follow_up_about_to_leave(auto)
    auto.receive(
        "Dana Fox <dana.fox@home.example>", "Re: " + thanks.subject, "Thank you, Ada!\n", answers=thanks.message
    )
    auto.play_until(auto.clock.now() + 3 * HOUR)
    assert auto.left() == ["dana@acme.example"]
    assert (auto.state(K.FOLLOW_UP), auto.step(K.FOLLOW_UP).cause) == (S.CANCELLED, Cause.ANSWERED)


def test_a_pause_keeps_everything_and_skip_takes_it_back(auto):
    auto.begin(DANA, LEE)
    auto.at(END).debrief()
    auto.turn()
    auto.tell(Paused())
    auto.play_until(END + 3 * HOUR)
    assert (auto.left(), len(auto.drafts())) == ([], 2)
    auto.tell(Skipped())
    auto.turn()
    assert auto.drafts() == []
    assert auto.interview().phase is Phase.CLOSED


def test_a_phone_interview_is_thanked_for_too(auto):
    auto.begin(kind=Kind.PHONE)
    auto.at(END).debrief()
    auto.turn()
    auto.play_until(END + HOUR)
    assert "call" in note(auto.delivered(), "dana@").text


def test_one_person_gets_one_note_a_day_but_every_thank_you(auto):
    """Two interviews by way of one recruiter on one day: the second word to him waits for the next."""
    auto.begin(DANA, REX)
    auto.begin(LEE, REX, interview_id="two", company="Birch", domain="birch.example", role="Data Engineer",
               starts_at=START + 2 * HOUR, ends_at=END + 2 * HOUR)  # fmt: skip
    auto.at(END).debrief()
    auto.turn()
    auto.play_until(END + 2 * HOUR)
    assert auto.left() == ["dana@acme.example", "rex@agency.example"]
    auto.debrief("two")
    auto.turn()
    auto.play_until(END + 6 * HOUR)
    assert auto.left() == ["dana@acme.example", "lee@acme.example", "rex@agency.example"]
    auto.play_until(END + DAY + 2 * HOUR)
    assert auto.left() == ["dana@acme.example", "lee@acme.example", "rex@agency.example", "rex@agency.example"]
