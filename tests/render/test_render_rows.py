"""Rows: names, nesting, what is shown."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.render.rows import Rows


def test_dotted_columns_become_nested_objects() -> None:
    rows = Rows(("id", "left.claim", "right.claim", "left.zone"), [("L1", "C4", "C9", "lede")])

    assert rows.records() == [{"id": "L1", "left": {"claim": "C4", "zone": "lede"}, "right": {"claim": "C9"}}]


@pytest.mark.parametrize("name", ["1.5", "max(a.b)", ".", "a..b", "a.", "sum(x) * 1.1", ""])
def test_a_column_named_by_an_expression_is_not_nested(name: str) -> None:
    assert Rows((name,), [(1,)]).records() == [{name: 1}]


@pytest.mark.parametrize(
    "columns", [("a", "a"), ("left", "left.claim"), ("left.claim", "left"), ("x.y", "x.y")]
)
def test_two_columns_for_one_field_are_refused_with_a_hint(columns: tuple[str, ...]) -> None:
    with pytest.raises(BadInput, match="AS"):
        Rows(columns, [("C4", "C9")]).records()


def test_fields_that_only_share_an_object_are_not_refused() -> None:
    assert Rows(("a.b", "a.c", "ab"), [(1, 2, 3)]).records() == [{"a": {"b": 1, "c": 2}, "ab": 3}]


def test_eyes_see_the_shown_columns_in_their_order() -> None:
    rows = Rows(("id", "uid", "quote"), [("C4", "u", "Worte")], shown=("quote", "id"))

    assert rows.for_eyes() == Rows(("quote", "id"), [("Worte", "C4")])


def test_without_shown_eyes_see_everything() -> None:
    rows = Rows(("id", "uid"), [("C4", "u")])

    assert rows.for_eyes() is rows


def test_a_shown_column_that_is_not_there_is_a_mistake_in_the_program() -> None:
    with pytest.raises(ValueError, match="quotes"):
        Rows(("id", "quote"), [], shown=("quotes",))


def test_a_dotted_column_is_read_with_a_blank() -> None:
    assert Rows(("left.claim", "said_on", "1.5"), []).headers() == ("left claim", "said_on", "1.5")


def test_a_column_is_numeric_only_if_every_present_cell_is() -> None:
    rows = Rows(("a", "b", "c", "d"), [(1, "1", None, 1), (None, "2", None, "C1")])

    assert rows.numeric() == (True, False, False, False)


def test_a_row_of_the_wrong_length_is_a_mistake_in_the_program() -> None:
    with pytest.raises(ValueError):
        Rows(("a", "b"), [(1,)]).records()
