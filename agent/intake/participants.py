"""Whom the text of an event names: who is said to take part, and who is only mentioned."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from agent.domain.identity import plain
from agent.intake import lists, sessions
from agent.intake.cues import (
    ACTS,
    AND,
    CUES,
    GONE,
    NAME,
    OTHER_CANDIDATES,
    PAIRED,
    PARTICLE,
    POST,
    SCHEDULE,
    SIGN_OFF,
    SURNAMED,
    TITLE,
    WITH_A_POST,
    WORD,
)
from agent.intake.job import HAS_JOB
from agent.intake.names import addressed, cut, is_barred, is_name, same_words, spelt
from agent.intake.text import Text, sentences

_IN_BRACKETS = re.compile(rf"(?:w/|\bwith|\bmit|\bavec|\bcon|\bcom|\bmet) ({WORD}(?: {WORD})?) \(({WORD})\)")


def _in_brackets(title: str) -> tuple[str, str]:
    """The company and the given name of a title such as "Phone screen w/ Plover (Tess)", else two empty texts."""
    found = _IN_BRACKETS.search(title)
    if not found or plain(found[2]) not in lists.GIVEN_NAMES or plain(found[1].split()[0]) in lists.GIVEN_NAMES:
        return "", ""
    return found[1], found[2]


_FIRM = re.compile(rf"(?:(?<=w/ )|(?<=with ))({WORD}) & ({WORD})$")


def _firm(title: str) -> str:
    """The firm at the end of a title that has two surnames for a name, "" when there is none."""
    found = _FIRM.search(title)
    return found[0] if found and not {plain(found[1]), plain(found[2])} & lists.GIVEN_NAMES else ""


def named_people(text: Text, not_names: Sequence[str]) -> list[str]:
    """The names of those who are said to take part, in order; `not_names` are companies and jobs."""
    company, first = _in_brackets(text.title)
    barred = [plain(other) for other in (*not_names, company, _firm(text.title)) if other]
    names = [name for name in _said(text, barred) if name and is_name(name) and not is_barred(name, barred)]
    found = dict.fromkeys([first, *names] if first else names)
    gone = {plain(name) for name in gone_people(text)}
    kept = [name for name in found if not any(same_words(plain(name), g) for g in gone)]
    kept = [name for name in kept if not _placed(text, name)]
    return [n for n in kept if not any(n != m and n in m.split() for m in kept)]


def _said(text: Text, barred: Sequence[str]) -> Iterator[str]:
    """What may be a name, wherever an event says who takes part."""
    for sentence in sentences(f"{text.title}\n{text.body}"):
        yield from (cut(name, barred) for name in _of_sentence(sentence))
    yield from _with_a_title(text.title)
    for line in (*_by_first_name(text), *_told_of(text), *_below(text.body), *sessions.hosts(text.body)):
        yield cut(line, barred)
    yield from (addressed(signed).rstrip(".") for signed in _signed(text.body))


_BESIDE = re.compile(rf"(?:^|[\s,:/(])({WORD}) (?:\+|&|and|und|et|y|e|en) $")
"""One word joined to somebody with a title: "Iain + Mr Ferreira"."""


def _with_a_title(title: str) -> Iterator[str]:
    """Whom the title of an event names by title and surname, and the one beside them."""
    for titled in SURNAMED.finditer(title):
        both = plain(titled[1]) in lists.GIVEN_NAMES and titled[2]
        beside = _BESIDE.search(title[: titled.start()])
        yield beside[1] if beside else ""
        yield spelt(title[titled.start() : titled.end(2 if both else 1)].rstrip("."))


_FIRST_NAME = re.compile(
    rf"(?:^|, )(?:[Jj]ust |[Oo]nly |[Ww]ith )?({WORD})(?= again\b| this time\b| and (?:me\b|one other)|"
    r"(?: [-–—]|,) (?:[Ss]?[Hh]e|[Tt]hey|I)['’ ](?:d|ll|would|will)\b)"
)


def _by_first_name(text: Text) -> Iterator[str]:
    """Whom a note of one's own calls by a first name alone: "Nadia again - she'd be my boss"."""
    for sentence in sentences(text.body):
        yield from (one[1] for one in _FIRST_NAME.finditer(sentence) if plain(one[1]) in lists.GIVEN_NAMES)


_HOLDS = re.compile(
    r"(?:he|she|they)(?: (?:will|is going to|are going to)|['’]ll) (?:then )?(?:conduct|lead|run|hold|host|interview|"
    r"meet|see|call|ring|phone|talk|speak|chat|chair)|(?:er|sie) (?:wird|führt|leitet|ruft|spricht)|"
    r"(?:il|elle) (?:mènera|conduira|animera|vous|t['’]|te )|(?:él|ella|ele|ela) (?:te |le |la |lhe |o |a )?"
    r"(?:entrevist|llam|hará|fará|ligar|recib|receb)|(?:lui|lei) (?:la |ti |terrà|condurrà)|"
    r"(?:hij|zij|ze) (?:voert|leidt|belt|ontvangt)",
    re.IGNORECASE,
)
"""Begins a sentence about who holds the talk, whom the one before names."""
_ONE = re.compile(rf"(?<![\w.])(?:{WORD}) (?:(?:{PARTICLE} )*{WORD})(?: {WORD})?(?![\w])")


def _told_of(text: Text) -> Iterator[str]:
    """The one somebody of a sentence behind which the next one says that he or she holds the talk."""
    for before, said in pairwise(sentences(text.body)):
        if _HOLDS.match(said):
            named = [one[0] for one in _ONE.finditer(before) if is_name(one[0])]
            if len(named) == 1:
                yield named[0]


_TALK = r"interview|vorstellungsgespräch|embauche|entretien|entrevista|colloquio|lavoro|sollicitatiegesprek"


def _placed(text: Text, name: str) -> bool:
    """Whether the event or somebody is at it, so that it is a company: "Alan Pryce, Manager at Northgate Housing"."""
    employed = rf"(?:{WORD}|manager|director|head|lead|team|role|position|job|post|{_TALK}) (?:at|bei|chez|presso|bij) "
    if " " in name and re.match(rf"{re.escape(name)}(?:[,\n]|$)", text.place):
        return True
    return " " in name and bool(re.search(rf"(?<!\w){employed}{re.escape(name)}(?!\w|['’]s)", text.all))


def _of_sentence(sentence: str) -> Iterator[str]:
    for cue in CUES.finditer(sentence):
        yield from _listed(sentence[cue.end() :])
    if schedule := SCHEDULE.match(sentence):
        rest = re.sub(
            rf"^(?i:lunch|tour|coffee|welcome|intro|break|{WORD})\s*[,:]\s+(?=(?i:hosted by|with|w/)|[A-Z]\w+ [A-Z])",
            "",
            sentence[schedule.end() :],
        )
        yield from _listed(re.sub(r"^(?i:hosted by|with|w/)\s+", "", rest), whole=True)
        if "|" in rest:
            yield from _listed(rest.rpartition("|")[2].strip(), whole=True)
    for named in WITH_A_POST.finditer(sentence):
        if HAS_JOB.search(named[2]) and " " in named[1]:
            yield _TO_DO.sub("", named[1])
    for act in ACTS.finditer(sentence):
        if act[1] or act[2]:
            yield from _joined(sentence[: act.start()])
        if HAS_JOB.search(act[0]) and re.search(rf"(?:{WORD},|\b(?:for|as|the|our|an?)) $", sentence[: act.start()]):
            continue
        name = next(group for group in act.groups() if group)
        if " " in name or not _ITS_POST.search(sentence[: act.start()]):
            yield _TO_DO.sub("", name)


_ITS_POST = re.compile(r"\b(?:ihre?|unsere?|deine?|die|der|eine?)(?: [a-zäöüß]+)? $", re.IGNORECASE)
"""Before a German noun, which begins with a big letter as names do."""
_JOINED = re.compile(rf"(?<![\w.])({NAME}){PAIRED},? (?:and|&|und|et|y|e|en) $")
_LISTED = re.compile(rf"(?<![\w.])({NAME}){PAIRED}, $")


def _joined(before: str) -> Iterator[str]:
    """Those named before somebody who does something with them: "Ann Bell, Bo Carr and" of "Cy Dorn will"."""
    for number in range(5):
        match = (_LISTED if number else _JOINED).search(before[-120:])
        if not match or " " not in match[1]:
            return
        yield match[1]
        before = before[-120:][: match.start()]


_TO_DO = re.compile(
    r"^(?:Just|Only|Bel|Ruf|Rufen|Call|Ring|Text|Phone|Dial|Llam[ae]|Lig(?:a|ue)|Chiam[ai]|Appelez|Contact|WhatsApp|"
    r"E?-?[Mm]ail|Meet|"
    r"Join|Vraag|Frag|Fragen) (?=[A-ZÀ-Þ])"
)
"""What one is told to do with somebody, at the beginning of a sentence."""


def _below(body: str) -> Iterator[str]:
    """The names that stand one a line under a heading ("Panel:") or under the hour of a session."""
    lines = [line.strip() for line in body.splitlines()]
    for index, line in enumerate(lines):
        heading = _HEADING.match(line) or any(cue.end() == len(line) for cue in CUES.finditer(line) if ":" in cue[0])
        if not heading and not _HOUR.match(line) and not line.endswith(":"):
            continue
        following = lines[index + 1 : index + (11 if heading else 2)]
        if _NOT_OURS.search(line) or _ELSEWHERE.search(line):
            continue
        if line.endswith(":") and not heading:
            following = _of_people(lines[index + 1 : index + 12])
        elif heading and following and not following[0]:
            following = following[1:]
        for below in following:
            match = _LINE_OF_ONE.match(below)
            if not match or not is_name(cut(match[1], [])) or len(match[1].split()) < 2:
                break
            yield match[1]


_ELSEWHERE = re.compile(
    r"\b(?:candidat\w*|applicants?|bewerber\w*|kandidat\w*|sollicitant\w*|apologies|absent\w*|excus\w*)\b[^:]*:$",
    re.IGNORECASE,
)
"""A heading over people who are candidates too, or stay away."""
_NOT_OURS = re.compile(
    r"\b(?:referees?|references?|cc|instead|formerly|previous(?:ly)?|alumni|customers?|clients?)\b", re.IGNORECASE
)
"""A heading over people of whom nothing follows."""


def _of_people(lines: list[str]) -> list[str]:
    """The lines, when two or more that follow each other can only be people: with a title, or a frequent given name."""
    lines = lines[1:] if lines and not lines[0] else lines
    found = list(takewhile(lambda match: match is not None, map(_LINE_OF_ONE.match, lines)))
    names = [match[1] for match in found if match]
    sure = [n for n in names if re.match(rf"{TITLE}\.? ", n) or plain(n.split()[0]) in lists.GIVEN_NAMES]
    sure += [line for line in lines[: len(names)] if HAS_JOB.search(line)]
    return lines[: len(names)] if len(names) > 1 and sure else []


_HEADING = re.compile(
    r"\W*(?:the |your |ihre? |vos |tus |sus |je |uw )?(?:interviewers?|(?:interview )?panel(?:l?ists| members)?|jury|"
    r"who you(?:['’]ll| will)(?: be)? (?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?)(?: to| with)?|you(?:['’]ll|"
    r" will) meet|"
    r"(?:auswahl)?kommission|gesprächspartner(?:innen)?|interlocuteurs|entrevistador[ae]s|gesprekspartners|"
    r"intervistatori)\W*$",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\W*\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?\b", re.IGNORECASE)
_LINE_OF_ONE = re.compile(rf"[-–•*\s]*({NAME})\s*(?:$|[,(|:–—]|-\s)")


def _of_a_firm(first: str, second: str) -> bool:
    """Whether a given name stands before the firm: "w/ Bettany, Larkspur Radio"."""
    return " " not in first and " " in second and plain(second.split(maxsplit=1)[0]) not in lists.GIVEN_NAMES


_ARTICLE = re.compile(
    r"(?:prof\.|dr\.|dott\.|dott\.ssa|mevr\.|dhr\.|mw\.|[oa]|el|la|il|le|der|die|den|de|mit|com|con|avec|"
    r"met)\s+(?=[A-ZÀ-Þ])"
)


def _listed(rest: str, *, whole: bool = False) -> Iterator[str]:
    """The names of a list such as "Ike Sloane (CTO), Raya Benning and Fitz Oduya"."""
    at = re.match(
        rf"[\s:,-]*(?i:(?-i:{POST} (?=(?:Herrn?|Frau|Dr\.|{WORD})(?: {PARTICLE})* {WORD}))|"
        r"the |our |my |your |hiring manager |recruiter |colleagues? |notre |votre |nuestr[oa] |nostr[oa] |"
        r"noss[oa] |onze |"
        r"unser(?:e[mr]?)? |ihre[mr]? |de[mr] (?=\S*[a-zä](?:er|in|or|ef) )|(?:herrn?|"
        r"frau) (?=(?!dr\b|prof\b)[^\s,;(]+ (?-i:[A-ZÀ-Þ]))|[oa] |el |la |il |le |"
        r"l['’]|(?-i:prof\. |dr\. )|ing\. |dott\. |dott\.ssa |mevrouw |de heer |dhr\.? |mevr\.? |señora? |signora? |"
        r"monsieur |madame |"
        r"eng\.[ªº]? |(?-i:[CV][A-Z]{1,2}) )*",
        rest,
    )
    position = at.end() if at else 0
    joint: re.Match[str] | None = None
    last = ""
    for number in range(10):
        match = re.compile(rf"({NAME}){PAIRED}").match(rest, position)
        if not match or (whole and number == 0 and len(match[1].split()) < 2):
            return
        apart = joint is not None and joint[0].strip() == "," and " " in last and " " not in match[1]
        if apart and not re.compile(r"\s*(?:,|and\b|&|und\b|et\b|y\b|e\b|en\b|\()").match(rest, match.end()):
            return
        if joint is not None and joint[0].strip() == "," and not number - 1 and _of_a_firm(last, match[1]):
            return
        last = match[1]
        if is_name(match[1]) or number == 0:
            yield spelt(match[1])
        position = match.end()
        joint = re.compile(AND).match(rest, position)
        if not joint:
            return
        article = _ARTICLE.match(rest, joint.end())
        position = article.end() if article else joint.end()


_TOLD_ABOUT = r"\s*[-–—,]\s*(?:he|she|they|it|i|we|the|er|sie|es|ich|wir|il|elle|je|on)\b"
"""Behind a name that a note speaks of, and that nobody signs with."""


def _signed(body: str) -> Iterator[str]:
    """Who signed: "Best, Mona Farrell - Talent, Bramblewick", or a last line with a name in it."""
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    for index, line in enumerate(lines[-6:]):
        rest = SIGN_OFF.sub("", line)
        if rest != line or index == len(lines[-6:]) - 1:
            last = re.split(r"(?<=[a-zà-ÿ)!?]{2})[.!?]\s+", rest)[-1]
            match = re.match(rf"[-–—~\s]*({NAME})(?!{_TOLD_ABOUT})\s*(?:$|[,(|–—-]|\s-\s)", last)
            if match and (rest != line or len(match[1].split()) > 1) and len(match[1].split()) <= 4:
                yield _TO_DO.sub("", match[1])
        if rest == "" and index + 1 < len(lines[-6:]):
            match = re.match(rf"({NAME})\s*(?:$|[,(|–—-])", lines[-6:][index + 1])
            if match:
                yield match[1]


def gone_people(text: Text) -> list[str]:
    """Who is mentioned as absent, replaced, a go-between or another candidate: nobody to write to."""
    gone = []
    for sentence in sentences(f"{text.title}\n{text.body}"):
        gone += [match[1] or match[2] for match in GONE.finditer(sentence)]
    lines = [line.strip() for line in text.body.splitlines()]
    for index in (index for index, line in enumerate(lines) if _ELSEWHERE.search(line)):
        below = takewhile(lambda match: match is not None, map(_LINE_OF_ONE.match, lines[index + 1 :]))
        gone += [match[1] for match in below if match]
    for match in OTHER_CANDIDATES.finditer(text.body):
        gone += re.findall(NAME, match[1])
    return [name for name in gone if is_name(name)]
