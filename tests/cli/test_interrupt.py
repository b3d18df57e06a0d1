"""Ctrl-C ends any command with one line, whatever it is busy with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from factcheck.settings import Target
from tests.checkout import ROOT
from tests.filled import contents, fill

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


@pytest.mark.parametrize("wait", [0.05, 0.1, 0.2, 2.5])
def test_a_query_that_does_not_end_is_ended_by_ctrl_c(target: Target, wait: float) -> None:
    """At once while the program starts, and in the midst of the query."""
    fill(target)
    before = contents(target)
    db = str(target.path or target.url)
    process = subprocess.Popen(
        [sys.executable, "-c", STARTED, "--db", db, "sql", ENDLESS, "--timeout", "100"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    time.sleep(wait)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=30)

    assert (process.returncode, stdout) == (130, "")
    assert stderr.strip() == "factcheck: Interrupted; nothing was changed."
    assert contents(target) == before


STARTED = "from factcheck.cli import main; print('started', flush=True); main()"
"""Before `main` is entered it is Python that meets Ctrl-C, in its own way."""
