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
        *("madam", "madame", "monsieur", "sir", "student", "colleague", "friend", "mate", "all", "everyone"),
        *("parfait", "perfekt", "perfetto", "perfecto", "perfeito", "bien", "bueno", "bene", "bom", "klasse", "genial"),
        *("team", "folks", "both", "apologies", "reminder", "update", "news", "notice", "attention"),
    }
)
"""Words that stand before a comma at the beginning and are nobody's name."""


_CALLED = re.compile(r"\s*(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,15}), (?=[a-zà-ÿ]|I\b|It\b|[A-ZÀ-Þ][a-zà-ÿ]+['’]s\b)")
_DASHED = re.compile(r"\s*(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,15}) ?[-–—] (?=[a-zà-ÿ])")

_GREETED = re.compile(
    r"\W{0,3}(?i:hi|hello|hey|dear|hallo|moin|servus|lieber?|salut|bonjour|chère?|coucou|hola|querid[oa]|olá|oi|ciao"
    r"|car[oa]|hoi|beste|dag) (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,15})\s?[,!:\n]"
)
_GREETED_BY_ANY = re.compile(
    r"\W{0,3}(?i:(?:hi|hello|hey|dear|good )?[ ]?(?:morning|afternoon|evening)|guten (?:morgen|tag|abend)|hallo|hi"
    r"|hello|hey|dear|moin|servus|lieber?|bonjour|salut|coucou|hola|buenos días|buenas tardes|olá|oi|bom dia"
    r"|boa tarde|ciao|buongiorno|hoi|beste|dag|goedemorgen),?\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|Madame|Monsieur"
    r"|Señora?|Sra?|Signora?|Mevrouw|Meneer)\.? )?(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,15})(?:"
    r" [A-ZÀ-Þ][a-zà-ÿ]{1,15})?\s?[,!:\n]"
)
_HIRING = re.compile(
    r"\b(?:interview\w*|roles?|positions?|vacanc\w+|appl(?:y|ied|ication\w*|icant\w*)|candida\w+|cv|résumé|resume"
    r"|jobs?|hir(?:e|ed|ing)|recruit\w*|offer|shortlist\w*|panel|portfolio|salary|references?|kandidat\w*|bewerb\w+"
    r"|stelle|gespräch\w*|lebenslauf|gehalt|entretien\w*|poste|candidature|embauche|salaire|entrevista\w*|puesto"
    r"|vacante|sueldo|vaga|emprego|currículo|colloqui\w*|posizione|posto|stipendio|sollicit\w+|gesprek\w*|functie"
    r"|vacature|baan)\b",
    re.IGNORECASE,
)
"""Of hiring: then the name may only be a slip."""
_FULL_NAME = re.compile(r"[a-z]{2,}[._-][a-z]{2,}@", re.IGNORECASE)
"""An address that holds its owner's names."""
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
    ("Hi Ron," under "Fwd:"), or to which it says what has nothing to do with hiring, in answer to nothing; or ""."""
    found = _BARE.match(said[:200])
    if found is None and _FORWARDED.match(message.subject):
        found = _GREETED.match(said[:200])
    if found is None and not message.in_reply_to and not _HIRING.search(f"{message.subject}\n{said}"):
        found = _GREETED_BY_ANY.match(said[:200]) or _CALLED.match(said[:200]) or _DASHED.match(said[:200])
        if not any(one.name.strip() or _FULL_NAME.match(one.email) for one in message.to[:20]):
            return ""
    if found is None or not _is_name(found["name"]):
        return ""
    known = " ".join(f"{one.name} {one.email.partition('@')[0]}" for one in message.to[:20]).casefold()
    words = re.findall(r"[^\W\d_]+", found.string[found.start("name") : found.end()].casefold())
    told = any(_form_of(one, word) for one in words for word in re.findall(r"[^\W\d_]+", known))
    return "" if told else found["name"]


def _form_of(name: str, known: str) -> bool:
    """Whether one may be a form of the other. A short form begins as the name does: "Addy" for Ada, not "Adam"."""
    if len(name) == len(known) + 1 and name.startswith(known) and name[-1] not in f"aehiosy{known[-1]}":
        return False
    if len(known) < 4 <= len(name) - 1:
        return name.startswith(known)
    return name[:2] == known[:2]
