"""English numerals, short scale: a billion is 10^9."""

from __future__ import annotations

from factcheck.reading.numbers_words import NumberWords

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PARTS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)


def _cardinals() -> dict[str, float]:
    small = {word: value for value, word in enumerate(_SMALL.split())}
    tens = {word: 10 * (value + 2) for value, word in enumerate(_TENS.split())}
    return {**small, **tens, "nought": 0, "naught": 0, "fourty": 40}


def _fractions() -> dict[str, int]:
    single = {word: value + 3 for value, word in enumerate(_PARTS.split())}
    single |= {"quarter": 4, "half": 2, "twentieth": 20, "thirtieth": 30, "fiftieth": 50, "hundredth": 100}
    single |= {"thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
    return single | {f"{word}s": value for word, value in single.items()} | {"halves": 2}


def _ordinal_ends() -> dict[str, int]:
    """Without "second", which behind tens is a time as often ("a twenty-second delay")."""
    single = {"first": 1} | {word: value + 3 for value, word in enumerate(_PARTS.split()[:7])}
    return single | {f"{word}s": value for word, value in single.items()}


NUMBERS = NumberWords(
    decimal=".",
    thousands=",",
    cardinals=_cardinals(),
    scales={
        "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 10**6,
        "millions": 10**6, "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12,
        "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    },
    bare_scales=frozenset({"hundred", "thousand"}),
    short_scales={
        "mn": 10**6, "mln": 10**6, "mil": 10**6,  "bn": 10**9, "bln": 10**9, "tn": 10**12,
        "tln": 10**12, "trn": 10**12,
    },
    joiner="and",
    glued=False,
    tens_then_units=True,
    articles=frozenset({"a", "an"}),
    halves={},
    half=frozenset({"half", "quarter"}),
    half_suffix="",
    fractions=_fractions(),
    groups={"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12, "score": 20},
    minus=frozenset({"minus", "negative"}),
    point=frozenset({"point"}),
    letters={"k": 1000, "K": 1000, "M": 10**6, "b": 10**9, "B": 10**9, "G": 10**9, "T": 10**12},
    not_after=frozenset({"the", "this", "that", "which", "no", "any", "every", "each"}),
    of=frozenset({"of"}),
    ordinal_ends=_ordinal_ends(),
)  # fmt: skip
