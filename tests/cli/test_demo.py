"""The demonstration: built whole in its own file, and shown."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.root import root
from factcheck.render.page import write_page
from factcheck.services.demo import DEMO, demo_page
from factcheck.settings import Target
from factcheck.storage.reader import open_reader


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and we stand in it."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def _demo(*words: str) -> Result:
    return CliRunner().invoke(root, ["demo", *words], prog_name="factcheck")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A demonstration built once, and what was printed."""
    folder, before = tmp_path_factory.mktemp("demo"), Path.cwd()
    os.chdir(folder)
    try:
        return folder / DEMO, _demo()
    finally:
        os.chdir(before)


def test_it_prints_articles_conflicts_and_what_to_try(built: tuple[Path, Result]) -> None:
    _, result = built

    assert result.exit_code == 0, result.output
    for wanted in (
        "Trumps Plan scheitert",
        '"21.10.2026"  → 2026-10-21',
        '"Wir stehen also im Oktober 2025"  → 2025-10',
        "dismissed (refinement)",
        f"factcheck --db {DEMO} show L1",
    ):
        assert wanted in result.stdout


def test_a_scan_adds_what_people_did_not_flag(built: tuple[Path, Result]) -> None:
    place, result = built

    flagged, found = result.stdout.split("What a scan found besides")
    assert ("L6 " in flagged, "L12 " in flagged) == (True, False)
    assert "L12  open" in found
    with open_reader(Target(path=place)) as reader:
        runs = reader.run("SELECT new, failed FROM scans").rows
    assert [tuple(run) for run in runs] == [(1, 0)]


def test_both_sides_tell_the_date_of_their_article(built: tuple[Path, Result]) -> None:
    _, result = built

    assert result.stdout.count("in A3, 21.10.2026") == 2
    assert "in A4, undated" in result.stdout


def test_it_fits_eighty_columns(built: tuple[Path, Result]) -> None:
    path, _ = built
    out = io.StringIO()

    with open_reader(Target(path=path)) as reader:
        write_page(demo_page(reader, "factcheck"), out, terminal=True, width=80, colour=False)

    assert max(map(len, out.getvalue().splitlines())) <= 80


def test_the_commands_it_proposes_work(built: tuple[Path, Result]) -> None:
    import shlex

    path, result = built
    lines = [line for line in result.stdout.splitlines() if line.startswith("  factcheck --db")]

    assert len(lines) >= 5
    for line in lines:
        words = [str(path) if word == DEMO else word for word in shlex.split(line)[1:]]
        done = CliRunner().invoke(root, words, prog_name="factcheck")
        assert done.exit_code == 0, (line, done.stderr)


def test_a_demo_that_is_there_stays(here: Path) -> None:
    (here / DEMO).write_bytes(b"mine")

    result = _demo()

    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert (here / DEMO).read_bytes() == b"mine"


def test_force_builds_it_anew_and_leaves_nothing_beside_it(here: Path) -> None:
    (here / DEMO).write_bytes(b"old")
    (here / f"{DEMO}-wal").write_bytes(b"left over")

    result = _demo("--force")

    assert result.exit_code == 0, result.stderr
    assert (here / DEMO).read_bytes().startswith(b"SQLite format 3")
    assert not any(b"left over" in path.read_bytes() for path in here.iterdir())
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


def test_it_touches_no_other_database(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = here / "desk.db"
    monkeypatch.setenv("FACTCHECK_DB", str(other))

    assert _demo().exit_code == 0

    assert (here / DEMO).exists()
    assert not other.exists()


def test_a_database_named_with_db_is_refused(here: Path) -> None:
    result = CliRunner().invoke(root, ["--db", "desk.db", "demo"], prog_name="factcheck")

    assert result.exit_code == 2
    assert "takes no --db" in result.stderr
    assert list(here.iterdir()) == []


def test_a_folder_one_may_not_write_in_is_one_line(here: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    here.chmod(0o500)
    try:
        result = _demo()
    finally:
        here.chmod(0o700)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
