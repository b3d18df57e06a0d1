"""Dutch units."""

from __future__ import annotations

from factcheck.reading.units_words import UnitWords

UNITS = UnitWords(
    names={
        "procent": "percent", "procentpunt": "percentage point", "kilometer": "km", "meter": "m", "ton": "t",
        "kilo": "kg", "uur": "h", "minuten": "min", "dag": "day", "dagen": "day", "maanden": "month",
        "jaar": "year",
    },
    adjectives={},
    money={"euro": "euro", "dollar": "dollar"},
    cents=frozenset({"cent"}),
    countries={},
    endings=(),
    per=frozenset({"per"}),
    ages=frozenset({"oud"}),
    age_before=frozenset({"leeftijd"}),
    angles=frozenset({"hoek"}),
)  # fmt: skip
