"""The texts of the Alaska case are our own, and keep what the case is about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.reading.head import read_head
from factcheck.services.seeding import shipped_case
from tests.conftest import SHARED

CASE = shipped_case().parent
ARTICLES = sorted((CASE / "articles").glob("*.txt"))
TEXTS = [*ARTICLES, *sorted((CASE / "revised").glob("*.txt"))]
ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = [ROOT / name for name in ("factcheck", "migrations", "seeds", "tests", "docs", "benchmarks")]
SUFFIXES = {".md", ".py", ".sql", ".toml", ".txt", ".json", ".jsonl"}
ORIGINALS = sorted((SHARED / "articles").glob("*.txt"))


def _words(path: Path) -> list[str]:
    return re.findall(r"\w+", path.read_text(encoding="utf-8").lower())


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_the_case_has_five_articles() -> None:
    assert len(ARTICLES) == 5


@pytest.mark.parametrize("path", TEXTS, ids=_name)
def test_a_text_is_short(path: Path) -> None:
    assert 150 <= len(path.read_text(encoding="utf-8").split()) <= 300


@pytest.mark.skipif(not ORIGINALS, reason="the publishers' texts are not beside this checkout")
def test_no_nine_words_in_a_row_are_a_publishers() -> None:
    """Not in the texts of the case, and nowhere else in the project."""
    known = set().union(*(_runs(_words(original), 9) for original in ORIGINALS))
    files = [path for folder in FOLDERS for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES]
    files += [path for path in sorted(ROOT.iterdir()) if path.suffix in SUFFIXES]

    assert len(files) > 100
    assert [str(path) for path in files if _runs(_words(path), 9) & known] == []


@pytest.mark.skipif(not ORIGINALS, reason="the publishers' texts are not beside this checkout")
@pytest.mark.parametrize("path", TEXTS, ids=_name)
def test_below_the_head_no_five_words_in_a_row_are_a_publishers(path: Path) -> None:
    """Titles, authors, dates and the one address are facts; sentences are ours."""
    body = path.read_text(encoding="utf-8").split("\n\n", 1)[1].replace("www.latimes.com", "").lower()
    known = set().union(*(_runs(_words(original), 5) for original in ORIGINALS))

    found = _runs(re.findall(r"\w+", body), 5) & known

    assert {" ".join(run) for run in found} <= {"opinion story 2025 09 18"}


@pytest.mark.parametrize(
    ("number", "byline", "printed", "title"),
    [
        ("000", None, None, "Kolumne: Was hat Trumps Gipfeltreffen mit Putin gebracht?"),
        ("001", "Vitaly Portnikov", "10.08.2025", "Trump wird Putin auf die Probe stellen"),
        ("002", "Vitaly Portnikov", "21.10.2026", "Trumps Plan scheitert"),
        ("003", None, None, "Treffen von Trump und Putin in Alaska: kein Frieden, keine Sanktionen"),
        ("004", None, "2025-08-16", "Selten war vor einem Gipfel so viel erhofft worden."),
    ],
)
def test_title_author_and_date_stand_in_the_head(
    number: str, byline: str | None, printed: str | None, title: str
) -> None:
    [path] = [path for path in ARTICLES if path.name.startswith(number)]

    head = read_head(path.read_text(encoding="utf-8"))

    assert (head.title_text, head.byline_text) == (title, byline)
    assert (head.printed.raw if head.printed else None) == printed


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        (
            "000",
            ["fast 20.000 Kinder", "zwei Dutzend", "etwa 20 russische Drohnen", "Zelensky", "„Tag eins“"],
        ),
        ("001", ["am kommenden Freitag", "Mark Rutte", "1991", "Sergej Lawrow", "Steve Witkoff"]),
        ("002", ["Oktober 2025", "Februar 2025", "23. Oktober", "Sergei Lawrow", "Tomahawk"]),
        (
            "003",
            ["15. August 2025", "weniger als drei Stunden", "Waffenstillstand", "10 von 10", "Selenskyj"],
        ),
        (
            "004",
            ["fast dreistündige", "Das Wort Waffenruhe", "gut vier Jahren", "März 2023", "Tausende Kinder"],
        ),
    ],
)
def test_a_text_keeps_figures_names_and_dates(number: str, facts: list[str]) -> None:
    [path] = [path for path in ARTICLES if path.name.startswith(number)]
    text = path.read_text(encoding="utf-8")

    assert [fact for fact in facts if fact not in text] == []


@pytest.mark.parametrize("path", TEXTS, ids=_name)
def test_quotation_marks_and_dashes_are_german(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"[\"”«»'’…]| - |--|  ", text)
    assert text.count("„") == text.count("“")
