"""The whole database as a dump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.exchange.dump import Progress, header_line, row_lines
from factcheck.settings import Target
from factcheck.storage.revisions import HEAD
from factcheck.storage.schema_state import require_current
from factcheck.storage.snapshot import open_snapshot
from factcheck.storage.tables import our_tables

_PIECE = 512
"""Lines that are written together."""


def export_lines(target: Target, progress: Progress) -> Iterator[str]:
    """The dump in pieces of some lines, read in one snapshot; memory does not grow with the database.

    The same content under the same numbers gives the same bytes, whichever database it is in.
    Raises DatabaseError when it is older, newer or out of reach.
    """
    require_current(target)
    tables = our_tables()
    with open_snapshot(target) as snapshot:
        counts = snapshot.counts(tables)
        yield header_line(HEAD, counts) + "\n"
        for table in tables:
            rows = progress(snapshot.rows(table), counts[table.name].rows, table.name)
            yield from _pieces(row_lines(table.shape, rows))


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    held: list[str] = []
    for line in lines:
        held.append(line)
        if len(held) == _PIECE:
            held.append("")
            yield "\n".join(held)
            held = []
    if held:
        held.append("")
        yield "\n".join(held)
