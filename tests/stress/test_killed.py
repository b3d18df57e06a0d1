"""A command that is killed or interrupted leaves all of its work or none of it."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, event

from factcheck.settings import Target
from tests.conftest import Run
from tests.dumps import Dump, dump
from tests.stress.workers import ROOT, folder_of, start

ARTICLES = 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "articles", ARTICLES)


def opened(target: Target, patience: float = 20) -> None:
    """Wait until the command is at work on the database: before, it is Python that meets a Ctrl-C."""
    until = time.monotonic() + patience
    with _at_work(target) as somebody:
        while not somebody() and time.monotonic() < until:
            time.sleep(0.002)


@contextmanager
def _at_work(target: Target) -> Iterator[Callable[[], bool]]:
    if target.path is not None:
        yield target.path.with_name(target.path.name + "-wal").exists
        return
    others = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with psycopg.connect(str(target.url), autocommit=True) as connection:
        yield lambda: bool(connection.execute(others).fetchall())


def whole(state: Dump) -> bool:
    """Whether all articles are there with their versions and printed dates; else none may be."""
    count = Counter(key.table for key in state)
    parts = {count[table] for table in ("article", "article_version", "claim", "claim_anchor", "claim_value")}
    assert parts in ({0}, {ARTICLES}), count
    return parts == {ARTICLES}


def sound(target: Target) -> None:
    if target.path is not None:
        with closing(sqlite3.connect(target.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_killed_in_the_middle_all_articles_are_there_or_none_and_a_repeat_completes(
    target: Target, folder: Path
) -> None:
    for _ in range(5 if target.is_sqlite else 2):
        command = start(target, "article", "add", str(folder))
        opened(target)
        time.sleep(random.uniform(0, 0.5))
        command.kill()
        command.communicate()
        sound(target)
        whole(dump(target))

    command = start(target, "article", "add", str(folder))
    command.communicate()
    assert command.returncode == 0
    assert whole(dump(target))


def test_interrupted_nothing_is_half_done_and_one_true_line_is_said(target: Target, folder: Path) -> None:
    for _ in range(5 if target.is_sqlite else 2):
        before = dump(target, audit=True)
        command = start(target, "article", "add", str(folder))
        opened(target)
        time.sleep(random.uniform(0, 0.5))
        command.send_signal(signal.SIGINT)
        _, said = command.communicate()
        sound(target)
        state = dump(target, audit=True)
        assert "Traceback" not in said
        if "nothing was changed" in said:
            assert (command.returncode, said) == (130, "factcheck: Interrupted; nothing was changed.\n")
            assert state == before
        else:
            assert command.returncode in (130, 0), said
            assert whole(state)


@pytest.mark.parametrize("moment", ["before_cursor_execute", "commit", "close"])
def test_an_interrupt_that_comes_while_the_commit_runs_does_not_deny_it(
    run: Run, target: Target, moment: str
) -> None:
    """At the first statement it stops the work; at the commit it is too late, as when all is closed."""

    def interrupt(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    event.listen(Engine, moment, interrupt, once=True)
    result = run("claim", "add", "--text", "Die Brücke ist zu")

    written = [key for key in dump(target) if key.table == "claim"]
    assert result.exit_code == 130
    if moment != "before_cursor_execute":
        assert written
        assert "was written before.\n" in result.stderr
    else:
        assert not written
        assert result.stderr == "factcheck: Interrupted; nothing was changed.\n"


TWICE = """
import os, signal
from factcheck.cli import main
from sqlalchemy import Engine, event
from sqlalchemy.engine.default import DefaultDialect
def interrupt(*_):
    os.kill(os.getpid(), signal.SIGINT)
def close(self, connection):
    connection.close()
    interrupt()
event.listen(Engine, "before_cursor_execute", interrupt, once=True)
DefaultDialect.do_close = close
main()
"""

IMPORTING = """
import os, signal, sys
from factcheck.cli import main
import factcheck.cli.root
def late(*words):
    exec("import os, signal; os.kill(os.getpid(), signal.SIGINT); 'here it comes'")
factcheck.cli.root._refuse_broken = late
main()
"""


@pytest.mark.parametrize("begin", [TWICE, IMPORTING])
def test_wherever_it_comes_it_is_one_line_and_one_exit_code(
    sqlite_target: Target, tmp_path: Path, begin: str
) -> None:
    """SQLAlchemy logs what comes while it closes; Python ends by what comes through an exec."""
    (tmp_path / "begin.py").write_text(begin, encoding="utf-8")
    words = ("--db", str(sqlite_target.path), "claim", "add", "--text", "Die Brücke ist zu")
    done = subprocess.run(
        [sys.executable, "-m", "begin", *words],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip

    assert (done.returncode, done.stderr.count("\n")) == (130, 1), done.stderr
    assert done.stderr.startswith("factcheck: Interrupted; ")
