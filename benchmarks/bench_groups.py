"""Value groups over many claims, against the bare query that finds the disputed ones.

python benchmarks/bench_groups.py                      100,000 claims, in both
BENCH_CLAIMS=10000,100000,1000000 python …             several sizes; prints how the cost grows
BENCH_POSTGRES=0 python …                              without PostgreSQL
"""

from __future__ import annotations

import gc
import math
import os
import sqlite3
import tempfile
import time
from pathlib import Path
from statistics import median

from groups_store import COLUMNS, rows
from runs import a_server

from factcheck.services.reports import find_report, run_file
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.reader import open_reader
from factcheck.storage.sql_text import for_filters

SIZES = [int(size) for size in os.environ.get("BENCH_CLAIMS", "100000").split(",")]
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "15")) // 3 or 1
RATIO = 1.5
SECONDS = 1.0
"""What a million may take."""


def main() -> None:
    """Print a line for each size, and the exponent between the smallest and the largest."""
    print(f"{'claims':>9}  {'bare SQL':>9}  {'report':>9}  ratio (at most {RATIO})  groups")
    with tempfile.TemporaryDirectory() as folder:
        run("SQLite", [Target(path=Path(folder) / f"{size}.db") for size in SIZES])
    if os.environ.get("BENCH_POSTGRES") != "0":
        with a_server() as address:
            run("PostgreSQL", [_database(address, f"groups_{size}") for size in SIZES])


def run(name: str, targets: list[Target]) -> None:
    """Fill one database for each size, and measure."""
    spent: dict[int, float] = {}
    for size, target in zip(SIZES, targets, strict=True):
        fill(target, size)
        bare, whole, groups = measure(target)
        spent[size] = whole
        verdict = "ok" if whole <= RATIO * bare else "OVER"
        if size == 1_000_000:
            verdict += f", {'ok' if whole <= SECONDS else 'OVER'} ({SECONDS:.0f} s)"
        print(
            f"{size:>9,}  {bare:>7.2f} s  {whole:>7.2f} s  {whole / bare:5.2f}  {groups:,}  {name}  {verdict}"
        )
    if len(spent) > 1:
        few, many = min(spent), max(spent)
        print(f"{name}: grows with exponent {math.log(spent[many] / spent[few]) / math.log(many / few):.2f}")


def _database(address: str, name: str) -> Target:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return Target(url=address.replace("/postgres?", f"/{name}?"))


def fill(target: Target, size: int) -> None:
    """Migrate, and put the claims in past the program: it is reading that is measured."""
    create_or_upgrade(target)
    if target.path:
        connection = sqlite3.connect(target.path)
        connection.execute("PRAGMA synchronous=OFF")
        for table, columns in COLUMNS.items():
            marks = ",".join("?" * len(columns.split(",")))
            connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows(table, size))
        connection.commit()
        connection.close()
        return
    import psycopg

    with psycopg.connect(str(target.url)) as server:
        for table, columns in COLUMNS.items():
            with server.cursor().copy(f"COPY {table} ({columns}) FROM STDIN".encode()) as copy:
                for row in rows(table, size):
                    copy.write_row(row)
    with psycopg.connect(str(target.url), autocommit=True) as server:
        server.execute(b"VACUUM ANALYZE")


def measure(target: Target) -> tuple[float, float, int]:
    """Median processor seconds of the bare query and of the whole report (on a server: of the clock)."""
    file = find_report("value-groups")
    clock = time.process_time if target.path else time.perf_counter
    bare, whole, groups = [], [], 0
    for _ in range(ROUNDS + 1):
        gc.collect()
        with open_reader(target, seconds=600) as reader:
            start = clock()
            reader.run(for_filters(file.sql, {}))
            bare.append(clock() - start)
            start = clock()
            groups = len(run_file(reader, file, {}).rows.rows)
            whole.append(clock() - start)
    return median(bare[1:]), median(whole[1:]), groups


if __name__ == "__main__":
    main()
