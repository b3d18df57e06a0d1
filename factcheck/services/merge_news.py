"""Rows that one of two databases changed and the other does not know of: eight bytes for one only put in."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.domain.vocabulary import ChangeAction
from factcheck.models.operation import Row
from factcheck.services.dependents import Key


class Made(NamedTuple):
    """One change of a row: what was done, and the columns before."""

    action: ChangeAction
    old: Row


class News:
    """The changes, row by row, oldest first."""

    def __init__(self) -> None:
        self._new: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self._later: dict[Key, list[Made]] = {}

    def add(self, key: Key, made: Made) -> None:
        """Note a change; changes of one row in their order."""
        if made.action is ChangeAction.INSERT and key not in self._later:
            self._new[key.table].append(key.id)
        else:
            self._later.setdefault(key, []).append(made)

    def sort(self) -> None:
        """Make it ready to be asked; after the last change."""
        for table, numbers in self._new.items():
            self._new[table] = array("q", sorted(numbers))

    def __bool__(self) -> bool:
        return bool(self._new or self._later)

    def __contains__(self, key: Key) -> bool:
        return key in self._later or self.is_new(key)

    def is_new(self, key: Key) -> bool:
        """Whether it was put in first of all."""
        numbers = self._new.get(key.table)
        if not numbers:
            return False
        place = bisect_left(numbers, key.id)
        return place < len(numbers) and numbers[place] == key.id

    def before(self, key: Key, now: Row | None) -> Row | None:
        """A row before all of them, from what it is now; None when it was not there."""
        return None if self.is_new(key) else walked_back(now, self._later.get(key, ()))

    def numbers(self, table: str) -> list[int]:
        """The rows of one table, in order."""
        later = {key.id for key in self._later if key.table == table}
        new = self._new.get(table, array("q"))
        return sorted(later.union(new)) if later else list(new)

    def new(self) -> Iterator[tuple[str, Sequence[int]]]:
        """The rows that were put in, table by table."""
        yield from self._new.items()

    def changed(self, table: str | None = None) -> list[Key]:
        """The rows to which anything but being put in happened."""
        return [key for key in self._later if table in (None, key.table)]


def walked_back(now: Row | None, made: Sequence[Made]) -> Row | None:
    """The row before some changes, from what it was after them."""
    row = dict(now) if now is not None else None
    for change in reversed(made):
        if change.action is ChangeAction.INSERT:
            row = None
        elif change.action is ChangeAction.DELETE:
            row = dict(change.old)
        elif row is not None:
            row |= change.old
    return row
