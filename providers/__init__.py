"""The providers, by name. Each is imported only when it is used: an SDK is heavy and its account may not exist."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from providers.signin import Door

MODULES = {"local": "providers.local", "gmail": "providers.gmail", "outlook": "providers.outlook"}
"""Provider name -> import path."""


def load(name: str) -> ModuleType:
    """The module of the provider called `name`. Raises KeyError when there is none of that name."""
    return import_module(MODULES[name])


def door(name: str, clock: Callable[[], datetime]) -> "Door":
    """How one signs in with the provider called `name`, which must be one with a sign-in."""
    opened: Door = import_module(f"{MODULES[name]}.auth.door").door(clock)
    return opened
