"""An updated invitation that names other people: whoever was replaced is not thanked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from agent.domain.cadence import Duration, WorkingDays
from agent.domain.course import Rules
from agent.domain.decide import decide
from agent.domain.events import EventSeen, Woke
from agent.domain.model import Contact, Interview, Role, StepKind, StepState

STARTS = datetime(2026, 3, 3, 13, 0, tzinfo=UTC)
RULES = Rules(
    cadence=WorkingDays(),
    home_zone="Europe/Berlin",
    follow_up_after=Duration.parse("2 working days"),
    nudge_after=Duration.parse("2 working days"),
    call_after=Duration.parse("10 days"),
)


def invited(name: str) -> Contact:
    email = f"{name.casefold()}@acme.example"
    return Contact(contact_id=name, name=name, email=email, role=Role.INTERVIEWER, invited=True)


def thanked(*, told: tuple[Contact, ...] = (), then: tuple[Contact, ...]) -> dict[str, StepState]:
    """Who is thanked when the first invitation names Dana and Lee, the user adds `told`, and the next names `then`."""
    interview = Interview(
        interview_id="one",
        account="local",
        starts_at=STARTS,
        ends_at=STARTS + timedelta(hours=1),
        zone="Europe/Berlin",
        known_at=STARTS - timedelta(days=3),
        contacts=(invited("Dana"), invited("Lee"), *told),
    )
    before = STARTS - timedelta(days=2)
    interview = decide(interview, Woke(), before, RULES).interview
    again = EventSeen(starts_at=STARTS, ends_at=interview.ends_at, zone="Europe/Berlin", sequence=1, contacts=then)
    interview = decide(interview, again, before, RULES).interview
    return {s.contact_id: s.state for s in interview.steps if s.kind is StepKind.THANK_YOU}


def test_the_replaced_one_is_not_thanked_and_the_new_one_is() -> None:
    states = thanked(then=(invited("Dana"), invited("Kim")))
    assert states == {"Dana": StepState.WAITING, "Lee": StepState.CANCELLED, "Kim": StepState.WAITING}


def test_an_update_without_people_changes_nobody() -> None:
    assert thanked(then=()) == {"Dana": StepState.WAITING, "Lee": StepState.WAITING}


def test_whom_the_user_added_stays() -> None:
    told = replace(invited("Pat"), invited=False)
    assert thanked(told=(told,), then=(invited("Dana"),))["Pat"] is StepState.WAITING


def test_one_who_is_named_again_is_thanked_again() -> None:
    interview_states = thanked(then=(invited("Dana"), invited("Lee")))
    assert interview_states["Lee"] is StepState.WAITING
