"""Whether a mail system has given a message up or still tries, from the words of its report, in seven languages."""

import re

_GIVEN_UP = re.compile(
    r"given up|giving up|gave up|permanent(?:ly)?|fatal|final|will (?:not|no longer) (?:be )?(?:retr"
    r"|tr(?:y|ied))|retry time(?:out)? exceeded|no further|could not be delivered (?:for|within)"
    r"|expired|returned to sender|undeliverable|unzustellbar|failed permanently"
    r"|message (?:has been )?(?:deleted|discarded)|hereby returned|returned (?:mail|message)\b|keine weiteren"
    r"|endgültig|aufgegeben|définitiv|abandonn"
    r"|definitiv|desist|rinuncia|opgegeven|\b(?:we|it|and) (?:now )?(?:stop|stopped)\b|stop(?:ped|s)? trying"
    r"|delivery (?:has )?ended",
    re.IGNORECASE,
)
_STILL_TRYING = re.compile(
    # So far in vain.
    r"\bnot (?:as )?yet\b|(?:not|n't)\b[^.]{0,60}\b(?:yet|so far|until now|to date)\b"
    r"|\b(?:so far|up to now)\b[^.]{0,40}\b(?:not|fail|unable|vain)|\b(?:noch|bisher|bislang) nicht"
    r"|pas encore|(?:aún|todavía|hasta ahora) no\b|ainda não|até (?:agora|ao momento) não|\bnon [^.]{0,20}ancora\b"
    r"|finora"
    r"|nog niet|tot nu toe"
    # It waits.
    r"|\b(?:waits?|waiting|held|hold|stays?|staying|remains?|kept|keep|sits?|sitting|stuck|parked|lies|put|placed)"
    r"[^.]{0,40}\b(?:queue\w*|spool|outgoing)|\b(?:re-?)?queued\b|\bdeferred\b|warteschlange|zurückgestellt|en attente"
    r"|\battend (?:depuis|dans|sur)|file d'attente|différée?\b|en (?:la )?cola\b|en espera|pendiente|(?:em"
    r"|na) (?:fila|espera)"
    r"|in (?:coda|attesa)\b|wachtrij|in de wacht|uitgesteld"
    # It is late.
    r"|\bdelay(?!ed-)(?:ed|s)?\b|is taking longer|verzögert|verspätet|retard(?:é|ée)?\b|retrasad|demorad|atrasad"
    r"|aplazad|adiad[ao]|rinviat|sospeso|dauert länger"
    r"|em atraso"
    r"|in ritardo|ritardat|vertraagd"
    # It goes on.
    r"|\bwarning(?: message|: message|: could not send)|\bthis is a warning"
    r"|\b(?:further|more|another|next|new|additional) (?:delivery )?(?:attempt|try|tries|go\b|retr)"
    r"|\battempts? (?:will|to deliver (?:it|the message|your \w+) will) (?:be (?:made|repeated)|continue|follow|go on)"
    r"|\b(?:still|will|shall|'ll|is|being|be) (?:be )?(?:automatically )?retr(?:y|ied|ying)"
    r"|\b(?:still|will|shall|'ll) (?:be )?(?:try|tried|trying)"
    r"|\b(?:go(?:es)? on|going on|keeps?|continu\w+|persist\w*|carry on|carries on) (?:on |to )?(?:be )?"
    r"(?:re)?(?:try|tried|attempt|deliver)"
    r"|try(?:ing)? (?:it )?again (?:every|in \d|for (?:up|another))|delivery attempts will continue"
    r"|\bevery (?:\w+ ){0,2}(?:minutes?|hours?)\b"
    r"|\bno action is|need(?: not|n't)? (?:not )?(?:to )?(?:re-?send|do anything)|(?:no need"
    r"|nothing)[^.]{0,20} to (?:do|re-?send|send)"
    r"|weitere\w* (?:\w+ )?\w*versuch|erneute\w* \w*versuch|(?:erneut|weiter(?:hin)?|wieder) (?:\w+ )?(?:versuch"
    r"|zuzustellen)"
    r"|nouvelles? tentatives?|autres tentatives|(?:sera|seront|allons|va) (?:\w+ )?réessa|continu\w+ (?:à|d'|ses)"
    r"|reintent|tentar (?:de novo|novamente)|(?:probier|versuch)\w*\b[^.]{0,40}\bweiter\b|nuevos? intentos?|(?:segui"
    r"|continua|volve)\w* (?:a )?(?:intent|trata)|novas? tentativas?"
    r"|(?:continua|volta)\w* a tentar|nuov[io] tentativ|ulteriori tentativ|\b(?:riprover|ritenter)\w+"
    r"|continu\w+ a (?:provar|tentar)|(?:nieuwe|volgende) poging|(?:blijft|blijven|opnieuw)\b[^.]{0,40}prob",
    re.IGNORECASE,
)
"""A system says that it has not given up."""
_DENIED_BEFORE = re.compile(
    r"\b(?:no|not|nor|never|without|cease\w*|stop\w*|kein\w*|nicht|ohne|aucune?|pas|sans|plus|ningún|sin|no se"
    r"|nenhuma?|sem"
    r"|nessuna?|nessun|senza|geen|zonder)\b(?! (?:need|hay que)\b)[^.,;:]{0,24}$",
    re.IGNORECASE,
)
_DENIED_BEHIND = re.compile(
    r"[^.,;:]{0,24}?\b(?:no longer|not be|won't|ended|stopped|have been (?:abandoned|stopped)"
    r"|nicht|plus|n'auront|non)\b(?! (?:nötig|erforderlich))",
    re.IGNORECASE,
)
_IN_THE_EVENT = re.compile(
    r"\b(?:if|unless|should|in case|before|then|after which|falls|sollte|bevor|s'il|si (?:no|la|le|el|ce|cela)"
    r"|avant|antes|caso|prima|indien|voordat)\b[^.]{0,160}",
    re.IGNORECASE,
)
"""What may become of a message later on."""


def still_trying(looked: str) -> bool:
    """Whether the words of a report say that delivery is still attempted."""
    text = re.sub(r"\s+", " ", looked)
    return any(
        not _DENIED_BEFORE.search(text[max(0, found.start() - 40) : found.start()])
        and not _DENIED_BEHIND.match(text[found.end() : found.end() + 50])
        for found in _STILL_TRYING.finditer(text)
    )


def final(looked: str, code: str) -> bool:
    """Whether they say that it ended all the same; `code` is the enhanced status (RFC 3463) or ""."""
    if code.startswith("5"):
        return True
    text = _IN_THE_EVENT.sub(" ", re.sub(r"\s+", " ", looked))
    return bool(_GIVEN_UP.search(text))
