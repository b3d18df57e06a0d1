"""Desks move in with the spreadsheet they have."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Run
from tests.workbooks import SHEET, rewritten, workbook

HEAD = "Behauptung;Wer;Datum;Quelle;Urteil;Begründung;Belege"
ROW = "Der Turm ist 90 Meter hoch;Rathaus;21.10.2026;https://example.org/turm;true;Nachgemessen.;https://example.org/maß"


def _file(folder: Path, *lines: str, name: str = "checks.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def _claims(run: Run) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("claim", "list", "--format", "json").stdout)
    return found


def _outcomes(result: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(result.stdout)  # type: ignore[attr-defined]
    return found


def test_a_row_becomes_a_claim_with_all_that_hangs_on_it(run: Run, tmp_path: Path) -> None:
    more = (
        "Zitat;Status;Bearbeiter;Frist;Priorität;Schlagworte;Notiz;Fall-Nr;Archiv;Titel;Medium;Veröffentlicht"
    )
    head = f"{HEAD};{more}"
    row = f'{ROW};"„neunzig Meter"";in Arbeit;bert;1.11.2026;2,0;"Turm, Zahlen";Eilt;17'
    row = (
        row.replace('"„neunzig Meter""', '"„neunzig Meter“"')
        + ";https://archive.example.org/1;Der Turm;Tagblatt;20.10.2026"
    )

    result = run("import", str(_file(tmp_path, head, row)))

    assert result.exit_code == 0, result.output
    [claim] = _claims(run)
    assert claim["text"] == "Der Turm ist 90 Meter hoch"
    assert claim["quote"] == "„neunzig Meter“"
    assert (claim["claimant"], claim["said_earliest"], claim["said_latest"]) == (
        "Rathaus",
        "2026-10-21",
        "2026-10-21",
    )
    assert (claim["status"], claim["assignee"], claim["due_on"]) == ("checking", "bert", "2026-11-01")
    assert (claim["priority"], claim["tags"], claim["rating"]) == (2, "Turm, Zahlen", "true")
    shown = run("show", str(claim["claim"])).stdout
    for words in (
        "Nachgemessen.",
        "https://example.org/maß",
        "Eilt",
        "Fall-Nr: 17",
        "https://archive.example.org/1",
        "Der Turm, Tagblatt",
    ):
        assert words in shown
    seen = json.loads(
        run("sql", "select url, archived_url, seen_on from appearances", "--format", "json").stdout
    )
    assert seen == [
        {
            "url": "https://example.org/turm",
            "archived_url": "https://archive.example.org/1",
            "seen_on": "2026-10-20",
        }
    ]


def test_one_operation_takes_all_of_it_in_and_undo_takes_it_back(run: Run, tmp_path: Path) -> None:
    unrated = "Der See ist {} Meter tief;Anna;2026;https://example.org/see;;;https://example.org/lot"
    rows = [unrated.format(number) for number in range(5)]

    result = run("import", str(_file(tmp_path, HEAD, *rows)))
    operation = result.stderr.split()[-1]

    assert len(_claims(run)) == 5
    assert run("undo", operation).exit_code == 0
    assert _claims(run) == [] and json.loads(run("claimant", "list", "-f", "json").stdout) == []
    again = run("import", str(tmp_path / "checks.csv"), "-f", "json")
    assert {item["outcome"] for item in _outcomes(again)} == {"added"}


def test_undo_retracts_ratings_that_no_database_ever_forgets(run: Run, tmp_path: Path) -> None:
    result = run("import", str(_file(tmp_path, HEAD, ROW)))

    undone = run("undo", result.stderr.split()[-1])

    assert "retracted" in undone.output
    kept = run("claim", "list", "--status", "withdrawn", "--format", "json")
    assert _claims(run) == [], "the claim that only its rating holds is withdrawn"
    assert [claim["rating"] for claim in json.loads(kept.stdout)] == [None]


def test_after_an_undo_the_same_file_brings_everything_back(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, HEAD + ";Fall-Nr;Tags", ROW + ";17;Turm", "Der See ist tief;;;;;;;18;")
    run("import", str(file))
    before = json.loads(run("claim", "list", "--format", "json").stdout)
    run("undo")
    assert "1 would be brought back" in run("import", str(file), "--dry-run").stderr

    again = run("import", str(file), "-f", "json")

    assert [item["outcome"] for item in _outcomes(again)] == ["back", "added"]
    assert "1 brought back, as an undo had taken them out" in again.stderr
    after = json.loads(run("claim", "list", "--format", "json").stdout)
    assert [(one["text"], one["rating"], one["status"], one["tags"]) for one in after] == [
        (one["text"], one["rating"], one["status"], one["tags"]) for one in before
    ]
    assert "Fall-Nr: 17" in run("show", "C1").stdout
    held = run("sql", "select justification from current_verdicts", "--format", "csv").stdout
    assert "was undone" not in held
    once_more = run("import", str(file), "-f", "json")
    assert [item["outcome"] for item in _outcomes(once_more)] == ["held", "held"]
    assert run("undo").exit_code == 0 and _claims(run) == []


def test_years_of_two_digits_are_taken_when_somebody_says_how_they_are_meant(
    run: Run, tmp_path: Path
) -> None:
    """As Excel shows dates in German, and writes them into CSV."""
    file = _file(
        tmp_path, "Behauptung;Wann gesagt", "Der See ist tief;03.04.25", "Der Turm ist hoch;3.4.99",
        "Die Brücke hält;03/04/25", "Das Tal ist breit;25-04-03",
    )  # fmt: skip
    refused = run("import", str(file), "--dry-run")
    assert refused.exit_code == 2 and "if 25 is 2025 and so on for all, add --short-years" in refused.stderr

    taken = run("import", str(file), "--short-years")

    assert (
        "2 added, 0 already there, 0 there with differences (left as they are), 2 not taken" in taken.stderr
    )
    assert "03/04/2025" in taken.stderr and "25-04-03" in taken.stderr, "these can be read in two ways still"
    said = run("sql", "select said_raw, said_earliest, said_latest from claims", "--format", "csv").stdout
    assert said.split() == [
        "said_raw,said_earliest,said_latest", "03.04.25,2025-04-03,2025-04-03",
        "3.4.99,1999-04-03,1999-04-03",
    ]  # fmt: skip
    assert (
        "0 not taken"
        in run(
            "import", str(_file(tmp_path, "Behauptung;Wann", "Ja;03/04/25")), "--short-years", "--day-first"
        ).stderr
    )


def test_a_claim_that_somebody_withdrew_is_not_brought_back(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, HEAD, ROW)
    run("import", str(file))
    run("claim", "status", "C1", "withdrawn")

    again = run("import", str(file), "-f", "json")

    assert [item["outcome"] for item in _outcomes(again)] == ["held"]
    assert _claims(run) == []


def test_the_same_file_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, HEAD + ";Fall-Nr;Tags", ROW + ";17;Turm", "Der See ist tief;;;;;;;18;")
    run("import", str(file))
    before = run("log", "--format", "json").stdout

    result = run("import", str(file), "-f", "json")

    assert [item["outcome"] for item in _outcomes(result)] == ["held", "held"]
    assert run("log", "--format", "json").stdout == before


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        (";true;", ";false;", "rating: true here, false there"),
        ("Nachgemessen.", "Geschätzt.", "justification"),
        ("https://example.org/maß", "https://example.org/anders", "evidence"),
    ],
)
def test_a_changed_row_is_told_and_not_taken(
    run: Run, tmp_path: Path, ours: str, theirs: str, told: str
) -> None:
    run("import", str(_file(tmp_path, HEAD, ROW)))
    before = run("log", "--format", "json").stdout

    result = run("import", str(_file(tmp_path, HEAD, ROW.replace(ours, theirs))), "-f", "json")

    [item] = _outcomes(result)
    assert (item["outcome"], item["note"]) == ("differs", told)
    assert run("log", "--format", "json").stdout == before


def test_what_a_person_decided_since_stays(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, HEAD, ROW)
    run("import", str(file))
    run("rate", "C1", "false", "--because", "Looked again.")

    result = run("import", str(file), "-f", "json")

    assert "rating: false here, true there" in str(_outcomes(result)[0]["note"])
    assert _claims(run)[0]["rating"] == "false"


def test_a_dry_run_tells_the_same_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, HEAD, ROW, "Zweite;;KW 12;;;;")
    before = run("log", "--format", "json").stdout

    dry = run("import", str(file), "--dry-run", "-f", "json")

    assert run("log", "--format", "json").stdout == before
    assert _claims(run) == [] and list(tmp_path.glob("*rejected*")) == []
    assert "1 would be added" in dry.stderr and "1 not taken" in dry.stderr
    real = run("import", str(file), "-f", "json")
    told = [(item["row"], item["outcome"], item["text"]) for item in _outcomes(dry)]
    assert told == [(item["row"], item["outcome"], item["text"]) for item in _outcomes(real)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_encoding_and_separator_is_recognised(
    sqlite_run: Run, tmp_path: Path, encoding: str, separator: str
) -> None:
    head = "Behauptung;Wer;Begründung;Urteil".replace(";", separator)
    cells = ['"Größe; und, Maß|mal\tneu"', "Käthe", '"weil ""so"""', "true"]

    result = sqlite_run("import", str(_file(tmp_path, head, separator.join(cells), encoding=encoding)))

    assert result.exit_code == 0, result.output
    [claim] = _claims(sqlite_run)
    assert claim["text"] == "Größe; und, Maß|mal\tneu"
    assert claim["claimant"] == "Käthe"


def test_line_breaks_in_cells_title_rows_and_the_line_of_excel(run: Run, tmp_path: Path) -> None:
    head = "sep=;\r\nUnsere Checks 2026;;\r\n;;\r\nBehauptung;Wer;Notiz\r\n"
    text = f'{head}"Erste Zeile\r\nzweite Zeile";Anna;\r\n;;\r\nNoch eine;;"a\nb"\r\n'
    path = tmp_path / "checks.csv"
    path.write_bytes(text.encode("cp1252"))

    result = run("import", str(path), "-f", "json")

    assert [(item["row"], item["text"]) for item in _outcomes(result)] == [
        (5, "Erste Zeile\nzweite Zeile"),
        (7, "Noch eine"),
    ]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("BEHAUPTUNG", "claim"), ("claim_text", "claim"), ("Begruendung", "justification"),
        ("Sprecher:in", "claimant"),
        ("Date said", "said"), ("Quelle (Link)", "source"), ("Beleg 2", "evidence"),
        ("veroeffentlicht am", "published"),
        ("Fact-Checker", "assignee"), ("Schlag-Worte", "tags"), ("Überschrift", "article"),
        ("Due date", "due"),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_names(header: str, field: str) -> None:
    from factcheck.exchange.sheet_fields import field_named

    assert field_named(header) == field


@pytest.mark.parametrize("header", ["", "17", "Fall-Nr", "Claimsman", "Datumsgrenze", "x", "Status 2", "("])
def test_other_names_are_not_taken_for_columns(header: str) -> None:
    from factcheck.exchange.sheet_fields import field_named

    assert field_named(header) is None


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (";Anna;;;;", "The row has no claim"),
        ("x;;KW 12;;;", "Datum: 'KW 12' is a week without a year"),
        ("x;;KW 12/2026;;;", "2026-03-16/2026-03-22"),
        ("x;;03/04/2026;;;", "can be 3 April 2026 or 4 March 2026"),
        ("x;;3-4-2026;;;", "can be 3 April 2026 or 4 March 2026"),
        ("x;;20T0-10-31;;;", "'20T0-10-31' is not a date"),
        ("x;;31.2.2026;;;", "February 2026 has no day 31"),
        ("x;;21.10.26;;;", "only two digits"),
        ("x;;45951;;;", "as Excel counts days it is 2025-10-21"),
        ("x;;Q3 2026;;;", "is a quarter"),
        ("x;;;;Quatsch;", "'Quatsch' is not on the scale five-point"),
        ("x;;;http://[kaputt;;", "is not a URL"),
        ("x;#BEZUG!;;;;", "Wer: The cell holds the error #BEZUG!"),
        ("x;;;;;vielleicht", "'vielleicht' is no status"),
    ],
)
def test_a_row_that_cannot_be_taken_is_told_with_its_reason(
    sqlite_run: Run, tmp_path: Path, cells: str, reason: str
) -> None:
    file = _file(tmp_path, "Behauptung;Wer;Datum;Quelle;Urteil;Status", "gut;;2026;;;", cells)

    result = sqlite_run("import", str(file), "-f", "json")

    assert reason in result.stderr
    assert [item["text"] for item in _outcomes(result)] == ["gut"]
    rejected = (tmp_path / "checks.rejected.csv").read_text(encoding="utf-8-sig")
    assert rejected.splitlines()[0] == "rejected because;Behauptung;Wer;Datum;Quelle;Urteil;Status"
    assert reason.split(":")[0] in rejected and cells in rejected


@pytest.mark.parametrize(
    "given", ["31-10-2020", "31/10/2020", "31.10.2020", "2020-10-31", "Sa., 31. Oktober 2020"]
)
def test_dates_in_every_order_are_read_where_they_can_mean_one_day(
    sqlite_run: Run, tmp_path: Path, given: str
) -> None:
    result = sqlite_run("import", str(_file(tmp_path, "claim;date", f'x;"{given}"')))

    assert result.exit_code == 0, result.output
    assert _claims(sqlite_run)[0]["said_earliest"] == "2020-10-31"


def test_the_person_can_say_which_order_dates_have(sqlite_run: Run, tmp_path: Path) -> None:
    sqlite_run("import", str(_file(tmp_path, "claim;date", "x;03/04/2026")), "--month-first")

    assert _claims(sqlite_run)[0]["said_earliest"] == "2026-03-04"


def test_rejected_rows_are_mended_and_taken_in_alone(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, HEAD, ROW, ROW.replace("90", "91").replace("21.10.2026", "KW 43"))
    run("import", str(file))
    rejects = tmp_path / "checks.rejected.csv"
    rejects.write_text(
        rejects.read_text(encoding="utf-8-sig").replace(";KW 43;", ";22.10.2026;"), encoding="utf-8"
    )

    result = run("import", str(rejects), "-f", "json")

    assert [item["outcome"] for item in _outcomes(result)] == ["added"]
    assert len(_claims(run)) == 2


def test_a_file_somebody_mends_is_never_written_over(sqlite_run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, "claim;date", "x;KW 1")
    sqlite_run("import", str(file))
    first = (tmp_path / "checks.rejected.csv").read_bytes()

    sqlite_run("import", str(tmp_path / "checks.rejected.csv"))

    assert (tmp_path / "checks.rejected.csv").read_bytes() == first
    assert (tmp_path / "checks.rejected-2.csv").exists()
    refused = sqlite_run("import", str(file), "--rejects", str(file))
    assert refused.exit_code == 2 and file.read_text() == "claim;date\nx;KW 1"


def test_unknown_labels_are_listed_with_the_command_that_maps_them(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, "claim;rating", "a;Halb so wild", "b;Halb so wild", "c;true")

    result = run("import", str(file))

    assert (
        "factcheck scale map five-point 'Halb so wild' --class true|mixture|false|other   # 2 rows"
        in result.stderr
    )
    run("scale", "map", "five-point", "Halb so wild", "--class", "mixture")
    again = run("import", str(file), "-f", "json")
    assert [item["outcome"] for item in _outcomes(again)] == ["added", "added", "held"]


def test_unknown_labels_can_be_taken_without_a_meaning(run: Run, tmp_path: Path) -> None:
    result = run("import", str(_file(tmp_path, "claim;rating", "a;Halb so wild")), "--unmapped")

    assert "without a meaning yet" in result.stderr
    label = json.loads(
        run(
            "sql", "select mapped, value from rating_labels where label = 'Halb so wild'", "-f", "json"
        ).stdout
    )
    assert label == [{"mapped": "no", "value": None}]


def test_what_a_column_holds_is_told_once_and_remembered(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, "Aussage des Tages;Punkte;Rest", "Der Turm;3,5;egal")
    refused = run("import", str(file))
    assert refused.exit_code == 2 and '--map "Aussage des Tages=text"' in refused.stderr

    run("import", str(file), "--map", "Aussage des Tages=text", "--map", "Rest=-")
    result = run(
        "import", str(_file(tmp_path, "Punkte;Aussage des Tages;Rest", "4;Der See;egal", name="b.csv"))
    )

    assert "claim (as remembered)" in result.stderr and "left out" in result.stderr
    assert [claim["text"] for claim in _claims(run)] == ["Der Turm", "Der See"]
    assert "Punkte: 3,5" in run("show", "C1").stdout and "egal" not in run("show", "C1").stdout


def test_a_wrong_map_is_met_with_what_there_is(sqlite_run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, "claim;x", "a;b")

    assert "There are: 'claim', 'x'" in sqlite_run("import", str(file), "--map", "Zitate=quote").stderr
    assert "rating?" in sqlite_run("import", str(file), "--map", "x=ratin").stderr
    assert "maps nothing" in sqlite_run("import", str(file), "--map", "x").stderr


def test_a_quote_is_found_in_the_article_we_hold(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(
        "Der Turm\n\nDer Turm misst neunzig Meter, sagt das Rathaus. Er ist alt. Er ist alt.\n",
        encoding="utf-8",
    )
    run("article", "add", str(text), "--url", "https://example.org/turm")
    file = _file(
        tmp_path, "Zitat;Quelle;Archiv",
        '"misst neunzig  Meter";https://example.org/turm?utm_source=x#oben;https://archive.example.org/1',
        "steht nicht da;https://example.org/turm;",
        "Er ist alt;https://example.org/turm;",
        "misst neunzig Meter;https://example.org/turm;",
    )  # fmt: skip

    result = run("import", str(file), "-f", "json")

    found = _outcomes(result)
    assert "not in A1" in str(found[1]["note"]) and "several times" in str(found[2]["note"])
    claims = {str(claim["claim"]): claim for claim in _claims(run)}
    anchored = claims[str(found[0]["claim"])]
    assert (anchored["article"], anchored["quote"], anchored["anchor"]) == (
        "A1",
        "misst neunzig Meter",
        "exact",
    )
    assert claims[str(found[1]["claim"])]["article"] is None
    again = run("import", str(file), "-f", "json")
    assert {item["outcome"] for item in _outcomes(again)} == {"held"}


def test_a_workbook_is_read_as_a_person_sees_it(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Read me first"])
    page = book.create_sheet("Checks")
    page.append(["Our checks"])
    page.merge_cells("A1:E1")
    page.append([])
    page.append(["Claim", "Speaker", "Date", "Rating", "Priority", "Due"])
    page.append(["a", "Anna", datetime(2026, 10, 21), True, 2.0, date(2026, 11, 1)])
    page.append(["b_x000D_\nc", None, "Oktober 2025", "half true", None, None])
    page.merge_cells("B4:B5")
    book.create_sheet("Old").sheet_state = "hidden"
    path = tmp_path / "checks.xlsx"
    book.save(path)

    result = run("import", str(path))

    assert result.exit_code == 0, result.output
    assert "'Read me first'" not in result.stderr and "hidden sheets 'Old'" in result.stderr
    first, second = _claims(run)
    assert (first["said_earliest"], first["rating"], first["priority"], first["due_on"]) == (
        "2026-10-21",
        "true",
        2,
        "2026-11-01",
    )
    assert (second["text"], second["claimant"], second["said_latest"]) == ("b\nc", "Anna", "2025-10-31")


def test_formulas_count_as_what_they_last_gave(sqlite_run: Run, tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [["claim", "note"], ["one", "x"], ["=A2", None], ["=A2", None]])

    def given(xml: bytes) -> bytes:
        cached = xml.replace(b'<c r="A3"><f>A2</f><v />', b'<c r="A3" t="str"><f>A2</f><v>from a formula</v>')
        cached = cached.replace(
            b'<c r="A3"><f>A2</f><v></v>', b'<c r="A3" t="str"><f>A2</f><v>from a formula</v>'
        )
        assert cached != xml
        return cached

    rewritten(path, SHEET, given)

    result = sqlite_run("import", str(path), "-f", "json")

    assert [item["text"] for item in _outcomes(result)] == ["one", "from a formula"]
    assert "The formula in A4 has no value" in result.stderr
    kept = openpyxl.load_workbook(tmp_path / "c.rejected.xlsx").active["B2"]
    assert (kept.value, kept.data_type) == ("=A2", "s")


def test_an_error_in_a_cell_is_a_reason(sqlite_run: Run, tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [["claim", "date"], ["one", "#REF!"], ["#N/A", None]])

    result = sqlite_run("import", str(path))

    assert (
        "date: The cell holds the error #REF!" in result.stderr
        and "claim: The cell holds the error #N/A" in result.stderr
    )


def test_a_hidden_sheet_is_read_when_it_is_named(sqlite_run: Run, tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [["claim"], ["seen"]])
    book = openpyxl.load_workbook(path)
    hidden = book.create_sheet("Archive")
    hidden.sheet_state = "hidden"
    hidden.append(["claim"])
    hidden.append(["unseen"])
    book.save(path)

    assert [
        item["text"]
        for item in _outcomes(sqlite_run("import", str(path), "--sheet", "archive", "-f", "json"))
    ] == ["unseen"]
    assert "Archive?" in sqlite_run("import", str(path), "--sheet", "Archiv").stderr


def test_the_template_can_be_filled_in_and_taken_in(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "neu.xlsx"
    assert run("import", "--template", str(path), "--language", "de").exit_code == 0
    book = openpyxl.load_workbook(path)
    page = book["Checks"]
    assert page.freeze_panes == "A2" and page["A1"].value == "Behauptung"
    offered = page.data_validations.dataValidation[0].formula1
    labels = [row[0].value for row in book["Spalten"][offered.split("!")[1].replace("$", "")]]
    assert labels == ["wahr", "größtenteils wahr", "halb wahr", "größtenteils falsch", "falsch", "unbelegt"]

    empty = run("import", str(path))
    page.append(["Der Turm ist hoch"])
    book.save(path)
    filled = run("import", str(path), "-f", "json")

    assert "passed over" in empty.stderr and "0 added" in empty.stderr
    assert [item["text"] for item in _outcomes(filled)] == ["Der Turm ist hoch"]
    assert run("import", "--template", str(path)).exit_code == 2


def test_two_rows_for_one_check_make_one_claim(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, "claim;claimant;note", "a;Anna;x", "A ;anna;x", "a;Anna;y")

    found = _outcomes(run("import", str(file), "-f", "json"))

    assert [item["outcome"] for item in found] == ["added", "differs", "differs"]
    assert len(_claims(run)) == 1


def test_a_name_like_a_known_one_is_told_not_joined(run: Run, tmp_path: Path) -> None:
    run("claimant", "add", "Anna Beispiel")

    result = run("import", str(_file(tmp_path, "claim;claimant", "a;Anna Beispil", "b;anna beispiel")))

    assert "factcheck claimant merge 'Anna Beispil' 'Anna Beispiel'" in result.stderr
    assert [claim["claimant"] for claim in _claims(run)] == ["Anna Beispil", "Anna Beispiel"]
