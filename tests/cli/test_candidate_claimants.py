"""Who says a candidate: joined by the exact name, asked about where it is only alike, never invented."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.services.name_suggestions import names_someone, same_person
from factcheck.settings import Target
from tests.conftest import Run

TEXT = """Hochwasser im Tal | Mara Winter. 21.10.2026.

Im Tal werden nach dem Regen noch immer 70 Menschen vermisst, sagte Wolodymyr Kowaltschuk.

Die Sprecherin sagte, es seien noch 300 Helfer aus Kiel im Tal unterwegs.

Am Dienstag starben 12 Menschen im Tal.
"""
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """A1, not read yet."""
    assert run("article", "add", "-", input=TEXT).exit_code == 0


def read(run: Run) -> dict[str, dict[str, Any]]:
    """The candidates, by a word of each."""
    assert run("extract", "A1").exit_code == 0
    rows = json.loads(run("claim", "list", "--status", "candidate", "--format", "json").stdout)
    return {word: row for row in rows for word in ("vermisst", "Helfer", "starben") if word in row["quote"]}


def claim(run: Run, number: str) -> dict[str, Any]:
    rows = json.loads(run("claim", "list", "--format", "json").stdout)
    return dict(next(row for row in rows if row["claim"] == number))


def claimants(run: Run) -> list[str]:
    return [row["claimant"] for row in json.loads(run("claimant", "list", "--format", "json").stdout)]


def test_extracting_makes_no_claimant(run: Run) -> None:
    found = read(run)

    assert (found["vermisst"]["claimant"], found["vermisst"]["named"]) == ("Wolodymyr Kowaltschuk",) * 2
    assert claimants(run) == []


def test_accepting_makes_the_claimant_the_text_names(run: Run) -> None:
    found = read(run)

    assert run("claim", "accept", found["vermisst"]["claim"], found["starben"]["claim"]).exit_code == 0

    assert sorted(claimants(run)) == ["Mara Winter", "Wolodymyr Kowaltschuk"]
    assert claim(run, found["vermisst"]["claim"])["named"] is None


def test_the_exact_name_joins(run: Run) -> None:
    run("claimant", "add", "W. Kowaltschuk", "--alias", "Wolodymyr Kowaltschuk")

    found = read(run)

    assert (found["vermisst"]["claimant"], found["vermisst"]["named"]) == ("W. Kowaltschuk", None)


def test_another_spelling_is_proposed_and_not_taken(run: Run) -> None:
    run("claimant", "add", "Volodymyr Kovalchuk")

    found = read(run)

    assert (found["vermisst"]["claimant"], found["starben"]["maybe"]) == ("Wolodymyr Kowaltschuk", None)
    assert "Volodymyr Kovalchuk (surname and first name sound alike)" in found["vermisst"]["maybe"]
    shown = run("claim", "list", "--status", "candidate").stdout
    assert "maybe" in shown.splitlines()[0]


def test_in_a_script_another_spelling_needs_a_word(run: Run) -> None:
    run("claimant", "add", "Volodymyr Kovalchuk")
    number = read(run)["vermisst"]["claim"]

    refused = run("claim", "accept", number)

    assert refused.exit_code == 2
    assert len(refused.stderr.strip().splitlines()) == 1
    assert f"factcheck claim accept {number} --claimant 'Volodymyr Kovalchuk', or --new." in refused.stderr


def test_told_who_it_is_the_claim_joins_and_the_spelling_is_learnt(run: Run) -> None:
    run("claimant", "add", "Volodymyr Kovalchuk")
    number = read(run)["vermisst"]["claim"]

    assert run("claim", "accept", number, "--claimant", "Volodymyr Kovalchuk").exit_code == 0

    assert claim(run, number)["claimant"] == "Volodymyr Kovalchuk"
    assert claimants(run) == ["Volodymyr Kovalchuk"]
    names = run("sql", "select name from claimant_names order by name", "--format", "csv").stdout.splitlines()
    assert names[1:] == ["Volodymyr Kovalchuk", "Wolodymyr Kowaltschuk"]


def test_told_it_is_another_there_are_two(run: Run) -> None:
    run("claimant", "add", "Volodymyr Kovalchuk")
    number = read(run)["vermisst"]["claim"]

    assert run("claim", "accept", number, "--new").exit_code == 0

    assert sorted(claimants(run)) == ["Volodymyr Kovalchuk", "Wolodymyr Kowaltschuk"]


def test_a_title_alone_stays_as_the_text_has_it(run: Run) -> None:
    number = read(run)["Helfer"]["claim"]

    accepted = run("claim", "accept", number)

    assert (accepted.exit_code, claimants(run)) == (0, [])
    assert "'Sprecherin' names nobody" in accepted.stderr
    assert claim(run, number)["claimant"] == "Sprecherin"


def test_an_unknown_name_is_refused_with_the_nearest(run: Run) -> None:
    run("claimant", "add", "Volodymyr Kovalchuk")
    number = read(run)["vermisst"]["claim"]

    refused = run("claim", "accept", number, "--claimant", "Volodymyr Kovalchukk")

    assert (refused.exit_code, "Volodymyr Kovalchuk?" in refused.stderr) == (2, True)


def test_undo_takes_claimant_and_acceptance_back(run: Run) -> None:
    number = read(run)["vermisst"]["claim"]
    run("claim", "accept", number)

    assert run("undo").exit_code == 0

    assert claimants(run) == []
    assert number in run("claim", "list", "--status", "candidate", "--format", "ids").stdout.split()


@pytest.mark.parametrize(
    ("raw", "name"),
    [("Selenskyj", "Wolodymyr Selenskyj"), ("Jan Sommer", "Ina Sommer"), ("Jan Sommer", "Jan Winter")],
)
def test_a_surname_or_another_first_name_is_not_learnt_as_a_spelling(raw: str, name: str) -> None:
    assert not same_person(raw, name)


@pytest.mark.parametrize("raw", ["Jan Sommer", "NBC News", "Kowaltschuk", "Stadt Kiel", "Muster-Bank AG"])
def test_these_are_names(raw: str) -> None:
    assert names_someone(raw, "de")


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        ("Sprecherin", "de"),
        ("US-Präsident", "de"),
        ("Polizei", "de"),
        ("Sprecher des Ministeriums", "de"),
        ("the police", "en"),
        ("spokesman", "en"),
        ("officials in Kiel", "en"),
    ],
)
def test_these_name_nobody(raw: str, language: str) -> None:
    assert not names_someone(raw, language)


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (b"1", ["Volodymyr Kovalchuk"]),
        (b"n", ["Volodymyr Kovalchuk", "Wolodymyr Kowaltschuk"]),
        (b"l", ["Volodymyr Kovalchuk"]),
    ],
)
def test_on_a_terminal_one_key_says_who_it_is(run: Run, target: Target, key: bytes, names: list[str]) -> None:
    run("claimant", "add", "Volodymyr Kovalchuk")
    number = read(run)["vermisst"]["claim"]
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "factcheck",
        "--db",
        str(target.path or target.url),
        "claim",
        "accept",
        number,
    ]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT) as process:
        os.close(theirs)
        said = _answered(ours, key)
        process.wait(timeout=20)

    assert process.returncode == 0, said.decode()
    assert "Volodymyr Kovalchuk (surname and first name sound alike)" in said.decode()
    assert sorted(claimants(run)) == names


def _answered(terminal: int, key: bytes) -> bytes:
    """All that was said. The key is pressed until it is taken: what is typed before a question is dropped."""
    said = b""
    for _ in range(60):
        if not select.select([terminal], [], [], 0.5)[0]:
            if b"leave it open" in said:
                os.write(terminal, key)
            continue
        try:
            said += os.read(terminal, 4096)
        except OSError:  # the other side is closed
            return said
    return said
