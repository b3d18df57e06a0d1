"""English unit words."""

from __future__ import annotations

from factcheck.reading.units_words import UnitWords

_PREFIXES = {
    "meter metre": {"": "m", "nano": "nm", "micro": "µm", "milli": "mm", "centi": "cm", "deci": "dm",
    "kilo": "km", "pico": "pm"},
    "gram gramme": {"": "g", "micro": "µg", "milli": "mg", "kilo": "kg"},
    "liter litre": {"": "l", "milli": "ml", "centi": "cl", "deci": "dl", "hecto": "hl"},
    "watt": {"": "W", "kilo": "kW", "mega": "MW", "giga": "GW", "tera": "TW"},
    "watt-hour": {"": "Wh", "kilo": "kWh", "mega": "MWh", "giga": "GWh", "tera": "TWh"},
    "byte": {"": "byte", "kilo": "kB", "mega": "MB", "giga": "GB", "tera": "TB", "peta": "PB"},
    "bit": {"": "bit", "kilo": "kbit", "mega": "Mbit", "giga": "Gbit"},
    "hertz": {"": "Hz", "kilo": "kHz", "mega": "MHz", "giga": "GHz"},
    "volt": {"": "V", "kilo": "kV"},
    "joule": {"": "J", "kilo": "kJ"},
}  # fmt: skip
_PLURAL = {
    "second": "s", "minute": "min", "hour": "h", "day": "day", "week": "week", "month": "month",
    "year": "year",
    "decade": "decade", "millisecond": "ms", "percentage point": "percentage point",
    "percent point": "percentage point", "basis point": "basis point", "hectare": "ha", "acre": "acre",
    "yard": "yard", "mile": "mile", "nautical mile": "nautical mile", "light year": "light year",
    "pound": "pound",
    "ounce": "ounce", "fluid ounce": "fluid ounce", "barrel": "barrel", "gallon": "gallon", "pint": "pint",
    "quart": "quart", "teaspoon": "teaspoon", "tablespoon": "tablespoon", "knot": "knot", "ton": "t",
    "tonne": "t",
    "metric ton": "t", "metric tonne": "t", "square meter": "m²", "square metre": "m²",
    "square mile": "square mile",
    "square kilometer": "km²", "square kilometre": "km²", "square yard": "square yard", "cubic meter": "m³",
    "cubic metre": "m³", "cubic yard": "cubic yard", "cubic mile": "cubic mile", "kilometer per hour": "km/h",
    "cubic centimeter": "cm³", "cubic centimetre": "cm³", "square centimeter": "cm²", "stone": "stone",
    "radian": "radian", "turn": "turn", "decibel": "dB", "drachma": "dram", "dram": "dram", "kilo": "kg",
    "cubic millimeter": "mm³", "cubic kilometer": "km³", "square millimeter": "mm²", "degree": "degree",
}  # fmt: skip
_AS_IS = {
    "percent": "percent", "per cent": "percent", "pct": "percent", "percents": "percent",
    "percentage": "percent",
    "inch": "inch", "inches": "inch", "foot": "foot", "feet": "foot", "square foot": "square foot",
    "square feet": "square foot", "sq feet": "square foot", "cubic foot": "cubic foot",
    "cubic feet": "cubic foot",
    "square inch": "square inch", "square inches": "square inch", "century": "century",
    "centuries": "century",
    "degrees celsius": "°C", "degrees fahrenheit": "°F", "degree celsius": "°C", "degree fahrenheit": "°F",
    "celsius": "°C", "fahrenheit": "°F", "degrees c": "°C", "degrees f": "°F", "kelvin": "K",
    "horsepower": "hp",
    "miles per hour": "mph", "miles an hour": "mph", "kilometers an hour": "km/h",
    "kilometres an hour": "km/h",
    "tbsp": "tablespoon", "tsp": "teaspoon", "yr": "year", "yrs": "year", "cubic inches": "cubic inch",
    "cubic inch": "cubic inch", "degrees centigrade": "°C", "sq mi": "square mile", "sq km": "km²",
}  # fmt: skip


def _names() -> dict[str, str]:
    names = dict(_AS_IS)
    for word, key in _PLURAL.items():
        names |= {word: key, f"{word}s": key}
    for stems, prefixes in _PREFIXES.items():
        for stem in stems.split():
            for prefix, key in prefixes.items():
                names |= {f"{prefix}{stem}": key, f"{prefix}{stem}s": key}
    return names


_NATIONS = {
    "US": "us u.s american", "CA": "canadian", "AU": "australian", "NZ": "zealand", "HK": "kong",
    "SG": "singapore",
    "TW": "taiwan taiwanese", "GB": "british uk", "EG": "egyptian", "CH": "swiss", "FR": "french",
    "BE": "belgian",
    "DK": "danish", "NO": "norwegian", "SE": "swedish", "CZ": "czech", "IS": "icelandic", "IN": "indian",
    "PK": "pakistani", "LK": "lankan", "MX": "mexican", "AR": "argentine", "CL": "chilean",
    "PH": "philippine",
    "DE": "german", "FI": "finnish", "KH": "cambodian", "IR": "iranian", "SA": "saudi", "KW": "kuwaiti",
    "RS": "serbian", "AE": "emirati", "RU": "russian", "BY": "belarusian", "JP": "japanese", "CN": "chinese",
    "TR": "turkish", "IT": "italian", "KR": "korean", "BR": "brazilian", "UA": "ukrainian", "PL": "polish",
    "ES": "spanish", "ZA": "african", "IL": "israeli", "HU": "hungarian", "TH": "thai", "NL": "dutch",
}  # fmt: skip
_MONEY = {
    "euro": "euro", "dollar": "dollar", "yen": "yen", "yuan": "yuan", "renminbi": "yuan", "kuai": "yuan",
    "rouble": "rouble", "ruble": "rouble", "franc": "franc", "hryvnia": "hryvnia", "zloty": "zloty",
    "krone": "krone",
    "kroner": "krone", "krona": "krone", "kronor": "krone", "rupee": "rupee", "peso": "peso", "mark": "mark",
    "deutschmark": "deutschmark", "markka": "mark", "riel": "riel", "rial": "rial", "riyal": "riyal",
    "dinar": "dinar",
    "dirham": "dirham", "lira": "lira", "lire": "lira", "won": "won", "baht": "baht", "shekel": "shekel",
    "forint": "forint", "rand": "rand", "bitcoin": "bitcoin", "peseta": "peseta", "satoshi": "satoshi",
    "koruna": "koruna", "pound": "pound", "guilder": "guilder", "ringgit": "ringgit", "rupiah": "rupiah",
    "drachma": "drachma", "schilling": "schilling", "escudo": "escudo",
}  # fmt: skip

UNITS = UnitWords(
    names=_names(),
    adjectives={},
    money=_MONEY | {f"{name}s": key for name, key in _MONEY.items()} | {"pound sterling": "pound"},
    cents=frozenset({"cent", "cents", "pence", "penny", "pennies"}),
    countries={word: code for code, words in _NATIONS.items() for word in words.split()},
    endings=(),
    per=frozenset({"per"}),
    ages=frozenset({"old", "olds"}),
    age_before=frozenset({"aged", "age"}),
    inches=frozenset({"in"}),
    angles=frozenset({"angle", "rotate", "rotated", "turn", "tilt", "degrees", "degree"}),
)
