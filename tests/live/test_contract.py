"""The contract of a mailbox on a real Gmail account. Not part of any other run: docs/live-checks.md."""

from collections.abc import Iterator

import pytest

from tests.contract.mailbox import MailboxContract, MailboxWorld
from tests.live.account import LiveAccount, named
from tests.live.world import LiveWorld

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def account() -> Iterator[LiveAccount]:
    opened = LiveAccount(named())
    yield opened
    opened.empty()
    opened.close()


class TestLiveGmail(MailboxContract):
    @pytest.fixture
    def world(self, account: LiveAccount) -> MailboxWorld:
        return LiveWorld(account)

    def test_identity_is_the_primary_address_and_the_aliases(self, world: MailboxWorld):
        assert world.mailbox.identity().addresses[0].mailbox == world.user.mailbox
