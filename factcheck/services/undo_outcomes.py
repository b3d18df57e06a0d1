"""What became of each thing an undone operation did."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.services.dependents import OWNERS, Key
from factcheck.services.row_names import Named


class Outcome(NamedTuple):
    """One line: `result` is removed, restored, put back, withdrawn or kept."""

    result: str
    id: str | None
    what: str
    because: str | None


class Outcomes:
    """A list that grows step by step; the parts of a thing are not told apart from it."""

    def __init__(self) -> None:
        self._lines: list[tuple[Key, Key | None, Outcome]] = []
        self.changed = False

    def did(
        self, result: str, key: Key, name: Named, detail: str | None = None, *, owner: Key | None = None
    ) -> None:
        """Say that something was taken back."""
        self.changed = True
        self._lines.append((key, owner, Outcome(result, *name, detail)))

    def kept(self, key: Key, name: Named, because: str, *, owner: Key | None = None) -> None:
        """Say that something had to stay, and why."""
        line = (key, owner, Outcome("kept", *name, because))
        if line not in self._lines:  # a second try may find the same again
            self._lines.append(line)

    def first_reason(self) -> str:
        """Why nothing could be taken back, by the first thing that had to stay."""
        kept = next((line for line in self.listed() if line.result == "kept"), None)
        if kept is None:
            return "everything is as it was before"
        return f"{' '.join(part for part in (kept.id, kept.what) if part)} stays {kept.because}"

    def listed(self) -> tuple[Outcome, ...]:
        """What was taken back, then what stayed; each in the order of its table and number."""
        told = {(line.result, key) for key, _, line in self._lines}
        lines = [
            (key, line)
            for key, owner, line in self._lines
            if key.table not in OWNERS or (line.result, owner) not in told
        ]
        return tuple(line for _, line in sorted(lines, key=lambda pair: (pair[1].result == "kept", pair[0])))
