"""factcheck status"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.options import format_option
from factcheck.cli.pages import print_page
from factcheck.render.formats import Format


@click.command("status")
@format_option
@pass_desk
def command(desk: Desk, format_: Format) -> None:
    """The morning screen: what waits, and the command for it.

    What is in your hands, due and overdue, open conflicts, verdicts on texts
    revised since, claims that wait for a verdict, and more.

    \b
    Examples:
      factcheck status
      factcheck --user anna status
      factcheck status --format json
    """
    from factcheck.services.status import status_page, status_rows, what_waits

    user = desk.user
    with desk.reading() as reader:
        waiting = what_waits(reader, user)
    if format_ is Format.TABLE:
        print_page(status_page(waiting, user))
    else:
        desk.print_rows(status_rows(waiting), format_)
