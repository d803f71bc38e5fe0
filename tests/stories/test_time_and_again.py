"""Once and only once: sleep, clocks, backups, second machines, accounts in trouble; and what the calendar does.
Rows A1, B2, B3, C1."""

from dataclasses import replace
from email import policy

import pytest

from agent.domain.events import Rescheduled, Resumed, Skipped
from agent.domain.model import Cause, Closing, Phase, StepKind, StepState
from agent.resources import templates_dir
from providers.base import (
    Address,
    Attendee,
    AuthRequired,
    EventPage,
    OutcomeUnknown,
    Participation,
    RateLimited,
    Unavailable,
)
from tests.stories.life import DAY, END, GRACE, HOUR, LEE, MINUTE, START, Between, around, note

S, K = StepState, StepKind


def about_to_leave(life) -> None:
    """The thank-you lies in Drafts with the user's words in it; a minute more and it leaves."""
    life.begin()
    life.at(END).debrief()
    life.after(MINUTE)
    life.play_until(END + MINUTE + GRACE - MINUTE)
    assert life.left() == []


# --- sleep and clocks ---------------------------------------------------------------------------------------------


def test_asleep_over_the_end_by_three_hours_the_draft_is_there_on_waking(life):
    life.begin()
    life.turn()
    life.at(END + 3 * HOUR)
    assert life.draft_to("dana@")


def test_asleep_by_thirty_hours_it_is_held_and_the_user_asked(auto):
    auto.begin()
    auto.turn()
    auto.at(END + 30 * HOUR)
    step = auto.step(K.THANK_YOU)
    assert (step.state, step.cause, auto.drafts()) == (S.HELD, Cause.OVERDUE, [])
    assert any(a.key == step.key and "resume" in a.remedy for a in auto.attention())
    auto.release(step.key)
    auto.after(MINUTE)
    assert auto.draft_to("dana@")


def test_asleep_between_draft_and_sending_for_three_hours_it_leaves_on_waking(auto):
    about_to_leave(auto)
    auto.after(3 * HOUR)
    assert auto.left() == ["dana@acme.example"]


def test_asleep_between_draft_and_sending_for_days_it_is_the_users_to_send(auto):
    about_to_leave(auto)
    auto.after(3 * DAY)
    auto.play_until(auto.clock.now() + DAY)
    assert auto.left() == []
    step = auto.step(K.THANK_YOU)
    assert (step.state, step.cause) == (S.DRAFTED, Cause.OVERDUE)
    assert any(a.key == step.key for a in auto.attention())
    auto.release(step.key)
    auto.after(MINUTE)
    assert auto.left() == ["dana@acme.example"]


def test_a_week_off_asks_about_what_was_missed(auto):
    about_to_leave(auto)
    auto.after(HOUR)
    auto.after(7 * DAY)
    auto.play_until(auto.clock.now() + HOUR)
    assert auto.left() == ["dana@acme.example"]
    assert (auto.state(K.FOLLOW_UP), auto.step(K.FOLLOW_UP).cause) == (S.HELD, Cause.OVERDUE)


def test_a_clock_set_back_a_day_sends_nothing_twice_and_loses_nothing(auto):
    about_to_leave(auto)
    auto.after(5 * MINUTE)
    assert auto.left() == ["dana@acme.example"]
    auto.clock.move(-DAY)
    for _ in range(5):
        auto.after(MINUTE)
    auto.play_until(END + 3 * DAY)
    assert auto.left() == ["dana@acme.example"]
    assert auto.state(K.THANK_YOU) is S.SENT
    assert auto.state(K.FOLLOW_UP) in (S.DRAFTED, S.SENT)


def test_a_clock_set_back_before_the_sending_only_delays_it(auto):
    about_to_leave(auto)
    auto.clock.move(-HOUR)
    auto.turn()
    assert auto.left() == []
    auto.play_until(END + 2 * HOUR)
    assert auto.left() == ["dana@acme.example"]


def test_turn_upon_turn_changes_nothing(auto):
    about_to_leave(auto)
    before, journal = auto.interview(), auto.journal()
    for _ in range(5):
        auto.turn()
    assert (auto.interview(), auto.journal()) == (before, journal)


def test_it_is_never_woken_for_nothing(auto):
    """After a turn nothing is left that was due before it."""
    auto.begin()
    auto.at(END).debrief()
    auto.play_until(END + 30 * DAY)
    with auto.store.reading() as tables:
        wake = tables.next_wake()
    assert wake is None or wake > auto.clock.now()


# --- backups and second machines ----------------------------------------------------------------------------------


@pytest.mark.parametrize("moment", ["before the draft", "before the sending"])
def test_a_restored_backup_thanks_nobody_again(auto, tmp_path, moment):
    auto.begin()
    auto.turn()
    if moment == "before the draft":
        auto.back_up(tmp_path)
    auto.at(END).debrief()
    auto.after(MINUTE)
    if moment == "before the sending":
        auto.back_up(tmp_path)
    auto.play_until(END + 2 * HOUR)
    assert auto.left() == ["dana@acme.example"]
    auto.restore(tmp_path)
    auto.play_until(END + DAY)
    assert auto.left() == ["dana@acme.example"]
    assert auto.drafts() == []
    step = auto.step(K.THANK_YOU)
    assert step.state is S.SENT or step.cause is Cause.USER_WROTE
    assert auto.step(K.FOLLOW_UP).due_at == END + MINUTE + GRACE + 2 * DAY


def test_a_restored_backup_makes_no_second_draft(life, tmp_path):
    life.begin()
    life.turn()
    life.back_up(tmp_path)
    life.at(END)
    assert len(life.drafts()) == 1
    life.restore(tmp_path)
    life.after(HOUR)
    assert len(life.drafts()) == 1
    assert life.state(K.THANK_YOU) is S.DRAFTED


def test_a_restored_backup_does_not_touch_what_the_user_edited(auto, tmp_path):
    auto.begin()
    auto.turn()
    auto.back_up(tmp_path)
    auto.at(END).debrief()
    auto.after(MINUTE)
    auto.edit(auto.draft_to("dana@"), "Dear Dana,\n\nin my own words.\n\nAda\n")
    auto.after(MINUTE)
    auto.restore(tmp_path)
    auto.play_until(END + 5 * HOUR)
    assert "in my own words" in auto.draft_to("dana@").text
    assert auto.state(K.THANK_YOU) is S.HANDS_OFF
    assert auto.left() == []


def test_a_second_machine_over_the_same_mailbox_thanks_nobody_again(a_life):
    one, two = a_life("one", mode="auto"), a_life("two", mode="auto")
    for folder in ("mail", "delivered"):
        (one.home.folder / folder).mkdir(exist_ok=True)
        (two.home.folder / folder).rmdir() if (two.home.folder / folder).exists() else None
        (two.home.folder / folder).symlink_to(one.home.folder / folder)
    for life in (one, two):
        life.begin()
        life.turn()
    about = one.at(END)
    about.debrief()
    one.after(MINUTE)
    one.play_until(END + 2 * HOUR)
    assert one.left() == ["dana@acme.example"]
    two.clock.move_to(END + 2 * HOUR)
    two.turn()
    two.debrief()
    two.play_until(END + DAY)
    assert one.left() == ["dana@acme.example"]
    assert one.drafts() == []


def test_two_machines_awake_at_once_send_once(a_life):
    one, two = a_life("one", mode="auto"), a_life("two", mode="auto")
    for folder in ("mail", "delivered"):
        (one.home.folder / folder).mkdir(exist_ok=True)
        (two.home.folder / folder).rmdir() if (two.home.folder / folder).exists() else None
        (two.home.folder / folder).symlink_to(one.home.folder / folder)
    for life in (one, two):
        life.begin()
        life.debrief()
        life.turn()
    for minute in range(0, 120, 5):
        for life in (one, two):
            life.at(END + minute * MINUTE)
    assert one.left() == ["dana@acme.example"]
    assert one.drafts() == []


def test_a_new_home_for_an_old_mailbox_knows_the_past_as_history(life):
    life.put_in_calendar(START - 10 * DAY)
    life.at(START - HOUR)
    with life.store.reading() as tables:
        assert list(tables.interviews()) == []


def test_set_up_right_after_the_conversation_it_is_still_thanked_for(life):
    life.at(END + 2 * HOUR)
    life.put_in_calendar()
    life.after(MINUTE)
    assert life.draft_to("dana@")


# --- the calendar -------------------------------------------------------------------------------------------------


def test_an_event_in_the_calendar_becomes_an_interview_and_is_thanked_for(life):
    life.put_in_calendar()
    life.turn()
    assert life.only().phase is Phase.SCHEDULED
    life.play_until(END)
    assert life.draft_to("dana@")


def test_moved_in_the_last_minute_nothing_is_drafted(life):
    life.put_in_calendar()
    life.turn()
    life.clock.move_to(END)
    life.put_in_calendar(START + DAY, sequence=1)
    life.turn()
    assert (life.drafts(), life.only().phase) == ([], Phase.SCHEDULED)
    life.play_until(END + DAY)
    assert "March 4" in life.draft_to("dana@").text


def test_moved_after_the_draft_was_made_the_draft_is_taken_back(life):
    life.put_in_calendar()
    life.turn()
    life.play_until(END)
    assert life.draft_to("dana@")
    life.clock.move(5 * MINUTE)
    life.put_in_calendar(START + DAY, sequence=1)
    life.turn()
    assert life.drafts() == []
    life.play_until(END + DAY)
    assert "March 4" in life.draft_to("dana@").text


def test_what_we_took_back_ourselves_lies_in_the_trash_and_was_not_declined(life):
    class Bins(Between):
        """Drafts that are discarded go to the trash, as Outlook keeps them."""

        def discard_draft(self, draft):
            (found,) = life.drafts()
            super().discard_draft(draft)
            life._add("Trash", found.message.as_bytes(policy=policy.SMTP))

    life.between = around(Bins)
    life.put_in_calendar()
    life.turn()
    life.play_until(END)
    life.clock.move(5 * MINUTE)
    life.put_in_calendar(START + DAY, sequence=1)
    life.turn()
    assert (life.drafts(), len(life.folder("Trash"))) == ([], 1)
    life.play_until(END + DAY)
    assert "March 4" in life.draft_to("dana@").text


def test_a_time_set_right_afterwards_is_set_right_in_the_draft(life):
    life.put_in_calendar()
    life.turn()
    life.play_until(END)
    life.clock.move(5 * MINUTE)
    life.put_in_calendar(START - HOUR, sequence=1)
    life.turn()
    life.after(MINUTE)
    assert "1 pm" in life.draft_to("dana@").text


def test_an_invitation_that_is_filed_away_says_nothing_new(life):
    path = life.put_in_calendar()
    message = life.receive("dana@acme.example", "Invitation", "See you then.\n", invitation=path.read_bytes())
    life.turn()
    life.put_in_calendar(START + DAY)  # some calendars move an event without counting it
    life.after(HOUR)
    assert life.only().starts_at == START + DAY
    (found,) = life.inbox()
    life.remove(found)
    life._add("Jobs", message.as_bytes(policy=policy.SMTP))
    life.after(HOUR)
    assert life.only().starts_at == START + DAY


@pytest.mark.parametrize("how", ["removed", "cancelled"])
def test_cancelled_in_the_last_minute_there_is_nothing_to_thank_for(life, how):
    path = life.put_in_calendar()
    life.turn()
    life.clock.move_to(END)
    if how == "removed":
        path.unlink()
    else:
        life.put_in_calendar(status="cancelled", sequence=1)
    life.turn()
    assert life.drafts() == []
    assert (life.only().phase, life.only().closing) == (Phase.CLOSED, Closing.CANCELLED)


def test_cancelled_and_put_on_again_it_begins_again(life):
    life.put_in_calendar()
    life.turn()
    life.clock.move(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1)
    life.turn()
    assert life.only().phase is Phase.CLOSED
    life.clock.move(HOUR)
    life.put_in_calendar(START + DAY, sequence=2)
    life.turn()
    assert life.only().phase is Phase.SCHEDULED
    life.play_until(END + DAY)
    assert life.draft_to("dana@")


def test_invited_anew_under_another_uid_the_cancelled_first_invitation_ends_nothing(life):
    life.put_in_calendar()
    life.turn()
    life.put_in_calendar(name="again", uid="interview-2@acme.example")
    life.after(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1)
    life.after(HOUR)
    assert life.only().phase is Phase.SCHEDULED
    life.put_in_calendar(START + HOUR, name="again", uid="interview-2@acme.example", sequence=1)
    life.play_until(END + HOUR + MINUTE)
    assert "3 pm" in life.draft_to("dana@").text


def test_invited_anew_after_the_cancellation_it_begins_again(life):
    life.put_in_calendar()
    life.turn()
    life.put_in_calendar(status="cancelled", sequence=1)
    life.after(HOUR)
    life.put_in_calendar(name="again", uid="interview-2@acme.example")
    life.after(HOUR)
    assert life.only().phase is Phase.SCHEDULED
    life.play_until(END)
    assert life.draft_to("dana@")


def test_when_both_invitations_are_cancelled_it_is_off(life):
    life.put_in_calendar()
    life.put_in_calendar(name="again", uid="interview-2@acme.example")
    life.turn()
    life.put_in_calendar(status="cancelled", sequence=1)
    life.after(HOUR)
    life.put_in_calendar(name="again", uid="interview-2@acme.example", status="cancelled", sequence=1)
    life.after(HOUR)
    assert life.only().closing is Closing.CANCELLED
    life.put_in_calendar(name="again", uid="interview-2@acme.example", status="cancelled", sequence=1, location="-")
    life.after(HOUR)
    assert life.only().closing is Closing.CANCELLED


def test_the_copy_that_stays_when_the_other_is_deleted_keeps_it_alive(life):
    path = life.put_in_calendar()
    life.turn()
    copy = life.put_in_calendar(name="copy", uid="scheduler-77@ats.example")
    life.after(HOUR)
    path.unlink()
    life.after(HOUR)
    assert life.only().phase is Phase.SCHEDULED
    copy.unlink()
    life.after(HOUR)
    assert life.only().closing is Closing.CANCELLED


def test_a_second_invitation_that_is_moved_to_another_day_is_a_conversation_of_its_own(life):
    life.put_in_calendar()
    life.turn()
    life.put_in_calendar(name="again", uid="interview-2@acme.example")
    life.after(HOUR)
    life.put_in_calendar(START + 3 * DAY, name="again", uid="interview-2@acme.example", sequence=1)
    life.after(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1)
    life.play_until(END + HOUR)
    assert life.drafts() == []
    life.play_until(END + 3 * DAY)
    assert "March 6" in life.draft_to("dana@").text


def test_a_hold_of_ones_own_keeps_nothing_alive(life):
    life.put_in_calendar()
    life.turn()
    life.put_in_calendar(name="hold", uid="hold-1@example.org", summary="Interview Acme", organizer=None, attendees=())
    life.after(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1)
    life.after(HOUR)
    assert [life.only().closing] == [Closing.CANCELLED]


@pytest.mark.parametrize("how", ["declined", "removed"])
def test_what_the_user_called_off_and_took_up_again_is_on_again(life, how):
    ada = Address("ada@example.org", "Ada Park")
    path = life.put_in_calendar()
    life.turn()
    if how == "declined":
        life.put_in_calendar(attendees=(Attendee(address=ada, participation=Participation.DECLINED),))
    else:
        path.unlink()
    life.after(HOUR)
    assert life.only().closing is Closing.CANCELLED
    life.put_in_calendar(attendees=(Attendee(address=ada, participation=Participation.ACCEPTED),))
    life.after(HOUR)
    assert life.only().phase is Phase.SCHEDULED
    life.play_until(END)
    assert life.draft_to("dana@")


def test_cleared_from_the_calendar_after_the_draft_was_made_it_has_taken_place_all_the_same(life):
    path = life.put_in_calendar()
    life.turn()
    life.play_until(END + HOUR)
    path.unlink()
    life.after(MINUTE)
    assert life.only().phase is Phase.OVER
    assert life.draft_to("dana@")


def test_a_forgotten_interview_is_not_taken_up_again(life):
    life.put_in_calendar()
    life.turn()
    with life.store.writing() as tables:
        tables.delete(life.only().interview_id)
    life.clock.move(HOUR)
    life.put_in_calendar(sequence=1, location="Room 4")
    life.turn()
    with life.store.reading() as tables:
        assert list(tables.interviews()) == []


# --- a mailbox in trouble -----------------------------------------------------------------------------------------


class _LockedOut(Between):
    def changes(self, cursor, since):
        raise AuthRequired("Sign in again.")


class _Down(Between):
    def changes(self, cursor, since):
        raise Unavailable("The network is down.")


class _MayNotSend(Between):
    def send_draft(self, draft):
        raise AuthRequired("No password is kept.")


class _AnswersAreLost(Between):
    """The note leaves, and the answer never comes back."""

    def send_draft(self, draft):
        self.real.send_draft(draft)
        raise OutcomeUnknown("The connection was lost.")


class _NeverLeaves(Between):
    """The call never comes through, and nobody knows."""

    def send_draft(self, draft):
        raise OutcomeUnknown("The connection was lost.")


class _Faulty(Between):
    """A fault of ours in the middle of one interview's look."""

    def correspondence(self, addresses, domain, since):
        if "lee@acme.example" in addresses:
            raise ValueError("a header nobody has thought of")
        return self.real.correspondence(addresses, domain, since)


def test_one_account_in_trouble_does_not_hold_up_the_other(a_life):
    life = a_life(accounts=("work", "home"))

    def between(account):
        return replace(account, mailbox=_LockedOut(account.mailbox)) if account.name == "work" else account

    life.between = between
    life.begin(account="home")
    life.begin(LEE, interview_id="two", account="work")
    life.at(END)
    assert life.state(K.THANK_YOU) is S.DRAFTED
    assert life.state(K.THANK_YOU, "lee", interview_id="two") is S.WAITING
    assert any("work" in a.what and "Sign in" in a.what for a in life.attention())
    life.between = lambda account: account
    life.after(HOUR)
    assert life.state(K.THANK_YOU, "lee", interview_id="two") is S.DRAFTED
    assert not any("work" in a.what for a in life.attention())


def _in_two_calendars(a_life):
    """An interview that stands in the calendars of both accounts; returns the life and both entries."""
    life = a_life(accounts=("work", "home"))
    entry = life.put_in_calendar()
    both = [life.home.folder / f"calendar-{name}" / "interview.ics" for name in ("work", "home")]
    for one in both:
        one.parent.mkdir(exist_ok=True)
        one.write_bytes(entry.read_bytes())
    life.turn()
    assert (life.only().account, len(life.only().listed)) == ("work", 1)
    return life, *both


def test_moved_from_one_account_to_the_other_it_takes_place(a_life):
    life = a_life(accounts=("work", "home"))
    entry = life.put_in_calendar()
    work, home = (life.home.folder / f"calendar-{name}" / "interview.ics" for name in ("work", "home"))
    for folder in (work.parent, home.parent):
        folder.mkdir(exist_ok=True)
    entry.rename(work)
    life.turn()
    work.rename(home.with_suffix(".moving"))
    life.after(MINUTE)
    assert life.only().closing is Closing.CANCELLED
    home.with_suffix(".moving").rename(home)
    life.after(MINUTE)
    life.at(END)
    assert life.only().steps[0].state is S.DRAFTED


def test_an_account_that_is_gone_keeps_no_interview(a_life):
    life, work, _ = _in_two_calendars(a_life)
    life.settings = replace(life.settings, accounts=life.settings.accounts[:1])
    work.unlink()
    life.after(MINUTE)
    life.at(END)
    assert life.only().closing is Closing.CANCELLED


def test_what_another_account_alone_keeps_is_looked_at_there_before_it_is_thanked_for(a_life):
    life, work, home = _in_two_calendars(a_life)
    work.unlink()
    life.after(MINUTE)
    life.between = lambda account: replace(account, calendar=_Late(account.calendar))
    home.unlink()
    life.at(END)
    assert life.only().closing is Closing.CANCELLED


class _Late:
    """A calendar whose change feed lags behind."""

    def __init__(self, real):
        self.real = real

    def changes(self, cursor, since, until):
        return EventPage(events=(), removed=(), cursor=cursor)

    def event(self, ref):
        return self.real.event(ref)


def test_a_mailbox_that_cannot_be_read_is_brought_to_the_user_after_six_hours_of_trying(life):
    life.turn()
    life.between = around(_Down)
    for _ in range(5):
        life.after(HOUR)
    life.after(2 * DAY)  # asleep, which is not trying
    assert life.attention() == ()
    life.after(HOUR)
    [need] = life.attention()
    assert need.what == "the account local: The network is down."
    life.between = lambda account: account
    life.after(MINUTE)
    assert life.attention() == ()
    life.between = around(_Down)
    life.after(HOUR)
    assert life.attention() == ()


def test_who_has_to_sign_in_for_sending_is_told_until_it_is_tried_again(auto):
    about_to_leave(auto)
    auto.between = around(_MayNotSend)
    auto.after(2 * MINUTE)
    for _ in range(3):  # read again and again, which goes well, before sending is tried again
        assert any("password" in need.what for need in auto.attention())
        auto.after(MINUTE / 20)
    auto.between = lambda account: account
    auto.after(HOUR / 2)
    auto.after(MINUTE)
    assert auto.left() == ["dana@acme.example"]
    assert not any("password" in need.what for need in auto.attention())


class _Asks(Between):
    def changes(self, cursor, since):
        raise RateLimited("The service asks to wait.", retry_after=MINUTE)


def test_a_wait_written_by_a_clock_far_ahead_ends_when_that_is_put_right(life):
    life.begin()
    life.between = around(_Asks)
    life.at(END + 19 * HOUR)
    life.between = lambda account: account
    life.at(END)
    assert life.state(K.THANK_YOU) is S.DRAFTED


def test_a_service_that_asks_to_wait_during_the_last_look_is_left_alone(auto):
    about_to_leave(auto)

    class AsksAtThePageAfter(Between):
        """At the third request of the turn: one was the reading of all, then comes the last look, of two pages."""

        def changes(self, cursor, since):
            asked.append(cursor)
            if len(asked) == 3:
                raise RateLimited("The service asks to wait.", retry_after=HOUR)
            return replace(self.real.changes(cursor, since), has_more=len(asked) == 2)

    asked: list[object] = []
    auto.between = around(AsksAtThePageAfter)
    auto.after(2 * MINUTE)
    auto.after(2 * MINUTE)
    assert (len(asked), auto.left()) == (3, [])
    auto.after(HOUR)
    auto.after(2 * MINUTE)
    assert auto.left() == ["dana@acme.example"]


def test_nothing_leaves_while_the_mailbox_cannot_be_read(auto):
    about_to_leave(auto)
    auto.between = around(_Down)
    auto.after(2 * HOUR)
    auto.after(HOUR)
    assert auto.left() == []
    auto.between = lambda account: account
    auto.after(MINUTE)
    assert auto.left() == ["dana@acme.example"]


def test_a_lost_answer_is_looked_up_and_not_repeated(auto):
    about_to_leave(auto)
    auto.between = around(_AnswersAreLost)
    auto.after(2 * MINUTE)
    assert auto.left() == ["dana@acme.example"]
    assert auto.state(K.THANK_YOU) is S.SENDING
    for _ in range(30):
        auto.after(MINUTE)
    assert auto.left() == ["dana@acme.example"]
    assert auto.state(K.THANK_YOU) is S.SENT


def test_a_call_that_never_came_through_is_made_again(auto):
    about_to_leave(auto)
    auto.between = around(_NeverLeaves)
    auto.after(2 * MINUTE)
    assert (auto.left(), auto.state(K.THANK_YOU)) == ([], S.SENDING)
    auto.between = lambda account: account
    for _ in range(20):
        auto.after(MINUTE)
    assert auto.left() == ["dana@acme.example"]


def test_a_call_whose_answer_was_lost_may_still_come_through_for_a_minute(auto):
    about_to_leave(auto)
    auto.between = around(_NeverLeaves)
    auto.after(2 * MINUTE)
    auto.between = lambda account: account
    auto.after(MINUTE / 2)
    assert (auto.left(), auto.state(K.THANK_YOU)) == ([], S.SENDING)
    auto.send(auto.draft_to("dana@"))  # what the service does only now
    auto.play_until(auto.clock.now() + HOUR)
    assert (auto.left(), auto.state(K.THANK_YOU)) == (["dana@acme.example"], S.SENT)


def test_a_call_that_never_came_through_is_not_made_again_when_an_answer_came_meanwhile(auto):
    """The answer arrives while the sending is still being found out about."""
    about_to_leave(auto)
    auto.play_until(END + 2 * HOUR)
    auto.play_until(END + 2 * DAY + HOUR)
    auto.debrief(more="the rollout I described could be done in half the steps")
    auto.after(MINUTE)
    auto.between = around(_NeverLeaves)
    auto.play_until(auto.clock.now() + GRACE)
    assert auto.state(K.FOLLOW_UP) is S.SENDING
    auto.answer("Dana Fox <dana@acme.example>", "Thank you, Ada!\n\nDana\n")
    auto.after(MINUTE / 2)
    auto.between = lambda account: account
    auto.play_until(auto.clock.now() + DAY)
    assert auto.left() == ["dana@acme.example"]
    assert auto.state(K.FOLLOW_UP) is S.CANCELLED
    assert auto.drafts() == []


def test_a_note_seen_nowhere_is_uncertain_and_the_user_decides(auto):
    about_to_leave(auto)
    auto.between = around(_NeverLeaves)
    auto.after(2 * MINUTE)
    auto.remove(auto.draft_to("dana@"))
    for _ in range(20):
        auto.after(MINUTE)
    step = auto.step(K.THANK_YOU)
    assert step.state is S.UNCERTAIN
    assert any(a.key == step.key for a in auto.attention())
    auto.between = lambda account: account
    auto.play_until(END + DAY)
    assert auto.left() == [], "nothing but evidence or the user leads out of it"
    again = auto.release(step.key)
    assert again.key == "abc.thank_you.dana.2"
    auto.after(MINUTE)
    assert auto.state(K.THANK_YOU, ordinal=2) is S.DRAFTED
    auto.play_until(auto.clock.now() + HOUR)
    assert auto.left() == ["dana@acme.example"]


def test_an_answer_proves_that_an_uncertain_note_arrived(auto):
    about_to_leave(auto)
    auto.between = around(_NeverLeaves)
    auto.after(2 * MINUTE)
    draft = auto.draft_to("dana@")
    auto.remove(draft)
    for _ in range(20):
        auto.after(MINUTE)
    assert auto.state(K.THANK_YOU) is S.UNCERTAIN
    auto.receive("Dana Fox <dana@acme.example>", "Re: " + draft.subject, "Thank you, Ada!\n", answers=draft.message)
    auto.after(MINUTE)
    assert auto.state(K.THANK_YOU) is S.SENT
    assert auto.step(K.FOLLOW_UP).cause is Cause.ANSWERED


def test_a_fault_with_one_interview_stops_no_other(life):
    life.begin(LEE, interview_id="one")
    life.begin()
    life.between = around(_Faulty)
    life.at(END)
    assert life.draft_to("dana@")
    assert any("fault of Afterword" in line for line in life.journal("one"))
    life.between = lambda account: account
    life.after(2 * HOUR)
    assert life.draft_to("lee@")


# --- the user's words ---------------------------------------------------------------------------------------------


def test_put_off_to_a_day_it_is_drafted_on_that_day(life):
    life.begin()
    life.turn()
    life.tell(Rescheduled(key="abc.thank_you.dana.1", at=END + 2 * DAY))
    life.play_until(END + 2 * DAY - MINUTE)
    assert life.drafts() == []
    life.play_until(END + 2 * DAY)
    assert life.draft_to("dana@")


def test_left_out_its_draft_is_taken_back_and_the_rest_goes_on(life):
    life.begin()
    life.at(END)
    life.tell(Skipped(key="abc.thank_you.dana.1"))
    life.after(MINUTE)
    assert life.drafts() == []
    life.play_until(END + 3 * DAY)
    assert life.state(K.FOLLOW_UP) is S.DRAFTED


def test_a_note_held_for_its_template_is_written_when_that_is_mended(life):
    life.home.templates.mkdir(exist_ok=True)
    for path in templates_dir().glob("thank_you*"):
        (life.home.templates / path.name).write_text("{# broken #}\nSubject: {{ nothing_of_the_kind }}\n\n{% if %}")
    life.begin()
    life.at(END)
    step = life.step(K.THANK_YOU)
    assert (step.state, step.cause) == (S.HELD, Cause.UNFIT)
    assert "thank_you" in step.why
    for path in life.home.templates.iterdir():
        path.unlink()
    life.tell(Resumed(key=step.key))
    life.after(MINUTE)
    assert life.draft_to("dana@")


def test_the_journal_tells_the_story(auto):
    about_to_leave(auto)
    auto.after(5 * MINUTE)
    lines = auto.journal()
    story = ["took up", "planned", "over", "drafted", "you told how it went", ": sending", ": sent"]
    places = [next(i for i, line in enumerate(lines) if word in line) for word in story]
    assert places == sorted(places)
    assert note(auto.delivered(), "dana@").message["Message-ID"] == auto.step(K.THANK_YOU).message_id


def test_a_note_that_is_filed_minutes_after_it_left_alarms_nobody(auto):
    about_to_leave(auto)
    auto.between = around(_NeverLeaves)
    auto.after(2 * MINUTE)
    auto.between = lambda account: account
    draft = auto.draft_to("dana@")
    auto.remove(draft)
    for _ in range(10):
        auto.after(MINUTE)
        assert auto.state(K.THANK_YOU) is S.SENDING
    auto._add("Sent", draft.message.as_bytes(policy=policy.SMTP))
    auto.after(MINUTE)
    assert auto.state(K.THANK_YOU) is S.SENT
