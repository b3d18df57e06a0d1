"""factcheck export FORMAT"""

from __future__ import annotations

import click

from factcheck.cli.by_format import ByFormat

FORMATS = {
    "jsonl": "The whole database, without loss, one JSON object a line.",
    "claimreview": "Checked claims as ClaimReview, JSON-LD for pages and feeds.",
    "averitec": "Checked claims as records of the AVeriTeC data set.",
    "xlsx": "Claims, conflicts, verdicts or reports as an Excel workbook.",
    "csv": "The same as CSV that Excel opens rightly.",
}
"""The formats with their one line of help; each has its file, export_<format>.py."""


@click.command("export", cls=ByFormat, formats=FORMATS, subcommand_metavar="FORMAT …", options_metavar="")
def command() -> None:
    """Write what is in the database in another format.

    Any list or report can be had as CSV, JSON or HTML with its own --format.

    \b
    Examples:
      factcheck export jsonl -o desk.jsonl
      factcheck export xlsx -o checks.xlsx
      factcheck export jsonl | gzip > desk.jsonl.gz
      factcheck export claimreview C12 > review.json
    """
