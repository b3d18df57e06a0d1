"""Cell text: harmless, on one line, of known width."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.rows import Cell
from factcheck.render.text import cell_text, harmless, one_line, shown_text, text_width


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mrot", "␛[31mrot"),
        ("\x1b]0;Titel\x07", "␛]0;Titel␇"),
        ("\x9b2J", "\\u009b2J"),
        ("vorn\rhinten", "vorn␍hinten"),
        ("a\x7fb", "a\\u007fb"),
        ("von\u202elinks", "von\\u202elinks"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(raw: str, shown: str) -> None:
    assert harmless(raw) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Übermäßig „groß“ – 50 %",
        "東京",
        "e\u0301",
        "👩\u200d🔧",
        "مرحبا",
        "a\tb\nc",
        "1\u00a0000",
        "Donau\u00addampf",
    ],
)
def test_letters_marks_and_joiners_stay(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_shown_text_is_one_line_without_controls(text: str) -> None:
    shown = shown_text(text)

    assert len(shown.splitlines()) <= 1
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)


def test_a_windows_line_end_is_one_blank() -> None:
    assert one_line("eins\r\nzwei\n\ndrei") == "eins zwei  drei"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("", ""),
        (7, "7"),
        (7000.0, "7000"),
        (6999.999999999999, "6999.999999999999"),
        (0.1, "0.1"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
        (True, "true"),
        ("7000.0", "7000.0"),
    ],
)
def test_a_cell_is_read_as(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("Straße", 6), ("東京", 4), ("e\u0301", 1), ("„so“ – …", 8), ("ﬁ", 1), ("한국", 4)],
)
def test_width_counts_screen_columns(text: str, width: int) -> None:
    assert text_width(text) == width


def test_the_short_way_to_count_agrees_with_the_long_one_for_every_character() -> None:
    from factcheck.render.text import _character_width

    printable = (chr(code) for code in range(sys.maxunicode + 1) if chr(code).isprintable())

    assert all(text_width(character) == _character_width(character) for character in printable)
