"""`factcheck search`: what is found, what is not, and that both databases find the same."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from factcheck.settings import Target
from tests.conftest import Run, fresh_postgres, runner

CLAIMS = [
    "In der Hafenstraße wurden drei Häuser gebaut.",
    "Die Ministerin sprach mit den Fischern über 7.000 Tonnen Fang.",
    "Selenskyj reiste nach Kiew, berichtet der Sender.",
    "The children were speaking about their school in Springfield.",
    "Die Kinderzahl sank auf 3,5 je Dorf.",
    "Die Corona-Regeln gelten bis zum 21.10.2026 für US-Präsidenten.",
    "Ein großes Haus steht am Markt.",
    "Die Welle war höher als der Deich.",
    "Die Wassertemperatur stieg im Juli.",
    "Москва объявила о новых правилах.",
]
ARTICLE = """Neue Brücke über die Elster

Ingolf Beispiel. 12.03.2026.

Die Brücke ist fertig. Am Samstag gingen tausende Besucher über den Fluss. Die alten Pfeiler blieben stehen.
"""


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def held(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The claims above, C1 and on, an article, and the claim its dateline makes; nothing here changes it."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("held") / "factcheck.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield _filled(runner(Target(path=path)))
    else:
        server, template = (request.getfixturevalue(f"postgres_{name}") for name in ("server", "template"))
        with fresh_postgres(server, template) as target:
            yield _filled(runner(target))


@pytest.fixture
def desk(run: Run) -> Run:
    """The same, for tests that change it."""
    return _filled(run)


def _filled(run: Run) -> Run:
    for text in CLAIMS:
        assert run("claim", "add", "--text", text, user="anna").exit_code == 0
    assert run("article", "add", "-", "--language", "de", input=ARTICLE, user="anna").exit_code == 0
    return run


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Haus", {1, 7}),
        ("haeuser", {1, 7}),
        ("HÄUSERN", {1, 7}),
        ("bauen", {1}),
        ("sprechen", {2}),
        ("gesprochen", {2}),
        ("spoke", {4}),
        ("child", {4}),
        ("Hafenstrasse", {1}),
        ("Zelensky", {3}),
        ("zelenskyy", {3}),
        ("Kyjiw", {3}),
        ("7000", {2}),
        ("7 000", {2}),
        ("7.000", {2}),
        ("3.5", {5}),
        ("Kinder*", {4, 5} - {4}),
        ("Wasser*", {9}),
        ("sprac*", {2}),
        ("Coronaregeln", {6}),
        ("corona-regel", {6}),
        ("Präsident -2025", {6}),
        ("2026 Präsident", {6}),
        ("москва", {10}),
        ('"drei Häuser"', {1}),
        ("„drei Häuser“", {1}),
        ('"großes Haus" Markt', {7}),
        ("Haus -Markt", {1}),
        ('Haus -"großes Haus"', {1}),
        ("Haus –drei", {7}),
        ("der Haus die", {1, 7}),
        ("ministerin fisch*", {2}),
    ],
)
def test_words_find_their_claims(held: Run, words: str, wanted: set[int]) -> None:
    assert _ids(held("search", "--format", "ids", "--", words)) == {f"C{number}" for number in wanted}


@pytest.mark.parametrize(
    "words",
    [
        '"Häuser drei"', "Haus Fischer", "Welt", "Haush*", "7001", "70", "Kinderzahlung", "Was", "Fluss",
        "Kauf", "Selter", '"gebaut Die"', "e", "haus*r",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(held: Run, words: str) -> None:
    found = held("search", "--format", "ids", "--", words)

    assert (found.exit_code, found.stdout) == (0, "")
    assert "Nothing found in claims." in found.stderr


@pytest.mark.parametrize(
    "words",
    [
        "'; DROP TABLE claim; --", '") OR 1=1', '"', '"""', "haus AND NOT", "haus NEAR(markt)", "words:haus",
        "^haus", "haus & !markt", "'haus':*", "haus\x00markt", "%", "_", "* *", "haus OR", "(haus", "haus\\",
        "a" * 20_000, "-- haus", "haus\n\nmarkt", "\u202ehaus", "{haus}", "haus:A", "<-> haus", "1e400", "½",
    ],
)  # fmt: skip
def test_any_text_is_a_safe_query(held: Run, words: str) -> None:
    found = held("search", "--", words)

    assert found.exit_code in (0, 2), found.output
    assert len(found.stderr.splitlines()) <= 3
    assert "Traceback" not in found.output
    assert len(_ids(held("claim", "list", "--format", "ids"))) == len(CLAIMS) + 1


@pytest.mark.parametrize("words", ["", "   ", "-", "*", "?!", "-haus", '-"drei Häuser"', '""'])
def test_a_query_without_a_word_is_refused_in_one_line(held: Run, words: str) -> None:
    found = held("search", "--", words)

    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.startswith("factcheck: There is no word to look for.")
    assert len(found.stderr.splitlines()) == 1


def test_a_minus_word_is_no_option(held: Run) -> None:
    """Neither `-h`, nor `-f`, nor any other."""
    for words in (("Haus", "-markt"), ("-fMarkt", "-markt", "Haus"), ("Haus", "-hmarkt", "-markt")):
        assert _ids(held("search", *words, "--format", "ids")) == {"C1"}
    assert _ids(held("search", "Haus", "-fids")) == {"C1", "C7"}
    assert "Usage: factcheck search" in held("search", "-h").stdout


def test_function_words_alone_find_what_has_them_all(held: Run) -> None:
    assert _ids(held("search", "die der", "--format", "ids")) == {"C8"}
    found = _ids(held("search", "die", "--format", "ids"))

    assert {"C2", "C5", "C6", "C8", "C9"} <= found
    assert "C1" not in found


def test_the_hit_is_marked_in_its_sentence(held: Run) -> None:
    [row] = _json(held("search", "Besucher gehen", "--in", "articles", "--format", "json"))

    assert row["id"] == "A1"
    assert row["sentence"] == "Am Samstag gingen tausende Besucher über den Fluss."
    assert row["hit"] == "Am Samstag [[gingen]] tausende [[Besucher]] über den Fluss."
    spans = [tuple(map(int, hit.split("-"))) for hit in row["hits"].split()]
    assert [row["sentence"][start:end] for start, end in spans] == ["gingen", "Besucher"]
    assert ARTICLE[row["start"] :].startswith(row["sentence"])


def test_the_word_as_it_was_typed_comes_before_its_other_forms(held: Run) -> None:
    [first, second] = _json(held("search", "Haus", "--format", "json"))

    assert (first["id"], second["id"]) == ("C7", "C1")
    assert first["score"] > second["score"]


def test_the_name_as_it_was_typed_comes_before_its_other_spellings(desk: Run) -> None:
    desk("claim", "add", "--text", "Zelensky reiste nach Kiew, berichtet der Sender.")

    rows = _json(desk("search", "Zelensky", "--format", "json"))

    assert [row["id"] for row in rows] == ["C12", "C3"]


def test_words_that_stand_close_come_first(desk: Run) -> None:
    desk(
        "claim",
        "add",
        "--text",
        "Das Boot lag im Hafen, den die Ebbe am Abend fast leer zurückließ und trocken.",
    )
    desk(
        "claim", "add", "--text", "Trocken lag das Boot im Hafen, den die Ebbe am Abend fast leer zurückließ."
    )

    rows = _json(desk("search", "Boot trocken", "--format", "json"))

    assert [row["id"] for row in rows] == ["C13", "C12"]


def test_filters_are_those_of_the_lists(desk: Run) -> None:
    desk("tag", "C7", "--add", "bau")
    desk("rate", "C1", "false", "--because", "x")
    desk("claim", "status", "C1", "checking")

    for words, wanted in {
        ("--tag", "bau"): {"C7"},
        ("--status", "checking"): {"C1"},
        ("--rating", "false"): {"C1"},
        ("--until", "2001-01-01"): set(),
        ("--since", "2001-01-01"): {"C1", "C7"},
    }.items():
        assert _ids(desk("search", "Haus", *words, "--format", "ids")) == wanted, words
    refused = desk("search", "Haus", "--tag", "bua")
    assert (refused.exit_code, "Did you mean" in refused.stderr or "bau?" in refused.stderr) == (2, True)
    refused = desk("search", "Haus", "--in", "articles", "--status", "new")
    assert refused.exit_code == 2
    assert "Articles have no --status." in refused.stderr


def test_all_looks_everywhere(desk: Run) -> None:
    desk("evidence", "add", "C1", "--title", "Die Elster und ihre Pfeiler", "--stance", "context")

    assert _ids(desk("search", "Pfeiler", "--in", "all", "--format", "ids")) == {"A1", "E1"}
    nothing = desk("search", "Pfeiler")
    assert nothing.stdout == ""
    assert "1 articles fit: add --in articles" in nothing.stderr
    assert "1 evidence fit: add --in evidence" in nothing.stderr


def test_candidates_are_told_and_not_mixed_in(desk: Run) -> None:
    desk("extract", "A1")

    nothing = desk("search", "Besucher")

    assert nothing.stdout == ""
    assert "candidates fit: add --status candidate" in nothing.stderr
    assert "Besucher" in desk("search", "Besucher", "--status", "candidate").stdout


def test_a_claim_is_found_by_who_claims_it_under_the_name_known_now(desk: Run) -> None:
    desk("claim", "add", "--text", "Der Pegel fällt.", "--claimant", "Anna Beispiel")

    assert _ids(desk("search", "Beispiel Pegel", "--format", "ids")) == {"C12"}
    desk("claimant", "edit", "Anna Beispiel", "--name", "Anna Muster")
    assert _ids(desk("search", "Muster Pegel", "--format", "ids")) == {"C12"}
    assert _ids(desk("search", "Beispiel Pegel", "--format", "ids")) == set()


def test_a_claim_is_shown_in_its_own_words_not_in_its_articles_title(desk: Run, tmp_path: Path) -> None:
    """Found by its claimant, it is shown with who says so, though the title has the name as well."""
    text = "Beispiel trifft den Rat | Mara Winter.\n\nDer Steg bleibt zu. Das Ufer ist frei.\n"
    desk("article", "add", "-", "--language", "de", input=text)
    desk("claim", "add", "A2", "--quote", "Der Steg bleibt zu.", "--claimant", "Anna Beispiel", "--new")

    def hit(*words: str) -> object:
        return json.loads(desk("search", *words, "--format", "json").stdout)[0]["hit"]

    assert hit("Beispiel") == "Anna [[Beispiel]]: Der Steg bleibt zu."
    assert hit("Beispiel Steg") == "Anna [[Beispiel]]: Der [[Steg]] bleibt zu."
    assert hit("Steg") == "Der [[Steg]] bleibt zu."


def test_without_a_limit_all_are_found(held: Run) -> None:
    """`--limit 0` is everything, and nothing is said of a rest."""
    all_of_them = held("search", "die", "--limit", "0", "--format", "ids")

    assert all_of_them.exit_code == 0, all_of_them.stderr
    assert set(held("search", "die", "--limit", "2", "--format", "ids").stdout.split()) < set(
        all_of_them.stdout.split()
    )
    assert "shown" not in all_of_them.stderr


def test_the_limit_is_told(held: Run) -> None:
    found = held("search", "die", "--limit", "2", "--format", "ids")

    assert len(found.stdout.split()) == 2
    assert "Only the first 2 are shown" in found.stderr


def test_an_article_is_searched_in_its_latest_text(desk: Run, tmp_path: Path) -> None:
    url = "https://example.org/elster"
    desk("article", "add", "-", "--url", url, input="Am Hafen\n\nDer Kran steht noch an der Mauer.\n")
    desk(
        "article",
        "add",
        "-",
        "--url",
        url,
        input="Am Hafen\n\nDer Bagger steht noch an der Mauer.\n",
    )

    assert _ids(desk("search", "Bagger", "--in", "articles", "--format", "ids")) == {"A2"}
    assert _ids(desk("search", "Kran", "--in", "articles", "--format", "ids")) == set()


QUERIES = [
    "Haus",
    "die",
    "Zelensky",
    "Kinder*",
    '"drei Häuser"',
    "der die",
    "reiste Kiew",
    "a* -Haus",
    "sprechen",
]


@pytest.fixture
def both(sqlite_target: Target, postgres_server: str, postgres_template: str) -> Iterator[tuple[Run, Run]]:
    """The same desk on both databases."""
    with fresh_postgres(postgres_server, postgres_template) as server:
        runs = runner(sqlite_target), runner(server)
        for run in runs:
            for text in [*CLAIMS, *(f"{text} Das stimmt so." for text in CLAIMS)]:
                run("claim", "add", "--text", text)
            run("article", "add", "-", "--language", "de", input=ARTICLE)
        yield runs


def test_both_databases_find_the_same_in_the_same_order(both: tuple[Run, Run]) -> None:
    for words in QUERIES:
        found = [run("search", "--in", "all", "--format", "json", "--", words).stdout for run in both]
        assert found[0] == found[1], words
    assert _json(both[0]("search", "Haus", "--format", "json"))


def _ids(result: Result) -> set[str]:
    assert result.exit_code == 0, result.output
    return set(result.stdout.split())


def _json(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found
