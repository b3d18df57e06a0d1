"""factcheck export averitec"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.exporting_reviews import claim_options, numbers, write_records


@click.command("averitec")
@claim_options
@pass_desk
def command(desk: Desk, claims: tuple[str, ...], everything: bool, output: Path | None) -> None:
    """Write claims rated on the scale AVeriTeC as records of that data set.

    Evidence becomes questions and answers; records that came in go out with
    every field they had.

    \b
    Examples:
      factcheck export averitec --all -o checks.json
      factcheck export averitec C12 C14-C16
    """
    from factcheck.services.exporting_reviews import averitec_records
    from factcheck.storage.reader import open_reader

    ids = numbers(claims, everything)
    with open_reader(desk.target) as reader:
        write_records(averitec_records(reader, ids), output)
