"""All rows of one database into another that is empty yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection

from factcheck.errors import DatabaseError
from factcheck.exchange.dump import Progress, Record, RowOfValues, Shape, TableCount, row_lines
from factcheck.settings import Target
from factcheck.storage.bulk import count_on, insert_rows
from factcheck.storage.filling import made_anew
from factcheck.storage.snapshot import Snapshot, snapshot_in
from factcheck.storage.tables import Travelling, our_tables


@dataclass(frozen=True, slots=True)
class Copied:
    """One table: how many rows went over, and the sha256 of them as the dump writes them."""

    table: str
    rows: int
    sha256: str


def copy_rows(snapshot: Snapshot, target: Target, progress: Progress) -> list[Copied]:
    """Copy a database into an empty one: every row under its number, counted and compared table by table.

    Nothing is left in `target` when it fails.
    Raises Clash when `target` holds work, DatabaseError when what arrived is not what was sent.
    """
    tables = our_tables()
    counts = snapshot.counts(tables)
    with made_anew(target) as connection:
        return [_copy(connection, snapshot, table, counts[table.name], target, progress) for table in tables]


def _copy(
    connection: Connection,
    snapshot: Snapshot,
    table: Travelling,
    count: TableCount,
    target: Target,
    progress: Progress,
) -> Copied:
    sent, arrived = Checksum(table.shape), Checksum(table.shape)
    rows = progress(sent.passing(snapshot.rows(table)), count.rows, table.name)
    insert_rows(connection, table.shape, _by_name(table.shape, rows))
    count_on(connection, table.name, count.last)
    for _ in arrived.passing(snapshot_in(connection).rows(table)):
        pass
    if not (count.rows == sent.rows == arrived.rows and sent.digest() == arrived.digest()):
        raise DatabaseError(
            f"{table.name} did not arrive whole in {target}.", "Nothing was copied; try again."
        )
    return Copied(table.name, sent.rows, sent.digest())


def _by_name(shape: Shape, rows: Iterable[RowOfValues]) -> Iterator[Record]:
    names = [column.name for column in shape.columns]
    for row in rows:
        yield {name: value for name, value in zip(names, row, strict=True) if value is not None}


class Checksum:
    """How many rows passed, and the sha256 of them as the dump writes them."""

    def __init__(self, shape: Shape) -> None:
        self.rows = 0
        self._shape = shape
        self._sum = sha256()

    def passing(self, rows: Iterable[RowOfValues]) -> Iterator[RowOfValues]:
        """The same rows, looked at on their way."""
        for row in rows:
            self.rows += 1
            self._sum.update(next(row_lines(self._shape, (row,))).encode())
            yield row

    def digest(self) -> str:
        """Of all that passed so far."""
        return self._sum.hexdigest()
