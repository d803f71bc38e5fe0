"""Which of the dates in a text is the one the message is about: the first day back, the day of a decision, a meeting.

The words around a date decide, clause by clause; two possible answers are no answer. Clock times are read for meetings
and calls only, in the zone the text names, else in the sender's own.
"""

import re

from agent.domain.meaning import Intent
from agent.reading.dates import Found, find
from agent.reading.days import following
from agent.reading.decision import deadline, decision
from agent.reading.meeting import meeting
from agent.reading.resolve import Form
from agent.reading.roles import Role
from agent.reading.written import NOTHING, Moment, Written, clause_of, moment_of, sentence_of


def until(intent: Intent, said: str, at: Written) -> Moment:
    """The date or instant that `said` names for `intent`, by the conventions of each."""
    match intent:
        case Intent.AWAY:
            return _away(said, at)
        case Intent.WAIT | Intent.ACK:
            return decision(said, at, intent)
        case Intent.OFFER | Intent.QUESTION:
            return deadline(said, at)
        case Intent.NEXT_STEP | Intent.CALL:
            return meeting(said, at)
        case _:
            return NOTHING


_FURTHER_NOTICE = re.compile(
    r"until further notice|bis auf weiteres|jusqu'à nouvel ordre|hasta nuevo aviso|até novo aviso"
    r"|fino a nuovo avviso|tot nader order",
    re.IGNORECASE,
)
_OUT_TODAY = re.compile(
    r"\b(?:out|away|off|absent|offline|unavailable|abwesend|nicht im büro|absente?|ausente|afwezig"
    r"|assente|not in|not working|in meetings|travelling|on a course|nicht (?:da|am platz|erreichbar|verfügbar)"
    r"|unterwegs|im"
    r" urlaub|en (?:congés?|vacances|déplacement|formation)"
    r"|fuori|in ferie|fuera|de vacaciones|fora|de férias|niet (?:aanwezig|op kantoor|bereikbaar)|op (?:cursus"
    r"|vakantie)|vrij"
    r"|in (?:an? |my |our )?(?:[\w-]+ )?(?:training|meetings?|court|surgery|workshops?|class|theatre)|all day"
    r"|the whole (?:of )?"
    r"|the (?:entire )?day|ganztägig|den ganzen tag|toute la journée|todo el día|o dia todo|tutto il giorno"
    r"|de hele dag|teaching|at (?:a|an|the) \w+"
    r"|krank|malade|enferm\w|doente|malat\w|ziek|on leave|on holiday|sick)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:back|return|reopen|re-open|zurück|wieder|weer|reprise|réouverture|riapr|reabr|rouvr|retour|volvemos|volto"
    r"|voltamos"
    r"|regress|torn[oi]|vuelvo|volver|volta|rientr|terug|reply"
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
            later = next(
                (
                    one
                    for one in back
                    if one.start > current.end and not any(current.end < other.start < one.start for other in ranges)
                ),
                None,
            )
            return moment_of(later, later.last) if later else _after(current)
    if back:
        return moment_of(back[0], back[0].last)
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
            return moment_of(one, one.last) if one.last.weekday() == 0 and one.form is not Form.PERIOD else _after(one)
    if _FURTHER_NOTICE.search(said):
        return NOTHING
    for one in found:
        if one.role is Role.AFTER:
            return (
                moment_of(one, following(one.last))
                if re.search(r"\bafter\b", said[max(0, one.start - 12) : one.start], re.IGNORECASE)
                else moment_of(one, one.last)
            )
    return _away_loosely(said, at, found)


def _away_loosely(said: str, at: Written, found: list[Found]) -> Moment:
    for one in found:
        clause = clause_of(said, one)
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
            return moment_of(one, one.last)
    for one in found:
        clause = clause_of(said, one)
        if one.first == one.last == at.day and _OUT_TODAY.search(clause):
            return _after(_last_of_list(said, one, found))
        if one.role in {Role.ON, Role.BARE, Role.BY, Role.FROM} and _BACK.search(clause) and one.last > at.day:
            return moment_of(one, one.last)
    for one in found:
        if one.form is Form.PERIOD and one.last >= at.day and _OUT_TODAY.search(clause_of(said, one)):
            return (
                _after(one)
                if re.search(r"week|woche|semana|semaine|settimana|month|EOW", one.words, re.IGNORECASE)
                else moment_of(one, one.last)
            )
    ahead = [one for one in found if one.last > at.day and one.form is Form.DAY]
    if len(ahead) == 1 and _BACK.search(sentence_of(said, ahead[0])[:120]) and _BACK.search(said[: ahead[0].start]):
        return moment_of(ahead[0], ahead[0].last)
    same = [
        one for one in found if one.first == one.last == at.day or (one.first == at.day and one.role is not Role.BY)
    ]
    if same and _OUT_TODAY.search(said):
        return _after(same[0])
    return NOTHING


def _last_of_list(said: str, first: Found, found: list[Found]) -> Found:
    """Of "today and tomorrow" the latter."""
    last = first
    for one in found:
        if one.start > last.end and re.fullmatch(
            r"\s?(?:,|and|&|und|et|y|e|en)\s(?:on\s)?", said[last.end : one.start]
        ):
            last = one
    return last


def _after(one: Found) -> Moment:
    return moment_of(one, following(one.last))
