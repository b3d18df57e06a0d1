"""The demonstration database: built whole beside its place, then moved there."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from factcheck.errors import Clash, NotFound
from factcheck.render.page import Block, Fields, Gap, Heading, Note, Table
from factcheck.render.rows import Cell, Rows
from factcheck.services.listings import list_articles, list_conflicts
from factcheck.settings import Target
from factcheck.storage.reader import Reader

T = TypeVar("T")

DEMO = "factcheck-demo.db"


def build_demo(folder: Path, *, force: bool) -> Target:
    """Build the demonstration database in `folder`; one that is there is replaced only with `force`.

    Raises Clash when one is there, BadInput for a case that cannot be played; then nothing is changed.
    """
    place = folder / DEMO
    if place.exists() and not force:
        raise Clash(
            f"There is a {DEMO} here already.",
            f"Look at it with factcheck --db {DEMO} conflict list, or build it anew: factcheck demo --force",
        )
    with tempfile.TemporaryDirectory(prefix=".factcheck-demo-", dir=folder) as beside:
        built = Path(beside) / DEMO
        _fill(Target(path=built))
        for left_over in ("-wal", "-shm"):  # of the old file: they would be taken for the new one's
            place.with_name(DEMO + left_over).unlink(missing_ok=True)
        built.replace(place)
    return Target(path=place)


def _fill(target: Target) -> None:
    from factcheck.services.seeding import seed, shipped_case
    from factcheck.services.setup import set_up
    from factcheck.storage.unit_of_work import write

    case = shipped_case()
    if not case.is_file():
        raise NotFound(f"The example case is not at {case}.", "Install factcheck again.")
    prepared = set_up(target)
    write(target, prepared.fill, actor="factcheck", command="init")
    seed(target, case)
    _scan(target)


def _scan(target: Target) -> None:
    """Let the program look for conflicts too: what it suggests stands beside what people flagged."""
    from sqlalchemy.orm import Session

    from factcheck.services.scan_options import Options
    from factcheck.services.scanning import scan
    from factcheck.storage.unit_of_work import write

    def written(work: Callable[[Session], T]) -> T:
        return write(target, work, actor="factcheck", command="scan").result

    scan(written, Options(), actor="factcheck")


def demo_page(reader: Reader, program: str) -> list[Block]:
    """The articles, the conflicts with both quotes and both dates, flagged ones and found ones, and what to
    try next.

    `program` is how the command is called in the examples.
    """
    articles = list_articles(reader, {}).rows
    conflicts = list_conflicts(reader, {}).listed.rows
    dates = {row["article"]: row["published_raw"] for row in _records(articles)}
    shown = ("article", "published_raw", "title", "claims")
    blocks: list[Block] = [
        Heading("The articles, with their dates"),
        Table(Rows(articles.columns, articles.rows, shown)),
        Gap(),
        Heading("The conflicts people flagged in them"),
    ]
    found = _records(conflicts)
    for row in found:
        if row["origin"] == "person":
            blocks += [Gap(), *_conflict(row, dates)]
    blocks += [Gap(), Heading("What a scan found besides, for people to decide on")]
    for row in found:
        if row["origin"] != "person":
            blocks += [Gap(), *_conflict(row, dates)]
    return [*blocks, Gap(), Heading("What to try next"), Note(_next_steps(program))]


def _records(rows: Rows) -> list[dict[str, Cell]]:
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def _conflict(row: Mapping[str, Cell], dates: Mapping[Cell, Cell]) -> list[Block]:
    sides = tuple(_side(row, side, dates) for side in ("left", "right"))
    reason = f" ({row['reason']})" if row["reason"] else ""
    wrong = f" · {row['wrong']} is wrong" if row["wrong"] else ""
    title = f"{row['link']}  {row['status']}{reason} · {row['relation']}{wrong}"
    return [Heading(title), Fields((*sides, ("why", str(row["sentence"]))))]


def _side(row: Mapping[str, Cell], side: str, dates: Mapping[Cell, Cell]) -> tuple[str, str]:
    """`C2 in A3, 21.10.2026` and the quote with its value."""
    article = row[f"{side}.article"]
    where = f" in {article}, {dates[article] or 'undated'}" if article else ", in no article"
    value = f"  → {row[f'{side}.value']}" if row[f"{side}.value"] else ""
    return f"{row[f'{side}.claim']}{where}", f'"{row[f"{side}.quote"]}"{value}'


def _next_steps(program: str) -> str:
    steps = (
        "show L1",
        "article show A3",
        "claim list --tag waffenruhe",
        "report run open-conflicts",
        "status",
        "log C2",
        "sql \"select claim, quote from claims where zone = 'url'\"",
    )
    return "\n".join(f"  {program} --db {DEMO} {step}" for step in steps)
