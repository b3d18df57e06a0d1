"""factcheck remove"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option, refs
from factcheck.render.formats import Format


@click.command("remove")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--dry-run", is_flag=True, help="Only show what would go.")
@format_option
@pass_desk
def command(desk: Desk, ids: tuple[str, ...], dry_run: bool, format_: Format) -> None:
    """Remove what nothing hangs on.

    Takes articles, claims, links and evidence. Their own parts go along: the
    places and values of a claim, the versions of an article and the claims
    the program made from it that nobody touched. What somebody built on stays
    and is named, with the way to withdraw it.

    \b
    Examples:
      factcheck remove C12
      factcheck remove A3 L4-L6 --dry-run
    """
    from factcheck.render.rows import Rows
    from factcheck.services.removing import remove

    named = refs(ids)
    done = desk.write(lambda session: remove(session, named, actor=desk.user), dry_run=dry_run)
    rows = [(one.id, one.what, one.along) for one in done]
    desk.print_rows(Rows(("id", "what", "with"), rows), format_)
    if dry_run:
        say("Nothing was changed.")
