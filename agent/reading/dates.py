"""The days and times a text names, resolved from the day on which it was written. What is not understood is no date.

`find` gives every expression with its place and its role; which of them a message is about is decided in `until`.
The rules: a weekday is the next such day after the message's own; a date without a year the first on or after it; "this"
and "next" weeks run from Monday to Sunday; "early next week" is Tuesday, "next week" Friday, "end of the month" its last
day; "within N working days" counts weekdays only. "In the new year", "soon", "after the holidays" name no day.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from agent.reading.almanac import MONTHS, NUMBERS, ORDINALS, WEEKDAYS

LIMIT = 8_000
"""Characters of a text in which dates are looked for."""

_FARTHEST = 330
"""Days ahead beyond which a date without a year was a day in the past when it was written."""


class Role(StrEnum):
    """What the words before and after a date make of it."""

    BARE = "bare"
    ON = "on"
    BY = "by"
    UNTIL = "until"
    THROUGH = "through"
    RETURN = "return"
    FROM = "from"
    AFTER = "after"


class Form(StrEnum):
    DAY = "day"
    WEEKDAY = "weekday"
    PERIOD = "period"
    SPAN = "span"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in a text. `first` and `last` are the same day unless a range was named."""

    start: int
    end: int
    words: str
    first: date
    last: date
    form: Form
    role: Role = Role.BARE


def _alternatives(words: object) -> str:
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


_MON = rf"(?P<mon>{_alternatives(MONTHS)})\b\.?"
_WD = rf"(?:{_alternatives(WEEKDAYS)})\b\.?"
_NUM = rf"(?P<n>\d{{1,3}}|{_alternatives(NUMBERS)})"
_SUFFIX = r"(?:st|nd|rd|th|er|e|de|º|ª|°|\.)?"
_OF = r"(?:of |de |di |do |del )?"
_YEAR = r"(?:,?\s{0,2}(?:de |del |of )?(?P<y>(?:19|20|99)\d\d)\b)?"
_TO = (
    r"\s{0,2}(?:-|–|—|to|until|till|til|through|thru|bis zum|bis|au|al|até|a|t/m|tot en met|tot"
    r"|ao)\s{0,2}(?:the |den |dem |le |el |il |o |dia )?"
)
_BEFORE_WD = rf"(?:{_WD},?\s{{1,2}}(?:the |den |dem |der |le |el |il |o |dia )?)?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![^\W\d_])(?=\w){pattern}", re.IGNORECASE))
    for name, pattern in (
        ("iso", r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)"),
        (
            "range_dm",
            rf"(?<![\d.:/])(?P<d>\d{{1,2}}){_SUFFIX}{_TO}{_BEFORE_WD}(?P<d2>\d{{1,2}}){_SUFFIX}\s{{0,2}}{_OF}{_MON}{_YEAR}",
        ),
        (
            "range_md",
            rf"\b{_MON}\s{{1,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{_TO}(?P<d2>\d{{1,2}})(?:st|nd|rd"
            rf"|th)?(?![\d:.]\d|\s?[ap]\.?m){_YEAR}",
        ),
        (
            "range_num",
            r"(?<![\d./])(?P<d>\d{1,2})\.(?P<m>\d{0,2})\.?\s{0,2}(?:-|–"
            r"|bis(?: zum)?)\s{0,2}(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y>\d{4}|\d{2})?(?![\d])",
        ),
        ("dm", rf"{_BEFORE_WD}(?<![\d.:/])(?P<d>\d{{1,2}}){_SUFFIX}\s{{0,2}}{_OF}{_MON}(?!\s?\d{{1,2}}[:.]\d){_YEAR}"),
        (
            "md",
            rf"{_BEFORE_WD}\b{_MON}\s{{1,2}}(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|\.\d"
            rf"|\s?[ap]\.?m\b){_YEAR}",
        ),
        (
            "numeric",
            rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}"
            rf"|\d{{2}})(?![\d/])",
        ),
        ("dotted", rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.(?![\d])"),
        ("slash", rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?![\d/]|\s?%)"),
        (
            "ordinal",
            rf"(?:{_WD},?\s{{1,2}})?(?:\b(?:the|on|until|till|by|through|from)\s{{1,2}}|(?<=day )"
            rf"|(?<=day, ))(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s(?:round|floor|stage|interview|year"
            rf"|time|avenue|street|st\b|century|party|anniversary))",
        ),
        (
            "ordinal_word",
            rf"\b(?:the|on)\s{{1,2}}(?P<word>{_alternatives(ORDINALS)})\b(?!\s(?:round|floor|stage"
            rf"|interview|year|time|avenue|street|half|week|person|candidate|step|one|meeting"
            rf"|conversation|call|of us|thing|part|option|choice))(?=\s*(?:[,.;!?]|$|and|at|or|with|we"
            rf"|I)\b|[,.;!?]|$)",
        ),
        (
            "ordinal_de",
            rf"(?:{_WD},?\s{{1,2}})?\b(?:am|zum|dem|den"
            rf"|der)\s{{1,2}}(?P<d>\d{{1,2}})\.(?!\s?\d)(?!\s?(?:{_alternatives(MONTHS)})\b)",
        ),
        (
            "ordinal_rom",
            rf"\b(?:{_WD}\s{{1,2}}(?:le |el |il |dia )?|le |el (?:día )?|il (?:giorno )?|dia |al "
            rf"|(?<!rappeler )(?<!joindre )(?<!appeler )au )(?P<d>\d{{1,2}})\b(?!(?: \d\d){{2}}"
            rf"|\s?(?:de |di )?(?:{_alternatives(MONTHS)})\b|[\d:./h%]|\s?(?:h|personnes|días|jours"
            rf"|giorni|dias|%|ans|años))",
        ),
        ("ordinal_nl", r"\b(?:de|op)\s{1,2}(?P<d>\d{1,2})e\b"),
        (
            "week_of",
            rf"\b(?:the )?week (?:of|beginning|commencing"
            rf"|starting) (?:the )?(?:{_WD},?\s{{1,2}}(?:the )?)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd"
            rf"|th)?\s{{0,2}}{_OF}(?:(?P<mon>{_alternatives(MONTHS)})\b\.?)?"
            rf"|(?P<mon2>{_alternatives(MONTHS)})\b\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)",
        ),
        (
            "week",
            r"\b(?P<part>early|early in the|beginning of the|start of|beginning of|first half of|mid"
            r"|middle of|mid-|late|later|end of|the end of|end of the|by the end of|latter half of"
            r"|second half of|towards the end of)?[ -]?(?:the )?(?P<which>next|this|coming"
            r"|following) (?:working |business )?week\b(?!\s?-?end)",
        ),
        ("week_end", r"\b(?:the )?(?:end of the|end of|week's) (?:week|end)\b(?! (?:of|after))|\bEOW\b"),
        (
            "week_de",
            r"\b(?P<part>anfang|mitte|ende|anfangs)?\s?(?:der |in der |die )?(?P<which>nächste[rn]?"
            r"|kommende[rn]?|diese[rn]?) woche\b",
        ),
        (
            "week_rom",
            r"\b(?P<part>début|mi|milieu|fin|inicio|principios|mediados|finales|início|meio|fim|inizio"
            r"|metà|fine|begin|eind|midden)?\s?(?:de |di |de la |da |della "
            r"|van )?(?:(?:la )?semaine (?P<w1>prochaine)|(?:la )?(?:próxima|proxima) semana"
            r"|(?:la )?semana que viene|(?:da |na )?semana que vem|(?:la )?(?:prossima settimana"
            r"|settimana prossima)|volgende week)\b",
        ),
        (
            "month_end",
            rf"\b(?:the )?(?:end of|end-of-|last day of|month[- ]end|ende|fin|fine|finales de|final de"
            rf"|final do|fim do|eind|einde)\s?(?:(?:the |this |current |the current |dieses |des |ce "
            rf"|du |de |del |este |deste |questo |deze |van )*(?P<m0>month|monats?|mois|mes|mês|mese"
            rf"|maand)|(?P<m1>next month|nächsten monats|mois prochain|próximo mes|volgende maand)"
            rf"|(?:of |de |di |d')?{_MON}{_YEAR})\b|\b(?P<eom>EOM|month[- ]end)\b",
        ),
        (
            "quarter",
            r"\b(?:(?:in|by|during|end of|of|within) )(?:the )?(?:(?P<q>Q[1-4])\b|(?:(?P<qw>first"
            r"|second|third|fourth) quarter|(?P<tq>this|the) quarter))(?: (?:of )?(?P<y>20\d\d))?",
        ),
        (
            "vague_month",
            rf"\b(?:mid|early|late|beginning of|start of|middle of|anfang|mitte|début"
            rf"|mi)[ -]{{1,2}}{_MON}(?!\s\d)",
        ),
        (
            "in_month",
            rf"\b(?:in|during|im|en|em|in het|during the month of"
            rf"|sometime in)\s{_MON}(?!\s\d{{1,2}}(?!\d))(?:\s(?P<y>20\d\d))?",
        ),
        ("year_end", r"\b(?:end of (?:the|this) year|year[- ]end|jahresende|EOY)\b"),
        (
            "after_tomorrow",
            r"\b(?:the )?day after tomorrow\b|\bübermorgen\b|\baprès-demain\b|\bpasado mañana\b"
            r"|\bdepois de amanhã\b|\bovermorgen\b|\bdopodomani\b",
        ),
        (
            "tomorrow",
            r"\btomorrow\b|\bmorgen\b(?!s)|\bdemain\b|(?<!la )(?<!por la )\bmañana\b|\bamanhã\b"
            r"|\bdomani\b",
        ),
        (
            "today",
            r"\b(?:today|tonight|this (?:afternoon|evening|morning)|end of (?:the )?day|EOD|COB"
            r"|close of business)\b|\bheute\b|\baujourd'hui\b|\bhoy\b|\bhoje\b|\bvandaag\b|\boggi\b",
        ),
        (
            "relative",
            rf"\b(?P<lead>in|within|with in|next|another|about|around|roughly|need|needs|give us|take"
            rf"|takes|takes us|for|after|innerhalb von|binnen|innerhalb|dans|sous|d'ici|en|dentro de|em"
            rf"|binnen|over|tra|fra|entro|the next|the coming|last|past|every)?\s?(?:the )?(?:next "
            rf"|coming |another |a |about |around |approximately |roughly |up to |at most |max\.? "
            rf"|maximum of |environ |etwa |unos |cerca de |circa |nächsten |prochains |próximos "
            rf"|le prossime |i prossimi |de komende )*(?:(?P<lo>\d{{1,2}}"
            rf"|{_alternatives(NUMBERS)})\s?(?:-|–|to|or|bis|à|a|o|of)\s?)?{_NUM}\s(?:more |further "
            rf"|full )?(?:of )?(?:(?P<work>business|working|work|full working) ?-?)?(?P<unit>days?"
            rf"|weeks?|hours?|tagen?|wochen?|stunden|werktagen?|arbeitstagen?|jours(?: ouvr[ée]s"
            rf"| ouvrables)?|semaines?|heures|d[ií]as(?: h[áa]biles| laborables| [úu]teis)?|semanas?"
            rf"|horas|giorni(?: lavorativi)?|settiman[ae]|ore|dagen|werkdagen|weken|week"
            rf"|uur)\b(?P<ago>[' ]*(?:ago|earlier|later on|of (?:experience|holiday|vacation|paid)"
            rf"|notice|interview|trial|sprint|per week|a week|old|before|with us|each))?",
        ),
        ("fortnight", r"\b(?:in|within|next|another|need|about|coming)(?: a| another| about a)? fortnight\b"),
        (
            "weekday",
            rf"(?:\b(?P<mod>this|next|coming|this coming|following|nächste[nr]?|kommende[nr]?"
            rf"|diese[nr]?|last|past|every|each|letzte[nr]?|próximo|prossimo"
            rf"|volgende)\s{{1,2}})?(?<![\w-])(?P<wd>{_alternatives(WEEKDAYS)})\b(?P<plural>s\b"
            rf"|'s meeting)?(?:\s{{1,2}}(?P<post>next week|this week|of next week|of this week|prochain"
            rf"|próximo|prossimo|que viene|que vem|last week|nächster woche|kommender woche))?",
        ),
    )
)

_ROLE_BEFORE = tuple(
    (
        role,
        re.compile(
            rf"(?:{words})\s{{0,2}}(?:(?:the|on|about|around|approximately|monday|tuesday|wednesday"
            rf"|thursday|friday|end of|close of business|cob|eod|noon|midday"
            rf"|\d{{1,2}}(?::\d\d)?\s?(?:am|pm)?(?: on)?|dem|den|zum|am|le|el|il|o|dia"
            rf"|al)[,\s]{{1,2}}){{0,3}}$",
            re.IGNORECASE,
        ),
    )
    for role, words in (
        (
            Role.THROUGH,
            r"through|thru|up to and including|until and including|bis einschließlich|bis einschl\.?"
            r"|bis inkl\.?|bis inklusive|t/m|tot en met|hasta (?:el )?(?:día )?.{0,3}inclu\w+"
            r"|jusqu'à et y compris",
        ),
        (
            Role.RETURN,
            r"(?:back(?: in (?:the )?office| at (?:my desk|work|the office)| online"
            r"| to work)?(?: again)?(?: (?:on|from|by|as of|in))?|return(?:ing"
            r"|s)?(?: to (?:the )?(?:office|work|my desk))?(?: (?:on|by|from))?|re-?open(?:s"
            r"|ing)?(?: (?:on|from))?|available again(?: (?:on|from|as of))?|resum(?:e"
            r"|ing)(?: work)?(?: on)?|reachable again(?: (?:on|from))?|ab(?: dem)?|wieder(?: (?:da"
            r"|erreichbar|im (?:büro|haus)|zurück|für sie da))?(?: (?:ab|am))?(?: dem)?|zurück(?: (?:am"
            r"|ab))?|de retour(?: (?:le|au bureau le|au bureau|à partir du|dès le))?|serai de retour"
            r"|reviens|à partir du|dès le|a partir del|vuelvo|volveré|de vuelta|regreso|regresaré"
            r"|me reincorporo|reincorporaré|de volta|retorno|retornarei|volto|voltarei|regresso"
            r"|regressarei|a partir de|di ritorno|rientro|rientrerò|torno|tornerò"
            r"|sarò di nuovo(?: in ufficio| disponibile)?|di nuovo in ufficio|a partire dal|terug"
            r"|weer (?:aanwezig|bereikbaar|terug)|weer|vanaf)(?: (?:la|na|le|a|à|em|no|op|on))?",
        ),
        (
            Role.AFTER,
            r"not before|nothing before|no earlier than|after|nach dem|nach|après|después del?"
            r"|depois d[eo]|dopo|na",
        ),
        (
            Role.BY,
            r"by|before|no later than|not later than|latest|latest by|deadline(?: is| of|:)?|due|due by"
            r"|due on|expires?(?: on)?|expiring|valid (?:until|till|through|to)|bis spätestens"
            r"|spätestens|vor|avant(?: le)?|d'ici(?: au| à| le)?|au plus tard(?: le)?|antes del?"
            r"|a más tardar(?: el)?|até o dia|entro(?: il)?|vóór|voor|uiterlijk|respond by|closes? on"
            r"|open until|up to",
        ),
        (
            Role.UNTIL,
            r"until|till|til|'til|untill|to|bis|bis zum|jusqu'au|jusqu'à|jusqu’au|hasta|hasta el|até"
            r"|até ao?|até o|fino al?|sino al?|tot|till the",
        ),
        (Role.FROM, r"from|starting|beginning|as of|since|vom|von|du|depuis le|del|desde|dal|van|seit"),
        (Role.ON, r"on|am|le|el|il|op|em|em|dia|this|at|for"),
    )
)
_INCLUSIVE = re.compile(
    r"^\s{0,2}(?:[,(]?\s?)(?:inclusive|included|inclusivé|incl\b|inkl|einschl|inclus|incluido|incluso"
    r"|inclusivo|compreso|inclusief|y compris|inclusive\))",
    re.IGNORECASE,
)
_BACK_BEHIND = re.compile(
    r"^(?:[^.;\n]{0,30})\b(?:zurück|wieder (?:da|erreichbar|im büro|für sie)|erreichbar"
    r"|terug(?: op kantoor)?|weer (?:aanwezig|bereikbaar))\b|^\s(?:I(?:'ll| will| am|'m) |we(?:'ll"
    r"| will) )?(?:be )?back\b",
    re.IGNORECASE,
)
_HANDED_BACK = re.compile(
    r"\b(?:it|them|this|these|that|everything|forms?|contract|copy|reply|answer|hear|(?:get|come|be"
    r"|report|send|heard?|circle)) (?:it )?back (?:to (?:me|us|you) )?(?:by|before|on)?\s",
    re.IGNORECASE,
)
_LATEST_BEHIND = re.compile(
    r"^\s{0,2}(?:at the latest|latest|or sooner|at the very latest|the latest|deadline|spätestens)", re.IGNORECASE
)


def find(text: str, day: date, *, month_first: bool) -> list[Found]:
    """All dates named in `text`, in order, for a text written on `day`. Overlapping readings: the longest wins."""
    text = text[:LIMIT]
    hits: list[tuple[int, int, str, re.Match[str]]] = []
    for name, pattern in _PATTERNS:
        hits += [(match.start(), match.end(), name, match) for match in pattern.finditer(text)]
        if len(hits) > 400:
            break
    order = {name: at for at, (name, _) in enumerate(_PATTERNS)}
    hits.sort(key=lambda hit: (hit[0], -hit[1], order[hit[2]]))
    chosen: list[tuple[int, int, str, re.Match[str]]] = []
    for hit in sorted(hits, key=lambda hit: (-(hit[1] - hit[0]), order[hit[2]]))[:400]:
        if all(hit[1] <= other[0] or hit[0] >= other[1] for other in chosen):
            chosen.append(hit)
    found: list[Found] = []
    for start, end, name, match in sorted(chosen, key=lambda hit: hit[0]):
        try:
            one = _resolve(name, match, day, text, month_first=month_first)
        except (ValueError, OverflowError):
            one = None
        if one is not None:
            found.append(_with_role(one, text))
    return _ranges(found, text)


def _resolve(name: str, match: re.Match[str], day: date, text: str, *, month_first: bool) -> Found | None:
    first, last, form = _days(name, match, day, text, month_first=month_first) or (None, None, Form.DAY)
    if first is None or last is None or last < day - timedelta(days=400) or last.year > day.year + 5:
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Found(start=start, end=match.end(), words=match.group().strip(), first=first, last=last, form=form)


def _days(
    name: str, match: re.Match[str], day: date, text: str, *, month_first: bool
) -> tuple[date, date, Form] | None:
    groups = match.groupdict()
    year = int(groups["y"]) if groups.get("y") else None
    if year is not None and year < 100:
        year += 2000
    one: date | None
    match name:
        case "iso":
            one = date(int(groups["y"]), int(groups["m"]), int(groups["d"]))
        case "range_dm" | "range_md":
            month = MONTHS[groups["mon"].casefold()]
            last = _dated(day, month, int(groups["d2"]), year)
            if last is None:
                return None
            month_of_first = last.month if int(groups["d"]) <= int(groups["d2"]) else (last.month - 2) % 12 + 1
            first = date(last.year - (month_of_first > last.month), month_of_first, int(groups["d"]))
            return first, last, Form.RANGE
        case "range_num":
            last = _dated(day, int(groups["m2"]), int(groups["d2"]), year)
            if last is None:
                return None
            month = int(groups["m"] or groups["m2"])
            return date(last.year - (month > last.month), month, int(groups["d"])), last, Form.RANGE
        case "dm" | "md":
            one = _dated(day, MONTHS[groups["mon"].casefold()], int(groups["d"]), year)
        case "numeric":
            one = _numeric(
                day, int(groups["d"]), int(groups["m"]), year, month_first=month_first and groups["sep"] != "."
            )
        case "dotted":
            one = _dated(day, int(groups["m"]), int(groups["d"]), None)
        case "slash":
            if not re.search(
                r"(?:\b(?:on|by|until|till|through|thru|from|back|of|before|after|to|am|le|au|al|el|il"
                r"|dal|would|does|do|could|can|make|is|this|vom|bis|op|tot|t/m|até|dia|hasta|returning"
                r"|the|around)|day,?|[-–(])\s{0,2}$",
                text[max(0, match.start() - 20) : match.start()],
                re.IGNORECASE,
            ) and not re.match(rf"{_WD}", match.group(), re.IGNORECASE):
                return None
            one = _numeric(day, int(groups["d"]), int(groups["m"]), None, month_first=month_first)
        case "ordinal" | "ordinal_de" | "ordinal_rom" | "ordinal_nl":
            one = _day_of_month(day, int(groups["d"]))
        case "ordinal_word":
            one = _day_of_month(day, ORDINALS[groups["word"].casefold()])
        case "week_of":
            number = int(groups["d"] or groups["d2"])
            word = groups["mon"] or groups["mon2"]
            inside = _dated(day, MONTHS[word.casefold()], number, None) if word else _day_of_month(day, number)
            return None if inside is None else _period(inside + timedelta(days=4 - inside.weekday()))
        case "week" | "week_de":
            return _week(day, (groups["part"] or "").casefold(), (groups["which"] or "next").casefold())
        case "week_rom":
            return _week(day, (groups["part"] or "").casefold(), "next")
        case "week_end":
            friday = day + timedelta(days=4 - day.weekday())
            return _period(friday if friday >= day else friday + timedelta(days=7))
        case "month_end":
            return _month_end(day, groups, year)
        case "quarter":
            return _quarter(day, groups, year)
        case "in_month":
            month = MONTHS[groups["mon"].casefold()]
            return _period(_last_of(year or day.year + (month < day.month), month))
        case "year_end":
            return _period(date(day.year, 12, 31))
        case "after_tomorrow":
            one = day + timedelta(days=2)
        case "tomorrow":
            if match.group().casefold() == "morgen" and re.search(
                r"\b(?:guten|heute|goede|goeden|am)\s$", text[max(0, match.start() - 8) : match.start()], re.IGNORECASE
            ):
                return None
            one = day + timedelta(days=1)
        case "today":
            one = day
        case "relative":
            return _relative(day, groups)
        case "fortnight":
            return day + timedelta(days=14), day + timedelta(days=14), Form.SPAN
        case "weekday":
            return _weekday(day, groups)
        case _:  # a vague month names no day
            return None
    return None if one is None else (one, one, Form.DAY)


def _period(last: date) -> tuple[date, date, Form]:
    return last, last, Form.PERIOD


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _dated(day: date, month: int, number: int, year: int | None) -> date | None:
    if year is not None:
        return date(year, month, number)
    for ahead in range(9):
        try:
            one = date(day.year + ahead, month, number)
        except ValueError:
            if (month, number) != (2, 29):
                return None
            continue
        if one >= day:
            return one if (one - day).days <= _FARTHEST or (month, number) == (2, 29) else None
    return None


def _numeric(day: date, first: int, second: int, year: int | None, *, month_first: bool) -> date | None:
    month, number = (first, second) if (month_first and first <= 12) or second > 12 else (second, first)
    return _dated(day, month, number, year)


def _day_of_month(day: date, number: int) -> date | None:
    if not 1 <= number <= 31:
        return None
    year, month = day.year, day.month
    for _ in range(4):
        if number <= calendar.monthrange(year, month)[1] and date(year, month, number) > day:
            return date(year, month, number)
        year, month = year + month // 12, month % 12 + 1
    return None


def _week(day: date, part: str, which: str) -> tuple[date, date, Form]:
    monday = day - timedelta(days=day.weekday())
    if not which.startswith(("this", "dies")):
        monday += timedelta(days=7)
    if part.startswith(
        ("early", "beginning", "start", "first", "anfang", "début", "inic", "princip", "iníc", "inizio", "begin")
    ):
        return _period(monday + timedelta(days=1))
    if part.startswith(("mi", "mitte", "med", "meio", "metà")):
        return _period(monday + timedelta(days=2))
    return _period(monday + timedelta(days=4))


def _month_end(day: date, groups: dict[str, str | None], year: int | None) -> tuple[date, date, Form]:
    word = groups.get("mon")
    if word:
        month = MONTHS[word.casefold()]
        return _period(_last_of(year or day.year + (month < day.month), month))
    if groups.get("m1"):
        return _period(_last_of(day.year + day.month // 12, day.month % 12 + 1))
    return _period(_last_of(day.year, day.month))


def _quarter(day: date, groups: dict[str, str | None], year: int | None) -> tuple[date, date, Form]:
    if groups.get("tq"):
        quarter = (day.month - 1) // 3 + 1
    elif groups.get("q"):
        quarter = int(str(groups["q"])[1])
    else:
        quarter = ("first", "second", "third", "fourth").index(str(groups["qw"]).casefold()) + 1
    last = _last_of(year or day.year, quarter * 3)
    return _period(last if last >= day or year else _last_of(day.year + 1, quarter * 3))


def _relative(day: date, groups: dict[str, str | None]) -> tuple[date, date, Form] | None:
    word, unit = str(groups["n"]).casefold(), str(groups["unit"]).casefold()
    lead = (groups.get("lead") or "").casefold()
    if groups.get("ago") or lead in {"last", "past", "every"}:
        return None
    number = int(word) if word.isdigit() else NUMBERS[word]
    if not lead and unit.startswith(("hour", "stunde", "heure", "hora", "ore", "uur")) or number > 366:
        return None
    if groups.get("work") or re.search(r"werk|arbeit|ouvr|hábil|habil|labor|úteis|uteis|lavor", unit):
        last = day
        for _ in range(min(number, 366)):
            last += timedelta(days=1)
            while last.weekday() > 4:
                last += timedelta(days=1)
    elif unit.startswith(("hour", "stunde", "heure", "hora", "ore", "uur")):
        if number % 24:
            return None
        last = day + timedelta(days=number // 24)
    elif unit.startswith(("w", "sem", "sett")):
        last = day + timedelta(days=7 * number)
    else:
        last = day + timedelta(days=number)
    return last, last, Form.SPAN


def _weekday(day: date, groups: dict[str, str | None]) -> tuple[date, date, Form] | None:
    modifier, post = (groups.get("mod") or "").casefold(), (groups.get("post") or "").casefold()
    if (
        modifier in {"last", "past", "every", "each"}
        or modifier.startswith("letzt")
        or post == "last week"
        or groups.get("plural")
    ):
        return None
    word = str(groups["wd"])
    if word in {"sun", "sat", "wed", "mon"} or (len(word) <= 4 and word.islower()):
        return None
    number = WEEKDAYS[word.casefold()]
    monday = day - timedelta(days=day.weekday())
    if post.endswith("this week") or modifier == "this" or modifier.startswith("dies"):
        one = monday + timedelta(days=number)
        if one < day:
            one += timedelta(days=7)
    elif post.endswith(("next week", "woche")) or modifier == "next" or modifier.startswith("nächste"):
        one = monday + timedelta(days=7 + number)
    else:
        one = day + timedelta(days=(number - day.weekday() - 1) % 7 + 1)
    return one, one, Form.WEEKDAY


def _with_role(found: Found, text: str) -> Found:
    before, behind = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
    stripped = re.match(
        r"(?:by|before|until|till|in|within|from|through|on|the|am|zum|dem|den|after)\b", found.words, re.IGNORECASE
    )
    if stripped:
        before += text[found.start : found.start + stripped.end()] + " "
    before = re.split(r"[.;!?\n]\s|\n", before)[-1]
    role = next((role for role, pattern in _ROLE_BEFORE if pattern.search(before.rstrip(" ,(:") + " ")), Role.BARE)
    if _INCLUSIVE.match(behind) and role in {Role.UNTIL, Role.BY, Role.BARE}:
        role = Role.THROUGH
    if _LATEST_BEHIND.match(behind):
        role = Role.BY
    if role is Role.RETURN and _HANDED_BACK.search(before.rstrip() + " "):
        role = Role.BY
    if role not in {Role.THROUGH, Role.UNTIL, Role.RETURN} and _BACK_BEHIND.match(behind):
        role = Role.RETURN
    return replace(found, role=role)


_BETWEEN = re.compile(
    rf"^\s?,?{_TO}(?:{_WD},?\s?)?$|^\s{{0,2}}(?:bis einschließlich|bis einschl\.|until and including"
    rf"|up to and including|inclusive|and)\s(?:the |le |den )?$",
    re.IGNORECASE,
)


def _ranges(found: list[Found], text: str) -> list[Found]:
    """Two dates joined by a dash or a word like "to" become one range."""
    joined: list[Found] = []
    for one in found:
        previous = joined[-1] if joined else None
        if previous is not None and previous.form in {Form.DAY, Form.WEEKDAY} and one.form in {Form.DAY, Form.WEEKDAY}:
            between = text[previous.end : one.start]
            is_and = between.strip().casefold() == "and"
            if (
                len(between) < 30
                and _BETWEEN.match(between)
                and (not is_and or re.search(r"\bbetween\s(?:the )?$", text[: previous.start]))
            ):
                first = previous.first
                if first > one.last:
                    first = _year_before(first)
                joined[-1] = replace(
                    one,
                    start=previous.start,
                    words=text[previous.start : one.end],
                    first=first,
                    form=Form.RANGE,
                    role=previous.role,
                )
                continue
        joined.append(one)
    return joined


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
