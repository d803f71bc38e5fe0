"""The employer an event speaks of: named in the text, or shown by the address that invites."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.cues import SURNAMED
from agent.intake.domains import spelt_like, without_legal_form
from agent.intake.job import HAS_JOB, LINK, PHRASE, UP
from agent.intake.text import Text
from agent.intake.words import OF_A_JOB, STAGE

_CLIENT = re.compile(
    rf"(?i:\b(?:our|my|the|their) (?:end )?client,?(?: is)?|client\s*:|(?:on )?behalf of(?: our (?:client|"
    rf"portfolio company))?|"
    rf"unser(?:e[nm]?)? (?:kunde[n]?|mandant(?:en)?|auftraggeber)|kunde\s*:|(?:notre|mon) client|client final\s*:|"
    rf"nuestro cliente|cliente\s*:|nosso cliente|(?:il )?nostro cliente|onze (?:klant|opdrachtgever)|"
    rf"opdrachtgever\s*:|klant\s*:)\s*,?\s*(?:(?:the|les?|la|el|il|die|der|das|de|het|[oa])\s+|l['’])?({PHRASE})"
)
_EMPLOYER = re.compile(
    rf"^[^\w\n]{{0,5}}(?i:company|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|entreprise|société|empresa|"
    rf"bedrijf|"
    rf"organisatie|azienda|società)\s*:\s*({PHRASE})",
    re.MULTILINE,
)
_AT = re.compile(
    rf"(?i:(?<!\w)(?:at|join|joining|bei(?: der| dem)?|chez|bij|presso|@|für die|from(?: the)?|building|"
    rf"founders? of|booked with)|(?<=entrevista "
    rf")(?:en|na|no|com|con)|"
    rf"(?:(?<=trabajo )|(?<=empleo )|(?<=emprego )|(?<=trabalho ))(?:en|na|no)|"
    rf"(?<=colloquio )(?:in|con)|(?<=interview )(?:for|mit)) ({PHRASE})"
)
_WITH = re.compile(
    rf"(?i:interview|screen|call|chat|round|meeting|conversation) (?i:with|mit|avec|con|com|met)(?: the)? ({PHRASE})"
)
_SEGMENTS = re.compile(
    r"\s+[-–—|:•]\s+|(?<!\d)[:|(),/<>•–—]|\s+x\s+|\s+[wc]/\s*|\s-\s|\s@\s|(?i:\b(?:with|mit|avec)\b)"
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
    found = _named(text, label=label, agency=agency, senders=senders, not_names=not_names)
    article = rf"(?:(?<=[a-zà-ÿ,|–—-] )|^)(The {re.escape(found.name)})(?!\w)"
    whole = re.search(article, f"{text.title}\n{text.body}", re.MULTILINE) if found.stated and found.name else None
    return Employer(whole[1], stated=True) if whole and not _ITS_TEAM.match(text.all[whole.end() :]) else found


_ITS_TEAM = re.compile(
    r"(?:['’]s)? (?:\w+ )?(?:team|office|role|position|job|interview|group|recruit\w+|hiring)\b", re.IGNORECASE
)
"""Behind a name before which "the" is no part of it: "the Plover team"."""


def _named(text: Text, *, label: str, agency: bool, senders: Sequence[str], not_names: Sequence[str]) -> Employer:
    whole = f"{text.title}\n{text.body}\n{text.place}"
    clients = (client_of(text), *_where_the_job_is(text, not_names)) if agency else ()
    for phrase in (*_told(text), *clients):
        if name := _company_in(phrase, not_names):
            return Employer(name, stated=True)
    if label and not agency and (name := spelt_like(whole, label, not_names)):
        fuller = next((one for one in senders if _fuller(one, name) and one in whole), _with_its_trade(text, name))
        return Employer(_as_in_title(text.title, fuller, not_names), stated=True)
    for phrase in (*(found[1] for found in _AT.finditer(text.all)), *senders):
        name = _company_in(phrase, not_names)
        if name and label and plain(name) in plain(text.place):
            continue
        if name and not (agency and label and label in plain(name)):
            return Employer(name, stated=True)
    if label:
        name = _agency_name(whole, spelt_like(whole, label, not_names)) if agency else ""
        return Employer(name or "-".join(part[:1].upper() + part[1:] for part in label.split("-")), stated=bool(name))
    for phrase in _hinted(text):
        if name := _company_in(phrase, not_names):
            return Employer(name, stated=True)
    return Employer()


def _with_its_trade(text: Text, name: str) -> str:
    """The name with the big word before it, where a place begins with both or somebody is at both: "chez Transports
    Plover"."""
    at = r"(?:at|bei|beim|bei der|chez|en|em|na|no|bij|presso|in) "
    both = rf"({UP}[\w'’-]*[a-zà-ÿ] {re.escape(name)})(?!\w)"
    found = re.search(rf"(?<= ){at}{both}", text.body) or re.match(both, text.place)
    found = found or re.search(rf"(?<=, ){both}\W*$", text.body)
    first = found[1].split()[0] if found else ""
    barred = lists.NO_COMPANY | lists.NO_NAMES | lists.GIVEN_NAMES
    return found[1] if found and plain(first) not in barred and not HAS_JOB.fullmatch(first) else name


def _fuller(sender: str, name: str) -> bool:
    """Whether a sender's name is the company's name with more of it, and not with a task: "Acme Maps", "Acme Jobs"."""
    more = sender.removeprefix(f"{name} ") if sender.startswith(f"{name} ") else ""
    return bool(more) and not any(plain(word) in lists.SHARED | lists.NO_NAMES | lists.SYSTEMS for word in more.split())


_CLIENT_TALK = re.compile(
    rf"\b(?i:client (?:interview|call|meeting|screen|round|chat|conversation|stage|panel))\b[^\n.]{{0,40}}? "
    rf"(?i:with|at) ({PHRASE})"
)
_AT_WHICH = r"(?:with|for|at|bei|beim|chez|bij|presso|en|em|na|no|in|para|per|voor|pour|für)"
_WANTS = re.compile(
    rf"({PHRASE}) (?:would like|wants?|(?:is|are) keen|ha(?:s|ve) asked|möchten?|souhaite(?:nt)?|quieren?|querem?|"
    r"wil(?:len)?|vorrebbe(?:ro)?) (?:\w+ ){0,3}(?:see|meet|interview|speak|talk|sehen|sprechen|kennenlernen|"
    r"rencontrer|"
    r"conocer|entrevistar|conhecer|ontmoeten|spreken|incontrar|conoscer)"
)


def client_of(text: Text) -> str:
    """The employer for whom an agency writes, "" when it names none: who wants to see the candidate, or whom a client
    interview is with. Two words of which the first is a given name are a person."""
    for pattern in (_CLIENT_TALK, _WANTS):
        for found in pattern.finditer(text.all):
            if plain(found[1].split()[0]) not in lists.GIVEN_NAMES | lists.NO_COMPANY | {"we", "they", "he", "she"}:
                return found[1]
    return ""


def _where_the_job_is(text: Text, not_names: Sequence[str]) -> Iterator[str]:
    """What an agency names behind the job: "jefa de almacén en Conservas Ribalta". One word may be a town."""
    for job in filter(HAS_JOB.search, not_names):
        for found in re.finditer(rf"(?i:{re.escape(job)}) (?i:{_AT_WHICH}) ({PHRASE})", text.all):
            if " " in found[1]:
                yield found[1]


def _as_in_title(title: str, name: str, not_names: Sequence[str]) -> str:
    """The company's whole name where a part of the title is nothing else: "Corvid Analytics" of corvid.example."""
    for segment in _SEGMENTS.split(STAGE.sub(" | ", OF_A_JOB.sub(" | ", title))):
        whole = segment.strip(" -&+.")
        longer = len(name.split()) < len(whole.split()) <= 4 and (
            whole.startswith(f"{name} ") or whole.endswith(f" {name}")
        )
        if longer and not HAS_JOB.search(whole) and _company_in(whole, not_names) == whole:
            return whole
    return name


def _agency_name(text: str, name: str) -> str:
    """An agency's name with the trade behind it: "Broadmead Recruitment"."""
    trade = r"Recruit(?:ment|ing|ers)|Search|Talent[oi]?|Staffing|Selección|Selezione|Personal\w*|Consulting|Partners"
    longer = re.search(rf"{re.escape(name)} (?:{trade})\b", text) if name else None
    return longer[0] if longer else name


_SIGNED_AT = re.compile(
    rf"^{UP}[^\n]{{3,40}}[,–-] ?[^\n,]{{0,30}}(?i:recruit\w*|talent\w*|manager|director|founder|partner|lead|"
    rf"head)[^\n,]{{0,30}}, "
    rf"({PHRASE})\W*$",
    re.MULTILINE,
)
"""A signature in one line: "Tess Ahn - Senior Recruiter, Acme"."""


_INVITES = re.compile(
    rf"({PHRASE}) (?:(?:invites|has invited|would like to invite) you|lädt (?:Sie|dich)|vous invite|t['’]invite|"
    r"(?:te|le|la|ti) (?:ha )?(?:invita|convida)|convida-te|nodigt (?:je|u))\b"
)


def _told(text: Text) -> Iterator[str]:
    """What is said to be the client or the employer."""
    for pattern in (_CLIENT, _EMPLOYER):
        yield from (found[1] for found in pattern.finditer(text.all))


def _hinted(text: Text) -> Iterator[str]:
    """Where a company stands when nothing says so: in a part of the title, first in the place, after "with"."""
    yield from (found[1] for found in _SIGNED_AT.finditer(text.body))
    inviting = [found[1] for found in _INVITES.finditer(text.body)]
    yield from (name for name in inviting if plain(name.split()[0]) not in lists.GIVEN_NAMES)
    title = STAGE.sub(" | ", OF_A_JOB.sub(" | ", text.title))
    yield from (segment.strip(" -&+") for segment in _SEGMENTS.split(title))
    place = re.split(r"[,\n]", text.place)[0].strip()
    lead = re.match(rf"({PHRASE})(?=,| [-–—] |\n|\. |$)", text.body)
    head = lead[1] if lead and not HAS_JOB.search(lead[1]) else ""
    if head and plain(head.split()[0]) in lists.GIVEN_NAMES | lists.NO_NAMES:
        head = ""
    venue = bool(head) and bool(_VENUE.search(place)) and place not in text.all
    if venue:
        yield head
    if not re.search(r"\d|https?:|@", place):
        yield place
    yield from (found[1] for found in _WITH.finditer(text.body))
    yield head


_VENUE = re.compile(
    r"\b(?:caf[eéè]s?|coffee|bar|pub|inn|arms|tavern|restaurant|ristorante|trattoria|bistr\w+|brasserie|tea ?rooms?|"
    r"teahouse|diner|deli|bakery|konditorei|hotel|lobby|gasthaus|wirtshaus|eetcafé|pasticceria|cafetería|pastelaria|"
    r"starbucks|costa|caffè|kaffeehaus|roasters?|espresso)\b",
    re.IGNORECASE,
)
"""Where people meet who work elsewhere."""


_IN_COMPANIES = {
    "street",
    "road",
    "avenue",
    "dock",
    "gate",
    "point",
    "coffee",
    "tea",
    "data",
    "design",
    "digital",
    "first",
    "new",
    "next",
    "live",
    "system",
    "video",
}
"""Words of titles that companies have in their names, with something behind them."""


_OF = {"de", "du", "des", "da", "do", "dos", "di", "del", "della", "van", "of"}


def _follows(words: Sequence[str], index: int) -> bool:
    """Whether the small word there joins a name: "Médiathèque de Tréville", not "Llamada de Zoom"."""
    after = [word for word in words[index + 1 : index + 3] if word not in _OF | {"la", "las", "los", "les", "el"}][:1]
    return bool(after) and after[0][0].isupper() and plain(after[0]) not in lists.NO_COMPANY


_TALKS = re.compile(
    r"(?:gespräche?s?|interviews?|gesprek(?:ken)?|kurs|seminar|workshop|webinar|cent(?:er|re))$", re.IGNORECASE
)
"""Ends of German and Dutch words for talks and classes: no company begins with one."""


def _unnamed(titled: re.Match[str]) -> str:
    """A mark in the place of somebody with a title; what stands behind a surname is kept."""
    return " ¤ " if plain(titled[1]) in lists.GIVEN_NAMES else f" ¤ {titled[2] or ''}"


_ARTICLED = re.compile(rf"(?:De|Het|La|Le|Les|El|Il|Der|Die|Das|The) {UP}")
"""A name that begins with its article, as a big letter among small ones shows: "gesprek De Linde"."""


def _company_in(phrase: str, not_names: Sequence[str]) -> str:
    """The part of a phrase that can be a company's name, "" when nothing is left."""
    phrase = SURNAMED.sub(_unnamed, phrase)
    for other in sorted(filter(None, not_names), key=len, reverse=True):
        phrase = re.sub(rf"(?<!\w){re.escape(other)}(?!\w|['’]s (?-i:{UP}))", " ¤ ", phrase, flags=re.IGNORECASE)
    best = ""
    parts = {plain(word) for other in not_names for word in other.split()}
    for piece in re.split(r"¤|\s[-–—|]\s|[:;()]|\. ", phrase):
        words = piece.split()
        before = ""
        while (
            words
            and not (before.islower() and _ARTICLED.match(" ".join(words[:2])))
            and (
                plain(words[0]) in lists.NO_COMPANY
                or not plain(words[0])
                or _TALKS.search(words[0])
                or re.fullmatch(r"\W*\d[\d:.,hH]*(?:st|nd|rd|th|e|er|[eè]re|[eè]me|de|te|a|o|º|ª)?\W*", words[0])
            )
        ):
            before = words.pop(0)
        for index, word in enumerate(words):
            if index and re.fullmatch(r"\d{1,2}(?:[:.hu]\d{2}(?:[ap]m)?|[ap]m|h|u|-\d{1,2})[,.]?", word, re.IGNORECASE):
                words = words[:index]
                break
            named = (
                plain(word) in _IN_COMPANIES and plain(" ".join(words[index + 1 : index + 2])) not in lists.NO_COMPANY
            )
            belongs = word in _OF and _follows(words, index)
            stops = plain(word) in lists.NO_COMPANY and plain(word) and word not in {"&", "and"} and not belongs
            if stops and index and not named:
                words = words[:index]
                break
        while words and (not plain(words[-1]) or re.fullmatch(rf"{LINK}|\d+(?:[:.h]\d+)?(?:[ap]m)?", words[-1])):
            words.pop()
        name = without_legal_form(" ".join(words).strip(" .,;:!?'\"*-–&")).strip()
        if all(plain(word) in parts or re.fullmatch(r"\d+(?:[:.]\d+)?(?:[ap]m)?", word) for word in name.split()):
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
