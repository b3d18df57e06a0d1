"""Who may be meant by an office or a byname."""

from __future__ import annotations

from factcheck.reading.asked_bynames import bynames_in, people_of


def test_an_office_may_mean_everybody_who_has_held_it() -> None:
    assert {"trump", "biden"} <= people_of("Der US-Präsident reist ab.", "de")


def test_two_offices_mean_different_people() -> None:
    assert not people_of("der Kremlchef", "de") & people_of("der US-Präsident", "de")


def test_an_office_of_another_country_is_another_office() -> None:
    assert people_of("dem ukrainischen Präsidenten", "de") == {"selenskyj"}
    assert people_of("the French president", "en") == {"macron"}


def test_an_unknown_office_means_nobody() -> None:
    assert not people_of("der Landrat und die Bürgermeisterin", "de")


def test_a_surname_is_told_from_an_office_and_from_other_words() -> None:
    found = bynames_in("Putins Gast, der US-Außenminister, wartete.", "de")

    assert [(one.named, sorted(one.people)[0]) for one in found] == [(True, "putin"), (False, "blinken")]
    assert not people_of("Putinow und Trumpf", "de")


def test_spellings_of_both_languages_are_one() -> None:
    assert people_of("Lavrov", "en") == people_of("Lawrow", "de") == {"lawrow"}


def test_a_byname_has_its_offsets() -> None:
    text = "Am Abend kam der Kremlchef."
    found = bynames_in(text, "de")[0]

    assert text[found.start : found.end] == "Kremlchef"
