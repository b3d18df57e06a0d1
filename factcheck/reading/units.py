"""Units of measure: which dimension, and the factor to the unit values are compared in.

Factors are the exact definitions of the SI brochure and of the 1959 international yard and pound. Months
and years differ in length and are compared only among themselves. A ton without a name is the metric one.
Currencies are dimensions of their own and are never converted.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """`value * factor + offset` is the value in `base`, the unit all of `dimension` is compared in."""

    key: str
    dimension: str
    base: str
    factor: float
    offset: float = 0.0


_TABLE: dict[str, tuple[str, dict[str, float]]] = {
    "length": ("m", {
        "nm": 1e-9, "µm": 1e-6, "mm": 1e-3, "cm": 0.01, "dm": 0.1, "m": 1, "km": 1e3, "inch": 0.0254,
        "foot": 0.3048, "yard": 0.9144, "mile": 1609.344, "nautical mile": 1852, "light year": 9.4607e15,
        "pm": 1e-12,
    }),
    "area": ("m2", {
        "mm²": 1e-6, "cm²": 1e-4, "m²": 1, "a": 100, "ha": 1e4, "km²": 1e6, "acre": 4046.8564224,
        "square foot": 0.09290304, "square mile": 2589988.11, "square inch": 0.00064516,
        "square yard": 0.83612736, "dm²": 0.01,
    }),
    "volume": ("l", {
        "ml": 1e-3, "cl": 0.01, "dl": 0.1, "l": 1, "hl": 100, "m³": 1e3, "cm³": 1e-3, "km³": 1e12,
        "gallon": 3.785411784, "barrel": 158.987294928, "pint": 0.473176473, "quart": 0.946352946,
        "teaspoon": 0.00492892159375, "tablespoon": 0.01478676478125, "cup": 0.2365882365,
        "cubic foot": 28.316846592, "cubic inch": 0.016387064, "cubic yard": 764.554857984,
        "cubic mile": 4.168181825e12, "fluid ounce": 0.0295735295625, "mm³": 1e-6,
    }),
    "mass": ("kg", {
        "µg": 1e-9, "mg": 1e-6, "g": 1e-3, "kg": 1, "t": 1e3, "kt": 1e6, "Mt": 1e9, "Gt": 1e12,
        "Zentner": 50, "pound": 0.45359237, "Pfund": 0.5, "ounce": 0.028349523125, "stone": 6.35029318,
        "dram": 0.0017718451953125,
    }),
    "duration": (
        "second",
        {"ms": 1e-3, "s": 1, "min": 60, "h": 3600, "day": 86400, "week": 604800},
    ),
    "speed": ("km/h", {"km/h": 1, "m/s": 3.6, "mph": 1.609344, "knot": 1.852, "km/s": 3600}),
    "power": ("W", {"mW": 1e-3, "W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12, "PS": 735.49875,
    "hp": 745.7}),
    "energy": ("kWh", {
        "Wh": 1e-3, "kWh": 1, "MWh": 1e3, "GWh": 1e6, "TWh": 1e9, "J": 1 / 3.6e6, "kJ": 1 / 3600,
        "kcal": 4184 / 3.6e6,
    }),
    "information": ("byte", {
        "bit": 0.125, "kbit": 125, "Mbit": 125e3, "Gbit": 125e6, "byte": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9,
        "TB": 1e12, "PB": 1e15,
    }),
    "angle": ("degree", {"degree": 1, "radian": 57.29577951308232, "turn": 360}),
    "frequency": ("Hz", {"Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9}),
    "voltage": ("V", {"V": 1, "kV": 1e3}),
    "pressure": ("hPa", {"hPa": 1, "Pa": 0.01, "bar": 1000}),
    "loudness": ("dB", {"dB": 1}),
    "percent": ("percent", {"percent": 1, "permille": 0.1}),
    "percentage points": ("percentage_point", {"percentage point": 1, "basis point": 0.01}),
    "emissions": ("tCO2", {"tCO2": 1}),
}  # fmt: skip

UNITS: dict[str, Unit] = {
    key: Unit(key, dimension, base, factor)
    for dimension, (base, row) in _TABLE.items()
    for key, factor in row.items()
}
_CALENDAR = {
    "month": ("month", 1), "quarter": ("month", 3), "year": ("year", 1), "decade": ("year", 10),
    "century": ("year", 100), "millennium": ("year", 1000),
}  # fmt: skip
UNITS |= {key: Unit(key, "duration", base, factor) for key, (base, factor) in _CALENDAR.items()}
UNITS["°C"] = Unit("°C", "temperature", "degC", 1)
UNITS["°F"] = Unit("°F", "temperature", "degC", 5 / 9, -160 / 9)
UNITS["K"] = Unit("K", "temperature", "degC", 1, -273.15)

AGE_FACTORS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.2425, "day": 1 / 365.2425}

SYMBOLS: dict[str, str] = {
    **{key: key for key in (
        "nm", "µm", "mm", "cm", "dm", "m", "km", "m²", "km²", "cm²", "mm²", "ha", "m³", "cm³", "ml", "cl",
        "dl", "l",
        "hl", "mg", "g", "kg", "µg", "t", "Mt", "kt", "h", "s", "min", "ms", "km/h", "m/s", "km/s", "mph",
        "kW",
        "MW", "GW", "TW", "W", "PS", "hp", "kWh", "MWh", "GWh", "TWh", "Wh", "kcal", "kJ", "kB", "MB", "GB",
        "TB", "Hz", "kHz", "MHz", "GHz", "kV", "hPa", "dB", "°C", "°F", "K", "mm³", "pm", "V",
    )},
    "%": "percent", "％": "percent", "‰": "permille", "μm": "µm", "μg": "µg", "mcg": "µg", "qm": "m²",
    "m2": "m²", "m^2": "m²", "km2": "km²", "km^2": "km²", "qkm": "km²", "m3": "m³", "m^3": "m³",
    "cbm": "m³", "ccm": "cm³", "kmh": "km/h", "Km": "km", "KM": "km", "L": "l", "mL": "ml", "KG": "kg",
    "Kg": "kg", "°": "degree", "rad": "radian", "kph": "km/h", "Mbit/s": "Mbit", "KB": "kB", "Gb": "Gbit",
    "km / h": "km/h", "ft": "foot", "lb": "pound", "lbs": "pound", "oz": "ounce", "yd": "yard", "mi": "mile",
    "sq ft": "square foot", "in²": "square inch", "kn": "knot", "Std": "h", "Min": "min", "Sek": "s",
    "sek": "s", "sec": "s", "secs": "s", "hrs": "h", "hr": "h", "mins": "min", "bps": "basis point",
    "\"": "inch", "″": "inch", "Mb": "Mbit", "PB": "PB", "Pa": "Pa", "J": "J", "cu ft": "cubic foot",
    "kmph": "km/h", "pc": "percent",
    "㎡": "m²", "㎞": "km", "㎏": "kg", "℃": "°C", "℉": "°F",
}  # fmt: skip
"""Signs in their own case, the same in all languages."""


def unit_named(key: str) -> Unit:
    """The unit of a key; a key that is no measure is a currency."""
    return UNITS.get(key) or Unit(key, f"currency:{key}", key, 1)


def per(upper: Unit, lower: Unit) -> Unit:
    """The rate of two units: metres per second are a speed, euros per tonne a dimension of their own."""
    known = UNITS.get(
        {("m", "s"): "m/s", ("km", "h"): "km/h", ("mile", "h"): "mph"}.get((upper.key, lower.key), "")
    )
    if known:
        return known
    base = f"{upper.base}/{lower.base}"
    if upper.dimension == "length" and lower.dimension == "duration":
        return Unit(f"{upper.key}/{lower.key}", "speed", "km/h", upper.factor / lower.factor * 3.6)
    return Unit(f"{upper.key}/{lower.key}", base, base, upper.factor / lower.factor)
