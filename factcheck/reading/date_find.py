"""What the date reader hands back: one calendar expression, where it stands and what it means."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

READER = "dates-1"
"""Name and version of this reader; stored with every value it produced."""


class TimexType(StrEnum):
    """The four kinds of ISO-TimeML."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What an expression was counted from."""

    NONE = "none"
    PUBLISHED = "published"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class DateFind:
    """A calendar expression: `text` stands at `start` to `end` (code points, end exclusive).

    `value` is a TIMEX3 value; what is not known keeps an X. `earliest` and `latest` are the first and
    last day of the whole period, both None when it names none; `mod_earliest` and `mod_latest` the third
    of it that "Anfang", "Mitte", "Ende" mean. `time_from` and `time_to` bound a time of day.
    `possible` is False for a day no calendar has. `other_value` is the second reading of a date whose
    weekday does not fit it.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    rule: str
    mod: str | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    mod_earliest: datetime.date | None = None
    mod_latest: datetime.date | None = None
    time_from: datetime.time | None = None
    time_to: datetime.time | None = None
    anchor: Anchor = Anchor.NONE
    confidence: float = 1.0
    possible: bool = True
    other_value: str | None = None
    reader: str = READER
