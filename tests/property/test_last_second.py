"""An answer that comes in the very turn in which a follow-up leaves (row C2): the look before each send is its own."""

from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.model import Contact, Debrief, Interview, Kind, Role, StepKind, StepState, Topic
from agent.service import commands
from tests.property.world import World, minutes


def told(world: World, interview_id: str, thought: str) -> None:
    debrief = Debrief(rating=4, talked_about=(Topic(text="how releases are cut"),), thought=thought)
    commands.debrief(world.stage.store, world.planner, interview_id, debrief, (), world.clock.now())


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Two interviews whose follow-ups are about to leave in one turn."""
    world = World(tmp_path, "auto")
    for number in (1, 2):
        dana = Contact(
            contact_id="dana", name="Dana Whitfield", email=f"dana@acme{number}.example", role=Role.HIRING_MANAGER
        )
        interview = Interview(
            interview_id=f"i{number}", account="local", starts_at=world.clock.now() - minutes(60), zone="Europe/Berlin",
            ends_at=world.clock.now() - minutes(15), known_at=world.clock.now(), kind=Kind.VIDEO, by_user=True,
            company=f"Acme{number}", role=f"Engineer {number}", contacts=(dana,),
        )  # fmt: skip
        commands.record(world.stage.store, world.planner, interview, world.clock.now(), "you added it")
        told(world, interview.interview_id, "the migration I led was of the same kind")
    for _ in range(3):
        world.turn()
        world.clock.move(minutes(50))
    for number in (1, 2):
        told(world, f"i{number}", "the rollout I described could be done in half the steps")
    world.clock.move(timedelta(days=2))
    world.turn()
    world.turn()
    world.clock.move(minutes(60))
    assert [step.state for step in follow_ups(world)] == [StepState.DRAFTED, StepState.DRAFTED]
    assert len(world.by_agent()) == 2
    return world


def follow_ups(world: World):
    return [step for _, step in world.steps() if step.kind is StepKind.FOLLOW_UP]


def the_other_answers(world: World, *, in_thread: bool) -> None:
    """The one of the two whose follow-up has not left yet writes."""
    waiting = next(step for step in follow_ups(world) if world.deliveries()[step.key] == 0)
    letter = world.letters_to(waiting.to)[-1]
    world.answer(waiting.to, "thanks", "Thank you, Ada, it was good to talk.", to=letter if in_thread else None)


def states_after(world: World) -> list[StepState]:
    world.turn()
    assert not world.problems
    return sorted(step.state for step in follow_ups(world))


def test_both_leave_when_nobody_writes(world: World):
    assert states_after(world) == [StepState.SENT, StepState.SENT]


@pytest.mark.parametrize("in_thread", [True, False])
def test_an_answer_that_comes_while_another_note_is_sent_stops_the_next(world: World, in_thread: bool):
    world.will("send_draft", "after", lambda: the_other_answers(world, in_thread=in_thread))
    assert states_after(world) == [StepState.CANCELLED, StepState.SENT]
    assert len(world.by_agent()) == 3


def test_an_answer_between_the_draining_of_the_feed_and_the_reading_of_the_thread_stops_it(world: World):
    world.will("thread", "before", lambda: the_other_answers(world, in_thread=True))
    states = states_after(world)
    assert states == [StepState.CANCELLED, StepState.SENT]
    assert len(world.by_agent()) == 3


def test_an_edit_in_the_last_moment_keeps_the_draft(world: World):
    def edit() -> None:
        draft = next(found for found in world.stage.drafts())
        world.edit(draft, "My own words, P.S. number 1\n", new_id=False)

    world.will("send_draft", "before", edit)
    states = states_after(world)
    assert StepState.HANDS_OFF in states
    assert not [found for found in world.by_agent() if "My own words" in found.text]
    assert [found for found in world.stage.drafts() if "My own words" in found.text]
