"""The providers, by name. Each is imported only when it is used: an SDK is heavy and its account may not exist."""

from importlib import import_module
from types import ModuleType

MODULES = {"local": "providers.local", "gmail": "providers.gmail"}
"""Provider name -> import path."""


def load(name: str) -> ModuleType:
    """The module of the provider called `name`. Raises KeyError when there is none of that name."""
    return import_module(MODULES[name])
