"""Which of the dates in a text is the one the message is about: the first day back, the day of a decision, a meeting.

The words around a date decide, clause by clause; two possible answers are no answer. Clock times are read for meetings
and calls only, in the zone the text names, else in the sender's own.
"""

import re
from datetime import date, timedelta

from agent.domain.meaning import Intent
from agent.reading.dates import Found, find
from agent.reading.meeting import meeting
from agent.reading.resolve import Form
from agent.reading.roles import Role
from agent.reading.written import NOTHING, Moment, Written, clause_of, sentence_of


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
            return meeting(said, at)
        case _:
            return NOTHING


# ---------------------------------------------------------------------------------------------- absences

_FURTHER_NOTICE = re.compile(
    r"until further notice|bis auf weiteres|jusqu'à nouvel ordre|hasta nuevo aviso|até novo aviso"
    r"|fino a nuovo avviso|tot nader order",
    re.IGNORECASE,
)
_OUT_TODAY = re.compile(
    r"\b(?:out|away|off|absent|offline|unavailable|abwesend|nicht im büro|absente?|ausente|afwezig"
    r"|assente|not in|in meetings|travelling|on a course|nicht (?:da|am platz|erreichbar|verfügbar)|unterwegs|im"
    r" urlaub|en (?:congés?|vacances|déplacement|formation)"
    r"|fuori|in ferie|fuera|de vacaciones|fora|de férias|niet (?:aanwezig|op kantoor|bereikbaar)|op (?:cursus"
    r"|vakantie)|vrij"
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
        return NOTHING
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
            return _moment(one, one.last)
    for one in found:
        clause = clause_of(said, one)
        if one.first == one.last == at.day and _OUT_TODAY.search(clause):
            return _after(_last_of_list(said, one, found))
        if one.role in {Role.ON, Role.BARE, Role.BY, Role.FROM} and _BACK.search(clause) and one.last > at.day:
            return _moment(one, one.last)
    for one in found:
        if one.form is Form.PERIOD and one.last >= at.day and _OUT_TODAY.search(clause_of(said, one)):
            return (
                _after(one)
                if re.search(r"week|woche|semana|semaine|settimana|month|EOW", one.words, re.IGNORECASE)
                else _moment(one, one.last)
            )
    ahead = [one for one in found if one.last > at.day and one.form is Form.DAY]
    if len(ahead) == 1 and _BACK.search(sentence_of(said, ahead[0])[:120]) and _BACK.search(said[: ahead[0].start]):
        return _moment(ahead[0], ahead[0].last)
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
    r"\b(?:confirm\w*|conferm\w*|bestätig\w*|bevestig\w*|decision|decide|deciding|decided|hear|heard|answer|word|news|update|know|feedback"
    r"|respon[ds]\w*|rispond\w*|répond\w*|antwoord\w*|recontact\w*|reviendr\w*|revenons|digo|dir(?:é|á|emos|ò|emo|ai"
    r"|ei|án|te|le|lhe)\w*|dit|dis|aviso"
    r"|avisar\w*|contactar\w*|ricontatt\w*|terugkom\w*|reply|back to you|in touch|touch base|come back|get back"
    r"|circle back|touch|outcome"
    r"|verdict|result|results|contact you|reach out|write|conclu\w+|wrap(?:ping|ped)? up|finali[sz]e"
    r"|tell you|inform|communicated|message|sign[- ]off|approval|final|call|entscheid\w*|bescheid"
    r"|rückmeld\w*|melde\w*|antwort\w*|décision|décid\w*|réponse|retour|nouvelles|reviens|revenir|tiens"
    r"|decisión|decid\w+|respuesta|noticias|decisão|resposta|retorno|notícias|decisione|decider\w+"
    r"|risposta|notizie|sapere|saur\w+|saber\w*|sabr\w+|sapr\w+|contestar\w*|contesto|diremos|decimos|diciamo|dirò"
    r"|tiendr\w+"
    r"|dou|damos"
    r"|wissen|weten|weet|erfahr\w*|hör(?:en|st|t)|make up our minds|green light|sorted|aim|realistically|patience"
    r"|geduld|paciencia|paciência|pazienza|told|tranch\w+|verdict|rule|(?:look|watch) for|something from (?:me|us)"
    r"|besluit|beslissing|beslissen|uitsluitsel|laten weten|hoor\w*|antwoord|reactie"
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


def _decision(said: str, at: Written, intent: Intent) -> Moment:
    best: tuple[int, int, Found] | None = None
    likely: list[Found] = []
    for order, one in enumerate(find(said, at.day, month_first=at.month_first)):
        if one.last < at.day or (one.last == at.day and one.form is not Form.DAY and one.form is not Form.PERIOD):
            continue
        if _SINCE.search(said[max(0, one.start - 20) : one.start]):
            continue
        clause, sentence = clause_of(said, one), sentence_of(said, one)
        deadline = one.role in {Role.BY, Role.UNTIL, Role.THROUGH, Role.AFTER}
        expected = one.form in {Form.SPAN, Form.PERIOD}
        points = 3 * bool(_ANSWER.search(clause)) + bool(_ANSWER.search(sentence)) + 2 * deadline + 1 * expected
        points += bool(
            re.match(
                r"(?:in|within|innerhalb|binnen|entro|sous|dans|dentro|fra|tra|over|d'ici|about|next|need"
                r"|takes?|give|gimme|another|allow|comptez|brauche\w*|noch|nog|il (?:nous|me) faut)\b",
                one.words,
                re.IGNORECASE,
            )
        )
        points += 2 * bool(
            re.search(
                r"\b(?:need|takes?|give (?:us|me)|gimme|another|allow|expect|brauch\w*|benötig\w*|dauert|comptez|faut"
                r"|necesit\w+|precis\w+"
                r"|serv(?:e|ono)|ancora|vogliono|duurt)\b[^.]{0,20}$",
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
        if points >= 0 and one.last > at.day and one.form is not Form.RANGE and not _ASIDE.search(sentence):
            likely.append(one)
    if best is None:
        # The only day ahead, and an answer is spoken of beside it.
        if len(likely) != 1 or not _ANSWER.search(said[max(0, likely[0].start - 80) : likely[0].end + 80]):
            return NOTHING
        best = (0, 0, likely[0])
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


_LIMIT = re.compile(
    r"\b(?:deadline|due date|closing date|cut-?off|frist|abgabe\w*|date limite|échéance|fecha límite|plazo|data"
    r" limite|prazo"
    r"|scadenza|uiterste datum)\b[^.;!?\n]{0,40}$"
    r"|\byou(?:'ve| have)(?: got)? (?:about |exactly |until )?$"
    r"|\b(?:sie|du) (?:haben|hast) (?:dafür |noch )?$|\bvous avez $|\b(?:tiene|tienes) $|\b(?:tem|tens) $|\b(?:ha"
    r"|hai) $"
    r"|\b(?:u|je) (?:hebt|heeft) $",
    re.IGNORECASE,
)
"""Before a day: it is the last one."""


_WANTED_BACK = re.compile(r"\b(?:back|send|need|submit|return|hand (?:it )?in)\b[^.;!?\n]{0,30}\bin\b", re.IGNORECASE)
"""A thing is wanted in so many days."""
_SINCE = re.compile(r"\b(?:since|depuis|seit|desde|sinds|há|dal?|ever since)(?: the| le| dem| el)? $", re.IGNORECASE)
"""Before a day that lies behind."""


def _deadline(said: str, at: Written) -> Moment:
    best: tuple[int, Found] | None = None
    for one in find(said, at.day, month_first=at.month_first):
        if one.last < at.day or one.form is Form.RANGE:
            continue
        if _STARTING.search(said[max(0, one.start - 50) : one.start]):
            continue
        clause, sentence = clause_of(said, one), sentence_of(said, one)
        limits = (
            one.role in {Role.BY, Role.UNTIL, Role.THROUGH}
            or bool(re.match(r"within|innerhalb|binnen|sous|entro|dentro", one.words, re.IGNORECASE))
            or (one.form is Form.SPAN and bool(_WANTED_BACK.search(clause)))
            or bool(_LIMIT.search(said[max(0, one.start - 60) : one.start]))
        )
        points = 3 * limits + 2 * bool(_ASKS.search(clause)) + bool(_ASKS.search(sentence))
        if (
            points >= 3
            and (limits or one.role is Role.ON or one.form is Form.DAY)
            and (best is None or points > best[0])
        ):
            best = (points, one)
    return _worded(best[1], said, best[1].last) if best else NOTHING
