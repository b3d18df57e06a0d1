"""What is wrong with ClaimReview markup, by place, level and rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_claimreview import written
from tests.conftest import Run
from tests.exchange.test_review_defects import PAGE, URL, a_review, item, rating


def linted(run: Run, *words: str, input: str | None = None) -> list[dict[str, str]]:
    result = run("lint", "claimreview", *words, "--format", "json", input=input)
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, str]] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    ("review", "level", "rule", "path"),
    [
        (a_review(url=None), "error", "required", "/url"),
        (rating(ratingValue=3, bestRating=5), "error", "required", "/reviewRating/alternateName"),
        (rating(alternateName="False"), "warning", "recommended", "/reviewRating/ratingValue"),
        (a_review(author={"@type": "Organization", "name": "Desk"}), "warning", "recommended", "/author/url"),
        (a_review(datePublished=None), "warning", "recommended", "/datePublished"),
        (item(author=None), "warning", "recommended", "/itemReviewed/author"),
        (item(appearance=None), "warning", "recommended", "/itemReviewed/appearance"),
        (a_review(claimReviewed="b" * 75), "warning", "long-claim", "/claimReviewed"),
        (a_review(claimReviewed="Mostly true: the bridge"), "error", "verdict-in-claim", "/claimReviewed"),
        (a_review(claimReviewed="A bridge (mostly true)"), "error", "verdict-in-claim", "/claimReviewed"),
        (a_review(url="https://other.example/1"), "error", "other-domain", "/url"),
        (item(datePublished="2026-06-01"), "warning", "said-after-check", "/itemReviewed/datePublished"),
        (a_review(claimReviewd="x"), "warning", "unknown-field", "/claimReviewd"),
        (a_review(datePublished="20T0-10-31"), "error", "date", "/datePublished"),
    ],
)  # fmt: skip
def test_each_rule_is_told_with_its_place(
    run: Run, tmp_path: Path, review: dict[str, Any], level: str, rule: str, path: str
) -> None:
    found = linted(run, written(tmp_path / "r.json", review))

    assert {"place": f"line 1 {path}", "level": level, "rule": rule} in [
        {key: one[key] for key in ("place", "level", "rule")} for one in found
    ]


@pytest.mark.parametrize(
    "review",
    [
        a_review(),
        a_review(claimReviewed="b" * 74),
        a_review(claimReviewed="Mostly true crime is watched at night"),
        a_review(url="https://check.desk.example/1"),
        item(datePublished="2026-05-12"),
        {**a_review(), "keywords": "bridge", "factcheck:links": []},
    ],
)
def test_a_review_with_nothing_wrong_gives_nothing(run: Run, tmp_path: Path, review: dict[str, Any]) -> None:
    assert linted(run, written(tmp_path / "r.json", review), "--fail-on", "note") == []


def test_several_reviews_on_one_address_are_told_from_the_second_on(run: Run, tmp_path: Path) -> None:
    found = linted(run, written(tmp_path / "r.json", [a_review(), a_review(claimReviewed="Another")]))

    assert [(one["rule"], one["place"]) for one in found] == [("shared-url", "line 1 /1/url")]


def test_it_fails_where_it_is_asked_to_and_reads_stdin(run: Run) -> None:
    odd = json.dumps(a_review(datePublished="1-9-2020"))

    assert run("lint", "claimreview", "-", "--fail-on", "warning", input=odd).exit_code == 1
    assert run("lint", "claimreview", "-", "--fail-on", "error", input=odd).exit_code == 0
    assert run("lint", "claimreview", "-", input="[").exit_code == 2


def test_the_markup_of_a_page_is_held_to_its_address(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        PAGE.replace(f'canonical href="{URL}"', 'canonical href="https://elsewhere.example/"'),
        encoding="utf-8",
    )

    rules = {one["rule"] for one in linted(run, str(page))}
    assert "other-domain" in rules
    assert "other-domain" not in {one["rule"] for one in linted(run, str(page), "--page", URL)}
