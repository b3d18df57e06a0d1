"""What a scan costs: synthetic claims with one value each, one subject with a twentieth of them all.

.venv/bin/python benchmarks/bench_scan.py                            500 and 2,000 claims
SCAN_CLAIMS=10000,100000 .venv/bin/python benchmarks/bench_scan.py   other sizes; they take minutes

Every size runs in a process of its own, so that the memory told is that of one scan.
"""

from __future__ import annotations

import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from sqlalchemy import insert  # noqa: E402
from sqlalchemy.orm import Session  # noqa: E402

from factcheck.models import Claim, ClaimValue  # noqa: E402
from factcheck.models.base import utc_now  # noqa: E402
from factcheck.services.rulings import Rulings  # noqa: E402
from factcheck.services.scan_candidates import Hotness, strong_limit  # noqa: E402
from factcheck.services.scan_compare import detectors_named  # noqa: E402
from factcheck.services.scan_options import Options, chosen  # noqa: E402
from factcheck.services.scan_pieces import Comparing  # noqa: E402
from factcheck.services.scan_prepare import Pending, Wanted, prepare  # noqa: E402
from factcheck.services.scan_texts import Texts  # noqa: E402
from factcheck.services.scanning import scan  # noqa: E402
from factcheck.settings import Target  # noqa: E402
from factcheck.storage.engine import write_engine  # noqa: E402
from factcheck.storage.migrations import create_or_upgrade  # noqa: E402
from factcheck.storage.unit_of_work import write  # noqa: E402

T = TypeVar("T")

SIZES = tuple(int(size) for size in os.environ.get("SCAN_CLAIMS", "500,2000").split(","))
NEW = 50
TARGETS = {"new": 5.0, "seconds": 600.0, "megabytes": 500.0}
"""Milliseconds for one new claim; for a million claims seconds and megabytes of a full scan."""


def fill(target: Target, number: int) -> None:
    """Claims of made-up words; each tenth subject has a value that differs from the rest."""
    chance = random.Random(7)
    words = ["".join(chance.choices("bdfgklmnprst", k=3)) + "a" + str(n) for n in range(number * 4)]
    claims, values = [], []
    for at in range(1, number + 1):
        subject = "strom" if at % 20 == 0 else f"ort{chance.randrange(number // 8)}"
        value = float(100 + (chance.random() < 0.1) * chance.randrange(1, 50))
        about = " ".join(_spelt(word) for word in chance.choices(words, k=4))
        sentence = f"In {_spelt(subject)} zählte man {value:.0f} Gäste bei {about}."
        claims.append(
            {"id": at, "uid": f"bench-{at}", "text": sentence, "modality": "asserted", "status": "new",
             "origin": "person", "made_by": "bench", "made_at": utc_now(), "revision": 1}
        )  # fmt: skip
        values.append(
            {"claim_id": at, "subject_key": subject, "attribute": "gaeste", "kind": "quantity", "unit": "1",
             "lo": value, "hi": value, "wide_lo": value, "wide_hi": value, "bounds": "[]", "raw": "x",
             "display": "x", "origin": "person", "made_by": "bench"}
        )  # fmt: skip
    with write_engine(target).begin() as connection:
        for start in range(0, number, 10_000):
            connection.execute(insert(Claim), claims[start : start + 10_000])
            connection.execute(insert(ClaimValue), values[start : start + 10_000])


def _spelt(word: str) -> str:
    """A word of letters only, with a capital, as names and nouns are written."""
    return word.translate(str.maketrans("0123456789", "aeioubcdfg")).capitalize()


def measure(target: Target, number: int) -> None:
    """Fill, scan, and scan single new claims; print the figures in one line."""
    create_or_upgrade(target)
    fill(target, number)
    start = time.perf_counter()
    found = scan(
        lambda work: write(target, work, actor="bench", command="scan").result,
        Options(extract=False), actor="bench",
    )  # fmt: skip
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(number, seconds, peak, one_new(target, number), found.counts["new"], found.counts["pairs"])


def one_new(target: Target, number: int) -> float:
    """Median milliseconds to make the keys of one claim and to compare it with all others."""
    costs = []
    with Session(write_engine(target)) as session:
        session.info["operation"] = None
        options = Options(extract=False)
        limit = strong_limit(number)
        wanted = Wanted(frozenset(detectors_named(chosen(None))), options.floor, limit)
        known = Rulings({}, {}, {})
        for at in range(1, NEW + 1):
            claim = at * 7 + 1  # none of the crowded subject's more often than they are
            session.get_one(ClaimValue, claim).raw = "changed"
            session.flush()
            start = time.perf_counter()
            pending = Pending()
            changed = prepare([claim], known, wanted, False, None, Texts(), session)
            pending.add(changed)
            comparing = Comparing(options, chosen(None), wanted, Hotness(limit), known, {}, Texts(), "bench")
            comparing.compare(changed, pending, session)
            costs.append((time.perf_counter() - start) * 1000)
        session.rollback()
    return median(costs)


def main() -> None:
    """One table a database, the exponent between the sizes beside it."""
    for name, address in (("SQLite", None), ("PostgreSQL", _server())):
        if name == "PostgreSQL" and address is None:
            print("PostgreSQL: no server (FACTCHECK_TEST_POSTGRES): left out")
            continue
        before: tuple[int, float] | None = None
        for number in SIZES if address is None else SIZES[:2]:
            with tempfile.TemporaryDirectory() as folder:
                place = address or str(Path(folder) / "scan.db")
                words = [sys.executable, __file__, place, str(number)]
                done = subprocess.run(words, capture_output=True, text=True, check=True)
            count, seconds, peak, new, links, pairs = map(float, done.stdout.split())
            exponent = ""
            if before:
                steps = math.log(count / before[0])
                exponent = f"  n^{math.log(seconds / before[1]) / steps:.2f}"
            before = (int(count), seconds)
            print(
                f"{name:<11}{int(count):>9,} claims {seconds:8.1f} s {peak:6.0f} MB"
                f"  one new claim {new:6.2f} ms  {int(links):,} found in {int(pairs):,} pairs{exponent}"
                f"  {_judged(int(count), seconds, peak, new)}"
            )


def _judged(number: int, seconds: float, peak: float, new: float) -> str:
    over = [f"one new claim over {TARGETS['new']:.0f} ms"] if new > TARGETS["new"] else []
    if number >= 1_000_000:
        over += ["seconds"] if seconds > TARGETS["seconds"] else []
        over += ["megabytes"] if peak > TARGETS["megabytes"] else []
    return f"OVER: {', '.join(over)}" if over else "ok"


def _server() -> str | None:
    return os.environ.get("FACTCHECK_TEST_POSTGRES")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        where = sys.argv[1]
        measure(Target(url=where) if "://" in where else Target(path=Path(where)), int(sys.argv[2]))
    else:
        main()
