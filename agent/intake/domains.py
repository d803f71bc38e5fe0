"""A company's name as the text spells it, found by the mail domain that was made of it."""

import re
from collections import Counter
from collections.abc import Sequence

from agent.domain.identity import plain
from agent.intake import lists
from agent.intake.job import HAS_JOB, IS_TRADE, UP

_LEGAL = re.compile(
    r"(?<!&)(?<! and)(?<! und)(?<! et)[,\s]+"
    r"(?:inc|llc|ltd|limited|gmbh|ag|sa|s\.a|sarl|sas|bv|b\.v|nv|plc|corp|co|s\.?r\.?l|s\.?p\.?a|l\.?d\.?a|"
    r"e\.?v|kg|oy|ab|se|pty)\.?$",
    re.IGNORECASE,
)


def without_legal_form(name: str) -> str:
    return _LEGAL.sub("", name.strip())


def spelt_like(text: str, label: str, not_names: Sequence[str]) -> str:
    """The name in the text that a mail domain was made of: "Sorrel & Finch" of sorrelfinch."""
    if "-" in label and (spelt := _joined_by_small_words(text, label)):
        return spelt
    target = plain(label)
    umlauts = bool(re.search("ae|oe|ue|ss", label))
    jobs = [name for name in not_names if re.fullmatch(r"[\w/&'’ -]+ [\w/&'’ -]+", name) and IS_TRADE.search(name)]
    jobs = [job for job in jobs if target not in plain(job)]
    for job in jobs:
        text = re.sub(rf"(?<!\w){re.escape(job)}(?!\w)", "…", text, flags=re.IGNORECASE)
    barred = {plain(word) for name in not_names if name not in jobs for word in name.split()}
    parts = {plain(part) for part in label.split("-") if len(part) > 4} if "-" in label else set()
    found: Counter[str] = Counter()
    partly: Counter[str] = Counter()
    tokens = list(re.finditer(r"[^\s,;:()\[\]<>|\"“”„!?/]+", text))
    for start, token in enumerate(tokens):
        if not re.match(UP, token[0]):
            continue
        joined = ""
        for end in range(start, min(start + 6, len(tokens))):
            gap = text[tokens[end - 1].end() : tokens[end].start()] if end > start else " "
            if not re.fullmatch(r"[ ]+|, (?=&)", gap) or (end > start and tokens[end - 1][0].endswith(".")):
                break
            owned = plain(joined + tokens[end][0]) == target and bool(re.search(r"['’]s$", tokens[end][0]))
            if tokens[end][0] in {"&", "+"}:
                joined += next((small for small in _AND if target.startswith(joined + small)), "")
            joined += plain(re.sub(r"['’]s?$", "", tokens[end][0]).translate(_UMLAUTS if umlauts else {}))
            joined += "s" if owned else ""
            initials = "".join(plain(t[0])[:1] for t in tokens[start : end + 1] if re.match(UP, t[0]))
            if joined in parts and end == start:
                first = start
                while first and re.match(UP, tokens[first - 1][0]) and _beside(text, tokens, first, barred):
                    first -= 1
                partly[_extended(text, tokens, first, end, barred, exact=False)] += 1
            rest = target[len(joined) :] if len(joined) > 3 and target.startswith(joined) else ""
            following = "".join(plain(t[0])[:1] for t in tokens[end + 1 : end + 1 + len(rest)] if re.match(UP, t[0]))
            if rest and len(rest) > 1 and following == rest:
                found[text[token.start() : tokens[end + len(rest)].end()].rstrip(".")] += 1
                break
            whole = joined == target or (
                len(target) > 4 and joined.startswith(target) and len(joined) - len(target) < 12
            )
            part = len(joined) > 4 and target.startswith(joined) and target[len(joined) :] in lists.DOMAIN_TAILS
            if whole or part or (end > start + 1 and initials == target and len(target) > 2):
                found[_extended(text, tokens, start, end, barred, exact=joined == target and end > start)] += 1
                break
    best = (found or partly).most_common(1)
    name = best[0][0] if best else ""
    longer = (one for one in found if one.startswith(f"{name} ") and _ORGANISATION.match(one.split()[-1]))
    return _with_the_body(text, next(longer, name))


def _with_the_body(text: str, name: str) -> str:
    """An institution's whole name: "Bibliothèque du Léman" where the domain has only the Léman."""
    of = r"(?:du|de la|des|de|d['’]|of|della|del|di|da|do|der|van|von) ?"
    for found in re.finditer(rf"(?<!\w)({UP}[\w-]+) {of}{re.escape(name)}(?!\w)", text) if name else ():
        if plain(found[1]) in lists.BODIES:
            return found[0]
    return name


def _joined_by_small_words(text: str, label: str) -> str:
    """The name in the text of which a domain has the big words: "Brasserie du Beffroi" of brasserie-beffroi."""
    first, *others = label.split("-")
    words = list(re.finditer(r"[^\s,;:()\[\]<>|\"“”„!?/]+", text))
    for start, word in enumerate(words):
        if plain(word[0]) != plain(first) or not re.match(UP, word[0]):
            continue
        left, last = list(others), start
        while left and last + 1 < len(words) and words[last + 1].start() - words[last].end() == 1:
            last += 1
            said = re.sub(r"^[dl]['’]", "", words[last][0].rstrip("."))
            if plain(said) == plain(left[0]):
                left.pop(0)
            elif words[last][0] not in _SMALL_WORDS:
                break
        if not left and last - start >= len(others):
            return text[word.start() : words[last].end()].rstrip(".")
    return ""


_SMALL_WORDS = {
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "l",
    "d",
    "da",
    "do",
    "di",
    "del",
    "della",
    "and",
    "und",
    "et",
    "y",
    "e",
    "&",
    "of",
    "the",
    "van",
    "der",
    "am",
}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""As German names are spelt in a domain."""


def _beside(text: str, tokens: list[re.Match[str]], index: int, barred: set[str]) -> bool:
    """Whether the word before can belong to the same name."""
    gap = text[tokens[index - 1].end() : tokens[index].start()]
    return gap == " " and plain(tokens[index - 1][0]) not in lists.NO_COMPANY | barred


_ORGANISATION = re.compile(
    r"^(?:group|bank|media|labs?|inc|systems?|software|technologies|technology|insurance|capital|partners|energy|"
    r"health|studios?|foundation|institute|university|college|hospital|industries|solutions|services|works|"
    r"holdings?|trust|council|airlines|logistics|foods?|motors|pharma|robotics|steel|rail|games|publishing|press|"
    r"research|networks?|interactive|digital|analytics|cloud|versicherung(?:en)?|werke|verlag|kliniken|stadtwerke|"
    r"mutual|parks|toys|marine|water|power|retail|rechtsanwälte|steuerberater|architekten|ingenieure|notare|apotheke|"
    r"avocats|notaires|architectes|abogados|advogados|avvocati|architetti|advocaten|notarissen|solicitors|architects|"
    r"engineers|associates|clinics?|dental|surgery|academy|school|garage|bakery|brewery|hotels?|care|homes|freight|"
    r"transport|spedition|reederei|klinik|pflege|bau|parish|church|cathedral|abbey|museum|theatre|libraries|library|&)$",
    re.IGNORECASE,
)


def _run(text: str, tokens: list[re.Match[str]], end: int, barred: set[str]) -> int:
    """The last of the big words behind the one at `end`, where the writer does not begin every word with a big letter
    and always writes them there: "Tern Island Conservancy" in "Tern Island Conservancy interview"."""
    last = end
    for index in range(end + 1, min(end + 4, len(tokens))):
        word = tokens[index][0].rstrip(".,")
        gap = text[tokens[index - 1].end() : tokens[index].start()]
        whole = plain(re.sub(r"['’]s?$", "", word))
        if gap != " " or not re.match(UP, word) or tokens[index - 1][0].endswith(".") or _HOUR.fullmatch(word):
            break
        if whole in lists.NO_COMPANY | barred or _DEPARTMENT.fullmatch(word) or IS_TRADE.fullmatch(word):
            return end
        if whole in lists.NO_NAMES and not _ORGANISATION.match(word):
            break
        last = index
    after = text[tokens[last].end() : tokens[last].end() + 3]
    name = tokens[end][0]
    behind = f"{name} {tokens[min(last, end + 1)][0].rstrip('.')}"
    always = len(re.findall(rf"{re.escape(name)}(?!\w)", text)) == text.count(behind)
    ends = tokens[last][0].endswith(".") or re.match(r"$|[.,;:()\n]| [-–—|/(]| [a-zà-ÿ…]", after)
    return last if last > end and always and ends and not re.search(r"['’]s?$", name) else end


_DEPARTMENT = re.compile(
    r"finance|marketing|operations|ops|sales|engineering|legal|product|logistics|procurement|production|security|"
    r"customer|support|office|interviews?|headquarters|reception|tower|house|building|campus|park|vertrieb|einkauf|"
    r"produktion|verwaltung|finanzen|personal\w*|zentrale",
    re.IGNORECASE,
)
"""What stands behind a company's name and is a part of it, or its place."""


_AND = ("and", "und", "et", "en")
"""What a domain has for "&"."""
_HOUR = re.compile(r"\d{1,2}(?:[:.h]\d{2})?(?:[ap]m|h|u|uhr)?", re.IGNORECASE)
_BEFORE = re.compile(rf", {UP}[^\W\d_]{{3,}} $")
"""One big word behind a comma, as before a company's name in a signature: "Ann Roy, Assurances Corail"."""


def _extended(text: str, tokens: list[re.Match[str]], start: int, end: int, barred: set[str], *, exact: bool) -> str:
    """The company's name from `start` on, with what belongs to it behind the part that matched."""
    last = _run(text, tokens, end, barred) if exact else end
    end = last
    for index in range(end + 1, min(end + 4, len(tokens))):
        word = tokens[index][0].rstrip(".")
        gap = text[tokens[index - 1].end() : tokens[index].start()]
        owned = index - 1 == end and exact
        if gap != " " or (not owned and re.search(r"[.'’]s?$", tokens[index - 1][0])):
            break
        if word == "&" or (
            re.match(UP, word)
            and not _HOUR.fullmatch(word)
            and plain(word) not in lists.NO_COMPANY | barred
            and not HAS_JOB.fullmatch(word)
        ):
            closes = index + 1 == len(tokens) or text[tokens[index].end()] in ",.;:\n)"
            if exact and not _ORGANISATION.match(word) and not (closes and text.count(tokens[start][0]) == 1):
                break
            last = index
            continue
        break
    first = (
        start - 1
        if start and tokens[start - 1][0][0].isupper() and plain(tokens[start - 1][0]) in lists.BODIES
        else start
    )
    if (exact or start == end) and first == start and start > 1 and _BEFORE.search(text[: tokens[start].start()]):
        word = plain(tokens[start - 1][0])
        closes = tokens[last].end() == len(text) or text[tokens[last].end()] in ",.;\n)"
        known = lists.NO_COMPANY | lists.NO_NAMES | lists.GIVEN_NAMES | barred
        if closes and word not in known and not IS_TRADE.fullmatch(tokens[start - 1][0]):
            first = start - 1
    name = text[tokens[first].start() : tokens[last].end()]
    return without_legal_form(re.sub(r"['’]s?$", "", name.strip(" .&'’"))).strip(" .,&")
