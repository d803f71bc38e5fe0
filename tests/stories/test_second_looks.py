"""What goes wrong at the second look: copies of one invitation, rounds of one role, answers upon answers, releases."""

from dataclasses import replace

import pytest

from agent.domain.events import Debriefed, Paused, Resumed, Skipped
from agent.domain.model import Closing, Debrief, Interview, Phase, Role, StepKind, StepState
from agent.service import commands
from providers.base import Address, Attendee, DraftRef, NotFound
from tests.stories.life import (
    DANA,
    DAY,
    END,
    HOUR,
    LEE,
    MINUTE,
    REX,
    SAM,
    START,
    Between,
    around,
)
from tests.stories.test_what_comes_back import AUTO, REJECTION, THURSDAY, bounce, thanked

S, K = StepState, StepKind
ADA = Attendee(address=Address("ada@example.org", "Ada Park"))
SECOND = "interview-2@acme.example"
CALL_ME = "Hi Ada,\n\nplease call me on Friday at 3 pm on +49 30 5550199.\n\nDana\n"
ASKS = "Hi Ada,\n\ncould you send us two references by Friday?\n\nDana\n"
DOUBTFUL = "Hi Ada,\n\nI sit next to Dana and heard about you and the Backend Engineer role.\n\nPat\n"
MOVED_OFFICE = "Hi Ada,\n\nthe office has moved, our new address is below.\n\nDana\n"
DANA_WRITES = "Dana Fox <dana@acme.example>"


def interviews(life):
    with life.store.reading() as tables:
        return list(tables.interviews())


def recorded(life, *people):
    """The user tells of it by hand."""
    interview = Interview(
        interview_id="rec",
        account="local",
        starts_at=START,
        ends_at=END,
        zone="Europe/Berlin",
        known_at=life.clock.now(),
        company="Acme",
        domain="acme.example",
        role="Backend Engineer",
        contacts=people or (DANA,),
        by_user=True,
    )
    commands.record(life.store, life.planner(), interview, life.clock.now(), "you told")


def copied(life):
    """One conversation, invited to under two UIDs."""
    life.put_in_calendar()
    life.turn()
    life.put_in_calendar(name="again", uid=SECOND)
    life.after(HOUR)


def two_rounds(life):
    """Two conversations with Dana about one role, a day apart, both thanked for by the agent."""
    life.begin(DANA)
    life.begin(DANA, interview_id="two", starts_at=START + DAY, ends_at=END + DAY)
    life.at(END).debrief()
    life.play_until(END + DAY - HOUR)
    life.at(END + DAY)
    life.debrief("two", more="the paper you named fits what we did last year")
    life.play_until(END + DAY + 2 * HOUR)


# --- copies of one invitation --------------------------------------------------------------------------------------


@pytest.mark.parametrize("apart", [False, True])
def test_both_copies_moved_the_second_first_are_one_conversation(auto, apart):
    copied(auto)
    auto.put_in_calendar(START + 2 * DAY, name="again", uid=SECOND, sequence=1)
    if apart:
        auto.after(MINUTE)
    auto.put_in_calendar(START + 2 * DAY, sequence=1)
    auto.after(MINUTE)
    auto.play_until(END + 2 * DAY)
    for interview in interviews(auto):
        auto.debrief(interview.interview_id)
    auto.play_until(END + 2 * DAY + 3 * HOUR)
    assert auto.left() == ["dana@acme.example"]


def test_a_copy_that_did_not_move_with_it_does_not_stand_in(life):
    copied(life)
    life.put_in_calendar(START + 2 * DAY, sequence=1)
    life.play_until(END + 2 * HOUR)
    life.put_in_calendar(START + 2 * DAY, status="cancelled", sequence=2)
    life.after(HOUR)
    assert (life.only().closing, life.drafts()) == (Closing.CANCELLED, [])


def test_what_the_user_skipped_swallows_no_other_conversation(life):
    life.put_in_calendar(START + 2 * DAY)
    life.turn()
    life.tell(Skipped(), life.only().interview_id)
    life.put_in_calendar(name="again", uid=SECOND)
    life.after(HOUR)
    life.put_in_calendar(START + 2 * DAY, name="again", uid=SECOND, sequence=1)
    life.after(HOUR)
    assert sorted(i.phase for i in interviews(life)) == [Phase.CLOSED, Phase.SCHEDULED]


def test_another_occurrence_of_a_series_says_nothing_of_the_copy(life):
    life.put_in_calendar()
    life.turn()
    life.put_in_calendar(name="one", uid="series@acme.example", recurring=True, original_start=START)
    life.after(HOUR)
    week = START + 7 * DAY
    life.put_in_calendar(week, name="two", uid="series@acme.example", recurring=True, original_start=week)
    life.after(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1)
    life.play_until(END)
    assert life.draft_to("dana@")


def test_recorded_by_hand_it_moves_with_its_invitation(auto):
    recorded(auto)
    auto.turn()
    auto.put_in_calendar()
    auto.after(HOUR)
    auto.put_in_calendar(START + 2 * DAY, sequence=1)
    auto.after(HOUR)
    assert len(interviews(auto)) == 1
    auto.play_until(END)
    auto.debrief("rec")
    auto.play_until(END + 2 * HOUR)
    assert (auto.left(), auto.drafts()) == ([], [])


def test_recorded_by_hand_it_outlives_one_of_two_invitations_and_loses_nobody(life):
    recorded(life, DANA, LEE)
    life.put_in_calendar(attendees=(ADA, Attendee(address=Address(LEE.email, LEE.name))))
    life.after(HOUR)
    life.put_in_calendar(name="again", uid=SECOND)
    life.after(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1)
    life.play_until(END)
    assert life.draft_to("dana@")


def test_whom_a_new_invitation_replaced_is_not_thanked(life):
    rex = Address("rex@acme.example", "Rex Moor")
    life.put_in_calendar(organizer=rex, attendees=(ADA, Attendee(address=Address(DANA.email, DANA.name))))
    life.turn()
    lee = Attendee(address=Address(LEE.email, LEE.name))
    life.put_in_calendar(name="again", uid=SECOND, organizer=rex, attendees=(ADA, lee))
    life.after(HOUR)
    life.put_in_calendar(status="cancelled", sequence=1, organizer=rex)
    life.play_until(END)
    assert not any("dana@" in draft.to for draft in life.drafts())


def test_who_joins_the_event_afterwards_took_no_part(life):
    rex = Address("rex@acme.example", "Rex Moor")
    life.put_in_calendar(organizer=rex, attendees=(ADA, Attendee(address=Address(DANA.email, DANA.name))))
    life.turn()
    life.at(END)
    life.send(life.draft_to("dana@"))
    life.after(HOUR)
    lee = Attendee(address=Address(LEE.email, LEE.name))
    life.put_in_calendar(organizer=rex, attendees=(ADA, lee), sequence=1)
    life.after(HOUR)
    assert not any("lee@" in draft.to for draft in life.drafts())


# --- rounds of one role --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        REJECTION,
        "Hello Ada,\n\nthank you! We will decide by Friday, 20 March.\n\nDana\n",
        "Hi Ada,\n\nwe are delighted to offer you the position. The contract is attached.\n\nDana\n",
    ],
    ids=["no", "time", "offer"],
)
def test_an_answer_in_the_thread_of_the_first_round_is_one_for_the_second(auto, words):
    two_rounds(auto)
    first = auto.delivered()[0].message
    auto.receive(DANA_WRITES, f"Re: {first['Subject']}", words, answers=first)
    auto.play_until(END + 6 * DAY)
    assert auto.state(K.FOLLOW_UP, interview_id="two") is S.CANCELLED
    assert len(auto.left()) == 2


def test_one_last_note_for_two_rounds(life):
    life.begin(DANA, REX)
    life.begin(DANA, LEE, REX, interview_id="two", starts_at=START + DAY, ends_at=END + DAY)
    life.at(END)
    for draft in life.drafts():
        life.send(draft)
    life.at(END + DAY)
    for draft in life.drafts():
        life.send(draft)
    life.after(HOUR)
    life.receive("Rex Moor <rex@agency.example>", "Backend Engineer at Acme", REJECTION)
    life.after(2 * MINUTE)
    assert [draft.to for draft in life.drafts()] == ["Rex Moor <rex@agency.example>"]


def test_the_next_round_in_the_calendar_ends_the_follow_up_of_the_first(auto):
    auto.begin(DANA)
    auto.at(END).debrief()
    auto.play_until(END + 2 * HOUR)
    auto.put_in_calendar(START + 2 * DAY - 2 * HOUR, summary="Interview: Backend Engineer at Acme, second round")
    auto.after(HOUR)
    auto.play_until(END + 3 * DAY)
    assert auto.state(K.FOLLOW_UP) is S.CANCELLED


# --- somebody already served ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("edited", [False, True])
def test_nobody_is_thanked_and_told_how_it_went_as_well(auto, edited):
    auto.begin(DANA, LEE)
    auto.at(END)
    if edited:
        auto.after(MINUTE)
        auto.edit(auto.draft_to("lee@"), "Dear Lee,\n\nmy own words.\n")
        auto.after(2 * MINUTE)
    auto.debrief()
    auto.play_until(END + 2 * HOUR)
    auto.tell(Debriefed(debrief=Debrief(), contacts=(replace(LEE, role=Role.RECRUITER),)))
    auto.play_until(END + DAY + 4 * HOUR)
    to_lee = [*auto.left(), *(draft.to for draft in auto.drafts())]
    assert sum("lee@" in one for one in to_lee) == 1


def test_whom_the_user_thanked_before_telling_of_them_gets_no_second_thanks(auto):
    auto.begin(DANA)
    auto.at(END)
    auto.after(10 * MINUTE)
    auto.write("lee@acme.example", "Thank you", "Dear Lee, thank you for today!\n")
    auto.after(10 * MINUTE)
    auto.tell(Debriefed(debrief=Debrief(), contacts=(LEE,)))
    auto.debrief()
    auto.play_until(END + 4 * HOUR)
    assert "lee@acme.example" not in auto.left()
    assert not any("lee@" in draft.to for draft in auto.drafts())


# --- answers upon answers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("then", ["Thank you, Ada!\n", ASKS], ids=["thanks", "question"])
def test_the_call_they_asked_for_survives_what_they_write_next(life, then):
    thanked(life)
    life.clock.move(DAY)
    life.answer(DANA_WRITES, CALL_ME)
    life.clock.move(MINUTE)
    life.answer(DANA_WRITES, then)
    life.after(3 * MINUTE)
    assert len([m for m in life.inbox() if m.subject.startswith("Call Dana")]) == 1


def test_a_question_is_not_hidden_by_thanks_nor_by_a_note_that_was_released(life):
    life.begin()
    life.at(END + 30 * HOUR)
    life.release(life.step(K.THANK_YOU).key)
    life.after(MINUTE)
    life.send(life.draft_to("dana@"))
    life.after(HOUR)
    life.answer(DANA_WRITES, ASKS)
    life.after(MINUTE)
    life.answer(DANA_WRITES, "Thank you, Ada!\n")
    life.after(MINUTE)
    assert any("asks you something" in one.what for one in life.attention())


def test_no_yes_and_no_again_leave_one_last_note(life):
    thanked(life)
    life.answer(DANA_WRITES, REJECTION)
    life.after(HOUR)
    life.answer(DANA_WRITES, "Hello Ada,\n\nwe would like to invite you to another interview with our CTO.\n\nDana\n")
    life.after(5 * DAY)
    life.answer(DANA_WRITES, REJECTION)
    life.after(2 * MINUTE)
    assert len(life.drafts()) == 1


def test_a_farewell_is_not_taken_back_for_another_role(life):
    life.begin(DANA, REX)
    life.begin(SAM, REX, interview_id="two", company="Birch", domain="birch.example", role="Data Engineer")
    life.at(END)
    for draft in life.drafts():
        life.send(draft)
    life.after(HOUR)
    rex = "Rex Moor <rex@agency.example>"
    life.receive(rex, "News of the Backend Engineer role", REJECTION)
    life.after(MINUTE)
    life.receive(rex, "News of the Data Engineer role", REJECTION.replace("Backend", "Data"))
    life.after(2 * MINUTE)
    farewells = len(life.drafts())
    invites = "Hello Ada,\n\nCedar would like to invite you to an interview for a Platform Engineer role.\n\nRex\n"
    life.receive(rex, "Another role", invites)
    life.after(MINUTE)
    assert len(life.drafts()) == farewells == 2


def test_one_answer_to_a_question_about_two_roles_decides_neither(life):
    life.begin(DANA, REX)
    life.begin(SAM, REX, interview_id="two", company="Birch", domain="birch.example", role="Data Engineer")
    life.at(END)
    for draft in life.drafts():
        life.send(draft)
    life.after(HOUR)
    own = life.write("rex@agency.example", "My two interviews", "Dear Rex, any news of either?\n")
    life.after(HOUR)
    no = "Dear Ada,\n\nunfortunately they have decided to move forward with another candidate.\n\nRex\n"
    life.receive("Rex Moor <rex@agency.example>", "Re: My two interviews", no, answers=own)
    life.after(MINUTE)
    assert life.state(K.FOLLOW_UP) is life.state(K.FOLLOW_UP, "sam", interview_id="two") is S.HELD


@pytest.mark.parametrize(("company", "domain"), [("SAP", "sap.example"), ("ING", "ing.example")])
def test_letters_within_other_words_name_no_company(life, company, domain):
    life.begin(DANA, company=company, domain=domain, role="Data Analyst")
    life.at(END)
    life.send(life.draft_to("dana@"))
    life.after(HOUR)
    life.receive(
        "Globex Hiring <no-reply@greenhouse.io>",
        "Your application to Globex",
        "Dear Ada,\n\nthank you for this application for the Warehouse Clerk position at Globex. Unfortunately we have"
        " decided to move forward with other candidates.\n\nThe Globex Team\n",
    )
    life.after(MINUTE)
    assert (life.interview().phase, life.drafts()) == (Phase.OVER, [])


def test_an_older_promise_that_turns_up_later_asks_for_nothing(life):
    thanked(life)
    life.clock.move(HOUR)
    first = life.delivered()[0].message
    words = "Hello Ada,\n\nthank you! We will decide by Friday.\n\nDana\n"
    older = life._written(DANA_WRITES, "ada@example.org", "Re: us", words, first)
    life.clock.move(HOUR)
    life.answer(DANA_WRITES, ASKS)
    life.after(MINUTE)
    life.arrive(older.as_bytes())
    life.play_until(END + 8 * DAY)
    assert life.drafts() == []


def test_a_private_address_is_answered_like_any_other(life):
    thanked(life)
    life.clock.move(DAY)
    last = life.delivered()[-1].message
    asked = life.receive("Dana Fox <dfox71@gmail.com>", "Re: us", ASKS, answers=last)
    life.after(MINUTE)
    assert life.attention()
    life.clock.move(HOUR)
    life.write("dfox71@gmail.com", "Re: us", "Here they are.\n", answers=asked)
    life.after(MINUTE)
    assert life.attention() == ()


# --- what came back --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("then", ["corrected", "wrote", "answered"])
def test_a_note_that_did_not_arrive_is_pointed_out_until_it_is_settled(life, then):
    thanked(life)
    life.arrive(bounce("dana@acme.example", life.delivered()[0].message, "5.1.1" if then == "corrected" else "5.2.2"))
    life.after(MINUTE)
    assert any("did not arrive" in one.what for one in life.attention())
    life.clock.move(HOUR)
    if then == "corrected":
        life.tell(Debriefed(debrief=Debrief(), contacts=(replace(DANA, email="d.fox@acme.example"),)))
        life.after(MINUTE)
        life.send(life.draft_to("d.fox@"))
    elif then == "wrote":
        life.write("dana@acme.example", "Once more", "Thank you!\n")
    else:
        life.answer(DANA_WRITES, "Thank you, Ada!\n")
    life.after(MINUTE)
    assert not any("did not arrive" in one.what for one in life.attention())


@pytest.mark.parametrize("then", ["refused", "wrote"])
def test_an_edited_draft_that_was_overtaken_is_not_asked_to_be_sent(life, then):
    thanked(life) if then == "refused" else life.begin()
    life.play_until(THURSDAY + HOUR if then == "refused" else END)
    life.edit(life.draft_to("dana@"), "Dear Dana,\n\nmy own words.\n")
    life.after(2 * MINUTE)
    if then == "refused":
        life.answer(DANA_WRITES, REJECTION)
    else:
        life.write("dana@acme.example", "Thank you", "Thank you so much!\n")
    life.after(DAY)
    edited = [one for one in life.attention() if not one.key.startswith("abc.closing")]
    assert edited
    assert all("send it" not in one.remedy for one in edited)


# --- releases and drafts ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("away", [False, True])
def test_what_was_held_for_a_doubt_keeps_its_day_when_it_is_released(life, away):
    thanked(life)
    if away:
        words = "I am out of the office until Monday, 16 March 2026, with no access to mail.\n"
        life.answer(DANA_WRITES, words, subject="Automatic reply: thank you", headers=AUTO)
        life.after(MINUTE)
    life.receive("Pat Quill <pat@acme.example>", "Backend Engineer", DOUBTFUL)
    life.after(MINUTE)
    life.release(life.step(K.FOLLOW_UP).key)
    life.after(2 * MINUTE)
    assert life.drafts() == []
    life.play_until(THURSDAY + 2 * HOUR)
    assert len(life.drafts()) == (0 if away else 1)


def test_what_is_taken_up_again_waits_for_their_return(life):
    thanked(life)
    life.clock.move(HOUR)
    life.answer(DANA_WRITES, MOVED_OFFICE)
    life.after(MINUTE)
    words = "I am out of the office until Monday, 16 March 2026, with no access to mail.\n"
    life.answer(DANA_WRITES, words, subject="Automatic reply: thank you", headers=AUTO)
    life.after(MINUTE)
    life.release(life.step(K.FOLLOW_UP).key)
    life.play_until(THURSDAY + 2 * HOUR)
    assert life.drafts() == []


def test_a_rewrite_that_does_not_find_the_draft_is_made_where_it_is(auto):
    auto.begin()
    auto.at(END)
    auto.after(MINUTE)
    refused: list[DraftRef] = []

    class Moved(Between):
        def update_draft(self, draft, message):
            if not refused:
                refused.append(draft)
                raise NotFound("the draft has another name now")
            return self.real.update_draft(draft, message)

    auto.between = around(Moved)
    auto.debrief()
    auto.play_until(END + 4 * HOUR)
    assert "Postgres" in auto.delivered()[0].text


def test_no_nudge_while_the_thank_you_lies_unsent(life):
    life.begin()
    life.at(END)
    life.tell(Debriefed(debrief=Debrief(decide_by=START + 3 * DAY)))
    life.play_until(START + 8 * DAY)
    assert life.state(K.NUDGE) is S.HELD


def test_no_call_before_the_day_they_named(life):
    thanked(life)
    life.answer(DANA_WRITES, "Hello Ada,\n\nthank you! We will decide by April 30.\n\nDana\n")
    life.after(MINUTE)
    life.tell(Skipped(key=life.step(K.NUDGE).key))
    life.play_until(END + 25 * DAY)
    assert not [m for m in life.inbox() if m.subject.startswith("Call Dana")]


def test_a_promise_of_before_is_settled_by_the_conversation_that_follows(auto):
    auto.put_in_calendar()
    auto.turn()
    auto.at(END)
    auto.debrief(auto.only().interview_id)
    auto.play_until(END + 2 * HOUR)
    auto.answer(DANA_WRITES, "Hello Ada,\n\nthank you! We will decide by Friday, 13 March.\n\nDana\n")
    auto.after(MINUTE)
    auto.put_in_calendar(START + 14 * DAY, sequence=1)
    auto.play_until(END + 16 * DAY)
    assert not any("decide" in note.text for note in auto.delivered())


def test_told_while_paused_and_resumed_it_is_in_the_note(auto):
    auto.begin()
    auto.at(END)
    auto.after(MINUTE)
    auto.tell(Paused())
    auto.debrief()
    auto.after(HOUR)
    auto.tell(Resumed())
    auto.play_until(END + 4 * HOUR)
    assert "Postgres" in auto.delivered()[0].text


# --- what a newcomer ran into ----------------------------------------------------------------------------------------


def test_forgotten_and_told_of_again_it_hears_again_what_was_written(auto):
    auto.begin()
    auto.at(END)
    auto.after(MINUTE)
    auto.remove(auto.draft_to("dana@"))
    auto.write("dana@acme.example", "Thank you", "Dear Dana, thank you for today!\n")
    auto.after(HOUR)
    auto.receive(DANA_WRITES, "Backend Engineer", REJECTION)
    auto.after(MINUTE)
    with auto.store.writing() as tables:
        tables.delete("abc")
    recorded(auto)
    auto.debrief("rec")
    auto.play_until(auto.clock.now() + 4 * DAY)
    assert auto.interview("rec").closing is Closing.REJECTED
    assert auto.delivered() == []


def test_a_rejection_that_was_none_is_taken_back_by_the_user(life):
    thanked(life)
    life.answer(DANA_WRITES, REJECTION)
    life.after(2 * MINUTE)
    assert len(life.drafts()) == 1
    commands.resume(life.store, life.planner(), "abc", life.clock.now())
    life.after(2 * MINUTE)
    assert (life.interview().phase, life.drafts()) == (Phase.OVER, [])
    life.play_until(THURSDAY + HOUR)
    assert life.draft_to("dana@")


def test_after_a_rejection_nothing_older_is_asked_of_the_user(life):
    thanked(life)
    life.answer(DANA_WRITES, ASKS)
    life.after(HOUR)
    life.answer(DANA_WRITES, REJECTION)
    life.after(MINUTE)
    assert not any("asks you" in one.what for one in life.attention())


def test_a_word_of_thanks_does_not_undo_the_day_they_named(life):
    thanked(life)
    life.tell(Debriefed(debrief=Debrief(decide_by=START + 3 * DAY)))
    life.answer(DANA_WRITES, "Thank you, Ada!\n")
    life.play_until(START + 8 * DAY)
    assert life.draft_to("dana@")
    assert life.state(K.NUDGE) is S.DRAFTED
