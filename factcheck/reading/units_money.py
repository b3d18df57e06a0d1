"""Currencies by their ISO 4217 codes, signs, and names with a country."""

from __future__ import annotations

CODES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CHF",
        "CNY",
        "RMB",
        "RUB",
        "UAH",
        "PLN",
        "CZK",
        "HUF",
        "SEK",
        "NOK",
        "DKK",
        "TRY",
        "INR",
        "BRL",
        "CAD",
        "AUD",
        "NZD",
        "MXN",
        "KRW",
        "ZAR",
        "ILS",
        "AED",
        "SAR",
        "IRR",
        "EGP",
        "ARS",
        "CLP",
        "THB",
        "IDR",
        "VND",
        "PHP",
        "SGD",
        "HKD",
        "TWD",
        "RON",
        "BGN",
        "RSD",
        "ISK",
        "BTC",
        "DEM",
    ]
)
SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "u.s $": "USD", "u.s. $": "USD", "U.S. $": "USD", "usd$": "USD",
    "USD$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR",
    "₩": "KRW", "₪": "ILS", "₺": "TRY", "₿": "BTC", "元": "CNY", "฿": "THB", "₫": "VND", "₦": "NGN",
    "₱": "PHP",
    "₭": "LAK", "zł": "PLN", "Kč": "CZK", "Fr.": "CHF", "A$": "AUD", "AU$": "AUD", "aud$": "AUD",
    "AUD$": "AUD", "C$": "CAD", "c $": "CAD", "cad$": "CAD", "CAD$": "CAD", "ca$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "nzd$": "NZD", "NZD$": "NZD", "HK$": "HKD", "hk$": "HKD", "hk $": "HKD", "Mex$": "MXN",
    "mxn$": "MXN", "MXN$": "MXN", "R$": "BRL", "r$": "BRL", "S$": "SGD", "NT$": "TWD", "nt$": "TWD",
     "us $": "USD", "US $": "USD", "nt $": "TWD",   "sg$": "SGD",
    "nz$": "NZD", "DM": "DEM", "₡": "CRC", "₾": "GEL", "₸": "KZT", "₮": "MNT", "₲": "PYG", "₼": "AZN",
}  # fmt: skip

PLAIN: dict[str, str] = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "shekel": "ILS",
    "lira": "TRY",
    "forint": "HUF",
    "bitcoin": "BTC",
    "won": "KRW",
    "baht": "THB",
    "real": "BRL",
    "rand": "ZAR",
    "deutschmark": "DEM",
    "mark": "DEM",
    "koruna": "CZK",
}
"""What a name without a country means in the news; other names keep their own key ("krone")."""

NATIONAL: dict[tuple[str, str], str] = {
    ("US", "dollar"): "USD", ("CA", "dollar"): "CAD", ("AU", "dollar"): "AUD", ("NZ", "dollar"): "NZD",
    ("HK", "dollar"): "HKD", ("SG", "dollar"): "SGD", ("TW", "dollar"): "TWD", ("GB", "pound"): "GBP",
    ("EG", "pound"): "EGP", ("CH", "franc"): "CHF", ("FR", "franc"): "FRF", ("BE", "franc"): "BEF",
    ("DK", "krone"): "DKK", ("NO", "krone"): "NOK", ("SE", "krone"): "SEK", ("CZ", "krone"): "CZK",
    ("IS", "krone"): "ISK", ("IN", "rupee"): "INR", ("PK", "rupee"): "PKR", ("LK", "rupee"): "LKR",
    ("MX", "peso"): "MXN", ("AR", "peso"): "ARS", ("CL", "peso"): "CLP", ("PH", "peso"): "PHP",
    ("DE", "mark"): "DEM", ("NL", "guilder"): "NLG",
    ("FI", "mark"): "FIM", ("KH", "riel"): "KHR", ("IR", "rial"): "IRR",
    ("SA", "riyal"): "SAR", ("KW", "dinar"): "KWD", ("RS", "dinar"): "RSD", ("AE", "dirham"): "AED",
    ("RU", "rouble"): "RUB", ("BY", "rouble"): "BYN", ("JP", "yen"): "JPY", ("CN", "yuan"): "CNY",
    ("TR", "lira"): "TRY", ("IT", "lira"): "ITL", ("KR", "won"): "KRW", ("BR", "real"): "BRL",
    ("UA", "hryvnia"): "UAH", ("PL", "zloty"): "PLN", ("ES", "peseta"): "ESP", ("ZA", "rand"): "ZAR",
    ("IL", "shekel"): "ILS", ("HU", "forint"): "HUF", ("TH", "baht"): "THB",
}  # fmt: skip


def currency_key(name: str, country: str | None) -> str:
    """The ISO code of a currency name and a country, else a key that equals nothing but itself."""
    if country is None:
        return PLAIN.get(name, name)
    return NATIONAL.get((country, name), f"{country} {name}")
