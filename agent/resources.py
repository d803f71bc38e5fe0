"""Where the files that are no code lie, in a checkout and in an installed wheel. Nothing else lives here."""

from pathlib import Path


def templates_dir() -> Path:
    """The folder of the shipped note templates.

    A wheel carries it inside the package (`[tool.hatch.build.targets.wheel.sources]`); a checkout, and so an
    editable install, has it at the top, beside `agent/`.
    """
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
