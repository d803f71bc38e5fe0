"""What the user says of a conversation, read: a rating, people, topics. What cannot be read raises `UsageProblem`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent.domain.identity import contact_id_of
from agent.domain.model import Contact, Debrief, Interview, Role, Topic
from agent.domain.naming import contact_meant
from agent.errors import UsageProblem
from agent.places import NOON
from agent.told.given import person, prose
from agent.told.mentioned import mentioned
from agent.told.moments import instant

A_DAY = timedelta(days=1)

LONGEST_NAME = 3
"""Words; what is longer before a colon is part of a topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """The user as they tell something: when, on the clock of which IANA zone, and which addresses (case folded) are
    their own."""

    now: datetime
    zone: str
    own: frozenset[str]
    phone: str = ""
    """The user's own number, which is nobody else's."""
    name: str = ""
    """The user's own name, which signs an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the user said, as typed."""

    rating: int | None = None
    talked_about: tuple[str, ...] = ()
    learned: str = ""
    thought: str = ""
    next_step: str = ""
    next_step_at: str = ""
    decide_by: str = ""
    contacts: tuple[str, ...] = ()
    salutations: tuple[str, ...] = ()


NOTHING = Said()

BACK = "-"
"""Said in the place of words, it takes back those that were told before."""


def taken_back(interview: Interview, said: Said) -> frozenset[str]:
    """The fields of the debrief whose known words are taken back. Raises `UsageProblem` for what steps go by."""
    named = frozenset(name for name in ("learned", "thought", "next_step") if getattr(said, name).strip() == BACK)
    if said.talked_about and not any(words.strip() != BACK for words in said.talked_about):
        named |= {"talked_about"}
    if "next_step" in named and interview.debrief.next_step_at is not None:
        raise UsageProblem(
            "A next step with a day can be changed, not taken back: give the right one with --next-step and "
            "--next-step-at."
        )
    return named & interview.debrief.can_be_taken_back


def _words(text: str) -> str:
    return "" if text.strip() == BACK else text


def rating(text: str) -> int | None:
    """1 to 5, None for nothing said."""
    if not text.strip():
        return None
    if text.strip() not in {"1", "2", "3", "4", "5"}:
        raise UsageProblem(f"{text!r} is no rating: give 1, 2, 3, 4 or 5.")
    return int(text)


def day(text: str, teller: Teller) -> datetime | None:
    """A moment, or the noon of a day; None for nothing said."""
    return instant(text, teller.zone, teller.now, at=NOON) if text.strip() else None


def to_come(text: str, what: str, teller: Teller) -> datetime | None:
    """As `day`, and not over yet. Raises `UsageProblem`."""
    at = day(text, teller)
    if at is not None and at < teller.now - A_DAY:
        raise UsageProblem(f"{what} {text!r} has passed: give a day that is still to come.")
    return at


def debrief(interview: Interview, said: Said, people: Iterable[Contact], teller: Teller) -> Debrief:
    """What was said of the conversation itself. `people` are those added or corrected with it."""
    known = tuple(people)
    return Debrief(
        rating=said.rating,
        talked_about=tuple(topic(interview, known, text) for text in said.talked_about if _words(text)),
        learned=prose(_words(said.learned), "--learned"),
        thought=prose(_words(said.thought), "--thought"),
        next_step=prose(_words(said.next_step), "--next-step"),
        next_step_at=to_come(said.next_step_at, "The next step on", teller),
        decide_by=to_come(said.decide_by, "The day of the decision", teller),
    )


def people(interview: Interview, said: Said, teller: Teller) -> list[Contact]:
    """The people that are added or corrected."""
    found: dict[str, Contact] = {}
    for text in said.contacts:
        one = contact(interview, text, teller)
        found[one.contact_id] = one
    for text in said.salutations:
        who, equals, words = text.partition("=")
        known = contact_meant(interview, who.strip(), "")
        if known is None and equals:
            known = next((c for c in found.values() if who.strip().casefold() in c.name.casefold()), None)
        if known is None or not words.strip():
            raise UsageProblem(
                f"{text!r} is no salutation of somebody known here: write NAME=WORDS, as in 'Dana=Dr. Fox'."
            )
        nothing_new = Contact(contact_id=known.contact_id, took_part=known.took_part)
        before = found.get(known.contact_id, nothing_new)
        found[known.contact_id] = replace(before, salutation=prose(words, "--salutation"))
    return list(found.values())


def contact(interview: Interview, text: str, teller: Teller) -> Contact:
    """Somebody who is added or corrected: "Dana Fox <dana@acme.example>:interviewer"; the own address is refused."""
    one = person(text)
    if one.email.casefold() in teller.own:
        raise UsageProblem(f"{one.email} is your own address: give the other person's.")
    known = contact_meant(interview, one.name, one.email)
    if known is None and not one.email:
        who = one.name.title() if one.name.islower() else one.name
        raise UsageProblem(
            f"There is no {one.name} in this interview; give an address to add them: --contact '{who} <address>'."
        )
    hosts = (Role.INTERVIEWER, Role.HIRING_MANAGER)
    role = one.role if one.role is not Role.UNKNOWN or known else Role.INTERVIEWER
    took_part = role in hosts or known.took_part if known else role is not Role.RECRUITER
    part_of_it = known is not None and set(one.name.casefold().split()) < set(known.name.casefold().split())
    return Contact(
        contact_id=known.contact_id if known else contact_id_of(one.name, one.email),
        name="" if part_of_it else one.name,  # "Dana" says who is meant, not what they are called
        email=one.email,
        phone=one.phone,
        role=role,
        took_part=took_part,
    )


def topic(interview: Interview, added: Iterable[Contact], text: str) -> Topic:
    """ "Dana: the migration" is Dana's topic; of what is clearly no name the colon is part of the topic. A name that is
    nobody's here, or of those `added` with it, is refused."""
    who, colon, rest = text.partition(":")
    known = contact_meant(interview, who, "") if colon and rest.strip() else None
    if known is None and colon and rest.strip():
        known = next((c for c in added if c.name and who.strip().casefold() == c.name.casefold()), None)
    if known is None and colon and rest.strip() and _may_be_a_name(who):
        raise UsageProblem(
            f"Nobody called {who.strip()} is known in this interview: leave the name out, or add them with "
            f"--contact '{who.strip()} <address>'."
        )
    words = prose(rest if known else text, "--talked-about")
    if names := mentioned(words, interview, added, of=known):
        raise UsageProblem(
            f"{words!r} names {' and '.join(names)}: say with whom it was, as in 'Dana: the migration', and leave out "
            "other names."
        )
    if not words:
        raise UsageProblem("A topic is empty: say what you talked about.")
    return Topic(text=words, contact_id=known.contact_id if known else None)


def _may_be_a_name(who: str) -> bool:
    """Whether it looks like one: "Bob" and "Bob van Dyke" do, "on-call" and "The way to deploy" do not."""
    words = who.split()
    return 0 < len(words) <= LONGEST_NAME and words[0][0].isupper() and words[-1][0].isupper()
