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
from agent.told import answers
from agent.told.by_hand import ByHand, interview_of
from agent.told.given import Person, person, prose
from agent.told.layout import MOST, sentence
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
_WITH = re.compile(r"\bwith\s+(.+?)(?=\s+(?:at|from|of|about|regarding)\s+|[,;.(]|$)", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu"})
_WHEN = re.compile(
    r"\s+(?:this|yesterday|today|tonight|just|earlier|now|on|at|an hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){1,3}")
"""A name alone: two words or more, where a subject says nothing else."""
_AT = re.compile(
    r"(?:\b(?:at|from|of)\s+|[,(]\s*)([A-Z0-9][\w&.' -]{0,60}?)(?=\s+(?:about|regarding|for|with)\s+|[,;.)]|$)"
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|for)\s+(?:the\s+)?(.{3,80}?)(?:\s+(?:role|position|job))?(?=\s+(?:at|with|from)\s+|[,;.(]|$)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?i:(?:it|this|that) (?:was|is) )?(?P<about>(?i:about|for|regarding|as) )?(?i:the |an? )?"
    r"(?P<before>(?i:role|position|job)(?: of| as| is)?:? )?"
    r"(?P<name>[^\W\d_a-z][^.,;:!?\n]{2,60}?)(?P<behind> (?i:role|position|job))?(?:[.,;](?P<rest> .+)?)?"
)
_PART = re.compile(
    r"(?:hiring manager|recruiter|interviewer|coordinator|hr|they|she|he|we|i|you|it|there)\b.*", re.IGNORECASE
)
"""What somebody is in the process, or a sentence: no role they talked about."""
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
    for line in _lines(text, html):
        labelled = _LINE.fullmatch(line)
        if labelled:
            named.setdefault(_NAMES[labelled[1].casefold()], labelled[2].strip())
        elif "role" not in named and (job := _job(line)) is not None:
            named["role"] = job[0]
            rest += job[1]
        else:
            rest.append(line)
    whole = f"{head}\n" + "\n".join(rest)
    email, phone = EMAIL.search(named.get("email", "") or whole), PHONE.search(named.get("phone", "") or whole)
    alone = re.split(r"\s*[,;–]\s*|\s+-\s+", head)[0]
    who = _of(_WITH, named.get("with", ""), head, *rest) or (alone if _NAME.fullmatch(alone) else "")
    one, *others = _people(who, email[0] if email else "", phone[0] if phone else "", teller)
    company = prose(
        _without_time(_of(_AT, named.get("company", ""), head, *rest)) or _company(one.email), "the company"
    )
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
    left = [line for line in rest if line.strip() and not _is_detail(line, one)]
    return interview, answers.read("\n".join(left), "", interview, teller).debrief


def _lines(text: str, html: str) -> list[str]:
    """The lines the user wrote now. What stands below an address looks like a signature: where it says something, it
    is none."""
    new = latest(text, html)
    below = new.signature.splitlines()
    says = any(_LINE.fullmatch(line) or sentence(line) or _job(line) for line in below)
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


def _without_time(name: str) -> str:
    """ "Acme" of "Acme this morning"."""
    return _WHEN.split(name)[0].strip(" ,")


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
    if not who and not email:
        raise UsageProblem(f"A mail to yourself told of a call and not with whom: {HOW}.")
    names = [name.strip(" <>()") for name in re.split(r"\s+(?:and|&)\s+|,", EMAIL.sub("", who))]
    if any(re.match(r"(?:the|a|my|some)\b", name, re.IGNORECASE) for name in names):
        raise UsageProblem(f"A mail to yourself told of a call and not the name of whom: {HOW}.")
    first, *others = [name for name in names if name] or [""]
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


def _is_detail(line: str, one: Person) -> bool:
    """Whether a line only gives what the interview has already."""
    bare = PHONE.sub("", EMAIL.sub("", line)).casefold()
    left = re.sub(r"[\W_]+", " ", bare.replace(one.name.casefold(), " ")).split()
    return len(left) <= 1
