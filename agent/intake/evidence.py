"""Whether an event is a job interview of the user's, and by what words one can tell.

It is one when the text speaks of a selection for a job *and* nothing says that it is another kind of meeting.
"Interview" alone is also said by consulates, podcasts and market researchers; so words that say what else it is are
weighed against words that are said of jobs only. Where the two are equally strong it is taken for none: a missed
interview can be added with a command, a note to a consulate cannot be taken back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.domain.identity import plain
from agent.intake import asides, lists, otherwise, words
from agent.intake.addresses import Own
from agent.intake.cues import POST
from agent.intake.notes import noted_as_one, sees_one
from agent.intake.setting import Setting
from agent.intake.text import Text

_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}"
_CANDIDATE = re.compile(
    r"\b(?i:candidate(?: name)?|applicant|interviewee|bewerber(?:in)?|kandidat(?:in)?|kandidaat|candidate?|"
    r"candidat[oa])\s*[:–-]\s*"
    rf"({_NAME})|({_NAME})\s*\((?i:the )?(?i:candidate|applicant|bewerber(?:in)?|kandidat(?:in)?|candidat[eoa]?)\)"
    rf"|(?i:candidate|applicant) (?i:interview|screen)\s*[:–-]\s*({_NAME})"
    rf"|(?i:candidate|applicant|bewerber(?:in)?|kandidat(?:in)?|kandidaat|sollicitant|"
    rf"candidat[ao]?) ([A-ZÀ-Þ][a-zà-ÿ'’-]+ [A-ZÀ-Þ][\w'’-]+)"
)
_APPLIES = re.compile(
    rf"({_NAME}) (?:is|was) (?:interviewing|an? (?:candidate|applicant)|up|applying|(?:being )?considered|"
    rf"shortlisted) for\b|({_NAME})['’]s (?:profile|cv|CV|resume|résumé|portfolio|take-?home)\b"
)
_INTERVIEWED_BY = re.compile(rf"\b(?i:interviewed|hosted|moderated|chaired) by ({_NAME})")
_INTERVIEWER = re.compile(r"\b(?i:interviewers?(?: panel)?|panel)\s*:\s*([^\n]+)")

MAX_REASONS = 3
"""As many as decided; more of the same would only repeat it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    is_interview: bool
    reasons: tuple[str, ...]


def judge(text: Text, setting: Setting) -> Verdict:
    """Whether the event is a job interview, with the reasons in words for the user, the deciding one first."""
    title, body = _without_matter(text.title, setting), _without_matter(text.body, setting)
    against = _against(text, title, body, setting)
    if against:
        return Verdict(is_interview=False, reasons=(against,))
    reasons = _reasons(text, title, body, setting)
    if not reasons:
        return Verdict(is_interview=False, reasons=("nothing in it speaks of a job interview",))
    return Verdict(is_interview=True, reasons=tuple(reasons))


def _without_matter(text: str, setting: Setting) -> str:
    """The text without the job and, when there is one, the company: an "Agile Coach at Visa" is neither."""
    if setting.role:
        text = re.sub(re.escape(setting.role), " … ", text, flags=re.IGNORECASE)
        if setting.company:
            text = re.sub(rf"\b{re.escape(setting.company)}\b", " … ", text, flags=re.IGNORECASE)
    return text


def _said(found: re.Match[str] | None, where: str) -> str:
    return f'the {where} says "{" ".join(found[0].split())}"' if found else ""


def _against(text: Text, title: str, body: str, setting: Setting) -> str:
    """Why it is no job interview of the user's, "" when nothing says so."""
    both = f"{title}\n{body}"
    own = setting.own
    if kin := _of_the_family(text.title, own):
        return f"it is about {kin}, not about a job of yours"
    if other := _somebody_else(text, own):
        return f"{other} is the candidate, not you"
    if setting.invited_at_work and not words.INTERNAL.search(both):
        return "it is among your colleagues, and nothing says that you are the candidate"
    if own.employer and not setting.from_others and own.employer in plain(title) and not words.INTERNAL.search(both):
        return "it names your employer"
    if found := _starts(asides.TRAVEL, title):
        return f"it is a journey: {_said(found, 'title')}"
    if not setting.from_others and (found := _starts(asides.ERRAND, title)):
        return f"it is a note to yourself: {_said(found, 'title')}"
    if not setting.from_others and (found := asides.OUTSIDE.search(title)):
        return f"it is a note to yourself: {_said(found, 'title')}"
    if found := asides.PAST.search(both):
        return f"it speaks of an interview from outside: {_said(found, 'text')}"
    if found := otherwise.UNPAID.search(both):
        return f"it is not about a job: {_said(found, 'text')}"
    held = re.search(rf"^\W*(?:{asides.HOLD.pattern})|{asides.HOLD.pattern}\W*$", title, re.IGNORECASE)
    unsure = asides.UNSURE.search(both) if held else None
    any_of_them = asides.ANY_OF_THEM.search(both) if held and not setting.role else None
    agreed = setting.from_others and setting.company_stated and not any_of_them
    if held and (not setting.company or ((unsure or any_of_them) and not agreed)):
        return f"it only keeps the time free: {_said(held, 'title')}"
    return _of_another_kind(title, body, setting)


_ANOTHER = "it is something else than a job interview"


def _of_another_kind(title: str, body: str, setting: Setting) -> str:
    """What other kind of meeting it is, "" when it is none. A word in the title weighs more than one in the text."""
    selection = words.SELECTION.search(body) or _choice(body, setting)
    both = f"{title}\n{body}"
    recruiting = words.RECRUITING.search(both) or words.APPLIED.search(both)
    invited = recruiting and (setting.from_others or setting.company)
    job = words.OF_A_JOB.search(both) or selection or (setting.role and (invited or _for_a_post(title, body, setting)))
    interview = any(
        pattern.search(title) for pattern in (words.INTERVIEW, words.OF_A_JOB, words.STAGE)
    ) or words.INTERVIEW.search(body)
    ours = selection or (setting.role and interview)
    unnamed = setting.from_others and not setting.own_in_title
    given = setting.from_others or not words.INTERNAL.search(body)
    known = setting.role or setting.company_stated
    theirs = setting.company and words.INTERVIEW.search(title) and words.OPENING.search(body)
    if theirs:
        title = re.sub(re.escape(setting.company), " … ", title, flags=re.IGNORECASE)
    bare = not (job or setting.role or recruiting or words.OPENING.search(both) or words.TERMS.search(both))
    attended = otherwise.ATTENDED.search(both)
    still_open = setting.role and words.UNDECIDED.search(body)
    for kind, pattern, in_title, in_body in (
        ("it is practice, training or coaching", otherwise.PRACTICE, True, True),
        ("it prepares for an interview", asides.PREP_TITLE, True, False),
        ("it prepares for an interview", asides.PREP_BODY, False, not interview),
        ("it is about others' interviews", otherwise.OTHERS_SIDE, True, not ours),
        ("it is about others' interviews", otherwise.PANEL, not words.BEFORE_THEM.search(body), False),
        ("somebody else is the candidate", otherwise.GIVES, True, given),
        ("somebody else is the candidate", otherwise.CV_ATTACHED, True, unnamed),
        ("no job is at stake in it", otherwise.CHAT, not selection, not (job or interview)),
        ("somebody sells or buys something", otherwise.SALES, not job, not (job or interview)),
        ("it is an event for many", otherwise.CROWD, not selection, not job),
        ("nobody talks with you in it", otherwise.ALONE, not attended, not attended),
        ("nobody talks with you in it", otherwise.TEST, not attended, not (attended or otherwise.TALK.search(body))),
        ("the choice has been made", otherwise.AFTER, not selection, not (interview or selection or still_open)),
        ("the choice has been made", otherwise.AFTER_TITLE, not (selection or interview), False),
        ("it is a review by an employer", otherwise.REVIEW, True, not job),
        (_ANOTHER, otherwise.OTHER, not job, not job),
        (_ANOTHER, otherwise.ASKED_ABOUT, False, not (job or setting.role)),
        (_ANOTHER, otherwise.PURPOSE, False, bare),
        (_ANOTHER, otherwise.UNLIKELY, bare, bare),
        (_ANOTHER, otherwise.OTHER_WEAK, not (job or setting.role or invited), not (job or known)),
    ):  # fmt: skip
        if in_title and (found := pattern.search(title)):
            return f"{kind}: {_said(found, 'title')}"
        if in_body and (found := pattern.search(body)):
            return f"{kind}: {_said(found, 'text')}"
    return ""


def _choice(body: str, setting: Setting) -> bool:
    """Whether somebody who chooses whom to employ speaks of that choice to the user, who may be the one."""
    chosen = setting.role and setting.from_others and words.CHOOSING.search(body)
    return bool(chosen and not words.CHOOSERS.search(body))


def _for_a_post(title: str, body: str, setting: Setting) -> bool:
    """Whether somebody else calls it an interview and speaks of the post that is to be filled."""
    return bool(setting.from_others and words.INTERVIEW.search(title) and _THE_POST.search(body))


_THE_POST = re.compile(r"\b(?:the|this|our) (?:post|position|vacancy)\b(?! office| code)", re.IGNORECASE)


def _starts(pattern: re.Pattern[str], title: str) -> re.Match[str] | None:
    return pattern.match(re.sub(r"^\W+", "", title))


def _somebody_else(text: Text, own: Own) -> str:
    """Who the candidate is when it is not the user."""
    for found in _CANDIDATE.finditer(text.all):
        name = next(group for group in found.groups() if group)
        if _is_own(name, own):
            return ""
        return name
    for found in _APPLIES.finditer(text.all):
        name = found[1] or found[2]
        if not _is_own(name, own):
            return name
    if any(_is_own(found[1], own) for found in _INTERVIEWED_BY.finditer(text.all)):
        return "somebody else"
    for found in _INTERVIEWER.finditer(text.all):
        if found.start() < len(text.title) and own.is_name(found[1]):
            continue
        if any(_is_own(name, own) for name in re.split(r"[,(&/;]| and | und | et | y ", found[1]) if own.name):
            return "somebody else"
    return ""


def _of_the_family(title: str, own: Own) -> str:
    """Who of the user's surname a title names beside the user or instead, "" when nobody: a child whom a school sees,
    the couple that a bank does."""
    surname = re.escape(own.name.split()[-1]) if own.name else "¤"
    if found := re.search(rf"\b(?i:the|famil\w+) {surname}s?$|\b(?i:famil\w+|mr\.? (?:&|and) mrs\.?) {surname}", title):
        return found[0]
    for found in re.finditer(rf"(?<!\w)({_GIVEN}) {surname}(?!\w)", title):
        if plain(found[1]) in lists.GIVEN_NAMES - own.words:
            return found[0]
    return ""


_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ'’-]+"


def _is_own(name: str, own: Own) -> bool:
    said = {plain(word) for word in name.split() if plain(word)}
    return bool(said & own.words) or own.is_name(name)


def _reasons(text: Text, title: str, body: str, setting: Setting) -> list[str]:
    """What says that it is one; empty when that is not enough."""
    said: list[str] = []
    reasons: list[str] = []
    decisive = False
    for pattern, decides in (
        (words.SELECTION, True),
        (words.OF_A_JOB, True),
        (words.ASKED, True),
        (words.INTERVIEW, False),
        (words.STAGE, False),
        (words.RECRUITING, False),
        (words.OPENING, False),
        (words.APPLIED, False),
        (words.SEQUENCE, False),
        (words.TERMS, False),
        (words.FIT, False),
    ):
        for content, where in ((text.title, "title"), (body if pattern is words.ASKED else text.body, "text")):
            found = pattern.search(content)
            decisive = decisive or (bool(found) and decides)
            if found and not _repeats(found[0], said):
                said.append(found[0])
                reasons.append(_said(found, where))
    if not decisive and not _enough(text, title, body, setting):
        return []
    if not reasons:
        reasons.append(f'the title begins with "{title.split(maxsplit=1)[0]}"')
    if setting.role:
        reasons.insert(1, f"it names a job, {setting.role}")
    return reasons[:MAX_REASONS]


def _repeats(words_found: str, said: Sequence[str]) -> bool:
    """Whether a word of these has been cited: the same word twice makes no second reason."""
    new = set(re.findall(r"\w{3,}", words_found.casefold()))
    return any(new & set(re.findall(r"\w{3,}", earlier.casefold())) for earlier in said)


def _enough(text: Text, title: str, body: str, setting: Setting) -> bool:
    """Whether words that only point to a selection point there together."""
    if setting.from_others and _says_nothing(text, f"{title}\n{body}", setting):
        return False
    if setting.from_others:
        together = _invited_to_one(title, body, setting)
    elif sees_one(text.title, f"{title}\n{body}", setting):
        return False
    else:
        together = noted_as_one(title, f"{title}\n{body}", setting)
    return together or _called_one(title, f"{title}\n{body}", setting)


def _says_nothing(text: Text, both: str, setting: Setting) -> bool:
    """Whether an invitation is called an interview and has sentences, and neither they nor anything else is what an
    employer writes: those to a broadcast, a study or a bank look so. Few words say nothing either way."""
    if setting.role or setting.several or setting.recruits or len(text.body.split()) < _FEW:
        return False
    if any(sign.search(both) for sign in (words.RECRUITING, words.APPLIED, words.OPENING, words.TERMS, words.STAGE)):
        return False
    if any(sign.search(both) for sign in (words.FIT, words.WORK, words.EMPLOYER, _OF_A_FIRM)):
        return False
    at_it = rf"(?<!\w)(?:at|with|bei|chez|bij|presso|en|na|no|con|com|@)(?: the)? {re.escape(setting.company)}"
    of_it = not setting.own_in_title and plain(setting.company) in plain(text.title)
    return not (setting.company_stated and (of_it or re.search(at_it, text.title, re.IGNORECASE)))


_FEW = 8
_OF_A_FIRM = re.compile(rf"(?<!\w){POST}(?!\w)", re.IGNORECASE)


def _invited_to_one(title: str, body: str, setting: Setting) -> bool:
    both = f"{title}\n{body}"
    interview = {found.casefold() for found in words.INTERVIEW.findall(both)}
    plainly = any(not words.AMBIGUOUS.fullmatch(found) for found in interview)
    opening = bool(words.OPENING.search(body))
    surer = [
        bool(setting.role),
        *(bool(sign.search(both)) for sign in (words.RECRUITING, words.APPLIED, words.TERMS)),
        plainly or bool(interview and (opening or setting.company_stated or not setting.own_in_title)),
        opening,
    ]
    stage = bool(words.STAGE.search(both))
    if _choice(body, setting):
        return True
    if setting.role and (sum(surer) > 1 or stage):
        return True
    stages = {found.casefold() for found in words.STAGE.findall(both)}
    if setting.people and (len(stages) > 1 or (setting.own_in_title and words.STAGE_STRICT.search(both))):
        return True
    weaker = [
        stage,
        setting.own_in_title,
        *(bool(sign.search(both)) for sign in (words.SEQUENCE, words.FIT, words.WORK)),
    ]
    return setting.people and (bool(words.APPLIED.search(both)) or (any(surer) and sum(surer) + sum(weaker) > 1))


def _called_one(title: str, both: str, setting: Setting) -> bool:
    """Whether the title calls it one, and nothing else is meant."""
    recruiting = words.RECRUITING.search(both)
    somebody = setting.people or setting.own_named or setting.recruits or not setting.from_others
    if found := words.INTERVIEW.search(title):
        if _about_a_matter(title, setting) and not (setting.role or recruiting):
            return False
        surer = recruiting or words.OPENING.search(both) or words.SEQUENCE.search(title)
        ambiguous = words.AMBIGUOUS.fullmatch(found[0]) and not surer
        return bool(somebody and not ambiguous and (setting.company or len(title.split()) <= 3))
    if words.STAGE_STRICT.search(title) and setting.company:
        return bool(setting.role or recruiting or not setting.from_others)
    return bool(words.STAGE.search(title) and setting.company and (setting.role or recruiting) and somebody)


def _about_a_matter(title: str, setting: Setting) -> bool:
    """Whether the title has words that neither a selection nor names need: "live interview - heat data story"."""
    if title == title.lower():
        return False
    title = re.sub(
        r"\bask(?:ing)? for\b|\b(?:band|grade|level|ref|req) ?\d\w*|\d\s?[ap]m\b", " ", title, flags=re.IGNORECASE
    )
    title = re.sub(rf"(?<=\s){POST} (?={_NAME})", " ", title)
    for known in (words.INTERVIEW, words.STAGE, words.OF_A_JOB, words.RECRUITING, words.OPENING):
        title = known.sub(" ", title)
    if setting.company:
        title = re.sub(re.escape(setting.company), " ", title, flags=re.IGNORECASE)
    small = re.findall(r"(?<![\w.@'’-])[a-zà-ÿ]{3,}(?![\w.@])", title)
    return any(plain(word) not in lists.NO_COMPANY for word in small)
