"""What can be known of the checks without an account: that they ask before they do anything, and, on a simulator, that
every question gets an answer and nothing is left behind."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.live.account import PROVIDERS, NotNamed, named
from tests.live.answers import NOT_ASKED
from tests.simulators.google import GoogleSimulator
from tests.simulators.microsoft import MicrosoftSimulator

ROOT = Path(__file__).parents[2]
ALL = {"EMPTIED": "ada@example.org", "OTHER": "bob@firm.example", "SENDS": "yes", "BEARER": "T", "ENDPOINT": ""}


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize(
    ("missing", "instead", "said"),
    [
        ("OTHER", "", "name no account"),
        ("BEARER", "", "name no account"),
        ("EMPTIED", "", "AFTERWORD_LIVE_EMPTIED"),
        ("EMPTIED", "eve@example.org", "AFTERWORD_LIVE_EMPTIED"),
        ("SENDS", "", "AFTERWORD_LIVE_SENDS"),
        ("SENDS", "no", "AFTERWORD_LIVE_SENDS"),
    ],
)
def test_without_a_word_of_consent_nothing_is_begun(monkeypatch, provider, missing, instead, said):
    for name, value in {**environment(provider), f"AFTERWORD_LIVE_{missing}": instead}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(NotNamed, match=said):
        named(provider)
    monkeypatch.setenv(f"AFTERWORD_LIVE_{missing}", ALL[missing])
    assert named(provider).email == "ada@example.org"


@pytest.mark.long
@pytest.mark.parametrize("provider", PROVIDERS)
def test_on_a_simulator_every_question_is_answered_and_nothing_is_left(tmp_path, provider):
    make = {"gmail": GoogleSimulator, "outlook": MicrosoftSimulator}[provider]
    with make(tmp_path, "ada@example.org", token="T") as simulator:
        asked = subprocess.run(
            [sys.executable, "-m", "tests.live.questions", provider],
            cwd=ROOT,
            env=os.environ | dict(environment(provider, simulator.url)),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        left = len(simulator.drafts()) + len(lying(simulator))
    assert (asked.returncode, asked.stderr, left) == (0, "", 0)
    assert len(asked.stdout.splitlines()) > 20
    assert NOT_ASKED not in asked.stdout


def environment(provider: str, endpoint: str = "") -> Mapping[str, str]:
    given = ALL | {provider.upper(): "ada@example.org", "ENDPOINT": endpoint, "TOKEN": ""}
    return {f"AFTERWORD_LIVE_{name}": value for name, value in given.items()}


def lying(simulator: GoogleSimulator | MicrosoftSimulator) -> list[object]:
    if isinstance(simulator, MicrosoftSimulator):
        return [one for name in ("inbox", "sentitems", "deleteditems") for one in simulator.folder(name)]
    with simulator.state.lock:
        return [simulator.store.totals()] if simulator.store.totals()[0] else []
