"""What a note lacks, in words for the user."""

import pytest

from agent.domain.naming import as_sentence, in_short, left_out_of

PRONOUN = 'what you learned put another way: "They own it" begins with a pronoun: write it as you would say it to them'
DETAIL = "one detail of the conversation with Dana Fox"
SHORT = "it has 40 words, 60 to 120 are usual: one more detail would help"


@pytest.mark.parametrize(
    ("need", "said"),
    [
        (DETAIL, f"Still lacking: {DETAIL}."),
        (SHORT, f"I{SHORT[1:]}."),
        (
            PRONOUN,
            f"Left out: what you learned, for {PRONOUN.partition(': ')[2]}.",
        ),
    ],
)
def test_a_want_is_a_sentence(need, said):
    assert as_sentence(need) == said


def test_what_was_left_out_is_named_as_it_was_typed():
    assert left_out_of((DETAIL, PRONOUN)) == 'what you learned ("They own it")'
    assert left_out_of((DETAIL, SHORT)) == ""


def test_the_first_want_in_short():
    assert in_short((PRONOUN, DETAIL), leaves=False) == f"still lacks {DETAIL}"
    assert in_short((DETAIL,), leaves=True) == f"needs {DETAIL} before it goes"
    assert in_short((SHORT,), leaves=False) == SHORT
