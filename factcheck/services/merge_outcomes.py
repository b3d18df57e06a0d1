"""What a merge did with each thing, and what both sides changed."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, overload

from factcheck.models.operation import Row
from factcheck.render.rows import Rows
from factcheck.services.dependents import Key
from factcheck.services.merge_fields import Choice
from factcheck.services.row_names import LETTERS

GONE = "removed"
"""Stands for the field where one side removed what the other changed."""


class Outcome(NamedTuple):
    """One line: added, changed, removed, disputed, chosen, kept, left out or conflict; and the ids."""

    result: str
    theirs: str | None
    ours: str | None
    what: str
    because: str | None = None


class Conflict(NamedTuple):
    """Something both sides changed; `key` is the row's there."""

    key: Key
    field: str


class Lines(Sequence[Outcome]):
    """Lines in their order. There may be as many rows that came in as a desk has: such a line is put together
    only when it is asked for.
    """

    def __init__(self) -> None:
        self._told: list[Outcome | str] = []
        self._tables: list[str] = []
        self._there = array("q")
        self._here = array("q")
        self._seen: set[Outcome] = set()

    def add(self, line: Outcome) -> None:
        """One more, unless it is there."""
        if line not in self._seen:
            self._seen.add(line)
            self._put(line, Key(_table_of(line), 0), 0)

    def came_in(self, there: Key, here: int, what: str) -> None:
        """One more, for a row that is new."""
        self._put(what, there, here)

    def _put(self, told: Outcome | str, there: Key, here: int) -> None:
        self._told.append(told)
        self._tables.append(there.table)
        self._there.append(there.id)
        self._here.append(here)

    def counts(self) -> Counter[tuple[str, str]]:
        """How many lines of each result and table."""
        return Counter(
            ("added" if isinstance(told, str) else told.result, table)
            for told, table in zip(self._told, self._tables, strict=True)
        )

    def __len__(self) -> int:
        return len(self._told)

    @overload
    def __getitem__(self, place: int) -> Outcome: ...
    @overload
    def __getitem__(self, place: slice) -> list[Outcome]: ...
    def __getitem__(self, place: int | slice) -> Outcome | list[Outcome]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        told = self._told[place]
        if not isinstance(told, str):
            return told
        table = self._tables[place]
        there, here = (Key(table, numbers[place]) for numbers in (self._there, self._here))
        return Outcome("added", id_of(there), id_of(here), told)


_TABLES = {letter: table for table, letter in LETTERS.items()}


def _table_of(line: Outcome) -> str:
    """The table of what a line is about, by its id; a row without one is called by its table."""
    name = line.theirs or line.ours or ""
    return _TABLES.get(name[:1], "") if name[1:].isdigit() else name.replace(" ", "_")


class Outcomes:
    """Lines in the order in which things were done; and the choices where both sides changed one thing."""

    def __init__(self, prefer: Choice | None, answers: Mapping[Conflict, Choice]) -> None:
        self.lines = Lines()
        self.conflicts: dict[Conflict, Outcome] = {}
        self._prefer = prefer
        self._answers = answers

    def choose(self, conflict: Conflict, line: Outcome) -> Choice:
        """Whose holds. Where nobody said, it is noted as open, and ours is gone on with."""
        chosen = self._answers.get(conflict, self._prefer)
        if chosen is None:
            self.conflicts[conflict] = line
            return Choice.MINE
        self.add(line._replace(result="chosen", because=f"{line.because}: {chosen.value} holds"))
        return chosen

    def add(self, line: Outcome) -> None:
        """Say what was done, once."""
        self.lines.add(line)

    def added(self, there: Key, here: int, what: str) -> None:
        """Say that a row came in."""
        self.lines.came_in(there, here, what)

    def rows(self) -> Rows:
        """What is open first, then all else."""
        open_first = [*self.conflicts.values(), *self.lines] if self.conflicts else self.lines
        return Rows(Outcome._fields, open_first)


def id_of(key: Key) -> str:
    """What people call a row by its number; by its table where they never do."""
    return f"{LETTERS[key.table]}{key.id}" if key.table in LETTERS else key.table.replace("_", " ")


def shown_fields(row: Row, columns: tuple[str, ...]) -> str:
    """`7.000 Gäste`, or `2026-10-21 2026-10-21`; an empty field as nothing."""
    values = dict.fromkeys(str(row[column]) for column in columns if row.get(column) is not None)
    return " ".join(values) or "nothing"
