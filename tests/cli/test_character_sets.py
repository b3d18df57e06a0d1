"""What is printed can be read by whoever reads it, whatever the character set of the place."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from factcheck.settings import Target
from tests.checkout import ROOT
from tests.conftest import Run

WORDS = "Größe „für“ Wołodymyr Зеленський"
SETS = ({"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C", "PYTHONUTF8": "0"})


@pytest.mark.parametrize("characters", SETS, ids=str)
def test_into_a_pipe_goes_utf_8_whatever_the_locale(
    sqlite_target: Target, sqlite_run: Run, characters: dict[str, str]
) -> None:
    sqlite_run("claim", "add", "--text", WORDS)
    for words in (
        ["claim", "list"],
        ["claim", "list", "--format", "json"],
        ["export", "jsonl"],
        ["show", "C1"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "--db", str(sqlite_target.path), *words],
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONCOERCECLOCALE": "0"} | characters,
            capture_output=True,
            check=False,
        )

        assert done.returncode == 0, done.stderr.decode()
        assert WORDS in done.stdout.decode("utf-8"), words
        if words[-1] == "json":
            assert json.loads(done.stdout)[0]["text"] == WORDS
