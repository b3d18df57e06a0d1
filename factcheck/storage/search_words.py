"""Writing what search looks in: words of claims, articles and evidence, and the spellings of names in them.

Many rows go into one statement: after each of them the trigger lets FTS5 write out what it holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection

from factcheck.reading.search_names import name_pairs
from factcheck.reading.search_pieces import Pieces
from factcheck.reading.search_words import words_of

_ROWS = 4_000
_CHARACTERS = 1_000_000
"""Rows of one statement, and characters of their words; the last row may go beyond."""
_HELD, _HELD_OTHERWISE = 8 * 1024 * 1024, 1024 * 1024
"""Bytes that FTS5 holds in memory before it writes them; the second is what it does unless told."""
_NAMES = 400
"""Spellings of one statement."""

Words = tuple[int, str]
"""The number of a claim, article or piece of evidence, and its words."""

Texts = Sequence[Any]
"""The number of a claim, article or piece of evidence, and the texts it is found by; None is no text."""


def words_from(rows: Iterable[Texts], memory: Pieces) -> Iterator[Words]:
    """What is stored for each row."""
    for number, *texts in rows:
        yield number, words_of(*texts, pieces=memory)


def write_words(connection: Connection, owner: str, rows: Iterable[Texts]) -> None:
    """Store the words of each row, and the spellings of names in it; `owner`: claim, article or evidence."""
    memory, table = Pieces(gathers=True), f"{owner}_words"
    for some in _pieces(words_from(rows, memory)):
        source, given = _values(some) if connection.dialect.name == "sqlite" else _arrays(some, "integer")
        connection.exec_driver_sql(
            f"INSERT INTO {table} (id, words) {source}"
            f" ON CONFLICT (id) DO UPDATE SET words = excluded.words WHERE {table}.words <> excluded.words",
            given,
        )
        write_names(connection, name_pairs(memory.capitals))
        memory.capitals.clear()


def fill_words(connection: Connection, words: Iterable[tuple[str, Words]], memory: Pieces) -> int:
    """Store the words of one owner after another where no row is there yet (`emptied`); returns how many.

    `memory` is what they were made with; it gathers.
    """
    held: dict[str, list[Words]] = {}
    room: dict[str, int] = {}
    written = 0
    for owner, row in words:
        rows = held.setdefault(owner, [])
        rows.append(row)
        written += 1
        room[owner] = room.get(owner, _CHARACTERS) - len(row[1])
        if room[owner] <= 0 or len(rows) == _ROWS:
            _fill(connection, f"{owner}_words", rows)
            del held[owner], room[owner]
    for owner, rows in held.items():
        _fill(connection, f"{owner}_words", rows)
    write_names(connection, name_pairs(memory.capitals))
    memory.capitals.clear()
    return written


@contextmanager
def emptied(connection: Connection, owner: str) -> Iterator[None]:
    """No words of an owner, for new ones to be written; the index is made of them afterwards, in one piece.

    On SQLite that costs half of what its triggers would spend on the rows, and a damaged index would refuse
    to be emptied row by row. On PostgreSQL it costs two thirds, but who searches meanwhile would have to
    wait: there the index stays where words are that somebody may look for.
    """
    words, index = f"{owner}_words", f"{owner}_index"
    if connection.dialect.name != "sqlite":
        made_by = _unused_indexes(connection, words)
        for name, _ in made_by:
            connection.exec_driver_sql(f"DROP INDEX {name}")
        connection.exec_driver_sql(f"DELETE FROM {words}")
        yield
        for _, sql in made_by:
            connection.exec_driver_sql(sql)
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


def _unused_indexes(connection: Connection, table: str) -> list[tuple[str, str]]:
    """The GIN indexes of a table without rows: name, and the statement that makes each again."""
    if connection.exec_driver_sql(f"SELECT EXISTS (SELECT 1 FROM {table})").scalar_one():
        return []
    query = (
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
        " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam"
        f" WHERE i.indrelid = '{table}'::regclass AND a.amname = 'gin' ORDER BY 1"
    )
    return [(str(name), str(sql)) for name, sql in connection.exec_driver_sql(query)]


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


def _fill(connection: Connection, table: str, rows: list[Words]) -> None:
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        driver.executemany(f"INSERT INTO {table} (id, words) VALUES (?, ?)", rows)
        return
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} (id, words) FROM STDIN") as copy:
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
