"""Pairs of news sentences with figures and dates, half of them no conflict, written before the program had
been asked about them.

A line is a mark, two texts and, where they matter, the days both were printed on, parted by `##`.
`+` conflicts and is found, `?` conflicts and is not found yet, `-` is no conflict, `x` is none and still
raises an alarm.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from factcheck.services.comparing import Side, compare_texts

PAIRS = Path(__file__).parent / "pairs"
LINES = [
    line
    for path in sorted(PAIRS.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def label(line: str) -> str:
    """What the program says of a line's pair."""
    texts = [part.strip() for part in line[1:].split("##")]
    days = [datetime.date.fromisoformat(day) if day else None for day in (*texts[2:], "", "")[:2]]
    return compare_texts(Side(texts[0], None, days[0]), Side(texts[1], None, days[1])).label


@pytest.mark.parametrize("line", [line for line in LINES if line[0] == "+"])
def test_a_conflict_is_found(line: str) -> None:
    assert label(line) == "contradicts"


@pytest.mark.parametrize("line", [line for line in LINES if line[0] == "-"])
def test_what_is_no_conflict_raises_no_alarm(line: str) -> None:
    assert label(line) == "none"


def test_more_conflicts_are_found_than_missed_and_as_many_are_none() -> None:
    marks = [line[0] for line in LINES]

    assert marks.count("+") > 4 * marks.count("?")
    assert marks.count("-") >= marks.count("+")
    assert marks.count("-") > 25 * marks.count("x")
