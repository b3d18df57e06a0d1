"""Reading the named pieces of a mention."""

from __future__ import annotations

import datetime

from factcheck.reading.date_rules.lexicon import Value

PARTS_OF_DAY = {"MO": (5, 11), "FM": (8, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (21, 5)}
"""Hours each part of a day lasts; an end of 24 is the last minute of the day."""

TIMEX_PART = {"FM": "MO"}
"""Parts TIMEX3 has no letters for, and those it has."""


STEPS = {11: 1, 10: 0, -11: -1, -99: -1, 21: 1, 31: -1}
"""Units a relative word moves by where its value says more: following, same, preceding, recent, past."""


def step(shift: int) -> int:
    return STEPS.get(shift, shift)


def number(value: Value) -> int:
    """A whole number, 0 for anything else."""
    return int(value) if isinstance(value, int | float) else 0


def text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def mod_of(parts: dict[str, Value]) -> str | None:
    """START, MID or END when an edge was named."""
    value = parts.get("e")
    if isinstance(value, int):  # "later this year" is its end
        return "END" if value > 0 else "START"
    return value if isinstance(value, str) else None


def hours_of(part: str) -> tuple[datetime.time, datetime.time]:
    start, end = PARTS_OF_DAY[part]
    return datetime.time(start), datetime.time(end) if end < 24 else datetime.time(23, 59)
