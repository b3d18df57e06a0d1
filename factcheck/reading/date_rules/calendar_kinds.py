"""Dates that name a piece of the calendar: days, months, years, seasons, feasts, quarters."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Day, Period
from factcheck.reading.date_rules.day_kinds import with_part
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date
from factcheck.reading.date_rules.parts import mod_of, number, step, text
from factcheck.reading.date_rules.years import full_year, guess_year

_SURE_YEARS = range(1900, 2100)
_YEARS = range(1300, 2100)
_YEAR_WORDS = frozenset(
    {"in", "and", "since", "until", "from", "to", "ago", "after", "around", "for", "at", "with", "over"}
)


def year_of(mention: Mention, context: Context, month: int, day: int = 15) -> tuple[int, Anchor] | None:
    """The year that was said or is meant, and what it was counted from; None when nothing tells it."""
    parts = mention.parts
    if "y" in parts:
        return full_year(number(parts["y"]), context), Anchor.NONE
    if "s" in parts:
        if context.published is None or text(parts.get("u", "Y"))[0] not in "Y":
            return None
        return context.published.year + step(number(parts["s"])), Anchor.PUBLISHED
    return guess_year(mention, context, month, day)


def part_of_date(mention: Mention, context: Context) -> Outcome | None:
    """ "The morning of Oct. 12"."""
    outcome = full_date(mention, context)
    return with_part(outcome, text(mention.parts["p"])) if outcome is not None else None


def full_date(mention: Mention, context: Context) -> Outcome | None:
    """Day and month, or month, or year, in words or digits."""
    parts = mention.parts
    month = number(parts.get("m", parts.get("n", 0)))
    day = number(parts.get("d", 0))
    if not month:
        return (
            date(calendar.of_year(full_year(number(parts["y"]), context)), "Y", mod=mod_of(parts))
            if "y" in parts
            else None
        )
    if (
        month > 12
        or day > 31
        or ("n" in parts and not day and not _is_issue(number(parts.get("y", 0)), month))
    ):
        return None
    chosen = year_of(mention, context, month, day or 15)
    if not day:
        if chosen is None:
            return date(Period(f"XXXX-{month:02}"), "", mod=mod_of(parts))
        explicit = chosen[0] if "y" in parts else None
        month_of_year = calendar.of_month(chosen[0], month)
        return Outcome(TimexType.DATE, month_of_year, "M", mod_of(parts), chosen[1], year=explicit)
    if chosen is None:
        possible = calendar.day(2000, month, day) is not None
        return Outcome(TimexType.DATE, Period(f"XXXX-{month:02}-{day:02}"), possible=possible)
    return _day(mention, chosen, month, day)


def _is_issue(year: int, month: int) -> bool:
    """Whether month and year in digits are one, and not a season ("2010-11") or a reference number."""
    return 1900 <= year < 2100 and month != year % 100 + 1


def day_only(mention: Mention, context: Context) -> Outcome | None:
    """ "Am 15.": of the month just mentioned or named, else of the month of the document date."""
    named = mention.parts.get("u")
    if mention.then[:1].isupper() or context.published is None or named not in (None, "M"):
        return None
    if "s" in mention.parts:
        start = calendar.shift(context.published, "M", step(number(mention.parts["s"]))) or context.published
        return _day(mention, (start.year, Anchor.PUBLISHED), start.month, number(mention.parts["d"]))
    number_of_day, start = number(mention.parts["d"]), context.published
    if context.in_sentence and context.last_unit in ("M", "D") and context.last and context.last.earliest:
        start = context.last.earliest
    elif mention.tense > 0 and number_of_day < start.day:
        start = calendar.plus_months(start, 1) or start
    return _day(mention, (start.year, Anchor.PUBLISHED), start.month, number_of_day)._replace(doubt=0.4)


def _day(mention: Mention, chosen: tuple[int, Anchor], month: int, day: int) -> Outcome:
    year, anchor = chosen
    weekday = number(mention.parts.get("wd", 0))
    when = calendar.day(year, month, day)
    other = None
    if weekday and when is not None and when.isoweekday() != weekday:
        if "y" not in mention.parts:
            near = (calendar.day(year + step, month, day) for step in (-1, 1))
            when = next((other for other in near if other and other.isoweekday() == weekday), when)
        if when.isoweekday() != weekday:
            other = _nearest(when, weekday).isoformat()
    if when is None:
        return Outcome(TimexType.DATE, Period(f"{year:04}-{month:02}-{day:02}"), possible=False)
    explicit = year if "y" in mention.parts else None
    doubt = 0.5 if other else 0.0
    return Outcome(
        TimexType.DATE, calendar.of_day(when), "D", None, anchor, None, True, other, doubt, explicit
    )


def _nearest(when: Day, weekday: int) -> Day:
    """The day with that weekday nearest to `when`."""
    step = (weekday - when.isoweekday() + 3) % 7 - 3
    return calendar.plus_days(when, step) or when


def year(mention: Mention, context: Context) -> Outcome | None:
    """A bare number of four digits, if it is likely a year."""
    value = number(mention.parts["y"])
    led = mention.before in _YEAR_WORDS
    if value not in _YEARS and not led:
        return None
    round_number = value % 100 == 0
    noun_follows = mention.then[:1].isupper()
    if round_number and not led and (noun_follows or value not in _SURE_YEARS):
        return None
    return Outcome(TimexType.DATE, calendar.of_year(value), "Y", doubt=0.0 if led else 0.1, year=value)


def named_year(mention: Mention, context: Context) -> Outcome | None:
    if not text(mention.parts["u"]).startswith("Y"):
        return year(mention, context)
    value = number(mention.parts["y"])
    return date(calendar.of_year(value), "Y")._replace(year=value)


def of_christ(mention: Mention, context: Context) -> Outcome | None:
    """ "333 v. Chr.": a year before Christ has a value, but no day that Python could hold."""
    value, side = number(mention.parts["n"]), text(mention.parts["side"]).lower()
    if side in ("v", "ago", "bc", "bce"):
        return date(Period(f"BC{value:04}"), "")
    return date(calendar.of_year(value), "Y") if side in ("n", "after", "ad", "ce") else None


def year_by_edge(mention: Mention, context: Context) -> Outcome | None:
    """ "Jahresende 2009"."""
    word = mention.parts["pw"]
    if not isinstance(word, tuple) or word[0] != "Y" or len(word) < 3:
        return None
    value = number(mention.parts["y"])
    return date(calendar.of_year(value), "Y", mod=str(word[2]))._replace(year=value)


def year_pair(mention: Mention, context: Context) -> Outcome | None:
    """A season of two years, 2024/25."""
    first, second = number(mention.parts["y"]), number(mention.parts["y2"])
    if second < 100:
        second += first - first % 100
    if second != first + 1:
        return None
    start, end = calendar.of_year(first), calendar.of_year(second)
    return date(Period(f"{first}/{second}", start.earliest, end.latest), "")


def quarter(mention: Mention, context: Context) -> Outcome | None:
    """First quarter, second half of a year."""
    parts = mention.parts
    name, nth = text(parts["q"]), number(parts["n"])
    if name == "HALF":  # of a match as often as of a year
        name = "H" if "y" in parts or "s" in parts else ""
    if name not in ("Q", "H") or nth > (4 if name == "Q" else 2):
        return None
    size = 3 if name == "Q" else 6
    now = context.published.month if context.published else 1
    month = min(max(now, (nth - 1) * size + 1), nth * size)  # one that has begun is not over
    chosen = year_of(mention, context, month)
    if chosen is None:
        return date(Period(f"XXXX-{name}{nth}"), "")
    make = calendar.of_quarter if name == "Q" else calendar.of_half
    return date(make(chosen[0], nth), name, chosen[1])


def decade(mention: Mention, context: Context) -> Outcome | None:
    mod = _half(mention) or mod_of(mention.parts)
    return date(calendar.of_decade(number(mention.parts["g"])), "DE", mod=mod)


def century(mention: Mention, context: Context) -> Outcome | None:
    if not text(mention.parts["u"]).startswith("CE") or not 1 < number(mention.parts["n"]) < 100:
        return None
    mod = _half(mention) or mod_of(mention.parts)
    return date(calendar.of_century(number(mention.parts["n"]) - 1), "CE", mod=mod)


def _half(mention: Mention) -> str | None:
    """START or END for the first or second half that was named."""
    return {1: "START", 2: "END"}.get(number(mention.parts.get("hn", 0)))
