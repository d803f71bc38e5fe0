"""Step and facts to a finished note. `compose` is the one door; pure but for reading template files, which `Templates`
does. Rooms inside: `facts` (who hears what), `wording` (the user's words made fit), `moment` (dates), `templates` and
`sandbox` (files, and what they may do), `frames` (which wording), `page` (text and HTML).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from agent.compose import page
from agent.compose.facts import Brief, brief, mailbox_signature
from agent.compose.frames import picked
from agent.compose.templates import BrokenTemplate, Template, Templates
from agent.compose.wording import cleaned
from agent.domain.model import Author, Interview, Step, StepKind
from agent.proofread import Finding, body_of, proofread, sentences, subject_fits, too_long

__all__ = ["BrokenTemplate", "Note", "Templates", "Unfit", "compose", "mailbox_signature"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note ready for Drafts. `text` and `html` say the same. `personal` False: it must not leave by itself.
    `needs` is what the user could add or change, each a phrase ("one detail of the conversation with Dana Fox"),
    `untold` what of their words is not in it, and why ("what you learned, kept for the note to Dana Fox")."""

    subject: str
    text: str
    html: str
    personal: bool
    needs: tuple[str, ...]
    untold: tuple[str, ...] = ()


SPOKEN = 4
"""Words from which on a sentence is not said twice to one person."""

_LENGTHS = frozenset({"length", "sentence_length"})
"""What is found of how long a note is means little while it lacks a fact."""


class Unfit(Exception):
    """The note was written and may not leave. `findings` are the hard ones; `remedy` is what the user can do."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        self.remedy = "Correct the facts with `afterword notes`, or the template, and resume the step."
        super().__init__("; ".join(finding.what for finding in self.findings))


def compose(
    step: Step,
    interview: Interview,
    author: Author,
    templates: Templates,
    *,
    now: datetime,
    mode: str,
    siblings: Sequence[str] = (),
    earlier: Sequence[str] = (),
) -> Note:
    """The note of the step, proofread.

    `now` is an aware instant; `mode` is "draft" or "auto": what is only not as good as it could be keeps an automatic
    note in Drafts. `siblings` are texts of the notes to the other people of this interview, which this one must not
    resemble; `earlier` those already sent to this person, whose news and sentences are not told again. The same
    arguments give the same note. Raises BrokenTemplate, Unfit, and KeyError when the step's contact is none of the
    interview's.
    """
    dropped: frozenset[str] = frozenset()
    short = False
    while True:
        facts = brief(step, interview, author, now=now, earlier=earlier, leave_out=dropped)
        template = templates.of(facts.known.kind)
        draft, findings = _written(facts, template, step, interview, author, siblings, earlier, short=short)
        dear = next((fact for fact in facts.shed if fact not in dropped and facts.values.get(fact)), None)
        if not too_long(draft.text, facts.known) or (short and dear is None):
            break
        if short and dear is not None:
            dropped |= {dear}
        short = True
    if hard := [finding for finding in findings if finding.hard]:
        raise Unfit(hard)
    soft = [finding for finding in findings if finding.rule != "personal"]
    careful = mode == "auto" and any(finding.rule in {"alike", "sentence_length"} for finding in soft)
    return replace(
        draft,
        personal=draft.personal and not careful,
        untold=facts.untold,
        needs=tuple(dict.fromkeys((*facts.needs, *(f.what for f in soft if not (facts.needs and f.rule in _LENGTHS))))),
    )


def _written(
    facts: Brief,
    template: Template,
    step: Step,
    interview: Interview,
    author: Author,
    siblings: Sequence[str],
    earlier: Sequence[str],
    *,
    short: bool,
) -> tuple[Note, tuple[Finding, ...]]:
    seed = f"{author.email}\x1f{author.name}\x1f{interview.interview_id}\x1f{step.kind.value}"
    place = [contact.contact_id for contact in interview.contacts].index(step.contact_id)
    marked = template.render(facts.values)
    said = {one for text in earlier for one in _spoken(body_of(text))}

    def fits(name: str, words: str) -> bool:
        return subject_fits(words) if name == "subject" else said.isdisjoint(_spoken(words))

    written = picked(marked, seed, place, (*siblings, *earlier), fits, short=short)
    parts = page.paragraphs(written)
    subject = ""
    while parts and parts[0].startswith("Subject:"):
        line = parts.pop(0).removeprefix("Subject:").replace("\n", " ").strip()
        subject = subject if subject_fits(subject) else line
    thread = interview.thread_for(step.contact_id)
    reply = thread is not None and step.kind not in {StepKind.CALL, StepKind.LETTER} and bool(cleaned(thread.subject))
    if reply and thread is not None:
        subject = reply_subject(thread.subject)
    text = page.as_text(parts)
    own = template.source if template.own else ""
    findings = proofread(subject, text, replace(facts.known, reply=reply, own_words=own), siblings)
    note = Note(
        subject=subject,
        text=text,
        html=page.as_html(parts),
        personal=_is_personal(facts, findings),
        needs=(),
    )
    return note, findings


def _spoken(text: str) -> set[str]:
    """The sentences of a text that a reader would know again; in three words nobody says anything of their own."""
    found = (" ".join(one.split()).casefold().strip(" .") for one in sentences(text))
    return {one for one in found if len(one.split()) >= SPOKEN}


def reply_subject(subject: str) -> str:
    """The subject of an answer: "Re: " once, whatever other clients put in front."""
    bare = cleaned(subject)
    while (shorter := _without_prefix(bare)) != bare:
        bare = shorter
    return f"Re: {bare}"


def _without_prefix(subject: str) -> str:
    head, colon, rest = subject.partition(":")
    return rest.strip() if colon and rest.strip() and head.strip().casefold() in {"re", "aw", "sv", "antw"} else subject


def _is_personal(facts: Brief, findings: Sequence[Finding]) -> bool:
    if facts.known.kind is StepKind.IN_THE_LOOP:
        return bool(facts.values["verdict"] or facts.values["topic"] or facts.values["learned"])
    return not any(finding.rule == "personal" for finding in findings)
