"""factcheck export jsonl"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk
from factcheck.cli.files import shown_progress, write_text


@click.command("jsonl")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there, not to stdout."
)
@pass_desk
def command(desk: Desk, output: Path | None) -> None:
    """Write the whole database, one JSON object a line.

    Nothing is left out, numbers, log and settings included: imported into an
    empty database of either kind and exported again, it is the same to the
    byte. Others may go on working meanwhile.

    \b
    Examples:
      factcheck export jsonl -o desk.jsonl
      factcheck --db postgresql://localhost/desk export jsonl -o desk.jsonl
    """
    from factcheck.services.exporting import export_lines

    write_text(export_lines(desk.target, shown_progress), output)
