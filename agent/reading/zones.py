"""The time zone in which a text gives an hour: the one it names for it, else the sender's own.

"Central" is a library, "Sydney" a colleague, "Paris" a meeting room and "ET" somebody's initials more often than not.
A code or a word for a zone counts beside an hour or the word "time", a place where the text says that it is one.
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent.reading.almanac import HOME_ZONES, MONTHS, WEEKDAYS, ZONES

LIMIT = 4_000
"""Characters of a text in which a zone is looked for."""

_WORDS = ("eastern", "central", "mountain", "pacific")
_SHORT_PLACES = ("uk", "nyc", "oslo", "rome", "roma", "wien", "lyon", "köln")
_PLACES = [word for word in ZONES if word in _SHORT_PLACES or (len(word) > 4 and word not in _WORDS)]
_CODES = [word.upper() for word in ZONES if 1 < len(word) <= 4 and word not in _SHORT_PLACES]


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_CODE = re.compile(rf"(?<![\w/.&-])(?:{_alternatives(_CODES)})(?![\w&-])")
_LOOSE_CODES = [word.lower() for word in _CODES if word not in {"EAT", "MET", "WAT", "WEST"}]
_LOOSE_CODE = re.compile(rf"(?<=m )(?:{_alternatives(_LOOSE_CODES)})(?![\w-])")
"""A code in small letters, behind "am" or "pm" only: "est", "et" and "ist" are words."""
_WORD = re.compile(rf"(?<![\w/-])(?:{_alternatives(_WORDS)})(?![\w-])", re.IGNORECASE)
_PLACE = re.compile(rf"(?<![\w/-])(?:{_alternatives(_PLACES)})(?![\w-])", re.IGNORECASE)
_IANA = re.compile(
    r"\b(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)/[A-Z][A-Za-z]{2,20}(?:_[A-Z][a-z]{2,12})?\b"
)
_OFFSET = re.compile(r"\b(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?([0-5]\d))?\b")

_HOUR_BEFORE = re.compile(
    r"(?:(?<![\d./])\d{1,2}(?:[:.h][0-5]\d)?\s?(?:[ap]\.?m\.?)?|\b(?:uhr|uur|h|hrs|hours|o'clock|noon|midday|sharp|one"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen|half|morning|afternoon|evening))"
    r"\s?[,(\[/-]?\s?(?:US |U\.S\. )?$",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"\b(?:time ?zones?|times?|hours|uhrzeit\w*|zeit\w*|heures?|horas?|or[ae]|tijd\w*)\b[^.;!?\n]{0,24}$", re.IGNORECASE
)
_TIME_BEHIND = re.compile(r"\s?(?:(?:local|standard|daylight|summer) )?(?:time|zeit|tijd)\b", re.IGNORECASE)
_STATED_BEFORE = re.compile(r"\b(?:on|in|is|are|all)\s$|\(\s?$", re.IGNORECASE)
_STATED_BEHIND = re.compile(r"\s?(?:[.,;:!?)/]|$)")
"""Around a code: "we work in ET.", "(CET)"."""
_CAPITAL_BEHIND = re.compile(r"(?: (?:& |and )?|[-&])([A-Z]\w+)")
_NO_NAME = frozenset(
    {
        *(*MONTHS, *WEEKDAYS, "time", "standard", "daylight", "office", "offices", "hq", "headquarters", "branch"),
        *("campus", "site", "team", "or", "we", "you", "please", "would", "does", "is", "if", "zoom", "teams"),
    }
)
"""What may stand behind a zone or a place with a capital and make no name of it."""
_HOUSE_BEHIND = re.compile(
    r"(?:'s)? (?:\w+ )?(?:street|road|avenue|lane|square|room|suite|lounge|hall|house|hotel|caf[eé]|pub|bar|bridge"
    r"|library|station|building|wing|tower|team room|scan\w*|department|ward|group)\b",
    re.IGNORECASE,
)
_HOUSE_BEFORE = re.compile(
    r"\b(?:hotel|hôtel|caf[eé]|room|raum|saal|salle|sala|zaal|suite|studio|via|viale|piazza|corso|rue|avenue|boulevard"
    r"|quai|place|calle|plaza|paseo|avenida|rua|praça|bar|pub|villa|tower|building|hall|gate|terminal|platform|house"
    r"|bank|university|college|mr|mrs|ms|dr|herrn?|frau|madame|monsieur|new|little|old|royal|air)\.? "
    r"(?:de |of |von |di |do |da |du |della )?$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|at|from|to|our|the|near|à|en|em|no|na|a|te|nach|aus|zu|bei)\s|\b(?:central|greater|downtown|inner) "
    r"|\b(?:offices?|oficinas?|bureaux?|büro|sede|uffici\w?|escritório|siège|agence|kantoor|campus|site|heure|hora|ora)"
    r"\s(?:of |de |di |van |da |do )|[,(/|–-]\s?|^\s*)$",
    re.IGNORECASE | re.MULTILINE,
)
_PERSON_BEHIND = re.compile(
    r"(?:,? (?:and|&) (?:I|me|myself)\b|'ll\b| (?:will|would|has|can|could|wants|here|asked|said|says|is|was|rings?"
    r"|calls?|from|or I)\b)"
)
"""Behind a place that is a colleague's name."""


def zone(said: str, sentence: str, local: datetime) -> ZoneInfo | timezone:
    """The zone of the hour in `sentence`, which is a sentence of `said`, for a sender who wrote at `local`."""
    iana = _IANA.search(said[:LIMIT])
    if iana and (named := _known(iana.group())):
        return named
    for text in (sentence[:LIMIT], said[:LIMIT]):
        offset = _OFFSET.search(text)
        if offset:
            delta = timedelta(hours=int(offset.group(2)), minutes=int(offset.group(3) or 0))
            if delta < timedelta(hours=15):
                return timezone(-delta if offset.group(1) == "-" else delta)
        word = _of_hours(text) or (_of_place(text) if text is sentence[:LIMIT] else "")
        if word and (named := _known(ZONES[word])):
            return named
    return own(local)


def own(local: datetime) -> ZoneInfo | timezone:
    """The likeliest zone of somebody whose clock showed `local`."""
    offset = local.utcoffset() or timedelta()
    for name in HOME_ZONES:
        home = _known(name)
        if home is not None and local.replace(tzinfo=None).replace(tzinfo=home).utcoffset() == offset:
            return home
    return timezone(offset)


def _known(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, ZoneInfoNotFoundError):
        return None


def _of_hours(text: str) -> str:
    """The first code or word that says of an hour where it is that hour, or ""."""
    for match in _CODE.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        stated = _STATED_BEFORE.search(before) and _STATED_BEHIND.match(text, match.end())
        if stated or _beside_an_hour(text, match, before):
            return match.group().casefold()
    if loose := _LOOSE_CODE.search(text):
        return loose.group()
    for match in _WORD.finditer(text):
        if _beside_an_hour(text, match, text[max(0, match.start() - 60) : match.start()]):
            return match.group().casefold()
    return ""


def _beside_an_hour(text: str, match: re.Match[str], before: str) -> bool:
    if _TIME_BEHIND.match(text, match.end()):
        return True
    if _is_name(text, match) or _HOUSE_BEHIND.match(text, match.end()):
        return False
    return bool(_HOUR_BEFORE.search(before) or _TIME_BEFORE.search(before))


def _is_name(text: str, match: re.Match[str]) -> bool:
    behind = _CAPITAL_BEHIND.match(text, match.end())
    return behind is not None and behind.group(1).casefold() not in _NO_NAME


def _of_place(text: str) -> str:
    """The first place the text says something is at, or ""."""
    for match in _PLACE.finditer(text):
        word = match.group().casefold()
        if _TIME_BEHIND.match(text, match.end()) or word.endswith(" time"):
            return word
        before = text[max(0, match.start() - 40) : match.start()]
        if (
            (match.group()[0].isupper() or word.endswith("coast"))
            and (_PLACE_BEFORE.search(before) or _HOUR_BEFORE.search(before))
            and not _is_name(text, match)
            and not _HOUSE_BEFORE.search(before)
            and not _HOUSE_BEHIND.match(text, match.end())
            and not _PERSON_BEHIND.match(text, match.end())
        ):
            return word
    return ""
