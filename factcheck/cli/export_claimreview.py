"""factcheck export claimreview"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.exporting_reviews import claim_options, numbers, write_records
from factcheck.errors import BadInput


@click.command("claimreview")
@click.option("--strict", is_flag=True, help="Write nothing where a required field is missing.")
@click.option(
    "--feed", metavar="FILE", help="The feed, or answer of the API, that came in from a file of this name."
)
@claim_options
@pass_desk
def command(
    desk: Desk, claims: tuple[str, ...], everything: bool, strict: bool, feed: str | None, output: Path | None
) -> None:
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
      factcheck export claimreview --feed data.json -o data.json
    """
    from factcheck.services import exporting_reviews
    from factcheck.storage.reader import open_reader

    if feed is not None and (claims or everything or strict):
        raise BadInput("A feed goes out as it came.", "Give --feed FILE alone, or claims.")
    with open_reader(desk.target) as reader:
        if feed is not None:
            found = exporting_reviews.feed(reader, feed)
            write_records(found.items, output, found.around, found.name)
        else:
            ids = numbers(claims, everything)
            write_records(exporting_reviews.claim_reviews(reader, ids, strict=strict), output)
