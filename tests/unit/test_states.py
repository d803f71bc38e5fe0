"""The page on states is what the tables print."""

from pathlib import Path

from agent.domain.model import StepState
from tests.unit.states import page

PAGE = Path(__file__).parents[2] / "docs" / "states.md"


def test_the_page_is_what_the_code_prints():
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.unit.states > docs/states.md"


def test_every_state_is_on_it():
    assert all(f"| **{state.value}** |" in page() for state in StepState)
