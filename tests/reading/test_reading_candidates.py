from __future__ import annotations

import datetime
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.vocabulary import Modality, Speech, ValueKind, Zone
from factcheck.reading.candidates import THRESHOLD, find_candidates
from factcheck.reading.language import recognise_language

TABLE = tomllib.loads((Path(__file__).parent / "cases/candidates/worth.toml").read_text("utf-8"))
YES = [text for place, text in enumerate(TABLE["yes"]) if place not in TABLE["misses"]]
ENGLISH = frozenset(["the", "it", "how", "consider"])
ARTICLE = """\
Hafen wird teurer | Erika Muster. 21.10.2026.

Die Stadt Kiel erhöht am 1. November 2026 die Gebühren um 12 Prozent. Das ist schade.

Der Reeder Ole Hansen sagte, im Hafen lägen noch 40 Schiffe. Was nun?

https://hafen.example/2026-10-21/a

12 Kommentare
"""
PIECES = st.sampled_from(
    ["Petra Lund", "sagte", ", ", ". ", "dass", "40 Schiffe", "am 3. Mai 2024", "„", "“", "kein", "\n\n",
     "starben", "elf Menschen", "laut", "Kiel", "wird", "?", "U\u0308ber", "so", "2 Prozent"]
)  # fmt: skip


def _language(text: str) -> str:
    return recognise_language(text) or ("en" if ENGLISH & set(text.lower().split()) else "de")


@pytest.mark.parametrize("text", YES)
def test_what_can_be_looked_up_is_a_candidate(text: str) -> None:
    assert find_candidates(text, None, _language(text))


@pytest.mark.parametrize("text", TABLE["no"])
def test_what_nobody_can_look_up_is_no_candidate(text: str) -> None:
    assert find_candidates(text, None, _language(text)) == []


def test_bylines_urls_and_boilerplate_give_no_candidate() -> None:
    zones = {candidate.zone for candidate in find_candidates(ARTICLE, None, "de")}
    assert zones <= {Zone.HEADLINE, Zone.SUBHEAD, Zone.LEDE, Zone.BODY}


def test_a_reported_clause_has_its_claimant() -> None:
    (candidate,) = (c for c in find_candidates(ARTICLE, None, "de") if c.claimant)
    assert (candidate.quote, candidate.claimant) == ("im Hafen lägen noch 40 Schiffe", "Ole Hansen")
    assert candidate.speech is Speech.INDIRECT


def test_a_count_is_a_value_of_what_is_counted() -> None:
    (candidate,) = find_candidates("Im Hafen von Kiel liegen zwölf Schiffe.", None, "de")
    assert [(v.subject, v.attribute, v.lo, v.hi) for v in candidate.values] == [("Schiff", "count", 12, 12)]


def test_a_date_is_a_day_on_the_axis_of_ordinals() -> None:
    (candidate,) = find_candidates("Am 3. Mai 2023 unterzeichnete Ole Hansen den Vertrag.", None, "de")
    day = datetime.date(2023, 5, 3).toordinal()
    assert [(v.kind, v.unit, v.lo, v.hi) for v in candidate.values] == [(ValueKind.DATE, "day", day, day)]


def test_a_subject_nobody_can_be_sure_of_stays_empty() -> None:
    (candidate,) = find_candidates("Gegen Hansen liegt seit März 2023 ein Haftbefehl vor.", None, "de")
    assert [value.subject for value in candidate.values] == [""]


def test_a_denied_clause_is_a_candidate_that_says_so() -> None:
    text = "Vogt bestritt, dass sie 2022 Geld von der Reederei Lund angenommen habe."
    assert {candidate.modality for candidate in find_candidates(text, None, "de")} == {Modality.DENIED}


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_candidates_are_exact_words_and_their_reasons_add_up(text: str) -> None:
    found = find_candidates(text, datetime.date(2025, 1, 2), "de")
    assert found == find_candidates(text, datetime.date(2025, 1, 2), "de")
    assert len({(candidate.start, candidate.end) for candidate in found}) == len(found)
    for candidate in found:
        assert text[candidate.start : candidate.end] == candidate.quote
        total = sum(weight for _, weight in candidate.reasons)
        assert candidate.score == round(min(1.0, max(0.0, total)), 2) >= THRESHOLD
        for value in candidate.values:
            assert text[value.start : value.end] == value.raw
            assert value.lo is None or value.hi is None or value.lo <= value.hi
            assert value.wide_lo is None or (value.lo is not None and value.wide_lo <= value.lo)
            assert value.wide_hi is None or (value.hi is not None and value.hi <= value.wide_hi)


@given(st.text())
def test_any_string_survives(text: str) -> None:
    find_candidates(text)


def test_decomposed_text_gives_the_same_candidates() -> None:
    text = "Die Stadt Überlingen hat 2024 genau 300 Wohnungen für Schüler gebaut."
    (one,) = find_candidates(text, None, "de")
    (other,) = find_candidates(unicodedata.normalize("NFD", text), None, "de")
    assert unicodedata.normalize("NFC", other.quote) == one.quote
    assert [value.lo for value in other.values] == [value.lo for value in one.values]


def test_a_stretch_that_never_ends_is_nobody_s_claim() -> None:
    statement = "Der Hafen hat 120 Kräne"
    table = statement + " und 3.480 Boote" * 200
    assert [found.quote for found in find_candidates(f"{statement}.", None, "de")] == [f"{statement}."]
    assert find_candidates(f"{table}.", None, "de") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Vogt sagte, dass die Stadt Kiel 2024 die Werft „verspottet“.",
         "die Stadt Kiel 2024 die Werft „verspottet“"),
        ('Vogt said that the city of Kiel mocked the yard in 2024 as "idle".',
         'the city of Kiel mocked the yard in 2024 as "idle"'),
        ("Vogt sagte, dass Kiel 2024 „die Werft, die Stadt und das Land verlor.“",
         "Kiel 2024 „die Werft, die Stadt und das Land verlor.“"),
        ("„Die Stadt Kiel verlor 2024 ihre Werft“, sagte Vogt.", "Die Stadt Kiel verlor 2024 ihre Werft"),
    ],
)  # fmt: skip
def test_a_quotation_inside_the_words_keeps_its_closing_mark(text: str, quote: str) -> None:
    assert [candidate.quote for candidate in find_candidates(text, None, _language(text))] == [quote]
