"""What holds for every .sql file that ships: listings, parts of show, reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from factcheck.services.reports import SHIPPED, run_file
from factcheck.settings import Target
from factcheck.storage.reader import Answer, Cell, Reader, open_reader
from factcheck.storage.sql_file import Param, SqlFile, read_sql_file

PATHS = sorted(SHIPPED.rglob("*.sql"))
FILES = [read_sql_file(path) for path in PATHS]
NAMES = [str(path.relative_to(SHIPPED)) for path in PATHS]

GIVEN = {
    "article": "A2", "claim": "C3", "link": "L1", "evidence": "E1", "verdict": "V2", "operation": "R3",
    "correction": "K1",
    "claimant": "jana feld", "outlet": "beispielzeitung", "assignee": "Anna", "tag": "FEST", "scale": "plain",
    "text": "ÜBRIGENS", "status": "new", "language": "EN", "user": "ANNA", "ids": "1,3", "subject": "FEST",
    "relation": "contradicts", "since": "2020-01-01", "until": "2100-01-01", "before": "2100-01-01",
    "from": "monday", "today": "today", "version": 1, "kind": "person",
    "stance": "refutes", "motivation": "questioning", "claims": "3,6", "country": "de", "publisher": "TOWN",
    "merged": "yes", "unarchived": "yes", "outcome": "corrected", "open": "yes",
    "due_before": "2100-01-01",
    "rating": "false",
    "attribute": "VISITORS",
    "detector": "QUANTITY", "min_confidence": 0.5, "number": 1,
    "after": 0, "first": 1, "last": 100, "source": "feed.json",
}  # fmt: skip
"""A value for each parameter name, found in the filled example; words are taken from the header."""

LATER: dict[str, dict[str, object]] = {
    "claims-without-verdict": {"before": "2100-01-01"},
    "unanswered-corrections": {"until": "2100-01-01"},
}
"""The example is new, and one default asks for what is old."""

NEEDS_A_SCAN = {"list/rulings.sql", "show/suggestions.sql", "new-conflicts.sql", "returned-conflicts.sql"}
"""What only detectors and answers about their findings fill: looked at where those are tested."""

KINDS = {"text": str, "int": int, "float": float}

each_file = pytest.mark.parametrize("file", FILES, ids=NAMES)


@pytest.fixture(scope="module")
def readers(filled_sqlite: Target, filled_postgres: Target) -> Iterator[tuple[Reader, Reader]]:
    with ExitStack() as stack:
        yield tuple(stack.enter_context(open_reader(t)) for t in (filled_sqlite, filled_postgres))  # type: ignore[misc]


def a_value(param: Param) -> object:
    return param.words[0] if param.words else GIVEN[param.name]


def needed(file: SqlFile) -> dict[str, object]:
    """Only what must be given."""
    return {p.name: a_value(p) for p in file.params if not p.optional and p.default is None}


def both(
    readers: tuple[Reader, Reader], file: SqlFile, given: dict[str, object], **more: str
) -> list[tuple[Cell, ...]]:
    """The rows, which must be the same on both databases."""
    one, other = (run_file(reader, file, given, **more).rows.rows for reader in readers)  # type: ignore[arg-type]

    assert [tuple(row) for row in one] == [tuple(row) for row in other]
    return list(one)


@each_file
def test_the_header_says_what_it_is_for_and_describes_every_parameter_and_column(file: SqlFile) -> None:
    assert file.title and file.answers.endswith("?")
    assert file.columns
    assert all(param.doc for param in file.params)
    assert all(column.doc.endswith((".", "…")) for column in file.columns)
    assert len({column.name for column in file.columns}) == len(file.columns)


@each_file
def test_both_databases_give_the_same_rows_when_no_filter_is_set(
    file: SqlFile, readers: tuple[Reader, Reader]
) -> None:
    both(readers, file, needed(file))


@each_file
def test_both_databases_give_the_same_rows_for_each_filter(
    file: SqlFile, readers: tuple[Reader, Reader]
) -> None:
    for param in file.params:
        both(readers, file, {**needed(file), param.name: a_value(param)})


@each_file
def test_both_databases_give_the_same_rows_with_all_filters_set(
    file: SqlFile, readers: tuple[Reader, Reader]
) -> None:
    both(readers, file, {param.name: a_value(param) for param in file.params})


@each_file
def test_every_column_declared_is_returned_in_that_order_and_of_that_type(
    file: SqlFile, readers: tuple[Reader, Reader]
) -> None:
    for reader in readers:
        rows = run_file(reader, file, needed(file)).rows

        assert rows.columns == tuple(column.name for column in file.columns)
        for row in rows.rows:
            for cell, column in zip(row, file.columns, strict=True):
                assert cell is None or type(cell) is KINDS[column.type], (column.name, cell)


@each_file
def test_every_column_sorts_the_same_way_on_both_databases(
    file: SqlFile, readers: tuple[Reader, Reader]
) -> None:
    for column in file.columns:
        place = [c.name for c in file.columns].index(column.name)
        for sort in (column.name, f"-{column.name}"):
            one, other = (
                [row[place] for row in run_file(r, file, needed(file), sort=sort).rows.rows] for r in readers
            )

            assert one == other, sort


@each_file
def test_text_is_ordered_by_code_points_whatever_the_language_of_the_server(file: SqlFile) -> None:
    """The servers tests run on order by code points anyway, so the query itself is looked at."""
    days = ("_at", "_on", "earliest", "latest")
    texts = {c.name for c in file.columns if c.type == "text" and not c.name.endswith(days)}
    _, found, order = file.sql.rpartition("ORDER BY")
    for term in re.split(r",(?![^(]*\))", order if found else ""):
        name = re.fullmatch(r"\s*(?:lower\()?(?:\w+\.)?(\w+)\)?(.*)", term, re.DOTALL)
        if name and name[1] in texts:
            assert 'COLLATE "C"' in name[2], term


def test_sorting_by_a_text_column_orders_by_code_points() -> None:
    file = next(file for file in FILES if file.name == "timeline")
    asked: list[str] = []

    class Noting:
        def run(self, sql: str, *_: object, **__: object) -> Answer:
            asked.append(sql)
            return Answer(tuple(column.name for column in file.columns), ())

    for sort in ("quote", "-quote", "claim"):
        run_file(Noting(), file, {}, sort=sort)  # type: ignore[arg-type]

    assert [sql.rpartition("ORDER BY ")[2] for sql in asked] == [
        '"quote" COLLATE "C" ASC NULLS LAST',
        '"quote" COLLATE "C" DESC NULLS LAST',
        'length("claim") ASC NULLS LAST, "claim" COLLATE "C" ASC NULLS LAST',
    ]


@each_file
def test_a_table_shows_only_columns_that_are_there(file: SqlFile) -> None:
    assert set(file.table) <= {column.name for column in file.columns}


@each_file
def test_nothing_but_views_is_read(file: SqlFile, readers: tuple[Reader, Reader]) -> None:
    views = {name for name, _ in readers[0].views()}
    bare = re.sub(r"--[^\n]*|'[^']*'|:\w+", "", file.sql)
    within = set(re.findall(r"(\w+)\s+AS\s+(?:MATERIALIZED\s+)?\(\s*SELECT", bare, re.IGNORECASE))
    read = set(re.findall(r"\b(?:FROM|JOIN)\s+(\w+)", bare, re.IGNORECASE))

    assert read - within <= views


BY_MERGING = {"disputed-ratings.sql"}
"""Only two desks that were merged have such rows: those of tests/services/test_merging.py."""


def test_the_filled_example_makes_every_report_say_something(readers: tuple[Reader, Reader]) -> None:
    """Else the tests above compare nothing with nothing."""
    silent = [
        name for name, file in zip(NAMES, FILES, strict=True)
        if name not in NEEDS_A_SCAN and not both(readers, file, {**needed(file), **LATER.get(file.name, {})})
    ]  # fmt: skip

    assert set(silent) == BY_MERGING
