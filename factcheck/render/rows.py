"""Rows with named columns: what a listing, a report or a query hands over to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from factcheck.errors import BadInput

Cell: TypeAlias = str | int | float | None
Record: TypeAlias = "dict[str, Cell | Record]"


@dataclass(frozen=True, slots=True)
class Rows:
    """A result in memory; every row has one cell for each column, in the order of the columns.

    A column named `left.claim` is the field `claim` of an object `left` in JSON. `shown` names the
    columns that tables for the eye keep; empty means all. `spare` names those that a screen too narrow for
    them does without, in that order. Raises ValueError if `shown` names a column that is not there.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    shown: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = set(self.shown) - set(self.columns)
        if unknown:
            raise ValueError(f"shown, but not a column: {', '.join(sorted(unknown))}")

    def for_eyes(self) -> Rows:
        """Only the shown columns, in the order of `shown`."""
        if not self.shown:
            return self
        places = [self.columns.index(name) for name in self.shown]
        rows = [tuple(row[place] for place in places) for row in self.rows]
        return Rows(self.shown, rows, spare=tuple(name for name in self.spare if name in self.shown))

    def without(self, column: str) -> Rows:
        """All but one column."""
        at = self.columns.index(column)
        rows = [(*row[:at], *row[at + 1 :]) for row in self.rows]
        spare = tuple(name for name in self.spare if name != column)
        return Rows((*self.columns[:at], *self.columns[at + 1 :]), rows, spare=spare)

    def headers(self) -> tuple[str, ...]:
        """The column names as people read them: `left.claim` is "left claim"."""
        return tuple(" ".join(_path(name)) for name in self.columns)

    def numeric(self) -> tuple[bool, ...]:
        """For each column, whether it holds numbers and nothing else (absent cells aside)."""
        return tuple(_all_numbers(self.rows, place) for place in range(len(self.columns)))

    def records(self) -> list[Record]:
        """One nested dict a row. Raises BadInput if two columns would be the same field."""
        return list(self.each_record())

    def each_record(self) -> Iterator[Record]:
        """The same one by one, so that a long result is never held twice."""
        paths = _paths(self.columns)
        if all(len(path) == 1 for path in paths):
            return (dict(zip(self.columns, row, strict=True)) for row in self.rows)
        return (_nest(paths, row) for row in self.rows)


def _path(name: str) -> tuple[str, ...]:
    """Only names joined by dots are nested; `max(a.b)` or `1.5`, as a query may call a column, are not."""
    parts = tuple(name.split("."))
    return parts if all(part.isidentifier() for part in parts) else (name,)


def _paths(columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    paths = [_path(name) for name in columns]
    leaves: set[tuple[str, ...]] = set()
    branches = {path[:depth] for path in paths for depth in range(1, len(path))}
    for path in paths:
        if path in leaves or path in branches:
            raise BadInput(
                f"Two columns would both be the field {'.'.join(path)!r}.",
                "Give each its own name with AS, or choose a table or CSV.",
            )
        leaves.add(path)
    return paths


def _nest(paths: list[tuple[str, ...]], row: tuple[Cell, ...]) -> Record:
    record: Record = {}
    for path, cell in zip(paths, row, strict=True):
        place = record
        for name in path[:-1]:
            below = place.setdefault(name, {})
            assert isinstance(below, dict)  # _paths has refused a column that is leaf and branch
            place = below
        place[path[-1]] = cell
    return record


def _all_numbers(rows: Sequence[tuple[Cell, ...]], place: int) -> bool:
    cells = [row[place] for row in rows if row[place] is not None]
    return bool(cells) and all(isinstance(cell, int | float) for cell in cells)
