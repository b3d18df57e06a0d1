"""What the date reader promises of every text."""

from __future__ import annotations

import datetime
import unicodedata
from string import printable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import BadInput
from factcheck.reading.dates import Anchor, DateFind, find_dates, find_mentions, resolve

PIECES = st.sampled_from(
    [
        "am",
        "vor",
        "seit",
        "im",
        "letzten",
        "nächsten",
        "der",
        "den",
        "drei",
        "12",
        "31.",
        "2.",
        "2025",
        "1999",
        "08",
        "Februar",
        "März",
        "Mai",
        "Montag",
        "Freitagabend",
        "Jahr",
        "Jahren",
        "Woche",
        "Tag",
        "Tagen",
        "Uhr",
        "20.30",
        "9:15",
        "bis",
        "und",
        "-",
        "–",
        ",",
        ".",
        ";",
        "/",
        "heute",
        "gestern",
        "morgen",
        "Anfang",
        "Mitte",
        "Ende",
        "Ostern",
        "Winter",
        "jeden",
        "täglich",
        "Quartal",
        "ersten",
        "60er",
        "Jahrhundert",
        "später",
        "zuvor",
        "halb",
        "viertel",
        "last",
        "week",
        "three",
        "years",
        "ago",
        "every",
        "May",
        "3rd",
        "p.m.",
        "the",
        "of",
        "noon",
        "\n\n",
        "'",
        ":",
        "(",
        ")",
        "“",
        "früh",
        "abends",
        "Christi",
        "Himmelfahrt",
        "rund",
        "mehr",
        "als",
        "100000",
        "0",
        "00",
        "v.",
        "Chr.",
        "ﬁ",
        "²",
        "İ",
    ]
)
TEXTS = st.one_of(st.text(), st.text(alphabet=printable), st.lists(PIECES, max_size=30).map(" ".join))
DAYS = st.none() | st.dates()
LANGUAGES = st.sampled_from(["de", "en", None])


@given(TEXTS, DAYS, LANGUAGES)
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_offsets_cut_the_text_they_name(
    text: str, day: datetime.date | None, language: str | None
) -> None:
    end = 0
    for find in find_dates(text, day, language):
        assert end <= find.start < find.end
        assert text[find.start : find.end] == find.text == find.text.strip()
        end = find.end


@given(TEXTS, DAYS, LANGUAGES)
@settings(max_examples=300, deadline=None)
def test_intervals_are_never_reversed(text: str, day: datetime.date | None, language: str | None) -> None:
    for find in find_dates(text, day, language):
        assert (find.earliest is None) == (find.latest is None)
        if find.earliest and find.latest:
            assert find.earliest <= find.latest
        if find.mod_earliest and find.mod_latest and find.earliest and find.latest:
            assert find.earliest <= find.mod_earliest <= find.mod_latest <= find.latest


@given(TEXTS, st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_reading_is_deterministic(text: str, day: datetime.date) -> None:
    assert find_dates(text, day, "de") == find_dates(text, day, "de")


def _meaning(finds: list[DateFind]) -> list[tuple[str, str, object, object]]:
    return [(unicodedata.normalize("NFC", f.text), f.value, f.earliest, f.latest) for f in finds]


@given(st.lists(PIECES, max_size=30).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_composed_and_decomposed_text_give_the_same_finds(text: str) -> None:
    day = datetime.date(2024, 5, 6)

    composed = find_dates(unicodedata.normalize("NFC", text), day, "de")

    assert _meaning(composed) == _meaning(find_dates(unicodedata.normalize("NFD", text), day, "de"))


def test_offsets_in_decomposed_text_are_those_of_that_text() -> None:
    text = unicodedata.normalize("NFD", "Die Brücke öffnete am 3. März 2021 für Fußgänger.")

    (find,) = find_dates(text, None, "de")

    assert text[find.start : find.end] == unicodedata.normalize("NFD", "3. März 2021")


def test_one_reading_can_be_resolved_under_every_candidate_date() -> None:
    mentions = find_mentions("Das Dach stürzte gestern ein.", "de")

    values = [resolve(mentions, datetime.date(year, 3, 1))[0].value for year in (2024, 2025)]

    assert values == ["2024-02-29", "2025-02-28"]


def test_without_a_document_date_the_year_stays_open() -> None:
    (find,) = find_dates("Das Stadtfest beginnt am 23. Oktober.", None, "de")

    assert (find.value, find.earliest, find.latest) == ("XXXX-10-23", None, None)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Das Schreiben trägt das Datum 31. Februar 2020.", "de", "31. Februar 2020"),
        ("Das Schreiben ist vom 30.02.2020 und kam spät.", "de", "30.02.2020"),
        ("Im Kalender steht der 31. April.", "de", "der 31. April"),
        ("The letter bears the date February 30, 2020.", "en", "February 30, 2020"),
    ],
)
def test_a_day_no_calendar_has_is_found_and_marked(text: str, language: str, words: str) -> None:
    (find,) = find_dates(text, None, language)

    assert (find.text, find.possible, find.earliest, find.latest) == (words, False, None, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Beginn ist Montag, 14. Mai 2024.", "de"), ("It begins on Monday, May 14, 2024.", "en")],
)
def test_a_weekday_that_does_not_fit_its_date_keeps_both_readings(text: str, language: str) -> None:
    (find,) = find_dates(text, None, language)

    assert (find.value, find.other_value) == ("2024-05-14", "2024-05-13")
    assert find.confidence < 1


def test_a_sentence_that_ends_behind_a_date_does_not_lend_its_year() -> None:
    day = datetime.date(2024, 5, 6)

    german = find_dates("Die Halle stand seit Mai 1998. Im April brannte sie.", day, "de")
    english = find_dates("The hall opened in May 1998. In April it burned.", day, "en")

    assert [find.value for find in german] == [find.value for find in english] == ["1998-05", "2024-04"]


def test_the_day_on_which_something_was_said_is_not_the_day_of_what_was_told() -> None:
    text = "The bridge fell on Saturday, police said on Tuesday. It gave way at 9:30 a.m. and sank."

    finds = find_dates(text, datetime.date(2024, 5, 8), "en")

    assert finds[-1].value == "2024-05-04T09:30"


def test_a_find_says_what_it_was_counted_from() -> None:
    finds = find_dates(
        "Am 3. Mai 2019 brannte der Speicher. Am nächsten Tag begann der Abriss.",
        datetime.date(2020, 1, 1),
        "de",
    )

    assert [find.anchor for find in finds] == [Anchor.NONE, Anchor.MENTIONED]
    assert finds[1].value == "2019-05-04"


def test_the_language_is_recognised_when_it_is_not_given() -> None:
    english = find_dates(
        "The house was sold by the heirs of the baker three years ago.", datetime.date(2024, 5, 6)
    )
    german = find_dates(
        "Das Haus wurde von den Erben des Bäckers vor drei Jahren verkauft.", datetime.date(2024, 5, 6)
    )

    assert [english[0].value, german[0].value] == ["2021", "P3Y"]


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInput, match="de, en"):
        find_dates("heute", None, "tlh")


@pytest.mark.parametrize(
    "unit",
    ["1.", "vor drei ", "12:", "am 3. und ", "ein ", "der letzten ", "x" * 7, "9 ", ".", "Montag, ", "10-"],
)
def test_repeated_pieces_are_read_to_their_end(unit: str) -> None:
    """A rule that looked back over all pieces would not come back from 200,000 characters; what reading
    costs is measured in benchmarks/bench_hostile.py."""
    text = unit * (200_000 // len(unit))

    assert all(
        find.text == text[find.start : find.end] for find in find_dates(text, datetime.date(2024, 5, 6), "de")
    )
