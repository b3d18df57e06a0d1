"""factcheck lint claimreview"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import Choice, format_option
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.exchange.peeking import Peeked
    from factcheck.exchange.review_files import Found

_LEVELS = ("error", "warning", "note")
_MOST = 100_000


@click.group("lint")
def command() -> None:
    """Look for what is wrong in a file of another format."""


@command.command("claimreview")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE|-")
@click.option("--page", metavar="URL", help="Where the markup stands; a page's own address if left out.")
@click.option("--fail-on", type=Choice(_LEVELS), help="Exit with 1 where something is so bad, or worse.")
@format_option
@pass_desk
def claimreview(desk: Desk, file: Path, page: str | None, fail_on: str | None, format_: Format) -> None:
    """Say what is wrong with ClaimReview markup; nothing is stored.

    Takes what import claimreview takes. Errors keep a review from being read
    as it is meant, warnings from being shown or trusted; each comes with its
    line and JSON pointer.

    \b
    Examples:
      factcheck lint claimreview review.json
      factcheck lint claimreview page.html --fail-on error
      factcheck export claimreview C12 | factcheck lint claimreview - --format json
    """
    from factcheck.cli.files import opened
    from factcheck.exchange.claim_review_lint import lint, worse_or_equal
    from factcheck.exchange.oddity import Level
    from factcheck.exchange.peeking import Peeked
    from factcheck.render.progress import progress
    from factcheck.render.rows import Rows

    rows: list[tuple[str, str, str, str]] = []
    left = failed = 0
    with opened(file) as raw:
        found, own = _read(Peeked(raw), str(file))
        for odd in lint(progress(found, None, "Reading", sys.stderr), page or own):
            failed += fail_on is not None and worse_or_equal(odd.level, Level(fail_on))
            if len(rows) < _MOST:
                rows.append((str(odd.place), odd.level.value, odd.rule, odd.message))
            else:
                left += 1
    desk.print_rows(Rows(("place", "level", "rule", "message"), rows), format_)
    if left:
        say(f"… and {left} more.")
    if not rows:
        say("Nothing is wrong with it.")
    if failed:
        sys.exit(1)


def _read(file: Peeked, name: str) -> tuple[Iterator[Found], str | None]:
    from factcheck.exchange.review_files import Wrapping, page_address, read_items, read_reviews, wrapping

    kind = wrapping(file.start)
    if kind is Wrapping.PAGE:
        items, own = page_address(file, name)
        return read_items(items), own
    return read_reviews(file, name, kind), None
