"""The signature below a note: the one of the settings, else the one that the mailbox keeps, and in any case once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.compose import mailbox_signature
from agent.domain.model import StepKind, StepState
from agent.home import Home
from agent.service.rehearsal import preview
from tests.stories.gmail_life import GmailLife
from tests.stories.life import DAY, END, MINUTE, START

MARKUP = "<div>Best regards,<br><b>Ada Park</b><br>Engineer &amp; more</div><div>+49 30 1234567</div>"


@pytest.mark.parametrize(
    ("kept", "stands"),
    [
        ("", ""),
        ("Ada Park\n+49 30 1", "Ada Park\n+49 30 1"),
        ("-- \nAda", "Ada"),
        ("Kind regards,\nAda Park", "Ada Park"),
        ("Cheers\n\n--\n\n  Ada   Park ", "Ada Park"),
        ("\n".join(str(number) for number in range(40)), "\n".join(str(number) for number in range(12))),
        ("Ada\u202e kraP\x00", "Ada kraP"),
    ],
)
def test_of_a_mailbox_stands_what_is_no_closing(kept: str, stands: str):
    assert mailbox_signature(kept) == stands


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[list[GmailLife]]:
    opened: list[GmailLife] = []
    yield opened
    for life in opened:
        life.simulator.close()


def drafted(lives: list[GmailLife], home: Path, markup: str, **notes: str) -> tuple[str, GmailLife]:
    """The thank-you as it lies in Drafts."""
    life = GmailLife(Home(home), START - DAY, **notes)
    lives.append(life)
    life.simulator.set_send_as("ada@example.org", name="Ada Park", signature=markup)
    life.begin()
    life.turn()
    life.at(END)
    life.after(MINUTE)
    return life.draft_to("dana@").text.replace("\r\n", "\n"), life


def test_the_signature_of_the_mailbox_stands_once_below_each_note(lives, tmp_path):
    text, life = drafted(lives, tmp_path / "home", MARKUP)
    assert text.endswith("\n\nBest regards,\nAda Park\nEngineer & more\n+49 30 1234567\n")
    assert text.count("Ada Park") == 1 + text.partition("\n\nBest regards")[0].count("Ada Park")
    life.debrief()
    life.after(MINUTE)
    again = life.draft_to("dana@").text.replace("\r\n", "\n")
    assert again != text, "the draft was written again, by a command that opens no mailbox"
    assert again.count("+49 30 1234567") == 1
    with life.store.reading() as tables:
        shown = preview(life.planner(), tables, life.interview(), life.step(StepKind.FOLLOW_UP), life.clock.now())
    assert shown.text.endswith("\nAda Park\nEngineer & more\n+49 30 1234567\n")


def test_the_signature_of_the_settings_wins(lives, tmp_path):
    text, _ = drafted(lives, tmp_path / "home", MARKUP, signature="Ada P.\\nBerlin")
    assert "Engineer & more" not in text


def test_a_signature_that_cannot_stand_below_a_note_holds_none_up(lives, tmp_path):
    text, life = drafted(lives, tmp_path / "home", "<p>Ada Park</p><p>[Insert phone here] {{ name }}</p>")
    assert life.state(StepKind.THANK_YOU) is StepState.DRAFTED
    assert "Insert" not in text
    assert text.endswith("\nAda Park\n")
