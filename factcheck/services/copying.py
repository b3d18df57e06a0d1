"""All rows of one database into another that is empty yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from factcheck.errors import DatabaseError
from factcheck.exchange.dump import Progress, RowOfValues, Shape, TableCount, row_lines
from factcheck.settings import Target
from factcheck.storage.bulk import count_on, insert_rows
from factcheck.storage.filling import made_anew
from factcheck.storage.snapshot import open_snapshot, snapshot_in
from factcheck.storage.tables import our_tables


def copy_rows(source: Target, target: Target, progress: Progress) -> dict[str, TableCount]:
    """Copy a database into an empty one: every row under its number, counted and compared table by table.

    Nothing is left in `target` when it fails. Returns what each table holds.
    Raises Clash when `target` holds work, DatabaseError when what arrived is not what was sent.
    """
    tables = our_tables()
    with open_snapshot(source) as snapshot, made_anew(target) as connection:
        counts = snapshot.counts(tables)
        for table in tables:
            sent, arrived = Checksum(table.shape), Checksum(table.shape)
            rows = progress(sent.passing(snapshot.rows(table)), counts[table.name].rows, table.name)
            insert_rows(connection, table.shape, rows)
            count_on(connection, table.name, counts[table.name].last)
            for _ in arrived.passing(snapshot_in(connection).rows(table)):
                pass
            if (sent.rows, sent.digest()) != (arrived.rows, arrived.digest()):
                raise DatabaseError(f"{table.name} did not arrive whole in {target}.", "Nothing was copied.")
    return counts


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
