"""factcheck undo"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import format_option
from factcheck.domain.ids import Kind, parse_ref
from factcheck.render.formats import Format


@click.command("undo")
@click.argument("operation", required=False, metavar="[R214]")
@click.option("--dry-run", is_flag=True, help="Only show what would be taken back.")
@format_option
@pass_desk
def command(desk: Desk, operation: str | None, dry_run: bool, format_: Format) -> None:
    """Take back an operation.

    Without a number your own last one that still stands. It is taken back by
    a new operation, so undoing that brings everything back. What was changed
    or built on since stays, and is said; ratings and decisions are never
    deleted, but withdrawn by new ones.

    \b
    Examples:
      factcheck undo
      factcheck undo R214 --dry-run
    """
    from factcheck.render.rows import Rows
    from factcheck.services.undoing import undo

    ref = parse_ref(operation, Kind.OPERATION) if operation else None
    done = desk.write(lambda session: undo(session, ref, actor=desk.user), dry_run=dry_run)
    say(f"R{done.operation}: {done.command}")
    desk.print_rows(Rows(("result", "id", "what", "because"), list(done.outcomes)), format_)
    if dry_run:
        say("Nothing was changed.")
