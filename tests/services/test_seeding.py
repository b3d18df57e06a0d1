"""The example case plays itself through the services people use, and shows each kind of thing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.domain.vocabulary import (
    AnchorState,
    ClaimStatus,
    Judgement,
    Motivation,
    Relation,
    Stance,
    ValueKind,
)
from factcheck.errors import BadInput
from factcheck.services.seeding import seed, shipped_case
from factcheck.settings import Target
from factcheck.storage.reader import Cell, open_reader
from tests.conftest import fresh_postgres

CASE = shipped_case()


@pytest.fixture(scope="module")
def played_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Target:
    """An SQLite database the case was played into once."""
    path = tmp_path_factory.mktemp("case") / "case.db"
    shutil.copyfile(sqlite_template, path)
    seed(Target(path=path), CASE)
    return Target(path=path)


@pytest.fixture(scope="module")
def played_postgres(postgres_server: str, postgres_template: str) -> Iterator[Target]:
    """The same on PostgreSQL."""
    with fresh_postgres(postgres_server, postgres_template) as target:
        seed(target, CASE)
        yield target


@pytest.fixture(params=["sqlite", "postgres"])
def played(request: pytest.FixtureRequest) -> Target:
    """Each of the two."""
    found: Target = request.getfixturevalue(f"played_{request.param}")
    return found


def _ask(target: Target, sql: str) -> list[tuple[Cell, ...]]:
    with open_reader(target) as reader:
        return list(reader.run(sql).rows)


def _column(target: Target, sql: str) -> set[Cell]:
    return {row[0] for row in _ask(target, sql)}


@pytest.mark.parametrize(
    ("words", "sql"),
    [
        (AnchorState, "SELECT DISTINCT state FROM anchors"),
        (ClaimStatus, "SELECT DISTINCT status FROM claims"),
        (Judgement, "SELECT DISTINCT judgement FROM decisions"),
        (Motivation, "SELECT DISTINCT motivation FROM annotations"),
        (Relation, "SELECT DISTINCT relation FROM links"),
        (Stance, "SELECT DISTINCT stance FROM evidence_items"),
        (ValueKind, "SELECT DISTINCT kind FROM claim_values"),
    ],
)
def test_every_word_of_a_list_is_shown(played: Target, words: type[ClaimStatus], sql: str) -> None:
    assert _column(played, sql) == {word.value for word in words}


def test_every_conflict_status_is_shown(played: Target) -> None:
    assert _column(played, "SELECT status FROM conflicts") == {"open", "confirmed", "dismissed", "unsure"}


def test_the_year_that_cannot_be_is_flagged_and_decided(played: Target) -> None:
    sql = (
        "SELECT relation, status, left_zone, left_quote, left_value, right_value, distance,"
        " wrong = left_claim FROM conflicts WHERE link_id = 1"
    )

    [row] = _ask(played, sql)

    assert row[:7] == (
        "inconsistent_within", "confirmed", "dateline", "21.10.2026", "2026-10-21", "2025-10", 355,
    )  # fmt: skip
    assert row[7]


def test_whether_a_ceasefire_was_spoken_of_is_flagged_between_two_articles(played: Target) -> None:
    sql = (
        "SELECT left_quote, right_quote FROM conflicts"
        " WHERE relation = 'contradicts' AND left_article <> right_article"
    )

    found = [row for row in _ask(played, sql) if "Waffenruhe" in str(row[1])]

    assert len(found) == 1
    assert "Waffenstillstand" in str(found[0][0])


def test_verdicts_are_superseded_retracted_and_stale(played: Target) -> None:
    sql = "SELECT action, superseded_by IS NULL, in_force FROM verdicts"
    assert {(row[0], bool(row[1]), row[2]) for row in _ask(played, sql)} == {
        ("rate", True, "yes"), ("rate", False, "no"), ("retract", True, "no"),
    }  # fmt: skip
    stale = (
        "SELECT v.claim FROM current_verdicts v JOIN claims c ON c.claim_id = v.claim_id"
        " WHERE v.version_id <> c.version_id"
    )
    assert _ask(played, stale)


def test_what_else_a_database_can_hold_is_there(played: Target) -> None:
    for wanted in (
        "SELECT 1 FROM claims WHERE article IS NULL",
        "SELECT 1 FROM appearances",
        "SELECT 1 FROM claims WHERE derived_from IS NOT NULL",
        "SELECT 1 FROM claimants WHERE merged_into IS NOT NULL",
        "SELECT 1 FROM claimant_names WHERE claimant = 'Wolodymyr Selenskyj' AND name = 'Zelensky'",
        "SELECT 1 FROM evidence_items WHERE url IS NOT NULL AND archived_url IS NULL",
        "SELECT 1 FROM verdict_grounds",
        "SELECT 1 FROM current_verdicts WHERE scale <> 'five-point'",
        "SELECT 1 FROM rating_labels WHERE mapped = 'no'",
        "SELECT 1 FROM claims WHERE assignee IS NOT NULL AND due_on IS NOT NULL",
        "SELECT 1 FROM claims WHERE zone = 'url'",
        "SELECT 1 FROM claims WHERE zone = 'headline'",
        "SELECT 1 FROM settings WHERE key = 'desk_name'",
    ):
        assert _ask(played, wanted), wanted


def test_each_step_is_one_operation_of_a_named_person(played: Target) -> None:
    by_case = "FROM operations WHERE actor <> 'test'"
    assert _column(played, f"SELECT DISTINCT actor {by_case}") == {"jule", "mara", "tarek"}
    assert not _ask(played, "SELECT operation FROM operations WHERE changes = 0")
    flagged = _column(played, f"SELECT command {by_case} AND command LIKE 'flag C% C%'")
    assert flagged and all("--because" in str(command) for command in flagged)


def test_addresses_lead_nowhere_but_to_the_one_the_articles_name(played: Target) -> None:
    sql = (
        "SELECT url FROM evidence_items WHERE url IS NOT NULL"
        " UNION SELECT archived_url FROM evidence_items WHERE archived_url IS NOT NULL"
        " UNION SELECT url FROM appearances"
    )
    assert all("example.org/" in str(url) for url in _column(played, sql))
    assert _column(played, "SELECT outlet FROM articles WHERE url IS NOT NULL") == {"Los Angeles Times"}


def test_it_comes_out_the_same_on_both_databases(played_sqlite: Target, played_postgres: Target) -> None:
    for sql in (
        "SELECT article, title, byline, outlet, published_earliest, sha256 FROM articles ORDER BY article_id",
        "SELECT claim, zone, span_start, quote, text, status, tags, rating FROM claims ORDER BY claim_id",
        "SELECT claim, subject, attribute, kind, unit, lo, hi, value FROM claim_values ORDER BY value_id",
        "SELECT link, relation, direction, status, reason, wrong, sentence, pair_key FROM links"
        " ORDER BY link_id",
        "SELECT operation, actor, command FROM operations ORDER BY operation_id",
    ):
        assert _ask(played_sqlite, sql) == _ask(played_postgres, sql)


SMALL = """
title = "Das Stadtfest"
by = "jule"

[[article]]
key = "fest"
file = "fest.txt"

[[claim]]
key = "gäste"
article = "fest"
quote = "viele Gäste"

[[claim.assign]]
to = "mara"
due = "2026-10-24"

[[claim.verdict]]
label = "halb wahr"
because = "Es waren einige."

[[claim]]
key = "datum"
article = "fest"
dateline = true

[[link]]
claims = ["gäste", "datum"]
because = "Nur zur Probe."

[[link.decision]]
judgement = "dismissed"
reason = "different_subject"
"""


def _small(
    folder: Path, case: str = SMALL, text: str = "Das Fest\n\n21.10.2026\n\nEs kamen viele Gäste."
) -> Path:
    (folder / "fest.txt").write_text(text, encoding="utf-8")
    (folder / "case.toml").write_text(case, encoding="utf-8")
    return folder / "case.toml"


def test_a_case_of_ones_own_is_played(sqlite_target: Target, tmp_path: Path) -> None:
    stage = seed(sqlite_target, _small(tmp_path))

    assert {key: str(ref) for key, ref in stage.claims.items()} == {"gäste": "C2", "datum": "C1"}
    assert _ask(sqlite_target, "SELECT status, reason FROM conflicts") == [("dismissed", "different_subject")]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('quote = "viele Gäste"', 'quote = "drei Zelte"', "claim 'gäste': A1 does not have these words"),
        ('label = "halb wahr"', 'label = "halb war"', "claim 'gäste', verdict 1: 'halb war' is not on"),
        ('due = "2026-10-24"', 'due = "31.02.2026"', "claim 'gäste', assign 1"),
        ('reason = "different_subject"', "", "link 1, decision 1: A dismissal needs a reason"),
        ('file = "fest.txt"', 'file = "none.txt"', "article 'fest', file"),
    ],
)
def test_what_cannot_be_played_is_named_by_its_place(
    sqlite_target: Target, tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in SMALL
    case = _small(tmp_path, SMALL.replace(old, new))

    with pytest.raises(BadInput) as caught:
        seed(sqlite_target, case)

    assert str(caught.value).startswith(f"{case}, ")
    assert said in str(caught.value)


def test_a_dateline_claim_needs_a_printed_date(sqlite_target: Target, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="claim 'datum': the text of 'fest' has no printed date"):
        seed(sqlite_target, _small(tmp_path, text="Das Fest\n\nEs kamen viele Gäste."))


@pytest.mark.parametrize("file", ["articles/004-fragezeichen.txt", "revised/000-gipfelbilanz.txt"])
def test_a_missing_text_is_told_before_anything_is_stored(
    sqlite_target: Target, tmp_path: Path, file: str
) -> None:
    folder = tmp_path / "case"
    shutil.copytree(CASE.parent, folder)
    (folder / file).unlink()

    with pytest.raises(BadInput, match=r"file: There|cannot be read"):
        seed(sqlite_target, folder / "case.toml")

    assert not _ask(sqlite_target, "SELECT 1 FROM operations WHERE actor <> 'test'")
