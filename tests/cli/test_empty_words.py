"""An empty word, as a script passes a variable that is not set, is told; it never stands for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture(autouse=True)
def flagged(run: Run) -> None:
    """L1 between C2 and C3, undecided by anybody but who flagged it."""
    run("article", "add", "-", input="Der Steg | Mara Winter. 21.10.2026.\n\nEr ist zu. Er ist offen.\n")
    for quote in ("Er ist zu", "Er ist offen"):
        run("claim", "add", "A1", "--quote", quote)
    assert run("flag", "C2", "C3", "--because", "beides geht nicht").exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["conflict", "confirm", "L1", "--wrong", ""],
        ["conflict", "dismiss", "", "--reason", "opinion"],
        ["claim", "status", "", "withdrawn"],
        ["rate", "", "false", "--because", "x"],
        ["remove", ""],
    ],
)
def test_it_is_told_and_nothing_is_written(run: Run, words: list[str]) -> None:
    before = run("log", "--format", "ids").stdout
    result = run(*words)

    assert result.exit_code == 2 and result.stderr.startswith("factcheck: ")
    assert run("log", "--format", "ids").stdout == before


def test_an_empty_file_name_is_not_the_folder_one_works_in(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "draft.txt").write_text("Ein Entwurf.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = run("article", "add", "")

    assert (result.exit_code, "is empty" in result.stderr) == (2, True)
    assert run("article", "list", "--format", "ids").stdout.split() == ["A1"]


def test_what_would_make_it_no_conflict_follows_words_it_fits(run: Run) -> None:
    run("article", "add", "-", input="Das Wehr | Mara Winter. 21.10.2026.\n\nWir sind im Oktober 2025.\n")
    run("scan", "--article", "A2")
    shown = run("show", "L2").stdout

    assert re.search(r"^conflict +es sei denn", shown, re.MULTILINE)
    assert "no conflict" not in shown
