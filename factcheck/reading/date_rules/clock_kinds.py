"""Times of day. They belong to the day just mentioned, else to the document date."""

from __future__ import annotations

import datetime

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Period
from factcheck.reading.date_rules.day_kinds import weekday, with_part
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome
from factcheck.reading.date_rules.parts import number, step, text

_NEAR = 250
"""Code points within which a time still belongs to the day last mentioned, in another sentence."""


_NEWS = 31
"""Days from the document date beyond which a day mentioned in a report of the day is only its background."""


def attached(mention: Mention, context: Context) -> Outcome:
    """The day a time belongs to."""
    near = not context.listing and mention.start - context.last_end < _NEAR
    last, now = context.last_day, context.published
    if last is not None and now is not None and mention.kind in ("clock", "midnight"):
        to_come = mention.tense < 0 and last > now  # what happened was not on a day to come
        near = near and not to_come and not (context.daily and abs((now - last).days) > _NEWS)
    if last is not None and (context.in_sentence or near):
        return Outcome(TimexType.TIME, calendar.of_day(last), "", anchor=Anchor.MENTIONED)
    if context.published is not None:
        return Outcome(TimexType.TIME, calendar.of_day(context.published), "", anchor=Anchor.PUBLISHED)
    return Outcome(TimexType.TIME, Period("XXXX-XX-XX"))


def _on_weekday(mention: Mention, context: Context) -> Outcome:
    outcome = weekday(mention._replace(parts={"wd": mention.parts["wd"]}), context)
    return (outcome or attached(mention, context))._replace(type=TimexType.TIME)


def _at(
    mention: Mention, context: Context, hour: int, minute: int, second: int | None = None
) -> Outcome | None:
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    outcome = _on_weekday(mention, context) if "wd" in mention.parts else attached(mention, context)
    moment = datetime.time(hour % 24, minute, second or 0)
    clock = f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")
    value, earliest, latest = outcome.period
    period = Period(value + clock, earliest, latest)
    return Outcome(TimexType.TIME, period, outcome.unit, anchor=outcome.anchor, times=(moment, moment))


def clock(mention: Mention, context: Context) -> Outcome | None:
    """ "20.30 Uhr", "neun Uhr", "halb acht", "8 pm"."""
    parts = mention.parts
    hour, minute, late = number(parts.get("h", 0)), number(parts.get("mi", 0)), parts.get("r", parts.get("p"))
    mark = parts.get("hm")
    if isinstance(mark, tuple):  # 8pm, or what follows the point in 8.30pm
        hour, minute = (hour, number(mark[0])) if "h" in parts else (number(mark[0]), 0)
        late = mark[1]
    half = parts.get("k")
    if half is None and "pr" in parts:  # five to twelve
        if parts["pr"] not in ("after", "ago"):
            return None
        hour, minute = divmod(hour * 60 + (minute if parts["pr"] == "after" else -minute), 60)
    if half is not None:
        if not isinstance(half, int):
            return None
        if "pr" in parts:
            if half != -45 or parts["pr"] not in ("after", "ago"):
                return None
            half = 15 if parts["pr"] == "after" else -15
        total = (hour or 12) * 60 + half
        hour, minute = total // 60, total % 60
    if (
        (late == "PM" and hour < 12)
        or (late in ("AF", "EV") and hour < 12)
        or (late == "NI" and 8 <= hour < 12)
    ):
        hour += 12
    elif (late in ("AM", "NI", "EV") or late == 1) and hour == 12:
        hour = 0
    return _at(mention, context, hour, minute, number(parts["sec"]) if "sec" in parts else None)


def midnight(mention: Mention, context: Context) -> Outcome | None:
    """A clock time that has a name."""
    value = mention.parts["k"]
    if not isinstance(value, str) or ":" not in value:
        return None
    hour, minute = map(int, value[1:].split(":"))
    return _at(mention, context, hour, minute)


def overnight(mention: Mention, context: Context) -> Outcome | None:
    """The night of a day just mentioned; else the one that is over, or with a future tense to come."""
    outcome = attached(mention, context)
    if mention.tense <= 0 and outcome.anchor is Anchor.PUBLISHED and outcome.period.earliest is not None:
        eve = calendar.plus_days(outcome.period.earliest, -1)
        outcome = outcome._replace(period=calendar.of_day(eve)) if eve else outcome
    return with_part(outcome, text(mention.parts["p"]))


def part(mention: Mention, context: Context) -> Outcome | None:
    """ "Am Nachmittag", "in der Nacht", "this morning"."""
    shift = number(mention.parts.get("s", mention.parts.get("a", 0)))
    outcome = attached(mention, context)
    when = outcome.period.earliest
    following = "a" in mention.parts or shift in (1, 10, 11)
    start = context.last_day if following and context.last_day else context.published
    if ("s" in mention.parts or "a" in mention.parts) and start is not None:
        when = calendar.plus_days(start, max(-1, min(step(shift), 1)))
        outcome = outcome._replace(anchor=Anchor.MENTIONED if start is context.last_day else Anchor.PUBLISHED)
    if when is not None:
        outcome = outcome._replace(period=calendar.of_day(when))
    return with_part(outcome, text(mention.parts["p"]))
