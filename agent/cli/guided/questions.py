"""What `setup` asks about the user: each question with why it is asked, a proposal and more about it on `?`; and how an
answer is read. What is answered is kept at once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from agent import values
from agent.cli import terminal
from agent.cli.asking import ask
from agent.cli.setup import WRITTEN
from agent.errors import UnknownPlace, UsageProblem
from agent.setup import guesses
from agent.setup.answers import Answers
from agent.told.given import checked, typed

Kept = dict[str, Any]
"""What an answer settles, by the keys of config.toml."""

MAILBOXES = {
    "gmail": "Gmail, with Google Calendar",
    "outlook": "Outlook, with its calendar",
    "local": "a folder on this machine, to try it without an account",
}
NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`label` is how the answer is called, `keys` what it settles. `read` makes of a typed answer what is kept, and
    raises `UsageProblem`; `guess` is what Enter stands for (None: nothing does). `about` is a text it is about. One
    that is not `asked` is answered by its guess, for the user to see and change with the others at the end."""

    label: str
    keys: tuple[str, ...]
    why: str
    words: str
    more: str
    flag: str
    read: Callable[[str, Answers], Kept]
    guess: Callable[[Answers], str | None] = lambda _answers: None
    shown: Callable[[Answers], str]
    wanted: Callable[[Answers], bool] = lambda _answers: True
    about: Callable[[Answers], str] = lambda _answers: ""
    asked: bool = True

    def is_answered(self, answers: Answers) -> bool:
        return all(key in answers for key in self.keys)


def put(question: Question, answers: Answers, given: str | None, *, yes: bool) -> None:
    """Have the question answered: by `given` (its flag), with `yes` by what Enter stands for, else by the user. Raises
    `UsageProblem` when nobody answers, or a flag is wrong."""
    if given is not None:
        answers.keep(**question.read(typed(given), answers))
        return
    guess = question.guess(answers)
    if yes:
        if guess is None:
            raise UsageProblem(f"Something is missing: give {question.flag}, or leave --yes out to be asked.")
        answers.keep(**question.read(guess, answers))
        return
    terminal.say(to_error=True)
    terminal.say(question.why, to_error=True)
    for line in question.about(answers).splitlines():
        terminal.say(line, indent=4, to_error=True)
    answers.keep(
        **ask(
            question.words,
            partial(_answer, question, answers),
            flag=question.flag,
            default=guess,
        )
    )


def _answer(question: Question, answers: Answers, text: str) -> Kept:
    if text.strip() == "?":
        raise UsageProblem(question.more)
    return question.read(typed(text), answers)


def _simple(key: str, sort: values.Sort) -> Callable[[str, Answers], Kept]:
    return lambda text, _answers: {key: checked(sort, text.strip())}


# --- what is read and shown in a way of its own -----------------------------------------------------------------------


def providers() -> tuple[str, ...]:
    """Those that there are: the ones with a sign-in, and the embedded one."""
    from agent.cli.connecting import Provider

    return (*(one.value for one in Provider), "local")


def _read_provider(text: str, answers: Answers) -> Kept:
    chosen = str(checked(values.choice(*providers()), text.strip().casefold()))
    if answers.get("account", {}).get("provider") == chosen:
        return {"provider": chosen}
    return _another_mailbox(chosen)


def _guess_provider(answers: Answers) -> str | None:
    found = guesses.provider(answers["email"]) or answers.get("provider")
    return found if found in providers() else None


def _read_email(text: str, answers: Answers) -> Kept:
    email = checked(values.EMAIL_ELSEWHERE, text.strip())
    if email == answers.get("email") or "provider" not in answers:
        return {"email": email}
    return {"email": email, **_another_mailbox(answers["provider"])}


def _another_mailbox(provider: str) -> Kept:
    """What is settled by choosing another mailbox: what the one before said, and the sign-in to it, go."""
    account = {"name": provider, "provider": provider}
    return {"provider": provider, "account": account, "mailbox": None, "aliases": None, "signed_in": None}


def _read_signature(text: str, answers: Answers) -> Kept:
    found = str(answers.get("mailbox", {}).get("signature", ""))
    word = text.strip().casefold()
    if word in ("yes", "y"):
        return {"signature": found}
    if word in ("no", "n", "name", ""):
        return {"signature": ""}
    return {"signature": checked(values.PARAGRAPH, text.replace("\\n", "\n").strip())}


def _read_country(text: str, answers: Answers) -> Kept:
    """A country, with a region behind a dash or blank: "DE", "germany", "DE-BY"."""
    if text.strip().casefold() in (NONE, "-"):
        return {"country": "", "region": "", **_unless_still("", answers)}
    head, _, tail = text.strip().partition("-")
    try:
        country, region = checked(values.COUNTRY, text.strip()), ""
    except UsageProblem:
        if not tail:
            raise
        country, region = checked(values.COUNTRY, head.strip()), tail.strip()
    from agent.domain.cadence import WorkingDays

    try:
        WorkingDays(country=country, region=region).check()
    except UnknownPlace as problem:
        raise UsageProblem(str(problem)) from None
    return {"country": country, "region": region, **_unless_still(country, answers)}


def _unless_still(country: str, answers: Answers) -> Kept:
    """What goes with the country, to be proposed anew for another one."""
    return {} if answers.get("country", country) == country else {"register": None}


def _shown_country(answers: Answers) -> str:
    return _written_country(answers) if answers.get("country") else f"{NONE}: no public holidays are known"


def _written_country(answers: Answers) -> str:
    country, region = answers.get("country"), answers.get("region")
    return f"{country}{f'-{region}' if region else ''}" if country else NONE


def _guess_country(answers: Answers) -> str:
    if "country" in answers:
        return _written_country(answers)
    return guesses.country(answers["time_zone"]) or NONE


def _guess_register(answers: Answers) -> str:
    country = answers["country"] or guesses.country(answers["time_zone"])
    return str(answers.get("register") or guesses.register(country))


_HOURS = re.compile(
    r"(?P<days>[a-z][a-z, –-]*[a-z])\s+(?P<opens>\d{1,2}(?:[:.]\d\d)?)\s*(?:-|–|to)\s*(?P<closes>\d{1,2}(?:[:.]\d\d)?)"
)


def read_hours(text: str, _answers: Answers | None = None) -> Kept:
    """ "Mon-Fri 9-17", "Sun-Thu 08:30-16:00", "Mon, Tue, Thu 10-16". Raises `UsageProblem`."""
    found = _HOURS.fullmatch(text.strip().casefold())
    if not found:
        raise UsageProblem(f'{text.strip()!r} is not understood: write days and hours as in "Mon-Fri 9-17".')
    days: list[str] = []
    for part in re.split(r"[,\s]+", re.sub(r"\s*[–-]\s*", "-", found["days"])):
        first, _, last = part.partition("-")
        begin, end = _day(first), _day(last or first)
        days += [values.WEEKDAY_NAMES[(begin + n) % 7] for n in range((end - begin) % 7 + 1)]
    opens, closes = _clock(found["opens"]), _clock(found["closes"])
    if opens >= closes:
        raise UsageProblem(f"Working hours end after they begin, not from {opens} to {closes}.")
    ordered = sorted(set(days), key=values.WEEKDAY_NAMES.index)
    return {"work_days": ordered, "opens_at": opens, "closes_at": closes}


def _day(word: str) -> int:
    names = [name.casefold() for name in values.WEEKDAY_NAMES]
    if word[:3] not in names:
        raise UsageProblem(f'{word!r} is no day of the week: write days and hours as in "Mon-Fri 9-17".')
    return names.index(word[:3])


def _clock(text: str) -> str:
    hour, _, minute = text.replace(".", ":").partition(":")
    return f"{checked(values.CLOCK, f'{hour}:{minute or 0:0>2}'):%H:%M}"


def written_hours(days: list[str], opens: str, closes: str) -> str:
    """ "Mon-Fri 09:00-17:00", also for a week that runs on over Sunday: "Sun-Thu"."""
    at = [values.WEEKDAY_NAMES.index(day) for day in days]
    begins = [day for day in at if (day - 1) % 7 not in at]
    if len(begins) == 1 and len(at) > 2:
        last = (begins[0] + len(at) - 1) % 7
        shown = f"{values.WEEKDAY_NAMES[begins[0]]}-{values.WEEKDAY_NAMES[last]}"
    else:
        shown = ", ".join(days)
    return f"{shown} {opens}-{closes}"


def _shown_hours(answers: Answers) -> str:
    return written_hours(answers["work_days"], answers["opens_at"], answers["closes_at"])


def _guess_hours(answers: Answers) -> str:
    if "work_days" in answers:
        return _shown_hours(answers)
    return written_hours(guesses.work_days(answers.get("country")), *guesses.NINE_TO_FIVE)


def _read_name(text: str, _answers: Answers) -> Kept:
    name = checked(values.FILLED_LINE, text.strip())
    if not any(letter.isalpha() for letter in name):
        raise UsageProblem(f"{name!r} is no name: write it as you would sign a letter.")
    return {"name": name}


def _read_postal(text: str, _answers: Answers) -> Kept:
    """The lines of an address: parted by \\n as in config.toml, else by commas."""
    given = text.strip()
    if given.casefold() in (NONE, "-", ""):
        return {"address": ""}
    lines = given.replace("\\n", "\n").split("\n") if "\\n" in given or "\n" in given else given.split(",")
    return {"address": checked(values.PARAGRAPH, "\n".join(line.strip() for line in lines if line.strip()))}


def _shown_postal(answers: Answers) -> str:
    return ", ".join(str(answers["address"]).splitlines()) or NONE


def _read_employer(text: str, answers: Answers) -> Kept:
    name = "" if text.strip().casefold() == NONE else checked(values.LINE, text.strip())
    return {"employer": name, "work_email": (answers.get("work_email") or None) if name else ""}


def _read_work_email(text: str, _answers: Answers) -> Kept:
    return {"work_email": "" if text.strip().casefold() == NONE else checked(values.EMAIL_ELSEWHERE, text.strip())}


QUESTIONS = (
    Question(
        label="address",
        keys=("email",),
        why="Which address do you write from? Your notes come from it, and by it you are told from everybody else.",
        words="Your address",
        more="The one that your applications have on them, such as ada@example.org. More that are you are taken "
        "from your mailbox, or given with --alias.",
        flag="--email",
        read=_read_email,
        guess=lambda answers: answers.get("email", None),
        shown=lambda answers: str(answers["email"]),
    ),
    Question(
        label="mailbox",
        keys=("provider", "account"),
        why="Where is your mail? Afterword reads the mailbox you have, and puts its notes into its Drafts.",
        words="gmail, outlook or local",
        more="Write one of: " + "; ".join(f"{name} ({about})" for name, about in MAILBOXES.items()) + ". What is not "
        "listed here cannot be connected yet; share such a mailbox as a Maildir (mbsync) and choose local.",
        flag="--provider",
        read=_read_provider,
        guess=_guess_provider,
        shown=lambda answers: f"{answers['provider']}: {MAILBOXES[answers['provider']]}",
    ),
    Question(
        label="name",
        keys=("name",),
        why="What is your name? Your notes are signed with it.",
        words="Your name",
        more="As you would sign a letter: first name and surname. It stands below every note, and in its From line.",
        flag="--name",
        read=_read_name,
        guess=lambda answers: (
            answers.get("name") or answers.get("mailbox", {}).get("name") or guesses.own_name() or None
        ),
        shown=lambda answers: str(answers["name"]),
    ),
    Question(
        label="signature",
        keys=("signature",),
        why="Your mailbox has a signature: shall it stand below your notes as well, or your name alone (no)?",
        words="yes, no, or another one",
        more="With no, a note ends with your name. One of your own is one line; \\n in it begins the next. Later it is "
        "the line `signature` in config.toml.",
        flag="--signature",
        read=_read_signature,
        guess=lambda _answers: "yes",
        shown=lambda answers: " / ".join(str(answers["signature"]).splitlines()) or "your name alone",
        wanted=lambda answers: bool(answers.get("mailbox", {}).get("signature")),
        about=lambda answers: str(answers.get("mailbox", {}).get("signature", "")),
    ),
    Question(
        label="time zone",
        keys=("time_zone",),
        why="Where are you? Dates are shown on your clock, and calendar entries without a zone are read in it.",
        words="Time zone",
        more="A name such as Europe/Berlin or America/New_York. Where the other side is, is taken from their "
        "invitation: nothing is sent at night or on a day off there.",
        flag="--time-zone",
        read=_simple("time_zone", values.ZONE),
        guess=lambda answers: answers.get("time_zone") or guesses.time_zone() or None,
        shown=lambda answers: str(answers["time_zone"]),
    ),
    Question(
        label="holidays",
        keys=("country", "region"),
        why="Whose public holidays count? Follow-ups are due after so many working days, and a holiday is none.",
        words="Country, or none",
        more="A country such as DE or US; DE-BY for a state of it with holidays of its own. Where the other side's "
        "clock is that of another country, theirs count. With none, only weekends are days off.",
        flag="--country",
        read=_read_country,
        guess=_guess_country,
        shown=_shown_country,
    ),
    Question(
        label="dates",
        keys=("register",),
        why="How shall your notes write dates? us: March 3. uk: 3 March. Their greeting and closing go with it.",
        words="us or uk",
        more="us is American English, uk British. A date you type into your notes as 4/3 is read in the same way: "
        "April 3 or 4 March. Later it is the line `register` in config.toml.",
        flag="--register",
        read=lambda text, _answers: {"register": checked(values.choice("us", "uk"), text.strip().casefold())},
        guess=_guess_register,
        shown=lambda answers: f"{answers['register']}: {WRITTEN[answers['register']]}",
        asked=False,
    ),
    Question(
        label="hours",
        keys=("work_days", "opens_at", "closes_at"),
        why="When do people work? Follow-ups leave then, on the clock of the other side.",
        words="Days and hours",
        more='Days and hours, as in "Mon-Fri 9-17" or "Sun-Thu 8:30-16:00". A thank-you does not wait for them: it may '
        "leave at any hour but at night.",
        flag="--hours",
        read=read_hours,
        guess=_guess_hours,
        shown=_shown_hours,
    ),
    Question(
        label="employer",
        keys=("employer",),
        why="Where do you work now? Interviews that you hold for an employer must not be taken for your own.",
        words="Company, or none",
        more="The name as it stands in invitations. It stays on this machine and gets into no note.",
        flag="--employer",
        read=_read_employer,
        guess=lambda answers: answers.get("employer") or NONE,
        shown=lambda answers: str(answers["employer"]) or NONE,
    ),
    Question(
        label="work address",
        keys=("work_email",),
        why="What is your address there? By it invitations of colleagues are told from those of others.",
        words="Work address, or none",
        more="What colleagues invite you to is no interview of yours, unless it says so. No note goes to this address.",
        flag="--work-email",
        read=_read_work_email,
        guess=lambda answers: answers.get("work_email") or NONE,
        shown=lambda answers: str(answers["work_email"]) or NONE,
        wanted=lambda answers: bool(answers.get("employer")),
    ),
    Question(
        label="postal address",
        keys=("address",),
        why="What is your postal address? It heads the letters that `afterword letter` sets for print; notes leave "
        "without it.",
        words="Street, place, or none",
        more="As on an envelope, the lines parted by commas: 1 Mill Lane, 10115 Berlin. Later it is the line `address` "
        "in config.toml.",
        flag="--postal-address",
        read=_read_postal,
        guess=lambda answers: _shown_postal(answers) if "address" in answers else NONE,
        shown=_shown_postal,
    ),
    Question(
        label="mode",
        keys=("mode",),
        why="Who sends your notes? draft: you do, each waits in Drafts until then. auto: each waits there for 45 "
        "minutes and then leaves by itself, unless you touched it.",
        words="draft or auto",
        more="In either, deleting a draft means that this note is never made again, and editing one that Afterword "
        "keeps its hands off. In auto nothing leaves at night where the other side is, and a note that has nothing of "
        "your conversation in it, or one after a conversation that you rated 1 or 2 of 5, stays a draft.",
        flag="--mode",
        read=lambda text, _answers: {"mode": checked(values.choice("draft", "auto"), text.strip().casefold())},
        guess=lambda answers: answers.get("mode", "draft"),
        shown=lambda answers: str(answers["mode"]),
    ),
)
BY_LABEL = {question.label: question for question in QUESTIONS}
