"""The table for eyes, piped and on a terminal."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.formats import Format, write_rows
from factcheck.render.rows import Cell, Rows
from factcheck.render.text import shown_text, text_width

LONG = "Die Stadt rechnet nach eigenen Angaben mit Baukosten von „mehr als 7,9 Millionen Euro“ bis 2029."
UUID = "018f3a1c-7d2e-7b41-9c55-2f0a6f1e8d3b"


def plain(rows: Rows) -> list[str]:
    out = io.StringIO()
    write_rows(rows, Format.TABLE, out, terminal=False, width=10, colour=False, title="unused")
    return out.getvalue().splitlines()


def screen(
    rows: Rows, width: int, colour: bool = False, styles: Mapping[str, str] | None = None
) -> list[str]:
    out = io.StringIO()
    write_rows(rows, Format.TABLE, out, terminal=True, width=width, colour=colour, styles=styles)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_a_piped_table_is_aligned_and_never_cut() -> None:
    rows = Rows(
        ("id", "left.quote", "n"), [("L1", LONG, 7000.0), ("L10", "東京\nheute", None), ("L2", None, 12)]
    )

    assert plain(rows) == [
        f"id   left quote{' ' * (len(LONG) - 10)}     n",
        f"L1   {LONG}  7000",
        "L10  東京 heute",
        f"L2{' ' * (len(LONG) + 7)}12",
    ]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.tuples(TEXTS, st.none() | st.integers(), TEXTS), min_size=1))
def test_every_line_of_a_piped_table_has_equal_column_starts(cells: list[tuple[Cell, ...]]) -> None:
    lines = plain(Rows(("a", "b", "c"), cells))
    width = [
        max(text_width(shown_text(row[place])) for row in [("a", "b", "c"), *cells]) for place in range(3)
    ]

    assert len(lines) == len(cells) + 1
    for line, row in zip(lines[1:], cells, strict=True):
        first, second, third = map(shown_text, row)
        number = " " * (width[1] - text_width(second))
        middle = number + second if any(cell[1] is not None for cell in cells) else second + number
        assert line == f"{first}{' ' * (width[0] - text_width(first))}  {middle}  {third}".rstrip()


@pytest.mark.parametrize("width", [80, 200])
def test_on_a_terminal_long_text_wraps_and_ids_do_not(width: int) -> None:
    lines = screen(Rows(("id", "uid", "quote"), [("L1", UUID, LONG + " " + LONG)]), width)

    assert all(len(line) <= width for line in lines)
    assert f"L1  {UUID}  Die Stadt" in lines[2]
    assert " ".join(line[42:].strip() for line in lines[2:]).split() == (LONG + " " + LONG).split()


def test_an_id_under_a_header_of_two_words_does_not_wrap_either() -> None:
    assert any(UUID in line for line in screen(Rows(("left.uid", "quote"), [(UUID, LONG)]), 60))


def test_rows_that_fit_stand_close_and_wrapped_ones_apart() -> None:
    close = screen(Rows(("id", "word"), [("C1", "kurz"), ("C2", "gut")]), 80)
    apart = screen(Rows(("id", "quote"), [("C1", LONG), ("C2", LONG)]), 80)

    assert close == ["id  word", "C1  kurz", "C2  gut"]
    assert apart[1] == "" and apart[apart.index(next(x for x in apart if x.startswith("C2"))) - 1] == ""


def test_what_does_not_fit_side_by_side_is_written_row_by_row() -> None:
    columns = ("id", "left.uid", "right.uid", "left.quote", "gone")

    lines = screen(Rows(columns, [("L1", UUID, UUID, LONG, None), ("L2", UUID, UUID, "Kurz.", None)]), 80)

    assert lines[:3] == ["id          L1", f"left uid    {UUID}", f"right uid   {UUID}"]
    assert lines[-5:] == [
        "",
        "id          L2",
        f"left uid    {UUID}",
        f"right uid   {UUID}",
        "left quote  Kurz.",
    ]


@pytest.mark.parametrize("width", [0, 1, 7, 40, 80, 1000])
@pytest.mark.parametrize("count", [1, 250])
def test_no_width_breaks_the_table(width: int, count: int) -> None:
    lines = screen(
        Rows(("id", "quote"), [(f"C{place}", LONG + "東京" * 30) for place in range(count)]), width
    )

    assert sum(bool(re.search(r"\bC\d+\b", line)) for line in lines) == count


def test_a_long_table_has_one_header_and_even_gaps() -> None:
    rows = [(f"C{place}", LONG) for place in range(450)]

    assert screen(Rows(("id", "quote"), rows), 120).count("id    quote") == 1
    assert screen(Rows(("id", "quote"), rows), 60).count("") == 450


def test_a_judgement_is_coloured_where_it_is_the_whole_cell() -> None:
    rows = Rows(("id", "judgement", "note"), [("L1", "confirmed", "not confirmed")])

    line = screen(rows, 80, colour=True, styles={"confirmed": "red"})[-1]

    assert "\x1b[31mconfirmed\x1b[0m" in line
    assert line.count("\x1b[31m") == 1


def test_without_colour_no_escape_sequence_is_written() -> None:
    assert not any("\x1b" in line for line in screen(Rows(("a",), [("open",)]), 80, styles={"open": "red"}))


def test_a_cell_cannot_write_markup() -> None:
    assert screen(Rows(("a",), [("[red]x[/red] :smile:",)]), 80)[-1] == "[red]x[/red] :smile:"


def test_forced_colour_goes_through_a_pipe() -> None:
    out = io.StringIO()

    write_rows(Rows(("a",), [("x",)]), Format.TABLE, out, terminal=False, width=80, colour=True)

    assert "\x1b[1m" in out.getvalue()


@pytest.mark.parametrize("colour", [True, False])
def test_an_empty_table_writes_nothing_on_a_terminal(colour: bool) -> None:
    assert screen(Rows(("id", "quote"), []), 80, colour=colour) == []


def test_a_dumb_terminal_has_the_width_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")

    assert max(map(len, screen(Rows(("id", "quote"), [("C1", LONG * 2)]), 200))) > 80
