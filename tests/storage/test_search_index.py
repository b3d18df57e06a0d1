"""Whatever is done to the texts, search looks in what they say now."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.models.search import WORDS
from factcheck.services.checking import check_database
from factcheck.settings import Target
from factcheck.storage.engine import write_engine
from factcheck.storage.migrations import move_to, reindex
from factcheck.storage.revisions import REVISIONS
from factcheck.storage.search_index import SINCE, index_is_sound, not_true
from tests.conftest import Run, runner
from tests.filled import contents, fill, raw

BEFORE = REVISIONS[REVISIONS.index(SINCE) - 1]
URL = "https://example.org/fest"
TEXTS = (
    "Das Stadtfest\n\nWir erwarten 7.000 Gäste. Die Häuser am Markt sind geschmückt. Jana Feld sprach.\n",
    "Das Stadtfest\n\nWir erwarten 9.000 Gäste. Die Häuser am Markt sind geschmückt. Jana Feld sprach.\n",
    "Das Stadtfest\n\nEs fällt aus. Die Häuser am Markt sind geschmückt.\n",
)
COMMANDS = (
    ("claim", "add", "--text", "Es regnet in Kiew", "--claimant", "Jana Feld", "--new"),
    ("claim", "add", "--text", "Häuser brennen", "--claimant", "J. Feld", "--new"),
    ("claim", "add", "A1", "--quote", "Die Häuser am Markt sind geschmückt"),
    ("extract", "A1"),
    ("claim", "accept", "C4"),
    ("claim", "reject", "C3"),
    ("edit", "C1", "--set", "text=Es schneit in Lwiw"),
    ("edit", "C2", "--set", "text=Es hagelt"),
    ("edit", "A1", "--set", "title=Stadtfest abgesagt"),
    ("claimant", "edit", "Jana Feld", "--name", "Jana Muster"),
    ("claimant", "merge", "J. Feld", "Jana Feld"),
    ("evidence", "add", "C1", "--title", "Wetterbericht", "--quote", "Regen", "--stance", "supports"),
    ("edit", "E1", "--set", "note=von gestern"),
    ("remove", "E1"),
    ("remove", "C1"),
    ("remove", "C2", "C3"),
    ("remove", "A1"),
    ("undo",),
    ("undo", "R5"),
    ("edit", "C1", "--set", "claimant=Bo Beispiel"),
    ("rate", "C1", "false", "--because", "x"),
)


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[tuple[str, ...], str | None]]:
    """Commands with what they read from stdin; articles come and change among them."""
    adding = st.sampled_from(TEXTS).map(lambda text: (("article", "add", "-", "--url", URL), text))
    other = st.sampled_from(COMMANDS).map(lambda words: (words, None))
    return draw(st.lists(st.one_of(adding, other, other, other), min_size=3, max_size=14))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_after_any_history_the_words_are_those_of_a_fresh_index(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    history: list[tuple[tuple[str, ...], str | None]],
) -> None:
    path = tmp_path_factory.mktemp("history") / "factcheck.db"
    shutil.copyfile(sqlite_template, path)
    target = Target(path=path)
    run = runner(target)
    for words, text in history:
        run(*words, input=text)  # some are refused, as what they name is not there
    _is_true(target)


def test_what_each_command_changes_is_found_at_once(target: Target, run: Run) -> None:
    """The same commands one after the other, on both databases."""
    assert run("article", "add", "-", "--url", URL, input=TEXTS[0]).exit_code == 0
    done = 0
    for words in COMMANDS:
        done += run(*words).exit_code == 0
    run("article", "add", "-", "--url", URL, input=TEXTS[1])

    assert done > 12
    _is_true(target)


def test_what_is_removed_takes_its_words_along(target: Target, run: Run) -> None:
    run("claim", "add", "--text", "Es regnet in Kiew")
    run("evidence", "add", "C1", "--title", "Wetterbericht", "--stance", "supports")
    assert _words(target) == {"claim": 1, "article": 0, "evidence": 1}

    run("remove", "E1")
    run("remove", "C1")

    assert _words(target) == {"claim": 0, "article": 0, "evidence": 0}
    run("undo")
    assert _words(target) == {"claim": 1, "article": 0, "evidence": 0}
    assert run("search", "Kyjiw", "--format", "ids").stdout == "C1\n"


def test_a_database_of_before_can_be_searched_after_its_upgrade(target: Target) -> None:
    fill(target)
    run = runner(target)
    before = contents(target)
    move_to(target, BEFORE)

    assert run("db", "upgrade").exit_code == 0

    assert contents(target)["claim_words"] == before["claim_words"]
    assert run("search", "Gast", "--format", "ids").stdout.split() != []
    _is_true(target)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE claim_words SET words = 'nichts' WHERE id = 1",
        "DELETE FROM claim_words WHERE id = 2",
        "INSERT INTO evidence_words (id, words) VALUES (99, 'wort')",
        "UPDATE article SET title = 'Ein anderer Titel'",
    ],
)
def test_a_check_finds_words_that_are_not_true_and_reindex_mends_them(target: Target, damage: str) -> None:
    fill(target)
    assert check_database(target) == []
    with raw(target) as query:
        query.run(damage)

    [problem] = check_database(target)

    assert problem.check == "search"
    assert "factcheck db reindex" in problem.problem
    assert runner(target)("db", "reindex").exit_code == 0
    assert check_database(target) == []


def test_words_made_anew_are_those_each_command_wrote(target: Target, run: Run) -> None:
    """With claims of no article or of an older text, and articles from which nobody took a claim."""
    run("claim", "add", "--text", "Es regnet in Kiew", "--claimant", "Jana Feld", "--new")
    for number, text in enumerate((*TEXTS, "Die Brücke ist gesperrt.\n"), 1):
        url = URL if number == 1 else f"{URL}/{number}"
        assert run("article", "add", "-", "--url", url, input=text).exit_code == 0
    for words in ("Die Häuser am Markt sind geschmückt.", "7.000 Gäste"):
        assert run("claim", "add", "A1", "--quote", words).exit_code == 0
    run("claim", "add", "A3", "--quote", "Es fällt aus.", "--text", "Das Fest fällt aus")
    run("claim", "add", "A1", "--quote", "Wir erwarten 7.000 Gäste.")
    run("article", "add", "-", "--url", URL, input=TEXTS[2])
    run("evidence", "add", "C1", "--title", "Wetterbericht", "--stance", "supports")
    names = ("claim_words", "article_words", "evidence_words")
    before = {name: contents(target)[name] for name in names}

    assert reindex(target) == sum(map(len, before.values())) == 5 + 4 + 1

    assert {name: contents(target)[name] for name in names} == before
    _is_true(target)


def test_a_check_finds_an_index_that_lost_rows(sqlite_target: Target) -> None:
    fill(sqlite_target)
    with raw(sqlite_target) as query:
        query.run("INSERT INTO claim_index (claim_index) VALUES ('delete-all')")

    [problem] = check_database(sqlite_target)

    assert problem.problem == "its index is damaged: factcheck db reindex"
    reindex(sqlite_target)
    assert check_database(sqlite_target) == []


def test_nothing_of_a_failed_command_is_found(target: Target, run: Run) -> None:
    run("claim", "add", "--text", "Es regnet")

    assert run("claim", "add", "--text", "Es hagelt", "--said", "gestern war einmal").exit_code == 2

    assert run("search", "hageln", "--format", "ids").stdout == ""
    _is_true(target)


def test_a_change_that_is_no_text_leaves_the_words_alone(sqlite_target: Target) -> None:
    run = runner(sqlite_target)
    run("claim", "add", "--text", "Es regnet")
    with raw(sqlite_target) as query:
        query.run("UPDATE claim_words SET words = 'unberührt' WHERE id = 1")

    run("claim", "status", "C1", "checking")

    with raw(sqlite_target) as query:
        assert query("SELECT words FROM claim_words") == [("unberührt",)]


def _is_true(target: Target) -> None:
    with write_engine(target).connect() as connection:
        for owner in WORDS:
            assert not_true(connection, owner) == []
            assert index_is_sound(connection, owner)


def _words(target: Target) -> dict[str, int]:
    with raw(target) as query:
        return {owner: int(query(f"SELECT count(*) FROM {owner}_words")[0][0]) for owner in WORDS}
