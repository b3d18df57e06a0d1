"""What must not change is kept by the database itself, whoever writes to it and however."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import psycopg
import pytest

from factcheck.settings import Target
from tests.filled import Raw, contents, fill, raw

REFUSALS = (sqlite3.IntegrityError, psycopg.errors.IntegrityConstraintViolation)
"""What both drivers raise for a refusal; a syntax error in an attack would be something else."""

KEYS = {
    "verdict": ("uid",),
    "verdict_evidence": ("verdict_id, evidence_id",),
    "link_decision": ("uid",),
    "operation": ("uid",),
    "change": (),
    "scan": ("uid",),
    "ruling": ("uid",),
    "article_version": ("uid", "article_id, number"),
    "claim_anchor": ("claim_id, article_version_id",),
}
"""Each guarded table with its unique keys other than the number."""

EDITED = {
    "verdict": "justification = 'x'",
    "verdict_evidence": "evidence_id = 7",
    "link_decision": "judgement = 'unsure'",
    "operation": "actor = 'nobody'",
    "change": "old = NULL, new = NULL",
    "scan": "new = 7",
    "ruling": "answer = 'no'",
    "article_version": "text = 'x'",
    "claim_anchor": "state = 'moved'",
}


@pytest.fixture
def query(target: Target) -> Iterator[Raw]:
    """A driver's connection to a filled desk; nothing of it may have changed in the end."""
    fill(target)
    before = contents(target)
    with raw(target) as connection:
        yield connection
    assert contents(target) == before


@pytest.mark.parametrize("table", KEYS)
def test_a_guarded_row_is_not_updated(query: Raw, table: str) -> None:
    with pytest.raises(REFUSALS, match=f"{table}: "):
        query.run(f"UPDATE {table} SET {EDITED[table]}")


@pytest.mark.parametrize("table", KEYS)
def test_a_guarded_row_is_not_deleted(query: Raw, table: str) -> None:
    with pytest.raises(REFUSALS, match=f"{table}: "):
        query.run(f"DELETE FROM {table}")


@pytest.mark.parametrize("table", KEYS)
def test_a_guarded_row_is_not_upserted(query: Raw, table: str) -> None:
    """By its number and by every other unique key."""
    for key in ("id", *KEYS[table]):
        with pytest.raises(REFUSALS, match=f"{table}: "):
            query.run(
                f"INSERT {_row_with(query, table, key)} ON CONFLICT ({key}) DO UPDATE SET {EDITED[table]}"
            )
        query.rollback()


@pytest.mark.parametrize("table", KEYS)
def test_a_guarded_row_is_not_replaced(sqlite_target: Target, table: str) -> None:
    """By its number, or by another value that one row alone may have: REPLACE would delete that row."""
    fill(sqlite_target)
    before = contents(sqlite_target)
    with raw(sqlite_target) as query:
        for key in ("id", *KEYS[table]):
            for verb in ("INSERT OR REPLACE", "REPLACE"):
                with pytest.raises(REFUSALS, match=f"{table}: "):
                    query.run(f"{verb} {_row_with(query, table, key)}")
    assert contents(sqlite_target) == before


@pytest.mark.parametrize("table", KEYS)
def test_a_guarded_table_is_not_emptied_at_once(postgres_target: Target, table: str) -> None:
    """Neither by itself nor together with what it hangs on."""
    fill(postgres_target)
    with raw(postgres_target) as query:
        for owner in (table, *{"article_version": ["article"], "claim_anchor": ["claim"]}.get(table, [])):
            with pytest.raises(REFUSALS, match=r"only ever added|never"):
                query.run(f"TRUNCATE {owner} CASCADE")
            query.rollback()


def test_the_words_of_a_claim_are_never_edited(query: Raw) -> None:
    for value in ("'other words'", "NULL", "quote || ' '"):
        with pytest.raises(REFUSALS, match="claim: quote is never edited"):
            query.run(f"UPDATE claim SET quote = {value} WHERE id = 1")
        query.rollback()


def test_a_claim_without_words_gets_none_later(query: Raw) -> None:
    with pytest.raises(REFUSALS, match="claim: quote is never edited"):
        query.run("UPDATE claim SET quote = 'late words' WHERE quote IS NULL")


def test_a_claim_is_not_replaced(sqlite_target: Target) -> None:
    fill(sqlite_target)
    with raw(sqlite_target) as query:
        columns = [name for _, name, *_ in query("PRAGMA table_info(claim)")]
        for given in ({"quote": "'21.10.2027'"}, {"id": "1000", "quote": "'21.10.2027'"}):
            values = ", ".join(given.get(column, column) for column in columns)
            with pytest.raises(REFUSALS, match="claim: quote is never edited"):
                query.run(f"INSERT OR REPLACE INTO claim SELECT {values} FROM claim WHERE id = 1")


def test_a_place_whose_text_is_not_the_quote_is_refused(query: Raw) -> None:
    for start, end in ((0, 10), (15, 26), (16, 25), (14, 24)):
        with pytest.raises(REFUSALS, match="the text at this place is not the quote"):
            query.run(_anchor(query, claim=1, start=start, end=end))
        query.rollback()


def test_a_place_past_the_end_of_the_text_is_refused(query: Raw) -> None:
    with pytest.raises(REFUSALS, match="the text at this place is not the quote"):
        query.run(_anchor(query, claim=1, start=9_000, end=9_010))


def test_a_place_for_a_claim_without_words_is_refused(query: Raw) -> None:
    with pytest.raises(REFUSALS, match="the text at this place is not the quote"):
        query.run(_anchor(query, claim=4, start=15, end=25))


def test_the_same_text_as_the_latest_version_is_refused(query: Raw) -> None:
    with pytest.raises(REFUSALS, match="equals the latest version"):
        query.run(_version(3, copied_from=2))


def test_a_text_the_publisher_returned_to_is_taken(target: Target) -> None:
    """v1, v2, v1 again is news, not a repetition."""
    fill(target)
    with raw(target) as query:
        query.run(_version(3, copied_from=1))

        assert query("SELECT count(*) FROM article_version") == [(3,)]


def test_a_place_goes_with_its_claim_and_a_text_with_its_article(target: Target) -> None:
    fill(target)
    with raw(target) as query:
        query("DELETE FROM correction")
        query("DELETE FROM claim_link")
        query("DELETE FROM claim_value WHERE claim_id = 2")
        query("DELETE FROM claim WHERE id = 2")
        query.run("DELETE FROM claim_anchor WHERE claim_id = 2")

        assert query("SELECT count(*) FROM claim_anchor WHERE claim_id = 2") == [(0,)]


def test_a_claim_does_not_go_and_leave_its_places_behind(query: Raw) -> None:
    """Their foreign key is looked at when the transaction ends."""
    query("DELETE FROM correction")
    query("DELETE FROM claim_link")
    query("DELETE FROM claim_value WHERE claim_id = 2")
    query("DELETE FROM claim WHERE id = 2")
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.ForeignKeyViolation)):
        query.commit()


def test_a_place_in_another_article_is_refused(query: Raw) -> None:
    """Composite keys keep claim and version in one article."""
    query(
        "INSERT INTO article (uid, identity_key, title, made_by, made_at, revision)"
        " VALUES ('other', 'other', 'Other', 'anna', '2026-10-21 12:00:00', 1)"
    )
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.ForeignKeyViolation)):
        query(
            "INSERT INTO claim_anchor (claim_id, article_id, article_version_id, state, score)"
            " SELECT id, (SELECT id FROM article WHERE uid = 'other'), 1, 'lost', 1.0 FROM claim WHERE id = 4"
        )
        query.commit()


def test_ordinary_work_passes_the_guards(target: Target) -> None:
    fill(target)
    with raw(target) as query:
        query("UPDATE claim SET status = 'checking', quote = quote WHERE id = 1")
        query("UPDATE article SET title = 'Besser' WHERE id = 1")
        query(_version(3, copied_from=2, text="text || 'Zweiter Nachtrag.'", sha="'b'"))
        query(
            "INSERT INTO claim_anchor (claim_id, article_id, article_version_id, state, score)"
            " SELECT 1, 1, max(id), 'lost', 0.0 FROM article_version"
        )
        query(
            "INSERT INTO link_decision (uid, pair_key, judgement, decided_by, decided_at)"
            " VALUES ('d', 'k', 'unsure', 'ben', '2026-10-21 12:00:00')"
        )
        query.commit()

        assert query("SELECT count(*) FROM link_decision") == [(2,)]


def _row_with(query: Raw, table: str, key: str) -> str:
    """INTO … SELECT of a row that has `key` from a row there is, and every other unique value new."""
    kept = {part.strip() for part in key.split(",")}
    unique = {part.strip() for keys in KEYS[table] for part in keys.split(",")} | {"id"}
    about = "SELECT * FROM pragma_table_info('{}')" if query.is_sqlite else (
        "SELECT ordinal_position, column_name FROM information_schema.columns WHERE table_name = '{}'"
        " ORDER BY 1"
    )  # fmt: skip
    columns = [str(row[1]) for row in query(about.format(table))]
    fresh = {"uid": "'a new uid'", "supersedes_id": "NULL", "id": "1000", "number": "1000"}
    new = [
        column if column in kept or column not in unique else fresh.get(column, f"{column} + 1000")
        for column in columns
    ]
    there = " AND ".join(f"{part} IS NOT NULL" for part in kept)
    return f"INTO {table} ({', '.join(columns)}) SELECT {', '.join(new)} FROM {table} WHERE {there}"


def _anchor(query: Raw, *, claim: int, start: int, end: int) -> str:
    """An insert of a place in a version the claim has no place in yet."""
    query(_version(3, copied_from=1))
    return (
        "INSERT INTO claim_anchor (claim_id, article_id, article_version_id, state, span_start, span_end,"
        f" score) SELECT {claim}, 1, id, 'exact', {start}, {end}, 1.0 FROM article_version WHERE number = 3"
    )


def _version(number: int, *, copied_from: int, text: str = "text", sha: str = "sha256") -> str:
    return (
        "INSERT INTO article_version (uid, article_id, number, text, sha256, captured_at, media_type, origin)"
        f" SELECT 'new {number}', article_id, {number}, {text}, {sha}, captured_at, media_type, origin"
        f" FROM article_version WHERE article_id = 1 AND number = {copied_from}"
    )
