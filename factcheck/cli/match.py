"""factcheck match"""

from __future__ import annotations

import sys

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option
from factcheck.render.formats import Format

MATCHES = 10


@click.command("match")
@click.argument("text", metavar="TEXT|-")
@click.option(
    "--published", metavar="DATE", help="When the text appeared; days without a year count from it."
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N claims.  [default: 10]")
@format_option
@pass_desk
def command(desk: Desk, text: str, published: str | None, limit: int | None, format_: Format) -> None:
    """Say whether we have had this before, and what became of it.

    Claims are found by the rare words they share with the text, then figures
    and dates are held against each other. "same" says the same, as far as can
    be seen; "different" has another figure or date, or says the contrary;
    "similar" is about the same, and one of the two says less.

    \b
    Examples:
      factcheck match "Fast 9.000 Menschen werden vermisst"
      factcheck match - --published 2026-03-12 < post.txt
      factcheck match "The bridge cost 40 million euros" --format json
    """
    from factcheck.services.matching import match_text

    day = None
    if published:
        from factcheck.domain.partial_date import parse_date

        day = parse_date(published).first
    given = sys.stdin.read() if text == "-" else text
    with desk.reading() as reader:
        rows = match_text(reader, given, published=day, limit=limit or MATCHES)
    desk.print_rows(rows, format_)
    if not rows.rows:
        say("We hold nothing on this.")
