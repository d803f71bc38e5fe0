"""The mailbox knows more than the database: a restored backup, a second machine, an edit that came first."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

from agent.domain.model import Contact, Debrief, Interview, Kind, Role, Step, StepKind, StepState, Topic
from agent.service import commands
from tests.property.world import World, minutes


def begun(folder: Path, mode: str) -> World:
    """An interview that has just ended, with one thank-you to write."""
    world = World(folder, mode)
    dana = Contact(contact_id="dana", name="Dana Whitfield", email="dana@acme.example", role=Role.HIRING_MANAGER)
    interview = Interview(
        interview_id="i1", account="local", starts_at=world.clock.now() - minutes(60), zone="Europe/Berlin",
        ends_at=world.clock.now() - minutes(15), known_at=world.clock.now(), kind=Kind.VIDEO, by_user=True,
        company="Acme", role="Engineer", contacts=(dana,),
    )  # fmt: skip
    commands.record(world.stage.store, world.planner, interview, world.clock.now(), "you added it")
    tell(world, "how releases are cut")
    return world


def tell(world: World, topic: str) -> None:
    debrief = Debrief(rating=4, talked_about=(Topic(text=topic),))
    commands.debrief(world.stage.store, world.planner, "i1", debrief, (), world.clock.now())


def thank_you(world: World) -> Step:
    return next(step for _, step in world.steps() if step.kind is StepKind.THANK_YOU)


def hours_pass(world: World, hours: int) -> None:
    for _ in range(hours):
        world.turn()
        world.clock.move(timedelta(hours=1))
    assert not world.problems


class TestRestoredBackup:
    def test_from_before_the_thank_you_was_written_it_does_not_thank_again(self, tmp_path: Path):
        world = begun(tmp_path, "auto")
        world.back_up()
        hours_pass(world, 3)
        assert world.deliveries() == {thank_you(world).key: 1}
        world.restore()
        hours_pass(world, 3)
        assert world.deliveries() == {thank_you(world).key: 1}
        assert thank_you(world).state is StepState.SENT
        assert not world.stage.drafts()

    def test_a_draft_that_was_edited_since_is_left_alone(self, tmp_path: Path):
        world = begun(tmp_path, "auto")
        world.back_up()
        world.turn()
        world.edit(world.stage.draft_to("dana@"), "My own words\n", new_id=False)
        world.restore()
        hours_pass(world, 4)
        assert [draft.text.strip() for draft in world.stage.drafts()] == ["My own words"]
        assert thank_you(world).state is StepState.HANDS_OFF
        assert not world.stage.delivered()

    def test_from_while_it_lay_in_drafts_it_sees_that_it_was_sent(self, tmp_path: Path):
        world = begun(tmp_path, "draft")
        world.turn()
        world.back_up()
        world.send(world.stage.draft_to("dana@"))
        world.turn()
        world.restore()
        hours_pass(world, 2)
        assert thank_you(world).state is StepState.SENT
        assert world.deliveries() == {thank_you(world).key: 1}


def test_an_edit_in_the_moment_before_the_rewrite_wins(tmp_path: Path):
    world = begun(tmp_path, "auto")
    world.turn()
    world.clock.move(minutes(1))
    world.turn()
    tell(world, "how on-call is shared")
    world.will(
        "update_draft", "before", lambda: world.edit(world.stage.draft_to("dana@"), "My own words\n", new_id=False)
    )
    hours_pass(world, 4)
    assert [draft.text.strip() for draft in world.stage.drafts()] == ["My own words"]
    assert thank_you(world).state is StepState.HANDS_OFF
    assert not world.stage.delivered()


def test_an_edit_in_the_moment_before_it_is_taken_back_wins(tmp_path: Path):
    world = begun(tmp_path, "auto")
    world.turn()
    world.clock.move(minutes(1))
    world.turn()
    world.stage.write("dana@acme.example", "By hand", "Thank you again. Ada")
    world.will(
        "discard_draft", "before", lambda: world.edit(world.stage.draft_to("dana@"), "My own words\n", new_id=False)
    )
    hours_pass(world, 4)
    assert [draft.text.strip() for draft in world.stage.drafts()] == ["My own words"]
    assert not world.stage.delivered()


def test_a_draft_that_is_away_for_a_moment_is_not_declined(tmp_path: Path):
    """Clients edit by deleting and appending, and phones undo a send."""
    world = begun(tmp_path, "draft")
    world.turn()
    world.turn()
    draft = world.stage.draft_to("dana@")
    world.stage.remove(draft)
    world.turn()
    world.clock.move(minutes(5))
    world.turn()
    assert thank_you(world).state is StepState.DRAFTED
    assert thank_you(world).missing_since is not None
    world.stage.edit(draft_again(world, draft), "My own words\n")
    hours_pass(world, 2)
    assert thank_you(world).state is StepState.HANDS_OFF
    assert Counter(found.text.strip() for found in world.stage.drafts()) == {"My own words": 1}


def draft_again(world: World, draft):
    """The same draft, filed anew."""
    world.stage._add("Drafts", draft.message.as_bytes(), flags="DS")
    return world.stage.draft_to("dana@")


def test_a_draft_deleted_before_any_feed_has_shown_it_is_declined(tmp_path: Path):
    world = begun(tmp_path, "auto")
    world.turn()
    world.delete(world.stage.draft_to("dana@"))
    hours_pass(world, 4)
    assert thank_you(world).state is StepState.DECLINED
    assert not world.stage.drafts()
    assert not world.stage.delivered()
