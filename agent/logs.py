"""Structured logs: one line an event, `key=value` behind a fixed sentence, to standard error.

No mail text, subject or address is ever logged at INFO or above: messages are fixed words, and facts come through
`extra=`, which names only keys, counts, accounts and error types.
"""

import logging
import sys
from datetime import UTC, datetime

_ORDINARY = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class KeyValueFormatter(logging.Formatter):
    """`2026-03-03T14:00:12Z INFO agent.daemon turn messages=0 rows=2`."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        facts = [f"{k}={_value(v)}" for k, v in sorted(vars(record).items()) if k not in _ORDINARY]
        line = " ".join([at, record.levelname, record.name, record.getMessage(), *facts])
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return line


def _value(value: object) -> str:
    text = "".join(ch if ch.isprintable() else "?" for ch in str(value))
    return f'"{text}"' if " " in text or not text else text


def set_up(*, verbose: bool = False) -> None:
    """Send the program's own logs to standard error; libraries speak only of warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(KeyValueFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in ("agent", "providers"):
        logging.getLogger(name).setLevel(logging.DEBUG if verbose else logging.INFO)


def keep_quiet() -> None:
    """Log nothing: whoever runs a single turn reads in the command's own words what went wrong."""
    logging.getLogger().addHandler(logging.NullHandler())
