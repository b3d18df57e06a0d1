"""Text made to break or stall a reader: each comes back, and what it found stands in the text.

How long that takes is measured in benchmarks/bench_hostile.py.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.candidates import find_candidates
from factcheck.reading.dates import find_dates
from factcheck.reading.head import read_head
from factcheck.reading.modality import read_modality
from factcheck.reading.names import match_name
from factcheck.reading.numbers import find_numbers
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import split_sentences
from factcheck.reading.speech import find_speech
from factcheck.reading.zones import find_zones

DAY = datetime.date(2026, 10, 21)
PIECES = [
    *("a", "9", "9.", ".", "(", "„", '"', "“„", "»„", " "),
    *("\n", "\u0308", "a\n\n", "-", "1/", "1:", "0 ", "$"),
    *("und ", "zwei", "zwei ", "ein ", "von 3 ", "zwischen 1 und ", "bis ", "keine ", "half a ", "million "),
    *("sagte ", "laut ", ", so ", "er sagte, dass ", "der Mann der Frau ", "und erklärte ", "X: ", "said "),
    *("Mai ", "3. Mai ", "am Montag ", "on Monday ", "wenn ", "soll kommen, ", "Erika Muster ", "Von A B, "),
    *("z. B. ", "1. ", "[1].", ". (", '." ', "Foto: "),
    *("https://x9", "---\n", "- a\n", "aaa (aaa) – ", "a" * 45 + "\n"),
]  # fmt: skip
LENGTH = 3000


class Find(Protocol):
    """Anything with a place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


READERS: dict[str, Callable[[str, str], Sequence[Find]]] = {
    "sentences": split_sentences,
    "zones": lambda text, language: find_zones(text),
    "dates": lambda text, language: find_dates(text, DAY, language),
    "numbers": find_numbers,
    "quantities": find_quantities,
    "speech": find_speech,
}


def _stand_apart(finds: Sequence[Find], text: str) -> None:
    assert all(0 <= find.start < find.end <= len(text) for find in finds)
    assert all(one.end <= two.start for one, two in pairwise(finds))


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_a_repeated_piece_is_read_to_its_end(reader: str, piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    for language in ("de", "en"):
        _stand_apart(READERS[reader](text, language), text)


@pytest.mark.parametrize("piece", PIECES)
def test_a_repeated_piece_gives_no_candidate_outside_the_text(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    for language in ("de", "en"):
        for candidate in find_candidates(text, DAY, language):
            assert candidate.quote == text[candidate.start : candidate.end]
        assert read_modality(text, language) == read_modality(text, language)
    read_head(text)
    match_name(text, [text])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(PIECES), st.integers(1, 40)), max_size=6),
    st.sampled_from(["de", "en"]),
)
def test_pieces_repeated_one_after_the_other_are_read_to_their_end(
    parts: list[tuple[str, int]], language: str
) -> None:
    text = "".join(piece * times for piece, times in parts)
    for read in READERS.values():
        _stand_apart(read(text, language), text)
    find_candidates(text, DAY, language)


def test_a_line_of_a_hundred_thousand_words_is_one_sentence_and_one_zone() -> None:
    text = "wort " * 100_000
    assert len(split_sentences(text, "de")) == len(find_zones(text)) == 1
    assert find_quantities(text, "de") == find_speech(text, "de") == find_dates(text, DAY, "de") == []


def test_a_hundred_thousand_opened_quotations_are_no_speech() -> None:
    assert find_speech("„" * 100_000, "de") == find_speech("„a " * 100_000, "de") == []


def test_a_number_too_long_to_be_one_is_none() -> None:
    assert find_numbers("9" * 100_000, "de") == find_quantities("9" * 100_000, "de") == []
