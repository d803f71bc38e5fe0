from pathlib import Path

import pytest

from tests.cli.driver import Cli


@pytest.fixture(autouse=True)
def unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Coverage is not measured in child processes here, where it doubles what a command costs; what they run is
    measured in this process, in these tests and in those of the parts."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)


@pytest.fixture
def bare(tmp_path: Path) -> Cli:
    """Nothing is set up yet."""
    return Cli(tmp_path / "home")


@pytest.fixture
def cli(bare: Cli) -> Cli:
    return bare.init()
