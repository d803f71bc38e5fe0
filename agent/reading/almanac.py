"""The words for days, months, numbers and places that dates are written with, in seven languages. Tables only."""

_MONTHS = {
    1: "january jan januar jänner janvier janv enero ene janeiro januari gennaio gen",
    2: "february feb februar feber février fevrier févr fevr febrero fevereiro fev februari febbraio febr",
    3: "march mar märz maerz mrz mars marzo março marco maart mrt",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maio mei maggio mag",
    6: "june jun juni juin junio junho giugno giu",
    7: "july jul juli juillet juil julio julho luglio lug",
    8: "august aug août aout agosto ago augustus",
    9: "september sept sep septembre septiembre setembro set settembre sett",
    10: "october oct oktober okt octobre octubre outubro out ottobre ott",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
}
MONTHS: dict[str, int] = {word: number for number, words in _MONTHS.items() for word in words.split()}

_WEEKDAYS = {
    0: "monday mon montag lundi lunes segunda-feira maandag lunedì lunedi",
    1: "tuesday tue tues dienstag mardi martes terça-feira terca-feira dinsdag martedì martedi",
    2: "wednesday wed weds mittwoch mercredi miércoles miercoles quarta-feira woensdag mercoledì mercoledi",
    3: "thursday thu thur thurs donnerstag jeudi jueves quinta-feira donderdag giovedì giovedi",
    4: "friday fri freitag vendredi viernes sexta-feira vrijdag venerdì venerdi",
    5: "saturday sat samstag sonnabend samedi sábado sabado zaterdag sabato",
    6: "sunday sun sonntag dimanche domingo zondag domenica",
}
WEEKDAYS: dict[str, int] = {word: number for number, words in _WEEKDAYS.items() for word in words.split()}

_NUMBERS = {
    1: "one a an ein eine einer einem einen un une uno una um uma een één",
    2: "two couple zwei deux dos dois duas twee due",
    3: "three drei trois tres três drie tre",
    4: "four vier quatre cuatro quatro quattro",
    5: "five fünf cinq cinco vijf cinque",
    6: "six sechs seis zes sei",
    7: "seven sieben sept siete sete zeven sette",
    8: "eight acht huit ocho oito otto",
    9: "nine neun neuf nueve nove negen",
    10: "ten zehn dix diez dez tien dieci",
    12: "twelve zwölf douze doce doze twaalf dodici",
    14: "fourteen vierzehn quatorze catorce veertien quattordici",
    15: "fifteen fünfzehn quinze quince vijftien quindici",
}
NUMBERS: dict[str, int] = {word: number for number, words in _NUMBERS.items() for word in words.split()}

_ORDINALS = {
    0: "first second third fourth fifth sixth seventh eighth ninth tenth",
    10: "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    20: "twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
}
ORDINALS: dict[str, int] = {
    word: number for tens, words in _ORDINALS.items() for number, word in enumerate(words.split(), start=tens + 1)
}

MONTH_WORDS = frozenset(MONTHS)
WEEKDAY_WORDS = frozenset(part for word in WEEKDAYS for part in word.split("-")) | {
    word + ending
    for word in WEEKDAYS
    for ending in ("s", "ochtend", "middag", "avond", "morgen", "vormittag", "nachmittag", "abend", "mittag", "früh")
}
UNIT_WORDS = frozenset(
    {
        *("day", "days", "week", "weeks", "hour", "hours", "month", "months", "tag"),
        *("tage", "tagen", "woche", "wochen", "stunde", "stunden", "werktag", "werktage", "werktagen"),
        *("arbeitstag", "arbeitstage", "arbeitstagen", "monat", "monate", "monaten", "jour", "jours", "semaine"),
        *("semaines", "heure", "heures", "mois", "día", "dia", "días", "dias", "semana"),
        *("semanas", "hora", "horas", "mes", "meses", "mês", "giorno", "giorni", "settimana"),
        *("settimane", "ora", "ore", "mese", "mesi", "dag", "dagen", "werkdag", "werkdagen", "weekje", "dagje"),
        *("weken", "uur", "maand", "maanden"),
    }
)
"""Words without which a text names no month, weekday or span."""

_ZONES = {
    "America/New_York": "et est edt eastern;new york;nyc;boston;atlanta;miami;philadelphia"
    ";pittsburgh;toronto;washington;east coast",
    "America/Chicago": "ct cdt central;chicago;houston;dallas;austin;minneapolis",
    "America/Denver": "mt mdt mountain;denver;salt lake city;boulder",
    "America/Los_Angeles": "pt pst pdt pacific;san francisco;los angeles;seattle;portland"
    ";san diego;vancouver;california;west coast",
    "America/Sao_Paulo": "brt;são paulo;sao paulo;rio de janeiro;brasília",
    "Europe/London": "bst uk;uk time;london;edinburgh;manchester;british time",
    "Europe/Dublin": "dublin;irish time",
    "Europe/Lisbon": "wet west;lisbon;lisboa;porto",
    "Europe/Berlin": "cet cest mez mesz met;berlin;munich;münchen;hamburg;frankfurt;cologne"
    ";köln;german time;central european time",
    "Europe/Paris": "paris;lyon;french time",
    "Europe/Madrid": "madrid;barcelona",
    "Europe/Rome": "rome;roma;milan;milano",
    "Europe/Amsterdam": "amsterdam;rotterdam;utrecht;dutch time",
    "Europe/Brussels": "brussels;bruxelles",
    "Europe/Zurich": "zurich;zürich;geneva;genève",
    "Europe/Vienna": "vienna;wien",
    "Europe/Stockholm": "stockholm",
    "Europe/Copenhagen": "copenhagen",
    "Europe/Oslo": "oslo",
    "Europe/Prague": "prague;praha",
    "Europe/Warsaw": "warsaw;warszawa",
    "Europe/Helsinki": "eet eest;helsinki",
    "Europe/Athens": "athens",
    "Europe/Istanbul": "trt;istanbul",
    "Europe/Moscow": "msk;moscow",
    "Africa/Nairobi": "eat;nairobi",
    "Africa/Johannesburg": "sast;johannesburg;cape town",
    "Africa/Lagos": "wat;lagos",
    "Asia/Dubai": "gst;dubai",
    "Asia/Kolkata": "ist;india;mumbai;delhi;bangalore;bengaluru;india time",
    "Asia/Singapore": "sgt;singapore",
    "Asia/Hong_Kong": "hkt;hong kong",
    "Asia/Shanghai": "shanghai;beijing",
    "Asia/Tokyo": "jst;tokyo;japan time",
    "Asia/Seoul": "kst;seoul",
    "Asia/Jerusalem": ";tel aviv;jerusalem",
    "Australia/Sydney": "aest aedt aet;sydney;melbourne;canberra",
    "Australia/Brisbane": "brisbane",
    "Australia/Perth": "awst;perth",
    "Pacific/Auckland": "nzt nzst nzdt;auckland;wellington",
    "UTC": "utc gmt z",
}
ZONES: dict[str, str] = {
    word: zone
    for zone, names in _ZONES.items()
    for at, group in enumerate(names.split(";"))
    for word in (group.split() if at == 0 and group != "uk time" else [group])
}

HOME_ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Helsinki",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Australia/Adelaide",
    "Pacific/Auckland",
    "America/Halifax",
    "America/Sao_Paulo",
    "America/Anchorage",
    "Pacific/Honolulu",
)
"""Zones by which the offset of a Date header is understood, the likeliest first."""
