"""What a command may load: reading answers in tens of milliseconds because nothing heavy is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from factcheck.settings import Target
from tests.checkout import ROOT
from tests.conftest import runner
from tests.filled import fill

SHOW_MODULES = """
import atexit, json, sys
before = set(sys.modules)
atexit.register(lambda: open(sys.argv_out, "w").write(json.dumps(sorted(set(sys.modules) - before))))
sys.argv_out = sys.argv.pop(1)
from factcheck.cli import main
main()
"""

CHEAP = {"factcheck", "errors", "settings", "cli", "cli.root", "cli.desk", "cli.errors"}
"""All that is loaded of ours before a command is known."""

READING = [
    ("claim", "list"),
    ("article", "list"),
    ("conflict", "list"),
    ("conflict", "rulings"),
    ("report", "run", "value-groups"),
    ("evidence", "list"),
    ("correction", "list"),
    ("claimant", "list"),
    ("scale", "list"),
    ("scale", "list", "--unmapped"),
    ("outlet", "list"),
    ("config", "list"),
    ("report", "list"),
    ("report", "show", "open-conflicts"),
    ("report", "run", "open-conflicts"),
    ("show", "C1"),
    ("show", "L1"),
    ("article", "show", "A1"),
    ("status",),
    ("log",),
    ("search", "Gäste"),
    ("sql", "select claim, quote from claims"),
    ("sql", "--views"),
    ("claim", "list", "--format", "json"),
    ("claim", "list", "--since", "2020-01-01", "--article", "A1"),
    ("db", "stats"),
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Target:
    """A filled desk that nothing here changes."""
    path = tmp_path_factory.mktemp("desk") / "factcheck.db"
    path.write_bytes(sqlite_template.read_bytes())
    fill(Target(path=path))
    return Target(path=path)


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("-h",)])
def test_help_and_version_load_click_and_the_root_only(tmp_path: Path, words: tuple[str, ...]) -> None:
    ours, others = _loaded(tmp_path, *words)

    assert ours == CHEAP
    assert others == {"click"}


def test_completing_a_command_loads_no_command(tmp_path: Path) -> None:
    words = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "factcheck cl", "COMP_CWORD": "1"}

    ours, others = _loaded(tmp_path, **words)

    assert others == {"click"}
    assert not {name for name in ours if name.startswith(("models", "render.table"))}


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_loads_neither_sqlalchemy_nor_alembic_nor_pydantic(
    tmp_path: Path, desk: Target, words: tuple[str, ...]
) -> None:
    """Nor anything else that is not in the standard library, click apart."""
    ours, others = _loaded(tmp_path, "--db", str(desk.path), *words)

    assert others == {"click"}
    assert not {name for name in ours if name.split(".")[0] in ("models", "exchange", "detectors")}
    assert not ours & {"storage.engine", "storage.unit_of_work", "storage.migrations"}


def test_reading_from_a_server_loads_its_driver_and_no_more(tmp_path: Path, postgres_target: Target) -> None:
    fill(postgres_target)

    ours, others = _loaded(tmp_path, "--db", str(postgres_target.url), "claim", "list")

    assert others <= {"click", "psycopg", "psycopg_binary", "typing_extensions", "cython_runtime"}
    assert "models" not in ours


def test_tables_for_eyes_are_drawn_by_rich_on_a_terminal_only(tmp_path: Path, desk: Target) -> None:
    pty = pytest.importorskip("pty", reason="no pseudo-terminals here")
    leader, follower = pty.openpty()
    try:
        _, others = _loaded(tmp_path, "--db", str(desk.path), "claim", "list", stdout=follower)
    finally:
        os.close(leader)
        os.close(follower)

    assert others >= {"click", "rich"}
    assert not others & {"sqlalchemy", "alembic", "pydantic"}


def test_writing_loads_no_migrations(tmp_path: Path, sqlite_target: Target) -> None:
    _, others = _loaded(tmp_path, "--db", str(sqlite_target.path), "claim", "add", "--text", "x")

    assert "sqlalchemy" in others
    assert not others & {"alembic", "mako", "pydantic"}


def test_every_listing_is_among_those_looked_at() -> None:
    """A new `list` of some noun has to answer as fast as the others."""
    from factcheck.cli.root import root

    ctx = click.Context(root)
    listings = set()
    for name in root.list_commands(ctx):
        group = root.get_command(ctx, name)
        if "list" in getattr(group, "commands", {}):
            listings.add((name, "list"))

    assert listings <= set(READING)


def test_the_commands_looked_at_answer(desk: Target) -> None:
    """Else the lists above would say nothing."""
    for words in READING:
        assert runner(desk)(*words).exit_code == 0, words


def _loaded(
    folder: Path, *words: str, stdout: int | None = subprocess.DEVNULL, **environ: str
) -> tuple[set[str], set[str]]:
    """Our modules that a command loads, without their `factcheck.`, and the packages of others."""
    out = folder / "modules.json"
    settings = os.environ | {"PYTHONPATH": str(ROOT), "FACTCHECK_USER": "anna", **environ}
    subprocess.run(
        [sys.executable, "-c", SHOW_MODULES, str(out), *words],
        env=settings, cwd=folder, stdout=stdout, stderr=subprocess.DEVNULL, timeout=60, check=False,
    )  # fmt: skip
    modules = json.loads(out.read_text(encoding="utf-8"))
    ours = {name.removeprefix("factcheck.") for name in modules if name.split(".")[0] == "factcheck"}
    tops = {name.split(".")[0] for name in modules} - sys.stdlib_module_names - {"factcheck"}
    return ours, {name for name in tops if not name.startswith("_")}
