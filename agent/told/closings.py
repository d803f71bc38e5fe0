"""How an answer ends without saying anything: a closing, the user's own name, what a telephone adds; in the seven
languages in which mail is read."""

import re

_CLOSINGS = (
    # English
    r"all (?:the|my) best|(?:with |my |very |all )*(?:best|kind(?:est)?|warm(?:est)?|sincere|good) (?:regards|wishes)"
    r"|best|regards|rgds|kr|br|bw|cheers(?: all)?|many thanks(?: again| in advance)?|much appreciated|thx|tx|ty|tia|ta"
    r"|(?:thanks|thank you)(?: again| a lot| a million| so much| very much| all| in advance| for (?:this|that|asking))*"
    r"|sincerely(?: yours)?|yours(?: sincerely| faithfully| truly)?|take care|(?:talk|speak|see you)(?: to you)? soon"
    r"|warmly|cordially|respectfully|bye(?: bye)?|x{1,3}|xoxo|have a (?:nice|good|great|lovely) \w+"
    # German
    r"|lg|vg|bg|mfg|gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|tschüss?|tschüß|ciao|servus|bis (?:bald|dann|morgen|später)"
    r"|(?:mit )?(?:freundliche\w*|beste\w*|viele\w*|herzliche\w*|liebe\w*|schöne\w*|sonnige\w*)"
    r" (?:gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss)|dank)|danke(?: (?:dir|euch|sehr|schön|vielmals|im voraus))?|dankeschön"
    # French
    r"|bi[sz]es?|bisous?|(?:un grand )?merci(?: beaucoup| bien| d'avance| encore)?|amitiés|cdl?t|bien à (?:vous|toi)"
    r"|(?:très |bien )?(?:cordialement|amicalement|sincèrement)|(?:sincères |cordiales )?salutations|à (?:bientôt|plus)"
    r"|bonne (?:journée|soirée|fin de \w+)"
    # Spanish, Portuguese
    r"|(?:un )?(?:cordial )?saludos?(?: cordiales)?|(?:muchas |mil )?gracias|(?:un )?(?:fuerte )?abra[zç]os?|besos"
    r"|beijos?|bjs?|atentamente|hasta (?:luego|pronto|mañana)|(?:muito )?obrigad[oa]|atenciosamente"
    r"|(?:os melhores )?cumprimentos|att|até (?:logo|breve|já)"
    # Italian
    r"|(?:cordiali |distinti |cari |tanti )?saluti|(?:mille )?grazie(?: mille)?|un abbraccio|a presto|baci|cordialmente"
    # Dutch
    r"|(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?|gr|mvg|bedankt|dank (?:je|u)(?: wel)?|dankjewel|liefs"
    r"|tot (?:snel|ziens|dan)"
)
_NAME = r"[^\W\d_][\w'’.-]*"
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*"
CLOSING = re.compile(
    rf"(?i:{_CLOSINGS})(?: (?:aus|from|de|da|uit) {_CAPITAL})?"
    rf"(?:[,!.]+\s*{_NAME}(?:\s+{_CAPITAL}){{0,2}}|(?:\s+{_CAPITAL}){{1,3}})?\W*$"
)
"""A closing alone on a line, with a name or without: "Best, Ada", not "Best practices in testing"."""
_THANKS = re.compile(
    r",\s+(?:thanks|thank you|thx|cheers|danke|merci|gracias|grazie|obrigad[oa]|bedankt)\W*$", re.IGNORECASE
)
_OF_A_CLIENT = re.compile(
    r"--\s*$|get outlook for\b|sent (?:from|with|via|by|on) (?:my|a mobile|mobile|outlook|yahoo|proton\w*|gmail"
    r"|mail for|spark|superhuman|samsung|iphone|ipad|android|blackberry)\b|(?:von mein\w+|vom|mit) .{2,40} gesendet\b"
    r"|gesendet (?:von|mit|vom)\b|envoyé (?:de|depuis|à partir)\b"
    r"|(?:enviad[oa]|mandado) (?:desde|do|da|de|pelo|a partir)\b"
    r"|inviato (?:da|dal|con)\b|(?:verzonden|verstuurd) (?:vanaf|met|via)\b"
    r"|(?:typed|tapped|dictated|written) (?:with|on|by|from) (?:my |an? |the |two )?"
    r"(?:thumbs?|phone|mobile|iphone|siri|voice|hand|go|run)\b"
    r"|(?:please |kindly )?(?:excuse|pardon|forgive|sorry for)\b.*\b(?:typos?|brevity|errors|thumbs|autocorrect)\b"
    r"|.{0,40}\b(?:getippt|tippfehler|fautes de frappe|tipfouten)\b",
    re.IGNORECASE,
)
"""What a telephone adds, or its owner for it."""
_BETWEEN = re.compile(r"(?<=[.!?])\s+")
"""Between two sentences."""


def ends(line: str, own: str) -> bool:
    """Whether a line says no more than that the answer is over. `own` is the user's name."""
    bare = line.strip().replace("’", "'")
    return CLOSING.match(bare) is not None or _OF_A_CLIENT.match(bare) is not None or _is_signed(bare, own)


def without_closing(words: str, own: str) -> str:
    """An answer without the closing behind it on its line: "they ship daily. All the best, Ada"."""
    words = _THANKS.sub("", words)
    starts = [found.end() for found in _BETWEEN.finditer(words)]
    at = next((start for start in starts if all(ends(one, own) for one in _sentences(words[start:]))), None)
    return words if at is None else words[:at].rstrip()


def _sentences(words: str) -> list[str]:
    return [one for one in _BETWEEN.split(words) if one]


def _is_signed(line: str, own: str) -> bool:
    """Whether a line is the user's name, or a part of it: "Ada", "- ada p.", "AP"."""
    named = [one.casefold() for one in re.findall(r"[^\W\d_]+", own)]
    words = [one.casefold() for one in re.findall(r"\w+", line)]
    initials = "".join(one[0] for one in named)
    return 0 < len(words) <= len(named) and all(word in named or word in initials for word in words)
