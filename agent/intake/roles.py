"""Who is what in an interview: hiring manager, recruiter, coordinator or interviewer, by the words beside a name."""

import re
from collections.abc import Sequence
from itertools import pairwise

from agent.domain.model import Role
from agent.intake.names import is_name
from agent.intake.persons import Company, Person, mentions
from agent.intake.text import Text, sentences

_MANAGER = re.compile(
    r"\b(?:hiring[- ]manager|dont dépend (?:ce|le) poste|de (?:quien|la que) depende (?:el|este) puesto|"
    r"to whom (?:you|the|this)\b[^.;\n]{0,60}? report(?:s|ing)?|(?:gestora?|"
    r"respons[áa]ve[li]) (?:da|pela) vaga|"
    r"(?:would|will|i['’]d|i['’]ll|he['’]d|she['’]d|they['’]d) be (?:my|your) (?:new )?"
    r"(?:boss|manager|lead)|(?:your|my) (?:future|"
    r"potential|prospective|new|next|would-be|line) (?:boss|manager|lead)|(?:the )?(?:role|position|job|post) "
    r"reports? (?:in)?to|you(?:['’]d| would| will) (?:be )?report(?:ing)? (?:in)?to"
    r"|(?:leads?|manages|heads(?: up)?|runs) the (?:\w+ )?team (?:that |which )?(?:you(?:[\'’](?:d|ll)| would|"
    r" will) (?:be )?"
    r"(?:join|work)\w*|(?:this|the) (?:role|position|job|post) (?:sits|is|belongs))|manager (?:of|for) this (?:role|"
    r"position|"
    r"job|post)|is hiring for (?:this|the) (?:role|position|job|post)"
    r"|reports? (?:directly )?to|reporting to|line manager|(?:you(?:['’]d| would) (?:be )?(?:working|work) for)|"
    r"fachvorgesetzte[rn]?|vorgesetzte[rn]?|künftige[rn]? (?:chef|leiter)\w*|responsable (?:direct|hiérarchique)e?|"
    r"futur(?:e)? (?:manager|responsable|chef)|manager direct|n\+1|futur[oa] (?:jefe|jefa|chefe|gestor\w*)|(?:tu|"
    r"su) jef[ea]"
    r"|gestor(?:a)? dire[ct]t[oa]|(?:tuo|suo|vostro) (?:futuro )?responsabile|(?:sería|será|seria) (?:tu|su|o teu|"
    r"a tua|seu|sua) (?:jef[ea]|"
    r"responsable|chefe|gestor\w*)|serait votre (?:manager|responsable|chef)|wäre (?:ihr|dein)e? (?:chef|vorgesetzt|"
    r"führungskraft)\w*|"
    r"leidinggevende|rapporte(?:ert|ren) aan|wie (?:je|u) (?:gaat |zult )?rapporte(?:ert|"
    r"ren)|(?:an den|an die) "
    r"sie berichten|an (?:den|die) (?:die|diese) (?:stelle|position|rolle|funktion) berichtet|à qui (?:le|ce) poste "
    r"(?:est rattaché|reporte|rapporte)|a quien reporta|aan wie (?:de|deze) (?:functie|rol) rapporteert|a quem (?:a|"
    r"o) "
    r"(?:vaga|cargo|função) report\w+|a cui (?:il ruolo |la posizione )?(?:riporta|risponde|fa capo)|"
    r"(?:role|position|job|post) (?:sits under|answers to|works for)|à qui vous (?:rapporte|reporte)\w+|"
    r"a quien reportar\w+|a cui riporter\w+|a quem reporta\w+|"
    r"(?:diretto|futuro) (?:superiore|responsabile)|responsabile diretto)\b",
    re.IGNORECASE,
)
RECRUITER = re.compile(
    r"\b(?:(?:in-?house |senior |technical |lead |junior |agency )*(?:recruiter(?:s|in)?|recruit(?:ing|"
    r"ment)(?! coordinat))|talent(?! show| coordinat| acquisition coordinat)|"
    r"sourc(?:er|ing)|headhunter(?:in)?|search consultant|executive search|staffing|personalberater(?:in)?|"
    r"personalreferent(?:in)?|personalgewinnung|recruteu(?:r|se)|recrutement|acquisition de talents|"
    r"reclutador[ae]?|reclutamiento"
    r"|selección|talento|selezione|seleção|adquisición de talento|recrutador[ae]?|recrutamento|werving|"
    r"selezionat(?:ore|rice)|"
    r"selezione del personale|reclut\w+|arbeidsbemiddelaar)\b",
    re.IGNORECASE,
)
_COORDINATOR = re.compile(
    r"\b(?:coordinat(?:or|ion|ing|rice|eur)|coordinador[a]?|coordenador[a]?|coördinator|koordinat(?:or|orin|ion)|"
    r"(?-i:logistics)|logistics\s*[:?]|scheduling|arranging|"
    r"point of contact|contact (?:for|person)|contact\s*:|any (?:questions|problems|"
    r"issues)|questions\s*(?::|to|\?)|ansprechpartner(?:in)?|organis(?:ation|atorisch\w*)|assistenz|assistentin|"
    r"assistant|asistente|assistente|secretari[ao]|secrétaire|secretaresse|sekretär(?:in)?|PA to|referente|"
    r"contactpersoon|pessoa de contato|persona de contacto|getting in|"
    r"(?<!at )(?<!the )reception|(?:bei |rück)fragen|pour toute question|para cualquier duda|dúvidas|vragen(?! naar)|"
    r"per (?:domande|informazioni))\b",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"\b(?:chairs?|hosts?|hosted by|leads?|led by|run(?:s)? by|runs|leitet|moderates?|to lead|leading|will "
    r"interview|who will "
    r"interview)\b",
    re.IGNORECASE,
)
_I_AM = re.compile(
    r"\b(?:i am|i['’]m|as (?:the )?(?:hiring|your|in-house|a )|my (?:role|name)|this is|here\b|i look after|i run|"
    r"we are hiring|i(?:['’]d|['’]ll| would| will) be your|report(?:ing)? (?:in)?to me|ich bin|je suis|soy|sou|"
    r"ik ben|sono|me with feedback)",
    re.IGNORECASE,
)
_RECRUITER_TALK = re.compile(
    r"\b(?:recruiter|talent(?: partner| acquisition)?|recruiting|recruitment) (?:intro |phone |initial |video )?"
    r"(?:call|screen\w*|chat|intro|conversation)\b",
    re.IGNORECASE,
)
_BOOKED = re.compile(r"^\W*(?:event name|event type|meeting type)\s*:([^\n]*)", re.IGNORECASE | re.MULTILINE)
"""What a booking page calls the talk."""
_WITH_A_RECRUITER = re.compile(
    r"\b(?:(?:with|call from) (?:the|a|their|her|his)(?: in-?house)? recruiter|mit (?:der|dem|einem|"
    r"einer) recruiter(?:in)?|"
    r"avec (?:la|le|une?) recruteu(?:r|se)|con (?:la|el|una?) reclutador[ae]?|com (?:a|o) recrutadora?|"
    r"met de recruiter|"
    r"con (?:la|il) (?:recruiter|selezionat(?:ore|rice)))\b",
    re.IGNORECASE,
)
_WITH_ME = re.compile(
    r"\b(?:[Ii](?: will|['’]ll) (?:be in the chair|chair|host|lead|run|interview|be (?:there|joined|with you))|"
    r"you, me|with (?:\w+ and )?me|me(?:,| and) [A-ZÀ-Þ]|and me\b|"
    r"und ich[.:)]|et moi|mit mir|avec moi|"
    r"conmigo|y yo[.:)]|"
    r"comigo|e eu[.:)]|con me|e io[.:)]|met mij|en ik[.:)])",
)
"""Who writes will be there."""
_WOULD_BE = re.compile(
    r"\b(?:he|she|they)(?:['’](?:d|ll)| would| will) be (?:my|your) (?:new |future |line |direct )?(?:boss|manager)\b|"
    r"\b(?:i|you)(?:['’]d| would|['’]ll| will) (?:be )?report(?:ing)? (?:in)?to\b",
    re.IGNORECASE,
)
"""Said of the one person there is."""
TAKES_PART = (Role.INTERVIEWER, Role.HIRING_MANAGER)


def give_roles(company: Company, text: Text, *, agency: bool) -> None:
    people = company.people
    for person in people:
        clauses = list(_clauses(person, people, text))
        if person.organizer:
            clauses += _first_person(text, people)
        said = " ¦ ".join(clauses)
        person.hosts = bool(_HOSTS.search(said))
        if _MANAGER.search(said):
            person.role = Role.HIRING_MANAGER
        elif RECRUITER.search(said) or (agency and person.organizer):
            person.role = Role.RECRUITER
        elif _COORDINATOR.search(said):
            person.role = Role.COORDINATOR
        elif person.named or person.invited:
            person.role = Role.INTERVIEWER
        person.title = _title(person, text)
    if len(people) == 1 and people[0].role is Role.INTERVIEWER and _WOULD_BE.search(text.all):
        people[0].role = Role.HIRING_MANAGER
    others = any(p.role in TAKES_PART for p in people)
    for person in people:
        alone = person.organizer and (not others or _WITH_ME.search(text.body))
        if person.role is Role.UNKNOWN and alone:
            person.role = Role.INTERVIEWER
    talk = _RECRUITER_TALK.search(f"{text.title}\n{_BOOKED.findall(text.body)}") or _WITH_A_RECRUITER.search(text.all)
    if len(people) == 1 and people[0].role is Role.INTERVIEWER and talk:
        people[0].role = Role.RECRUITER


def _clauses(person: Person, people: Sequence[Person], text: Text) -> list[str]:
    """What stands beside the person's name: a label before it, an apposition behind it."""
    clauses = []
    for sentence in sentences(text.all):
        mine = mentions(person, people, sentence)
        if not mine:
            continue
        others = sorted(span for p in people if p is not person for span in mentions(p, people, sentence))
        for start, end in mine:
            before = max((e for _, e in others if e <= start), default=0)
            after = min((s for s, _ in others if s >= end), default=len(sentence))
            lead = sentence[before:start]
            label = re.search(r"([^,;:()]{0,60}:?|[^,;()]{0,40})[\s,–-]*$", lead)
            joined = before and re.fullmatch(r"\s*(?:\([^)]*\))?\s*(?:,|and|&|und|et|y|e|en|,\s*and|/|\+)\s*", lead)
            if label and not joined and not _ASSISTS.search(label[0]):
                clauses.append(label[0])
            behind = sentence[end:after]
            cut = re.match(r"[^;]{0,90}", behind)
            stop = behind if after == len(sentence) else re.sub(r"(?:,|\band\b|&|\bund\b|\bwith\b)[^,]*$", "", behind)
            clauses.append((cut[0] if cut else behind)[: len(stop)])
    for named, said in pairwise(sentences(text.all)):
        if _PRONOUN.match(said) and [p for p in people if mentions(p, people, named)] == [person]:
            clauses.append(said)
    lines = [line.strip() for line in text.body.splitlines()]
    clauses += [below for line, below in pairwise(lines) if line == person.name]
    return clauses


_PRONOUN = re.compile(
    r"(?:he|she|they)(?:['’](?:s|re|d|ll)| is| are| would| will| leads?| runs?| manages?)\b"
    r"|(?:er|sie) (?:ist|wäre|leitet)\b|(?:il|elle) (?:est|serait|dirige)\b|(?:(?:él|ella|ele|ela|lui|lei) )?(?:es|"
    r"é|è) "
    r"|(?:hij|zij|ze) (?:is|leidt)\b",
    re.IGNORECASE,
)
"""Begins a sentence about whom the last one named."""
_ASSISTS = re.compile(
    r"\b(?:assistant|PA|EA|secretary|assistenz|assistentin|referentin|secrétaire|assistante?|asistente|assistente|"
    r"secretaresse)\s+"
    r"(?:to|of|von|de|van|di|da|do)\s*$",
    re.IGNORECASE,
)
"""Before the name of somebody else's chief."""


def _first_person(text: Text, people: Sequence[Person]) -> list[str]:
    """What the organiser says of themselves, in sentences that name nobody else."""
    others = [p for p in people if not p.organizer]
    return [
        sentence[:120]
        for sentence in sentences(text.body)
        if _I_AM.search(sentence) and not any(mentions(p, people, sentence) for p in others)
    ]


def _title(person: Person, text: Text) -> str:
    """The person's title as written beside the name, "" when there is none."""
    if not person.name:
        return ""
    match = re.search(
        rf"(?<!\w){re.escape(person.name)}(?:\s*\(([^()\n]{{3,60}})\)|,\s+([A-Z][^,.;\n()]{{2,50}})|"
        rf"\s+[-–]\s+([A-Z][^,.;\n()]{{2,50}}))",
        text.body,
    )
    title = next((group for group in match.groups() if group), "").strip() if match else ""
    return (
        ""
        if re.search(r"\d|@|https?:|\b(?:he|she|they)/|will |who ", title) or (is_name(title) and "," in title)
        else title
    )
