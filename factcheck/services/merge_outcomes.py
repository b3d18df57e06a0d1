"""What a merge did with each thing, and what both sides changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

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


class Outcomes:
    """Lines in the order in which things were done; and the choices where both sides changed one thing."""

    def __init__(self, prefer: Choice | None, answers: Mapping[Conflict, Choice]) -> None:
        self.lines: dict[Outcome, None] = {}
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
        self.lines[line] = None

    def rows(self) -> Rows:
        """What is open first, then all else."""
        return Rows(Outcome._fields, [*self.conflicts.values(), *self.lines])


def id_of(key: Key) -> str:
    """What people call a row by its number; by its table where they never do."""
    return f"{LETTERS[key.table]}{key.id}" if key.table in LETTERS else key.table.replace("_", " ")


def shown_fields(row: Row, columns: tuple[str, ...]) -> str:
    """`7.000 Gäste`, or `2026-10-21 2026-10-21`; an empty field as nothing."""
    values = dict.fromkeys(str(row[column]) for column in columns if row.get(column) is not None)
    return " ".join(values) or "nothing"
