"""Which paper a letter is laid out for. Pure."""

from enum import StrEnum

from agent.places import country_of_zone

US_LETTER = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""The countries whose everyday paper is US Letter (Unicode CLDR, supplemental data, `paperSize`)."""


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


def paper_of(country: str, zone: str) -> Paper:
    """The usual paper in the country (ISO 3166 code), or where none is given ("") in that of the IANA time zone."""
    there = country or country_of_zone(zone) or ""
    return Paper.LETTER if there in US_LETTER else Paper.A4
