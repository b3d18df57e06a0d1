"""Completion: what the shell offers, and that it never fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from factcheck.cli.root import SECTIONS, root
from factcheck.services.suggestions import known_ids
from factcheck.settings import Target
from tests.conftest import Run

REPOSITORY = Path(__file__).resolve().parents[2]


def offered(line: str, database: Path | str, shell: str = "fish", **more: str) -> list[str]:
    """What the shell gets for a line, in a process of its own as the shell starts one."""
    words = line.split(" ")
    position = words[-1] if shell == "fish" else str(len(words) - 1)
    environment = {
        **os.environ, "FACTCHECK_DB": str(database), "COMP_WORDS": line, "COMP_CWORD": position,
        "_FACTCHECK_COMPLETE": f"{shell}_complete", **more,
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "factcheck"], env=environment, cwd=REPOSITORY, capture_output=True, text=True
    )
    assert done.stderr == ""
    return [line.removeprefix("plain,") for line in done.stdout.splitlines() if line]


@pytest.fixture
def held(filled_sqlite: Target) -> Path:
    assert filled_sqlite.path is not None
    return filled_sqlite.path


def test_ids_come_newest_first_with_a_few_of_their_words(held: Path) -> None:
    found = offered("factcheck show C", held)

    assert found[0] == "C9\tAt the ceremony"
    assert found[-1] == "C1\t21.10.2026"


def test_only_ids_that_begin_so_are_offered(held: Path) -> None:
    assert offered("factcheck show c3", held) == ["C3\t7.000 Besucher"]


def test_an_empty_id_offers_the_letters(held: Path) -> None:
    assert [item.split("\t")[0] for item in offered("factcheck show ", held)] == [
        "C",
        "A",
        "L",
        "E",
        "V",
        "K",
        "R",
    ]


def test_the_end_of_a_range_is_completed(held: Path) -> None:
    assert "C2-C9" in offered("factcheck show C2-C", held, "bash")


def test_an_option_for_one_kind_takes_that_kind(held: Path) -> None:
    found = offered("factcheck claim list --article ", held)

    assert found == ["A2\tBridge opens early", "A1\tDas Stadtfest"]


def test_claimants_are_completed_whatever_the_case(held: Path) -> None:
    assert offered("factcheck claim list --claimant jan", held) == ["Jana Feld\tJana Feld"]


def test_bash_gets_names_it_can_put_on_the_line_as_they_are(held: Path) -> None:
    assert offered("factcheck claim list --claimant Jan", held, "bash") == ["Jana\\ Feld"]


def test_an_argument_of_two_kinds_offers_both(held: Path) -> None:
    assert offered("factcheck rate C3", held) == ["C3\t7.000 Besucher"]
    assert offered("factcheck rate C3 ha", held) == ["half\tPlain"]


def test_every_parameter_that_takes_an_id_is_completed() -> None:
    """A new command is wired by the names of its parameters, or by its own line in the table."""
    context = click.Context(root, resilient_parsing=True)
    for name in [name for names in SECTIONS.values() for name in names]:
        found = root.get_command(context, name)
        commands = found.commands.values() if isinstance(found, click.Group) else [found]
        for param in [param for command in commands if command for param in command.params]:
            if re.fullmatch(r"\[?([ACLEVR][0-9]+|ID)…?( .*)?\]?", param.metavar or ""):
                assert param._custom_shell_complete, (name, param.name)


def test_words_of_a_list_are_completed(held: Path) -> None:
    assert offered("factcheck conflict list --status o", held) == ["open"]


def test_report_names_come_with_their_titles_the_desks_own_too(held: Path, own: Path) -> None:
    (own / "open-doors.sql").write_text("-- title: Doors\n-- answers: Which?\nSELECT 1")

    found = offered("factcheck report run open", held, FACTCHECK_REPORTS=str(own))

    assert found == ["open-conflicts\tOpen conflicts", "open-doors\tDoors"]


def test_parameters_of_a_report_are_completed(held: Path) -> None:
    found = offered("factcheck report run week-for-the-editor -p ", held)

    assert [item.split("\t")[0] for item in found] == ["from=", "until=", "today="]


def test_commands_are_completed_with_their_line_of_help(held: Path) -> None:
    assert offered("factcheck sh", held) == ["show\tShow anything in full."]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_nothing_is_offered_and_nothing_said_without_a_database(shell: str, tmp_path: Path) -> None:
    assert offered("factcheck show C", tmp_path / "none.db", shell) == []


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0 but broken"])
def test_nothing_is_offered_from_a_broken_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.db").write_bytes(content)

    assert offered("factcheck show C", tmp_path / "broken.db") == []


def test_nothing_is_offered_from_a_server() -> None:
    assert offered("factcheck show C", "postgresql://nobody@nowhere.invalid/none") == []


def test_a_long_table_is_given_up_rather_than_waited_for(held: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.domain.ids import Kind
    from factcheck.services import suggestions

    monkeypatch.setattr(suggestions, "_STEPS", 1)

    assert known_ids(held, Kind.CLAIM, "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed_and_says_which_command_it_completes(run: Run, shell: str) -> None:
    result = run("completion", shell)

    assert result.exit_code == 0
    assert "_FACTCHECK_COMPLETE" in result.stdout
    assert f"{shell}_complete" in result.stdout


def test_bash_can_read_its_script(run: Run) -> None:
    script = run("completion", "bash").stdout

    done = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True)

    assert (done.returncode, done.stderr) == (0, "")


def test_help_says_how_to_install_it(run: Run) -> None:
    shown = run("completion", "--help").stdout

    assert 'eval "$(factcheck completion bash)"' in shown
    assert "~/.config/fish/completions/factcheck.fish" in shown


def test_an_unknown_shell_is_told(run: Run) -> None:
    result = run("completion", "tcsh")

    assert result.exit_code == 2
    assert "'tcsh'" in result.stderr
