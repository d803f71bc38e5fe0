"""One turn of the agent: recover, poll, tick, dispatch; for each account by itself, and for what is due in all.

A turn asks the database what is due and does it. It remembers nothing between two runs and needs no memory: after
sleep, a change of the clock or a week off nothing special happens. An account in trouble does not hold up the others;
nothing is sent for an account whose mailbox could not be read in the same turn, because then an answer could have been
missed.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from agent.domain.events import Woke
from agent.domain.model import Author
from agent.errors import AfterwordError
from agent.ports import Account, AccountHealth, JournalEntry, Store
from agent.service import notices
from agent.service.calendar import CalendarFeed
from agent.service.look import Lookout
from agent.service.mail import MailFeed
from agent.service.messages import Messages
from agent.service.our_notes import OurNotes
from agent.service.outbox import Outbox
from agent.service.patience import in_words, left_alone
from agent.service.planner import Planner
from agent.service.recovery import Recovery
from agent.service.rows import Rows
from providers.base import AuthRequired, ProviderError, RateLimited
from providers.crashpoints import reach

log = logging.getLogger(__name__)

INTERVIEWS_A_TURN = 500
A_WHILE = timedelta(hours=1)

UNHEARD = timedelta(hours=6)
"""An account that could not be read for so long, though it was tried, is brought to the user."""

ASLEEP = timedelta(hours=1)
"""Of the time between two tries this much counts as trying, at most: in the rest the agent, or the machine, slept."""

BARRED = timedelta(hours=1)
"""So long the user is told of a sign-in or password that sending was refused for, though reading needs none: it is
tried again within half an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a turn did: messages and events taken in, interviews woken, rows carried out, accounts in trouble."""

    messages: int = 0
    events: int = 0
    woken: int = 0
    rows: int = 0
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agent:
    """The services of all accounts, ready for a turn."""

    store: Store
    planner: Planner
    author: Author
    accounts: tuple[Account, ...]

    def calendar(self, account: Account) -> CalendarFeed:
        return CalendarFeed(self.store, self.planner, account, self.author)

    def mail(self, account: Account) -> MailFeed:
        messages = Messages(self.planner, account, self.author, self.calendar(account))
        return MailFeed(self.store, account, self.notes(account), messages)

    def notes(self, account: Account) -> OurNotes:
        return OurNotes(self.store, self.planner, account)

    def rows(self, account: Account) -> Rows:
        return Rows(self.store, self.planner, account, self.notes(account))

    def outbox(self, account: Account) -> Outbox:
        others = tuple(self.mail(other) for other in self.accounts if other is not account)
        lookout = Lookout(self.store, self.planner, account, self.author, self.mail(account), others)
        return Outbox(self.rows(account), lookout)

    def turn(self, now: datetime, stopping: Callable[[], bool] = lambda: False) -> Outcome:
        """Do everything that is due at `now`. `stopping` is asked between steps: a turn that is to end finishes the
        step in hand. Raises nothing of a provider's; `StoreError` when the database fails."""
        outcome = Outcome()
        well = []
        for account in self.accounts:
            outcome, heard = self._poll(account, now, outcome)
            well += [account] if heard else []
            if stopping():
                return outcome
        outcome = replace(outcome, woken=self._tick(now))
        for account in well:
            if stopping():
                return outcome
            outcome = self._dispatch(account, now, outcome, stopping)
        if well and self.planner.rules.sums_up and self._sum_up(well[0], now):
            outcome = self._dispatch(well[0], now, outcome, stopping)
        return outcome

    def _sum_up(self, account: Account, now: datetime) -> bool:
        """Tell the user what is left to them, once what is due has been done. An idle turn writes nothing, so it is
        looked first whether there may be something to write. Returns whether there is."""
        with self.store.reading() as tables:
            if not notices.may_be_due(tables, now):
                return False
        names = [one.name for one in self.accounts]
        with self.store.writing() as tables:
            return notices.sum_up(tables, self.author, self.planner.rules, names, account.name, now)

    def _poll(self, account: Account, now: datetime, outcome: Outcome) -> tuple[Outcome, bool]:
        waiting = left_alone(self.store, account.name, now)
        if waiting is not None:
            return self._told(account, waiting, now, outcome), False
        try:
            Recovery(self.rows(account)).recover(now)
            events = self.calendar(account).poll(now)
            messages = self.mail(account).poll(now).messages
        except AfterwordError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of one does not stop the rest
            return self._trouble(account, error, now, outcome), False
        self._heard(account, now)
        return replace(outcome, events=outcome.events + events, messages=outcome.messages + messages), True

    def _dispatch(self, account: Account, now: datetime, outcome: Outcome, stopping: Callable[[], bool]) -> Outcome:
        if left_alone(self.store, account.name, now) is not None:  # asked for since, and some of it was read
            return outcome
        try:
            rows = self.outbox(account).dispatch(now, stopping)
        except AfterwordError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of one does not stop the rest
            if isinstance(error, AuthRequired):
                with self.store.writing() as tables:
                    tables.set_fact(f"barred:{account.name}", now.isoformat())
            return self._trouble(account, error, now, outcome)
        if rows:
            self._unbarred(account, now)
        return replace(outcome, rows=outcome.rows + rows)

    def _unbarred(self, account: Account, now: datetime) -> None:
        with self.store.reading() as tables:
            health = tables.health(account.name)
        if health.trouble and health.waits(now) is None:  # asked for meanwhile, it stands
            with self.store.writing() as tables:
                tables.set_health(AccountHealth(account=account.name, heard_at=health.heard_at))

    def _tick(self, now: datetime) -> int:
        """Wake what asked to be woken. One interview that cannot be decided does not hold up the rest."""
        with self.store.reading() as tables:
            due = tables.due(now, INTERVIEWS_A_TURN)
        for interview_id in due:
            try:
                with self.store.writing() as tables:
                    interview = tables.interview(interview_id)
                    if interview is not None:
                        self.planner.apply(tables, interview, Woke(), now)
                reach("tick.recorded")
            except (AfterwordError, ProviderError):
                raise
            except Exception as error:  # noqa: BLE001 - a fault of one does not stop the rest
                self._put_aside(interview_id, error, now)
        return len(due)

    def _put_aside(self, interview_id: str, error: Exception, now: datetime) -> None:
        """A fault of ours: told to the user, and tried again in an hour rather than every turn."""
        log.error("interview not advanced", extra={"interview": interview_id}, exc_info=error)
        what = f"what is due for interview {interview_id} could not be worked out; this is a fault of Afterword's"
        with self.store.writing() as tables:
            interview = tables.interview(interview_id)
            if interview is not None:
                tables.save(interview, now + A_WHILE)
            tables.note(JournalEntry(at=now, interview_id="", key="", what=what, evidence=type(error).__name__))

    def _heard(self, account: Account, now: datetime) -> None:
        """Written once a minute at most, and when trouble is over: an idle turn writes nothing."""
        with self.store.reading() as tables:
            health = tables.health(account.name)
        recent = health.heard_at is not None and timedelta(0) <= now - health.heard_at < timedelta(minutes=1)
        if recent and not health.trouble:
            return
        with self.store.writing() as tables:
            if health.waits(now) is not None:  # some of it was read
                tables.set_health(replace(health, heard_at=now))
                return
            barred = tables.fact(f"barred:{account.name}") if health.trouble else None
            if barred and now - datetime.fromisoformat(barred) < BARRED:
                tables.set_health(replace(health, heard_at=now))
            else:
                tables.set_health(AccountHealth(account=account.name, heard_at=now))

    def _trouble(self, account: Account, error: Exception, now: datetime, outcome: Outcome) -> Outcome:
        """It becomes the user's move at once when they have to sign in, and after `UNHEARD` of trying in vain."""
        known = isinstance(error, ProviderError)
        log.warning(
            "account in trouble",
            extra={"account": account.name, "error": type(error).__name__},
            exc_info=None if known else error,
        )
        what = str(error) if known else f"a fault of Afterword's ({type(error).__name__}), please report it"
        with self.store.writing() as tables:
            health = tables.health(account.name)
            before = tables.fact(f"tried:{account.name}") if health.trouble else None
            tried_at, tried_for = _tried(before, now)
            tables.set_fact(f"tried:{account.name}", f"{tried_at.isoformat()} {tried_for.total_seconds():.0f}")
            health = replace(
                health,
                trouble=what,
                trouble_since=health.trouble_since or now,
                needs_user=isinstance(error, AuthRequired) or tried_for >= UNHEARD,
                waits_until=now + error.retry_after if isinstance(error, RateLimited) else None,
            )
            tables.set_health(health)
        return self._told(account, health, now, outcome)

    def _told(self, account: Account, health: AccountHealth, now: datetime, outcome: Outcome) -> Outcome:
        what = in_words(health, now, self.planner.rules.home_zone)
        return replace(outcome, troubles=(*outcome.troubles, f"{account.name}: {what}"))


def _tried(before: str | None, now: datetime) -> tuple[datetime, timedelta]:
    """When an account was last tried, and for how long in vain, with this try; `before` is what the last one left."""
    if before is None:
        return now, timedelta(0)
    at, seconds = before.split()
    between = max(timedelta(0), now - datetime.fromisoformat(at))  # the clock may have been set back
    return now, timedelta(seconds=int(seconds)) + min(between, ASLEEP)
