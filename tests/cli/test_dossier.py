"""A dossier holds all that is known of a thing, in one file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.domain.vocabulary import Reason
from factcheck.services.dossier_words import Words
from factcheck.settings import Target
from tests.beginnings import begins_with
from tests.conftest import Run, runner

ONE = (
    "Steg gesperrt | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Am Ufer fehlen 40 Bohlen.\n"
)
TWO = "Steg bleibt zu | Jan Sommer. 22.10.2026.\n\nAm Ufer fehlen 90 Bohlen <b>jetzt</b>. Die Arbeit ruht.\n"


def desk(target: Target, folder: Path) -> None:
    """L1 stands between C2 of A1 and C4 of A2, confirmed; C4 is rated false, with a source."""
    run = runner(target)
    for words, text in (
        (["article", "add", "-", "--outlet", "Uferblatt", "--language", "de"], ONE),
        (["claim", "add", "A1", "--quote", "40 Bohlen", "--value", "steg", "bohlen", "40"], None),
        (["article", "add", "-", "--url", "https://example.org/steg", "--language", "de"], TWO),
        (
            ["claim", "add", "A2", "--quote", "90 Bohlen <b>jetzt</b>", "--value", "steg", "bohlen", "90"],
            None,
        ),
        (["flag", "C2", "C4", "--because", "vierzig oder neunzig"], None),
        (["conflict", "confirm", "L1", "--wrong", "C4"], None),
        (["rate", "C4", "false", "--because", "gezählt: vierzig"], None),
        (["evidence", "add", "C4", "--url", "https://example.org/liste", "--stance", "refutes"], None),
        (["annotate", "C4", "noch einmal fragen"], None),
        (["publish", "C4", "--url", "https://example.org/check"], None),
        (["correction", "ask", "L1", "--to", "Redaktion"], None),
    ):
        result = run(*words, input=text)
        assert result.exit_code == 0, result.stderr


beginning = begins_with(desk)


def page(run: Run, *words: str) -> str:
    result = run("dossier", *words)
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("about", ["L1", "C4", "A2"])
def test_it_holds_both_passages_the_decision_the_rating_and_the_sources(run: Run, about: str) -> None:
    text = page(run, about)

    for words in (
        "40 Bohlen", "90 Bohlen &lt;b&gt;jetzt&lt;/b&gt;", "vierzig oder neunzig", "gezählt: vierzig",
        "https://example.org/liste", "noch einmal fragen", "https://example.org/check", "SHA-256",
        "Uferblatt",
    ):  # fmt: skip
        assert words in text, words
    assert "<b>jetzt" not in text


def test_the_marked_words_lead_to_the_claim_and_back(run: Run) -> None:
    text = page(run, "A2")

    assert 'id="text-C4"' in text and 'href="#C4"' in text
    assert 'id="C4"' in text and 'href="#text-C4"' in text


def test_values_that_exclude_each_other_stand_on_one_axis_and_in_groups(run: Run) -> None:
    text = page(run, "L1")

    assert text.count('class="chart"') == 3
    assert text.count("<rect") >= 6


def test_it_is_in_the_language_of_the_article_or_the_one_asked_for(run: Run) -> None:
    assert '<html lang="de">' in page(run, "L1") and "Widersprüche (1)" in page(run, "L1")
    assert '<html lang="en">' in page(run, "L1", "--language", "en")
    assert "Conflicts (1)" in page(run, "L1", "--language", "en")


def test_distances_and_reasons_are_in_the_language_of_the_dossier(run: Run) -> None:
    for words, value in (("Die Arbeit ruht.", "4500"), ("Am Ufer fehlen 40 Bohlen.", "2000")):
        article = "A2" if "ruht" in words else "A1"
        added = run("claim", "add", article, "--quote", words, "--value", "lager", "vorrat", value)
        assert added.exit_code == 0, added.stderr
    assert run("flag", "C5", "C6", "--because", "x").exit_code == 0
    run("conflict", "dismiss", "L2", "--reason", "refinement")
    german, english = page(run, "L2"), page(run, "L2", "--language", "en")

    assert ">2.500<" in german and "das eine ist nur genauer als das andere" in german
    assert ">2,500<" in english and "one statement is only more exact than the other" in english
    assert "apart" not in german.partition("</style>")[2]


def test_no_reason_for_a_dismissal_is_left_without_its_german_words() -> None:
    german, english = Words("de"), Words("en")

    assert all(german.of(reason) != english.of(reason) for reason in Reason)
    assert all(" " in german.of(reason) for reason in Reason)


def test_a_conflict_that_was_ruled_out_is_folded_away(run: Run) -> None:
    run("conflict", "dismiss", "L1", "--reason", "different_time")
    text = page(run, "A1")

    assert "Widersprüche (0)" in text
    assert "<details><summary>Ausgeschlossen (1)</summary>" in text


def test_markdown_has_the_same_words(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "l1.md"
    assert page(run, "L1", "-o", str(path)) == ""
    text = path.read_text(encoding="utf-8")

    assert "**40 Bohlen**" in text and "**90 Bohlen \\<b\\>jetzt\\</b\\>**" in text
    assert "gezählt: vierzig" in text and "<https://example.org/check>" in text


def test_all_of_them_are_a_site_with_an_index(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert run("dossier", "--all", "-o", str(folder)).exit_code == 0

    assert sorted(path.name for path in folder.iterdir()) == ["A1.html", "A2.html", "index.html"]
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="A1.html#L1"' in index and 'href="A2.html"' in index
    assert 'href="index.html"' in (folder / "A1.html").read_text(encoding="utf-8")


def test_the_index_counts_in_words_and_shows_dates_as_they_were_printed(run: Run, tmp_path: Path) -> None:
    run("article", "add", "-", "--language", "de", input="Neu | Jan Sommer. 23.10.2026.\n\nKurz.\n")
    assert run("dossier", "--all", "-o", str(tmp_path / "site")).exit_code == 0
    index = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")

    assert "· 1 Behauptung<" in index and "· 2 Behauptungen<" in index
    assert "21.10.2026 ·" in index and "2026-10-21" not in index
    assert '<span class="said-by">40 Bohlen</span>' in index


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["dossier"], "Of what?"),
        (["dossier", "L1", "--all"], "Of what?"),
        (["dossier", "L9"], "There is no L9."),
        (["dossier", "C99"], "There is no C99."),
        (["dossier", "A9"], "There is no A9."),
        (["dossier", "E1"], "E1 is evidence."),
        (["dossier", "L1", "--language", "fr"], "There is no dossier in 'fr'."),
        (["dossier", "L1", "-o", "x.pdf"], "ends in neither .html nor .md"),
        (["dossier", "--all"], "Where to?"),
    ],
)
def test_what_cannot_be_written_is_one_line(run: Run, words: list[str], message: str) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert message in result.stderr.splitlines()[0]


def test_nothing_is_written_over(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "l1.html"
    path.write_text("mine", encoding="utf-8")
    assert run("dossier", "L1", "-o", str(path)).exit_code == 2
    assert run("dossier", "--all", "-o", str(tmp_path)).exit_code == 2
    assert path.read_text(encoding="utf-8") == "mine"

    assert run("dossier", "L1", "-o", str(path), "--force").exit_code == 0
    assert "mine" not in path.read_text(encoding="utf-8")


def test_a_chart_of_values_has_its_ticks_from_end_to_end(run: Run) -> None:
    """40 and 90 Bohlen lie on one axis that begins below the one and ends above the other, in even steps."""
    axis = re.search(r'<div class="axis"[^>]*>(.*?)</div>', page(run, "L1"), re.DOTALL)
    assert axis is not None

    ticks = [float(words) for words in re.findall(r"<span[^>]*>([\d.]+)[^<]*</span>", axis[1])]

    assert ticks == sorted(set(ticks))
    assert ticks[0] < 40 and ticks[-1] > 90
