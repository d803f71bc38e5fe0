"""What a text means for the candidate: phrases of people and of hiring systems, with what takes their meaning away.

Strong phrases decide alone, weak ones only together. Where several intents are found the order of the questions
settles it; where none is, the answer is a question if something is asked, thanks if little else is said, and otherwise
nothing the agent acts on. What the phrases say is then weighed against what the model makes of the sentences.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from agent.domain.meaning import Intent, MessageKind
from agent.reading import refusal
from agent.reading.invited import explains, invited
from agent.reading.weighing import Said, says, weighed
from agent.reading.wording import Phrases
from agent.reading.words import (
    automatic,
    calls,
    choices,
    days,
    deferrals,
    delays,
    manners,
    meetings,
    offers,
    questions,
    regret,
    requests,
    terms,
    visits,
)

LIMIT = 6_000
"""Characters of a text in which phrases are looked for."""

_UNLESS_BEFORE = re.compile(
    r"\b(?:if|unless|whether|until|in case|haven't|hasn't|have not|has not|not yet|never|isn't|is not"
    r"|before|falls|wenn|ob|si|als|se|doesn't mean|does not mean|not that|wasn't"
    r"|rather than)\b[^.;!?\n]{0,28}$",
    re.IGNORECASE,
)


_PLAIN: dict[Intent, Phrases] = {
    Intent.OFFER: offers.OFFER | terms.TERMS,
    Intent.CALL: calls.CALL | visits.RINGS,
    Intent.NEXT_STEP: meetings.NEXT_STEP | visits.VISITS,
    Intent.QUESTION: questions.QUESTION | requests.REQUESTS,
    Intent.WAIT: delays.WAIT | deferrals.DEFERRED,
}
_FAINT: dict[Intent, Phrases] = {
    Intent.OFFER: offers.FAINT,
    Intent.CALL: calls.FAINT,
    Intent.NEXT_STEP: meetings.FAINT,
    Intent.WAIT: delays.FAINT,
}
"""Asked for one after the other, where nothing plainer was said."""


_ENQUIRIES = re.compile(
    r"(?:please|kindly) (?:quote|use|mention|give|state|cite)\b[^.!?\n]{0,60}|bitte geben sie\b[^.!?\n]{0,60}\ban\b"
    r"|(?:merci de|veuillez) (?:rappeler|mentionner|indiquer)[^.!?\n]{0,60}(?:référence|numéro|correspondance)"
    r"|(?:indique|indiquez|cite|mencione|indica|citi|indichi|vermeld|gelieve)\b[^.!?\n]{0,60}(?:referencia"
    r"|referência|riferimento"
    r"|kenmerk|referentie|número|numero|nummer)[^.!?\n]{0,40}|(?:any|further) (?:questions|queries)[^.!?\n]{0,60}"
    r"|\b(?:needs?|necesit\w+|precis\w+|brauch\w+|benötig\w+|bisogno|besoin|servono|hebben|faut)(?: (?!your|tu\b|su\b"
    r"|sua|sue|uw|je\b|ihre?|deine?|votre|vos|que|bis|by)[\w']+){0,3}? (?:weeks?|days?|time|semanas?|días?|dias|tiempo"
    r"|tempo|wochen|tage|zeit|semaines?|jours|temps|settimane|giorni|weken|dagen|tijd)\b",
    re.IGNORECASE,
)
"""What is said of a number to name in letters, of questions one may have, or of the time one needs: nothing is asked
by it."""


_QUESTIONS = re.compile(r"[^.!?\n]*\?")

_FOR_ITS_SAKE = re.compile(
    r"\b(?:(?:or|otherwise|else)\b[^.!?\n]{0,25}\b(?:won't|can't|cannot|will not)|without (?:it|them|this"
    r"|these)\b[^.!?\n]"
    r"{0,20}\b(?:can't|cannot|no)|(?:sonst|ohne (?:das|sie|diese))\b[^.!?\n]{0,40}\b(?:kein\w*|nicht)"
    r"|sinon\b[^.!?\n]{0,30}"
    r"\b(?:pas|pas de)|(?:si no|sin eso)\b[^.!?\n]{0,30}\bno|(?:senão|sem isso)\b[^.!?\n]{0,30}\bnão|(?:altrimenti"
    r"|senza)"
    r"\b[^.!?\n]{0,30}\bnon|anders\b[^.!?\n]{0,40}\b(?:niet|geen))\b[^.!?\n]{0,60}",
    re.IGNORECASE,
)
"""A thing asked for, and what does not happen without it: the day on trial is only its reason."""


@dataclass(slots=True)
class _Heard:
    """Which intents the phrases of a text show. Each is sought once, and only when somebody asks."""

    text: str
    known: dict[Intent, str] = field(default_factory=dict)

    def __getitem__(self, intent: Intent) -> str:
        if intent not in self.known:
            doubted = intent is Intent.OFFER
            text = _ENQUIRIES.sub("", self.text) if intent is Intent.QUESTION else self.text
            self.known[intent] = _first(_PLAIN[intent], text, doubted=doubted)
        return self.known[intent]

    def nothing(self) -> bool:
        return not any(self[intent] for intent in _PLAIN)


def said_intent(said: str, kind: MessageKind) -> Said:
    """The intent of a person's or a system's text, and the evidence for it."""
    intent, words = by_phrases(said, kind)
    if (intent is Intent.NEXT_STEP and _offered(_plain(said))) or (
        intent is Intent.OFFER and (_YOURS.search(words) or _raised(_plain(said)))
    ):
        return Said(intent=intent, evidence=says(words))
    if intent is Intent.OTHER and (ordered := _first(manners.ORDERS, _plain(said))):
        return Said(intent=intent, evidence=f"“{ordered}” is an order to a program, and only text.")
    meant = weighed(said[:LIMIT], intent, words)
    if kind is MessageKind.NOTIFICATION and intent is Intent.OTHER and words and meant.intent is not Intent.REJECTION:
        return Said(intent=intent, evidence=says(words))
    if intent is Intent.REJECTION and meant.intent is Intent.NEXT_STEP and explains(_plain(said)):
        return Said(intent=intent, evidence=says(words))
    if meant.intent is Intent.REJECTION is not intent and (other := _beside(_plain(said), "")):
        return Said(intent=Intent.NEXT_STEP, evidence=says(other))
    return meant


_YOURS = re.compile(r"(?:'s| is) yours\b", re.IGNORECASE)
"""Of words of an offer: nothing else is meant by them."""


_DENIED = re.compile(r"(?:\b(?:not|never|cannot)|n't)\s(?:\w+\s)?$", re.IGNORECASE)
"""Before an invitation: it is none."""


def _beside(text: str, refusal: str) -> str:
    """The words by which a text that refuses invites all the same, or ""."""
    for match in regret.OTHER_ROLE.finditer(text):
        if not _DENIED.search(text[max(0, match.start() - 16) : match.start()]):
            return re.sub(r"\s+", " ", match.group()).strip()
    return invited(text, refusal, _PLAIN[Intent.NEXT_STEP])


def by_phrases(said: str, kind: MessageKind) -> tuple[Intent, str]:
    """The intent that the phrases name alone, and the words that decided it ("" when none did)."""
    text = _plain(said)
    if not text.strip():
        return Intent.OTHER, ""
    heard = _Heard(text)
    if decided := _refused(text, heard):
        return decided
    if offered := heard[Intent.OFFER] or _raised(text):
        return Intent.OFFER, offered
    if (words := _first(manners.MISDIRECTED, text)) and not heard[Intent.NEXT_STEP]:
        return Intent.OTHER, words
    if words := _first(manners.ASKS_FOR_REVIEW, text):
        return Intent.OTHER, words
    if kind is MessageKind.NOTIFICATION and (words := _to_everybody(text, heard)):
        return Intent.OTHER, words
    meets = heard[Intent.NEXT_STEP] or _offered(text)
    if meets and heard[Intent.QUESTION] and _FOR_ITS_SAKE.search(text):
        return Intent.QUESTION, heard[Intent.QUESTION]
    if heard[Intent.CALL] and not (meets and _first(meetings.ROUND, text)):
        return Intent.CALL, heard[Intent.CALL]
    if meets and not (_first(meetings.WHETHER, text) and heard[Intent.WAIT]):
        return Intent.NEXT_STEP, meets
    for intent in (Intent.CALL, Intent.QUESTION, Intent.WAIT):
        if heard[intent]:
            return intent, heard[intent]
    return _without_phrase(text, kind)


def _raised(text: str) -> str:
    """The words that ask for a yes or no beside a sum of pay, or ""."""
    if not re.search(r"\d\d", text) or not (asked := _first(terms.YES_OR_NO, text)):
        return ""
    return asked if _first(terms.SUM, _QUESTIONS.sub(" ", text)) else ""


def _offered(text: str) -> str:
    """The words by which times are offered to choose from, or "". Plain enough that nothing is weighed."""
    found = choices.CHOSEN_BY_LINK.search(text) if "://" in text else None
    if found and not choices.OTHER_LINKS.search(found.group()):
        return found.group()
    either = choices.EITHER.search(text) if "?" in text else None
    asked = choices.WHICH.search(text, either.end()) if either else None
    return asked.group() if asked else ""


def _to_everybody(text: str, heard: _Heard) -> str:
    """The words of a survey, a notice or a mere receipt of an application, which a system sends to all."""
    if words := _first(manners.SURVEY, text):
        return words
    received = _first(manners.RECEIVED, text)
    return received if received and not heard[Intent.NEXT_STEP] and not heard[Intent.QUESTION] else ""


_GROUP = re.compile(
    r"\W{0,3}(?:(?:hi|hello|hey|dear|morning|afternoon|good \w+),? (?:all|everyone|everybody|team|folks|both"
    r"|colleagues|guys|y'all)\b|(?:hallo|liebe) (?:zusammen|alle|kolleg\w+|team)"
    r"|bonjour (?:à tous|à toutes|tout le monde|l'équipe)|hola a tod\w+|hola equipo|olá a tod\w+|ciao a tutti"
    r"|buongiorno a tutti|(?:hoi|hallo|beste) (?:allemaal|allen|collega\w*|team))",
    re.IGNORECASE,
)
"""A greeting to many: what is asked below it is not asked of the candidate."""


def _refused(text: str, heard: _Heard) -> tuple[Intent, str] | None:
    """A refusal, or what it amounts to beside an offer or an invitation for another role."""
    words = refusal.refused(text)
    if not words and (parting := refusal.parting(text)) and not heard[Intent.OFFER] and not heard[Intent.NEXT_STEP]:
        words = parting
    if not words and (farewell := refusal.farewell(text)) and heard.nothing():
        words = farewell
    if not words and (faint := refusal.soft(text)) and heard.nothing():
        words = faint
    if not words:
        return None
    if other := _beside(text, words):
        return Intent.NEXT_STEP, other
    if heard[Intent.OFFER] and not _first(regret.NO_OFFER, text):
        return None
    return Intent.REJECTION, words


_TAG = re.compile(
    r"\b(?:honest(?:ly| answer)|the (?:short|honest|long|simple) (?:answer|version|truth)|the (?:good|bad) news|truth"
    r"|result"
    r"|verdict|upshot|reason|why|how come) ?\?(?= \w)|,? ¿?(?:viu|tá|tá bom|innit|hein|gell|gelle|hè|sí|vale|eh|neh)"
    r" ?\?|(?:afgewezen|excluída|abgelehnt|rejected"
    r"|refusée?"
    r"|rechazad[ao]|scartat[ao]) ?\?(?= \w)",
    re.IGNORECASE,
)
"""Asks nothing: "did you see?" behind a statement, or the other's word taken up."""
_ASSENTS = re.compile(
    "[\U0001f600-\U0001f64f\U0001f900-\U0001f93e\U0001f970-\U0001f976\U0001f97a\U0001f440-\U0001f450\U0001f481-\U0001f487"
    ""
    ""
    "\U0001f493-\U0001f49f\U0001f4aa\U0001f4af\U0001f389\U0001f38a\U0001f680\U0001f525\U0001f31f\U0001f31e\U0001f308"
    "\U0001f37b\U0001f37e\U0001f942\U0001fa77\U0001faf0-\U0001faf8\u2600-\u27bf]"
)
"""Faces, hands, hearts and what people raise: a picture of a bird says nothing."""


def _without_phrase(text: str, kind: MessageKind) -> tuple[Intent, str]:
    count = len(re.findall(r"[^\W\d_]+", text))
    thanked = _first(manners.THANKS, text)
    if received := _first(manners.TAKEN_IN, text):
        return Intent.OTHER, received
    if thanked and kind is MessageKind.NOTIFICATION:
        return Intent.OTHER, thanked
    appointed = None if days.BEHIND_US.search(text) else days.APPOINTED.search(text)
    if thanked and count <= 30 and "?" not in text and not appointed:
        return Intent.THANKS, thanked
    if kind is MessageKind.HUMAN and (many := _GROUP.match(text)):
        return (Intent.THANKS, thanked) if thanked and "?" not in text else (Intent.OTHER, many.group().strip())
    if appointed:
        return Intent.NEXT_STEP, appointed.group()
    asks = kind is MessageKind.HUMAN and not _first(questions.RHETORICAL, text)
    if asks and (dated := days.ASKED_FOR_A_DAY.search(text)):
        return Intent.NEXT_STEP, dated.group()
    for intent, pattern in _FAINT.items():
        if words := _first(pattern, text, doubted=True):
            return intent, words
    if asks and "?" in _TAG.sub(".", text):
        return Intent.QUESTION, _asked(text)
    if not count and _ASSENTS.search(text):
        return Intent.THANKS, text.strip()[:20]
    return Intent.OTHER, ""


def automatic_intent(said: str, subject: str) -> tuple[Intent | None, str]:
    """The intent of an automatic reply, or None when neither its words nor its subject name one."""
    intent, words = stated_automatically(said)
    if intent is not None:
        return intent, words
    if words := _first(automatic.AWAY_SUBJECT, subject[:200]):
        return Intent.AWAY, words
    if words := _first(automatic.ACKNOWLEDGED, subject[:200]):
        return Intent.ACK, words
    return None, ""


def stated_automatically(said: str) -> tuple[Intent | None, str]:
    """The intent that the words of an automatic reply name, whatever its subject says."""
    text = _plain(said)
    if words := _first(automatic.LEFT, text, doubted=True):
        return Intent.LEFT_COMPANY, words
    if words := _first(automatic.AWAY, text):
        return Intent.AWAY, words
    if words := _first(automatic.ACKNOWLEDGED, text):
        return Intent.ACK, words
    return None, ""


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    text = text[:LIMIT].replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    text = re.sub(r"[ \t]*\n(?!\s*\n)[ \t]*", " ", text)
    text = re.sub(r"\bw/o\b", "without", re.sub(r"\bw(?=/| (?:the|a|an|someone|us|you)\b)/? ?", "with ", text))
    text = _GONNA.sub(lambda word: _LOOSE[word.group().casefold()], text)
    return _CANT.sub(r"\1n't", text)


_LOOSE = {
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "lemme": "let me",
    "gimme": "give me",
    "pls": "please",
}
_GONNA = re.compile(rf"\b(?:{'|'.join(_LOOSE)})\b", re.IGNORECASE)
_CANT = re.compile(r"\b(ca|wo|do|did|does|is|was|are|were|could|would|have|has|had)nt\b", re.IGNORECASE)


_WITHHELD = re.compile(
    r"\b(?:can't|cannot|couldn't|unable to|not able to|won't|wouldn't|not|didn't)(?: \w+){0,2} $", re.IGNORECASE
)
"""Before an offer: it is not made."""
_ANOTHERS = re.compile(
    r"\b(?:her|his|else's|another's|(?:candidate|finalist|person|applicant|choice|colleague)s?\b[^.!?\n]{0,30}\btheir)"
    r" (?:\w+ )?$",
    re.IGNORECASE,
)
"""Before an offer: it is somebody else's."""
_NONE = re.compile(r"\b(?:kein(?:e|en)?|geen|aucune?|ningún|ninguna|nenhuma?|nessuna?)\b", re.IGNORECASE)
"""In an offer: it is not made either."""


def _first(pattern: Phrases, text: str, *, doubted: bool = False) -> str:
    """The first match; with `doubted`, the first that no "if", "not yet" or "before" takes back."""
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if not doubted or not (
            _UNLESS_BEFORE.search(before)
            or _WITHHELD.search(before)
            or _ANOTHERS.search(text[max(0, match.start() - 70) : match.start()])
            or _NONE.search(match.group())
        ):
            return re.sub(r"\s+", " ", match.group()).strip()
    return ""


def _asked(text: str) -> str:
    at = text.find("?")
    start = max(text.rfind(mark, 0, at) for mark in ".!?\n")
    return text[start + 1 : at + 1].strip()[-120:]
