"""Which database is meant, who is working, and where the program's own files lie."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadInput, DatabaseError

DATABASE_NAME = "factcheck.db"

_SERVER = re.compile(r"(?:postgres|postgresql)(?:\+psycopg)?://", re.IGNORECASE)
_SECRETS = (
    (re.compile(r"(?<=://)([^:/?@]*):.*@"), r"\1:…@"),  # up to the last @: a password may hold one
    (re.compile(r"(?<=[?&])((?:ssl)?password)=[^&]*", re.IGNORECASE), r"\1=…"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """One database: an SQLite file (`path`) or a PostgreSQL server (`url`)."""

    path: Path | None = None
    url: str | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file."""
        return self.path is not None

    def __str__(self) -> str:
        """The name people are shown: from here where it lies below; a password never."""
        if self.path is not None:
            here = Path.cwd()
            return str(self.path.relative_to(here) if self.path.is_relative_to(here) else self.path)
        shown = self.url or ""
        for secret, instead in _SECRETS:
            shown = secret.sub(instead, shown)
        return shown


def parse_target(given: str) -> Target:
    """A path, `sqlite:///path` or `postgresql://…` as a Target.

    Raises BadInput for an address of any other kind.
    """
    if match := _SERVER.match(given):
        return Target(url="postgresql://" + given[match.end() :])
    if given.startswith("sqlite:///"):
        given = given.removeprefix("sqlite:///")
    elif re.match(r"[a-z][a-z0-9+]+://", given, re.IGNORECASE):
        raise BadInput(
            f"'{given.split('://')[0]}' is not a database factcheck can use.",
            "Give the path of an SQLite file or an address that starts with postgresql://.",
        )
    if not given.strip():
        raise BadInput("The name of the database is empty.", "Give a path or a postgresql:// address.")
    return Target(path=Path(given).expanduser().absolute())


def find_database(option: str | None, environ: Mapping[str, str], *, must_exist: bool = True) -> Target:
    """The database meant: the option, else FACTCHECK_DB, else `factcheck.db` here or in a parent folder.

    Raises DatabaseError when none is there and `must_exist`.
    """
    given = option or environ.get("FACTCHECK_DB")
    if given:
        target = parse_target(given)
        if must_exist and target.path is not None and not target.path.exists():
            raise DatabaseError(
                f"There is no database at {target}.", f"Create it: factcheck --db {given} init"
            )
        return target
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / DATABASE_NAME).is_file():
            return Target(path=folder / DATABASE_NAME)
    if must_exist:
        raise DatabaseError(
            f"There is no {DATABASE_NAME} here or in a parent folder.",
            "Create one: factcheck init (or name one with --db).",
        )
    return Target(path=here / DATABASE_NAME)


def config_file(environ: Mapping[str, str]) -> Path:
    """The person's own settings, outside any database."""
    if sys.platform == "win32":
        base = Path(environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    else:
        base = Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "factcheck" / "config.toml"


def current_user(option: str | None, environ: Mapping[str, str]) -> str:
    """Who is working: the option, FACTCHECK_USER, the person's config file, else the login name."""
    for given in (option, environ.get("FACTCHECK_USER"), _configured_user(environ)):
        if given and given.strip():
            return given.strip()
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a name for its user
        return "unknown"


def _configured_user(environ: Mapping[str, str]) -> str | None:
    file = config_file(environ)
    try:
        text = file.read_text(encoding="utf-8")
        import tomllib

        found = tomllib.loads(text).get("user")
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BadInput(f"{file} cannot be read: {error}.", "Mend or delete it.") from error
    return found if isinstance(found, str) else None


def wait_seconds(environ: Mapping[str, str]) -> float:
    """How long a command waits for a database that another program holds; FACTCHECK_WAIT, else 30 s.

    Raises BadInput when that is no number of seconds.
    """
    given = environ.get("FACTCHECK_WAIT", "30")
    try:
        seconds = float(given)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 86_400:
        raise BadInput(f"FACTCHECK_WAIT is '{given}'.", "Give a number of seconds, such as 30.")
    return seconds


def own_folder(name: str) -> Path:
    """`migrations` or `seeds`: beside the checkout in an editable install, else inside the package.

    The checkout is looked at first: an editable install leaves a copy in site-packages that goes stale.
    """
    package = Path(__file__).resolve().parent
    beside = package.parent / name
    if (package.parent / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    return package / f"_{name}"
