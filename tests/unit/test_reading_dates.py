"""The forms in which people write dates, the days they are, and what names no day.

All were written on Tuesday 10 March 2026 unless a case says otherwise.
"""

from datetime import date

import pytest

from agent.reading.dates import find

TUESDAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("We decide this Friday 7.6", date(2024, 6, 4), date(2024, 6, 7)),
        ("on Friday 6.7 then", date(2024, 6, 4), date(2024, 6, 7)),
        ("Friday-Jun-15", TUESDAY, date(2026, 6, 15)),
        ("by Friday (jun-15)", TUESDAY, date(2026, 6, 15)),
        ("on Monday (30 March)", TUESDAY, date(2026, 3, 30)),
        ("Wednesday the thirty first", TUESDAY, date(2026, 3, 31)),
        ("on Tuesday the thirty-first of March", TUESDAY, date(2026, 3, 31)),
        ("by Oct/2", TUESDAY, date(2026, 10, 2)),
        ("05-Aug-2026", TUESDAY, date(2026, 8, 5)),
        ("12/Oct/2026", TUESDAY, date(2026, 10, 12)),
        ("2026-aug-1", TUESDAY, date(2026, 8, 1)),
        ("the second of August", TUESDAY, date(2026, 8, 2)),
        ("by April twenty second", TUESDAY, date(2026, 4, 22)),
        ("by October first", TUESDAY, date(2026, 10, 1)),
        ("October, 1st", TUESDAY, date(2026, 10, 1)),
        ("july 4th of 2026", TUESDAY, date(2026, 7, 4)),
        ("on the twenty second", TUESDAY, date(2026, 3, 22)),
        ("in two months", TUESDAY, date(2026, 5, 10)),
        ("in a month", date(2026, 1, 31), date(2026, 2, 28)),
        ("in zwei Monaten", TUESDAY, date(2026, 5, 10)),
        ("dans deux mois", TUESDAY, date(2026, 5, 10)),
        ("over twee maanden", TUESDAY, date(2026, 5, 10)),
        ("three weeks from tomorrow", TUESDAY, date(2026, 4, 1)),
        ("three weeks from tmrw", TUESDAY, date(2026, 4, 1)),
        ("I'll know tmrw", TUESDAY, date(2026, 3, 11)),
        ("two weeks after 4 May", TUESDAY, date(2026, 5, 18)),
        ("10 days from April 20th", TUESDAY, date(2026, 4, 30)),
        ("a week before the 1st of June", TUESDAY, date(2026, 5, 25)),
        ("two months after January 12th", TUESDAY, date(2027, 3, 12)),
        ("Monday two weeks from now", TUESDAY, date(2026, 3, 23)),
        ("on Monday week", TUESDAY, date(2026, 3, 23)),
        ("Friday fortnight", TUESDAY, date(2026, 3, 27)),
        ("by the 15th of next month", TUESDAY, date(2026, 4, 15)),
        ("on the 3rd day of next month", TUESDAY, date(2026, 4, 3)),
        ("two weeks from Friday", TUESDAY, date(2026, 3, 27)),
        ("a week from today", TUESDAY, date(2026, 3, 17)),
        ("bis zum Monatsende Oktober", TUESDAY, date(2026, 10, 31)),
        ("Friday 7.30 in the office", TUESDAY, date(2026, 3, 13)),
        ("next Friday 14.30", TUESDAY, date(2026, 3, 20)),
    ],
)
def test_a_date_in_an_ordinary_form_is_read(text, written, expected):
    assert [one.last for one in find(text, written, month_first=False)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "We met last Wednesday.",
        "We met on Tuesday of last week.",
        "We met Tuesday last week.",
        "the Tuesday before last",
        "this past Friday",
        "Monday a week ago",
        "three months ago",
        "over the last two months",
        "with three months notice",
        "at a month's notice",
        "within two months of joining",
        "in a month or two",
        "I may second that",
        "We march first and ask later",
        "second of all, August is busy",
        "rated 7.6 by its users",
        "Friday 7.6",
    ],
)
def test_what_names_no_day_to_come_is_not_read(text):
    assert find(text, TUESDAY, month_first=False) == []
