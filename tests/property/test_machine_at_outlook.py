"""Anybody does anything at any moment, at Outlook; and any request may fail on its way."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from tests.property.outlook_world import OutlookWorld
from tests.property.test_machine import BRIEF, Life

WRITES = [f"messages.{verb}" for verb in ("create", "createReply", "update", "send", "delete")]
READS = [
    "messages.get",
    "messages.list",
    "messages.value",
    "mailFolders.get",
    "mailFolders.messages",
    "mailFolders.delta",
    "calendars.list",
    "calendarView.delta",
    "calendarView.list",
    "events.get",
]
OPERATIONS = st.sampled_from(WRITES + READS)
WHAT = st.sampled_from(["drop", "reset", "truncate", "500", "504", "429", "429-date", "412", "portal"])


class LifeAtOutlook(Life):
    """One user's weeks at Outlook."""

    worlds = OutlookWorld
    world: OutlookWorld

    @rule(
        operation=OPERATIONS,
        what=WHAT,
        when=st.sampled_from(["before", "after"]),
        times=st.sampled_from([1, 3]),
        which=st.integers(0, 1),
    )
    def requests_fail(self, operation: str, what: str, when: str, times: int, which: int) -> None:
        refused = what.startswith("4")  # Microsoft does not say so of what it has done
        self.world.will_break(operation, what, "before" if refused else when, times)
        self._turn(which)


@pytest.mark.long
def test_for_an_hour() -> None:
    run_state_machine_as_test(
        LifeAtOutlook, settings=settings(BRIEF, max_examples=150, stateful_step_count=30, derandomize=False)
    )
