"""What the imports of fact-checks share: options, progress, and the list of oddities."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

import click

from factcheck.cli.desk import Desk, command_line, say
from factcheck.cli.options import format_option
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from factcheck.exchange.oddity import Oddity
    from factcheck.render.rows import Rows
    from factcheck.services.importing_reviews import ImportedReviews

F = TypeVar("F", bound=Callable[..., object])


def review_options(function: F) -> F:
    """FILE and the options of an import of fact-checks."""
    for add in (
        format_option,
        click.option(
            "--report",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help="Write every oddity there, one JSON object a line.",
        ),
        click.option("--dry-run", is_flag=True, help="Only show what would be done."),
        click.option("--strict", is_flag=True, help="Stop at the first thing that is not as it should be."),
        click.argument("file", type=click.Path(path_type=Path, allow_dash=True)),
    ):
        function = add(function)
    return function


def import_file(
    desk: Desk, file: Path, *, strict: bool, dry_run: bool, report: Path | None, format_: Format
) -> None:
    """Take in a file, batch by batch, and say what was done."""
    from factcheck.cli.files import opened
    from factcheck.exchange.peeking import Peeked
    from factcheck.exchange.review_files import read_reviews, wrapping
    from factcheck.render.progress import progress
    from factcheck.services.importing_reviews import ImportedReviews, import_reviews

    done = ImportedReviews()
    told: list[Oddity] | None = [] if report else None
    with opened(file) as raw, _report(report) as out:
        peeked = Peeked(raw)
        found = progress(read_reviews(peeked, str(file), wrapping(peeked.start)), None, "Reading", sys.stderr)
        for so_far in import_reviews(
            desk.target, found, file.name, strict=strict, dry_run=dry_run, actor=desk.user,
            command=command_line(), report=told,
        ):  # fmt: skip
            done = so_far
            if out is not None and told:
                out.writelines(_line(oddity) for oddity in told)
                told.clear()
    desk.print_rows(_rows(done), format_)
    say(_said(done, dry_run))


@contextmanager
def _report(report: Path | None) -> Iterator[TextIO | None]:
    if report is None:
        yield None
        return
    from factcheck.cli.files import refuse_database

    refuse_database(report)
    with report.open("w", encoding="utf-8", newline="\n") as out:
        yield out


def _line(oddity: Oddity) -> str:
    fields = {
        "place": str(oddity.place),
        "level": oddity.level.value,
        "rule": oddity.rule,
        "message": oddity.message,
    }
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _rows(done: ImportedReviews) -> Rows:
    from factcheck.render.rows import Rows

    order = {"error": 0, "warning": 1, "note": 2}
    told = sorted(done.odd.items(), key=lambda one: (order[one[0][0]], -one[1].times, one[0][1]))
    return Rows(
        ("level", "rule", "times", "first", "message"),
        [(level, rule, one.times, str(one.first.place), one.first.message) for (level, rule), one in told],
    )


def _said(done: ImportedReviews, dry_run: bool) -> str:
    counts = done.counts
    parts = [f"{counts['records']} records", f"{counts['claims']} new claims", f"{counts['ratings']} ratings"]
    for key, words in (
        ("changed", "changed since"),
        ("held", "here already"),
        ("back", "of them brought back, as an undo had taken them out"),
        ("left out", "left out"),
        ("published", "places of publication"),
        ("links", "links"),
        ("labels", "new labels: factcheck scale list --unmapped"),
    ):
        if counts[key]:
            parts.append(f"{counts[key]} {words}")
    if done.operations:
        first, last = done.operations[0], done.operations[-1]
        parts.append(f"R{first}" if first == last else f"R{first} to R{last}")
    return f"{', '.join(parts)}.{' Nothing was changed.' if dry_run else ''}"
