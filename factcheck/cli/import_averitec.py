"""factcheck import averitec"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.importing_reviews import import_file, review_options
from factcheck.render.formats import Format


@click.command("averitec")
@review_options
@pass_desk
def command(
    desk: Desk, file: Path, strict: bool, dry_run: bool, report: Path | None, format_: Format
) -> None:
    """Take in records of the AVeriTeC data set.

    Each is a claim with a rating on the scale AVeriTeC; questions and answers
    become its evidence. Every field is kept for the way out.

    \b
    Examples:
      factcheck import averitec dev.json --dry-run
      factcheck import averitec dev.json
    """
    import_file(desk, file, strict=strict, dry_run=dry_run, report=report, format_=format_)
