"""The form of `notes`: a text with a field for everything that can be told, prefilled with what is known, and what the
user made of it. A wrong line is named, on top of the text as it is.

The form is lines: `#` begins a comment, "Field: words" a field, and a line that begins with a space goes on with the
field above it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from agent.cli import terminal
from agent.cli.session import Session
from agent.domain.model import Contact, Debrief, Interview, Role, Topic
from agent.errors import UsageProblem
from agent.places import zone_of
from agent.told import coming, said
from agent.told.given import prose
from agent.told.questions import LABELS, Field

WRONG = "#!"
"""How the lines begin that name what is wrong."""

RATING, LEARNED, THOUGHT = LABELS[Field.RATING], LABELS[Field.LEARNED], LABELS[Field.THOUGHT]
NEXT_STEP, NEXT_STEP_AT, DECIDE_BY = LABELS[Field.NEXT_STEP], "Next step on", LABELS[Field.DECIDE_BY]
TALKED, PERSON = LABELS[Field.TALKED_ABOUT], LABELS[Field.PERSON]
FIELDS = {TALKED: "talked_about", LEARNED: "learned", THOUGHT: "thought", NEXT_STEP: "next_step"}
"""The fields whose words can be taken back, by the names that the debrief has for them."""
ONCE = (RATING, LEARNED, THOUGHT, NEXT_STEP, NEXT_STEP_AT, DECIDE_BY)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """A field as it was filled in; `number` is that of its first line, from 1."""

    number: int
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in a line of the form."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form tells. `taken_back` are the fields of the debrief whose known words were taken out; `emptied` names
    those of them that cannot be: that changes nothing."""

    debrief: Debrief
    people: tuple[Contact, ...]
    emptied: tuple[str, ...]
    taken_back: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        return self.debrief.is_empty and not self.people and not self.taken_back


# --- the form ------------------------------------------------------------------------------------------------------


def blank(interview: Interview, session: Session) -> str:
    """The form with what is known in it."""
    known, zone = interview.debrief, session.zone
    when = terminal.span(interview.starts_at, interview.ends_at, zone, session.now)
    text = [
        f"# How was {terminal.line(interview.matter)}, {when}?",
        "# Fill in what you like behind the colons, save, and leave the editor. Saved as",
        "# it is, or empty, nothing is recorded. A line that begins with a space goes on",
        "# with the one above it. Words that you take out are taken back.",
        "",
        "# 1 to 5, for decisions only: nobody is told the number. After 1 or 2 nothing follows the thank-you.",
        f"{RATING}: {known.rating or ''}",
        "",
        "# In a few words, one topic a line; a line may be repeated.",
        *(f"{label}: {topic}" for label, topic in _topics(interview)),
        "",
        "# What you learned that makes the fit clearer, as a full sentence, and as you",
        "# would say it to them: your team, not they.",
        f"{LEARNED}: {known.learned}",
        "",
        "# Something you would like to add, as a full sentence.",
        f"{THOUGHT}: {known.thought}",
        "",
        "# What was agreed to come next, and when: 2026-03-10 10:00, or fri.",
        f"{NEXT_STEP}: {known.next_step}",
        f"{NEXT_STEP_AT}: {_on_the_clock(known.next_step_at, zone, '%Y-%m-%d %H:%M')}",
        f"{DECIDE_BY}: {_on_the_clock(known.decide_by, zone, '%Y-%m-%d')}",
        "",
        "# The people: correct them, or add somebody, with their part behind a colon:",
        "# Dana Fox <dana@acme.example> +49 30 1234:hiring_manager",
        f"# Parts: {', '.join(role.value for role in Role if role is not Role.UNKNOWN)}.",
        "# Taking a line out changes nothing; `afterword skip` leaves a note out.",
        *(f"# Missing: {what}." for what in _missing(interview)),
        *(f"{PERSON}: {_typed(contact)}" for contact in interview.contacts),
        f"{PERSON}: ",
    ]
    return "\n".join(line.rstrip() for line in text) + "\n"


def _on_the_clock(at: datetime | None, zone: str, form: str) -> str:
    return at.astimezone(zone_of(zone)).strftime(form) if at is not None else ""


def _topics(interview: Interview) -> Iterable[tuple[str, str]]:
    """A line for each topic that is known, and an empty one for each person and for all of them."""
    labels = talked_labels(interview)
    by_id = {contact_id: label for label, contact_id in labels.items()}
    for contact_id in labels.values():
        known = [t.text for t in interview.debrief.talked_about if t.contact_id == contact_id]
        for text in known or [""]:
            yield by_id[contact_id], text


def talked_labels(interview: Interview) -> dict[str, str | None]:
    """The fields for topics, and whom each is about (a contact_id; None for everybody)."""
    told_of = {t.contact_id for t in interview.debrief.talked_about}
    labels: dict[str, str | None] = {}
    for contact in interview.contacts:
        if contact.took_part or contact.contact_id in told_of:
            name = terminal.line(contact.name or contact.email).replace(":", "")
            label = f"{TALKED} with {name}"
            labels[label if label not in labels else f"{label} {contact.email}".rstrip()] = contact.contact_id
    return labels | {TALKED: None}


def _missing(interview: Interview) -> Iterable[str]:
    for contact in interview.contacts:
        who = terminal.line(contact.name or contact.email)
        if not contact.email:
            yield f"the address of {who}"
        if contact.role is Role.UNKNOWN:
            yield f"the part of {who}, who is left out until it is known"
    if not interview.contacts:
        yield "whom you talked with"


def _typed(contact: Contact) -> str:
    """A contact as `--contact` takes it."""
    address = f"<{contact.email}>" if contact.email else ""
    parts = " ".join(part for part in (terminal.line(contact.name), address, terminal.line(contact.phone)) if part)
    return parts if contact.role is Role.UNKNOWN else f"{parts}:{contact.role.value}"


# --- reading it ----------------------------------------------------------------------------------------------------


def bare(text: str) -> str:
    """The form without the lines that named what was wrong."""
    return "\n".join(line for line in text.replace("\r\n", "\n").split("\n") if not line.startswith(WRONG))


def complaining(body: str, wrong: Sequence[Wrong]) -> str:
    """The form with what is wrong on top of it; the numbers are those of the lines below."""
    by = len(wrong) + 1
    head = [f"{WRONG} Nothing is recorded yet. Saved as it is once more, it is given up."]
    head += [f"{WRONG} Line {one.number + by}: {one.what}" for one in wrong]
    return "\n".join(head) + "\n" + body


def lines(body: str) -> tuple[list[Line], list[Wrong]]:
    """The fields that were filled in, in their order, and the lines that belong to none. Labels are as typed."""
    found: list[Line] = []
    wrong: list[Wrong] = []
    for number, text in enumerate(body.split("\n"), start=1):
        if not text.strip() or text.startswith("#"):
            continue
        label, colon, words = text.partition(":")
        if text[0].isspace() and found:
            last = found[-1]
            found[-1] = Line(last.number, last.label, f"{last.words} {text.strip()}".strip())
        elif colon and not text[0].isspace():
            found.append(Line(number, " ".join(label.split()), words.strip()))
        else:
            wrong.append(Wrong(number, f"{terminal.line(text)!r} belongs to no field: begin it with a space to go on."))
    return [line for line in found if line.words not in ("", said.BACK)], wrong


def read(body: str, interview: Interview, session: Session) -> tuple[Filled, list[Wrong]]:
    """What is new in the form against what is known, and what is wrong in it."""
    before = {(line.label, line.words) for line in lines(blank(interview, session))[0]}
    given, wrong = lines(body)
    reader = _Reader(interview, session, wrong)
    labels = {label.casefold(): label for label in (*ONCE, PERSON, *talked_labels(interview))}
    fields: list[Line] = []
    for line in given:
        label = labels.get(line.label.casefold())
        if label is None:
            known = f"{', '.join(ONCE[:-1])}, {ONCE[-1]}, {TALKED} or {PERSON}"
            wrong.append(Wrong(line.number, f"{terminal.line(line.label)!r} is no field: the fields are {known}."))
        elif label in ONCE and any(label == other.label for other in fields):
            wrong.append(Wrong(line.number, f"{label} is filled in twice: leave one."))
        else:
            fields.append(Line(line.number, label, line.words))
    new = [line for line in fields if (line.label, line.words) not in before]
    people = tuple(one for line in new if line.label == PERSON and (one := reader.contact(line)) is not None)
    told = coming.dated(reader.debrief(new, fields), session.teller)
    emptied = _emptied(interview, before, fields)
    back = {label: name for label, name in FIELDS.items() if name in interview.debrief.can_be_taken_back}
    filled = Filled(
        told,
        people,
        emptied=tuple(label for label in emptied if label not in back),
        taken_back=frozenset(back[label] for label in emptied if label in back),
    )
    return filled, sorted(wrong, key=lambda one: one.number)


def _emptied(interview: Interview, before: set[tuple[str, str]], fields: Sequence[Line]) -> tuple[str, ...]:
    there = {line.label for line in fields}
    labels = talked_labels(interview)
    nothing_left = not any(label in there for label in labels)
    topics = (TALKED,) if nothing_left and any(label in labels for label, _ in before) else ()
    return tuple(label for label in ONCE if label not in there and any(label == one for one, _ in before)) + topics


class _Reader:
    """Reads fields; what cannot be read goes to `wrong`, with its line."""

    def __init__(self, interview: Interview, session: Session, wrong: list[Wrong]) -> None:
        self._interview = interview
        self._session = session
        self._wrong = wrong

    def debrief(self, new: Sequence[Line], fields: Sequence[Line]) -> Debrief:
        by_label = {line.label: line for line in new}
        return Debrief(
            rating=self._of(by_label, RATING, said.rating),
            talked_about=self._talked_about(fields),
            learned=self._of(by_label, LEARNED, self._prose) or "",
            thought=self._of(by_label, THOUGHT, self._prose) or "",
            next_step=self._of(by_label, NEXT_STEP, self._prose) or "",
            next_step_at=self._of(by_label, NEXT_STEP_AT, lambda text: self._to_come(text, "The next step on")),
            decide_by=self._of(by_label, DECIDE_BY, lambda text: self._to_come(text, "The day of the decision")),
        )

    def contact(self, line: Line) -> Contact | None:
        return self._read(line, lambda text: said.contact(self._interview, text, self._session.teller))

    def _talked_about(self, fields: Sequence[Line]) -> tuple[Topic, ...]:
        """All topics as they stand in the form; none when they are the known ones, or there are none."""
        labels = talked_labels(self._interview)
        topics = []
        for line in (one for one in fields if one.label in labels):
            words = self._read(line, self._prose)
            if words:
                topics.append(Topic(text=words, contact_id=labels[line.label]))
        known = self._interview.debrief.talked_about
        return tuple(topics) if sorted(topics, key=repr) != sorted(known, key=repr) else ()

    def _of(self, by_label: dict[str, Line], label: str, read: Callable[[str], T]) -> T | None:
        return self._read(by_label[label], read) if label in by_label else None

    def _read(self, line: Line, read: Callable[[str], T]) -> T | None:
        try:
            return read(line.words)
        except UsageProblem as problem:
            self._wrong.append(Wrong(line.number, terminal.line(str(problem))))
            return None

    def _prose(self, text: str) -> str:
        return prose(text, "this line")

    def _to_come(self, text: str, what: str) -> datetime | None:
        return said.to_come(text, what, self._session.teller)
