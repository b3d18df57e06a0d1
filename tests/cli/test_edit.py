"""Changing fields, by --set and in the editor."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.edit_file import as_toml, from_toml
from factcheck.domain.ids import Kind
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Stance
from factcheck.models import ClaimLink, Evidence
from factcheck.services.edit_fields import FIELDS
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.beginnings import begins_with
from tests.conftest import Run, runner
from tests.dumps import dump

TEXT = "Hochwasser | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Im Tal fehlen 70 Menschen.\n"
ROOT = Path(__file__).resolve().parents[2]


def article(target: Target, folder: Path) -> None:
    """A1 with C1 (its printed date) and C2 (Oktober 2025); E1 on C2."""
    run = runner(target)
    assert run("article", "add", "-", "--url", "https://example.org/flut", input=TEXT).exit_code == 0
    assert run("claim", "add", "A1", "--quote", "Oktober 2025").exit_code == 0
    evidence = Evidence(uid=new_uid(), claim_id=2, stance=Stance.REFUTES, title="Statistik", made_by="ben")
    write(target, lambda session: session.add(evidence), actor="ben", command="test")


beginning = begins_with(article)


def edited(run: Run, *words: str) -> list[dict[str, Any]]:
    result = run("edit", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout))


def refused(run: Run, target: Target, *words: str) -> str:
    """What is said; the database is as it was."""
    before = dump(target, audit=True)
    result = run("edit", *words)
    assert result.exit_code == 2, result.output
    assert dump(target, audit=True) == before
    return result.stderr


def row(target: Target, table: str, number: int) -> dict[str, Any]:
    return dict(dump(target)[table, number])  # type: ignore[index]


@pytest.mark.parametrize(
    ("id_", "field", "value", "column", "stored"),
    [
        ("A1", "title", "Flut im Tal", "title", "Flut im Tal"),
        ("A1", "byline", "Jan Sommer", "byline", "Jan Sommer"),
        ("A1", "byline", "", "byline", None),
        ("A1", "published", "Oktober 2025", "published_latest", "2025-10-31"),
        ("A1", "published", "", "published_earliest", None),
        ("A1", "url", "HTTPS://Example.org/neu#x", "canonical_url", "https://example.org/neu"),
        ("A1", "url", "", "canonical_url", None),
        ("A1", "language", "DE_at", "language", "de-AT"),
        ("C2", "text", "Es ist Oktober", "text", "Es ist Oktober"),
        ("C2", "text", "", "text", "Oktober 2025"),
        ("C2", "said", "2025-10-31", "said_earliest", "2025-10-31"),
        ("C2", "speech", "Direct", "speech", "direct"),
        ("C2", "modality", "forecast", "modality", "forecast"),
        ("C2", "priority", "2", "priority", 2),
        ("C2", "due", "24.12.2026", "due_on", "2026-12-24"),
        ("C2", "assignee", "ben", "assignee", "ben"),
        ("C2", "status", "not-checkable", "status", "not_checkable"),
        ("E1", "stance", "supports", "stance", "supports"),
        (
            "E1",
            "archived-url",
            "https://archive.example.org/1",
            "archived_url",
            "https://archive.example.org/1",
        ),
        ("E1", "retrieved", "2026-10-21", "retrieved_at", "2026-10-21T00:00:00+00:00"),
    ],
)
def test_each_field_takes_what_it_should(
    run: Run, target: Target, id_: str, field: str, value: str, column: str, stored: object
) -> None:
    edited(run, id_, "--set", f"{field}={value}")

    table = {"A": "article", "C": "claim", "E": "evidence"}[id_[0]]
    assert row(target, table, int(id_[1:]))[column] == stored


@pytest.mark.parametrize(
    ("id_", "pair", "said"),
    [
        ("A1", "title=", "The title cannot be empty."),
        ("A1", "published=03/04/2026", "can be"),
        ("A1", "published=31.2.2026", "has no day 31"),
        ("A1", "url=ftp://example.org", "is not a web address"),
        ("A1", "language=deutsch!", "is not a language code"),
        ("A1", "language=german", "'german' is not a language code."),
        ("C2", "claimnt=Anna", "claimant?"),
        ("C2", "zzz=Anna", "It has: text, claimant"),
        ("C2", "quote=anders", "--derived-from C2"),
        ("C2", "priority=9", "1 (first) to 5"),
        ("C2", "status=chekcing", "Did you mean checking?"),
        ("C2", "modality=", "The modality cannot be empty."),
        ("C2", "text", "Write --set text=VALUE."),
        ("E1", "title=", "would say nothing: no url, title, quote or note"),
        ("E1", "retrieved=Oktober 2026", "is not one day"),
        ("V1", "label=x", "Ratings are never changed."),
        ("R1", "actor=x", "The log is never changed."),
        ("C99", "text=x", "There is no C99."),
    ],
)
def test_what_a_field_does_not_take_is_told_and_nothing_is_written(
    run: Run, target: Target, id_: str, pair: str, said: str
) -> None:
    assert said in refused(run, target, id_, "--set", pair)


def test_of_several_fields_all_are_written_or_none(run: Run, target: Target) -> None:
    refused(run, target, "C2", "--set", "text=Neu", "--set", "priority=9")
    assert "set twice" in refused(run, target, "C2", "--set", "text=a", "--set", "text=b")


def test_names_close_to_a_known_one_are_met_with_it(run: Run, target: Target) -> None:
    edited(run, "C2", "--set", "claimant=Anna Beispiel")

    assert "Anna Beispiel?" in refused(run, target, "C1", "--set", "claimant=Ana Beispiel")
    edited(run, "C1", "--set", "claimant=Ana Beispiel", "--new")


def test_two_articles_cannot_have_one_address(run: Run, target: Target) -> None:
    run("article", "add", "-", input="Ein anderer Text.\n")

    assert "A1 has this address already" in refused(
        run, target, "A2", "--set", "url=https://example.org/flut"
    )


def test_the_identity_of_an_article_stays_when_its_address_changes(run: Run, target: Target) -> None:
    before = row(target, "article", 1)["identity_key"]
    edited(run, "A1", "--set", "url=https://example.org/neu")

    assert row(target, "article", 1)["identity_key"] == before


def test_the_same_value_changes_nothing(run: Run, target: Target) -> None:
    before = dump(target, audit=True)

    assert edited(run, "C2", "--set", "text=Oktober 2025", "--set", "claimant=") == []
    assert dump(target, audit=True) == before


def test_of_two_people_the_second_is_told(run: Run, target: Target) -> None:
    edited(run, "C2", "--set", "text=Anna war schneller", "--revision", "1")

    said = refused(run, target, "C2", "--set", "text=Ben", "--revision", "1")

    assert "Somebody else changed C2 since you read it (revision 2 now, 1 was read)" in said


def test_only_a_persons_sentence_is_edited(run: Run, target: Target) -> None:
    run("flag", "C1", "C2", "--because", "ein Jahr")
    assert edited(run, "L1", "--set", "sentence=zwei {Jahre}")[0]["new"] == "zwei (Jahre)"

    def work(session: Any) -> None:
        session.get_one(ClaimLink, 1).origin = "dates"

    write(target, work, actor="ben", command="test")
    assert "L1 was made by dates" in refused(run, target, "L1", "--set", "sentence=x")


def test_a_pair_whose_words_changed_is_undecided_again(run: Run) -> None:
    """A claim without a quote is remembered by its text."""
    for text in ("Die Brücke ist zu", "Die Brücke ist offen"):
        run("claim", "add", "--text", text)
    run("flag", "C3", "C4", "--because", "beides geht nicht")

    edited(run, "C4", "--set", "text=Die Brücke ist halb offen")

    [conflict] = json.loads(run("conflict", "list", "--format", "json").stdout)
    assert conflict["status"] == "open"


def test_without_fields_and_without_a_terminal_the_fields_are_told(run: Run, target: Target) -> None:
    assert "Give --set FIELD=VALUE with one of: title, byline" in refused(run, target, "A1")


OPENED = "import subprocess, sys, pathlib\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text()"


def in_terminal(target: Target, tmp_path: Path, script: str, *words: str) -> tuple[int, str]:
    """Run a command on a terminal of its own, with a Python script as the editor of `path`."""
    editor = tmp_path / "editor.py"
    editor.write_text(f"{OPENED}\n{script}\n")
    db = str(target.path or target.url)
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "factcheck", "--db", db, *words]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "EDITOR": f"{sys.executable} {editor}", "VISUAL": "",
        "TMPDIR": str(tmp_path), "COLUMNS": "400",
    }  # fmt: skip
    child = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=environment)
    os.close(follower)
    said = b""
    try:
        while piece := os.read(leader, 65536):
            said += piece
    except OSError:  # Linux says EIO when the other side is closed
        pass
    os.close(leader)
    return child.wait(), said.decode()


def test_in_the_editor_only_what_was_changed_is_written(target: Target, tmp_path: Path) -> None:
    script = "path.write_text(text.replace('priority = \"\"', 'priority = 2'))"

    code, said = in_terminal(target, tmp_path, script, "edit", "C2")

    assert code == 0, said
    assert row(target, "claim", 2)["priority"] == 2
    assert row(target, "claim", 2)["revision"] == 2


def test_an_editor_left_without_saving_changes_nothing(target: Target, tmp_path: Path) -> None:
    before = dump(target, audit=True)

    code, said = in_terminal(target, tmp_path, "", "edit", "C2")

    assert (code, "Nothing was changed." in said) == (0, True)
    assert dump(target, audit=True) == before


@pytest.mark.parametrize(
    ("then", "why"),
    [
        ("subprocess.run([*FACTCHECK, 'claim', 'status', 'C2', 'checking'])", "Somebody else changed C2"),
        ("text = text + 'nonsense'", "cannot be read"),
        ("text = text + 'quote = \"x\"'", "never edited"),
    ],
)  # fmt: skip
def test_what_was_written_is_kept_in_a_file_when_it_cannot_be_taken(
    target: Target, tmp_path: Path, then: str, why: str
) -> None:
    db = str(target.path or target.url)
    factcheck = [sys.executable, "-m", "factcheck", "--db", db]
    script = f"FACTCHECK = {factcheck!r}\n{then}\npath.write_text(text.replace('Oktober', 'November'))"

    code, said = in_terminal(target, tmp_path, script, "edit", "C2")

    assert code == 2, said
    assert why in said
    kept = re.search(r"What you wrote is kept in (\S+\.toml)\.", said)
    assert kept is not None
    assert "November 2025" in Path(kept[1]).read_text(encoding="utf-8")
    assert row(target, "claim", 2)["text"] == "Oktober 2025"


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(st.fixed_dictionaries(dict.fromkeys(FIELDS[Kind.CLAIM], WORDS)))
def test_the_file_gives_back_every_value(fields: dict[str, str]) -> None:
    """All that can be stored: carriage returns and NUL never are."""
    fields = {name: value.replace("\r", "").replace("\0", "") for name, value in fields.items()}
    takes = {name: field.takes for name, field in FIELDS[Kind.CLAIM].items()}

    assert from_toml(as_toml("C2", fields, takes)) == fields
