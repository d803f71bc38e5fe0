"""What the service tells of a calendar that may not be read: once, and once more when it happens again."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from agent.compose import Templates
from agent.domain.model import Author
from agent.ports import Account
from agent.resources import templates_dir
from agent.service.calendar import CalendarFeed
from agent.service.planner import Planner
from agent.store import SqliteStore
from providers.base import CalendarEvent, Cursor, EventPage, Mailbox
from tests.unit.matter import BERLIN, END, HOUR, RULES


@dataclass
class Calendar:
    """Answers what it is told to, with another cursor each time."""

    absent: str = ""
    asked: int = 0

    def changes(self, cursor: Cursor | None, since: datetime, until: datetime) -> EventPage:
        self.asked += 1
        return EventPage(events=(), removed=(), cursor=Cursor(str(self.asked)), absent=self.absent)

    def event(self, ref: str) -> CalendarEvent | None:
        raise AssertionError(ref)


def test_that_there_is_no_calendar_is_told_once_and_again_after_there_was_one(tmp_path: Path):
    store = SqliteStore(tmp_path / "afterword.db")
    author = Author(name="Ada Park", email="ada@example.org", zone=BERLIN)
    refused = "it may not be read"
    calendar = Calendar()
    account = Account(name="work", mailbox=cast(Mailbox, None), calendar=calendar)
    planner = Planner(RULES, author, Templates(templates_dir()))
    feed = CalendarFeed(store=store, planner=planner, account=account, author=author)

    def told(absent: str) -> int:
        calendar.absent = absent
        feed.poll(END + calendar.asked * HOUR)
        with store.reading() as tables:
            return len([one for one in tables.journal(None, 100) if refused in one.what])

    try:
        assert [told(one) for one in ("", refused, refused)] == [0, 1, 1]
        assert [told(one) for one in ("", "", refused)] == [1, 1, 2]
    finally:
        store.close()
