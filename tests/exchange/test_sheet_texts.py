"""Every text comes back from a spreadsheet as it was, and none of them is run on the way."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.domain.text import normalise
from factcheck.exchange.sheet_csv import read_delimited
from factcheck.exchange.sheet_csv_out import excel_csv
from factcheck.exchange.sheet_grid import Cell, Grid
from factcheck.exchange.sheet_guard import guarded, unguarded
from factcheck.exchange.sheet_xlsx import open_workbook
from factcheck.exchange.sheet_xlsx_out import LONGEST, OutSheet, workbook_bytes

_BITS = st.sampled_from(
    ["=", "+", "-", "@", "'", '"', ";", ",", "\t", "\n", " ", "_x000D_", "_x005F_", "a", "ü", "\u200d"]
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(_BITS, max_size=12).map("".join)).map(normalise)
"""Texts as the database holds them."""

patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The first draw of a run reads the table of Unicode, which on a busy machine takes a second."""

RISKY = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    " =1",
    "＝1",
    "'=1",
    '=HYPERLINK("http://x","y")',
    "@anna",
]


@patiently
@given(TEXTS)
def test_a_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", RISKY)
def test_what_could_be_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "a=1", "Anna's", "'n Abend", "1+1", "90 %", "a@example.org", "'", "–5", "„-“"]
)
def test_what_cannot_be_run_stays(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


def _through_csv(rows: list[list[Cell]], separator: str) -> Grid:
    return read_delimited("".join(excel_csv(rows, separator)).removeprefix("\ufeff"))


@patiently
@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from([";", ",", "\t"]))
def test_texts_go_through_csv(texts: list[str], separator: str) -> None:
    rows: list[list[Cell]] = [
        ["claim", "quote", "note", "tags", "end"],
        [*texts, *[""] * (4 - len(texts)), "x"],
    ]

    grid = _through_csv(rows, separator)

    assert grid.separator == separator
    assert list(grid.rows[1].cells) == rows[1]


@patiently
@given(TEXTS)
def test_no_cell_of_our_csv_begins_like_a_formula(text: str) -> None:
    [[cell]] = csv.reader(
        StringIO("".join(excel_csv([[text]], ";")).removeprefix("\ufeff"), newline=""), delimiter=";"
    ) or [[""]]

    assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@settings(patiently, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_texts_go_through_xlsx(texts: list[str]) -> None:
    data = workbook_bytes([OutSheet("Checks", ["claim"], [[text, "x"] for text in texts])]).data

    with open_workbook(data, "c.xlsx") as book:
        rows = book.grid("Checks").rows

    assert [row.cells[0] or "" for row in rows[1:]] == texts


@pytest.mark.parametrize("text", [*RISKY, "#N/A", "https://example.org/", "2026-10-21", "007"])
def test_every_text_is_text_in_a_workbook(text: str) -> None:
    data = workbook_bytes([OutSheet("s", ["h"], [[text]])]).data

    cell = openpyxl.load_workbook(BytesIO(data)).active["A2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix == (text in RISKY)


@pytest.mark.parametrize(
    ("character", "many"), [("a", LONGEST), ("a", LONGEST + 1), ("😀", 20_000), ("\x00", 9_000)]
)
def test_a_text_too_long_for_excel_is_cut_and_counted(character: str, many: int) -> None:
    written = workbook_bytes([OutSheet("s", ["h"], [[character * many]])])

    value = openpyxl.load_workbook(BytesIO(written.data)).active["A2"].value

    assert len(value.encode("utf-16-le")) // 2 <= LONGEST
    assert written.cut == (0 if many == LONGEST else 1)
    assert value.endswith("…") == bool(written.cut)
