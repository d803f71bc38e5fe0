"""Draft mode: what the user does in a mail client, and what the agent makes of it. Rows A1, A4, A7, B4 and B8."""

from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from agent.domain.events import EventSeen, LookedBack, Paused, Resumed, Woke
from agent.domain.model import Cause, StepKind, StepState
from providers.base import OutgoingMessage
from tests.stories.life import DANA, DAY, END, HOUR, LEE, MINUTE, REX, SAM, START, Between, around, note

S, K = StepState, StepKind
THURSDAY = START + 2 * DAY


def test_sent_by_the_user_the_follow_up_counts_from_there(life):
    life.begin()
    life.at(END)
    life.clock.move(20 * HOUR)
    life.send(life.draft_to("dana@"))
    life.turn()
    assert life.state(K.THANK_YOU) is S.SENT
    assert life.step(K.THANK_YOU).by_hand
    assert life.step(K.FOLLOW_UP).due_at == END + 20 * HOUR + 2 * DAY
    life.play_until(END + 20 * HOUR + 2 * DAY)
    follow_up = life.draft_to("dana@")
    assert follow_up.message["In-Reply-To"] == note(life.delivered(), "dana@").message["Message-ID"]
    assert life.left() == ["dana@acme.example"]


def test_still_in_drafts_the_follow_up_is_held_and_says_so(life):
    life.begin()
    life.play_until(THURSDAY + 2 * HOUR)
    step = life.step(K.FOLLOW_UP)
    assert (step.state, step.cause) == (S.HELD, Cause.UNSENT)
    assert any("has not been sent" in a.what and a.key == step.key for a in life.attention())
    life.send(life.draft_to("dana@"))
    life.turn()
    assert life.state(K.FOLLOW_UP) is S.WAITING


def test_a_draft_not_sent_after_twenty_hours_is_brought_to_the_users_attention(life):
    life.begin()
    life.play_until(END + 19 * HOUR)
    assert not any("Drafts" in a.what for a in life.attention())
    life.play_until(END + 21 * HOUR)
    assert any("thank" in a.what and a.key == "abc.thank_you.dana.1" for a in life.attention())


def test_deleted_it_is_declined_and_never_made_again_and_the_follow_up_counts_from_the_end(life):
    life.begin()
    life.at(END)
    life.clock.move(HOUR)
    life.remove(life.draft_to("dana@"))
    life.turn()
    assert life.state(K.THANK_YOU) is S.DRAFTED, "a first look proves nothing"
    life.after(9 * MINUTE)
    assert life.state(K.THANK_YOU) is S.DRAFTED
    life.play_until(END + HOUR + 11 * MINUTE)
    assert life.state(K.THANK_YOU) is S.DECLINED
    assert life.step(K.FOLLOW_UP).due_at == END + 2 * DAY
    life.play_until(END + 2 * DAY - HOUR)
    assert life.drafts() == []
    assert any("you deleted the draft" in line for line in life.journal())


def test_moved_to_the_trash_it_is_declined_too(life):
    life.begin()
    life.at(END)
    draft = life.draft_to("dana@")
    life._add("Trash", draft.message.as_bytes(policy=policy.SMTP))
    life.remove(draft)
    life.play_until(END + HOUR)
    assert life.state(K.THANK_YOU) is S.DECLINED


def test_a_draft_deleted_and_put_back_within_ten_minutes_was_never_gone(life):
    life.begin()
    life.at(END)
    draft = life.draft_to("dana@")
    raw = draft.message.as_bytes(policy=policy.SMTP)
    life.remove(draft)
    life.after(2 * MINUTE)
    life._add("Drafts", raw, flags="DS")
    life.play_until(END + HOUR)
    assert life.state(K.THANK_YOU) in (S.DRAFTED, S.HANDS_OFF)
    assert len(life.drafts()) == 1


def test_an_edit_by_appending_and_deleting_is_no_deletion(life):
    life.begin()
    life.at(END)
    life.clock.move(HOUR)
    life.edit(life.draft_to("dana@"), "Dear Dana,\n\nin my own words.\n\nAda\n")
    life.play_until(END + 2 * HOUR)
    assert life.state(K.THANK_YOU) is S.HANDS_OFF
    life.send(life.draft_to("dana@"))
    life.turn()
    assert life.state(K.THANK_YOU) is S.SENT
    assert life.left() == ["dana@acme.example"]


def test_deleted_first_and_appended_minutes_later_is_an_edit_too(life):
    """An IMAP client on a slow line."""
    life.begin()
    life.at(END)
    draft = life.draft_to("dana@")
    life.remove(draft)
    life.after(MINUTE)
    message = EmailMessage(policy=policy.SMTP)
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        message[name] = draft.message[name]
    message.set_content(draft.text + "\nP.S. And the view!\n")
    life.clock.move(4 * MINUTE)
    life._add("Drafts", message.as_bytes(policy=policy.SMTP), flags="DS")
    life.play_until(END + 2 * HOUR)
    assert life.state(K.THANK_YOU) is S.HANDS_OFF


def test_an_edited_draft_that_is_deleted_is_declined(life):
    life.begin()
    life.at(END)
    life.edit(life.draft_to("dana@"), "Dear Dana,\n\nno.\n")
    life.after(MINUTE)
    assert life.state(K.THANK_YOU) is S.HANDS_OFF
    life.remove(life.draft_to("dana@"))
    life.play_until(END + HOUR)
    assert life.state(K.THANK_YOU) is S.DECLINED


def test_sent_from_a_phone_with_another_subject_and_message_id_it_is_our_note(life):
    life.begin()
    life.at(END)
    life.debrief()
    life.after(MINUTE)
    draft = life.draft_to("dana@")
    sent = EmailMessage(policy=policy.SMTP)
    sent["From"], sent["To"], sent["Subject"] = draft.message["From"], draft.message["To"], "Thanks!"
    life.clock.move(HOUR)
    sent["Date"], sent["Message-ID"] = format_datetime(life.clock.now()), "<phone.1@icloud.example>"
    sent.set_content(draft.text)
    life._deliver(sent.as_bytes(policy=policy.SMTP))
    life._add("Sent", sent.as_bytes(policy=policy.SMTP))
    life.remove(draft)
    life.turn()
    step = life.step(K.THANK_YOU)
    assert (step.state, step.message_id) == (S.SENT, "<phone.1@icloud.example>")
    assert life.step(K.FOLLOW_UP).due_at == step.sent_at + 2 * DAY
    life.play_until(THURSDAY + 3 * HOUR)
    assert life.draft_to("dana@").message["In-Reply-To"] == "<phone.1@icloud.example>"


def test_written_by_hand_after_the_interview_our_draft_is_taken_back(life):
    life.begin()
    life.at(END)
    life.clock.move(30 * MINUTE)
    life.write("dana@acme.example", "Today", "Dear Dana,\n\nwhat a pleasure.\n\nAda\n")
    life.turn()
    assert life.drafts() == []
    assert (life.state(K.THANK_YOU), life.step(K.THANK_YOU).cause) == (S.CANCELLED, Cause.USER_WROTE)
    assert life.step(K.FOLLOW_UP).due_at == END + 30 * MINUTE + 2 * DAY
    life.play_until(THURSDAY)
    assert life.state(K.THANK_YOU) is S.CANCELLED, "our own withdrawal is not a refusal"


def test_written_by_hand_before_the_agent_wakes_there_is_no_draft_at_all(life):
    life.begin()
    life.turn()
    life.clock.move_to(END + 20 * MINUTE)
    life.write("dana@acme.example", "Today", "Dear Dana,\n\nwhat a pleasure.\n\nAda\n")
    life.clock.move(MINUTE)
    life.turn()
    assert life.drafts() == []
    assert life.step(K.THANK_YOU).cause is Cause.USER_WROTE


def test_written_by_hand_before_the_interview_was_told_of_it_is_the_thank_you(auto):
    """A call nobody had scheduled: the user thanks at once, and records it an hour later."""
    auto.turn()
    auto.clock.move_to(END + 10 * MINUTE)
    auto.write("dana@acme.example", "Your call", "Dear Dana,\n\nthank you for calling.\n\nAda\n")
    auto.turn()
    auto.clock.move_to(END + HOUR)
    auto.begin(by_user=True)
    auto.debrief()
    auto.turn()
    auto.play_until(END + 5 * HOUR)
    assert (auto.left(), auto.drafts()) == ([], [])
    assert auto.step(K.THANK_YOU).cause is Cause.USER_WROTE


def test_written_by_hand_before_the_interview_is_no_thank_you(life):
    life.begin()
    life.turn()
    life.clock.move(HOUR)
    life.write("dana@acme.example", "Tomorrow", "I look forward to it.\n")
    life.play_until(END)
    assert len(life.drafts()) == 1


def test_a_second_message_by_hand_is_the_follow_up(life):
    life.begin()
    life.at(END)
    life.send(life.draft_to("dana@"))
    life.play_until(END + DAY)
    life.write("dana@acme.example", "One more thing", "Dear Dana,\n\nthe paper I spoke of.\n\nAda\n")
    life.play_until(THURSDAY + 5 * HOUR)
    assert (life.state(K.FOLLOW_UP), life.step(K.FOLLOW_UP).cause) == (S.CANCELLED, Cause.USER_WROTE)
    assert life.drafts() == []


def test_a_message_to_two_of_the_panel_counts_for_both_and_not_for_the_third(life):
    life.begin(DANA, LEE, SAM)
    life.at(END)
    life.write("dana@acme.example, lee@acme.example", "Today", "Dear both,\n\nthank you.\n\nAda\n")
    life.after(MINUTE)
    assert [draft.to for draft in life.drafts()] == ["Sam Haddad <sam@acme.example>"]


def test_a_word_to_the_recruiter_by_hand_takes_the_place_of_ours(life):
    life.begin(DANA, REX)
    life.at(END)
    life.write("rex@agency.example", "How it went", "Well!\n")
    life.after(MINUTE)
    assert [draft.to for draft in life.drafts()] == ["Dana Fox <dana@acme.example>"]


def test_in_draft_mode_nothing_leaves_in_a_month_but_a_reminder_to_oneself(life):
    life.begin(DANA, LEE, REX)
    life.at(END)
    life.send(life.draft_to("dana@"))
    life.play_until(END + 30 * DAY)
    assert life.left() == ["dana@acme.example"]
    assert life.state(K.CALL) is S.SENT
    (sheet,) = life.inbox()
    assert sheet.to == "Ada Park <ada@example.org>"
    assert "Dana Fox" in sheet.text


def test_a_held_draft_sent_from_a_phone_is_our_note_and_no_second_one(auto):
    auto.begin()
    auto.at(END).debrief()
    auto.after(MINUTE)
    auto.receive("Dana Fox <dana@acme.example>", "Our talk", "Hello Ada, nice to have met you!\n")
    auto.after(MINUTE)
    assert auto.state(K.THANK_YOU) is S.HELD
    draft = auto.draft_to("dana@")
    sent = EmailMessage(policy=policy.SMTP)
    sent["From"], sent["To"], sent["Subject"] = draft.message["From"], draft.message["To"], draft.subject
    sent["Date"], sent["Message-ID"] = format_datetime(auto.clock.now()), "<phone.2@icloud.example>"
    sent.set_content(draft.text)
    auto._add("Sent", sent.as_bytes(policy=policy.SMTP))
    auto.remove(draft)
    auto.after(MINUTE)
    assert auto.state(K.THANK_YOU) is S.SENT


# --- told while a draft is being made ------------------------------------------------------------------------------


def _meanwhile(life, tell):
    """Another process says something while the mailbox makes the first draft."""
    told: list[OutgoingMessage] = []

    class Meanwhile(Between):
        def create_draft(self, message):
            made = self.real.create_draft(message)
            if not told:
                told.append(message)
                tell()
            return made

    life.between = around(Meanwhile)


def test_what_is_told_while_the_draft_is_made_gets_into_it(life):
    life.begin()
    _meanwhile(life, life.debrief)
    life.at(END)
    life.after(MINUTE)
    (draft,) = life.drafts()
    assert "Postgres" in draft.text
    assert life.state(K.THANK_YOU) is S.DRAFTED
    life.after(MINUTE)
    assert not life.step(K.THANK_YOU).stale


def test_paused_while_the_draft_is_made_it_stays_one_and_is_written_again_when_resumed(life):
    life.begin()
    _meanwhile(life, lambda: life.tell(Paused()))
    life.at(END)
    life.after(MINUTE)
    assert len(life.drafts()) == 1
    life.debrief()
    life.after(MINUTE)
    assert "Postgres" not in life.drafts()[0].text
    life.tell(Resumed())
    life.after(MINUTE)
    (draft,) = life.drafts()
    assert "Postgres" in draft.text


def test_what_is_not_written_when_the_user_pauses_waits_for_the_resumption(life):
    life.begin()
    life.at(END - MINUTE)
    with life.store.writing() as tables:
        life.planner().apply(tables, life.interview(), Woke(), END)
        life.planner().apply(tables, life.interview(), LookedBack(), END)
    assert life.state(K.THANK_YOU) is S.DRAFTING
    life.tell(Paused())
    life.play_until(END + HOUR)
    assert life.drafts() == []
    life.tell(Resumed())
    life.after(MINUTE)
    assert len(life.drafts()) == 1


def test_moved_while_the_draft_is_made_the_draft_is_taken_back(life):
    life.put_in_calendar()
    life.turn()
    event = EventSeen(starts_at=START + DAY, ends_at=END + DAY, zone="Europe/Berlin", sequence=1)
    _meanwhile(life, lambda: life.tell(event, life.only().interview_id))
    life.at(END)
    life.put_in_calendar(START + DAY, sequence=1)
    life.after(MINUTE)
    assert life.drafts() == []
    life.play_until(END + DAY)
    assert "March 4" in life.draft_to("dana@").text
