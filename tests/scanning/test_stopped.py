"""A scan that is stopped, or in which a detector breaks down, keeps what it has done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy.orm import Session

import factcheck.detectors as shipped
from factcheck.detectors import Detector, quantity
from factcheck.detectors.context import Pair
from factcheck.domain.finding import Finding, Silence
from factcheck.services import scan_pieces
from factcheck.services.scan_options import Options
from factcheck.services.scanning import scan
from factcheck.settings import Target
from tests.scanning.stores import Report, Told, fill

T = TypeVar("T")

TOWNS = ("Altdorf", "Neustadt", "Seeburg", "Bergheim")
REPORTS = [
    Report(f"{town} {number}", (Told(f"Bei der Flut in {town} starben {number} Menschen."),), "2024-03-04")
    for town in TOWNS
    for number in (12, 15)
]  # fmt: skip
DATED = [
    Report(f"Vertrag {day}", (Told(f"Der Vertrag von Altdorf wurde am {day}. März 2024 unterzeichnet."),))
    for day in (3, 8)
]


def replaced(name: str, detect: Callable[[Pair], list[Finding | Silence]]) -> tuple[Detector, ...]:
    """The detectors, one of them with another function."""
    return tuple(one._replace(detect=detect) if one.id == name else one for one in shipped.DETECTORS)


@pytest.mark.parametrize("steps", (2, 4, 5, 6, 8))
def test_the_next_scan_goes_on_where_one_was_stopped(
    sqlite_target: Target, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """Stopped after any of its transactions, all is found in the end, and nothing twice."""
    monkeypatch.setattr(scan_pieces, "_COMPARED_AT_ONCE", 2)
    store = fill(sqlite_target, REPORTS)
    left = steps

    def write(work: Callable[[Session], T]) -> T:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return store.do(work)

    try:
        scan(write, Options(extract=False), actor="anna")
    except KeyboardInterrupt:
        kept = len(store.links())
    else:
        kept = len(TOWNS)

    again = store.scan()

    assert len(store.links()) == len(TOWNS)
    assert again.counts["new"] == len(TOWNS) - kept


def test_what_is_found_before_the_end_is_kept(sqlite_target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_pieces, "_COMPARED_AT_ONCE", 2)
    store = fill(sqlite_target, REPORTS)

    def stop(pair: Pair) -> list[Finding | Silence]:
        if "Bergheim" in pair.left.quote:
            raise KeyboardInterrupt
        return quantity.detect(pair)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(shipped, "DETECTORS", replaced(quantity.ID, stop))
        with pytest.raises(KeyboardInterrupt):
            store.scan()
    assert 0 < len(store.links()) < len(TOWNS)

    store.scan()

    assert len(store.links()) == len(TOWNS)


def test_a_detector_that_raises_is_told_and_the_rest_stands(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(pair: Pair) -> list[Finding | Silence]:
        raise ZeroDivisionError("no gap")

    monkeypatch.setattr(shipped, "DETECTORS", replaced("date", broken))
    store = fill(target, [*REPORTS[:2], *DATED])

    found = store.scan()

    assert found.counts["new"] == 1
    assert found.counts["failed"] == 1
    [(failure, times)] = found.broken.items()
    assert (failure.detector, failure.error, times) == ("date", "ZeroDivisionError: no gap", 1)
