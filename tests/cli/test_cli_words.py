"""Which of the words behind a command are ids, and which are what comes last."""

from __future__ import annotations

import pytest

from factcheck.cli.words import ids_and_one, ids_and_rest
from factcheck.errors import BadInput


@pytest.mark.parametrize(
    ("words", "ids", "rest"),
    [
        ("C1 true", ["C1"], ["true"]),
        ("C1 half true", ["C1"], ["half", "true"]),
        ("C1 C4-C9 c3,C5 falsch", ["C1", "C4-C9", "c3,C5"], ["falsch"]),
        ("1 2 4", ["1", "2"], ["4"]),
        ("C1 4", ["C1"], ["4"]),
        ("C1 C2", ["C1", "C2"], []),
        ("C1", ["C1"], []),
        ("7", ["7"], []),
        ("true", [], ["true"]),
        ("- true", ["-"], ["true"]),
        ("C1 -", ["C1"], ["-"]),
        ("C1 4.5", ["C1"], ["4.5"]),
        ("C1 C2x C3", ["C1"], ["C2x", "C3"]),
    ],
)
def test_ids_come_first(words: str, ids: list[str], rest: list[str]) -> None:
    assert ids_and_rest(words.split()) == (ids, rest)


def test_a_text_without_quotation_marks_is_told() -> None:
    with pytest.raises(BadInput, match="several words"):
        ids_and_one(["C1", "zwei", "Wörter"], "The note")


def test_a_mistyped_id_among_ids_is_told_as_one() -> None:
    with pytest.raises(BadInput, match="'Cx' is not an id"):
        ids_and_one(["C1", "Cx", "C3"], "The name")
