"""What the tests of a module begin with: made once for each kind of database, then copied for each test."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from factcheck.settings import Target

Beginning = Callable[[Target, Path], None]
"""Fills an empty database. What it leaves in the folder lies in the `tmp_path` of every test."""


def nothing(target: Target, folder: Path) -> None:
    """Leave the database empty."""


def begins_with(made: Beginning) -> Any:
    """What a module calls its `beginning`: every `target` in it is a copy of what `made` made."""

    @pytest.fixture(scope="module")
    def beginning() -> Beginning:
        return made

    return beginning


def laid_out(folder: Path, into: Path) -> None:
    """Copy what a beginning left in its folder."""
    for file in folder.iterdir():
        if not file.name.endswith(("-wal", "-shm")):
            shutil.copyfile(file, into / file.name)


def nobody(patch: pytest.MonkeyPatch, config: Path) -> None:
    """Let no setting of the person who runs the tests reach them."""
    for name in ("FACTCHECK_DB", "FACTCHECK_REPORTS", "NO_COLOR", "FORCE_COLOR"):
        patch.delenv(name, raising=False)
    patch.setenv("FACTCHECK_USER", "anna")
    patch.setenv("XDG_CONFIG_HOME", str(config))


def begun(beginning: Beginning, target: Target, folder: Path) -> None:
    """Fill an empty database, so that it and what lies in the folder can be copied."""
    with pytest.MonkeyPatch.context() as patch:
        nobody(patch, folder.parent / "config" / folder.name)
        beginning(target, folder)
    for file in folder.glob("*.db"):
        empty_wal(file)


def empty_wal(path: Path) -> None:
    """Put what stands in the -wal file into the database itself, so that the file can be copied alone."""
    with closing(sqlite3.connect(path)) as connection:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert not busy, f"{path.name} is still read by somebody"
