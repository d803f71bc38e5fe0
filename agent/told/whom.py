"""With whom a call was, and of which company, as the user's mail to themself names them: in the subject, before an
address, alone on a line, or in a sentence."""

import itertools
import re
from collections.abc import Iterator, Sequence

from agent.intake.job import HAS_JOB
from agent.intake.names import is_name

_WORD = r"[^\W\d_a-z][\w'’.-]*"
_PARTICLE = r"(?:(?:van|von|de|der|den|del|di|da|la|le|el|bin|al) ){0,2}"
NAME = rf"{_WORD}(?: {_PARTICLE}{_WORD}){{0,3}}"
_FULL = re.compile(rf"{_WORD}(?: {_PARTICLE}{_WORD}){{1,3}}")
"""A name alone: two words or more, where a line says nothing else."""
_HASTY = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){0,2}")
"""A name as it is typed in a hurry."""
_NOBODY = re.compile(
    r"(?:the|an?|my|some|their|her|his|our|dem|der|die|einem|einer|une|quelqu'un|jemand\w*)\b"
    r"|(?:(?:some|any|no)(?:body|one)|her|him|them|it|me|us|you|they|she|he|hr|people|recruiters?|interviewers?|team"
    r"|managers?|company|hiring managers?|head|lead|ceo|cto|vp|engineering|ihr|ihm|ihnen|personne)$",
    re.IGNORECASE,
)
"""Who is not called by their name."""

_ENDS = (
    r"(?=\s+(?:at|from|of|about|regarding|for|bei|über|wegen|chez|presso|bij|sobre)\s+"
    r"|\s+von\s+(?!\S+\s+(?:at|bei|from)\b)|(?<!\bDr)(?<!\bProf)(?<!\bM[rs])(?<!\bMrs)(?<!\b[A-Z])\.|[,;(<]|$)"
)
"""What ends a name in a sentence."""
_WITH = re.compile(rf"\b(?:with|w/|mit|avec|con|met|com)\s+(.+?){_ENDS}", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?i:\b(?:anruf|spoken|talked|chatted|call|called|interview|chat|conversation|spoke|gesprochen|gespräch|telefonat"
    r"|appel|entretien)(?: on the phone| today| yesterday)? (?:with|to|from|by|mit|von|avec|de) )"
    rf"({NAME}){_ENDS}"
)
_CALLED = re.compile(rf"({NAME})(?: (?:from|of|at) [\w .&'-]{{1,40}}?)? (?:called|rang|phoned)\b")
_FIRM = (
    r"([A-Z0-9][\w&.' -]{0,60}?)"
    r"(?=\s+(?:about|regarding|for|with|mit|avec|über|wegen)\s+|\s+(?:called|rang|phoned)\b|[,;.)]|$)"
)
_AT = (re.compile(rf"\b(?:at|from|of|bei|von|chez|bij|presso)\s+{_FIRM}"), re.compile(rf"[,(]\s*{_FIRM}"))
_WHEN = re.compile(
    r"\s+(?:this|yesterday|today|tonight|just|earlier|now|on|at|an hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[,;–(]\s*|\s+-\s+|\s+(?:at|from|of|bei|chez)\s+")


def named(head: str, lines: Sequence[str], email: str) -> str:
    """Whom the mail names, of several all; what its subject says of somebody without a name where it names nobody, ""
    where it says nothing. `head` is the subject, `email` the address in the `lines`."""
    with_whom = next((_without_time(found[1]) for found in _WITH.finditer(head)), "")
    if with_whom and not is_nobody(with_whom):
        return with_whom
    return next(filter(_may_be_a_name, _candidates(head, lines, email)), "") or with_whom


def _candidates(head: str, lines: Sequence[str], email: str) -> Iterator[str]:
    everything = (head, *lines)
    if email:
        before = re.compile(rf"(?<!\w)({NAME})(?<!\.)[\s,:;(<\"'–-]*{re.escape(email)}")
        yield from (found[1] for line in everything if (found := before.search(line)))
    at = next((number for number, line in enumerate(lines) if email and email in line), 0)
    yield from (found[1] for form in (_SPOKEN, _CALLED) if (found := form.search(head)))
    alone = (_PARTED.split(line)[0].strip(" ,;:") for line in (head, *lines[max(0, at - 2) : at]))
    yield from filter(_FULL.fullmatch, alone)
    yield from (found[1] for line in lines for form in (_SPOKEN, _CALLED) if (found := form.search(line)))


def is_nobody(words: str) -> bool:
    """Whether words in the place of a name are none: "the CTO", "somebody", "2 people"."""
    return _NOBODY.match(words) is not None or not (re.match(NAME, words) or _HASTY.fullmatch(words))


def company_in(name: str, *lines: str) -> str:
    """The company that a sentence names, "" for none: neither what somebody is there nor a part of their name."""
    for line, form in itertools.product(lines, _AT):
        for found in form.finditer(line):
            company = _without_time(found[1].strip())
            before = line[: found.start()].split()[-1:]
            is_post = found[0].startswith("of ") and before and HAS_JOB.search(before[0])  # "Head of Platform"
            if not is_post and _may_be_a_company(company) and company.casefold() not in name.casefold():
                return company
    return ""


def _may_be_a_company(words: str) -> bool:
    return re.search(r"[^\W\d_]", words) is not None and not HAS_JOB.search(words)


def _may_be_a_name(words: str) -> bool:
    return not is_nobody(words) and is_name(words) and not HAS_JOB.search(words)


def _without_time(words: str) -> str:
    """ "Acme" of "Acme this morning"."""
    return _WHEN.split(words)[0].strip(" ,")
