"""Every word of every closed list can be stored, and no other.

`alembic check` sees neither a new member of an enum nor a changed CHECK: this test does.
"""

from __future__ import annotations

import sqlite3
from typing import Any

import psycopg
import pytest
from sqlalchemy import Enum

from factcheck.domain import vocabulary
from factcheck.models import Base
from factcheck.settings import Target
from tests.filled import Raw, fill, raw

COLUMNS = [
    (table.name, column.name, tuple(column.type.enums))
    for table in Base.metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, Enum)
]

ALSO = {
    ("claim_anchor", "state", "lost"): {"span_start": "NULL", "span_end": "NULL"},
    ("verdict", "action", "rate"): {"label_id": "1"},
    ("verdict", "action", "retract"): {"label_id": "NULL", "supersedes_id": "2"},
    ("link_decision", "judgement", "dismissed"): {"reason": "'misread'"},
    ("ruling", "question", "several_values"): {"right_key": "NULL"},
    **{
        ("link_decision", "reason", reason.value): {"judgement": "'dismissed'", "note": "'why'"}
        for reason in vocabulary.Reason
    },
}
"""What else a row needs so that no other CHECK refuses it."""

UNIQUE = {
    "uid": "'a new uid'",
    "claim_link.conflict_kind": "'another kind'",
    "claim_anchor.article_version_id": "(SELECT max(id) FROM article_version)",
    "rating_label.label_key": "'another label'",
    "verdict.supersedes_id": "NULL",
    "link_decision.wrong_claim_id": "NULL",
}


@pytest.mark.parametrize(("table", "column", "words"), COLUMNS, ids=[f"{t}.{c}" for t, c, _ in COLUMNS])
def test_every_word_of_a_closed_list_can_be_stored(
    target: Target, table: str, column: str, words: tuple[str, ...]
) -> None:
    fill(target)
    with raw(target) as query:
        _third_version(query)
        for word in words:
            query(_copy(query, table, column, word))
            assert query(f"SELECT count(*) FROM {table} WHERE {column} = '{word}'")[0][0] >= 1
            query.rollback()
            _third_version(query)


@pytest.mark.parametrize(("table", "column", "words"), COLUMNS, ids=[f"{t}.{c}" for t, c, _ in COLUMNS])
def test_a_word_outside_a_closed_list_is_refused(
    target: Target, table: str, column: str, words: tuple[str, ...]
) -> None:
    fill(target)
    with raw(target) as query:
        _third_version(query)
        with pytest.raises((sqlite3.IntegrityError, psycopg.errors.CheckViolation)):
            query(_copy(query, table, column, "other words"))


def test_every_closed_list_of_the_vocabulary_is_held_by_some_column() -> None:
    lists = {
        tuple(member.value for member in found)
        for found in vars(vocabulary).values()
        if isinstance(found, type)
        and issubclass(found, vocabulary.StrEnum)
        and found is not vocabulary.StrEnum
    }

    assert lists <= {words for _, _, words in COLUMNS}


def _third_version(query: Raw) -> None:
    query(
        "INSERT INTO article_version (uid, article_id, number, text, sha256, captured_at, media_type, origin)"
        " SELECT 'v3', article_id, 3, text, sha256, captured_at, media_type, origin"
        " FROM article_version WHERE id = 1"
    )


def _copy(query: Raw, table: str, column: str, word: str) -> str:
    """An insert of the table's first row with another word in `column`."""
    changed: dict[str, Any] = {
        name.rpartition(".")[2]: value
        for name, value in UNIQUE.items()
        if name.rpartition(".")[0] in ("", table)
    }
    changed |= ALSO.get((table, column, word), {}) | {column: f"'{word}'"}
    columns = [c.name for c in Base.metadata.tables[table].columns if c.name != "id"]
    row = ", ".join(str(changed.get(name, name)) for name in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {row} FROM {table} WHERE id = 1"
