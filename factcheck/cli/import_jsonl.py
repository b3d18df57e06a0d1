"""factcheck import jsonl"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.files import opened, shown_progress


@click.command("jsonl")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@pass_desk
def command(desk: Desk, file: Path) -> None:
    """Take in a whole database that export jsonl wrote.

    The database must hold nobody's work yet; it is created where it is not
    there. All of the file goes in, or nothing. A dump of an older factcheck
    is upgraded on the way. To bring two desks together: factcheck merge.

    \b
    Examples:
      factcheck --db new.db import desk.jsonl
      factcheck --db postgresql://localhost/desk import desk.jsonl
    """
    from factcheck.services.importing_dump import import_dump

    with opened(file) as start:
        done = import_dump(desk.new_target, start, str(file), shown_progress)
    say(f"{desk.new_target} holds what was in {file}: {done.said()}.")
