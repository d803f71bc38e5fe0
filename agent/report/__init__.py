"""A picture of where everything stands: `report_of` makes a value of what the store has, `page.rendered` one HTML file
of that value. Rooms inside: `values`, `story` (an interview's moments), `week`, `figures`, `picture` (where things lie
on a timeline), `words`, `page`. Pure but for the template, which `page` reads.
"""

from collections.abc import Sequence
from datetime import datetime

from agent.domain.course import Rules
from agent.domain.model import Interview
from agent.ports import AccountHealth, JournalEntry
from agent.report.figures import responses
from agent.report.story import story_of
from agent.report.values import Report, Story
from agent.report.week import week_of
from agent.service.overview import overview

__all__ = ["Report", "report_of"]


def report_of(
    interviews: Sequence[Interview],
    accounts: Sequence[AccountHealth],
    journal: Sequence[JournalEntry],
    now: datetime,
    rules: Rules,
    *,
    name: str,
) -> Report:
    """Everything a report says. `journal` are the latest entries, `name` is the user's."""
    zone = rules.home_zone
    seen = overview(interviews, accounts, journal, now, rules, everything=True)
    stories = [
        story_of(
            standing,
            [one for one in seen.attention if one.interview_id == standing.interview.interview_id],
            rules,
            zone,
            now,
        )
        for standing in seen.standings
    ]
    return Report(
        now=now,
        zone=zone,
        name=name,
        attention=seen.attention,
        week=week_of(interviews, rules, zone, now, waiting=seen.waiting),
        stories=tuple(sorted(stories, key=_order)),
        responses=responses(interviews),
        accounts=tuple(accounts),
        waiting=seen.waiting,
    )


def _order(story: Story) -> tuple[int, float]:
    """What is to come, the soonest first; then what is under way and what is closed, the latest first."""
    starts = story.starts_at.timestamp()
    if story.is_coming:
        return 0, starts
    return (1 if story.is_open else 2), -starts
