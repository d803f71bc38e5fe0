"""From a sheet to the bytes of a PDF, by Typst. Nothing here reads or writes a file.

The library is loaded with the first letter. It brings the type (Libertinus Serif: Latin, Greek, Cyrillic, Hebrew); for
other scripts it looks among the fonts of the machine. The PDF is made to PDF/UA-1 (ISO 14289-1), which a screen reader
can read aloud, and which has no place for a character that no font can show: so none is left out unseen.
"""

import json
import re
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from agent.domain.model import Register
from agent.errors import UsageProblem
from agent.letter.paper import Paper
from agent.letter.sheet import Sheet

if TYPE_CHECKING:
    import types

SIZES_PT = (11.5, 11.0, 10.5, 10.0, 9.5)
"""Sizes of type that are tried until all is on one page; what is smaller is not read with pleasure."""

OWN_FONT = ("Libertinus Serif",)
FURTHER_FONTS = (
    *OWN_FONT,
    "Amiri",
    "Noto Naskh Arabic",
    "Noto Sans Arabic",
    "Noto Serif",
    "Noto Sans",
    "Times New Roman",
)
"""Where a script needs another font, these first, then any that is for reading."""

_NOT_FOR_READING = re.compile(r"\b(?:Math|Mono|New Computer Modern)\b")
"""Typst brings New Computer Modern for formulas; it has letters of some further scripts, and breaks words in them."""

MARK = b"Afterword"
"""Stands in the metadata of each letter, by which a file is known to be one of ours."""

_UNSHOWN = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_SOURCE = Path(__file__).with_name("letter.typ")
_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def printed(sheet: Sheet, *, title: str, author: str, paper: Paper, register: Register, now: datetime) -> bytes:
    """The letter as a PDF of one page, dated `now`. Raises `UsageProblem` when it does not fit, when no font has one of
    its characters, or when the library is missing."""
    facts = asdict(sheet) | {"title": title, "author": author, "region": register.value.upper().replace("UK", "GB")}
    try:
        return _fitted(facts, paper, OWN_FONT, now)
    except _Unshown:
        pass
    try:
        return _fitted(facts, paper, _fonts_for_reading(), now)
    except _Unshown as unshown:
        raise UsageProblem(
            f"The letter cannot be printed: no font on this machine shows {unshown}; install one that does, such as "
            "Noto (Debian: fonts-noto-cjk, fonts-noto-core), and try again."
        ) from None


def _fonts_for_reading() -> tuple[str, ...]:
    families = [name for name in _library().Fonts().families() if not _NOT_FOR_READING.search(name)]
    return tuple(dict.fromkeys((*FURTHER_FONTS, *sorted(families, key=lambda name: "Serif" not in name))))


class _Unshown(Exception):
    """The characters that no font has."""


def _fitted(facts: dict[str, object], paper: Paper, fonts: tuple[str, ...], now: datetime) -> bytes:
    for size in SIZES_PT:
        inputs = {"letter": json.dumps(facts), "paper": _PAPERS[paper], "size": str(size), "fonts": json.dumps(fonts)}
        content, pages = _set(inputs, now, own_fonts_only=fonts == OWN_FONT)
        if pages == 1:
            return content
    raise UsageProblem(
        "The letter does not fit on one page, even in small type: say less in `afterword notes`, or shorten "
        "letter.txt.j2 in your templates folder, or user.address."
    )


def _set(inputs: dict[str, str], now: datetime, *, own_fonts_only: bool) -> tuple[bytes, int]:
    """The PDF and the number of its pages. Raises `_Unshown`."""
    typst = _library()
    compiler = typst.Compiler(_SOURCE, ignore_system_fonts=own_fonts_only, sys_inputs=inputs)
    try:
        content, _ = compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1", timestamp=int(now.timestamp()))
    except typst.TypstError as error:
        unshown = dict.fromkeys(_UNSHOWN.findall(error.diagnostic))
        if not unshown:
            raise
        raise _Unshown(_ESCAPE.sub(lambda escape: f" U+{escape[1].upper():0>4} ", "".join(unshown)).strip()) from None
    return bytes(content), int(compiler.query("<pages>", field="value", one=True))


def _library() -> "types.ModuleType":
    try:
        import typst
    except ImportError:
        raise UsageProblem(
            "Letters are set by the library typst, which is not installed here: `pip install typst` beside Afterword; "
            "where pip has none for this machine, it needs a Rust compiler."
        ) from None
    return typst
