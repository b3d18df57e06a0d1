"""factcheck match"""

from __future__ import annotations

import sys

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import Choice, format_option
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.render.formats import Format

MATCHES = 10


@click.command("match")
@click.argument("text", metavar="TEXT|-")
@click.option(
    "--published", metavar="DATE", help="When the text appeared; days without a year count from it."
)
@click.option("--status", type=Choice([*ClaimStatus]), help="Only claims of this status.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N claims.  [default: 10]")
@format_option
@pass_desk
def command(
    desk: Desk, text: str, published: str | None, status: str | None, limit: int | None, format_: Format
) -> None:
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
        rows = match_text(reader, given, published=day, limit=limit or MATCHES, status=status)
        waiting = 0
        if not rows.rows and status is None:
            candidates = match_text(reader, given, published=day, limit=MATCHES, status=ClaimStatus.CANDIDATE)
            waiting = len(candidates.rows)
    desk.print_rows(rows, format_)
    if not rows.rows:
        say("We hold nothing on this.")
    if waiting:
        many = f"{waiting} or more" if waiting == MATCHES else str(waiting)
        say(f"{many} candidate{'s' * (waiting > 1)} fit{'s' * (waiting == 1)}: add --status candidate")
