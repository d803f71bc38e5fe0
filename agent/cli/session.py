"""What one command works with: the home folder, its settings, the database and the planner, each opened when it is
asked for and once."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from agent.clock import Clock
from agent.home import Home, find_home

if TYPE_CHECKING:
    from agent.config import Settings
    from agent.domain.course import Rules
    from agent.ports import Store
    from agent.service.planner import Planner
    from agent.told.said import Teller


class Session:
    """`home` None stands for AFTERWORD_HOME or the usual folder. Opening raises `HomeError`, `ConfigError` or
    `StoreError`."""

    def __init__(self, home: str | None, clock: Clock) -> None:
        self.given_home = home
        self.clock = clock

    @cached_property
    def now(self) -> datetime:
        return self.clock.now()

    @cached_property
    def home(self) -> Home:
        return find_home(self.given_home)

    @cached_property
    def settings(self) -> "Settings":
        from agent.config import load_settings

        return load_settings(self.home)

    @cached_property
    def store(self) -> "Store":
        from agent.bootstrap import open_known_store

        self.settings  # noqa: B018 - raises where nothing is set up
        return open_known_store(self.home)

    @cached_property
    def store_to_read(self) -> "Store":
        """The database without a chance to change it: also when it, or its folder, may only be read."""
        from agent.bootstrap import open_known_store

        self.settings  # noqa: B018 - raises where nothing is set up
        return open_known_store(self.home, read_only=True)

    @cached_property
    def rules(self) -> "Rules":
        from agent.bootstrap import rules_of

        return rules_of(self.settings)

    @cached_property
    def planner(self) -> "Planner":
        from agent.bootstrap import open_planner

        return open_planner(self.home, self.settings)

    @property
    def teller(self) -> "Teller":
        from agent.told.said import Teller

        return Teller(now=self.now, zone=self.zone, own=self.settings.own_addresses, phone=self.settings.phone)

    @property
    def zone(self) -> str:
        return self.settings.time_zone
