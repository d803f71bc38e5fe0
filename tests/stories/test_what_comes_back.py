"""Answers, refusals, absences, bounces: rows A4, A9, B6, B7."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest

from agent.domain.events import Debriefed
from agent.domain.model import Cause, Closing, Debrief, Phase, StepKind, StepState
from tests.stories.life import DANA, DAY, END, HOUR, LEE, MINUTE, REX, SAM, START, note

S, K = StepState, StepKind
THURSDAY = START + 2 * DAY + HOUR
REJECTION = (
    "Dear Ada,\n\nThank you for your time. Unfortunately we have decided to move forward with another candidate for the"
    " Backend Engineer role. We wish you all the best.\n\nDana\n"
)
AUTO = (("Auto-Submitted", "auto-replied"), ("Precedence", "bulk"))


def thanked(life, *people):
    """Everybody's thank-you went out an hour after the interview."""
    life.begin(*people)
    life.at(END)
    life.clock.move(HOUR)
    for draft in life.drafts():
        life.send(draft)
    life.turn()
    return life


def bounce(failed: str, original: EmailMessage, status: str = "5.1.1") -> bytes:
    """A delivery report (RFC 3464) as a mail server writes it."""
    lines = [
        "From: Mail Delivery Subsystem <mailer-daemon@mx.example>",
        "To: ada@example.org",
        "Subject: Undelivered Mail Returned to Sender",
        "Date: Tue, 3 Mar 2026 15:00:00 +0000",
        "Message-ID: <report.1@mx.example>",
        "Auto-Submitted: auto-replied",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        f"<{failed}>: host mx.acme.example said: 550 {status} User unknown",
        "",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example",
        "",
        f"Final-Recipient: rfc822; {failed}",
        "Action: failed",
        f"Status: {status}",
        f"Diagnostic-Code: smtp; 550 {status} User unknown",
        "",
        "--b",
        "Content-Type: message/rfc822-headers",
        "",
        f"From: {original['From']}",
        f"To: {original['To']}",
        f"Subject: {original['Subject']}",
        f"Message-ID: {original['Message-ID']}",
        "",
        "--b--",
        "",
    ]
    return "\r\n".join(lines).encode()


# --- answers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("threaded", [True, False])
def test_an_answer_stops_the_follow_up_wherever_it_appears(life, threaded):
    thanked(life)
    life.clock.move(DAY)
    if threaded:
        life.answer("Dana Fox <dana@acme.example>", "Thank you for your kind note, Ada!\n\nDana\n")
    else:
        life.receive("Dana Fox <dana@acme.example>", "Hello", "Hello Ada,\n\nthank you for your note!\n\nDana\n")
    life.play_until(THURSDAY + 4 * DAY)
    assert (life.state(K.FOLLOW_UP), life.step(K.FOLLOW_UP).cause) == (S.CANCELLED, Cause.ANSWERED)
    assert life.drafts() == []
    assert any("Dana Fox answered" in line for line in life.journal())


def test_an_answer_that_a_filter_moved_to_a_folder_counts(life):
    thanked(life)
    life.clock.move(DAY)
    message = life._written(
        "Dana Fox <dana@acme.example>", "ada@example.org", "Re: us", "Thank you, Ada!\n", life.delivered()[0].message
    )
    life._add("Jobs", message.as_bytes(policy=policy.SMTP), seen=False)
    life.play_until(THURSDAY)
    assert life.step(K.FOLLOW_UP).cause is Cause.ANSWERED


def test_a_colleague_who_speaks_of_the_role_is_asked_about(life):
    thanked(life)
    life.clock.move(DAY)
    said = "Hello Ada,\n\nI work with Dana and saw your name on her list.\n\nPat\n"
    life.receive("Pat Roe <pat@acme.example>", "Backend Engineer", said)
    life.play_until(THURSDAY)
    step = life.step(K.FOLLOW_UP)
    assert (step.state, step.cause) == (S.HELD, Cause.UNSURE)
    assert any(a.key == step.key and "resume" in a.remedy for a in life.attention())
    life.release(step.key)
    life.after(MINUTE)
    assert life.state(K.FOLLOW_UP) is S.WAITING, "it is not due yet"
    life.play_until(THURSDAY + HOUR)
    assert life.state(K.FOLLOW_UP) is S.DRAFTED


def test_a_newsletter_of_the_company_concerns_nobody(life):
    thanked(life)
    life.clock.move(DAY)
    life.receive("Acme News <news@acme.example>", "Our spring sale", "Everything must go.\n")
    life.play_until(THURSDAY + HOUR)
    assert life.state(K.FOLLOW_UP) is S.DRAFTED


def test_an_answer_of_one_of_the_panel_stops_nothing_of_the_others(life):
    thanked(life, DANA, LEE)
    life.answer("Lee Wong <lee@acme.example>", "Thank you, Ada!\n\nLee\n")
    life.play_until(THURSDAY + HOUR)
    assert life.draft_to("dana@")


def test_an_invitation_to_the_next_conversation_stops_everything_but_the_thanks(life):
    life.begin(DANA, REX)
    life.at(END)
    life.send(life.draft_to("dana@"))
    life.after(MINUTE)
    life.clock.move(DAY)
    life.answer(
        "Dana Fox <dana@acme.example>",
        "Hello Ada,\n\nwe would like to invite you to the next round, an interview with our CTO next week.\n\nDana\n",
    )
    life.play_until(THURSDAY + 20 * DAY)
    assert {life.state(K.FOLLOW_UP), life.state(K.CALL)} == {S.CANCELLED}
    assert [draft.to for draft in life.drafts()] == ["Rex Moor <rex@agency.example>"]
    assert life.inbox()[-1].subject.startswith("Re:"), "no call sheet"


def test_a_question_is_put_before_the_user_until_they_have_answered_it(life):
    thanked(life)
    life.clock.move(DAY)
    life.answer("Dana Fox <dana@acme.example>", "Hi Ada,\n\ncould you send us two references by Friday?\n\nDana\n")
    life.after(MINUTE)
    (asked,) = life.attention()
    assert "asks you something" in asked.what
    life.write("dana@acme.example", "Re: us", "Here they are.\n", answers=life.inbox()[0].message)
    life.after(MINUTE)
    assert life.attention() == ()


def test_what_was_not_understood_is_shown_and_what_it_stopped_may_be_taken_up_again(life):
    thanked(life)
    life.clock.move(HOUR)
    life.answer("Dana Fox <dana@acme.example>", "Hi Ada,\n\nthe office has moved, our new address is below.\n\nDana\n")
    life.after(MINUTE)
    (shown,) = life.attention()
    assert life.state(K.FOLLOW_UP) is S.CANCELLED
    assert f"afterword resume {life.step(K.FOLLOW_UP).key}" in shown.remedy
    life.release(life.step(K.FOLLOW_UP).key)
    life.play_until(THURSDAY + HOUR)
    assert life.draft_to("dana@")
    assert life.attention() == ()


def test_a_call_they_ask_for_is_laid_out_with_the_day_and_the_number(life):
    thanked(life)
    life.clock.move(DAY)
    life.answer(
        "Dana Fox <dana@acme.example>", "Hi Ada,\n\nplease call me on Friday at 3 pm on +49 30 5550199.\n\nDana\n"
    )
    life.after(5 * MINUTE)
    (sheet,) = [m for m in life.inbox() if "Call Dana Fox" in m.subject]
    assert "+49 30 5550199" in sheet.text
    assert "Friday, March 6\n" in sheet.text, "at +0000 the hour may be hers or her server's"
    assert life.state(K.FOLLOW_UP) is S.CANCELLED
    life.play_until(THURSDAY + 20 * DAY)
    assert len([m for m in life.inbox() if "Call Dana" in m.subject]) == 1
    assert life.left() == ["dana@acme.example"]


@pytest.mark.parametrize(("text", "state"), [("about the Backend Engineer role", S.CANCELLED), ("", S.HELD)])
def test_the_same_name_from_another_address_in_a_thread_of_its_own(life, text, state):
    life.put_in_calendar()
    life.turn()
    life.at(END)
    life.send(life.draft_to("dana@"))
    life.after(MINUTE)
    life.clock.move(DAY)
    life.receive("Dana Fox <dfox71@gmail.com>", "Hello again", f"Hi Ada,\n\nthank you for your note {text}.\n\nDana\n")
    life.after(MINUTE)
    assert next(s for s in life.only().steps if s.kind is K.FOLLOW_UP).state is state
    life.play_until(THURSDAY + 2 * DAY)
    assert life.left() == ["dana@acme.example"]
    assert life.drafts() == []


def test_a_bounce_of_the_users_own_message_leaves_our_note_delivered(life):
    thanked(life)
    own = life.write("dana@acme.example", "One more thing", "I forgot the link.\n")
    life.after(MINUTE)
    life.arrive(bounce("dana@acme.example", own, "5.2.2"))
    life.after(MINUTE)
    assert life.step(K.THANK_YOU).undelivered == ""


def test_bare_thanks_need_nobody(life):
    thanked(life)
    life.answer("Dana Fox <dana@acme.example>", "Thank you, Ada!\n")
    life.after(MINUTE)
    assert life.attention() == ()


# --- no -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["draft", "auto"])
def test_after_a_rejection_there_is_one_last_draft_and_nothing_else(a_life, mode):
    life = a_life(mode=mode)
    thanked(life, DANA, REX)
    life.clock.move(DAY)
    life.answer("Dana Fox <dana@acme.example>", REJECTION)
    life.turn()
    life.play_until(END + 60 * DAY)
    assert (life.interview().phase, life.interview().closing) == (Phase.CLOSED, Closing.REJECTED)
    (last,) = life.drafts()
    assert last.to == "Dana Fox <dana@acme.example>"
    assert last.message["In-Reply-To"] == life.inbox()[0].message["Message-ID"]
    assert life.left() == ["dana@acme.example", "rex@agency.example"]
    assert {s.state for s in life.interview().steps if s.kind in (K.FOLLOW_UP, K.CALL)} == {S.CANCELLED}
    assert len(life.inbox()) == 1


def test_the_users_own_farewell_takes_the_place_of_the_draft(life):
    thanked(life)
    life.answer("Dana Fox <dana@acme.example>", REJECTION)
    life.after(MINUTE)
    assert len(life.drafts()) == 1
    life.write("dana@acme.example", "Re: us", "Thank you all the same!\n", answers=life.inbox()[0].message)
    life.after(HOUR)
    assert life.drafts() == []
    assert life.state(K.CLOSING) is S.CANCELLED


def test_a_next_step_after_a_rejection_takes_the_last_note_back_and_is_shown(life):
    thanked(life)
    life.answer("Dana Fox <dana@acme.example>", REJECTION)
    life.after(MINUTE)
    assert len(life.drafts()) == 1
    life.clock.move(HOUR)
    life.answer(
        "Dana Fox <dana@acme.example>",
        "Hello Ada,\n\nthings have changed: we would like to invite you to another interview with our CTO.\n\nDana\n",
    )
    life.after(MINUTE)
    assert life.drafts() == []
    assert (life.state(K.CLOSING), life.interview().closing) == (S.CANCELLED, Closing.ANSWERED)
    assert any("next step" in one.what for one in life.attention())


def test_a_rejection_by_a_hiring_system_counts(life):
    thanked(life, DANA, REX)
    life.clock.move(DAY)
    life.receive(
        "Acme Careers <no-reply@us.greenhouse-mail.io>",
        "Your application to Acme: Backend Engineer",
        "Hi Ada,\n\nThank you for your interest in the Backend Engineer position at Acme. After careful consideration"
        " we regret to inform you that we will not be moving forward with your application.\n\nThe Acme team\n",
        headers=AUTO[1:],
    )
    life.play_until(THURSDAY + 20 * DAY)
    assert life.interview().closing is Closing.REJECTED
    assert life.state(K.FOLLOW_UP) is S.CANCELLED
    assert [d.to for d in life.drafts()] == ["Rex Moor <rex@agency.example>"]


def test_where_one_recruiter_speaks_of_one_of_two_roles_both_are_held(life):
    life.begin(DANA, REX)
    life.begin(SAM, REX, interview_id="two", company="Birch", domain="birch.example", role="Data Engineer")
    life.at(END)
    life.clock.move(HOUR)
    for draft in [d for d in life.drafts() if "rex@" not in d.to]:
        life.send(draft)
    life.turn()
    life.receive("Rex Moor <rex@agency.example>", "News", "Hello Ada,\n\n" + REJECTION.replace("Backend Engineer ", ""))
    life.after(MINUTE)
    assert (life.state(K.FOLLOW_UP), life.step(K.FOLLOW_UP).cause) == (S.HELD, Cause.UNSURE)
    assert life.state(K.FOLLOW_UP, "sam", interview_id="two") is S.HELD
    assert {life.interview(i).phase for i in ("abc", "two")} == {Phase.OVER}


def test_where_the_recruiter_names_the_role_it_is_that_one(life):
    life.begin(DANA, REX)
    life.begin(SAM, REX, interview_id="two", company="Birch", domain="birch.example", role="Data Engineer")
    life.at(END)
    life.clock.move(HOUR)
    life.receive("Rex Moor <rex@agency.example>", "News of the Backend Engineer role", REJECTION)
    life.after(MINUTE)
    assert life.interview("abc").closing is Closing.REJECTED
    assert life.interview("two").phase is Phase.OVER


# --- not yet ------------------------------------------------------------------------------------------------------


def test_we_will_decide_by_friday_means_a_nudge_on_tuesday(life):
    thanked(life)
    life.answer("Dana Fox <dana@acme.example>", "Hello Ada,\n\nthank you! We will decide by Friday.\n\nDana\n")
    life.after(MINUTE)
    assert life.step(K.FOLLOW_UP).cause is Cause.WAIT
    life.play_until(START + 6 * DAY)
    assert life.drafts() == []
    life.play_until(START + 7 * DAY + 6 * HOUR)  # Tuesday 10 March
    assert life.state(K.NUDGE) is S.DRAFTED
    (nudge,) = life.drafts()
    assert "just checking in" not in nudge.text.casefold()
    life.answer("Dana Fox <dana@acme.example>", "Hello Ada, sorry, still no news. Thank you for asking!\n\nDana\n")
    life.after(MINUTE)
    assert life.drafts() == []


def test_the_day_told_by_the_user_counts_as_well(life):
    thanked(life)
    life.tell(Debriefed(debrief=Debrief(decide_by=START + 3 * DAY)))
    assert life.step(K.FOLLOW_UP).cause is Cause.WAIT
    life.play_until(START + 6 * DAY)
    assert life.drafts() == []
    life.play_until(START + 7 * DAY + 6 * HOUR)
    assert life.state(K.NUDGE) is S.DRAFTED
    (nudge,) = life.drafts()
    assert "Friday, March 6" in nudge.text
    assert "promise" not in nudge.text.casefold()


def test_the_next_step_told_by_the_user_spares_the_follow_up_that_lies_in_drafts(life):
    thanked(life)
    life.play_until(THURSDAY + 2 * HOUR)
    assert life.state(K.FOLLOW_UP) is S.DRAFTED
    at = START + 14 * DAY
    life.tell(Debriefed(debrief=Debrief(next_step="second interview", next_step_at=at)))
    life.after(MINUTE)
    assert (life.step(K.FOLLOW_UP).cause, life.drafts()) == (Cause.AGREED, [])
    life.play_until(at + DAY)
    assert life.drafts() == []
    assert life.left() == ["dana@acme.example"]


def test_out_of_office_moves_the_follow_up_behind_their_return(life):
    thanked(life)
    life.answer(
        "Dana Fox <dana@acme.example>",
        "I am out of the office until Monday, 9 March 2026, with no access to mail.\n",
        subject="Automatic reply: thank you",
        headers=AUTO,
    )
    life.play_until(START + 6 * DAY + 20 * HOUR)
    assert life.drafts() == []
    assert "away" in life.step(K.FOLLOW_UP).why
    life.play_until(START + 7 * DAY + 4 * HOUR)
    assert life.state(K.FOLLOW_UP) is S.DRAFTED


def test_away_for_two_months_the_user_is_asked(life):
    thanked(life)
    life.answer(
        "Dana Fox <dana@acme.example>", "I am on parental leave until 4 May 2026.\n", subject="Automatic reply",
        headers=AUTO,
    )  # fmt: skip
    life.after(MINUTE)
    assert (life.state(K.FOLLOW_UP), life.step(K.FOLLOW_UP).cause) == (S.HELD, Cause.AWAY)


# --- it never arrived ---------------------------------------------------------------------------------------------


def test_a_bounce_holds_the_follow_up_and_a_corrected_address_brings_the_note_again(life):
    thanked(life)
    original = note(life.delivered(), "dana@").message
    life.arrive(bounce("dana@acme.example", original))
    life.after(MINUTE)
    assert "came back" in life.step(K.THANK_YOU).undelivered
    assert life.state(K.FOLLOW_UP) is S.HELD
    assert any("did not arrive" in a.what and "--contact" in a.remedy for a in life.attention())
    corrected = type(DANA)(contact_id="dana", email="d.fox@acme.example")
    life.tell(Debriefed(debrief=Debrief(), contacts=(corrected,)))
    life.after(MINUTE)
    again = life.draft_to("d.fox@")
    assert again.message["Message-ID"] != original["Message-ID"]
    life.send(again)
    life.after(MINUTE)
    assert life.state(K.THANK_YOU, ordinal=2) is S.SENT
    assert life.state(K.FOLLOW_UP) is S.WAITING
    life.play_until(THURSDAY + HOUR)
    assert "d.fox@" in life.drafts()[0].to


def test_a_bounce_of_somebody_elses_mail_changes_nothing(life):
    thanked(life)
    before = life.interview()
    stray = BytesParser(EmailMessage, policy=policy.default).parsebytes(
        b"From: ada@example.org\r\nTo: bob@elsewhere.example\r\nSubject: x\r\nMessage-ID: <x@y>\r\n\r\n"
    )
    life.arrive(bounce("bob@elsewhere.example", stray))
    life.after(MINUTE)
    assert life.interview() == before


def test_a_call_sheet_comes_after_ten_days_of_silence_and_an_answer_spares_it(a_life):
    silent, heard = a_life("silent"), a_life("heard")
    for life in (silent, heard):
        thanked(life)
        life.play_until(THURSDAY + 2 * HOUR)
        life.send(life.draft_to("dana@"))
        life.turn()
        life.play_until(START + 10 * DAY)
    heard.answer("Dana Fox <dana@acme.example>", "Thank you, Ada!\n\nDana\n")
    for life in (silent, heard):
        life.play_until(START + 20 * DAY)
    assert silent.state(K.CALL) is S.SENT
    assert ["Call" in f.subject for f in silent.inbox()] == [True]
    assert heard.state(K.CALL) is S.CANCELLED
    assert silent.left() == heard.left() == ["dana@acme.example"] * 2
