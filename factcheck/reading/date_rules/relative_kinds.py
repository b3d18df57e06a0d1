"""Weeks, months and years counted from the document date or from what was last mentioned; vague words."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Period
from factcheck.reading.date_rules.day_kinds import UNKNOWN, moved
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome, date, reference
from factcheck.reading.date_rules.parts import mod_of, number, step, text


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
    if shift == 31 or (bare == "DE" and shift in (-1, 1)):
        return _stretch(bare, step(shift), context)
    mod = mod_of(parts)
    if shift in (10, 11, -11):
        return _following(bare, shift, context, mod)
    if bare == "D":
        return _edge_of_day(context, mod) if mod and shift == 0 else _day(shift, context)
    if bare == "CE" and context.published is not None:
        return date(moved("CE", context.published, step(shift)), "CE", Anchor.PUBLISHED, mod)
    outcome = date(moved(bare, context.published, step(shift)), bare, Anchor.PUBLISHED, mod)
    named = outcome.period.earliest if bare == "Y" else None
    return outcome._replace(year=named.year) if named else outcome


def _stretch(bare: str, direction: int, context: Context) -> Outcome:
    """ "The past year", "the next decade": a length beginning or ending at the document date."""
    now = context.published
    other = calendar.shift(now, bare, direction) if now else None
    ends = (other, now) if direction < 0 else (now, other)
    period = Period(f"P1{bare}", *(ends if other else ()))
    return Outcome(TimexType.DURATION, period, anchor=Anchor.PUBLISHED if other else Anchor.NONE)


def the_past(mention: Mention, context: Context) -> Outcome | None:
    return reference("PAST_REF") if mention.parts["s"] == 31 else None


def _day(shift: int, context: Context) -> Outcome | None:
    """The next day follows the day last mentioned; this day is that day itself."""
    if shift < 0:
        return None
    if context.last_day is not None:
        return date(moved("D", context.last_day, shift), "D", Anchor.MENTIONED)
    if shift == 0:
        return None
    return date(moved("D", context.published, shift), "D", Anchor.PUBLISHED)._replace(doubt=0.4)


def _edge_of_day(context: Context, mod: str) -> Outcome:
    """ "Late in the day"."""
    start = context.last_day or context.published
    anchor = Anchor.MENTIONED if context.last_day else Anchor.PUBLISHED
    return date(moved("D", start, 0), "", anchor, mod)


def _following(bare: str, shift: int, context: Context, mod: str | None) -> Outcome:
    start = context.last.earliest if context.last else None
    anchor = Anchor.MENTIONED if start else Anchor.PUBLISHED
    return date(moved(bare, start or context.published, step(shift)), bare, anchor, mod)


def _vague(bare: str, shift: int, context: Context) -> Outcome | None:
    """ "In the last years", "these days"."""
    if shift == 0:
        return reference("PRESENT_REF")
    if shift == -99 and bare in ("Y", "M", "W", "D", "DE"):
        return reference("PAST_REF")
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


_HALVES = {"CE": ("Y", 50), "DE": ("Y", 5), "Y": ("M", 6), "TH": ("TM", 30)}
"""What half of a unit is in smaller ones."""


def ago(mention: Mention, context: Context) -> Outcome | None:
    """ "Three years ago" is that year, "years ago" the past."""
    bare = text(mention.parts["u"]).rstrip("*")
    count = mention.parts.get("n", 1 if bare == "FN" or "h" in mention.parts else None)
    if "h" in mention.parts:
        if (half := _HALVES.get(bare)) is None:
            return reference("PAST_REF")
        bare, count = half
    if not isinstance(count, int):
        return reference("PAST_REF")
    count += number(mention.parts.get("t", 0))
    if bare == "FN":
        bare, count = "W", 2 * count
    mod = text(mention.parts.get("ab", "")) or None
    if bare.startswith("T"):
        return Outcome(TimexType.DURATION, Period(f"PT{count}{bare[1:]}"), mod=mod)
    if bare not in UNKNOWN and bare not in ("DE", "CE"):
        return None
    return date(moved(bare, context.published, -count), bare, Anchor.PUBLISHED, mod)


def relative_quarter(mention: Mention, context: Context) -> Outcome | None:
    if mention.parts["q"] != "Q":
        return None
    return date(moved("Q", context.published, step(number(mention.parts["s"]))), "Q", Anchor.PUBLISHED)


def after(mention: Mention, context: Context) -> Outcome | None:
    """ "The day after", "three weeks later": counted from what was last mentioned."""
    parts = mention.parts
    direction = {"before": -1, "after": 1}.get(text(parts["a"]), number(parts["a"]))
    if isinstance(parts["a"], str) and not direction:
        return None
    name = text(parts["u"])
    bare = name.rstrip("*")
    count = number(parts.get("n", 0 if name.endswith("*") else 1))  # 0: some
    count += number(parts.get("t", 0))
    if bare.startswith("T"):
        length = f"PT{count or 'X'}{bare[1:]}"
        return Outcome(TimexType.DURATION, Period(length)) if "n" in parts or not count else None
    if bare not in ("Y", "M", "W", "D", "DE", "Q"):
        return None
    if not count:
        return Outcome(TimexType.DURATION, Period(f"PX{bare}"))
    if direction == 0:
        ago = moved(bare, context.published, -count)
        return Outcome(TimexType.DURATION, ago._replace(value=f"P{count}{bare}"), anchor=Anchor.PUBLISHED)
    last, now = context.last.earliest if context.last is not None else None, context.published
    if last is not None and not (direction < 0 and now is not None and last > now):
        return date(moved(bare, last, direction * count), bare, Anchor.MENTIONED)
    if "n" in parts and not ("now" in parts and direction < 0):
        return Outcome(TimexType.DURATION, Period(f"P{count}{bare}"))
    return date(moved(bare, now, direction * count), bare, Anchor.PUBLISHED)._replace(doubt=0.4)


def reference_word(mention: Mention, context: Context) -> Outcome | None:
    return reference(text(mention.parts["r"]))


def moment(mention: Mention, context: Context) -> Outcome | None:
    """ "At the moment", "at present"."""
    wanted = "time" if mention.before == "to" else "moment"
    return reference("PRESENT_REF") if mention.parts["r"] in (wanted, "PRESENT_REF") else None


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
    if shift == 10:
        return None
    return reference("PAST_REF" if shift < 0 else "FUTURE_REF" if shift > 0 else "PRESENT_REF")
