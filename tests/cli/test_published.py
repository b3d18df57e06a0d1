"""The dates an article gives for itself are claims: printed, in its address, given by hand."""

from __future__ import annotations

import json
from typing import Any

from tests.conftest import Run

TEXT = """Hochwasser im Tal | Mara Winter. 21.10.2026.

Am Dienstag stieg der Fluss auf 7,40 Meter. Im Tal werden 70 Menschen vermisst.
"""
URL = "https://example.org/2025-09-18/tal"


def add(run: Run, *words: str, text: str = TEXT) -> Any:
    """Add the text; the row that comes back."""
    result = run("article", "add", "-", *words, "--format", "json", input=text)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)[0]


def dates(run: Run, *words: str) -> list[tuple[str, str, str, str]]:
    """Zone, words, status and value of the claims about the date of A1."""
    ids = run("sql", "select claim from claims order by claim_id", "--format", "ids").stdout.split()
    rows = json.loads(run("claim", "list", "--format", "json", *words).stdout)
    assert len(ids) >= len(rows)
    return [(row["zone"], row["quote"], row["status"], row["values"]) for row in rows]


def test_printed_date_address_and_what_a_person_says_are_three_claims(run: Run) -> None:
    add(run, "--url", URL, "--published", "Oktober 2025")

    assert dates(run) == [
        ("dateline", "21.10.2026", "new", "published 2026-10-21"),
        ("url", "2025-09-18", "new", "published 2025-09-18"),
        ("metadata", "Oktober 2025", "new", "published 2025-10"),
    ]
    assert run("db", "check").exit_code == 0


def test_all_of_them_are_about_one_subject(run: Run) -> None:
    add(run, "--url", URL, "--published", "Oktober 2025")

    said = run(
        "sql", "select count(distinct subject) as n, count(*) as m from claim_values", "--format", "csv"
    )
    assert said.stdout.split() == ["n,m", "1,3"]


def test_an_address_in_the_text_has_its_place_there(run: Run) -> None:
    text = TEXT.replace(" | Mara Winter. 21.10.2026.", "") + f"\n{URL}\n"
    added = add(run, text=text)

    [claim] = json.loads(run("claim", "list", "--format", "json").stdout)
    assert (claim["zone"], text[claim["start"] : claim["end"]]) == ("url", "2025-09-18")
    assert (added["published_raw"], added["published_earliest"]) == ("2025-09-18", "2025-09-18")


def test_an_address_that_the_text_repeats_is_one_claim(run: Run) -> None:
    add(run, "--url", URL, text=TEXT + f"\n{URL}\n")

    assert [date[:2] for date in dates(run)] == [("dateline", "21.10.2026"), ("url", "2025-09-18")]


def test_an_address_without_a_date_makes_no_claim(run: Run) -> None:
    add(run, "--url", "https://example.org/tal-1234567820250918")

    assert [date[0] for date in dates(run)] == ["dateline"]


def test_a_date_of_change_in_the_dateline_is_no_date_of_publication(run: Run) -> None:
    add(run, text=TEXT.replace("21.10.2026.", "21.10.2026.\n\nAktualisiert am 23.10.2026"))

    assert [date[1] for date in dates(run)] == ["21.10.2026"]


def test_every_dateline_counts(run: Run) -> None:
    add(run, text="Datum: 21.10.2026\n\nBerlin, 21.10.2025\n\n" + TEXT.replace(" 21.10.2026.", ""))

    assert [date[1] for date in dates(run)] == ["21.10.2026", "21.10.2025"]


def test_adding_it_again_adds_nothing(run: Run) -> None:
    add(run, "--url", URL, "--published", "Oktober 2025")
    before = dates(run)

    add(run, "--url", URL, "--published", "2025-10-30")
    add(run, "--url", URL, text=TEXT.replace("70", "71"))  # a new version

    assert dates(run) == before


def test_a_date_corrected_by_hand_is_a_new_claim_and_the_old_one_keeps_its_history(run: Run) -> None:
    add(run, "--published", "Oktober 2025")

    assert run("edit", "A1", "--set", "published=2025-10-21").exit_code == 0

    assert dates(run)[-1] == ("metadata", "2025-10-21", "new", "published 2025-10-21")
    assert dates(run, "--status", "withdrawn") == [
        ("metadata", "Oktober 2025", "withdrawn", "published 2025-10")
    ]
    said = run(
        "sql", "select claim, derived_from from claims where derived_from is not null", "--format", "csv"
    )
    assert said.stdout.split()[1:] == ["C3,C2"]
    assert "withdrawn" in run("log", "C2").stdout


def test_going_back_to_the_first_date_is_a_third_claim(run: Run) -> None:
    add(run, "--published", "Oktober 2025")
    for day in ("2025-10-21", "Oktober 2025"):
        assert run("edit", "A1", "--set", f"published={day}").exit_code == 0

    assert dates(run)[1:] == [("metadata", "Oktober 2025", "new", "published 2025-10")]
    assert len(dates(run, "--status", "withdrawn")) == 2


def test_the_same_date_edited_again_changes_nothing(run: Run) -> None:
    add(run, "--published", "Oktober 2025")
    before = dates(run)

    run("edit", "A1", "--set", "published=Oktober 2025", "--set", "title=Hochwasser")

    assert dates(run) == before


def test_a_date_taken_away_withdraws_what_was_said(run: Run) -> None:
    add(run, "--published", "Oktober 2025")

    assert run("edit", "A1", "--set", "published=").exit_code == 0

    assert [date[0] for date in dates(run)] == ["dateline"]


def test_a_given_date_that_somebody_worked_on_stays_as_it_is(run: Run) -> None:
    add(run, "--published", "Oktober 2025")
    assert run("claim", "status", "C2", "checked").exit_code == 0

    run("edit", "A1", "--set", "published=2025-10-21")

    assert [date[1:3] for date in dates(run)][1:] == [("Oktober 2025", "checked"), ("2025-10-21", "new")]


def test_a_new_address_brings_its_own_date(run: Run) -> None:
    add(run, "--url", URL)

    assert run("edit", "A1", "--set", "url=https://example.org/2025/09/19/tal").exit_code == 0

    assert [date[:2] for date in dates(run)] == [("dateline", "21.10.2026"), ("url", "2025/09/19")]


def test_undo_takes_a_correction_back_whole(run: Run) -> None:
    add(run, "--published", "Oktober 2025")
    before = dates(run)
    run("edit", "A1", "--set", "published=2025-10-21")

    assert run("undo").exit_code == 0
    assert dates(run) == before


def test_an_article_nobody_worked_on_goes_with_all_its_dates(run: Run) -> None:
    add(run, "--url", URL, "--published", "Oktober 2025")

    assert run("remove", "A1").exit_code == 0
    assert dates(run) == []


def test_the_article_shows_them_all(run: Run) -> None:
    add(run, "--url", URL, "--published", "Oktober 2025")

    shown = run("show", "A1").stdout
    assert [zone in shown for zone in ("dateline", "url ", "metadata")] == [True] * 3
    assert run("article", "show", "A1").exit_code == 0


def test_the_subject_of_such_a_claim_is_called_what_it_is(run: Run) -> None:
    """Its key, a long number, is for programs: no page and no hint shows it."""
    add(run, "--url", URL)
    run("claim", "add", "A1", "--quote", "70 Menschen", "--value", "flut", "vermisste", "70")

    shown = run("show", "C1").stdout
    assert "this article  published  2026-10-21" in shown and "article:" not in shown
    hint = run("compare", "--subject", "brand").stderr
    assert "There are: flut." in hint and "article:" not in hint
    [document] = json.loads(run("show", "C1", "--format", "json").stdout)
    assert document["values"][0]["subject"].startswith("article:")
