"""Dutch numerals."""

from __future__ import annotations

from factcheck.reading.numbers_words import NumberWords

_SMALL = (
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien"
)
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"

NUMBERS = NumberWords(
    decimal=",",
    thousands=".",
    cardinals={word: value for value, word in enumerate(_SMALL.split())}
    | {word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
    scales={"honderd": 100, "duizend": 1000, "miljoen": 10**6, "miljard": 10**9},
    bare_scales=frozenset({"honderd", "duizend"}),
    short_scales={"mln": 10**6, "mld": 10**9},
    joiner="en",
    glued=True,
    tens_then_units=False,
    articles=frozenset({"een"}),
    halves={"anderhalf": 1.5},
    half=frozenset({"half", "halve"}),
    half_suffix="",
    fractions={"derde": 3, "kwart": 4},
    groups={"dozijn": 12},
    minus=frozenset({"min"}),
    point=frozenset({"komma"}),
    letters={},
    not_after=frozenset({"de", "het", "deze", "dit"}),
    of=frozenset({"van"}),
)
