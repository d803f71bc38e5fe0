"""From an interview and a step to what its template may say, and what proofreading may believe. Pure.

Which facts a person hears is decided here: a topic goes to who spoke of it, what was learned and the added thought
to the one who led, so that the notes to a panel are none a copy of another. A fact that no note can carry as it
was typed is left out, and `needs` says what to change.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from agent.compose import moment, wording
from agent.domain.model import Author, Contact, Interview, Kind, Register, Role, Step, StepKind, Topic
from agent.domain.naming import ANOTHER_WAY
from agent.errors import UnknownPlace
from agent.places import is_day_alone, zone_of
from agent.proofread import CLOSINGS, LEAVE_OUT, WEEKDAYS, unwelcome
from agent.proofread import Facts as Known
from agent.reading.dates import find

VARIABLES = frozenset(
    {
        "agency",
        "agreed",
        "ahead",
        "asked_for",
        "channel",
        "closing",
        "company",
        "conversation",
        "day",
        "email",
        "greeting",
        "interested",
        "learned",
        "learned_that",
        "leave_out",
        "more_interested",
        "name",
        "ordinal",
        "own_address",
        "own_phone",
        "own_step",
        "people",
        "phone",
        "position",
        "present",
        "promised_day",
        "register",
        "role",
        "sender",
        "sign_off",
        "spoken",
        "the_role",
        "their_clocks",
        "theirs",
        "thought",
        "thought_after",
        "title",
        "today",
        "topic",
        "verdict",
        "when",
    }
)
"""The names a template may use; `docs/templates.md` says what each is."""

_SPEAKS = {Kind.PHONE: "call"}
_GREETED = re.compile(r"^(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening|day))\b")
_LONGEST_SIGNATURE = 12
_LONGEST_SHOWN = 60
_CLOSED = re.compile(r"^(?:best|kind|warm|many|yours|sincerely|regards|cheers|thanks)\b[^\n]*,?$", re.IGNORECASE)


def mailbox_signature(text: str) -> str:
    """What of a mailbox's own signature stands below a note: not its closing, for the note has one."""
    lines = _signature_lines(text)
    while lines and _CLOSED.match(lines[0]):
        del lines[0]
    return "\n".join(lines[:_LONGEST_SIGNATURE])


def _signature_lines(text: str) -> list[str]:
    lines = (wording.cleaned(raw) for raw in text.splitlines())
    return [line for line in lines if line and line not in {"--", "-- "}]


@dataclass(slots=True, kw_only=True)
class Brief:
    """One note's facts: `values` for the template, `known` for proofreading, `needs` for the user. `shed` names
    the facts that may be left out when the note grows too long, the dearest last; `untold` is what of the user's words
    the note does without, though nothing is wrong with them, and why."""

    values: dict[str, object]
    known: Known
    needs: list[str] = field(default_factory=list)
    shed: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()


def brief(
    step: Step,
    interview: Interview,
    author: Author,
    *,
    now: datetime,
    earlier: Sequence[str] = (),
    leave_out: frozenset[str] = frozenset(),
) -> Brief:
    """The facts of the step's note at the instant `now`. `earlier` are the texts of notes already sent to this person;
    `leave_out` are names of facts not to use. Raises KeyError when the step's contact is none of the interview's."""
    return _Gathering(step, interview, author, now, earlier, leave_out).brief()


class _Gathering:
    """The facts of one note while they are collected."""

    def __init__(
        self,
        step: Step,
        interview: Interview,
        author: Author,
        now: datetime,
        earlier: Sequence[str],
        leave_out: frozenset[str],
    ) -> None:
        self.step, self.interview, self.author, self.now = step, interview, author, now
        self.earlier, self.leave_out = earlier, leave_out
        self.contact = next((c for c in interview.contacts if c.contact_id == step.contact_id), None) or _missing(step)
        self.name = wording.cleaned(self.contact.name)
        self.register = author.register
        self.reader = _zone(self.contact.zone, interview.zone, author.zone)
        self.writer = _zone(author.zone, interview.zone)
        self.needs: list[str] = []
        self.untold: list[str] = []
        self.moments: list[str] = []
        people = [wording.cleaned(c.name) for c in interview.contacts if c.contact_id != step.contact_id]
        self.others = tuple(name for name in people if name)
        self.kind = kind_of(step, self.contact)
        self.known = self._known("")

    def brief(self) -> Brief:
        debrief = self.interview.debrief
        inside = self.kind is not StepKind.IN_THE_LOOP
        company, role = wording.cleaned(self.interview.company), wording.cleaned(self.interview.role)
        when, day = self._held()
        uses = _USES[self.kind] - self.leave_out
        topic, theirs = self._topic() if "topic" in uses else ("", False)
        alone = self.kind is not StepKind.THANK_YOU or self._leads()
        learned = self._sentence("what you learned", debrief.learned) if "learned" in uses and alone else ""
        told = self.kind is StepKind.IN_THE_LOOP and not self.contact.agency
        thought = (
            self._sentence("the added thought", debrief.thought) if "thought" in uses and alone and not told else ""
        )
        if self.kind is StepKind.FOLLOW_UP:
            thought = "" if self._told(thought) else thought
            learned = "" if self._told(learned, _clause(learned, debrief.learned)) else learned
            topic = topic if thought or not self._told(topic) else ""  # it says what an addition belongs to
        ahead, own = self._next_step() if "next" in uses else ("", "")
        promised = self._promised()
        greeting, salutation = self._greeting()
        rating = debrief.rating
        self._ask_for_more(topic, learned, thought)
        self._do_without(learned, thought, alone=alone)
        the_role = f"the {role}{'' if _is_called_role(role) else ' role'}" if role else "the role"
        known_to_all = self.kind is StepKind.THANK_YOU and role and not self._leads()
        at_company = f" at {company}" if company and not known_to_all else ""
        people = self._people()
        call = _SPEAKS.get(self.interview.kind, "conversation")
        values: dict[str, object] = {
            "agency": self.contact.agency,
            "agreed": self._agreed(),
            "ahead": ahead,
            "asked_for": self.step.asked_for,
            "channel": self.interview.kind.value,
            "closing": self._closing(),
            "company": company,
            "conversation": f"our {call}"
            if self.contact.took_part
            else f"my {call}{' with ' + people if people else ''}",
            "day": day,
            "email": self.author.email,
            "greeting": greeting,
            "interested": rating is None or rating >= 3,
            "learned": learned,
            "learned_that": _clause(learned, debrief.learned),
            "leave_out": LEAVE_OUT,
            "more_interested": bool(rating and rating >= 4 and learned),
            "name": self.name,
            "ordinal": self.step.ordinal,
            "own_address": "\\\n".join(self._own_address()),
            "own_phone": wording.cleaned(self.author.phone),
            "own_step": own,
            "people": people,
            "phone": wording.cleaned(self.contact.phone),
            "position": f"{the_role}{at_company}",
            "present": self.contact.took_part,
            "promised_day": promised,
            "register": self.register.value,
            "role": role,
            "sender": wording.cleaned(self.author.name),
            "sign_off": self._sign_off(),
            "spoken": call,
            "the_role": the_role if role else f"{the_role}{at_company}",
            "their_clocks": self._their_clocks(),
            "theirs": theirs,
            "thought": thought,
            "thought_after": wording.after_colon(thought, debrief.thought) if thought else "",
            "title": wording.cleaned(self.contact.title),
            "today": moment.date_words(self.now.astimezone(self.writer).date(), self.register),
            "topic": topic,
            "verdict": _verdict(rating) if not inside else "",
            "when": when,
        }
        self.known = self._known(
            salutation, said=(topic, learned, thought), fresh=thought, ahead=ahead or own, promised=promised
        )
        return Brief(
            values=values, known=self.known, needs=self.needs, shed=_SHED.get(self.kind, ()), untold=tuple(self.untold)
        )

    # ------------------------------------------------------------------------------------------------ people

    def _greeting(self) -> tuple[str, str]:
        """The greeting, and the name in it ("" when it has none)."""
        colon = ":" if self.kind is StepKind.LETTER and self.register is Register.US else ","
        own = wording.cleaned(self.contact.salutation).rstrip(",:")
        if own:
            return (
                (f"{own}{colon}", _GREETED.sub("", own).strip()) if _GREETED.match(own) else (f"Dear {own}{colon}", own)
            )
        if self.name and not re.search(r"[@<>,;:()\[\]\"\d/|]", self.name):
            return f"Dear {self.name}{colon}", self.name
        if self.kind is not StepKind.CALL:
            who = f'"{self.name}"' if self.name else "this person"
            self.needs.append(f"how to address {who}")
        return f"Hello{colon}", ""

    def _closing(self) -> str:
        return CLOSINGS[self.register][1 if self.kind is StepKind.LETTER else 0]

    def _sign_off(self) -> str:
        """Closing, name and the user's signature, with line breaks as `page.py` reads them; the name stands once."""
        name = wording.cleaned(self.author.name)
        lines = _signature_lines(self.author.signature)
        if lines and _CLOSED.match(lines[0]):
            closing, lines = lines[0], lines[1:]
        else:
            closing = self._closing()
        if not any(name in line for line in lines):
            lines.insert(0, name)
        return "\\\n".join([closing, *lines])

    def _own_address(self) -> list[str]:
        return [line for line in map(wording.cleaned, self.author.postal_address.splitlines()) if line]

    def _people(self) -> str:
        """Who held the conversation, for somebody who did not: "Dana Fox and Lee Wong"."""
        names = [
            wording.cleaned(c.name)
            for c in self.interview.contacts
            if c.took_part and c.name and c.contact_id != self.contact.contact_id and c.role is not Role.RECRUITER
        ]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)

    # ------------------------------------------------------------------------------------------------ the user's words

    def _leads(self) -> bool:
        """Whether this person is told what there is only once, though several took part."""
        return leader(self.interview) == self.contact.contact_id

    def _topic(self) -> tuple[str, bool]:
        """What was talked about with this person, and whether it was they who spoke of it."""
        topics = self.interview.debrief.talked_about
        if self.kind is StepKind.IN_THE_LOOP:
            mine, theirs, general, hears = list(topics), False, [], True
        else:
            own = [t for t in topics if t.contact_id == self.contact.contact_id]
            general = [t for t in topics if t.contact_id is None]
            hears = self._leads() or self.kind is not StepKind.THANK_YOU
            mine, theirs = (own, True) if own else (general if hears else [], False)
        phrases = {p: t.text for t in mine if (p := self._phrase(t))}
        named = self._named(list(phrases))
        self.untold += [
            f"the topic {_shown(text)}, for this note names {'one' if len(named) < 2 else 'two'}"
            for phrase, text in phrases.items()
            if phrase not in named
        ]
        if not hears:
            self.untold += [f"the topic {_shown(t.text)}, kept for the note to {self._who_leads()}" for t in general]
        return " and ".join(named), theirs

    def _named(self, phrases: list[str]) -> list[str]:
        """The topics that one note can name."""
        if self.kind in {StepKind.FOLLOW_UP, StepKind.NUDGE}:
            return phrases[-1:]
        both = phrases[:2]
        fit = not any(" and " in p for p in both) and sum(len(p.split()) for p in both) <= 14
        return both if fit else phrases[:1]

    def _who_leads(self) -> str:
        leads = leader(self.interview)
        return next((wording.cleaned(c.name) or c.email for c in self.interview.contacts if c.contact_id == leads), "")

    def _do_without(self, learned: str, thought: str, *, alone: bool) -> None:
        """What of the user's words is not in this note, where neither its kind nor a fault in them is the reason."""
        debrief = self.interview.debrief
        given = {
            "topic": ("what you talked about", bool(debrief.talked_about), False),
            "learned": ("what you learned", bool(debrief.learned.strip()), bool(learned)),
            "thought": ("the added thought", bool(debrief.thought.strip()), bool(thought)),
        }
        for fact, (label, told, used) in given.items():
            if fact not in _USES[self.kind] or not told or used:
                continue
            if fact in self.leave_out:
                self.untold.append(f"{label}, for the note would grow too long")
            elif not alone and fact != "topic":
                self.untold.append(f"{label}, kept for the note to {self._who_leads()}")
            elif fact == "thought" and self.kind is StepKind.FOLLOW_UP and self._told(self._again(debrief.thought)):
                self.untold.append(f"{label}, which they have read already")

    def _again(self, text: str) -> str:
        return wording.full_sentence(text, of_others=self._told_of_others()).text

    def _of_employer(self) -> bool:
        """Whether they are of the employer whom the notes speak of: an agency's person is told of others, and who was
        not there and writes from another domain may be one."""
        domain, theirs = self.interview.domain.casefold(), self.contact.address.domain
        elsewhere = bool(domain and theirs) and theirs != domain and not theirs.endswith(f".{domain}")
        return not self.contact.agency and not (elsewhere and self.kind is StepKind.IN_THE_LOOP)

    def _told_of_others(self) -> wording.Others | None:
        """How "you" is turned for somebody of whom it was not said: None where it was said to them."""
        if not self._of_employer():
            return wording.Others.ELSEWHERE
        absent = self.kind is StepKind.IN_THE_LOOP and not self.contact.took_part
        return wording.Others.COLLEAGUES if absent else None

    def _phrase(self, topic: Topic) -> str:
        spoken = self.kind is StepKind.CALL
        to_them = topic.contact_id == self.contact.contact_id and self._of_employer()
        others = None if spoken or to_them else self._told_of_others()
        fit = wording.noun_phrase(topic.text, to_employer=not spoken and others is None, of_others=others)
        return self._fitting("what you talked about", topic.text, fit)

    def _sentence(self, label: str, text: str) -> str:
        if not text.strip():
            return ""
        return self._fitting(label, text, wording.full_sentence(text, of_others=self._told_of_others()))

    def _fitting(self, label: str, typed: str, fit: wording.Fit) -> str:
        fault = fit.fault or unwelcome(fit.text, self.known) or self._names_them(fit.text)
        if not fault:
            return fit.text
        self.needs.append(f"{label}{ANOTHER_WAY}{_shown(typed)} {fault}")
        return ""

    def _names_them(self, text: str) -> str:
        names = self.name.split()
        for part in {names[0], names[-1]} if names and self.kind is not StepKind.CALL else ():
            if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text):
                return f'names {part}, who reads it: say "you"'
        return ""

    def _told(self, *forms: str) -> bool:
        """Whether a note already sent to this person says it, in one of the forms in which a note may."""
        cores = [form.removesuffix(".").casefold() for form in forms if form]
        return any(core in " ".join(text.split()).casefold() for core in cores for text in self.earlier)

    def _ask_for_more(self, topic: str, learned: str, thought: str) -> None:
        who = self.name or "them"
        if self.kind is StepKind.THANK_YOU and not (topic or learned or thought):
            self.needs.append(f"one detail of the conversation with {who}")
        if self.kind is StepKind.FOLLOW_UP and not thought:
            self.needs.append(f"one detail: something new to say to {who}")
        if self.kind is StepKind.IN_THE_LOOP:
            rating = self.interview.debrief.rating
            if rating is None:
                self.needs.append("how it went")
            elif rating == 3 and not learned:
                self.needs.append("one reason why it was mixed")
            elif rating <= 2:
                self.needs.append("whether you still want the role")
        if self.kind is StepKind.CALL and not self.contact.phone:
            self.needs.append(f"the phone number of {who}")
        if self.kind is StepKind.CALL and not self.author.phone:
            self.needs.append("your own phone number, for a message on the answering machine")
        if self.kind is StepKind.LETTER:
            self.needs.append("the postal address")

    # ------------------------------------------------------------------------------------------------ dates

    def _held(self) -> tuple[str, str]:
        """When it took place, with the time and without. A call nobody had scheduled has no time worth naming."""
        start = self.interview.starts_at
        there = start.astimezone(self.reader)
        day = moment.day_words(there.date(), self.register)
        exact = moment.moment_words(start, self.register, reader=self.reader, writer=self.writer)
        when = day if self.interview.unscheduled or there.minute % 5 else exact
        self.moments += [when, day]
        return when, day

    def _next_step(self) -> tuple[str, str]:
        """What the candidate can look forward to, and what they have agreed to do themselves."""
        at, text = self.interview.debrief.next_step_at, wording.cleaned(self.interview.debrief.next_step)
        if wording.leads_nowhere(text) or (at is not None and at <= self.now):
            return "", ""
        hears = self.kind is not StepKind.THANK_YOU or self._leads()
        when = self._when_next(at) if at is not None and hears else ""
        on_day = f" on {when}" if when else ""
        if not text:
            whose = "our" if self.contact.took_part else "the"
            return (f"{whose} next conversation{on_day}" if at is not None else ""), ""
        text = wording.dated_as(text, self.register)
        if own := wording.own_step(text):
            return "", ("" if self._day_is_over(own) else self._fitting("the next step", text, wording.Fit(text=own)))
        if at is None and self._is_over(text):
            return "", ""
        named = _named_weekday(text)
        if at is not None and named and named != WEEKDAYS[at.astimezone(self.reader).weekday()]:
            self.needs.append(f'the next step: "{text}" does not fit its date')
            return f"the next step{on_day}", ""
        dated = bool(re.search(r"\d", text))
        soon = self.kind in {StepKind.THANK_YOU, StepKind.IN_THE_LOOP}
        if not dated and (at is not None or not soon or not named):
            text = wording.without_day(text)
        fit = wording.appointment(text, "" if dated else when, of_others=not self._of_employer())
        fitted = self._fitting("the next step", text, fit) if text else ""
        return fitted or (f"the next step{on_day}" if on_day else ""), ""

    def _day_is_over(self, own: str) -> bool:
        """Whether the weekday named in a step of the candidate's own, "by Friday", has come since they talked."""
        if not (named := _named_weekday(own)):
            return False
        held = self.interview.starts_at.astimezone(self.reader).date()
        days = (WEEKDAYS.index(named) - held.weekday()) % 7 or 7
        return self.now.astimezone(self.reader).date() >= held + timedelta(days=days)

    def _is_over(self, text: str) -> bool:
        """Whether the days that a next step names itself, "between 9 and 12 March", have all come since they talked."""
        held = self.interview.starts_at.astimezone(self.reader).date()
        named = find(text, held, month_first=self.register is Register.US)
        return bool(named) and max(one.last for one in named) < self.now.astimezone(self.reader).date()

    def _when_next(self, at: datetime) -> str:
        """The date of the next step; of a panel one person hears it, so that their notes do not end alike."""
        there = at.astimezone(self.reader)
        day = moment.day_words(there.date(), self.register)
        self.moments.append(day)
        no_hour = (there.hour, there.minute) == (0, 0) or is_day_alone(at, self.writer.key)
        if self.kind is StepKind.IN_THE_LOOP or no_hour:
            return day
        self.moments.append(moment.moment_words(at, self.register, reader=self.reader, writer=self.writer))
        return self.moments[-1]

    def _agreed(self) -> str:
        """When they expect the call, on the user's clock: the day alone where they named no hour."""
        at = self.step.agreed_at
        if at is None or self.step.outcome is not None:
            return ""
        there = at.astimezone(self.writer)
        day = moment.day_words(there.date(), self.register)
        self.moments.append(day)
        if is_day_alone(at, self.writer.key):
            return day
        self.moments.append(moment.moment_words(at, self.register, reader=self.writer, writer=self.writer))
        return self.moments[-1]

    def _their_clocks(self) -> str:
        words = moment.clocks_apart(self.step.agreed_at or self.now, theirs=self.reader, own=self.writer)
        self.moments.append(words)
        return words

    def _promised(self) -> str:
        """The day by which they meant to decide: over in a nudge, ahead in a word to the recruiter."""
        at = self.interview.promised_at
        if at is None:
            return ""
        day = at.astimezone(self.reader).date()
        today = self.now.astimezone(self.reader).date()
        if (day < today) is not (self.kind in {StepKind.NUDGE, StepKind.CALL}):
            return ""
        words = moment.day_words(day, self.register)
        self.moments.append(words)
        return words

    # ------------------------------------------------------------------------------------------------ proofreading

    def _known(
        self, salutation: str, *, said: Sequence[str] = (), fresh: str = "", ahead: str = "", promised: str = ""
    ) -> Known:
        interview, author = self.interview, self.author
        mine = {self.contact.contact_id, None}
        everybody = self.kind in {StepKind.IN_THE_LOOP, StepKind.CALL}
        told = " ".join((*said, ahead, interview.role, interview.company)).casefold()
        private = [] if everybody else [t.text for t in interview.debrief.talked_about if t.contact_id not in mine]
        return Known(
            kind=self.kind,
            channel=interview.kind,
            register=author.register,
            now=self.now.astimezone(UTC),
            recipient=self.name,
            salutation=salutation,
            sender=wording.cleaned(author.name),
            company=wording.cleaned(interview.company),
            role=wording.cleaned(interview.role),
            said=tuple(text for text in said if text),
            fresh=fresh,
            moments=tuple(dict.fromkeys(self.moments)),
            names=self.others,
            known=(
                author.email,
                wording.cleaned(author.phone),
                *self._own_address(),
                wording.cleaned(self.contact.phone),
                wording.cleaned(self.contact.title),
                moment.date_words(self.now.astimezone(self.writer).date(), self.register),
                ahead,
            ),
            private=tuple(p for p in map(wording.cleaned, private) if len(p.split()) > 2 and p.casefold() not in told),
            next_step_at=interview.debrief.next_step_at,
            next_step_words=ahead,
            promised_at=interview.promised_at,
            promised_words=promised,
        )


_USES = {
    StepKind.THANK_YOU: frozenset({"topic", "learned", "thought", "next"}),
    StepKind.IN_THE_LOOP: frozenset({"topic", "learned", "thought", "next"}),
    StepKind.FOLLOW_UP: frozenset({"topic", "learned", "thought", "next"}),
    StepKind.NUDGE: frozenset({"learned"}),
    StepKind.CLOSING: frozenset({"topic", "learned"}),
    StepKind.CALL: frozenset({"topic", "learned", "thought"}),
    StepKind.LETTER: frozenset({"topic", "learned", "thought", "next"}),
}
"""Which of the user's words a note draws on: of the others nothing is asked."""

_SHED = {
    StepKind.FOLLOW_UP: ("learned", "topic"),
    StepKind.NUDGE: ("learned",),
    StepKind.CLOSING: ("learned",),
    StepKind.IN_THE_LOOP: ("topic", "thought"),
}


def _shown(typed: str) -> str:
    """The user's words in a remark."""
    words = wording.cleaned(typed)
    return f'"{words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 3] + "..."}"'


def kind_of(step: Step, contact: Contact) -> StepKind:
    """The note that fits: somebody who did not take part is not thanked for a conversation, but told of it."""
    if step.kind is StepKind.THANK_YOU and not contact.took_part:
        return StepKind.IN_THE_LOOP
    return step.kind


def leader(interview: Interview) -> str | None:
    """The contact_id of who hears what there is only once: the hiring manager, else who led, else the first."""
    present = [c for c in interview.contacts if c.took_part]
    present.sort(key=lambda c: (c.role is not Role.HIRING_MANAGER, not c.led, c.role is not Role.INTERVIEWER))
    return present[0].contact_id if present else None


def _clause(sentence: str, typed: str) -> str:
    return wording.clause(sentence, typed) if sentence else ""


def _verdict(rating: int | None) -> str:
    return {5: "very well", 4: "well", 3: "mixed"}.get(rating or 0, "")


def _is_called_role(role: str) -> bool:
    return bool(re.search(r"\b(?:role|position|job|post)$", role, re.IGNORECASE))


def _named_weekday(text: str) -> str:
    found = re.search("|".join(WEEKDAYS), text, re.IGNORECASE)
    return found[0].title() if found else ""


def _zone(*names: str | None) -> ZoneInfo:
    for name in names:
        if name:
            try:
                return zone_of(name)
            except UnknownPlace:
                continue
    return ZoneInfo("UTC")


def _missing(step: Step) -> Contact:
    raise KeyError(step.contact_id)
