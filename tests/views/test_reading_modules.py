"""What a reading command may load: on SQLite the standard library and click, and nothing slow of those."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.settings import Target

REPOSITORY = Path(__file__).resolve().parents[2]

ALLOWED = {"click", "factcheck"}
"""Packages from outside the standard library. rich is for terminals, the rest for the writing side."""

NEVER = (
    "factcheck.models",
    "factcheck.storage.unit_of_work",
    "factcheck.storage.audit",
    "factcheck.storage.engine",
)
"""Our own modules that would bring SQLAlchemy along, named so that a wrong import is told by its name."""

SLOW = {"asyncio", "email", "http", "multiprocessing", "unittest", "xml", "concurrent", "pydoc", "ssl"}
"""Parts of the standard library that take their time and have no place here."""

COMMANDS = [
    "--version",
    "--help",
    "article list",
    "article show A1",
    "article show A1 --numbered",
    "claim list --text fest",
    "conflict list",
    "claimant list",
    "completion bash",
    "evidence list C3",
    "outlet list",
    "scale list",
    "log",
    "log C2",
    "report list",
    "report show timeline",
    "report run open-conflicts",
    "report run week-for-the-editor --format json",
    "report run timeline --format csv --sort -latest",
    "show A1 C2 C5 L1 E1 V5 R3",
    "show C2 --format json",
    "sql 'select claim from claims'",
    "sql --views",
    "status",
    "status --format json",
]

SCRIPT = """
import json, shlex, sys
before = set(sys.modules)
from factcheck.cli import main
sys.argv[1:] = shlex.split(sys.argv[1])
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print(json.dumps(sorted(set(sys.modules) - before)), file=sys.stderr)
"""


def loaded(line: str, target: Target, **more: str) -> set[str]:
    """The modules that a command loads in a process of its own, its output going into a pipe."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, line], cwd=REPOSITORY, capture_output=True, text=True,
        env={**os.environ, "FACTCHECK_DB": str(target), **more},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("line", COMMANDS)
def test_a_reading_command_loads_only_what_it_may(line: str, filled_sqlite: Target) -> None:
    modules = loaded(line, filled_sqlite)

    packages = {module.split(".")[0] for module in modules}
    assert packages - set(sys.stdlib_module_names) <= ALLOWED
    assert not packages & SLOW
    assert not [module for module in modules if module.startswith(NEVER)]


def test_completion_loads_no_more(filled_sqlite: Target) -> None:
    modules = loaded(
        "", filled_sqlite, COMP_WORDS="factcheck show C", COMP_CWORD="2", _FACTCHECK_COMPLETE="bash_complete"
    )

    assert {module.split(".")[0] for module in modules} - set(sys.stdlib_module_names) <= ALLOWED


def test_completing_a_command_name_loads_no_command(filled_sqlite: Target) -> None:
    modules = loaded(
        "", filled_sqlite, COMP_WORDS="factcheck ", COMP_CWORD="1", _FACTCHECK_COMPLETE="bash_complete"
    )

    assert "factcheck.cli.claim" not in modules


def test_the_list_notices_what_should_not_be_there(filled_sqlite: Target) -> None:
    """A writing command does load SQLAlchemy: the measurement works."""
    modules = loaded("claim status C8 new", filled_sqlite)

    assert "sqlalchemy" in modules
