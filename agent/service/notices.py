"""Messages to the user themself: the questions after an interview, the reminder before it, and the daily summary of
what is ready and what needs them. Written here as outbox rows; `Outbox` carries them out.

At most one summary a day, unless something is urgent; nothing is told twice. A message is known again, when it is
answered, by its Message-ID, which `remember` writes down.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from agent.compose.page import as_html, as_text
from agent.domain import plan
from agent.domain.actions import Notice, Tell
from agent.domain.course import Rules
from agent.domain.identity import digest, message_id_of
from agent.domain.model import Author, Interview, StepState
from agent.domain.naming import left_out_of, title_of
from agent.domain.plan import THANKS
from agent.places import zone_of
from agent.ports import Operation, Tables
from agent.service.attention import Attention
from agent.service.overview import Overview, overview
from agent.told.questions import Letter, questions, reminder
from providers.base import OutgoingMessage

CHECK_EVERY = timedelta(minutes=15)
ASKED_JUST_NOW = timedelta(hours=20)
BY_DAY = (time(8), time(20))
"""Between these hours of the user's clock a summary is sent; what is urgent, at once."""

SUMMARIES_KNOWN = timedelta(days=90)
"""For this long it is known which message was a summary: two may have the same words."""

SUMMARY = "summary"
CHECKED = "summary:checked"
SENT = "summary:sent"
TOLD = "summary:told"


@dataclass(frozen=True, slots=True)
class Item:
    """Something a summary tells. `mark` is the same as long as it is the same matter; `tell_by` is when it is of no use
    any more."""

    mark: str
    words: str
    urgent: bool = False
    tell_by: datetime | None = None


def remember(tables: Tables, message_id: str, key: str) -> None:
    """Write down which notice carries this Message-ID, ours or the one the provider gave it."""
    tables.set_fact(f"notice:{message_id}", key)


def is_another(tables: Tables, message_id: str, key: str) -> bool:
    """Whether this Message-ID is known to be another notice's: two may say the same."""
    return tables.fact(f"notice:{message_id}") not in (None, key)


def remembered(tables: Tables, message_ids: Iterable[str]) -> tuple[str, str] | None:
    """The interview id and the kind of the notice that one of these Message-IDs belongs to; the kind SUMMARY is of no
    interview."""
    for message_id in message_ids:
        key = tables.fact(f"notice:{message_id}") if message_id else None
        if key is not None:
            interview_id, kind = key.split(".")[:2]
            return interview_id, kind
    return None


def key_of(interview: Interview, notice: Notice) -> str:
    """Of an interview that was moved it is another one."""
    return f"{interview.interview_id}.{notice.value}.{interview.starts_at:%Y%m%d%H%M}"


def is_news(tables: Tables, key: str, now: datetime) -> bool:
    """Whether a message that could not leave at once is still right."""
    interview_id, kind = key.split(".")[:2]
    if interview_id == SUMMARY:
        return True
    interview = tables.interview(interview_id)
    return interview is not None and plan.is_news(interview, Notice(kind), now)


def forget_summary(tables: Tables) -> None:
    """One that never left has told nothing."""
    tables.set_fact(TOLD, "[]")


def promise(tables: Tables, author: Author, interview: Interview, action: Tell, now: datetime, *, auto: bool) -> None:
    """Promise the message that `decide` asked for; `auto` says that notes leave by themselves."""
    if action.notice is Notice.QUESTIONS:
        on_their_way = (StepState.DRAFTING, StepState.DRAFTED)
        written = [s for s in interview.steps if s.kind in THANKS and s.state in on_their_way]
        letter = questions(interview, written, leaving=auto)
    else:
        there, here = (at.astimezone(zone_of(author.zone)) for at in (interview.starts_at, now))
        letter = reminder(interview, f"{'Today' if there.date() == here.date() else 'Tomorrow'} at {there:%H:%M}")
    key = key_of(interview, action.notice)
    _promise(tables, author, letter, key, interview.account, interview.interview_id, now)


def may_be_due(tables: Tables, now: datetime) -> bool:
    """Whether it is long enough since a summary was thought of."""
    checked = tables.fact(CHECKED)
    return checked is None or not timedelta(0) <= now - datetime.fromisoformat(checked) < CHECK_EVERY


def sum_up(tables: Tables, author: Author, rules: Rules, accounts: Sequence[str], account: str, now: datetime) -> bool:
    """Promise a summary of all `accounts` through `account`, if there is something to tell; returns whether there is.
    What was told and stands no more is forgotten."""
    tables.set_fact(CHECKED, now.isoformat())
    health = [tables.health(name) for name in accounts]
    everything = overview(tables.interviews(), health, tables.journal(None, 200), now, rules)
    told = json.loads(tables.fact(TOLD) or "[]")
    just_asked = _just_asked(everything, now)
    attention = [a for a in everything.attention if not (a.unsent and _unsent(a.key) in told)]
    needed = list(_needed(a for a in attention if a.urgent or a.unsent or a.key not in just_asked))
    in_drafts = list(_ready(everything, just_asked))
    named = {one.key for one in attention}
    ready = [item for item in in_drafts if item.mark.split()[1] not in named]
    still_open = _open_marks(everything)
    brought_up = [mark for mark in told if mark in still_open]
    there = list(dict.fromkeys([*brought_up, *(item.mark for item in (*in_drafts, *needed))]))
    new = [item for item in (*ready, *needed) if item.mark not in told]
    at_once = any(item.urgent or _cannot_wait(item, author.zone, now) for item in new)
    if not new or not (at_once or _may_tell(tables.fact(SENT), author.zone, now)):
        tables.set_fact(TOLD, json.dumps([mark for mark in there if mark in told]))
        return False
    tables.set_fact(TOLD, json.dumps(there))
    tables.set_fact(SENT, now.isoformat())
    tables.drop_notices(f"{SUMMARY}.", f"{SUMMARY}.{now - SUMMARIES_KNOWN:%Y%m%d}")
    key = f"{SUMMARY}.{now:%Y%m%d}{digest(*there, now.isoformat())}"
    _promise(tables, author, summary(ready, needed), key, account, "", now)
    return True


def _unsent(key: str) -> str:
    """The mark of a note that lies unsent: it is brought up once, whatever becomes of its draft."""
    return f"unsent {key}"


def _open_marks(everything: Overview) -> frozenset[str]:
    return frozenset(
        _unsent(step.key) for standing in everything.standings for step in standing.interview.steps if step.is_open
    )


def _by_day(zone: str, now: datetime) -> bool:
    return BY_DAY[0] <= now.astimezone(zone_of(zone)).time() < BY_DAY[1]


def _cannot_wait(item: Item, zone: str, now: datetime) -> bool:
    """Whether a matter that will be of no use soon is told although a summary has gone today; in the night, when the
    morning would be too late."""
    if item.tell_by is None or now >= item.tell_by:
        return False
    here = now.astimezone(zone_of(zone))
    morning = datetime.combine(here.date(), BY_DAY[0], zone_of(zone))
    if morning <= here:
        morning = datetime.combine(here.date() + timedelta(days=1), BY_DAY[0], zone_of(zone))
    return _by_day(zone, now) or morning >= item.tell_by


def _may_tell(sent: str | None, zone: str, now: datetime) -> bool:
    here = now.astimezone(zone_of(zone))
    if not _by_day(zone, now):
        return False
    return sent is None or datetime.fromisoformat(sent).astimezone(zone_of(zone)).date() < here.date()


def _just_asked(everything: Overview, now: datetime) -> frozenset[str]:
    """The thank-yous of which the questions after the interview have told."""
    return frozenset(
        step.key
        for interview in (standing.interview for standing in everything.standings)
        if interview.asked_at is not None and now - interview.asked_at < ASKED_JUST_NOW
        for step in interview.steps
        if step.kind in THANKS
    )


def _ready(everything: Overview, just_asked: frozenset[str]) -> Iterable[Item]:
    """The drafts that wait, and what of the user's words stands in none of them: of that nobody has told before."""
    for standing in everything.standings:
        interview = standing.interview
        for step in interview.steps:
            if not step.lies_in_drafts:
                continue
            left = left_out_of(step.needs) if step.state is StepState.DRAFTED else ""
            if left or step.key not in just_asked:
                without = f"; without {left}, which `afterword preview` explains" if left else ""
                mark = f"ready {step.key}{f' without {digest(left)}' if left else ''}"
                yield Item(mark, f"{title_of(interview, step)}, {interview.matter}{without.replace('`', '')}")


def _needed(attention: Iterable[Attention]) -> Iterable[Item]:
    for one in attention:
        matter = re.sub(r"\d+", "", one.what)
        mark = _unsent(one.key) if one.unsent else f"need {digest(one.interview_id, one.key, matter)}"
        yield Item(mark, f"{one.what}.\n  {_sentence(one.remedy)}", one.urgent, one.tell_by)


def _sentence(words: str) -> str:
    capital = words[:1].upper() + words[1:]
    return capital.replace("`", "") + ("" if words.endswith((".", "`")) else ".")


def summary(ready: Sequence[Item], needed: Sequence[Item]) -> Letter:
    counts = []
    if ready:
        counts.append(f"{len(ready)} note{'s' if len(ready) > 1 else ''} in your Drafts")
    if needed:
        counts.append(f"{len(needed)} thing{'s' if len(needed) > 1 else ''} to see to")
    parts = []
    if ready:
        parts += ["In your Drafts, to be sent, edited or deleted:", "\n".join(f"- {item.words}" for item in ready)]
    if needed:
        parts += ["To see to:", *(f"- {item.words}" for item in needed)]
    return Letter(subject=" and ".join(counts), paragraphs=tuple(parts))


def _promise(
    tables: Tables, author: Author, letter: Letter, key: str, account: str, interview_id: str, now: datetime
) -> None:
    parts = list(letter.paragraphs)
    message = OutgoingMessage(
        key=key,
        message_id=message_id_of(key, author.address.domain),
        date=now,
        sender=author.address,
        to=(author.address,),
        subject=" ".join(letter.subject.split()),
        text=as_text(parts),
        html=as_html(parts),
    )
    remember(tables, message.message_id, key)
    tables.promise(account=account, interview_id=interview_id, key=key, operation=Operation.TELL, message=message)
