"""The step behind the report value-groups: values of disputed questions in, groups of them out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from factcheck.domain.text import comparable
from factcheck.domain.value_groups import value_groups
from factcheck.storage.reader import Cell

FEWEST_WORDS = 6
"""Two articles that share fewer words may well have written them independently: "9.000 Menschen"."""

COLUMNS = (
    "subject", "attribute", "unit", "reference", "scope", "groups", "group", "values", "claims", "printed",
    "outlets", "claimants", "first_seen", "witness", "against", "span_lo", "span_hi",
)  # fmt: skip


class _Value(NamedTuple):
    """One value with its claim, as the query gives it; `seen` is an ISO day."""

    subject: str
    attribute: str
    unit: str
    reference_earliest: str | None
    reference_latest: str | None
    scope: str | None
    lo: float | None
    hi: float | None
    value: str
    claim_id: int
    words: str
    outlet: str | None
    claimant: str | None
    seen: str


_ENDS = attrgetter("lo", "hi")
_FIRST_SEEN = attrgetter("seen", "claim_id")
_ASKED = 6
"""The columns before the first end: what a value answers."""


def group_values(rows: Iterable[Sequence[Cell]]) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """One row a group, the lowest first, for every question whose values fall into two or more."""
    alike: dict[tuple[Cell, ...], list[_Value]] = defaultdict(list)
    for row in rows:
        alike[tuple(row[:_ASKED])].append(_Value._make(row))
    questions: dict[tuple[str, ...], list[_Value]] = defaultdict(list)
    for asked, values in alike.items():  # only answers to one question can exclude each other
        questions[tuple(str(part or "") for part in asked)] += values
    found = [row for question in sorted(questions) for row in _question(questions[question])]
    return COLUMNS, found


def _question(values: list[_Value]) -> Iterator[tuple[Cell, ...]]:
    values.sort(key=_FIRST_SEEN)
    groups = value_groups(values, _ENDS)
    if len(groups) < 2:
        return
    witnesses = list(_witnesses(groups))
    for number, (group, (witness, against)) in enumerate(zip(groups, witnesses, strict=True), 1):
        first = group[0]
        prints = _first_prints(group)
        reference = "/".join(dict.fromkeys(filter(None, (first.reference_earliest, first.reference_latest))))
        low = min(group, key=lambda value: (value.lo is not None, value.lo or 0.0))
        high = max(group, key=lambda value: (value.hi is None, value.hi or 0.0))
        yield (
            first.subject,
            first.attribute,
            first.unit,
            reference or None,
            first.scope,
            len(groups),
            number,
            low.value if low.value == high.value else f"{low.value} … {high.value}",
            len(prints),
            len({value.claim_id for value in group}),
            len({value.outlet for value in prints if value.outlet}),
            len({value.claimant for value in prints if value.claimant}),
            min(value.seen for value in group),
            f"C{witness.claim_id}",
            f"C{against.claim_id}",
            low.lo,
            high.hi,
        )


def _witnesses(groups: list[list[_Value]]) -> Iterator[tuple[_Value, _Value]]:
    """For each group one of its values, and one of the neighbouring group that excludes it.

    The first value of a group, by upper end, opened it because it lies above the first of the group before.
    """
    yield groups[0][0], groups[1][0]
    for before, group in pairwise(groups):
        yield group[0], before[0]


def _first_prints(group: list[_Value]) -> list[_Value]:
    """Of each sentence the claim that was seen first; a copy states the same value, so only those are held
    against each other."""
    if len(set(map(_ENDS, group))) == len(group):
        return group
    alike: dict[tuple[float | None, float | None], list[_Value]] = defaultdict(list)
    for value in group:
        alike[value.lo, value.hi].append(value)
    firsts: list[_Value] = []
    for values in alike.values():
        if len(values) == 1:
            firsts += values
            continue
        sentences: dict[object, _Value] = {}
        for value in values:
            sentences.setdefault(_copy_key(value.words) or value.claim_id, value)
        firsts += sentences.values()
    return firsts


def _copy_key(words: str) -> str | None:
    """What copies of a sentence share; None for words too few to be one."""
    key = comparable(words)
    return key if key.count(" ") >= FEWEST_WORDS - 1 else None
