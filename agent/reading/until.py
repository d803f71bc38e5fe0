"""Which of the dates in a text is the one the message is about: the first day back, the day of a decision, a meeting.

The words around a date decide, clause by clause; two possible answers are no answer. Clock times are read for meetings
and calls only, in the zone the text names, else in the sender's own.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent.domain.events import Intent
from agent.reading.almanac import HOME_ZONES, ZONES
from agent.reading.dates import Form, Found, Role, find
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


_NOTHING = Moment()

_US = re.compile(
    r"\b(?:[A-Z][a-z]+,? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]"
    r"|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b|(?:Eastern|Pacific|Central|Mountain)\b"
    r"|[ECMP][SD]?T\b|USA|U\.S\.)|\(\d{3}\) \d{3}-\d{4}|\$\d"
)
_NOT_US = re.compile(
    r"£|€|\+(?!1\b)\d{2}|\b(?:UK|London|Dublin|GmbH|Ltd|LLP|plc|S\.?A\.?R?\.?L|B\.?V\.|S\.?r\.?l|Pty"
    r"|GMT|BST|CET)\b|\b(?:colour|favour\w*|organis\w+|apologis\w+|whilst|fortnight|diary|CV)\b"
    r"|\b(?:und|nicht|vous|nous|estoy|para|não|sono|voor|het)\b",
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
    american = -10 <= hours <= -4 and hours != -3
    looked = whole[:4_000]
    us, elsewhere = len(_US.findall(looked)), len(_NOT_US.findall(looked))
    return Written(local=local, month_first=(american and elsewhere <= us + 0) or (us > elsewhere))


def until(intent: Intent, said: str, at: Written) -> Moment:
    """The date or instant that `said` names for `intent`, by the conventions of each."""
    match intent:
        case Intent.AWAY:
            return _away(said, at)
        case Intent.WAIT | Intent.ACK:
            return _decision(said, at, intent)
        case Intent.OFFER | Intent.QUESTION:
            return _deadline(said, at)
        case Intent.NEXT_STEP | Intent.CALL:
            return _meeting(said, at)
        case _:
            return _NOTHING


# ---------------------------------------------------------------------------------------------- absences

_FURTHER_NOTICE = re.compile(
    r"until further notice|bis auf weiteres|jusqu'à nouvel ordre|hasta nuevo aviso|até novo aviso"
    r"|fino a nuovo avviso|tot nader order",
    re.IGNORECASE,
)
_OUT_TODAY = re.compile(
    r"\b(?:out|away|off|absent|offline|unavailable|abwesend|nicht im büro|absente?|ausente|afwezig"
    r"|assente|not in|in meetings|travelling|on a course)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:back|return|reopen|re-open|zurück|wieder|retour|vuelvo|volver|volta|rientr|terug|reply"
    r"|respond|answer|antwort)",
    re.IGNORECASE,
)


def _away(said: str, at: Written) -> Moment:
    found = [
        one for one in find(said, at.day, month_first=at.month_first) if one.last >= at.day or one.form is Form.RANGE
    ]
    back = [one for one in found if one.role is Role.RETURN and one.last >= at.day]
    ranges = [one for one in found if one.form is Form.RANGE]
    if ranges and len(ranges) + len(back) > 1:
        current = next((one for one in ranges if one.first <= at.day <= one.last), None)
        if current is not None:
            following = next(
                (
                    one
                    for one in back
                    if one.start > current.end and not any(current.end < other.start < one.start for other in ranges)
                ),
                None,
            )
            return _moment(following, following.last) if following else _after(current)
    if back:
        return _moment(back[0], back[0].last)
    ranges = [one for one in ranges if one.last >= at.day]
    if ranges:
        current = next((one for one in ranges if one.first <= at.day <= one.last), ranges[0])
        return _after(current)
    for one in found:
        if one.role is Role.THROUGH:
            return _after(one)
    for one in found:
        if one.role is Role.UNTIL or (
            one.role is Role.BY
            and re.search(r"\bbis\b|\bup to\b|até", said[max(0, one.start - 24) : one.start], re.IGNORECASE)
        ):
            return _moment(one, one.last) if one.last.weekday() == 0 and one.form is not Form.PERIOD else _after(one)
    if _FURTHER_NOTICE.search(said):
        return _NOTHING
    for one in found:
        if one.role is Role.AFTER:
            return (
                _moment(one, _next(one.last))
                if re.search(r"\bafter\b", said[max(0, one.start - 12) : one.start], re.IGNORECASE)
                else _moment(one, one.last)
            )
    return _away_loosely(said, at, found)


def _away_loosely(said: str, at: Written, found: list[Found]) -> Moment:
    for one in found:
        clause = _clause(said, one)
        if one.form is Form.SPAN and re.search(
            r"\b(?:for|next|in|within|pendant|für|durante|voor|per|nächsten|prochain\w*|próxim\w+"
            r"|prossim\w+|dentro|fra|tra|komende)\b",
            clause,
            re.IGNORECASE,
        ):
            if re.search(
                r"\b(?:reply|respond|respon[sd]e|get back to you|answer|antworten)\b", clause, re.IGNORECASE
            ) and not re.search(r"\b(?:away|out|leave|holiday|vacation|off)\b", clause, re.IGNORECASE):
                continue
            return _moment(one, one.last)
    for one in found:
        clause = _clause(said, one)
        if one.first == one.last == at.day and _OUT_TODAY.search(clause):
            return _moment(one, _next(one.last))
        if one.role in {Role.ON, Role.BARE, Role.BY, Role.FROM} and _BACK.search(clause) and one.last > at.day:
            return _moment(one, one.last)
    for one in found:
        if one.form is Form.PERIOD and one.last >= at.day and _OUT_TODAY.search(_clause(said, one)):
            return (
                _after(one)
                if re.search(r"week|woche|semana|semaine|settimana|month", one.words, re.IGNORECASE)
                else _moment(one, one.last)
            )
    same = [
        one for one in found if one.first == one.last == at.day or (one.first == at.day and one.role is not Role.BY)
    ]
    if same and _OUT_TODAY.search(said):
        return _after(same[0])
    return _NOTHING


def _next(day: date) -> date:
    try:
        return day + timedelta(days=1)
    except OverflowError:
        return day


def _after(one: Found) -> Moment:
    return _moment(one, _next(one.last))


def _moment(one: Found, day: date) -> Moment:
    return Moment(at=day, words=one.words.strip(" .,"))


# ---------------------------------------------------------------------------------------------- decisions and deadlines

_ANSWER = re.compile(
    r"\b(?:decision|decide|deciding|decided|hear|heard|answer|word|news|update|know|feedback"
    r"|respon[ds]\w*|reply|back to you|in touch|touch base|come back|get back|circle back|touch|outcome"
    r"|verdict|result|results|contact you|reach out|write|conclu\w+|wrap(?:ping|ped)? up|finali[sz]e"
    r"|tell you|inform|communicated|message|sign[- ]off|approval|final|call|entscheid\w*|bescheid"
    r"|rückmeld\w*|melde\w*|antwort\w*|décision|décid\w*|réponse|retour|nouvelles|reviens|revenir|tiens"
    r"|decisión|decid\w+|respuesta|noticias|decisão|resposta|retorno|notícias|decisione|decider\w+"
    r"|risposta|notizie|sapere|besluit|beslissing|beslissen|laten weten|hoor\w*|antwoord|reactie"
    r"|expect)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:we met|you met|interviewed|spoke|last|since|posted|started|candidate on|to see|to meet"
    r"|interview(?:s|ing)? (?:with|on|scheduled)|other interviews?|sits|meets|meeting (?:is|on)"
    r"|committee|board|panel|free again|moved|start(?:s|ing)? (?:date|work)?|role starts|conference"
    r"|webinar|holiday|away|out of (?:the )?office|travel\w*|on leave|returns|is back|back in)\b",
    re.IGNORECASE,
)
_STARTING = re.compile(
    r"\b(?:start(?:s|ing)?(?: date| work)?|begin(?:s|ning)?|first day|join(?:ing)? us|onboarding"
    r"|commenc\w+|beginn\w*|commence\w*|inici\w*|inizi\w*)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:but|and|so|then) (?=(?:I|we|you|he|she|they|will|I'll|we'll|you'll|should|hope|the|our|my"
    r"|can|shall|would)\b)|[.;!?]\s|[\n—–;]| - |, (?:and|but|so|then|which|who|though|we|I|you|he|she"
    r"|they|with|while|as)\b|,\s|:\s"
)


def _clause(text: str, one: Found) -> str:
    return text[_bounds(_CLAUSE, text, one)[0] : _bounds(_CLAUSE, text, one)[1]]


_SENTENCE = re.compile(r"[.!?](?=\s+[A-ZÀ-Þ\"'])|[.!?]\s*\n|\n\s*\n|;")


def _sentence(text: str, one: Found) -> str:
    start, end = _bounds(_SENTENCE, text, one)
    return text[start:end]


def _bounds(separator: re.Pattern[str], text: str, one: Found) -> tuple[int, int]:
    start = max(0, one.start - 300)
    for mark in separator.finditer(text, start, one.start):
        start = mark.end()
    behind = separator.search(text, one.end, min(len(text), one.end + 300))
    return start, behind.start() if behind else min(len(text), one.end + 300)


def _decision(said: str, at: Written, intent: Intent) -> Moment:
    best: tuple[int, int, Found] | None = None
    for order, one in enumerate(find(said, at.day, month_first=at.month_first)):
        if one.last < at.day or (one.last == at.day and one.form is not Form.DAY and one.form is not Form.PERIOD):
            continue
        clause, sentence = _clause(said, one), _sentence(said, one)
        deadline = one.role in {Role.BY, Role.UNTIL, Role.THROUGH, Role.AFTER}
        expected = one.form in {Form.SPAN, Form.PERIOD}
        points = 3 * bool(_ANSWER.search(clause)) + bool(_ANSWER.search(sentence)) + 2 * deadline + 1 * expected
        points += bool(re.match(r"(?:in|within|about|next|need|takes?|give|another)\b", one.words, re.IGNORECASE))
        points += 2 * bool(
            re.search(
                r"\b(?:need|takes?|give (?:us|me)|another|allow|expect)\b[^.]{0,20}$",
                said[max(0, one.start - 24) : one.start],
                re.IGNORECASE,
            )
        )
        points -= 3 * bool(_ASIDE.search(clause) and not _ANSWER.search(clause))
        points -= 4 * bool(_STARTING.search(said[max(0, one.start - 50) : one.start]))
        points += bool(re.search(r"at the latest", said[one.end : one.end + 20], re.IGNORECASE))
        if one.form is Form.RANGE:
            points -= 2
        if one.role is Role.RETURN:
            points += 4
        if points >= 2 and (best is None or points > best[0]):
            best = (points, order, one)
    if best is None:
        return _NOTHING
    one = best[2]
    day = one.last
    if re.search(r"\bthe day after (?:the )?$", said[max(0, one.start - 20) : one.start], re.IGNORECASE):
        day = _next(day)
    if intent is Intent.WAIT and one.role is Role.THROUGH:
        return _moment(one, day)
    return _worded(one, said, day)


def _worded(one: Found, said: str, day: date) -> Moment:
    """The date with the preposition the person used: "by Friday" rather than "Friday"."""
    before = said[max(0, one.start - 40) : one.start]
    lead = re.search(
        r"\b((?:by|before|until|no later than|not before|on|at|towards?|around|within"
        r"|in)(?: the)?(?: end of| close of business(?: on)?)?(?: the)?\s)$",
        before,
        re.IGNORECASE,
    )
    words = (lead.group(1) if lead else "") + one.words
    return Moment(at=day, words=re.sub(r"\s+", " ", words).strip(" .,"))


_ASKS = re.compile(
    r"\b(?:please|pls|kindly|can you|could you|would you|tell us|let (?:us|me) know|send|sign(?:ed)?"
    r"|return|reply|respond|confirm|need|complete|submit|deadline|due|answer|accept(?:ance)?"
    r"|hear from you|expires?|valid|back to (?:us|me)|bitte|merci de|veuillez|por favor|per favore"
    r"|graag|share|upload|fill|open until|have until|decision|decide|within)\b",
    re.IGNORECASE,
)


def _deadline(said: str, at: Written) -> Moment:
    best: tuple[int, Found] | None = None
    for one in find(said, at.day, month_first=at.month_first):
        if one.last < at.day or one.form is Form.RANGE:
            continue
        if _STARTING.search(said[max(0, one.start - 50) : one.start]):
            continue
        clause, sentence = _clause(said, one), _sentence(said, one)
        limits = one.role in {Role.BY, Role.UNTIL, Role.THROUGH} or bool(
            re.match(r"within|innerhalb|binnen|sous|entro|dentro", one.words, re.IGNORECASE)
        )
        points = 3 * limits + 2 * bool(_ASKS.search(clause)) + bool(_ASKS.search(sentence))
        if (
            points >= 3
            and (limits or one.role is Role.ON or one.form is Form.DAY)
            and (best is None or points > best[0])
        ):
            best = (points, one)
    return _worded(best[1], said, best[1].last) if best else _NOTHING


# ---------------------------------------------------------------------------------------------- meetings and calls

_TIME = re.compile(
    r"(?<![\d/.:£$€-])(?:(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?\s?(?P<ap>[ap])\.?m\.?(?![a-z])"
    r"|(?P<h2>[01]?\d|2[0-4])[:](?P<m2>[0-5]\d)(?:\s?(?:uhr|h|uur|hrs|hours))?"
    r"|(?P<h3>[01]?\d|2[0-3])\s?(?:h(?P<m3>[0-5]\d)?|uhr|uur|o'clock)(?![a-zé])"
    r"|(?<=\bat )(?P<h4>[01]?\d|2[0-3])(?:\.(?P<m4>[0-5]\d))?(?![\d:./%]|\s?(?:st|nd|rd|th|[ap]\.?m|%"
    r"|people|[A-Z][a-z]+ (?:St|Street|Road|Rd|Ave)))"
    r"|(?<=\bat )(?P<noon>noon|midday)|(?P<noon2>\b12 noon|\bnoon\b)|(?:\b(?:um|om|alle|às|a las"
    r"|à)\s)(?P<h5>[01]?\d|2[0-3])(?:[:.h](?P<m5>[0-5]\d))?(?![\d:./%]))",
    re.IGNORECASE,
)
_WINDOW = re.compile(
    r"\bbetween\b|\b(?:any ?time|afternoon|morning|evening|zwischen|entre|tra le|tussen|vormittag"
    r"|nachmittag|after \d|before \d|from \d{1,2} (?:onwards|on))\b",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(
    r"\b(?:unfortunately|can(?:'|no|’)?t|cannot|unable|won't|will not|isn't|not (?:be )?(?:available"
    r"|possible|free|able|work)|overruns?|no longer|instead of|rather than|originally|postpone[ds]?"
    r"|moved from|cancel\w*|ill\b|sick|clash\w*|conflict|leider|malheureusement|desafortunadamente"
    r"|infelizmente|purtroppo|helaas|sorry|previously|was (?:scheduled|planned|set|due)|thank(?:s"
    r"| you) for|met (?:you )?(?:on|last)|spoke|after our|from our|our (?:conversation|chat|call"
    r"|meeting|interview) (?:on|last|of))\b",
    re.IGNORECASE,
)
_ANSWER_BY = re.compile(
    r"\b(?:confirm|let (?:me|us) know|reply|respond|answer|book|choose|pick|rsvp|tell (?:me|us)|send"
    r"|get back|decision|hear)\b",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    r"\b(?:push|mov|shift|chang|reschedul|swap|postpon|bring)\w*\s(?:(?:our|the|your|this|it from"
    r"|us from|from)\s)?$|\b(?:instead of|rather than|moved? (?:it |this |our \w+ )?from|originally|not"
    r"|no longer|statt|au lieu d[eu]|en lugar d[eu]l?|anstatt|anziché|in plaats van)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)


def _meeting(said: str, at: Written) -> Moment:
    candidates: list[Found] = []
    for one in find(said, at.day, month_first=at.month_first):
        if (
            one.last < at.day
            or one.form in {Form.PERIOD}
            or (one.form is Form.SPAN and not re.match(r"in\b", one.words, re.IGNORECASE))
        ):
            continue
        clause = _clause(said, one)
        if _NOT_THEN.search(clause) or _REPLACES.search(said[max(0, one.start - 40) : one.start]):
            continue
        if one.role in {Role.BY, Role.UNTIL} and (_ANSWER_BY.search(clause) or _ANSWER_BY.search(_sentence(said, one))):
            continue
        if re.match(r"today", one.words, re.IGNORECASE) and not _times(_sentence(said, one)):
            if re.search(
                r"\b(?:nice|great|good|lovely|thanks|thank you|pleasure|enjoyed|spoke|talking|meeting you)\b",
                clause,
                re.IGNORECASE,
            ):
                continue
        candidates.append(one)
    if any(one.form is Form.RANGE for one in candidates):
        candidates = [one for one in candidates if one.form is not Form.RANGE] or []
        if not candidates:
            return _NOTHING
    days = {one.last for one in candidates}
    if len(days) != 1:
        timed = [one for one in candidates if _times(_clause(said, one))]
        if len({one.last for one in timed}) != 1 or re.search(
            r"\bor\b|\boder\b|\bou\b|\bof\b|\bo\b", _sentence(said, timed[0]) if timed else ""
        ):
            return _NOTHING
        candidates = timed
    one = candidates[0]
    sentence = " ".join(dict.fromkeys(_sentence(said, other) for other in candidates))
    times = _times(sentence)
    if not times and len(candidates) == 1:
        times = _times(said)
        if len({time[1:3] for time in times}) > 1:
            times = []
    words = re.sub(r"\s+", " ", one.words).strip(" .,")
    if not times:
        return Moment(at=one.last, words=words)
    if len({time[1:3] for time in times}) > 1 and not _is_span(sentence, times):
        if re.search(r"\b(?:or|oder|ou|either|of)\b", sentence, re.IGNORECASE):
            return _NOTHING
        return Moment(at=one.last, words=words)
    if re.search(
        r"\bbetween\b|\bzwischen\b|\bentre\b|\btussen\b|\btra\b|\bafter\s\d|\bbefore\s\d|\bany ?time\b",
        sentence,
        re.IGNORECASE,
    ):
        return Moment(at=one.last, words=words)
    _, hour, minute, clock = times[0]
    zone = _zone(said, sentence, at, one.last, hour, minute)
    try:
        instant = datetime(one.last.year, one.last.month, one.last.day, hour, minute, tzinfo=zone)
        instant.utcoffset()
    except (ValueError, OverflowError):
        return Moment(at=one.last, words=words)
    return Moment(at=instant, words=words if clock in words else f"{words} at {clock}")


def _is_span(sentence: str, times: list[tuple[int, int, int, str]]) -> bool:
    """Whether two times are start and end: "10:00 - 11:00"."""
    if len(times) != 2:
        return False
    between = sentence[times[0][0] + len(times[0][3]) : times[1][0]]
    return bool(re.fullmatch(r"\s*(?:-|–|—|to|until|till|bis|à|a|tot|alle)\s*", between, re.IGNORECASE))


def _times(text: str) -> list[tuple[int, int, int, str]]:
    """Clock times in `text`: where, hour, minute, words."""
    times: list[tuple[int, int, int, str]] = []
    for match in _TIME.finditer(text[:4_000]):
        groups = match.groupdict()
        if groups["noon"] or groups["noon2"]:
            times.append((match.start(), 12, 0, match.group().strip()))
            continue
        hour = next(int(groups[name]) for name in ("h", "h2", "h3", "h4", "h5") if groups[name])
        minute = next((int(groups[name]) for name in ("m", "m2", "m3", "m4", "m5") if groups[name]), 0)
        if groups["ap"]:
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if groups["ap"].casefold() == "p" else 0)
        elif groups["h4"] and not groups["m4"] and 1 <= hour <= 6:
            hour += 12
        if hour < 24:
            times.append((match.start(), hour, minute, match.group().strip()))
    return times


_ZONE_WORD = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(sorted((re.escape(word) for word in ZONES if len(word) > 3), key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)
_ZONE_CODE = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(sorted((word.upper() for word in ZONES if len(word) <= 4 and ' ' not in word and len(word) > 1), key=len, reverse=True))})(?![\w-])"
)
_OFFSET = re.compile(r"\b(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?([0-5]\d))?\b")


def _zone(said: str, sentence: str, at: Written, day: date, hour: int, minute: int) -> ZoneInfo | timezone:
    for text in (sentence, said):
        offset = _OFFSET.search(text[:4_000])
        if offset:
            delta = timedelta(hours=int(offset.group(2)), minutes=int(offset.group(3) or 0))
            if delta < timedelta(hours=15):
                return timezone(-delta if offset.group(1) == "-" else delta)
        named = _ZONE_CODE.search(text[:4_000]) or (_ZONE_WORD.search(text[:4_000]) if text is sentence else None)
        if named:
            try:
                return ZoneInfo(ZONES[named.group().casefold()])
            except (KeyError, ZoneInfoNotFoundError):
                continue
    own = at.local.utcoffset() or timedelta()
    for name in HOME_ZONES:
        try:
            zone = ZoneInfo(name)
        except ZoneInfoNotFoundError:
            continue
        if at.local.replace(tzinfo=None).replace(tzinfo=zone).utcoffset() == own:
            return zone
    return timezone(own)
