"""Whether a text refuses the candidate: the phrases of `words`, and what takes their meaning away where they stand.

A phrase counts only in a sentence that states it: not in a question, nor behind "if", "whether", "not yet" or "you
have", nor with "until" or "before" after it. Words that are heard in refusals and elsewhere alike count where nothing
in the message shows that the matter goes on; words of regret and farewell only together.
"""

import re
from itertools import chain

from agent.reading.asides import about_something_else
from agent.reading.wording import Phrases
from agent.reading.words import regret
from agent.reading.words.chosen import CHOSEN
from agent.reading.words.days import NAMED
from agent.reading.words.declined import DECLINED, FILED, NEARER, OTHERS
from agent.reading.words.denied import DENIED
from agent.reading.words.gone import GONE
from agent.reading.words.parted import PARTED, PARTED_SOFT
from agent.reading.words.rivals import LIKELY_RIVALS, RIVALS
from agent.reading.words.successors import SUCCEEDED, SUCCEEDED_SOFT
from agent.reading.words.verdict import VERDICT

_STRONG: tuple[tuple[str, Phrases], ...] = (
    ("denied", DENIED),
    ("chosen", CHOSEN),
    ("gone", GONE),
    ("verdict", VERDICT),
    ("chosen", RIVALS),
    ("verdict", PARTED),
    ("declined", DECLINED),
    ("chosen", OTHERS),
)
_LIKELY = (("likely", regret.LIKELY_REJECTION), ("nearer", LIKELY_RIVALS), ("nearer", NEARER), ("nearer", SUCCEEDED))
_SOFT = (regret.SOFT_REFUSAL, PARTED_SOFT, FILED, SUCCEEDED_SOFT)
_SENTENCE_ENDS = ".!?;\n"

_SUPPOSED = re.compile(
    r"\b(?:without (?:them|it|this|that|those|these|your)\b|without (?:a )?(?:reply|response|hearing)|(?:don't"
    r"|do not|not) hear\w*|sans (?:réponse|nouvelles"
    r"|retour)|sin (?:respuesta|noticias)|sem (?:resposta|notícias)|senza (?:risposta|riscontro)|ohne"
    r" (?:antwort|rückmeldung)|zonder (?:reactie|bericht)"
    r"|if|unless|whether|until|till|in case|should you|before|even though we|were (?:we|you) to|in the event"
    r"|wenn|falls|ob|sollten?|bevor|bis|si(?= $)|si (?:vous|tu|le|la|l'|nous|notre|votre|jamais|un|on|no|encajas"
    r"|su|el"
    r"|en|hay|surge|finalmente)\b|sauf si|avant (?:de|que)|caso|se (?:non|la sua|la tua|il|lei|sarà|doves\w+"
    r"|fosse|não|for|houver|o|a sua|a tua)\b|prima (?:di|che)|als (?:je|u|we|het|er|de|jouw|uw|wij)\b|indien"
    r"|mocht\w*|of (?:je|u|we|ik)"
    r"|antes de|doesn't mean|does not mean|not that|not because|rather than|instead of|anything but)\b"
    r"(?![^;:]{0,60}\b(?:but|however|sadly|unfortunately|leider|helaas|purtroppo|infelizmente"
    r"|malheureusement|so|therefore|thus|hence|which means|meaning|deshalb|daher|darum|donc|así que|por eso|por isso"
    r"|portanto|quindi|perciò|dus|daarom)\b)[^;:]{0,70}$",
    re.IGNORECASE,
)
"""Before a phrase: it is only spoken of."""
_NOT_SO = re.compile(
    r"(?:\b(?:haven't|hasn't|have not|has not|not yet|never|isn't|is not|wasn't|was not|aren't|didn't|did not"
    r"|nobody(?: has| is)?"
    r"|no one(?: has| is)?|yet to|don't think|do not think|might|may|could still|possibly|perhaps|maybe|hadn't"
    r"|falls|about to|close to"
    r"|hope to have|until we have|once we have|when we have|after we have|hoping to|hope to|aim to|to be|being"
    r"|noch nicht|noch kein\w*|pas encore|todavía no|aún no|ainda não|non ancora|ancora non|nog niet|nog"
    r" geen)\s+(?:[\w'-]+\s+){0,2})$",
    re.IGNORECASE,
)
"""Before a choice or the end of a role: it has not come to pass."""
_YOURS = re.compile(
    r"\b(?:you|you've|you have|you'd|you are|you're|your decision to|tú|du|sie|du dich|sie sich) (?:also "
    r"|already |just |now "
    r"|since |recently )?(?:have |had )?$",
    re.IGNORECASE,
)
"""Before a choice: it was the candidate's own."""
_YOU_SAID = re.compile(
    r"\b(?:hear|read|learn|see|told us|letting (?:us|me) know|sounds like)(?: that)?(?: you\b[^.!?]{0,12})? ?$",
    re.IGNORECASE,
)
"""Before a refusal: the candidate withdrew."""
_THEIRS = re.compile(
    r"\b(?:(?:other|another|previous|first|second|last|original|preferred|chosen) (?:candidate|finalist|person"
    r"|applicant|choice)s?)\b"
    r"(?: \w+){0,3} ?$",
    re.IGNORECASE,
)
"""Before a verdict: it is about somebody else."""
_FOR_NOW = re.compile(
    r"^[^.!?;\n]{0,45}?\b(?:until|till|unless|before (?!(?:the )?(?:holidays|christmas|easter))|without (?:your"
    r"|the|a|an|his|her|their|sign|approval|it|that|them)|as (?:quickly|fast|soon)|yet\b|this (?:week|morning"
    r"|afternoon)\b|today\b"
    r"|tomorrow\b|tonight|on (?:monday|tuesday|wednesday|thursday|friday)|bis\b|bevor|solange|tant que|avant"
    r"|hasta|antes de|até|finché|fino a|prima|totdat|voordat|zolang|tot\b|sem (?:a|o|as|os)\b|sin (?:la|el|su"
    r"|tu)\b|sans (?:la|le|l'|votre)|senza (?:la|il|l')|zonder (?:de|het|uw|je)\b|ohne (?:die|den|das|ihre"
    r"|eine)\b"
    r"|heute|diese woche|cette semaine|esta semana|questa settimana|deze week)",
    re.IGNORECASE,
)
"""After a denial: it is not for good."""
_WITH = re.compile(
    r"^ (?:with|on|to) (?:the|this|that|our|a|an|any|my|his|her|their)\b(?P<what>[^.!?;,\n]{0,45})", re.IGNORECASE
)
_ABOUT_HIRING = re.compile(
    r"\b(?:process|application|candidacy|candidature|role|position|post|job|hire|hiring|recruit\w*|search|offer"
    r"|vacancy|next|further|appointment|interview|second|final|third|round|stage"
    r"|opening|requisition|opportunity|conversation|discussion|profile|selection|you|your|candidate|contract"
    r"|placement)\b",
    re.IGNORECASE,
)
"""What is not gone on with when a candidate is refused."""
_BUT_YOURS = re.compile(r"^[^.!?\n]{0,40}\bbut\b[^.!?\n]{0,40}\b(?:yours?|still|open)\b", re.IGNORECASE)
_BUT_YOU = re.compile(
    r"^[^.!?\n]{0,40}\bbut you\b(?! (?:were|came|are|have|did|should|can|will|impress|made))", re.IGNORECASE
)
_DENIED = re.compile(r"(?:\b(?:not|never|non|nicht|kein|niet|geen|n'est|não|no)|n't)\s(?:\w{1,5}\s)?$", re.IGNORECASE)
"""Before a verdict: it was not given."""
_NOT_YET = re.compile(
    r"\b(?:noch (?:nicht|kein\w*|niemand\w*)|pas encore|toujours pas|todavía no|aún no|ainda não|non (?:\w+ )?ancora"
    r"|ancora non|nog (?:niet|geen)|not yet|n't yet)\b",
    re.IGNORECASE,
)
_NO_STAGE = re.compile(
    r"^(?: (?:with|to|on|into))?(?: (?:the|this|that|our|your|a|an|any|today's|tomorrow's|\w+day's|another"
    r"|other))*(?: [\w-]+){0,2}?"
    r" (?:take-?home|task|test|assignment|assessment|exercise|case|case study|presentation|reference|references"
    r"|referencing|background check|check|checks|workshop"
    r"|webinar|event|offsite|lunch|date|slot|venue|room|survey|relocation|visa|other (?:candidate|applicant"
    r"|finalist|person)|others)s?\b",
    re.IGNORECASE,
)
"""After a denial: it is about a part of the process, or about somebody else."""
_STAGE = re.compile(
    r"^(?: (?:with|to|on|into|ahead))?(?: (?:the|this|that|our|your|a|an|any|today's|tomorrow's|\w+day's))*(?:"
    r" [\w-]+){0,2}?"
    r" (?:interview|meeting|call|chat|conversation|panel|onsite|visit|round|session)s?\b",
    re.IGNORECASE,
)
_ANOTHER_PLACE = re.compile(
    r"^[^.!?;\n]{0,30}\b(?:offer (?:elsewhere|with another)|company|employer|firm)\b", re.IGNORECASE
)
_A_THING = re.compile(
    r"^(?: [\w'-]+){0,2}? (?:supplier|vendor|provider|caterer|courier|insurer|printer|date|day|room|venue|slot"
    r"|time|option|colou?r"
    r"|design|model|system|tool|software|brand|version|layout|logo|hotel|restaurant|font|quote|bank|route|fornecedor"
    r"|proveedor\w*|fornitor\w|fournisseur|prestataire|lieferant\w*|anbieter|leverancier|lokal|ristorante"
    r"|entreprise|bedrijf"
    r"|firma|azienda|empresa)s?\b|^(?: (?:with|com|con|de|d'|the|das|den|la|a|l'|le|het|il|your|our|this|su|tu"
    r"|sua|tua|son))* (?:interview|meeting|call"
    r"|session|gespräch|colloquio|entretien|entrevista|reunião|reunión|riunione|gesprek)\b|^ (?:as|to) (?:the"
    r" )?(?:chair|head|member)\w* (?:of|on) (?:your|the|our) (?:\w+"
    r" )?panel",
    re.IGNORECASE,
)
"""After or in a choice: what was chosen is no person, or no candidate."""
_ELSEWHERE = re.compile(
    r"\b(?:wrong (?:person|one|name|contact|address|candidate)|falsche\w* (?:person|name\w*)|car park|parking"
    r"|parkplatz|aparcamiento|estacionamento|parcheggio|parkeer\w*|garaje|newsletter"
    r"|mailing list|waiting list"
    r"|supplier|vendor|caterer|choir|(?:book|reading|quiz|running|bowls|chess|tennis|football|cricket|rowing|garden\w*)"
    r" (?:group|club|team|circle|society)|allotment|chor|verein\w*|chorale|coro|koor|vereniging|hotel|restaurant\w*"
    r"|termin|raum|lieferant\w*|lokal|salle|créneau|fournisseur"
    r"|prestataire|fecha|sala"
    r"|proveedor\w*|fornecedor\w*|orario|fornitor\w|ristorante|datum|zaal|leverancier)\b",
    re.IGNORECASE,
)
"""In or right behind words of choosing and ending: they are about no job."""
_OWN = re.compile(r"^ (?:with|in|for) my\b", re.IGNORECASE)
"""Behind a change of direction: the writer's."""
_IS_YOURS = re.compile(
    r"^ (?:to|an|à|a|aan|für|para|per|voor|pour|al) (?:you|te|ti|lei|usted|você|vous|toi|dich|sie|ihnen|dir|jou|u)\b",
    re.IGNORECASE,
)
"""Behind words of giving: the candidate gets it."""
_NOT_GONE = re.compile(
    r"\b(?:no (?:está|ha sido|fue)|non è(?: stat\w)?|n'(?:est|a) pas(?: été)?|não (?:foi|está)|(?:is|werd) niet"
    r"|(?:ist|wurde) nicht)"
    r" (?:cubiert|ocupad|adjudic|asignad|copert|assegnat|pourvu|attribu|preenchid|vervuld|ingevuld|besetzt"
    r"|vergeben)\w*$",
    re.IGNORECASE,
)
"""Words of ending that deny it: the place is free."""
_MISTAKEN = re.compile(
    r"\b(?:automati\w+|earlier|previous|heutige|gestrige)[^.!?\n]{0,40}(?:rejection|refusal|absage|afwijzing"
    r"|refus|rechazo|recusa"
    r"|rifiuto|message|e-?mail|mail)[^.!?\n]{0,70}(?:error|mistake|fehler|versehen|irrtum|fout|erreur|errore?"
    r"|vergissing)\b"
    r"|(?:ignore|disregard|ignorier\w*|ignorez|ignora\w*|ignore|negeer)[^.!?\n]{0,30}(?:rejection|refusal|absage"
    r"|afwijzing|refus\b"
    r"|rechazo|recusa|rifiuto)",
    re.IGNORECASE,
)
"""A refusal went out by mistake."""
_MOURNING = re.compile(
    r"\b(?:passed away|died|funeral|bereave\w*|verstorben|gestorben ist|beerdigung|décédée?|obsèques|fallecid\w"
    r"|falleció|faleceu"
    r"|falecimento|deceduto|scompars\w|funerale|overleden|begrafenis)\b",
    re.IGNORECASE,
)
_REOPENED = re.compile(
    r"\b(?:re-?open\w*|fell through|fallen through|back(?:ed)? out|dropp?(?:ed|ing)? out|pulled out|withdr(?:ew"
    r"|awn)|who (?:then |has )?(?:declined|turned it down|said no)|changed (?:their|his|her|our) mind"
    r"|rethink|rethought|reconsider\w*|(?:declined|turned down|rejected|turned it down|said no to) (?:our|the"
    r"|it)|second thoughts?|things (?:have )?changed|back (?:open|on|in the running)"
    r"|has come (?:up|open) again|reinstated|unfrozen|abgesprungen|zurückgezogen hat|wieder (?:offen|frei)"
    r"|désisté\w*|rouvert\w*|se ha retirado|ha renunciado|desistiu|si è ritirat\w|teruggetrokken|afgehaakt)\b",
    re.IGNORECASE,
)
_NEXT_IN_LINE = re.compile(
    r"\bnext in line\b|\byou(?:'re| are)(?: the)? next(?=[,.!;]| if| on (?:the|our) list| after)|\b(?:she|he"
    r"|they) (?:has|have) (?:until"
    r"|till)\b[^.!?\n]{0,30}\bto (?:say|decide|answer|accept|sign|make)\b|\bwhile (?:she|he|they) (?:thinks?"
    r"|considers?|decides?|mulls?)\b|\b(?:first|on) reserve\b"
    r"[^.!?\n]{0,40}\b(?:should|in case|if)\b|\bsolange (?:sie|er) (?:überlegt|nachdenkt)\b|\bnachrücke\w*\b"
    r"[^.!?\n]{0,40}\b(?:sollte|falls)\b",
    re.IGNORECASE,
)
"""Another was asked, and the candidate is kept waiting behind."""
_STILL_THERE = re.compile(
    r"\b(?:offer (?:it|the \w+) to you|are you (?:still|available|free|open|interested)|would you (?:still|be|like"
    r"|consider|reconsider"
    r"|come)|still (?:interested|available|free|keen|open|looking|on the market)|if you(?:'re| are) still"
    r"|can we talk|could we (?:talk|speak|meet)|let(?:'s| us) (?:talk|speak|meet)|noch (?:interess"
    r"|verfügbar)\w*|toujours (?:intéress|disponible)\w*|sigues interesad\w|ainda (?:interessad|disponível)\w*"
    r"|ancora interessat\w|nog (?:interesse|beschikbaar|geïnteresseerd))",
    re.IGNORECASE,
)


def refused(text: str) -> str:
    """The words by which `text` refuses the candidate, or ""."""
    if (_REOPENED.search(text) and _STILL_THERE.search(text)) or _MISTAKEN.search(text):
        return ""
    if _NEXT_IN_LINE.search(text):
        return ""
    goes_on = bool(_first(regret.GOES_ON, text))
    for sort, pattern in _STRONG:
        for match in pattern.finditer(text):
            worth = _worth(sort, match, text)
            if worth == 2 or (worth == 1 and not goes_on):
                return _squeezed(match.group())
    if not goes_on:
        for sort, pattern in _LIKELY:
            for match in pattern.finditer(text):
                if _worth(sort, match, text):
                    return _squeezed(match.group())
    return ""


def soft(text: str) -> str:
    """Words that refuse where nothing else was said, or ""."""
    if _MOURNING.search(text) or _MISTAKEN.search(text):
        return ""
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _SOFT):
        if _worth("likely", match, text):
            return _squeezed(match.group())
    # Where a day or an hour is named, what stops or is lost is mostly something else.
    if NAMED.search(text):
        return ""
    for match in regret.FIGURE.finditer(text):
        if _worth("figure", match, text):
            return _squeezed(match.group())
    return ""


def farewell(text: str) -> str:
    """Words of regret and farewell that only together amount to a refusal, or ""."""
    found = [words for pattern in regret.WEAK_REJECTION if (words := _stated(pattern, text))]
    return "; ".join(found[:2]) if len(found) >= 2 else ""


def parting(text: str) -> str:
    """A wish for the search or a file for later beside regret: a refusal whatever else the text promises, or ""."""
    closing = _stated(regret.PARTING, text)
    sorry = _stated(regret.WEAK_REJECTION[0], text)
    return f"{sorry}; {closing}" if closing and sorry else ""


def _worth(sort: str, match: re.Match[str], text: str) -> int:
    """2 when the phrase decides, 1 when it does where nothing goes on, 0 when it says nothing here."""
    start, end = _sentence(text, match.start(), match.end())
    before, after = text[start : match.start()], text[match.end() : end]
    if text[end - 1 : end] == "?" and not _REGRETS.search(before) and not _TAG.search(text[start:end]):
        return 0
    if _SUPPOSED.search(before) or _YOU_SAID.search(before) or _taken_back(sort, before, after):
        return 0
    if _NOT_YET.search(f"{before[-40:]}{match.group()}") or _OWN.search(after):
        return 0
    if sort in {"denied", "declined", "verdict"} and about_something_else(before, match.group(), after, text):
        return 0
    if sort in {"chosen", "gone", "nearer", "verdict"} and _ELSEWHERE.search(f"{match.group()}{after[:30]}"):
        return 0
    if sort in {"chosen", "gone"} and (_IS_YOURS.search(after) or _NOT_GONE.search(match.group())):
        return 0
    if sort in {"chosen", "likely", "nearer"} and (
        _A_THING.search(after) or _A_THING.search(f" {match.group().split(' ')[-1]}")
    ):
        return 0
    if sort in {"denied", "declined"}:
        what = _WITH.search(after)
        if _FOR_NOW.search(after) or _NO_STAGE.search(after) or (what and not _ABOUT_HIRING.search(what["what"])):
            return 0
    return 1 if sort in {"likely", "nearer"} or (sort == "denied" and _STAGE.search(after)) else 2


def _taken_back(sort: str, before: str, after: str) -> bool:
    """Whether the words around a phrase of this sort make it no refusal of the candidate."""
    if sort in {"chosen", "gone", "likely", "nearer"} and _NOT_SO.search(before):
        return True
    if sort in {"chosen", "denied", "likely"} and (_YOURS.search(before) or _ANOTHER_PLACE.search(after)):
        return True
    if sort in {"denied", "verdict"} and _THEIRS.search(before):
        return True
    if sort in {"chosen", "likely", "nearer"} and _BUT_YOU.search(after):
        return True
    return bool(
        (sort == "gone" and _BUT_YOURS.search(after)) or (sort in {"verdict", "figure"} and _DENIED.search(before))
    )


_TAG = re.compile(r",? ¿?(?:viu|tá|tá bom|innit|hein|gell|gelle|hè|sí|vale|ok|okay|ja|né|neh|yeah) ?\?$", re.IGNORECASE)
"""Behind a statement: it asks nothing."""
_REGRETS = re.compile(
    r"\b(?:sorry|unfortunately|afraid|leider|malheureusement|lamentablemente|infelizmente|purtroppo|helaas)\b",
    re.IGNORECASE,
)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind(mark, max(0, start - 300), start) for mark in _SENTENCE_ENDS) + 1
    lasts = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, end, end + 300)) >= 0]
    return max(first, start - 300), min(lasts, default=min(len(text), end + 300)) + 1


def _stated(pattern: Phrases, text: str) -> str:
    for match in pattern.finditer(text):
        start, _ = _sentence(text, match.start(), match.end())
        if not _SUPPOSED.search(text[start : match.start()]):
            return _squeezed(match.group())
    return ""


def _first(pattern: Phrases, text: str) -> str:
    match = pattern.search(text)
    return _squeezed(match.group()) if match else ""


def _squeezed(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()
