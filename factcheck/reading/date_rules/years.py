"""Which year a date without one belongs to."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context

_FAR = 8
"""Months from the document date beyond which a date without tense belongs to the nearer neighbouring year."""


def full_year(number: int, context: Context) -> int:
    """Four digits for two: at most ten years ahead of the document date, else the century before."""
    if number > 99:
        return number
    now = context.published.year if context.published else 2050
    year = now - now % 100 + number
    return year - 100 if year > now + 10 else year


def guess_year(mention: Mention, context: Context, month: int, day: int = 15) -> tuple[int, Anchor] | None:
    """Year of a month or day named without one, and what it was counted from; None when nothing tells it."""
    now = context.published
    to_come = mention.time > 0 and now is not None and (context.year or 0) < now.year
    if mention.same_sentence and context.year is not None and not to_come:
        return context.year, Anchor.MENTIONED
    if now is None:
        return None
    ahead = (month - now.month) + (day - now.day) / 31
    year = now.year
    if ahead > (0.6 if mention.time < 0 else _FAR) and mention.time <= 0:
        year -= 1
    elif ahead < (-1 if mention.time > 0 else -_FAR) and mention.time >= 0:
        year += 1
    return year, Anchor.PUBLISHED
