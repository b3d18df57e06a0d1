"""What a subject and an attribute that a person gave settle, and what they leave open."""

from __future__ import annotations

from factcheck.domain.explanation import explain
from factcheck.services.comparing import Comparison, Side, compare_texts

LONG = "Fast vier Stunden saß das Publikum in der kalten Kirche."
SHORT = "Der Abend mit der Orgel war nach 90 Minuten zu Ende."


def compared(a: str, b: str, key: tuple[str, str], other: tuple[str, str] | None = None) -> Comparison:
    """Two texts with the subject and attribute a person gave each."""
    left, right = (Side(text, "de", None, *given) for text, given in ((a, key), (b, other or key)))
    return compare_texts(left, right)


def test_the_gates_of_a_finding_say_that_a_person_gave_the_key() -> None:
    found = compared(LONG, SHORT, ("orgelkonzert", "dauer"))

    gates = {one.name: one.evidence for one in found.findings[0].gates}
    assert gates["written subject"] == "orgelkonzert, given by a person"
    assert gates["written attribute"] == "dauer, given by a person"
    assert "a person gave both" in gates["predicate"]
    assert "given by a person" in str(explain(found.findings[0])["gates"])


def test_without_a_key_or_with_one_side_s_alone_other_words_say_nothing() -> None:
    assert compared(LONG, SHORT, ("", "")).label == "none"
    assert compared(LONG, SHORT, ("orgelkonzert", "dauer"), ("", "")).label == "none"


def test_different_keys_end_the_matter_and_are_named() -> None:
    found = compared(LONG, SHORT, ("orgelkonzert", "dauer"), ("orgelprobe", "dauer"))

    assert not found.findings
    assert any("as written down: orgelkonzert / orgelprobe" in one.reason for one in found.silences)


def test_keys_are_one_however_their_letters_are_set() -> None:
    assert compared(LONG, SHORT, ("Orgelkonzert", "Dauer"), ("orgelkonzert", "dauer")).label == "contradicts"


def test_a_key_in_the_other_language_asks_the_same() -> None:
    assert compared(LONG, SHORT, ("organ-recital", "duration")).label == "contradicts"


def test_the_figure_a_key_names_is_the_one_compared() -> None:
    both = "Es gab zwölf Tote und 30 Verletzte."

    assert compared(both, "Verletzt wurden 30 Leute.", ("zugunglück", "verletzte")).label == "none"
    assert compared(both, "Verletzt wurden 12 Leute.", ("zugunglück", "verletzte")).label == "contradicts"


def test_several_figures_of_which_none_is_named_are_left_alone() -> None:
    many = "Von 40 Booten kamen 31 an und sieben sanken."

    assert compared(many, "Sechs waren es.", ("regatta", "bilanz")).label == "none"
