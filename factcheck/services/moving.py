"""Moving a desk to another database: all of it is copied, and the old one may only be read from then on."""

from __future__ import annotations

from sqlalchemy.orm import Session

from factcheck.errors import BadInput
from factcheck.exchange.dump import Progress
from factcheck.models import Setting
from factcheck.render.rows import Rows
from factcheck.services.copying import Copied, copy_rows
from factcheck.settings import Target
from factcheck.storage.moved import MOVED_TO, hold_others
from factcheck.storage.snapshot import open_snapshot, snapshot_in


def copy_desk(source: Target, to: Target, progress: Progress) -> Rows:
    """Copy a database into an empty one and go on working in both.

    Returns each table with its rows and their checksum. Raises as `copy_rows` does.
    """
    _require_another(source, to)
    with open_snapshot(source) as snapshot:
        return _rows(copy_rows(snapshot, to, progress))


def move_desk(session: Session, source: Target, to: Target, progress: Progress) -> Rows:
    """The same, and mark the old one: who writes meanwhile waits, and is then told where it went.

    The copy is committed first: interrupted, there is at worst a copy that nobody was told of.
    """
    _require_another(source, to)
    hold_others(session)
    copied = copy_rows(snapshot_in(session.connection()), to, progress)
    session.add(Setting(key=MOVED_TO, value=str(to.path or to)))
    session.flush()
    return _rows(copied)


def _require_another(source: Target, to: Target) -> None:
    if source == to:
        raise BadInput(f"{to} is the database itself.", "Name another one with --to.")


def _rows(copied: list[Copied]) -> Rows:
    return Rows(("table", "rows", "sha256"), [(one.table, one.rows, one.sha256) for one in copied])
