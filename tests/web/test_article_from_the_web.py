"""A page becomes an article; fetched again it shows what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.web.server import Answer, Site, html, page, redirect, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/steg": html(page())}) as running:
        yield running


def add(run: Run, *words: str) -> dict[str, object]:
    result = run("article", "add", *words, "--allow-private", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return dict(json.loads(result.stdout)[0])


def values(run: Run) -> list[tuple[str, str]]:
    query = "select origin, earliest from claim_values where attribute = 'published' order by value_id"
    return [tuple(row.values()) for row in json.loads(run("sql", query, "--format", "json").stdout)]


def test_a_page_is_taken_in_with_what_it_says_of_itself(run: Run, site: Site) -> None:
    add(run, f"{site.url}/steg")
    [article] = json.loads(run("article", "list", "--format", "json").stdout)

    assert (article["title"], article["outlet"], article["language"]) == ("Steg gesperrt", "Uferblatt", "de")
    assert article["url"] == f"{site.url}/steg"


def test_the_dates_of_its_markup_become_claims(run: Run, site: Site) -> None:
    add(run, f"{site.url}/steg")

    assert values(run) == [("metadata", "2025-10-20"), ("metadata", "2026-10-21")]


def test_a_page_under_an_address_with_a_date_has_that_claim_too(run: Run, site: Site) -> None:
    site.answers["/2025-09-18/steg"] = site.answers["/steg"]
    add(run, f"{site.url}/2025-09-18/steg")

    assert ("url", "2025-09-18") in values(run)


def test_the_same_page_again_changes_nothing(run: Run, site: Site) -> None:
    add(run, f"{site.url}/steg")
    again = add(run, f"{site.url}/steg")

    assert (again["article"], again["status"], len(values(run))) == ("A1", "unchanged", 2)


def test_redirects_are_shown(run: Run, site: Site) -> None:
    site.answers["/kurz"] = redirect("/steg")
    result = run("article", "add", f"{site.url}/kurz", "--allow-private")

    assert f"{site.url}/kurz → {site.url}/steg" in result.stderr


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(status=404), "answers 404 (Not Found)."),
        (Answer(b"%PDF-", headers={"Content-Type": "application/pdf"}), "is application/pdf, not a page."),
        (html("<html><body><script>app()</script></body></html>"), "holds no article"),
    ],
    ids=["gone", "pdf", "script"],
)
def test_what_is_no_article_is_one_line_and_adds_nothing(
    run: Run, site: Site, answer: Answer, message: str
) -> None:
    site.answers["/x"] = answer
    result = run("article", "add", f"{site.url}/steg", f"{site.url}/x", "--allow-private")

    assert result.exit_code == 2
    assert message in result.stderr.splitlines()[-1]
    assert json.loads(run("article", "list", "--format", "json").stdout) == []


def test_a_private_address_needs_a_word(run: Run, site: Site) -> None:
    result = run("article", "add", f"{site.url}/steg")

    assert (result.exit_code, "--allow-private" in result.stderr, site.asked) == (2, True, [])


def test_a_saved_page_is_read_as_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "steg.html"
    path.write_text(page(canonical="https://example.org/steg"), encoding="utf-8")
    add(run, str(path))
    [article] = json.loads(run("article", "list", "--format", "json").stdout)

    assert (article["title"], article["url"]) == ("Steg gesperrt", "https://example.org/steg")


def test_a_page_that_changed_makes_a_new_version(run: Run, site: Site) -> None:
    add(run, f"{site.url}/steg")
    run("claim", "add", "A1", "--quote", "vierzig Bohlen")
    site.answers["/steg"] = html(page(figure="sechzig"))
    result = run("article", "refetch", "A1", "--allow-private", "--fail-on", "changed", "--format", "json")
    [row] = json.loads(result.stdout)

    assert (result.exit_code, row["status"], row["version"], row["claims_lost"]) == (1, "changed", 2, "C3")
    assert "factcheck article diff A1" in result.stderr


def test_a_page_that_did_not_change_is_told_so(run: Run, site: Site) -> None:
    add(run, f"{site.url}/steg")
    result = run("article", "refetch", "A1", "--allow-private", "--fail-on", "changed", "--format", "json")

    assert (result.exit_code, json.loads(result.stdout)[0]["status"]) == (0, "unchanged")


def test_rated_articles_are_fetched_again_and_one_that_fails_stops_no_other(run: Run, site: Site) -> None:
    site.answers["/zwei"] = html(page(figure="zwanzig"))
    add(run, f"{site.url}/steg")
    add(run, f"{site.url}/zwei")
    run("claim", "add", "A2", "--quote", "zwanzig Bohlen")
    run("claim", "add", "A1", "--quote", "vierzig Bohlen")
    query = "select claim from claims where quote like '%Bohlen' order by claim_id"
    for row in json.loads(run("sql", query, "--format", "json").stdout):
        assert run("rate", row["claim"], "true", "--because", "gezählt").exit_code == 0
    site.answers["/steg"] = Answer(status=500)
    result = run("article", "refetch", "--rated", "--allow-private", "--format", "json")

    assert [row["status"] for row in json.loads(result.stdout)] == ["failed", "unchanged"]
    assert "answers 500" in result.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["article", "refetch"], "Which articles?"),
        (["article", "refetch", "A1", "--rated"], "Which articles?"),
        (["article", "refetch", "A9"], "There is no A9."),
    ],
)
def test_what_cannot_be_fetched_again_is_one_line(run: Run, words: list[str], message: str) -> None:
    result = run(*words)

    assert (result.exit_code, message in result.stderr) == (2, True)
