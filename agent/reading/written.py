"""When and where a message was written, what was understood from it, and the clause in which a date stands."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from agent.reading.dates import Found
from providers.base import IncomingMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What was understood, and the words it was read from; `at` None with no words when nothing was."""

    at: date | datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """When and, as far as it shows, where a message was written. `local` has the sender's own offset."""

    local: datetime
    month_first: bool

    @property
    def day(self) -> date:
        return self.local.date()


NOTHING = Moment()
"""Nothing was understood."""


def moment_of(one: Found, day: date) -> Moment:
    """`day`, with the words it was read from."""
    return Moment(at=day, words=one.words.strip(" .,"))


_US = re.compile(
    r"\b[A-Z][a-z]+(?:, ?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]"
    r"|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b| (?:[A-Z]{2}) \d{5}\b)"
    r"|(?:\d|[ap]\.?m\.?)\s?\(?(?:Eastern|Pacific|Central|Mountain|[ECMP][SD]?T)\b(?! [A-Z][a-z])"
    r"|\b(?:Eastern|Pacific|Central|Mountain) (?:[Tt]ime|Standard|Daylight)\b"
    r"|\b(?:USA|U\.S\.)|\(\d{3}\) \d{3}-\d{4}|\$\d"
)
_NOT_US = re.compile(
    r"£|€|\+(?!1\b)\d{2}|\b(?:UK|London|Dublin|GmbH|Ltd|LLP|plc|S\.?A\.?R?\.?L|B\.?V\.|S\.?r\.?l|Pty"
    r"|GMT|BST|CET)\b|\b(?:colour|favour\w*|organis\w+|apologis\w+|whilst|fortnight|diary|CV)\b"
    r"|\b(?:und|nicht|vous|nous|estoy|para|não|sono|voor|het|que|pour|una)\b",
    re.IGNORECASE,
)


def written(message: IncomingMessage, whole: str) -> Written:
    """When `message` was written, by its own Date header where it has a sound one; `whole` is text with signature."""
    local = message.sent_at or message.received_at
    try:
        header = parsedate_to_datetime(message.header("Date"))
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        header = None
    if message.sent_at is not None and header is not None and header.tzinfo is not None:
        local = header
    if not 1990 <= local.year <= 2200:
        local = message.received_at
    hours = (local.utcoffset() or timedelta()).total_seconds() / 3600
    american = -10 <= hours <= -4
    looked = whole[:4_000]
    us, elsewhere = len(_US.findall(looked)), len(_NOT_US.findall(looked))
    # East of Greenwich nobody writes the month first but an American on the road, who shows it more than once.
    month_first = elsewhere <= us if american else us > elsewhere + (hours > 0)
    return Written(local=local, month_first=month_first)


_CLAUSE = re.compile(
    r"\b(?:but|and|so|then) (?=(?:I|we|you|he|she|they|will|I'll|we'll|you'll|should|hope|the|our|my"
    r"|can|shall|would)\b)"
    r"|\b(?:et|und|y|e|en) (?=(?:je|j'|nous|vous|on|tu|il|elle|wir|ich|sie|du|te|le|les|os|nos|lhe|ti|vi|la|dou|damos"
    r"|dan|we|wij|ik|u)\b)"
    r"|[.;!?]\s|[\n—–;]| - |, (?:and|but|so|then|which|who|though|we|I|you|he|she"
    r"|they|with|while|as)\b|,\s|:\s"
)


def clause_of(text: str, one: Found) -> str:
    """The clause of `text` in which the date stands."""
    return text[_bounds(_CLAUSE, text, one)[0] : _bounds(_CLAUSE, text, one)[1]]


_SENTENCE = re.compile(r"(?<!i\.e)(?<!e\.g)(?<!\bz\.b)(?<!\bapprox)[.!?](?=\s+[A-ZÀ-Þ\"'])|[.!?]\s*\n|\n\s*\n|;")


def sentence_of(text: str, one: Found) -> str:
    """The sentence of `text` in which the date stands."""
    start, end = _bounds(_SENTENCE, text, one)
    return text[start:end]


def _bounds(separator: re.Pattern[str], text: str, one: Found) -> tuple[int, int]:
    start = max(0, one.start - 300)
    for mark in separator.finditer(
        text, start, one.start + 1
    ):  # a sentence that begins with the date shows its capital
        if mark.end() <= one.start:
            start = mark.end()
    behind = separator.search(text, one.end, min(len(text), one.end + 300))
    return start, behind.start() if behind else min(len(text), one.end + 300)
