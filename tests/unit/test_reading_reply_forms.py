"""Replies as many mail programs and people write them, made for this test: what remains without quote and signature."""

import re
from pathlib import Path

import pytest

from agent.reading.latest import latest

FORMS = Path(__file__).parent / "forms"


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def replies(file: str) -> list[object]:
    """The replies in a file of `forms`: a body, and what its author newly wrote."""
    whole = (FORMS / file).read_text(encoding="utf-8")
    cases: list[object] = []
    for record in re.split(r"^=== ", whole, flags=re.MULTILINE)[1:]:
        name, _, rest = record.partition("\n")
        body, _, keep = rest.partition("--- keep\n")
        cases.append(pytest.param(body, keep, id=name))
    return cases


@pytest.mark.parametrize(("body", "keep"), replies("replies.txt"))
def test_what_the_author_wrote_remains(body, keep):
    assert folded(latest(body, "").text) == folded(keep)


@pytest.mark.parametrize(("markup", "keep"), replies("html_replies.txt"))
def test_what_the_author_wrote_remains_of_html(markup, keep):
    assert folded(latest("", markup).text) == folded(keep)
