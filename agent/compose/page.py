"""From rendered text to the two forms of a note: plain text whose paragraphs are single lines, and the same as HTML.

A mail client wraps a paragraph at the width of the window; hard line breaks and styles are what tells a machine's mail
from one written by hand in Gmail or Outlook, so there are none. Pure.
"""

import html
import re

PARAGRAPH = "\x1c"
"""Stands for a blank line of the template, so that lines with nothing but tags on them leave no gap."""


def paragraphs(rendered: str) -> list[str]:
    """The paragraphs of a rendered template, which its blank lines part; within one, lines are joined, except after a
    line that ends in a backslash. Empty ones are left out."""
    found = []
    for block in rendered.split(PARAGRAPH):
        lines = re.split(r"\\[ \t]*(?:\n|$)", block)
        tidied = [line for line in (tidy(line) for line in lines) if line]
        if tidied:
            found.append("\n".join(tidied))
    return found


def tidy(line: str) -> str:
    """Single spaces, none before a mark, and one mark at the end where a fact ("Acme Inc.", "Hallo!")
    brought a second."""
    line = " ".join(line.split())
    line = re.sub(r" ([,.;:?])(?=\s|$)", r"\1", line)
    line = re.sub(r"(?<!\.)\.\.(?!\.)", ".", line)
    return re.sub(r"([!?])\.(?=\s|$)", r"\1", line)


def as_text(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def as_html(parts: list[str]) -> str:
    """The paragraphs as the mail clients' own editors write them. Everything is escaped."""
    blocks = [html.escape(part, quote=False).replace("\n", "<br>") for part in parts]
    return "<div><br></div>\n".join(f"<div>{block}</div>\n" for block in blocks)
