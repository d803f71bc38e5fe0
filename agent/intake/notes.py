"""What users write in their calendars for themselves: a few words, of which the company and the person are half."""

import re

from agent.domain.identity import plain
from agent.intake import lists, otherwise, words
from agent.intake.setting import Setting
from agent.intake.trades import CALLED_TO_A_HOME, TRADES


def noted_as_one(title: str, both: str, setting: Setting) -> bool:
    """Whether what the user wrote down is a job interview; `both` is the title and the text below it."""
    with_somebody = bool(_WITH.search(title))
    plainly = any(not words.AMBIGUOUS.fullmatch(found) for found in words.INTERVIEW.findall(both))
    talk = plainly or (words.INTERVIEW.search(both) and (setting.company or words.RECRUITING.search(both)))
    if setting.role and (talk or (with_somebody and words.OPENING.search(title))):
        return True
    if setting.role and _of_a_job(title):
        return True
    if setting.role and _MEETS.search(title) and _APPLICATION.search(both) and not _ON_PAPER.search(both):
        return True
    if setting.company and _for_an_application(title, both, setting):
        return True
    if setting.role and with_somebody and _APPLICATION.search(both):
        return True
    if setting.company and setting.role and any(p.search(both) for p in (words.STAGE, words.SEQUENCE, _FINAL)):
        return True
    if setting.role and setting.people and _TO_RING.match(title) and words.RECRUITING.search(title):
        return True
    if setting.company and setting.people and _BY_CALL.search(title) and with_somebody and _THE_ROLE.search(title):
        return True
    if setting.company and setting.people and (_in_turn(title, both) or _in_rounds(title, both, setting)):
        return True
    if setting.company and with_somebody and (_BY_CALL.search(title) and words.RECRUITING.search(title)):
        return True
    if (
        setting.people
        and with_somebody
        and words.RECRUITING.search(both)
        and words.OPENING.search(both)
        and not _ON_PAPER.search(both)
    ):
        return True
    return bool(setting.company and with_somebody and (_VACANT.search(title) or _APPLICATION.search(both)))


def _in_turn(title: str, both: str) -> bool:
    """Whether the title has one of several talks or a call, and somebody who recruits is spoken of."""
    talk = any(pattern.search(title) for pattern in (words.SEQUENCE, words.STAGE, _BY_CALL))
    return bool(talk and words.RECRUITING.search(both) and not _ON_PAPER.search(both))


def _in_rounds(title: str, both: str, setting: Setting) -> bool:
    """Whether a title has nothing but a company, a stage and by what it is held: "Acme 2nd round, zoom"."""
    stage, held = words.STAGE.search(title), _BY_CALL.search(title) or words.STAGE_STRICT.search(title)
    if not (stage and held) or otherwise.ROUNDS.search(both) or re.search(r"(?<!\w)[a-zà-ÿ]", setting.company):
        return False
    for known in (re.compile(re.escape(setting.company), re.IGNORECASE), words.STAGE, _BY_CALL, _WITH):
        title = known.sub(" ", title)
    return not re.search(r"[^\W\d_]", title)


def _of_a_job(title: str) -> bool:
    """Whether one is to speak with somebody about a job that is open: "3pm call Tom Bexley re: warehouse manager job".
    Not about somebody's own, and not as those speak who fill one. In the title the job is a "…"."""
    return bool(_TALKS_WITH.match(title) and _ABOUT_A_JOB.search(title) and not _THEIRS.search(title))


def _for_an_application(title: str, both: str, setting: Setting) -> bool:
    """Whether a note to oneself says in its title that one meets somebody about an application: "coffee Sanne,
    Bewerbung Acme", not "send off Bewerbung Acme"."""
    if _ON_PAPER.search(title):
        return False
    meets = _MEETS.search(title) or _BY_CALL.search(title)
    if (meets and _APPLICATION.search(title)) or (setting.at_company and _APPLICATION.match(title)):
        return True
    if meets and setting.at_company and _APPLICATION.search(both):
        return True
    if found := _VG.match(title):
        rest = title[found.end() :]
        if plain(rest.split(maxsplit=1)[0]) in lists.GIVEN_NAMES or re.search(r"(?<![\w-])[a-zà-ÿ]", setting.company):
            return False
        return plain(re.sub(r"\d+(?:[:.h]\d\d)?(?: ?uhr)?", "", rest, flags=re.IGNORECASE)) == plain(setting.company)
    return bool(_TALKED_OF.search(title) and setting.people and _WITH.search(title))


def sees_one(title: str, both: str, setting: Setting) -> bool:
    """Whether the user is the one who sees somebody: the title says so, or the job is of those whom people see at home,
    like a gardener's, and no employer seeks one."""
    if _INTERVIEWS_ONE.match(title):
        return True
    return bool(_AT_HOME.search(setting.role)) and not _at_an_employers(both, setting)


def _at_an_employers(both: str, setting: Setting) -> bool:
    """Whether somebody like a gardener is sought by others, not by the user for the home: a "gardener interview"."""
    if setting.company and re.search(r"interview (?:@|at|bei|chez|bij|presso) +…", both, re.IGNORECASE):
        return True
    named = {plain(word) for word in setting.company.split()} & (lists.ORGANISATIONS | lists.BODIES)
    return bool(named or any(sign.search(both) for sign in (words.RECRUITING, words.APPLIED, words.TERMS)))


_AT_HOME = re.compile(rf"(?<!\w)(?:{CALLED_TO_A_HOME})(?!\w)", re.IGNORECASE)
_VG = re.compile(r"VG:? (?:(?:bei|@) )?(?!(?:" + "|".join(sorted(lists.COURT_SEATS)) + r")\b)")
"""Vorstellungsgespräch, as people write it who have many; before a town it is the Verwaltungsgericht."""
_ON_PAPER = re.compile(
    r"\b(?:besprechen|durchgehen|durchsprechen|schreiben|abschicken|absenden|korrigieren|einreichen|schicken|"
    r"versturen|nakijken|"
    r"bespreken|schrijven|opsturen|relire|envoyer|rédiger|enviar|revisar|escribir|rever|escrever|inviare|scrivere|"
    r"rivedere)\b|"
    r"\bbewerbung von (?-i:[A-Z])",
    re.IGNORECASE,
)
"""What is done with the paper of an application, and often somebody else's."""
_INTERVIEWS_ONE = re.compile(
    rf"(?i:interview(?:ing)?) (?:a |an |the |new )?(?=[a-zà-ÿ])(?:{TRADES})(?!\w)(?! (?:at|for|with|w/|bei|@))"
)
"""The user's own doing: "interview bartender - Joey"."""
_MEETS = re.compile(
    r"\b(?:coffee|lunch|koffie|lunchen|kaffee|mittagessen|café|déjeuner|almuerzo|almoço|caffè|pranzo|gespräch|"
    r"gesprek|chat|"
    r"treffen|termin|afspraak|rdv|cita)\b",
    re.IGNORECASE,
)
_TALKED_OF = re.compile(r"\bentrevista\b", re.IGNORECASE)
"""Never the upkeep of a car or a boiler, as entretien is."""
_VACANT = re.compile(r"\b(?:opening|vacancy|position|stelle|vacature|vacante)\b", re.IGNORECASE)
_APPLICATION = re.compile(
    r"(?<!\bihre )(?<!\bseine )(?<!\bzijn )(?<!\bhaar )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bsua )(?<!\bsu )"
    r"\b(?:sollicitatie|bewerbung|candidatur[ae]|job application)\b",
    re.IGNORECASE,
)
"""The user's own, not hers or his."""
_BY_CALL = re.compile(
    r"\b(?:phone|call|zoom|teams|video|screen|tel|telefon\w*|llamada|appel|whatsapp|skype|facetime)\b", re.IGNORECASE
)
_THE_ROLE = re.compile(
    r"(?:\(|\b(?:re|about|for) |[-–—:,] )(?:the )?(?:[\w/-]+ ){1,3}(?:role|job|position)\b", re.IGNORECASE
)
_TO_RING = re.compile(r"\W*(?:call|ring|phone|dial|(?:speak|talk|chat) (?:to|with))\b", re.IGNORECASE)
_TALKS_WITH = re.compile(
    r"\W*(?:(?i:at )?\d{1,2}(?:[:.h]\d{2})?\s*(?i:[ap]\.?m\.?|uhr|h|u)?[\s:,–-]*)?"
    r"(?i:call|ring|phone|zoom|teams|skype|facetime|whatsapp|speak|talk|chat|coffee|meet|telefonat|telefon|anruf|"
    r"anrufen|"
    r"appel(?:er)?|rdv|llamada|llamar|chamada|ligar|bellen|telefonata|telefoon)"
    r"(?i: (?:with|to|w/|mit|avec|con|com|met|a|à|al|para|bei))? "
    r"(?:[A-ZÀ-Þ]|sig|dott|dhr|mevr)"
)
_ABOUT_A_JOB = re.compile(
    r"(?:\b(?:re|about|for|regarding)\b:?|[-–—,:])\s+(?:(?:the|an?|that|their)\s+)?…\s+(?:job|position|vacancy|"
    r"opening|post)\b|"
    r"\b(?:stelle|poste|puesto|plaza|vacante|vaga|vacature|posto)(?: (?:als|de|di|da|van|voor|como|para|come)|"
    r" d['’])?\s+…",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:his|her|my|seine?|ihre?|son|sa|suo|sua|zijn|haar|backfill|candidates?|applicants?|cvs?|resumes?|headcount|"
    r"ads?|advert|posting|description|quote|mum|mom|dad|boss)\b|['’]s\b",
    re.IGNORECASE,
)
"""Said of somebody's own job, or by those who fill one."""
_FINAL = re.compile(r"\bfinals?\b", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|mit|avec|con|com|met)\b|(?<!\w)[wc]/", re.IGNORECASE)
