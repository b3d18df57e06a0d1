"""German numerals. Source of the forms: the official spelling, with "fuenf", "zwo" and Swiss "dreissig"."""

from __future__ import annotations

from factcheck.reading.numbers_words import NumberWords

_UNITS = {
    "ein": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50,
    "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_ARTICLES = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})


def _cardinals() -> dict[str, float]:
    mixed = {f"{u}und{t}": a + b for u, a in _UNITS.items() for t, b in _TENS.items()}
    return {"null": 0, "eins": 1, "zweien": 2, "dreien": 3, **_UNITS, **_TEENS, **_TENS, **mixed}


NUMBERS = NumberWords(
    decimal=",",
    thousands=".",
    cardinals=_cardinals(),
    scales={
        "hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9,
        "milliarden": 10**9, "billion": 10**12, "billionen": 10**12, "billiarde": 10**15,
        "billiarden": 10**15, "trillion": 10**18, "trillionen": 10**18,
    },
    bare_scales=frozenset({"hundert", "tausend"}),
    short_scales={"tsd": 1000, "mio": 10**6, "mill": 10**6, "mrd": 10**9, "bio": 10**12},
    joiner="und",
    glued=True,
    tens_then_units=False,
    articles=_ARTICLES,
    halves={"anderthalb": 1.5, "einundhalb": 1.5, "dreiviertel": 0.75, "dreivierteln": 0.75},
    half=frozenset({"halb", "halbe", "halben", "halber", "halbes", "halbem"}),
    half_suffix="einhalb",
    fractions={
        "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6,
        "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10, "zwölftel": 12, "zwanzigstel": 20,
        "hundertstel": 100, "tausendstel": 1000,
    },
    groups={"dutzend": 12},
    minus=frozenset({"minus"}),
    point=frozenset({"komma"}),
    letters={},
    not_after=frozenset(),
    of=frozenset({"von"}),
)  # fmt: skip
