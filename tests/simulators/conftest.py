"""The simulators at a fixed instant, and a client of each."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agent.clock import MovingClock
from tests.simulators.google import GoogleSimulator
from tests.simulators.google.client import TOKEN, Gmail, service
from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import Client

NOW = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock(NOW)


@pytest.fixture
def simulator(tmp_path: Path, clock: MovingClock) -> Iterator[GoogleSimulator]:
    with GoogleSimulator(tmp_path / "google", token=TOKEN, clock=clock.now) as running:
        yield running


@pytest.fixture
def gmail(simulator: GoogleSimulator) -> Iterator[Gmail]:
    with service(simulator) as api:
        yield Gmail(simulator, api)


@pytest.fixture
def microsoft(tmp_path: Path, clock: MovingClock) -> Iterator[MicrosoftSimulator]:
    with MicrosoftSimulator(tmp_path / "microsoft", token=TOKEN, clock=clock.now) as running:
        yield running


@pytest.fixture
def graph(microsoft: MicrosoftSimulator) -> Iterator[Client]:
    client = Client(microsoft)
    yield client
    client.http.close()
