from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.names import match_name, name_keys
from factcheck.reading.names_phonetics import cologne

TABLE = tomllib.loads((Path(__file__).parent / "cases/names/pairs.toml").read_text("utf-8"))
JOINED = {("Weber", "Wieber")}  # two spellings of one sound; shown with little confidence


@pytest.mark.parametrize(("one", "other"), TABLE["same"])
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert set(name_keys(one)) & set(name_keys(other))
    assert [match.known for match in match_name(one, [other])] == [other]


@pytest.mark.parametrize(("one", "other"), TABLE["different"])
def test_names_of_two_people_are_not_proposed_as_one(one: str, other: str) -> None:
    found = match_name(one, [other])
    assert not found or ((one, other) in JOINED and found[0].confidence < 0.5)


def test_a_surname_alone_is_a_weaker_match_than_the_whole_name() -> None:
    whole, alone = match_name("Sergei Lawrow", ["Lavrov", "Sergej Lavrov"])
    assert (whole.known, alone.known) == ("Sergej Lavrov", "Lavrov")


def test_an_unknown_name_matches_nobody() -> None:
    assert match_name("Ole Hansen", ["Petra Lund", "Karl Brandt"]) == []


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("müller", "657"),
        ("schmidt", "862"),
        ("breschnew", "17863"),
        ("wikipedia", "3412"),
        ("", ""),
        ("eis", "08"),
    ],
)
def test_the_code_is_that_of_the_published_rules(word: str, code: str) -> None:
    assert cologne(word) == code


@given(st.text())
def test_any_string_has_the_same_keys_twice_and_meets_itself(name: str) -> None:
    assert name_keys(name) == name_keys(name)
    assert bool(match_name(name, [name])) == bool(name_keys(name))
