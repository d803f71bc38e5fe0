"""Who is thanked, kept in the loop and followed up."""

from dataclasses import replace

import pytest

from agent.domain.model import Contact, Role
from agent.domain.recipients import follow_up_person, go_between, hosts, thanked
from tests.unit.matter import DANA, LEE, REX, RULES, SAM, an_interview

AGENT = Contact(
    contact_id="kim", name="Kim Bell", email="kim@agency.example", role=Role.RECRUITER, agency=True, took_part=False
)
UNKNOWN = Contact(contact_id="pat", name="Pat Roe", email="pat@acme.example")
CORA = Contact(contact_id="cora", name="Cora Day", email="cora@acme.example", role=Role.COORDINATOR, took_part=False)
ONLY_AGENCY = replace(RULES, agency_only=True)
NAMES = {c.contact_id: c for c in (DANA, LEE, SAM, REX, AGENT, UNKNOWN, CORA)}


@pytest.mark.parametrize(
    ("people", "hosting", "between", "following"),
    [
        ([DANA], "dana", "", "dana"),
        ([LEE, SAM], "lee sam", "", "lee"),
        ([LEE, replace(SAM, led=True)], "lee sam", "", "sam"),
        ([replace(LEE, led=True), DANA], "lee dana", "", "dana"),
        ([DANA, REX], "dana", "rex", "dana"),
        ([DANA, REX, AGENT], "dana", "rex", "dana"),
        ([DANA, replace(REX, first_contact=False), replace(AGENT, first_contact=True)], "dana", "kim", "dana"),
        ([DANA, replace(CORA, first_contact=True)], "dana", "cora", "dana"),
        ([DANA, CORA], "dana", "", "dana"),
        ([replace(REX, took_part=True)], "rex", "", "rex"),
        ([UNKNOWN], "pat", "", "pat"),
        ([UNKNOWN, LEE], "lee", "", "lee"),
        ([REX], "", "rex", ""),
        ([replace(DANA, took_part=False), LEE], "lee", "", "lee"),
        ([replace(DANA, email=""), LEE], "dana lee", "", "dana"),
        ([replace(LEE, email=""), SAM], "lee sam", "", "sam"),
        ([], "", "", ""),
    ],
)
def test_who_hosts_who_stands_between_and_who_is_followed_up(people, hosting, between, following):
    interview = an_interview(contacts=tuple(people))
    assert [c.contact_id for c in hosts(interview)] == hosting.split()
    assert thanked(interview, RULES) == hosts(interview)
    other, person = go_between(interview, RULES), follow_up_person(interview, RULES)
    assert (other.contact_id if other else "") == between
    assert (person.contact_id if person else "") == following


@pytest.mark.parametrize(
    ("people", "thanks", "between"),
    [
        ([DANA, AGENT], "kim", "kim"),
        ([DANA, REX, AGENT], "kim", "kim"),
        ([DANA, REX, replace(AGENT, role=Role.COORDINATOR)], "kim", ""),
        ([DANA, replace(AGENT, took_part=True, role=Role.INTERVIEWER)], "kim", ""),
        ([DANA, REX], "dana", "rex"),
    ],
)
def test_where_only_the_agency_may_be_written_to_nobody_else_is(people, thanks, between):
    for interview, rules in (
        (an_interview(contacts=tuple(people)), ONLY_AGENCY),
        (an_interview(contacts=tuple(people), agency_only=True), RULES),
    ):
        assert [c.contact_id for c in thanked(interview, rules)] == thanks.split()
        other = go_between(interview, rules)
        assert (other.contact_id if other else "") == between
        person = follow_up_person(interview, rules)
        assert person is not None
        assert person.contact_id == thanks


def test_two_who_read_one_mailbox_are_one_reader():
    twin = replace(LEE, contact_id="lee2", name="L. Wong", email="LEE@acme.example")
    interview = an_interview(contacts=(LEE, twin, replace(REX, email="lee@acme.example")))
    assert [c.contact_id for c in thanked(interview, RULES)] == ["lee"]
    assert go_between(interview, RULES) is None
