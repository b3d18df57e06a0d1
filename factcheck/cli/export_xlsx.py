"""factcheck export xlsx"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.files import write_bytes
from factcheck.cli.sheet_options import sheet_options
from factcheck.errors import BadInput


@click.command("xlsx")
@sheet_options
@pass_desk
def command(
    desk: Desk, names: tuple[str, ...], output: Path | None, scale: str | None, language: str | None,
    everything: bool,
) -> None:  # fmt: skip
    """Write claims, conflicts, verdicts or reports as a workbook, a sheet each.

    Days are real dates; every text is text, also one that begins like a
    formula. The sheet of claims can be taken in again.

    \b
    Examples:
      factcheck export xlsx -o checks.xlsx
      factcheck export xlsx claims conflicts due-claims -o monday.xlsx
    """
    from factcheck.exchange.sheet_xlsx_out import workbook_bytes
    from factcheck.services.exporting_sheet import SheetWish, sheets

    if output is None:
        raise BadInput("A workbook needs a file.", "Name it: -o checks.xlsx (or -o - for stdout)")
    with desk.reading() as reader:
        found = sheets(reader, SheetWish(names, scale, language, everything))
    written = workbook_bytes(found)
    if str(output) == "-":
        sys.stdout.buffer.write(written.data)
        return
    write_bytes(written.data, output)
    rows = ", ".join(f"{len(list(sheet.rows))} of {sheet.name.lower()}" for sheet in found)
    say(f"Rows written to {output}: {rows}.")
    if written.cut:
        say(f"{written.cut} cells were cut at the 32,767 characters Excel takes; CSV has them whole.")
