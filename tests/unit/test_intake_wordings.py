"""What the wording of an event says of its people, its employer and its job, in the languages it is written in."""

import re

import pytest

from agent.domain.model import Role, plain
from agent.intake import read_event
from tests.unit.calendar_cases import ADA
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
