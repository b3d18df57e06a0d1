"""What is shown of a text that was found: the place where most of the query stands together."""

from __future__ import annotations

from factcheck.services.search_query import read_query
from factcheck.services.search_snippet import snippet

FAR = "Es regnete den ganzen Tag lang und niemand ging vor die Tür. " * 20


def test_the_sentence_that_has_all_words_is_shown() -> None:
    """Not one that has the last of them after a long way."""
    text = f"Die Brücke ist alt. {FAR}Ein Tunnel ist lang. {FAR}Die Brücke steht beim Tunnel. {FAR}"

    found = snippet(text, read_query("Brücke Tunnel"))

    assert found.sentence == "Die Brücke steht beim Tunnel."
    assert found.terms == 2


def test_of_places_alike_the_first_is_shown() -> None:
    text = f"{FAR}Eine Brücke hier. {FAR}Eine Brücke dort."

    assert snippet(text, read_query("Brücke")).sentence == "Eine Brücke hier."


def test_a_word_as_it_was_typed_counts_more_than_another_form() -> None:
    assert (
        snippet("Viele Brücken.", read_query("Brücke")).exact
        < snippet("Eine Brücke.", read_query("Brücke")).exact
    )
