"""Their numbers and ours: rows that were put in one after the other take no room of their own."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from factcheck.services.dependents import Key


@dataclass(slots=True)
class _Runs:
    """Stretches of numbers that follow each other on both sides: where each begins, and how long it is."""

    there: list[int] = field(default_factory=list)
    here: list[int] = field(default_factory=list)
    length: list[int] = field(default_factory=list)

    def add(self, there: int, here: int) -> bool:
        """Whether it goes behind the last one."""
        if self.there:
            last = self.length[-1]
            if (there, here) == (self.there[-1] + last, self.here[-1] + last):
                self.length[-1] += 1
                return True
            if there < self.there[-1] + last or here < self.here[-1] + last:
                return False
        self.there.append(there)
        self.here.append(here)
        self.length.append(1)
        return True

    def get(self, there: int) -> int | None:
        place = bisect_right(self.there, there) - 1
        if place < 0 or there >= self.there[place] + self.length[place]:
            return None
        return self.here[place] + there - self.there[place]

    def holds(self, here: int) -> bool:
        place = bisect_right(self.here, here) - 1
        return place >= 0 and here < self.here[place] + self.length[place]


class Numbers:
    """Which row here is theirs, table by table; and whether it was put in only now."""

    def __init__(self) -> None:
        self._runs: dict[str, _Runs] = defaultdict(_Runs)
        self._new: dict[str, dict[int, int]] = defaultdict(dict)
        self._found: dict[str, dict[int, int]] = defaultdict(dict)
        self._taken: dict[str, set[int]] = defaultdict(set)

    def settle(self, key: Key, here: int, *, new: bool) -> None:
        """Say which row here is theirs."""
        if not new:
            self._found[key.table][key.id] = here
            self._taken[key.table].add(here)
        elif not self._runs[key.table].add(key.id, here):
            self._new[key.table][key.id] = here
            self._taken[key.table].add(here)

    def get(self, table: str, there: int) -> int | None:
        """The number here; None where they alone have the row."""
        found = self._found[table].get(there)
        return found if found is not None else self.new(table, there)

    def new(self, table: str, there: int) -> int | None:
        """The number here of a row that was put in only now."""
        found = self._new[table].get(there)
        return found if found is not None else self._runs[table].get(there)

    def is_taken(self, table: str, here: int) -> bool:
        """Whether a row here is one of theirs already."""
        return here in self._taken[table] or self._runs[table].holds(here)
