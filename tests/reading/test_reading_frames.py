"""What the frame reader promises of one claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.frame_words import frame_words, stem
from factcheck.reading.frames import read_claim


def attributes(text: str, language: str = "de") -> list[str]:
    return [value.attribute for value in read_claim(text, language).values]


def test_a_figure_knows_what_it_measures() -> None:
    assert attributes("Das Becken ist 50 Meter lang und 25 Meter breit.") == ["length", "width"]


def test_the_dead_and_the_injured_are_two_attributes() -> None:
    assert attributes("Es gab vier Tote und 30 Verletzte.") == ["die", "injure"]


def test_negation_counts_in_its_own_clause() -> None:
    frames = read_claim("Er kam an, obwohl der Zug nicht fuhr.", "de").frames

    assert [frame.negated for frame in frames] == [False, True]


def test_not_only_denies_nothing() -> None:
    assert not any(frame.negated for frame in read_claim("Nicht nur die Polizei kam.", "de").frames)


def test_separable_verbs_are_read_as_one() -> None:
    words = read_claim("Der Rat lehnte den Plan ab.", "de").words

    assert "reject" in {concept for word in words for concept in word.concepts}


def test_words_of_two_languages_meet_in_one_concept() -> None:
    assert set(frame_words("de").names("Waffenruhe")) & set(frame_words("en").names("truce"))


@pytest.mark.parametrize("noun", ["Plan", "Zahlen", "Schutz", "Räume", "Gefahr", "Kern", "Last", "Fall"])
def test_a_noun_is_no_form_of_a_word_that_only_shares_its_stem(noun: str) -> None:
    assert frame_words("de").names(noun) == ()


@pytest.mark.parametrize(
    ("word", "concept"), [("zahlen", "pay"), ("Planeten", "planet"), ("gefahren", "travel")]
)
def test_the_word_whose_stem_it_is_keeps_its_concept(word: str, concept: str) -> None:
    assert concept in frame_words("de").names(word)


def test_who_is_only_the_source_of_a_figure_is_no_word_of_the_claim() -> None:
    view = read_claim("Laut Polizei kamen 300 Gäste.", "de")

    assert view.claimant and [word.text for word in view.words if word.noun] == ["Gäste"]


def test_from_until_is_one_stretch() -> None:
    values = read_claim("Sie war von 2005 bis 2009 Ministerin.", "de").values

    assert [value.raw for value in values] == ["2005 bis 2009"]


@given(st.text(max_size=120), st.sampled_from(["de", "en"]))
def test_words_and_values_stand_where_they_say(text: str, language: str) -> None:
    view = read_claim(text, language)

    assert all(text[word.start : word.end] == word.text for word in view.words)
    assert all(0 <= value.start <= value.end <= len(text) for value in view.values)


@given(st.text(max_size=40), st.sampled_from(["de", "en"]))
def test_a_stem_is_never_longer_than_its_folded_word(word: str, language: str) -> None:
    assert len(stem(word, language)) <= len(word.lower().replace("ß", "ss"))


def test_a_desk_adds_its_own_words(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path)) / "de"
    folder.mkdir()
    (folder / "concepts.txt").write_text("[ceasefire]\nWaffenpause\n", encoding="utf-8")

    assert "ceasefire" in frame_words("de", Path(str(tmp_path))).names("Waffenpause")
    assert "ceasefire" in frame_words("de", Path(str(tmp_path))).names("Waffenruhe")


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Sie kam in Oslo auf Rang zwölf.", "de", 12),
        ("Beim Sprint wurde er nur Achter.", "de", 8),
        ("Als Fünfte kam sie ins Ziel.", "de", 5),
        ("He finished in seventh place.", "en", 7),
        ("She came 12th in the final.", "en", 12),
    ],
)
def test_a_place_is_read_by_its_numeral(text: str, language: str, place: int) -> None:
    ranks = [value for value in read_claim(text, language).values if value.dimension == "rank"]

    assert [value.said.lo for value in ranks] == [place]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er startete von Platz vier.", "de"),
        ("Die Achte Sinfonie wurde gespielt.", "de"),
        ("Als dritte Stadt baut Ulm eine Seilbahn.", "de"),
        ("She was the third woman in space.", "en"),
    ],
)
def test_where_one_starts_from_and_what_is_counted_are_no_places(text: str, language: str) -> None:
    assert not [value for value in read_claim(text, language).values if value.dimension == "rank"]


@pytest.mark.parametrize(
    ("text", "language", "seconds"),
    [
        ("Nach 2:08:14 Stunden war er im Ziel.", "de", 7694),
        ("Sie schwamm die Strecke in 4:12 Minuten.", "de", 252),
        ("She won in a time of 2:19:11.", "en", 8351),
    ],
)
def test_a_time_somebody_took_is_a_span_and_no_clock_time(text: str, language: str, seconds: int) -> None:
    values = [value for value in read_claim(text, language).values if value.unit in ("second", "minute")]

    assert [value.dimension for value in values] == ["duration"]
    assert values[0].said.lo is not None and values[0].said.lo <= seconds < values[0].said.lo + 1


def test_a_clock_time_stays_one() -> None:
    values = read_claim("Das Konzert beginnt um 20:15 Uhr.", "de").values

    assert [value.unit for value in values] == ["minute"]


def test_of_a_whole_it_is_the_part_to_whom_it_happened() -> None:
    part, whole = read_claim("Drei der fünf Insassen starben.", "de").values

    assert (part.said.lo, part.counted, part.attribute) == (3, whole.counted, "die")
    assert (whole.said.lo, whole.rule) == (5, "whole")


def test_a_verb_with_words_of_its_own_is_known_in_all_its_forms() -> None:
    for text in ("Er geht nach 30 Jahren in Rente.", "Nach 30 Jahren ist er in Rente gegangen."):
        assert any("retire" in word.concepts for word in read_claim(text, "de").words), text
    assert any("rise" in word.concepts for word in read_claim("Rents went up sharply.", "en").words)


def test_so_many_every_day_are_counted_though_a_day_may_have_a_number() -> None:
    counted = [value.said.lo for value in read_claim("Every day 300 people use the tram.", "en").values]

    assert counted and counted[0] is not None and counted[0] > 200
    assert not [value for value in read_claim("On day 41 the siege ended.", "en").values if value.counted]


def test_names_in_a_row_stay_in_one_clause() -> None:
    words = read_claim("Er zog die Boote aus Emden, Leer und Weener ab.", "de").words

    assert {word.clause for word in words} == {0}


def test_what_an_inserted_clause_parts_is_one_clause() -> None:
    words = read_claim("Der Rat hat den Plan, das Bad zu verkaufen, bereits abgelehnt.", "de").words
    clauses = {word.text: word.clause for word in words}

    assert clauses["abgelehnt"] == clauses["Plan"] != clauses["Bad"]


def test_what_is_not_meant_is_denied() -> None:
    frames = read_claim("Der Rat hat nicht die Absicht, das Bad abzugeben.", "de").frames

    assert [frame.negated for frame in frames] == [True, True]


def test_what_somebody_tries_is_not_told_as_done() -> None:
    tried, done = (
        read_claim(f"{begun}, das Bad zu verkaufen.", "de").frames[-1].modality.value
        for begun in ("Der Rat versuchte", "Dem Rat gelang es")
    )

    assert (tried, done) == ("hypothetical", "asserted")


def test_a_verb_of_its_own_opens_a_part_of_a_clause() -> None:
    frame = read_claim("Der Rat stimmte nicht zu und fordert ein neues Bad.", "de").frames[0]

    assert [frame.part(at) for at in (0, 30)] == [0, 1]


@pytest.mark.parametrize(
    "text", ["Drei Stunden lang sprachen sie.", "Nach dem dreistündigen Gespräch gingen sie."]
)
def test_how_long_something_was_done_is_how_long_it_lasted(text: str) -> None:
    assert attributes(text) == ["last"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Die norwegische Küste ist lang.", "The coast of Norway is long."),
        ("Die Kanadierin siegte.", "The Canadian won."),
        ("Im Süden lag Schnee.", "Snow lay in southern parts."),
        ("Nordkorea schwieg.", "North Korea kept silent."),
        ("In Warschau regnete es.", "It rained in Warsaw."),
    ],
)
def test_a_land_has_one_key_in_both_languages(text: str, other: str) -> None:
    lands = [
        {key for word in read_claim(one, language).words for key in word.keys if key.startswith("l:")}
        for one, language in ((text, "de"), (other, "en"))
    ]

    assert lands[0] & lands[1]


def test_a_verb_with_the_letters_of_a_land_is_none() -> None:
    words = read_claim("They polish the floor and have a nice day.", "en").words

    assert not any(key.startswith("l:") for word in words for key in word.keys)


def test_from_one_price_to_another_is_a_rise_by_a_share_and_by_an_amount() -> None:
    values = read_claim("Die Kurtaxe stieg von 60 auf 90 Euro.", "de").values
    changes = {value.dimension: value.said for value in values if value.change}

    assert changes["percent"].lo < 50 < changes["percent"].hi
    assert changes["currency"].lo < 30 < changes["currency"].hi


def test_two_figures_without_from_are_no_rise() -> None:
    values = read_claim("Eine Karte kostet 60, ein Abo 90 Euro.", "de").values

    assert not any(value.change for value in values)


def test_all_survived_is_nobody_dead() -> None:
    dead = [
        [value.said.hi for value in read_claim(text, "de").values if value.attribute == "die"]
        for text in ("Alle 43 Insassen überlebten den Unfall.", "43 Insassen überlebten den Unfall.")
    ]

    assert dead == [[0.0], []]


def test_the_evening_of_a_day_is_that_day_too() -> None:
    units = {value.unit for value in read_claim("Er kam am Abend des 4. März.", "de").values}

    assert units == {"minute", "yearday"}


def test_somebody_stood_there_in_a_year_in_which_nothing_was_printed() -> None:
    value, *_ = read_claim("Ines stand 2016 auf dem Gipfel.", "de").values

    assert value.bound == ""


def test_who_is_missing_is_not_those_who_look() -> None:
    assert attributes("Achtzig Helfer suchten nach dem vermissten Jungen.") == [""]


def test_men_lost_are_dead_and_seats_lost_are_a_change() -> None:
    men, seats = (
        read_claim(f"The {who} in March.", "en").values[0]
        for who in ("army lost 80 men", "party lost 80 seats")
    )

    assert (men.attribute, men.change, seats.change) == ("die", False, True)


def test_how_far_somebody_jumped_is_no_rise() -> None:
    jump, rise = (
        read_claim(text, "en").values[0]
        for text in ("The athlete jumped 7.14 metres.", "The river jumped by 7.14 metres.")
    )

    assert (jump.change, rise.change) == (False, True)


def test_what_a_lift_can_carry_is_what_it_holds() -> None:
    assert attributes("Die Gondel kann 80 Gäste befördern.") == ["hold"]


def test_men_and_women_are_people() -> None:
    both, men = (read_claim(f"65 {who} kamen.", "de").values[0] for who in ("Männer und Frauen", "Männer"))

    assert ("people" in both.counted, "people" in men.counted) == (True, False)


def test_an_eastern_part_of_a_land_has_its_key() -> None:
    words = read_claim("In der Osttürkei bebte die Erde.", "de").words

    assert "l:turkey" in {key for word in words for key in word.keys}
