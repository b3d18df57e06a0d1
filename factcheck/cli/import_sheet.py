"""factcheck import sheet"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.files import opened
from factcheck.cli.options import format_option
from factcheck.cli.sheet_talk import say_columns, say_labels, say_refused, say_sum
from factcheck.errors import BadInput
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.services.importing_sheet import SheetTaken


@click.command("sheet")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--dry-run", is_flag=True, help="Show what would happen; change nothing.")
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="HEADER=FIELD",
    help="What a column holds; remembered for this header. - leaves it out, note keeps it as a note.",
)
@click.option("--sheet", metavar="NAME", help="Which sheet of a workbook, also a hidden one.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the rows go that cannot be taken.  [default: FILE.rejected.xlsx or .csv beside it]",
)
@click.option("--scale", metavar="NAME", help="The scale the ratings are on.  [default: the desk's]")
@click.option("--unmapped", is_flag=True, help="Take ratings that are not on it as labels without a meaning.")
@click.option("--language", metavar="CODE", help="The language of the ratings, and of a template: de, en …")
@click.option(
    "--day-first/--month-first", "day_first", default=None, help="How 03/04/2026 is meant.  [default: asked]"
)
@click.option(
    "--short-years", is_flag=True, help="Take 03.04.25 as 2025: no year lies more than ten years ahead."
)
@click.option(
    "--template", type=click.Path(path_type=Path), metavar="FILE", help="Write an XLSX to begin from."
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Show at most N rows; 0 for all.")
@format_option
@pass_desk
def command(
    desk: Desk, file: Path | None, template: Path | None, format_: Format, limit: int | None, **given: Any
) -> None:
    """Take in the checks of a spreadsheet: XLSX, CSV or TSV.

    Columns are known by their names in German or English; what they are
    taken for is shown. Rows that cannot be taken are written to a file of
    their own, the rest goes in as one operation. A check that is there
    already is compared and left as it is.

    \b
    Examples:
      factcheck import checks.xlsx --dry-run
      factcheck import checks.csv --map "Aussage des Tages=claim" --scale politifact
      factcheck import checks.rejected.xlsx
      factcheck import --template checks.xlsx --language de
    """
    if (file is None) == (template is None):
        raise BadInput(
            "Name one file: to take in, or with --template to write.", "See: factcheck import sheet -h"
        )
    if template is not None:
        from factcheck.cli.sheet_template import write_template

        write_template(desk, template, given["language"], given["scale"])
        return
    assert file is not None
    taken = _take_in(desk, file, **given)
    limit = row_limit(limit, format_)
    desk.print_rows(_rows(taken, limit, dry_run=given["dry_run"]), format_)
    if limit and len(taken.outcomes) > limit:
        say(f"Only the first {limit} are shown; --limit 0 shows all.")
    if taken.refused and not taken.outcomes:
        click.get_current_context().exit(2)


def _take_in(
    desk: Desk, file: Path, *, dry_run: bool, pairs: tuple[str, ...], sheet: str | None, rejects: Path | None,
    scale: str | None, unmapped: bool, language: str | None, day_first: bool | None, short_years: bool,
) -> SheetTaken:  # fmt: skip
    from factcheck.domain.language_tag import language_tag
    from factcheck.exchange.sheet_dates import DateHabits
    from factcheck.exchange.sheet_table import read_map
    from factcheck.services.importing_sheet import SheetOptions, import_checks
    from factcheck.services.reading_sheet import open_sheets, read_checks, rows_of
    from factcheck.services.sheet_columns import remember_columns, remembered_columns

    told = read_map(pairs)
    name = "stdin" if str(file) == "-" else file.name
    with opened(file) as start, open_sheets(start, name) as book, desk.reading() as reader:
        grid, known = book.grid(sheet, told, lambda grid: remembered_columns(reader, grid))
    table, read = read_checks(grid, name, {**known, **told}, DateHabits(day_first, short_years))
    say_columns(grid, table, name, remembered=known.keys() - told.keys())
    options = SheetOptions(name, scale, unmapped, language_tag(language) if language else None)

    def work(session: Session) -> SheetTaken:
        if told:
            remember_columns(session, table.header, {**known, **told})
        return import_checks(session, read.checks, options, actor=desk.user)

    taken = desk.write(work, dry_run=dry_run)
    taken.refused = sorted([*read.refused, *taken.refused], key=lambda item: item.row)
    say_refused(taken.refused)
    say_labels(taken)
    if taken.refused and (rejects or not dry_run):
        from factcheck.cli.sheet_rejects import write_rejects

        where = write_rejects(file, rejects, book, table, rows_of(table, taken.refused))
        say(f"Mend them in {where}, and import that file alone.")
    say_sum(taken, dry_run=dry_run)
    return taken


def _rows(taken: SheetTaken, limit: int | None, *, dry_run: bool) -> Any:
    from factcheck.render.rows import Rows

    rows = [
        (
            item.row,
            item.outcome,
            None if dry_run and item.outcome == "added" else f"C{item.claim_id}",
            item.text,
            item.note,
        )
        for item in (taken.outcomes[:limit] if limit else taken.outcomes)
    ]
    return Rows(("row", "outcome", "claim", "text", "note"), rows, spare=("note",))
