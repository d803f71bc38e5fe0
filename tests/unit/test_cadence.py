"""Due times: a table of the odd days, and what holds on all of them."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agent.domain.cadence import MONDAY_TO_FRIDAY, Duration, Unit, WorkingDays, public_holidays
from agent.errors import UnknownPlace
from agent.places import country_of_zone

ROOT = Path(__file__).resolve().parents[2]
BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"
NOBODY = WorkingDays()
GERMANY = WorkingDays(country="DE")
BAVARIA = WorkingDays(country="DE", region="BY")
AMERICA = WorkingDays(country="US")
BRITAIN = WorkingDays(country="GB", region="ENG")
JAPAN = WorkingDays(country="JP")


def wall(text: str, zone: str) -> datetime:
    """The instant when the clocks of the zone show this; a trailing `b` is the second time they do."""
    local = datetime.fromisoformat(text.removesuffix("b")).replace(tzinfo=ZoneInfo(zone))
    return local.replace(fold=1 if text.endswith("b") else 0)


# --------------------------------------------------------------------------------------------- durations


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("45 minutes", 45, Unit.MINUTE),
        ("1 minute", 1, Unit.MINUTE),
        ("24 hours", 24, Unit.HOUR),
        ("10 days", 10, Unit.DAY),
        ("2 working days", 2, Unit.WORKING_DAY),
        (" 1  Working   Day ", 1, Unit.WORKING_DAY),
        ("0 minutes", 0, Unit.MINUTE),
    ],
)
def test_a_duration_is_read_from_words(text: str, count: int, unit: Unit) -> None:
    assert Duration.parse(text) == Duration(count, unit)


@pytest.mark.parametrize(
    "text",
    ["", "2", "days", "-1 days", "1.5 hours", "2 weeks", "2days", "२ days", "999999 days", "2 days\n3 days"],
)
def test_what_is_no_duration_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="45 minutes, 24 hours, 10 days or 2 working days"):
        Duration.parse(text)


def test_a_duration_is_never_negative() -> None:
    with pytest.raises(ValueError, match="never negative"):
        Duration(-1, Unit.DAY)


@given(st.integers(0, 99999), st.sampled_from(Unit))
def test_a_duration_says_what_it_is_read_from(count: int, unit: Unit) -> None:
    assert Duration.parse(str(Duration(count, unit))) == Duration(count, unit)


def test_only_minutes_and_hours_have_a_fixed_length() -> None:
    assert Duration(90, Unit.MINUTE).elapsed == timedelta(hours=1.5)
    assert Duration(24, Unit.HOUR).elapsed == timedelta(days=1)
    assert Duration(1, Unit.DAY).elapsed is None
    assert Duration(1, Unit.WORKING_DAY).elapsed is None


# --------------------------------------------------------------------------------------------- the table

ADDITIONS = [
    # an ordinary week
    ("Tue + 2", GERMANY, BERLIN, "2026-03-03 14:30", "2 working days", "2026-03-05 14:30"),
    ("Thu + 2 over a weekend", GERMANY, BERLIN, "2026-03-05 14:30", "2 working days", "2026-03-09 14:30"),
    ("Sat + 1", GERMANY, BERLIN, "2026-03-07 10:00", "1 working day", "2026-03-09 10:00"),
    ("Sun + 1", GERMANY, BERLIN, "2026-03-08 23:59", "1 working day", "2026-03-09 23:59"),
    ("nothing, on a Sunday", GERMANY, BERLIN, "2026-03-08 10:00", "0 working days", "2026-03-08 10:00"),
    ("days do not mind a weekend", GERMANY, BERLIN, "2026-03-05 14:30", "10 days", "2026-03-15 14:30"),
    # holidays
    (
        "before a holiday on a Friday",
        GERMANY,
        BERLIN,
        "2026-04-02 11:00",
        "1 working day",
        "2026-04-07 11:00",
    ),
    ("no calendar, no holiday", NOBODY, BERLIN, "2026-04-02 11:00", "1 working day", "2026-04-03 11:00"),
    ("one of the region", BAVARIA, BERLIN, "2026-06-03 11:00", "1 working day", "2026-06-05 11:00"),
    ("not of the others", GERMANY, BERLIN, "2026-06-03 11:00", "1 working day", "2026-06-04 11:00"),
    ("Thanksgiving", AMERICA, NEW_YORK, "2026-11-25 16:00", "2 working days", "2026-11-30 16:00"),
    (
        "a Saturday's holiday kept on Friday",
        AMERICA,
        NEW_YORK,
        "2026-07-02 9:00",
        "1 working day",
        "2026-07-06 9:00",
    ),
    ("year end", GERMANY, BERLIN, "2026-12-23 12:00", "3 working days", "2026-12-29 12:00"),
    ("over new year", GERMANY, BERLIN, "2026-12-30 12:00", "2 working days", "2027-01-04 12:00"),
    ("substitute days", BRITAIN, "Europe/London", "2026-12-24 12:00", "1 working day", "2026-12-29 12:00"),
    ("golden week", JAPAN, "Asia/Tokyo", "2026-05-01 12:00", "1 working day", "2026-05-07 12:00"),
    # a working day is one of the recipient's dates
    (
        "Friday evening in New York",
        AMERICA,
        NEW_YORK,
        "2026-03-06 23:00",
        "1 working day",
        "2026-03-09 23:00",
    ),
    (
        "the same instant in Tokyo",
        JAPAN,
        "Asia/Tokyo",
        "2026-03-07 13:00",
        "1 working day",
        "2026-03-09 13:00",
    ),
    (
        "a zone of 45 minutes",
        NOBODY,
        "Asia/Kathmandu",
        "2026-03-06 00:15",
        "1 working day",
        "2026-03-09 00:15",
    ),
    (
        "half an hour, and its DST too",
        NOBODY,
        "Australia/Lord_Howe",
        "2026-10-02 1:50",
        "2 days",
        "2026-10-04 1:50",
    ),
    # clocks go forward: 29 March in Berlin, 8 March in New York
    ("the wall clock is kept", GERMANY, BERLIN, "2026-03-27 14:30", "1 working day", "2026-03-30 14:30"),
    ("hours are elapsed", GERMANY, BERLIN, "2026-03-28 12:00", "24 hours", "2026-03-29 13:00"),
    ("into the gap", GERMANY, BERLIN, "2026-03-28 02:30", "1 day", "2026-03-29 03:30"),
    ("minutes into the gap", GERMANY, BERLIN, "2026-03-29 01:45", "45 minutes", "2026-03-29 03:30"),
    ("half an hour's gap", NOBODY, "Australia/Lord_Howe", "2026-10-03 2:15", "1 day", "2026-10-04 2:45"),
    # clocks go back: 1 November in New York
    ("into the fold", AMERICA, NEW_YORK, "2026-10-31 01:30", "1 day", "2026-11-01 01:30"),
    (
        "out of the fold's second half",
        AMERICA,
        NEW_YORK,
        "2026-11-01 01:30b",
        "1 working day",
        "2026-11-02 01:30",
    ),
    ("hours through the fold", AMERICA, NEW_YORK, "2026-10-31 12:00", "24 hours", "2026-11-01 11:00"),
    ("minutes into the second half", AMERICA, NEW_YORK, "2026-11-01 01:30", "1 hour", "2026-11-01 01:30b"),
    (
        "the wall clock is kept in autumn",
        AMERICA,
        NEW_YORK,
        "2026-10-30 14:30",
        "2 working days",
        "2026-11-03 14:30",
    ),
    # a day that one zone left out altogether
    ("Samoa had no 30 December", NOBODY, "Pacific/Apia", "2011-12-29 10:00", "1 day", "2011-12-31 10:00"),
]


@pytest.mark.parametrize(
    ("days", "zone", "start", "duration", "end"),
    [case[1:] for case in ADDITIONS],
    ids=[case[0] for case in ADDITIONS],
)
def test_added_durations(days: WorkingDays, zone: str, start: str, duration: str, end: str) -> None:
    found = days.add(wall(pad(start), zone), Duration.parse(duration), zone)
    assert found.tzinfo is UTC
    assert found == wall(pad(end), zone).astimezone(UTC)


def pad(text: str) -> str:
    """A clock time of one digit's hour with its zero."""
    day, clock = text.split()
    return f"{day} {clock.zfill(6 if clock.endswith('b') else 5)}"


MOMENTS = [
    ("in hours", GERMANY, "2026-03-03 14:30", "2026-03-03 14:30"),
    ("early", GERMANY, "2026-03-03 06:00", "2026-03-03 09:00"),
    ("the first moment", GERMANY, "2026-03-03 09:00", "2026-03-03 09:00"),
    ("the closing moment is too late", GERMANY, "2026-03-03 17:00", "2026-03-04 09:00"),
    ("Friday evening", GERMANY, "2026-03-06 18:00", "2026-03-09 09:00"),
    ("a Saturday morning early", GERMANY, "2026-03-07 06:00", "2026-03-09 09:00"),
    ("a holiday in hours", GERMANY, "2026-04-03 11:00", "2026-04-07 09:00"),
    ("the evening before Easter", GERMANY, "2026-04-02 20:00", "2026-04-07 09:00"),
    ("clocks change on the way", GERMANY, "2026-03-27 20:00", "2026-03-30 09:00"),
]


@pytest.mark.parametrize(("days", "start", "end"), [case[1:] for case in MOMENTS], ids=[case[0] for case in MOMENTS])
def test_working_moments(days: WorkingDays, start: str, end: str) -> None:
    assert days.next_working_moment(wall(start, BERLIN), BERLIN) == wall(end, BERLIN).astimezone(UTC)


NIGHTS = [
    ("by day", NOBODY, BERLIN, "2026-03-03 14:30", "2026-03-03 14:30"),
    ("the last minute of the day", NOBODY, BERLIN, "2026-03-03 20:59", "2026-03-03 20:59"),
    ("nightfall", NOBODY, BERLIN, "2026-03-03 21:00", "2026-03-04 07:00"),
    ("after midnight", NOBODY, BERLIN, "2026-03-04 00:10", "2026-03-04 07:00"),
    ("morning", NOBODY, BERLIN, "2026-03-04 07:00", "2026-03-04 07:00"),
    ("a Saturday has a day too", NOBODY, BERLIN, "2026-03-06 23:00", "2026-03-07 07:00"),
    ("the short night", NOBODY, BERLIN, "2026-03-28 23:00", "2026-03-29 07:00"),
    (
        "a night after midnight",
        WorkingDays(night_from=time(1)),
        BERLIN,
        "2026-03-04 00:10",
        "2026-03-04 00:10",
    ),
    ("in it", WorkingDays(night_from=time(1)), BERLIN, "2026-03-04 02:10", "2026-03-04 07:00"),
    ("no night", WorkingDays(night_from=time(7)), BERLIN, "2026-03-04 02:10", "2026-03-04 02:10"),
    ("ends in the gap", WorkingDays(night_until=time(2, 30)), BERLIN, "2026-03-29 01:00", "2026-03-29 03:30"),
    (
        "ends in the fold",
        WorkingDays(night_until=time(1, 30)),
        NEW_YORK,
        "2026-11-01 00:30",
        "2026-11-01 01:30",
    ),
    ("second half", WorkingDays(night_until=time(1, 30)), NEW_YORK, "2026-11-01 01:10b", "2026-11-01 01:30b"),
]


@pytest.mark.parametrize(
    ("days", "zone", "start", "end"), [case[1:] for case in NIGHTS], ids=[case[0] for case in NIGHTS]
)
def test_out_of_the_night(days: WorkingDays, zone: str, start: str, end: str) -> None:
    assert days.out_of_night(wall(start, zone), zone) == wall(end, zone).astimezone(UTC)


# --------------------------------------------------------------------------------------------- bad values


def test_an_unknown_country_or_region_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownPlace, match="'XX' is no country"):
        WorkingDays(country="XX").check()
    with pytest.raises(UnknownPlace, match=r"'BYX' is no region of DE.*BY"):
        WorkingDays(country="DE", region="BYX").check()
    with pytest.raises(UnknownPlace, match=r"known are: .*BW, BY, HB"):
        WorkingDays(country="DE", region="ZZZ").check()
    for fine in (NOBODY, GERMANY, BAVARIA, WorkingDays(country="DE", region="Augsburg")):
        fine.check()


def test_an_unknown_zone_is_named() -> None:
    with pytest.raises(UnknownPlace, match="Europe/Berlin"):
        NOBODY.add(wall("2026-03-03 10:00", "UTC"), Duration(1, Unit.DAY), "Europe/Berln")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"days": frozenset[int]()}, "one or more"),
        ({"days": frozenset({7})}, "one or more"),
        ({"opens_at": time(17), "closes_at": time(9)}, "17:00"),
        ({"opens_at": time(9), "closes_at": time(9)}, "09:00"),
    ],
)
def test_hours_and_days_that_leave_no_time_are_refused(fault: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        WorkingDays(**fault)  # type: ignore[arg-type]


def test_public_holidays_belong_to_one_year_and_are_known_with_their_substitutes() -> None:
    assert {day.year for day in public_holidays("DE", "", 2026)} == {2026}
    assert date(2027, 12, 31) in public_holidays("US", "", 2027)  # for the first of January, a Saturday
    assert public_holidays("", "", 2026) == frozenset()


def test_the_holidays_of_one_country_load_no_other_and_spoil_nothing_for_those() -> None:
    """In a process of its own, for here all countries may be loaded already."""
    life = """if True:
        import sys
        from datetime import date
        from agent.domain.cadence import public_holidays
        assert date(2026, 10, 3) in public_holidays("DE", "", 2026)
        assert date(2026, 1, 6) in public_holidays("DE", "BY", 2026)
        print(*(name for name in sys.modules if name.startswith("holidays.countries")))
        assert date(2026, 7, 4) in public_holidays("US", "", 2026)
        print(*sorted(name for name in sys.modules if name.startswith("holidays.countries")))
        from holidays.countries import Germany, Japan
        assert date(2026, 5, 3) in Japan(years=2026) and date(2026, 10, 3) in Germany(years=2026)
    """
    ended = subprocess.run([sys.executable, "-c", life], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.stderr == ""
    assert ended.stdout.splitlines() == [
        "holidays.countries.germany",
        "holidays.countries.germany holidays.countries.united_states",
    ]


def test_the_recipients_country_is_the_one_of_their_clock() -> None:
    assert AMERICA.where(NEW_YORK) == AMERICA
    assert AMERICA.where(BERLIN) == GERMANY
    assert BAVARIA.where("Asia/Tokyo") == JAPAN  # no region of Germany there
    assert BAVARIA.where("Europe/Zurich") == BAVARIA  # the same clock is no evidence of another country
    assert AMERICA.where("UTC") == AMERICA
    assert NOBODY.where(BERLIN) == NOBODY


def test_a_german_holiday_counts_for_an_american_who_writes_to_berlin() -> None:
    before_unity_day = wall("2025-10-02 10:00", BERLIN)
    one_day = Duration(1, Unit.WORKING_DAY)
    assert AMERICA.add(before_unity_day, one_day, BERLIN) == wall("2025-10-06 10:00", BERLIN)
    assert AMERICA.add(before_unity_day, one_day, NEW_YORK) == wall("2025-10-03 10:00", BERLIN)


def test_every_country_that_has_a_time_zone_has_a_calendar() -> None:
    for zone in available_timezones():
        if country := country_of_zone(zone):
            WorkingDays(country=country).check()


# ------------------------------------------------------------------------------------------ what always holds

ZONES = st.sampled_from(
    [BERLIN, NEW_YORK, "UTC", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns",
     "Pacific/Chatham", "Pacific/Kiritimati", "Africa/Casablanca", "America/Santiago", "Africa/Cairo"]
)  # fmt: skip
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2034, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is beside it
CALENDARS = st.builds(
    WorkingDays,
    country=st.sampled_from(["", "DE", "US", "GB", "JP", "IL"]),
    days=st.sampled_from([MONDAY_TO_FRIDAY, frozenset({6, 0, 1, 2, 3}), frozenset({1, 3}), frozenset(range(7))]),
    opens_at=st.times(time(5), time(11)),
    closes_at=st.times(time(12), time(23)),
    night_from=st.times(time(19), time(23, 59)),
    night_until=st.times(time(4), time(9)),
)
DURATIONS = st.builds(Duration, st.integers(0, 40), st.sampled_from(Unit))


@given(CALENDARS, INSTANTS, DURATIONS, ZONES)
def test_adding_never_goes_back(days: WorkingDays, instant: datetime, duration: Duration, zone: str) -> None:
    found = days.add(instant, duration, zone)
    assert found >= instant
    assert (found == instant) == (duration.count == 0)


@given(CALENDARS, INSTANTS, st.integers(1, 12), ZONES)
def test_added_working_days_are_counted_back(days: WorkingDays, instant: datetime, count: int, zone: str) -> None:
    found = days.add(instant, Duration(count, Unit.WORKING_DAY), zone)
    before, after = instant.astimezone(ZoneInfo(zone)), found.astimezone(ZoneInfo(zone))
    assert days.where(zone).is_working_day(after.date())
    assert days.working_days_between(instant, found, zone) == count
    wanted = datetime.combine(after.date(), before.time(), ZoneInfo(zone))
    skipped_by_the_clocks = wanted.astimezone(UTC).astimezone(ZoneInfo(zone)).time() != wanted.time()
    assert skipped_by_the_clocks or after.time() == before.time()


@given(CALENDARS, INSTANTS, st.integers(0, 12), st.integers(0, 12), ZONES)
def test_working_days_add_up(days: WorkingDays, instant: datetime, one: int, other: int, zone: str) -> None:
    together = days.add(instant, Duration(one + other, Unit.WORKING_DAY), zone)
    apart = days.add(days.add(instant, Duration(one, Unit.WORKING_DAY), zone), Duration(other, Unit.WORKING_DAY), zone)
    local = ZoneInfo(zone)
    assert together.astimezone(local).date() == apart.astimezone(local).date()


@given(CALENDARS, INSTANTS, INSTANTS, ZONES)
def test_between_is_the_count_of_days(days: WorkingDays, start: datetime, end: datetime, zone: str) -> None:
    assume(abs(end - start) < timedelta(days=400))
    first, last = (instant.astimezone(ZoneInfo(zone)).date() for instant in (start, end))
    expected = sum(
        days.where(zone).is_working_day(first + timedelta(days=n)) for n in range(1, (last - first).days + 1)
    )
    assert days.working_days_between(start, end, zone) == expected
    week = sum(
        (first + timedelta(days=n)).weekday() in days.where(zone).days for n in range(1, (last - first).days + 1)
    )
    assert expected + len(days.holidays_between(start, end, zone)) == week


@given(CALENDARS, INSTANTS, ZONES)
def test_the_next_working_moment_is_one_and_the_first(days: WorkingDays, instant: datetime, zone: str) -> None:
    found = days.next_working_moment(instant, zone)
    assert found >= instant
    assert days.is_working_moment(found, zone)
    assert days.next_working_moment(found, zone) == found
    if found > instant:
        assert not days.is_working_moment(found - timedelta(microseconds=1), zone)
        assert days.working_days_between(instant, found, zone) <= 1


@given(CALENDARS, INSTANTS, ZONES)
def test_out_of_the_night_is_by_day_within_half_a_day(days: WorkingDays, instant: datetime, zone: str) -> None:
    found = days.out_of_night(instant, zone)
    assert instant <= found <= instant + timedelta(hours=16)
    assert not days.is_night(found, zone)
    assert (found == instant) == (not days.is_night(instant, zone))
