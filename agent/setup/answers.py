"""What was answered so far, kept in the database of the home as it is given, so that setting up can be left and taken
up again; and the text of config.toml when everything is there."""

import json
import tomllib
from typing import Any

from agent.bootstrap import open_store
from agent.config import USER_SETTINGS, render_config
from agent.home import Home

FACT = "setup"
_SETTINGS = frozenset(setting.key for setting in USER_SETTINGS)


class Answers:
    """The answers by name: the keys of config.toml in TOML's form, and beside them `provider`, `account` (the settings
    of the account), `mailbox` (what the mailbox says of its owner) and `done` (which parts are behind the user).

    The home is made with the first answer, not before.
    """

    def __init__(self, home: Home) -> None:
        """Raises `StoreError` when there is a database that cannot be read."""
        self._home = home
        self._kept: dict[str, Any] = {}
        if home.database.exists():
            with open_store(home).reading() as tables:
                self._kept = json.loads(tables.fact(FACT) or "{}")

    @property
    def is_empty(self) -> bool:
        return not self._kept

    def __contains__(self, key: str) -> bool:
        return key in self._kept

    def __getitem__(self, key: str) -> Any:
        return self._kept[key]

    def get(self, key: str, default: Any = "") -> Any:
        return self._kept.get(key, default)

    def keep(self, **given: Any) -> None:
        """Keep these; None takes an answer back."""
        self._kept = {key: value for key, value in (self._kept | given).items() if value is not None}
        self._save()

    def done(self, part: str) -> bool:
        return part in self._kept.get("done", ())

    def finish(self, part: str) -> None:
        self.keep(done=sorted({*self._kept.get("done", ()), part}))

    def clear(self) -> None:
        """Everything is set up, and nothing has to be remembered of how."""
        self._kept = {}
        self._save()

    def config(self) -> str:
        """The commented text of config.toml. Raises `ConfigError` for answers that do not fit together."""
        user = {key: value for key, value in self._kept.items() if key in _SETTINGS}
        return render_config(user, [self._kept["account"]])

    def provisional(self, zone: str) -> str:
        """A text of config.toml with which one can sign in before the rest is known."""
        email = self._kept["email"]
        return render_config({"name": email, "email": email, "time_zone": zone}, [self._kept["account"]])

    def _save(self) -> None:
        self._home.make()
        with open_store(self._home).writing() as tables:
            tables.set_fact(FACT, json.dumps(self._kept) if self._kept else "")


def account_in(text: str) -> dict[str, Any]:
    """The settings of the first account in the text of a config.toml."""
    return dict(tomllib.loads(text)["accounts"][0])
