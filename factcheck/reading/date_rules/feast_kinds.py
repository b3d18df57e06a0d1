"""Seasons, feasts, and months named by "last" and "next"."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Period
from factcheck.reading.date_rules.calendar_kinds import year_of
from factcheck.reading.date_rules.lexicon import Value
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date
from factcheck.reading.date_rules.parts import mod_of, number, step, text

_NEW_YEAR = "01-01"


def season(mention: Mention, context: Context) -> Outcome | None:
    parts = mention.parts
    value = parts["se"]
    name, mod = (str(value[0]), str(value[1])) if isinstance(value, tuple) else (text(value), mod_of(parts))
    if "s" in parts and "u" not in parts:
        chosen = _relative_season(mention, context, name)
    else:
        chosen = year_of(mention, context, calendar.SEASONS[name] + 1)
    if chosen is None:
        return date(Period(f"XXXX-{name}"), "", mod=mod)
    return date(calendar.of_season(chosen[0], name), "S", chosen[1], mod)


def _relative_year(mention: Mention, context: Context, month: int) -> tuple[int, Anchor] | None:
    """Year of "last March": the latest one that has begun, or the next to begin."""
    if context.published is None:
        return None
    shift, now = step(number(mention.parts["s"])), context.published
    if shift == 0:
        return now.year, Anchor.PUBLISHED
    begun = month < now.month
    past = now.year if begun else now.year - 1
    if shift > 0:
        return now.year + shift - (month > now.month), Anchor.PUBLISHED
    return past + shift + 1, Anchor.PUBLISHED


def _relative_season(mention: Mention, context: Context, name: str) -> tuple[int, Anchor] | None:
    """Year of "last summer": of the latest one that is over; "next summer" is not the one there is."""
    if context.published is None:
        return None
    shift, now = step(number(mention.parts["s"])), context.published
    of = now.year - (name == "WI" and now.month < 3)  # the winter that ends in February began the year before
    first = calendar.SEASONS[name]
    month = now.month + 12 * (now.year - of)
    if shift < 0:
        return of + shift + (month > first + 2), Anchor.PUBLISHED
    return of + shift - (shift > 0 and month < first), Anchor.PUBLISHED


def relative_month(mention: Mention, context: Context) -> Outcome | None:
    month = number(mention.parts["m"])
    chosen = _relative_year(mention, context, month)
    if chosen is None:
        return date(Period(f"XXXX-{month:02}"), "")
    return date(calendar.of_month(chosen[0], month), "M", chosen[1])


def holiday(mention: Mention, context: Context) -> Outcome | None:
    parts, name = mention.parts, text(mention.parts["ho"])
    probe = calendar.feast(2001, name)
    if probe is None or ("wd" in parts and probe.isoweekday() != parts["wd"]):
        return None
    if ("nth" in parts) != name.startswith("advent+0") or number(parts.get("nth", 1)) > 4:
        return None
    if mention.rule == "holy evening" and name != "12-24":
        return None
    if "dy" in parts and parts["dy"] != ("Y" if name == _NEW_YEAR else "D"):
        return None
    if "s" in parts and "u" not in parts:
        chosen = _relative_year(mention, context, probe.month)
    else:
        chosen = year_of(mention, context, probe.month, probe.day)
    if chosen is None:
        fixed = name[:1].isdigit() and "/" not in name and "eve" not in parts
        return date(Period(f"XXXX-{name}" if fixed else "XXXX-XX-XX"), "")
    when = calendar.feast(chosen[0], name)
    if when and "nth" in parts:
        when = calendar.plus_days(when, 7 * (number(parts["nth"]) - 1))
    if when and "eve" in parts:
        when = calendar.plus_days(when, -1)
    if when and "pr" in parts:
        side = {"before": -1, "after": 1}.get(text(parts["pr"]))
        if side is None or parts["u"] != "D":
            return None
        when = calendar.plus_days(when, side)
    return date(calendar.of_day(when), "D", chosen[1]) if when else None


def weekday_of_feast(mention: Mention, context: Context) -> Outcome | None:
    """ "Easter Monday": the feast itself, or the weekday after it."""
    outcome = holiday(mention._replace(parts={"ho": mention.parts["ho"]} | _only(mention, "y")), context)
    feast = outcome.period.earliest if outcome else None
    if outcome is None or feast is None:
        return outcome
    when = calendar.plus_days(feast, (number(mention.parts["wd"]) - feast.isoweekday()) % 7)
    return outcome._replace(period=calendar.of_day(when)) if when else None


def weekend_of_feast(mention: Mention, context: Context) -> Outcome | None:
    """The weekend beside a feast: the one before a Monday, the one after a Thursday."""
    outcome = holiday(mention._replace(parts={"ho": mention.parts["ho"]}), context)
    feast = outcome.period.earliest if outcome else None
    if outcome is None or feast is None:
        return outcome
    nearest = calendar.plus_days(feast, -3 if feast.isoweekday() < 3 else 0)
    return outcome._replace(period=calendar.of_week(nearest or feast, weekend=True), unit="WE")


def _only(mention: Mention, *names: str) -> dict[str, Value]:
    return {name: value for name, value in mention.parts.items() if name in names}
