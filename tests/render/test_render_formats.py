"""The data formats: nothing lost, nothing that runs, nothing but the data."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.formats import Format, write_rows
from factcheck.render.rows import Cell, Rows

CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()
)
COLUMNS = ("id", "left.claim", "n", "left.quote")
ANY_ROWS = st.lists(st.tuples(*[CELLS] * len(COLUMNS))).map(lambda rows: Rows(COLUMNS, rows))


def written(rows: Rows, format: Format, title: str | None = None, lang: str | None = None) -> str:
    out = io.StringIO(newline="")
    write_rows(rows, format, out, terminal=False, width=80, colour=False, title=title, lang=lang)
    return out.getvalue()


@given(ANY_ROWS)
def test_json_gives_back_every_row(rows: Rows) -> None:
    assert json.loads(written(rows, Format.JSON)) == rows.records()


@given(ANY_ROWS)
def test_jsonl_gives_back_every_row_one_a_line(rows: Rows) -> None:
    lines = written(rows, Format.JSONL).split("\n")

    assert [json.loads(line) for line in lines[:-1]] == rows.records()
    assert lines[-1] == ""


@given(ANY_ROWS)
def test_csv_gives_back_the_text_of_every_cell(rows: Rows) -> None:
    read = list(csv.reader(io.StringIO(written(rows, Format.CSV), newline=""), strict=True))

    assert read[0] == list(COLUMNS)
    assert read[1:] == [["" if cell is None else str(cell) for cell in row] for row in rows.rows]


@given(ANY_ROWS)
def test_tsv_has_one_line_a_row_and_one_tab_between_cells(rows: Rows) -> None:
    lines = written(rows, Format.TSV).splitlines()

    assert len(lines) == len(rows.rows) + 1
    assert all(line.count("\t") == len(COLUMNS) - 1 for line in lines)


def test_json_is_one_indented_array_in_plain_letters() -> None:
    rows = Rows(
        ("id", "left.quote", "days", "value"), [("L1", "„Größe“", 3, 7000.0), ("L2", None, None, 0.5)]
    )

    assert written(rows, Format.JSON) == (
        '[\n  {\n    "id": "L1",\n    "left": {\n      "quote": "„Größe“"\n    },\n    "days": 3,\n'
        '    "value": 7000.0\n  },\n  {\n    "id": "L2",\n    "left": {\n      "quote": null\n    },\n'
        '    "days": null,\n    "value": 0.5\n  }\n]\n'
    )


@pytest.mark.parametrize("format", [Format.JSON, Format.JSONL])
def test_what_json_cannot_say_is_null(format: Format) -> None:
    rows = Rows(("a", "b.c", "d"), [(float("inf"), float("nan"), 1.5)])

    assert "null" in written(rows, format)
    assert json.loads(written(rows, format).strip("[]\n ")) == {"a": None, "b": {"c": None}, "d": 1.5}


@pytest.mark.parametrize("format", list(Format))
def test_an_empty_result_is_empty(format: Format) -> None:
    expected = {Format.JSON: "[]\n", Format.CSV: "id,n\n", Format.TSV: "id\tn\n"}
    expected[Format.MARKDOWN] = "| id | n |\n| --- | --- |\n"

    if format is Format.HTML:
        assert "<tbody>\n</tbody>" in written(Rows(("id", "n"), []), format)
    else:
        assert written(Rows(("id", "n"), []), format) == expected.get(format, "")


def test_csv_tells_an_absent_cell_from_an_empty_text() -> None:
    assert written(Rows(("a", "b", "c"), [(None, "", "x")]), Format.CSV) == 'a,b,c\n,"",x\n'


def test_csv_never_writes_an_empty_line() -> None:
    assert written(Rows(("a",), [(None,), ("x",)]), Format.CSV) == 'a\n""\nx\n'


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-5 Grad", "@amt"])
def test_csv_leaves_a_cell_that_looks_like_a_formula(cell: str) -> None:
    assert written(Rows(("a",), [(cell,)]), Format.CSV) == f"a\n{cell}\n"


def test_all_columns_go_to_programs_and_the_shown_ones_to_eyes() -> None:
    rows = Rows(("id", "uid"), [("C4", "geheim")], shown=("id",))

    assert {format for format in Format if "geheim" in written(rows, format)} == {
        Format.JSON,
        Format.JSONL,
        Format.CSV,
        Format.TSV,
    }


def test_ids_are_the_first_column_and_nothing_else() -> None:
    rows = Rows(("id", "quote"), [("C4", "Worte"), (None, "ohne"), ("C9", None)], shown=("quote",))

    assert written(rows, Format.IDS) == "C4\nC9\n"


@pytest.mark.parametrize(
    ("cell", "markdown"),
    [
        ("a|b", "a\\|b"),
        ("a\\|b", "a\\\\\\|b"),
        ("eins\nzwei\r\ndrei", "eins<br>zwei<br>drei"),
        ("<img src=x>", "&lt;img src=x>"),
        ("![x](http://spur.example)", "!\\[x\\](http://spur.example)"),
        ("*sehr* `viel`", "\\*sehr\\* \\`viel\\`"),
        ("_so_", "\\_so\\_"),
        ("said_on", "said_on"),
        ("https://a.example/b_c?d=1&e=2", "https://a.example/b_c?d=1&e=2"),
        ("&lt;", "&amp;lt;"),
        ("Müller & Söhne", "Müller & Söhne"),
        (7000.0, "7000"),
    ],
)
def test_markdown_shows_a_cell_letter_for_letter(cell: Cell, markdown: str) -> None:
    assert written(Rows(("a",), [(cell,)]), Format.MARKDOWN).split("\n")[2] == f"| {markdown} |"


def test_markdown_has_its_title_above_and_numbers_to_the_right() -> None:
    text = written(Rows(("left.claim", "n"), [("C4", 3)]), Format.MARKDOWN, title="Zahlen")

    assert text == "**Zahlen**\n\n| left claim | n |\n| --- | ---: |\n| C4 | 3 |\n"


class Page(HTMLParser):
    """The tags and the texts of the cells, as a browser would find them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []
        self._inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._inside = tag == "td"
        if self._inside:
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.cells[-1] += data


@given(
    st.text(alphabet="<>&\"'/=abonclickscript ")
    | st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]))
)
def test_html_holds_a_cell_as_text_and_only_as_text(text: str) -> None:
    page = Page(written(Rows((text,), [(text,)]), Format.HTML, title=text, lang=text))

    assert page.cells == [text]
    assert page.tags == [
        tag
        for tag in Page(written(Rows(("a",), [("b",)]), Format.HTML, "t")).tags
        if text or tag != "caption"
    ]


@pytest.mark.parametrize("cell", ["<script>alert(1)</script>", "<b>", "a < b"])
def test_html_never_holds_an_unescaped_bracket_from_a_cell(cell: str) -> None:
    page = written(Rows(("a",), [(cell,)]), Format.HTML)

    assert cell not in page
    assert cell.replace("<", "&lt;").replace(">", "&gt;") in page


def test_html_asks_nothing_of_the_network() -> None:
    page = written(Rows(("url",), [("https://zeitung.example/",)]), Format.HTML, "Belege", "de")

    assert "default-src 'none'" in page
    assert not re.search(r"\b(href|src|url\()\s*=?", page.replace("default-src", "").replace("style-src", ""))


def test_html_is_a_page_with_caption_language_and_both_colour_schemes() -> None:
    page = written(Rows(("left.claim",), [("C4",)]), Format.HTML, title="Belege", lang="de")

    assert page.startswith('<!DOCTYPE html>\n<html lang="de">\n<meta charset="utf-8">')
    assert "<caption>Belege</caption>" in page
    assert "prefers-color-scheme: dark" in page
    assert '<td data-label="left claim">C4</td>' in page


def test_html_breaks_long_addresses_and_no_plain_word() -> None:
    url = "https://zeitung.example/ein/langer/pfad"
    page = written(Rows(("status", "url"), [("confirmed", url)]), Format.HTML)

    assert '<td data-label="status">confirmed</td>' in page
    assert f'<td data-label="url" class="l">{url}</td>' in page


@pytest.mark.parametrize("format", list(Format))
def test_no_format_lets_a_cell_command_the_terminal(format: Format) -> None:
    out = io.StringIO()
    rows = Rows(("\x1b[2J",), [("\x1b[31m\x9b2J\x07\r",)])

    write_rows(rows, format, out, terminal=True, width=80, colour=False, title="\x1b[31m")

    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", out.getvalue())


def test_json_on_a_terminal_is_still_json() -> None:
    out = io.StringIO()
    rows = Rows(("a",), [("\x1b[31m\x9b2J\x07\r\n\t\x7f\u202e",)])

    write_rows(rows, Format.JSON, out, terminal=True, width=80, colour=True)

    assert json.loads(out.getvalue()) == rows.records()


def test_a_pipe_gets_every_character_in_csv() -> None:
    assert written(Rows(("a",), [("\x1b[31m",)]), Format.CSV) == "a\n\x1b[31m\n"


def test_a_plain_table_and_a_plain_page_import_nothing_heavy() -> None:
    code = (
        "import sys; from factcheck.render.formats import write_rows, Format\n"
        "from factcheck.render.page import Heading, Table, write_page\n"
        "from factcheck.render.rows import Rows; import factcheck.render.progress\n"
        "r = Rows(('id',), [('C4',)]); k = dict(terminal=False, width=80, colour=False)\n"
        "write_rows(r, Format.TABLE, sys.stdout, **k)\n"
        "write_page([Heading('x'), Table(r)], sys.stdout, **k)\n"
        "print(sorted({'rich', 'json', 'html', 'sqlalchemy', 'pydantic', 'factcheck.render.html',"
        " 'factcheck.render.screen'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "id\nC4\nx\nid\nC4\n[]\n"
