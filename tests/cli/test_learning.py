"""What the desk decides moves what the next scan says, and what people know is asked first."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run

ELEVEN = "Bei dem Einsturz der Lindenbrücke in Weiler wurden elf Menschen verletzt"
TWENTY = "Bei dem Einsturz der Lindenbrücke in Weiler wurden mehr als 20 Menschen verletzt"


@pytest.fixture(autouse=True)
def scanned(run: Run) -> None:
    """Two articles of one day, and the conflict between them: L1."""
    for title, words in (("Brücke gesperrt", ELEVEN), ("Nach dem Einsturz", TWENTY)):
        text = f"{title} | Mara Winter. 03.05.2026.\n\n{words}.\n"
        assert run("article", "add", "-", "--new", input=text).exit_code == 0
    result = run("scan")
    assert result.exit_code == 0, result.stderr


def prior(run: Run, link: str = "L1") -> str:
    """What the waterfall says of the prior."""
    [shown] = json.loads(run("show", link, "--format", "json").stdout)
    return str(shown["explanation"]["gates"][0]["evidence"])


def status(run: Run) -> list[tuple[object, object]]:
    """Each conflict's id and status, suppressed ones too."""
    listed = run("conflict", "list", "--min-confidence", "0", "--format", "json")
    return [(row["link"], row["status"]) for row in json.loads(listed.stdout)]


def test_decisions_on_other_pairs_move_the_prior_at_the_next_full_scan(run: Run) -> None:
    assert prior(run) == "0.90"
    for title, count in (("Turm", "elf"), ("Der Turm", "mehr als 20")):
        words = f"Bei dem Einsturz des Turms in Ahausen wurden {count} Menschen verletzt"
        text = f"{title} | Mara Winter. 05.05.2026.\n\n{words}.\n"
        assert run("article", "add", "-", "--new", input=text).exit_code == 0
    run("scan")
    assert run("conflict", "dismiss", "L2", "--reason", "misread").exit_code == 0

    run("scan", "--full")

    assert prior(run) == "0.82, from 1 decision"  # 9 / (10 + 1)
    assert status(run) == [("L1", "open"), ("L2", "dismissed")]


def test_the_sides_of_an_explanation_are_those_of_its_link(run: Run) -> None:
    [shown] = json.loads(run("show", "L1", "--format", "json").stdout)

    for side in ("left", "right"):
        assert shown["explanation"][side]["quote"] in f"{shown[side]['quote']}."
        assert shown["explanation"][side]["value"]["raw"] in shown[side]["quote"]
    assert shown["explanation"]["sentence"] == shown["sentence"]


def test_two_subjects_do_not_clash_again_until_the_ruling_is_withdrawn(run: Run) -> None:
    run("conflict", "different", "L1", "--because", "zwei Brücken")
    run("conflict", "reopen", "L1")

    run("scan", "--full")
    kept = run("conflict", "rulings", "--format", "json").stdout

    assert json.loads(kept)[0]["note"] == "zwei Brücken"
    assert "0 new" in run("scan", "--full").stderr
    run("conflict", "withdraw", "1")
    assert "1 known" in run("scan", "--full").stderr
