"""factcheck sql"""

from __future__ import annotations

import sys

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.options import format_option
from factcheck.render.formats import Format


@click.command("sql")
@click.argument("query", required=False)
@click.option(
    "-p", "parameters", multiple=True, metavar="NAME[:TYPE]=VALUE", help="A value for :name in the query."
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most N rows; 0 for all.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    metavar="SECONDS",
    help="Stop it after so long.  [default: 30]",
)
@click.option("--views", is_flag=True, help="List the views and their columns.")
@format_option
@pass_desk
def command(
    desk: Desk, query: str | None, parameters: tuple[str, ...], limit: int | None, timeout: float | None,
    views: bool, format_: Format,
) -> None:  # fmt: skip
    """Ask the database anything, in SQL; - reads the query from stdin.

    Queries only read, whatever their text. Tables to ask are the views that
    --views lists; docs/schema.md says what each column means.

    \b
    Examples:
      factcheck sql "select claim, quote from claims where zone = 'headline'"
      factcheck sql "select * from claims where claim_id = :id" -p id:int=3 --format json
      factcheck sql --views
    """
    from factcheck.services.queries import list_views, run_query

    text = sys.stdin.read() if query == "-" else query
    if text is None and not views:
        raise click.UsageError("Give a query, or --views.")
    limit = row_limit(limit, format_)
    with desk.reading(timeout) as reader:
        answer = list_views(reader) if views else run_query(reader, text or "", parameters, limit=limit)
    desk.print_rows(answer.rows, format_)
    if answer.more:
        say(f"Only the first {limit} rows are shown; --limit 0 shows all.")
