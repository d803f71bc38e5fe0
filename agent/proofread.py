"""What may not leave: twenty rules over a finished note, each a small function that says what it found in words for the
user. Pure; knows the facts of the note, nothing of templates or mailboxes.

A rule is *hard* when the note would embarrass (a wrong name, a placeholder, pay), and *soft* when it is merely not
as good as it could be (a little short, much alike). Names, company and role are masked before the wording is
looked at: "Hallo!" is a company, "Pay Analyst" a role.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from agent.domain.model import Kind, Register, StepKind

CLOSINGS = {
    Register.US: ("Best regards,", "Sincerely,"),
    Register.UK: ("Kind regards,", "Yours sincerely,"),
}
LEAVE_OUT = "Leave out:"
"""How the paragraph of the call sheet begins that names what not to say, and may therefore name it."""

WORDS = {
    Kind.PHONE: (45, 90),
    Kind.VIDEO: (60, 120),
    Kind.ONSITE: (80, 150),
    Kind.UNKNOWN: (45, 120),
    StepKind.IN_THE_LOOP: (50, 110),
    StepKind.FOLLOW_UP: (35, 80),
    StepKind.NUDGE: (35, 75),
    StepKind.CLOSING: (40, 80),
    StepKind.CALL: (200, 400),
    StepKind.LETTER: (120, 200),
}
"""Words of the body: for a thank-you by how the conversation was held, else by the kind of note."""

MOST_ALIKE = 0.20
LONGEST_SENTENCE = 32
_MOST_LINES = {StepKind.FOLLOW_UP: 9}

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_PHRASES = re.compile(
    r"""\b(?: just\ checking\ in | touch(?:ing)?\ base | circl(?:e|ing)\ back | finds\ you\ well | as\ per\ my\ last
    | pick\ your\ brain | perfect\ fit | ideal\ candidate | dream\ job | hono(?:u)?red | humbled | so\ grateful
    | know\ (?:that\ )?you\ (?:are|must\ be)\ (?:very\ )?busy | know\ you['’]re\ (?:very\ )?busy | sorry\ to\ bother
    | please\ consider\ me | any\ chance | at\ your\ earliest\ convenience | hear(?:ing)?\ from\ you\ (?:by|within)
    | thrilled | passionate | delv(?:e|es|ed|ing) | testament | underscor(?:e|es|ed|ing) | resonat(?:e|es|ed|ing)
    | align(?:s|ed|ing)?\ with | leverag(?:e|es|ed|ing)
    | foster(?:s|ed|ing)?\ (?:a|an|the|our|your|more|better|strong\w*|growth|innovation|collaboration)
    | moreover | not\ only\b[^.?!]*\bbut )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PAY = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing|ment|ments|check|roll)?|paid|benefits?|bonus(?:es)?|compensation|wages?|EUR|USD|GBP|CHF"
    r"|dollars?|euros?)\b|[$€£¥]|\b\d{2,3}k\b",
    re.IGNORECASE,
)
_APOLOGY = re.compile(r"\b(?:sorry|apolog\w*|unfortunately)\b", re.IGNORECASE)
_THANKS = re.compile(r"\bthank\w*", re.IGNORECASE)
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u203c\u2049]")
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\[|\]|\bNone\b(?! of)|\bnull\b|\bTBD\b|\bundefined\b|\bXXX+\b")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RATING = re.compile(r"\b[1-5]\s?(?:/|of|out of)\s?5\b|\brat(?:ed|ing)\b|\b[1-5]\s?stars?\b|[★☆]", re.IGNORECASE)
_GREETING = re.compile(r"^(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening|day))\b[^\n]*[,:]$")
_CLOSING = re.compile(
    r"^(?:(?:best|kind|warm|with best|with kind|many)\s+\w+|sincerely|yours\s+\w+|regards|best),$",
    re.IGNORECASE | re.MULTILINE,
)
_FIRM = re.compile(r"\b((?:[A-Z][\w&.-]*\s+){1,3})(?:Inc|GmbH|Ltd|LLC|Corp|AG|SE|PLC|plc|Limited|S\.A|BV|Oy)\b")
_MONTH = "|".join(MONTHS)
_DATED = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? (?:({_MONTH}) (\d{{1,2}})|(\d{{1,2}}) ({_MONTH}))\b")
_US_DATE = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}\b")
_UK_DATE = re.compile(rf"\b\d{{1,2}} (?:{_MONTH})\b")
_COMMON = re.compile(
    r"about|after|again|also|been|before|being|between|could|does|doing|from|have|having|here|into|just|li"
    r"ke|made|make|makes|many|more|most|much|only|other|over|same|should|some|such|than|that|their|them|th"
    r"en|there|these|they|this|those|through|very|want|well|were|what|when|where|which|while|will|with|wou"
    r"ld|your|yours"
)
"""Words of four letters and more that say nothing of what a text is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a note may say. `said` are topics, learned and thought as they were given to the template, `fresh` the
    thought alone; `moments` the dates as they were given to it; `names` the other people of the interview, `known`
    every other string it may draw on; `private` what must not reach this recipient. `own_words` is the source of
    the template when the user wrote it: words of theirs, in any language."""

    kind: StepKind
    channel: Kind
    register: Register
    now: datetime
    recipient: str
    salutation: str
    sender: str
    company: str = ""
    role: str = ""
    said: tuple[str, ...] = ()
    fresh: str = ""
    moments: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    next_step_at: datetime | None = None
    next_step_words: str = ""
    promised_at: datetime | None = None
    promised_words: str = ""
    reply: bool = False
    own_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`rule` is the name of a function in this module; `what` a sentence for the user."""

    rule: str
    what: str
    hard: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A note laid out for reading: `body` without greeting and closing, `plain` the body with names masked."""

    subject: str
    text: str
    greeting: str
    body: str
    plain: str
    sentences: tuple[str, ...]
    facts: Facts
    siblings: tuple[str, ...]


def proofread(subject: str, text: str, facts: Facts, siblings: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Everything the rules find, in the order of the rules. `siblings` are the notes to the other interviewers."""
    greeting, body = _parts(text, facts.kind)
    plain = _masked(body, facts)
    proof = Proof(
        subject=subject,
        text=text,
        greeting=greeting,
        body=body,
        plain=plain,
        sentences=sentences(plain),
        facts=facts,
        siblings=tuple(siblings),
    )
    return tuple(Finding(rule=rule.__name__, what=what, hard=rule in HARD) for rule in RULES for what in rule(proof))


def unwelcome(words: str, facts: Facts) -> str:
    """What a piece of the user's own text has in it that no note may carry, as the end of a sentence, or ""."""
    plain = _masked(words, facts)
    for pattern, what in (
        (_PAY, "speaks of pay"),
        (_APOLOGY, "apologises"),
        (_PHRASES, "has a stock phrase in it"),
        (_EMOJI, "has an emoji in it"),
        (_RATING, "has a rating in it"),
        (re.compile(r"\{\{|\}\}|\{%|%\}|[\[\]]"), "has brackets in it"),
        (re.compile(r"[?]"), "has a question in it"),
        (re.compile(r"!"), "has an exclamation mark in it"),
    ):
        if found := pattern.search(plain):
            return f'{what} ("{found[0]}")'
    return ""


def too_long(text: str, facts: Facts) -> bool:
    """Whether a note would be better with a fact less: more words, sentences or lines than such a note should have."""
    body = _parts(text, facts.kind)[1]
    masked = _masked(body, facts)
    return (
        len(body.split()) > _range(facts)[1]
        or _line_count(body) > _MOST_LINES.get(facts.kind, 99)
        or len(sentences(masked)) > _most_sentences(facts.kind)
    )


# ------------------------------------------------------------------------------------------------ the twenty rules


def length(proof: Proof) -> Iterator[str]:
    """1. The body has as many words as such a note should have."""
    facts = proof.facts
    least, most = _range(facts)
    count = len(proof.body.split())
    if count < least:
        yield f"it has {count} words, {least} to {most} are usual: one more detail would help"
    if count > most:
        yield f"it has {count} words, {least} to {most} are usual: it could be shorter"


def lines(proof: Proof) -> Iterator[str]:
    """2. A follow-up is shorter than ten lines."""
    count, most = _line_count(proof.body), _MOST_LINES.get(proof.facts.kind, 99)
    if count > most:
        yield f"it has {count} lines, such a note has {most} at most"


def sentence_length(proof: Proof) -> Iterator[str]:
    """3. Few sentences, and none that has to be read twice."""
    if proof.facts.kind is StepKind.CALL:
        return
    most = _most_sentences(proof.facts.kind)
    counts = [len(sentence.split()) for sentence in proof.sentences]
    if len(counts) > most:
        yield f"it has {len(counts)} sentences, {most} at most read well"
    if counts and sum(counts) / len(counts) > 20:
        yield f"its sentences have {sum(counts) / len(counts):.0f} words on average, 20 at most read well"
    for sentence, count in zip(proof.sentences, counts, strict=True):
        if count > LONGEST_SENTENCE:
            yield f'a sentence has {count} words: "{_begin(sentence)}"'


def exclamation(proof: Proof) -> Iterator[str]:
    """4. No exclamation mark, no emoji."""
    plain = f"{_masked(proof.subject, proof.facts)}\n{proof.plain}"
    if "!" in plain:
        yield "it has an exclamation mark"
    if found := _EMOJI.search(plain):
        yield f"it has an emoji ({found[0]})"


def questions(proof: Proof) -> Iterator[str]:
    """5. A thank-you and a follow-up ask nothing; the others one thing at most."""
    allowed = 0 if proof.facts.kind in {StepKind.THANK_YOU, StepKind.FOLLOW_UP} else 1
    count = proof.plain.count("?")
    if count > allowed:
        yield f"it asks {count} questions, {'none' if allowed == 0 else 'one'} is right here"


def stock_phrases(proof: Proof) -> Iterator[str]:
    """6. Nothing that everybody writes."""
    for found in _PHRASES.finditer(_masked(_without_say_not(proof), proof.facts)):
        yield f'it says "{found[0]}"'


def placeholders(proof: Proof) -> Iterator[str]:
    """7. Nothing left unfilled."""
    text = _without(f"{proof.subject}\n{proof.text}", proof.facts.said)
    for found in _PLACEHOLDER.finditer(_masked(text, proof.facts)):
        yield f'it has "{found[0]}" where a word should be'


def recipient_name(proof: Proof) -> Iterator[str]:
    """8. The recipient's name exactly as it is known, once, in the greeting."""
    facts = proof.facts
    name = facts.salutation
    if facts.kind is StepKind.CALL or not name:
        return
    place = proof.text if facts.own_words and not proof.greeting else proof.greeting
    if not _times(name, place):
        yield f'the greeting is not to "{name}": "{_begin(proof.greeting)}"'
    body = _without(proof.body, (*facts.moments, facts.company, facts.role))
    if any(_times(form, body) for form in {facts.recipient, name} if form):
        yield f'"{name}" stands in the text once more'


def company_and_role(proof: Proof) -> Iterator[str]:
    """9. Company and role as they are known, and no other firm."""
    facts = proof.facts
    text = _without(f"{proof.subject}\n{proof.body}", facts.said)
    for fact in (facts.company, facts.role):
        if len(fact) < 3:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(fact)}(?!\w)", text, re.IGNORECASE):
            if found[0] != fact and (found[0][:1].isupper() or " " in fact):
                yield f'it says "{found[0]}", known is "{fact}"'
    everything = _all(facts)
    for found in _FIRM.finditer(text):
        if found[0] not in everything:
            yield f'it names another firm, "{found[0]}"'


def subject_line(proof: Proof) -> Iterator[str]:
    """10. A subject of three to nine words and at most sixty characters; a reply keeps the one it has."""
    if _UNSAFE.search(proof.subject) or not proof.subject.strip():
        yield "the subject is empty or has characters that do not belong there"
    elif not (proof.facts.reply or subject_fits(proof.subject)):
        yield f'the subject is not three to nine words in sixty characters: "{proof.subject}"'


def personal(proof: Proof) -> Iterator[str]:
    """11. A thank-you has something of this conversation in it, a follow-up something new."""
    facts = proof.facts
    wanted = {StepKind.THANK_YOU: " ".join(facts.said), StepKind.FOLLOW_UP: facts.fresh}.get(facts.kind)
    if wanted is None:
        return
    stems = _stems(wanted)
    if len(stems & _stems(proof.body)) < min(2, max(1, len(stems))):
        yield "it has nothing of this conversation in it" if facts.kind is StepKind.THANK_YOU else "it says nothing new"


def only_facts(proof: Proof) -> Iterator[str]:
    """12. Every number, date and name comes from what is known."""
    everything = unicodedata.normalize("NFC", _all(proof.facts))
    numbers = set(re.findall(r"\d+", everything)) | ({"1", "2", "3"} if proof.facts.kind is StepKind.CALL else set())
    words = set(re.findall(r"\w+", everything))
    text = f"{proof.subject}\n\n{_without_say_not(proof)}"
    for number in dict.fromkeys(re.findall(r"\d+", text)):
        if number not in numbers:
            yield f'the number "{number}" is not among the facts'
    for sentence in sentences(text):
        for word in re.findall(r"(?<=[\w,;)]\s)\w\w+", sentence):
            if word[0].isupper() and word not in words:
                yield f'"{word}" is not among the facts'


def thanks(proof: Proof) -> Iterator[str]:
    """13. Thanks twice at most."""
    count = len(_THANKS.findall(proof.plain))
    if count > 2 and proof.facts.kind is not StepKind.CALL:
        yield f"it thanks {count} times"


def apologies(proof: Proof) -> Iterator[str]:
    """14. No apology."""
    for found in _APOLOGY.finditer(_masked(_without_say_not(proof), proof.facts)):
        yield f'it says "{found[0]}"'


def pay(proof: Proof) -> Iterator[str]:
    """15. Nothing about money."""
    for found in _PAY.finditer(_masked(f"{proof.subject}\n{_without_say_not(proof)}", proof.facts)):
        yield f'it speaks of pay ("{found[0]}")'


def first_person(proof: Proof) -> Iterator[str]:
    """16. Not every sentence begins with "I"."""
    own = sum(1 for sentence in proof.sentences if re.match(r"I\b", sentence))
    if proof.facts.kind is not StepKind.CALL and own * 2 > len(proof.sentences):
        yield f'{own} of {len(proof.sentences)} sentences begin with "I"'


def dates(proof: Proof) -> Iterator[str]:
    """17. Weekdays fit their dates; the next step lies ahead, and in a nudge the promised date is over."""
    facts = proof.facts
    for found in _DATED.finditer(f"{proof.subject}\n{proof.body}"):
        month, day = found[2] or found[5], int(found[3] or found[4])
        weekday = WEEKDAYS.index(found[1])
        if not _falls_on(day, MONTHS.index(month) + 1, weekday, facts.now):
            yield f'"{found[0]}" is not a {found[1]}'
    if facts.next_step_at and facts.next_step_at < facts.now and _times(facts.next_step_words, proof.body):
        yield f"the next step, {facts.next_step_words}, is over"
    if facts.promised_at and facts.promised_words and _times(facts.promised_words, proof.body):
        over = facts.promised_at.astimezone(UTC).date() < facts.now.astimezone(UTC).date()
        if facts.kind is StepKind.NUDGE and not over:
            yield f"the date they named, {facts.promised_words}, is not over yet"
        if facts.kind is StepKind.IN_THE_LOOP and over:
            yield f"the date they named, {facts.promised_words}, is over"


def alike(proof: Proof) -> Iterator[str]:
    """18. Not a copy of a note to another: what both are told of date, role and facts counts once."""
    facts = proof.facts
    shared = (*facts.said, *facts.known, *facts.moments)
    own = four_grams(_masked(_without(proof.body, shared), facts))
    for sibling in proof.siblings:
        other = four_grams(_masked(_without(body_of(sibling), shared), facts))
        share = len(own & other) / max(1, len(own))
        if share > MOST_ALIKE:
            yield f"{share:.0%} of it stand in the note to another interviewer as well, {MOST_ALIKE:.0%} are too many"


def region(proof: Proof) -> Iterator[str]:
    """19. Greeting, closing and dates in one English; in the user's own templates, no mix of Sie and du."""
    facts = proof.facts
    if facts.own_words:
        if re.search(r"\b(?:Sie|Ihnen|Ihrer?)\b", proof.body) and re.search(r"\b(?:du|dir|dich|dein\w*)\b", proof.body):
            yield "it says both Sie and du"
        return
    if facts.kind is StepKind.CALL:
        return
    if not _GREETING.match(proof.greeting):
        yield f'it has no greeting: "{_begin(proof.greeting)}"'
    other = Register.UK if facts.register is Register.US else Register.US
    if any(f"\n\n{closing}\n" in proof.text for closing in CLOSINGS[other]):
        yield f"the closing is not {facts.register.value.upper()} English"
    stray = _UK_DATE if facts.register is Register.US else _US_DATE
    if found := stray.search(_without(proof.body, facts.said)):
        yield f'the date "{found[0]}" is not written in {facts.register.value.upper()} English'


def clean(proof: Proof) -> Iterator[str]:
    """20. Nothing private, no rating, no slips of the pen."""
    facts = proof.facts
    for secret in facts.private:
        if len(secret) > 3 and secret.casefold() in proof.body.casefold():
            yield f'it says what is not meant for this person: "{_begin(secret)}"'
    if found := _RATING.search(_masked(_without(proof.body, facts.said), facts)):
        yield f'it shows a rating ("{found[0]}")'
    if ".." in _masked(_without(proof.body, facts.said), facts):
        yield "it has two full stops in a row"
    if "  " in proof.text:
        yield "it has two spaces in a row"
    if unicodedata.normalize("NFC", proof.text) != proof.text or _UNSAFE.search(proof.text.replace("\n", "")):
        yield "it has characters that do not belong in a letter"


Rule = Callable[[Proof], Iterator[str]]

RULES: tuple[Rule, ...] = (
    length,
    lines,
    sentence_length,
    exclamation,
    questions,
    stock_phrases,
    placeholders,
    recipient_name,
    company_and_role,
    subject_line,
    personal,
    only_facts,
    thanks,
    apologies,
    pay,
    first_person,
    dates,
    alike,
    region,
    clean,
)
HARD = frozenset(RULES) - {length, sentence_length, personal, thanks, first_person, alike}


# ------------------------------------------------------------------------------------------------ reading a note


def body_of(text: str) -> str:
    """A note without greeting and closing."""
    return _parts(text, StepKind.THANK_YOU)[1]


def four_grams(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of four words, without case and marks."""
    words = re.findall(r"[\w’']+", text.casefold())
    return frozenset(tuple(words[i : i + 4]) for i in range(len(words) - 3))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a paragraph ends one, an abbreviation or an initial does not."""
    found: list[str] = []
    for part in text.split("\n"):
        rest = re.split(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bvs)(?<=[.?!])[\"”’)]*\s+(?=\S)", part)
        found.extend(sentence.strip() for sentence in rest if sentence.strip())
    return tuple(found)


def subject_fits(subject: str) -> bool:
    """Whether a subject that starts a conversation has three to nine words and at most sixty characters."""
    return 3 <= len(subject.split()) <= 9 and len(subject) <= 60


def _range(facts: Facts) -> tuple[int, int]:
    return WORDS[facts.channel] if facts.kind is StepKind.THANK_YOU else WORDS[facts.kind]


def _most_sentences(kind: StepKind) -> int:
    return {StepKind.LETTER: 12, StepKind.CALL: 99}.get(kind, 7)


def _line_count(body: str) -> int:
    return sum(-(-len(part) // 72) for part in body.split("\n") if part)


def _parts(text: str, kind: StepKind) -> tuple[str, str]:
    """Greeting and body. In a letter a heading comes before the greeting."""
    found = [part for part in re.split(r"\n\s*\n", text.strip("\n")) if part]
    if kind is StepKind.CALL or not found:
        return "", "\n".join(part for part in found if not part.startswith(LEAVE_OUT))
    first = next((i for i, part in enumerate(found) if _GREETING.match(part)), 0)
    ends = [i for i, part in enumerate(found) if i > first and _CLOSING.search(part)]
    last = ends[-1] if ends else max(first + 1, len(found) - 1)
    return found[first], "\n".join(found[first + 1 : last])


def _masked(text: str, facts: Facts) -> str:
    names = sorted(
        {facts.recipient, facts.salutation, facts.sender, facts.company, facts.role, *facts.names} - {""}, key=len
    )
    for name in reversed(names):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ".join("Name" for _ in name.split()), text)
    return text


def _without(text: str, pieces: Sequence[str]) -> str:
    for piece in sorted(pieces, key=len, reverse=True):
        if piece:
            text = re.sub(re.escape(piece.rstrip(".")), "Name", text, flags=re.IGNORECASE)
    return text


def _without_say_not(proof: Proof) -> str:
    if proof.facts.kind is not StepKind.CALL:
        return proof.body
    return "\n".join(part for part in proof.text.split("\n\n") if not part.startswith(LEAVE_OUT))


def _times(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) if name else 0


def _all(facts: Facts) -> str:
    return "\n".join(
        (
            facts.recipient,
            facts.salutation,
            facts.sender,
            facts.company,
            facts.role,
            *facts.said,
            *facts.moments,
            *facts.names,
            *facts.known,
            facts.own_words,
        )
    )


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"\w{4,}", text.casefold())
    return frozenset(word[:6] for word in words if not _COMMON.fullmatch(word))


def _falls_on(day: int, month: int, weekday: int, now: datetime) -> bool:
    """Whether the occurrence of the date nearest to now is that weekday."""
    near = []
    for year in (now.year - 1, now.year, now.year + 1):
        try:
            near.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    return bool(near) and min(near, key=lambda found: abs(found - now.date())).weekday() == weekday


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" ..." if len(words) > 8 else "")
