"""What the user writes to themself: the answer to our questions, to a call sheet, and of a call nobody had scheduled.

Only a message that the provider itself reports as sent by this mailbox, and to nobody else, gets here; a From header is
anybody's. What is not understood is put before the user, never dropped.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from agent.domain.actions import Notice
from agent.domain.events import Called, Debriefed, ToldAgain, Woke
from agent.domain.identity import message_id_of
from agent.domain.model import Author, Interview, StepKind
from agent.domain.naming import title_of
from agent.errors import UsageProblem
from agent.ports import JournalEntry, Tables
from agent.service import notices
from agent.service.commands import already_known
from agent.service.planner import Planner
from agent.told import answers, calls, outcomes
from agent.told.questions import questions
from agent.told.said import Teller
from providers.base import IncomingMessage

A_DAY = timedelta(days=1)
BY_MAIL = "you answered by mail"


def hear(tables: Tables, planner: Planner, account: str, message: IncomingMessage, now: datetime) -> None:
    """Take in a message from the user to themself."""
    answered = [message.in_reply_to, *reversed(message.references)]
    written = min(message.sent_at or message.received_at, now)
    teller = _teller(planner.author, written)
    meant = _meant(tables, planner.author, message, answered)
    if meant is None:
        if calls.is_told(message.subject):
            _recorded(tables, planner, account, message, teller, now)
        return
    interview_id, what = meant
    interview = tables.interview(interview_id)
    if interview_id == notices.SUMMARY:
        words = "nobody reads what you answer to a summary: answer the questions after an interview instead"
        tables.note(JournalEntry(at=now, interview_id="", key="", what=words, evidence=BY_MAIL))
    elif interview is None:
        return
    elif what in set(Notice):
        _debriefed(tables, planner, interview, message, teller, now, kept=what != Notice.REMINDER)
    elif interview.step(what).kind is StepKind.CALL:
        _called(tables, planner, interview, what, message, teller, now)


def _meant(tables: Tables, author: Author, message: IncomingMessage, answered: Sequence[str]) -> tuple[str, str] | None:
    """What a message answers: the interview, and the notice or the step of it."""
    notice = notices.remembered(tables, answered)
    if notice is not None:
        return notice
    for message_id in filter(None, answered):
        step = tables.step_by_message_id(message_id)
        if step is not None and step.key:
            return step
    return _restored(tables, author, message, answered)


def _restored(
    tables: Tables, author: Author, message: IncomingMessage, answered: Sequence[str]
) -> tuple[str, str] | None:
    """What a message answers of which a restored database does not know that it was written: its Message-ID is computed
    from its key; where the mailbox has changed that, its subject tells. All open interviews are gone through.
    """
    wanted = {message_id for message_id in answered if message_id}
    if not wanted:
        return None
    domain, subject = author.address.domain, message.subject.rpartition(": How was ")[2]
    for interview in tables.interviews(closed=False):
        for notice in Notice:
            if message_id_of(notices.key_of(interview, notice), domain) in wanted:
                return interview.interview_id, notice.value
        if subject and questions(interview, ()).subject == f"How was {subject}":
            return interview.interview_id, Notice.QUESTIONS.value
        for step in interview.steps:
            if step.kind is StepKind.CALL and message_id_of(step.key, domain) in wanted:
                return interview.interview_id, step.key
    return None


def _teller(author: Author, written: datetime) -> Teller:
    listed = (author.email, author.work_email, *author.aliases)
    return Teller(
        now=written,
        zone=author.zone,
        own=frozenset(one.casefold() for one in listed if one),
        phone=author.phone,
        name=author.name,
    )


def _debriefed(
    tables: Tables,
    planner: Planner,
    interview: Interview,
    message: IncomingMessage,
    teller: Teller,
    now: datetime,
    *,
    kept: bool,
) -> None:
    """`kept` says that what finds no place is: to a reminder, "thanks, will do" is an answer as well."""
    told = answers.merged(answers.read(message.text, message.html, interview, teller), interview)
    if not kept:
        told = replace(told, debrief=replace(told.debrief, unplaced=""))
    if not told.is_empty:
        planner.apply(tables, interview, Debriefed(debrief=told.debrief, contacts=told.contacts), now, BY_MAIL)


def _called(
    tables: Tables,
    planner: Planner,
    interview: Interview,
    key: str,
    message: IncomingMessage,
    teller: Teller,
    now: datetime,
) -> None:
    outcome = outcomes.read(message.text, message.html, teller)
    if outcome is None:
        title = title_of(interview, interview.step(key))
        what = (
            f"your answer about the {title} was not understood: tell it with `afterword call "
            f"{interview.interview_id} --outcome ...`"
        )
        tables.note(JournalEntry(at=now, interview_id="", key=key, what=what, evidence=BY_MAIL))
        return
    planner.apply(tables, interview, Called(key=key, outcome=outcome.outcome, until=outcome.until), now, BY_MAIL)


def _recorded(
    tables: Tables, planner: Planner, account: str, message: IncomingMessage, teller: Teller, now: datetime
) -> None:
    since = tables.fact(f"since:{account}")
    if since is not None and teller.now < datetime.fromisoformat(since) - A_DAY:
        return  # it was recorded in a life this home does not know
    try:
        interview, debrief = calls.read(message.subject, message.text, message.html, account, teller)
    except UsageProblem as problem:
        tables.note(JournalEntry(at=now, interview_id="", key="", what=str(problem).rstrip("."), evidence=BY_MAIL))
        return
    known = already_known(tables, interview)
    if known is None:
        known = planner.begin(tables, interview, Woke(), now, "you wrote it to yourself")
    elif interview.role and (known.unscheduled or not known.role):  # what was invited to knows its role better
        known = planner.apply(tables, known, ToldAgain(role=interview.role), now, "you wrote it to yourself")
    notices.remember(tables, message.message_id, notices.key_of(known, Notice.QUESTIONS))  # a second thought answers it
    if not debrief.is_empty:
        planner.apply(tables, known, Debriefed(debrief=debrief), now, BY_MAIL)
