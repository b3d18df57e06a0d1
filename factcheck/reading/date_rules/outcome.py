"""What resolving a mention yields, and the state resolving a text carries along."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules.calendar import Day, Period


@dataclass(slots=True)
class Context:
    """Reference times while a text is read: the document date and the day last mentioned."""

    published: Day | None
    daily: bool = False
    listing: bool = False
    history: bool = False
    last: Period | None = None
    last_unit: str = ""
    year: int | None = None
    quarter: Period | None = None
    in_sentence: bool = False
    last_end: int = 0

    @property
    def last_day(self) -> Day | None:
        """The day last mentioned, when it was a single one."""
        return self.last.earliest if self.last is not None and self.last_unit == "D" else None


class Outcome(NamedTuple):
    """One reading. `unit` is the unit of `period`, and empty when nothing may be counted from it."""

    type: TimexType
    period: Period
    unit: str = ""
    mod: str | None = None
    anchor: Anchor = Anchor.NONE
    times: tuple[datetime.time, datetime.time] | None = None
    possible: bool = True
    other: str | None = None
    doubt: float = 0.0
    year: int | None = None


def date(period: Period, unit: str, anchor: Anchor = Anchor.NONE, mod: str | None = None) -> Outcome:
    return Outcome(TimexType.DATE, period, unit, mod, anchor)


def reference(value: str) -> Outcome:
    return Outcome(TimexType.DATE, Period(value))
