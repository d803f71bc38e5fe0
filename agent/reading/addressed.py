"""Whom a text speaks to: the candidate, or somebody else to whom it should have gone."""

import re

from agent.reading.almanac import MONTHS, WEEKDAYS
from providers.base import IncomingMessage

_BARE = re.compile(
    r"\s*(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,15}),\s+(?=(?:can|could|would|will|did|do|are|have) you\b|please\b|pls\b"
    r"|(?:kannst|könntest) du\b|(?:können|könnten) sie\b|bitte\b|(?:peux|pourrais)-tu\b|(?:pouvez|pourriez)-vous\b"
    r"|(?:puedes|podrías|podes|poderias|puoi|potresti|kun je|kunt u|zou je)\b)"
)
_NO_NAMES = frozenset(
    {
        *(
            "yes",
            "no",
            "sure",
            "ok",
            "okay",
            "well",
            "so",
            "also",
            "please",
            "sorry",
            "great",
            "perfect",
            "fine",
            "good",
        ),
        *(
            "hello",
            "hi",
            "hey",
            "dear",
            "hallo",
            "hola",
            "ciao",
            "bonjour",
            "salut",
            "danke",
            "merci",
            "gracias",
            "grazie",
        ),
        *("thanks", "thx", "cheers", "morning", "afternoon", "evening", "greetings", "welcome", "congrats", "super"),
        *(
            "now",
            "then",
            "next",
            "first",
            "second",
            "third",
            "still",
            "again",
            "today",
            "tomorrow",
            "tonight",
            "besides",
        ),
        *("meanwhile", "otherwise", "however", "instead", "anyway", "alas", "once", "afterwards", "before", "after"),
        *("great", "brilliant", "lovely", "excellent", "cool", "wonderful", "understood", "noted", "agreed", "right"),
        *("leider", "außerdem", "danach", "heute", "morgen", "oui", "non", "demain", "sí", "vale", "claro", "sim"),
        *("domani", "allora", "ja", "nee", "prima", "mooi", "gut", "schön", "gerne", "candidate", "applicant"),
        *("madam", "sir", "colleague", "friend", "mate", "all", "everyone", "team", "folks", "both"),
    }
)
"""Words that stand before a comma at the beginning and are nobody's name."""


_CALLED = re.compile(r"\s*(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,15}), (?=[a-zà-ÿ]|I\b|It\b)")

_GREETED = re.compile(
    r"\W{0,3}(?i:hi|hello|hey|dear|hallo|moin|servus|lieber?|salut|bonjour|chère?|coucou|hola|querid[oa]|olá|oi|ciao"
    r"|car[oa]|hoi|beste|dag) (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,15})\s?[,!:\n]"
)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i|doorst|fs)\s?:", re.IGNORECASE)


def called(text: str) -> str:
    """The name of the one person with which a text opens ("Ron, the van is back"), or ""."""
    found = _CALLED.match(text[:60])
    return found["name"] if found and _is_name(found["name"]) else ""


def _is_name(word: str) -> bool:
    low = word.casefold()
    return not (low in _NO_NAMES or low.endswith("ly") or low in MONTHS or low in WEEKDAYS)


def named_instead(message: IncomingMessage, said: str) -> str:
    """The other name under which `said` asks for something ("Ron, can you ..."), or to which it was to be forwarded
    ("Hi Ron," under "Fwd:"), or ""."""
    bare = _BARE.match(said[:200])
    if bare is None and _FORWARDED.match(message.subject):
        bare = _GREETED.match(said[:200])
    if bare is None:
        return ""
    name = bare["name"]
    low = name.casefold()
    if not _is_name(name):
        return ""
    known = " ".join(f"{one.name} {one.email.partition('@')[0]}" for one in message.to[:20]).casefold()
    # A short form begins as the name does: "Addy" for Ada.
    return "" if low[:2] in {word[:2] for word in re.findall(r"[^\W\d_]+", known)} else name
