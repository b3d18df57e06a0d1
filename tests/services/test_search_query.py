"""A query as it is typed, taken apart."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.services.search_query import Term, read_query


def words(terms: tuple[Term, ...]) -> list[str]:
    return [" ".join(term.typed) for term in terms]


def test_function_words_are_wished_for_and_the_others_needed() -> None:
    query = read_query("die Brücke über den Fluss")

    assert words(query.required) == ["brucke", "fluss"]
    assert words(query.wished) == ["die", "uber", "den"]


def test_function_words_are_needed_where_there_is_nothing_else() -> None:
    query = read_query("über den")

    assert words(query.required) == ["uber", "den"]
    assert query.wished == ()


def test_a_word_typed_twice_is_looked_for_once() -> None:
    assert len(read_query("Brücke brücke Brücken").required) == 1


@pytest.mark.parametrize("minus", ["-", "–", "−"])
def test_what_is_excluded_is_neither_needed_nor_wished(minus: str) -> None:
    query = read_query(f'Brücke {minus}Tunnel {minus}"alter Steg" {minus}die')

    assert words(query.required) == ["brucke"]
    assert words(query.excluded) == ["tunnel", "alter steg", "die"]
    assert query.wished == ()


def test_a_phrase_is_one_thing_and_a_beginning_another() -> None:
    [phrase, beginning] = read_query("„neue Brücke“ Hafen*").required

    assert phrase.typed == ("neue", "brucke")
    assert beginning.group[0] == "hafen*"


def test_at_most_forty_words_are_looked_at() -> None:
    typed = " ".join([*["Brücke"] * 39, "Tunnel", "Hafen"])

    assert words(read_query(typed).required) == ["brucke", "tunnel"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("", "factcheck search"), ("…", "factcheck search"), ("-Tunnel", "Say as well what is looked for.")],
)
def test_a_query_without_a_word_to_look_for_is_refused(typed: str, hint: str) -> None:
    with pytest.raises(BadInput, match="no word to look for") as caught:
        read_query(typed)

    assert hint in str(caught.value)
