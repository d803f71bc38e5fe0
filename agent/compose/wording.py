"""What the user typed, made fit for a sentence, or refused with a word on what to change. Pure.

A debrief is jotted down. A topic enters a note as a noun phrase, what was learned and an added thought as full
sentences. Only what is certain is changed: a capital, a full stop, "we talked about" in front. Everything else is
asked for.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from agent.domain import ahead
from agent.domain.model import Register
from agent.proofread import MONTHS, breaks_off


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SMALL = _words(
    "a an the this that these those my our your their its we you they it he she there here how why what when where who "
    "whether each every all both some many most no not one two three four five six seven eight nine ten in on at by "
    "for from with without after before since while if as and but or to of having being getting using working "
    "moving another any because even every much new next only other same second several such third first people"
)
"""Words that are small unless they begin a sentence."""
_NOUNLIKE = re.compile(r"^[A-Z][a-z]{2,}(?:tion|sion|ment|ance|ence|ing|ness|ship|ity)s?$")
_VERBS = _words(
    "is are was were be am has have had do does did can could will would shall should may might must isn't aren't "
    "don't doesn't didn't can't cannot won't wasn't weren't it's that's there's we're you're they're i'm i've we've "
    "you've i'd i'll we'll makes make made takes take took goes go went gives give gave gets get got keeps keep "
    "kept runs run ran uses use used works work worked builds build built owns own owned ships shipped needs need "
    "needed wants want wanted means meant says said told tells tell know knows knew learn learned learnt think "
    "thinks thought see sees saw seen shows show showed helps help helped let lets leads lead led writes write "
    "wrote moves moved starts start started found find finds believe believes feel feels felt looks look looked "
    "sounds sounded seems seemed came come comes decides decide decided plans planned hires hired expects expect "
    "expected allow allows allowed arrive arrives arrived become becomes became begin begins began bring brings "
    "brought choose chooses chose close closes closed grow grows grew handle handles hold holds held join joins joined "
    "meet meets met open opens opened pass passes passed reach reaches reached ride rides rode rotate rotates serve "
    "serves share shares shared stay stays stayed stand stands stood teach teaches taught turn turns turned pair pairs "
    "review reviews reviewed release releases released deploy deploys "
    "deployed measure measures measured spends spend spent "
    "cut put set hit cost read quit shut split spread automated reduced improved rebuilt rewrote"
)
_AUXILIARIES = _words(
    "is are was were am has have had does did can could will would should must isn't aren't don't doesn't didn't can't "
    "cannot won't wasn't weren't it's that's there's we're you're they're i'm i've we've you've i'd i'll we'll"
)
_DETERMINERS = _words("a an the its their our your my his her each every all no these those this")
_PREPOSITIONS = _words(
    "in on at by for from with without about over under between into through across against among around behind beyond "
    "despite during inside near onto outside per than toward towards until upon via within of to as like unlike plus "
    "versus off along alongside beside besides except"
)
_LINKS = _words(
    "and or but nor so yet if because since while whereas though although unless half both just only even also then "
    "not up down out once including regarding concerning given today tomorrow yesterday"
)
_PRONOUNS = re.compile(r"(?:i|we|you|they|it|he|she|there|everyone|everybody|nobody)\b")
_TEAM_DOES = re.compile(
    r"\b(?:team|company|group|manager|director|department|board|product|role|service|platform|organi[sz]ation|"
    r"school|ward|"
    r"engineer|person|everybody|office|system|process) (?!based|located|called|named|made|situated)\w+(?:[^s\W]s|ed) "
    r"(?:a|an|the|all|each|every|its|no|to|on|in|with|by|from|once|twice|weekly|daily|together|over|under|about)\b"
)
_I_DID = re.compile(
    r"\b(?:i|we) (?:cut|put|set|hit|read|quit|shut|split|spread"
    r"|\w+ed|[a-z]+(?:ld|nt|ught|ew|ote|oke|uilt|ade|an|ook))\b"
)
_ABOUT = re.compile(
    r"^(?:(?:we|you|they|he|she|i)\s+)?"
    r"(?:(?:talked|spoke|chatted|discussed|talk|speak)\s+(?:mainly\s+|a lot\s+|mostly\s+)?"
    r"(?:about|on|through|over)?|discussion of|conversation about|about|the topic of|topic:)\s+",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"^(?:i\s+(?:also\s+)?(?:have\s+)?)?(?:learned|learnt|know now|now know|found out)\s+that\s+|^that\s+",
    re.IGNORECASE,
)


_THIRD = re.compile(r"\b(?:they|them|their|theirs|he|she|his|her|him)\b", re.IGNORECASE)
_OTHERS = {"your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}
_SECOND = re.compile(r"(?:(?<!\w)([\w-]+)\s+)?\b(you(?:rs(?:el(?:f|ves))?|r)?)\b(?=(\s*\w|['’]))?", re.IGNORECASE)

NOTHING = re.compile(
    r"(?:none|no|nope|nothing(?: (?:yet|special|new|agreed|much|else|so far))*|n/?a|[-–—.?]+|tb[adc]|unknown|unclear"
    r"|open|nobody|no ?one|not (?:sure|known|clear|yet|agreed|decided)(?: yet)?|no idea|waiting|see above|same"
    r"|(?:i )?do(?:n['’]t| not) know(?: yet)?|they (?:will|['’]ll) (?:get back to me|let me know)|dunno|skip)[.!]*",
    re.IGNORECASE,
)
"""Answers that say nothing: no note is made of them."""
_AWAITED = re.compile(r"(?:i(?:['’]m| am| will|['’]ll) )?(?:wait|hear)(?:ing)?\b(?!-).*", re.IGNORECASE | re.DOTALL)


def leads_nowhere(step: str) -> bool:
    """Whether a next step is none that a note could look forward to: "nothing yet", "wait for their decision"."""
    return bool(NOTHING.fullmatch(step) or _AWAITED.fullmatch(step))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A piece of the user's text as a note can carry it, or "" with `fault`: the end of a sentence about it."""

    text: str = ""
    fault: str = ""


def cleaned(text: str) -> str:
    """One line of composed characters (NFC), without control and direction marks and without a backslash at its end."""
    return " ".join(_CONTROL.sub("", unicodedata.normalize("NFC", text)).split()).rstrip("\\ ")


class Others(Enum):
    """Whom a note speaks of that is read by somebody who was not there."""

    COLLEAGUES = "colleagues"
    """People of the reader's own house: their team is "the team"."""
    ELSEWHERE = "elsewhere"
    """People of another house: an agency's client."""


_THEIR_HOUSE = re.compile(
    r"\b(y)our(?= (?:team|company|department|group|office|organi[sz]ation|firm|school|hospital|house)s?\b)",
    re.IGNORECASE,
)


def of_them(text: str, whom: Others = Others.ELSEWHERE) -> str:
    """What was said to those who were there, told to somebody else: "your team" is "their team", and "the team" to a
    colleague of theirs."""
    if whom is Others.COLLEAGUES:
        text = _THEIR_HOUSE.sub(lambda found: "The" if found[1] == "Y" else "the", text)

    def other(found: re.Match[str]) -> str:
        before, word, goes_on = found[1] or "", found[2], found[3]
        object_of = not goes_on or before.casefold() in _PREPOSITIONS - {"than", "as", "like"}
        new = _OTHERS.get(word.casefold()) or ("them" if object_of else "they")
        new = new.capitalize() if word[0].isupper() else new
        return f"{found[0][: len(found[0]) - len(word)]}{new}"

    return _SECOND.sub(other, text)


def noun_phrase(text: str, *, to_employer: bool, of_others: Others | None = None) -> Fit:
    """A topic as it can follow "about": "the move to Postgres". `to_employer` turns a leading "their" into "your",
    `of_others` "your" into "their"."""
    phrase = _ABOUT.sub("", cleaned(text)).rstrip(" .;,:!")
    phrase = of_them(phrase, of_others) if of_others else phrase
    if not _names_something(phrase):
        return Fit(fault="names nothing that a reader would recognise")
    phrase = _lowered(phrase)
    if to_employer:
        phrase = re.sub(r"^their\b", "your", phrase)
    if len(phrase.split()) > 14:
        return Fit(fault="is long: name it in a few words")
    if re.search(r"[.;]\s", phrase):
        return Fit(fault="has several sentences: name it in a few words")
    if to_employer and _THIRD.search(phrase):
        return Fit(fault='says "they" of whoever reads it: say "you", or name whom you mean')
    if _has_verb(phrase, certain=True) and not re.match(r"(?:how|why|what|when|where|whether|who)\b", phrase):
        return Fit(fault='reads as a sentence: name it in a few words ("the move to Postgres")')
    return Fit(text=_listed(phrase))


def full_sentence(text: str, *, of_others: Others | None = None) -> Fit:
    """What was learned, or a thought, as one or two sentences that begin with a capital and end with a full stop.
    "They" is the reader, whom it is said to, but where the note tells somebody else `of_others`."""
    said = cleaned(text).replace("!", ".").rstrip(" ;,:")
    said = of_them(said, of_others) if of_others else said
    if not said:
        return Fit(fault="is empty")
    typed_as_one = said[0].isupper() and said[-1] == "." and len(said.split()) >= 4
    if re.match(r"(?:how|why|what|where|when|whether)\b", said, re.IGNORECASE) and not typed_as_one:
        return Fit(fault='is half a sentence: write it out ("The team owns its releases.")')
    said = re.sub(r"^(?:learned|learnt)\b", "I learned", said, flags=re.IGNORECASE)
    said = re.sub(
        r"^that\s+(?=(?:the|a|your|our|their|you|we|they|it|there|each|every|all)\b)", "", said, flags=re.IGNORECASE
    )
    if not (typed_as_one or _has_verb(said, certain=False)):
        return Fit(fault='is not a full sentence: write it out ("The team owns its releases.")')
    if not of_others and re.match(r"they\b", said, re.IGNORECASE) and len(_THIRD.findall(said)) == 1:
        said = f"you{said[4:]}"
    if not of_others and _THIRD.match(said):
        return Fit(fault='begins with a pronoun: write it as you would say it to them ("Your team ...")')
    parts = re.split(r"(?<=[.?])\s+", said)
    if len(parts) > 2 or len(said.split()) > 45 or any(len(part.split()) > 30 for part in parts):
        return Fit(fault="is long: two short sentences at most")
    said = re.sub(r"\bi\b(?!\.)", "I", said)
    said = said[0].upper() + said[1:]
    return Fit(text=said if said[-1] in ".”’\"'" else f"{said}.")


def clause(sentence: str, typed: str) -> str:
    """A single sentence as it can follow "that", or "" when it cannot safely be put so. `typed` is what the user wrote:
    a word that was small there is no name."""
    said = _LEARNED.sub("", sentence.removesuffix("."))
    if re.search(r"[.;:]\s", said) or len(said.split()) > 18:
        return ""
    first = said.split(maxsplit=1)[0]
    if first in {"I", "I’m", "I'm", "I’ve", "I've"} or re.match(
        r"(?:Having|If|When|While|As|After|Before|Since)\b", said
    ):
        return ""
    lowered = _as_typed(_lowered(said), typed)
    return lowered if not lowered[0].isupper() else ""


def after_colon(sentence: str, typed: str) -> str:
    """A sentence as it follows a colon, without its full stop: small where the first word is certainly no name."""
    return _as_typed(_lowered(sentence.removesuffix(".")), typed)


def appointment(text: str, when: str, *, of_others: bool = False) -> Fit:
    """The next step as it can follow "look forward to": "the second interview on Friday". `when` is the date in words,
    "" when there is none or the text names it itself. "Their decision" is "your decision" to whoever makes it, but
    where the note tells somebody else `of_others`."""
    step = re.sub(
        r"^(?:we\s+(?:have|agreed(?:\s+on)?)|there\s+is|i\s+have)\s+",
        "",
        cleaned(text).rstrip(" .;,:!"),
        flags=re.IGNORECASE,
    )
    step = re.sub(r"^(?:next step|next)\s*:\s*", "", step, flags=re.IGNORECASE)
    if not _names_something(step):
        return Fit(fault="names nothing that a reader would recognise")
    step = re.sub(
        r"^meet(?= (?:the|your|my|our|a|an|everyone|everybody|some|all)\b)", "meeting", step, flags=re.IGNORECASE
    )
    if _has_verb(step, certain=True) or _TO_DO.match(step) or len(step.split()) > 16 or re.search(r"[.;]\s", step):
        return Fit(fault='reads as a sentence: name it in a few words ("the second interview on Friday")')
    step = of_them(step) if of_others else re.sub(r"^their\b", "your", _lowered(step), flags=re.IGNORECASE)
    step = _lowered(step)
    if re.match(r"meeting (?:the|your|my|our|a|an|everyone|everybody|some|all)\b", step, re.IGNORECASE):
        step = f"{step[0].lower()}{step[1:]}"
    elif _STEP.match(step):
        step = f"the {step[0].lower()}{step[1:]}"
    elif _ENDS_IN_STEP.match(step):
        step = f"the {step}"
    if last := breaks_off(step):
        return Fit(fault=f'breaks off behind "{last}"')
    return Fit(text=f"{step} on {when}" if when else step)


_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMBERS = rf"(?:{_NUMBER}\s*(?:and|to|or|until|[-–—])\s*(?:the )?)?{_NUMBER}"
_MONTH = "|".join(MONTHS)
_UK_DATE = re.compile(rf"(?<![\d:.])\b(?:the )?({_NUMBERS}) (?:of )?({_MONTH})\b")
_US_DATE = re.compile(rf"\b({_MONTH}) (?:the )?({_NUMBERS})\b(?![:.]\d)")


def dated_as(text: str, register: Register) -> str:
    """The dates that a text names, "between 9 and 12 March", as that English writes them: "between March 9 and 12"."""
    return (_UK_DATE if register is Register.US else _US_DATE).sub(r"\2 \1", text)


_DAY = (
    r"(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month)"
    r"(?:\s+(?:morning|afternoon|evening))?"
)
_BEFORE_DAY = (
    r"(?:(?:on|this|next|coming|by|between|from|either|after|before|until|till|within|during|in|early|late|later|the"
    r"|sometime|some time|probably|maybe|perhaps|starting)\s+)*"
)


def without_day(text: str) -> str:
    """A next step without "on Friday", "tomorrow", "between Monday and Wednesday", "next week" at its end, which are
    true for a day or two only."""
    return re.sub(
        rf"[\s,(]+{_BEFORE_DAY}{_DAY}(?:\s*(?:,|to|and|or|until|till|through|[-–—/])\s*{_BEFORE_DAY}{_DAY})*$",
        "",
        text.rstrip(" .;,:!"),
        flags=re.IGNORECASE,
    )


_STEP = re.compile(
    r"(?:second|next|third|fourth|final|first|last|follow-up|technical|panel|onsite|on-site|call|interview|meeting|"
    r"conversation|chat|task|take-home|video|phone|coding|case|test|trial|assessment|presentation|visit|round|talk|"
    r"decision|answer|reply|offer|feedback)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"(?:(?:call|ring|phone|email|mail|write|talk|speak|text|send|give)(?: (?:back )?(?:to|with))? "
    r"(?:them|her|him|me|you|us|back)\b|(?:ask|get|see|receive|expect|go|come|check|find|follow up|meet|contact) )",
    re.IGNORECASE,
)
"""The beginning of something to do, not of something to look forward to."""
_ENDS_IN_STEP = re.compile(
    r"(?:(?!(?:an?|the|this|that|my|our|your|their|her|his|its|another|one|two|three|some|any|and|or|with|on|at|by|in|for|"
    r"of|to|about|before|after)\b)[\w-]+ ){1,2}(?:call|interview|meeting|conversation|chat|task|test|trial|assessment|"
    r"presentation|visit|round|talk|tour|lesson|shift|exercise|workshop|check|review|session|day)"
    r"(?=$|,| (?:with|on|at|by|in|for|of|to|about|next|this|before|after)\b)",
    re.IGNORECASE,
)
"""A step whose noun comes later: "demo lesson", "HR interview with Jo"."""


def own_step(text: str) -> str:
    """ "send the portfolio by Friday" out of a next step that is the candidate's own, else ""."""
    return ahead.own_step(cleaned(text))


def _names_something(phrase: str) -> bool:
    return any(len(word) > 1 and word.casefold() not in _SMALL for word in re.findall(r"[^\W\d_]+", phrase))


def _has_verb(text: str, *, certain: bool) -> bool:
    """Whether there is a finite verb in the main clause, as far as that can be told without a dictionary.
    `certain` asks for one that can be nothing else: "plans" and "work" are nouns as well."""
    lowered = " ".join(re.findall(r"[\w'-]+", text.replace("’", "'").casefold()))
    words = lowered.split()
    first = text.split(maxsplit=1)[0]
    shouted = first.isupper() and len(first) > 1  # "IT security" is no pronoun
    if _PRONOUNS.match(lowered) and len(words) >= 2 and not shouted:
        return True
    if not certain and _I_DID.search(lowered):
        return True
    if _TEAM_DOES.search(lowered):
        return True
    relative = re.search(r"\s(?:that|which|who|whom|how|what|why|where|whether)\s", lowered)
    if not certain and len(words) < 3:
        return False
    main = words if relative is None or not certain else lowered[: relative.start()].split()
    return any(
        word in _AUXILIARIES or (not certain and _is_verb(word, before, after))
        for before, word, after in zip(main, main[1:], [*main[2:], ""], strict=False)
    )


def _is_verb(word: str, before: str, after: str) -> bool:
    """Whether a word is one that may be a verb and stands like one: "the shop opens at six", "people share each desk",
    not "weekly reviews and pairing"."""
    if before in _PREPOSITIONS | _DETERMINERS or after in {"and", "or", "of", ""}:
        return False
    third_person = re.search(r"[^siu]s$", word) and word not in _PREPOSITIONS | _LINKS | _SMALL
    return word in _VERBS or bool(third_person and after in _DETERMINERS - {"every"})


def _as_typed(text: str, typed: str) -> str:
    small = text[:1].lower() + text[1:]
    first = small.split(maxsplit=1)[0] if small else ""
    return small if first and first in cleaned(typed).split() else text


def _lowered(text: str) -> str:
    """The text with a small first letter where the first word is certainly no name."""
    first = text.split(maxsplit=1)[0] if text else ""
    bare = first.rstrip(",:")
    if bare.isupper() and len(bare) > 1:  # "IT security"
        return text
    if bare.casefold() in _SMALL or _NOUNLIKE.match(bare):
        return text[0].lower() + text[1:]
    return text


def _listed(phrase: str) -> str:
    """ "a, b" and "a, b, c" with an "and" before the last."""
    if "," not in phrase or re.search(r"\b(?:and|or)\b", phrase):
        return phrase
    head, _, tail = phrase.rpartition(",")
    return f"{head} and{tail}"
