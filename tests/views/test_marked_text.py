"""Passages between marks, in the text of an article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.services.showing_article import marked_text

TEXT = "abcdefghij klmnopqrst uvwxyz"


def passage(claim: str, start: int, end: int) -> dict[str, str | int]:
    return {"claim": claim, "start": start, "end": end}


def test_a_passage_stands_between_marks_with_its_claim_behind_it() -> None:
    assert marked_text("one two three", [passage("C4", 4, 7)]) == "one [[two]]C4 three"


def test_a_passage_within_another_keeps_its_own_marks() -> None:
    held = [passage("C1", 0, 13), passage("C2", 4, 7)]

    assert marked_text("one two three", held) == "[[one [[two]]C2 three]]C1"


def test_two_passages_that_touch_do_not_run_into_each_other() -> None:
    assert marked_text("abcd", [passage("C1", 0, 2), passage("C2", 2, 4)]) == "[[ab]]C1[[cd]]C2"


def test_a_lost_passage_is_not_marked() -> None:
    assert marked_text("abcd", [{"claim": "C1", "start": None, "end": None}]) == "abcd"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=6))
def test_the_text_itself_is_never_changed(places: list[tuple[int, int]]) -> None:
    held = [passage("C1", min(a, b), max(a, b)) for a, b in places if a != b]

    assert marked_text(TEXT, held).replace("[[", "").replace("]]C1", "") == TEXT
