"""Events read as interviews: which are, with whom, and what identity they keep."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from agent.domain.events import EventCalledOff, EventSeen
from agent.domain.identity import plain
from agent.domain.model import Kind, Phase, Role
from agent.intake import describe, interview_of, read_event, same_interview, seen
from providers.base import Address, Attendee, CalendarEvent, Participation
from tests.unit.brief_cases import BRIEF_INTERVIEWS
from tests.unit.brief_employer_cases import EMPLOYER_SIDE
from tests.unit.brief_other_cases import BRIEF_OTHERS
from tests.unit.calendar_cases import ADA, MEET, STARTS_AT, Case
from tests.unit.interview_cases import INTERVIEWS
from tests.unit.interview_people_cases import INTERVIEWS_AND_PEOPLE
from tests.unit.other_cases import OTHERS

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def digits(numbers):
    return {re.sub(r"\D", "", number) for number in numbers}


@pytest.mark.parametrize("case", [*INTERVIEWS, *INTERVIEWS_AND_PEOPLE], ids=lambda case: case.title)
def test_an_interview_is_found_with_the_right_people(case):
    finding = read_event(case.event(), ADA)
    assert finding.counts, finding.evidence
    assert finding.evidence
    told = describe(finding)
    assert told["kind"] == case.kind
    assert plain(str(told["company"] or "")) == plain(case.company or "")
    assert (told["role"] or None) == case.role
    assert {c.email for c in finding.contacts if c.email} == case.to
    assert digits(c.phone for c in finding.contacts if c.phone) == digits(case.phones)


@pytest.mark.parametrize("case", OTHERS, ids=lambda case: case.title)
def test_nothing_else_is_taken_for_an_interview(case):
    finding = read_event(case.event(), ADA)
    assert not finding.is_interview, finding.evidence
    assert finding.evidence, "why not is said as well"
    assert describe(finding)["contacts"] == []


EMPLOYER_UNTOLD = replace(ADA, employer="", work_email="")


@pytest.mark.parametrize("case", BRIEF_INTERVIEWS, ids=lambda case: case.title)
def test_few_words_are_enough(case):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence


@pytest.mark.parametrize("author", [ADA, EMPLOYER_UNTOLD], ids=["employer told", "employer untold"])
@pytest.mark.parametrize("case", [*BRIEF_OTHERS, *EMPLOYER_SIDE], ids=lambda case: case.title)
def test_whoever_interviews_for_their_employer_is_no_candidate(case, author):
    finding = read_event(case.event(), author)
    assert not finding.is_interview, finding.evidence


def interview(**changes) -> CalendarEvent:
    """An ordinary interview with Dana Cole of Acme, with changes."""
    event = CalendarEvent(
        ref="e1",
        uid="u1",
        starts_at=STARTS_AT,
        ends_at=STARTS_AT + timedelta(hours=1),
        zone="America/Chicago",
        method="request",
        summary="Interview with Acme",
        description="Interview for the Data Engineer role with Dana Cole.",
        conference=MEET,
        organizer=Address("dana.cole@acme.example", "Dana Cole"),
        attendees=(Attendee(address=Address(ADA.email, "Ada Park")),),
    )
    return replace(event, **changes)


def with_attendee(*addresses: Address, **attendee) -> CalendarEvent:
    return interview(attendees=(Attendee(address=ADA.address), *(Attendee(address=a, **attendee) for a in addresses)))


def emails(event: CalendarEvent, author=ADA) -> set[str]:
    return {c.email for c in read_event(event, author).contacts if c.email}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"method": "cancel"}, "cancelled"),
        ({"status": "cancelled"}, "cancelled"),
        ({"summary": "Abgesagt: Interview Acme"}, "cancelled"),
        ({"summary": "Annulé : entretien Acme"}, "cancelled"),
        (
            {"attendees": (Attendee(address=Address("ADA@park.example"), participation=Participation.DECLINED),)},
            "declined",
        ),
        ({"all_day": True}, "all_day"),
        ({"status": "tentative"}, "tentative"),
        ({"attendees": (Attendee(address=ADA.address, participation=Participation.TENTATIVE),)}, "tentative"),
        ({}, "confirmed"),
    ],
)
def test_state(changes, state):
    finding = read_event(interview(**changes), ADA)
    assert finding.state == state
    assert finding.is_interview
    assert finding.counts == (state in {"tentative", "confirmed"})


@pytest.mark.parametrize(
    "address",
    [
        Address("Ada.Park+acme@example.org", "Ada"),
        Address("ada@park.example", ""),
        Address("ada.park@tallowpine.example", ""),
        Address("someone.else@mail.example", "Park, Ada"),
        Address("no-reply@acme.example", "Acme"),
        Address("noreply@acme.example", "Dana from Acme"),
        Address("careers@acme.example", "Acme Careers"),
        Address("talent-team@acme.example", "Talent"),
        Address("interviews@acme.example", ""),
        Address("people.ops.emea@acme.example", "People Ops"),
        Address("jobs+abc@hire.lever.co", "Acme via Lever"),
        Address("dana.cole@us.greenhouse-mail.io", "Dana Cole"),
        Address("bookings@calendly.com", "Calendly"),
        Address("fred@fireflies.ai", "Fireflies.ai Notetaker"),
        Address("c_1882abcdefghij@resource.calendar.google.com", "SF-4-Owl (8)"),
        Address("room-42@acme.example", "Board Room"),
        Address("data-guild@acme.example", "Data Team"),
        Address("acme@acme.example", "Acme"),
        Address("acmecareers@acme.example", "Acme Careers Bookings"),
        Address("AcmeTalent@acme.example", "Acme Talent"),
        Address("acme-interviews@acme.example", "Acme Interviews"),
        Address("resourcing@acme.example", "Acme Resourcing"),
        Address("hiring-data-lead@acme.example", ""),
        Address("personalgewinnung@acme.example", "Personalgewinnung"),
        Address("werving@acme.example", "Werving & Selectie"),
        Address("risorse.umane@acme.example", "Risorse Umane"),
        Address("elbe@acme.example", "Konferenzraum Elbe"),
        Address("notes@read-bot.example", "Read.ai meeting notes"),
    ],
)
def test_nobody_who_must_not_be_written_to(address):
    assert emails(with_attendee(address)) == {"dana.cole@acme.example"}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (Address("bo.strand@acme.example", "Strand, Bo (Contractor)"), "Bo Strand"),
        (Address("mvdberg@acme.example", "Mieke van den Berg"), "Mieke van den Berg"),
        (Address("jane.hall@greenhouse.io", "Jane Hall"), "Jane Hall"),
        (Address("lee@acme.example", "lee mcqueen"), "lee mcqueen"),
        (Address("b.strand@acme.example", "STRAND Mia"), "Mia Strand"),
        (Address("mstrand@acme.example", "CN=Mia Strand/OU=Leeds/O=Acme"), "Mia Strand"),
        (Address("mia.strand@acme.example", "Ext - Mia Strand"), "Mia Strand"),
        (Address("mia.strand@acme.example", "Strand, Mia, Dr."), "Mia Strand"),
        (Address("mia.strand@acme.example", "MIA STRAND"), "Mia Strand"),
        (Address("mia.strand@acme.example", "Mia Strand at Acme"), "Mia Strand"),
    ],
)
def test_a_person_is_written_to_however_the_name_looks(address, name):
    contacts = {c.email: c for c in read_event(with_attendee(address), ADA).contacts}
    assert contacts[address.email].name == name


def test_rooms_groups_and_those_who_declined_are_left_out():
    room = Address("linden@acme.example", "Linden")
    assert emails(with_attendee(room, calendar_user="room")) == {"dana.cole@acme.example"}
    assert emails(with_attendee(room, calendar_user="resource")) == {"dana.cole@acme.example"}
    assert emails(with_attendee(room, calendar_user="group")) == {"dana.cole@acme.example"}
    bo = Address("bo.strand@acme.example", "Bo Strand")
    assert emails(with_attendee(bo, participation=Participation.DECLINED)) == {"dana.cole@acme.example"}
    assert emails(with_attendee(bo)) == {"dana.cole@acme.example", "bo.strand@acme.example"}
    told = [e.fact for e in read_event(with_attendee(bo, participation=Participation.DECLINED), ADA).evidence]
    assert "Bo Strand is left out: declined the invitation" in told


def test_an_invitation_without_anybody_has_no_contacts():
    finding = read_event(interview(organizer=None, attendees=(), description="Data Engineer"), ADA)
    assert finding.is_interview
    assert finding.contacts == ()
    assert finding.company == "Acme"


@pytest.mark.parametrize(
    "name",
    [
        "Smith, Bob <ceo@x.com>",
        "Bob\r\nBcc: evil@x.com",
        "Bob \u202eecived\u202c Smith",
        "Bob\x00Smith",
        '"Bob" <b@x.com>',
    ],
)
def test_hostile_names_stay_names(name):
    finding = read_event(with_attendee(Address("bob.smith@acme.example", name)), ADA)
    bob = next(c for c in finding.contacts if c.email == "bob.smith@acme.example")
    assert not re.search(r"[\r\n\x00\u202a-\u202e<>@]", bob.name)
    assert "ceo@x.com" not in {c.email for c in finding.contacts}


def test_who_led_and_who_only_arranged_it():
    event = Case(
        title="Interview with Acme",
        body="Interviewer: Dana Cole, CTO.\nBest, Tess Amaro, recruiter",
        by="Tess Amaro <tess@acme.example>",
        people=("Dana Cole <dana@acme.example>",),
    ).event()
    people = {c.name: c for c in read_event(event, ADA).contacts}
    assert (people["Dana Cole"].role, people["Dana Cole"].led, people["Dana Cole"].took_part) == (
        Role.INTERVIEWER,
        True,
        True,
    )
    assert (people["Tess Amaro"].role, people["Tess Amaro"].led, people["Tess Amaro"].took_part) == (
        Role.RECRUITER,
        False,
        False,
    )
    assert people["Dana Cole"].zone == "America/Los_Angeles"


def test_an_agency_is_told_from_the_employer():
    event = Case(
        title="Interview at our client Tamarack Rail",
        body="Interviewer: Osric Dane",
        by="Phyllida Crewe <phyllida@swiftbridge-talent.example>",
    ).event()
    finding = read_event(event, ADA)
    assert (finding.company, finding.domain) == ("Tamarack Rail", "")
    assert [(c.name, c.role, c.agency) for c in finding.contacts] == [
        ("Phyllida Crewe", Role.RECRUITER, True),
        ("Osric Dane", Role.INTERVIEWER, False),
    ]


def test_free_mail_is_no_company():
    finding = read_event(interview(organizer=Address("dana.cole@gmail.com", "Dana Cole"), summary="Job interview"), ADA)
    assert finding.is_interview
    assert (finding.company, finding.domain) == ("", "")


@pytest.mark.parametrize(
    ("place", "body", "conference", "kind"),
    [
        ("", "Interview by phone, I'll call you at +1 510 555 0133", MEET, Kind.PHONE),
        ("+1 303 555 0119", "", "", Kind.PHONE),
        ("", "Phone screen", MEET, Kind.VIDEO),
        (
            "",
            "Join Zoom Meeting\nhttps://us02web.zoom.us/j/1\nDial by your location\n+1 669 555 0165 US",
            "",
            Kind.VIDEO,
        ),
        ("Microsoft Teams Meeting", "virtual onsite", "", Kind.VIDEO),
        ("12 High Street, Leeds", "please report to reception", MEET, Kind.ONSITE),
        ("", "", "", Kind.UNKNOWN),
    ],
)
def test_kind(place, body, conference, kind):
    event = interview(location=place, description=body, conference=conference)
    assert read_event(event, ADA).kind is kind


def test_dial_in_numbers_and_the_own_number_are_nobodys():
    body = (
        "Interview with Dana Cole. I'll call you on 510-555-0133, or reach me at (415) 555-0162.\n\n"
        "One tap mobile\n+16695550165,,82055501728# US (San Jose)\nDial by your location\n"
        "• +1 253 555 0105 US (Tacoma)\n"
        "Meeting ID: 820 5550 1728\nPasscode: 550120"
    )
    assert [c.phone for c in read_event(interview(description=body), ADA).contacts] == ["(415) 555-0162"]


def test_identity_is_kept_when_it_moves_and_differs_within_a_series():
    event = interview()
    first = interview_of(read_event(event, ADA), event, "home", NOW)
    later = replace(
        event, starts_at=event.starts_at + timedelta(days=2), ends_at=event.ends_at + timedelta(days=2), sequence=1
    )
    moved = interview_of(read_event(later, ADA), later, "home", NOW)
    assert first.interview_id == moved.interview_id
    assert same_interview(first, moved)
    assert (first.phase, first.known_at, first.zone) == (Phase.SCHEDULED, NOW, "America/Chicago")
    one = replace(event, recurring=True, original_start=event.starts_at)
    two = replace(later, recurring=True, original_start=later.starts_at)
    series = [interview_of(read_event(e, ADA), e, "home", NOW) for e in (one, two)]
    assert series[0].interview_id != series[1].interview_id
    assert not same_interview(*series)


def test_the_same_conversation_under_another_uid():
    event = interview()
    known = interview_of(read_event(event, ADA), event, "home", NOW)

    def other(**changes):
        copy = replace(event, uid="other", ref="e2", **changes)
        return interview_of(read_event(copy, ADA), copy, "work", NOW)

    assert same_interview(known, other())
    assert same_interview(known, other(organizer=None, attendees=()))
    next_day = timedelta(days=1)
    assert not same_interview(known, other(starts_at=event.starts_at + next_day, ends_at=event.ends_at + next_day))
    other_words = "Interview for the Office Manager role with Dana Cole."
    assert same_interview(known, other(description=other_words)), "Dana holds one conversation at a time"
    somebody = Address("bo.strand@acme.example", "Bo Strand")
    assert not same_interview(known, other(description=other_words, organizer=somebody))
    right_after = timedelta(hours=1)
    assert not same_interview(known, other(starts_at=event.ends_at, ends_at=event.ends_at + right_after))
    stranger = other(
        organizer=Address("bo@brill.example", "Bo"), summary="Interview with Brill", description="with Bo Strand"
    )
    assert not same_interview(known, stranger)


def test_an_event_seen_again_is_news_of_the_interview():
    event = interview(sequence=3)
    news = seen(read_event(event, ADA), event)
    assert isinstance(news, EventSeen)
    assert (news.sequence, news.company, news.event_ref) == (3, "Acme", "e1")
    for changes in (
        {"method": "cancel"},
        {"all_day": True},
        {"attendees": (Attendee(address=ADA.address, participation=Participation.DECLINED),)},
    ):
        changed = interview(**changes)
        assert isinstance(seen(read_event(changed, ADA), changed), EventCalledOff)
