"""What can be made again from what is audited, written past the session: keys of claims, in thousands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import Connection

KeyRow = tuple[int, str, str]
"""Claim, kind and key."""

_AT_ONCE = 1_000


def add_keys(connection: Connection, rows: Iterable[KeyRow]) -> None:
    """Insert keys of claims. In the order of their kind and key they are written fastest."""
    for some in _some(rows):
        if connection.dialect.name == "sqlite":
            values = ", ".join(["(?, ?, ?)"] * len(some))
            given: tuple[object, ...] = tuple(cell for row in some for cell in row)
            connection.exec_driver_sql(f"INSERT INTO claim_key (claim_id, kind, key) VALUES {values}", given)
        else:
            connection.exec_driver_sql(
                "INSERT INTO claim_key (claim_id, kind, key) SELECT * FROM"
                " unnest(CAST(%s AS integer[]), CAST(%s AS text[]), CAST(%s AS text[]))",
                tuple(list(column) for column in zip(*some, strict=True)),
            )


def _some(rows: Iterable[KeyRow]) -> Iterator[Sequence[KeyRow]]:
    rest = iter(rows)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
