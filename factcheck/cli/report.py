"""factcheck report list | show | run"""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say, stdout
from factcheck.cli.options import FormatType, format_option
from factcheck.cli.output import print_to, suffix_format
from factcheck.cli.pages import print_page
from factcheck.render.formats import Format

own_reports = click.option(
    "--reports",
    "own",
    type=click.Path(path_type=Path),
    envvar="FACTCHECK_REPORTS",
    metavar="FOLDER",
    help="A folder of your own reports; one of the same name goes before a shipped one. [FACTCHECK_REPORTS]",
)


@click.group("report")
def command() -> None:
    """List, show and run reports."""


@command.command("list")
@own_reports
@format_option
@pass_desk
def list_(desk: Desk, own: Path | None, format_: Format) -> None:
    """List the reports and the question each answers.

    Parameters in [brackets] can be left out, those with = have a default.

    \b
    Examples:
      factcheck report list
      factcheck report list --reports our-reports/
    """
    from factcheck.services.report_runs import report_rows

    desk.print_rows(report_rows(own), format_)


@command.command("show")
@click.argument("name", metavar="NAME")
@click.option("--sql", "as_sql", is_flag=True, help="Only the file itself, to begin one of your own from.")
@own_reports
def show(name: str, own: Path | None, as_sql: bool) -> None:
    """Say what a report takes and gives, and show its query.

    \b
    Examples:
      factcheck report show open-conflicts
      factcheck report show timeline --sql > our-reports/timeline-2025.sql
    """
    from factcheck.services.report_runs import report_page
    from factcheck.services.reports import find_report

    file = find_report(name, own)
    if as_sql:
        stdout().write(file.sql)
    else:
        print_page(report_page(file))


@command.command("run")
@click.argument("name", metavar="NAME")
@click.option(
    "-p", "parameters", multiple=True, metavar="NAME=VALUE", help="A value for a parameter of the report."
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most N rows; 0 for all.")
@click.option("--sort", metavar="COLUMN", help="Sort by a column; -COLUMN for the other way round.")
@click.option(
    "--format",
    "-f",
    "format_",
    type=FormatType(),
    help="How to print it.  [default: as the ending of -o says, else table]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file.")
@own_reports
@pass_desk
def run(
    desk: Desk, name: str, parameters: tuple[str, ...], limit: int | None, sort: str | None,
    format_: Format | None, output: Path | None, own: Path | None,
) -> None:  # fmt: skip
    """Run a report.

    \b
    Examples:
      factcheck report run open-conflicts
      factcheck report run week-for-the-editor -p from=2026-10-19
      factcheck report run claimant-record -p claimant="Anna Beispiel" -o record.html
      factcheck report run timeline -p since=2025-08-01 --sort -latest --format csv
    """
    from factcheck.services.report_runs import read_pairs, run_report
    from factcheck.services.reports import find_report

    output = None if output == Path("-") else output
    chosen = format_ or suffix_format(output)
    shown = limit if output else row_limit(limit, chosen)
    file = find_report(name, own)
    given = read_pairs(parameters)
    with desk.reading() as reader:
        listed = run_report(reader, file, given, sort=sort, limit=shown or None)
    if output:
        print_to(output, listed.rows, chosen, file.title)
        say(f"{len(listed.rows.rows)} rows written to {output}.")
    else:
        desk.print_rows(listed.rows, chosen, file.title)
    if listed.more:
        say(f"Only the first {shown} are shown; --limit 0 shows all.")
    elif not listed.rows.rows:
        say("None.")
