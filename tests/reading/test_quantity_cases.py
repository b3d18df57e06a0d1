"""The case tables of quantities: one file a construction, each case one test."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.reading.quantities import find_quantities

FOLDER = Path(__file__).parent / "cases" / "quantities"
FIELDS = (
    "value",
    "lo",
    "hi",
    "bounds",
    "unit",
    "said_unit",
    "dimension",
    "counted",
    "approximate",
    "change",
    "direction",
)


def _cases(kind: str) -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, case in enumerate(table[kind], 1):
            case.setdefault("language", table["language"])
            found.append(pytest.param(case, id=f"{path.stem}-{number}"))
    return found


@pytest.mark.parametrize("case", _cases("find"))
def test_a_quantity_is_read_as_its_table_says(case: dict[str, Any]) -> None:
    finds = find_quantities(case["text"], case["language"])

    assert [case["span"]] == [find.text for find in finds]
    find = finds[0]
    for field in FIELDS:
        if field in case:
            wanted = pytest.approx(case[field]) if isinstance(case[field], (int, float)) else case[field]
            assert wanted == getattr(find, field), field
    if "lo" in case and "hi" not in case:
        assert find.hi is None
    if case.get("ambiguous"):
        assert find.ambiguity


@pytest.mark.parametrize("case", _cases("nothing"))
def test_what_is_no_quantity_is_left_alone(case: dict[str, Any]) -> None:
    assert [find.text for find in find_quantities(case["text"], case["language"])] == []


def test_there_are_as_many_cases_that_must_find_nothing() -> None:
    assert len(_cases("find")) <= len(_cases("nothing"))
