"""A fresh stage for each story, the day before the interview: once with the embedded mailbox, and once each with Gmail
and with Outlook (in `make test-long`; the contract of a mailbox is held against all of them in `make test`)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from agent.home import Home
from tests.stories.gmail_life import GmailLife
from tests.stories.life import DAY, START, Life
from tests.stories.outlook_life import OutlookLife

FAR: dict[str, type[GmailLife | OutlookLife]] = {"gmail": GmailLife, "outlook": OutlookLife}
"""Where the mailbox is another's, over a socket."""


@pytest.fixture(params=["local", *(pytest.param(name, marks=pytest.mark.long) for name in FAR)])
def a_life(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Life]]:
    opened: list[GmailLife | OutlookLife] = []

    def make(name: str = "home", **user: Any) -> Life:
        if request.param == "local":
            return Life(Home(tmp_path / name), START - DAY, **user)
        opened.append(FAR[request.param](Home(tmp_path / name), START - DAY, **user))
        return opened[-1]

    yield make
    for life in opened:
        life.simulator.close()


@pytest.fixture
def life(a_life: Callable[..., Life]) -> Life:
    """In draft mode."""
    return a_life()


@pytest.fixture
def auto(a_life: Callable[..., Life]) -> Life:
    """In auto mode."""
    return a_life(mode="auto")
