"""Quantities as people are shown them: in the largest unit that needs no long fractions."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.interval import Interval

_SHOWN = {
    "second": (("d", 86400.0), ("h", 3600.0), ("min", 60.0), ("s", 1.0)),
    "m": (("km", 1000.0), ("m", 1.0), ("cm", 0.01)),
    "kg": (("t", 1000.0), ("kg", 1.0), ("g", 0.001)),
    "m2": (("km²", 1e6), ("m²", 1.0)),
    "percent": (("%", 1.0),),
    "percentage_point": (("pp", 1.0),),
    "degC": (("°C", 1.0),),
    "1": (("", 1.0),),
}
"""Canonical unit, and the units it is shown in with their size, largest first."""


def display_quantity(interval: Interval, unit: str, counted: str = "") -> str:
    """`[2.7, 3) h` for 9,720 to 10,800 seconds; a unit not in the table is shown as it is.

    A count (unit `1`) is shown with what is counted, if that is known.
    """
    ends = [end for end in (interval.said_lo, interval.said_hi) if end is not None]
    label, size = _fitting(ends, _SHOWN.get(unit, ((unit, 1.0),)))
    return f"{_scaled(interval, size)} {label or counted}".strip()


def display_distance(distance: float, unit: str) -> str:
    """How far two values lie apart: `1 h` for 3,600 seconds, `2,700 person`, `0.5 km`."""
    label, size = _fitting([distance], _SHOWN.get(unit, ((unit, 1.0),)))
    number = round(distance / size, 6)
    whole = number.is_integer() or abs(number) >= 1e6
    return f"{number:,.0f} {label}".strip() if whole else f"{number:,g} {label}".strip()


def display_ticks(ticks: Sequence[float], unit: str) -> list[str]:
    """The marks of one axis, rounded, all in one unit: `0 h`, `2.1 h`, `4.2 h`."""
    longest = max((abs(tick) for tick in ticks), default=0)
    units = _SHOWN.get(unit, ((unit, 1.0),))
    label, size = next((one for one in units if longest >= one[1]), units[-1])
    numbers = [float(f"{tick / size:.2g}") for tick in ticks]
    return [f"{f'{one:.0f}' if one.is_integer() else f'{one:g}'} {label}".strip() for one in numbers]


def _fitting(ends: list[float], units: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    for label, size in units:
        if max((abs(end) for end in ends), default=0) >= size and all(_short(end / size) for end in ends):
            return label, size
    return units[-1] if len(units) == 1 else next(unit for unit in units if unit[1] == 1.0)


def _short(number: float) -> bool:
    return abs(number - round(number, 2)) <= 1e-9 * max(1.0, abs(number))


def _scaled(interval: Interval, size: float) -> str:
    if size == 1.0:
        return str(interval)
    lo, hi = (None if end is None else round(end / size, 6) for end in (interval.said_lo, interval.said_hi))
    return str(Interval.between(lo, hi, interval.bounds))
