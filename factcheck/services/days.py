"""Days as people and reports write them: a date, or so many days from today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from factcheck.errors import BadInput

_COUNTED = re.compile(r"([a-z_]\w*)\s*([+-]\s*[0-9]{1,6})?", re.IGNORECASE)


def read_day(name: str, raw: str, earlier: Mapping[str, object], *, today: date | None = None) -> str:
    """One day as ISO text: 2026-10-21, 21.10.2026, today, monday (of this week), today-14.

    `earlier` are days by name that it may count from (`from+6`). The day is that of the computer's clock.
    Raises BadInput for anything else, Ambiguous for 03/04/2026; `name` is what the message calls it.
    """
    counted = _COUNTED.fullmatch(raw)
    start = _named(counted[1].lower(), earlier, today or date.today()) if counted else None
    if counted is None or start is None:
        return _one_day(name, raw).isoformat()
    days = int(re.sub(r"\s", "", counted[2] or "0"))
    try:
        return (start + timedelta(days=days)).isoformat()
    except OverflowError:
        raise BadInput(f"{name} is too far away: {raw}.") from None


def _named(word: str, earlier: Mapping[str, object], today: date) -> date | None:
    if word == "today":
        return today
    if word == "monday":
        return today - timedelta(days=today.weekday())
    given = earlier.get(word)
    return date.fromisoformat(given) if isinstance(given, str) else None


def _one_day(name: str, raw: str) -> date:
    from factcheck.domain.partial_date import parse_date  # its patterns take their time

    found = parse_date(raw)
    if found.first != found.last:
        raise BadInput(f"{name} must be a day such as 2026-10-21, not '{raw}'.")
    return found.first
