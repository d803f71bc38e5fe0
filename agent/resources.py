"""Where the files that are no code lie, in a checkout and in an installed wheel. Nothing else lives here.

A wheel carries them inside the package (`[tool.hatch.build.targets.wheel.sources]`); a checkout, and so an editable
install, has them at the top, beside `agent/`.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The folder of the shipped note templates."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def guide_page(provider: str) -> Path:
    """How one comes by a client of that provider: the page of the documents, in Markdown."""
    installed = _PACKAGE / "guides" / f"{provider}.md"
    return installed if installed.is_file() else _PACKAGE.parent / "docs" / f"{provider}.md"
