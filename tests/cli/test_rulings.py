"""What people know about subjects, said through the command line."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from factcheck.domain.calibration import Reviewed, Tier
from factcheck.domain.ruling_keys import words_key
from factcheck.domain.vocabulary import Question
from factcheck.models import ClaimLink
from factcheck.services.calibrating import reviewed
from factcheck.services.rulings import Rulings, rulings_in_force
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.beginnings import begins_with
from tests.conftest import Run, runner
from tests.suggested import suggest

LEFT, RIGHT = "Im Tal werden fast 7.000 Menschen vermisst", "Im Tal werden 9.000 Menschen vermisst"


def claims(target: Target, folder: Path) -> None:
    """C1 and C2 are about one subject key, C3 about another, C4 about none."""
    run = runner(target)
    values = (
        (LEFT, "tal"),
        (RIGHT, "tal"),
        (RIGHT + " gemeldet", "tal-von-weiler"),
        (RIGHT + " heute", None),
    )
    for words, subject in values:
        value = ["--value", subject, "vermisste", words.split(" Menschen")[0][14:]] if subject else []
        added = run("claim", "add", "--text", words, *value)
        assert added.exit_code == 0, added.stderr


beginning = begins_with(claims)


def known(target: Target) -> Rulings:
    """What the gates would be told."""
    return write(target, rulings_in_force, actor="anna", command="look").result


def rulings(run: Run, *words: str) -> list[dict[str, object]]:
    """What was ruled."""
    found: list[dict[str, object]] = json.loads(run("conflict", "rulings", *words, "--format", "json").stdout)
    return found


def conflict(run: Run, *words: str) -> dict[str, object]:
    """The only conflict there is."""
    [found] = json.loads(run("conflict", "list", *words, "--format", "json").stdout)
    return dict(found)


def test_different_subjects_are_named_by_their_keys_and_the_pair_is_dismissed(
    target: Target, run: Run
) -> None:
    suggest(target, 1, 3)

    said = run("conflict", "different", "L1", "--because", "zwei Täler")

    assert (said.exit_code, said.stderr) == (0, "L1: ruling 1, dismissed.\nR7\n")
    assert known(target).one_subject("tal", "tal-von-weiler") is False
    assert (conflict(run)["status"], conflict(run)["reason"]) == ("dismissed", "different_subject")


def test_where_no_key_tells_the_subjects_apart_the_sentences_do(target: Target, run: Run) -> None:
    suggest(target, 1, 2)
    run("conflict", "different", "L1")

    found = known(target)

    assert found.one_subject(words_key(LEFT), words_key(f"{RIGHT.upper()}")) is False
    assert found.one_subject("tal", "tal") is None


def test_one_subject_settles_nothing_but_the_subject(target: Target, run: Run) -> None:
    suggest(target, 1, 3)

    assert run("conflict", "same", "L1").exit_code == 0

    assert known(target).one_subject("tal-von-weiler", "tal") is True
    assert conflict(run)["status"] == "open"


@pytest.mark.parametrize(
    ("part", "keys"), [("C1", ("tal", "tal-von-weiler")), ("C3", ("tal-von-weiler", "tal"))]
)
def test_a_part_is_named_by_its_claim(target: Target, run: Run, part: str, keys: tuple[str, str]) -> None:
    suggest(target, 1, 3)

    assert run("conflict", "part-of", "L1", "--part", part).exit_code == 0

    assert known(target).parts == {keys: True}
    assert conflict(run)["reason"] == "scope_mismatch"


def test_a_part_must_be_one_of_the_two(target: Target, run: Run) -> None:
    suggest(target, 1, 3)

    assert "which one speaks of the part" in run("conflict", "part-of", "L1", "--part", "C2").stderr
    assert run("conflict", "part-of", "L1").exit_code == 2
    assert rulings(run) == []


def test_several_values_hold_for_the_subject_and_attribute_and_end_the_dispute(
    target: Target, run: Run
) -> None:
    suggest(target, 1, 2)
    groups = ("report", "run", "value-groups", "--format", "ids")
    before = run(*groups).stdout

    assert run("conflict", "several-values", "L1").exit_code == 0

    found = known(target)
    assert found.several_values("tal", "vermisste") is True
    assert found.several_values("berg", "vermisste") is None
    assert conflict(run)["reason"] == "several_possible"
    assert (before != "", run(*groups).stdout) == (True, "")


def test_a_link_without_values_of_one_attribute_leaves_only_the_pair_to_dismiss(
    target: Target, run: Run
) -> None:
    suggest(target, 1, 4)

    said = run("conflict", "several-values", "L1")

    assert (said.exit_code, "--reason several_possible" in said.stderr) == (2, True)


def test_saying_it_twice_adds_nothing_and_the_latest_answer_holds(target: Target, run: Run) -> None:
    suggest(target, 1, 3)
    run("conflict", "different", "L1")

    assert "ruled so already" in run("conflict", "different", "L1").stderr
    run("conflict", "same", "L1")

    assert [(row["answer"], row["in_force"]) for row in rulings(run, "--all")] == [
        ("no", "no"),
        ("yes", "yes"),
    ]
    assert [row["answer"] for row in rulings(run)] == ["yes"]
    assert rulings(run, "--question", Question.PART_OF) == []


def test_a_withdrawn_ruling_no_longer_holds(target: Target, run: Run) -> None:
    suggest(target, 1, 3)
    run("conflict", "same", "L1")

    assert run("conflict", "withdraw", "1", "--because", "doch nicht").exit_code == 0

    assert known(target).same == {}
    assert rulings(run) == []
    assert "nothing was changed" in run("conflict", "withdraw", "1").stderr
    assert "There is no ruling 9" in run("conflict", "withdraw", "9").stderr


def test_undo_brings_back_what_was_known_before(target: Target, run: Run) -> None:
    suggest(target, 1, 3)
    run("conflict", "same", "L1")
    run("conflict", "different", "L1")
    assert run("undo").exit_code == 0
    assert known(target).one_subject("tal", "tal-von-weiler") is True
    assert conflict(run)["status"] == "open"
    assert run("undo").exit_code == 0

    assert known(target).same == {}


def test_decisions_are_counted_by_detector_and_tier_once_for_a_pair(target: Target, run: Run) -> None:
    for other in (2, 3, 4):
        suggest(target, 1, other, tier=Tier.HIGH)
    run("conflict", "confirm", "L1")
    run("conflict", "dismiss", "L2", "--reason", "misread")
    run("conflict", "unsure", "L3")

    counts = write(target, reviewed, actor="anna", command="look").result

    assert counts == {("quantity", Tier.HIGH): Reviewed(2, 1)}
    run("conflict", "reopen", "L2")
    counts = write(target, reviewed, actor="anna", command="look").result
    assert counts == {("quantity", Tier.HIGH): Reviewed(1, 1)}


def test_the_report_on_detectors_tells_precision_reasons_and_what_was_missed(
    target: Target, run: Run
) -> None:
    suggest(target, 1, 2)
    suggest(target, 1, 3)
    suggest(target, 1, 4)
    run("conflict", "confirm", "L1")
    run("conflict", "dismiss", "L2", "--reason", "misread")
    run("flag", "C2", "C3", "--because", "auch das")
    run("flag", "C1", "C2", "--because", "auch so", "--relation", "disputes")

    quantity, person = json.loads(run("report", "run", "detector-precision", "--format", "json").stdout)

    assert (quantity["detector"], quantity["version"]) == ("quantity", "1")
    assert (quantity["suggested"], quantity["reviewed"], quantity["confirmed"]) == (3, 2, 1)
    assert (quantity["precision"], quantity["low"], quantity["high"]) == (0.5, 0.095, 0.905)
    assert quantity["dismissed_for"] == "misread 1"
    assert (person["detector"], person["missed"], person["links"]) == ("person", 1, "L4")


def test_less_sure_suggestions_are_counted_and_dismissed_ones_can_be_looked_at(
    target: Target, run: Run
) -> None:
    suggest(target, 1, 2, confidence=0.4)
    suggest(target, 1, 3, confidence=0.8)
    run("conflict", "dismiss", "L2", "--reason", "misread")

    listed = run("conflict", "list", "--format", "ids")

    assert (listed.stdout.split(), "1 more below" in listed.stderr) == (["L2"], True)
    assert run("conflict", "list", "--min-confidence", "0", "--format", "ids").stdout.split() == ["L1", "L2"]
    assert run("conflict", "list", "--suppressed", "--format", "ids").stdout.split() == ["L2"]


def test_a_reprint_of_a_dismissed_pair_is_shown_only_when_asked_for(target: Target, run: Run) -> None:
    suggest(target, 1, 2)
    run("conflict", "dismiss", "L1", "--reason", "misread")
    run("claim", "add", "--text", RIGHT, "--value", "tal", "vermisste", "9.000")
    number = suggest(target, 1, 5)

    def later(session: Session) -> None:
        session.get_one(ClaimLink, number).made_at = datetime.now(UTC) + timedelta(hours=1)

    write(target, later, actor="scan", command="scan")

    assert run("conflict", "list", "--format", "ids").stdout.split() == ["L1"]
    assert run("conflict", "list", "--suppressed", "--format", "ids").stdout.split() == ["L1", "L2"]


def test_show_tells_why_in_full_when_asked(target: Target, run: Run) -> None:
    suggest(target, 1, 2)

    short, full = run("show", "L1").stdout, run("show", "L1", "--why").stdout

    assert "How sure" not in short
    assert "beides kann nicht zugleich stimmen" in short
    assert "How sure" in full and "Ausgangswert: quantity" in full and "[6300, 7000)" in full
    explanation = json.loads(run("show", "L1", "--format", "json").stdout)[0]["explanation"]
    assert explanation["sentence"].startswith("C1 nennt fast 7.000")


def test_a_ruling_about_two_sentences_shows_their_words_shortened_in_a_table(
    target: Target, run: Run
) -> None:
    suggest(target, 1, 2)
    run("conflict", "different", "L1")
    long = f"{RIGHT}, wie es am Abend hieß, und niemand weiß, ob die Zahl noch einmal steigen wird"
    run("claim", "add", "--text", long)
    suggest(target, 1, 5)
    run("conflict", "different", "L2")

    first, second = rulings(run)

    assert {first["left"], first["right"]} == {LEFT, RIGHT}
    assert long in (second["left"], second["right"])
    assert str(first["left_key"]).startswith("words:")
    table = " ".join(run("conflict", "rulings").stdout.split())
    assert "words:" not in table and LEFT in table
    assert long not in table and "…" in table


def test_names_of_one_person_are_kept_as_written_and_known_in_any_case(target: Target, run: Run) -> None:
    names = ("--name", "Anna Berg", "--name", "A. Berg")
    said = run("conflict", "same-person", *names, "--because", "gefragt")

    assert (said.exit_code, said.stderr) == (0, "ruling 1.\nR6\n")
    assert "ruled so already" in run("conflict", "same-person", *names).stderr
    assert known(target).people.one_person("a. berg", "Anna Berg") is True
    assert known(target).same == {}
    [ruling] = rulings(run, "--question", "same_person")
    assert (ruling["left"], ruling["right"], ruling["question"]) == ("A. Berg", "Anna Berg", "same_person")
    assert rulings(run, "--question", Question.SAME_SUBJECT) == []


def test_the_last_word_on_two_names_holds_and_can_be_withdrawn_and_undone(target: Target, run: Run) -> None:
    run("conflict", "same-person", "--name", "Anna Berg", "--name", "A. Berg")
    run("conflict", "different-people", "--name", "A. BERG", "--name", "Anna Berg")
    assert known(target).people.one_person("Anna Berg", "A. Berg") is False

    run("undo")

    assert known(target).people.one_person("Anna Berg", "A. Berg") is True
    assert run("conflict", "withdraw", "1").exit_code == 0
    assert known(target).people.one_person("Anna Berg", "A. Berg") is None


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--name", "Anna Berg"),
        ("--name", "Anna Berg", "--name", "anna  berg"),
        ("--name", "Anna Berg", "--name", " "),
        ("L1", "--name", "Anna Berg", "--name", "A. Berg"),
    ],
)
def test_two_names_that_differ_must_be_given_or_a_link(run: Run, words: tuple[str, ...]) -> None:
    said = run("conflict", "same-person", *words)

    assert (said.exit_code, len(said.stderr.splitlines()) <= 4) == (2, True)
    assert rulings(run) == []


def test_a_link_of_two_figures_tells_of_no_names(target: Target, run: Run) -> None:
    suggest(target, 1, 2)

    said = run("conflict", "same-person", "L1")

    assert (said.exit_code, "does not tell of two names" in said.stderr) == (2, True)


def test_a_conflict_of_names_ends_where_both_are_one_person(target: Target, run: Run) -> None:
    for name in ("Anna Keller", "Petra Stein"):
        run("claim", "add", "--text", f"{name} ist die Bürgermeisterin von Neustadt.")
    suggest(target, 5, 6, kind="entity")

    open_ = run("conflict", "different-people", "L1")
    assert (open_.stderr.splitlines()[0], conflict(run)["status"]) == ("L1: ruling 1.", "open")
    said = run("conflict", "same-person", "L1", "--because", "sie hat geheiratet")

    assert said.stderr.splitlines()[0] == "L1: ruling 2, dismissed."
    assert (conflict(run)["status"], conflict(run)["reason"]) == ("dismissed", "restatement")
    assert known(target).people.one_person("Petra Stein", "Anna Keller") is True
