"""Writing what search looks in: words of claims, articles and evidence, and the spellings of names in them.

Many rows go into one statement: after each of them the trigger lets FTS5 write out what it holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, NamedTuple

from sqlalchemy import Connection

from factcheck.reading.search_names import name_pairs
from factcheck.reading.search_pieces import Pieces
from factcheck.reading.search_words import words_of

_ROWS = 4_000
_CHARACTERS = 1_000_000
"""Rows of one statement, and characters of their words; the last row may go beyond."""
_HELD, _HELD_OTHERWISE = 16 * 1024 * 1024, 1024 * 1024
"""Bytes that FTS5 holds in memory before it writes them; the second is what it does unless told."""
_NAMES = 400
"""Spellings of one statement."""

Words = tuple[int, str]
"""The number of a claim, article or piece of evidence, and its words."""


class Texts(NamedTuple):
    """The number of a claim, article or piece of evidence, and the texts it is found by."""

    id: int
    texts: tuple[str | None, ...]

    @property
    def words(self) -> str:
        """What is stored for it."""
        return words_of(*self.texts)


def claim_texts(
    number: int, text: str, quote: str | None, claimant: str | None, claimant_raw: str | None = None
) -> Texts:
    """What a claim is found by, for who writes claims in bulk; `claimant` is the name of the known one."""
    return Texts(number, (quote, text, claimant, claimant_raw))


def write_words(
    connection: Connection,
    owner: str,
    rows: Iterable[Texts],
    *,
    new: bool = False,
    memory: Pieces | None = None,
) -> int:
    """Store the words of each row, and the spellings of names in it; `new` says that none is there yet.

    `owner` is claim, article or evidence. `memory` serves several calls on one database; it gathers.
    Returns the number of rows.
    """
    written = 0
    memory = memory or Pieces(gathers=True)
    for some in _pieces((row.id, words_of(*row.texts, pieces=memory)) for row in rows):
        _store(connection, owner, some, new)
        write_names(connection, name_pairs(memory.capitals))
        memory.capitals.clear()
        written += len(some)
    return written


@contextmanager
def emptied(connection: Connection, owner: str) -> Iterator[None]:
    """No words of an owner, for new ones to be written; on SQLite the index is made of them afterwards.

    In one go it costs half of what its triggers would spend on the rows, and it is in one piece. A damaged
    index would refuse to be emptied row by row.
    """
    words, index = f"{owner}_words", f"{owner}_index"
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(f"DELETE FROM {words}")
        yield
        return
    query = f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{words}' ORDER BY 1"
    triggers = connection.exec_driver_sql(query).all()
    for name, _ in triggers:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    connection.exec_driver_sql(f"DELETE FROM {words}")
    yield
    set_size = f"INSERT INTO {index} ({index}, rank) VALUES ('hashsize', ?)"
    connection.exec_driver_sql(set_size, (_HELD,))
    connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    connection.exec_driver_sql(set_size, (_HELD_OTHERWISE,))
    for _, sql in triggers:
        connection.exec_driver_sql(sql)


def write_names(connection: Connection, pairs: Collection[tuple[str, str]]) -> None:
    """Store keys with spellings; in their order, so that two who write at once wait instead of deadlock."""
    ordered = iter(sorted(pairs))
    while some := list(islice(ordered, _NAMES)):
        if connection.dialect.name == "sqlite":
            source, given = _values(some)
        else:
            source, given = _arrays(some, "text")
        connection.exec_driver_sql(
            f"INSERT INTO name_form (name_key, form) {source} ON CONFLICT DO NOTHING", given
        )


def _store(connection: Connection, owner: str, rows: list[Words], new: bool) -> None:
    table = f"{owner}_words"
    if new and connection.dialect.name == "postgresql":
        _copy(connection, table, rows)
        return
    source, given = _values(rows) if connection.dialect.name == "sqlite" else _arrays(rows, "integer")
    sql = f"INSERT INTO {table} (id, words) {source}"
    if not new:
        sql += f" ON CONFLICT (id) DO UPDATE SET words = excluded.words WHERE {table}.words <> excluded.words"
    connection.exec_driver_sql(sql, given)


def _copy(connection: Connection, table: str, rows: list[Words]) -> None:
    server: Any = connection.connection.driver_connection
    with server.cursor() as cursor, cursor.copy(f"COPY {table} (id, words) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _values(rows: list[tuple[Any, str]]) -> tuple[str, tuple[Any, ...]]:
    return f"VALUES {', '.join(['(?, ?)'] * len(rows))}", tuple(chain.from_iterable(rows))


def _arrays(rows: list[tuple[Any, str]], first: str) -> tuple[str, tuple[Any, ...]]:
    source = f"SELECT * FROM unnest(CAST(%s AS {first}[]), CAST(%s AS text[]))"
    return source, ([one for one, _ in rows], [other for _, other in rows])


def _pieces(rows: Iterable[Words]) -> Iterator[list[Words]]:
    held: list[Words] = []
    room = _CHARACTERS
    for row in rows:
        held.append(row)
        room -= len(row[1])
        if room <= 0 or len(held) == _ROWS:
            yield held
            held, room = [], _CHARACTERS
    if held:
        yield held
