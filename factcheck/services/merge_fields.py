"""Field by field: what both sides had in common, what each made of it, and which of the two holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from factcheck.models.operation import Row
from factcheck.services.undo_updates import TOGETHER

_APART = {"id", "uid", "revision"}
"""Columns every database has of its own; a uid is settled when two rows are found to be one."""

_WHO_AND_WHEN = ("made_at", "made_by", "origin", "origin_version")
"""Of two who made the same thing, the first one made it."""


class Choice(Enum):
    """Whose value holds where both changed one thing."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be taken from the other side, and the groups of columns both sides changed."""

    taken: Row = field(default_factory=dict)
    disputed: tuple[tuple[str, ...], ...] = ()


def settle(mine: Row, my_base: Row | None, theirs: Row, their_base: Row | None) -> Settled:
    """Compare one row on both sides; a base is None where the row was new.

    Only one side changed: that holds. Both did: where one still says what the other started from, it has
    only not heard of the change; all else is disputed. What nobody had said yet is no dispute.
    """
    taken: Row = {}
    disputed: list[tuple[str, ...]] = []
    new_to_both = my_base is None and their_base is None
    for group in groups(mine):
        ours, hers = _part(mine, group) or {}, _part(theirs, group) or {}
        if ours == hers:
            continue
        ours_before, hers_before = _part(my_base, group), _part(their_base, group)
        changed_places = hers == ours_before and ours == hers_before
        if hers == hers_before or (hers == ours_before and not changed_places):
            continue
        if ours == ours_before or (ours == hers_before and not changed_places):
            taken |= hers
        elif new_to_both and group == _WHO_AND_WHEN:
            taken |= hers if _order(hers) < _order(ours) else {}
        elif new_to_both and _nothing(hers):
            continue
        elif new_to_both and _nothing(ours):
            taken |= hers
        else:
            disputed.append(group)
    return Settled(taken, tuple(disputed))


def groups(row: Row) -> Iterator[tuple[str, ...]]:
    """The columns of a row, those that say one thing together."""
    together = [group for group in (_WHO_AND_WHEN, *TOGETHER) if row.keys() & set(group)]
    yield from together
    grouped = {column for group in together for column in group}
    yield from ((column,) for column in row if column not in grouped | _APART)


def _part(row: Row | None, group: tuple[str, ...]) -> Row | None:
    return None if row is None else {column: row[column] for column in group if column in row}


def _nothing(part: Row) -> bool:
    return all(value is None for value in part.values())


def _order(part: Row) -> list[str]:
    return [str(value or "") for value in part.values()]
