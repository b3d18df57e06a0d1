"""factcheck init"""

from __future__ import annotations

import click

from factcheck.cli.desk import Desk, pass_desk, say


@click.command("init")
@pass_desk
def command(desk: Desk) -> None:
    """Create the database, or bring it up to date.

    Without --db it is factcheck.db in this folder; every command finds it from
    here and from the folders below. Run it again at any time: what is there
    stays, and an older database is upgraded after a backup.

    \b
    Examples:
      factcheck init
      factcheck --db desk.db init
      factcheck --db postgresql://localhost/desk init
    """
    from factcheck.services.setup import set_up

    done = set_up(desk.new_target)
    for line in done.warnings:
        say(f"Warning: {line}")
    if done.backup:
        say(f"The database as it was is kept in {done.backup}.")
    desk.write(done.fill, desk.new_target)
    say(f"{done.said} Next: factcheck article add FILE or FOLDER")
