"""The contract of a mailbox on a real account. Not part of any other run: docs/live-checks.md."""

import pytest

from tests.contract.mailbox import MailboxContract, MailboxWorld
from tests.live.account import LiveAccount

pytestmark = pytest.mark.live


class TestLive(MailboxContract):
    @pytest.fixture
    def world(self, account: LiveAccount) -> MailboxWorld:
        return account.world()

    def test_identity_is_the_primary_address_and_the_aliases(self, world: MailboxWorld):
        assert world.mailbox.identity().addresses[0].mailbox == world.user.mailbox
