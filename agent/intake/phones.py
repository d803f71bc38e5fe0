"""Telephone numbers in the text of an event, and whom they reach: never the user's own, never a dial-in."""

import re

from agent.intake.addresses import Own
from agent.intake.persons import Company, Person, mentions
from agent.intake.text import Text, sentences

_NUMBER = re.compile(r"(?<![\w/#.,=+-])(?:\+|\(\+?|00|0|(?=\d))\(?\d[\d\s()./–-]{5,18}\d(?![\w/@-]|[:.]\d)")
_NOT_THEIRS = re.compile(
    r"\b(?:your (?:cell|mobile|phone|number|handy)|(?:call|ring|reach|phone|dial|text)(?:s|ing)? you|"
    r"(?:call|ring|phone|dial)s? your|candidate(?:['’]s)? (?:phone|number|mobile)|bridge|conference|pin|passcode|"
    r"access code|meeting id|id|ref(?:eren\w+)?|réf\w*|riferimento|kenmerk|kennziffer|aktenzeichen|az|"
    r"req(?:uisition)?|ticket|invoice|dial-?in|reception|front desk|"
    r"security|switchboard|helpdesk|help desk|support|emergency|taxi|fax|your phone|you on"
    r"|(?:ruf(?:e|en|t)? (?:sie|dich)(?! (?:mich|uns|ihn))|ihre (?:nummer|handynummer)|unter ihrer|vous appelle\w*|"
    r"votre (?:numéro|portable|"
    r"téléphone)|te llam\w+|le llam\w+|su (?:número|móvil)|tu (?:número|móvil)|ligarei|ligamos|seu (?:número|"
    r"telemóvel|celular)|bel(?:len)? (?:je|u)|uw nummer|je nummer|la chiam\w+|ti chiam\w+|suo numero|tuo numero|"
    r"(?<!on )their (?:number|phone)|zentrale|lodge|empfang|pforte|portier|accueil|standard|portería|conserjería|"
    r"recepción|receção|portineria|"
    r"receptie|"
    r"balie|"
    r"sekretariat|secretariaat|secrétariat|secretaría|segreteria))\b",
    re.IGNORECASE,
)
_OF_ME = re.compile(r"\b(?:me|my|mich|moi|mon|mich unter|mij|mi|meu|mio)\b", re.IGNORECASE)


_A_DESKS = re.compile(
    r"\W*(?:bel|call|ring|phone|appele[rz](?: le| au)?|llam[ae]|lig(?:a|ue)|chiam[ai]|ruf(?:en sie)?|"
    r"wählen sie)(?: (?:us|ons|uns|nous|on|al))?\W*",
    re.IGNORECASE,
)
"""Before a number that a shared address gives without saying whose it is."""


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def is_number(text: str) -> bool:
    """Whether it looks like a telephone number: enough digits, written as one, and no date."""
    count = len(digits(text))
    if re.match(r"\s*(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\s*\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\s*$", text):
        return False
    if re.search(r"\d{1,2}[:.]\d{2}\s*[-–]\s*\d{1,2}[:.]\d{2}", text):
        return False
    marked = text.lstrip().startswith(("+", "(", "0"))
    return 7 <= count <= 15 and (marked or (bool(re.search(r"\d[\s.()-]+\d", text.strip())) and count >= 7))


def same_number(one: str, other: str) -> bool:
    a, b = digits(one), digits(other)
    return bool(a) and bool(b) and a[-9:] == b[-9:]


def numbers_of_theirs(text: str, own_number: str) -> list[str]:
    """The telephone numbers in a text that are neither the user's own nor said to be somebody else's."""
    found = []
    for match in _NUMBER.finditer(text):
        number = match[0].strip(" .-–/")
        before = text[max(0, match.start() - 60) : match.start()]
        if is_number(number) and not same_number(number, own_number) and not _NOT_THEIRS.search(before):
            found.append(number)
    return found


def give_numbers(company: Company, text: Text, own: Own) -> None:
    """Give each number in the text to the person it is said to reach; numbers of nobody are nobody's."""
    people = company.people
    last: Person | None = None
    calls_me = re.compile(
        rf"\b(?:call|ring|reach|phone|dial|text)(?:s|ing)? {re.escape(own.name.split()[0])}\b" if own.name else r"(?!)"
    )
    for line in [text.title, *text.body.splitlines()]:
        for sentence in sentences(line):
            named = sorted((span, p) for p in people for span in mentions(p, people, sentence)) if people else []
            previous = 0
            for found in _NUMBER.finditer(sentence):
                number = found[0].strip(" .-–/")
                before = sentence[: found.start()]
                since = max((end for (_, end), _ in named if end <= found.start()), default=0)
                since, previous = max(since, previous), found.end()
                said = before[since:][-60:]
                if not is_number(number) or same_number(number, own.phone):
                    continue
                if _NOT_THEIRS.search(said) or calls_me.search(said):
                    continue
                near = [p for (_, end), p in named if end <= found.start()] or [p for _, p in named]
                owner = (
                    near[-1]
                    if near and [p for (_, e), p in named if e <= found.start()]
                    else (near[0] if near else None)
                )
                if _OF_ME.search(before[-30:]) or owner is None:
                    organizer = next((p for p in people if p.organizer), None)
                    desk = _A_DESKS.fullmatch(before) and organizer is None and bool(company.senders)
                    owner = (
                        (organizer if _OF_ME.search(before[-30:]) else None)
                        or owner
                        or (None if desk else last or organizer)
                    )
                if owner is None and len(people) == 1 and not _A_DESKS.fullmatch(before):
                    owner = people[0]
                if owner and not owner.phone:
                    owner.phone = number
            if named:
                last = named[-1][1]
    number = text.place.strip()
    match = _NUMBER.search(number)
    candidates = [p for p in people if p.organizer] or people
    if match and len(digits(number)) == len(digits(match[0])) and is_number(match[0]) and len(candidates) == 1:
        ours = same_number(match[0], own.phone) or _NOT_THEIRS.search(text.body)
        if not ours and not candidates[0].phone and not any(same_number(match[0], p.phone) for p in people):
            candidates[0].phone = match[0].strip()
