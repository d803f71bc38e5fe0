"""Each question that needs nobody gets its answer, and the table is shown (`-s`)."""

import pytest

from tests.live.account import LiveAccount
from tests.live.answers import NOT_ASKED, show

pytestmark = pytest.mark.live


def test_every_question_has_an_answer(account: LiveAccount):
    answers = list(account.unattended())
    show(answers)
    assert all(one.found and not one.found.startswith(NOT_ASKED) for one in answers)
