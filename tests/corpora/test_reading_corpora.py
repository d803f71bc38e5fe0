"""Reading measured on the corpora that lie beside the project, where they do.

The figures asked for here are the floor; `make bench` prints the real ones. Nothing of the corpora is in the project.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from agent.domain.events import Reading
from agent.domain.meaning import MessageKind
from agent.reading import read
from agent.reading.dates import find
from agent.reading.latest import without_quotes
from providers.base import Folder
from providers.mime import from_bytes

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are missing: no ../shared/corpora")

Labelled = list[tuple[dict[str, Any], Reading]]


def read_file(path: Path) -> Reading:
    raw = path.read_bytes()
    received_at = datetime(2026, 1, 1, tzinfo=UTC)
    return read(from_bytes(raw, ref=path.name, thread_ref="", folder=Folder.INBOX, received_at=received_at))


def rows(folder: str) -> Labelled:
    labels = [json.loads(line) for line in (CORPORA / folder / "labels.jsonl").read_text().splitlines()]
    return [(label, read_file(CORPORA / folder / label["file"])) for label in labels]


@pytest.fixture(scope="module")
def bounces() -> Labelled:
    return [(label, reading) for label, reading in rows("bounces") if label["kind"] == "bounce"]


@pytest.fixture(scope="module")
def replies() -> Labelled:
    return rows("replies")


def share(hits: Iterable[bool]) -> float:
    every = list(hits)
    return sum(every) / len(every)


def test_bounces_are_seen_and_name_who_failed(bounces):
    assert share(reading.kind in {MessageKind.BOUNCE, MessageKind.DELAY} for _, reading in bounces) >= 0.97
    assert share(bool(reading.recipients) for _, reading in bounces) >= 0.9


def test_dead_addresses_are_told_from_other_failures(bounces):
    dead = [(label["hard"], any(one.permanent for one in reading.recipients)) for label, reading in bounces]
    assert share(called for hard, called in dead if hard) >= 0.88
    assert share(called for hard, called in dead if not hard) <= 0.1


def test_no_person_is_called_automatic_and_nothing_automatic_a_person(replies):
    automatic = {MessageKind.AUTO_REPLY, MessageKind.BOUNCE, MessageKind.DELAY, MessageKind.RECEIPT}
    assert [label["file"] for label, one in replies if label["kind"] == "human" and one.kind in automatic] == []
    assert [
        label["file"] for label, one in replies if label["kind"] in automatic and one.kind is MessageKind.HUMAN
    ] == []
    assert share(label["kind"] == one.kind for label, one in replies) >= 0.97


def test_intents_are_found_and_no_rejection_is_invented(replies):
    meant = [(label["intent"], reading.intent) for label, reading in replies if label["intent"]]
    assert share(wanted == got for wanted, got in meant) >= 0.92
    assert [wanted for wanted, got in meant if got == "rejection" != wanted] == []
    assert share(got == "rejection" for wanted, got in meant if wanted == "rejection") >= 0.97


def test_dates_are_found_and_none_is_invented(replies):
    dated = [(label["until"], reading.until) for label, reading in replies]
    assert share(same(wanted, got) for wanted, got in dated if wanted) >= 0.92
    assert share(got is not None for wanted, got in dated if not wanted) <= 0.02


def same(wanted: str, got: date | datetime | None) -> bool:
    if got is None:
        return False
    if isinstance(got, datetime) and "T" in wanted:
        return got == datetime.fromisoformat(wanted)
    return got.isoformat()[:10] == wanted[:10]


def test_quotes_and_signatures_are_stripped_exactly():
    emails = sorted((CORPORA / "quotes" / "emails").iterdir())
    assert (
        share(squeezed(without_quotes(text_of(path))[0]) == squeezed(text_of(trimmed(path))) for path in emails) >= 0.75
    )


def trimmed(path: Path) -> Path:
    return path.parents[1] / "trimmed" / path.name


def text_of(path: Path) -> str:
    return path.read_text(errors="replace")


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_few_dates_are_found_where_a_sentence_has_none():
    # The other sentences of that corpus speak of the past as often as of what is to come, which is not asked for here.
    cases = [json.loads(line) for line in (CORPORA / "dates" / "english.jsonl").read_text().splitlines()]
    empty = [(case["text"], datetime.fromisoformat(case["reference"]).date()) for case in cases if not case["dates"]]
    assert share(bool(find(text, day, month_first=True)) for text, day in empty) <= 0.1
