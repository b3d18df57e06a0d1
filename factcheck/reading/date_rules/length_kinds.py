"""Lengths of time and what comes back: DURATION and SET."""

from __future__ import annotations

from factcheck.reading.date_find import Anchor, TimexType
from factcheck.reading.date_rules import calendar
from factcheck.reading.date_rules.calendar import Day, Period
from factcheck.reading.date_rules.lexicon import Value
from factcheck.reading.date_rules.mention import Mention
from factcheck.reading.date_rules.outcome import Context, Outcome
from factcheck.reading.date_rules.parts import TIMEX_PART, number, step, text

_SPECIAL = {
    "TQ": (15, "TM"),
    "T3Q": (45, "TM"),
    "Q3": (3, "M"),
    "M9": (9, "M"),
    "H": (6, "M"),
    "Q": (3, "M"),
    "YN": (1, "Y"),
}
_MOST = 9999


def timex_length(count: str, unit: str) -> str:
    """P3Y, PT20M, PXD."""
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def _amount(parts: dict[str, Value]) -> float | None:
    """The number said; None for "some"."""
    value = parts.get("n", 0)
    if isinstance(value, str):
        return None
    amount = float(value) if isinstance(value, int | float) else 0.0
    if "n2" in parts:
        amount = float(f"{number(parts['n2']) and int(amount)}.{number(parts['n2'])}")
    half = parts.get("h")
    if isinstance(half, float):
        amount = half
    if "t" in parts:
        amount += number(parts["t"])
    plus = parts.get("plus")
    return amount + plus if isinstance(plus, float) else amount


def _digits(amount: float | None) -> str:
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else str(amount)


def length(mention: Mention, context: Context) -> Outcome | None:
    """Counted units, with the interval they mean after "vor", "seit", "in", "letzte", "nächste"."""
    parts = mention.parts
    unit = text(parts["u"]).rstrip("*")
    amount = _amount(parts)
    if amount is not None and not 0 < amount <= _MOST * 100:
        return None
    if mention.before == "aged" and unit in ("Y", "M", "W") and "s" not in parts:
        return None
    if unit == "FN":
        unit, amount = "W", amount and 2 * amount
    value = timex_length(_digits(amount), unit)
    if unit in _SPECIAL and amount is not None:
        size, smaller = _SPECIAL[unit]
        value = timex_length(_digits(amount * size), smaller)
    if "n3" in parts:
        second = text(parts["u3"]).rstrip("*")
        tail = _digits(float(number(parts["n3"]))) + second.lstrip("T")
        value += ("T" if second.startswith("T") and "T" not in value else "") + tail
    mod = text(parts.get("ab", "")) or None
    start, end = _stretch(mention, context, unit, amount)
    anchor = Anchor.PUBLISHED if start else Anchor.NONE
    return Outcome(TimexType.DURATION, Period(value, start, end), "", mod, anchor)


def _stretch(
    mention: Mention, context: Context, unit: str, amount: float | None
) -> tuple[Day | None, Day | None]:
    """Days the length covers, counted from the document date; (None, None) when it is a mere length."""
    now = context.published
    if now is None or amount is None or amount != int(amount) or unit not in ("Y", "M", "W", "D", "DE", "CE"):
        return None, None
    count = int(amount)
    shift = mention.parts.get("s")
    if isinstance(shift, int):
        past, future = step(shift) < 0, step(shift) > 0
    else:
        past, future = mention.before == "since", False
    if past or future:
        edge = calendar.shift(now, unit, -count if past else count)
        if edge is None:
            return None, None
        return (edge, now) if past else (calendar.plus_days(now, 1), edge)
    if mention.before == "ago" or (mention.before == "in" and mention.tense >= 0):
        target = calendar.shift(now, unit, -count if mention.before == "ago" else count)
        if target is not None:
            period = calendar.period(unit, target)
            return period.earliest, period.latest
    return None, None


def whole(mention: Mention, context: Context) -> Outcome | None:
    unit = text(mention.parts["u"])
    if unit.endswith("*"):
        return Outcome(TimexType.DURATION, Period(timex_length("X", unit[:-1])))
    return Outcome(TimexType.DURATION, Period(timex_length("1", unit)))


def bare_units(mention: Mention, context: Context) -> Outcome | None:
    """ "Seit Jahren": a plural without a number."""
    unit = text(mention.parts["u"])
    return Outcome(TimexType.DURATION, Period(timex_length("X", unit[:-1]))) if unit.endswith("*") else None


def spell(mention: Mention, context: Context) -> Outcome | None:
    """One word for a length: "tagelang", "zweiwöchig"."""
    value = mention.parts["sp"]
    if isinstance(value, str):
        return Outcome(TimexType.DURATION, Period(value)) if "n" not in mention.parts else None
    if not isinstance(value, tuple):
        return None
    count = number(value[0]) or number(mention.parts.get("n", 0))
    return Outcome(TimexType.DURATION, Period(timex_length(str(count), str(value[1])))) if count else None


def regular(mention: Mention, context: Context) -> Outcome | None:
    """ "Täglich", "jeden Montag", "alle zwei Jahre"."""
    parts = mention.parts
    if "z" in parts:
        return _set(text(parts["z"]))
    if isinstance(pair := parts.get("wp"), tuple):
        return _set(f"XXXX-WXX-{pair[0]}T{TIMEX_PART.get(str(pair[1]), pair[1])}")
    if "u" in parts and "wd" not in parts:
        return _set(
            timex_length(_digits(_amount(parts)) if "n" in parts else "1", text(parts["u"]).rstrip("*"))
        )
    if "wd" in parts:
        return _set("P1M") if "u" in parts else _set(f"XXXX-WXX-{number(parts['wd'])}")
    if "se" in parts:
        return _set(f"XXXX-{text(parts['se'])}")
    if "m" in parts:
        return _set(f"XXXX-{number(parts['m']):02}")
    if "p" in parts:
        return _set(f"XXXX-XX-XXT{TIMEX_PART.get(text(parts['p']), text(parts['p']))}")
    return _set("P1Y")


def per(mention: Mention, context: Context) -> Outcome | None:
    if number(mention.parts.get("n", 1)) != 1:
        return None
    return (
        _set(timex_length("1", text(mention.parts["u"])))
        if not text(mention.parts["u"]).endswith("*")
        else None
    )


def habit(mention: Mention, context: Context) -> Outcome | None:
    part = text(mention.parts["p"])
    return _set(f"XXXX-XX-XXT{TIMEX_PART.get(part, part)}")


def _set(value: str) -> Outcome:
    return Outcome(TimexType.SET, Period(value))
