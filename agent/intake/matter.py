"""What an interview is about and how it is held: the job, the employer, the kind of conversation."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agent.domain.model import Kind, plain
from agent.intake.text import Text

_UP = r"[A-ZÀ-ÖØ-Þ0-9]"
_CAP = rf"{_UP}[^\s,;:()\[\]<>|\"“”„!?/.]*(?:\.[^\s,;:()\[\]<>|\"“”„!?/.]+)*"
_LINK = r"(?:of|and|&|de|du|des|d['’]|la|für|der|the|en|y|e|di|da|in|projet|van|und|et)"
_PHRASE = rf"{_CAP}(?:[ -]+(?:{_LINK} )*{_CAP}|[ ]{_LINK}[ ]projet[ ]\w+|/{_CAP})*"

_JOBS = (
    r"engineer|analyst|developer|manager|director|lead|architect|scientist|officer|specialist|technician|designer|consultant|administrator"
    r"|coordinator|head|chief|vp|president|programmer|researcher|editor|writer|accountant|controller|planner|strategist|associate|assistant"
    r"|advisor|adviser|representative|executive|intern|trainee|clerk|nurse|teacher|lecturer|professor|librarian|buyer|owner|master|steward|partner|coach|trainer"
    r"|supervisor|inspector|auditor|economist|statistician|actuary|operator|tester|producer|marketer|curator|modeller|modeler|broker|agent|recruiter|fellow|secretary|counsel|lawyer|sre|dba|cto|cdo|cio|cfo"
    r"|\w+(?:istin|entin|eurin|torin|lerin|erin|ingenieur|analyst|manager)|\w*entwickler(?:in)?|\w*ingenieur(?:in)?|\w*analyst(?:in)?|\w*leiter(?:in)?|\w*leitung|\w*berater(?:in)?|\w*referent(?:in)?|\w*administrator(?:in)?|\w*manager(?:in)?|\w*architekt(?:in)?|\w*sachbearbeiter(?:in)?|\w*wissenschaftler(?:in)?|\w*spezialist(?:in)?|\w*assistent(?:in)?"
    r"|ingénieure?|analyste|développeu(?:r|se)|cheffe?|responsable|directeur|directrice|chargée?|consultante?|architecte|technicienne?|gestionnaire|scientifique|statisticienne?|administrateur|administratrice"
    r"|ingenier[oa]|analista|desarrollador[a]?|jef[ea]|director[a]?|arquitect[oa]|técnic[oa]|consultor[a]?|científic[oa]|especialista|gerente|engenheir[oa]|desenvolvedor[a]?|coordenador[a]?|cientista|arquitet[oa]|gestor[a]?|gestora"
    r"|ontwikkelaar|adviseur|beheerder|medewerker|teamleider|onderzoeker|analiste|ingegnere|sviluppat(?:ore|rice)|responsabile|consulente|tecnic[oa]|dirett(?:ore|rice)|progettista|scienziat[oa]"
)
_HAS_JOB = re.compile(rf"(?<!\w)(?:{_JOBS})(?!\w)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|(?<=[.;!] ))\W*(?:job title|job|role|position|title|opening|vacancy|post|stelle|position|poste|puesto|cargo|vaga|functie|vacature|posizione|ruolo)\s*:\s*([^\n|;]{3,90})",
    re.IGNORECASE | re.MULTILINE,
)
_FOR = re.compile(
    rf"(?i:(?:interview|screen(?:ing)?|call|chat|conversation|discussion|panel|round|apply|applying|application|applied|candidacy|here|regarding|re|about|on|für|for|para|pour|voor|per)(?: process)?(?: for| regarding| about| on| re)?)\s+(?i:(?:the|our|a|an|its|their|die|den|das|position|role|post|job)(?: of| as)?\s+)*({_PHRASE}(?:, {_PHRASE})?)"
)
_NAMED_ROLE = re.compile(
    rf"({_PHRASE}(?:, {_CAP})?)\s+(?i:role|position|post|job|opening|vacancy|opportunity|interview|assessment)\b"
)
_AS = re.compile(
    rf"(?i:(?:role|position|post|job|stelle|poste|puesto|vaga|functie|vacature|posizione|ruolo|cargo|plaza)\s+(?:of|as|als|de|d['’]|van|di|da|para|como|come|per)|\bals|en tant que|pitch you|discuss)\s*(?i:(?:a|an|the|our|eine?|une?|el|la|o)\s+)?({_PHRASE}(?: (?i:de|of) (?i:projet|proyecto|progetto) \w+)?(?:, {_CAP})?)"
)
_REQUISITION = re.compile(
    r"\s*(?:\((?:m/w/d|w/m/d|m/f/d|f/m/x|h/f|f/h|[a-z]/[a-z](?:/[a-z])?)\)|[(\[#]?\s*(?:(?:req|job|ref|id|jr|r)[-\s.#:]*)?[#-]?\d{3,}[\w-]*\s*[)\]]?|\((?:req|job|ref|id)[^)]*\))\s*",
    re.IGNORECASE,
)
_NOT_ROLE = frozenset(
    plain(word)
    for word in "vorstellungsgespräch bewerbungsgespräch entretien entrevista colloquio sollicitatiegesprek gesprek erstgespräch contract permanent interview interviews candidate hiring manager the your our round final panel onsite phone video call screen first second third job".split()
)


def role_of(text: Text, people: Sequence[str], own: str) -> str:
    """The job as written, without its number, "" when the text does not name one. Titles of people do not count."""
    if label := _LABEL.search(text.body):
        written = re.split(r"\s+(?:at|with|bei|chez|@|bij)\s+(?=[A-Z])|\s+[–—|-]\s+|\. ", label[1].strip())[0]
        return _tidy(written)
    hidden = text.all
    hidden = re.sub(re.escape(own), "¤", hidden) if own else hidden
    for name in people:
        hidden = re.sub(
            rf"{re.escape(name)}(?:\s*\([^)]*\)|,\s+[^,.;\n]*(?:, [A-Z]\w+)?| [-–] [^,.;\n]*)?", "¤", hidden
        )
    hidden = re.sub(
        r"(?i:\b(?:hiring manager|our|your|my|their|his|her|the new) (?=[A-Z]\w+ (?:of|for)\b))", "¤ ¤", hidden
    )
    for pattern in (_AS, _NAMED_ROLE, _FOR):
        for found in pattern.finditer(hidden):
            if role := _job_in(found[1]):
                return role
    for line in (*text.body.splitlines()[:3], *re.split(r"\s+[-–—|:]\s+|[():]", hidden.partition("\n")[0])):
        if any(name in line for name in people):
            continue
        if re.fullmatch(rf"\W*{_PHRASE}(?:, {_PHRASE})?\W*", line) and (role := _job_in(line)):
            return role
    for found in re.finditer(rf"(?<!¤ )({_PHRASE})(?= (?:at|bei|chez|interview)\b|\W*$)", hidden, re.MULTILINE):
        if role := _job_in(found[1]):
            return role
    return ""


def _job_in(phrase: str) -> str:
    words = phrase.split()
    while words and plain(words[0]) in _NOT_ROLE:
        words.pop(0)
    while words and (plain(words[-1]) in _NOT_ROLE - {"manager"} or re.fullmatch(_LINK, words[-1])):
        words.pop()
    role = _tidy(" ".join(words))
    if not _HAS_JOB.search(role) or "¤" in role or len(role) > 70:
        return ""
    head, comma, tail = role.partition(", ")
    if comma and not _HAS_JOB.search(head):
        return tail
    if plain(role) in {
        "hiringmanager",
        "recruiter",
        "manager",
        "coordinator",
        "lead",
        "head",
        "director",
        "agent",
        "partner",
        "assistant",
        "chief",
        "president",
        "officer",
        "owner",
    }:
        return ""
    return role


def _tidy(role: str) -> str:
    return _REQUISITION.sub(" ", role).strip(" \t.,;:-–—*").strip()


# --- the employer -----------------------------------------------------------------------------------------------------

_CLIENT = re.compile(
    rf"(?i:\b(?:our|my|the|their) (?:end )?client,?(?: is)?|client\s*:|(?:on )?behalf of(?: our client)?|unser(?:e[nm]?)? (?:kunde[n]?|mandant(?:en)?|auftraggeber)|kunde\s*:|(?:notre|mon) client|client final\s*:|nuestro cliente|cliente\s*:|nosso cliente|(?:il )?nostro cliente|onze (?:klant|opdrachtgever)|opdrachtgever\s*:|klant\s*:)\s*,?\s*({_PHRASE})"
)
_EMPLOYER = re.compile(
    rf"^\W*(?i:company|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|entreprise|société|empresa|bedrijf|organisatie|azienda|società)\s*:\s*({_PHRASE})",
    re.MULTILINE,
)
_AT = re.compile(
    rf"(?i:(?<!\w)(?:at|join|joining|bei(?: der| dem)?|chez|bij|presso|@|für die|from(?: the)?)|(?<=entrevista )(?:en|na|no|com|con)|(?<=colloquio )(?:in|con)|(?<=interview )(?:for|mit)) ({_PHRASE})"
)
_WITH = re.compile(
    rf"(?i:interview|screen|call|chat|round|meeting|conversation) (?i:with|mit|avec|con|com|met) ({_PHRASE})"
)
_SEGMENTS = re.compile(r"\s+[-–—|:•]\s+|[:|(),/<>•–—]|\s+x\s+|\s+w/\s*|\s-\s|(?i:\b(?:with|mit|avec)\b)")
_PLAIN_WORDS = frozenset(
    plain(word)
    for word in """
    interview interviews interviewer interviewing round stage final panel onsite on-site screen screening phone telephone video call chat meeting session first second
    third 1st 2nd 3rd fourth last next intro introduction introductory initial technical tech coding design system your our my the hiring manager recruiter recruiting recruitment talent
    team careers career hr people jobs job candidate application booked confirmed confirmation invite invitation scheduled rescheduled int int. zoom teams google meet microsoft webex
    skype remote virtual online coffee lunch breakfast tea drink quick hello catch up sync update day loop superday with w w/ at for and & x re take-home takehome review live case study
    presentation conversation discussion talk role position post am pm room floor hq office building tbc tbd pst est cet gmt monday tuesday wednesday thursday friday
    vorstellungsgespräch bewerbungsgespräch einladung zum gespräch erstgespräch zweitgespräch kennenlernen telefoninterview videointerview termin entretien d'embauche d’embauche rh visio téléphonique technique entrevista trabajo
    trabalho emprego de di da del la el videollamada colloquio lavoro selezione conoscitivo sollicitatiegesprek gesprek uitnodiging kennismaking culture fit values event calendar scheduling bookings notifications
    assessment centre center round: part phase hold placeholder phone: w. follow-up knockout knock-out internal an a you us screen: debrief hello: new short chat: data
    januar february march april may june july august september october november december street road avenue dock gate st rd blvd please speak soon looking forward round1
    """.split()
)
_LEGAL = re.compile(
    r"[,\s]+(?:inc|llc|ltd|limited|gmbh|ag|sa|s\.a|sarl|sas|bv|b\.v|nv|plc|corp|co|s\.?r\.?l|spa|kg|oy|ab|se|pty)\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Employer:
    """`stated` means that the text names it; otherwise only an address shows it."""

    name: str = ""
    stated: bool = False


def employer_of(text: Text, *, label: str, agency: bool, senders: Sequence[str], not_names: Sequence[str]) -> Employer:
    """The employer as the text names it, without its legal form.

    `label` is the first label of the mail domain of those who invite ("" for none), `agency` that they stand between,
    `senders` are names of shared or system senders ("Rivetline Hiring"), `not_names` are people and the job.
    """
    for pattern in (_CLIENT, _EMPLOYER):
        for found in pattern.finditer(text.all):
            if name := _company_in(found[1], not_names):
                return Employer(name, stated=True)
    whole = "\n".join((text.title, text.body, text.place))
    if label and not agency and (name := _matching(whole, label, not_names)):
        return Employer(name, stated=True)
    for found in _AT.finditer(text.all):
        if (name := _company_in(found[1], not_names)) and not (agency and label and label in plain(name)):
            return Employer(name, stated=True)
    for sender in senders:
        if name := _company_in(sender, not_names):
            return Employer(name, stated=True)
    if agency and label and (name := _matching(whole, label, not_names)):
        return Employer(name, stated=True)
    if label:
        return Employer(label)
    for segment in _SEGMENTS.split(text.title):
        if name := _company_in(segment.strip(" -&+"), not_names):
            return Employer(name, stated=True)
    place = re.split(r"[,\n]", text.place)[0].strip()
    if place and not re.search(r"\d|https?:|@", place) and (name := _company_in(place, not_names)):
        return Employer(name, stated=True)
    for found in _WITH.finditer(text.body):
        if name := _company_in(found[1], not_names):
            return Employer(name, stated=True)
    return Employer()


def _company_in(phrase: str, not_names: Sequence[str]) -> str:
    """The part of a phrase that can be a company's name, "" when nothing is left."""
    for other in sorted(filter(None, not_names), key=len, reverse=True):
        phrase = re.sub(rf"(?<!\w){re.escape(other)}(?!\w)", " ¤ ", phrase, flags=re.IGNORECASE)
    best = ""
    parts = {plain(word) for other in not_names for word in other.split()}
    for piece in re.split(r"¤|\s[-–—|]\s|[:;()]|\. ", phrase):
        words = piece.split()
        while words and (
            plain(words[0]) in _PLAIN_WORDS or not plain(words[0]) or re.fullmatch(r"\W*\d[\d:.,hH]*\W*", words[0])
        ):
            words.pop(0)
        for index, word in enumerate(words):
            if plain(word) in _PLAIN_WORDS and plain(word) and word not in {"&", "and"} and index:
                words = words[:index]
                break
        while words and (not plain(words[-1]) or re.fullmatch(_LINK, words[-1])):
            words.pop()
        name = _LEGAL.sub("", " ".join(words).strip(" .,;:!?'\"*-–&")).strip()
        if all(plain(word) in parts for word in name.split()):
            continue
        if (
            name
            and (name[0].isupper() or name[0].isdigit())
            and any(ch.isalpha() for ch in name)
            and not best
            and len(name) < 60
        ):
            best = name
    return best


def _matching(text: str, label: str, not_names: Sequence[str]) -> str:
    """The name in the text that a mail domain was made of: "Sorrel & Finch" of sorrelfinch."""
    target = plain(label)
    barred = {plain(word) for name in not_names for word in name.split()}
    found: Counter[str] = Counter()
    tokens = list(re.finditer(r"[^\s,;:()\[\]<>|\"“”„!?/]+", text))
    for start, token in enumerate(tokens):
        if not re.match(_UP, token[0]):
            continue
        joined = ""
        for end in range(start, min(start + 6, len(tokens))):
            gap = text[tokens[end - 1].end() : tokens[end].start()] if end > start else " "
            if not re.fullmatch(r"[ ]+|, (?=&)", gap) or (end > start and tokens[end - 1][0].endswith(".")):
                break
            joined += plain(re.sub(r"['’]s?$", "", tokens[end][0]))
            initials = "".join(plain(t[0])[:1] for t in tokens[start : end + 1] if re.match(_UP, t[0]))
            whole = joined == target or (
                len(target) > 4 and joined.startswith(target) and len(joined) - len(target) < 12
            )
            part = len(joined) > 4 and target.startswith(joined) and target[len(joined) :] in _TAILS
            if whole or part or (end > start + 1 and initials == target and len(target) > 2):
                found[_extended(text, tokens, start, end, barred, exact=joined == target and end > start)] += 1
                break
    return found.most_common(1)[0][0] if found else ""


_TAILS = frozenset(
    "hq inc group careers jobs online digital tech labs app io ai global uk us de corp co bank hr team software systems group mail".split()
)
_ORGANISATION = re.compile(
    r"^(?:group|bank|media|labs?|inc|systems?|software|technologies|technology|insurance|capital|partners|energy|health|studios?|foundation|institute|university|college|hospital|industries|solutions|services|works|holdings?|trust|council|airlines|logistics|foods?|motors|pharma|robotics|steel|rail|games|publishing|press|research|networks?|interactive|digital|analytics|cloud|versicherung(?:en)?|werke|verlag|kliniken|stadtwerke|mutual|parks|toys|marine|water|power|retail|&)$",
    re.I,
)


def _extended(text: str, tokens: list[re.Match[str]], start: int, end: int, barred: set[str], *, exact: bool) -> str:
    """The company's name from `start` on, with what belongs to it behind the part that matched."""
    last = end
    for index in range(end + 1, min(end + 4, len(tokens))):
        word = tokens[index][0].rstrip(".")
        gap = text[tokens[index - 1].end() : tokens[index].start()]
        if gap != " " or re.search(r"[.'’]s?$", tokens[index - 1][0]):
            break
        if word == "&" or (
            re.match(_UP, word) and plain(word) not in _PLAIN_WORDS | barred and not _HAS_JOB.fullmatch(word)
        ):
            if exact and not _ORGANISATION.match(word):
                break
            last = index
            continue
        break
    name = text[tokens[start].start() : tokens[last].end()]
    return _LEGAL.sub("", re.sub(r"['’]s?$", "", name.strip(" .&'’"))).strip(" .,&")


# --- the kind ---------------------------------------------------------------------------------------------------------

_VIDEO_LINK = re.compile(
    r"https?://[^\s<>\"]*(?:zoom\.|teams\.|meet\.|webex|whereby|skype|gotomeet|bluejeans|chime\.aws|jit\.si|bigbluebutton|around\.co|/meet/|video|livekit|coderpad|hackerrank\.com/interview)",
    re.I,
)
_VIDEO = re.compile(
    r"\b(?:video(?:call|conference|konferenz|gespräch|chiamata|llamada|chamada|bellen|gesprek|anruf)?s?|visio(?:conférence)?|zoom|ms teams|microsoft teams|teams (?:link|call|meeting)|(?:via|on|over|per|über|par|por|op) teams|teams-?(?:meeting|besprechung|link)|google meet|webex|skype|virtual(?:ly)?|remote(?:ly)?|online|per video|facetime|en línea|em linha|camera)\b",
    re.I,
)
_BY_NUMBER = re.compile(
    r"\b(?:(?:i|we|he|she|they)(?:['’]ll| will| shall| can)? (?:call|ring|phone|dial|telephone) (?:you|your|ada|the number)|(?:call|ring|dial|phone) (?:me|him|her|us) (?:at|on)|(?:your|the) (?:cell|mobile|phone|number)|(?:will|to) (?:dial|call|ring) (?:the|your) number|telephone (?:interview|screen|call|conversation)|by (?:phone|telephone)|over the phone|telefonisch\w*|telefon(?:interview|gespräch|at)"
    r"|rufe? (?:sie|dich) an|rufen sie an|anrufen|par téléphone|entretien téléphonique|(?:vous )?appell\w+|por teléfono|telefónic[ao]|llamar[ée]|por telefone|telefônic[ao]|ligar[eá]|ligarei|telefonisch (?:gesprek|interview)|bel(?:len|t)? (?:je|u|jou)|telefonic[oa]|(?:la|ti) chiamer\w+|chiamo)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"\b(?:phone|telephone|telefon\w*|téléphon\w*|teléfono|telefone|telefoon\w*|telefonat\w*|tel|cell|mobile|handy|dial(?:s|ling)?|ring(?:s)? you|call you)\b",
    re.I,
)
_ONSITE = re.compile(
    r"\b(?:on-?site|in[- ]person|face[- ]to[- ]face|at our (?:office|offices|hq|headquarters|site|premises|building)|our (?:office|offices|reception|front desk)|(?:at|to) (?:the )?reception|lobby|vor ort|persönlich|am empfang|empfang|in unserem büro|unsere[rnm]? (?:büro\w*|räum\w+|standort)|sur place|dans nos (?:locaux|bureaux)|à l['’]accueil|accueil|présentiel|presencial(?:mente)?|en nuestras oficinas|oficinas?|recepción|nos nossos escritórios|escritório|op (?:kantoor|locatie)|ons kantoor|receptie|in presenza|in sede|presso (?:la )?nostr\w+ sed\w+|sede|front desk|visitor(?:s)? (?:badge|entrance)|bring (?:photo |your )?id|parking)\b",
    re.I,
)
_NOT_ONSITE = re.compile(
    r"\b(?:virtual|remote|online|zoom|video)[- ]on-?site|on-?site \((?:virtual|remote|zoom|video|online|via)|on-?site (?:via|over|on) (?:zoom|teams|video|meet)",
    re.I,
)
_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{6,}\d")
_ADDRESS = re.compile(
    r"\d+\w? (?:\w+ ){1,3}(?:st|street|rd|road|ave|avenue|blvd|lane|ln|drive|dr|way|plaza|square|sq|court|quay|row|place|pl|parkway|terrace|hill|gate|walk)\b|(?:straße|strasse|str\.|platz|weg|allee|ufer|gasse|damm|ring|rue|avenue|boulevard|place|quai|calle|avenida|plaza|paseo|rua|praça|straat|plein|gracht|laan|weg|kade|via|piazza|corso|viale)\b.{0,30}\d|\d+,? (?:rue|avenue|boulevard|place|quai)\b|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b(?:floor|suite|building|gate|campus|tower|house|hall|room|café|cafe|coffee|restaurant|bistro|bakery|hotel|lounge|canteen|bar|diner)\b",
    re.I,
)


def kind_of(text: Text) -> Kind:
    """How it is held. A number said to be called makes it a phone call, whatever video room the calendar added; a dial-in
    number of a video room does not."""
    said = text.all
    place = text.place
    online_place = bool(_VIDEO_LINK.search(place) or _VIDEO.search(place) or re.match(r"\s*https?://", place))
    number_place = bool(_NUMBER.search(place)) and not _ADDRESS.search(place) and not online_place
    phone_place = number_place or bool(_PHONE.match(place.strip()))
    real_place = bool(place) and not online_place and not phone_place and not re.search(r"https?:|@", place)
    virtual = bool(_NOT_ONSITE.search(f"{said} {place}"))
    if phone_place or (_BY_NUMBER.search(said) and not online_place and not (real_place and _ONSITE.search(said))):
        return Kind.PHONE
    if virtual or online_place:
        return Kind.VIDEO
    if real_place and (
        _ADDRESS.search(place) or _ONSITE.search(said) or not (_VIDEO.search(said) or _PHONE.search(said))
    ):
        return Kind.ONSITE
    if _ONSITE.search(said) and not _VIDEO.search(said):
        return Kind.ONSITE
    linked = bool(_VIDEO_LINK.search(text.links))
    if _VIDEO.search(said) or linked:
        return Kind.VIDEO
    if _PHONE.search(said):
        return Kind.PHONE
    return Kind.UNKNOWN
