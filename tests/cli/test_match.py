"""`factcheck match`: have we had this before? And the line after `claim add`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from factcheck.settings import Target
from tests.conftest import Run, fresh_postgres, runner

CLAIMS = [
    "In der Hafenstraße wurden 7.000 Häuser gebaut.",
    "Die Brücke über die Elster wurde am 3. Mai 2025 eröffnet.",
    "Selenskyj reiste nach Oslo.",
    "The new ferry terminal in Kingsbay cost 40 million euros.",
    "Im Zoo von Beispielstadt lebt ein Tiger.",
    "Der Bürgermeister von Beispielstadt kauft ein Fahrrad.",
]


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def held(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The claims above, C1 rated false; nothing here changes it."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("held") / "factcheck.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield _filled(runner(Target(path=path)))
    else:
        server, template = (request.getfixturevalue(f"postgres_{name}") for name in ("server", "template"))
        with fresh_postgres(server, template) as target:
            yield _filled(runner(target))


def _filled(run: Run) -> Run:
    for text in CLAIMS:
        assert run("claim", "add", "--text", text, user="anna").exit_code == 0
    assert run("rate", "C1", "false", "--because", "counted", user="anna").exit_code == 0
    return run


@pytest.mark.parametrize(
    ("text", "claim", "match"),
    [
        ("In der Hafenstraße wurden 7.000 Häuser gebaut.", "C1", "same"),
        ("Es wurden rund 7.000 Häuser in der Hafenstrasse gebaut", "C1", "same"),
        ("Hafenstraße: Das 7000. Haus und fast 9.000 Häuser gebaut", "C1", "different"),
        ("Fast 9.000 Häuser wurden in der Hafenstraße gebaut.", "C1", "different"),
        ("Die Elster-Brücke wurde im Mai 2025 eröffnet", "C2", "same"),
        ("Die Brücke über die Elster wurde am 4. Mai 2025 eröffnet.", "C2", "different"),
        ("Die Brücke über die Elster wurde 2026 eröffnet.", "C2", "different"),
        ("Die Brücke über die Elster wurde nicht eröffnet.", "C2", "different"),
        ("Zelensky reist nach Oslo", "C3", "same"),
        ("A ferry terminal in Kingsbay cost about 41 million euros", "C4", "same"),
        ("The ferry terminal of Kingsbay cost 70 million euros", "C4", "different"),
    ],
)
def test_what_we_had_is_found_and_told_apart_by_its_values(
    held: Run, text: str, claim: str, match: str
) -> None:
    rows = _json(held("match", text, "--format", "json"))

    assert [(row["id"], row["match"]) for row in rows if row["id"] == claim] == [(claim, match)]


@pytest.mark.parametrize(
    "text",
    [
        "In der Bergstraße steht ein Baum.",
        "Der Bürgermeister von Musterdorf verkauft sein Auto an den Nachbarn.",
        "7.000 Menschen kamen.",
        "Mai 2025",
        "Die Wahl wurde verschoben.",
    ],
)
def test_what_we_have_not_had_is_not_called_the_same(held: Run, text: str) -> None:
    found = held("match", text, "--format", "json")

    assert "same" not in {row["match"] for row in (_json(found) if found.stdout.strip() else [])}


def test_a_different_figure_is_shown_with_both(held: Run) -> None:
    [row] = _json(held("match", "Fast 9.000 Häuser wurden in der Hafenstraße gebaut.", "--format", "json"))

    assert row["match"] == "different"
    assert row["why"] == "another figure: 7.000 there, Fast 9.000 here"
    assert (row["mine"], row["theirs"]) == ("[8100, 9000)", "[6500, 7500)")
    assert row["rating"] == "false"


def test_a_claim_that_says_less_is_no_more_than_similar(held: Run) -> None:
    [row] = _json(held("match", "Selenskyj reiste mit 40 Begleitern nach Oslo.", "--format", "json"))

    assert row["match"] == "similar"
    assert "says nothing of 40" in row["why"]


def test_days_without_a_year_count_from_the_day_of_publication(held: Run) -> None:
    text = "Die Brücke über die Elster wurde am 3. Mai eröffnet."

    def match(published: str) -> str:
        [row] = _json(held("match", text, "--published", published, "--format", "json"))
        return str(row["match"])

    assert match("2025-06-01") == "same"
    assert match("2026-06-01") == "different"


def test_nothing_held_is_said_kindly_and_nothing_asked_is_refused(held: Run) -> None:
    nothing = held("match", "Pinguine fliegen neuerdings rückwärts")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "We hold nothing on this.\n")
    for text in ("", "?!", "die der das"):
        refused = held("match", text)
        assert refused.exit_code == 2
        assert len(refused.stderr.splitlines()) == 1


def test_candidates_that_fit_are_named_and_shown_when_asked_for(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "fest.txt"
    page.write_text("Das Stadtfest\n\nZum Stadtfest in Beispielstadt kamen 4.000 Gäste.\n", "utf-8")
    assert run("article", "add", str(page)).exit_code == 0
    assert run("extract", "--all").exit_code == 0
    text = "Das Stadtfest in Beispielstadt hatte 9.000 Gäste."

    nothing = run("match", text, "--format", "ids")
    assert nothing.stdout == ""
    assert nothing.stderr == "We hold nothing on this.\n1 candidate fits: add --status candidate\n"
    [row] = _json(run("match", text, "--status", "candidate", "--format", "json"))
    assert (row["match"], row["status"]) == ("different", "candidate")


def test_the_text_may_come_from_stdin(held: Run) -> None:
    assert held("match", "-", "--format", "ids", input="Selenskyj reiste nach Oslo").stdout == "C3\n"


def test_claim_add_says_what_we_hold_in_one_line(run: Run) -> None:
    _filled(run)

    same = run("claim", "add", "--text", "7.000 Häuser wurden in der Hafenstraße gebaut")
    other = run("claim", "add", "--text", "Die Brücke über die Elster wurde am 9. Mai 2025 eröffnet.")
    new = run("claim", "add", "--text", "Pinguine fliegen neuerdings rückwärts")

    assert "We hold the same: C1 (rated false)" in same.stderr
    assert "We hold a different claim: C2 (not rated), another date: 3. Mai 2025 there" in other.stderr
    assert "We hold" not in new.stderr
    assert "We hold" not in same.stdout


def test_a_desk_may_not_want_to_be_told(run: Run) -> None:
    _filled(run)
    assert run("config", "set", "match_new_claims", "no").exit_code == 0

    added = run("claim", "add", "--text", "7.000 Häuser wurden in der Hafenstraße gebaut")

    assert "We hold" not in added.stderr
    refused = run("config", "set", "match_new_claims", "perhaps")
    assert (refused.exit_code, refused.stderr) == (2, "factcheck: 'perhaps' is neither yes nor no.\n")


def _json(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found
