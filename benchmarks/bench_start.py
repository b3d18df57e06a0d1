"""What it costs to start: each command against the least a program of its kind can cost.

.venv/bin/python benchmarks/bench_start.py          BENCH_ROUNDS=30 for steadier figures
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from runs import measure, print_ratio  # noqa: E402

from factcheck.cli.root import root  # noqa: E402
from factcheck.settings import Target  # noqa: E402
from factcheck.storage.migrations import create_or_upgrade  # noqa: E402

ENTRY = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from factcheck.cli import main; main()"
"""What the installed `factcheck` script does."""

TEN_LINES = """
import sqlite3, click
@click.command()
@click.argument("db")
@click.argument("sql")
def command(db, sql):
    rows = sqlite3.connect(db).execute(sql).fetchall()
    for row in rows:
        click.echo("  ".join(str(cell) for cell in row))
command()
"""

ARTICLE = "Das Fest {n} | Mara Winter. 21.10.2026.\n\n" + "".join(
    f"Satz {i} nennt {i}00 Gäste im Oktober 2025. " for i in range(40)
)


def main() -> None:
    """Print one line a command."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        db = _desk(Path(folder))
        factcheck = [python, "-c", ENTRY]
        on_desk = [*factcheck, "--db", db]
        listing = "SELECT claim, article, zone, quote, status FROM claims ORDER BY claim_id LIMIT 50"
        costs = measure(
            {
                "import click": [python, "-c", "import click"],
                "ten lines": [python, "-c", TEN_LINES, db, listing],
                "import sqlalchemy.orm": [python, "-c", "import sqlalchemy.orm"],
                "--version": [*factcheck, "--version"],
                "--help": [*factcheck, "--help"],
                **{" ".join(words): [*on_desk, *words] for words in _reading(listing)},
                "claim add": [*on_desk, "claim", "add", "--text", "Es regnet"],
            }
        )
        os.environ |= {
            "_FACTCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": "factcheck cl",
            "COMP_CWORD": "1",
        }
        complete = measure({"import click": [python, "-c", "import click"], "completion": factcheck})
    for name, cost in costs.items():
        if name in ("--version", "--help"):
            print_ratio(name, cost, costs["import click"], 1.5)
        elif name == "claim add":
            print_ratio("claim add, work included", cost, costs["import sqlalchemy.orm"], 1.3)
        elif not name.startswith(("import", "ten")):
            print_ratio(name[:34], cost, costs["ten lines"], 2.0)
    print_ratio("completion", complete["completion"], complete["import click"], 1.5)
    print(
        f"anchors: import click {costs['import click'].cpu:.1f}, ten lines {costs['ten lines'].cpu:.1f},"
        f" import sqlalchemy.orm {costs['import sqlalchemy.orm'].cpu:.1f} ms cpu"
    )


def _reading(listing: str) -> list[list[str]]:
    """Reading commands; those that do not exist yet are left out."""
    wanted = [
        ["sql", listing],
        ["claim", "list", "--limit", "50"],
        ["article", "list"],
        ["conflict", "list"],
        ["status"],
        ["log"],
        ["show", "C1"],
        ["article", "show", "A1"],
        ["report", "list"],
        ["report", "run", "open-conflicts"],
        ["db", "stats"],
    ]
    there = {path.stem for path in (ROOT / "factcheck/cli").glob("*.py")}
    return [words for words in wanted if words[0] in there]


def _desk(folder: Path) -> str:
    db = folder / "desk.db"
    create_or_upgrade(Target(path=db))
    for n in range(5):
        (folder / f"{n}.txt").write_text(ARTICLE.format(n=n), encoding="utf-8")
    run_quietly(db, "article", "add", *(str(folder / f"{n}.txt") for n in range(5)))
    for n in range(1, 6):
        run_quietly(
            db,
            "claim",
            "add",
            f"A{n}",
            "--quote",
            "Satz 7 nennt 700 Gäste",
            "--value",
            "fest",
            "gäste",
            "700",
        )
    return str(db)


def run_quietly(db: Path, *words: str) -> None:
    """Run a command in this process; SystemExit when it fails."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        kept, sys.stdout, sys.stderr = (sys.stdout, sys.stderr), nowhere, nowhere
        try:
            root(["--db", str(db), "--user", "anna", *words], prog_name="factcheck")
        except SystemExit as end:
            if end.code:
                raise SystemExit(f"{' '.join(words)} ended with {end.code}") from None
        finally:
            sys.stdout, sys.stderr = kept


if __name__ == "__main__":
    main()
