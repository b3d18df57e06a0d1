"""The newest rows whose words fit a query, the same ones on both databases, in bounded time.

The full-text indexes answer which rows fit; in what order they are shown is decided by the program. A common
word fits hundreds of thousands of rows, so only the newest are taken, and found without counting the others:
FTS5 hands rows out by number, the last one first. PostgreSQL's GIN gathers all of them before the first, and
FTS5 does the same for beginnings of words; there the last few thousand rows are read first, which is enough
for every word that is common.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from factcheck.storage.reader import Cell, Reader

Group: TypeAlias = tuple[str, ...]
"""Alternatives of which one must be there: a stem, its beginning (`kind*`), several in a row (`us wahl`)."""

_SOUND = re.compile(r"[a-z0-9]+\*?(?: [a-z0-9]+)*")
_LAST_ROWS = {"claim": (800, 12_000), "article": (40, 400), "evidence": (400, 6_000)}
"""Rows that tell how common something is, and the most that are read one by one."""
_READ = 8_000
"""Characters of a row's words that come back: enough to rank by."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One of each group in `required`, none of any in `excluded`.

    Raises ValueError for anything but stems.
    """

    required: tuple[Group, ...]
    excluded: tuple[Group, ...] = ()

    def __post_init__(self) -> None:
        for group in (*self.required, *self.excluded):
            for one in group:
                if not _SOUND.fullmatch(one):
                    raise ValueError(f"no stem: {one!r}")

    @property
    def has_beginning(self) -> bool:
        """Whether the beginning of a word is looked for."""
        return any(one.endswith("*") for group in self.required for one in group)


@dataclass(frozen=True, slots=True)
class Passing:
    """What else a row must pass: a query with a column `number`, and its parameters; "" for nothing."""

    sql: str = ""
    values: Mapping[str, Cell] | None = None
    types: Mapping[str, str] | None = None


def newest(reader: Reader, owner: str, wanted: Wanted, passing: Passing, limit: int) -> list[tuple[int, str]]:
    """Number and words of the newest rows that fit, at most `limit`; `owner` is claim, article or
    evidence."""
    if not reader.is_sqlite or wanted.has_beginning:
        rows = _among_the_last(reader, owner, wanted, passing, limit)
        if rows is not None:
            return rows
    if reader.is_sqlite:
        source = f"{owner}_index JOIN {owner}_words w ON w.id = {owner}_index.rowid"
        return _run(
            reader, source, f"{owner}_index MATCH :words{_phrases(wanted)}", _fts5(wanted), passing, limit,
            order=f"{owner}_index.rowid",
        )  # fmt: skip
    # Without MATERIALIZED the planner walks down the primary key, through the whole table for a rare word.
    fits = f"CAST(words AS tsvector) @@ CAST(:words AS tsquery){_phrases(wanted)}"
    found = f"WITH found AS MATERIALIZED (SELECT id, words FROM {owner}_words w WHERE {fits})"
    return _run(reader, "found w", "1 = 1", _tsquery(wanted), passing, limit, before=found)


def _among_the_last(
    reader: Reader, owner: str, wanted: Wanted, passing: Passing, limit: int
) -> list[tuple[int, str]] | None:
    """The same, for what is so common that the last rows hold enough of it; None for what is not.

    A few rows tell how common it is, and so how many have to be read.
    """
    few, most = _LAST_ROWS[owner]
    size = few
    while True:
        last = f"(SELECT id, words FROM {owner}_words ORDER BY id DESC LIMIT {size})"
        rows = _run(reader, f"{last} w", _in_words(wanted), "", passing, limit)
        if len(rows) == limit:
            return rows
        needed = size * limit // max(1, len(rows)) * 3 // 2
        if size > few or needed > most:
            return None
        size = needed


def _run(
    reader: Reader, source: str, fits: str, query: str, passing: Passing, limit: int, *,
    before: str = "", order: str = "w.id",
) -> list[tuple[int, str]]:  # fmt: skip
    values, types = dict(passing.values or {}), dict(passing.types or {})
    if query:
        values["words"] = query
    passes = f"AND EXISTS (SELECT 1 FROM (\n{passing.sql}\n) p WHERE p.number = w.id)" if passing.sql else ""
    sql = (
        f"{before} SELECT w.id, substr(w.words, 1, {_READ}) AS words FROM {source}"
        f" WHERE {fits} {passes} ORDER BY {order} DESC LIMIT {limit}"
    )
    return [(int(number or 0), str(words)) for number, words in reader.run(sql, values, types).rows]


def _in_words(wanted: Wanted) -> str:
    """The whole query as conditions on the words themselves."""
    parts = [_one_of(group) for group in wanted.required]
    return " AND ".join([*parts, *(f"NOT {_one_of(group)}" for group in wanted.excluded)])


def _phrases(wanted: Wanted) -> str:
    """Conditions for what the indexes do not know, the order of words; begins with AND."""
    parts = [f"AND {_one_of(group)}" for group in wanted.required if _ordered(group)]
    parts += [f"AND NOT {_one_of(group)}" for group in wanted.excluded if _ordered(group)]
    return " ".join(["", *parts])


def _ordered(group: Group) -> bool:
    return any(" " in one for one in group)


def _one_of(group: Group) -> str:
    """Stems hold letters and digits only, so they can stand in the query as they are."""
    tests = [
        f"' ' || w.words LIKE '% {one[:-1]}%'"
        if one.endswith("*")
        else f"' ' || w.words || ' ' LIKE '% {one} %'"
        for one in group
    ]
    return f"({' OR '.join(tests)})"


def _fts5(wanted: Wanted) -> str:
    def one(stem: str) -> str:
        if stem.endswith("*"):
            return f'"{stem[:-1]}" *'
        quoted = [f'"{word}"' for word in stem.split()]
        return f"({' AND '.join(quoted)})"

    return _combined(wanted, one, " AND ", " OR ", " NOT ")


def _tsquery(wanted: Wanted) -> str:
    def one(stem: str) -> str:
        if stem.endswith("*"):
            return f"'{stem[:-1]}':*"
        quoted = [f"'{word}'" for word in stem.split()]
        return f"({' & '.join(quoted)})"

    return _combined(wanted, one, " & ", " | ", " & !")


def _combined(wanted: Wanted, one: Callable[[str], str], both: str, either: str, but_not: str) -> str:
    required = both.join(f"({either.join(map(one, group))})" for group in wanted.required)
    excluded = [f"({either.join(map(one, group))})" for group in wanted.excluded if not _ordered(group)]
    return but_not.join([f"({required})", *excluded])


def last_words(reader: Reader, owner: str, number: int) -> list[str]:
    """The words of the last rows: which of them are common here."""
    query = f"SELECT substr(words, 1, {_READ}) AS words FROM {owner}_words ORDER BY id DESC LIMIT {number}"
    return [str(words) for (words,) in reader.run(query).rows]


def spellings(reader: Reader, keys: Sequence[str]) -> list[tuple[str, str]]:
    """Key and spelling of the names in all texts that share one of these keys."""
    if not keys:
        return []
    names = [f"k{place}" for place in range(len(keys))]
    wanted = ", ".join(f":{name}" for name in names)
    found = reader.run(
        f"SELECT name_key, form FROM name_form WHERE name_key IN ({wanted})"
        ' ORDER BY name_key COLLATE "C", form COLLATE "C" LIMIT 200',
        dict(zip(names, keys, strict=True)),
    )
    return [(str(key), str(form)) for key, form in found.rows]
