"""A test on PostgreSQL finds a database as new, also where another test used it before."""

from __future__ import annotations

import psycopg
import pytest

from tests.conftest import fresh_postgres
from tests.filled import contents, fill, raw
from tests.servers import copies


def test_a_database_that_was_only_filled_is_emptied_and_used_again(
    postgres_server: str, postgres_template: str
) -> None:
    with fresh_postgres(postgres_server, postgres_template) as used:
        empty = contents(used)
        fill(used)
        filled = contents(used)

    with fresh_postgres(postgres_server, postgres_template) as again:
        assert again == used
        assert contents(again) == empty != filled
        fill(again)
        ids = [[row.get("id") for row in rows] for rows in contents(again).values()]
        assert ids == [[row.get("id") for row in rows] for rows in filled.values()]


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE tag ADD COLUMN colour text",
        "DROP VIEW claims CASCADE",
        "CREATE TABLE stranger (id integer)",
        "CREATE INDEX stranger ON claim (text)",
        "ALTER TABLE claim_anchor DISABLE TRIGGER ALL",
        "GRANT SELECT ON claim TO PUBLIC",
        "CREATE SCHEMA stranger",
        "DROP TABLE alembic_version",
        "UPDATE alembic_version SET version_num = version_num",
        "DELETE FROM rating_label WHERE id = 1",
        "SELECT lo_create(4711)",
        "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET jit = off'; END $$",
    ],
)
def test_one_that_was_changed_in_another_way_is_not_used_again(
    postgres_server: str, postgres_template: str, change: str
) -> None:
    with fresh_postgres(postgres_server, postgres_template) as used, raw(used) as query:
        query.run(change)

    with fresh_postgres(postgres_server, postgres_template) as next_:
        assert next_ != used


def test_whoever_is_still_at_work_on_it_is_cut_off(postgres_server: str, postgres_template: str) -> None:
    with fresh_postgres(postgres_server, postgres_template) as used:
        left = psycopg.connect(str(used.url))
        left.execute("INSERT INTO tag (name) VALUES ('late')")

    with pytest.raises(psycopg.OperationalError):
        left.execute("SELECT 1")
    left.close()
    with fresh_postgres(postgres_server, postgres_template) as again, raw(again) as query:
        assert again == used
        assert query("SELECT * FROM tag") == []


def test_what_tests_begin_with_is_there_for_each_and_nothing_of_the_others(
    postgres_server: str, postgres_template: str
) -> None:
    with copies(postgres_server, postgres_template).filled(fill) as filled:
        with filled.one() as first:
            begun = contents(first)
            assert begun["claim"]
            with raw(first) as query:
                query.run("INSERT INTO tag (name) VALUES ('a1')")
        with filled.one() as second:
            assert second == first
            assert contents(second) == begun
            with raw(second) as query:
                query.run("UPDATE tag SET name = 'a2'")
        with filled.one() as third:
            assert contents(third) == begun

    with pytest.raises(psycopg.OperationalError, match="does not exist"), raw(third):
        pass
