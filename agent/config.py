"""The settings: one table of them, from which config.toml is read, checked, explained and written.

`USER_SETTINGS` and `ACCOUNT_SETTINGS` are the specification. What a value may be, what it says when it is wrong
and how it is written lie in `agent/values.py`; where the file lies is `agent/home.py`. Nothing secret is a setting:
passwords and tokens are kept with keyring.
"""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from pathlib import Path
from typing import Any, Literal, NamedTuple

from agent import values
from agent.domain.cadence import Duration, WorkingDays
from agent.errors import ConfigError
from agent.home import Home
from agent.places import country_of_zone, nearest

Written = Mapping[str, Any]
"""Settings by key, in the form in which TOML has them: strings, numbers, booleans, lists of strings."""


Security = Literal["none", "starttls", "tls"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """One `[[accounts]]`. `mail` and `calendar` are absolute; `command` is empty unless `transport` is sendmail;
    `client_id` is "" where there is none yet, `endpoint` for the provider's own."""

    name: str
    provider: str
    email: str
    transport: str
    command: tuple[str, ...]
    smtp_host: str
    smtp_port: int
    smtp_security: Security
    smtp_username: str
    mail: Path
    calendar: Path
    client_id: str
    authority: str
    endpoint: str
    key_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of config.toml, checked. Fields are named as the keys; tables only group them.

    `country` is "" when no public holidays count. `source` is the file they were read from.
    """

    source: str
    name: str
    email: str
    aliases: tuple[str, ...]
    phone: str
    address: str
    employer: str
    work_email: str
    time_zone: str
    country: str
    region: str
    mode: str
    agency_only: bool
    register: str
    closing: str
    signature: str
    work_days: frozenset[int]
    opens_at: time
    closes_at: time
    night_from: time
    night_until: time
    thank_you_grace: timedelta
    attention_after: timedelta
    overdue_after: timedelta
    follow_up_after: Duration
    nudge_after: Duration
    call_after: Duration
    ask_how_it_went: bool
    daily_summary: bool
    remind_before: bool
    accounts: tuple[AccountSettings, ...]

    @property
    def sends_by_itself(self) -> bool:
        """Whether the agent sends anything: notes in auto mode, or mail to the user."""
        return self.mode == "auto" or self.ask_how_it_went or self.daily_summary or self.remind_before

    @property
    def own_addresses(self) -> frozenset[str]:
        """Every address that is the user, case folded: never a recipient, and a sender that is nobody else."""
        listed = (self.email, self.work_email, *self.aliases, *(account.email for account in self.accounts))
        return frozenset(address.casefold() for address in listed if address)

    @property
    def working_days(self) -> WorkingDays:
        """Its `check()` finds out, in 0.05 s, whether the region exists; reading the file does not."""
        return WorkingDays(
            country=self.country,
            region=self.region,
            days=self.work_days,
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            night_from=self.night_from,
            night_until=self.night_until,
        )


class Setting(NamedTuple):
    """One row of the specification, with values in TOML's form. `default` is REQUIRED when there is none, and None
    when leaving the setting out has a meaning of its own, which `about` tells; then `example` shows a value.
    `providers` is set for a setting that only accounts of those have."""

    table: str
    key: str
    sort: values.Sort
    default: Any
    about: str
    example: Any = None
    providers: tuple[str, ...] = ()


class _Required:
    """The default of a setting that has none."""


REQUIRED = _Required()

USER_SETTINGS = (
    Setting("user", "name", values.FILLED_LINE, REQUIRED, "Your name, as your notes are signed."),
    Setting("user", "email", values.EMAIL, REQUIRED, "The address you write from."),
    Setting("user", "aliases", values.EMAILS, [], "Further addresses that are you."),
    Setting("user", "phone", values.LINE, "", "Your phone number, for a signature that should have it."),
    Setting("user", "address", values.PARAGRAPH, "",
            'Your postal address, for letters; "\\n" begins a new line, as in "1 Mill Lane\\n10115 Berlin".'),
    Setting("user", "employer", values.LINE, "", "Where you work now: interviews you give for them are none of ours."),
    Setting("user", "work_email", values.EMAIL_OR_NONE, "", "Your address there, which tells those interviews."),
    Setting("user", "time_zone", values.ZONE, REQUIRED, "Where you are."),
    Setting(
        "user", "country", values.COUNTRY, None,
        'Whose public holidays count. Left out: those of your time zone\'s country; "": none.', "DE",
    ),
    Setting("user", "region", values.LINE, "", 'A state or province with holidays of its own, such as "BY" or "SCT".'),
    Setting("notes", "mode", values.choice("draft", "auto"), "draft",
            "draft: notes wait in Drafts until you send them. auto: they leave after the grace time."),
    Setting("notes", "agency_only", values.FLAG, False, "Where an agency stands between, write to the agency alone."),
    Setting("notes", "register", values.choice("us", "uk"), "us",
            "The English of your notes, and their dates: us (March 3) or uk (3 March)."),
    Setting("notes", "closing", values.LINE, "", 'What stands above your name, such as "Kind regards". "": what fits.'),
    Setting("notes", "signature", values.PARAGRAPH, "",
            'What stands below the closing. "": the signature your mailbox keeps, else your name.'),
    Setting("hours", "work_days", values.WEEKDAYS, ["Mon", "Tue", "Wed", "Thu", "Fri"], "When people work."),
    Setting("hours", "opens_at", values.CLOCK, "09:00", "Follow-ups leave within these hours, where the recipient is."),
    Setting("hours", "closes_at", values.CLOCK, "17:00", ""),
    Setting("hours", "night_from", values.CLOCK, "21:00", "Nothing leaves at night, where the recipient is."),
    Setting("hours", "night_until", values.CLOCK, "07:00", ""),
    Setting("cadence", "thank_you_grace", values.ELAPSED, "45 minutes", "auto: how long a draft waits for your eye."),
    Setting("cadence", "attention_after", values.ELAPSED, "20 hours", "A thank-you still in Drafts is pointed out."),
    Setting("cadence", "overdue_after", values.ELAPSED, "24 hours", "What is later than that is held for you."),
    Setting("cadence", "follow_up_after", values.DURATION, "2 working days", "After the thank-you was sent."),
    Setting("cadence", "nudge_after", values.DURATION, "2 working days", "After a date they named has passed."),
    Setting("cadence", "call_after", values.DURATION, "10 days", "Without a word: a reminder to call."),
    Setting("messages", "ask_how_it_went", values.FLAG, True,
            "Mails to yourself. After an interview: how was it? Your answer goes into the notes."),
    Setting("messages", "daily_summary", values.FLAG, True,
            "What is ready and what needs you, once a day at most, unless it is urgent."),
    Setting("messages", "remind_before", values.FLAG, False,
            "On the morning of an interview, or the evening before an early one: what to ask for at the end."),
)  # fmt: skip

_LOCAL = ("local",)
_OUTLOOK = ("outlook",)
_SIGNED_IN = ("gmail", "outlook")

ACCOUNT_SETTINGS = (
    Setting("accounts", "name", values.LABEL, REQUIRED, "How this account is called in what you read."),
    Setting("accounts", "provider", values.choice("local", "gmail", "outlook"), "local",
            "local: a Maildir and a folder of .ics files. gmail, outlook: what `afterword connect` signed in."),
    Setting("accounts", "email", values.EMAIL, None, "The account's address. Left out: yours.", "ada@example.org"),
    Setting("accounts", "transport", values.choice("folder", "sendmail", "smtp"), "folder",
            "How mail leaves. folder: it lands in delivered/ and nothing leaves this machine.", None, _LOCAL),
    Setting("accounts", "command", values.WORDS, [], 'sendmail: the program and its arguments, ["msmtp", "-t"].',
            None, _LOCAL),
    Setting("accounts", "smtp_host", values.LINE, "", "smtp: the server.", None, _LOCAL),
    Setting("accounts", "smtp_port", values.PORT, None, "Left out: 465 for tls, 587 for starttls, 25 for none.",
            587, _LOCAL),
    Setting("accounts", "smtp_security", values.choice("tls", "starttls", "none"), "starttls", "For the way there.",
            None, _LOCAL),
    Setting("accounts", "smtp_username", values.LINE, "",
            "The password is asked for once and kept in your keyring.", None, _LOCAL),
    Setting("accounts", "mail", values.FOLDER, "mail",
            "The Maildir++ tree; a relative path lies in the home folder.", None, _LOCAL),
    Setting("accounts", "calendar", values.FOLDER, "calendar", "The folder of .ics files.", None, _LOCAL),
    Setting("accounts", "client_id", values.GUID_OR_NONE, "",
            "The Application (client) ID of your app registration.", None, _OUTLOOK),
    Setting("accounts", "authority", values.TENANT, "common",
            "Who signs in: common, consumers (personal), organizations (work), or one company's tenant.",
            None, _OUTLOOK),
    Setting("accounts", "key_in", values.choice("keyring", "plain-keyring", "file"), "keyring",
            "For the key to your sign-in: keyring, plain-keyring (one that hides nothing will do), or file.",
            None, _SIGNED_IN),
    Setting("accounts", "endpoint", values.ENDPOINT, "",
            'Another place that answers as the provider does, https or on this machine. "": the provider.',
            None, _SIGNED_IN),
)  # fmt: skip

_USUAL_PORT = {"tls": 465, "starttls": 587, "none": 25}
_SECRET = re.compile(r"pass(word|wd)?$|secret|token", re.IGNORECASE)


def load_settings(home: Home) -> Settings:
    """The settings of this home folder.

    Raises HomeError when there are none yet or they cannot be read, ConfigError when they are wrong.
    """
    home.check()
    source = str(home.config)
    try:
        raw = home.config.read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read ({error.strerror})", source=source) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError("is not UTF-8: save it as UTF-8", source=source, line=line) from None
    return parse_settings(text, home, source=source)


def parse_settings(text: str, home: Home, *, source: str = "config.toml") -> Settings:
    """The settings that the text of a config.toml says. Raises ConfigError, naming `source`, key or line."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(str(error), text, source) from None
    reader = _Reader(source)
    accounts = document.pop("accounts", [])
    tables = {setting.table for setting in USER_SETTINGS}
    for table, content in document.items():
        if table not in tables:
            raise reader.unknown(table, known=sorted(tables | {"accounts"}), is_table=isinstance(content, dict | list))
        if not isinstance(content, dict):
            raise ConfigError(f"expected a table, [{table}]", source=source, key=table)
    found: dict[str, Any] = {}
    for table in sorted(tables):
        rows = [setting for setting in USER_SETTINGS if setting.table == table]
        found |= reader.read(document.get(table, {}), rows, table)
    if found["country"] is None:
        found["country"] = country_of_zone(found["time_zone"]) or ""
    settings = Settings(source=source, accounts=_accounts(reader, accounts, found["email"], home), **found)
    _check_together(settings)
    return settings


def render_config(user: Written, accounts: Sequence[Written]) -> str:
    """The text of a commented config.toml with these values; settings that are not given stand in it as comments
    with their defaults. What it returns can be read: raises ConfigError for what could not, as reading it would.
    """
    known = {setting.key for setting in USER_SETTINGS}
    for key in user:
        if key not in known:
            raise _Reader("").unknown(key, known=sorted(known))
    lines = [
        "# The settings of Afterword. A line that begins with # shows a default; take the # away to change it.",
        "# Durations: 45 minutes, 24 hours, 10 days, 2 working days. Nothing secret belongs here.",
    ]
    for table in dict.fromkeys(setting.table for setting in USER_SETTINGS):
        lines += ["", f"[{table}]"]
        for setting in USER_SETTINGS:
            if setting.table == table:
                lines += _rendered(setting, user)
    text = "\n".join(lines) + "\n" + "".join(f"\n{render_account(account)}" for account in accounts)
    parse_settings(text, Home(Path("/")), source="")
    return text


def render_account(account: Written) -> str:
    """The text of one commented `[[accounts]]`, with what accounts of its provider may have."""
    lines = ["[[accounts]]"]
    for setting in ACCOUNT_SETTINGS:
        if setting.key in account or _has(account.get("provider", "local"), setting):
            lines += _rendered(setting, account)
    return "\n".join(lines) + "\n"


def _has(provider: str, setting: Setting) -> bool:
    return not setting.providers or provider in setting.providers


def defaults() -> dict[str, str]:
    """What the settings of an account that are text say when nothing is written."""
    return {row.key: row.default for row in ACCOUNT_SETTINGS if isinstance(row.default, str)}


def example_config() -> str:
    """The text of config.example.toml."""
    user = {"name": "Ada Park", "email": "ada@example.org", "time_zone": "Europe/Berlin", "country": "DE"}
    gmail = {"name": "gmail", "provider": "gmail", "email": "ada.park@gmail.com"}
    outlook = {"name": "outlook", "provider": "outlook", "email": "ada.park@outlook.com"}
    return render_config(user, [{"name": "local", "provider": "local"}, gmail, outlook])


def _rendered(setting: Setting, given: Written) -> list[str]:
    about = [f"# {setting.about}"] if setting.about else []
    if setting.key in given:
        return [*about, f"{setting.key} = {_toml(given[setting.key])}"]
    if setting.default is REQUIRED:
        return []
    shown = setting.example if setting.default is None else setting.default
    return [*about, f"# {setting.key} = {_toml(shown)}"]


def _toml(value: Any) -> str:
    """A TOML value. JSON's strings, numbers, booleans and lists are TOML's, but for one character."""
    if isinstance(value, tuple):
        value = list(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads tables against their rows and words what is wrong with them."""

    source: str
    everywhere: Mapping[str, str] = field(
        default_factory=lambda: {setting.key: setting.table for setting in USER_SETTINGS}
    )

    def read(self, given: Written, rows: Sequence[Setting], place: str) -> dict[str, Any]:
        by_key = {row.key: row for row in rows}
        for key in given:
            if key not in by_key:
                raise self.unknown(key, known=list(by_key), place=place)
        return {key: self.value(row, given.get(key, row.default), place) for key, row in by_key.items()}

    def value(self, row: Setting, written: Any, place: str) -> Any:
        if written is None:
            return None
        key = f"{place}.{row.key}"
        if written is REQUIRED:
            raise ConfigError(f"is missing; give {row.sort.expected}", source=self.source, key=key)
        try:
            return row.sort.read(written)
        except values.WrongValue as error:
            raise ConfigError(error.sentence(row.sort, written), source=self.source, key=key) from None

    def unknown(self, key: str, *, known: Sequence[str], place: str = "", is_table: bool = False) -> ConfigError:
        shown = key if key.isprintable() else ascii(key)
        dotted = f"{place}.{shown}" if place else shown
        near = nearest(key, known)
        if _SECRET.search(key):
            problem = "nothing secret belongs in this file; take the line out, passwords are kept in your keyring"
        elif key in self.everywhere:
            problem = f"belongs under [{self.everywhere[key]}]"
        elif near:
            problem = f"there is no such setting; did you mean {near[0]}?"
        elif elsewhere := () if is_table else nearest(key, self.everywhere):
            problem = f"there is no such setting; did you mean {elsewhere[0]}, under [{self.everywhere[elsewhere[0]]}]?"
        else:
            problem = f"there is no such setting; known here are {', '.join(known)}"
        return ConfigError(problem, source=self.source or None, key=dotted)


def _accounts(reader: _Reader, given: Any, email: str, home: Home) -> tuple[AccountSettings, ...]:
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) for one in given):
        raise ConfigError("expected one [[accounts]] at least", source=reader.source, key="accounts")
    accounts: list[AccountSettings] = []
    for number, table in enumerate(given, start=1):
        place = f"accounts[{number}]"
        found = reader.read(table, ACCOUNT_SETTINGS, place)
        for row in ACCOUNT_SETTINGS:
            if row.key in table and not _has(found["provider"], row):
                wrong = f"is for the provider {' or '.join(row.providers)}; take it out of this account"
                raise ConfigError(wrong, source=reader.source, key=f"{place}.{row.key}")
        found["email"] = found["email"] or email
        found["smtp_port"] = found["smtp_port"] or _USUAL_PORT[found["smtp_security"]]
        for folder in ("mail", "calendar"):
            found[folder] = home.folder / found[folder]
        account = AccountSettings(**found)
        if problem := _account_problem(account, accounts):
            raise ConfigError(problem[1], source=reader.source, key=f"{place}.{problem[0]}")
        accounts.append(account)
    return tuple(accounts)


def _account_problem(account: AccountSettings, earlier: Sequence[AccountSettings]) -> tuple[str, str] | None:
    """The key and the sentence of what does not fit together in an account, or with those before it."""
    if account.transport == "sendmail" and not account.command:
        return "command", 'the transport sendmail needs one, such as ["msmtp", "-t"]'
    if account.transport == "smtp" and not account.smtp_host:
        return "smtp_host", "the transport smtp needs a server"
    if account.smtp_security == "none" and account.smtp_username and account.smtp_host not in values.LOOPBACK_HOSTS:
        return "smtp_security", f"your password would travel to {account.smtp_host} in clear; use tls or starttls"
    for other in earlier:
        if other.name == account.name:
            return "name", f"two accounts are called {account.name!r}"
        if account.provider == other.provider != "local" and other.email.casefold() == account.email.casefold():
            return "email", f"the accounts {other.name!r} and {account.name!r} are the same mailbox; take one out"
        if account.provider == other.provider == "local" and other.mail == account.mail:
            return "mail", f"the accounts {other.name!r} and {account.name!r} share {account.mail}; give each its own"
    return None


def _check_together(settings: Settings) -> None:
    """Raises ConfigError for settings that are right each, but not with one another."""
    try:
        settings.working_days  # noqa: B018 - making it is the check
    except ValueError as error:
        raise ConfigError(str(error), source=settings.source, key="hours") from None
    if settings.region and not settings.country:
        raise ConfigError("needs a country beside it", source=settings.source, key="user.region")


def _syntax_error(message: str, text: str, source: str) -> ConfigError:
    """tomllib says "Invalid value (at line 3, column 8)", or "(at end of document)"."""
    what, _, where = message.rpartition(" (at ")
    line = re.match(r"line (\d+)", where)
    number = int(line[1]) if line else text.count("\n") + 1
    what = what[:1].lower() + what[1:] if what else message
    return ConfigError(f"is not TOML: {what}; text stands in quotes", source=source, line=number)
