"""The home folder: where config, database, mailbox, tokens and templates of one user lie. Paths and their rights, and
how a file for the user alone is written."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from agent.errors import HomeError

VARIABLE = "AFTERWORD_HOME"


@dataclass(frozen=True, slots=True)
class Home:
    """One state folder; every path of it is made here. `folder` is absolute."""

    folder: Path

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    @property
    def database(self) -> Path:
        return self.folder / "afterword.db"

    @property
    def mail(self) -> Path:
        """The Maildir++ tree of the local mailbox, where an account names no other."""
        return self.folder / "mail"

    @property
    def calendar(self) -> Path:
        """The folder of .ics files of the local calendar, where an account names no other."""
        return self.folder / "calendar"

    @property
    def delivered(self) -> Path:
        """The Maildir into which the transport `folder` delivers."""
        return self.folder / "delivered"

    @property
    def templates(self) -> Path:
        """The user's own templates; each overrides the shipped one of its name."""
        return self.folder / "templates"

    @property
    def tokens(self) -> Path:
        """The sealed tokens of the accounts, and their keys where the user wants those in files."""
        return self.folder / "tokens"

    @property
    def report(self) -> Path:
        """The page that `afterword report` makes, where it is given no other place."""
        return self.folder / "report.html"

    @property
    def lock(self) -> Path:
        return self.folder / "afterword.lock"

    def token(self, account: str) -> Path:
        """The sealed sign-in of the account of that name."""
        return self.tokens / f"{account}.token"

    def open_lock(self) -> int:
        """The descriptor of the lock's file, made where there is none. Raises HomeError when it cannot be had."""
        try:
            return os.open(self.lock, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                raise _not_writable(self.folder, error.strerror) from None
            raise HomeError(
                self.folder,
                f"{self.lock} cannot be opened ({error.strerror}): make room for it, or choose another folder with "
                "--home.",
            ) from None

    def make(self) -> None:
        """Makes the folder, for the user alone (0700). One that exists keeps its rights.

        Raises HomeError when it cannot be made or written.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise HomeError(
                self.folder, f"{self.folder} is, or lies below, a file: choose another folder with --home."
            ) from None
        except OSError as error:
            raise _not_writable(self.folder, error.strerror) from None
        self.check_writable()

    def check(self) -> None:
        """Raises HomeError when nothing is set up here yet."""
        try:
            there = self.config.is_file()
        except PermissionError as error:
            raise _not_writable(self.folder, error.strerror) from None
        if not there:
            raise HomeError(
                self.folder,
                f"Nothing is set up in {self.folder}: run `afterword setup`, or name another with --home.",
            )

    def check_writable(self) -> None:
        """Raises HomeError when the folder cannot be written."""
        if not os.access(self.folder, os.W_OK | os.X_OK):
            raise _not_writable(self.folder, "no right to write there")


def find_home(given: str | Path | None = None) -> Home:
    """The home folder: `given` (from --home), else the variable AFTERWORD_HOME, else the platform's usual
    folder for a program's data. It need not exist."""
    chosen = given or os.environ.get(VARIABLE)
    if chosen:
        return Home(Path(chosen).expanduser().absolute())
    return Home(usual_folder())


def usual_folder() -> Path:
    """The platform's usual folder for the data of a program."""
    import platformdirs  # commands that are told their home do without

    return platformdirs.user_data_path("afterword", appauthor=False).absolute()


def _not_writable(folder: Path, reason: str | None) -> HomeError:
    why = f" ({reason[0].lower()}{reason[1:]})" if reason else ""
    return HomeError(
        folder, f"{folder} cannot be written{why}: change its rights, or choose another folder with --home."
    )


def write_private(path: Path, content: bytes) -> None:
    """Write the file for the user alone (0600), as a whole or not at all: killed at any moment, either the old content
    or the new one is there. Raises OSError, and leaves what was there as it is."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    if os.name != "nt":  # Windows has no handle of a folder to flush
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
