"""The templates of the notes: the user's own first, else the shipped one. Reads files, and reads one again only when it
has changed; knows nothing of interviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agent.compose.facts import VARIABLES
from agent.domain.model import StepKind
from agent.errors import TemplateError

if TYPE_CHECKING:
    import jinja2

SUFFIX = ".txt.j2"
LARGEST = 64 * 1024
"""Bytes of a template file; the shipped ones have about 5,000."""


class BrokenTemplate(TemplateError):
    """A template that cannot be used: `path`, `line` (from 1, None when it is not in one line), `problem`; `remedy` is
    what the user can do, with the shipped template as the way out."""

    def __init__(self, path: Path, line: int | None, problem: str, *, own: bool) -> None:
        super().__init__(path, line, problem)
        self.own = own
        self.remedy = (
            f"Mend {path.name}, or rename it: without it the shipped template is used."
            if own
            else "Install Afterword again: a template it brings is missing or damaged."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template ready to render. `own` says that the user wrote it, `source` is its text."""

    path: Path
    source: str
    own: bool
    code: "jinja2.Template"

    def render(self, facts: Mapping[str, object]) -> str:
        """The text with all alternatives in it (see `frames.py`). Raises BrokenTemplate."""
        from agent.compose import sandbox

        try:
            return sandbox.rendered(self.code, facts)
        except sandbox.Fault as fault:
            raise BrokenTemplate(self.path, fault.line, fault.problem, own=self.own) from fault


class Templates:
    """The templates by note, from two folders; `own` may be None or not exist."""

    def __init__(self, shipped: Path, own: Path | None = None) -> None:
        self._shipped = shipped
        self._own = own
        self._cache: dict[Path, tuple[tuple[int, int], Template]] = {}

    def of(self, kind: StepKind) -> Template:
        """The template of that note. Raises BrokenTemplate when the one in force cannot be used; a broken one of the
        user's is never passed over in silence."""
        name = f"{kind.value}{SUFFIX}"
        if self._own is not None and _there(self._own / name):
            return self._read(self._own / name, own=True)
        return self._read(self._shipped / name, own=False)

    def shipped(self, kind: StepKind) -> Template:
        """The template Afterword brings, whatever the user has."""
        return self._read(self._shipped / f"{kind.value}{SUFFIX}", own=False)

    def check(self) -> list[BrokenTemplate]:
        """Everything that is wrong with the templates in force, and files in the user's folder that override
        nothing."""
        problems: list[BrokenTemplate] = []
        for kind in StepKind:
            try:
                self.of(kind)
            except BrokenTemplate as problem:
                problems.append(problem)
        names = {f"{kind.value}{SUFFIX}" for kind in StepKind}
        if self._own is not None and self._own.is_dir():
            strays = sorted(path for path in self._own.glob("*.j2") if path.name not in names)
            what = f"overrides no template; there are {', '.join(sorted(names))}"
            problems += [BrokenTemplate(path, None, what, own=True) for path in strays]
        return problems

    def _read(self, path: Path, *, own: bool) -> Template:
        from agent.compose import sandbox

        try:
            status = path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if path in self._cache and self._cache[path][0] == stamp:
                return self._cache[path][1]
            if not path.is_file():
                raise BrokenTemplate(path, None, "is not a file", own=own)
            if status.st_size > LARGEST:
                raise BrokenTemplate(path, None, f"is larger than {LARGEST // 1024} KB", own=own)
            source = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise BrokenTemplate(path, None, f"cannot be read: {error.strerror}", own=own) from error
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise BrokenTemplate(path, line, "is not UTF-8 text", own=own) from error
        try:
            code = sandbox.compiled(source, str(path), VARIABLES)
        except sandbox.Fault as fault:
            raise BrokenTemplate(path, fault.line, fault.problem, own=own) from fault
        template = Template(path=path, source=source, own=own, code=code)
        self._cache[path] = (stamp, template)
        return template


def _there(path: Path) -> bool:
    return path.exists() or path.is_symlink()
