"""An outline never promises what the view does not hold, and never leaves out what it holds."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pytest

from factcheck.domain.claim_outline import Outline
from factcheck.domain.claim_view import ClaimView
from factcheck.reading.frame_outline import outline_of
from factcheck.reading.frame_whole import read_whole
from factcheck.reading.frame_words import likelier_language
from factcheck.reading.frames import read_claim

PAIRS = Path(__file__).parents[1] / "detectors" / "pairs"


@lru_cache(maxsize=1)
def sentences() -> list[str]:
    """Every sentence of the pairs the detectors are tried on, and some that are hard to outline."""
    read = [
        side.strip()
        for path in sorted(PAIRS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line[:2] in ("+ ", "- ")
        for side in line[2:].split("##")[:2]
    ]
    return list(dict.fromkeys((*read, *HARD)))


HARD = (
    "",
    "3",
    "Am Montagabend und im Spätsommer fielen 15 Zentimeter Regen auf drei Quadratkilometer Wald.",
    "Tausende Griechen und zwei Dutzend Reporter sahen das Spiel, kein Grieche verließ das Stadion.",
    "Die Firma stellte das Werk am Freitag sicher, so ein Sprecher der Polizei.",
    "Laut Veranstaltern kamen 300 Gäste, die Polizei sprach von 120 Gästen.",
    "Das US-Außenministerium lehnte den Rhein-Main-Vertrag mit Nordrhein-Westfalen ab.",
    "„Wir bauen die Brücke im nächsten Jahr neu“, sagte Bürgermeisterin Petra Lang.",
    "The new budget of the old council was rejected, said a spokeswoman for the mayor.",
    "Gekommen sind 180 Gäste; gewonnen hat Altdorf, Zweiter wurde Neustadt.",
)


@lru_cache(maxsize=1)
def read() -> list[tuple[ClaimView, Outline]]:
    """The view and the outline of each."""
    return [
        (read_claim(text, language), outline_of(text, language))
        for text in sentences()
        for language in [likelier_language(text)]
    ]


def test_a_name_is_a_noun_of_the_view_in_its_role() -> None:
    for view, outline in read():
        nouns = [word for word in view.words if (word.noun or word.name) and not word.aside]
        for name in outline.names:
            assert any(
                _keys(word.keys) <= name.marks and word.keys[0] == name.stem and word.role == name.role
                for word in nouns
            ), (view.quote, name)


def test_names_of_one_clause_are_in_one_clause_of_the_view() -> None:
    for view, outline in read():
        clause = {word.keys[0]: word.clause for word in view.words if word.noun}
        once = [name for name in outline.names if sum(w.keys[0] == name.stem for w in view.words) == 1]
        for one, other in combinations(once, 2):
            assert one.clause != other.clause or clause[one.stem] == clause[other.stem], view.quote
        if outline.one_clause:
            assert len({word.clause for word in view.words}) < 2, view.quote


def test_a_name_is_counted_by_no_value() -> None:
    for view, outline in read():
        if outline.none:
            continue  # what "kein" stands before is a value of its own; such a claim is always read
        for value in view.values:
            for name in outline.names:
                assert name.marks.isdisjoint(value.counted), (view.quote, name)


def test_the_marks_hold_the_keys_of_every_word() -> None:
    for view, outline in read():
        for word in view.words:
            assert _keys(word.keys) <= outline.marks, (view.quote, word.text)
            assert outline.marks.issuperset({*word.kinds} - {"people"}), (view.quote, word.text)
            assert outline.concepts.issuperset(word.concepts), (view.quote, word.text)


def test_every_known_place_and_every_none_is_in_it() -> None:
    for view, outline in read():
        for word in view.words:
            assert word.lies_in is None or not outline.places.isdisjoint(word.keys), (view.quote, word.text)
            assert word.amount != "none" or outline.none, (view.quote, word.text)


def test_dates_of_the_article_itself_are_in_it() -> None:
    for view, outline in read():
        for value in view.values:
            assert value.bound not in ("printed", "present") or outline.own, (view.quote, value.raw)
            assert not value.misfit or outline.weekday, (view.quote, value.raw)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Altdorf bauten Techniker die Talbrücke ab.", 3),
        ("Bis Montagabend fielen in drei Stunden 40 Liter Regen.", 0),
        ("Sie kamen am Freitag.", 0),
        ("Laut Polizei in Seeburg sahen 30 Zeugen den Unfall.", 0),
    ],
)
def test_it_finds_the_nouns_that_can_be_told_without_reading(text: str, names: int) -> None:
    assert len(outline_of(text, likelier_language(text)).names) == names


def test_the_claim_as_a_whole_is_what_reading_it_gives() -> None:
    for view, _ in read():
        whole = read_whole(view.quote, view.language)
        assert (whole.claimant, whole.modality, whole.end) == (view.claimant, view.modality, view.end)


def _keys(keys: tuple[str, ...]) -> set[str]:
    """Those that words are compared by; what the last part of a compound names is compared with concepts."""
    return {f"c:{key[2:]}" if key.startswith("h:") else key for key in keys}
