"""A note laid out for reading: its values, its parts, and the measures that rules and composing share. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from agent.domain.model import Kind, Register, StepKind
from agent.proofread.words import CLOSING, COMMON, GOVERNS, GREETING, NEVER_LAST, SELDOM_LAST

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
MOST_LINES = {StepKind.FOLLOW_UP: 9}


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

    @property
    def own_subject(self) -> str:
        """The subject, so far as it is ours to word: that of a reply is the conversation's, whoever worded it."""
        return "" if self.facts.reply else self.subject


def body_of(text: str) -> str:
    """A note without greeting and closing."""
    return greeting_and_body(text, StepKind.THANK_YOU)[1]


def four_grams(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of four words, without case and marks."""
    words = re.findall(r"[\w’']+", text.casefold())
    return frozenset(tuple(words[i : i + 4]) for i in range(len(words) - 3))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a paragraph ends one, an abbreviation or an initial does not."""
    found: list[str] = []
    for part in text.split("\n"):
        rest = re.split(
            r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bvs\.)(?<=[.?!])[\"”’)]*\s+(?=\S)", part
        )
        found.extend(sentence.strip() for sentence in rest if sentence.strip())
    return tuple(found)


def breaks_off(words: str) -> str:
    """The word behind which a sentence or a part of one lacks something ("between", "with the"), "" for none."""
    bare = words.rstrip(' .,;:!?…–-"”’)(')
    found = NEVER_LAST.search(bare) or (SELDOM_LAST.search(bare) if not GOVERNS.search(bare) else None)
    return found[0] if found and found.start() else ""


def subject_fits(subject: str) -> bool:
    """Whether a subject that starts a conversation has three to nine words and at most sixty characters."""
    return 3 <= len(subject.split()) <= 9 and len(subject) <= 60


def usual_words(facts: Facts) -> tuple[int, int]:
    return WORDS[facts.channel] if facts.kind is StepKind.THANK_YOU else WORDS[facts.kind]


def most_sentences(kind: StepKind) -> int:
    return {StepKind.LETTER: 12, StepKind.CALL: 99}.get(kind, 7)


def line_count(body: str) -> int:
    return sum(-(-len(part) // 72) for part in body.split("\n") if part)


def greeting_and_body(text: str, kind: StepKind) -> tuple[str, str]:
    """Greeting and body. In a letter a heading comes before the greeting."""
    found = [part for part in re.split(r"\n\s*\n", text.strip("\n")) if part]
    if kind is StepKind.CALL or not found:
        return "", "\n".join(part for part in found if not part.startswith(LEAVE_OUT))
    first = next((i for i, part in enumerate(found) if GREETING.match(part)), 0)
    ends = [i for i, part in enumerate(found) if i > first and CLOSING.search(part)]
    last = ends[-1] if ends else max(first + 1, len(found) - 1)
    return found[first], "\n".join(found[first + 1 : last])


def masked(text: str, facts: Facts) -> str:
    names = sorted(
        {facts.recipient, facts.salutation, facts.sender, facts.company, facts.role, *facts.names} - {""}, key=len
    )
    for name in reversed(names):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ".join("Name" for _ in name.split()), text)
    return text


def without(text: str, pieces: Sequence[str]) -> str:
    for piece in sorted(pieces, key=len, reverse=True):
        if piece:
            text = re.sub(rf"(?<!\w){re.escape(piece.rstrip('.'))}(?!\w)", "Name", text, flags=re.IGNORECASE)
    return text


def without_say_not(proof: Proof) -> str:
    if proof.facts.kind is not StepKind.CALL:
        return proof.body
    return "\n".join(part for part in proof.text.split("\n\n") if not part.startswith(LEAVE_OUT))


def times(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) if name else 0


def everything_known(facts: Facts) -> str:
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


def stems(text: str) -> frozenset[str]:
    words = re.findall(r"\w{4,}", text.casefold())
    return frozenset(word[:6] for word in words if not COMMON.fullmatch(word))


def falls_on(day: int, month: int, weekday: int, now: datetime) -> bool:
    """Whether the occurrence of the date nearest to now is that weekday."""
    near = []
    for year in (now.year - 1, now.year, now.year + 1):
        try:
            near.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    return bool(near) and min(near, key=lambda found: abs(found - now.date())).weekday() == weekday


def opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" ..." if len(words) > 8 else "")
