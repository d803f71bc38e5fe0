"""The forms in which dates are written, as patterns. Data only; `resolve` says which days they are."""

import re
from collections.abc import Iterable

from agent.reading.almanac import MONTHS, NUMBERS, ORDINALS, WEEKDAYS


def alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_MON = rf"(?P<mon>{alternatives(MONTHS)})\b\.?"
WD = rf"(?:{alternatives(WEEKDAYS)})\b\.?"
_NUM = rf"(?P<n>\d{{1,3}}|{alternatives(NUMBERS)})"
_SUFFIX = r"(?:st|nd|rd|th|er|e|de|º|ª|°|\.)?"
_ORDINAL = rf"(?P<word>{alternatives(ORDINALS)})\b".replace(r"\-", "[- ]")
_OF = r"(?:of |de |di |do |del )?"
_YEAR = r"(?:\s?[,/]?-?\s{0,2}(?:de |del |of |in )?(?P<y>(?:19|20|99)\d\d)\b)?"
TO = (
    r"\s{0,2}(?:-|–|—|to|until|till|til|through|thru|bis zum|bis|au|al|até|a|t/m|tot en met|tot"
    r"|ao)\s{0,2}(?:the |den |dem |le |el |il |o |dia )?"
)
_BEFORE_WD = rf"(?:{WD}(?:,?\s{{1,2}}|\s?[-/(,])(?:the |den |dem |der |le |el |il |o |dia )?)?"

EXPRESSIONS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![^\W\d_])(?=\w){pattern}", re.IGNORECASE)
    for name, pattern in {
        "iso": r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)",
        "iso_word": rf"(?<![\d-])(?P<y>20\d\d)[-/]{_MON}[-/](?P<d>\d{{1,2}})(?!\d)",
        "range_dm": (
            rf"(?<![\d.:/])(?P<d>\d{{1,2}}){_SUFFIX}{TO}{_BEFORE_WD}(?P<d2>\d{{1,2}}){_SUFFIX}\s{{0,2}}{_OF}{_MON}"
            rf"{_YEAR}"
        ),
        "range_md": (
            rf"\b{_MON}\s{{1,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{TO}(?P<d2>\d{{1,2}})(?:st|nd|rd"
            rf"|th)?(?![\d:.]\d|\s?[ap]\.?m){_YEAR}"
        ),
        "range_num": (
            r"(?<![\d./])(?P<d>\d{1,2})\.(?P<m>\d{0,2})\.?\s{0,2}(?:-|–"
            r"|bis(?: zum)?)\s{0,2}(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y>\d{4}|\d{2})?(?![\d])"
        ),
        "range_wd": rf"\b(?P<wd>{alternatives(WEEKDAYS)})\b\.?\s?(?:-|–|to|through|thru|bis|à|a|al|t/m"
        rf"|tot)\s?(?P<wd2>{alternatives(WEEKDAYS)})\b",
        "dm": (
            rf"{_BEFORE_WD}(?<![\d.:/$€£])(?P<d>\d{{1,2}}){_SUFFIX}[\s/-]{{0,2}}{_OF}{_MON}"
            rf"{_YEAR}"
        ),
        "weekday_day": (
            rf"\b(?P<wd>{alternatives(WEEKDAYS)})\b\.?,?\s{{1,2}}(?:the |den |le |el |il |dia )?(?P<d>\d{{1,2}})"
            r"(?:st|nd|rd|th|\.)?(?![\w:/%-]|[.,]\d|\s?[ap]\.?m\b)"
        ),
        "week_day": (
            rf"\b(?P<post>next|this|nächste|kommende|diese|volgende|deze) (?:week|woche),?(?: on| am| op)?"
            rf" (?P<wd>{alternatives(WEEKDAYS)})\b"
            rf"|\b(?P<wd2>{alternatives(WEEKDAYS)}),? (?:de |von |van |in |of |der )?(?:de |der"
            rf" )?(?:(?P<post2>nächste[rn]?|volgende|kommende[rn]?) (?:week|woche)"
            rf"|la (?:semaine (?P<post3>prochaine)|semana (?P<post4>que viene)|(?P<post5>próxima) semana))\b"
            rf"|\b(?P<wd3>{alternatives(WEEKDAYS)}|segunda|terça|quarta|quinta|sexta),? (?:da|della)"
            rf" (?:(?P<post6>próxima|prossima) (?:semana|settimana)"
            rf"|semana (?P<post7>que vem)|settimana (?P<post8>prossima))\b|\b(?:la )?(?:semaine (?P<post9>prochaine)"
            rf"|settimana (?P<post10>prossima)"
            rf"|semana (?P<post11>que viene|que vem)),? (?P<wd4>{alternatives(WEEKDAYS)})\b"
        ),
        "md": (
            rf"{_BEFORE_WD}\b{_MON}(?:\s{{1,2}}|[-/]|,\s{{1,2}}(?=\d{{1,2}}(?:st|nd|rd|th)\b))(?:the )?"
            rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:/]|\.\d|\s?[ap]\.?m\b){_YEAR}"
        ),
        "word_of_month": rf"{_BEFORE_WD}(?:\bthe )?\b{_ORDINAL} (?:day )?of {_MON}{_YEAR}",
        "month_word": (
            rf"{_BEFORE_WD}\b{_MON},?\s{{1,2}}(?:the )?{_ORDINAL}(?!\s(?:round|interview|stage|half|week|that|this|the"
            rf"|your|it|one|meeting|call|time|quarter|cohort|batch|intake)\b){_YEAR}"
        ),
        "weekday_dotted": (
            rf"\b(?:(?P<mod>this|next|coming) )?(?P<wd>{alternatives(WEEKDAYS)})\b\.?,?\s{{1,2}}(?:the |den )?"
            r"(?=(?P<d>\d{1,2})\.(?P<m>\d{1,2})(?![\d:]|\.\d|\s?(?:[ap]\.?m\b|h\b|hours?|hrs|uhr|uur|%|days?|k\b)))"
        ),
        "numeric": (
            rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}"
            rf"|\d{{2}})(?![\d/])"
        ),
        "dotted": rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.(?![\d])",
        "slash": rf"{_BEFORE_WD}(?<![\d./-])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?![\d/]|\.\d|\s?%)",
        "ordinal": (
            rf"(?:{WD},?\s{{1,2}})?(?:\b(?:the|on|until|till|by|through|from)\s{{1,2}}|(?<=day )"
            rf"|(?<=day, ))(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s(?:round|floor|stage|interview|year"
            rf"|time|avenue|street|st\b|century|party|anniversary|grade|form\b|class|quarter|edition|person|attempt"
            rf"|place"
            rf"|candidate|year))"
        ),
        "ordinal_word": (
            rf"(?:{WD},?\s{{1,2}})?\b(?:on the|the|on)\s{{1,2}}{_ORDINAL}(?!\s(?:round|floor|stage"
            rf"|interview|year|time|avenue|street|half|week|person|candidate|step|one|meeting"
            rf"|conversation|call|of us|thing|part|option|choice))(?=\s*(?:[,.;!?]|$|and|at|or|with|we"
            rf"|I)\b|[,.;!?]|$)"
        ),
        "ordinal_de": (
            rf"(?:{WD},?\s{{1,2}})?\b(?:am|zum|dem|den"
            rf"|der)\s{{1,2}}(?P<d>\d{{1,2}})\.(?!\s?\d)(?!\s?(?:{alternatives(MONTHS)})\b)"
        ),
        "ordinal_rom": (
            rf"\b(?:{WD}\s{{1,2}}(?:le |el |il |dia )?|le |el (?:día )?|il (?:giorno )?|dia |día |al "
            rf"|(?<!rappeler )(?<!joindre )(?<!appeler )au )(?P<d>\d{{1,2}})\b(?!(?: \d\d){{2}}"
            rf"|\s?(?:de |di )?(?:{alternatives(MONTHS)})\b|[\d:/h%]|\.\d|\s?[ap]\.?m\b|\s?(?:h|personnes|días|jours"
            rf"|giorni|dias|%|ans|años))"
        ),
        "ordinal_nl": r"\b(?:de|op)\s{1,2}(?P<d>\d{1,2})e\b",
        "week_of": (
            r"\b(?:(?:the )?(?:week|wk) (?:of|beginning|commencing|starting|from)|w/c|w/b|(?:der |die )?woche (?:vom"
            r"|ab|ab dem)"
            rf"|(?:la )?semaine du|(?:la )?semana del?|(?:la )?settimana del|(?:de )?week van) (?:the"
            rf" )?(?:{WD},?\s{{1,2}}(?:the )?)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd"
            rf"|th|\.)?(?:[/.](?P<m>\d{{1,2}})(?!\d)\.?)?\s{{0,2}}{_OF}(?:(?P<mon>{alternatives(MONTHS)})\b\.?)?"
            rf"|(?P<mon2>{alternatives(MONTHS)})\b\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
        ),
        "week_after_next": r"\b(?:the )?week after next\b|\bübernächste[nr]? woche\b|\bde week na volgende week\b",
        "week_number": (
            r"\b(?:(?:KW|CW|calendar week|kalenderwoche)\s?(?P<w>\d{1,2})|(?P<w2>\d{1,2})\. (?:KW|kalenderwoche|woche"
            r" des jahres)"
            r"|(?:en |la |in |de )?(?:semaine|week ?nr\.?|weeknummer|semana n[.º°]+) ?(?P<w3>\d{1,2})|(?:in|by|of"
            r"|from|for) (?:week|wk)"
            r" (?P<w4>\d{2}))\b(?!\s?(?:of|de|des|the|[./]\d))"
        ),
        "week": (
            r"\b(?P<part>mid-?week|early|early in the|beginning of the|start of|beginning of|first half of|mid"
            r"|middle of|mid-|late|later|end of|the end of|end of the|by the end of|latter half of"
            r"|second half of|towards the end of)?[ -]?(?:the )?(?P<which>next|this|coming"
            r"|following) (?:working |business )?week\b(?!\s?-?end)"
        ),
        "week_end": r"\b(?:the )?(?:end of the|end of|week's) (?:week|end)\b(?! (?:of|after))|\bEOW\b"
        r"|\b(?:the )?(?:rest|remainder) of the week\b|\ball week\b(?! (?:long )?(?:next|from))|\b(?:the )?(?:whole"
        r"|entire) week\b"
        r"|\bende (?:der|dieser) woche\b|\b(?:die )?(?:ganze|restliche) woche\b"
        r"|\b(?:la )?fin de (?:la|cette) semaine\b(?! prochaine)|\b(?:toute la|cette) semaine\b|\b(?:final|finales"
        r"|fin) de (?:la|esta) semana\b(?! que)"
        r"|\b(?:toda la|esta) semana\b|\b(?:fim|final) (?:da|desta) semana\b(?! que)|\btoda a semana\b"
        r"|\bfine (?:della|di questa) settimana\b(?! prossima)|\b(?:tutta la|questa) settimana\b|\beinde? (?:van"
        r" )?(?:de|deze) week\b|\b(?:de hele|deze) week\b",
        "week_de": (
            r"\b(?P<part>anfang|mitte|ende|anfangs)?\s?(?:der |in der |die )?(?P<which>nächste[rn]?"
            r"|kommende[rn]?|diese[rn]?) woche\b"
        ),
        "week_rom": (
            r"\b(?P<part>début|mi|milieu|fin|inicio|principios|mediados|finales|início|meio|fim|inizio"
            r"|metà|fine|begin|eind|midden|halverwege)?\s?(?:de |di |de la |da |della "
            r"|van )?(?:(?:la )?semaine (?P<w1>prochaine)|(?:la )?(?:próxima|proxima) semana"
            r"|(?:la )?semana que viene|(?:da |na )?semana que vem|(?:la )?(?:prossima settimana"
            r"|settimana prossima)|volgende week)\b"
        ),
        "month_end_named": (
            r"\b(?:the )?(?:end of (?:the )?month|month[- ]end|monatsende|ende des monats|fin du mois|fin de mes"
            rf"|final do mês|fine mese|einde van de maand),?\s(?:of |de |di |d'|im |do )?{_MON}{_YEAR}"
        ),
        "month_end": (
            rf"\b(?:the )?(?:end of|end-of-|last day of|month[- ]end|(?:second|zweite[nr]?) (?:half|hälfte)(?: of|"
            rf" des)?|ende|fin|fine|finales de|final de"
            rf"|final do|fim do|eind|einde)\s?(?:(?:the |this |current |the current |dieses |des |ce "
            rf"|du |de |del |este |deste |questo |deze |van )*(?P<m0>month|monats?|mois|mes|mês|mese"
            rf"|maand)|(?P<m1>next month|nächsten monats|mois prochain|próximo mes|volgende maand)"
            rf"|(?:of |de |di |d')?{_MON}{_YEAR})\b|\b(?P<eom>EOM|month[- ]end|month is (?:out|over)|monatsende)\b"
        ),
        "quarter": (
            r"\b(?:(?:in|by|during|end of|of|within|im|bis|ende|au|en|fin|nel|no|entro) )(?:the |le |el |il |o |het "
            r"|des |du |del |do |dem )?"
            r"(?:(?P<q>[QT][1-4])\b|(?:(?P<w1>first|ersten|premier|primer|primo|primeiro|eerste)"
            r"|(?P<w2>second|zweiten|deuxième|segundo|secondo|tweede)"
            r"|(?P<w3>third|dritten|troisième|tercer|terzo|terceiro|derde)"
            r"|(?P<w4>fourth|vierten|quatrième|cuarto|quarto|vierde)) (?:quarter|quartals?|trimestre|kwartaal)"
            r"|(?P<tq>this|the) quarter)(?: (?:of |de |del )?(?P<y>20\d\d))?"
        ),
        "mid_month": (
            rf"\b(?:mid|middle of|mitte|mi|mediados de|meados de|metà|half|medio|midden|(?:first|erste[nr]?) (?:half"
            rf"|hälfte)(?: of|"
            rf" des)?|première quinzaine|primera quincena|primeira quinzena|prima metà|eerste helft)(?:[ -]{{1,2}}|-)"
            rf"(?:de |di |d'"
            rf"|of )?{_MON}{_YEAR}(?!\s\d)"
        ),
        "week_of_month": (
            r"\b(?:the |in der |la |a |na |de |en la |nella |in de )?(?:(?P<w1>first|1st|erste[nr]?|première|1ère"
            r"|primera|primeira|prima|eerste)"
            r"|(?P<w2>second|2nd|zweite[nr]?|deuxième|seconde|segunda|seconda|tweede)|(?P<w3>third|3rd|dritte[nr]?"
            r"|troisième|tercera|terceira|terza|derde)"
            r"|(?P<w4>fourth|4th|vierte[nr]?|quatrième|cuarta|quarta|vierde)|(?P<w5>last|letzte[nr]?|dernière|última"
            r"|ultima|laatste))"
            rf" (?:full |vollen |kalender)?(?:week|woche|semaine|semana|settimana) (?:of|in|im|de|di|du mois de|van"
            rf"|d')\s?{_MON}{_YEAR}"
            rf"|\b(?:(?P<w6>ersten?)|(?P<w7>zweiten?)|(?P<w8>dritten?)|(?P<w9>letzten?)) (?P<mon2>januar|februar"
            rf"|märz|april|mai"
            rf"|juni|juli|august|september|oktober|november|dezember)woche\b"
        ),
        "vague_month": (
            rf"\b(?:mid|early|late|beginning of|start of|middle of|anfang|mitte|début"
            rf"|mi)[ -]{{1,2}}{_MON}(?!\s\d)"
        ),
        "weekday_of_month": (
            rf"\b(?:the )?(?:(?P<w1>first|1st|ersten?)|(?P<w2>second|2nd|zweiten?)|(?P<w3>third|3rd|dritten?)"
            rf"|(?P<w4>fourth|4th|vierten?)|(?P<w5>last|letzten?)) (?P<wd>{alternatives(WEEKDAYS)}) (?:in|of|im)"
            rf" {_MON}{_YEAR}"
        ),
        "weekday_unclear": (
            rf"\b(?:the )?{WD} after next\b|\b(?:on a|on any|an einem|un|um|een) {WD}(?! (?:in|of|im|de)\b)"
            r"|\b(?:de )?hoy en (?:ocho|quince)\b"
        ),
        "in_month": (
            rf"\b(?:in|during|im|en|em|in het|during the month of"
            rf"|sometime in|be)\s{_MON}(?!\s\d{{1,2}}(?!\d))(?:\s(?P<y>20\d\d))?"
        ),
        "year_end": r"\b(?:end of (?:the|this) year|year[- ]end|jahresende|EOY)\b",
        "after_tomorrow": (
            r"\b(?:the )?day after tomorrow\b|\bübermorgen\b|\baprès-demain\b|\bpasado mañana\b"
            r"|\bdepois de amanhã\b|\bovermorgen\b|\bdopodomani\b"
        ),
        "tomorrow": (
            r"\b(?:tomorrow|tmrw|tmr|tmw|tomorow|tommorow|tommorrow)\b"
            r"|\bmorgen\b(?!s)|\bdemain\b|(?<!la )(?<!por la )\bmañana\b|\bamanhã\b"
            r"|\bdomani\b"
        ),
        "weekday_pt": (
            r"\b(?:na|até|esta|próxima|nesta|à|para|só) (?:a |à |na )?(?P<wdpt>segunda|terça|quarta|quinta|sexta)\b"
            r"(?! (?:entrevista|fase|etapa|ronda|vez|parte|conversa|reunião|edição))"
            r"|\b(?P<wdpt2>segunda|terça|quarta|quinta|sexta)(?=,? (?:às? \d|ao meio|de manhã|à tarde|dia \d"
            r"|\d{1,2} ?h|(?:eu|te|lhe|já|dou|damos|digo|dizemos|falo|falamos|ligo|respond\w+|decid\w+|sai)\b))"
        ),
        "day_after": (
            r"\b(?:the (?:day after|following day|next day|next morning|morning after)|le lendemain|(?:al"
            r"|el) día siguiente"
            r"|no dia (?:seguinte|a seguir)|il giorno (?:dopo|successivo|seguente)"
            r"|am (?:folgetag|(?:nächsten|folgenden) tag|tag (?:darauf|danach|nach))|de dag (?:erna|daarna|erop|na))\b"
            rf"(?! tomorrow| (?:easter|christmas|ostern|pâques|pasqua|pasen|semana santa)"
            rf"|[^.,;!?\n]{{0,50}}(?:\d|\b{WD}|\b(?:holidays?|break|weekend|feier\w*|fêtes|fiestas|festas|feste"
            rf"|feestdagen)\b))"
        ),
        "week_after": (
            r"\b(?:the week after(?: that)?|the following week|(?:in )?d(?:ie|er) woche (?:darauf|danach)"
            r"|la semaine (?:suivante"
            r"|d'après)|la semana siguiente|na semana seguinte|la settimana (?:dopo|successiva)|de week (?:erna"
            r"|daarna|erop))\b"
            r"(?! (?:next|of)\b|[^.,;!?\n]{0,30}\d)"
        ),
        "weekday_after": (
            rf"\b(?:the (?P<wd>{alternatives(WEEKDAYS)}) (?:after|following)(?: that)?|(?:am"
            rf"|der) (?P<wd2>{alternatives(WEEKDAYS)})"
            rf" (?:danach|darauf)|(?:le|el|il) (?P<wd3>{alternatives(WEEKDAYS)}) (?:suivant|siguiente|dopo|successivo)"
            rf"|de (?P<wd4>{alternatives(WEEKDAYS)}) (?:erna|daarna|erop))\b(?! (?:next|the|our|your|easter"
            rf"|christmas)\b"
            rf"|[^.,;!?\n]{{0,30}}(?:\d|\b{WD}))"
        ),
        "midweek": r"\bmid-?week\b(?!,? (?:next|of))|\bmitte der woche\b"
        r"|\b(?:en |au )?milieu de (?:la )?semaine\b(?! pro)"
        r"|\ba (?:mitad|mediados) de (?:la )?semana\b(?! que)|\ba metà settimana\b|\bhalverwege de week\b",
        "days_later": (
            rf"\b{_NUM} (?P<unit>days?|weeks?|tage?|wochen?|jours?|semaines?|días?|semanas?|dias?|giorni|giorno"
            rf"|settiman[ae]"
            r"|dag|dagen|week|weken) (?:later|after(?:wards?| that\b| this\b| (?:the|our|their) (?!\d)[^\W\d_]+)"
            r"|später"
            r"|danach|darauf"
            r"|plus tard|après|después|más tarde|depois|mais tarde|dopo|più tardi|erna|daarna)\b(?!\s?(?:\d|than"
            r"|on\b))"
        ),
        "by_then": r"\bby then\b|\bbis dahin\b|\bd'ici là\b|\bpara entonces\b|\baté lá\b|\bper allora\b|\btegen"
        r" die tijd\b",
        "today": (
            r"\b(?:today|tonight|this (?:afternoon|evening|morning)|(?:end of (?:the )?day|EOD|COB"
            r"|close of business)(?! (?:on |this )?(?:mon|tues|wednes|thurs|fri)day| tomorrow))\b|\bheute\b"
            r"|\baujourd'hui\b|\bhoy\b|\bhoje\b|\bvandaag\b|\boggi\b"
        ),
        "relative": (
            rf"\b(?P<lead>in|within|with in|next|another|about|around|roughly|need|needs|give us|give me|gimme|allow"
            rf" us|allow me|allow|comptez|brauchen noch|brauche noch|noch|il nous faut|il me faut|nog|take"
            rf"|takes|takes us|for|after|innerhalb von|binnen|innerhalb|dans|sous|d'ici|en|dentro de|em"
            rf"|binnen|over|tra|fra|entro|the next|the coming|last|past|every)?\s?(?:the )?(?:next "
            rf"|coming |another |a |about |around |approximately |roughly |up to |at most |max\.? "
            rf"|maximum of |environ |etwa |unos |cerca de |circa |nächsten |prochains |próximos "
            rf"|le prossime |i prossimi |de komende )*(?:(?P<lo>\d{{1,2}}"
            rf"|{alternatives(NUMBERS)})\s?(?:-|–|to|or|bis|à|a|o|of)\s?)?{_NUM}\s(?:petite |bonne |kleine |good "
            rf"|more |further "
            rf"|full )?(?:of )?(?:(?P<work>business|working|work|full working) ?-?)?(?P<unit>days?"
            rf"|weeks?|hours?|tagen?|wochen?|stunden|werktagen?|arbeitstagen?|jours(?: ouvr[ée]s"
            rf"| ouvrables)?|semaines?|heures|d[ií]as(?: h[áa]biles| laborables| [úu]teis)?|semanas?"
            rf"|horas|giorni(?: lavorativi)?|settiman[ae]|ore|dagen|dagje|weekje|werkdagen|weken|week"
            rf"|uur)\b(?P<ago>[' ]*(?:ago|earlier|later|longer|late|behind|of (?:that|it|our|the (?:interviews?"
            rf"|meeting|closing|deadline|panel|last|final))\b|of (?:experience|holiday|vacation|paid"
            rf"|leave|annual)"
            rf"|(?:urlaub|vacances|vacaciones|férias|ferie|vakantie|verlof|holiday|leave|pto|probezeit"
            rf"|kündigungsfrist|congés|vacation)\b"
            rf"|notice|interview|trial|sprint|per week|a week|old|before(?! (?:we|you|they|anyone|anybody|there)\b)"
            rf"|with us|each))?"
        ),
        "from_day": (
            rf"\b(?:in )?{_NUM}\s(?P<work>business |working )?(?P<unit>days?|weeks?|months?)(?:' time)? (?:from|after)"
            rf" (?:(?P<from>today|tomorrow|tmrw|now)"
            rf"|(?:(?:this|next|coming) )?(?P<wd>{alternatives(WEEKDAYS)}))\b"
        ),
        "from_date": (
            rf"\b(?:in )?{_NUM}\s(?P<unit>days?|weeks?|months?) (?P<way>from|after|before) (?:the )?"
            rf"(?:{_MON}\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
            rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of )?(?P<mon2>{alternatives(MONTHS)})\b)(?![\d:])"
        ),
        "weekday_from": (
            rf"\b(?P<wd>{alternatives(WEEKDAYS)})\b,? (?:(?:in )?(?P<n>two|three|four|2|3|4|a) weeks?"
            r"(?: from (?:now|today)| time|' time)|(?P<fortnight>fortnight)|week)\b(?!\s?-?end|s|'s|\s?\d)"
        ),
        "week_on": (
            rf"\b(?:(?P<n>a|one|two|three|four|[1-4])\s)?(?P<unit>fortnight|weeks?) (?:on|this|next|come)"
            rf" (?P<wd>{alternatives(WEEKDAYS)})\b"
            r"|\b(?:(?P<n2>a|one|two|three|four|[1-4])\s)?(?P<unit2>fortnight|weeks?) (?P<from>today|tomorrow)\b"
            rf"|\b(?P<wd2>{alternatives(WEEKDAYS)}) (?:en (?P<eight>huit|quinze)\b|in (?P<de>einer woche|acht tagen"
            rf"|zwei wochen|vierzehn tagen|14 tagen))\b"
        ),
        "day_of_next_month": (
            r"\b(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)(?: day)? of (?P<which>next|this|the coming) month\b"
        ),
        "in_months": (
            rf"\b(?:(?:in|within|dans|en|dentro de|em|daqui a|tra|fra|binnen|innerhalb von|d'ici) {_NUM}"
            r" (?P<unit>months?|monate?n?|mois|mes|meses|mês|mesi?|maand|maanden)"
            rf"|over {_NUM.replace('<n>', '<n2>')} maand(?:en)?)\b(?!'s notice| (?:or\b|of\b|ago\b|notice|old"
            r"|into|de \w|di \w|van\b))"
        ),
        "fortnight": (
            r"\b(?:in|within|next|another|need|about|coming|be|takes?|(?:give|allow|for)(?: it| us| me| them)?)(?: a"
            r"| another|"
            r" about a)? fortnight\b(?! on)"
            r"|\b(?P<ten>(?:une |la )?dizaine de jours|una decina di giorni|una decena de días|uma dezena de dias|een"
            r" dag of tien)\b"
            r"|\b(?P<eight>(?:une |sous )?huitaine(?: de jours)?)\b"
            r"|\b(?P<fifteen>(?:une |sous |la |una )?(?:quinzaine|quincena|quinzena)(?: de (?:jours|días|dias))?)\b"
        ),
        "weekday": (
            rf"(?:\b(?P<mod>this|next|coming|this coming|following|nächste[nr]?|kommende[nr]?"
            rf"|diese[nr]?|last|past|every|each|letzte[nr]?|próximo|prossimo"
            rf"|volgende)\s{{1,2}})?(?<![\w-])(?P<wd>{alternatives(WEEKDAYS)})(?:ochtend|middag|avond|morgen"
            rf"|vormittag|nachmittag|abend|mittag|früh)?\b(?P<plural>s\b"
            rf"|'s meeting)?(?:\s{{1,2}}(?P<post>next week|this week|of next week|of this week|prochain"
            rf"|próximo|prossimo|que viene|que vem|(?:of )?last week|before last"
            r"|(?:a|one|two) weeks? ago|nächster woche|kommender woche))?"
        ),
    }.items()
}

STARTS_WITH_WEEKDAY = re.compile(WD, re.IGNORECASE)
BEFORE_SLASH = re.compile(
    r"(?:\b(?:on|by|until|till|through|thru|from|back|of|before|after|to|am|le|au|al|el|il"
    r"|dal|would|does|do|could|can|make|is|this|vom|bis|op|tot|t/m|até|dia|hasta|returning"
    r"|the|around)|day,?|[-–(])\s{0,2}$",
    re.IGNORECASE,
)
"""What stands before "3/4" when it is a date and no fraction."""
NOT_TOMORROW = re.compile(r"\b(?:guten|heute|goede|goeden|am)\s$", re.IGNORECASE)
"""What stands before the German and Dutch "morgen" when it is a morning."""
