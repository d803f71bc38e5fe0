"""Who holds the sessions of a day: the plan of a panel or an onsite, one session a line.

A line names its subject and its host alike ("Coding: Gwen Tully", "Coding: Payment Systems"), so a form that could be
either is believed where one of its lines has a frequent given name.
"""

import re
from collections.abc import Iterator

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.cues import NAME, WORD

_ZONE = r"(?:\s*\(?(?:[A-Z]{1,4}T|UTC|GMT|CET|CEST|Uhr|uhr|Eastern|Pacific|Central)\b\)?)?"
_TIME = rf"\d{{1,2}}(?:[:.h]\d{{2}})?\s*(?:[aApP]\.?[mM]\.?|Uhr|uhr|h)?{_ZONE}"
_HOUR = rf"{_TIME}(?:\s*(?:[-–—]|to|bis|à|until)\s*{_TIME})?"
_BEGINS = re.compile(
    rf"[-–•*\s]*(?:(?:{_HOUR})\s*[:|,–—-]*\s+|(?:(?i:session|round|part|interview|teil|runde|ronda|ronde|étape) )?"
    r"\d{1,2}\s*[.):–-]\s+)(?=\S)"
)
_LONG = re.compile(
    rf"\s*[,(–—|-]+\s*(?:{_HOUR}|\d{{2,3}}\s*(?:-\s*)?(?:min(?:ute)?s?|minuten|minutos|minuti|'))\s*\)?\s*$"
)
_TWO = rf"((?:{WORD}) {NAME})"
_WITH = re.compile(
    rf"(?i:\b(?:with|mit|avec|con|com|met)|w/) ?{_TWO}(?:\s*(?:[,(|–—-].*)?$|,? (?:and|und|et|y|e|en|&) {_TWO})"
)
_BEHIND = re.compile(rf"(?:\s[-–—|]\s*|:\s+|\(){_TWO}\)?\s*$")
_BEFORE = re.compile(rf"{_TWO}(?:\s*[|(:]|\s[-–—]\s|,\s)")
_LISTED = re.compile(rf"\s*[-–•*]\s*{_TWO}\s*\(([^)]*)\)\s*$")
_SUBJECT = re.compile(
    r"\b(?:coding|design|technical|values?|culture|behaviou?ral|product|case|sql|leadership|team|live|stakeholder|"
    r"architecture|presentation|whiteboard|pairing|hr|interview\w*|fach\w*|technique|técnic[ao]|tecnic[ao])\b",
    re.IGNORECASE,
)


def hosts(body: str) -> Iterator[str]:
    """The full names of those who hold the sessions listed in `body`, in order."""
    found: list[tuple[str, str]] = []
    for line in body.splitlines():
        begins, ends = _BEGINS.match(line), _LONG.search(line)
        if begins or ends:
            found += _of_line(line[begins.end() if begins else 0 : ends.start() if ends else len(line)])
        elif (listed := _LISTED.match(line)) and _SUBJECT.search(listed[2]):
            found.append(("listed", listed[1]))
    found = [(form, name) for form, name in found if plain(name.split()[0]) not in lists.TOOLS]
    known = {form for form, name in found if plain(name.split()[0]) in lists.GIVEN_NAMES}
    yield from (name for form, name in found if form == "with" or form in known)


def _of_line(rest: str) -> list[tuple[str, str]]:
    """What may be a name in the line of one session, with the form it stands in."""
    if said := _WITH.search(rest):
        return [("with", name) for name in said.groups() if name]
    if said := _BEHIND.search(rest):
        return [("behind", said[1])]
    said = _BEFORE.match(rest)
    return [("before", said[1])] if said else []
