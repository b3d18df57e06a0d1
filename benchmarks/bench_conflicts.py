"""Precision and recall of `compare` on the development pairs, by halves, and on pairs of our own.

    python benchmarks/bench_conflicts.py [--shared FOLDER] [--show read] [--set dev]

The development pairs lie in `../shared` beside the checkout; without them the pairs of our own are counted,
those of the tests (what conflicts and is not found yet among them) and the blind ones. The half "read" may be
looked at while rules are written, the half "scored" is only counted; which one a pair belongs to is told by
the sha256 of its id. `blind_pairs/README.md` says who wrote the blind pairs and what they scored at first
sight; they have been read since, so that their figures now are no evidence.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import time
from pathlib import Path
from typing import Any

from factcheck.services.comparing import Comparison, Side, compare_texts

ROOT = Path(__file__).resolve().parents[1]
SETS = ("dev", "rte3-de-dev")
BLIND = Path(__file__).parent / "blind_pairs"
FIRST_SIGHT = {
    "nd1": "1.000/.231",
    "nd2": "1.000/.237, with nd1 mended .812/.342",
    "nd3": "1.000/.351, later .950/.514",
    "nd4": "1.000/.882",
}
FLOORS = {"dev": "digits .39/.36, must .92/.65", "rte3-de-dev": "digits .22/.05, older .23/.19, must .60/.07"}


def half(identifier: str) -> str:
    """Which half a pair is in."""
    return "read" if hashlib.sha256(identifier.encode()).digest()[0] % 2 else "scored"


def side(row: dict[str, Any]) -> Side:
    """One side of a pair as it is in the file."""
    day = row.get("published")
    return Side(row["quote"], row.get("lang") or None, datetime.date.fromisoformat(day) if day else None)


def run(rows: list[dict[str, Any]]) -> list[Comparison]:
    """The comparison of every pair."""
    return [compare_texts(side(row["a"]), side(row["b"]), bool(row.get("within_article"))) for row in rows]


def line(name: str, pairs: list[tuple[dict[str, Any], Comparison]]) -> str:
    """Precision and recall of some pairs."""
    right = sum(row["label"] == "contradicts" == found.label for row, found in pairs)
    flagged = sum(found.label == "contradicts" for _, found in pairs)
    gold = sum(row["label"] == "contradicts" for row, _ in pairs)
    precision = f"{right / flagged:.3f}" if flagged else "  -  "
    recall = f"{right / gold:.3f}" if gold else "  -  "
    return f"{name:34} precision {precision}  recall {recall}   {right} of {flagged} right, {gold} to find"


def main() -> None:
    """Print the table of each set that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--show", choices=("read",), help="list what went wrong in that half")
    parser.add_argument("--set", choices=SETS, help="only this one")
    given = parser.parse_args()
    for name in SETS:
        path = given.shared / "data" / "pairs" / f"{name}.jsonl"
        if given.set not in (None, name):
            continue
        if not path.is_file():
            print(f"{name}: left out, as there is no {path}")
            continue
        rows = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines() if text.strip()]
        rows = [row for row in rows if not row.get("ambiguous")]
        start = time.perf_counter()
        pairs = list(zip(rows, run(rows), strict=True))
        spent = time.perf_counter() - start
        print(f"{name}: {len(rows)} pairs in {spent:.1f} s; {FLOORS[name]}")
        print(line("  all", pairs))
        for part in ("read", "scored"):
            print(line(f"  half {part}", [pair for pair in pairs if half(pair[0]["id"]) == part]))
        for detector in sorted({found.detector for _, found in pairs if found.detector}):
            print(line(f"  {detector}", [p for p in pairs if p[1].detector == detector]))
        if given.show:
            show([pair for pair in pairs if half(pair[0]["id"]) == given.show])
    if given.set is None:
        own = news_pairs()
        print(f"{len(own)} pairs of news sentences of our own, rules were written with them in view")
        print(line("  all", list(zip(own, run(own), strict=True))))
    for path in sorted(BLIND.glob("*.jsonl")) if given.set is None else ():
        rows = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines() if text.strip()]
        print(
            f"{path.stem}: {len(rows)} pairs of our own, read since; at first sight {FIRST_SIGHT[path.stem]}"
        )
        print(line("  all", list(zip(rows, run(rows), strict=True))))


def news_pairs() -> list[dict[str, Any]]:
    """The pairs of `tests/detectors/pairs`: a mark, two texts and the days they were printed on, by `##`."""
    found = []
    for path in sorted((ROOT / "tests" / "detectors" / "pairs").glob("*.txt")):
        for text in path.read_text(encoding="utf-8").splitlines():
            if text and not text.startswith("#"):
                one, other, *days = (part.strip() for part in text[1:].split("##"))
                first, second, *_ = (*days, "", "")
                a, b = {"quote": one, "published": first}, {"quote": other, "published": second}
                found.append({"a": a, "b": b, "label": "contradicts" if text[0] in "+?" else "none"})
    return found


def show(pairs: list[tuple[dict[str, Any], Comparison]]) -> None:
    """What went wrong, with the reasons given."""
    for row, found in pairs:
        if (row["label"] == "contradicts") != (found.label == "contradicts"):
            kind = "FALSE" if found.label == "contradicts" else "MISSED"
            print(f"\n{kind} {row['id']} [{row['label']}] {found.detector} {found.confidence}")
            print(f"  A {row['a']['quote']}\n  B {row['b']['quote']}")
            for finding in found.findings[:2]:
                weak = [
                    f"{gate.name}:{gate.verdict}:{gate.evidence}" for gate in finding.gates if gate.weight
                ]
                print(f"  > {finding.detector} {finding.tier} {finding.confidence} {finding.sentence} {weak}")
            for silence in found.silences[:4]:
                print(f"  - {silence.detector}: {silence.reason}")


if __name__ == "__main__":
    main()
