"""Files that are broken, wrong, or made to harm: told in one line, nothing taken in."""

from __future__ import annotations

import csv
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.workbooks import SHEET, rewritten, workbook


def _refused(run: Run, path: Path, words: str) -> None:
    before = run("log", "--format", "json").stdout
    result = run("import", "sheet", str(path))
    assert result.exit_code == 2, result.output
    assert words in result.stderr, result.stderr
    assert len(result.stderr.strip().splitlines()) == 1, result.stderr
    assert run("log", "--format", "json").stdout == before
    assert not list(path.parent.glob("*rejected*"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "c.xlsx", [["claim", "note"], ["one", "x"]])


@pytest.mark.parametrize("kept", [30, 1000, -30])
def test_a_workbook_that_is_cut_off(sqlite_run: Run, book: Path, kept: int) -> None:
    book.write_bytes(book.read_bytes()[:kept])

    _refused(sqlite_run, book, "broken or cut off")


def test_a_workbook_with_a_flipped_byte(sqlite_run: Run, book: Path) -> None:
    raw = bytearray(book.read_bytes())
    with zipfile.ZipFile(book) as archive:
        place = archive.getinfo(SHEET).header_offset + 100
    raw[place] ^= 0xFF
    book.write_bytes(bytes(raw))

    _refused(sqlite_run, book, "c.xlsx")


def test_a_bomb(sqlite_run: Run, book: Path) -> None:
    rewritten(book, SHEET, lambda xml: xml.replace(b"<sheetData>", b"<sheetData>" + b" " * 40_000_000))

    _refused(sqlite_run, book, "no spreadsheet does")


def test_a_sheet_larger_than_any(sqlite_run: Run, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.exchange.sheet_zip._UNPACKED", 5_000)

    _refused(sqlite_run, book, "unpacks to")


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"])
def test_entities(sqlite_run: Run, book: Path, part: str) -> None:
    kinds = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    rewritten(book, part, lambda xml: xml.replace(b"?>", b"?>" + kinds, 1) if b"?>" in xml else kinds + xml)

    _refused(sqlite_run, book, "defines entities")


def test_entities_hidden_in_another_encoding(sqlite_run: Run, book: Path) -> None:
    rewritten(
        book, SHEET, lambda xml: ('<?xml version="1.0" encoding="UTF-16"?>' + xml.decode()).encode("utf-16")
    )

    _refused(sqlite_run, book, "not in UTF-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'r="A2"', b'r="ZZZZZ99999999"'), (b"</sheetData>", b""), (b"</row>", b'</row><row r="x"></row>'),
        (b"</sheetData>", b'<row r="5"><c r="A5" t="s"><v>99</v></c></row></sheetData>'),
        (b"</sheetData>", b'<row r="5"><c r="A5"><v>' + b"9" * 5000 + b"</v></c></row></sheetData>"),
    ],
)  # fmt: skip
def test_a_sheet_that_makes_no_sense(sqlite_run: Run, book: Path, old: bytes, new: bytes) -> None:
    rewritten(book, SHEET, lambda xml: xml.replace(old, new))

    _refused(sqlite_run, book, "cannot be read as a workbook")


def test_a_row_at_the_end_of_the_world_is_not_waited_for(sqlite_run: Run, book: Path) -> None:
    far = b'<row r="2000000000"><c r="A2000000000" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    rewritten(book, SHEET, lambda xml: xml.replace(b"</sheetData>", far))

    result = sqlite_run("import", str(book), "-f", "json")

    assert result.exit_code == 0 and "far" not in result.stdout and "one" in result.stdout


def test_macros_and_links_to_other_files_are_left_alone(sqlite_run: Run, book: Path) -> None:
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    assert sqlite_run("import", str(book)).exit_code == 0


def _archive(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return path


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("word/document.xml",), "Word document"), (("content.xml", "mimetype"), "OpenDocument"),
        (("xl/workbook.bin",), "binary workbook"), (("readme.txt",), "no workbook"),
        ((), "broken or cut off"),
    ],
)  # fmt: skip
def test_archives_that_are_no_workbook(
    sqlite_run: Run, tmp_path: Path, names: tuple[str, ...], words: str
) -> None:
    path = _archive(tmp_path / "c.xlsx", *names)
    if not names:
        path.write_bytes(b"PK\x03\x04")

    _refused(sqlite_run, path, words)


def test_the_name_does_not_decide_what_a_file_is(sqlite_run: Run, tmp_path: Path, book: Path) -> None:
    as_csv = tmp_path / "d.csv"
    as_csv.write_bytes(book.read_bytes())
    as_xlsx = tmp_path / "e.xlsx"
    as_xlsx.write_text("claim;note\ntwo;y\n", encoding="utf-8")

    assert '"one"' in sqlite_run("import", str(as_csv), "-f", "json").stdout
    assert '"two"' in sqlite_run("import", "sheet", str(as_xlsx), "-f", "json").stdout


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is no table"),
        (b"\x00\x01\x02\x03" * 500, "is no table"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b"claim;note\n\xc3\xa4\xc3\xb6\xc3\xbc\xc3", "UTF-8 but broken"),
        (b'claim;note\na;b\nc;"open\nd;e\n', "Row 3 begins a quotation mark that is never closed"),
        (b'claim;note\nc;"' + b"x" * 140_000, "never closed"),
        (b"claim" + b";x" * 1_000_000, "1,000,001 columns"),
        (b"claim\n" + b"x\n" * 100_001, "more than 100,000 rows"),
        (b"claim\n" + b"x" * 100_500, "characters"),
        (b"name;city\nanna;wien\n", "No column of 'c.csv' is known to hold claims"),
        (b"\n\n;;;\n", "holds no rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_text_that_is_no_table_of_claims(sqlite_run: Run, tmp_path: Path, data: bytes, words: str) -> None:
    csv.field_size_limit(1_000_000)  # as a reader of another format leaves it
    path = tmp_path / "c.csv"
    path.write_bytes(data)

    _refused(sqlite_run, path, words)


@pytest.mark.parametrize("name", ["c.xls", "c.xlsx", "c.ods"])
def test_an_old_workbook_is_told_for_what_it_is(sqlite_run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100)

    result = sqlite_run("import", str(path))

    assert "an old Office document" in result.stderr and "Save it as XLSX or CSV" in result.stderr


def test_quotation_marks_inside_a_cell_are_no_defect(sqlite_run: Run, tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(b'claim;note\nein "Wort" zu viel;x\n"so" auch;y\n')

    result = sqlite_run("import", str(path), "-f", "json")

    assert result.exit_code == 0 and 'ein \\"Wort\\" zu viel' in result.stdout and "so auch" in result.stdout


@pytest.mark.parametrize(
    "name", ["../../out", "sub/other", "<script>alert(1)</script>", "'; DROP TABLE claim; --"]
)
def test_tricks_in_texts_stay_texts(sqlite_run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "c.csv"
    path.write_text(f'claim;claimant;tags\n"{name}";"{name}";x\n', encoding="utf-8")

    sqlite_run("import", str(path))

    assert sqlite_run("sql", "select text from claims", "-f", "csv").stdout.splitlines()[1].strip('"') == name
    assert [found.name for found in tmp_path.iterdir() if found.suffix == ".csv"] == ["c.csv"]


def test_without_the_library_it_is_said_what_to_install(
    sqlite_run: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "openpyxl", None)

    _refused(sqlite_run, book, "pip install 'factcheck[xlsx]'")
    assert "factcheck[xlsx]" in sqlite_run("export", "xlsx", "-o", str(book.parent / "o.xlsx")).stderr


def test_bytes_of_a_bomb_are_not_unpacked_to_be_refused(book: Path) -> None:
    from factcheck.errors import BadInput
    from factcheck.exchange.sheet_zip import check_parts

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(600):
                part.write(b" " * 1024 * 1024)

    with pytest.raises(BadInput, match="600 MB"):
        check_parts(out.getvalue(), "c.xlsx")
