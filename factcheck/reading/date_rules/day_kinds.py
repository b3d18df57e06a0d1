"""Days, weekdays and weekends, counted from the document date."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Day, Period
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date
from factcheck.reading.date_rules.parts import TIMEX_PART, hours_of, number, step, text
from factcheck.reading.date_rules.years import guess_year

ADJECTIVE = 100
"""Added to the shift of adjectives; "today's" in a commentary is no date at all."""
UNKNOWN = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}


def moved(unit: str, start: Day | None, count: int) -> Period:
    """The unit of the calendar `count` units from the one `start` lies in."""
    target = calendar.shift(start, unit, count) if start is not None else None
    return calendar.period(unit, target) if target is not None else Period(UNKNOWN.get(unit, "X"))


def with_part(outcome: Outcome, part: str) -> Outcome:
    """A day made a part of that day."""
    code = TIMEX_PART.get(part, part)
    value, earliest, latest = outcome.period
    return outcome._replace(
        type=TimexType.TIME, period=Period(f"{value}T{code}", earliest, latest), times=hours_of(part)
    )


def day_word(mention: Mention, context: Context) -> Outcome | None:
    """Yesterday, today, tomorrow, with a part of the day or without."""
    parts = mention.parts
    value = parts["dw"]
    shift, part = (
        (number(value[0]), value[1]) if isinstance(value, tuple) else (number(value), parts.get("p"))
    )
    if (
        shift == 1 and part is None and "wd" not in parts and mention.before == "at"
    ):  # "am morgen", with a small letter
        return with_part(date(moved("D", context.published, 0), "", Anchor.PUBLISHED), "MO")
    if shift == ADJECTIVE and not context.daily and "wd" not in parts:
        return None
    if shift > ADJECTIVE // 2:
        shift -= ADJECTIVE
    now_or_these_times = not context.daily and ("news" not in parts or context.history)
    if shift == 0 and part is None and now_or_these_times:
        now = context.published
        return Outcome(TimexType.DATE, Period("PRESENT_REF", now, now), anchor=Anchor.PUBLISHED, doubt=0.4)
    outcome = date(moved("D", context.published, shift), "D", Anchor.PUBLISHED)
    if part is None:
        return outcome
    return with_part(outcome, part if isinstance(part, str) else "MO")


def beyond(mention: Mention, context: Context) -> Outcome | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    step_on = {"before": -1, "after": 1}.get(text(mention.parts["pr"]))
    towards = mention.parts["dw"]
    if step_on is None or towards != step_on or text(mention.parts["u"]) != "D":
        return None
    return date(moved("D", context.published, 2 * step_on), "D", Anchor.PUBLISHED)


def tomorrow(mention: Mention, context: Context) -> Outcome | None:
    """A word that means both morning and tomorrow, where a sentence begins with it and a verb follows."""
    goes_on = mention.then[:1].islower() or "p2" in mention.parts
    if text(mention.parts["p"]) != "MO" or mention.before or not goes_on:
        return None
    outcome = date(moved("D", context.published, 1), "D", Anchor.PUBLISHED)
    return with_part(outcome, "MO") if "p2" in mention.parts else outcome


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
        return calendar.plus_days(now, (7 - back) % 7 if mention.time >= 0 else -back)
    if "u" in mention.parts and text(mention.parts["u"])[0] != "W":
        return None
    if shift == 21 and "u" not in mention.parts:
        return calendar.plus_days(now, (wanted - now.isoweekday() - 1) % 7 + 1)
    if "latest" in mention.parts and step(shift) < 0:
        return calendar.plus_days(now, -((now.isoweekday() - wanted - 1) % 7 + 1))
    if shift == 11:
        start = context.last_day or now
        return calendar.plus_days(start, (wanted - start.isoweekday() - 1) % 7 + 1)
    return calendar.plus_days(now, wanted - now.isoweekday() + 7 * step(shift))


def week_of_month(mention: Mention, context: Context) -> Outcome | None:
    """ "The last week of July", "the third week of the month"."""
    parts, now = mention.parts, context.published
    if parts["u"] not in ("W", "D", "Y", "M") or ("u2" in parts and parts["u2"] != "M") or now is None:
        return None
    if parts["u"] in ("Y", "M"):  # "last year in May"
        if parts["u"] == "M" or "s" not in parts or "m" not in parts:
            return None
        return date(
            calendar.of_month(now.year + step(number(parts["s"])), number(parts["m"])), "M", Anchor.PUBLISHED
        )
    month = number(parts.get("m", now.month))
    guessed = number(parts.get("y", 0)), Anchor.NONE
    year, anchor = (
        guessed if guessed[0] else guess_year(mention, context, month) or (now.year, Anchor.PUBLISHED)
    )
    nth = number(parts.get("n", 0))
    if not nth and number(parts["s"]) != -1:
        return None
    if parts["u"] == "D":
        day = calendar.day(year, month, nth or calendar.days_in(year, month))
        return date(calendar.of_day(day), "D", anchor) if day else None
    if nth > 5:
        return None
    inside = (
        Day(year, month, min(7 * nth - 6, 28)) if nth else Day(year, month, calendar.days_in(year, month) - 3)
    )
    return date(calendar.of_week(inside), "W", anchor)


def weekend(mention: Mention, context: Context) -> Outcome | None:
    now = context.published
    if now is None:
        return date(Period("XXXX-WXX-WE"), "")
    if "s" in mention.parts:
        shift = step(number(mention.parts["s"]))
        if shift == 1 and now.isoweekday() < 6:
            shift = 0
    else:
        shift = 0 if mention.time >= 0 or now.isoweekday() > 5 else -1
    return date(moved("WE", now, shift), "WE", Anchor.PUBLISHED)


def night_before(mention: Mention, context: Context) -> Outcome | None:
    """ "The night to Sunday" begins on Saturday."""
    named = {name: value for name, value in mention.parts.items() if name in ("wd", "s")}
    outcome = weekday(mention._replace(parts=named), context)
    if outcome is None:
        return None
    when = outcome.period.earliest
    eve = calendar.plus_days(when, -1) if when else None
    if eve is not None and text(mention.parts["p"]) == "NI":
        outcome = outcome._replace(period=calendar.of_day(eve))
    return with_part(outcome, text(mention.parts["p"]))
