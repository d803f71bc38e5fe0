"""Anybody does anything at any moment, at Gmail; and any request may fail on its way."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from tests.property.gmail_world import GmailWorld
from tests.property.test_machine import BRIEF, Life

DRAFTS = ["create", "update", "send", "delete", "get", "list"]
READS = ["messages.get", "messages.list", "threads.get", "threads.list", "history.list", "settings.sendAs.list"]
METHODS = st.sampled_from([f"drafts.{verb}" for verb in DRAFTS] + READS)
WHAT = st.sampled_from(["drop", "reset", "truncate", "500", "429", "429-header", "403-quota", "portal"])


class LifeAtGmail(Life):
    """One user's weeks at Gmail."""

    worlds = GmailWorld
    world: GmailWorld

    @rule(
        method=METHODS,
        what=WHAT,
        when=st.sampled_from(["before", "after"]),
        times=st.sampled_from([1, 3]),
        which=st.integers(0, 1),
    )
    def requests_fail(self, method: str, what: str, when: str, times: int, which: int) -> None:
        self.world.will_break(f"gmail.users.{method}", what, when, times)
        self._turn(which)


@pytest.mark.long
def test_for_an_hour() -> None:
    run_state_machine_as_test(
        LifeAtGmail, settings=settings(BRIEF, max_examples=150, stateful_step_count=30, derandomize=False)
    )
