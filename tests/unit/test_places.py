"""Names of time zones and countries, and the right ones offered for the wrong ones."""

import pytest

from agent.errors import UnknownPlace
from agent.places import country_of, country_of_zone, nearest, zone_of


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"])
def test_a_time_zone_has_its_name(name: str) -> None:
    assert zone_of(name).key == name


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("Europe/Berln", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("America/Now_York", "America/New_York"),
    ],
)
def test_a_wrong_time_zone_is_answered_with_the_nearest(wrong: str, meant: str) -> None:
    with pytest.raises(UnknownPlace) as caught:
        zone_of(wrong)
    assert caught.value.nearest == (meant,)
    assert f"did you mean {meant}?" in str(caught.value)


@pytest.mark.parametrize("hostile", ["", "Europe", "../../etc/passwd", "/etc/passwd", "a\0b", "x" * 5000, "a\r\nb"])
def test_what_cannot_be_a_time_zone_is_refused_in_one_line(hostile: str) -> None:
    with pytest.raises(UnknownPlace) as caught:
        zone_of(hostile)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DE", "DE"),
        ("de", "DE"),
        (" gb ", "GB"),
        ("Germany", "DE"),
        ("UK", "GB"),
        ("USA", "US"),
        ("india", "IN"),
    ],
)
def test_a_country_is_its_code_or_its_name(text: str, code: str) -> None:
    assert country_of(text) == code


@pytest.mark.parametrize(("wrong", "meant"), [("Germny", "DE (Germany)"), ("Frence", "FR (France)")])
def test_a_wrong_country_is_answered_with_the_nearest(wrong: str, meant: str) -> None:
    with pytest.raises(UnknownPlace) as caught:
        country_of(wrong)
    assert meant in caught.value.nearest
    assert meant in str(caught.value)


def test_a_country_like_no_other_gets_a_hint() -> None:
    with pytest.raises(UnknownPlace, match="two letters"):
        country_of("XX")


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Berlin", "DE"), ("America/Chicago", "US"), ("UTC", None), ("Asia/Kolkata", "IN")],
)
def test_the_country_of_a_time_zone(zone: str, country: str | None) -> None:
    assert country_of_zone(zone) == country


def test_nearest_is_best_first_and_empty_for_a_stranger() -> None:
    assert nearest("time_zon", ["name", "time_zone", "email"]) == ("time_zone",)
    assert nearest("qqqq", ["name", "time_zone"]) == ()
