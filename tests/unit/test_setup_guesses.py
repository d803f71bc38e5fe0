"""What this machine says of the user before they are asked, and how working hours are read and written."""

import pytest

from agent.cli.guided.questions import read_hours, written_hours
from agent.errors import UsageProblem
from agent.setup import guesses


@pytest.mark.parametrize(("named", "guess"), [("Asia/Kolkata", "Asia/Kolkata"), (":Europe/Paris", "Europe/Paris")])
def test_the_zone_is_guessed_from_the_environment(monkeypatch, named, guess):
    monkeypatch.setenv("TZ", named)
    assert guesses.time_zone() == guess


def test_a_nonsense_zone_is_no_guess(monkeypatch):
    monkeypatch.setenv("TZ", "Mars/Olympus")
    assert guesses.time_zone() != "Mars/Olympus"


@pytest.mark.parametrize(
    ("zone", "locale", "country"),
    [
        ("Europe/Berlin", "en_US.UTF-8", "DE"),
        ("UTC", "de_AT.UTF-8", "AT"),
        ("Etc/GMT-2", "C.UTF-8", ""),
        ("UTC", "eo", ""),
        ("UTC", "xx_QQ", ""),
    ],
)
def test_the_country_is_that_of_the_zone_or_of_the_locale(monkeypatch, zone, locale, country):
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_TIME", raising=False)
    monkeypatch.setenv("LANG", locale)
    assert guesses.country(zone) == country


@pytest.mark.parametrize(
    ("email", "provider"),
    [
        ("ada@gmail.com", "gmail"),
        ("ada@GoogleMail.com", "gmail"),
        ("ada@outlook.de", "outlook"),
        ("ada@hotmail.com", "outlook"),
        ("ada@acme.example", ""),
        ("ada@notgmail.com", ""),
    ],
)
def test_a_domain_of_one_provider_names_it(email, provider):
    assert guesses.provider(email) == provider


@pytest.mark.parametrize(
    ("country", "hours"),
    [
        ("DE", "Mon-Fri 09:00-17:00"),
        ("IL", "Sun-Thu 09:00-17:00"),
        ("", "Mon-Fri 09:00-17:00"),
        ("IR", "Sat-Thu 09:00-17:00"),
    ],
)
def test_people_work_when_their_country_does(country, hours):
    assert written_hours(guesses.work_days(country), *guesses.NINE_TO_FIVE) == hours


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Mon-Fri 9-17", "Mon-Fri 09:00-17:00"),
        ("mon - fri 9.30 – 17", "Mon-Fri 09:30-17:00"),
        ("Sunday-Thursday 8:30 to 16:00", "Sun-Thu 08:30-16:00"),
        ("Mon, Tue, Thu 10-16", "Mon, Tue, Thu 10:00-16:00"),
        ("Mon Tue-Wed 10-16", "Mon-Wed 10:00-16:00"),
        ("Sat 0:00-23:59", "Sat 00:00-23:59"),
        ("Mon-Sun 9-17", "Mon, Tue, Wed, Thu, Fri, Sat, Sun 09:00-17:00"),
    ],
)
def test_hours_are_read_as_people_write_them(typed, written):
    found = read_hours(typed)
    assert written_hours(found["work_days"], found["opens_at"], found["closes_at"]) == written


@pytest.mark.parametrize(
    "typed", ["", "9-17", "Mon-Fri", "Mon-Fri 17-9", "Mun 9-17", "Mon-Fri 9-25", "Mon-Fri 9:75-17", "- 9-17"]
)
def test_other_hours_are_refused(typed):
    with pytest.raises(UsageProblem):
        read_hours(typed)
