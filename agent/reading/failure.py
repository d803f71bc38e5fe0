"""Whether an address will never work, told from the words and codes of a delivery failure. Nothing else.

Permanent is a word about the address, not about the attempt: "unknown user", "unknown host" and "has moved" are; a full
mailbox, a refusal for spam or policy and a time-out are not, whatever the code says, because systems use 5.x.x
(RFC 3463) for all of them.
"""

import re

_UNKNOWN = re.compile(
    r"(?:user|recipient|mailbox|address|account|receiver|addressee|mail ?box"
    r"|destinataire)s?\b[^.\n]{0,60}?\b(?:(?:is |was |are )?(?:unknown|not (?:be )?found|not known"
    r"|invalid|inexistent|nonexist\w*|undefined)|(?:does|do|did)(?: not|n't|nt) exist|doesn't have"
    r"|not (?:exist|here|local|listed|valid|recogni[sz]ed|registered)|no longer|unavailable user)"
    r"|(?:unknown|no such|invalid|bad|non-?existent|nonexistent|not a (?:valid|known)"
    r"|undeliverable) (?:local |virtual |destination |e-?mail |recipient |mailbox |mail |user "
    r"|to )*(?:user|recipient|mailbox|address|account|person|alias|name|local[- ]part|rcpt|addressee)"
    r"|user (?:doesn't|does not) have|recipientnotfound|RecipNotFound|no mailbox (?:here )?by that name"
    r"|address (?:couldn't|could not|wasn't|was not) (?:be )?found"
    r"|nobody (?:called|named|here)|couldn't be found|(?:e-?mail )?address (?:you (?:entered"
    r"|sent).{0,20})?(?:couldn't|could not|cannot|can't) be found|not our customer|not listed in"
    r"|unrouteable address|(?:destinataire|recipient|address|empfänger\w*) (?:est )?invalide?"
    r"|invalid (?:mailbox|user address)|did not match any|unroutable address"
    r"|account (?:that you tried to reach )?does not exist"
    r"|(?:no longer (?:works?|employed|with|at|valid|active|available|accepting|in use)|has left"
    r"|left the company|gone away)"
    r"|unknown (?:in|to) |user not|not in (?:my|our) (?:user )?(?:list|directory)|isn't a (?:valid"
    r"|known)|this address (?:no longer|does not)"
    r"|benutzer (?:unbekannt|existiert nicht)|empfänger (?:wurde nicht gefunden|unbekannt"
    r"|existiert nicht)|unbekannter (?:empfänger|benutzer)|adresse (?:existiert nicht"
    r"|wurde nicht gefunden|unbekannt)"
    r"|utilisateur inconnu|adresse inconnue|destinataire (?:inconnu|introuvable)|n'existe pas"
    r"|usuario (?:desconocido|no existe)|no existe|desconocid[oa]|não existe|utente sconosciuto"
    r"|non esiste|onbekende gebruiker|bestaat niet",
    re.IGNORECASE,
)
_UNKNOWN_HOST = re.compile(
    r"host (?:or domain )?(?:name )?(?:unknown|not found|lookup (?:failed|did not))|unknown (?:host"
    r"|domain|mail host)|(?:domain|host)(?: name)? (?:not found|does not exist|doesn't exist|not known"
    r"|unknown)|nxdomain|no (?:such )?(?:domain|mx|a record|mail ?server)|unable to (?:resolve"
    r"|look ?up)|couldn't find any host|name (?:server|service).{0,30}(?:not known|not found)"
    r"|domain (?:name )?(?:couldn't|could not|wasn't) be? ?found|bad destination (?:system|host)"
    r"|invalid domain|no mx|illegal host|all relevant mx records point to non-?existent hosts"
    r"|recipient address rejected: domain not found|server (?:couldn't|could not) be found"
    r"|domain .{1,60} does(?:n't| not) exist|cannot find your (?:domain|hostname)"
    r"|unrouteable mail domain|couldn't be found or|no route to (?:host )?domain|no smtp service"
    r"|name service error|null mx|does not accept (?:any )?(?:e-?)?mail|domain is not reachable"
    r"|dns lookup failure|(?<![@\w])[\w-]{1,60}(?:\.[\w-]{1,60}){1,5} does not exist",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"has moved|moved to|new (?:e-?mail )?address is|please update your (?:records|address)"
    r"|changed (?:his|her|their|its) address|mailbox (?:has )?moved|551[ -]|5\.1\.6",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"(?:mail ?box|quota|inbox|account|disk|storage|folder|user|recipient)\b[^.\n]{0,40}\b(?:full"
    r"|exceed\w*|over ?quota|over limit)|over ?quota|quota exceeded|too (?:large|big|many|much|long"
    r"|fast)|insufficient|no space|out of (?:memory|space)|exceeds? (?:the )?(?:size|max\w*|limit"
    r"|storage)|size limit|message (?:size|too)"
    r"|\bspam|unsolicited|block ?list|blacklist|denylist|black list|reputation|\bRBL\b|spamhaus|\bDMARC"
    r"|\bSPF\b|\bDKIM|authenticat|relay(?:ing)? (?:denied|not|access)|unable to relay|virus|malware"
    r"|phish|banned|reverse dns|\bPTR\b|forged|\bsender|recipient preferences|redundant"
    r"|timed? ?out|time-out|connection (?:refused|lost|reset|timed)|greylist|too many hops|loops? back"
    r"|mail loop|after MAIL FROM|not found, try again|refused to talk|rate limit|throttl"
    r"|couldn't create|end of data|not authori[sz]ed|not allowed to|restricted|certificate|STARTTLS",
    re.IGNORECASE,
)
_DORMANT = re.compile(
    r"disabled|suspended|inactive|expired|locked|deactivated|policy|prohibited|not permitted|denied"
    r"|tempor|try again|later|content|configuration|system error",
    re.IGNORECASE,
)
_AFTER_DATA = re.compile(r"^>>> DATA\s{0,4}\n<<< 5\d\d", re.MULTILINE)
_EXCHANGE_UNKNOWN = re.compile(r"5\.4\.1\b.{0,200}recipient address rejected: access denied", re.IGNORECASE | re.DOTALL)
_HARD_STATUS = {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.4.4"}


def permanent(code: str, about: str, around: str) -> bool:
    """Whether an address will never work, from the status code, the diagnostic and, last, the words around it.

    "User unknown" after the text was transmitted, or with the status of a mailbox (5.2.0), is how a filter refuses.
    """
    for words in (about[:3_000], around[:3_000]):
        if not words.strip():
            continue
        if _EXCHANGE_UNKNOWN.search(words):
            return True
        if _REFUSED.search(words):
            return False
        if _MOVED.search(words):
            return True
        if _UNKNOWN_HOST.search(words):
            return not code.startswith("4")
        if _UNKNOWN.search(words):
            return code == "5.1.1" or (code != "5.2.0" and not _AFTER_DATA.search(around[:6_000]))
        if _DORMANT.search(words):
            return code == "5.1.1"
        if code in _HARD_STATUS:
            return True
    return code in _HARD_STATUS


def names_unknown(words: str) -> bool:
    """Whether `words` say that nobody of that name is there."""
    return bool(_UNKNOWN.search(words))
