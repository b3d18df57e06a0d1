"""docs/reading.md: what the reader understands, from the case tables its tests run on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generators.markdown import code, table

_CASES = Path(__file__).resolve().parents[2] / "tests" / "reading" / "cases"
_EXAMPLES = 8
_AREAS = {
    "dates": ("Dates", "What is read: the words, the TIMEX3 type and value, the days from first to last."),
    "quantities": (
        "Quantities",
        "What is read: the amount, and the interval it allows for, in its base unit.",
    ),
    "speech": (
        "Who says it",
        "Each case: the text, the kind of speech, the speaker, a piece of what is said.",
    ),
    "modality": ("How it is meant", "Clauses by their modality."),
    "candidates": ("Sentences worth checking", "Those that are proposed as claims, and those that are not."),
    "names": ("Spellings of a name", "Pairs joined into one claimant, and pairs kept apart."),
}
_SKIPPED = ("title", "about", "language", "published", "misses")
_INTRO = """\
# What the reader understands

Made by `python docs/generate.py` from the case tables in `tests/reading/cases`, so every line here is tested.
Each section shows the first few cases of a table; the tables hold more.
How to add to them: [extending the reader](extending-the-reader.md).
"""


def reading_page() -> str:
    """The whole page."""
    lines = [_INTRO]
    known = [name for name in _AREAS if (_CASES / name).is_dir()]
    for name in [*known, *sorted(path.name for path in _CASES.iterdir() if path.name not in _AREAS)]:
        title, about = _AREAS.get(name, (name.replace("_", " ").capitalize(), ""))
        lines += [f"## {title}", "", *([about, ""] if about else [])]
        for path in sorted((_CASES / name).glob("*.toml")):
            lines += _section(path, name)
    return "\n".join(lines).rstrip() + "\n"


def _section(path: Path, area: str) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    held = tomllib.loads(source)
    first = source.partition("\n")[0]
    yield f"### {held.get('title', path.stem.replace('_', ' ').capitalize())}"
    yield ""
    yield held.get("about", first.removeprefix("# ") if first.startswith("#") else "")
    if "published" in held:
        day = held["published"]
        yield f"Read as printed on {day:%A}, {day.day} {day:%B %Y}."
    yield ""
    wrong = held.get("misses", ())  # places of cases the reader is known to read otherwise
    for key, listed in held.items():
        if key not in _SKIPPED and isinstance(listed, list) and not isinstance(listed[0], int):
            cases = [case for place, case in enumerate(listed) if place not in wrong]
            yield from _cases(area, key, cases)


def _cases(area: str, key: str, cases: list[Any]) -> Iterator[str]:
    """One list of a table: sentences, rows, or cases with named fields."""
    if isinstance(cases[0], str):
        heading = [] if key == "cases" else [f"{_words(key)}:", ""]
        yield from [*heading, *(f"- {text}" for text in cases[:_EXAMPLES]), ""]
    elif isinstance(cases[0], list):
        yield from ([] if key == "cases" else [f"{_words(key)}:", ""])
        yield from [f"- {' · '.join(map(str, filter(None, row)))}" for row in cases[:_EXAMPLES]] + [""]
    elif key == "nothing":
        texts = [case["text"] for case in cases[:_EXAMPLES]]
        yield from ["Deliberately not read:", "", *(f"- {text}" for text in texts), ""]
    elif area == "dates":
        yield from table(("Text", "Read"), [(case["text"], _dates(case)) for case in cases[:_EXAMPLES]])
    else:
        yield from table(("Text", "Read"), [(case["text"], _fields(case)) for case in cases[:_EXAMPLES]])


def _words(key: str) -> str:
    return {"de": "German, nothing read", "en": "English, nothing read"}.get(key, key.capitalize())


def _dates(case: dict[str, Any]) -> str:
    return "; ".join(_date(*find) for find in case["finds"]) or "nothing"


def _date(text: str, kind: str, value: str, first: str, last: str) -> str:
    days = "" if not first or first == last == value[:10] else f", {first}" + f" to {last}" * (last != first)
    return f"{text} = {kind} {code(value)}{days}"


def _fields(case: dict[str, Any]) -> str:
    """The find of a quantity case: its words, its interval, and what else the case promises."""
    low, high = case.get("lo"), case.get("hi")
    said = ""
    if low is not None or high is not None:
        ends = case.get("bounds", "[]")
        said = f" {ends[0]}{_number(low, '-∞')}, {_number(high, '∞')}{ends[1] if high is not None else ')'}"
    unit = f" {case['unit']}" if "unit" in case else ""
    more = [str(case[name]) for name in ("dimension", "change", "direction") if name in case]
    value = [f"value {_number(case['value'], '')}"] if "value" in case else []
    counted = [f"of {case['counted']}"] if "counted" in case else []
    notes = ", ".join([*value, *counted, *more, *(["ambiguous"] if case.get("ambiguous") else [])])
    return f"{case.get('span', '')} ={said}{unit}".rstrip(" =") + (f" ({notes})" if notes else "")


def _number(end: float | None, none: str) -> str:
    return none if end is None else f"{end:,.10g}"
