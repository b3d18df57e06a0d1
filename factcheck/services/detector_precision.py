"""The step behind the report detector-precision: conflicts in, one row a detector and version out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.domain.wilson import wilson
from factcheck.storage.reader import Cell

COLUMNS = (
    "detector", "version", "suggested", "reviewed", "confirmed", "precision", "low", "high", "unsure",
    "dismissed_for", "missed", "links",
)  # fmt: skip
_MOST_LINKS = 8


class _Conflict(NamedTuple):
    """One link, as the query gives it; `found` is "yes" where a detector links the same two claims."""

    origin: str
    version: str | None
    pair_key: str
    status: str
    reason: str | None
    link_id: int
    found: str


def detector_precision(rows: Iterable[Sequence[Cell]]) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Detectors in the order of their names and versions, what people found without them at the end."""
    pairs: dict[tuple[str, str], dict[str, _Conflict]] = defaultdict(dict)
    missed: list[int] = []
    for row in rows:
        link = _Conflict._make(row)
        if link.origin != "person":
            pairs[link.origin, link.version or ""][link.pair_key] = link
        elif link.found == "no" and link.status != "dismissed":
            missed.append(link.link_id)
    found = [_detector(*key, [*pairs[key].values()]) for key in sorted(pairs)]
    return COLUMNS, [*found, *([_person(sorted(missed))] if missed else [])]


def _detector(detector: str, version: str, links: list[_Conflict]) -> tuple[Cell, ...]:
    status = Counter(link.status for link in links)
    confirmed, reviewed = status["confirmed"], status["confirmed"] + status["dismissed"]
    low, high = wilson(confirmed, reviewed)
    reasons = Counter(link.reason for link in links if link.status == "dismissed" and link.reason)
    told = [
        f"{reason} {count}" for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    ]
    shares = (round(confirmed / reviewed, 3), round(low, 3), round(high, 3)) if reviewed else (None,) * 3
    counts = (len(links), reviewed, confirmed)
    return (
        detector,
        version or None,
        *counts,
        *shares,
        status["unsure"],
        ", ".join(told) or None,
        None,
        None,
    )


def _person(missed: list[int]) -> tuple[Cell, ...]:
    shown = [f"L{number}" for number in missed[:_MOST_LINKS]] + ["…"] * (len(missed) > _MOST_LINKS)
    return ("person", *(None,) * 9, len(missed), ", ".join(shown))
