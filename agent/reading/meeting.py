"""The one day or instant a message proposes for a meeting or a call. Two possible answers are no answer.

Clock times are read in the zone the text names, else in the sender's own.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from agent.reading.dates import Found, find
from agent.reading.resolve import Form
from agent.reading.roles import MOVED_FROM, ON_THE_BOARD, Role
from agent.reading.written import NOTHING, Moment, Written, clause_of, sentence_of
from agent.reading.zones import zone

_TIME = re.compile(
    r"(?<![\d/.:£$€-])(?:(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?\s?(?P<ap>[ap])\.?m\.?(?![a-z])"
    r"|(?P<h2>[01]?\d|2[0-4])[:](?P<m2>[0-5]\d)(?:\s?(?:uhr|h|uur|hrs|hours))?"
    r"|(?P<h3>[01]?\d|2[0-3])\s?(?:h\s?(?P<m3>[0-5]\d)?|uhr|uur|(?P<oclock>o'clock))(?![a-zé])"
    r"|(?<=\bat )(?P<h4>[01]?\d|2[0-3])(?:\.(?P<m4>[0-5]\d))?(?![\d:/%]|\.\d|\s?(?:(?:st|nd|rd|th)\b|[ap]\.?m\b|%"
    r"|people|[A-Z][a-z]+ (?:St|Street|Road|Rd|Ave|Avenue|Lane|Ln|Way|Drive|Close|Court|Place|Square|Row|Hill|Quay|Yard"
    r"|Park|Terrace|Gardens|Crescent|Mews|Wharf|House)\b))"
    r"|(?P<h7>[01]?\d|2[0-3])\.(?P<m7>[0-5]\d)\s?(?:uhr|uur|hrs)\b"
    r"|(?P<h8>0?[7-9]|1\d|2[0-2])\.(?P<m8>[0-5][05])(?=\s(?:on\b|tomorrow\b|this\b|next\b|sharp\b|start\b))"
    r"|(?:\b(?:around|about)\s)(?P<h6>[01]?\d|2[0-3])[.:](?P<m6>[0-5]\d)(?![\d%])"
    r"|(?<=\bat )(?P<noon>noon|midday)|(?P<noon2>\b12 noon|\bnoon\b)|(?:\b(?:um|om|ore|alle|às|a las"
    r"|à)\s)(?P<h5>[01]?\d|2[0-3])(?:\s?[:.h]\s?(?P<m5>[0-5]\d))?(?!\d|[:/%]|\.\d))",
    re.IGNORECASE,
)
_HOURS = {
    1: "one eins ein une una uma l'una een",
    2: "two zwei deux dos duas due twee",
    3: "three drei trois tres três tre drie",
    4: "four vier quatre cuatro quatro quattro",
    5: "five fünf cinq cinco cinque vijf",
    6: "six sechs seis sei zes",
    7: "seven sieben sept siete sete sette zeven",
    8: "eight acht huit ocho oito otto",
    9: "nine neun neuf nueve nove negen",
    10: "ten zehn dix diez dez dieci tien",
    11: "eleven elf onze once undici",
    12: "twelve zwölf douze doce doze dodici twaalf",
}
_HOUR_OF = {word: number for number, words in _HOURS.items() for word in words.split()}
_HOUR_WORD = "|".join(sorted(_HOUR_OF, key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"\b(?:(?P<half>half)(?: past)?|(?P<past>(?:a )?quarter past)|(?P<to>(?:a )?quarter to)) (?:(?P<h>{_HOUR_WORD})\b"
    rf"|(?P<hd>1[0-2]|[1-9])\b(?![:.]\d))"
    rf"|\b(?:um )?(?:(?P<halb>halb)|(?P<nach>viertel nach)|(?P<vor>viertel vor)) (?P<h2>{_HOUR_WORD}|1[0-2]|[1-9])\b"
    rf"|\b(?:om )?(?:(?P<over>kwart over)|(?P<voor>kwart voor)) (?P<h3>{_HOUR_WORD}|1[0-2]|[1-9])\b"
    rf"|\b(?P<h5>{_HOUR_WORD}|1[0-2]|[1-9])(?: sharp| o'clock| uhr| uur| heures)\b"
    rf"|\b(?:at|around|about|um|om|gegen|vers|à|a las?|à|às|alle|all') ?(?P<h4>{_HOUR_WORD})\b(?: heures?| uhr|"
    rf" uur)?(?P<and>,? (?:et demie|y"
    rf" media|e meia|e mezza))?"
    r"(?! (?:different|of|days?|weeks?|people|places?|o'clock sharp))",
    re.IGNORECASE,
)
"""Hours in words: "half past two", "halb drei" (half an hour before three), "half elf", "a las cuatro y media"."""
_GERMAN_HALF = re.compile(
    r"\b(?:um|om|uhr|uur|schikt|passt|dag|tag|maandag|dinsdag|woensdag|donderdag|vrijdag|kunt?|zullen|bent)\b",
    re.IGNORECASE,
)
"""Words of a text in which "half elf" is half an hour before eleven."""
_AFTERNOON = re.compile(
    r"\s?(?:uhr |h |uur )?(?:on \w+ |this |tomorrow )?(?:in the |de la |da |del |di |de l'|des |'s |am |of the )?"
    r"(?:afternoon|evening|nachmittags?|abends?|après-midi|soir|tarde|noche|noite|pomeriggio|sera|middags?|avonds?)\b",
    re.IGNORECASE,
)
"""Behind an hour of the second half of the day."""
_TO_AFTERNOON = re.compile(r"\s?(?:-|–|to|until|till)\s?(?P<h>\d{1,2})(?:[:.][0-5]\d)?\s?p\.?m\b", re.IGNORECASE)
"""Behind the first of two hours: the second half of the day is that of both, "2:00-3:15 pm"."""
_WINDOW = re.compile(r"\b(?:between|zwischen|entre|tussen|tra|any ?time)\b|\b(?:after|before)\s\d", re.IGNORECASE)
_CHOICE = re.compile(r"\b(?:or|either|oder|ou|of|o)\b", re.IGNORECASE)
_PLEASED = re.compile(
    r"\b(?:nice|great|good|lovely|thanks|thank you|pleasure|enjoyed|spoke|talking|meeting you)\b", re.IGNORECASE
)
_NOT_THEN = re.compile(
    r"\b(?:(?:was|were) (?:\w+ )?(?:good|great|nice|lovely|pleasure)|(?:good|great|nice|lovely) (?:meeting|seeing"
    r"|talking|speaking)|except|apart from|unfortunately|can(?:'|no|’)?t|cannot|unable|won't|will not|isn't|not (?:be"
    r" )?(?:available"
    r"|possible|free|able|work)|overruns?|no longer|originally|postpone[ds]?"
    r"|f[aä]ll(?:t|en)\b[^.;!?\n]{0,24}\baus\b|ausfallen|abgesagt|entfällt|entfallen|annul[eé]\w*|anulad\w"
    r"|cancelad\w|annullat\w"
    r"|(?:i'm|i am|he's|she's|we're|they're) (?:in (?:court|meetings?|surgery|theatre|class|training)|out all of)"
    r"|(?:fully |all )?booked|tied up|travelling|out of"
    r" (?:the office|town)"
    r"|(?:is|are|'s) off\b(?! to)|suspendid\w|vervalt|niet door|falls? through|called off|kills?"
    r"|moved from|cancel\w*|ill\b|sick|clash\w*|conflict|leider|malheureusement|desafortunadamente"
    r"|infelizmente|purtroppo|helaas|sorry|previously|was (?:scheduled|planned|set|due)|thank(?:s"
    r"| you) for|(?:had|got|received|sent|wrote) (?:\w+ ){0,3}(?:from us|from me|you|us|it) on|met (?:you"
    r" )?(?:on|last)|spoke|after our|from our (?:conversation|chat|call|meeting|talk|interview)|our (?:conversation"
    r"|chat|call"
    r"|meeting|interview) (?:on|last|of))\b",
    re.IGNORECASE,
)
_OTHER_BEHIND = re.compile(
    r"\b(?:rather than|instead of|and not|statt|anstatt|au lieu d|en lugar d|en vez d|em vez d|anziché|invece d"
    r"|in plaats)\b",
    re.IGNORECASE,
)
"""Behind the day that is meant: the one that is not."""
_ANY_BUT = re.compile(
    r"\b(?:any|every|anything|all|best|most)\b[^.;!?\n]{0,20}\b(?:but|except|bar|save)(?: on| for)? (?:the )?$",
    re.IGNORECASE,
)
"""Before the one day that is not meant."""
_ANOTHER_DAY = re.compile(
    r"^\s?(?:,\s?(?:the )?\d{1,2}(?:st|nd|rd|th)\b|,?\s(?:or|oder|ou|of|o|u)\s(?:the |am |le |el |den |dem |il |dia )?"
    r"\d{1,2}(?:st|nd|rd|th|\.)?\b(?![:h]|\s?[ap]\.?m|\s?(?:uhr|uur|o'clock)))",
    re.IGNORECASE,
)
"""Behind a day of a month: another to choose from, "the 17th, 18th or 19th"."""
_DAY_OR = re.compile(r"\d{1,2}\.?\s(?:or|oder|ou|of|o|u)\s(?:the |am |le |el |den |dem |il |dia )?$", re.IGNORECASE)
"""Before a day of a month: one of two, "17 or 18 March"."""
_HOUR_BEFORE = re.compile(
    r"\b(?:(?:push|mov|shift|chang|bring|bump|reschedul|slid"
    r"|nudg)\w*\b[^.;!?\n]{0,40}?\bfrom\s[^.;!?\n]{0,14}?(?=\sto\b)"
    r"|von\s[^.;!?\n]{0,14}?(?=\sauf\b)"
    r"|(?:instead of|rather than|not|no longer|statt|anstatt|au lieu de|en vez de|em vez d[aeo]s?|anziché|in plaats"
    r" van)"
    r"\s(?:at |um |a las |às |alle |à |om )?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b|\s?(?:uhr|uur|h)\b)?)",
    re.IGNORECASE,
)
"""The hour that a meeting is moved away from."""
_OPENING_HOURS = re.compile(
    r"\b(?:opens?|opening|closes?|closing|hours|lines?|öffne\w+|geöffnet|öffnungszeit\w*|ouvr\w+|ouvert\w*"
    r"|abr[eimo]\w*"
    r"|apr[eio]\w*|orari\w*|geopend|openingstijden)\b[^.;!?\n]{0,60}",
    re.IGNORECASE,
)
"""What is said of when a house is open."""
_RUNS_OUT = re.compile(
    r"\b(?:link|url|(?:web|booking )?page|code|slots?|seite|zugang|lien|page|enlace|página|ligação|collegamento"
    r"|pagina)\b"
    r"[^.;!?\n]{0,30}\b(?:stop|expir|laps|dark|dead|clos|valid|work|open|live|end|disappear|abl[aä]uf|läuft|gültig"
    r"|fonctionn"
    r"|expir|valable|caduc|funciona|válid|scad|vale|valid|attiv|verloopt|werkt|geldig)\w*[^.;!?\n]{0,24}$"
    r"|\b(?:expires?|lapses?|abläuft|verfällt|caduca|expira|scade|verloopt|vervalt)\b[^.;!?\n]{0,16}$",
    re.IGNORECASE,
)
"""Before a day: what one books with works no longer."""
_LEAVES = re.compile(
    r"\b(?:flies|leaves|travels|departs|retires|(?:he|she|they)(?:'s|'re| is| are) (?:away|off|out|gone|on leave)"
    r"|fliegt"
    r"|verreist|s'envole|vuela|se va|viaja|parte|vliegt|vertrekt)\b[^.;!?\n]{0,40}$",
    re.IGNORECASE,
)
"""Before a day: somebody is gone from it on."""
_ANSWER_BY = re.compile(
    r"\b(?:confirm|let (?:me|us) know|reply|respond|answer|book|choose|pick|rsvp|tell (?:me|us)|send"
    r"|get back|decision|hear)\b",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    r"\b(?:push|mov|shift|chang|reschedul|swap|postpon|bring)\w*\s(?:(?:our|the|your|this|it from"
    r"|us from|from)\s)?$|\b(?:instead of|rather than|was\s?:|(?:old|previous|former|alte[rs]?|bisherige[rs]?"
    r"|ancienne?|anterior|precedente|oude?)(?: \w+)?\s?:|previously\s?:|moved? (?:it |this |our"
    r" \w+ )?from|originally|not"
    r"|no longer|statt|au lieu d[eu]|en lugar d[eu]l?|anstatt|anziché|in plaats van)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)


_EARLIER = re.compile(
    r"\b(?:got|had|sent|received|went out|wrote|called|phoned|rang|came|met|spoke|saw|was|were|did|made|happened"
    r"|arrived|told"
    r"|said|mentioned|announced|reached)\b[^.;!?\n]{0,24}$",
    re.IGNORECASE,
)
"""Before "today" or "this morning": it lies behind."""


def meeting(said: str, at: Written) -> Moment:
    """The proposed or confirmed day, with the hour where exactly one is named; nothing where there is a choice."""
    proposed = [one for one in find(said, at.day, month_first=at.month_first) if _is_proposed(said, at, one)]
    proposed = _agreeing(said, proposed)
    if proposed and re.search(r"\beither\b", sentence_of(said, proposed[0]), re.IGNORECASE):
        return NOTHING
    if not proposed or any(
        one.form is Form.DAY
        and re.search(r"\d", one.words)
        and (
            _ANOTHER_DAY.match(said[one.end : one.end + 20]) or _DAY_OR.search(said[max(0, one.start - 14) : one.start])
        )
        for one in proposed
    ):
        return NOTHING
    one = proposed[0]
    words = re.sub(r"\s+", " ", one.words).strip(" .,")
    whole_day = Moment(at=one.last, words=words)
    sentence = " ".join(dict.fromkeys(sentence_of(said, other) for other in proposed))
    sentence = _HOUR_BEFORE.sub(" ", sentence)
    times = _times(sentence) or (_times(_OPENING_HOURS.sub(" ", said)) if len(proposed) == 1 else [])
    distinct = {(time.hour, time.minute) for time in times}
    if len(distinct) > 1 and not _is_span(sentence, times):
        return NOTHING if _CHOICE.search(sentence) else whole_day
    if not times or _WINDOW.search(sentence):
        return whole_day
    time = times[0]
    try:
        instant = datetime(
            one.last.year, one.last.month, one.last.day, time.hour, time.minute, tzinfo=zone(said, sentence, at.local)
        )
        instant.astimezone(UTC)
    except (ValueError, OverflowError):
        return whole_day
    return Moment(at=instant, words=words if time.words in words else f"{words} at {time.words}")


def _is_proposed(said: str, at: Written, one: Found) -> bool:
    """Whether a date is one to meet on, and not one that fell through, lies behind, or is for the answer only."""
    if one.last < at.day or one.form is Form.PERIOD:
        return False
    if one.form is Form.SPAN and not re.match(r"in\b", one.words, re.IGNORECASE):
        return False
    clause, sentence = clause_of(said, one), sentence_of(said, one)
    rival = _OTHER_BEHIND.search(clause, clause.find(one.words) + len(one.words))
    if (
        _NOT_THEN.search(clause[: rival.start()] if rival else clause)
        or _ANY_BUT.search(said[max(0, one.start - 40) : one.start])
        or _REPLACES.search(said[max(0, one.start - 40) : one.start])
        or MOVED_FROM.search(said[max(0, one.start - 80) : one.start])
        or ON_THE_BOARD.search(said[max(0, one.start - 100) : one.start])
        or _RUNS_OUT.search(said[max(0, one.start - 100) : one.start])
        or _LEAVES.search(clause[: clause.find(one.words)])
    ):
        return False
    if one.role in {Role.BY, Role.UNTIL} and (_ANSWER_BY.search(clause) or _ANSWER_BY.search(sentence)):
        return False
    if one.last == at.day and _EARLIER.search(said[max(0, one.start - 40) : one.start]):
        return False
    return not (one.last == at.day and _PLEASED.search(clause) and not _times(sentence))


def _agreeing(said: str, proposed: list[Found]) -> list[Found]:
    """The proposals when all mean one day, else those of the one day that has an hour, else none."""
    proposed = [one for one in proposed if one.form is not Form.RANGE]
    if len({one.last for one in proposed}) <= 1:
        return proposed
    timed = [one for one in proposed if _times(clause_of(said, one))]
    if len({one.last for one in timed}) != 1 or _CHOICE.search(sentence_of(said, timed[0])):
        return []
    return timed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    """A clock time and where in the text it stands."""

    start: int
    hour: int
    minute: int
    words: str


def _is_span(sentence: str, times: list[_Time]) -> bool:
    """Whether two times are start and end: "10:00 - 11:00"."""
    if len(times) != 2:
        return False
    between = sentence[times[0].start + len(times[0].words) : times[1].start]
    return bool(re.fullmatch(r"\s*(?:-|–|—|to|until|till|bis|à|a|tot|alle)\s*", between, re.IGNORECASE))


def _times(text: str) -> list[_Time]:
    times: list[_Time] = []
    for match in _TIME.finditer(text[:4_000]):
        clock = _clock(match.groupdict())
        if clock is not None and clock[0] < 12 and _AFTERNOON.match(text, match.end()):
            clock = clock[0] + 12, clock[1]
        end = _TO_AFTERNOON.match(text, match.end())
        if clock is not None and end is not None and not match["ap"] and 0 < clock[0] <= int(end["h"]) % 12:
            clock = clock[0] + 12, clock[1]
        if clock is not None:
            times.append(_Time(start=match.start(), hour=clock[0], minute=clock[1], words=match.group().strip()))
    return times or _times_in_words(text[:4_000])


def _times_in_words(text: str) -> list[_Time]:
    times: list[_Time] = []
    for match in _IN_WORDS.finditer(text):
        word = next(match[name] for name in ("h", "hd", "h2", "h3", "h4", "h5") if match[name]).casefold()
        hour, minute = (int(word) if word.isdigit() else _HOUR_OF[word]), 0
        before = match["halb"] or (
            match["half"] and "past" not in match.group().casefold() and _GERMAN_HALF.search(text)
        )
        if before or match["half"] or match["and"]:
            hour, minute = hour - bool(before), 30
        elif match["past"] or match["nach"] or match["over"]:
            minute = 15
        elif match["to"] or match["vor"] or match["voor"]:
            hour, minute = hour - 1, 45
        hour = hour or 12
        if hour <= 6 or (hour < 12 and _AFTERNOON.match(text, match.end())):
            hour += 12
        times.append(_Time(start=match.start(), hour=hour, minute=minute, words=match.group().strip()))
    return times


def _clock(groups: dict[str, str | None]) -> tuple[int, int] | None:
    """Hour and minute of a match of `_TIME`; "at 3" in a sentence about meeting is three in the afternoon."""
    if groups["noon"] or groups["noon2"]:
        return 12, 0
    hour = next(int(text) for name in ("h", "h2", "h3", "h4", "h5", "h6", "h7", "h8") if (text := groups[name]))
    minute = next((int(text) for name in ("m", "m2", "m3", "m4", "m5", "m6", "m7", "m8") if (text := groups[name])), 0)
    half = (groups["ap"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif (groups["h4"] or groups["h6"] or groups["oclock"]) and not groups["m4"] and 1 <= hour <= 6:
        hour += 12
    return (hour, minute) if hour < 24 else None
