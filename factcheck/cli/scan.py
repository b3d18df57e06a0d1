"""factcheck scan"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from factcheck.cli.desk import WRITTEN, Desk, pass_desk, say
from factcheck.cli.options import Choice, format_option, refs
from factcheck.domain.ids import Kind
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from factcheck.services.scan_options import Options, Scanning

T = TypeVar("T")


@click.command("scan")
@click.option("--article", "articles", multiple=True, metavar="A3", help="Only the claims of this article.")
@click.option("--since", metavar="DATE", help="Only claims made on or after this day.")
@click.option("--detector", "detectors", multiple=True, metavar="NAME", help="Only this detector.")
@click.option("--full", is_flag=True, help="Compare every claim again, not only new and changed ones.")
@click.option("--dry-run", is_flag=True, help="Say what would be found; store nothing.")
@click.option(
    "--min-confidence", type=click.FloatRange(0.3, 1.0), metavar="P", help="From which confidence on. [0.6]"
)
@click.option("--no-extract", is_flag=True, help="Leave articles alone that were not read yet.")
@click.option("--fail-on", type=Choice(["contradiction"]), help="Exit with 1 when something new was found.")
@click.option(
    "--lexicon",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="A folder of the desk's own word lists.",
)
@click.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="Processes that compare. [as many as cores]"
)
@click.option("--all", "all_", is_flag=True, help="Print every finding of an article, however many.")
@format_option
@pass_desk
@click.pass_context
def command(
    ctx: click.Context, desk: Desk, articles: tuple[str, ...], since: str | None, detectors: tuple[str, ...],
    full: bool, dry_run: bool, min_confidence: float | None, no_extract: bool, fail_on: str | None,
    lexicon: Path | None, jobs: int | None, all_: bool, format_: Format,
) -> None:  # fmt: skip
    """Look for passages that cannot both be true.

    What is found is suggested as a conflict, for people to decide on. New and
    changed claims are compared with all others; articles that were not read
    yet are read first. A pair that somebody dismissed stays away until its
    words or values change. Stopped with Ctrl-C it keeps what is done, and goes
    on from there the next time.

    \b
    Examples:
      factcheck scan
      factcheck scan --article A3 --min-confidence 0.4
      factcheck scan --full --detector quantity --dry-run
      factcheck scan --fail-on contradiction
    """
    from factcheck.services.scan_options import Options

    options = Options(
        articles=tuple(refs(articles, Kind.ARTICLE)) if articles else None,
        since=_day(since),
        detectors=detectors or None,
        full=full,
        extract=not no_extract,
        lexicon=lexicon,
        **({"floor": min_confidence} if min_confidence is not None else {}),
    )
    found = run_scan(desk, options, dry_run=dry_run, jobs=jobs)
    tell(desk, found, format_, all_=all_, dry_run=dry_run)
    if fail_on and found.alarms:
        ctx.exit(1)


def run_scan(desk: Desk, options: Options, *, dry_run: bool = False, jobs: int | None = None) -> Scanning:
    """Scan, with progress on a terminal, and say the operations that were written. `jobs` None is as many
    processes as there are cores."""
    from functools import partial

    from factcheck.render.progress import progress
    from factcheck.services.scan_helpers import Helpers, cores
    from factcheck.services.scanning import scan
    from factcheck.storage.looking import looking

    shown = partial(progress, err=sys.stderr)
    written: list[int] = []
    context = click.get_current_context()

    def write(work: Callable[[Session], T]) -> T:
        done = desk.transact(work)
        if done.operation is not None:
            written.append(done.operation)
            context.meta[WRITTEN] = done.operation
        return done.result

    def rehearse(session: Session) -> Scanning:
        return scan(lambda work: work(session), options, actor=desk.user, progress=shown)

    if dry_run:
        return desk.transact(rehearse, dry_run=True).result
    helpers = Helpers(jobs or cores(), partial(looking, desk.target))
    found = scan(write, options, actor=desk.user, progress=shown, helpers=helpers)
    if written:
        first, last = written[0], written[-1]
        context.call_on_close(lambda: say(f"R{first}" if first == last else f"R{first} to R{last}"))
    return found


def tell(desk: Desk, found: Scanning, format_: Format, *, all_: bool = False, dry_run: bool = False) -> None:
    """Print what is new, and say the counts."""
    from factcheck.services.scan_rows import MOST_OF_AN_ARTICLE, told

    rows, over = told(found.rows, None if all_ else MOST_OF_AN_ARTICLE)
    desk.print_rows(rows, format_)
    say_counts(found, over, dry_run=dry_run)


def say_counts(found: Scanning, over: dict[str, int], *, dry_run: bool = False) -> None:
    """What was found, known, suppressed and held back, in one line each."""
    counts = found.counts
    if found.candidates:
        say(f"{_many(found.candidates, 'candidate claim')} from {_many(found.read, 'article')} read first.")
    back = (
        f" ({counts['returned']} of them decided before, in other words or values)"
        if counts["returned"]
        else ""
    )
    held = counts["held_back"] + sum(over.values())
    say(
        f"{_many(counts['claims'], 'claim')} compared in {_many(counts['pairs'], 'pair')}:"
        f" {counts['new']} new{back}, {counts['known']} known, {counts['suppressed']} suppressed,"
        f" {held} held back{', nothing stored' if dry_run else ''}."
    )
    if counts["new"] > len(found.rows):
        say(f"{counts['new'] - len(found.rows)} less sure ones are not shown: factcheck conflict list")
    for article, number in sorted(over.items()):
        say(f"{number} more of {article}: factcheck conflict list --article {article}")
    if counts["closed"]:
        say(f"{_many(counts['closed'], 'suggestion')} closed: what they rested on is gone.")
    if found.hot:
        say(f"{_many(len(found.hot), 'key')} skipped, shared by too many claims.")
    for failure, number in sorted(found.broken.items(), key=lambda one: (one[0].detector, one[0].error)):
        say(f"The detector {failure.detector} broke down on {_many(number, 'pair')}: {failure.error}")
    if found.rows and not dry_run:
        review = "factcheck review, or " if found.alarms else ""  # an update is no conflict to decide on
        say(f"Next: {review}factcheck show {found.rows[0][0]}")


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _day(raw: str | None) -> datetime | None:
    """The first moment of a day, in UTC. Raises BadInput for what is no day."""
    if raw is None:
        return None
    from datetime import UTC, date, datetime, time

    from factcheck.services.days import read_day

    return datetime.combine(date.fromisoformat(read_day("--since", raw, {})), time(), UTC)
