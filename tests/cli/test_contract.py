"""The fields docs/formats.md promises are in what each command prints as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "formats.md"

ARTICLE = """Der Markt | Mara Winter. 21.10.2026.

Wir stehen im Oktober 2025 vor leeren Buden. Der Platz bleibt leer.
"""

SIDES = [
    f"{side}.{name}" for side in ("left", "right") for name in ["claim", "article", "zone", "quote", "value"]
]
LEAST = {
    "article": [
        "article",
        "version",
        "status",
        "title",
        "published_raw",
        "published_earliest",
        "published_latest",
    ],
    "claim": ["claim", "article", "zone", "start", "end", "quote", "text", "claimant", "status"],
    "conflict": ["link", "relation", "conflict_kind", "status", "origin", "confidence", "sentence", *SIDES],
}
"""What must be promised whatever the page says."""


def promised(command: str) -> list[str]:
    """The fields the page promises for a command."""
    for part in PAGE.read_text(encoding="utf-8").split("\n### ")[1:]:
        heading, body = part.split("\n", 1)
        if command in re.findall(r"`([^`]+)`", heading):
            return re.findall(r"^\| `([\w.]+)` \|", body.split("\n## ")[0], re.MULTILINE)
    raise AssertionError(f"{command} is not on the page")


def _has(record: dict[str, Any], field: str) -> bool:
    *path, last = field.split(".")
    for name in path:
        record = record[name]
    return last in record


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    """What each command printed, in the order in which a person would use them."""
    (tmp_path / "markt.txt").write_text(ARTICLE, encoding="utf-8")
    printed = {}
    for name, words in {
        "article add": [str(tmp_path / "markt.txt")],
        "article list": [],
        "claim add": ["A1", "--quote", "Wir stehen im Oktober 2025", "--value", "text", "present", "2025-10"],
        "claim list": [],
        "flag": ["C1", "C2", "--because", "ein Jahr auseinander"],
        "conflict list": [],
    }.items():
        done = run(*name.split(), *words, "--format", "json")
        assert done.exit_code == 0, done.stderr
        printed[name] = json.loads(done.stdout)
    return printed


def test_every_promised_field_is_in_every_object(desk: dict[str, list[dict[str, Any]]]) -> None:
    missing = [
        (command, field)
        for command, records in desk.items()
        for field in promised(command)
        for record in records
        if not _has(record, field)
    ]

    assert missing == []
    assert all(desk.values())


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        ("article add", "article"),
        ("article list", "article"),
        ("claim add", "claim"),
        ("claim list", "claim"),
        ("flag", "conflict"),
        ("conflict list", "conflict"),
    ],
)
def test_the_page_promises_at_least_these(command: str, kind: str) -> None:
    assert set(LEAST[kind]) <= set(promised(command))


@pytest.mark.parametrize("command", ["article list", "claim list", "conflict list"])
def test_nothing_is_an_empty_array(run: Run, command: str) -> None:
    assert json.loads(run(*command.split(), "--format", "json").stdout) == []


def test_the_words_of_a_status_are_those_of_the_page(
    run: Run, desk: dict[str, list[dict[str, Any]]], tmp_path: Path
) -> None:
    assert desk["article add"][0]["status"] == desk["article list"][0]["status"] == "added"
    again = run("article", "add", str(tmp_path / "markt.txt"), "--format", "json")
    assert json.loads(again.stdout)[0]["status"] == "unchanged"


def test_both_sides_hold_what_was_said(desk: dict[str, list[dict[str, Any]]]) -> None:
    [link] = desk["conflict list"]

    assert (
        link["left"] | {"claim": "C1", "article": "A1", "zone": "dateline", "quote": "21.10.2026"}
        == link["left"]
    )
    assert (link["left"]["value"], link["right"]["value"]) == ("2026-10-21", "2025-10")
    assert link == desk["flag"][0]
