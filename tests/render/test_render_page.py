"""Documents of blocks."""

from __future__ import annotations

import io

from factcheck.render.page import Block, Fields, Gap, Heading, Note, Quote, Table, write_page
from factcheck.render.rows import Rows

WORDS = "erst im Frühjahr 2029, also zwei Jahre später als versprochen, wieder befahrbar sein"
QUOTE = Quote("Die Brücke werde ", WORDS, ", sagte die »Sprecherin«.\nMehr nicht.", "C4 lede")


def page(*blocks: Block, terminal: bool = False, width: int = 40, colour: bool = False) -> str:
    out = io.StringIO()
    write_page(blocks, out, terminal=terminal, width=width, colour=colour, styles={"confirmed": "red"})
    return out.getvalue()


def test_a_piped_page_has_one_line_for_each_thing() -> None:
    text = page(
        Heading("C4"),
        Fields((("status", "checking"), ("gone", None), ("said on", "2026-01-03"), ("note", ""))),
        Gap(),
        QUOTE,
        Table(Rows(("id", "n"), [("L1", 3)])),
        Note("Eins.\nZwei."),
    )

    assert text == (
        "C4\nstatus   checking\nsaid on  2026-01-03\nnote\n\n"
        f"C4 lede: Die Brücke werde [[{WORDS}]], sagte die »Sprecherin«. Mehr nicht.\n"
        "id  n\nL1  3\nEins.\nZwei.\n"
    )


def test_on_a_terminal_nothing_is_wider_than_the_screen_and_nothing_is_lost() -> None:
    text = page(Heading(WORDS), QUOTE, Note(WORDS), Fields((("a", WORDS),)), terminal=True)

    assert all(len(line) <= 40 for line in text.splitlines())
    assert "".join(text.split()).count("".join(WORDS.split())) == 4


def test_the_exact_words_are_coloured_and_then_need_no_marks() -> None:
    text = page(QUOTE, terminal=True, width=200, colour=True)

    assert f"\x1b[1;33m{WORDS}\x1b[0m" in text
    assert "[[" not in text


def test_without_colour_the_exact_words_are_marked_on_a_terminal_too() -> None:
    text = page(QUOTE, terminal=True, width=200)

    assert f"[[{WORDS}]]" in text
    assert "\x1b" not in text


def test_a_field_takes_the_style_of_its_value() -> None:
    text = page(Fields((("judgement", "confirmed"), ("note", "confirmed twice"))), terminal=True, colour=True)

    assert text.count("\x1b[31m") == 1


def test_empty_blocks_write_nothing() -> None:
    empty = (Fields((("a", None),)), Fields(()), Table(Rows(("id",), [])))

    assert page(*empty) == page(*empty, terminal=True, colour=True) == ""


def test_no_block_lets_a_text_command_the_terminal() -> None:
    bad = "\x1b[2J\x9b\r"
    blocks = (Heading(bad), Fields(((bad, bad),)), Quote(bad, bad, bad, bad), Note(bad))

    for terminal in (True, False):
        text = page(*blocks, terminal=terminal)
        assert "\x1b" not in text and "\x9b" not in text and "\r" not in text
