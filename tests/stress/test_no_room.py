"""Full disks, closed pipes and files one may not write: one line, and the database as it was."""

from __future__ import annotations

import os
import resource
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from factcheck.settings import Target
from tests.conftest import runner
from tests.dumps import dump
from tests.stress.workers import ROOT, folder_of, start


@contextmanager
def every_connection(pragma: str) -> Iterator[None]:
    """Run a pragma on each connection of the writing side, after its own."""

    def prepare(connection: Any, _record: Any) -> None:
        connection.execute(pragma)

    event.listen(Engine, "connect", prepare)
    try:
        yield
    finally:
        event.remove(Engine, "connect", prepare)


@pytest.mark.parametrize(
    ("pragma", "said"),
    [
        ("PRAGMA max_page_count=1", "There is no room left on the disk of"),
        ("PRAGMA query_only=ON", "may only be read"),
    ],
)
def test_a_full_disk_and_a_read_only_file_are_told_in_one_line(
    sqlite_target: Target, tmp_path: Path, pragma: str, said: str
) -> None:
    folder = folder_of(tmp_path / "articles", 5)
    before = dump(sqlite_target, audit=True)

    with every_connection(pragma):
        result = runner(sqlite_target)("article", "add", str(folder))

    assert result.exit_code == 2
    assert said in result.stderr and result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert dump(sqlite_target, audit=True) == before


@pytest.mark.parametrize("room", [0, 50_000])
def test_a_file_that_cannot_grow_keeps_what_it_holds(
    sqlite_target: Target, tmp_path: Path, room: int
) -> None:
    folder = folder_of(tmp_path / "articles", 40)
    assert sqlite_target.path is not None
    largest = sqlite_target.path.stat().st_size + room

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    before = dump(sqlite_target, audit=True)
    command = start(sqlite_target, "article", "add", str(folder), preexec_fn=limit)
    out, err = command.communicate()

    assert (command.returncode, out) == (2, "")
    assert err.count("\n") == 1 and err.startswith("factcheck: ") and "bug" not in err
    assert dump(sqlite_target, audit=True) == before
    again = start(sqlite_target, "article", "add", str(folder))
    again.communicate()
    assert again.returncode == 0


def in_shell(target: Target, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `factcheck` is ours; gives the exit code of the first of a pipe."""
    db = shlex.quote(str(target.path))
    begin = f'factcheck() {{ {shlex.quote(sys.executable)} -m factcheck --db {db} "$@"; }}\n'
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-c", f"{begin}{line}; exit ${{PIPESTATUS[0]}}"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


MANY = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 60000) select i from n"


@pytest.mark.parametrize("format_", ["csv", "jsonl", "table", "json"])
def test_a_reader_that_has_seen_enough_is_no_error(sqlite_target: Target, format_: str) -> None:
    done = in_shell(
        sqlite_target, f"factcheck sql {shlex.quote(MANY)} --format {format_} --limit 0 | head -1"
    )

    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("query", [MANY, "select 1 as i"])
def test_a_full_disk_under_the_output_is_told_in_one_line(sqlite_target: Target, query: str) -> None:
    done = in_shell(sqlite_target, f"factcheck sql {shlex.quote(query)} --format csv > /dev/full")

    assert (done.returncode, done.stderr) == (
        2,
        "factcheck: There is no room left on the disk. Make room and try again.\n",
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_one_may_not_write_is_told_in_one_line(sqlite_target: Target) -> None:
    assert sqlite_target.path is not None
    before = dump(sqlite_target, audit=True)
    sqlite_target.path.chmod(0o444)
    sqlite_target.path.parent.chmod(0o555)
    try:
        result = runner(sqlite_target)("claim", "add", "--text", "Die Brücke ist zu")
    finally:
        sqlite_target.path.parent.chmod(0o755)

    assert result.exit_code == 2
    assert "may only be read" in result.stderr
    assert dump(sqlite_target, audit=True) == before
