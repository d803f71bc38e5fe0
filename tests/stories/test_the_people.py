"""Who is written to, in which conversation, and how the notes differ: rows A5, A6, A7."""

from dataclasses import replace

import pytest

from agent.domain.events import Debriefed, LookedBack
from agent.domain.model import Cause, Contact, Debrief, Role, StepKind, StepState
from tests.stories.life import DANA, DAY, END, EVE, HOUR, LEE, MINUTE, REX, SAM, START, note

S, K = StepState, StepKind


def test_a_panel_of_four_is_thanked_four_times_and_followed_up_once(life):
    life.begin(LEE, DANA, SAM, EVE)
    life.at(END).debrief()
    life.after(MINUTE)
    notes = life.drafts()
    assert len(notes) == 4
    assert all(len(d.message["To"].addresses) == 1 and d.message["Cc"] is None for d in notes)
    assert len({d.text.partition(",")[2] for d in notes}) == 4
    for draft in notes:
        life.send(draft)
    life.turn()
    life.play_until(END + 5 * DAY)
    assert [d.to for d in life.drafts()] == ["Dana Fox <dana@acme.example>"], "the hiring manager"
    assert [s.key for s in life.interview().steps if s.kind is K.FOLLOW_UP] == ["abc.follow_up.dana.1"]


def test_the_recruiter_gets_a_note_of_their_own_in_the_conversation_they_already_have(life):
    life.receive("Rex Moor <rex@agency.example>", "Backend Engineer", "Hello Ada,\n\nmay I tell you of a job?\n\nRex\n")
    first = life.inbox()[0].message
    life.write("rex@agency.example", "Re: Backend Engineer", "Please do.\n", answers=first)
    life.begin(DANA, REX)
    life.at(END)
    thanks, loop = life.draft_to("dana@"), life.draft_to("rex@")
    assert loop.subject == "Re: Backend Engineer"
    assert first["Message-ID"] in str(loop.message["References"])
    assert "Dana Fox" in loop.text
    assert thanks.message["In-Reply-To"] is None


def test_the_words_of_a_subject_that_others_chose_hold_nothing_up(life):
    life.receive(
        "Rex Moor <rex@agency.example>",
        "Ref. 8812 - Golden Opportunity for Platform People!",
        "Hello Ada,\n\nAcme looks for a Backend Engineer. Shall I introduce you?\n\nRex\n",
    )
    life.begin(DANA, REX)
    life.at(END)
    assert life.draft_to("rex@").subject == "Re: Ref. 8812 - Golden Opportunity for Platform People!"


def test_two_interviews_by_way_of_one_recruiter_are_told_of_apart(life):
    life.begin(DANA, REX)
    life.begin(SAM, REX, interview_id="two", company="Birch", domain="birch.example", role="Data Engineer",
               starts_at=START + 2 * HOUR, ends_at=END + 2 * HOUR)  # fmt: skip
    life.at(END)
    life.send(life.draft_to("rex@"))
    life.turn()
    life.play_until(END + 3 * HOUR)
    second = life.draft_to("rex@")
    assert "Birch" in second.text
    assert "Acme" not in second.text + second.subject
    assert second.message["In-Reply-To"] is None
    life.answer("Rex Moor <rex@agency.example>", "Great, thank you!\n\nRex\n")
    life.after(MINUTE)
    assert {s.state for s in life.interview("two").steps if s.kind is K.FOLLOW_UP} == {S.WAITING}
    assert life.state(K.FOLLOW_UP) is S.WAITING, "Rex is not whom the follow-up goes to"


def test_where_only_the_agency_may_be_written_to_nobody_else_is(life):
    kim = Contact(
        contact_id="kim",
        name="Kim Bell",
        email="kim@agency.example",
        role=Role.RECRUITER,
        agency=True,
        took_part=False,
    )
    recruiter = Contact(
        contact_id="pat", name="Pat Roe", email="pat@acme.example", role=Role.RECRUITER, took_part=False
    )
    life.begin(DANA, LEE, recruiter, kim, agency_only=True)
    life.at(END)
    assert [d.to for d in life.drafts()] == ["Kim Bell <kim@agency.example>"]
    life.play_until(END + 20 * DAY)
    assert {d.to for d in life.drafts()} <= {"Kim Bell <kim@agency.example>"}


def test_an_address_that_is_missing_is_asked_for_and_the_note_is_written_when_it_comes(life):
    life.begin(DANA, Contact(contact_id="noa", name="Noa Klein", role=Role.INTERVIEWER))
    life.at(END)
    step = life.step(K.THANK_YOU, "noa")
    assert (step.state, step.cause) == (S.HELD, Cause.NO_ADDRESS)
    assert any(a.key == step.key and "Noa Klein" in a.what for a in life.attention())
    noa = Contact(contact_id="noa", name="Noa Klein", email="noa@acme.example")
    life.tell(Debriefed(debrief=Debrief(), contacts=(noa,)))
    life.after(MINUTE)
    assert life.draft_to("noa@")


@pytest.mark.parametrize(
    "name", ['Smith, Bob" <ceo@x.com>', "Bob\r\nBcc: ceo@x.com", "Bob \u202eevil", "<b>Bob</b> {{ 7 * 7 }}", "Bob\x00"]
)
def test_a_hostile_name_brings_no_further_recipient(life, name):
    hostile = Contact(contact_id="bob", name=name, email="bob@acme.example", role=Role.INTERVIEWER)
    life.begin(DANA, hostile)
    life.at(END)
    assert life.draft_to("dana@"), "the other note is none the worse"
    for draft in life.drafts():
        assert len(draft.message["To"].addresses) == 1
        assert draft.message["Bcc"] is None
        assert draft.message["To"].addresses[0].addr_spec in {"dana@acme.example", "bob@acme.example"}
        assert "49" not in draft.text
    bob = life.step(K.THANK_YOU, "bob")
    assert bob.state is S.DRAFTED or (bob.state is S.HELD and bob.remedy), bob


def test_a_person_found_later_gets_a_thank_you_of_their_own(life):
    life.begin()
    life.at(END)
    life.tell(LookedBack(contacts=(LEE,)))
    life.after(MINUTE)
    assert sorted(d.to for d in life.drafts()) == ["Dana Fox <dana@acme.example>", "Lee Wong <lee@acme.example>"]


def test_a_rating_is_for_decisions_only(life):
    life.begin(DANA, REX)
    life.at(END).debrief(rating=5)
    life.after(MINUTE)
    for draft in life.drafts():
        assert "of 5" not in draft.text
        assert "rating" not in draft.text.casefold()


def test_a_follow_up_has_fewer_than_ten_lines_and_is_no_question(life):
    life.begin()
    life.at(END).debrief()
    life.after(MINUTE)
    life.send(life.draft_to("dana@"))
    life.turn()
    life.play_until(END + 3 * DAY)
    follow_up = life.draft_to("dana@")
    assert len([line for line in follow_up.text.splitlines() if line.strip()]) < 10
    assert "?" not in follow_up.text
    assert "Ada Park" in follow_up.text
    assert "March 3" in follow_up.text
    assert follow_up.message["In-Reply-To"] == note(life.delivered(), "dana@").message["Message-ID"]


def test_told_that_one_of_them_is_the_recruiter_the_thanks_give_way_to_the_other_note(life):
    life.begin(DANA, LEE)
    life.at(END)
    assert len(life.drafts()) == 2
    life.tell(Debriefed(debrief=Debrief(), contacts=(replace(LEE, role=Role.RECRUITER),)))
    life.after(MINUTE)
    life.after(MINUTE)
    states = {s.kind: s.state for s in life.interview().steps if s.contact_id == "lee"}
    assert states == {K.THANK_YOU: S.CANCELLED, K.IN_THE_LOOP: S.DRAFTED}
    assert len(life.drafts()) == 2
