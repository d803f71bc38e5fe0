"""Whether an address will never work, told from the words and codes of a delivery failure. Nothing else.

Permanent is a word about the address, not about the attempt: "unknown user", "unknown host" and "has moved" are; a full
mailbox, a refusal for spam or policy and a time-out are not, whatever the code says, because systems use 5.x.x
(RFC 3463) for all of them.
"""

import re

_PROSE = re.compile(
    # What only somebody who looked for the address says.
    r"RecipientNotFound|RecipNotFound|not listed in|recipient name is not recognized"
    r"|doesn'?t have an? \S{1,80} account|user (?:doesn't|does not) have"
    r"|account (?:that you tried to reach )?(?:does not|doesn't) exist"
    r"|address (?:\S{1,80} )?(?:couldn't|could not|cannot|can't|wasn't|was not) (?:be )?found|address not found"
    r"|(?:wasn't|was not|couldn't be|could not be|can't be) found (?:at|in|on|by)\b|couldn't be found"
    r"|(?:nobody|no one|no-one|no person) (?:called|named|here|at this|by that)|not our customer"
    r"|no (?:mailbox|account|user|person) (?:here )?by that name|unrout(?:e)?able address|did not match any"
    r"|no longer (?:works?|employed|with\b|at\b|valid|active|available|accepting|accepts|in use|on server|exists?"
    r"|an? )|has left|left the (?:company|organi[sz]ation)|gone away|this address (?:no longer|does not)"
    r"|not (?:present |found |listed )?in (?:(?:my|our|the|your) )?(?:user |address )?(?:list|directory|validrcptto)"
    r"|no valid recipients?|bad-(?:mailbox|domain)|(?:unknown|illegal)(?: or illegal)? alias|badrcptto|badrecipientto",
    re.IGNORECASE,
)
_PROSE_ELSEWHERE = re.compile(
    # German
    r"(?:adresse|empf[aä]nger|benutzer|konto|postfach|teilnehmer)\w* (?:\S+ ){0,3}?(?:ist |sind )?"
    r"(?:unbekannt|ung[uü]ltig|nicht bekannt|existier(?:t|en) nicht|nicht (?:gefunden|vorhanden))"
    r"|(?:adresse|empf[aä]nger|benutzer|konto|postfach)\w* (?:\S+ ){0,3}?(?:wurden?|konnten?) nicht "
    r"(?:gefunden|ermittelt)"
    r"|unbekannte[rnm]? (?:empf[aä]nger|benutzer|adresse)|nicht gefunden (?:wurde|werden konnte)"
    # French
    r"|(?:utilisateur|adresse|destinataire|compte|bo[iî]te)s? (?:\S+ ){0,9}?(?:inconnue?s?|introuvables?|invalides?)"
    r"|(?:adresse|destinataire|compte|bo[iî]te)\b.{0,60} n'existe (?:pas|plus)|(?:pas|plus) (?:pu )?(?:été )?trouvée?\b"
    # Spanish, Portuguese, Italian, Dutch
    r"|usuario (?:\S+ ){0,2}?(?:desconocido|no existe|inexistente)"
    r"|no (?:se )?(?:ha |pudo |puede )?(?:encontr\w+|existe\b)"
    r"|(?:direcci[oó]n|destinatario|cuenta|buz[oó]n|endereço|destinatário|conta|utilizador|usuário)\b.{0,50}"
    r"(?:desconocid|no existe|no v[aá]lid|inv[aá]lid|inexistente|desconhecid|n[aã]o existe)"
    r"|n[aã]o (?:foi|p[oô]de ser|foi poss[ií]vel) (?:\S+ )?encontr\w+|n[aã]o existe"
    r"|(?:utente|indirizzo|destinatario|casella)\b.{0,50}(?:sconosciut|inesistent|non (?:[eè] )?(?:valid|trovat|esist))"
    r"|impossibile trovare|non (?:è stato |[eè] stata )?(?:trovat|esist)\w+|nessun utente"
    r"|onbekende? (?:gebruiker|ontvanger|adres)|(?:gebruiker|adres|ontvanger|geadresseerde|mailbox)\b.{0,60}"
    r"(?:onbekend|bestaat niet|niet (?:gevonden|bekend|geldig))|bestaat niet"
    # Russian, Polish, Czech, Swedish, Danish
    r"|(?:такого|пользовател|адрес|ящик|получател)\w*.{0,40}(?:нет\b|не существует|не найден|неизвестен)"
    r"|(?:użytkownik|adres|odbiorc|skrzynk)\w*.{0,40}(?:nie istnieje|nieznan|nie został)|nie ma takiego"
    r"|(?:uživatel|adresa|schránka)\w*.{0,30}(?:neexistuje|neznám)|finns inte|findes ikke|ok[aä]nd (?:mottagare|adress)"
    # Japanese, Chinese, Korean
    r"|存在しません|存在しない|見つかりません|不明です|不存在|找不到|不正确|존재하지|찾을 수 없",
    re.IGNORECASE,
)
_ELSEWHERE = (
    "adress",
    "adres",
    "empf",
    "benutz",
    "konto",
    "postfach",
    "teilnehm",
    "unbekannt",
    "utilisat",
    "destinat",
    "compte",
    "inconnu",
    "introuvable",
    "usuario",
    "direcci",
    "cuenta",
    "encontr",
    "existe",
    "utilizador",
    "utente",
    "indirizz",
    "casella",
    "trovar",
    "nessun",
    "onbekend",
    "gebruiker",
    "bestaat",
    "ontvanger",
    "nie",
    "bruger",
    "finns",
    "findes",
    "gefunden",
    "trouv",
    "okand",
    "niezn",
)
"""Pieces of words that stand in each of the sentences above, unless they are written in other letters."""
_UNKNOWN = re.compile(
    # The words of a protocol's answer, which filters use as well.
    r"(?:user|recipient|mailbox|address|account|receiver|addressee|mail ?box|destination|person)(?:s|\(s\)|es)?\b"
    r"(?:[^.\n]|\.(?=\w)){0,80}?\b(?:(?:is |was |are |were )?(?:unknown|not (?:be )?found|not known|invalid|inexistent"
    r"|nonexist\w*|non-existent|undefined|missing)|(?:does|do|did)(?: not|n't|nt) (?:exist|match|seem)"
    r"|doesn't have|not (?:an? |exist|here|local|listed|valid|recogni[sz]ed|registered|ok|active|present)"
    r"|isn't|no longer|unavailable user)"
    r"|(?:unknown|no such|invalid|bad|non-?existent|nonexistent|not an? (?:valid|known|active|local)|isn't an? (?:valid"
    r"|known)|wrong|undeliverable|no valid)"
    r" (?:local |virtual |destination |e-?mail |recipient |mailbox |mail |user |to |or \w+ )*"
    r"(?:user|recipient|mailbox|address|account|person|alias|name|local[- ]part|rcpt|addressee|receiver)"
    r"|no (?:mail ?box|account|recipient)\b|nobody\b|unknown (?:in|to) |user not|recipient (?:not|refused)"
    r"|can'?t accept user"
    r"|recipient address rejected(?:: (?:access denied|unknown|undeliverable address))?[.\s]{0,3}"
    r"(?:$|\(in reply to rcpt)"
    r"|5\.1\.0:? (?:<\S{1,250}> )?address rejected|not in (?:my|our)|\ba valid (?:recipient|user)",
    re.IGNORECASE,
)
_UNKNOWN_HOST = re.compile(
    r"host (?:or domain )?(?:name )?(?:is )?(?:unknown|not found|lookup did not)|unknown (?:host"
    r"|(?:mail |destination )?domain|mail host)|(?:domain|host)(?: name)? (?:is )?(?:not found|does not exist"
    r"|doesn't exist|not known|unknown|must exist)|nxdomain|no (?:such )?(?:domain|host|mx\b|a record|mail ?server)"
    r"|unable to (?:look ?up)|couldn't find any host|name (?:or|server|service).{0,30}(?:not known"
    r"|not found)|domain (?:name )?(?:\S{1,80} )?(?:couldn't|could not|wasn't|was not|can't|cannot) (?:be )?(?:found"
    r"|resolved?)|bad destination (?:system|host)|invalid (?:domain|host)|illegal host|non-?existent hosts?"
    r"|address lookups? failed permanently|server (?:couldn't|could not) be found|domain .{1,60} does(?:n't| not) exist"
    r"|cannot find your (?:domain|hostname)|unroutea?ble (?:mail )?domain|couldn't be found or"
    r"|no route to (?:host )?domain|no smtp service|name service error|null ?mx|does not accept (?:any )?(?:e-?)?mail"
    r"|mail receiving disabled|domain is not reachable|dns (?:hard error|lookup failure|name does not exist)"
    r"|(?<![@\w])[\w-]{1,60}(?:\.[\w-]{1,60}){1,5} (?:does not|doesn't) exist"
    r"|dom[aä]in\w* (?:\S+ ){0,4}(?:existiert nicht|nicht gefunden|inconnu|introuvable|no existe|não existe"
    r"|non esiste)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"has moved|moved to|new (?:e-?mail )?address is|please update your (?:records|address|address ?book)"
    r"|changed (?:his|her|their|its) (?:e-?mail )?address|address (?:has )?changed|(?:mailbox|user) (?:has )?moved"
    r"|has been replaced by|551[ -](?!5\.7)|5\.1\.6",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"(?:mail ?box|quota|inbox|account|disk|storage|folder|user|recipient|maildir)\b[^.\n]{0,40}\b(?:full"
    r"|exceed\w*|over ?quota|over limit)|over ?quota|quota ?exceeded|too (?:large|big|many|much|long|old"
    r"|fast)|insufficient|no space|(?:not )?enough (?:disk )?space|out of (?:memory|space)"
    r"|exceed(?:s|ed|ing)? (?:the )?(?:size|max\w*|limit|storage|allowed)|size limit|message (?:size|too)"
    r"|\bist voll\b|est pleine?\b|est[aá] llen[oa]|est[aá] chei[oa]|è pien[oa]|is vol\b"
    r"|\bspam|\bUCE\b|unsolicited|block ?list|blacklist|denylist|black list|reputation|\bRBL\b|spamhaus|\bDMARC"
    r"|\bSPF\b|\bDKIM|authenticat|relay(?:ing)? (?:denied|not|access|prohibited)|unable to relay"
    r"|not (?:an open|permitted to) relay|(?:no|to|open|as a) relay(?:ing)?\b|rcpthosts"
    r"|not (?:a )?(?:local host|gateway)|virus|malware"
    r"|phish|banned|reverse dns|\bPTR\b|forged|(?<!return to )(?<!returned to )(?<!message to )\bsender|return path"
    r"|recipient preferences|redundant|permission|permis(?:o|são|sion)\b"
    r"|autorisé|berechtig|permesso|toestemming"
    r"|разрешени|uprawnie|權限|权限|権限|권한"
    r"|groups\.google\.com"
    r"|timed? ?out|time-out|connection (?:refused|lost|reset|timed)|greylist|too many hops|loops? back"
    r"|(?:mail|routing|forwarding) loop|hop count|after MAIL FROM|(?:reply to|after)(?: the)? MAIL\b"
    r"|not found, try again|refused to talk|rate limit|throttl|couldn't create|can't create"
    r"|not authori[sz]ed|notauthori[sz]ed|not allowed to|restricted|certificate|STARTTLS"
    r"|refuses? to (?:receive|accept)|blocked by|security polic|registered gateway",
    re.IGNORECASE,
)
_DORMANT = re.compile(
    r"disabled|suspended|inactive|inactivity|expired|locked|deactivated|policy|prohibited|not permitted|denied"
    r"|tempor|try again|later|content|configuration|system error|unavailable or",
    re.IGNORECASE,
)
_MAILBOX_UNAVAILABLE = re.compile(r"requested action not taken: mailbox unavailable", re.IGNORECASE)
_AFTER_DATA = re.compile(
    r"^>>> DATA\s{0,4}\n<<< 5\d\d|after I sent the message|end of data|(?:reply to|after) DATA\b",
    re.MULTILINE | re.IGNORECASE,
)
_AT_RECIPIENT = re.compile(r"(?<!need )\bRCPT(?:\b|_)(?! first)|does not like recipient", re.IGNORECASE)
_NAMED = re.compile(
    r"\b5\d\d[ -](?:\d\.\d\.\d{1,3} )?(?:<?[\w.+=@-]{1,250}>?(?:[:,] |\.\.\. ?)|<[^<>\s]{1,250}> )"
    r"|@[\w.-]{3,250}>?: ?5\d\d\b"
)
"""A reply that names the address it refuses, as `550 <dana@acme.example>... User unknown` does."""
_EXCHANGE_UNKNOWN = re.compile(r"5\.4\.1\b.{0,200}recipient address rejected: access denied", re.IGNORECASE | re.DOTALL)
_IRONPORT = re.compile(r"\b5\.\d\.\d{1,3} ?- [^'\n]{0,80}'([^\n]{1,500})'")
"""`5.1.0 - Unknown address error 550-'…'`: a category, and in quotation marks what the other system answered."""
_HOSTS = re.compile(r"[\w.+=-]{1,80}@[\w.-]{1,250}|[\w.-]{1,250}(?=\s?[\[(]\d)")
_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,2}\.\d{1,3})(?!\.?\d)")
_REPLY_CODE = re.compile(r"(?<![\d.-])[45]\d\d(?![\d.])")
_HARD_STATUS = {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.4.4"}
_VAGUE_STATUS = {"", "5.0.0", "4.0.0"}


def permanent(code: str, about: str, around: str) -> bool:
    """Whether an address will never work, from the status code, the diagnostic and, last, the words around it."""
    about, around = _unfolded(about[:3_000]), _unfolded(around[:6_000])
    if code in _VAGUE_STATUS and (given := _STATUS.search(_answer(about))):
        code = given.group(1)
    if code.startswith("4") and not code.startswith("4.1."):
        return False
    for words in (_answer(about), around[:3_000]):
        if words.strip() and (verdict := _verdict(code, words, f"{about}\n{around}")) is not None:
            return verdict
    return code in _HARD_STATUS


def _unfolded(words: str) -> str:
    return re.sub(r"\n[ \t]+", " ", words)


def _answer(words: str) -> str:
    inner = _IRONPORT.search(words)
    return inner.group(1) if inner and not _UNKNOWN_HOST.search(inner.group()) else words


def _verdict(code: str, words: str, whole: str) -> bool | None:
    """What `words` say about the address; None when they say nothing."""
    if _EXCHANGE_UNKNOWN.search(words):
        return True
    if _REFUSED.search(_HOSTS.sub(" ", words)):
        return False
    if _MOVED.search(words) or _finds_nobody(words):
        return True
    if _UNKNOWN_HOST.search(words):
        return True
    if _UNKNOWN.search(words):
        return _of_the_address(code, words, whole)
    if _MAILBOX_UNAVAILABLE.search(words):
        return code in _HARD_STATUS or code in {"5.0.0", "5.5.0"} or bool(_AT_RECIPIENT.search(whole))
    if _DORMANT.search(words):
        return code == "5.1.1"
    return True if code in _HARD_STATUS else None


def _finds_nobody(words: str) -> bool:
    if _PROSE.search(words):
        return True
    low = words.lower()
    return (not low.isascii() or any(piece in low for piece in _ELSEWHERE)) and bool(_PROSE_ELSEWHERE.search(words))


def _of_the_address(code: str, words: str, whole: str) -> bool:
    """Whether "user unknown" is meant. Filters answer so as well, after the text was transmitted and with the status
    of a mailbox or a policy; the answer to RCPT, with the status of an address (RFC 3463, section 3.2) or with the
    address itself is about the address."""
    if code.startswith(("5.1.", "4.1.")):
        return True
    if code == "5.2.0" or _AFTER_DATA.search(whole):
        return False
    if _AT_RECIPIENT.search(whole):
        return True
    if code not in _VAGUE_STATUS:
        return False
    return bool(_NAMED.search(words)) or not _REPLY_CODE.search(whole)


def names_unknown(words: str) -> bool:
    """Whether `words` say that nobody of that name is there."""
    return bool(_UNKNOWN.search(words)) or _finds_nobody(words)
