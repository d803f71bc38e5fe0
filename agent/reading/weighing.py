"""Whether the phrases found in a text are believed, or what the model makes of its sentences.

The phrases are right where they are strong; the model is asked where they found nothing, and contradicts them only
when it is surer of one intent than of all others by far. How far, was read off messages that neither had seen
(docs/reading.md). A refusal is taken from the model only where it is sure; where it is nearly so, the evidence says
that the message may be one.
"""

import math
import re
from dataclasses import dataclass

from agent.domain.meaning import Intent
from agent.reading.learned import Likely, Table, likely, odds
from agent.reading.wording import is_foreign

ACTS = (
    Intent.REJECTION,
    Intent.NEXT_STEP,
    Intent.OFFER,
    Intent.WAIT,
    Intent.CALL,
    Intent.QUESTION,
)
"""The intents that something follows from."""

_RIVALS = 0.6
"""How much the likeliest other act counts against one."""
_LEAST = -2.0

_NEVER = math.inf
_REFUSED_FROM = {
    Intent.OTHER: 0.7,
    Intent.THANKS: 0.6,
    Intent.QUESTION: 0.0,
    Intent.WAIT: 1.6,
    Intent.NEXT_STEP: 1.7,
    Intent.OFFER: 4.0,
    Intent.CALL: 3.5,
}
"""By what the phrases said: the margin from which a text is a refusal all the same."""
_ACT_FROM = {
    Intent.OTHER: 0.5,
    Intent.THANKS: 0.7,
    Intent.QUESTION: 1.4,
    Intent.WAIT: 0.4,
    Intent.NEXT_STEP: 0.3,
    Intent.REJECTION: 2.2,
    Intent.OFFER: 2.2,
    Intent.CALL: _NEVER,
}
"""The same for any other act."""
_DISBELIEVED = frozenset({Intent.REJECTION, Intent.NEXT_STEP, Intent.OFFER, Intent.WAIT, Intent.QUESTION})
_UNLIKELY = 0.1
"""Below this likelihood of what they say, such phrases are disbelieved: their sentence is about something else."""
_SAID_OTHERWISE = 1.0
"""The margin where words were found that say why the text means nothing for the candidate."""
_ABROAD = 0.4
"""How much more in another language, of which the model has seen less."""
_HEDGED = 0.8
"""How much more it takes where a refusal is only spoken of."""
_HEDGE = re.compile(
    r"\b(?:if|unless|until|till|once|as soon as|yet|haven't|hasn't|have not|has not|still to|falls(?! (?:below|under"
    r"|short|outside|through))|sobald|erst|noch"
    r"|sans (?:réponse|nouvelles)|pas encore|todavía|aún|hasta que|ainda|até que|ancora|fino a|nog|totdat|zodra"
    r"|(?:hear|understand|gather)(?: that)? you)\b",
    re.IGNORECASE,
)
_DOUBT_FROM = -0.6
_FEWEST = 3
"""Words of a text that is weighed at all."""

_NAMED = {
    Intent.REJECTION: "a refusal",
    Intent.NEXT_STEP: "a next step",
    Intent.OFFER: "an offer",
    Intent.WAIT: "a request for time",
    Intent.CALL: "a call",
    Intent.QUESTION: "a question to you",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a text means, and the sentence of evidence for the user, "" when nothing in it decided."""

    intent: Intent
    evidence: str


def weighed(text: str, heard: Intent, words: str, model: Table | None = None) -> Said:
    """What `text` means, of which the phrases say `heard` for the sake of `words`, by the `model` that comes with the
    program unless another is being tried."""
    phrases = Said(intent=heard, evidence=says(words))
    if len(text.split()) < _FEWEST:
        return phrases
    found = likely(text, model)
    act = max(ACTS, key=lambda one: found[one].likelihood)
    if act is heard:
        return phrases
    said = found[act].words
    bar = _bar(text, heard, words, act, said)
    if heard in _DISBELIEVED and found[heard].likelihood < _UNLIKELY:
        doubted = f"It says “{short(words)}”, but the sentences do not read like {_NAMED[heard]}."
        heard, phrases = Intent.OTHER, Said(intent=Intent.OTHER, evidence=doubted)
        bar = bar if act is Intent.REJECTION else _ACT_FROM[Intent.OTHER]
    margin = _margin(found, act)
    if margin >= bar:
        return Said(intent=act, evidence=f"“{short(said)}” reads like {_NAMED[act]}, by all its words together.")
    if act is Intent.REJECTION and heard is Intent.OTHER and margin >= _DOUBT_FROM:
        doubt = f"“{short(said)}” may be a refusal; it is not clear enough to be taken for one."
        return Said(intent=heard, evidence=doubt)
    return phrases


def _bar(text: str, heard: Intent, words: str, act: Intent, said: str) -> float:
    """The margin from which `act`, which the sentence `said` states, is believed though the phrases say `heard`."""
    bar = (_REFUSED_FROM if act is Intent.REJECTION else _ACT_FROM)[heard]
    if heard is Intent.OTHER and words:
        bar = max(bar, _SAID_OTHERWISE)
    if act is not Intent.REJECTION:
        return bar
    if heard is Intent.OTHER and is_foreign(text):
        bar += _ABROAD
    return bar + _HEDGED if _HEDGE.search(said.replace("’", "'")) else bar


def _margin(found: dict[Intent, Likely], act: Intent) -> float:
    """By how much an act is likelier than not, and likelier than the others, in logarithms of odds."""
    rival = max(odds(found[one].likelihood) for one in ACTS if one is not act)
    return odds(found[act].likelihood) - _RIVALS * max(_LEAST, rival)


def says(words: str) -> str:
    """The evidence that words of a message are, "" for none."""
    return f"It says “{short(words)}”." if words else ""


def short(words: str) -> str:
    """Words of a message as they are shown: on one line, not longer than a line."""
    return " ".join(words.split())[:120]
