"""What a dossier of an article with many claims costs, against the start of a command that writes.

python benchmarks/bench_dossier.py                      200 claims (DOSSIER_CLAIMS=1000 for more)

Every claim has a value; a tenth of them clash with another one, some have evidence and a rating. The anchor
is `claim add` as a process of its own, on the same database.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from bench_start import ENTRY, run_quietly  # noqa: E402
from runs import measure, print_ratio  # noqa: E402

CLAIMS = int(os.environ.get("DOSSIER_CLAIMS", "200"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
TARGET = 5.0


def main() -> None:
    """Print the ratio for each kind of dossier."""
    with tempfile.TemporaryDirectory() as folder:
        db = desk(Path(folder))
        on_desk = [sys.executable, "-c", ENTRY, "--db", str(db)]
        costs = measure(
            {
                "claim add": [*on_desk, "claim", "add", "--text", "Es regnet"],
                **{
                    f"dossier A1, {ending}": [
                        *on_desk, "dossier", "A1", "--force", "-o", f"{folder}/out.{ending}",
                    ]
                    for ending in ("html", "md")
                },
                "dossier C7": [*on_desk, "dossier", "C7", "--force", "-o", f"{folder}/claim.html"],
            },
            ROUNDS,
        )  # fmt: skip
        anchor = costs.pop("claim add")
        print(f"{CLAIMS} claims; anchor: claim add {anchor.cpu:.0f} ms cpu, {anchor.wall:.0f} ms wall")
        for name, cost in costs.items():
            print_ratio(name, cost, anchor, TARGET)


def desk(folder: Path) -> Path:
    """A database with one article and its claims."""
    db = folder / "desk.db"
    run_quietly(db, "init")
    sentences = [f"Am {n}. Stand des Festes zählten wir {n % 10 + 1}00 Gäste." for n in range(1, CLAIMS + 1)]
    text = folder / "fest.txt"
    text.write_text("Das Fest\n\n" + " ".join(sentences) + "\n", encoding="utf-8")
    run_quietly(db, "article", "add", str(text))
    for n, sentence in enumerate(sentences, 1):
        value = ("--value", f"stand-{n // 2}", "gäste", f"{n % 10 + 1}00")
        run_quietly(db, "claim", "add", "A1", "--quote", sentence, *value)
    for n in range(1, CLAIMS, 10):
        run_quietly(db, "flag", f"C{n + 1}", f"C{n + 2}", "--because", "zwei Zahlen")
        run_quietly(
            db,
            "evidence",
            "add",
            f"C{n + 3}",
            "--title",
            "Zählung",
            "--quote",
            "Gäste",
            "--stance",
            "supports",
        )
        run_quietly(db, "rate", f"C{n + 3}", "false", "--because", "gezählt")
    return db


if __name__ == "__main__":
    main()
