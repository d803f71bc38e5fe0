"""The labelled calendar events beside the project: every interview, nobody wrong, nothing else."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from agent.domain.identity import plain
from agent.domain.model import Author
from agent.intake import Finding, describe, read_event
from providers.ics import read_events

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "calendar"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the calendar corpus ../shared/corpora/calendar is missing")


@pytest.fixture(scope="module")
def read() -> list[tuple[dict, dict, Finding]]:
    """Each label with what was told and found."""
    who = json.loads((CORPUS / "candidate.json").read_text())
    author = Author(
        name=who["name"],
        email=who["addresses"][0],
        aliases=tuple(who["addresses"][1:]),
        phone=who["phone"],
        zone=who["home_timezone"],
        employer=who["current_employer"],
        work_email=who["work_address"],
    )
    rows = []
    for line in (CORPUS / "labels.jsonl").read_text().splitlines():
        label = json.loads(line)
        event = read_events(
            (CORPUS / "ics" / label["file"]).read_bytes(),
            ref=label["file"],
            home_zone=ZoneInfo(author.zone),
            since=datetime(2000, 1, 1, tzinfo=UTC),
            until=datetime(2040, 1, 1, tzinfo=UTC),
        )[0]
        finding = read_event(event, author)
        rows.append((label, describe(finding, file=label["file"]), finding))
    return rows


def shares(rows, right):
    return sum(map(right, rows)) / len(rows)


def emails(row: dict) -> set[str]:
    return {c["email"].casefold() for c in row["contacts"] if c["email"]}


def phones(row: dict) -> set[str]:
    return {re.sub(r"\D", "", c["phone"])[-9:] for c in row["contacts"] if c["phone"]}


def test_interviews_are_found_and_nothing_else(read):
    wrong = [
        (label["file"], told["evidence"]) for label, told, _ in read if told["interview"] and not label["interview"]
    ]
    assert not wrong
    assert shares([r for r in read if r[0]["interview"]], lambda r: r[1]["interview"]) >= 0.97


def test_states_and_times(read):
    for label, told, _ in read:
        assert told["state"] == label["state"], label["file"]
        for end in ("starts_at", "ends_at"):
            assert datetime.fromisoformat(told[end]) == datetime.fromisoformat(label[end]), label["file"]


def test_the_right_people_and_nobody_else(read):
    interviews = [r for r in read if r[0]["interview"]]
    assert shares(interviews, lambda r: emails(r[1]) == emails(r[0])) >= 0.92
    assert not [label["file"] for label, told, _ in interviews if emails(told) - emails(label)]
    assert shares(interviews, lambda r: phones(r[1]) == phones(r[0])) >= 0.92


def test_kind_and_company(read):
    interviews = [r for r in read if r[0]["interview"]]
    assert shares(interviews, lambda r: r[1]["kind"] == r[0]["kind"]) >= 0.92
    assert shares(interviews, lambda r: plain(r[1]["company"] or "") == plain(r[0]["company"] or "")) >= 0.92


def test_what_is_told_can_be_printed(read):
    for _, told, finding in read:
        assert json.loads(json.dumps(told)) == told
        assert told["interview"] == finding.counts
        assert told["evidence"]
