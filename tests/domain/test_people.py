"""Names of which people said whether they mean one person."""

from __future__ import annotations

from factcheck.domain.people import People, people_of

ONE = people_of([(("name:Wolodymyr Selenskyj", "name:Volodymyr Zelensky"), True)])


def test_names_nobody_spoke_of_are_neither_one_person_nor_two() -> None:
    assert ONE.one_person("Anna Berg", "A. Berg") is None
    assert People().one_person("Anna Berg", "Anna Berg") is None


def test_one_person_is_one_in_either_order_and_by_the_last_part_of_the_name() -> None:
    assert ONE.one_person("Volodymyr Zelensky", "Wolodymyr Selenskyj") is True
    assert ONE.one_person("Selenskyj", "zelensky") is True


def test_one_person_at_two_removes_is_one() -> None:
    found = people_of([(("A. Berg", "Anna Berg"), True), (("Anna Berg", "Anna Berg-Holm"), True)])

    assert found.one_person("A. Berg", "Anna Berg-Holm") is True


def test_two_people_are_two_only_by_their_full_names() -> None:
    found = people_of([(("Anna Berg", "Anne Holm"), False)])

    assert found.one_person("Anne Holm", "Anna  BERG") is False
    assert found.one_person("Berg", "Holm") is None


def test_a_text_names_whoever_it_holds_the_last_part_of() -> None:
    assert ONE.named_in("„Nein“, sagte Selenskyj.") == {"wolodymyr selenskyj"}
    assert ONE.named_in("Selenskyjstraße") == frozenset()
    assert ONE.about(ONE.named_in("Zelensky")) != []
