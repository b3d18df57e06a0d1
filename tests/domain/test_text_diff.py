"""What changed between two texts is told by place; the rest is the same in both."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text_diff import Changed, changes_between

WORDS = st.sampled_from(["Der", "Hafen", "wird", "teurer", "70", "90", "Menschen", ".", "–", "„Ja“"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), max_size=6).map("\n\n".join)
_PIECE = re.compile(r"\w+|[^\w\s]")


def told(old: str, new: str) -> list[tuple[str, str]]:
    """The words that went and came at each place."""
    return [(one.old.cut(old), one.new.cut(new)) for one in changes_between(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Im Tal fehlen 70 Menschen.", "Im Tal fehlen 90 Menschen.", [("70", "90")]),
        ("Das kostet 4,2 Millionen.", "Das kostet 5,1 Millionen.", [("4,2", "5,1")]),
        (
            "Am 21.10.2026. Um 9:30 Uhr",
            "Am 22.10.2026. Um 9:45 Uhr",
            [("21.10.2026", "22.10.2026"), ("9:30", "9:45")],
        ),
        ("Die 3. Kammer", "Die 4. Kammer", [("3", "4")]),
        ("Eins.\n\nZwei.", "Eins.\n\nNeu dazu.\n\nZwei.", [("", "Neu dazu.")]),
        ("Eins.\n\nWeg damit.\n\nZwei.", "Eins.\n\nZwei.", [("Weg damit.", "")]),
        ("Der Hafen wird teurer.", "Der neue Hafen wird teurer.", [("", "neue")]),
        ("", "Alles neu.", [("", "Alles neu.")]),
        (
            "Der Rat tagt am Montag im Saal.\n\nEs regnet.",
            "Der Rat tagt am Dienstag im Saal.\n\nEs schneit.",
            [("Montag", "Dienstag"), ("regnet", "schneit")],
        ),
    ],
)
def test_a_change_is_told_word_by_word(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize("again", ["Der  Hafen\nwird teurer.", "\n\nDer Hafen wird teurer.\n\n"])
def test_white_space_is_no_change(again: str) -> None:
    assert changes_between("Der Hafen wird teurer.", again) == []


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert changes_between(text, text) == []


@given(TEXTS, TEXTS)
def test_with_its_changes_applied_the_old_text_has_the_words_of_the_new(old: str, new: str) -> None:
    pieces, at = [], 0
    for change in changes_between(old, new):
        pieces += [old[at : change.old.start], " ", change.new.cut(new), " "]
        at = change.old.end
    pieces.append(old[at:])

    assert _PIECE.findall("".join(pieces)) == _PIECE.findall(new)


@given(TEXTS, TEXTS)
def test_changes_come_in_order_and_do_not_overlap(old: str, new: str) -> None:
    changes = changes_between(old, new)

    assert all(_before(one, other) for one, other in pairwise(changes))
    assert all(one.old.start < one.old.end or one.new.start < one.new.end for one in changes)


def _before(one: Changed, other: Changed) -> bool:
    return one.old.end <= other.old.start and one.new.end <= other.new.start


def test_two_texts_of_thousands_of_paragraphs_are_compared_in_one_go() -> None:
    """Nothing equal in 3,000 paragraphs would be nine million pairs: told as one change."""
    old = "\n\n".join(f"Alt {number}." for number in range(3_000))
    new = "\n\n".join(f"Neu {number}!" for number in range(3_000))

    assert told(old, new) == [(old, new)]
