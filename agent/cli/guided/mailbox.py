"""The sign-in within `setup`, and what the mailbox says of its owner. What goes wrong leads back to the question."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from agent.cli import connecting, terminal
from agent.cli.asking import ask
from agent.cli.guide import GUIDES
from agent.cli.guided.questions import BY_LABEL, put
from agent.cli.session import Session
from agent.config import AccountSettings, parse_settings
from agent.errors import AfterwordError, UsageProblem
from agent.home import Home, write_private
from agent.setup import guesses
from agent.setup.answers import Answers, account_in
from providers.base import ProviderError

EMBEDDED = "local"
_WHICH = {"client": "the path of its client_secret.json", "client_id": "its Application (client) ID"}
NOW, LATER, OTHER = "now", "later", "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInFlags:
    """What the sign-in is given by flags, as for `connect`; `later` leaves it for another time."""

    client: str = ""
    client_id: str = ""
    authority: str = ""
    device_code: bool = False
    key_in: str = ""
    endpoint: str = ""
    open_browser: bool = True
    later: bool = False

    @property
    def begun(self) -> bool:
        """Whether they say that there shall be a sign-in now."""
        return bool(self.client or self.client_id)

    @property
    def without_client(self) -> "SignInFlags":
        """For another attempt: what was wrong with the client is asked anew."""
        return replace(self, client="", client_id="")


@dataclass(frozen=True, slots=True)
class Unfinished(Home):
    """The home while its settings are not complete: what a sign-in settles is kept beside them, where nothing takes it
    for settings to run with."""

    @property
    def config(self) -> Path:
        return self.folder / "setup.toml"


class _Before(Session):
    """The session of a sign-in before there are settings."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.given_home, session.clock)
        self.home = Unfinished(session.home.folder)


def sign_in_first(session: Session, answers: Answers, flags: SignInFlags, *, yes: bool) -> bool:
    """Sign in to the mailbox that was chosen, before the settings are written; False when that is left for later.

    Raises `UsageProblem` when nobody answers, and with `yes` whatever goes wrong.
    """
    again = flags
    while answers["provider"] != EMBEDDED and not answers.get("signed_in"):
        provider = answers["provider"]
        chosen = _chosen(provider, answers["email"], again, yes=yes)
        if chosen == LATER:
            return False
        again = _with_client(again, provider, chosen)
        if chosen == OTHER:
            for label in ("address", "mailbox"):
                put(BY_LABEL[label], answers, None, yes=False)
            continue
        before = _Before(session)
        write_private(before.home.config, answers.provisional(_zone(answers)).encode())
        if _signed_in(before, provider, "", again, yes=yes):
            answers.keep(account=account_in(before.home.config.read_text(encoding="utf-8")), signed_in=True)
            before.home.config.unlink()
            _meet_owner(session, answers)
        again = again.without_client
    return True


def sign_in_again(session: Session, account: AccountSettings, flags: SignInFlags, *, yes: bool) -> bool:
    """The same for an account in complete settings that nobody is signed in to, or no longer."""
    again = flags
    while True:
        chosen = _chosen(account.provider, account.email, again, yes=yes, others=False)
        if chosen == LATER:
            return False
        again = _with_client(again, account.provider, chosen)
        if _signed_in(session, account.provider, account.name, again, yes=yes):
            return True
        again = again.without_client


def is_signed_in(session: Session, account: AccountSettings) -> bool:
    from agent.bootstrap import token_file

    return account.provider == EMBEDDED or token_file(account, session.home).path.exists()


def _chosen(provider: str, email: str, flags: SignInFlags, *, yes: bool, others: bool = True) -> str:
    """What to do about the sign-in: now, later or other, or now with the client that was typed."""
    if flags.later:
        return LATER
    if yes or flags.begun:
        return NOW
    way = GUIDES[provider]
    known = (NOW, LATER, OTHER) if others else (NOW, LATER)

    def read(text: str) -> str:
        word = text.strip().strip("'\"")
        if word == "?":
            raise UsageProblem(
                "Your browser asks you whether Afterword may; what is kept of that is sealed with a key in your "
                "keyring. For it you need a client of your own. With now you are led through making one; if you have "
                f"one, type {_WHICH[way.option]} instead. With later the questions go on, and `afterword setup` comes "
                f"back to it. `afterword connect {provider} --guide` has it in full."
            )
        if word.casefold() in known:
            return word.casefold()
        if way.option == "client" and not Path(word).expanduser().is_file():
            raise UsageProblem(f"{word!r} is none of {', '.join(known)}, and no file.")
        return word

    terminal.say(to_error=True)
    terminal.say(
        f"Sign in to {email} now? Without it Afterword can neither find your interviews nor write a draft.",
        to_error=True,
    )
    flag = f"--{way.option.replace('_', '-')} or --sign-in-later"
    return ask(" or ".join((", ".join(known[:-1]), known[-1])), read, flag=flag, default=NOW)


def _with_client(flags: SignInFlags, provider: str, chosen: str) -> SignInFlags:
    """The flags with the client that was typed instead of a word."""
    if chosen in (NOW, LATER, OTHER):
        return flags
    return replace(flags, client=chosen) if GUIDES[provider].option == "client" else replace(flags, client_id=chosen)


def _signed_in(session: Session, provider: str, name: str, flags: SignInFlags, *, yes: bool) -> bool:
    """Whether the sign-in came about; what kept it from that is told. Raises it with `yes`."""
    way = GUIDES[provider]
    if yes and not flags.begun and not (session.home.tokens / f"{name or provider}.token").exists():
        raise UsageProblem(f"Something is missing: give --{way.option.replace('_', '-')}, or --sign-in-later.")
    try:
        given = {option: getattr(flags, option) for option in ("client", "client_id", "authority", "device_code")}
        connecting.check_options(provider, given)
        connected = connecting.sign_in(
            session,
            provider,
            **given,
            name=name,
            open_browser=flags.open_browser,
            key_in=flags.key_in,
            endpoint=flags.endpoint,
            take_pasted=sys.stdin.isatty(),
        )
    except (AfterwordError, ProviderError) as problem:
        if yes:
            raise
        terminal.complain(str(problem))
        return False
    connecting.tell(connected)
    return True


def _meet_owner(session: Session, answers: Answers) -> None:
    """Ask the mailbox whose it is. What it does not say is asked; that it does not answer is told, and is no reason to
    stop."""
    from agent.bootstrap import open_account

    settings = parse_settings(answers.provisional(_zone(answers)), session.home)
    account = open_account(settings.accounts[0], session.home, settings, session.clock)
    try:
        with terminal.patience("Asking your mailbox for your name ..."):
            identity = account.mailbox.identity()
    except ProviderError as problem:
        terminal.complain(str(problem))
        return
    own = [address for address in identity.addresses if address.email]
    name = next(
        (address.name for address in own if address.mailbox == answers["email"].casefold() and address.name), ""
    )
    answers.keep(
        mailbox={
            "name": terminal.line(name or next((address.name for address in own if address.name), "")),
            "signature": terminal.clean(identity.signature),
            "addresses": [address.email for address in own],
        }
    )


def _zone(answers: Answers) -> str:
    return str(answers.get("time_zone") or guesses.time_zone() or "UTC")
