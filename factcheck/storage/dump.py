"""Copies of a PostgreSQL database, made and put back by the server's own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from factcheck.errors import DatabaseError
from factcheck.settings import Target
from factcheck.storage.backup import new_file
from factcheck.storage.failures import explain
from factcheck.storage.postgres import address

_SIGNATURE = b"PGDMP"
"""How a dump in pg_dump's custom format begins."""


def is_dump(file: Path) -> bool:
    """Whether a file is a dump in the custom format."""
    with file.open("rb") as start:
        return start.read(len(_SIGNATURE)) == _SIGNATURE


def dump_postgres(target: Target, to: Path) -> Path:
    """Write the server's own dump (pg_dump, custom format) of the database.

    Raises BadInput if `to` exists, DatabaseError when pg_dump is missing or fails.
    """
    unfinished = new_file(to).with_name(f"{to.name}.{os.getpid()}.part")
    try:
        _run("pg_dump", target, "--format=custom", "--no-owner", f"--file={unfinished}")
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)
    return to


def restore_postgres(backup: Path, target: Target) -> None:
    """Put a dump back, replacing what is there, in one transaction.

    Raises DatabaseError when pg_restore is missing or fails.
    """
    _run("pg_restore", target, "--clean", "--if-exists", "--no-owner", "--single-transaction", str(backup))


def tables_in(backup: Path) -> str:
    """The dump's table of contents. Raises DatabaseError when it cannot be read."""
    return _call(["pg_restore", "--list", str(backup)], {}, None)


def _run(program: str, target: Target, *arguments: str) -> None:
    """The password goes through the environment: everybody on a machine can read the arguments."""
    given = address(target)
    secret = {name: given.pop(key) for key, name in _SECRETS.items() if key in given}
    from psycopg.conninfo import make_conninfo

    where = f"--dbname={make_conninfo('', **given)}"
    _call([program, "--no-password", where, *arguments], secret, target)


_SECRETS = {"password": "PGPASSWORD"}


def _call(words: list[str], secret: dict[str, str], target: Target | None) -> str:
    program, *arguments = words
    found = shutil.which(program)
    if found is None:
        raise DatabaseError(
            f"{program} is needed for PostgreSQL and was not found.",
            "Install PostgreSQL's client programs and see that they are on the PATH.",
        )
    done = subprocess.run(
        [found, *arguments], env=os.environ | secret, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no message"])[0].removeprefix(f"{program}: ")
        known = explain(RuntimeError(done.stderr), target) if target else None
        raise known or DatabaseError(f"{program} failed: {said}.", "Nothing was changed.")
    return done.stdout
