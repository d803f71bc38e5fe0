"""From a report to the text of one HTML file that needs nothing else: no network, no script, no font, no picture.

The template is ours and is rendered in a sandbox that escapes everything; what came by mail has lost its control
characters and those that turn the direction of writing before it is escaped. A content security policy forbids the
page what it does not need, so that what slips through does nothing.
"""

import base64
import hashlib
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from agent.compose.wording import cleaned
from agent.domain.naming import KIND_WORDS
from agent.places import zone_of
from agent.report import words
from agent.report.picture import picture_of, wait_place
from agent.report.values import MARK_WORDS, Report

MARK = b'<meta name="generator" content="Afterword">'
"""Stands in each report, by which a file is known to be one of ours."""

_HERE = Path(__file__).parent
_TICKS = (
    ("hour", timedelta(hours=1)),
    ("day", timedelta(days=1)),
    ("week", timedelta(days=7)),
    ("month", timedelta(days=30)),
)


def rendered(report: Report) -> str:
    """The page, as a text to be written in UTF-8."""
    style = (_HERE / "report.css").read_text(encoding="utf-8")
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = _environment().from_string((_HERE / "report.html.j2").read_text(encoding="utf-8"))
    zone, now = report.zone, report.now
    here = now.astimezone(zone_of(zone))
    return template.render(
        report=report,
        style=Markup(style),  # noqa: S704 - a file of ours
        policy=f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'",
        made=f"{here:%A} {here.day} {here:%B} {here.year}, {here:%H:%M}",
        pictures={story.interview_id: picture_of(story, zone, now) for story in report.stories},
        legend=MARK_WORDS,
        kinds=KIND_WORDS,
        ticks=[(text, wait_place(wait)) for text, wait in _TICKS],
        wait_place=wait_place,
        day=lambda at: words.day(at, zone, now),
        clock=lambda at: words.clock(at, zone),
        moment=lambda at: words.moment(at, zone, now),
        lasting=words.lasting,
        counted=words.counted,
        today=here.date(),
    )


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_fit, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"capital": words.capital, "commands": _commands}
    return environment


def _commands(text: str) -> Markup:
    """A sentence with the commands that stand in it between backticks."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(cleaned(text)))))  # noqa: S704 - escaped before


def _fit(value: Any) -> Any:
    """What is put into the page: texts without what cannot be seen."""
    return cleaned(value) if isinstance(value, str) and not isinstance(value, Markup) else value
