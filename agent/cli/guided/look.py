"""The look through the calendar within `setup`: what is taken for an interview, why, and the user's corrections."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.cli import terminal, wording
from agent.cli.asking import agrees, ask
from agent.cli.session import Session
from agent.config import AccountSettings
from agent.domain.recipients import left_out
from agent.errors import UsageProblem
from agent.service.calendar import AHEAD
from agent.setup import survey
from agent.setup.survey import Find, Taken

MOST_NEAR = 8
"""So many that were not taken are shown unasked."""

SHOW_ALL = "all"


@dataclass(slots=True)
class Look:
    """What was found, in the order in which it is numbered on the screen."""

    session: Session
    finds: list[Find] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    events: int = 0
    calendars: int = 0
    """How many could be read."""

    def read(self, account: AccountSettings) -> None:
        """Read the calendar of an account. Raises `ProviderError`."""
        from agent.bootstrap import open_account

        session = self.session
        opened = open_account(account, session.home, session.settings, session.clock)
        with terminal.patience("Reading your calendar ..."):
            found = survey.look_through(session.store, session.planner.author, opened, session.now)
        self.calendars += 1
        self.finds = survey.each_once((*self.finds, *found.finds))
        self.broken += found.broken
        self.events += found.events
        order = list(Taken)
        self.finds.sort(key=lambda find: (not find.is_near, order.index(find.taken), find.event.starts_at))

    def show(self) -> None:
        """Everything that could be one, with a number and the evidence."""
        session = self.session
        since = terminal.day(session.now - survey.BACK, session.zone, session.now)
        until = terminal.day(session.now + AHEAD, session.zone, session.now)
        terminal.say()
        if self.events:
            entries = "1 entry" if self.events == 1 else f"{self.events} entries"
            terminal.say(f"Your calendar from {since} to {until}: {entries}.")
        elif not self.broken:
            terminal.say(f"Your calendar has nothing from {since} to {until}.")
        for what in self.broken:
            terminal.say(f"! {what}", hang=2)
        for taken, heading in (
            (Taken.INTERVIEW, "Taken for interviews:"),
            (Taken.HISTORY, "Interviews, but over before you set this up: nothing is written for them."),
        ):
            self._show(heading, [find for find in self.finds if find.taken is taken])
        near = [find for find in self.finds if find.taken is Taken.NONE and find.is_near]
        self._show("Not taken for interviews:", near[:MOST_NEAR])
        rest = sum(find.taken is Taken.NONE for find in self.finds) - len(near[:MOST_NEAR])
        if rest:
            terminal.say()
            words = "1 other is" if rest == 1 else f"{rest} others are"
            terminal.say(f"{words} nothing like an interview.")

    def show_rest(self) -> None:
        near = [find for find in self.finds if find.taken is Taken.NONE and find.is_near]
        shown = {id(find) for find in near[:MOST_NEAR]}
        rest = [find for find in self.finds if find.taken is Taken.NONE and id(find) not in shown]
        self._show("The others:", rest)

    def correct(self) -> None:
        """Let the user change what entries are taken for, until they are content. Raises `UsageProblem` when nobody
        answers."""
        if not self.finds:
            return
        terminal.say(to_error=True)
        terminal.say("Is that right? Enter: yes. The number of an entry changes what it is taken for.", to_error=True)
        while words := ask(
            "Numbers",
            self._read,
            flag="--is, --is-not or --yes",
            default="",
        ):
            if words == SHOW_ALL:
                self.show_rest()
            else:
                for number in words.split():
                    self._switch(self.finds[int(number) - 1])

    def _read(self, text: str) -> str:
        words = text.replace(",", " ").split()
        if words == ["?"]:
            raise UsageProblem(
                "Type the number of an entry that is taken wrongly, or several: an interview becomes none, and "
                "what is none, or over, is taken up as one. It is remembered. `all` lists the entries not shown."
            )
        if [word.casefold() for word in words] == [SHOW_ALL]:
            return SHOW_ALL
        for word in words:
            if not (word.isdigit() and 1 <= int(word) <= len(self.finds)):
                raise UsageProblem(f"{word!r} is no number from 1 to {len(self.finds)}; `all` lists all entries.")
        return " ".join(words)

    def _switch(self, find: Find) -> None:
        try:
            if find.taken is Taken.INTERVIEW:
                self.say_none(find)
            else:
                self.say_one(find)
        except UsageProblem as problem:
            terminal.say(str(problem), to_error=True)

    def say_none(self, find: Find, *, yes: bool = False) -> bool:
        """Take the user's word that it is none, which forgets what is known of it; where that is more than the calendar
        says, ask first, unless `yes`. False when it stays one. Raises `UsageProblem` when nobody answers."""
        kept = survey.kept_of(find)
        matter = wording.matter(find.interview)
        question = f"Then Afterword forgets {' and '.join(kept)}. Is {matter} no interview?"
        if kept and not agrees(question, yes=yes):
            terminal.say(terminal.ended(f"It stays an interview: {self._title(find)}"), hang=2)
            return False
        drafts = sum(step.lies_in_drafts for step in find.interview.steps) if find.known else 0
        self._put(find, survey.say_none(self.session.store, find))
        terminal.say(terminal.ended(f"No interview: {self._title(find)}"), hang=2)
        if drafts:
            stay = "1 draft of it stays" if drafts == 1 else f"{drafts} drafts of it stay"
            terminal.say(f"{stay} in your Drafts: delete what you do not want to send.", indent=2)
        return True

    def say_one(self, find: Find) -> None:
        """Take the user's word that it is one. Raises `UsageProblem` for what does not take place."""
        now = survey.say_one(self.session.store, self.session.planner, find, self.session.now)
        self._put(find, now)
        terminal.say(terminal.ended(f"An interview: {self._title(find)}, as {self._matter(now)}"), hang=2)

    def meant(self, given: str) -> Find:
        return survey.meant(self.finds, given, self.session.zone)

    def _put(self, before: Find, after: Find) -> None:
        self.finds[next(at for at, find in enumerate(self.finds) if find is before)] = after

    def _show(self, heading: str, finds: Sequence[Find]) -> None:
        if not finds:
            return
        terminal.say()
        terminal.say(heading, style=terminal.BOLD)
        numbers = {id(find): number for number, find in enumerate(self.finds, start=1)}
        for find in finds:
            terminal.say(f"{numbers[id(find)]}. {self._title(find)}", indent=2, hang=3)
            if find.taken is not Taken.NONE:
                terminal.say(self._matter(find), indent=5, hang=2)
            if find.is_near:
                reasons = find.why if find.taken is not Taken.NONE else find.why[:1]
                terminal.say(f"because {'; '.join(reasons)}", indent=5, hang=2)
            self._show_left_out(find)

    def _show_left_out(self, find: Find) -> None:
        names = [contact.name or contact.email for contact in left_out(find.interview, self.session.rules)]
        if names and find.taken is Taken.INTERVIEW:
            terminal.say(
                f"nothing goes to {' and '.join(names)}, whose part is not clear; `afterword status` says how to "
                "change it",
                indent=5,
                hang=2,
            )

    def _matter(self, find: Find) -> str:
        _, _, people = wording.setting(find.interview, self.session.zone, self.session.now).partition(", ")
        return ", ".join(part for part in (wording.matter(find.interview), people) if part)

    def _title(self, find: Find) -> str:
        when = terminal.span(find.event.starts_at, find.event.ends_at, self.session.zone, self.session.now)
        if find.event.all_day:
            when = terminal.day(find.event.starts_at, self.session.zone, self.session.now)
        again = f", and {find.recurs} more of them" if find.recurs else ""
        return f'{when} "{terminal.line(find.event.summary) or "no title"}"{again}'


def by_flags(look: Look, ones: Sequence[str], nones: Sequence[str], *, yes: bool) -> None:
    """What --is and --is-not say. Raises `UsageProblem` when one means no entry, or several, or nobody answers."""
    for given in nones:
        find = look.meant(given)
        if find.taken is not Taken.NONE or not find.said:
            look.say_none(find, yes=yes)
    for given in ones:
        find = look.meant(given)
        if find.taken is not Taken.INTERVIEW or not find.said:
            look.say_one(find)
