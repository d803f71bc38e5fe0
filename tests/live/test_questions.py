"""Each question about Gmail that needs nobody gets its answer, and the table is shown (`-s`)."""

import pytest

from tests.live.account import LiveAccount, named
from tests.live.questions import show, unattended

pytestmark = pytest.mark.live


def test_every_question_has_an_answer():
    account = LiveAccount(named())
    try:
        answers = list(unattended(account))
    finally:
        account.close()
    show(answers)
    assert all(one.found for one in answers)
