"""Suggested conflicts decided on a terminal, one key a decision."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.beginnings import begins_with
from tests.cli.terminal import Terminal
from tests.conftest import Run, runner
from tests.suggested import suggest

LEFT = "Nach der Flut im Tal werden fast 7.000 Menschen vermisst"
RIGHT = "Nach der Flut im Tal werden mehr als 9.000 Menschen vermisst"
LATER = "Nach der Flut im Tal werden mehr als 20.000 Menschen vermisst"
AROUND = "Der Pegel fiel in der Nacht, die Straßen bleiben gesperrt und die Schulen geschlossen."
SECOND = "[v] several values"


def suggestions(target: Target, folder: Path) -> None:
    """L1 (C4 and C5) and the less sure L2 (C4 and C6), candidates all."""
    run = runner(target)
    for number, (name, words) in enumerate((("Talbote", LEFT), ("Seekurier", RIGHT), ("Blatt", LATER)), 1):
        head = f"Bericht {number} | Mara Winter. 2{number}.10.2025.\n\n{AROUND} {words}. {AROUND}\n"
        made = run("article", "add", "-", "--outlet", name, "--new", input=head)
        assert made.exit_code == 0, made.stderr
    stated = ((LEFT, "fast 7.000"), (RIGHT, "mehr als 9.000"), (LATER, "20.000"))
    for number, (words, value) in enumerate(stated, 1):
        added = run("claim", "add", f"A{number}", "--quote", words, "--value", "tal", "vermisste", value)
        assert added.exit_code == 0, added.stderr
        run("claim", "status", f"C{number + 3}", "candidate")
    assert suggest(target, 4, 5, confidence=0.9) == 1
    assert suggest(target, 4, 6, confidence=0.7) == 2


beginning = begins_with(suggestions)


def conflicts(run: Run, *words: str) -> dict[str, dict[str, object]]:
    """The conflicts by their ids."""
    listed = run("conflict", "list", "--format", "json", *words)
    assert listed.exit_code == 0, listed.stderr
    return {row["link"]: row for row in json.loads(listed.stdout)}


def status(run: Run, link: str) -> object:
    return conflicts(run)[link]["status"]


def test_the_surest_comes_first_with_both_passages_side_by_side_and_the_clash_marked(target: Target) -> None:
    with Terminal(target, "review") as screen:
        shown = screen.until(SECOND)
        screen.press("q", "0 decided, 2 left")

        assert screen.end() == 0
    assert "L1" in shown and "1 of 2" in shown and "0.90" in shown
    assert "**fast" in shown and "7.000**" in shown
    assert any("A1 Bericht 1" in line and "A2 Bericht 2" in line for line in shown.splitlines())
    assert "2025-10-21" in shown and "2025-10-22" in shown
    assert "beides kann nicht zugleich stimmen" in " ".join(shown.split())
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert len(shown.splitlines()) <= 28


def test_on_a_narrow_terminal_one_passage_stands_below_the_other(target: Target) -> None:
    with Terminal(target, "review", columns=60) as screen:
        shown = screen.until(SECOND)

    assert not any("A1 Bericht 1" in line and "A2" in line for line in shown.splitlines())
    assert all(len(line) <= 60 for line in shown.splitlines() if "[" not in line)


def test_confirming_says_which_is_wrong_and_takes_both_candidates(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("c", "Which is wrong?")
        screen.press("r", "2 of 2")
        screen.press("q", "1 decided, 1 left")

    assert (status(run, "L1"), conflicts(run)["L1"]["wrong"]) == ("confirmed", "C5")
    claims = json.loads(run("sql", "select claim, status from claims", "--format", "json").stdout)
    assert {row["claim"]: row["status"] for row in claims if row["claim"] > "C3"} == {
        "C4": "new", "C5": "new", "C6": "candidate",
    }  # fmt: skip


def test_dismissing_asks_for_the_reason_with_a_plain_line_for_each(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        menu = screen.press("d", "any other key")
        screen.press("a", "2 of 2")
        screen.press("q", "1 decided")

    assert "[a] the later figure replaces the earlier one" in menu
    assert (status(run, "L1"), conflicts(run)["L1"]["reason"]) == ("dismissed", "later_update")


def test_a_note_goes_with_the_next_decision_only(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("n", "Note for the next")
        screen.press("zwei Zählungen\n", SECOND)
        screen.press("u", "2 of 2")
        screen.press("u", "2 decided, 0 left")

    notes = json.loads(
        run("sql", "select note from decisions order by decision_id", "--format", "json").stdout
    )
    assert [row["note"] for row in notes] == ["zwei Zählungen", None]


def test_skipped_ones_come_back_and_decided_ones_do_not(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("s", "2 of 2")
        screen.press("u", "1 decided, 1 left")
    with Terminal(target, "review") as screen:
        assert "1 of 1" in screen.until(SECOND)
        screen.press("u", "1 decided")

    again = run("review")
    assert again.exit_code == 2  # no terminal here
    assert {row["status"] for row in conflicts(run).values()} == {"unsure"}


def test_undo_goes_back_to_the_pair_and_takes_the_decision_back(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("u", "2 of 2")
        assert "1 of 2" in screen.press("z", "was taken back")
        screen.press("z", "Nothing was decided")
        screen.press("q", "0 decided, 2 left")

    assert status(run, "L1") == "open"


def test_the_whole_reasoning_is_one_key_away(target: Target) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        shown = screen.press("w", SECOND)

        assert "How sure" in shown and "Ausgangswert: quantity" in " ".join(shown.split())
        assert all(len(line) <= 80 for line in shown.splitlines())
        assert "How sure" not in screen.press("w", SECOND)


@pytest.mark.parametrize(
    ("keys", "question", "answer", "reason"),
    [
        ("x", "same_subject", "no", "different_subject"),
        ("v", "several_values", "yes", "several_possible"),
        ("p", "part_of", "yes", "scope_mismatch"),
    ],
)
def test_what_people_know_about_subjects_is_kept_and_dismisses(
    target: Target, run: Run, keys: str, question: str, answer: str, reason: str
) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        if keys == "p":
            screen.press("p", "speaks of the part")
            keys = "l"
        screen.press(keys, "kept in mind, dismissed")
        screen.press("z", "was taken back")
        screen.press("q", "0 decided")

    [ruling, withdrawn] = json.loads(run("conflict", "rulings", "--all", "--format", "json").stdout)
    assert (ruling["question"], ruling["answer"], withdrawn["answer"]) == (question, answer, "withdrawn")
    assert status(run, "L1") == "open"
    reasons = run("sql", "select reason from decisions where reason is not null", "--format", "csv").stdout
    assert reasons.split() == ["reason", reason]


def test_one_subject_is_kept_and_the_conflict_stays_open(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("o", "still to be decided")

    assert status(run, "L1") == "open"


def test_what_was_only_kept_in_mind_is_not_counted_as_decided(target: Target) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("o", "still to be decided")
        screen.press("u", "L1: unsure")
        screen.press("o", "still to be decided")
        screen.press("q", "1 decided, 1 left")

        assert screen.end() == 0


def test_a_key_that_means_nothing_and_a_menu_left_decide_nothing(target: Target, run: Run) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        screen.press("#", SECOND)
        screen.press("d", "any other key")
        screen.press("#", SECOND)
        screen.press("c", "Which is wrong?")
        screen.press("#", SECOND)
        screen.press("q", "0 decided, 2 left")

    assert {row["status"] for row in conflicts(run).values()} == {"open"}


def test_only_the_article_and_the_confidence_asked_for(target: Target) -> None:
    with Terminal(target, "review", "--article", "A3") as screen:
        assert "1 of 1" in screen.until(SECOND)
    with Terminal(target, "review", "--min-confidence", "0.8") as screen:
        assert "1 of 1" in screen.until(SECOND)
        screen.press("q", "1 more below 0.8")
    with Terminal(target, "review", "--min-confidence", "0.95") as screen:
        screen.until("No suggested conflict waits")


def test_a_rejected_candidate_closes_its_suggestions(target: Target, run: Run) -> None:
    assert run("claim", "reject", "C5").exit_code == 0
    with Terminal(target, "review") as screen:
        shown = screen.until(SECOND)

    assert "1 of 1" in shown and "L2" in shown
    assert "L1" not in conflicts(run)
    open_ = json.loads(run("report", "run", "open-conflicts", "--format", "json").stdout)
    assert [row["link"] for row in open_] == ["L2"]


def test_with_colour_the_clash_is_coloured_and_unmarked(target: Target) -> None:
    with Terminal(target, "review", columns=140, colour=True) as screen:
        shown = screen.until(SECOND)

        assert "**" not in shown and "[[" not in shown
        assert "\x1b[1;4;31m" in screen.seen


def test_two_names_can_be_called_one_person_or_two_where_a_link_tells_of_names(
    target: Target, run: Run
) -> None:
    for name in ("Anna Keller", "Petra Stein"):
        run("claim", "add", "--text", f"{name} ist die Bürgermeisterin von Neustadt.")
    suggest(target, 7, 8, kind="entity", confidence=0.95)
    with Terminal(target, "review") as screen:
        assert "one person" in screen.until("[j] two people")
        screen.press("j", "kept in mind; still")
        assert "one person" not in screen.press("i", "kept in mind, dismissed")
        screen.press("i", "does not tell of two names")
        screen.press("q", "1 decided, 2 left")

    answers = json.loads(run("conflict", "rulings", "--all", "--format", "json").stdout)
    assert [(row["question"], row["answer"]) for row in answers] == [
        ("same_person", "no"),
        ("same_person", "yes"),
    ]


def test_on_few_lines_the_reasoning_shows_what_weighs_and_fits_the_screen(target: Target) -> None:
    with Terminal(target, "review") as screen:
        screen.until(SECOND)
        shown = screen.press("w", SECOND)
    with Terminal(target, "review", lines=60) as screen:
        screen.until(SECOND)
        full = screen.press("w", SECOND)

    assert "more" in shown and "show --why tells all" in " ".join(shown.split())
    assert len(shown.strip().splitlines()) <= 24
    assert "show --why tells all" not in " ".join(full.split()) and "Gegenstand" in full
