from pathlib import Path

import pytest

from tests.cli.driver import Cli


@pytest.fixture
def bare(tmp_path: Path) -> Cli:
    """Nothing is set up yet."""
    return Cli(tmp_path / "home")


@pytest.fixture
def cli(bare: Cli) -> Cli:
    return bare.init()
