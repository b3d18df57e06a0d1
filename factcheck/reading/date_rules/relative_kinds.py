"""Dates counted from the document date or from the day last mentioned."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Day, Period
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date, reference
from factcheck.reading.date_rules.years import guess_year
from factcheck.reading.date_rules.parts import TIMEX_PART, hours_of, mod_of, number, step, text

ADJECTIVE = 100
"""Added to the shift of adjectives; "today's" in a commentary is no date at all."""
_UNKNOWN = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}


def moved(unit: str, start: Day | None, count: int) -> Period:
    """The unit of the calendar `count` units from the one `start` lies in."""
    target = calendar.shift(start, unit, count) if start is not None else None
    return calendar.period(unit, target) if target is not None else Period(_UNKNOWN.get(unit, "X"))


def with_part(outcome: Outcome, part: str) -> Outcome:
    """A day made a part of that day."""
    code = TIMEX_PART.get(part, part)
    period = outcome.period._replace(value=f"{outcome.period.value}T{code}")
    return outcome._replace(type=TimexType.TIME, period=period, times=hours_of(part))


def day_word(mention: Mention, context: Context) -> Outcome | None:
    """Yesterday, today, tomorrow, with a part of the day or without."""
    parts = mention.parts
    value = parts["dw"]
    shift, part = (number(value[0]), value[1]) if isinstance(value, tuple) else (number(value), parts.get("p"))
    if shift == 1 and part is None and "wd" not in parts and mention.before == "at":  # "am morgen", with a small letter
        return with_part(date(moved("D", context.published, 0), "", Anchor.PUBLISHED), "MO")
    if shift == ADJECTIVE and not context.daily and "wd" not in parts:
        return None
    if shift > ADJECTIVE // 2:
        shift -= ADJECTIVE
    if shift == 0 and part is None and not context.daily and "news" not in parts:
        now = context.published
        return Outcome(TimexType.DATE, Period("PRESENT_REF", now, now), anchor=Anchor.PUBLISHED, doubt=0.4)
    outcome = date(moved("D", context.published, shift), "D", Anchor.PUBLISHED)
    if part is None:
        return outcome
    return with_part(outcome, part if isinstance(part, str) else "MO")


def weekday(mention: Mention, context: Context) -> Outcome | None:
    """A weekday: the latest one, in the past tense or without; of another week when that is named."""
    parts = mention.parts
    pair = parts.get("wp")
    wanted = number(pair[0] if isinstance(pair, tuple) else parts["wd"])
    part = pair[1] if isinstance(pair, tuple) else parts.get("p")
    when = _weekday_day(mention, context, wanted)
    period = calendar.of_day(when) if when else Period(f"XXXX-WXX-{wanted}")
    outcome = date(period, "D", Anchor.PUBLISHED if when else Anchor.NONE)
    if part is None:
        return outcome
    return with_part(outcome, part if isinstance(part, str) else "MO")


def _weekday_day(mention: Mention, context: Context, wanted: int) -> Day | None:
    now = context.published
    if now is None:
        return None
    shift = number(mention.parts["s"]) if "s" in mention.parts else None
    if shift is None and mention.before in ("until", "and") and context.in_sentence and context.last_day:
        return calendar.plus_days(context.last_day, (wanted - context.last_day.isoweekday() - 1) % 7 + 1)
    if shift is None:
        back = (now.isoweekday() - wanted) % 7
        return calendar.plus_days(now, (7 - back) % 7 if mention.tense >= 0 else -back)
    if "u" in mention.parts and text(mention.parts["u"])[0] != "W":
        return None
    if shift == 21 and "u" not in mention.parts:
        return calendar.plus_days(now, (wanted - now.isoweekday() - 1) % 7 + 1)
    if shift == 11:
        start = context.last_day or now
        return calendar.plus_days(start, (wanted - start.isoweekday() - 1) % 7 + 1)
    return calendar.plus_days(now, wanted - now.isoweekday() + 7 * step(shift))


def unit(mention: Mention, context: Context) -> Outcome | None:
    """Last week, this year, the following day; plurals are vague."""
    parts = mention.parts
    name, shift = text(parts["u"]), number(parts["s"])
    if name.startswith("YN"):
        name = "Y"
    if mention.rule == "of the year" and name == "D":
        return None
    bare = name.rstrip("*")
    if bare not in ("Y", "M", "W", "D", "Q", "H", "DE", "CE"):
        return _short(name, shift)
    if name.endswith("*"):
        return _vague(bare, shift, context)
    mod = mod_of(parts)
    if shift in (10, 11, -11):
        return _following(bare, shift, context, mod)
    if bare == "D":
        return _day(shift, context)
    if bare == "CE" and context.published is not None:
        return date(moved("CE", context.published, step(shift)), "CE", Anchor.PUBLISHED, mod)
    return date(moved(bare, context.published, step(shift)), bare, Anchor.PUBLISHED, mod)



def _day(shift: int, context: Context) -> Outcome | None:
    """The next day follows the day last mentioned; this day is that day itself."""
    if shift < 0:
        return None
    if context.last_day is not None:
        return date(moved("D", context.last_day, shift), "D", Anchor.MENTIONED)
    if shift == 0:
        return None
    return date(moved("D", context.published, shift), "D", Anchor.PUBLISHED)._replace(doubt=0.4)


def _following(bare: str, shift: int, context: Context, mod: str | None) -> Outcome:
    start = context.last.earliest if context.last else None
    anchor = Anchor.MENTIONED if start else Anchor.PUBLISHED
    return date(moved(bare, start or context.published, step(shift)), bare, anchor, mod)


def _vague(bare: str, shift: int, context: Context) -> Outcome | None:
    """ "In the last years", "these days"."""
    if shift == 0:
        return reference("PRESENT_REF")
    return Outcome(TimexType.DURATION, Period(f"PX{bare}")) if shift < 0 else reference("FUTURE_REF")


def _short(name: str, shift: int) -> Outcome | None:
    """Hours and minutes; "in the last minute" is an idiom as often as a time."""
    if name.endswith("*") and name[:2] in ("TH", "TM") and shift != 0:
        return Outcome(TimexType.DURATION, Period(f"PTX{name[1]}"))
    return None


def period_word(mention: Mention, context: Context) -> Outcome | None:
    """One word for a relative unit: the year before, this year's, the end of the year."""
    value = mention.parts["pw"]
    if not isinstance(value, tuple):
        return None
    bare, shift, mod = str(value[0]), number(value[1]), str(value[2]) if len(value) > 2 else None
    if bare == "D":
        start = context.last_day
        anchor = Anchor.MENTIONED if start else Anchor.PUBLISHED
        return date(moved("D", start or context.published, shift), "D", anchor)
    return date(moved(bare, context.published, shift), bare, Anchor.PUBLISHED, mod)


def week_of_month(mention: Mention, context: Context) -> Outcome | None:
    """ "The last week of July", "the third week of the month"."""
    parts, now = mention.parts, context.published
    if parts["u"] != "W" or ("u2" in parts and parts["u2"] != "M") or now is None:
        return None
    month = number(parts.get("m", now.month))
    year = (guess_year(mention, context, month) or (now.year, Anchor.PUBLISHED))[0]
    nth = number(parts.get("n", 0))
    if nth > 5 or (not nth and number(parts["s"]) != -1):
        return None
    inside = Day(year, month, min(7 * nth - 6, 28)) if nth else Day(year, month, calendar.days_in(year, month) - 3)
    return date(calendar.of_week(inside), "W", Anchor.PUBLISHED)


def weekend(mention: Mention, context: Context) -> Outcome | None:
    now = context.published
    if now is None:
        return date(Period("XXXX-WXX-WE"), "")
    if "s" in mention.parts:
        shift = step(number(mention.parts["s"]))
        if shift == 1 and now.isoweekday() < 6:
            shift = 0
    else:
        shift = 0 if mention.tense >= 0 or now.isoweekday() > 5 else -1
    return date(moved("WE", now, shift), "WE", Anchor.PUBLISHED)


def ago(mention: Mention, context: Context) -> Outcome | None:
    """ "Three years ago" is that year, "years ago" the past."""
    bare = text(mention.parts["u"]).rstrip("*")
    count = mention.parts.get("n")
    if not isinstance(count, int):
        return reference("PAST_REF")
    mod = text(mention.parts.get("ab", "")) or None
    if bare.startswith("T"):
        return Outcome(TimexType.DURATION, Period(f"PT{count}{bare[1:]}"), mod=mod)
    if bare not in _UNKNOWN and bare not in ("DE", "CE"):
        return None
    return date(moved(bare, context.published, -count), bare, Anchor.PUBLISHED, mod)


def relative_quarter(mention: Mention, context: Context) -> Outcome | None:
    if mention.parts["q"] != "Q":
        return None
    return date(moved("Q", context.published, step(number(mention.parts["s"]))), "Q", Anchor.PUBLISHED)


def after(mention: Mention, context: Context) -> Outcome | None:
    """ "The day after", "three weeks later": counted from what was last mentioned."""
    parts = mention.parts
    bare = text(parts["u"]).rstrip("*")
    direction = number(parts["a"])
    count = number(parts["n"]) if isinstance(parts.get("n"), int) else 0 if "n" in parts else 1
    if bare not in ("Y", "M", "W", "D", "DE", "Q"):
        return Outcome(TimexType.DURATION, Period(f"PT{count or 'X'}{bare[1:]}")) if bare.startswith("T") and "n" in parts else None
    if not count or (bare != text(parts["u"]) and "n" not in parts):
        return Outcome(TimexType.DURATION, Period(f"PX{bare}"))
    if direction == 0:
        ago = moved(bare, context.published, -count)
        return Outcome(TimexType.DURATION, ago._replace(value=f"P{count}{bare}"), anchor=Anchor.PUBLISHED)
    if context.last is None or context.last.earliest is None:
        if "n" not in parts:
            return date(moved(bare, context.published, direction), bare, Anchor.PUBLISHED)._replace(doubt=0.4)
        return Outcome(TimexType.DURATION, Period(f"P{count}{bare}"))
    period = moved(bare, context.last.earliest, direction * count)
    return date(period, bare, Anchor.MENTIONED)


def night_before(mention: Mention, context: Context) -> Outcome | None:
    """ "The night to Sunday" begins on Saturday."""
    outcome = weekday(mention._replace(parts={"wd": mention.parts["wd"]}), context)
    if outcome is None:
        return None
    when = outcome.period.earliest
    eve = calendar.plus_days(when, -1) if when else None
    if eve is not None and text(mention.parts["p"]) == "NI":
        outcome = outcome._replace(period=calendar.of_day(eve))
    return with_part(outcome, text(mention.parts["p"]))


def reference_word(mention: Mention, context: Context) -> Outcome | None:
    return reference(text(mention.parts["r"]))


def moment(mention: Mention, context: Context) -> Outcome | None:
    """ "At the moment"."""
    wanted = "time" if mention.before == "to" else "moment"
    return reference("PRESENT_REF") if mention.parts["r"] == wanted else None


def era(mention: Mention, context: Context) -> Outcome | None:
    """ "In the past", "in recent times"."""
    value = text(mention.parts["r"])
    if value == "moment":
        return None
    if value != "time":
        return reference(value)
    if "s" not in mention.parts:
        return None
    shift = number(mention.parts["s"])
    return reference("PAST_REF" if shift < 0 else "FUTURE_REF" if shift > 0 else "PRESENT_REF")
