"""The JSON of the commands: the shapes that docs/json.md promises, made of our values. Instants are ISO 8601 in UTC."""

import dataclasses
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from agent.domain.model import Interview, Step
from agent.ports import AccountHealth, JournalEntry
from agent.service.attention import Attention
from agent.service.overview import Overview, Standing


def instant(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def of_overview(seen: Overview) -> dict[str, Any]:
    return {
        "interviews": [of_standing(standing) for standing in seen.standings],
        "attention": [of_attention(one) for one in seen.attention],
        "accounts": [of_account(one) for one in seen.accounts],
    }


def of_standing(standing: Standing) -> dict[str, Any]:
    following = standing.next
    return of_interview(standing.interview, standing.why) | {
        "next": {"what": following.what, "at": instant(following.at), "why": following.why}
    }


def of_interview(interview: Interview, why: str) -> dict[str, Any]:
    return {
        "id": interview.interview_id,
        "account": interview.account,
        "company": interview.company,
        "role": interview.role,
        "kind": interview.kind.value,
        "starts_at": instant(interview.starts_at),
        "ends_at": instant(interview.ends_at),
        "zone": interview.zone,
        "phase": interview.phase.value,
        "closing": interview.closing.value if interview.closing is not None else None,
        "paused": interview.paused,
        "why": why,
        "contacts": [{"name": c.name, "email": c.email, "role": c.role.value} for c in interview.contacts],
        "steps": [of_step(interview, step) for step in interview.steps],
    }


def of_step(interview: Interview, step: Step) -> dict[str, Any]:
    return {
        "key": step.key,
        "kind": step.kind.value,
        "to": step.to or interview.contact(step.contact_id).email,
        "state": step.state.value,
        "due_at": instant(step.due_at),
        "sent_at": instant(step.sent_at),
        "message_id": step.message_id or None,
        "why": step.why,
        "remedy": step.remedy,
        "undelivered": step.undelivered,
        "outcome": step.outcome.value if step.outcome is not None else None,
    }


def of_attention(one: Attention) -> dict[str, Any]:
    return {"interview": one.interview_id or None, "step": one.key or None, "what": one.what, "remedy": one.remedy}


def of_account(one: AccountHealth) -> dict[str, Any]:
    return {
        "name": one.account,
        "heard_at": instant(one.heard_at),
        "trouble": one.trouble,
        "trouble_since": instant(one.trouble_since),
        "needs_user": one.needs_user,
    }


def of_journal(entries: Iterable[JournalEntry]) -> list[dict[str, Any]]:
    return [
        {
            "at": instant(entry.at),
            "interview": entry.interview_id or None,
            "step": entry.key or None,
            "what": entry.what,
            "evidence": entry.evidence,
        }
        for entry in entries
    ]


def of_value(value: Any) -> Any:
    """Any value of ours, field by field, as JSON has it: for `export`, which leaves nothing out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: of_value(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list | tuple):
        return [of_value(item) for item in value]
    return value
