"""What a desk writes for spreadsheets opens rightly and comes back."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from factcheck.settings import Target
from tests.conftest import Run, runner


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """Claims with all a spreadsheet can say, one in an article, one that begins like a formula."""
    text = tmp_path / "a.txt"
    text.write_text("Der Turm\n\nDer Turm misst neunzig Meter, sagt das Rathaus.\n", encoding="utf-8")
    run("article", "add", str(text), "--url", "https://example.org/turm", "--outlet", "Tagblatt")
    run(
        "claim",
        "add",
        "A1",
        "--quote",
        "misst neunzig Meter",
        "--claimant",
        "Rathaus",
        "--said",
        "2026-10-21",
    )
    run(
        "claim",
        "add",
        "--text",
        '=HYPERLINK("http://x";"y")',
        "--claimant",
        "@anna",
        "--said",
        "2025-10",
        "--seen-at",
        "https://example.org/b",
    )
    run("claim", "add", "--text", "Erste Zeile\n-zweite", "--said", "2025-08-15/2025-08-17")
    run(
        "evidence",
        "add",
        "C1",
        "--url",
        "https://example.org/maß",
        "--title",
        "Das Maß",
        "--stance",
        "refutes",
    )
    run("evidence", "add", "C1", "--quote", "81 Meter\nsind es", "--stance", "supports")
    run("rate", "C1", "false", "--because", "Es sind 81.")
    run("annotate", "C1", "Erste Notiz.")
    run("annotate", "C1", "Zweite\nNotiz.")
    run("tag", "C1", "--add", "Turm", "--add", "Zahlen")
    run("assign", "C2", "bert", "--due", "2026-11-01", "--priority", "2")
    return run


@pytest.mark.parametrize("name", ["checks.xlsx", "checks.csv"])
def test_what_goes_out_comes_in_unchanged(filled: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert filled("export", name.split(".")[1], "-o", str(path)).exit_code == 0
    before = filled("log", "--format", "json").stdout

    result = filled("import", str(path), "-f", "json")

    assert [(item["outcome"], item["note"]) for item in json.loads(result.stdout)] == [("held", None)] * 3
    assert filled("log", "--format", "json").stdout == before


def test_a_claim_of_an_article_without_an_address_comes_in_unchanged_too(filled: Run, tmp_path: Path) -> None:
    text = "Die Brücke | Mara Winter. 21.10.2026.\n\nDie Brücke ist zu.\n"
    filled("article", "add", "-", "--outlet", "Uferblatt", input=text)
    filled("claim", "add", "A2", "--quote", "Die Brücke ist zu")
    path = tmp_path / "checks.csv"
    filled("export", "csv", "-o", str(path))
    result = filled("import", str(path), "-f", "json")
    assert {item["outcome"] for item in json.loads(result.stdout)} == {"held"}

    changed = path.read_text("utf-8-sig").replace("Uferblatt", "Seeblatt").replace("2026-10-21", "2026-10-22")
    path.write_text(changed, "utf-8")
    told = [item["note"] for item in json.loads(filled("import", str(path), "-f", "json").stdout)]
    wanted = "outlet: Uferblatt here, Seeblatt there; published: 2026-10-21 here, 2026-10-22 there"
    assert [note for note in told if note and "Seeblatt" in note] == [wanted, wanted]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", ["checks.xlsx", "checks.csv"])
def test_another_desk_gets_the_same_claims(
    filled: Run, sqlite_template: Path, tmp_path: Path, name: str, language: str
) -> None:
    path, other = tmp_path / name, tmp_path / "other.db"
    filled("export", name.split(".")[1], "-o", str(path), "--language", language)
    other.write_bytes(sqlite_template.read_bytes())
    there = runner(Target(path=other))

    result = there("import", str(path))

    assert result.exit_code == 0 and "0 not taken" in result.stderr, result.stderr
    columns = (
        "uid, quote, text, claimant, said_earliest, said_latest, status, assignee, due_on, priority, tags"
    )
    for query in (
        f"select {columns} from claims order by claim_id",
        "select stance, url from evidence_items order by evidence_id",
        "select body from annotations order by annotation_id",
        "select label, justification from current_verdicts",
    ):
        ours, theirs = (json.loads(run("sql", query, "-f", "json").stdout) for run in (filled, there))
        assert ours and ours == theirs, query
    again = tmp_path / f"again-{name}"
    there("export", name.split(".")[1], "-o", str(again), "--language", language)
    assert {item["outcome"] for item in json.loads(there("import", str(again), "-f", "json").stdout)} == {
        "held"
    }


def test_a_workbook_has_real_dates_and_nothing_that_runs(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "o.xlsx"

    filled(
        "export", "xlsx", "claims", "verdicts", "report", "week-for-the-editor", "conflicts", "-o", str(path)
    )

    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Checks", "verdicts", "week-for-the-editor", "conflicts"]
    page = book["Checks"]
    names = [cell.value for cell in page[1]]
    said = page.cell(2, names.index("said") + 1)
    assert (said.value, said.number_format) == (datetime(2026, 10, 21), "yyyy-mm-dd")
    formula = page.cell(3, names.index("claim") + 1)
    assert (formula.value, formula.data_type, formula.quotePrefix) == (
        '=HYPERLINK("http://x";"y")',
        "s",
        True,
    )
    assert all(sheet.freeze_panes == "A2" and not sheet._hyperlinks for sheet in book)
    assert page.column_dimensions["A"].width > 8
    verdicts = book["verdicts"]
    decided = [cell.value for cell in verdicts[1]].index("decided_at") + 1
    assert isinstance(verdicts.cell(2, decided).value, datetime)


def test_csv_is_what_excel_opens_rightly(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"

    filled("export", "csv", "-o", str(path))

    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfclaim;quote;") and raw.endswith(b"\r\n")
    assert '"\'=HYPERLINK(""http://x"";""y"")"' in raw.decode("utf-8-sig")
    assert ";'@anna;" in raw.decode("utf-8-sig")
    filled("config", "set", "language", "en")
    assert filled("export", "csv").stdout.startswith("\ufeffclaim,quote,")
    assert filled("export", "csv", "--separator", "tab").stdout.startswith("\ufeffclaim\tquote\t")


def test_the_lists_stay_as_programs_read_them(filled: Run) -> None:
    assert '"=HYPERLINK(""http://x"";""y"")"' in filled("claim", "list", "--format", "csv").stdout


def test_wrong_wishes_are_met_with_what_there_is(sqlite_run: Run, tmp_path: Path) -> None:
    path = str(tmp_path / "o.xlsx")
    assert "conflicts?" in sqlite_run("export", "xlsx", "conflict", "-o", path).stderr
    assert "needs a file" in sqlite_run("export", "xlsx").stderr
    assert "one table" in sqlite_run("export", "csv", "claims", "conflicts").stderr
    assert sqlite_run("export", "xlsx", "-o", str(tmp_path / "factcheck.db")).exit_code == 2
