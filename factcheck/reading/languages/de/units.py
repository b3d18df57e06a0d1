"""German unit words with their inflections."""

from __future__ import annotations

from factcheck.reading.units_words import UnitWords

_PREFIXED = {
    "meter": {"": "m", "nano": "nm", "mikro": "µm", "milli": "mm", "zenti": "cm", "dezi": "dm", "kilo": "km"},
    "gramm": {"": "g", "mikro": "µg", "milli": "mg", "kilo": "kg"},
    "liter": {"": "l", "milli": "ml", "zenti": "cl", "dezi": "dl", "hekto": "hl"},
    "watt": {"": "W", "kilo": "kW", "mega": "MW", "giga": "GW", "tera": "TW"},
    "wattstunden": {"": "Wh", "kilo": "kWh", "mega": "MWh", "giga": "GWh", "tera": "TWh"},
    "wattstunde": {"": "Wh", "kilo": "kWh", "mega": "MWh", "giga": "GWh", "tera": "TWh"},
    "byte": {"": "byte", "kilo": "kB", "mega": "MB", "giga": "GB", "tera": "TB", "peta": "PB"},
    "bit": {"": "bit", "kilo": "kbit", "mega": "Mbit", "giga": "Gbit"},
    "hertz": {"": "Hz", "kilo": "kHz", "mega": "MHz", "giga": "GHz"},
    "tonnen": {"": "t", "kilo": "kt", "mega": "Mt", "giga": "Gt"},
    "tonne": {"": "t", "kilo": "kt", "mega": "Mt", "giga": "Gt"},
    "quadratmeter": {"": "m²"},
    "quadratkilometer": {"": "km²"},
    "quadratzentimeter": {"": "cm²"},
    "kubikmeter": {"": "m³"},
    "kubikzentimeter": {"": "cm³"},
    "kubikkilometer": {"": "km³"},
    "volt": {"": "V", "kilo": "kV"},
    "joule": {"": "J", "kilo": "kJ"},
    "pascal": {"": "Pa", "hekto": "hPa"},
}
_WORDS = {
    "s": "sekunde sekunden sek", "min": "minute minuten min", "h": "stunde stunden std",
    "day": "tag tage tagen", "week": "woche wochen", "month": "monat monate monaten",
    "quarter": "quartal quartale quartalen", "year": "jahr jahre jahren",
    "decade": "jahrzehnt jahrzehnte jahrzehnten",
    "century": "jahrhundert jahrhunderte jahrhunderten",
    "millennium": "jahrtausend jahrtausende jahrtausenden",
    "ms": "millisekunde millisekunden", "percent": "prozent", "permille": "promille",
    "percentage point": "prozentpunkt prozentpunkte prozentpunkten",
    "basis point": "basispunkt basispunkte basispunkten",
    "ha": "hektar hektare hektaren", "acre": "acre acres morgen", "inch": "zoll", "foot": "fuß",
    "yard": "yard yards",
    "mile": "meile meilen", "nautical mile": "seemeile seemeilen",
    "light year": "lichtjahr lichtjahre lichtjahren",
    "Pfund": "pfund", "Zentner": "zentner", "ounce": "unze unzen", "barrel": "barrel fass",
    "gallon": "gallone gallonen",
    "teaspoon": "teelöffel teelöffeln", "tablespoon": "esslöffel esslöffeln", "knot": "knoten",
    "km/h": "stundenkilometer stundenkilometern", "PS": "pferdestärken", "kcal": "kilokalorien",
    "degree": "winkelgrad", "°C": "grad celsius", "°F": "fahrenheit", "K": "kelvin", "radian": "radiant",
    "turn": "turn", "dB": "dezibel", "bar": "bar",
}  # fmt: skip


def _names() -> dict[str, str]:
    names = {word: key for key, words in _WORDS.items() for word in words.split()}
    for stem, prefixes in _PREFIXED.items():
        for prefix, key in prefixes.items():
            names |= {f"{prefix}{stem}": key}
            names |= {f"{prefix}{stem}n": key, f"{prefix}{stem}s": key} if stem.endswith("er") else {}
    names |= {
        "grad": "°C",
        "grad celsius": "°C",
        "grad fahrenheit": "°F",
        "grad minus": "°C",
        "celsius": "°C",
    }
    names |= {"kilo": "kg", "kilos": "kg"}
    return names | {"°celsius": "°C", "° celsius": "°C", "prozent-punkte": "percentage point"}


UNITS = UnitWords(
    names=_names(),
    adjectives={
        "sekündig": "s", "minütig": "min", "stündig": "h", "tägig": "day", "wöchig": "week",
        "monatig": "month",
        "jährig": "year", "prozentig": "percent", "stunden": "h", "stunde": "h",
    },
    money={
        "euro": "euro", "euros": "euro", "dollar": "dollar", "dollars": "dollar", "pfund sterling": "pound",
        "yen": "yen", "yuan": "yuan", "rubel": "rouble", "franken": "franc", "hrywnja": "hryvnia",
        "griwna": "hryvnia", "zloty": "zloty", "złoty": "zloty", "krone": "krone", "kronen": "krone",
        "rupie": "rupee",
        "rupien": "rupee", "peso": "peso", "pesos": "peso", "mark": "mark", "riel": "riel", "rial": "rial",
        "dinar": "dinar", "dirham": "dirham", "lira": "lira", "lire": "lira", "won": "won", "baht": "baht",
        "schekel": "shekel", "forint": "forint", "real": "real", "bitcoin": "bitcoin", "bitcoins": "bitcoin",
        "d-mark": "deutschmark", "peseten": "peseta", "franc": "franc", "francs": "franc",
        "schilling": "schilling", "gulden": "guilder", "pfund": "pound",
    },
    cents=frozenset({"cent", "cents"}),
    countries={
        "us": "US", "amerikanisch": "US", "kanadisch": "CA", "australisch": "AU", "neuseeländisch": "NZ",
        "singapur": "SG", "hongkong": "HK", "britisch": "GB", "ägyptisch": "EG", "schweizer": "CH",
        "französisch": "FR", "belgisch": "BE", "dänisch": "DK", "norwegisch": "NO", "schwedisch": "SE",
        "tschechisch": "CZ", "isländisch": "IS", "indisch": "IN", "pakistanisch": "PK", "mexikanisch": "MX",
        "argentinisch": "AR", "chilenisch": "CL", "philippinisch": "PH", "deutsch": "DE", "finnisch": "FI",
        "kambodschanisch": "KH", "iranisch": "IR", "saudisch": "SA", "kuwaitisch": "KW", "serbisch": "RS",
        "russisch": "RU", "belarussisch": "BY", "japanisch": "JP", "chinesisch": "CN", "türkisch": "TR",
        "italienisch": "IT", "südkoreanisch": "KR", "brasilianisch": "BR", "ukrainisch": "UA",
        "polnisch": "PL",
        "spanisch": "ES", "südafrikanisch": "ZA", "israelisch": "IL", "ungarisch": "HU", "thailändisch": "TH",
    },
    endings=("en", "er", "es", "em", "e"),
    per=frozenset({"pro", "je"}),
    ages=frozenset({"alt", "alte", "alten", "alter", "altes", "jung"}),
    age_before=frozenset({"alter", "lebensalter"}),
    angles=frozenset({"winkel", "drehen", "dreht", "gedreht", "drehung", "abbiegen", "neigung", "schräg",
    "wenden"}),
)  # fmt: skip
