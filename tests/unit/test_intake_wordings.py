"""What the wording of an event says of its people, its employer and its job, in the languages it is written in."""

import re
from dataclasses import replace

import pytest

from agent.domain.identity import plain
from agent.domain.model import Role
from agent.intake import read_event
from tests.unit.calendar_cases import ADA, Case
from tests.unit.session_cases import CHIEFS, JOBS_TALKED_OF, OTHER_TALK, PLANS, TITLED, UNA
from tests.unit.trade_cases import (
    COMPANIES,
    LENA,
    NAMED,
    NO_INTERVIEWS,
    NOBODY,
    NUMBERS,
    PARTS,
    SHORT_NOTES,
    TOLD_PROGRAMS,
    TRADES,
)
from tests.unit.wording_cases import EMPLOYERS, MANAGERS, OTHER_ROUNDS, PEOPLE, ROLES, ROUNDS


@pytest.mark.parametrize(("case", "names"), PEOPLE, ids=lambda value: getattr(value, "title", None))
def test_exactly_those_it_is_with(case, names):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence
    assert {c.name for c in finding.contacts} == names


@pytest.mark.parametrize("case", MANAGERS, ids=lambda case: case.body)
def test_who_would_be_the_boss(case):
    assert [c.role for c in read_event(case.event(), ADA).contacts] == [Role.HIRING_MANAGER]


@pytest.mark.parametrize(("company", "case"), EMPLOYERS, ids=lambda value: getattr(value, "title", None))
def test_the_employer_by_its_whole_name(company, case):
    assert plain(read_event(case.event(), ADA).company) == plain(company)


@pytest.mark.parametrize(("role", "case"), ROLES, ids=lambda value: getattr(value, "title", value))
def test_the_job_as_written(role, case):
    assert read_event(case.event(), ADA).role == role


@pytest.mark.parametrize("case", ROUNDS, ids=lambda case: case.title)
def test_a_round_of_a_selection(case):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence


@pytest.mark.parametrize("case", OTHER_ROUNDS, ids=lambda case: case.title)
def test_what_else_goes_in_rounds(case):
    finding = read_event(case.event(), ADA)
    assert not finding.is_interview, finding.evidence


@pytest.mark.parametrize("case", [*ROUNDS, *(case for case, _ in PEOPLE)], ids=lambda case: case.title)
def test_few_reasons_and_no_word_twice(case):
    cited = [e.fact for e in read_event(case.event(), ADA).evidence if " says " in e.fact or "names a job" in e.fact]
    assert 1 <= len(cited) <= 3
    words = [
        word for fact in cited for quote in re.findall(r'"([^"]*)"', fact) for word in set(quote.casefold().split())
    ]
    assert len(words) == len(set(words))


def test_an_address_of_a_clinic_or_of_a_task_is_nobodys():
    (case,) = (case for company, case in EMPLOYERS if company.startswith("Clínica"))
    assert not [c for c in read_event(case.event(), ADA).contacts if c.email]


@pytest.mark.parametrize(("role", "case"), TRADES, ids=lambda value: getattr(value, "title", value))
def test_any_trade_is_a_job_where_one_is_meant(role, case):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence
    assert finding.role == role


@pytest.mark.parametrize("case", [*SHORT_NOTES, *JOBS_TALKED_OF], ids=lambda case: case.title)
def test_a_short_note_of_ones_own_is_enough(case):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence
    assert finding.evidence


@pytest.mark.parametrize("case", [*NO_INTERVIEWS, *OTHER_TALK], ids=lambda case: case.title)
def test_the_same_words_in_other_lives(case):
    finding = read_event(case.event(), ADA)
    assert not finding.is_interview, finding.evidence


@pytest.mark.parametrize(("case", "names"), [*NAMED, *PLANS], ids=lambda value: getattr(value, "title", None))
def test_exactly_those_who_are_named(case, names):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence
    assert {c.name for c in finding.contacts} == names


@pytest.mark.parametrize("address", NOBODY)
def test_a_body_a_desk_and_a_note_taker_are_nobody(address):
    case = Case(title="Interview, Plover", body="Data Lead", by="Una Shah <una@plover.example>", people=(address,))
    assert [c.email for c in read_event(case.event(), ADA).contacts] == ["una@plover.example"]


@pytest.mark.parametrize(("organizer", "said"), TOLD_PROGRAMS)
def test_one_who_is_said_to_be_a_program_is_nobody(organizer, said):
    case = Case(title="Interview, Plover", body=f"Data Lead. {said}", by=organizer)
    assert not read_event(case.event(), ADA).contacts


@pytest.mark.parametrize(
    "organizer",
    ["Greta <greta@bookwell.example>", "Rhys Talbot <r.talbot@plover.example>", "Mina <mina@slotwell.example>"],
)
def test_a_person_of_a_firm_that_sounds_like_a_program_is_one(organizer):
    case = Case(title="Interview, Data Lead", body="See you at our works. Greta, Mina or Rhys", by=organizer)
    assert len([c for c in read_event(case.event(), ADA).contacts if c.email]) == 1


@pytest.mark.parametrize(
    "job",
    ["software architect", "Software-Entwicklerin", "computer scientist", "program director", "chatbot developer",
     "AI agent researcher", "interview system owner"],
)  # fmt: skip
@pytest.mark.parametrize(
    "said", ["You will meet Dana Fox, our {}.", "Dana Fox is a {} here", "Your host: Dana Fox, a {}"]
)
def test_whose_job_is_with_programs_is_none(said, job):
    case = Case(title="Interview, Plover", body=said.format(job), by="Dana Fox <dana.fox@plover.example>")
    assert [c.email for c in read_event(case.event(), ADA).contacts] == ["dana.fox@plover.example"]


@pytest.mark.parametrize("name", ["Talbot", "Ana Portal", "Jo Talbot", "Marie Turbot"])
def test_whose_name_sounds_like_a_program_is_none(name):
    by = f"{name} <{name.split()[0].lower()}@plover.example>"
    case = Case(title="Interview, Plover", body="Data Lead", by=by)
    assert [c.email for c in read_event(case.event(), ADA).contacts] == [f"{name.split()[0].lower()}@plover.example"]


@pytest.mark.parametrize(("company", "case"), COMPANIES, ids=lambda value: getattr(value, "body", None))
def test_the_employer_where_small_words_join_its_name(company, case):
    finding = read_event(case.event(), ADA)
    assert finding.is_interview, finding.evidence
    assert finding.company == company


@pytest.mark.parametrize(("numbers", "case"), NUMBERS, ids=lambda value: getattr(value, "body", None))
def test_whose_number_it_is(numbers, case):
    assert {c.phone for c in read_event(case.event(), ADA).contacts if c.phone} == numbers


@pytest.mark.parametrize(("part", "case"), PARTS, ids=lambda value: getattr(value, "body", None))
def test_what_part_somebody_has(part, case):
    assert [c.role.value for c in read_event(case.event(), ADA).contacts] == [part]


def test_a_hyphenated_surname_in_a_title_is_the_users():
    author = replace(ADA, name="Femi Okoye-Brandt", email="femi@inbox.example", aliases=())
    case = Case(title="Pre-screen: Femi Okoye-Brandt", body="Dervla will ring you.", by=LENA, me="femi@inbox.example")
    assert read_event(case.event(), author).is_interview


def test_the_user_is_called_by_their_own_name():
    case = Case(title="Interview, Plover", body="I'll call Ada at 0183 555 010.", by="Una Shah <una@plover.example>")
    (contact,) = read_event(case.event(), ADA).contacts
    assert not contact.phone


@pytest.mark.parametrize(("company", "names", "case"), TITLED, ids=lambda value: getattr(value, "title", None))
def test_a_title_and_a_surname_are_somebody_and_no_company(company, names, case):
    finding = read_event(case.event(), ADA)
    assert finding.company == company
    assert {c.name for c in finding.contacts} == names


@pytest.mark.parametrize("body", CHIEFS)
def test_the_manager_among_two_is_the_one_it_is_said_of(body):
    case = Case(
        title="Interview - Data Lead - Plover",
        body=f"{body}\n\nUna Shah\nTalent Partner",
        by=UNA,
        people=("Colm Rafferty <colm@plover.example>",),
    )
    parts = {c.name: c.role for c in read_event(case.event(), ADA).contacts}
    assert parts == {"Una Shah": Role.RECRUITER, "Colm Rafferty": Role.HIRING_MANAGER}


def test_whose_booking_page_says_recruiter_is_one():
    case = Case(title="Ada Park and Una Shah", body="Event Name: Recruiter Intro Call\n\nData Lead at Plover", by=UNA)
    assert [c.role for c in read_event(case.event(), ADA).contacts] == [Role.RECRUITER]


@pytest.mark.parametrize(
    ("arranged", "kind"),
    [
        ("Wie telefonisch besprochen laden wir Sie ein.", "onsite"),
        ("Following our phone call, please come and see us.", "onsite"),
        ("Comme convenu par téléphone, nous vous attendons.", "onsite"),
        ("Das Gespräch findet telefonisch statt.", "phone"),
        ("L'entretien aura lieu par téléphone.", "phone"),
    ],
)
def test_how_it_was_arranged_is_not_how_it_is_held(arranged, kind):
    place = "Industriestr. 4, 70565 Stuttgart" if kind == "onsite" else ""
    case = Case(title="Interview - Plover - Data Lead", body=arranged, by=UNA, place=place)
    assert read_event(case.event(), ADA).kind.value == kind
