"""factcheck rate and evidence, on both databases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.settings import Target
from tests.beginnings import begins_with
from tests.conftest import Run, runner

TEXT = "Hochwasser | Mara Winter. 21.10.2026.\n\nIm Tal fehlen 70 Menschen. Die Suche dauert an.\n"


def rows(run: Run, *words: str, **extra: Any) -> list[dict[str, Any]]:
    """What a command prints as JSON."""
    result = run(*words, "--format", "json", **extra)
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout))


def refused(run: Run, *words: str, **extra: Any) -> str:
    """The one line a command is refused with."""
    result = run(*words, **extra)
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    assert result.stderr.count("\n") == 1
    return str(result.stderr)


def operations(run: Run) -> int:
    return int(rows(run, "sql", "select count(*) as n from operations")[0]["n"])


def rating(run: Run, claim: str) -> str | None:
    """The labels in force, as the listing shows them."""
    [found] = [row for row in rows(run, "claim", "list") if row["claim"] == claim]
    return found["rating"] and str(found["rating"])


def claims(target: Target, folder: Path) -> None:
    """C1 is the printed date, C2 the seventy, C3 was heard."""
    run = runner(target)
    for words in (
        ["article", "add", "-"],
        ["claim", "add", "A1", "--quote", "70 Menschen"],
        ["claim", "add", "--text", "Es fehlen 90"],
    ):
        assert run(*words, input=TEXT).exit_code == 0


beginning = begins_with(claims)


def test_a_rating_shows_label_scale_reason_ground_and_text(run: Run) -> None:
    source = ["--url", "https://example.org/zahl", "--stance", "refutes"]
    [evidence] = rows(run, "evidence", "add", "C2", *source)
    assert (evidence["evidence"], evidence["claim"], evidence["stance"]) == ("E1", "C2", "refutes")

    [verdict] = rows(run, "rate", "C2", "Mostly-False", "--because", "anders gezählt", "--evidence", "E1")

    shown = {key: verdict[key] for key in ("verdict", "claim", "action", "label", "scale", "class", "value")}
    assert shown == {
        "verdict": "V1", "claim": "C2", "action": "rate", "label": "mostly false", "scale": "five-point",
        "class": "mixture", "value": 0.25,
    }  # fmt: skip
    assert (verdict["because"], verdict["version"], verdict["evidence"]) == ("anders gezählt", 1, "E1")
    assert (verdict["in_force"], verdict["decided_by"]) == ("yes", "anna")


def test_a_label_of_several_words_needs_no_quotation_marks(run: Run) -> None:
    found = rows(
        run, "rate", "C1", "C2-C3", "pants", "on", "fire", "--scale", "politi_fact", "--because", "x"
    )

    assert [(row["claim"], row["label"]) for row in found] == [(f"C{n}", "Pants on Fire") for n in (1, 2, 3)]


def test_unknown_is_neither_half_nor_false(run: Run) -> None:
    [verdict] = rows(run, "rate", "C2", "unbelegt", "--because", "x")

    assert (verdict["class"], verdict["value"]) == ("other", None)


def test_ids_can_come_from_another_command(run: Run) -> None:
    ids = run("claim", "list", "--format", "ids").stdout

    assert len(rows(run, "rate", "-", "true", "--because", "x", input=ids)) == 3


def test_a_retraction_names_the_scale_and_stays_in_the_history(run: Run) -> None:
    rows(run, "rate", "C2", "true", "--because", "x")
    [verdict] = rows(run, "rate", "C2", "--retract", "--because", "Irrtum", user="berta")

    assert (verdict["action"], verdict["scale"], verdict["label"]) == ("retract", "five-point", None)
    assert (verdict["supersedes"], verdict["decided_by"]) == ("V1", "berta")
    assert rating(run, "C2") is None


def test_ratings_on_two_scales_are_both_listed(run: Run) -> None:
    rows(run, "rate", "C2", "false", "--because", "x")
    rows(run, "rate", "C2", "Scam", "--scale", "snopes", "--because", "x")

    assert rating(run, "C2") == "false, Scam"


def test_saying_the_same_again_is_told_and_makes_no_operation(run: Run) -> None:
    rows(run, "rate", "C2", "false", "--because", "x")
    before = operations(run)
    again = run("rate", "C2", "false", "--because", "x")

    assert (again.exit_code, again.stdout) == (0, "")
    assert "nothing was changed" in again.stderr
    assert operations(run) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["C2", "falsh", "--because", "x"], "falsch? It has: wahr, true"),
        (["C2", "Legend", "--because", "x"], "It is on Snopes: add --scale 'Snopes'."),
        (["C2", "true", "--scale", "snoeps", "--because", "x"], "Snopes?"),
        (["C2", "true"], 'Give it with --because "…"'),
        (["C2", "true", "--because", " "], "reason is empty"),
        (["C2", "--because", "x"], "Which rating?"),
        (["true", "--because", "x"], "Which claims?"),
        (["C99", "true", "--because", "x"], "There is no C99"),
        (["A1", "true", "--because", "x"], "A1 is an article"),
        (["C2", "true", "--because", "x", "--evidence", "C1"], "this command takes evidence"),
        (["C2", "true", "--because", "x", "--evidence", "E7"], "There is no E7"),
        (["C2", "--retract", "--because", "x"], "C2 has no rating to retract"),
        (["C2", "--retract"], 'Give it with --because "…"'),
        (["C2", "true", "--retract", "--because", "x"], "'true' is not an id"),
        (["C2", "--retract", "--because", "x", "--evidence", "E1"], "rests on no evidence"),
    ],
)
def test_a_rating_that_cannot_be_gets_one_line_and_changes_nothing(
    run: Run, words: list[str], said: str
) -> None:
    before = operations(run)

    assert said in refused(run, "rate", *words)
    assert operations(run) == before


def test_evidence_is_listed_by_claim_stance_publisher_and_copy(run: Run) -> None:
    url = "https://example.org/zahl"
    rows(
        run, "evidence", "add", "C2", "C3", "--url", url, "--stance", "refutes", "--publisher", "Beispielamt"
    )
    kept = ["--archived-url", "https://archive.example/1"]
    rows(
        run, "evidence", "add", "C3", "--url", url, *kept, "--stance", "supports", "--quote", "Über 90 Leute"
    )

    def listed(*words: str) -> list[str]:
        return [row["evidence"] for row in rows(run, "evidence", "list", *words)]

    assert listed() == ["E1", "E2", "E3"]
    assert listed("C2") == listed("--claim", "C2") == ["E1"]
    assert listed("C1-C2", "C3") == ["E1", "E2", "E3"]
    assert listed("--stance", "refutes") == listed("--publisher", "beispielamt") == ["E1", "E2"]
    assert listed("C3", "--unarchived") == ["E2"]
    assert listed("--text", "über 90") == ["E3"]
    assert listed("--since", "2000", "--until", "2001") == []
    assert listed("--sort", "-evidence", "--limit", "1") == ["E3"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "C2", "--url", "https://example.org"], "--stance"),
        (["add", "C2", "--url", "https://example.org", "--stance", "suports"], "Did you mean supports?"),
        (["add", "C2", "--stance", "context"], "What is the source?"),
        (["add", "C2", "--url", "zahl", "--stance", "context"], "not a web address"),
        (
            ["add", "C2", "--url", "https://example.org", "--stance", "context", "--retrieved", "31.02.2026"],
            "no day 31",
        ),
        (
            ["add", "C2", "--url", "https://example.org", "--stance", "context", "--retrieved", "03/04/2026"],
            "can be",
        ),
        (["add", "C2", "C9", "--url", "https://example.org", "--stance", "context"], "no C9"),
        (["list", "--publisher", "Amt"], "There is no publisher 'Amt'"),
        (["list", "--sort", "stanze"], "Did you mean stance?"),
        (["list", "E1"], "this command takes claims"),
    ],
)
def test_bad_evidence_gets_one_line_and_changes_nothing(run: Run, words: list[str], said: str) -> None:
    before = operations(run)

    assert said in refused(run, "evidence", *words)
    assert operations(run) == before


def test_who_rates_a_candidate_accepts_it_and_undo_takes_both_back(run: Run) -> None:
    other = "Fest | Mara Winter. 21.10.2026.\n\nZum Fest in Beispielstadt kamen 4.000 Gäste.\n"
    assert run("article", "add", "-", input=other).exit_code == 0
    assert run("extract", "A2").exit_code == 0
    [waiting, *_] = rows(run, "claim", "list", "--status", "candidate")

    rows(run, "rate", waiting["claim"], "true", "--because", "gezählt")
    assert rating(run, waiting["claim"]) == "true"

    assert run("undo").exit_code == 0
    still = rows(run, "claim", "list", "--status", "candidate")
    assert [row["rating"] for row in still if row["claim"] == waiting["claim"]] == [None]
