"""What it costs to merge a desk into an empty one, against the import of the same rows in the same run.

    python benchmarks/bench_merge.py                     2,000 claims (MERGE_CLAIMS=100000 for many)

Each in a process of its own: seconds of its processor, and the most memory it held.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from bulk_dump import write_dump
from sqlalchemy.orm import Session

from factcheck.services.importing_dump import import_dump
from factcheck.services.merge_source import their_database
from factcheck.services.merging import Merged, merge
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.unit_of_work import write

T = TypeVar("T")
CLAIMS = int(os.environ.get("MERGE_CLAIMS", "2000"))


def quiet(rows: Iterable[T], _count: int, _table: str) -> Iterable[T]:
    """Show no progress."""
    return rows


def imported(dump: Path, place: Path) -> float:
    """Seconds of the import."""
    start = time.process_time()
    with dump.open("rb") as file:
        import_dump(Target(path=place), file, "dump", quiet)
    return time.process_time() - start


def merged(theirs: Path, place: Path) -> float:
    """Seconds of a merge into a new database."""
    target = Target(path=place)
    create_or_upgrade(target)
    start = time.process_time()
    with their_database(str(theirs), target, quiet) as session:

        def work(ours: Session) -> Merged:
            return merge(ours, session, prefer=None, answers={})

        done = write(target, work, actor="a", command="merge")
    assert done.result.rows.rows
    return time.process_time() - start


def measured(what: str, source: Path, place: Path) -> tuple[float, float]:
    """Seconds and megabytes."""
    said = subprocess.run(
        [sys.executable, __file__, what, str(source), str(place)], capture_output=True, text=True, check=True
    ).stdout.split()
    return float(said[0]), float(said[1])


def main() -> None:
    """Print both, and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        dump, theirs = Path(folder) / "desk.jsonl", Path(folder) / "theirs.db"
        write_dump(dump, CLAIMS)
        least, least_held = measured("imported", dump, theirs)
        print(f"import of {CLAIMS} claims   {least:7.2f} s   {least_held:6.0f} MB", flush=True)
        spent, held = measured("merged", theirs, Path(folder) / "ours.db")
        each = (held - least_held) / CLAIMS * 1000
        print(
            f"merge of them          {spent:7.2f} s   {held:6.0f} MB   x{spent / least:.1f} of the import,"
            f" {CLAIMS / spent:,.0f} claims/s, {each:.1f} MB more per 1,000 claims"
        )


if __name__ == "__main__":
    if len(sys.argv) == 4:
        spent_ = {"imported": imported, "merged": merged}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
        print(spent_, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        main()
