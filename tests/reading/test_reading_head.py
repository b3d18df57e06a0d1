from __future__ import annotations

from datetime import date

import pytest

from factcheck.reading.head import read_head

BODY = "\n\nDie Stadt erhöht die Gebühren. Niemand hat es gewusst.\n"
DAY = date(2026, 10, 21)

PRINTED = [
    "Hafen wird teurer | Erika Muster. 21.10.2026.\xa0",
    "Hafen wird teurer (21.10.2026)",
    "Hafen wird teurer – 21. Oktober 2026",
    "Hafen wird teurer | Hafenblatt | Stand: 21.10.2026",
    "Hafen wird teurer\n21. Oktober 2026",
    "Hafen wird teurer\nMittwoch, 21. Okt. 2026",
    "Hafen wird teurer\nBerlin, 21.10.2026",
    "Hafen wird teurer\nNew York, 21.10.2026",
    "Hafen wird teurer\nStand: 21.10.2026, 14:05 Uhr",
    "Hafen wird teurer\nVeröffentlicht am 21. Oktober 2026 von Erika Muster",
    "Hafen wird teurer\nAktualisiert am 25.10.2026\nVeröffentlicht am 21.10.2026",
    "Hafen wird teurer\nErika Muster, 21.10.2026 – 4 Min Lesezeit",
    "Hafen wird teurer\nDatum: 2026-10-21",
    "Stand: 21.10.2026\nHafen wird teurer",
    "# Hafen wird teurer\n\nvom 21.10.2026, dpa",
    "---\ntitle: 'Hafen wird teurer'\ndate: 2026-10-21T14:05:00Z\ntags:\n  - Hafen\n---",
    "Titel: Hafen wird teurer\nAutor: Erika Muster\nDatum: 21.10.2026\nURL: https://hafen.example/a",
    "Hafen wird teurer\nPublished: October 21, 2026",
    "Hafen wird teurer\nPublished on Oct. 21, 2026 by Jane Doe",
    "Hafen wird teurer\n21st October 2026",
    "Hafen wird teurer\n10/21/2026",
    "Hafen wird teurer\n2026/10/21 14:05 GMT",
]


@pytest.mark.parametrize("head", PRINTED)
def test_a_printed_date_is_read_with_the_title(head: str) -> None:
    found = read_head(head + BODY)
    assert found.printed
    assert (found.printed.first, found.printed.last, found.title_text) == (DAY, DAY, "Hafen wird teurer")


NOT_PRINTED = [
    "Am 21. Oktober 2026 fand in Oslo ein Treffen statt.",
    "Hafen wird teurer\n\nAm 21. Oktober 2026 fand in Oslo ein Treffen statt. Es war kurz.",
    "Hafen wird ab 21.10.2026 teurer",
    "Bericht vom 21.10.2026",
    "Was am 21. Oktober 2026 geschah",
    "Hafen wird teurer\n21.10.2026 war ein guter Tag für die Reeder.",
    "Hafen wird teurer\nSeit 21.10.2026 gilt die Regel",
    "Hafen wird teurer\nhttps://hafen.example/2026-10-21/a",
    "Hafen wird teurer\nVersion 21.10.2026.4",
    "Hafen wird teurer\n4 Min lesen",
    "Hafen wird teurer\nTelefon 21.10.20",
    "Hafen wird teurer\nRÜCKBLICK DAMALS: 21.10.1987",
    "On October 21, 2026 the port closed for good.",
    "Port closes\n\nThe port, which opened on 21 October 2026, has closed.",
    "Der Hafen: was bis 21.10.2026 gilt",
]


@pytest.mark.parametrize("text", NOT_PRINTED)
def test_a_date_the_text_speaks_of_is_no_printed_date(text: str) -> None:
    assert read_head(text + BODY).printed is None


BYLINES = [
    "Hafen wird teurer | Erika Muster. 21.10.2026.",
    "Hafen wird teurer | Erika Muster",
    "Hafen wird teurer\nVon Erika Muster",
    "Hafen wird teurer\nEin Kommentar von Erika Muster.",
    "Hafen wird teurer\nBy Erika Muster",
    "Hafen wird teurer\nErika Muster\n21.10.2026",
    "Hafen wird teurer\nAutorin: Erika Muster",
    "---\ntitle: Hafen wird teurer\nauthor: Erika Muster\n---",
]


@pytest.mark.parametrize("head", BYLINES)
def test_an_author_is_read(head: str) -> None:
    assert read_head(head + BODY).byline_text == "Erika Muster"


@pytest.mark.parametrize(
    "head",
    [
        "Hafen wird teurer\nVon Anfang an dagegen",
        "Hafen wird teurer\nVon Bremen nach Kiel",
        "Hafen wird teurer | Norddeutsche Zeitung",
        "Hafen wird teurer | HAFEN.de",
        "Hafen wird teurer\nNeue Regeln",
        "Hafen wird teurer\nBy far the best",
        "Von Hafen zu Hafen wird alles teurer.",
    ],
)
def test_a_line_that_only_looks_like_an_author_is_none(head: str) -> None:
    assert read_head(head + BODY).byline is None


def test_a_date_in_front_of_the_first_sentence_is_printed_and_the_sentence_the_title() -> None:
    head = read_head(" date 2026-10-21 Die Reeder klagen laut.\n\nDoch niemand hört zu. So geht das.")
    assert head.printed and head.printed.first == DAY
    assert head.title_text == "Die Reeder klagen laut."


def test_a_long_paragraph_behind_a_date_is_no_title() -> None:
    head = read_head("date 2026-10-21 Die Reeder klagen laut. " + "Die Stadt hört seit Jahren nicht zu. " * 9)
    assert head.printed and head.title is None
    assert head.title_text and head.title_text.endswith("…") and len(head.title_text) <= 81


@pytest.mark.parametrize(
    ("start", "place"),
    [
        ("BERLIN (dpa) – ", "BERLIN (dpa) – "),
        ("Bozen (lu). ", "Bozen (lu). "),
        ("Berlin, 21. Oktober 2026 (dpa/AFP) - ", "Berlin, 21. Oktober 2026 (dpa/AFP) - "),
        ("KIEW/MOSKAU – ", "KIEW/MOSKAU – "),
    ],
)
def test_place_and_agency_before_the_first_sentence_are_a_dateline(start: str, place: str) -> None:
    text = f"Hafen wird teurer\n\n{start}Die Stadt erhöht am 3. Mai 2024 die Gebühren."
    head = read_head(text)
    assert head.dateline and head.dateline.cut(text) == place
    assert (head.printed is not None) == ("2026" in place)


@pytest.mark.parametrize("raw", ["31.02.2026", "00.10.2026", "2026-13-01"])
def test_a_printed_date_that_does_not_exist_keeps_its_words(raw: str) -> None:
    printed = read_head(f"Hafen wird teurer\n{raw}{BODY}").printed
    assert printed and (printed.raw, printed.first, printed.last) == (raw, None, None)


def test_a_slashed_date_keeps_both_readings() -> None:
    printed = read_head(f"Port closes\n03/10/2026{BODY}").printed
    assert printed and printed.first is None
    assert printed.ambiguity == (date(2026, 3, 10), date(2026, 10, 3))


def test_a_printed_month_is_all_its_days() -> None:
    printed = read_head(f"Hafen wird teurer\nFebruar 2024{BODY}").printed
    assert printed and (printed.first, printed.last) == (date(2024, 2, 1), date(2024, 2, 29))


def test_a_date_of_change_is_kept_when_there_is_no_other() -> None:
    printed = read_head(f"Hafen wird teurer\nAktualisiert: 21.10.2026{BODY}").printed
    assert printed and (printed.first, printed.label, printed.updated) == (DAY, "Aktualisiert", True)


def test_a_rubric_above_the_headline_is_not_the_title() -> None:
    assert read_head(f"Meinung\nDer Hafen ist zu teuer{BODY}").title_text == "Der Hafen ist zu teuer"


def test_a_reading_time_is_not_the_title() -> None:
    assert read_head(f"4 Min lesen\nDer Hafen ist zu teuer{BODY}").title_text == "Der Hafen ist zu teuer"


def test_outlet_and_address_come_from_key_lines_only() -> None:
    head = read_head(
        "Titel: Hafen\nQuelle: Hafenblatt\nURL: https://hafen.example/a\n\nhttps://anders.example"
    )
    assert (head.outlet, head.url) == ("Hafenblatt", "https://hafen.example/a")


def test_a_text_without_a_headline_gets_its_first_words_as_title() -> None:
    head = read_head("Die Stadt erhöht die Gebühren. Niemand hat es gewusst.")
    assert (head.title, head.title_text) == (None, "Die Stadt erhöht die Gebühren. Niemand hat es gewusst.")


def test_an_empty_text_has_an_empty_head() -> None:
    head = read_head(" \n")
    assert (head.title_text, head.byline, head.printed) == (None, None, None)


def test_a_date_far_below_is_not_looked_at() -> None:
    assert (
        read_head("Hafen\n" + "Die Stadt erhöht die Gebühren wieder. " * 60 + "\n21.10.2026").printed is None
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Flut | Mara Winter. 21.10.2026.\n\nDie Elbe stieg am Montag weiter.\n", "Flut"),
        ("Hochwasser | Von Mara Winter. 21.10.2026.\n\nDie Elbe stieg.\n", "Hochwasser"),
        (
            "Berlin | 21.10.2026\n\nDie Brücke ist fertig\n\nGestern kamen viele Gäste.\n",
            "Die Brücke ist fertig",
        ),
        ("Die Brücke\n\nBerlin | Von Mara Winter. 21.10.2026\n\nGestern kamen Gäste.\n", "Die Brücke"),
    ],
)
def test_one_word_before_author_and_date_is_a_headline_and_a_place_beside_a_date_is_none(
    text: str, title: str
) -> None:
    assert read_head(text).title_text == title
