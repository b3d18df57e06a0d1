"""factcheck export csv"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.files import write_text
from factcheck.cli.options import Choice
from factcheck.cli.sheet_options import sheet_options
from factcheck.errors import BadInput

_SIGNS = {"semicolon": ";", "comma": ",", "tab": "\t"}


@click.command("csv")
@sheet_options
@click.option(
    "--separator",
    type=Choice([*_SIGNS]),
    help="The sign between cells.  [default: comma for a desk that writes English, else semicolon]",
)
@pass_desk
def command(
    desk: Desk, names: tuple[str, ...], output: Path | None, scale: str | None, language: str | None,
    everything: bool, separator: str | None,
) -> None:  # fmt: skip
    """Write claims, conflicts, verdicts or a report as CSV that Excel opens rightly.

    UTF-8 with a byte order mark; a text that Excel would run as a formula
    gets an apostrophe in front, which import takes away again. For programs
    use --format csv of the lists and reports.

    \b
    Examples:
      factcheck export csv -o checks.csv
      factcheck export csv conflicts --separator comma -o conflicts.csv
    """
    from factcheck.exchange.sheet_csv_out import excel_csv
    from factcheck.services.exporting_sheet import SheetWish, sheets
    from factcheck.services.setting_list import setting_value

    if len([name for name in names if name != "report"]) > 1:
        raise BadInput("A CSV file is one table.", "Export one at a time, or all as xlsx.")
    with desk.reading() as reader:
        [sheet] = sheets(reader, SheetWish(names, scale, language, everything))
        spoken = language or setting_value(reader, "language") or ""
    sign = _SIGNS[separator or ("comma" if spoken.lower().startswith("en") else "semicolon")]
    rows = list(sheet.rows)
    write_text(excel_csv([list(sheet.header), *rows], sign), output)
    if output is not None:
        say(f"{len(rows)} rows written to {output}.")
