"""What holds for every text: nothing is lost, nothing overlaps, nothing changes from run to run."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.span import Span
from factcheck.reading.blocks import split_blocks
from factcheck.reading.head import read_head
from factcheck.reading.sentences import split_sentences
from factcheck.reading.zones import find_zones, zone_at

PIECES = st.sampled_from(
    [
        *(
            "Der Hafen",
            "wird",
            "teurer",
            "Dr.",
            "z. B.",
            "21.10.2026",
            "21. Oktober 2026",
            "Am",
            "3.",
            "Quartal",
        ),
        *("„", "“", "(", ")", "[", "]", "…", "?!", ".", ". ", ", ", " | ", " – ", " ", "ß", "é", "😀", "# "),
        *("\n", "\n\n", "\r\n", "\x0b", "\u2028", "\xa0", "\u200b", "---\n", "title: x"),
        *("Von Erika Muster", "Foto: ", "https://hafen.example/a", "Kommentar verfassen", "Team", "Titel: "),
        *("date ", "BERLIN (dpa) – ", "1 Kommentar", "10/03/2026", "Stand: ", "Lesen Sie auch"),
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=40).map(" ".join)
)


def _tiles(text: str, spans: list[Span]) -> None:
    covered = set[int]()
    for before, span in zip([Span(0, 0), *spans], spans, strict=False):
        words = span.cut(text)
        assert before.end <= span.start < span.end <= len(text)
        assert words == words.strip()
        covered.update(range(span.start, span.end))
    assert all(text[place].isspace() for place in set(range(len(text))) - covered)


@given(TEXTS)
def test_sentences_cover_every_character_that_is_no_white_space(text: str) -> None:
    _tiles(text, split_sentences(text))


@given(TEXTS)
def test_blocks_cover_every_character_that_is_no_white_space(text: str) -> None:
    _tiles(text, split_blocks(text))


@given(TEXTS)
def test_a_sentence_never_crosses_a_block(text: str) -> None:
    blocks = split_blocks(text)
    assert all(any(block.contains(sentence) for block in blocks) for sentence in split_sentences(text))


@given(TEXTS)
def test_zones_tile_the_text(text: str) -> None:
    zones = find_zones(text)
    assert [zone.start for zone in zones] == [0, *(zone.end for zone in zones)][: len(zones)]
    assert (zones[-1].end if zones else 0) == len(text)
    assert all(zone_at(zones, zone.start) is zone.zone is zone_at(zones, zone.end - 1) for zone in zones)
    assert all(left.zone is not right.zone for left, right in pairwise(zones))


@given(TEXTS)
def test_zones_change_only_where_something_stands(text: str) -> None:
    assert all(not text[zone.start].isspace() for zone in find_zones(text)[1:])


@given(TEXTS)
def test_a_head_names_the_texts_own_words(text: str) -> None:
    head = read_head(text)
    if head.title:
        assert head.title_text == " ".join(head.title.cut(text).split())
    if head.byline:
        assert head.byline_text == " ".join(head.byline.cut(text).split())
    if head.printed:
        assert head.printed.raw == head.printed.span.cut(text)
        assert (head.printed.first is None) == (head.printed.last is None)


@given(TEXTS)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert (read_head(text), find_zones(text)) == (read_head(text), find_zones(text))
    assert split_sentences(text) == split_sentences(text)
