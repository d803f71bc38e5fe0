"""A fresh stage for each story, the day before the interview."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agent.home import Home
from tests.stories.life import DAY, START, Life


@pytest.fixture
def a_life(tmp_path: Path) -> Callable[..., Life]:
    def make(name: str = "home", **user: Any) -> Life:
        return Life(Home(tmp_path / name), START - DAY, **user)

    return make


@pytest.fixture
def life(a_life: Callable[..., Life]) -> Life:
    """In draft mode."""
    return a_life()


@pytest.fixture
def auto(a_life: Callable[..., Life]) -> Life:
    """In auto mode."""
    return a_life(mode="auto")
