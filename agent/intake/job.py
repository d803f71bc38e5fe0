"""The job an interview is about, as the text of an event names it. Titles of the people in it are not the job."""

import re
from collections.abc import Iterator, Sequence

from agent.domain.identity import plain
from agent.intake import lists, otherwise, words
from agent.intake.text import Text
from agent.intake.trades import TRADES

UP = r"[A-ZÀ-ÖØ-Þ0-9]"
_EITHER = r"(?:/(?:a|as|o|in|e|ne|se|ora|euse|rice|trice)\b)?"
"""The other gender's ending: "Coordinador/a"."""
_I = r"(?!I (?:am|will|would|have|need|look|can|want|hope|shall|think)\b|I['’])"
CAP = rf"{_I}{UP}[^\s,;:()\[\]<>|\"“”„!?/.]*(?:\.[^\s,;:()\[\]<>|\"“”„!?/.]+)*{_EITHER}"
LINK = r"(?:of|and|&|de|du|des|d['’]|la|für|der|the|en|y|e|di|da|in|projet|van|und|et)"
PHRASE = rf"{CAP}(?:[ ](?:{LINK}[ ]){{0,3}}{CAP}|[ ]{LINK}[ ]projet[ ]\w+|/{CAP}){{0,8}}"
"""A run of capitalised words, with small words between them."""

_JOBS = (
    r"engineer|analyst|developer|manager|director|lead|architect|scientist|officer|specialist|technician|designer|"
    r"consultant|administrator"
    r"|coordinator|head|chief|vp|president|programmer|researcher|editor|writer|accountant|controller|planner|"
    r"strategist|associate|assistant"
    r"|advisor|adviser|representative|executive|intern|trainee|clerk|nurse|teacher|lecturer|professor|librarian|"
    r"buyer|owner|master|steward|partner|coach|trainer|(?<!\d )pm|tpm|swe|dev|scrum"
    r"|supervisor|inspector|auditor|economist|statistician|actuary|operator|tester|producer|marketer|curator|"
    r"modeller|modeler|broker|agent|recruiter|fellow|secretary|counsel|lawyer|sre|dba|cto|cdo|cio|cfo"
    r"|\w+(?:istin|entin|eurin|torin|lerin|erin|ingenieur|analyst|manager)|\w*entwickler(?:in)?|"
    r"\w*ingenieur(?:in)?|\w*analyst(?:in)?|\w*leiter(?:in)?|\w*leitung|\w*berater(?:in)?|\w*referent(?:in)?|"
    r"\w*administrator(?:in)?|\w*manager(?:in)?|\w*architekt(?:in)?|\w*sachbearbeiter(?:in)?|"
    r"\w*wissenschaftler(?:in)?|\w*spezialist(?:in)?|\w*assistent(?:in)?"
    r"|ingénieure?|contrôleu(?:r|se)|analyste|développeu(?:r|se)|cheffe?|responsable|directeur|directrice|diretora?|"
    r"chargée?|"
    r"consultante?|"
    r"architecte|technicienne?|gestionnaire|scientifique|statisticienne?|administrateur|administratrice"
    r"|ingenier[oa]|analista|desarrollador[a]?|jef[ea]|director[a]?|arquitect[oa]|técnic[oa]|consultor[a]?|"
    r"científic[oa]|especialista|gerente|engenheir[oa]|desenvolvedor[a]?|coordenador[a]?|cientista|arquitet[oa]|"
    r"hoofd|gestor[a]?|gestora|programador[a]?|programmierer(?:in)?|programmat(?:ore|rice)|programmeur|sistemista|"
    r"informatiker(?:in)?|"
    r"systeembeheerder|contable|comptable|contabile|buchhalter(?:in)?|boekhouder|redakteur(?:in)?|enfermer[oa]|"
    r"infirmi[eè]re?|"
    r"infermier[ea]|verpleegkundige|docente|enseignante?|lehrer(?:in)?|avvocat[oa]|avocate?|abogad[oa]|juriste?"
    r"|\w*ontwikkelaar|\w*analist|\w*specialist|\w*adviseur|beheerder|medewerker|(?:team|bedrijfs|project|afdelings|ploeg)leider|onderzoeker|analiste|"
    r"ingegnere|sviluppat(?:ore|rice)|responsabile|consulente|tecnic[oa]|dirett(?:ore|rice)|progettista|"
    r"scienziat[oa]"
)
HAS_JOB = re.compile(rf"(?<!\w)(?:{_JOBS})(?!\w)", re.IGNORECASE)
IS_TRADE = re.compile(rf"(?<!\w)(?:{_JOBS}|{TRADES})(?!\w)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|(?<=[.;!] )|(?<=\())[^\w\n]{0,5}(?:job title|job|role|position|title|opening|vacancy|post|"
    r"stelle|position|poste|puesto|"
    r"cargo|vaga|vacante|plaza|função|stellenbezeichnung|functie|vacature|posizione|ruolo)"
    r"(?:,? [^\n:?.]{0,30}(?:appl(?:y|ied|ying)|beworben|postul\w+|candidat\w+|sollicite\w+)[^\n:?.]{0,20})?\s*:\s*"
    r"([^\n|;()]{3,90}(?:\([^()\n]{1,40}\))?)",
    re.IGNORECASE | re.MULTILINE,
)
_FOR = re.compile(
    rf"(?i:(?<!\w)(?:interview|screen(?:ing)?|call|chat|conversation|discussion|panel|round|decision|apply|applying|"
    rf"application|position|stelle|poste|puesto|vaga|vacature|functie|posizione|"
    rf"applied|candidacy|here|regarding|re|about|on|für|for|para|pour|voor|per)(?: process)?(?: for| regarding| "
    rf"about| on| re)?)\s+(?i:(?:the|our|a|an|its|their|die|den|das|position|role|post|job)(?: of| "
    rf"as)?\s+)*({PHRASE}(?:, {PHRASE})?)"
)
_STATED = re.compile(
    r"(?i:(?<!\w)(?:(?:the|our|this) (?:role|position|job|opening|vacancy|post|opportunity) (?:is|would be|will be)"
    r"(?: for| that of)?(?: an?| the| our)?|(?:application|bewerbung|candidature|candidatura|sollicitatie|service|"
    r"event name|event type|subject|betreff|objet|asunto|assunto|onderwerp|oggetto)\s*:)) ([^\n.;:]{3,90})"
)
"""Said to be the job that is open, or what a booking page is for."""
_PRESENT_JOB = re.compile(
    r"\b(?:what(?:['’]s| is) )?your (?:current|present|most recent|last) (?:job(?: title)?|title|role|position)[^\n]*|"
    r"^\W*current (?:job(?: title)?|title|role|position|employer)\b[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
"""What the user does now: an answer in a booking form."""
_NAMED_ROLE = re.compile(
    rf"({PHRASE}(?:, {CAP})?)\s+(?i:role|position|post|job|opening|vacancy|opportunity|gig|mandate|search|interview|"
    r"assessment|application)\b"
)
_AS = re.compile(
    rf"(?i:(?<!your )(?<!my )(?<!his )(?<!her )(?:role|position|post|job|stelle|poste|puesto|vaga|functie|vacature|"
    rf"posizione|ruolo|cargo|"
    rf"plaza)\s+(?:of|(?:advertised )?as|als|de|d['’]|van|di|da|para|como|come|per)|\bals|en tant que|pitch you|"
    rf"discuss)\s*(?i:(?:a|an|the|our|eine?|une?|el|la|o)\s+)?({PHRASE}(?: (?i:de|of) (?i:projet|proyecto|"
    rf"progetto) \w+)?(?:, {CAP})?)"
)
_AS_SMALL = re.compile(
    rf"(?i:(?<!\w)(?:poste|puesto|vacante|plaza|posición|vaga|cargo|posição|função|posizione|ruolo|functie|vacature|"
    rf"stelle|"
    rf"candidatura|candidature|postulación|sollicitatie|bewerbung|offre)\s+(?:(?:de|di|da|als|van|como|come|a|à|para|"
    rf"voor|pour|für|per|comme|en tant que)\s+|d['’])?(?:(?:a|o|la|el|le|il|die|der|das|een|eine?|une?|"
    rf"uma?)\s+)?[„\"«“']?\s?)"
    rf"({UP}[\w/-]*(?: \w[\w/-]*){{0,4}}?)"
    rf"(?=\s+(?:en|em|na|no|chez|presso|bei|beim|bij|at|in|im|am|nel|nella|con|avec|com|mit|met|y|et|e|und|and|est|"
    rf"is|ist|"
    rf"sarà|è|será|sera|wird|laden|lädt|möchten|würden|freuen|wir|ich|sie|nous|je|vous|ci|we|you|que|qui|maken|"
    rf"willen|gaan|nodigen|nodig\w*|a|"
    rf"ha)\b|"
    rf"\s*[,.;:()\n“”\"»’]|\s*$)",
)
"""In the languages that write a job in small letters from the second word on."""
_LOWER = re.compile(
    rf"(?<!\w)(?:poste|puesto|vacante|plaza|posición|vaga|cargo|posição|função|posto|posizione|ruolo|functie|"
    rf"vacature|baan|"
    rf"candidature|candidatura|postulación|bewerbung|sollicitatie|stelle|offre|oferta|offerta|annonce|anuncio|"
    rf"emploi|empleo|trabajo|emprego|lavoro)\s+"
    rf"(?:(?:de|di|da|als|van|como|come|comme|para|pour|per|voor|für)\s+(?:(?:una?|une|een|eine?n?|uma?)\s+)?|d['’])?"
    rf"((?:{_JOBS}|{TRADES})(?!\w)(?:\s+(?:(?:de|du|des|di|en|in|da|do|van)\s+|d['’])?[\w'’-]+){{0,4}}?)"
    rf"(?=\s+(?:(?:en|in)(?= (?-i:{UP})| (?:el|la|los|las|una?|nuestr\w+|notre|onze|de)\b)|em|na|no|chez|presso|"
    rf"bei|beim|"
    rf"bij|at|"
    rf"im|am|nel|nella|con|avec|com|mit|met|y|et|e|und|and|est|is|ist|sarà|è|será|je|nous|wir|ich|que|qui|il|la|"
    rf"le)\b|\s*[,.;:()\n“”\"»’]|\s*$)",
    re.IGNORECASE,
)
"""The same all in small letters, where the first word is a job's: "poste de responsable d'entrepôt"."""
_POSTED = re.compile(
    r"(?<!\w)(?:(?:le|un|au|du|ce) poste d(?:e |['’])|(?:el|un|al|del) puesto de |(?:la|una|a|da|à) (?:plaza|vacante|"
    r"vaga) (?:de|para) |"
    r"(?:la|della|alla) posizione (?:di|come) |(?:il|un|al|del) posto (?:di|da|come) |de (?:functie|"
    r"vacature) (?:van |voor )?)"
    r"(?!travail|police|garde|secours|contrôle|pilotage|trabajo|control|mando|honor|lavoro|lavoratore|blocco|"
    r"vigilancia)"
    r"((?!tu\b|su\b|que\b|qui\b)[\w’'-]{4,}(?:\s+(?:(?:de|du|des|di|da|do|del)\s+|d['’])[\w’'-]+){0,2})",
    re.IGNORECASE,
)
"""What a post is said to be, though nobody has heard of such a trade: "le poste de médiathécaire"."""
_AS_OUR = re.compile(rf"(?i:\bas (?:our|the) (?:(?:first|next|new|second) )?)({PHRASE})")
_STELLE = re.compile(
    rf"\b(?!Wasser|Feuer|Lager|Kunden)({UP}\w+?(?:er|ist|ent|eur|kraft|leitung|leiter|assistenz|trainee))(?:innen|"
    rf"s)?-?stelle\b"
)
_SMALL = re.compile(
    r"(?:\b(?:the|their|our|an?|re|for|about|regarding|two|three|several|some|few) |^|(?<=[.!?,:;(–—-] ))"
    r"((?:[\w/&+-]+ ){1,4})(?:role|position|job|vacancy|opening|post)s?\b",
    re.IGNORECASE | re.MULTILINE,
)
_APPLIED_FOR = re.compile(
    rf"(?i:\b(?:candidacy|application|applied|applying|apply|interview(?:ing)?|considered|selection|recruitment|"
    rf"search|shortlist(?:ed|ing)?|(?:interview|consider|considering|see|meet|assess|pitch) you|put(?:ting)? (?:you|"
    rf"your \w+) forward)(?: internally)? (?:for|as|to(?: be(?:come)?)?) |"
    rf"\b(?:work(?:ing)?(?: with(?: us| them)?)?|join(?:ing)? us|start(?:ing)?) as )"
    rf"(?i:(?:the |our |an? )?)({PHRASE}(?:, {PHRASE}(?=\s*(?:[.;(\n]|$)))?)"
)
_SOUGHT = re.compile(
    rf"(?i:\b(?:buscamos?|sucht|suchen|cherch(?:e|ons)|recherch(?:e|ons)|cerca|cerchiamo|procuramos|zoekt|zoeken|"
    rf"procura|seek(?:s|ing)?|hiring|looking for|"
    rf"tak(?:e|ing) on|bring(?:ing)? (?:on|in)|looking to (?:hire|add)|(?:choose|pick|appoint|find|hire|"
    rf"select)(?= (?:our|the) (?:next|new))) (?:an? |una? |eine[n]? |une |uma? |een |(?:our|the) (?:new|next) )?)"
    rf"({PHRASE}|(?:[a-z-]+ ){{1,3}}?(?:engineer|developer|analyst|designer|"
    rf"scientist|manager|architect|administrator|entwickler(?:in)?|développeu(?:r|se)|ingénieure?|analist[ae]?)(?!\w))"
)
_SMALL_TITLE = re.compile(rf"\s*{UP}[\w/-]* (?:de|di|da|do)(?: la| los)?(?: [a-zà-ÿ][\w/-]*){{1,2}}\s*")
_SMALL_TALK = re.compile(
    r"\b(?:with|mit|avec|con|com|met|the|my|your|tu|su|sua|votre|ihre|je|como|comme|als|her|his|their|an?|from|by|"
    r"call|ask|meet|then|is|"
    r"as|w/)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:what|which) (?:role|position|job|vacancy)[^\n?]{0,60}\?\s*([^\n]{3,70})", re.IGNORECASE)
"""A question of a booking page, and what was answered."""
_DOES = r"(?:will|would|is|rings|calls|wird|ruft|sera|vous|estará|será|sarà|zal|belt)\b"
"""Ends what somebody is, behind the name: "Alan Pryce, Manager will ring you to discuss"."""
_REQUISITION = re.compile(
    r"\s*(?<!\w)[A-Z]{2,5}(?:/[A-Z0-9]+){2,}\s*|\s*(?:\((?:m/w/d|w/m/d|m/f/d|f/m/x|h/f|f/h|[a-z]/[a-z](?:/[a-z])?)\)|"
    r"[(\[#]?\s*(?:(?:req|job|ref|id|jr|"
    r"r)[-\s.#:]*)?[#-]?\d{3,}[\w-]*\s*[)\]]?|\((?:req|job|ref|id)[^)]*\))\s*",
    re.IGNORECASE,
)


def role_of(text: Text, people: Sequence[str], own: str) -> str:
    """The job as written, without its number, "" when the text does not name one. Titles of people do not count."""
    if label := _LABEL.search(text.body):
        written = re.split(r"\s+(?:at|with|bei|chez|@|bij)\s+(?=[A-Z])|\s+[–—|-]\s+|\. ", label[1].strip())[0]
        return _tidy(written)
    hidden = _PRESENT_JOB.sub("", text.all)
    hidden = re.sub(re.escape(own), "¤", hidden) if own else hidden
    for name in people:
        signed = (
            rf"(?:^|(?<=[-–—] )|(?<=[-–—])|(?<=[.!?] ))(?:{re.escape(name)}|{re.escape(name.split()[0])})(?:, |\s+[|"
            rf"•·]\s+)"
            rf"(?![^\n]* {_DOES})[^\n]*"
        )
        hidden = re.sub(signed, "¤", hidden, flags=re.MULTILINE)
        hidden = re.sub(rf"^({re.escape(name)})\n(?={UP})[^,.;:\n]*", r"\1", hidden, flags=re.MULTILINE)
        hidden = re.sub(
            rf"{re.escape(name)}(?: is (?:the |our |an? )?(?={UP})[^,.;\n]*|\s*\([^)]*\)|"
            rf",(?! (?:for|about|re|regarding|für|pour|para|per|voor) )(?= )"
            rf"(?:(?! {_DOES})[^,.;\n])*(?:, [A-Z]\w+)?| [-–] [^,.;\n]*)?",
            "¤",
            hidden,
        )
    hidden = re.sub(
        r"(?i:\b(?:hiring manager|our|your|my|their|his|her|the new) (?=[A-Z]\w+ (?:of|for)\b))", "¤ ¤", hidden
    )
    if asked := _ASKED.search(text.body):
        return _tidy(asked[1])
    found = next((role for phrase in _phrases(hidden, people) if (role := _job_in(phrase))), "")
    plainly = [match[1] for pattern in (_AS_SMALL, _APPLIED_FOR) for match in pattern.finditer(text.body)]
    found = found or next((role for phrase in plainly if (role := _job_in(phrase))), "")
    found = found or next((role for phrase in _surely(hidden) if (role := _job_in(phrase, _AGENT))), "")
    found = found or next((role for phrase in _trades(text, hidden) if (role := _job_in(phrase, IS_TRADE))), "")
    posted = None if found else _POSTED.search(hidden) or _STELLE.search(hidden)
    return found or (_tidy(posted[1]) if posted and "¤" not in posted[1] else "")


def _surely(hidden: str) -> Iterator[str]:
    """Where nothing but a job can stand, so that any word for somebody who does something is one."""
    known = (_APPLIED_FOR, _SOUGHT, _TO_FILL, _CHOSEN, _YOURS, _REPORTS)
    yield from (found[1] for pattern in known for found in pattern.finditer(hidden))
    for found in _BESIDE.finditer(hidden):
        trade = IS_TRADE.search(found[1]) and plain(found[1].split()[0]) not in lists.GIVEN_NAMES
        if (found[1][0].islower() or trade) and not _SMALL_TALK.search(found[1]):
            yield found[1]


_CHOSEN = re.compile(
    r"\b(?i:(?:choos(?:e|ing)|pick(?:ing)?|select(?:ing)?|appoint(?:ing)?|find(?:ing)?|fill(?:ing)?|auswahl|suche|wahl|"
    r"choisir|choix|elegir|elección|escolher|escolha|scegliere|scelta|keuze|kiezen) (?:(?:a|de|van|di|da|del|della|"
    r"nach|d['’]) ?)?"
    r"(?:our|the|an?|my|unser(?:e[rsmn]?)?|eine[rsmn]?|de[rs]|notre|une?|l[ae]|nuestr[oa]|una?|nossa|nosso|uma?|[oa]|onze|"
    r"een|il|nostr[oa]) (?:(?:new|next|first|future?|neue[rnms]?|nächste[rnms]?|nouve(?:au|lle)|prochaine?|"
    r"próxim[oa]|nuev[oa]|nov[oa]|nuov[oa]|prossim[oa]|nieuwe|volgende) )?|"
    r"(?:down to|between|one of|among) (?:the )?(?:last |final )?(?:two|three|four|five) "
    r"(?:people |names |others )?for )"
    rf"({PHRASE}|(?i:(?:[a-z-]+ ){{0,2}}?(?:{_JOBS}|{TRADES}))(?!\w)(?: (?:de|da|di|van|du) \w+)?)"
)
"""Who is chosen: "the second step in choosing our Garden Manager"."""
_CHOSEN_LAST = re.compile(
    r"(?<!\w)(?i:(?:unsere?n?|eine?n?|onze|een) (?:(?:neuen?|nächsten?|nieuwe|volgende) )?)([\w-]{5,})"
    r" (?:auswählen|aussuchen|wählen|finden|kiezen|vinden)\b"
)
_YOURS = re.compile(
    r"\b(?i:your|ihr|dein|votre|ton|tu|su|sua|tua|tuo|suo|je|jouw|uw) (?i:(?:job |phone |video )?interview|\w+gespräch|"
    r"entretien(?: d['’]embauche)?|entrevista(?: de \w+)?|colloquio(?: di lavoro)?|\w*gesprek) "
    rf"(?i:at|with|bei|chez|en|em|na|no|presso|bij|con|com|mit|met) {PHRASE} \(({PHRASE})\)"
)
"""What stands in brackets behind the company where a program writes: "Your interview at Acme (Fleet Dispatcher)"."""
_REPORTS = re.compile(
    rf"\b(?i:the|our|this) ({PHRASE}) (?:(?:would|will) )?(?:reports?|answers)(?: (?:directly )?(?:in)?to\b|\s*[.,;\n])"
)
_TO_FILL = re.compile(rf"({PHRASE}) (?i:role|position|vacancy|post)\b(?! office| code)")
_BESIDE = re.compile(
    r"(?<!\w)(?:job interview|(?:\d(?:st|nd|rd|th)|first|second|third|final) interview|vorstellungsgespräch|"
    r"bewerbungsgespräch|entretien d['’]embauche|entrevista de trabajo|colloquio di lavoro|sollicitatiegesprek)"
    r"(?:[^\n().,;!]{0,25}[(,]\s?|[.!]+ )"
    r"([^\n(),.;]{3,50})(?=[),.;\n]|$)",
    re.IGNORECASE,
)
"""What a note has in brackets or behind a comma: "2nd interview (records officer)"."""
_AGENT = re.compile(
    rf"\A(?:[\w/&'’-]+ ){{0,4}}(?:{_JOBS}|{TRADES}|warden|attendant|aide|"
    r"(?!paper|letter|number|order|cent(?:er|re)|summer|winter|dinner|"
    r"tower|chapter|quarter|member|corner|water|power|offer|folder|flyer|cover|door|floor|error|tutor(?:ial)?|"
    r"restaurant|grant|plant|guardian|italian|canadian|indian|asian|christian|\w*newsletter|\w+ember\b|october|"
    r"entrevista|intervista|revista)\w{3,}(?:er|or|ist|ian|eer|ant|ista|euse|trice|i[eè]re|eir[ao]))(?:, .+)?\Z",
    re.IGNORECASE,
)
"""What somebody is called who does something: "Sorter", "Estimator, Commercial Roofing"."""


def _trades(text: Text, hidden: str) -> Iterator[str]:
    """Where the text says that a job is meant, so that any trade is one."""
    title = hidden.partition("\n")[0]
    yield from (found[1] for pattern in (_STELLE, _LOWER) for found in pattern.finditer(hidden))
    yield from (found[1] for pattern in (_STATED, _AS_SMALL, _AS, _NAMED_ROLE) for found in pattern.finditer(hidden))
    if any(pattern.search(text.all) for pattern in (words.OF_A_JOB, words.INTERVIEW, words.APPLIED, _APPLICATION)):
        yield from _titled(title)
    for pattern in (_SMALL, _SOUGHT, _APPLIED_FOR, _AS_OUR, _CHOSEN, _CHOSEN_LAST):
        yield from (found[1] for found in pattern.finditer(hidden))


def _titled(title: str) -> Iterator[str]:
    """The parts of a title that begin or end with a job, what it is held with and for whom aside."""
    for known in (words.OF_A_JOB, words.INTERVIEW, words.STAGE, words.SEQUENCE, _APPLICATION):
        title = known.sub(" ¦ ", title)
    for segment in re.split(r"\s[-–—x]\s|[¦,:;()|&<>¤]|/(?![a-z]{1,5}\b)", title):
        said = _HELD_WITH.split(segment)[0].split()
        while said and (plain(said[0]) in lists.NOT_ROLE | lists.NO_COMPANY or re.match(r"\W*\d", said[0])):
            if plain(said[0]) in _OF_JOBS and said[1:] and IS_TRADE.fullmatch(said[1]):
                break
            said.pop(0)
        while said and plain(said[-1]) in (lists.NOT_ROLE | lists.NO_COMPANY) - {"manager"}:
            said.pop()
        whole = " ".join(said)
        names_one = IS_TRADE.match(whole) or (said and IS_TRADE.fullmatch(said[-1]))
        if names_one and len(said) < 7 and not _SMALL_TALK.search(whole) and not _ABOUT_ONE.search(whole):
            yield whole


_OF_JOBS = frozenset({"data", "design", "system", "systems", "people", "hr", "talent", "event", "video", "product"})
"""Said of talks as of jobs; before a job's name it belongs to it."""
_ABOUT_ONE = re.compile(r"\b(?:for|new|plan)\b")
_APPLICATION = words.words_of("sollicitatie|bewerbung|candidatur[ae]|job application|bewerber(?:in)?|application")
_HELD_WITH = re.compile(
    r"(?<!\S)(?:with|mit|avec|con|com|met|w/|c/|bei|beim|at|chez|bij|presso|@|von|van|from)(?!\S)|(?<=/)(?=[A-Z])",
    re.IGNORECASE,
)


def _phrases(hidden: str, people: Sequence[str]) -> Iterator[str]:
    """Where a job can stand, the surest places first; `hidden` is the text without people and their titles."""
    for found in _STATED.finditer(hidden):
        whole = re.match(rf"{PHRASE}(?:, {PHRASE})?(?:\s*\([^()\n]{{2,40}}\))?", found[1])
        pieces = [re.sub(r"\s*\([^()]*\)\s*$", "", piece) for piece in re.split(r",\s|\s[-–—|]\s", found[1])]
        if whole:
            yield whole[0]
        yield from (piece for piece in pieces if re.fullmatch(PHRASE, piece))
    for pattern in (_AS_SMALL, _AS, _NAMED_ROLE, _FOR, _SMALL):
        yield from (found[1] for found in pattern.finditer(hidden))
    for line in (
        *hidden.partition("\n")[2].splitlines()[:3],
        *re.split(r"\s+[-–—|:]\s+|[():]", hidden.partition("\n")[0]),
    ):
        if re.fullmatch(rf"\W*{PHRASE}(?:(?:,| [-–]) {PHRASE}|\s*\([^()\n]{{2,40}}\))?\W*", line) and not any(
            name in line for name in people
        ):
            yield re.sub(r"\s*\([^()]*\)\W*$", "", line)
    yield from (found[1] for found in _BEFORE_AT.finditer(hidden))
    yield from (found[1] for found in _SOUGHT.finditer(hidden))
    body = hidden.partition("\n")[2]
    first = body.partition(",")[0]
    for segment in (first if first.islower() else "", *re.split(r"[.!?\n]+", body)):
        if (
            re.fullmatch(r"\s*(?:[\w&/+-]+ ){1,3}[\w-]+\s*", segment)
            and HAS_JOB.search(segment.split()[-1])
            and not _SMALL_TALK.search(segment)
        ):
            yield segment
    for segment in re.split(r"[,;:()|\n]|[.]\s|\s[-–—]\s", hidden):
        if re.fullmatch(rf"\s*{PHRASE}\s*", segment) or _SMALL_TITLE.fullmatch(segment):
            yield segment


_BEFORE_AT = re.compile(rf"(?<!¤ )({PHRASE})(?= (?:at|bei|chez|interview)\b| @|\W*$)", re.MULTILINE)


def _job_in(phrase: str, jobs: re.Pattern[str] = HAS_JOB) -> str:
    said = phrase.split()
    while said and plain(said[0]) in lists.NOT_ROLE:
        said.pop(0)
    while said and (plain(said[-1]) in lists.NOT_ROLE - {"manager"} or re.fullmatch(LINK, said[-1])):
        said.pop()
    said = re.split(r" (?:and|und|et|y|e|en|ed) (?:the|our|an?|die|der|das|la|le|el|il|een|het|o) ", " ".join(said))[
        -1
    ].split()
    role = re.sub(rf"^{UP}[\w&-]*['’]s (?={UP})", "", _tidy(" ".join(said)))
    if not jobs.search(role) or "¤" in role or len(role) > 70 or _FIRM.search(role):
        return ""
    head, comma, tail = role.partition(", ")
    if comma and not jobs.search(head):
        return tail
    return "" if plain(role) in lists.NO_JOB or _OFFICE.match(role) or _NO_ROLE.search(role) else role


_NO_ROLE = re.compile(
    rf"{otherwise.CROWD.pattern}|^(?:team|dein|ihr|your|our|unser)\b|\b(?:herrn?|frau|mrs?|mme|madame|monsieur) \w|"
    rf"\b(?:mock|practi[cs]e(?! (?:manager|nurse|lead|head|director|administrator))|rehearsal|feedback|prep)\b|"
    r"\b(?:program(?:me)?|scheme|track|"
    rf"academy)$|^master(?:['’]?s)? (?:\d|of|in|en|de)\b",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"(?<!business)(?<!channel)(?<!alliance)(?<!sales)(?<!managing)(?<!people)(?<!talent)(?<!hr)(?<!equity)(?<!junior)"
    r"(?<!senior)(?<!technology)(?<!investment) partners?$",
    re.IGNORECASE,
)
"""A firm of partners, not one of them."""
_OFFICE = re.compile(r"C[A-Z]O \w")
"""The title of somebody who is named behind it: "CTO Mia Roth"."""


def _tidy(role: str) -> str:
    return _REQUISITION.sub(" ", role).strip(" \t.,;:-–—*").strip()
