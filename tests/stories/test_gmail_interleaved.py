"""An answer that comes at any moment of the turn in which a note leaves: between any two requests to Google.

The life up to that turn is played once; the turn is then played from its copy, once for each request, with the answer
coming in just before the request is carried out or just after. Up to the last look it stops the note; after that the
note has left once, and the answer stops what was still to come.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from agent.demo.stage import Found
from agent.domain.model import StepKind, StepState
from agent.home import Home
from tests.stories.gmail_life import GmailLife
from tests.stories.life import DANA, DAY, END, HOUR, LEE, MINUTE, START

DRAINED, READ, LEFT = "gmail.users.history.list", "gmail.users.threads.get", "gmail.users.drafts.send"
STOPPED = {StepKind.THANK_YOU: StepState.HELD, StepKind.FOLLOW_UP: StepState.CANCELLED}
"""An answer before the thanks is the user's to judge; one before the follow-up makes it needless."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A home as it lay before the turn at `at`, in which the note of that kind to Dana leaves; the requests of that
    turn, and which of them sent it."""

    home: Path
    at: datetime
    kind: StepKind
    requests: tuple[str, ...]
    sent: int

    @property
    def dated(self) -> int:
        """The request that gives the draft its new date: what the user saves between the look at the draft and this is
        replaced by it, so nothing is sent."""
        return self._last("gmail.users.drafts.update", self.sent)

    @property
    def verified(self) -> int:
        """The last look at the draft: what the user saves after it is what leaves."""
        return self._last("gmail.users.drafts.get", self.sent)

    def _last(self, method: str, before: int) -> int:
        return max(number for number in range(before) if self.requests[number] == method)

    def last_look(self, *, in_thread: bool) -> int:
        """The request in which an answer is last looked for: in the thread it was sent to, or in the change feed."""
        thread = self._last(READ, self.sent)
        return thread if in_thread else self._last(DRAINED, thread)


def opened(home: Path, at: datetime) -> GmailLife:
    return GmailLife(Home(home), at, mode="auto")


def copied(scene_home: Path, at: datetime, to: Path) -> GmailLife:
    shutil.copytree(scene_home, to)
    return opened(to, at)


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> dict[StepKind, Scene]:
    place = tmp_path_factory.mktemp("scenes")
    life = opened(place / "life", START - DAY)
    life.begin(DANA, LEE)
    life.at(END)
    life.debrief()
    life.after(2 * MINUTE)
    found = {StepKind.THANK_YOU: scene(life, StepKind.THANK_YOU, place / "thanks")}
    life.play_until(END + DAY)
    life.debrief(more="the rollout I described could be done in half the steps")
    life.play_until(END + 2 * DAY + HOUR)
    found[StepKind.FOLLOW_UP] = scene(life, StepKind.FOLLOW_UP, place / "follow-up")
    life.leave()
    return found


def scene(life: GmailLife, kind: StepKind, place: Path) -> Scene:
    """The scene of the turn to come, which is played in a copy to see what it asks."""
    step = life.step(kind)
    assert (step.state, step.due_at is not None) == (StepState.DRAFTED, True)
    assert step.due_at is not None
    life.at(step.due_at - MINUTE)
    shutil.copytree(life.home.folder, place)
    twin = copied(place, step.due_at, place.with_name(f"{place.name}-undisturbed"))
    calls: list[str] = []
    left: list[int] = []
    before = life.left().count(DANA.email)

    def meanwhile(method: str, when: str) -> None:
        if when == "before":
            calls.append(method)
        elif method == LEFT and not left and twin.left().count(DANA.email) > before:
            left.append(len(calls) - 1)

    twin.simulator.meanwhile = meanwhile
    twin.turn()
    twin.leave()
    assert twin.state(kind) is StepState.SENT
    return Scene(place, step.due_at, kind, tuple(calls), left[0])


def at_request(life: GmailLife, wanted: int, when: str, act: Callable[[], object]) -> None:
    """Have it done at that request of the turn, once."""
    seen = {"before": 0, "after": 0}

    def meanwhile(_method: str, now: str) -> None:
        seen[now] += 1
        if (now, seen[now]) == (when, wanted + 1):
            act()

    life.simulator.meanwhile = meanwhile


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "home"
    shutil.rmtree(tmp_path / "home", ignore_errors=True)


def played(scene: Scene, place: Path, number: int, when: str, *, in_thread: bool) -> None:
    """The turn with the answer at that request, the hours and days after it, and what must be true then."""
    life = copied(scene.home, scene.at, place)
    try:
        theirs = [found for found in life.delivered() if DANA.email in found.to]
        last = theirs[-1].message if in_thread else None
        subject = f"Re: {theirs[-1].subject}" if in_thread else "Our conversation"

        def answer() -> None:
            life.receive(f"Dana Fox <{DANA.email}>", subject, "Thank you, Ada, it was good to talk.", answers=last)

        at_request(life, number, when, answer)
        life.turn()
        to_dana = life.left().count(DANA.email) - len(theirs)
        look = scene.last_look(in_thread=in_thread)
        in_time = number < look or (number == look and when == "before")
        assert to_dana == (0 if in_time else 1), (number, when, scene.requests[number])
        for minutes in (1, 2, 5, 15, 60):
            life.after(minutes * MINUTE)
        for days in (1, 3, 6, 12):
            life.at(scene.at + days * DAY)
        assert life.left().count(DANA.email) - len(theirs) == to_dana, "nothing more to somebody who has answered"
        assert life.unfinished() == []
        assert life.state(scene.kind) is (STOPPED[scene.kind] if in_time else StepState.SENT)
        assert any(touch.contact_id == "dana" and not touch.by_user for touch in life.interview().touches)
        drafts = [found for found in life.drafts() if DANA.email in found.to]
        assert len(drafts) == (1 if in_time and scene.kind is StepKind.THANK_YOU else 0)
        told = {attention.key for attention in life.attention()}
        assert not in_time or scene.kind is StepKind.FOLLOW_UP or life.step(scene.kind).key in told
    finally:
        life.leave()


@pytest.mark.parametrize("kind", [StepKind.THANK_YOU, StepKind.FOLLOW_UP])
def test_the_turn_looks_for_an_answer_before_it_sends(scenes, kind):
    """Nothing but the look at the draft, and its new date, is between the last look and the sending."""
    one = scenes[kind]
    between = one.requests[one.last_look(in_thread=True) + 1 : one.sent]
    assert set(between) <= {"gmail.users.messages.get", "gmail.users.drafts.get", "gmail.users.drafts.update", DRAINED}
    assert one.requests[one.last_look(in_thread=True)] == READ
    assert len(between) <= 6


WAYS = [(StepKind.THANK_YOU, False), (StepKind.FOLLOW_UP, True), (StepKind.FOLLOW_UP, False)]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(("kind", "in_thread"), WAYS)
def test_an_answer_round_the_last_look_stops_the_note_or_comes_too_late(scenes, place, kind, in_thread, when):
    played(scenes[kind], place, scenes[kind].last_look(in_thread=in_thread), when, in_thread=in_thread)


@pytest.mark.long
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(("kind", "in_thread"), WAYS)
def test_an_answer_at_any_request_of_the_turn_stops_the_note_or_comes_too_late(scenes, place, kind, in_thread, when):
    for number in range(len(scenes[kind].requests)):
        played(scenes[kind], place.with_name(f"{number}"), number, when, in_thread=in_thread)


MY_WORDS = "Dear Dana,\n\nI would rather say this in words of my own. Thank you!\n\nAda\n"
HANDS: dict[str, Callable[[GmailLife, Found], None]] = {
    "deletes": lambda life, draft: life.remove(draft),
    "edits": lambda life, draft: life.edit(draft, MY_WORDS),
    "sends": lambda life, draft: life.send(draft),
}


@pytest.mark.long
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("does", sorted(HANDS))
@pytest.mark.parametrize("kind", [StepKind.THANK_YOU, StepKind.FOLLOW_UP])
def test_what_the_user_does_to_the_draft_at_any_request_of_the_turn_is_done_once(scenes, place, kind, does, when):
    one = scenes[kind]
    for number in range(one.sent + 1):
        life = copied(one.home, one.at, place.with_name(f"{number}"))
        lay: list[bool] = []

        def act(life: GmailLife = life, lay: list[bool] = lay) -> None:
            mine = [found for found in life.drafts() if DANA.email in found.to]
            lay.append(bool(mine))
            if mine:
                HANDS[does](life, mine[0])

        before = life.left().count(DANA.email)
        at_request(life, number, when, act)
        life.turn()
        for minutes in (1, 2, 5, 15, 60, 120):
            life.after(minutes * MINUTE)
        where = (number, when, one.requests[number])
        left = [found for found in life.delivered() if DANA.email in found.to][before:]
        end = (len(left), life.state(kind))
        if lay != [True] or does == "sends":
            assert end == (1, StepState.SENT), where
        elif does == "deletes":
            assert end == (0, StepState.DECLINED), where
        elif number < one.verified or (number == one.verified and when == "before"):
            assert end == (0, StepState.HANDS_OFF), where
            lying = [found.text for found in life.drafts() if DANA.email in found.to]
            assert lying == [MY_WORDS] or number in (one.dated - 1, one.dated), where
        else:
            assert len(left) == 1, where
        assert not any("may have been sent" in attention.what for attention in life.attention()), where
        assert life.unfinished() == []
        life.leave()


@pytest.mark.long
@pytest.mark.parametrize("when", ["before", "after"])
def test_what_the_user_saves_while_the_draft_is_written_again_is_theirs(place, when):
    """After the notes are told the draft is replaced, which Gmail cannot make depend on what is there."""
    life = opened(place / "life", START - DAY)
    life.begin(DANA)
    life.at(END)
    life.after(MINUTE)
    life.debrief()
    shutil.copytree(life.home.folder, place / "copy")
    calls: list[str] = []
    life.simulator.meanwhile = lambda method, now: calls.append(method) if now == "before" else None
    life.after(MINUTE)
    life.leave()
    written = calls.index("gmail.users.drafts.update")
    for number in range(len(calls)):
        twin = copied(place / "copy", END + MINUTE, place / f"{number}")
        at_request(twin, number, when, lambda life=twin: life.edit(life.drafts()[0], MY_WORDS))  # type: ignore[misc]
        for minutes in (1, 1, 1, 60, 60):
            twin.after(minutes * MINUTE)
        assert twin.state(StepKind.THANK_YOU) is StepState.HANDS_OFF, (number, calls[number])
        replaced = (number, when) in ((written, "before"), (written - 1, "after"))
        assert replaced or [found.text for found in twin.drafts()] == [MY_WORDS], (number, calls[number])
        assert (twin.delivered(), twin.unfinished()) == ([], [])
        twin.leave()
