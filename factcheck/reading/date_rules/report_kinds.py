"""What reports of markets count from the document date: the quarter, the year-ago period, the same month."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.day_kinds import moved
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date
from factcheck.reading.date_rules.parts import number, step, text

_DURING = frozenset({"in", "for", "within", "over", "from"})


def the_unit(mention: Mention, context: Context) -> Outcome | None:
    """ "In the year", "during the week": the one the document date lies in."""
    bare = text(mention.parts["u"])
    if mention.before not in _DURING or bare not in ("Y", "M", "W", "D"):
        return None
    if bare == "D":
        start = context.last_day or context.published
        return date(moved("D", start, 0), "", Anchor.MENTIONED if context.last_day else Anchor.PUBLISHED)
    return date(moved(bare, context.published, 0), bare, Anchor.PUBLISHED)


def the_quarter(mention: Mention, context: Context) -> Outcome | None:
    """The quarter last mentioned, else that of the document date."""
    if mention.parts["q"] != "Q" or mention.before not in _DURING:
        return None
    named = context.quarter.earliest if context.quarter is not None else None
    return date(
        moved("Q", named or context.published, 0), "Q", Anchor.MENTIONED if named else Anchor.PUBLISHED
    )


def same_unit(mention: Mention, context: Context) -> Outcome | None:
    """ "The same month last year", "the 1998 quarter": that of what was last mentioned, in that year."""
    parts = mention.parts
    if "y" not in parts and text(parts.get("u2", "Y")) != "Y":
        return None
    start = context.last.earliest if context.last is not None else None
    start = start or context.published
    if start is None:
        return None
    back = start.year - number(parts["y"]) if "y" in parts else -step(number(parts.get("s2", -1)))
    name = text(parts.get("u", "period"))
    if name == "Q" and context.quarter is not None and context.quarter.earliest is not None:
        back += context.quarter.earliest.year - start.year
        start = context.quarter.earliest
    last_unit = context.last_unit if context.last_unit in ("Q", "M") else "Y"
    unit = name if name in ("Q", "M", "W", "D", "Y") else last_unit
    return date(moved(unit, calendar.shift(start, "Y", -back), 0), unit, Anchor.MENTIONED)


def year_earlier(mention: Mention, context: Context) -> Outcome | None:
    """ "The year-ago quarter", "year-earlier"."""
    if text(mention.parts["u"]) != "Y" or number(mention.parts["a"]) >= 0:
        return None
    named = mention.parts.get("q")
    unit = "Q" if named == "Q" else "M" if named == "M" else "Y"
    return date(
        moved(unit, calendar.shift(context.published, "Y", -1) if context.published else None, 0),
        unit,
        Anchor.PUBLISHED,
    )
