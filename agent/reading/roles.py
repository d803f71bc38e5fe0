"""The words before and behind a date that say what it is: a limit, a return, a beginning. Patterns only."""

import re
from enum import StrEnum

from agent.reading.expressions import TO, WD


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


ROLE_BEFORE: dict[Role, re.Pattern[str]] = {
    role: re.compile(
        rf"(?:{words})\s{{0,2}}(?:(?:the|on|about|around|approximately|end of (?:the )?day|end of play|close of"
        rf" play|monday|tuesday|wednesday"
        rf"|thursday|friday|end of|close of business|cob|eod|noon|midday|midnight|at|\d{{3,4}} ?(?:hrs|h|hours)|easter"
        rf"|good|whit|het|de"
        rf"|\d{{1,2}}(?::\d\d)?\s?(?:am|pm)?(?: on)?|dem|den|zum|am|le|el|il|o|dia"
        rf"|al)[,\s]{{1,2}}){{0,3}}$",
        re.IGNORECASE,
    )
    for role, words in {
        Role.THROUGH: (
            r"through|thru|bis und mit|bis einschl|bis inkl|up to and including|until and including|bis"
            r" einschließlich|bis einschl\.?"
            r"|bis inkl\.?|bis inklusive|t/m|tot en met|hasta (?:el )?(?:día )?.{0,3}inclu\w+"
            r"|jusqu'à et y compris"
        ),
        Role.RETURN: (
            r"(?:volvemos(?: a \w+)?|voltamos(?: a \w+)?|regressamos(?: a \w+)?|torniamo|torn(?:o|erò|iamo) in ufficio"
            r"|volto(?: ao? \w+)?|retour|(?:vuelvo|volveré|regreso|regresaré) a la oficina|regresso ao escritório"
            r"|home(?: again)?(?: on)?|open(?:s|ing)? again(?: on)?|öffn\w+ wieder(?: am)?|abr\w+ de nuevo(?: el)?"
            r"|riapriamo il|reprise(?: le)?|réouverture(?: le)?|back(?: in (?:the )?office| at (?:my desk|work|the"
            r" office)| online"
            r"| to work)?(?: again)?(?: (?:on|from|by|as of|in))?|return(?:ing"
            r"|s)?(?: to (?:the )?(?:office|work|my desk))?(?: (?:on|by|from))?|re-?open(?:s"
            r"|ing)?(?: (?:on|from))?|(?:available|(?:at|behind) my desk|online) again(?: (?:on|from|as of))?"
            r"|(?:answering|reading|checking|picking up|opening) (?:my )?(?:e?-?mails?|messages|post) again(?:"
            r" (?:from|on))?|resum(?:e"
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
            r"|weer (?:aanwezig|bereikbaar|terug)|weer|vanaf)"
            r"(?: (?:ao|al|au|en|em|in|im|op|on|at|to) (?:(?:the|my|o|a|la|le|het) )?[a-zà-ÿ-]{3,})?"
            r"(?: (?:la|na|le|a|à|em|no|op|on|il|el|am))?"
        ),
        Role.AFTER: (
            r"not before|nothing before|no earlier than|after|nach dem|nach|après|después del?"
            r"|depois d[eo]|dopo|na"
        ),
        Role.BY: (
            r"by|before|pour(?: le)?|como (?:muy )?(?:tarde|máximo)|lapses?|runs out|no later than|not later than"
            r"|latest|latest by|deadline(?: is| of|:)?|due|due by"
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
    r"^,? (?:ben ik |zijn we |bin ich |sind wir |suis |is |are )?(?:er )?(?:weer|wieder)\b|^,? (?:is|was)"
    r" when\b[^.;\n]{0,25}\b(?:back|again|desk|return|open|resume)|^,? [^.;,\n]{0,14}(?:wir|ich)"
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

MOVED_FROM = re.compile(
    r"\b(?:shift|mov|push|chang|reschedul|swap|postpon|bring|verschieb|verleg|verschob|déplac|repouss|report|cambi"
    r"|aplaz|mud|adi|spost|rinvi|verplaats|verzet|verschui)\w*\b[^.;!?\n]{0,40}\b(?:from|von|vom|de|du|del|do|da|dal"
    r"|van)"
    r"\s(?:the |den |dem |el |le |il |o )?$",
    re.IGNORECASE,
)
"""Before a day from which something is moved to another."""

ON_THE_BOARD = re.compile(
    r"\b(?:applications?|registrations?|terms?|semesters?|trimestre|intakes?|enrol\w+|seasons?|vacanc(?:y|ies)"
    r"|courses?"
    r"|bewerbung\w*|anmeldung\w*|candidatures?|inscriptions?|inscripciones|inscrições|iscrizioni|aanmeld\w*)\b"
    r"[^.;!?\n]{0,40}\b(?:clos|open|start|begin|end|run|due|until|by|schließ|endet|beginn|bis|ferm|clôtur|cierr|abr"
    r"|acab"
    r"|encerr|chiud|apr|sluit)\w*\b[^.;!?\n]{0,16}$",
    re.IGNORECASE,
)
"""Before a day that is told to everybody: "applications close on", "the new term starts on"."""

BETWEEN = re.compile(
    rf"^\s?,?{TO}(?:{WD},?\s?)?$|^\s{{0,2}}(?:bis einschließlich|bis einschl\.|until and including"
    rf"|up to and including|inclusive|and)\s(?:the |le |den )?$",
    re.IGNORECASE,
)
