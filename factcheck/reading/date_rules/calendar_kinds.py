"""Dates that name a piece of the calendar: days, months, years, seasons, feasts, quarters."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Day, Period
from factcheck.reading.date_rules.day_kinds import with_part
from factcheck.reading.date_rules.lexicon import Value
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date
from factcheck.reading.date_rules.parts import mod_of, number, step, text
from factcheck.reading.date_rules.years import full_year, guess_year

_SURE_YEARS = range(1900, 2100)
_YEARS = range(1300, 2100)
_NEW_YEAR = "01-01"
_YEAR_WORDS = frozenset(
    {"in", "and", "since", "until", "from", "to", "ago", "after", "around", "for", "at", "with", "over"}
)


def _year(mention: Mention, context: Context, month: int, day: int = 15) -> tuple[int, Anchor] | None:
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
    chosen = _year(mention, context, month, day or 15)
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


def season(mention: Mention, context: Context) -> Outcome | None:
    parts = mention.parts
    value = parts["se"]
    name, mod = (str(value[0]), str(value[1])) if isinstance(value, tuple) else (text(value), mod_of(parts))
    if "s" in parts and "u" not in parts:
        chosen = _relative_season(mention, context, name)
    else:
        chosen = _year(mention, context, calendar.SEASONS[name] + 1)
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
        chosen = _year(mention, context, probe.month, probe.day)
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
    chosen = _year(mention, context, month)
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
