"""Whose account it is that was signed in, and whether mail and calendar can be read: asked right after a sign-in, so
that what is not allowed is told of while the user is still there."""

import json
from dataclasses import dataclass

import requests

from providers.base import Unavailable
from providers.outlook.auth.application import PORTAL
from providers.outlook.auth.refusals import graph_refused
from providers.outlook.auth.wire import AnotherAnswered, Wire
from providers.signin import SignInFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """`email` is the address of the mailbox, `also` what the account is called besides."""

    email: str
    also: tuple[str, ...]
    has_calendar: bool


def whose(bearer: str, graph: str, stand_in: str) -> Whose:
    """The account of the bearer. `graph` is the root of the API, `stand_in` as in `Wire`. Raises `SignInFailed` when
    something is refused and `Unavailable` when nothing answers."""
    with Wire(stand_in) as wire:
        status, body = _get(wire, f"{graph}/v1.0/me?$select=mail,userPrincipalName", bearer)
        if status != 200:
            raise graph_refused(status, body, "whose account this is")
        names = names_of(body)
        status, body = _get(wire, f"{graph}/v1.0/me/mailFolders/inbox?$select=id", bearer)
        if status != 200:
            raise graph_refused(status, body, "your mail")
        status, body = _get(wire, f"{graph}/v1.0/me/calendar?$select=id", bearer)
        if status not in (200, 404):
            raise graph_refused(status, body, "your calendar")
    return Whose(email=names[0], also=names[1:], has_calendar=status == 200)


def names_of(body: bytes) -> tuple[str, ...]:
    """What `/me` calls the account, the address of its mailbox first. A guest's name in somebody else's directory is
    none: it has #EXT# in it. Raises `SignInFailed`."""
    content = json.loads(body)
    found = [content.get(key) for key in ("mail", "userPrincipalName")]
    names = [name for name in found if isinstance(name, str) and "@" in name]
    if names and all("#EXT#" in name for name in names):
        raise SignInFailed(
            "You are a guest in that organization and have no mailbox there: run the command with --authority common, "
            "or with the Directory (tenant) ID of your own."
        )
    names = [name for name in names if "#EXT#" not in name]
    if not names:
        raise SignInFailed("Microsoft did not say which address this account has: try again in a few minutes.")
    return tuple(dict.fromkeys(names))


def _get(wire: Wire, address: str, bearer: str) -> tuple[int, bytes]:
    headers = {"Authorization": f"Bearer {bearer}", "Accept": "application/json"}
    try:
        answer = wire.get(address, headers=headers)
    except AnotherAnswered as error:
        raise Unavailable(PORTAL) from error
    except requests.HTTPError as error:
        raise Unavailable("Microsoft has trouble of its own: try again in a few minutes.") from error
    except OSError as error:
        raise Unavailable("Microsoft cannot be reached: check the network, then try again.") from error
    return answer.status_code, answer.content
