"""From what Microsoft Graph answers, or does not answer, to the errors of `providers.base`: one function, a table.

The same status means different things for a read and a write: a server fault or a lost connection ends a read without
harm, while a write may have been carried out. Of writes only those are certainly not done that were refused before
anything was done, with 429, with another 4xx, or with a code that says so whatever the status.
Codes: https://learn.microsoft.com/graph/errors and the EWS ResponseCode list, which Graph hands through.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from providers.base import AuthRequired, NotFound, OutcomeUnknown, ProviderError, RateLimited, Rejected, Unavailable
from providers.mime.fields import clean
from providers.web.waits import UNTOLD_WAIT, asked_wait, bounded

SENDING_WAIT = timedelta(hours=1)
"""How long to wait when the limit of what may be sent is reached and Microsoft does not say; it counts by the day."""

NOT_MICROSOFT = "Something other than Microsoft answered, such as the sign-in page of a network."
_LONGEST_REASON = 200

NO_MAILBOX = frozenset(
    {"mailboxnotenabledforrestapi", "mailboxnotsupportedforrestapi", "errornonexistentmailbox", "mailboxnotfound"}
    | {"errormissingemailaddress", "errornonexistentmailboxguid", "organizationfromtenantguidnotfound"}
)
"""Codes, in lower case, for an account that has nothing to read."""
_FULL = frozenset({"errorquotaexceeded", "quotaexceeded", "errormailboxstorequotaexceeded"})
_SENT_TOO_MUCH = frozenset({"errorexceededmessagelimit", "errormessagesubmissionquotaexceeded"})
_TOO_LARGE = frozenset({"errormessagesizeexceeded", "requestentitytoolarge", "errorattachmentsizelimitexceeded"})
_BLOCKED = frozenset({"errormessagesubmissionblocked", "errorsendasdenied", "erroraccountsuspend"})
_TOO_OLD = frozenset({"syncstatenotfound", "syncstateinvalid", "resyncrequired", "errorinvalidsyncstatedata"})
_NOWHERE = frozenset(
    {"erroritemnotfound", "errorinvalididmalformed", "errorinvalidid", "errorfoldernotfound", "resourcenotfound"}
    | {"errorinvalididempty", "errorcalendarfoldernotfound", "errorinvalidmailboxitemid"}
)
"""What is said of an id that names nothing in this mailbox: with 404, or with 400 where the id itself is at fault."""
_CHANGED = frozenset({"errorirresolvableconflict", "errorchangekeyrequiredforwriteoperations", "errorstaleobject"})
_TOO_MANY = frozenset({"applicationthrottled", "toomanyrequests", "errorserverbusy", "mailboxconcurrency"})


class NotMicrosoft(Exception):
    """An answer that is none of the API's."""


class Garbled(NotMicrosoft):
    """JSON of the API's that breaks off, though the answer came whole."""


class NotSent(Exception):
    """No connection could be made: not a byte of the request left this machine."""


class Silent(Exception):
    """Nothing was heard for the whole of the time that a request may take."""


class Gone(NotFound):
    """A bookmark of a change feed that is no longer honoured (410, or one of the 400s that mean the same)."""


class Malformed(Rejected):
    """A request that Microsoft will not take as it is (400)."""


class NotTaken(Unavailable):
    """A read that Microsoft will not take as it is (400): that says nothing of what was asked for."""


class Faulty(Unavailable):
    """A read that Microsoft answers, time and again, with a fault of its own; `status` is that of the answer."""

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status


class Changed(Unavailable):
    """What was to be changed is not any more as it was when it was read (412, 409): nothing was done."""


class NotAllowed(AuthRequired):
    """The sign-in is good, and what was asked for is not among what it allows."""


class Refusal(Exception):
    """An answer that is no success. `headers` have their names in lower case."""

    def __init__(
        self, status: int, *, code: str = "", message: str = "", headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status, code)
        self.status = status
        self.code = code
        self.message = message
        self.headers = dict(headers or {})


def refusal_of(status: int, headers: Mapping[str, str], content: bytes) -> Refusal:
    """The refusal that an answer is. The body of an error has its code in `error.code`; the innermost says most."""
    code = message = ""
    try:
        told: Any = json.loads(content)["error"]
        code, message = str(told.get("code", "")), clean(str(told.get("message", "")))
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    return Refusal(
        status,
        code=clean(code)[:_LONGEST_REASON],
        message=message[:_LONGEST_REASON].rstrip("."),
        headers={name.casefold(): value for name, value in headers.items()},
    )


def translate(error: Exception, *, writing: bool, now: datetime) -> ProviderError:
    """What `error` means for a read, or for a write."""
    if isinstance(error, ProviderError):
        return error
    if isinstance(error, Refusal):
        return _of_code(error, writing, now) or _of_status(error, writing, now)
    if isinstance(error, NotSent):
        return Unavailable("Microsoft cannot be reached.")
    if isinstance(error, Garbled) and not writing:
        return Faulty("Microsoft's answer breaks off.", status=200)
    if isinstance(error, NotMicrosoft):
        return OutcomeUnknown(NOT_MICROSOFT) if writing else Unavailable(NOT_MICROSOFT)
    if writing:
        return OutcomeUnknown("The connection to Microsoft broke before the answer came.")
    if isinstance(error, Silent):
        return Unavailable("Microsoft does not answer.")
    return Unavailable("The connection to Microsoft broke.")


def _of_code(error: Refusal, writing: bool, now: datetime) -> ProviderError | None:
    """What a code says whatever the status it comes with, None for one that says no more than the status."""
    code = error.code.casefold()
    if code in NO_MAILBOX:
        return AuthRequired("This Microsoft account has no mailbox: connect one that has.")
    if code in _FULL:
        return Unavailable("The mailbox is full: delete what you do not need, and empty Deleted Items.")
    if code in _SENT_TOO_MUCH:
        return _rate_limited(error, now, SENDING_WAIT)
    if code in _TOO_LARGE:
        return Rejected("The note with its attachments is larger than Outlook takes.")
    if code in _BLOCKED and writing:
        return Rejected(f"Microsoft does not let this account send: {error.message or error.code}.")
    if code in _TOO_OLD:
        return Gone("Microsoft does not go back that far.")
    if code in _NOWHERE:
        return NotFound("Outlook knows of no such thing.")
    if code in _CHANGED and error.status < 500:
        return Changed("It was changed in Outlook at that moment.")
    if code in _TOO_MANY and error.status < 500:
        return _rate_limited(error, now, UNTOLD_WAIT)
    return None


def _of_status(error: Refusal, writing: bool, now: datetime) -> ProviderError:
    status = error.status
    if status == 401:
        return AuthRequired("Microsoft does not accept the sign-in any more: connect the account again.")
    if status == 403:
        return NotAllowed("Microsoft was not allowed all that is needed: connect the account again and accept it all.")
    if status == 404:
        return NotFound("Outlook knows of no such thing.")
    if status in (409, 412):
        return Changed("It was changed in Outlook at that moment.")
    if status == 410:
        return Gone("Microsoft does not go back that far.")
    if status == 413:
        return Rejected("The note with its attachments is larger than Outlook takes.")
    if status == 429:
        return _rate_limited(error, now, UNTOLD_WAIT)
    if status >= 500 or status == 408 or status < 400:
        if writing:
            return OutcomeUnknown(f"Microsoft answered {status}, which leaves open whether it was done.")
        if "retry-after" in error.headers:
            return _rate_limited(error, now, UNTOLD_WAIT)
        trouble = f"Microsoft has trouble of its own ({status})."
        return Faulty(trouble, status=status) if status >= 500 else Unavailable(trouble)
    told = f"Microsoft refused it: {error.message or error.code or status}."
    if status == 400:
        return Malformed(told)
    return Rejected(told) if writing else Unavailable(told)


def _rate_limited(error: Refusal, now: datetime, otherwise: timedelta) -> RateLimited:
    wait = asked_wait(error.headers.get("retry-after", ""), now)
    return RateLimited("Microsoft asks to wait.", retry_after=bounded(otherwise if wait is None else wait))
