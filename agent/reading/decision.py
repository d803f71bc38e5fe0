"""The day a text promises for an answer, and the last day it sets for one of the candidate's.

Each date gets points for the words of its clause and sentence; the one with most is taken.
"""

import re
from datetime import date

from agent.domain.meaning import Intent
from agent.reading.dates import Found, find
from agent.reading.days import following
from agent.reading.resolve import Form
from agent.reading.roles import ON_THE_BOARD, Role
from agent.reading.written import NOTHING, Moment, Written, clause_of, moment_of, sentence_of

_ANSWER = re.compile(
    r"\b(?:confirm\w*|conferm\w*|bestätig\w*|bevestig\w*|decision|decide|deciding|decided|hear|heard|answer|word"
    r"|news|update|know|feedback"
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
    r"|settle[sd]?|pick(?:s|ed|ing)?|choose|choosing|chosen|ring|phone|letter|promised?|yes or (?:a )?no|either way"
    r"|more (?:then|after|by|on)|hop(?:e|ing) for|decide|risent\w+|reparl\w+|hablamos|falamos|sprechen uns"
    r"|one way or (?:the )?(?:other|another)|text (?:you|u)|drop (?:you|u)|from (?:me|us|him|her|them)|avis\w+"
    r"|rufe?n?|ja oder (?:ein )?nein"
    r"|oui ou (?:un )?non|s[íì] o (?:un )?no|sim ou (?:um )?não|ja of nee|écri\w+|llam\w+|ligo|ligamos|scriv\w+"
    r"|schrijf\w*"
    r"|besluit|beslissing|beslissen|uitsluitsel|laten weten|hoor\w*|antwoord|reactie"
    r"|expect|your (?:inbox|mailbox|letterbox|post|mail)|choices?|scelt[ae]|elección|escolha|choix|auswahl|keuze"
    r"|letters?|settled|in the dark|knoop|fal(?:o|amos)"
    r"|riscontro|esit[oi]|novità|novedades|novidades|contestación|resolución|resultados?|devolutiva|posicionamento"
    r"|résultats?|nouvelle|ergebnis|nachricht|zusage|terugkoppeling|uitslag|bericht"
    r"|before (?:we|i) can"
    r"|that(?:'s| is) when|on that (?:day|date)|that (?:same )?day)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:vot(?:es?|ing|ent|er(?:a|à|anno)?|a|an|ará|am|ano|ação|ación)|ratif\w+|appoints?|approves?|signs? off"
    r"|stimm(?:t|en)|abstimm\w*|abgestimmt|stemt|stemmen|stemming|deliber\w+|délibèr\w+|genehmigt|beschließ\w+"
    r"|nomm\w+|nombr\w+|nomei\w+|nomin\w+|benoemt)\b",
    re.IGNORECASE,
)
"""Those decide who have to; an answer may come later, where a later day is named for one."""
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


_DAY_AFTER = re.compile(
    r"\b(?:the (?:day|morning) after|am tag nach|le lendemain|(?:el|al) día siguiente|no dia (?:seguinte|a seguir)"
    r"|il giorno (?:dopo|successivo|seguente)|de dag na)\b[^.,;!?\n\d]{0,40}$",
    re.IGNORECASE,
)
"""Before a day that is not meant but the next."""
_COUNTED_ON = re.compile(
    r"\w+ \w+ (?:later|after|später|danach|darauf|plus tard|après|después|más tarde|depois|mais tarde|dopo|più tardi"
    r"|erna"
    r"|daarna)\b|the (?:following|next|morning)|the day after|le lendemain|(?:al|el) día|no dia|il giorno|am \w+"
    r"|de dag",
    re.IGNORECASE,
)
"""A day counted from another, which stands before it and is none itself."""
_ABSENT = re.compile(
    rf"{_ASIDE.pattern}|\b(?:clos|shut|geschlossen|ferm|cerrad|fechad|encerrad|chius|gesloten|reist|voyage|viaj"
    rf"|viagg)\w*",
    re.IGNORECASE,
)
_NOTHING_BEFORE = re.compile(
    r"[^.;!?\n]{0,12}\b(?:no|not|nothing|nobody|never|nichts?|rien|nada|niente|niets)\b[^.;!?\n]{0,30}"
    r"\b(?:before|sooner|earlier|früher|plus tôt|mais cedo|vroeger|vorher|davor|avant|antes|prima|eerder|daarvoor)\b",
    re.IGNORECASE,
)
"""Behind a day: nothing happens sooner."""
_ESTIMATE = re.compile(r"\w\s?(?:-|–| to | or | bis | à | a | o | of )\s?\w+\s(?:\w+\s)?\w+$", re.IGNORECASE)
"""So many days to so many."""
_NO_ANSWER = re.compile(
    r"\b(?:no|any|without|kein\w*|pas (?:de|encore)|sin|sem|nessun\w*|geen) (?:\w+ )?\w+", re.IGNORECASE
)
_THEN = re.compile(
    r"\b(?:that(?:'s| is| will be) when|(?:on )?that (?:same |very )?(?:day|date|evening|afternoon|night)"
    r"|as soon as|at which point"
    r"|le (?:jour|soir) même"
    r"|ce jour-là|ese (?:mismo )?día|nesse dia|quel giorno|die dag|an diesem tag|nessa altura|then|afterwards"
    r"|straight after|right after|danach|dann|alors|ensuite|entonces|luego|então|allora|poi|dan"
    r"|daarna)\b",
    re.IGNORECASE,
)
"""Behind a day on which, or after which, there is an answer."""
_NO_MORE = re.compile(
    r"\b(?:as much as|(?:that|this)(?:'s| is) all|all (?:i|we)|more than|not|no|nothing|cannot|can't|n't|nicht"
    r"|nichts|kein\w*"
    r"|rien|pas|nada|no|non|niente|niet|niets|geen|não)\b",
    re.IGNORECASE,
)
"""Beside today: what is known by now, and no more."""
_OWN = re.compile(
    r"\b(?:i|i'm|im|we|we're|my|our|me|us|ich|wir|je|j'|nous|on|eu|nós|ik|wij|bin|sind|suis|serai|estoy|estaré|vuelvo"
    r"|volvemos|volto|voltamos|torno|rientro|sono|siamo|ben|zijn)\b",
    re.IGNORECASE,
)
_THANKED = re.compile(
    r"\b(?:thanks|thank you|thx|danke|dank|merci|gracias|obrigad[oa]|grazie|bedankt)\b[^.;!?\n]{0,12}"
    r"\b(?:for|für|de|pour|por|pel[oa]|per|voor)\b[^.;!?\n]{0,60}$"
    r"|\b(?:good|great|nice|lovely|pleasure|enjoyed|schön|ravi|encantad[oa]|piacere|leuk)\b[^.;!?\n]{0,20}\b(?:meet"
    r"|see|talk"
    r"|speak|chat|kennen\w*|rencontr|conocer|conoscer)[^.;!?\n]{0,40}$",
    re.IGNORECASE,
)
"""Before a day that lies behind the two."""


_NOBODY = (
    r"(?:n't|\b(?:not|nothing|nobody|no-?one|none|never|neither|cannot|kein\w*|nicht|nichts|niemand"
    r"|n(?:e |')[\w' ]{1,24}?(?:pas|rien)|rien|jamais|personne ne|aucune?|nada|nadie|ning[uú]n\w*|nunca|ninguém"
    r"|nenhum\w*|niente|nulla|nessun\w*|niet|niets|niemand|geen|nooit|(?<!or )(?<!or a )(?<!o )(?<!ou )(?<!un )(?<!um )"
    r"(?:não|non|no(?= \w)(?! (?:dia|fim|final|início|mês|máximo|prazo|decurso|próximo|meio))))\b)"
    r"(?! (?:doubt|problem|worr|fear|long|far|later|sooner|earlier|more than|longer than|only|just|news is|least|matter"
    r"|nur|später|länger|oltre|solo|sólo|só|soltanto|más|mais|alleen))"
)
_DENIED = re.compile(
    rf"{_NOBODY}(?:(?!\b(?:until|till|bis|before|vor|bevor|avant|jusqu|hasta|antes|até|prima|fino|voor|tot|and|but|who"
    r"|und|aber|sondern|sino|senão|der|die|et|mais|qui|y|pero|que|e|mas|ma|che|en|maar|yet|if|so|whether|because|as"
    r"|later|than|sooner|earlier|après|after|which|that|ob|si|se|of)\b)[^.,:;!?\n]){0,60}$",
    re.IGNORECASE,
)
"""Before a day on which something will not be: "nobody decides here in August"."""
_DENIED_BEHIND = re.compile(
    rf",? (?:(?!(?:and|but|or|so|und|aber|oder|et|mais|ou|y|pero|o|e|mas|ma|en|maar|of) )[^\W\d_]+ ){{0,3}}?{_NOBODY}"
    r"(?! (?:in|im|en|em|a|this|next|before|until)\b)",
    re.IGNORECASE,
)
"""The same behind it: "in August nobody decides"."""
_HOPED = re.compile(
    r"\b(?:(?:had|'d|was|were) (?:hoped|hoping|wanted|meant|planned|expected|supposed|due)"
    r"|ursprünglich|eigentlich"
    r"|j'espérais|esperaba|esperava|speravo|hoopte)\b(?:(?!\b(?:but|so|aber|mais|pero|mas|ma|maar)\b)[^.;!?\n]){0,60}$",
    re.IGNORECASE,
)
"""Before a day: it was hoped for, and will not be."""
_FAREWELL = re.compile(
    r"\b(?:happy|see you|enjoy|have an?|wish\w*|till|until then|bis|schöne\w*|bon(?:ne)?|buen\w*|boa?|bom|fijne?|thanks"
    r"|thank you|sorry|away|out|off|weekend|back)\b",
    re.IGNORECASE,
)
"""In a short sentence with a day: it says when, but not when there is an answer."""


_LEAD = re.compile(
    r"^\W*(?:(?:by|on|in|at|probably|likely|maybe|perhaps|hopefully|around|about|towards?|some ?time|say|wohl"
    r"|vermutlich"
    r"|wahrscheinlich|hoffentlich|bis|am|sans doute|probablement|vers|probablemente|hacia|provavelmente"
    r"|probabilmente|verso"
    r"|waarschijnlijk|rond|the|le|el|il|o|de) )*",
    re.IGNORECASE,
)
"""What may stand before the day in such a sentence."""


def _alone(one: Found, sentence: str) -> bool:
    """Whether a sentence is a day and little else: "Mid next week, I'd think." """
    begins = _LEAD.sub("", sentence, count=1).startswith(one.words[:20])
    return begins and len(sentence.split()) <= len(one.words.split()) + 5 and not _FAREWELL.search(sentence)


def decision(said: str, at: Written, intent: Intent) -> Moment:
    """The day by which `said` promises an answer: the likeliest, of two the first."""
    best: tuple[int, int, Found] | None = None
    likely: list[Found] = []
    for order, one in enumerate(find(said, at.day, month_first=at.month_first)):
        if one.last < at.day or (one.last == at.day and one.form is not Form.DAY and one.form is not Form.PERIOD):
            continue
        before = said[max(0, one.start - 100) : one.start]
        if _SINCE.search(before) or _THANKED.search(before) or _HOPED.search(before) or ON_THE_BOARD.search(before):
            continue
        if _denied(one, said, before):
            continue
        if one.last == at.day and one.role is not Role.BY and _NO_MORE.search(clause_of(said, one)):
            continue
        points = _points(one, said)
        if points >= 2 and (best is None or points > best[0]):
            best = (points, order, one)
        ahead = one.last > at.day and one.form is not Form.RANGE
        ahead = ahead and not (one.role in {Role.UNTIL, Role.THROUGH} and _ABSENT.search(before))
        ahead = ahead and not (one.role is Role.FROM and not _ANSWER.search(clause_of(said, one)))
        if points >= 0 and ahead and not _ASIDE.search(sentence_of(said, one)):
            likely.append(one)
    if best is None:
        # The only day ahead, and an answer is spoken of beside it.
        if len(likely) != 1 or not _ANSWER.search(
            _NO_ANSWER.sub(" ", said[max(0, likely[0].start - 80) : likely[0].end + 80])
        ):
            return NOTHING
        best = (0, 0, likely[0])
    one = best[2]
    day = one.last
    if _DAY_AFTER.search(said[max(0, one.start - 80) : one.start]):
        day = following(day)
    if intent is Intent.WAIT and one.role is Role.THROUGH:
        return moment_of(one, day)
    return _worded(one, said, day)


def _denied(one: Found, said: str, before: str) -> bool:
    """Whether nothing is to happen on that day, and nothing is said of what comes behind it."""
    if one.role in {Role.BY, Role.UNTIL, Role.AFTER, Role.THROUGH} or one.form is Form.SPAN:
        return False
    if _NOTHING_BEFORE.match(said[one.end : one.end + 80]):
        return False
    behind = said[one.end : one.end + 80]
    return bool(_DENIED.search(before) or (one.form is Form.PERIOD and _DENIED_BEHIND.match(behind)))


def _points(one: Found, said: str) -> int:
    """How likely a date is the one on which there will be an answer, by the words around it."""
    clause, sentence = clause_of(said, one), sentence_of(said, one)
    limit = one.role in {Role.BY, Role.AFTER} or (
        one.role in {Role.UNTIL, Role.THROUGH} and not _ABSENT.search(said[max(0, one.start - 60) : one.start])
    )
    expected = one.form in {Form.SPAN, Form.PERIOD}
    voted = bool(_VOTED.search(clause))
    points = 3 * bool(_ANSWER.search(clause)) + bool(_ANSWER.search(sentence)) + 2 * limit + 1 * expected + 2 * voted
    points += bool(
        re.match(
            r"(?:in|within|innerhalb|binnen|entro|sous|dans|dentro|fra|tra|over|d'ici|about|next|\w+ more|need"
            r"|takes?|give|gimme|another|allow|comptez|brauche\w*|noch|nog|il (?:nous|me) faut)\b",
            one.words,
            re.IGNORECASE,
        )
    )
    points += 2 * bool(
        re.search(
            r"\b(?:(?:let's|let us|we) say|sagen wir|disons|digamos|diciamo|laten we zeggen|zeg maar|(?:reckon|count"
            r"|plan|figure"
            r"|bank|pencil+ed|planned|slated|scheduled|set) (?:on|with|for)|(?:tells?|told) (?:me|us)"
            r"|something(?: \w+)? for you|rechne\w*(?: sie)? mit|reken\w* op"
            r"|cont(?:e|ad|ar"
            r"|are) (?:com|con|su)"
            r"|pencil in|need|takes?|give (?:us|me)|gimme|another|allow|expect|donn(?:e|ons|ez)|brauch\w*|benötig\w*"
            r"|dauert|comptez|faut"
            r"|necesit\w+|precis\w+"
            r"|serv(?:e|ono)|ancora|vogliono|duurt)\b[^.]{0,20}$",
            said[max(0, one.start - 32) : one.start],
            re.IGNORECASE,
        )
    )
    behind = said[one.end : one.end + 120]
    then = any(_THEN.search(piece) and _ANSWER.search(piece) for piece in re.split(r"[.!?]\s", behind))
    points += 8 * bool(_NOTHING_BEFORE.match(behind)) + 2 * bool(_ESTIMATE.search(one.words))
    points += 2 * then + 4 * bool(_COUNTED_ON.match(one.words))
    points += 2 * _alone(one, sentence)
    points -= 3 * bool(_ASIDE.search(clause) and not (_ANSWER.search(clause) or voted or then))
    points -= 4 * bool(_STARTING.search(said[max(0, one.start - 50) : one.start]))
    points += bool(re.search(r"at the latest", said[one.end : one.end + 20], re.IGNORECASE))
    if one.form is Form.RANGE:
        points -= 2
    if one.role is Role.RETURN:
        points += 4 if _OWN.search(clause) else 2
    return points


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
_NEEDLESS = re.compile(
    r"\b(?:no (?:need|rush|hurry)|need(?:n't| not)|(?:n't|not) (?:need|have|necessary) to|nicht nötig|müssen nicht"
    r"|pas besoin|n'avez pas à|no hace falta|não é preciso|non (?:serve|occorre)|hoeft niet)\b[^.,;:!?\n]{0,40}$",
    re.IGNORECASE,
)
"""Before a day by which nothing need be done."""
_SINCE = re.compile(r"\b(?:since|depuis|seit|desde|sinds|há|dal?|ever since)(?: the| le| dem| el)? $", re.IGNORECASE)
"""Before a day that lies behind."""


def deadline(said: str, at: Written) -> Moment:
    """The last day on which an answer or a thing is wanted of the candidate."""
    best: tuple[int, Found] | None = None
    for one in find(said, at.day, month_first=at.month_first):
        if one.last < at.day or one.form is Form.RANGE:
            continue
        before = said[max(0, one.start - 60) : one.start]
        if _STARTING.search(before[-50:]) or _NEEDLESS.search(before):
            continue
        clause, sentence = clause_of(said, one), sentence_of(said, one)
        limits = (
            one.role in {Role.BY, Role.UNTIL, Role.THROUGH}
            or bool(re.match(r"within|innerhalb|binnen|sous|entro|dentro", one.words, re.IGNORECASE))
            or (one.form is Form.SPAN and bool(_WANTED_BACK.search(clause)))
            or bool(_LIMIT.search(before))
        )
        points = 3 * limits + 2 * bool(_ASKS.search(clause)) + bool(_ASKS.search(sentence))
        if (
            points >= 3
            and (limits or one.role is Role.ON or one.form is Form.DAY)
            and (best is None or points > best[0])
        ):
            best = (points, one)
    return _worded(best[1], said, best[1].last) if best else NOTHING
