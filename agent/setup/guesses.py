"""What this machine and a few conventions say of the user before they are asked: each a proposal, "" where there is
none. Nothing here asks a network."""

import os
import sys
from pathlib import Path

from agent import values
from agent.domain.model import Register
from agent.places import country_of_zone

_GMAIL = frozenset({"gmail.com", "googlemail.com"})
_OUTLOOK = ("outlook.", "hotmail.", "live.", "msn.com", "passport.com")

_MONTH_FIRST = frozenset({"US", "AS", "GU", "MP", "PR", "UM", "VI", "CA", "PH"})
"""Where people who write English put the month before the day: Unicode CLDR, dateFormats of en-US, en-CA, en-PH."""

WEEK = range(7)
NINE_TO_FIVE = ("09:00", "17:00")


def time_zone() -> str:
    """The time zone of this machine as an IANA name."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if _is_zone(named):
        return named
    try:
        target = Path("/etc/localtime").readlink().as_posix()
    except OSError:
        target = ""
    linked = target.rpartition("zoneinfo/")[2]
    if _is_zone(linked):
        return linked
    try:
        written = Path("/etc/timezone").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return written if _is_zone(written) else ""


def _is_zone(name: str) -> bool:
    try:
        values.ZONE.read(name)
    except values.WrongValue:
        return False
    return "/" in name or name == "UTC"


def own_name() -> str:
    """The full name of whoever is logged in, where the system knows one of at least two words: one word is a login
    rather than a name."""
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        name = pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0].strip()
        values.FILLED_LINE.read(name)
    except (KeyError, values.WrongValue):
        return ""
    return name if " " in name else ""


def provider(email: str) -> str:
    """Which provider has the mailbox of this address, as far as its domain tells."""
    domain = email.rpartition("@")[2].casefold()
    if domain in _GMAIL:
        return "gmail"
    return "outlook" if domain.startswith(_OUTLOOK) else ""


def country(zone: str) -> str:
    """The country of the time zone, else that of the locale ("de_AT.UTF-8" is "AT")."""
    found = country_of_zone(zone)
    if found:
        return found
    for variable in ("LC_ALL", "LC_TIME", "LANG"):
        territory = os.environ.get(variable, "").partition(".")[0].partition("@")[0].partition("_")[2]
        if territory:
            try:
                return str(values.COUNTRY.read(territory))
            except values.WrongValue:
                continue
    return ""


def register(of_country: str) -> Register:
    """The English in which notes are written there; American where the country is not known, as without a setting."""
    return Register.US if not of_country or of_country in _MONTH_FIRST else Register.UK


def work_days(of_country: str) -> list[str]:
    """The days of the week on which people work there, by their names: in Israel from Sunday on."""
    weekend = {5, 6}
    if of_country:
        import holidays

        if of_country in holidays.list_supported_countries():
            weekend = set(holidays.country_holidays(of_country).weekend)
    return [values.WEEKDAY_NAMES[day] for day in WEEK if day not in weekend]
