"""Units a value may be typed in, and the canonical unit each is compared in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's canonical name and the way there: canonical = (typed + `shift`) * `factor`."""

    name: str
    factor: Decimal = Decimal(1)
    shift: Decimal = Decimal(0)


def _table() -> dict[str, Unit]:
    """Factors: SI brochure; for miles and feet the yard and pound agreement of 1959."""
    sizes = {
        ("m", "1000"): "km kilometer kilometern kilometers kilometre kilometres",
        ("m", "1"): "m meter metern meters metre metres",
        ("m", "0.01"): "cm zentimeter zentimetern centimeter centimeters centimetre centimetres",
        ("m", "0.001"): "mm millimeter millimetern millimeters millimetre millimetres",
        ("m", "1609.344"): "meile meilen mile miles",
        ("m", "0.3048"): "fuß ft foot feet",
        ("kg", "1"): "kg kilo kilos kilogramm kilogram kilograms",
        ("kg", "0.001"): "g gramm gram grams",
        ("kg", "1000"): "t tonne tonnen tonnes",
        ("second", "1"): "s sek sek. sekunde sekunden sec second seconds",
        ("second", "60"): "min min. minute minuten minutes",
        ("second", "3600"): "h std std. stunde stunden hour hours",
        ("second", "86400"): "tag tage tagen day days",
        ("second", "604800"): "woche wochen week weeks",
        ("month", "1"): "monat monate monaten month months",
        ("year", "1"): "jahr jahre jahren year years",
        ("m2", "1"): "m2 m² qm quadratmeter quadratmetern",
        ("m2", "1000000"): "km2 km² qkm quadratkilometer quadratkilometern",
        ("m2", "10000"): "ha hektar hectare hectares",
        ("percent", "1"): "% prozent percent pct",
        ("percentage_point", "1"): "prozentpunkt prozentpunkte prozentpunkten pp",
        ("EUR", "1"): "€ eur euro euros",
        ("USD", "1"): "$ usd dollar dollars us-dollar",
        ("GBP", "1"): "£ gbp",
        ("CHF", "1"): "chf franken",
        ("JPY", "1"): "¥ jpy yen",
        ("CNY", "1"): "cny yuan",
        ("RUB", "1"): "rub rubel rubles roubles",
        ("UAH", "1"): "uah hrywnja hryvnia",
        ("degC", "1"): "°c grad degc celsius",
        ("l", "1"): "l liter litern liters litre litres",
        ("W", "1"): "w watt",
        ("W", "1000"): "kw kilowatt",
        ("W", "1000000"): "mw megawatt",
        ("W", "1000000000"): "gw gigawatt",
        ("kWh", "1"): "kwh kilowattstunde kilowattstunden",
        ("kWh", "1000"): "mwh megawattstunde megawattstunden",
        ("kWh", "1000000"): "gwh gigawattstunde gigawattstunden",
    }
    table = {
        word: Unit(name, Decimal(factor)) for (name, factor), words in sizes.items() for word in words.split()
    }
    phrases = {
        "square meters": table["m2"],
        "square metres": table["m2"],
        "square kilometers": table["km2"],
        "square kilometres": table["km2"],
        "per cent": table["percent"],
        "percentage point": table["pp"],
        "percentage points": table["pp"],
        "grad celsius": table["°c"],
        "degrees celsius": table["°c"],
        "us dollars": table["usd"],
    }
    fahrenheit = Unit("degC", Decimal(5) / Decimal(9), Decimal(-32))
    return (
        table
        | phrases
        | dict.fromkeys(("°f", "fahrenheit", "grad fahrenheit", "degrees fahrenheit"), fahrenheit)
    )


UNITS = _table()
"""Casefolded word to unit. Months and years differ in length and stay what they are, as currencies do."""


COUNT = Unit("1")
"""What is counted is no unit: 70 people and 70 are one number, as the reader of texts has it too."""


def unit_for(words: str) -> tuple[Unit, str]:
    """The unit of these words, and what is counted ("" for a measure): a word not in the table is that."""
    word = " ".join(words.casefold().split())
    known = UNITS.get(word)
    return (known, "") if known else (COUNT, word)
