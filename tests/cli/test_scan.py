"""`scan` and `article add --scan`, as people and scripts call them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Run

ELEVEN = "Bei dem Einsturz der Lindenbrücke in Weiler wurden elf Menschen verletzt"
TWENTY = "Bei dem Einsturz der Lindenbrücke in Weiler wurden mehr als 20 Menschen verletzt"
THIRTY = "Bei dem Einsturz der Lindenbrücke in Weiler wurden 30 bis 40 Menschen verletzt"
PRINTED = "03.05.2026"


def article(title: str, *sentences: str) -> str:
    """A text printed on one day."""
    return f"{title} | Mara Winter. {PRINTED}.\n\n{'. '.join(sentences)}.\n"


def add(run: Run, title: str, *sentences: str, words: tuple[str, ...] = ()) -> Any:
    """Add an article."""
    result = run("article", "add", "-", "--new", *words, input=article(title, *sentences))
    assert result.exit_code == 0, result.stderr
    return result


@pytest.fixture
def two(run: Run) -> None:
    """A1 and A2, with one conflict between them that nobody has looked for yet."""
    add(run, "Brücke gesperrt", ELEVEN)
    add(run, "Nach dem Einsturz", TWENTY)


def links(run: Run) -> list[str]:
    """The ids of the conflicts that are stored."""
    return run("conflict", "list", "--min-confidence", "0", "--format", "ids").stdout.split()


def log(run: Run) -> str:
    """Everything that was ever done, for comparing."""
    return str(run("sql", "select count(*) as n from operations", "--format", "csv").stdout)


def test_it_prints_one_sentence_for_each_new_finding_and_a_line_of_counts(run: Run, two: None) -> None:
    result = run("scan")

    assert result.exit_code == 0
    head, row = result.stdout.splitlines()
    assert head.split("  ")[0] == "link"
    assert row.split()[:2] == ["L1", "new"]
    assert "elf" in row and "mehr als 20" in row and "C" in row
    assert "2 candidate claims from 2 articles read first." in result.stderr
    assert "1 new, 0 known, 0 suppressed, 0 held back." in result.stderr
    assert "Next: factcheck review, or factcheck show L1" in result.stderr


def test_an_update_alone_is_not_sent_to_a_review_that_has_nothing_to_show(run: Run) -> None:
    head = "Großbrand | Jan Petersen. {}.04.2025.\n\n"
    words = "Bei dem Brand im Hafenlager von Emden sind {} Menschen ums Leben gekommen.\n"
    for day, dead in (("03", "12"), ("04", "17")):
        run("article", "add", "-", input=head.format(day) + words.format(dead))
    result = run("scan")

    relations = run("sql", "select distinct relation from links", "--format", "csv").stdout.split()
    assert relations == ["relation", "updates"]
    assert "Next: factcheck show L1" in result.stderr


def test_a_second_scan_says_that_nothing_is_new(run: Run, two: None) -> None:
    run("scan")

    again = run("scan")

    assert "0 claims compared in 0 pairs: 0 new" in again.stderr
    assert "L1" not in again.stdout


def test_a_full_scan_counts_what_is_known_and_what_was_dismissed(run: Run, two: None) -> None:
    run("scan")
    assert "0 new, 1 known, 0 suppressed" in run("scan", "--full").stderr

    run("conflict", "dismiss", "L1", "--reason", "misread")

    assert "0 new, 0 known, 1 suppressed" in run("scan", "--full").stderr


def test_programs_get_json_and_ids(run: Run, two: None) -> None:
    [row] = json.loads(run("scan", "--dry-run", "--format", "json").stdout)
    ids = run("scan", "--format", "ids")

    assert (row["news"], row["relation"], row["detector"].split()[0]) == ("new", "contradicts", "quantity")
    assert {row["left"]["quote"].rstrip("."), row["right"]["quote"].rstrip(".")} == {ELEVEN, TWENTY}
    assert ids.stdout.split() == links(run) != []


def test_fail_on_is_for_scripts(run: Run, two: None) -> None:
    assert run("scan", "--fail-on", "contradiction").exit_code == 1
    assert run("scan", "--fail-on", "contradiction").exit_code == 0  # nothing new any more
    assert links(run) == ["L1"]


def test_fail_on_passes_where_nothing_is_found(run: Run) -> None:
    add(run, "Brücke gesperrt", ELEVEN)

    assert run("scan", "--fail-on", "contradiction").exit_code == 0


def test_a_dry_run_tells_and_stores_nothing(run: Run, two: None) -> None:
    before = log(run)

    result = run("scan", "--dry-run")

    assert "1 new, 0 known, 0 suppressed, 0 held back, nothing stored." in result.stderr
    assert "elf" in result.stdout
    assert (links(run), log(run)) == ([], before)
    assert run("claim", "list", "--status", "candidate", "--format", "ids").stdout == ""


def test_without_extract_nothing_is_read(run: Run, two: None) -> None:
    result = run("scan", "--no-extract")

    assert "read first" not in result.stderr
    assert "0 new" in result.stderr
    assert run("claim", "list", "--status", "candidate", "--format", "ids").stdout == ""


def test_one_article_is_held_against_all_others(run: Run, two: None) -> None:
    add(run, "Am Abend", THIRTY)
    assert run("extract", "--all").exit_code == 0

    result = run("scan", "--article", "A2", "--format", "json")

    sides = {(row["left"]["article"], row["right"]["article"]) for row in json.loads(result.stdout)}
    assert sides == {("A1", "A2")}
    run("scan")
    assert len(links(run)) == 2  # A1 against A3 waited for its turn


def test_since_leaves_out_what_was_made_before(run: Run, two: None) -> None:
    assert run("extract", "--all").exit_code == 0

    assert "0 claims compared" in run("scan", "--since", "2999-01-01").stderr
    assert "1 new" in run("scan", "--since", "2000-01-01").stderr


def test_one_detector_by_itself(run: Run, two: None) -> None:
    assert "0 new" in run("scan", "--detector", "date").stderr
    assert "1 new" in run("scan", "--detector", "quantity").stderr
    assert "0 new, 1 known" in run("scan").stderr  # the others had not been asked


def test_min_confidence_holds_back_and_lets_through(run: Run, two: None) -> None:
    held = run("scan", "--min-confidence", "0.99")

    assert "0 new, 0 known, 0 suppressed, 1 held back." in held.stderr
    assert links(run) == []
    assert "1 new" in run("scan").stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--detector", "quality"), "There is no detector 'quality'."),
        (("--article", "A9"), "A9"),
        (("--article", "C1"), "C1"),
        (("--since", "gestern abend"), "is not a date"),
        (("--min-confidence", "2"), "--min-confidence"),
        (("--fail-on", "anything"), "--fail-on"),
        (("--lexicon", "/nowhere/at/all"), "--lexicon"),
    ],
)
def test_a_wrong_value_is_one_line_and_changes_nothing(
    run: Run, two: None, words: tuple[str, ...], said: str
) -> None:
    before = log(run)

    result = run("scan", *words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert (result.stdout, log(run)) == ("", before)


def test_adding_an_article_can_do_it_all_at_once(run: Run) -> None:
    assert "0 new" in add(run, "Brücke gesperrt", ELEVEN, words=("--scan",)).stderr

    added = add(run, "Nach dem Einsturz", TWENTY, words=("--scan",))

    assert "1 new" in added.stderr
    assert "mehr als 20" in added.stdout
    assert links(run) == ["L1"]


def test_the_morning_screen_shows_what_is_new_and_what_came_back(run: Run, two: None) -> None:
    run("scan")
    assert "New conflicts of the last scan: 1" in run("status").stdout

    run("conflict", "dismiss", "L1", "--reason", "misread")
    assert "New conflicts" not in run("status").stdout

    add(run, "Am Abend", THIRTY)
    before = claim(run, TWENTY)
    assert run("claim", "add", "A3", "--quote", THIRTY, "--derived-from", before).exit_code == 0
    result = run("scan")

    assert "1 new (1 of them decided before, in other words or values)" in result.stderr
    assert "back" in result.stdout.split()
    screen = run("status").stdout
    assert "Conflicts that came back: 1" in screen
    assert "misread" in screen


def claim(run: Run, words: str) -> str:
    """The id of the claim with these words."""
    rows = json.loads(run("claim", "list", "--status", "candidate", "--format", "json").stdout)
    [found] = [row["claim"] for row in rows if (row["quote"] or "").rstrip(".") == words]
    return str(found)


def test_the_first_year_there_is_has_no_days_before_it_and_is_scanned_all_the_same(run: Run) -> None:
    add(run, "Brücke gesperrt", ELEVEN)
    assert run("edit", "A1", "--set", "published=0001").exit_code == 0

    result = run("scan")

    assert result.exit_code == 0, result.stderr
