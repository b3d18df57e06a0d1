"""docs/reports.md says what is there."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.services.report_steps import STEPS
from factcheck.storage.sql_file import HEADER, TYPES
from tests.conftest import Run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reports.md"
TABLE = re.compile(
    r"(?<=<!-- begin: factcheck report list --format markdown -->\n)(.*?)(?=<!-- end -->)", re.DOTALL
)


def test_the_table_of_reports_is_what_the_command_prints(sqlite_run: Run) -> None:
    """`make docs` puts it there."""
    found = TABLE.search(PAGE.read_text(encoding="utf-8"))

    assert found is not None
    assert found[1] == sqlite_run("report", "list", "--format", "markdown").stdout


def test_every_line_of_a_header_and_every_type_is_explained() -> None:
    rows = re.findall(r"^\| (`.*?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    explained = " ".join(rows)

    assert [key for key in HEADER if f"`-- {key}:" not in explained] == []
    assert [kind for kind in TYPES if f"`{kind}`" not in explained] == []
    assert [step for step in STEPS if f"`{step}`" not in PAGE.read_text(encoding="utf-8")] == []


def test_the_example_runs_as_it_is_printed(ask: Run, own: Path) -> None:
    [example] = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (own / "quiet-articles.sql").write_text(example, encoding="utf-8")

    result = ask("report", "run", "quiet-articles", "--reports", str(own), "-p", "most=3", "--format", "ids")

    assert result.stdout == "A2\n"


def test_every_report_named_on_the_page_is_there(sqlite_run: Run) -> None:
    names = sqlite_run("report", "list", "--format", "ids").stdout.split()

    for name in re.findall(r"factcheck report (?:run|show) ([a-z-]+)", PAGE.read_text(encoding="utf-8")):
        assert name in names
