"""Two copies of one desk, worked on at random by two people and brought together in both directions."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.settings import Target
from tests.conftest import runner
from tests.services.same_content import content
from tests.services.visible import visible

TEXT = """Der Markt | Mara Winter. 21.10.2026.

Wir stehen im Oktober 2025 vor leeren Buden. Der Platz bleibt leer. Rund 300 Leute kamen.
Die Stadt rechnet mit 500 Gästen. Morgen soll es regnen.
"""
OTHER = """Die Brücke. 3.5.2026.

Die Brücke wird im Juni 2026 eröffnet, sagte Jana Feld. Sie kostet 4 Millionen Euro.
"""

QUOTES = ("Morgen soll es regnen", "Der Platz bleibt leer", "500 Gästen")
TEMPLATES = """\
edit C{claim} --set text={word}
edit C{claim} --set priority={digit}
edit A1 --set title={word}
claim status C{claim} checking
claim status C{claim} withdrawn
tag C{claim} --add {word}
tag C{claim} --remove {word}
annotate C{claim} {word}
assign C{claim} {word}
evidence add C{claim} --url https://example.org/{word} --stance refutes
rate C{claim} stimmt --because {word} --scale haus
rate C{claim} falsch --because {word} --scale haus
rate C{claim} --retract --because {word}
conflict confirm L1 --because {word}
conflict unsure L1 --because {word}
conflict reopen L1 --because {word}
conflict dismiss L1 --reason misread
conflict dismiss L1 --reason opinion
flag C{claim} C{digit} --because {word}
claim add --text {word}
claim add A1 --quote QUOTE{digit}
article add markt2
article add markt3
article add bruecke
claimant add {word}
claimant add {word} --kind person
outlet add {word}
remove C{digit}
edit E1 --set note={word}
undo
""".splitlines()

Step = tuple[str, ...]


def _step(template: str, claim: int, digit: int, word: str) -> Step:
    return tuple(template.format(claim=claim, digit=digit, word=word).split())


STEPS = st.builds(
    _step,
    st.sampled_from(TEMPLATES),
    st.integers(1, 6),
    st.integers(1, 7),
    st.sampled_from(["eins", "zwei", "drei"]),
)


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """The desk both started from."""
    folder = tmp_path_factory.mktemp("common")
    desk = folder / "desk.db"
    shutil.copyfile(sqlite_template, desk)
    for name, text in {
        "markt": TEXT,
        "markt2": TEXT + "Nachtrag: Es kamen 310 Leute.\n",
        "markt3": TEXT.replace("Rund 300", "Rund 320"),
        "bruecke": OTHER,
    }.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    run = runner(Target(path=desk))
    for words in (
        ("article", "add", str(folder / "markt.txt"), "--url", "https://example.org/markt"),
        ("scale", "add", "haus", "--label", "stimmt=true:1", "--label", "falsch=false:0"),
        ("claim", "add", "A1", "--quote", "Oktober 2025", "--value", "text", "present", "2025-10"),
        ("claim", "add", "A1", "--quote", "Rund 300 Leute"),
        ("claim", "add", "--text", "Gehört"),
        ("claim", "add", "--text", "Gelesen"),
        ("flag", "C1", "C2", "--because", "ein Jahr"),
        ("rate", "C3", "falsch", "--scale", "haus", "--because", "gezählt"),
    ):
        done = run(*words)
        assert done.exit_code == 0, (words, done.stderr)
    return desk


@contextmanager
def copies(common: Path, *names: str) -> Iterator[list[Target]]:
    with tempfile.TemporaryDirectory() as folder:
        for text in common.parent.glob("*.txt"):
            shutil.copy(text, folder)
        _settle(common)
        made = [Path(folder) / f"{name}.db" for name in names]
        for path in made:
            shutil.copyfile(common, path)
        yield [Target(path=path) for path in made]


def _settle(path: Path) -> None:
    import sqlite3

    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _kept(desk: Target) -> Target:
    """A copy of a desk as it is now."""
    assert desk.path is not None
    copy = desk.path.with_suffix(".before")
    _settle(desk.path)
    shutil.copyfile(desk.path, copy)
    return Target(path=copy)


def work(desk: Target, user: str, steps: list[Step]) -> None:
    """Do what can be done of it: what is refused is no part of the story."""
    assert desk.path is not None
    run = runner(desk)
    for step in steps:
        words = [QUOTES[int(word[5]) % 3] if word.startswith("QUOTE") else word for word in step]
        if words[:2] == ["article", "add"]:
            page = words[2].rstrip("23")
            file = desk.path.parent / f"{words[2]}.txt"
            words = ["article", "add", str(file), "--url", f"https://example.org/{page}"]
        done = run(*words, user=user)
        assert "bug" not in done.stderr, (words, done.stderr)


def merged(into: Target, source: Target, *words: str) -> str:
    done = runner(into)("merge", str(source.path), *words)
    assert done.exit_code == 0, done.stderr + done.stdout
    return done.stderr


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(annas=st.lists(STEPS, max_size=6), bens=st.lists(STEPS, max_size=6))
def test_both_ways_give_the_same(common: Path, annas: list[Step], bens: list[Step]) -> None:
    with copies(common, "anna", "ben") as [anna, ben]:
        work(anna, "anna", annas)
        work(ben, "ben", bens)
        anna_before, ben_before = _kept(anna), _kept(ben)

        merged(anna, ben_before, "--prefer", "mine")
        merged(ben, anna_before, "--prefer", "theirs")
        assert content(anna) == content(ben)

        once = content(anna)
        assert "nothing here" in merged(anna, ben_before)
        assert content(anna) == once

        merged(ben_before, anna)
        assert content(ben_before) == once
        merged(anna, ben_before)
        assert content(anna) == once
        assert runner(anna)("db", "check").exit_code == 0


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    annas=st.lists(STEPS, max_size=4),
    bens=st.lists(STEPS, min_size=1, max_size=6),
    later=st.lists(STEPS, max_size=4),
)
def test_merged_again_after_an_undo_is_as_if_nothing_had_been_undone(
    common: Path, annas: list[Step], bens: list[Step], later: list[Step]
) -> None:
    with copies(common, "anna", "ben") as [anna, ben]:
        work(anna, "anna", annas)
        work(ben, "ben", bens)
        if "nothing here" in merged(anna, ben, "--prefer", "mine"):
            return
        once = _kept(anna)
        first = visible(anna)
        assert runner(anna)("undo", user="anna").exit_code == 0

        merged(anna, ben, "--prefer", "mine")
        assert visible(anna) == first

        work(ben, "ben", later)
        merged(anna, ben, "--prefer", "mine")
        merged(once, ben, "--prefer", "mine")
        assert visible(anna) == visible(once)
        merged(ben, anna, "--prefer", "theirs")
        assert {**visible(ben), "links": []} == {**visible(anna), "links": []}
        assert runner(anna)("db", "check").exit_code == 0
