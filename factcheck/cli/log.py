"""factcheck log"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.options import listing_options, refs
from factcheck.render.formats import Format


@click.command("log")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--user", metavar="NAME", help="Only by this person.")
@click.option(
    "--since", metavar="DATE", help="Only on or after this day: 2026-10-21, today, today-7, monday."
)
@listing_options
@pass_desk
def command(
    desk: Desk, ids: tuple[str, ...], user: str | None, since: str | None, format_: Format, sort: str | None,
    limit: int | None,
) -> None:  # fmt: skip
    """What was changed, when, and by whom.

    Without an id the operations, the newest first; with ids the history of
    these things, change by change, and of what hangs on them.

    \b
    Examples:
      factcheck log --since today-7
      factcheck log C4
      factcheck log --user anna --format json
    """
    from factcheck.services.log import changes_of, list_operations

    limit = row_limit(limit, format_)
    filters = {"user": user, "since": since}
    wanted = refs(ids)
    with desk.reading() as reader:
        if not wanted:
            desk.print_listed(list_operations(reader, filters, sort=sort, limit=limit), format_, limit)
            return
        history = changes_of(reader, wanted, filters, sort=sort, limit=limit)
    desk.print_rows(history.rows, format_)
    if history.more:
        say(f"Only the first {limit} are shown; --limit 0 shows all.")
    elif not history.rows.rows:
        say("None.")
