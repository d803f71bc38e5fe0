"""Leaving a service alone for as long as it asked for: across turns, accounts and restarts."""

from dataclasses import replace
from datetime import datetime

from agent.places import moment
from agent.ports import AccountHealth, Store
from providers.base import RateLimited


def left_alone(store: Store, account: str, now: datetime) -> AccountHealth | None:
    """The health of an account whose service asked to be left alone and still is; None when it may be asked."""
    with store.reading() as tables:
        health = tables.health(account)
    return health if health.waits(now) is not None else None


def leave_alone(store: Store, account: str, asked: RateLimited, now: datetime) -> None:
    """Write down until when nothing is asked of that account's service."""
    with store.writing() as tables:
        health = tables.health(account)
        since, until = health.trouble_since or now, now + asked.retry_after
        tables.set_health(replace(health, trouble=str(asked), trouble_since=since, waits_until=until))


def in_words(health: AccountHealth, now: datetime, zone: str) -> str:
    """What is the matter with an account, and until when it is left alone."""
    until = health.waits(now)
    return health.trouble if until is None else f"{health.left_alone(moment(until, zone))}."
