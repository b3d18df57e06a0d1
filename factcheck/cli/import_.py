"""factcheck import [FORMAT] FILE"""

from __future__ import annotations

import click

from factcheck.cli.by_format import Recognised

FORMATS = {
    "jsonl": "A whole database, as export jsonl wrote it, into an empty one.",
    "claimreview": "Fact-checks: ClaimReview as JSON-LD, page, feed, answer of Google's API, or table.",
    "averitec": "Records of the AVeriTeC data set, as JSON.",
    "sheet": "Checks out of a spreadsheet: XLSX, CSV or TSV.",
}
"""The formats with their one line of help; each has its file, import_<format>.py, and a way to be told
from the others in factcheck/exchange/recognising.py."""


@click.command(
    "import",
    cls=Recognised,
    formats=FORMATS,
    signs={"--template": "sheet"},
    subcommand_metavar="[FORMAT] FILE …",
    options_metavar="",
)
def command() -> None:
    """Take in a file that another program, or another desk, wrote.

    What it is, is seen from its contents; or name the format. Each has its
    own options: factcheck import jsonl --help.

    \b
    Examples:
      factcheck --db new.db import desk.jsonl
      factcheck import checks.xlsx --dry-run
      factcheck --db new.db import jsonl - < desk.jsonl
      factcheck import reviews.json
    """
