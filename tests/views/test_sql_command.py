"""`sql`: anything else, with its parameters."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run


def test_a_typed_parameter_reaches_the_query(ask: Run) -> None:
    query = "select claim from claims where claim_id = :id"

    assert json.loads(ask("sql", query, "-p", "id:int=3", "-f", "json").stdout) == [{"claim": "C3"}]


def test_a_day_can_be_counted_from_today(ask: Run) -> None:
    query = "select count(*) as n from claims where made_at >= :since"

    assert json.loads(ask("sql", query, "-p", "since:date=today-2", "-f", "json").stdout) == [{"n": 9}]


@pytest.mark.parametrize(
    ("query", "given", "told"),
    [
        ("select :name", "nmae=x", "The query does not use nmae. Did you mean name?"),
        ("select 1", "name=x", "The query does not use name. Write :name where the value belongs."),
        ("select :name", "other=x", "The query does not use other."),
        ("select :n", "n:int=x", "n must be a whole number, not 'x'."),
        ("select :n", "n:itn=1", "'itn' is no type. int?"),
    ],
)
def test_a_wrong_parameter_is_told_in_one_line(ask: Run, query: str, given: str, told: str) -> None:
    result = ask("sql", query, "-p", given)

    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_query_without_a_value_for_its_parameter_is_told_how_to_give_it(ask: Run) -> None:
    assert "Give it with -p name=…" in ask("sql", "select :name").stderr


def test_a_number_given_as_text_is_either_taken_or_told(ask: Run) -> None:
    """SQLite takes it; PostgreSQL does not, and the hint says how to write it."""
    result = ask("sql", "select claim from claims where claim_id = :id", "-p", "id=3", "-f", "ids")

    assert result.stdout == "C3\n" or "-p id:int=…" in result.stderr


def test_two_statements_are_refused_in_the_same_words_on_both_databases(run: Run) -> None:
    result = run("sql", "select 1; select 2")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Only one statement at a time." in result.stderr
