"""Rating labels are compared by a key made of both sides alike."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.label_key import label_key


@pytest.mark.parametrize(
    "other",
    [
        "half true",
        "HALF TRUE",
        "half-true",
        "Half_True",
        "halftrue",
        " half\u00a0 true ",
        "half‑true",
        "Half True!",
    ],
)
def test_case_hyphens_and_spaces_make_no_difference(other: str) -> None:
    assert label_key(other) == label_key("Half True")


def test_an_umlaut_is_the_same_in_one_piece_or_in_two() -> None:
    two = unicodedata.normalize("NFD", "größtenteils falsch")

    assert label_key(two) == label_key("Größtenteils Falsch") == label_key("GRÖSSTENTEILS FALSCH")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("true", "half true"),
        ("true", "untrue"),
        ("mostly true", "mostly false"),
        ("4.5", "45"),
        ("4", "4.0"),
        ("1/2", "12"),
    ],
)
def test_different_labels_have_different_keys(one: str, other: str) -> None:
    assert label_key(one) != label_key(other)


@given(st.text())
def test_a_key_is_its_own_key(label: str) -> None:
    key = label_key(label)

    assert label_key(key) == key


@given(st.text())
def test_upper_and_lower_case_have_one_key(label: str) -> None:
    assert label_key(label.swapcase().casefold()) == label_key(label.casefold())
