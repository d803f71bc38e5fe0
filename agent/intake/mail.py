"""The mail around an interview: invitations in messages, and what the user's conversations with these people tell.

Who wrote first and who recruits is taken from mail that is demonstrably about this matter: a contact of the interview,
or somebody at the company or agency, in a thread that speaks of the job or the interview. Nobody comes in from another
matter, and no address that a system or team reads.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from agent.domain.events import LookedBack
from agent.domain.identity import contact_id_of, plain
from agent.domain.model import Author, Contact, Evidence, Interview, Role, ThreadLink
from agent.intake import words
from agent.intake.addresses import Own, is_free_mail, plain_name, unfit
from agent.intake.job import HAS_JOB
from agent.intake.names import same_person
from agent.intake.phones import same_number
from agent.intake.roles import RECRUITER
from agent.intake.signature import Signature, signature_of
from agent.reading.kind import automatic_mark
from agent.reading.latest import latest
from providers.base import Address, CalendarEvent, Conversation, Folder, IncomingMessage, Part
from providers.ics import BrokenCalendar, plain_text, read_events

_NO_INVITATION = frozenset({"reply", "counter", "declinecounter", "refresh", "add"})


def invitations(
    message: IncomingMessage, home_zone: ZoneInfo, since: datetime, until: datetime
) -> tuple[CalendarEvent, ...]:
    """The events that a message invites to or calls off (RFC 5546, REQUEST, PUBLISH and CANCEL), each once. Answers to
    invitations are none; what cannot be read is passed over."""
    events: dict[tuple[str, datetime | None], CalendarEvent] = {}
    for part in message.parts:
        if part.media_type.casefold() not in {
            "text/calendar",
            "application/ics",
        } and not part.filename.casefold().endswith(".ics"):
            continue
        try:
            found = read_events(_decoded(part), ref=message.ref, home_zone=home_zone, since=since, until=until)
        except BrokenCalendar:
            continue
        for event in found:
            if event.method not in _NO_INVITATION:
                events.setdefault((event.uid or event.ref, event.original_start), event)
    return tuple(events.values())


def _decoded(part: Part) -> bytes | str:
    if part.charset and part.charset.casefold() not in {"utf-8", "us-ascii", "utf8"}:
        try:
            return part.content.decode(part.charset)
        except (LookupError, UnicodeDecodeError):
            return part.content
    return part.content


# --- looking back -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Thread:
    """A conversation that belongs to the interview: its letters, oldest first, and why it belongs."""

    letters: tuple[IncomingMessage, ...]
    why: str


def look_back(interview: Interview, conversations: Sequence[Conversation], author: Author) -> LookedBack:
    """What the user's mail adds to an interview: who wrote first and who recruits, where a note to each contact should
    answer, telephone numbers and titles from signatures, addresses of people known by name only."""
    own = Own(author)
    threads = [thread for one in conversations if (thread := _about(one, interview))]
    people = _Found(interview, own, _written_to_before(interview, conversations))
    evidence: list[Evidence] = []
    letters = [(letter, thread) for thread in threads for letter in thread.letters]
    letters.sort(key=lambda pair: pair[0].received_at)
    first = True
    for letter, thread in letters:
        if letter.folder is Folder.SENT or not _from_a_person(letter, own):
            continue
        before = letter.received_at < interview.starts_at
        contact = people.take(letter, thread, first=first and before)
        if contact and first and before:
            evidence.append(
                Evidence(
                    source="mail", fact=f"{contact.name or contact.email} wrote first, on {_day(letter)}: {thread.why}"
                )
            )
        first = first and not before
    links = tuple(_links(people.all(), threads, own))
    for link in links:
        name = next((c.name or c.email for c in people.all() if c.contact_id == link.contact_id), "")
        evidence.append(Evidence(source="mail", fact=f'there is a conversation with {name}: "{link.subject[:80]}"'))
    return LookedBack(contacts=tuple(people.changed()), threads=links, evidence=(*evidence, *people.evidence))


def _written_to_before(interview: Interview, conversations: Sequence[Conversation]) -> frozenset[str]:
    """The mailboxes that the user addressed themselves before the interview began; a copy to somebody is no letter to
    them, and an automatic answer is nobody's choice."""
    return frozenset(
        address.mailbox
        for conversation in conversations
        for letter in conversation.messages
        if letter.folder is Folder.SENT and letter.received_at < interview.starts_at and not automatic_mark(letter)
        for address in letter.to
    )


def _agency_domains(interview: Interview) -> frozenset[str]:
    domains = {c.address.domain for c in interview.contacts if c.agency and c.email}
    return frozenset(domain for domain in domains if domain and not is_free_mail(domain))


def _domains(interview: Interview) -> frozenset[str]:
    """The mail domains of the company and of agencies between; a free-mail provider's is nobody's."""
    company = {interview.domain} if interview.domain and not is_free_mail(interview.domain) else set()
    return _agency_domains(interview) | company


def _day(letter: IncomingMessage) -> str:
    return f"{letter.received_at:%-d %B %Y}"


def _about(conversation: Conversation, interview: Interview) -> _Thread | None:
    """The conversation when it is about this interview, with the reason. Where the role is known, one that does not
    name it is about this interview only if a contact writes or is written to in it: a company has other openings, and
    people whom the user knows from those."""
    letters = tuple(
        letter
        for letter in conversation.messages
        if letter.folder not in {Folder.DRAFTS, Folder.TRASH} and not automatic_mark(letter)
    )
    said = "\n".join(f"{letter.subject}\n{_body(letter)}" for letter in letters)[:60_000]
    if not letters or (interview.role and _other_role(said, [letter.subject for letter in letters], interview)):
        return None
    contacts = {c.address.mailbox for c in interview.contacts if c.email}
    senders = {letter.sender.mailbox for letter in letters if letter.sender and letter.folder is not Folder.SENT}
    written_to = {a.mailbox for letter in letters if letter.folder is Folder.SENT for a in letter.to}
    known = contacts & (senders | written_to)
    near = _domains(interview) & {mailbox.rpartition("@")[2] for mailbox in senders | written_to}
    topic = _topic(said, interview)
    names = [c for c in interview.contacts if len(c.name.split()) > 1 and plain(c.name) in plain(said)]
    if known and (topic or names):
        return _Thread(letters, topic or f"it names {names[0].name}")
    role_named = not interview.role or plain(interview.role) in plain(said)
    if near and role_named and (topic or names):
        return _Thread(letters, topic or f"it names {names[0].name}")
    named = interview.company and plain(interview.company) in plain(said)
    if named and interview.role and plain(interview.role) in plain(said):
        return _Thread(letters, f"it names {interview.role} and {interview.company}")
    return None


def _topic(said: str, interview: Interview) -> str:
    """What in the words of a thread belongs to the interview, "" for nothing. A company's name alone is in every
    signature, so beside it there must be talk of a job."""
    text = plain(said)
    if interview.role and plain(interview.role) in text:
        return f"the mail names {interview.role}"
    job = words.OF_A_JOB.search(said) or words.INTERVIEW.search(said) or words.SELECTION.search(said)
    recruiting = words.RECRUITING.search(said) and words.OPENING.search(said)
    if job or recruiting:
        found = job or words.RECRUITING.search(said)
        return f'the mail says "{" ".join(found[0].split())}"' if found else ""
    return ""


_LABELLED = re.compile(r"(?:^|\n)\s*(?:role|position|stelle|poste)\s*:\s*([^\n]{3,60})", re.IGNORECASE)
_APPLIED_FOR = re.compile(
    r"\b(?:appl(?:ication|ied|ying)|candidacy|interview|bewerbung|candidature|candidatura|sollicitatie)"
    r"(?: (?:as|for|als|für|voor|au poste|comme|como|come|per|para))+(?: (?:an?|the|our|your|de|die|den))*"
    r"(?: (?:role|position|post|job|stelle)(?: of| as| als)?)? (.{3,60}?)"
    r"(?= (?:at|with|bei|chez|bij|en|presso|position|role)\b|\s*[,:;|(–—@]|\s-\s|$)",
    re.IGNORECASE,
)
_OPENING_AT = re.compile(
    r"^(?:(?:re|aw|fwd?|wg)\s*:\s*)*(?!.*\b(?:with|our|your|my|mit|avec)\b)([^:]{3,60}?)"
    r" (?:at|bei|chez|role|position|vacancy)\b",
    re.IGNORECASE,
)


def _other_role(said: str, subjects: Sequence[str], interview: Interview) -> bool:
    """Whether the thread is about another job: one is labelled in it or is what a subject is about ("Your application
    as Data Analyst"), and ours is not named."""
    if plain(interview.role) in plain(said):
        return False
    titles = [
        found[1] for subject in subjects for form in (_APPLIED_FOR, _OPENING_AT) if (found := form.search(subject))
    ]
    others = _LABELLED.findall(said) + [title for title in titles if HAS_JOB.search(title)]
    return bool(others) and not any(_same_job(interview.role, other) for other in others)


def _same_job(role: str, other: str) -> bool:
    """Whether one title is the other at more length: "Software Engineer (Backend)" is a Backend Engineer."""
    one, two = set(re.findall(r"\w+", role.casefold())), set(re.findall(r"\w+", other.casefold()))
    return plain(role) in plain(other) or plain(other) in plain(role) or one <= two or two <= one


def _body(letter: IncomingMessage) -> str:
    return letter.text if letter.text.strip() else plain_text(letter.html[:100_000])


def _from_a_person(letter: IncomingMessage, own: Own) -> bool:
    return letter.sender is not None and bool(letter.sender.email) and not unfit(letter.sender, own)


class _Found:
    """The contacts of the interview as the mail completes them, and those it adds."""

    def __init__(self, interview: Interview, own: Own, written_to: frozenset[str]) -> None:
        self._known = {contact.contact_id: contact for contact in interview.contacts}
        self._now = dict(self._known)
        self._domains = _domains(interview)
        self._agencies = _agency_domains(interview)
        self._written_to = written_to
        self._own = own
        self.evidence: list[Evidence] = []

    def all(self) -> list[Contact]:
        return list(self._now.values())

    def changed(self) -> list[Contact]:
        return [contact for key, contact in self._now.items() if self._known.get(key) != contact]

    def take(self, letter: IncomingMessage, thread: _Thread, *, first: bool) -> Contact | None:
        """Take over what a letter tells of its sender. Somebody new comes in only as recruiter or first contact,
        and only from the company or an agency, or when the user wrote to that address: anybody can copy a contact in
        and call themselves a recruiter."""
        sender = letter.sender
        if sender is None:
            return None
        new = latest(letter.text, letter.html)
        signed = signature_of(_body(letter))
        name = plain_name(sender.name) or signed.name
        recruits = bool(RECRUITER.search(f"{sender.name} {signed.title}")) or _says_recruiter(new.said)
        agency = sender.domain in self._agencies
        contact = self._contact(sender, name)
        if contact is None:
            trusted = sender.domain in self._domains or sender.mailbox in self._written_to
            contact_id = contact_id_of(name, sender.email)
            if not (first or recruits or agency) or not trusted or contact_id in self._ids():
                return None
            contact = Contact(
                contact_id=contact_id,
                name=name,
                email=sender.email,
                took_part=False,
                agency=agency,
            )
            why = "recruits" if recruits or agency else "was the first to write"
            self.evidence.append(Evidence(source="mail", fact=f"{name or sender.email} {why}: {thread.why}"))
        self._now[contact.contact_id] = self._completed(
            contact, sender, signed, recruits=recruits or agency, first=first
        )
        return self._now[contact.contact_id]

    def _completed(
        self, contact: Contact, sender: Address, signed: Signature, *, recruits: bool, first: bool
    ) -> Contact:
        phone = contact.phone
        if not phone and signed.phone and not same_number(signed.phone, self._own.phone):
            phone = signed.phone
            self.evidence.append(
                Evidence(source="signature", fact=f"{contact.name or sender.email} signs with {phone}")
            )
        role = Role.RECRUITER if contact.role is Role.UNKNOWN and recruits else contact.role
        return replace(
            contact,
            name=contact.name or plain_name(sender.name),
            email=contact.email or sender.email,
            phone=phone,
            title=contact.title or signed.title,
            role=role,
            first_contact=contact.first_contact or first,
        )

    def _contact(self, sender: Address, name: str) -> Contact | None:
        """The contact that a sender is: by address, or by full name where the address is not known and the sender's
        domain is the company's or an agency's."""
        for contact in self._now.values():
            if contact.email and contact.address.mailbox == sender.mailbox:
                return contact
        for contact in self._now.values():
            full = len(contact.name.split()) > 1 and len(name.split()) > 1
            at_home = sender.domain in self._domains
            if not contact.email and at_home and full and same_person(contact.name, name):
                return contact
        return None

    def _ids(self) -> set[str]:
        """Every id that stands for one of the contacts. Whoever is only called like one must not become them: people
        of one id are merged, and the address with them."""
        return {key for c in self._now.values() for key in (c.contact_id, contact_id_of(c.name, c.email))}


def _says_recruiter(said: str) -> bool:
    """Whether the writer calls themselves a recruiter: "I'm a recruiter at", "from the talent team"."""
    return any(
        RECRUITER.search(said[found.start() : found.start() + 90])
        for found in re.finditer(
            r"\b(?:i am|i['’]m|my name is|this is|from the|here from|ich bin|je suis|soy|sou|ik ben|sono)\b",
            said,
            re.IGNORECASE,
        )
    )


def _links(contacts: Sequence[Contact], threads: Sequence[_Thread], own: Own) -> Iterator[ThreadLink]:
    """For each contact the conversation to answer in: one in which both have written before one in which only they, or
    only the user, did, and an invitation last of all; then the latest."""
    for contact in contacts:
        ranked = [found for thread in threads if contact.email and (found := _link_in(thread, contact, own))]
        if ranked:
            last = max(ranked, key=lambda pair: pair[0])[1]
            chain = last.references or ((last.in_reply_to,) if last.in_reply_to else ())
            yield ThreadLink(
                contact_id=contact.contact_id,
                thread_ref=last.thread_ref,
                message_id=last.message_id,
                references=tuple(chain),
                subject=last.subject,
            )


def _link_in(thread: _Thread, contact: Contact, own: Own) -> tuple[tuple[bool, bool, datetime], IncomingMessage] | None:
    """The last letter of a thread with this contact, and how well it serves; None when they are not part of it: it
    takes a letter of theirs, or one of the user's to them alone."""
    mailbox = contact.address.mailbox
    wrote = any(m.sender and m.sender.mailbox == mailbox and m.folder is not Folder.SENT for m in thread.letters)
    alone = any(m.folder is Folder.SENT and [a.mailbox for a in m.to] == [mailbox] and not m.cc for m in thread.letters)
    letters = [
        m for m in thread.letters if m.message_id and m.subject and (m.folder is Folder.SENT or _from_a_person(m, own))
    ]
    if not letters or not (wrote or alone):
        return None
    last = max(letters, key=lambda m: m.received_at)
    both = wrote and any(m.folder is Folder.SENT for m in thread.letters)
    written = any(not any(part.media_type == "text/calendar" for part in m.parts) for m in letters)
    return (both, written, last.received_at), last
