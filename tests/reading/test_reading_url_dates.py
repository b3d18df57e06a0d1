"""Dates in addresses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.span import Span
from factcheck.reading.head import read_head
from factcheck.reading.url_dates import find_url_date, own_url_date
from factcheck.reading.zones import find_zones

BODY = "Die Brücke\n\nDie Stadt baut eine Brücke. Sie soll im nächsten Jahr fertig sein.\n\n"


@pytest.mark.parametrize(
    ("url", "raw"),
    [
        ("https://example.org/news/2025-09-18/bridge?id=20240101", "2025-09-18"),
        ("https://example.org/2025/09/18/bridge", "2025/09/18"),
        ("https://example.org/world/2025/sep/18/bridge", "2025/sep/18"),
        ("https://example.org/20250918-bruecke", "20250918"),
        ("https://example.org/bruecke-20250918.html", "20250918"),
        ("www.example.org/2025/9/18", "2025/9/18"),
        ("https://example.org/2025.09.18/bruecke#top", "2025.09.18"),
    ],
)
def test_the_path_of_an_address_carries_its_date(url: str, raw: str) -> None:
    found = find_url_date(url, Span(0, len(url)))

    assert found is not None
    assert (found.raw, found.span.cut(url), found.first) == (raw, raw, date(2025, 9, 18))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/bridge?date=2025-09-18",
        "https://example.org/bridge#2025-09-18",
        "https://2025-09-18.example.org/bridge",
        "https://example.org/2025/13/40/bridge",
        "https://example.org/2025/09/bridge",
        "https://example.org/1234567820250918",
        "https://example.org/story-2025091812345.html",
        "https://example.org/looking-back-at-2001-09-11-again",
        "https://example.org/2025-09/18/bridge",
        "ftp://example.org/2025-09-18/",
        "2025-09-18",
        "",
    ],
)
def test_other_digits_are_no_date(url: str) -> None:
    assert find_url_date(url, Span(0, len(url))) is None


def test_the_only_line_that_is_an_address_is_the_articles_own() -> None:
    text = BODY + "https://example.org/2025-09-18/bruecke?rand=1\n"

    found = own_url_date(text, find_zones(text), read_head(text))

    assert found is not None
    assert found.span.cut(text) == "2025-09-18"


@pytest.mark.parametrize(
    "tail",
    [
        "https://example.org/2025-09-18/a\n\nhttps://example.org/2025-09-19/b\n",
        "Mehr dazu steht unter https://example.org/2025-09-18/a in voller Länge.\n",
        "https://example.org/a\n",
        "",
    ],
)
def test_links_among_others_or_in_a_sentence_are_not(tail: str) -> None:
    text = BODY + tail

    assert own_url_date(text, find_zones(text), read_head(text)) is None


@given(st.text(), st.integers(0, 5))
def test_any_text_is_survived_and_offsets_cut_the_words(tail: str, start: int) -> None:
    text = "x" * start + "https://example.org/2025-09-18/" + tail

    found = find_url_date(text, Span(start, len(text)))

    assert found is None or text[found.span.start : found.span.end] == found.raw
