"""factcheck export claimreview"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.exporting_reviews import claim_options, numbers, write_records


@click.command("claimreview")
@click.option("--strict", is_flag=True, help="Write nothing where a required field is missing.")
@claim_options
@pass_desk
def command(desk: Desk, claims: tuple[str, ...], everything: bool, strict: bool, output: Path | None) -> None:
    """Write checked claims as ClaimReview (JSON-LD), an array with one review a line.

    Every rating in force is a review: what came in goes out as it came, with
    what was changed here since; the desk's own are signed with the settings
    desk_name and desk_url. What the format requires or recommends and is not
    there is named on stderr, with the command that fills it. Links between
    claims stand under factcheck:links.

    \b
    Examples:
      factcheck export claimreview C12
      factcheck export claimreview C12 C14-C16 --strict -o reviews.json
      factcheck export claimreview --all -o reviews.json
    """
    from factcheck.services.exporting_reviews import claim_reviews
    from factcheck.storage.reader import open_reader

    ids = numbers(claims, everything)
    with open_reader(desk.target) as reader:
        write_records(claim_reviews(reader, ids, strict=strict), output)
