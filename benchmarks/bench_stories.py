"""What a desk gets from `scan` when two outlets report one event and differ: planted conflicts and others.

    python benchmarks/bench_stories.py [--show seen]

The stories in `benchmarks/stories` are the project's own: pairs of short articles about one event with
planted contradictions and agreements, and pairs about two events that look alike. All articles of a folder
go into one database, so that any two of them may raise a false alarm. Rules were written with "seen" in
view; "held" was opened when they stood, and they were mended by it; "fresh" was written after that. What is
optional may be found and need not be.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from factcheck.cli.root import root as factcheck

STORIES = Path(__file__).parent / "stories"
FOLDERS = ("seen", "held", "fresh")


def planted(folder: str) -> list[dict[str, Any]]:
    """The contradictions that were put into the stories of a folder."""
    rows = (STORIES / "planted.jsonl").read_text(encoding="utf-8").splitlines()
    there = {path.stem[:-1] for path in (STORIES / folder).glob("*.txt")}
    return [row for row in map(json.loads, rows) if row["story"] in there]


def conflicts(folder: Path, *, lowest: str | None = None) -> list[dict[str, Any]]:
    """What a scan of a fresh database shows, as `conflict list --format json` tells it."""
    with tempfile.TemporaryDirectory() as scratch:
        database = str(Path(scratch) / "stories.db")
        opened = [] if lowest is None else ["--min-confidence", lowest]
        _run(database, "init")
        _run(database, "article", "add", str(folder))
        _run(database, "scan", *opened)
        told = _run(database, "conflict", "list", "--format", "json", *opened)
        rows: list[dict[str, Any]] = json.loads(told)
        return rows


def _run(database: str, *words: str) -> str:
    done = CliRunner().invoke(factcheck, ["--db", database, *words])
    if done.exit_code:
        raise SystemExit(f"factcheck {' '.join(words)}: {done.output}")
    return done.stdout


def meant(row: dict[str, Any], found: dict[str, Any]) -> bool:
    """Whether a conflict that was found is a planted one, whichever side is the left one.

    A side may be told in several places: then it is a list of words.
    """
    quotes = found["left"]["quote"], found["right"]["quote"]
    return any(_holds(one, row["a"]) and _holds(other, row["b"]) for one, other in (quotes, quotes[::-1]))


def _holds(quote: str, words: str | list[str]) -> bool:
    return any(one in quote for one in ([words] if isinstance(words, str) else words))


def main() -> None:
    """Print a line for each folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", choices=FOLDERS, help="list what was missed and what was not planted")
    given = parser.parse_args()
    for folder in FOLDERS:
        start = time.process_time()
        found, rows = conflicts(STORIES / folder), planted(folder)
        seconds = time.process_time() - start
        needed = [row for row in rows if not row.get("optional")]
        met = [row for row in needed if any(meant(row, one) for one in found)]
        others = [one for one in found if not any(meant(row, one) for row in rows)]
        print(
            f"{folder:6} {len(met)} of {len(needed)} planted found, {len(found)} shown, "
            f"{len(others)} not planted, {seconds:.1f} s of processor"
        )
        if folder == given.show:
            for row in needed:
                print("   found " if row in met else "   MISSED", row["story"], row["a"], "|", row["b"])
            for one in others:
                print(
                    "   NOT PLANTED", one["sentence"], "|", one["left"]["quote"], "|", one["right"]["quote"]
                )


if __name__ == "__main__":
    main()
