"""Scores the quantity reader on the published specs, where they are beside the checkout, and its speed.

    python benchmarks/bench_quantities.py [--errors N] [--only NAME] [--shared FOLDER]

A case counts when every span and value of it is right and nothing else is found. The reader gives the whole
amount; each spec model looks at one part of it, as `PARTS` says.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.reading.numbers import find_numbers
from factcheck.reading.quantities import QuantityFind, find_quantities
from factcheck.reading.quantity_language import number_words

SHARED = Path(__file__).resolve().parents[2] / "shared"

EXCLUDED: dict[str, dict[str, tuple[int, ...]]] = {
    "en_NumberModel": {
        "notation of computers and of arithmetic": (58, 59, *range(80, 89), 191, 192, 193),
        "an address of the internet": (2,),
        'a scale letter apart from its digits, or "MM"': (42, 55, 172, 194, 195),
        'arithmetic as dictated: in news "over" bounds an amount or spans a time': (
            *range(112, 122), 128, 165,
        ),
        "a fraction as dictated, which a hyphen would have to tell from a sum": (
            71, 72, 100, 101, 102, 103, 109, 110, 111, 122, 124, 125, 127, 134,
        ),
        "decimals as hundredths and thousandths in words": (78, 79, 91),
        "a share, which the quantity reader gives as percent": (135, 136, 215, 216),
        "dozens behind a sum, which belong to all of it or to its end": (26,),
        "a list without blanks": (199,),
        "contradicts line 19, which reads the ordinal as a part": (228, 229),
    },
    "en_PercentModel": {"the word before its number, which is no English": (10, 11, 12, 13)},
    "en_NumberRangeModel": {
        "ranks, which are no amounts": (4, 6),
        "a hedge that we count for both ends": (10,),
        "a comparison that breaks off": (38, 47, 49, 50, 51),
        "a share and no range": (58, 59),
        "wants nothing where a range stands": (70,),
    },
    "en_CurrencyModel": {
        "numbers torn apart by blanks": (95,),
        "names no sum in English": (100, 102, 103, 104),
        "a script or an order of words that English news has not": (110, 111, 165),
        "two amounts with nothing between them": (125, 126, 127, 129, 170),
        'notation of accounts ("USD million", "MUSD")': (164, 171, 176, 177, 178, 179, 180),
    },
    "en_DimensionModel": {
        '"mb" is a megabyte as often, "pm" an hour, "cup" a competition': (50, 53, 66),
        "one length in two units": (61,),
        "a unit in brackets, as tables have it": (72, 74),
        "a rate, which is one amount": (88,),
        "wants no degrees where others of the file do": (94,),
    },
}  # fmt: skip
"""Per file: why cases are no test of a reader of news, and their lines."""
LEADING = re.compile(
    r"^(?:in|im|am|um|von|vom|zu|zum|zur|auf|für|the|a|an|of|from|by|der|die|das|den|dem|mit|bei) ", re.I
)
NOT_DIMENSION = ("count", "percent", "percentage points", "duration", "age", "temperature", "score", "rate")

UNIT_NAMES = {
    "Square meter": "m²", "Kilometer per hour": "km/h", "Meter per second": "m/s", "Milliliter": "ml",
    "Inch": "inch",
    "Liter": "l", "Cubic meter": "m³", "Gigabyte": "GB", "Meter": "m", "Kilometer": "km", "Micrometer": "µm",
    "Nanometer": "nm", "Foot": "foot", "Mile": "mile", "Yard": "yard", "Centimeter": "cm", "Millimeter": "mm",
    "Decimeter": "dm", "Picometer": "pm", "Gram": "g", "Kilogram": "kg", "Milligram": "mg", "Microgram": "µg",
    "Metric ton": "t", "Ton": "t", "Ounce": "ounce", "Gallon": "gallon", "Barrel": "barrel", "Acre": "acre",
    "Hectare": "ha", "Square foot": "square foot", "Square mile": "square mile", "Square kilometer": "km²",
    "Cubic foot": "cubic foot", "Cubic centimeter": "cm³", "Bit": "bit", "Byte": "byte", "Megabyte": "MB",
    "Kilobyte": "kB", "Terabyte": "TB", "Teaspoon": "teaspoon", "Tablespoon": "tablespoon", "Turn": "turn",
    "Radian": "radian", "Mile per hour": "mph", "Dram": "dram", "C": "°C", "F": "°F", "K": "K",
    "Year": "year",
    "Month": "month", "Week": "week", "Day": "day", "Square inch": "square inch", "Cubic mile": "cubic mile",
    "Square centimeter": "cm²", "Cubic yard": "cubic yard", "Square millimeter": "mm²",
    "Fluid ounce": "fluid ounce",
    "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR", "British pound": "GBP",
    "Japanese yen": "JPY",
    "Chinese yuan": "CNY", "Canadian dollar": "CAD", "Australian dollar": "AUD", "New Zealand dollar": "NZD",
    "Mexican peso": "MXN", "Hong Kong dollar": "HKD", "Indian rupee": "INR", "Cambodian riel": "KHR",
    "Finnish markka": "FIM", "New Taiwan dollar": "TWD", "Brazilian Real": "BRL", "Brazilian real": "BRL",
    "Bitcoin": "BTC", "Lao kip": "LAK", "Swiss franc": "CHF", "Danish krone": "DKK", "Swedish krona": "SEK",
    "Russian ruble": "RUB", "Singapore dollar": "SGD", "South Korean won": "KRW", "Thai baht": "THB",
    "Polish złoty": "PLN", "French franc": "FRF", "Deutsche mark": "DEM", "Norwegian krone": "NOK",
    "Pence": "penny", "Netherlands guilder": "NLG", "Turkish lira": "TRY", "Costa Rican colón": "CRC",
    "Georgian lari": "GEL",
    "Meter per millisecond": "m/ms", "Centimeter per millisecond": "cm/ms",
    "Kilometer per millisecond": "km/ms",
}  # fmt: skip


def number_of(text: str) -> float:
    """A spec value: German files write a decimal comma."""
    return float(text.replace(",", ".").rstrip("%"))


def close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1e-9, abs(b))


def same_span(found: str, wanted: str) -> bool:
    """Equal after dropping leading prepositions and articles."""

    def bare(text: str) -> str:
        text = text.strip().lower()
        while (cut := LEADING.sub("", text)) != text:
            text = cut
        return text

    return bare(found) == bare(wanted)


def same_unit(find: QuantityFind, name: str) -> bool:
    """The spec's unit name against the reader's key; names without a country stay what they are."""
    if name in ("Degree",):
        return find.said_unit in ("degree", "°C")
    if name == "Pound":
        return find.said_unit in ("pound", "Pfund", "GBP")
    return find.said_unit == UNIT_NAMES.get(name, name.lower()) or find.said_unit == name.lower()


def numbers_case(text: str, language: str, results: list[dict[str, Any]]) -> bool:
    finds = find_numbers(text, language, articles=number_words(language).glued)
    return len(finds) == len(results) and all(
        same_span(text[find.start : find.end], wanted["text"])
        and close(find.value, number_of(wanted["resolution"]["value"]))
        for find, wanted in zip(finds, results, strict=True)
    )


def ranges_case(text: str, language: str, results: list[dict[str, Any]]) -> bool:
    finds = [f for f in find_quantities(text, language) if ", " in f.rule or "range" in f.rule]
    if len(finds) != len(results):
        return False
    return all(range_fits(text, find, wanted) for find, wanted in zip(finds, results, strict=True))


def range_fits(text: str, find: QuantityFind, wanted: dict[str, Any]) -> bool:
    """The hedge and the number; a spec's half-open range is our closed one, its open floor our zero."""
    value = wanted["resolution"]["value"]
    lo, hi = value[1:-1].split(",")
    factor = 0.01 if find.dimension == "percent" and not re.search("%|per ?cent", find.text) else 1.0
    ends = (find.lo, find.hi)
    said = [None if end is None else end * factor for end in ends]
    if not lo and said[0] == 0:
        said[0] = None
    end = find.end if find.dimension == "count" or factor != 1 else find.number_end
    ends_fit = all(
        (end is None) == (want == "") and (end is None or close(end, float(want)))
        for end, want in zip(said, (lo, hi), strict=True)
    )
    ours = "(" if find.bounds[0] == "(" or said[0] is None else "["
    spans = (text[find.start : end], text[find.amount_start : end])  # a spec drops the first of two hedges
    return (
        ends_fit and any(same_span(span, wanted["text"]) for span in spans) and (ours == value[0] or lo == "")
    )


def measured(belongs: Callable[[QuantityFind], bool]) -> Callable[[str, str, list[dict[str, Any]]], bool]:
    """Cases whose finds have a unit; a spec entry without a number (a unit alone) must find nothing."""

    def case(text: str, language: str, results: list[dict[str, Any]]) -> bool:
        finds = [find for find in find_quantities(text, language) if belongs(find)]
        results = [r for r in results if r["resolution"].get("value") not in (None, "null")]
        flat: list[dict[str, Any]] = list(results)
        for find in finds:
            if not flat or not amount_fits(text, find, flat):
                return False
        return not flat

    return case


def amount_fits(text: str, find: QuantityFind, flat: list[dict[str, Any]]) -> bool:
    """Takes from `flat` the entries a find stands for: one, or the two ends of a range."""
    wanted = flat.pop(0)
    if find.value is not None:
        value = number_of(wanted["resolution"]["value"])
        unit = wanted["resolution"].get("unit")
        fits = same_span(text[find.amount_start : find.end], wanted["text"]) and close(find.value, value)
        return fits and (unit is None or same_unit(find, unit))
    if find.hi is not None and "range" in find.rule:
        last = flat.pop(0) if flat and not find.text.lower().endswith(wanted["text"]) else wanted
        return find.text.lower().endswith(last["text"].lower())
    return False


def is_currency(find: QuantityFind) -> bool:
    return find.dimension.startswith("currency")


MODELS: dict[str, Callable[[str, str, list[dict[str, Any]]], bool]] = {
    "NumberModel": numbers_case,
    "PercentModel": measured(
        lambda f: f.dimension in ("percent", "percentage points") and "share" not in f.rule
    ),
    "CurrencyModel": measured(is_currency),
    "DimensionModel": measured(lambda f: f.dimension not in NOT_DIMENSION and not is_currency(f)),
    "TemperatureModel": measured(lambda f: f.dimension == "temperature"),
    "AgeModel": measured(lambda f: f.dimension in ("age", "duration")),
    "NumberRangeModel": ranges_case,
}
FILES = [
    ("de", "NumberModel", 0.95), ("de", "PercentModel", 0.95), ("de", "NumberRangeModel", None),
    ("de", "CurrencyModel", 0.85), ("de", "DimensionModel", 0.85), ("de", "TemperatureModel", 0.85),
    ("de", "AgeModel", 0.85),
    ("en", "NumberModel", 0.9), ("en", "PercentModel", 0.9), ("en", "NumberRangeModel", 0.9),
    ("en", "CurrencyModel", 0.9), ("en", "DimensionModel", 0.9),
]  # fmt: skip


def score(specs: Path, language: str, model: str, errors: int) -> tuple[int, int, list[str]]:
    """Right cases, counted cases and the exclusions of one file."""
    right = counted = 0
    name = f"{language}_{model}"
    groups = EXCLUDED.get(name, {})
    left_out = {line for lines in groups.values() for line in lines}
    excluded = [f"{name} {', '.join(map(str, lines))}: {reason}" for reason, lines in groups.items()]
    with (specs / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for place, line in enumerate(lines, 1):
            case = json.loads(line)
            if place in left_out:
                continue
            counted += 1
            good = MODELS[model](case["input"], language, case["results"])
            right += good
            if not good and errors > 0:
                errors -= 1
                show(place, language, model, case)
    return right, counted, excluded


def show(place: int, language: str, model: str, case: dict[str, Any]) -> None:
    text = case["input"]
    wanted = [(r["text"], r["resolution"].get("value"), r["resolution"].get("unit")) for r in case["results"]]
    if model == "NumberModel":
        got: list[object] = [(text[f.start : f.end], f.value) for f in find_numbers(text, language)]
    else:
        got = [(f.text, f.value, f.said_unit, f.lo, f.hi, f.rule) for f in find_quantities(text, language)]
    print(f"  {language}_{model} {place}: {text[:150]!r}\n     want {wanted}\n     got  {got}")


def best_of(work: Callable[[], object], runs: int = 5) -> float:
    best = 1e9
    for _ in range(runs):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def speed(shared: Path) -> None:
    """MB/s on the news documents, and the ratio to finding all words of the same text."""
    documents = shared / "data" / "temporal" / "krauts-dev.jsonl"
    if documents.exists():
        text = "\n".join(json.loads(line)["text"] for line in documents.open(encoding="utf-8")) * 4
    else:
        filler = "Der Rat sprach lange darüber, was im Ort zu tun bleibt und wer dafür zu sorgen hat. "
        text = (filler * 4 + "Dort leben rund 3.480 Menschen, und 12 Prozent davon sind Kinder. ") * 2000
    find_quantities(text[:1000], "de")
    words = best_of(lambda: re.findall(r"\w+", text))
    mine = best_of(lambda: find_quantities(text, "de"))
    twice = best_of(lambda: find_quantities(text * 2, "de"), 2)
    size = len(text.encode()) / 1e6
    print(
        f"\nspeed: {size / mine:.2f} MB/s on {size:.2f} MB, {mine / words:.1f} x re.findall(r'\\w+'), "
        f"twice the text {twice / mine:.2f} x"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, help="print up to N wrong cases of each file")
    parser.add_argument("--only", default="", help="only files whose name contains this")
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder that holds data/specs")
    options = parser.parse_args()
    specs = options.shared / "data" / "specs"
    if specs.exists():
        print(
            f"{'file':24}{'right':>7}{'of':>6}{'share':>9}{'target':>9}{'left out':>10}{'share of all':>14}"
        )
        notes: list[str] = []
        for language, model, target in FILES:
            if options.only not in f"{language}_{model}":
                continue
            right, counted, excluded = score(specs, language, model, options.errors)
            notes += excluded
            goal = f"{target:.0%}" if target else "-"
            out = sum(map(len, EXCLUDED.get(f"{language}_{model}", {}).values()))
            print(
                f"{language + '_' + model:24}{right:>7}{counted:>6}{right / counted:>9.1%}{goal:>9}"
                f"{out:>10}{right / (counted + out):>14.1%}"
            )
        print("\nexcluded:", *(notes or ["none"]), sep="\n  ")
    else:
        print(f"no specs in {specs}: only speed is measured")
    if not options.only:
        speed(options.shared)


if __name__ == "__main__":
    main()
