"""What an article, a name or a file holds is shown on a terminal, never obeyed by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.cli.terminal import Terminal
from tests.conftest import Run

CSI = "\u009b"
"""Opens a command to the terminal as ESC [ does; texts are stored with it."""

TEXT = f"Der Hafen\n\nDie Brücke {CSI}2Jkostet 5 Millionen Euro. Der Rat tagt am 3. Mai 2026.\n"


@pytest.fixture
def hostile(sqlite_run: Run, tmp_path: Path) -> Path:
    """An article and a setting with such a command in it; its file."""
    file = tmp_path / "hostile.txt"
    file.write_text(TEXT, encoding="utf-8")
    for words in (
        ("article", "add", str(file)),
        ("claim", "add", "A1", "--quote", f"Die Brücke {CSI}2Jkostet 5 Millionen Euro"),
        ("rate", "C1", "falsch", "--because", f"{CSI}2J"),
        ("config", "set", "desk_name", f"Pult {CSI}2J"),
    ):
        done = sqlite_run(*words)
        assert done.exit_code == 0, done.output
    return file


WRITES_TEXT = [
    ("article", "show", "A1", "--text"),
    ("show", "A1", "--format", "json"),
    ("show", "C1"),
    ("claim", "list", "--format", "jsonl"),
    ("config", "get", "desk_name"),
    ("read", "FILE", "--format", "json", "--show", "claims"),
    ("read", "FILE", "--format", "jsonl", "--show", "zones"),
    ("compare", f"Die Brücke {CSI}2J kostet 5 Millionen Euro.", "Die Brücke kostet 7 Millionen Euro."),
    ("correction", "ask", "C1", "--to", f"Haus {CSI}2J", "--dry-run"),
    ("dossier", "C1"),
    ("export", "jsonl"),
    ("export", "claimreview", "--all"),
]


@pytest.mark.parametrize("words", WRITES_TEXT, ids=" ".join)
def test_a_terminal_is_shown_the_command(
    sqlite_target: Target, hostile: Path, words: tuple[str, ...]
) -> None:
    """It reads as `\\u009b`, which inside of JSON means the same."""
    with Terminal(sqlite_target, *(str(hostile) if word == "FILE" else word for word in words)) as screen:
        assert screen.end() == 0, screen.seen

        assert CSI not in screen.seen
        assert r"\u009b2J" in screen.seen.replace("\r\n", "")


def test_a_file_gets_every_character(sqlite_run: Run, hostile: Path) -> None:
    """What is no terminal gets the text as it is."""
    shown = sqlite_run("article", "show", "A1", "--text")

    assert shown.stdout == TEXT


def test_an_error_that_quotes_a_text_commands_nothing(sqlite_run: Run, hostile: Path) -> None:
    """Nor does an error, wherever it goes: it is for eyes."""
    missed = sqlite_run("claim", "add", "A1", "--quote", "Die Brücke kostete 5 Millionen Euro")

    assert missed.exit_code == 2
    assert r"\u009b2Jkostet 5 Millionen" in missed.stderr
    assert CSI not in missed.stderr


def test_talk_that_names_a_file_commands_nothing(sqlite_run: Run, hostile: Path, tmp_path: Path) -> None:
    """Nor does what is said beside the data."""
    file = tmp_path / f"{CSI}2J.html"
    told = sqlite_run("dossier", "C1", "-o", str(file))

    assert file.exists()
    assert r"\u009b2J.html" in told.stderr
    assert CSI not in told.stderr
