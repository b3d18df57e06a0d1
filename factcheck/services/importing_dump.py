"""A dump into a database that is empty yet."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from factcheck.errors import BadInput
from factcheck.exchange.dump import DumpReader, Header, Progress
from factcheck.services.copying import copy_rows
from factcheck.settings import Target
from factcheck.storage.bulk import Refused, count_on, insert_rows
from factcheck.storage.filling import made_anew
from factcheck.storage.migrations import move_to
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.snapshot import open_snapshot
from factcheck.storage.tables import Travelling, our_tables, tables_in


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken in: rows of each table, and the revision the dump was written at."""

    rows: dict[str, int]
    revision: str

    def said(self) -> str:
        """`12 articles, 340 claims, 1 verdict, 57 operations`."""
        counts = ((self.rows.get(name, 0), name) for name in ("article", "claim", "verdict", "operation"))
        return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in counts)


def import_dump(target: Target, file: BinaryIO, name: str, progress: Progress) -> Imported:
    """Fill an empty database with a dump: all of it, or nothing.

    A dump of an older schema goes through a database of that schema beside, which is then upgraded.
    Raises BadInput with the line of whatever is wrong, Clash when the database holds work already.
    """
    reader = DumpReader(file, name)
    header = reader.header()
    known_revision(header, name)
    if header.revision == HEAD:
        with made_anew(target) as connection:
            _load(connection, our_tables(), reader, header, progress)
    else:
        with upgraded(reader, header, progress) as beside, open_snapshot(beside) as snapshot:
            copy_rows(snapshot, target, progress)
    return Imported({table: count.rows for table, count in header.tables.items()}, header.revision)


def known_revision(header: Header, name: str) -> None:
    """Raises BadInput when the dump's rows are of a schema this program does not know."""
    if header.revision not in REVISIONS:
        raise BadInput(
            f"{name} was written by a newer factcheck (revision {header.revision}; this one knows {HEAD}).",
            "Update the program: pip install --upgrade factcheck",
        )


@contextmanager
def upgraded(reader: DumpReader, header: Header, progress: Progress) -> Iterator[Target]:
    """The dump in a temporary SQLite file, brought to this program's revision."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        beside = Target(path=Path(folder) / "dump.db")
        with made_anew(beside, header.revision) as connection:
            _load(connection, tables_in(connection), reader, header, progress)
        if header.revision != HEAD:
            move_to(beside, HEAD, keep=False)
        yield beside


def _load(
    connection: Connection,
    tables: tuple[Travelling, ...],
    reader: DumpReader,
    header: Header,
    progress: Progress,
) -> None:
    _same_tables(tables, reader, header)
    shapes = {table.name: table.shape for table in tables}
    for name, count in header.tables.items():
        first = reader.line + 1
        rows = progress(reader.rows(shapes[name], count.rows), count.rows, name)
        try:
            insert_rows(connection, shapes[name], rows)
        except Refused as refused:
            raise reader.wrong(f"the database refuses it: {refused.said}", first + refused.place) from refused
        highest = connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {name}").scalar_one()
        if highest > count.last:
            raise reader.wrong(f"{name} has a row {highest}, past the last number given out", 1)
        count_on(connection, name, count.last)
    reader.end()


def _same_tables(tables: tuple[Travelling, ...], reader: DumpReader, header: Header) -> None:
    """The tables come in the order in which the schema has them: what others refer to is there first."""
    wanted, found = [table.name for table in tables], list(header.tables)
    if sorted(wanted) != sorted(found):
        odd = sorted(set(wanted) ^ set(found))
        raise reader.wrong(
            f"its tables are not those of revision {header.revision}: {', '.join(odd)[:200]}", 1
        )
