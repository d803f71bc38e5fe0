"""Whose message it is: the interviews that one from somebody, or the user's own, belongs to, on what evidence (row B6).

The strongest evidence comes first: the message it answers or reports on, its conversation, its sender's address, then
the company's domain or a system that hires for it, with the role or a name beside it. Nothing is changed here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from agent import intake
from agent.domain.identity import contact_id_of, plain, spelled
from agent.domain.model import Contact, Interview, Phase
from agent.ports import Tables
from agent.reading import read
from providers.base import Address, IncomingMessage

ANSWERS_AFTER_CLOSING = timedelta(days=120)
"""For this long after a conversation mail is taken for an answer to it."""


@dataclass(frozen=True, slots=True)
class Match:
    """An interview a message belongs to, on what evidence, and from which contact of it (None: from somebody else).
    `doubt` says what else it may be, "" for nothing."""

    interview: Interview
    contact_id: str | None
    evidence: str
    doubt: str = ""


def is_one_matter(matches: Sequence[Match]) -> bool:
    """Whether they are all about one role at one company, be it several conversations."""
    return len({(plain(m.interview.company), plain(m.interview.role)) for m in matches}) == 1


def about(tables: Tables, account: str, message: IncomingMessage) -> list[Match]:
    """Which interviews this message belongs to, the strongest evidence first: what it answers or reports on, its
    thread, its sender's address, the company's domain with a name or the role beside it."""
    sender = message.sender
    strong: dict[str, str] = {}
    for message_id in (message.in_reply_to, *message.references, *_reported(message)):
        for interview_id in tables.by_message_id(message_id) if message_id else ():
            strong[interview_id] = "it answers a message of this interview"
    if message.thread_ref:
        for interview_id in tables.by_thread(account, message.thread_ref):
            strong.setdefault(interview_id, "it is in the conversation of this interview")
    matches = [
        Match(interview, contact.contact_id if contact else None, evidence)
        for interview_id, evidence in strong.items()
        if (interview := tables.interview(interview_id)) is not None
        for contact in [person_of(interview, sender) if sender else None]
    ]
    told = {m.interview.interview_id for m in matches}
    others = [m for m in from_contacts(tables, message) if m.interview.interview_id not in told] if matches else []
    others = [m for m in others if m.interview.phase is not Phase.CLOSED]
    if others and all(m.interview.phase is Phase.CLOSED for m in matches):
        return others if is_one_matter(matches + others) else matches + others
    if others and is_one_matter(matches + others):
        return matches + others  # another round for the same role: whatever is said of it is said of both
    if matches or sender is None:
        return _narrowed(tables, message, matches)
    if is_report(message):
        return _by_failed_address(tables, message)
    by_address = from_contacts(tables, message)
    if not by_address:
        by_address = (
            _from_colleague(tables, message, sender) or _from_system(tables, message) or _from_namesake(tables, message)
        )
    return _narrowed(tables, message, by_address)


def _narrowed(tables: Tables, message: IncomingMessage, matches: list[Match]) -> list[Match]:
    """Of several interviews the one whose note is answered or whose role is named, else those still open."""
    if len(matches) < 2:
        return matches
    if is_one_matter(matches):
        return [m for m in matches if m.interview.phase is not Phase.CLOSED] or matches
    parent = tables.step_by_message_id(message.in_reply_to) if message.in_reply_to else None
    answered = [
        m for m in matches if parent is not None and parent.key and m.interview.interview_id == parent.interview_id
    ]
    named = [m for m in matches if mentions_role(message, m.interview)]
    live = [m for m in matches if m.interview.phase is not Phase.CLOSED]
    return next((some for some in (named, answered) if len(some) == 1), live or matches)


def from_contacts(tables: Tables, message: IncomingMessage) -> list[Match]:
    matches = []
    for interview_id in tables.by_address(message.sender.mailbox) if message.sender is not None else ():
        theirs = tables.interview(interview_id)
        contact = contact_at(theirs, message.sender.mailbox) if theirs is not None and message.sender else None
        if theirs is not None and contact is not None and _still_heard(theirs, message):
            matches.append(Match(theirs, contact.contact_id, "it is from a contact of this interview"))
    return matches


def _by_failed_address(tables: Tables, message: IncomingMessage) -> list[Match]:
    """A report that does not name our message: the address that failed tells whom it was for."""
    failed = {recipient.address.strip().casefold() for recipient in read(message).recipients}
    ids = {interview_id for mailbox in failed for interview_id in tables.by_address(mailbox)}
    found = [interview for interview in map(tables.interview, sorted(ids)) if interview is not None]
    heard = [interview for interview in found if _still_heard(interview, message)]
    return [Match(interview, None, "it reports on an address of this interview") for interview in heard]


def _still_heard(interview: Interview, message: IncomingMessage) -> bool:
    return message.received_at <= interview.ends_at + ANSWERS_AFTER_CLOSING


def _from_colleague(tables: Tables, message: IncomingMessage, sender: Address) -> list[Match]:
    """Somebody else at the company, in any of its departments' domains, with the role or a name as evidence."""
    matches = []
    labels = sender.domain.split(".")
    domains = [".".join(labels[start:]) for start in range(len(labels) - 1)]
    ids = [found for domain in domains if not intake.is_free_mail(domain) for found in tables.by_domain(domain)]
    for interview in filter(None, map(tables.interview, ids)):
        if interview.phase is Phase.CLOSED or not _still_heard(interview, message):
            continue
        contact = person_of(interview, sender)
        if contact is not None or mentions_role(message, interview) or mentions_person(message, interview):
            who = contact.contact_id if contact else None
            matches.append(Match(interview, who, f"it is from {sender.domain} and speaks of this interview"))
    return matches


def _from_namesake(tables: Tables, message: IncomingMessage) -> list[Match]:
    """Somebody with the name of a contact, from an address that nobody knew: they may write from home. Without a word
    of the role or the company it may as well be another person of that name."""
    sender = message.sender
    if sender is None or len(sender.name.split()) < 2:
        return []
    matches = []
    for interview in filter(None, map(tables.interview, tables.by_person(contact_id_of(sender.name, "")))):
        contact = person_of(interview, sender)
        if contact is None or interview.phase is Phase.CLOSED or not _still_heard(interview, message):
            continue
        named = _is_named(interview.company, _text_of(message))
        doubt = (
            "" if named or mentions_role(message, interview) else "it is from an address that was not known as theirs"
        )
        matches.append(Match(interview, contact.contact_id, f"it is from somebody called {contact.name}", doubt))
    return matches


def _from_system(tables: Tables, message: IncomingMessage) -> list[Match]:
    """A system that hires for a company, when it names the company of an interview. The few messages of this kind
    are worth a look at every open interview."""
    if message.sender is None or not intake.is_system(message.sender.domain):
        return []
    said = spelled(f"{message.sender.name} {message.subject} {message.text[:5_000]}")
    named = [one for one in tables.interviews(closed=False) if _is_named(one.company, said)]
    heard = [interview for interview in named if _still_heard(interview, message)]
    return [Match(interview, None, f"it is from a system that writes for {interview.company}") for interview in heard]


def recipients(tables: Tables, message: IncomingMessage) -> list[tuple[Interview, str]]:
    """Whom a message of the user's went to, of which interview: by address, or by what it answers, wherever they wrote
    from; "" stands for somebody who is no contact."""
    pairs: list[tuple[Interview, str]] = []
    answered = list(filter(None, dict.fromkeys((message.in_reply_to, *message.references))))
    for interview_id in dict.fromkeys(found for one in answered for found in tables.by_message_id(one)):
        interview = tables.interview(interview_id)
        if interview is not None:
            wrote = {t.contact_id for t in interview.touches if t.message_id in answered and not t.by_user}
            pairs += [(interview, contact_id) for contact_id in sorted(wrote)]
    for address in (*message.to, *message.cc):
        for interview_id in tables.by_address(address.mailbox):
            interview = tables.interview(interview_id)
            contact = contact_at(interview, address.mailbox) if interview is not None else None
            pairs += [(interview, contact.contact_id)] if interview is not None and contact is not None else []
    return list(
        {(interview.interview_id, contact_id): (interview, contact_id) for interview, contact_id in pairs}.values()
    )


def is_in_thread(tables: Tables, account: str, message: IncomingMessage, interview: Interview) -> bool:
    """Whether a message belongs to a conversation that this interview has already."""
    if message.thread_ref and interview.interview_id in tables.by_thread(account, message.thread_ref):
        return True
    return any(
        known is not None and known.interview_id == interview.interview_id
        for known in map(tables.step_by_message_id, (message.in_reply_to, *message.references))
    )


def contact_at(interview: Interview, mailbox: str) -> Contact | None:
    return next((c for c in interview.contacts if c.email and c.address.mailbox == mailbox), None)


def person_of(interview: Interview, sender: Address) -> Contact | None:
    """Who of the interview wrote: the contact of that address, else of that name, from an address not known yet. Only
    for mail that other evidence ties to the interview."""
    known = contact_at(interview, sender.mailbox)
    if known is not None or not plain(sender.name):
        return known
    same = [c for c in interview.contacts if c.name and contact_id_of(c.name, "") == contact_id_of(sender.name, "")]
    return same[0] if len(same) == 1 else None


def _text_of(message: IncomingMessage) -> str:
    return spelled(f"{message.subject} {message.text[:20_000] or message.html[:20_000]}")


def _is_named(name: str, text: str) -> bool:
    """Whether a name stands in a `spelled` text, as whole words: "SAP" is not in "this application"."""
    words = spelled(name)
    return len(words) > 4 and words in text


def mentions_role(message: IncomingMessage, interview: Interview) -> bool:
    return _is_named(interview.role, _text_of(message))


def mentions_person(message: IncomingMessage, interview: Interview) -> bool:
    text = _text_of(message)
    return any(len(plain(c.name)) > 3 and _is_named(c.name, text) for c in interview.contacts)


def is_report(message: IncomingMessage) -> bool:
    """Whether a mail system may have written this about a message that was sent (RFC 3462, or in its own form)."""
    sender = message.sender.mailbox.partition("@")[0] if message.sender is not None else ""
    return sender in ("mailer-daemon", "postmaster") or any(p.media_type.startswith("message/") for p in message.parts)


def _reported(message: IncomingMessage) -> tuple[str, ...]:
    """The Message-IDs of the originals that came back with a report."""
    return read(message).reports_on if is_report(message) else ()
