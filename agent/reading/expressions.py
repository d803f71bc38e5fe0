"""The forms in which dates are written, and the words around them, as patterns. Data only; `dates` resolves them."""

import re
from collections.abc import Iterable
from enum import StrEnum

from agent.reading.almanac import MONTHS, NUMBERS, ORDINALS, WEEKDAYS


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


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_MON = rf"(?P<mon>{_alternatives(MONTHS)})\b\.?"
_WD = rf"(?:{_alternatives(WEEKDAYS)})\b\.?"
_NUM = rf"(?P<n>\d{{1,3}}|{_alternatives(NUMBERS)})"
_SUFFIX = r"(?:st|nd|rd|th|er|e|de|º|ª|°|\.)?"
_OF = r"(?:of |de |di |do |del )?"
_YEAR = r"(?:\s?,?-?\s{0,2}(?:de |del |of |in )?(?P<y>(?:19|20|99)\d\d)\b)?"
_TO = (
    r"\s{0,2}(?:-|–|—|to|until|till|til|through|thru|bis zum|bis|au|al|até|a|t/m|tot en met|tot"
    r"|ao)\s{0,2}(?:the |den |dem |le |el |il |o |dia )?"
)
_BEFORE_WD = rf"(?:{_WD},?\s{{1,2}}(?:the |den |dem |der |le |el |il |o |dia )?)?"

EXPRESSIONS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![^\W\d_])(?=\w){pattern}", re.IGNORECASE)
    for name, pattern in {
        "iso": r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)",
        "range_dm": (
            rf"(?<![\d.:/])(?P<d>\d{{1,2}}){_SUFFIX}{_TO}{_BEFORE_WD}(?P<d2>\d{{1,2}}){_SUFFIX}\s{{0,2}}{_OF}{_MON}{_YEAR}"
        ),
        "range_md": (
            rf"\b{_MON}\s{{1,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{_TO}(?P<d2>\d{{1,2}})(?:st|nd|rd"
            rf"|th)?(?![\d:.]\d|\s?[ap]\.?m){_YEAR}"
        ),
        "range_num": (
            r"(?<![\d./])(?P<d>\d{1,2})\.(?P<m>\d{0,2})\.?\s{0,2}(?:-|–"
            r"|bis(?: zum)?)\s{0,2}(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y>\d{4}|\d{2})?(?![\d])"
        ),
        "range_wd": rf"\b(?P<wd>{_alternatives(WEEKDAYS)})\b\.?\s?(?:-|–|to|through|thru|bis|à|a|al|t/m"
        rf"|tot)\s?(?P<wd2>{_alternatives(WEEKDAYS)})\b",
        "dm": rf"{_BEFORE_WD}(?<![\d.:/])(?P<d>\d{{1,2}}){_SUFFIX}[\s-]{{0,2}}{_OF}{_MON}(?!\s?\d{{1,2}}[:.]\d){_YEAR}",
        "weekday_day": (
            rf"\b(?P<wd>{_alternatives(WEEKDAYS)})\b\.?,?\s{{1,2}}(?:the |den |le |el |il |dia )?(?P<d>\d{{1,2}})"
            r"(?:st|nd|rd|th|\.)?(?![\w:/%-]|[.,]\d|\s?[ap]\.?m\b)"
        ),
        "week_day": rf"\b(?P<post>next|this) week,?(?: on)? (?P<wd>{_alternatives(WEEKDAYS)})\b",
        "md": (
            rf"{_BEFORE_WD}\b{_MON}\s{{1,2}}(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|\.\d"
            rf"|\s?[ap]\.?m\b){_YEAR}"
        ),
        "numeric": (
            rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}"
            rf"|\d{{2}})(?![\d/])"
        ),
        "dotted": rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.(?![\d])",
        "slash": rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?![\d/]|\s?%)",
        "ordinal": (
            rf"(?:{_WD},?\s{{1,2}})?(?:\b(?:the|on|until|till|by|through|from)\s{{1,2}}|(?<=day )"
            rf"|(?<=day, ))(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s(?:round|floor|stage|interview|year"
            rf"|time|avenue|street|st\b|century|party|anniversary))"
        ),
        "ordinal_word": (
            rf"\b(?:the|on)\s{{1,2}}(?P<word>{_alternatives(ORDINALS)})\b(?!\s(?:round|floor|stage"
            rf"|interview|year|time|avenue|street|half|week|person|candidate|step|one|meeting"
            rf"|conversation|call|of us|thing|part|option|choice))(?=\s*(?:[,.;!?]|$|and|at|or|with|we"
            rf"|I)\b|[,.;!?]|$)"
        ),
        "ordinal_de": (
            rf"(?:{_WD},?\s{{1,2}})?\b(?:am|zum|dem|den"
            rf"|der)\s{{1,2}}(?P<d>\d{{1,2}})\.(?!\s?\d)(?!\s?(?:{_alternatives(MONTHS)})\b)"
        ),
        "ordinal_rom": (
            rf"\b(?:{_WD}\s{{1,2}}(?:le |el |il |dia )?|le |el (?:día )?|il (?:giorno )?|dia |al "
            rf"|(?<!rappeler )(?<!joindre )(?<!appeler )au )(?P<d>\d{{1,2}})\b(?!(?: \d\d){{2}}"
            rf"|\s?(?:de |di )?(?:{_alternatives(MONTHS)})\b|[\d:./h%]|\s?(?:h|personnes|días|jours"
            rf"|giorni|dias|%|ans|años))"
        ),
        "ordinal_nl": r"\b(?:de|op)\s{1,2}(?P<d>\d{1,2})e\b",
        "week_of": (
            rf"\b(?:the )?week (?:of|beginning|commencing"
            rf"|starting) (?:the )?(?:{_WD},?\s{{1,2}}(?:the )?)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd"
            rf"|th)?\s{{0,2}}{_OF}(?:(?P<mon>{_alternatives(MONTHS)})\b\.?)?"
            rf"|(?P<mon2>{_alternatives(MONTHS)})\b\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
        ),
        "week": (
            r"\b(?P<part>early|early in the|beginning of the|start of|beginning of|first half of|mid"
            r"|middle of|mid-|late|later|end of|the end of|end of the|by the end of|latter half of"
            r"|second half of|towards the end of)?[ -]?(?:the )?(?P<which>next|this|coming"
            r"|following) (?:working |business )?week\b(?!\s?-?end)"
        ),
        "week_end": r"\b(?:the )?(?:end of the|end of|week's) (?:week|end)\b(?! (?:of|after))|\bEOW\b",
        "week_de": (
            r"\b(?P<part>anfang|mitte|ende|anfangs)?\s?(?:der |in der |die )?(?P<which>nächste[rn]?"
            r"|kommende[rn]?|diese[rn]?) woche\b"
        ),
        "week_rom": (
            r"\b(?P<part>début|mi|milieu|fin|inicio|principios|mediados|finales|início|meio|fim|inizio"
            r"|metà|fine|begin|eind|midden)?\s?(?:de |di |de la |da |della "
            r"|van )?(?:(?:la )?semaine (?P<w1>prochaine)|(?:la )?(?:próxima|proxima) semana"
            r"|(?:la )?semana que viene|(?:da |na )?semana que vem|(?:la )?(?:prossima settimana"
            r"|settimana prossima)|volgende week)\b"
        ),
        "month_end": (
            rf"\b(?:the )?(?:end of|end-of-|last day of|month[- ]end|ende|fin|fine|finales de|final de"
            rf"|final do|fim do|eind|einde)\s?(?:(?:the |this |current |the current |dieses |des |ce "
            rf"|du |de |del |este |deste |questo |deze |van )*(?P<m0>month|monats?|mois|mes|mês|mese"
            rf"|maand)|(?P<m1>next month|nächsten monats|mois prochain|próximo mes|volgende maand)"
            rf"|(?:of |de |di |d')?{_MON}{_YEAR})\b|\b(?P<eom>EOM|month[- ]end)\b"
        ),
        "quarter": (
            r"\b(?:(?:in|by|during|end of|of|within) )(?:the )?(?:(?P<q>Q[1-4])\b|(?:(?P<qw>first"
            r"|second|third|fourth) quarter|(?P<tq>this|the) quarter))(?: (?:of )?(?P<y>20\d\d))?"
        ),
        "vague_month": (
            rf"\b(?:mid|early|late|beginning of|start of|middle of|anfang|mitte|début"
            rf"|mi)[ -]{{1,2}}{_MON}(?!\s\d)"
        ),
        "in_month": (
            rf"\b(?:in|during|im|en|em|in het|during the month of"
            rf"|sometime in)\s{_MON}(?!\s\d{{1,2}}(?!\d))(?:\s(?P<y>20\d\d))?"
        ),
        "year_end": r"\b(?:end of (?:the|this) year|year[- ]end|jahresende|EOY)\b",
        "after_tomorrow": (
            r"\b(?:the )?day after tomorrow\b|\bübermorgen\b|\baprès-demain\b|\bpasado mañana\b"
            r"|\bdepois de amanhã\b|\bovermorgen\b|\bdopodomani\b"
        ),
        "tomorrow": (
            r"\btomorrow\b|\bmorgen\b(?!s)|\bdemain\b|(?<!la )(?<!por la )\bmañana\b|\bamanhã\b"
            r"|\bdomani\b"
        ),
        "weekday_pt": (
            r"\b(?:na|até|esta|próxima|nesta|à|para) (?:a )?(?P<wdpt>segunda|terça|quarta|quinta|sexta)\b"
            r"(?! (?:entrevista|fase|etapa|ronda|vez|parte|conversa|reunião|edição))"
        ),
        "day_after": r"\bthe (?:day after|following day|next day|next morning|morning after)\b(?! tomorrow|"
        r" (?:the|that|my|our|your|we|they)\b)",
        "by_then": r"\bby then\b|\bbis dahin\b|\bd'ici là\b|\bpara entonces\b|\baté lá\b|\bper allora\b|\btegen"
        r" die tijd\b",
        "today": (
            r"\b(?:today|tonight|this (?:afternoon|evening|morning)|(?:end of (?:the )?day|EOD|COB"
            r"|close of business)(?! (?:on |this )?(?:mon|tues|wednes|thurs|fri)day| tomorrow))\b|\bheute\b"
            r"|\baujourd'hui\b|\bhoy\b|\bhoje\b|\bvandaag\b|\boggi\b"
        ),
        "relative": (
            rf"\b(?P<lead>in|within|with in|next|another|about|around|roughly|need|needs|give us|give me|gimme|allow"
            rf" us|allow me|take"
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
            rf"|uur)\b(?P<ago>[' ]*(?:ago|earlier|later on|of (?:experience|holiday|vacation|paid|leave|annual)"
            rf"|(?:urlaub|vacances|vacaciones|férias|ferie|vakantie|verlof|holiday|leave|pto|probezeit"
            rf"|kündigungsfrist|congés|vacation)\b"
            rf"|notice|interview|trial|sprint|per week|a week|old|before|with us|each))?"
        ),
        "fortnight": r"\b(?:in|within|next|another|need|about|coming)(?: a| another| about a)? fortnight\b",
        "weekday": (
            rf"(?:\b(?P<mod>this|next|coming|this coming|following|nächste[nr]?|kommende[nr]?"
            rf"|diese[nr]?|last|past|every|each|letzte[nr]?|próximo|prossimo"
            rf"|volgende)\s{{1,2}})?(?<![\w-])(?P<wd>{_alternatives(WEEKDAYS)})(?:ochtend|middag|avond|morgen"
            rf"|vormittag|nachmittag|abend|mittag|früh)?\b(?P<plural>s\b"
            rf"|'s meeting)?(?:\s{{1,2}}(?P<post>next week|this week|of next week|of this week|prochain"
            rf"|próximo|prossimo|que viene|que vem|last week|nächster woche|kommender woche))?"
        ),
    }.items()
}

ROLE_BEFORE: dict[Role, re.Pattern[str]] = {
    role: re.compile(
        rf"(?:{words})\s{{0,2}}(?:(?:the|on|about|around|approximately|end of (?:the )?day|end of play|close of"
        rf" play|monday|tuesday|wednesday"
        rf"|thursday|friday|end of|close of business|cob|eod|noon|midday"
        rf"|\d{{1,2}}(?::\d\d)?\s?(?:am|pm)?(?: on)?|dem|den|zum|am|le|el|il|o|dia"
        rf"|al)[,\s]{{1,2}}){{0,3}}$",
        re.IGNORECASE,
    )
    for role, words in {
        Role.THROUGH: (
            r"through|thru|up to and including|until and including|bis einschließlich|bis einschl\.?"
            r"|bis inkl\.?|bis inklusive|t/m|tot en met|hasta (?:el )?(?:día )?.{0,3}inclu\w+"
            r"|jusqu'à et y compris"
        ),
        Role.RETURN: (
            r"(?:back(?: in (?:the )?office| at (?:my desk|work|the office)| online"
            r"| to work)?(?: again)?(?: (?:on|from|by|as of|in))?|return(?:ing"
            r"|s)?(?: to (?:the )?(?:office|work|my desk))?(?: (?:on|by|from))?|re-?open(?:s"
            r"|ing)?(?: (?:on|from))?|available again(?: (?:on|from|as of))?|resum(?:e"
            r"|ing)(?: work)?(?: on)?|reachable again(?: (?:on|from))?|ab(?: dem)?|wieder(?: (?:da"
            r"|erreichbar|im (?:büro|haus)|zurück|für sie da))?(?: (?:ab|am))?(?: dem)?|zurück(?: (?:am"
            r"|ab))?|de retour(?: (?:le|au bureau le|au bureau|à partir du|dès le))?|serai de retour"
            r"|reviens|(?:je |nous )?(?:reprends|reprenons|reprendrai|reprend)(?: \w+)?(?: le)?|retomo|retomaré"
            r"|riprendo|riprendiamo|riprenderò|riapriamo|riapriremo|riaprirà|surface(?: on)?|riapre|reabrimos"
            r"|reabre|rouvrons|rouvre|rouvrira"
            r"|hervat|me incorporo|ik ben er weer|weer open|heropen\w*|reabriremos|wieder geöffnet|öffnen"
            r" wieder|à partir du|dès le|a partir del|vuelvo|volveré|de vuelta|regreso|regresaré"
            r"|me reincorporo|reincorporaré|de volta|retorno|retornarei|volto|voltarei|regresso"
            r"|regressarei|a partir de|(?:regresso|retorno|volta|vuelta|retour|rientro|rückkehr|terugkeer)(?:"
            r" est)?(?: \w{1,3})? (?:previst\w|prévue?|voorzien|geplant)|di ritorno|rientro|rientrerò|torno"
            r"|tornerò"
            r"|sarò di nuovo(?: in ufficio| disponibile)?|di nuovo in ufficio|a partire dal|terug"
            r"|weer (?:aanwezig|bereikbaar|terug)|weer|vanaf)(?: (?:la|na|le|a|à|em|no|op|on))?"
        ),
        Role.AFTER: (
            r"not before|nothing before|no earlier than|after|nach dem|nach|après|después del?"
            r"|depois d[eo]|dopo|na"
        ),
        Role.BY: (
            r"by|before|pour le|no later than|not later than|latest|latest by|deadline(?: is| of|:)?|due|due by"
            r"|due on|(?:expires?|vence|caduca|expira|scade|verloopt|vervalt|vervaldatum|vencimiento|scadenza"
            r"|date limite|fecha límite|data limite|data límite|plazo|prazo|termine|frist|einsendeschluss"
            r"|deadline|clôture)(?: \w{1,4})?(?: (?:on|le|el|il|em|op|am|a|o|al|:))?|expiring|valable jusqu'au"
            r"|válid[ao] (?:hasta el|hasta|até)|valid[ao] fino al|geldig tot|gültig bis(?: zum)?|valid (?:until"
            r"|till|through|to)|bis spätestens"
            r"|spätestens|vor|avant(?: le)?|d'ici(?: au| à| le| la)?|au plus tard(?: le)?|antes del?"
            r"|a más tardar(?: el)?|até o dia|entro(?: il)?|vóór|voor|uiterlijk|respond by|closes? on"
            r"|open until|up to"
        ),
        Role.UNTIL: (
            r"until|till|til|'til|untill|to|bis|bis zum|jusqu'au|jusqu'à|jusqu’au|hasta|hasta el|até"
            r"|até ao?|até o|fino al?|sino al?|tot|till the"
        ),
        Role.FROM: r"from|starting|beginning|as of|since|vom|von|du|depuis le|del|desde|dal|van|seit",
        Role.ON: r"on|am|le|el|il|op|em|em|dia|this|at|for",
    }.items()
}
INCLUSIVE = re.compile(
    r"^\s{0,2}(?:[,(]?\s?)(?:inclusive|included|inclusivé|incl\b|inkl|einschl|inclus|incluido|incluso"
    r"|inclusivo|compreso|inclusief|y compris|inclusive\))",
    re.IGNORECASE,
)
BACK_BEHIND = re.compile(
    r"^,? (?:is|was) when\b[^.;\n]{0,25}\b(?:back|again|desk|return|open|resume)|^,? [^.;,\n]{0,14}(?:wir|ich)"
    r" wieder\b|^(?:[^.;\n]{0,30})\b(?:zurück|wieder (?:da|erreichbar|im büro|für sie)|erreichbar"
    r"|terug(?: op kantoor)?|weer (?:aanwezig|bereikbaar))\b|^\s(?:I(?:'ll| will| am|'m) |we(?:'ll"
    r"| will) )?(?:be )?back\b",
    re.IGNORECASE,
)
HANDED_BACK = re.compile(
    r"\b(?:it|them|this|these|that|everything|forms?|contract|copy|reply|answer|hear|(?:get|come|be"
    r"|report|send|heard?|circle)) (?:it )?back (?:to (?:me|us|you) )?(?:by|before|on)?\s",
    re.IGNORECASE,
)
BACK_BY = re.compile(
    r"(?<!\bbe)(?<!\bam)(?<!\bis)(?<!\bare)(?<!'m)(?<!'re)(?<!'s) back (?:to (?:me|us) )?(?:by|before)\s$",
    re.IGNORECASE,
)
"""A thing is wanted back by a day; a person is back by one."""
LATEST_BEHIND = re.compile(
    r"^\s{0,2}(?:at the latest|latest|or sooner|a más tardar|au plus tard|al più tardi|o mais tardar|uiterlijk"
    r"|at the very latest|the latest|deadline|spätestens)",
    re.IGNORECASE,
)


BETWEEN = re.compile(
    rf"^\s?,?{_TO}(?:{_WD},?\s?)?$|^\s{{0,2}}(?:bis einschließlich|bis einschl\.|until and including"
    rf"|up to and including|inclusive|and)\s(?:the |le |den )?$",
    re.IGNORECASE,
)


STARTS_WITH_WEEKDAY = re.compile(_WD, re.IGNORECASE)
BEFORE_SLASH = re.compile(
    r"(?:\b(?:on|by|until|till|through|thru|from|back|of|before|after|to|am|le|au|al|el|il"
    r"|dal|would|does|do|could|can|make|is|this|vom|bis|op|tot|t/m|até|dia|hasta|returning"
    r"|the|around)|day,?|[-–(])\s{0,2}$",
    re.IGNORECASE,
)
"""What stands before "3/4" when it is a date and no fraction."""
NOT_TOMORROW = re.compile(r"\b(?:guten|heute|goede|goeden|am)\s$", re.IGNORECASE)
"""What stands before the German and Dutch "morgen" when it is a morning."""
