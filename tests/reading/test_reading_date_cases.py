"""The case tables: one construction a file, and the sentences in which nothing may be found."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.reading.dates import find_dates

CASES = Path(__file__).parent / "cases" / "dates"


def _tables() -> list[Any]:
    cases = []
    for path in sorted(CASES.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in table.get("case", ()):
            name = f"{path.stem}: {case['text'][:40]}"
            cases.append(
                pytest.param(case["text"], table["published"], table["language"], case["finds"], id=name)
            )
    return cases


def _empty() -> list[Any]:
    table = tomllib.loads((CASES / "nothing.toml").read_text(encoding="utf-8"))
    return [
        pytest.param(text, table["published"], code, id=text[:50])
        for code in ("de", "en")
        for text in table[code]
    ]


@pytest.mark.parametrize(("text", "published", "language", "expected"), _tables())
def test_every_expression_is_found_with_its_value_and_days(
    text: str, published: Any, language: str, expected: Any
) -> None:
    finds = find_dates(text, published, language)

    found = [[f.text, f.type.value, f.value, str(f.earliest or ""), str(f.latest or "")] for f in finds]

    assert found == expected


@pytest.mark.parametrize(("text", "published", "language"), _empty())
def test_nothing_is_found_where_nothing_is(text: str, published: Any, language: str) -> None:
    assert [f.text for f in find_dates(text, published, language)] == []
