"""Whether a text that tells of a refusal goes on to invite: for another place, or because the matter is open again.

Three things must stand beside the refusal: something that is open (another place, somebody else who asks, a choice
that fell through, or a "but"), a sentence that proposes a meeting or asks when, and nothing that makes it a talk about
the refusal itself. A talk offered to explain a refusal, or to part as friends, changes nothing.
"""

import re

from agent.reading.learned import sentences
from agent.reading.wording import Phrases
from agent.reading.words.days import APPOINTED, NAMED

_BUT = re.compile(
    r"\b(?:but|however|though|that said|good news|all the same|on the other hand|nevertheless|instead|meanwhile"
    r"|aber|allerdings|jedoch|dafür|trotzdem|mais|en revanche|par contre|cependant|toutefois|pero|sin embargo|en"
    r" cambio"
    r"|mas|porém|contudo|no entanto|em contrapartida|ma|però|tuttavia|invece|maar|echter|daarentegen)\b",
    re.IGNORECASE,
)
"""Behind a refusal: what follows is something else."""

_STILL_OPEN = re.compile(
    r"\b(?:(?:for|about|in) that one\b|re-?cut as|re-?(?:written|shaped|advertised|graded|worked|scoped) as|merged"
    r" into|replaced by (?:an?|another)"
    r"|(?:another|different|second|similar|sister|(?<!our )(?<!their )(?<!my )own|new|same) (?:\w+ ){0,3}(?:role"
    r"|post|job|team|department"
    r"|branch|store|shop|site|office|school|ward|position|vacancy|opening|colleague|depot|unit|group|practice"
    r"|contract)s?"
    r"|(?:read|saw|seen|liked|likes|noticed|admired|remembers?|mentioned|impressed by) (?:your|you|what|how)"
    r"|asked (?:for|about|after|whether|if|me about) you|(?:maternity|parental|sick) cover"
    r"|(?:person|one|candidate|man|woman|chap|colleague|choice)(?: who| whom| that)? (?:we|they|i)(?: had| have|'d)?"
    r" (?:picked|chose|chosen|hired|took|taken|selected|offered)(?: \w+){0,3} (?:has|have|had|did|is|isn't|will"
    r"|won't)|(?:moved|moving|going|gone|went) (?:to|back|abroad)|(?:back(?:ed|ing)?|pull(?:ed|ing)?"
    r"|dropp?(?:ed|ing)?) out|declined|turned (?:it|us) down|withdr(?:ew|awn)|resigned|quit|lasted|fell through"
    r"|stay(?:s|ing)? (?:where|put)|re-?open\w*"
    r"|ander\w+ (?:stelle|abteilung|team|standort|filiale)|such\w* (?:auch|ebenfalls)|abgesprungen|doch abgesagt"
    r"|zurückgezogen|autre (?:poste|équipe|service|site|agence)|désisté\w*|renoncé|retirée?"
    r"|otr[oa] (?:puesto|equipo|sede|tienda|departamento|plaza)|renunciado|echado atrás|retirado"
    r"|outr[oa] (?:vaga|equipa|equipe|loja|departamento|posto)|desistiu|recuou"
    r"|altr[oa] (?:posizione|posto|squadra|sede|reparto|ufficio)|rinunciato|ritirat[oa]"
    r"|andere? (?:functie|plek|team|afdeling|vestiging|vacature)|afgehaakt|teruggetrokken)\b",
    re.IGNORECASE,
)
"""Something is open beside what was refused."""

_ASKS_WHEN = re.compile(
    r"\b(?:which|what) (?:days?|times?|dates?|mornings?|afternoons?|evenings?|slots?|hours?)\b|\bwhen (?:could|can"
    r"|would|might|are|shall|will|do) (?:you|we)\b|\byour (?:diary|calendar|week|schedule|agenda|availability)\b"
    r"|\byour (?:free |open )?(?:slots|times|hours|dates)\b|\byou(?:'re| are)? (?:free|available|around)\b"
    r"|\b(?:could|can|would|will|might) you (?:\w+ ){0,3}(?:come|go"
    r"|get to|make it to|be at|be in"
    r"|meet|visit|drop|pop|see|drive|look in|call in|join|travel|talk|speak|start)\b|\b(?:still|any) interest\b"
    r"|\b(?:interested|tempted|keen|up for|open to|would you|tempt you|appeal to you|interest you|curious)\b"
    r"|\b(?:can|could|shall|may) (?:we|i) (?:\w+ )?(?:start|talk|meet|resume|pick|introduce|put you|arrange|set)\b"
    r"|\b(?:welche tage|wann|passt|interesse|hätten sie|hättest du|könnten sie|kommen)\b"
    r"|\b(?:quels? jours?|quand|conviendrai\w+|intéress\w+|disponib\w+|pouvez-vous|pourriez-vous|seriez-vous)\b"
    r"|\b(?:qué días?|cuándo|te viene|le viene|interesa\w*|disponib\w+|podrías?|te gustaría|le gustaría)\b"
    r"|\b(?:que dias?|quando|dá jeito|interess\w+|pode\w*|gostaria\w*)\b"
    r"|\b(?:quali giorni|che giorni|interess\w+|potrebbe|potresti|le andrebbe|ti andrebbe)\b"
    r"|\b(?:welke dagen?|wanneer|interesse|komt het|kun je|kunt u|heb je zin|past)\b",
    re.IGNORECASE,
)
"""Of a question: it is about meeting, or about whether the candidate would."""

_OF_THE_REFUSAL = re.compile(
    r"\b(?:feed-?back|debrief\w*|pointers?|tips|advice|(?<!read your )(?<!seen your )(?<!saw your )notes|scores?"
    r"|marks|reasons?|why|explain\w*|how (?:it|you"
    r"|things"
    r"|your interview) (?:went|did|came)|work on|improve\w*|learn from|(?:talk|go|run|take|walk)(?: you| it| this"
    r"| that"
    r"| them)? (?:through|over)|(?:on|about) your (?:interview|presentation|performance|application)|what (?:was"
    r"|we) (?:missing|lacking|felt|thought)|on file|(?:stay|keep|kept|remain) (?:in (?:touch|contact|mind)|you)"
    r"|in (?:the )?future|later (?:on|this year)|talent|newsletter|alerts?|collect|return|badge"
    r"|rückmeldung|begründ\w*|gründe|erklär\w*|warum|besprechen, woran|in kontakt|künftig|retour|explique\w*|pourquoi"
    r"|raisons|en contact|avenir|comentarios|explic\w*|por qué|motivos?|en contacto|futuro|porquê|em contacto"
    r"|riscontro"
    r"|spieg\w*|perché|motiv\w+|in contatto|toelicht\w*|uitleg\w*|waarom|redenen|in contact|toekomst\w*)\b",
    re.IGNORECASE,
)
"""It is a talk about the refusal, or about some day."""
_AMONG_FRIENDS = re.compile(r"\b(?:coffee|drink|pint|beer|lunch|kaffee|café|koffie|caffè|bier)\b", re.IGNORECASE)


_COME = re.compile(
    r"\b(?:come|pop|drop|call|swing|look|meet|see you|talk|kommen sie|komm|venez|viens|venga|ven|pásate|venha|vem|venga"
    r"|vieni|passi|kom)\b",
    re.IGNORECASE,
)
"""Of a sentence with a day and an hour: it bids to come then."""


_WANTED = re.compile(
    r"(?:\b(?:'d|would) (?:like|love) to (?:interview|meet|talk to|speak to|see)|\b(?:is|are|'s|'re) keen to"
    r" (?:interview|meet|see|have|talk to)|\b(?:is|are) asking (?:for an interview with|to (?:meet|see|interview)))"
    r" you\b"
    r"(?! (?:again|apply|succeed|do|in (?:the )?future))|\bwants? you (?:over there|there|for (?:his|hers?|theirs?)\b)",
    re.IGNORECASE,
)


def invited(text: str, refusal: str, meets: Phrases) -> str:
    """The words of `text` by which somebody who was refused for the sake of `refusal` is invited all the same, or "".
    `refusal` is "" where no words of it are known, `meets` are the phrases that propose a meeting."""
    at = text.find(refusal)
    if not _BUT.search(text, at + len(refusal)) and not _STILL_OPEN.search(_without(refusal, text)):
        return ""
    before = ""
    for sentence in sentences(text):
        about, before = f"{before} {sentence}", sentence
        if _OF_THE_REFUSAL.search(about) or (_AMONG_FRIENDS.search(sentence) and not _STILL_OPEN.search(text)):
            continue
        if (not refusal or refusal not in sentence) and (words := _proposed(sentence, meets)):
            return words
    return ""


def explains(text: str) -> bool:
    """Whether `text` offers to talk about the refusal it tells of."""
    return bool(_OF_THE_REFUSAL.search(text))


def _without(words: str, text: str) -> str:
    return text.replace(words, " ") if words else text


def _proposed(sentence: str, meets: Phrases) -> str:
    if sentence.endswith("?") and (asked := _ASKS_WHEN.search(sentence)):
        return asked.group()
    if asked := _WANTED.search(sentence):
        return asked.group()
    if (asked := _COME.search(sentence)) and APPOINTED.search(sentence):
        return asked.group()
    found = meets.search(sentence)
    return found.group() if found and (sentence.endswith("?") or NAMED.search(sentence)) else ""
