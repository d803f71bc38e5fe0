"""`setup`: its options, and the order in which things are asked and done."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

import typer

from agent import values
from agent.cli import terminal
from agent.cli.asking import ask
from agent.cli.connecting import KeyIn
from agent.cli.guided.mailbox import SignInFlags, Unfinished, is_signed_in, sign_in_again, sign_in_first
from agent.cli.guided.questions import BY_LABEL, QUESTIONS, Kept, Question, put
from agent.cli.session import Session
from agent.cli.setup import make_home
from agent.config import USER_SETTINGS, Settings
from agent.errors import UsageProblem
from agent.setup.answers import Answers
from agent.told.given import checked, typed

LOOKED = "looked"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What the flags say; `texts` are answers by the label of their question."""

    texts: Mapping[str, str]
    aliases: tuple[str, ...]
    phone: str
    sign_in: SignInFlags
    ones: tuple[str, ...]
    nones: tuple[str, ...]
    autostart: bool | None
    yes: bool


def setup(
    ctx: typer.Context,
    email: Annotated[str | None, typer.Option(metavar="ADDRESS", help="The address you write from.")] = None,
    provider: Annotated[
        str | None, typer.Option(metavar="NAME", help="Where your mail is: gmail, outlook or local.")
    ] = None,
    client: Annotated[str, typer.Option(metavar="FILE", help="gmail: your client_secret.json.")] = "",
    client_id: Annotated[
        str, typer.Option(metavar="ID", help="outlook: the Application (client) ID of your registration.")
    ] = "",
    authority: Annotated[str, typer.Option(metavar="WHO", help="outlook: as for `connect`.")] = "",
    device_code: Annotated[bool, typer.Option("--device-code", help="outlook: as for `connect`.")] = False,
    key_in: Annotated[KeyIn | None, typer.Option(help="Where the key to your sign-in lies, as for `connect`.")] = None,
    endpoint: Annotated[str, typer.Option(metavar="URL", help="Another place that answers as the provider does.")] = "",
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the address to open instead of opening it.")
    ] = False,
    sign_in_later: Annotated[bool, typer.Option("--sign-in-later", help="Do everything but the sign-in.")] = False,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Your name; without it, the one your mailbox has.")
    ] = None,
    signature: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="What stands below your notes; yes: your mailbox's, no: your name."),
    ] = None,
    time_zone: Annotated[str | None, typer.Option(metavar="ZONE", help="Where you are, such as Europe/Berlin.")] = None,
    country: Annotated[
        str | None, typer.Option(metavar="COUNTRY", help="Whose public holidays count: DE, DE-BY, or none.")
    ] = None,
    register: Annotated[
        str | None,
        typer.Option(metavar="us|uk", help="How notes write dates: us (March 3) or uk (3 March)."),
    ] = None,
    hours: Annotated[str | None, typer.Option(metavar="HOURS", help="When people work: 'Mon-Fri 9-17'.")] = None,
    employer: Annotated[str | None, typer.Option(metavar="COMPANY", help="Where you work now, or none.")] = None,
    work_email: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Your address there, or none.")] = None,
    postal_address: Annotated[
        str | None, typer.Option(metavar="LINES", help="For letters: '1 Mill Lane, 10115 Berlin', or none.")
    ] = None,
    mode: Annotated[
        str | None, typer.Option(metavar="MODE", help="draft: notes wait for you. auto: they leave by themselves.")
    ] = None,
    alias: Annotated[
        list[str] | None, typer.Option(metavar="ADDRESS", help="A further address that is you; may be repeated.")
    ] = None,
    phone: Annotated[str, typer.Option(metavar="NUMBER", help="Your phone number.")] = "",
    is_one: Annotated[
        list[str] | None,
        typer.Option(
            "--is", metavar="EVENT", help="An event of your calendar that is an interview: its title or date."
        ),
    ] = None,
    is_none: Annotated[
        list[str] | None, typer.Option("--is-not", metavar="EVENT", help="One that is none; both may be repeated.")
    ] = None,
    autostart: Annotated[
        bool | None, typer.Option("--autostart/--no-autostart", help="Whether it starts when you log in.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing: take what is proposed.")] = False,
) -> None:
    """Set everything up, question by question, to a daemon at work.

    You can leave at every question and run it again: it goes on where you were. Each answer has a flag; with --yes it
    asks nothing. Run again later it looks through your calendar once more; settings are changed in config.toml.

    \b
    Example:
      afterword setup
      afterword setup --email ada@example.org --provider local \\
        --name 'Ada Park' --yes
      afterword setup --email ada@gmail.com \\
        --client ~/Downloads/client_secret.json
    """
    session: Session = ctx.obj
    texts = {
        "address": email,
        "mailbox": provider,
        "name": name,
        "signature": signature,
        "time zone": time_zone,
        "holidays": country,
        "dates": register,
        "hours": hours,
        "employer": employer,
        "work address": work_email,
        "postal address": postal_address,
        "mode": mode,
    }
    given = _Given(
        texts={label: text for label, text in texts.items() if text is not None},
        aliases=tuple(alias or ()),
        phone=phone,
        sign_in=SignInFlags(
            client=client,
            client_id=client_id,
            authority=authority,
            device_code=device_code,
            key_in=key_in.value if key_in else "",
            endpoint=endpoint,
            open_browser=not no_browser,
            later=sign_in_later,
        ),
        ones=tuple(is_one or ()),
        nones=tuple(is_none or ()),
        autostart=autostart,
        yes=yes,
    )
    answers = Answers(session.home)
    there = session.home.config.is_file()
    if there:
        _refuse_changes(session, answers, given)
    with _leaving(answers, there=there):
        signed_in = _sign_in_where_needed(session, given) if there else _settle(session, answers, given)
        _look_and_start(Session(session.given_home, session.clock), answers, given, signed_in=signed_in)


@contextmanager
def _leaving(answers: Answers, *, there: bool) -> Iterator[None]:
    """Ctrl-C leaves; what was answered is kept, and that is said. `there` says that the settings were there before."""
    try:
        yield
    except (KeyboardInterrupt, UsageProblem) as left:
        kept = "Your settings stay as they are." if there else "Nothing was changed."
        if not answers.is_empty:
            kept = "What you said is kept: `afterword setup` goes on from here."
        if isinstance(left, UsageProblem):
            terminal.say(kept, to_error=True)
            raise
        terminal.say(to_error=True)
        terminal.say(f"Left. {kept}", to_error=True)
        raise typer.Exit(130) from None


# --- the settings -----------------------------------------------------------------------------------------------------


def _settle(session: Session, answers: Answers, given: _Given) -> bool:
    """Ask what is not answered yet, sign in, and write config.toml; whether somebody is signed in now."""
    if not given.yes:
        words = "Setting up Afterword. Enter takes what stands in brackets, ? explains, Ctrl-C leaves."
        terminal.say(words, to_error=True)
    if not answers.is_empty:
        said = [question.shown(answers) for question in QUESTIONS if question.is_answered(answers)]
        terminal.say(f"Going on where you were: {'; '.join(said)}.", to_error=True, hang=2)
    _keep_flags(answers, given)
    for label in ("address", "mailbox"):
        _answered(BY_LABEL[label], answers, given)
    signed_in = sign_in_first(session, answers, given.sign_in, yes=given.yes)
    _take(answers, given)
    for question in QUESTIONS:
        _answered(question, answers, given)
    while not given.yes and (label := _wrong_line(answers)):
        put(BY_LABEL[label], answers, None, yes=False)
        if label in ("address", "mailbox"):
            signed_in = sign_in_first(session, answers, given.sign_in, yes=False)
            _take(answers, given)
        for question in QUESTIONS:  # an answer may lead to another question
            if not question.is_answered(answers):
                _answered(question, answers, given)
    if given.yes:
        _show_answers(answers)
    Unfinished(session.home.folder).config.unlink(missing_ok=True)
    make_home(session.home, answers.config(), session.now, {answers["account"]["name"]: answers["provider"]})
    terminal.say()
    terminal.say(f"Written: {session.home.config}; every setting is explained in it.", hang=2)
    return signed_in


def _keep_flags(answers: Answers, given: _Given) -> None:
    """All that the flags say, before anything is missed: they need not be given again. A signature waits for the
    mailbox, whose own it may be."""
    for question in QUESTIONS:
        if question.label in given.texts and question.label != "signature":
            put(question, answers, given.texts[question.label], yes=given.yes)
    _take(answers, given)


def _answered(question: Question, answers: Answers, given: _Given) -> None:
    text = given.texts.get(question.label)
    if text is None and (question.is_answered(answers) or not question.wanted(answers)):
        return
    put(question, answers, text, yes=given.yes or not question.asked)


def _take(answers: Answers, given: _Given) -> None:
    """What is not asked: further addresses of the mailbox, and flags without a question."""
    own = [answers.get("email").casefold()]
    wanted = (*answers.get("aliases", ()), *(checked(values.EMAIL_ELSEWHERE, alias) for alias in given.aliases))
    found = (one for one in answers.get("mailbox", {}).get("addresses", ()) if _is_address(one))
    aliases = [one for one in dict.fromkeys((*wanted, *found)) if one.casefold() not in own]
    if aliases != answers.get("aliases", []):
        answers.keep(aliases=aliases)
        terminal.say(f"Also you: {', '.join(aliases)}.", hang=2)
    if given.phone:
        answers.keep(phone=checked(values.LINE, given.phone))


def _is_address(text: str) -> bool:
    try:
        values.EMAIL.read(text)
    except values.WrongValue:
        return False
    return True


def _wrong_line(answers: Answers) -> str:
    """The label of the answer the user wants to change, "" when all is right."""
    asked = _show_answers(answers)

    def read(text: str) -> str:
        word = " ".join(text.split()).casefold()
        if word == "?":
            raise UsageProblem("Type the word in front of a line to answer that question again, or its beginning.")
        found = [question.label for question in asked if word and question.label.startswith(word)]
        exact = [label for label in found if label == word]
        if word and len(exact or found) != 1:
            raise UsageProblem(f"{text.strip()!r} is none of: {', '.join(question.label for question in asked)}.")
        return (exact or found)[0] if word else ""

    terminal.say("Is that right? Enter: yes, write it down. To change a line, type its first word.", to_error=True)
    return ask("Change", read, flag="--yes", default="")


def _show_answers(answers: Answers) -> list[Question]:
    """Every answer, the proposed ones too; returns the questions to them."""
    asked = [question for question in QUESTIONS if question.is_answered(answers) and question.wanted(answers)]
    terminal.say()
    terminal.say("So it will be:", style=terminal.BOLD)
    terminal.table([(question.label, question.shown(answers)) for question in asked])
    return asked


def _refuse_changes(session: Session, answers: Answers, given: _Given) -> None:
    """Settings that are there are changed where they stand. Raises `UsageProblem` for a flag that says otherwise."""
    settings = session.settings
    flags = [
        BY_LABEL[label].flag
        for label, text in given.texts.items()
        if not _stands(settings, BY_LABEL[label].read(typed(text), answers))
    ]
    flags += ["--alias"] * (not set(given.aliases) <= set(settings.aliases))
    flags += ["--phone"] * (given.phone not in ("", settings.phone))
    if flags:
        raise UsageProblem(
            f"{session.home.config} is there already and says otherwise: change it there, and leave "
            f"{' and '.join(flags)} out."
        )
    terminal.say(f"Your settings are in {session.home.config}: to change one, edit it.", to_error=True, hang=2)


def _stands(settings: Settings, kept: Kept) -> bool:
    """Whether the settings say what an answer would settle."""
    if "provider" in kept:
        return kept["provider"] in {account.provider for account in settings.accounts}
    sorts = {setting.key: setting.sort for setting in USER_SETTINGS}
    said = {key: value for key, value in kept.items() if key in sorts and value is not None}
    return all(sorts[key].read(value) == getattr(settings, key) for key, value in said.items())


def _sign_in_where_needed(session: Session, given: _Given) -> bool:
    """Sign in to each account of the settings that nobody is signed in to; whether all are."""
    done = True
    for account in session.settings.accounts:
        if not is_signed_in(session, account):
            done = sign_in_again(session, account, given.sign_in, yes=given.yes) and done
    return done


# --- and what comes after ---------------------------------------------------------------------------------------------


def _look_and_start(session: Session, answers: Answers, given: _Given, *, signed_in: bool) -> None:
    if not answers.done(LOOKED) or given.ones or given.nones:
        signed_in = _look(session, given) and signed_in
        answers.finish(LOOKED)
    from agent.cli.guided import finish

    finish.start(session, autostart=given.autostart, yes=given.yes, complete=signed_in)
    if signed_in:
        answers.clear()
    else:
        answers.keep(done=None)


def _look(session: Session, given: _Given) -> bool:
    """Show what the calendars have, let it be corrected, and rehearse the first note; False when one could not be read
    for want of a sign-in."""
    from agent.cli.guided import finish
    from agent.cli.guided.look import Look, by_flags
    from providers.base import AuthRequired, ProviderError

    look, complete = Look(session), True
    for account in session.settings.accounts:
        while is_signed_in(session, account):
            try:
                look.read(account)
            except AuthRequired as problem:
                if given.yes:
                    raise
                terminal.complain(str(problem))
                if sign_in_again(session, account, given.sign_in, yes=False):
                    continue
                complete = False
            except ProviderError as problem:
                terminal.complain(f"The calendar of {account.name} could not be read: {problem}")
            break
        else:
            complete = False
    if not look.calendars and (given.ones or given.nones):
        raise UsageProblem("No calendar could be read, so --is and --is-not mean nothing yet: sign in first.")
    if look.calendars:
        by_flags(look, given.ones, given.nones, yes=given.yes)
        look.show()
        if not given.yes:
            look.correct()
    finish.show_first_note(session, look.finds)
    return complete
