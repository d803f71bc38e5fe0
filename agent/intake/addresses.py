"""Whose address it is: the user's own, a system's, a team's, a room's, or a person's. Only persons are written to."""

import re
from collections.abc import Iterable

from agent.domain.identity import plain
from agent.domain.model import Author
from agent.intake import lists
from providers.base import Address, Attendee, Participation
from providers.ics import one_line

_FREE_DOMAINS = re.compile(
    r"^(?:example\.(?:org|com|net)|mail\.(?:com|ru|de)|me\.com|hey\.com|pm\.me|free\.fr|live\.\w+)$"
)
_BOTS = re.compile(
    r"\b(?:bot|robot|note-?\s?taker|notes?taker|note taking|fireflies|otter(?:\.ai|pilot)?|read\.ai|fathom|copilot"
    r"|transcri(?:be|ption|ber)|recorder|assistant \(ai\)|ai assistant|scheduler|scheduling|calendar|no-?reply|"
    r"automation"
    r"|meeting notes|gong|grain)\b",
    re.IGNORECASE,
)
_BOT_DOMAIN = re.compile(r"(?:^|[.-])(?:bots?|notetaker|meetingnotes|transcripts?)(?=[.-])")
_BOT_BY_NAME = re.compile(
    r"\((?:[^()]* )?(?:ai|bot|robot|(?:virtual|scheduling|automated|digital) assistant|scheduler)\b[^()]*\)",
    re.IGNORECASE,
)
"""A person's name with the remark that it is none's: "Otis (AI scheduler)"."""
_ROOM = re.compile(
    r"\b(?:conference|conf|meeting|board|huddle|interview|focus|call)\s?-?(?:room|booth|suite)\b|\broom\b|"
    r"\b(?:besprechungs|konferenz|"
    r"sitzungs)?(?:raum|zimmer)\b|\bsalle\b|\bsala\b|\bzaal\b|\bboardroom\b|\bprojector\b|\bbeamer\b|\bparking\b"
    r"|\b\d+(?:st|nd|rd|th) floor\b|\b\d+\. ?(?:og|stock)\b|\(\d+\)\s*$|\bseats?\b|\bphone booth\b|"
    r"^[A-Z]{2,4}-[\w ]+-\d+",
    re.IGNORECASE,
)
_ROOM_NAME = re.compile(
    r"^(?:(?:conference|meeting|zoom) )?(?:room|konferenzraum|besprechungsraum|meetingraum|raum|salle|sala|zaal|"
    r"vergaderzaal|vergaderruimte|boardroom) [^,]+$|\((?:projector|beamer|tv)\)",
    re.IGNORECASE,
)
"""Surely a room, also where the address is made of the same words."""
_TASK_NAME = re.compile(
    r"^(?:personal(?:gewinnung|wesen|abteilung|management)|bewerber\w+|risorse umane|ressources humaines|"
    r"recursos humanos|gestão de pessoas|human resources|werving(?: (?:&|en) selectie)?|selección|selezione|"
    r"recrutement|recrutamento|reclutamiento|talent acquisition|candidate experience|people operations|"
    r"secr[ée]tariat|secretariaat|sekretariat|segreteria|(?:selectie|sollicitatie)?commissie|(?:auswahl)?kommission|"
    r"comité|"
    r"committee|jury|direktion)\b|"
    r"\b(?:guild|chapter|hiring panel|interview panel|scheduling)$",
    re.IGNORECASE,
)
"""Surely a task, also where the address is made of the same words."""
_ROOM_LOCAL = re.compile(
    r"^(?:room|conf|cr|mtg|meetingroom|confroom|raum|salle|sala|res)[-_.\d]|^c_[0-9a-z]{10,}|resource", re.IGNORECASE
)
_TEAM = re.compile(
    r"\b(?:team|careers?|recruiting|recruitment|hiring|talent(?: acquisition)?|human resources|hr|jobs|people "
    r"(?:ops|team)"
    r"|group|department|interviews?|panel|staff|everyone|all hands|coordinators|interviewers|bewerbung|"
    r"personalabteilung"
    r"|committee|association|society|club|council|services?|agency|office|cent(?:re|er)|academy|school|bank|"
    r"events?|support|office|reception|admissions|desk|resourcing|bookings?|scheduling|appointments|"
    r"secretariaa?t|secretariat|sekretariat|secrétariat|segreteria)\b\s*$|"
    r"^(?:the\s+)?(?:hiring|recruiting|talent|people|hr|"
    r"team)\b",
    re.IGNORECASE,
)


def domain_label(domain: str) -> str:
    """The label of a mail domain that names its owner: "acme" of mail.acme.co.uk."""
    labels = [label for label in domain.casefold().split(".") if label]
    while len(labels) > 2 and (labels[-2] in {"co", "com", "org", "ac", "gov", "net"} and len(labels[-1]) == 2):
        labels.pop(-2)
    return labels[-2] if len(labels) > 1 else (labels[0] if labels else "")


def is_free_mail(domain: str) -> bool:
    return domain_label(domain) in lists.FREE_MAIL or bool(_FREE_DOMAINS.match(domain))


class Own:
    """The user's addresses: primary, aliases, at work; plus-addressing and, at Gmail, dots make no difference."""

    def __init__(self, author: Author) -> None:
        given = (author.email, *author.aliases, author.work_email)
        self._mailboxes = {_unplussed(email) for email in given if email}
        self._name = plain(author.name)
        self.work_domain = Address(author.work_email).domain
        self.employer = plain(author.employer)
        self.words = {plain(word) for word in author.name.split()}
        self.name = author.name
        self.phone = author.phone

    def is_address(self, email: str) -> bool:
        return bool(email) and _unplussed(email) in self._mailboxes

    def is_name(self, name: str) -> bool:
        """Whether a name is the user's, in either order, titles and remarks aside."""
        words = {plain(word) for word in plain_name(name).split()}
        return bool(words) and (words == self.words or plain(plain_name(name)) == self._name)

    def is_me(self, address: Address) -> bool:
        return self.is_address(address.email) or self.is_name(address.name)

    def at_work(self, email: str) -> bool:
        domain = Address(email).domain
        return bool(self.work_domain) and (domain == self.work_domain or domain.endswith("." + self.work_domain))


def _unplussed(email: str) -> str:
    local, _, domain = email.strip().casefold().rpartition("@")
    local = local.partition("+")[0]
    if domain in {"gmail.com", "googlemail.com"}:
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{domain}"


def plain_name(name: str) -> str:
    """A display name as a person would say it: "Voss, Lidia (Consultant)" is Lidia Voss, "VOSS Lidia" as well."""
    name = re.sub(r"\([^)]*\)|\[[^\]]*\]|<[^>]*>", " ", one_line(name)).strip(" \"'")
    name = re.sub(r"^Chef (?=[A-Z]\w+ [A-Z])", "", name)
    name = re.sub(r"^(?:CN=|(?:ext|extern|external|contractor)\b[\s.:–-]+)", "", name, flags=re.IGNORECASE)
    name = re.sub(r"\s+(?:via|from|at|@)\s+\S.*$|\s+[|–—]\s.*$|\s-\s.*$", "", name).strip()
    if re.fullmatch(r"[A-ZÀ-Þ'’-]{3,}(?: [A-ZÀ-Þ'’-]{3,}){1,2}", name):
        name = name.title()
    if capitals := re.fullmatch(r"([A-ZÀ-Þ'’-]{3,}) ([A-ZÀ-Þ][a-zà-ÿ]\S*(?: [A-ZÀ-Þ][a-zà-ÿ]\S*)?)", name):
        name = f"{capitals[2]} {capitals[1].title()}"
    name = re.sub(r"^(\S+ [^/]+?)/.+$", r"\1", name)
    name = re.sub(r"^(.+),\s*((?:Prof\. ?)?(?:Dr|Prof|Ing)\.?)$", r"\1", name)
    surname, comma, given = re.sub(r"^(?:(?:Prof|Dr|PD|Ing)\.? )+(?=[^,]+,)", "", name).partition(",")
    if comma:
        given = given.strip()
        if _SUFFIX.fullmatch(given) or _TITLE_WORDS.search(given):
            name = surname.strip()
        elif given and "," not in given and len(given.split()) <= 3 and len(surname.split()) <= 3:
            name = f"{given} {surname.strip()}"
    return "" if "@" in name else " ".join(name.split())


_SUFFIX = re.compile(r"(?:Ph\.?D|M\.?D|MBA|CPA|Jr|Sr|I{2,3}|Esq|M\.?Sc|SPHR|PHR|CIPD|PMP)\.?", re.IGNORECASE)
_TITLE_WORDS = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|engineer|manager|recruit\w*|talent|head|director|lead|analyst|hr|team|consult\w*|vp|"
    r"ceo|cto)\b",
    re.IGNORECASE,
)


def is_system(domain: str) -> bool:
    """Whether a scheduling or applicant-tracking service sends from this domain."""
    return domain.endswith("calendar.google.com") or bool(lists.SYSTEMS & set(re.split(r"[.-]", domain)[:-1]))


def unfit(address: Address, own: Own) -> str:
    """Why nothing may ever be written to this address, "" when it is a person's."""
    email, name = address.mailbox, one_line(address.name)
    if own.is_me(address):
        return "your own address"
    local = email.partition("@")[0]
    tokens = [token for token in re.split(r"[^a-z]+", local) if token]
    person = belongs_to(email, name)
    if _TASK_NAME.search(name):
        return "a group"
    if _ROOM_NAME.search(name):
        return "a room"
    if {"noreply", "donotreply", "bot", "notetaker"} & set(tokens) or re.search(r"no[-_.]?reply|do[-_.]?not", local):
        return "an address that nobody reads"
    labels = re.split(r"[.-]", address.domain)
    if is_system(address.domain) and not (person and len(labels) == 2):
        return "a scheduling or applicant-tracking system"
    service = domain_label(address.domain)
    if service in lists.NOTE_TAKERS and re.search(rf"\b{service}\b", name, re.IGNORECASE):
        return "a program"
    if _BOT_DOMAIN.search(address.domain) or (_BOTS.search(name) and not person) or _BOT_BY_NAME.search(name):
        return "a program"
    if address.domain.startswith("resource.") or (not person and (_ROOM_LOCAL.match(local) or _ROOM.search(name))):
        return "a room"
    label = plain(domain_label(address.domain))
    named = {plain(word) for word in name.split()}
    tasked = not person and bool(lists.TASKS & set(tokens)) and not named & set(tokens)
    if email and (tasked or (not person and not tokens) or _shared(tokens, label, person=person)):
        return "an address that a team shares"
    if ({"team", "noreply"} & set(tokens)) or (_TEAM.search(plain_name(name) or name) and not person):
        return "a group"
    return "the company, not a person" if _institution(name, label, person=person) else ""


def _institution(name: str, label: str, *, person: bool) -> bool:
    """Whether a display name is a company's: that of the mail domain, alone or with a word that companies have, or one
    that begins as institutions do. `person` says that the address is made of the name."""
    words = [plain(word) for word in plain_name(name).split()]
    if not words:
        return False
    whole = plain(name) == label or (not person and len(label) > 4 and label in "".join(words))
    among = label in words and bool({word for word in words if word != label} & lists.ORGANISATIONS)
    return words[0] in lists.BODIES or (bool(label) and (whole or among))


def _shared(tokens: list[str], label: str, *, person: bool) -> bool:
    """Whether the part before the @ names a task, and at most the company beside it: "jobs", "acmecareers". One that is
    made of a person's name is theirs, unless company and task are run together in it."""
    joined = {token for token in tokens if _company_and_task(token, label)}
    tasks = joined or ({token for token in tokens if token in lists.SHARED} if not person else set())
    return bool(tasks) and all(token in joined | lists.SHARED or label.startswith(token) for token in tokens)


def _company_and_task(token: str, label: str) -> bool:
    tasks = [task for task in lists.SHARED if len(task) > 3 and token.endswith(task) and token != task]
    return any(len(token) > len(task) + 2 and label.startswith(token.removesuffix(task)) for task in tasks)


def belongs_to(email: str, name: str) -> bool:
    """Whether the part before the @ is made of the name: "jdoe", "jane.doe", "doe.j", "jane"."""
    local = plain(re.sub(r"\d", "", email.partition("@")[0].partition("+")[0]))
    words = [plain(word) for word in plain_name(name).split()]
    words = [word for word in words if word and word not in lists.SHARED]
    if not local or not words or local in lists.SHARED:
        return False
    company = plain(domain_label(Address(email).domain))
    if len(words) == 1 and words[0] != company and re.match(rf"{re.escape(words[0])}[._-]", email.casefold()):
        return True
    first, last = words[0], words[-1]
    whole = "".join(words)
    options = {first, last, whole, first[0] + last, first + last[0], last + first[0], last + first, first + last}
    return (
        local in options
        or (len(words) > 1 and first[0] + last in local)
        or (len(last) > 3 and last in local and len(words) > 1)
    )


def unfit_attendee(attendee: Attendee, own: Own) -> str:
    """As `unfit`, with what the invitation says of the attendee."""
    if own.is_me(attendee.address):
        return "your own address"
    if attendee.calendar_user in {"room", "resource"}:
        return "a room"
    if attendee.calendar_user == "group":
        return "a group"
    if attendee.participation is Participation.DECLINED:
        return "declined the invitation"
    return unfit(attendee.address, own)


def mailboxes(addresses: Iterable[Address]) -> set[str]:
    return {address.mailbox for address in addresses if address.email}
