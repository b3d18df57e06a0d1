"""factcheck import claimreview"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.importing_reviews import import_file, review_options
from factcheck.render.formats import Format


@click.command("claimreview")
@review_options
@pass_desk
def command(
    desk: Desk, file: Path, strict: bool, dry_run: bool, report: Path | None, format_: Format
) -> None:
    """Take in the fact-checks of other publishers.

    JSON-LD from a file, a web page or a feed, answers of Google's Fact Check
    Tools API, and tables of Fact-Check Insights. Read leniently: what is odd is
    listed, rule by rule, and every field is kept for the way out. Ratings are
    their publishers', on scales of their own. What is here already is passed
    over, so an import that stopped is simply run again.

    \b
    Examples:
      factcheck import reviews.json
      factcheck import claimreview page.html --dry-run
      factcheck import claimreview feed.json --report oddities.csv
      factcheck import claimreview ours.json --strict
    """
    import_file(desk, file, strict=strict, dry_run=dry_run, report=report, format_=format_)
