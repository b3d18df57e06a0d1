"""The dates of an article itself are held against each other, and against the day its author writes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Run

PRINTED = """Hochwasser im Tal | Mara Winter. 21.10.2026.

Am Dienstag stieg der Fluss auf 7,40 Meter. Im Tal werden 70 Menschen vermisst.
"""
UNPRINTED = PRINTED.replace(" | Mara Winter. 21.10.2026.", "")
WRITTEN = PRINTED.replace(
    "Am Dienstag", "Wir befinden uns im Oktober 2025, und der Pegel steigt. Am Dienstag"
)


def found(run: Run, text: str, *given: str) -> list[tuple[str, str, str, float]]:
    """Both quotes, the kind and the confidence of what a scan of one article shows."""
    assert run("article", "add", "-", *given, input=text).exit_code == 0
    assert run("scan", "--no-extract").exit_code == 0
    return told(run)


def told(run: Run) -> list[tuple[str, str, str, float]]:
    """The suggested conflicts."""
    rows: list[dict[str, Any]] = json.loads(run("conflict", "list", "--format", "json").stdout)
    return [
        (row["left"]["quote"], row["right"]["quote"], row["conflict_kind"], row["confidence"]) for row in rows
    ]


@pytest.mark.parametrize(
    "given", [("--published", "2025-10-21"), ("--url", "https://example.org/2025/10/21/tal")]
)
def test_a_printed_date_against_the_address_or_what_a_person_gave(run: Run, given: tuple[str, ...]) -> None:
    [(printed, _, kind, confidence)] = found(run, PRINTED, *given)

    assert (printed, kind) == ("21.10.2026", "publication")
    assert 0.6 <= confidence < 0.8


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(("--published", "2026-10-21"), id="same day"),
        pytest.param(("--published", "Oktober 2026"), id="month that holds it"),
        pytest.param(("--published", "2026"), id="year that holds it"),
        pytest.param(("--published", "2026-10-23"), id="two days later"),
        pytest.param(("--url", "https://example.org/2026/10/21/tal"), id="address of that day"),
        pytest.param(("--url", "https://example.org/2026/10/tal"), id="address of that month"),
        pytest.param(("--url", "https://example.org/tal-2025"), id="no date in the address"),
    ],
)
def test_dates_that_agree_are_no_conflict(run: Run, given: tuple[str, ...]) -> None:
    assert found(run, PRINTED, *given) == []


def test_address_and_person_alone_say_nothing_about_each_other(run: Run) -> None:
    url = "https://example.org/2025/10/21/tal"
    assert found(run, UNPRINTED, "--url", url, "--published", "2026-10-21") == []


def test_dates_of_two_articles_are_not_held_against_each_other(run: Run) -> None:
    assert found(run, PRINTED) == []
    assert found(run, PRINTED.replace("2026", "2025").replace("Tal", "Moor")) == []


def test_what_the_author_calls_the_present_against_what_is_printed(run: Run) -> None:
    assert run("article", "add", "-", input=WRITTEN).exit_code == 0
    assert run("scan").exit_code == 0

    [(_, present, kind, confidence)] = told(run)
    assert "Oktober 2025" in present
    assert (kind, confidence >= 0.8) == ("dateline", True)


def test_what_the_author_calls_the_present_against_what_a_person_gave(run: Run) -> None:
    text = WRITTEN.replace(" | Mara Winter. 21.10.2026.", "")
    assert run("article", "add", "-", "--published", "2026-10-21", input=text).exit_code == 0
    assert run("scan").exit_code == 0

    [(one, other, kind, confidence)] = told(run)
    assert "Oktober 2025" in one + other
    assert (kind, 0.6 <= confidence < 0.8) == ("dateline", True)
