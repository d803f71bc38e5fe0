"""A call that nobody had scheduled, told by a mail to oneself (row B2): the subject begins with `Afterword:`, and
subject and text say with whom, of which company, about which role, and what was talked about, in lines or in a
sentence."""

import re
from dataclasses import replace
from datetime import timedelta

from agent.domain.model import Debrief, Interview, Kind
from agent.errors import UsageProblem
from agent.intake import is_free_mail, is_system, same_number
from agent.intake.job import HAS_JOB
from agent.reading.latest import latest
from agent.told import answers, whom
from agent.told.by_hand import ByHand, interview_of
from agent.told.closings import CLOSING
from agent.told.given import Person, person, prose
from agent.told.layout import MOST, sentence
from agent.told.numbered import numbered, plain
from agent.told.people import EMAIL, PHONE
from agent.told.said import Teller

LENGTH = timedelta(minutes=30)
HOW = (
    'write one to yourself again with a subject such as "Afterword: call with Dana Fox at Acme", and her address in '
    "the text"
)

_NAMES = {
    "with": "with", "name": "with", "who": "with", "company": "company", "at": "company", "employer": "company",
    "role": "role", "position": "role", "about": "role", "address": "email", "email": "email", "e-mail": "email",
    "phone": "phone", "number": "phone", "tel": "phone",
}  # fmt: skip
"""The words in front of a colon, and what stands behind them."""

_SUBJECT = re.compile(r"\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)?afterword\s*:\s*(.*)", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu"})
_ABOUT = re.compile(
    r"\b(?:about|regarding|for)\s+(?:the\s+)?(.{3,80}?)(?:\s+(?:role|position|job))?(?=\s+(?:at|with|from)\s+|[,;.(]|$)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?i:(?:it|this|that) (?:was|is) )?(?P<about>(?i:about|for|regarding|as) )?(?i:the |an? )?"
    r"(?P<before>(?i:role|position|job)(?: of| as| is)?:? )?"
    r"(?P<name>[^\W\d_a-z][^.,;:!?\n]{2,60}?)(?P<behind> (?i:role|position|job))?(?:[.,;](?P<rest> .+)?)?"
)
_ABOUT_WHAT = re.compile(r"(?:^|[\s,;>])(?:about|regarding) (.+)$", re.IGNORECASE)
_PART = re.compile(
    r"(?:hiring manager|recruiter|interviewer|coordinator|hr|they|she|he|we|i|you|it|there)\b.*", re.IGNORECASE
)
"""What somebody is in the process, or a sentence: no role they talked about."""
_OF_A_CALL = frozenset(
    {"call", "called", "with", "from", "at", "spoke", "talked", "to", "phone", "today", "mit", "bei"}
)
_RATING = re.compile(r"\W*[1-5](?:\s*/\s*5)?\W*")
MOST_WORDS = 6
_LINE = re.compile(rf"\s*({'|'.join(_NAMES)})\s*:\s*(.+)", re.IGNORECASE)


def is_told(subject: str) -> bool:
    return _SUBJECT.match(subject) is not None


def read(subject: str, text: str, html: str, account: str, teller: Teller) -> tuple[Interview, Debrief]:
    """The call, ended when the mail was written, and what was said of it. Raises `UsageProblem` when it does not say
    with whom, or of which company."""
    found = _SUBJECT.match(subject)
    head = " ".join((found[1] if found else subject).split())[:300]
    named: dict[str, str] = {}
    rest = []
    for line in _lines(text, html, teller):
        labelled = _LINE.fullmatch(line)
        if labelled:
            named.setdefault(_NAMES[labelled[1].casefold()], labelled[2].strip())
        elif "role" not in named and (job := _job(line)) is not None:
            named["role"] = job[0]
            rest += job[1]
        else:
            rest.append(line)
    loose = [line for line in rest if numbered(plain(line)) is None]  # an answer tells of somebody else
    about_it, whole = "\n".join((head, *loose)), "\n".join((head, *rest))
    email = EMAIL.search(named.get("email", "") or about_it) or EMAIL.search(whole)
    phone = PHONE.search(named.get("phone", "") or about_it) or PHONE.search(whole)
    address = email[0] if email else ""
    if "role" not in named and (job := _job(head)) is not None and not job[1]:
        named["role"] = job[0]
    who = named.get("with", "") or whom.named(head, loose, address)
    one, *others = _people(who, address, phone[0] if phone else "", teller)
    told_of = named.get("company", "") or whom.company_in(who, head, *loose)
    company = prose(told_of or _company(one.email), "the company")
    if not company:
        raise UsageProblem(f"A mail to yourself told of a call and not of which company: {HOW}.")
    told = ByHand(
        company=company,
        role=prose(_of(_ABOUT, named.get("role", ""), head), "the role"),
        people=(one, *others),
        recruiter=None,
        starts_at=teller.now - LENGTH,
        ends_at=teller.now,
        zone=teller.zone,
        kind=Kind.PHONE,
        agency_only=False,
    )
    interview = interview_of(told, account, teller, unscheduled=True)
    left = [_told(line, one, company) for line in rest if line.strip() and not _is_detail(line, one, company)]
    said = answers.read("\n".join(left), "", interview, teller)
    known = {contact.contact_id for contact in interview.contacts}
    more = (contact for contact in said.contacts if contact.contact_id not in known)
    return replace(interview, contacts=(*interview.contacts, *more)), said.debrief


def _lines(text: str, html: str, teller: Teller) -> list[str]:
    """The lines the user wrote now. What stands below an address looks like a signature: where it says something, or
    gives the only address that is not the user's, it is none."""
    new = latest(text, html)
    below = new.signature.splitlines()
    says = any(_LINE.fullmatch(line) or sentence(line) or _job(line) for line in below)
    if below and not CLOSING.match(below[0]) and not EMAIL.search(new.said):
        says = says or any(one.casefold() not in teller.own for one in EMAIL.findall(new.signature))
    return (new.text if says else new.said)[:MOST].splitlines()


def _job(line: str) -> tuple[str, list[str]] | None:
    """The role a line names ("for the Backend Engineer position", "Data Analyst", both also behind the address), and
    what else it says, in lines."""
    address = EMAIL.search(line)
    before, behind = (line[: address.start()], line[address.end() :]) if address else ("", line)
    kept = line[: address.end()] if address else ""
    if address and not behind.strip(" ,;:>."):
        before, behind, kept = "", before, address[0]
    found = _ROLE.fullmatch(behind.strip(" ,;:<>–-")) if sentence(behind) is None else None
    if found is None:
        return None
    name = found["name"].strip()
    called = any(found[part] for part in ("about", "before", "behind"))
    proper = all(word[0].isupper() for word in name.split() if len(word) > 3)
    if not called and (before.strip(" <") or _PART.fullmatch(name)):
        return None  # what stands behind a name is what that person is
    if len(name.split()) > MOST_WORDS or not (HAS_JOB.search(name) or (called and proper)):
        return None
    return name, [part.strip() for part in (kept, found["rest"]) if part and part.strip()]


def _of(form: re.Pattern[str], labelled: str, *lines: str) -> str:
    """What stands behind a label, else what the sentence says."""
    if labelled:
        return labelled
    found = next((m for line in lines if (m := form.search(line))), None)
    return found[1].strip() if found else ""


def _people(who: str, email: str, phone: str, teller: Teller) -> list[Person]:
    """The people of "Dana Fox and Lee Wong", the first with the address and the number. Raises `UsageProblem` when
    nobody is named, or only the user."""
    if email.casefold() in teller.own or is_system(email):
        email = ""
    if not who:
        raise UsageProblem(f"A mail to yourself told of a call and not with whom: {HOW}.")
    parts = (name.strip(" <>()") for name in re.split(r"\s+(?:and|und|et|&)\s+|,", EMAIL.sub("", who)))
    names = [name.title() if name.islower() else name for name in parts if name]
    itself = _company(email).casefold()
    if not names or any(whom.is_nobody(name) or name.casefold() == itself for name in names):
        raise UsageProblem(f"A mail to yourself told of a call and not the name of whom: {HOW}.")
    first, *others = names
    one = person(f"{first} <{email}>" if email else first)
    own = same_number(phone, teller.phone)
    return [replace(one, phone=one.phone or ("" if own else phone)), *(person(name) for name in others)]


def _company(email: str) -> str:
    """The company's name as its domain has it: "Acme" of acme.example and of acme.co.uk."""
    domain = email.rpartition("@")[2]
    labels = domain.split(".")
    if len(labels) < 2 or is_free_mail(domain):
        return ""
    under = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 2
    return labels[-under].title()


def _told(line: str, one: Person, company: str) -> str:
    """What a line says behind the details it gives: "Dana Fox <dana@acme.example>, Acme, about Kafka" names a topic."""
    address = EMAIL.search(line)
    behind = line[address.end() :].strip(" ,;>") if address else ""
    if address and numbered(behind) is not None and _is_detail(line[: address.end()], one, company):
        return behind
    found = _ABOUT_WHAT.search(line)
    known = found is not None and _is_detail(line[: found.start()], one, company)
    return f"We talked about {found[1]}" if found is not None and known else line


def _is_detail(line: str, one: Person, company: str) -> bool:
    """Whether a line only gives what the interview has already."""
    bare = PHONE.sub("", EMAIL.sub("", line)).casefold()
    for known in (one.name.casefold(), company.casefold()):
        bare = bare.replace(known, " ")
    left = [word for word in re.sub(r"[\W_]+", " ", bare).split() if word not in _OF_A_CALL]
    return len(left) <= (0 if _RATING.fullmatch(line) else 1)
